//! The pages at the door, of what is one's own, of the people of the house, and of what is kept about people.

use super::{Page, site};
use crate::{language::Reader, state::State};
use app::{
    door, guests,
    members::{mandates, people},
    own, support, telling,
};

macro_rules! pages {
    ($($(#[$doc:meta])* $name:ident: $data:ty => $page:path;)*) => {$(
        $(#[$doc])*
        pub fn $name(state: &State, reader: &Reader, data: $data) -> Page {
            let site = site(state, reader);
            Page::of(reader, || $page(&site, reader.locale, &data))
        }
    )*};
}

pages! {
    /// Signing in.
    sign_in: door::SignIn => door::sign_in::page;
    /// The code that was mailed.
    sign_in_code: door::Entered => door::code::page;
    /// The second factor.
    second_factor: door::SecondFactor => door::second_factor::page;
    /// An authenticator is asked.
    ask_passkey: door::AskPasskey => door::passkey::page;
    /// Showing again who one is.
    sign_in_again: door::Again => door::again::page;
    /// What was sent when its writer was no longer signed in.
    held: door::Held => door::held::page;
    /// Who one is here.
    own: own::Own => own::home::page;
    /// By what means one signs in.
    own_security: own::Security => own::security::page;
    /// Setting up codes from an app.
    own_codes: own::SetUpCodes => own::new_codes::page;
    /// The form for a guest.
    ask_guest: guests::Ask => guests::ask::page;
    /// When guests can ask no more.
    guests_over: guests::Over => guests::ask::over;
    /// One request, to its guest.
    guest_request: guests::Code => guests::code::page;
    /// Who supports a letter.
    supporters: support::Names => support::names::page;
    /// The form for a supporter.
    ask_support: support::Ask => support::ask::page;
    /// When a letter can be supported no more.
    support_over: support::Over => support::ask::over;
    /// What somebody filled in to support a letter.
    support_request: support::Code => support::code::page;
    /// Before somebody goes back on it.
    withdraw_support: support::Withdraw => support::withdraw::page;
    /// The same once it is done.
    support_gone: support::Gone => support::withdraw::gone;
    /// How much somebody hears of answers.
    choose_answers: telling::ChoosePage => telling::page;
    /// The mandates that one holds.
    own_mandates: mandates::OwnMandates => mandates::own::page;
    /// A deputy is to be appointed.
    appoint: mandates::DeputyForm => mandates::own::appoint;
    /// Before a mandate ends.
    end_mandate: mandates::EndMandate => mandates::end::page;
    /// What happened in the house.
    audit: app::audit::Audit => app::audit::page;
    /// Everybody.
    people: people::People => people::list::page;
    /// One person.
    person: people::Show => people::show::page;
    /// Somebody who is to be written down.
    new_person: people::NewPerson => people::new::page;
    /// What is known of somebody, to be changed.
    edit_person: people::Edit => people::edit::page;
    /// Somebody's roles.
    person_roles: people::Roles => people::roles::page;
    /// Before somebody leaves.
    person_leaves: people::Leave => people::leave::page;
    /// What is kept about oneself.
    own_data: app::privacy::OwnData => app::privacy::own::page;
    /// Before somebody is erased.
    erase: app::privacy::Erase => app::privacy::erase::page;
    /// The terms, and what was let go.
    retention: app::privacy::Retention => app::privacy::retention::page;
    /// The recovery codes, once.
    own_recovery: own::RecoveryCodes => own::new_codes::recovery;
}

/// What is kept about whom, why and how long.
pub fn privacy(state: &State, reader: &Reader) -> Page {
    let site = site(state, reader);
    Page::of(reader, || app::privacy::record::page(&site, reader.locale))
}

/// An authenticator is asked for a new passkey; without a question, its answer was refused.
pub fn own_passkey(
    state: &State,
    reader: &Reader,
    who: &own::Who,
    options: Option<String>,
) -> Page {
    let site = site(state, reader);
    Page::of(reader, || {
        own::new_passkey::page(&site, reader.locale, who, options)
    })
}
