//! What `standpunt demo` tells whoever waits for it, and what there is to try once it is done.

use crate::locale::{Locale, t};
use crate::words;
use letters::role::Role;

/// "52 organisaties"
pub fn members(locale: Locale, count: usize) -> String {
    t!(locale, "demo-members", count = count)
}

/// "brief 3 van 13: eenvoudige-brieven"
pub fn letter(locale: Locale, ready: usize, of: usize, slug: &str) -> String {
    t!(locale, "demo-letter", ready = ready, of = of, slug = slug)
}

/// How many letters are in each stage, in one sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stages {
    /// Being written.
    pub draft: usize,
    /// Being read.
    pub review: usize,
    /// Being signed, or signed and not yet set.
    pub signing: usize,
    /// Set and sealed.
    pub finals: usize,
    /// Called off.
    pub withdrawn: usize,
}

/// "De demonstratie staat klaar: …"
pub fn ready(locale: Locale, members: usize, stages: Stages, responses: usize) -> String {
    t!(
        locale,
        "demo-ready",
        members = members,
        draft = stages.draft,
        review = stages.review,
        signing = stages.signing,
        finals = stages.finals,
        withdrawn = stages.withdrawn,
        responses = responses
    )
}

/// Where to sign in: above the accounts.
pub fn sign_in(locale: Locale, address: &str) -> String {
    t!(locale, "demo-sign-in", address = address)
}

/// One account: its address, its password, who it is.
pub fn account(locale: Locale, mail: &str, password: &str, name: &str, role: Role) -> String {
    let part = words::role(locale, role);
    t!(
        locale,
        "demo-account",
        mail = mail,
        password = password,
        name = name,
        part = part
    )
}

/// The second factor of an account: the secret for an app, and recovery codes.
pub fn second_factor(locale: Locale, mail: &str, secret: &str, codes: &str) -> String {
    t!(
        locale,
        "demo-second",
        mail = mail,
        secret = secret,
        codes = codes
    )
}

/// An invitation to try: who it is for, the link and the code.
pub fn invitation(
    locale: Locale,
    person: &str,
    organisation: &str,
    letter: &str,
    link: &str,
    code: &str,
) -> String {
    t!(
        locale,
        "demo-invitation",
        person = person,
        organisation = organisation,
        letter = letter,
        link = link,
        code = code
    )
}

/// Where the mails of the open round are.
pub fn mails(locale: Locale, folder: &str) -> String {
    t!(locale, "demo-mails", folder = folder)
}
