//! Every address, in one place. Public ones are kept stable: others link to them.
//!
//! Slugs and tokens are made of characters that need no escaping in a path (`letters` sees to that);
//! anything else that ends up here is percent-encoded all the same.

mod addressees;
mod awaiting;
mod board;
mod commitments;
mod door;
mod guests;
mod incoming;
mod objections;
mod outcomes;
mod people;
mod privacy;
mod questions;
mod redaction;
mod review;
mod struck;
mod support;
mod telling;
mod templates;

pub use addressees::*;
pub use awaiting::*;
pub use board::*;
pub use commitments::*;
pub use door::*;
pub use guests::*;
pub use incoming::*;
pub use objections::*;
pub use outcomes::*;
pub use people::*;
pub use privacy::*;
pub use questions::*;
pub use redaction::*;
pub use review::*;
pub use struck::*;
pub use support::*;
pub use telling::*;
pub use templates::*;

use letters::{
    demand::DemandId,
    ids::{EnvelopeId, ImportId, MandateId, OrganisationId, ResponseId, SittingId},
};
use std::fmt::Write as _;

/// The front page.
pub const HOME: &str = "/";
/// Checks a file or a hash; a GET shows the form, a POST the outcome.
pub const VERIFY: &str = "/controle";
/// All published letters as an Atom feed.
pub const FEED: &str = "/feed.atom";
/// What was said of the tree over all lines of the log; its query asks for heads before a number (`voor`).
pub const LOG: &str = "/logboek";
/// The same as data.
pub const LOG_JSON: &str = "/logboek.json";
/// How to check a letter with tools of one's own, in Markdown.
pub const MANUAL: &str = "/controle/verify.md";

/// Heads before a number.
pub fn log_before(number: u64) -> String {
    format!("{LOG}?voor={number}")
}

/// The same as data.
pub fn log_json_before(number: u64) -> String {
    format!("{LOG_JSON}?voor={number}")
}

/// Chooses the language of pages (POST).
pub const LANGUAGE: &str = "/taal";
/// The secretariat's desk.
pub const DESK: &str = "/bureau";
/// Starts a letter; a GET shows the form, a POST makes it.
pub const NEW_LETTER: &str = "/bureau/brieven/nieuw";
/// Makes a letter of a letter file (POST).
pub const IMPORT: &str = "/bureau/brieven/nieuw/bestand";

/// The longest address that is gone back to, in characters: far longer than any of ours.
const MAX_LOCAL: usize = 2_000;

/// An address of this site that a form or a browser names, from the root; none when it could lead anywhere else.
/// Browsers read `\` as `/` and skip tabs and line ends, so that `/\elsewhere.example` is another site too.
#[must_use]
pub fn local(address: &str) -> Option<&str> {
    let harmless = address.len() <= MAX_LOCAL
        && address.starts_with('/')
        && !address.starts_with("//")
        && !address.contains('\\')
        && address.chars().all(|char| char.is_ascii_graphic());
    harmless.then_some(address)
}

/// The register of organisations; its query asks for a day (`dag`) and a word (`zoek`).
pub const REGISTER: &str = "/bureau/leden";
/// Adds an organisation; a GET shows the form, a POST adds it.
pub const NEW_ORGANISATION: &str = "/bureau/leden/nieuw";
/// The register as a table.
pub const EXPORT_REGISTER: &str = "/bureau/leden/export.csv";
/// Reads a table in; a GET asks for the file, a POST leads to what it would change.
pub const IMPORT_REGISTER: &str = "/bureau/leden/inlezen";

/// What a table would change; a POST changes it.
pub fn pending_import(id: ImportId) -> String {
    format!("{IMPORT_REGISTER}/{id}")
}

/// An organisation at the desk; a POST changes it.
pub fn organisation(id: OrganisationId) -> String {
    format!("{REGISTER}/{id}")
}

/// Ends a membership: a GET asks, a POST does.
pub fn leave(id: OrganisationId) -> String {
    format!("{REGISTER}/{id}/opzeggen")
}

/// Gives an organisation another logo, or none (POST).
pub fn change_logo(id: OrganisationId) -> String {
    format!("{REGISTER}/{id}/logo")
}

/// An organisation's logo.
pub fn logo(id: OrganisationId) -> String {
    format!("/leden/{id}/logo")
}

/// Who may sign for whom; its query asks for a day (`dag`) and a word (`zoek`).
pub const MANDATES: &str = "/bureau/mandaten";
/// Records a mandate; a GET shows the form, a POST records it.
pub const NEW_MANDATE: &str = "/bureau/mandaten/nieuw";
/// The mandates that somebody holds, and the deputies under them.
pub const OWN_MANDATES: &str = "/mijn/mandaten";

/// Who may sign for whom, among those whose names have this word.
pub fn mandates_of(query: &str) -> String {
    format!("{MANDATES}?zoek={}", segment(query))
}

/// The form for a mandate, for this organisation.
pub fn new_mandate(organisation: Option<OrganisationId>) -> String {
    organisation.map_or_else(
        || NEW_MANDATE.to_owned(),
        |id| format!("{NEW_MANDATE}?organisatie={id}"),
    )
}

/// One mandate.
pub fn mandate(id: MandateId) -> String {
    format!("{MANDATES}/{id}")
}

/// The document that shows a mandate.
pub fn mandate_document(id: MandateId) -> String {
    format!("{MANDATES}/{id}/bewijs")
}

/// Ends a mandate: a GET asks when, a POST does.
pub fn end_mandate(id: MandateId) -> String {
    format!("{MANDATES}/{id}/einde")
}

/// Appoints a deputy under one's own mandate: a GET shows the form, a POST appoints.
pub fn appoint_deputy(id: MandateId) -> String {
    format!("{OWN_MANDATES}/{id}/plaatsvervanger")
}

/// Ends the mandate of one's own deputy: a GET asks when, a POST does.
pub fn end_own_deputy(id: MandateId) -> String {
    format!("{OWN_MANDATES}/{id}/einde")
}

/// A page of the register or of people, saying what was done just now (the key of a `Said` of `members`).
pub fn said(page: &str, said: &str) -> String {
    format!("{page}?melding={}", segment(said))
}

/// A published letter.
pub fn letter(slug: &str) -> String {
    format!("/brieven/{}", segment(slug))
}

/// A demand of a published letter, to quote: it leads to where the demand stands on the page.
pub fn demand(slug: &str, id: DemandId) -> String {
    format!("{}/verzoeken/{id}", letter(slug))
}

/// Where a demand stands on the page of a published letter.
pub fn demand_place(slug: &str, number: u32) -> String {
    format!("{}#{}", letter(slug), demand_anchor(number))
}

/// Where a demand stands on its page, as `letters::markdown::html` names it.
pub fn demand_anchor(number: u32) -> String {
    format!("verzoek-{number}")
}

/// A published letter's sealed PDF.
pub fn letter_pdf(slug: &str) -> String {
    letter(slug) + ".pdf"
}

/// A published letter's canonical text: `sha256sum` of it is the version's hash.
pub fn letter_markdown(slug: &str) -> String {
    letter(slug) + ".md"
}

/// A published letter as data.
pub fn letter_json(slug: &str) -> String {
    letter(slug) + ".json"
}

/// A published letter's log.
pub fn letter_log(slug: &str) -> String {
    letter(slug) + "/logboek"
}

/// The same as data.
pub fn letter_log_json(slug: &str) -> String {
    letter(slug) + "/logboek.json"
}

/// The attached file of a response that is public.
pub fn response_file(slug: &str, response: &str) -> String {
    format!("{}/reacties/{}", letter(slug), segment(response))
}

/// Checks a hash without a form: what the QR code in print leads to.
pub fn verify_hash(hash: &str) -> String {
    format!("{VERIFY}?hash={}", segment(hash))
}

/// The signing page that an invitation's mail leads to. A GET shows it and changes nothing; a POST answers.
pub fn sign(token: &str) -> String {
    format!("/ondertekenen/{}", segment(token))
}

/// A letter's addresses at the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Desk {
    /// Everything about the letter.
    Overview,
    /// The text in the editor; a POST saves a new version.
    Edit,
    /// Keeps what is being typed (POST).
    Keep,
    /// Forgets what was typed and not saved as a version (POST).
    Forget,
    /// The text that is being typed, as pages (POST).
    Proof,
    /// One version as it was.
    Version(u32),
    /// A version as a document for Word.
    Docx(u32),
    /// A version as a document for LibreOffice.
    Odt(u32),
    /// Two versions beside each other; which ones is in the query (`van`, `naar`).
    Compare,
    /// Brings a text together with what was saved meanwhile, as somebody decided (POST).
    Merge,
    /// Makes an older text the newest version: a GET asks, a POST does.
    Restore(u32),
    /// Gives a version a name (POST).
    NameVersion(u32),
    /// Takes it away (POST).
    UnnameVersion(u32),
    /// Mails what changed: a GET shows to whom it may go and how it reads, a POST sends.
    MailChanges,
    /// Shows the draft to members and contributors (POST).
    Review,
    /// Writes it to whoever holds the offices of its addressees now, as a new version (POST).
    Succeed,
    /// Takes it back to the secretariat's own table (POST).
    BackToDraft,
    /// Its demands through the versions; a POST says of one which it is.
    Demands,
    /// What would be pinned, as the press sets it.
    FreezeProof,
    /// Pins the newest version for signing: a GET asks, a POST does.
    Freeze,
    /// Takes the pin off again: a GET says what that costs, a POST does.
    Thaw,
    /// A new signing round: a GET asks who and until when, a POST opens it.
    Round,
    /// Gives the round another deadline (POST).
    ExtendRound,
    /// Closes the round: a GET asks, a POST does.
    CloseRound,
    /// Calls the round off: a GET asks, a POST does.
    CancelRound,
    /// Reminds one who is silent, or all of them (POST).
    Remind,
    /// Records that a reservation was lifted (POST).
    LiftReservation,
    /// Guests that ask to co-sign.
    Guests,
    /// Public support: a POST opens or closes it.
    Support,
    /// Opens or closes the link for them (POST).
    GuestLink,
    /// Sets, seals and makes the letter Final: a GET asks, a POST starts it.
    Finish,
    /// Sends the letter by mail: a GET asks whom to, a POST shows how it reads and then sends.
    Mail,
    /// What became of what was mailed; a POST records a sending.
    Dispatches,
    /// The copies that go by post: a GET asks which, a POST prints them or notes that they were posted.
    PostedCopies,
    /// Records a response (POST).
    Responses,
    /// One response: what it says, and what that means for the demands (a POST says so).
    Response(ResponseId),
    /// The file of a response.
    ResponseFile(ResponseId),
    /// What became of its demands.
    Outcomes,
    /// Begins a letter that comes back on it: a GET shows how it reads, a POST makes it.
    FollowUp,
    /// The sealed PDF, also before it is public.
    File,
    /// Publishes: a GET asks, a POST does.
    Publish,
    /// Makes a new letter with the same text: a GET asks, a POST does.
    Copy,
    /// Makes a translation: a GET asks, a POST does.
    Translate,
    /// Says of a letter that is there that it is the translation (POST).
    Tie,
    /// Makes a translation a letter of its own (POST).
    Untie,
    /// Says that a translation was brought up to a version of its original (POST).
    Follow,
    /// Withdraws the letter: a GET asks why, a POST does.
    Withdraw,
}

impl Desk {
    /// The address for the letter with this slug.
    #[must_use]
    pub fn of(self, slug: &str) -> String {
        let mut path = format!("/bureau/brieven/{}", segment(slug));
        let below = match self {
            Self::Overview => return path,
            Self::Version(number) => {
                // Writing to a String cannot fail.
                let _infallible = write!(path, "/versies/{number}");
                return path;
            }
            Self::Restore(number) => return Self::Version(number).of(slug) + "/terugzetten",
            Self::NameVersion(number) => return Self::Version(number).of(slug) + "/mijlpaal",
            Self::UnnameVersion(number) => {
                return Self::Version(number).of(slug) + "/mijlpaal/weg";
            }
            Self::Docx(number) => {
                let _infallible = write!(path, "/versies/{number}/brief.docx");
                return path;
            }
            Self::Odt(number) => {
                let _infallible = write!(path, "/versies/{number}/brief.odt");
                return path;
            }
            Self::Response(id) => {
                let _infallible = write!(path, "/reacties/{id}");
                return path;
            }
            Self::ResponseFile(id) => return Self::Response(id).of(slug) + "/bestand",
            Self::Outcomes => "/uitkomsten",
            Self::FollowUp => "/vervolg",
            Self::Review => "/overleg",
            Self::BackToDraft => "/concept",
            Self::Succeed => "/opvolgers",
            Self::Thaw => "/losmaken",
            Self::ExtendRound => "/ronde/verlengen",
            Self::CloseRound => "/ronde/sluiten",
            Self::CancelRound => "/ronde/annuleren",
            Self::Remind => "/ronde/herinneren",
            Self::LiftReservation => "/ronde/voorbehoud",
            Self::Guests => "/gasten",
            Self::Support => "/steun",
            Self::GuestLink => "/gasten/link",
            Self::File => "/brief.pdf",
            Self::Edit => "/bewerken",
            Self::Keep => "/bewerken/tussentijds",
            Self::Forget => "/bewerken/vergeten",
            Self::Proof => "/bewerken/proef.pdf",
            Self::Compare => "/vergelijk",
            Self::Merge => "/samenvoegen",
            Self::MailChanges => "/wijzigingen-mailen",
            Self::Demands => "/verzoeken",
            Self::FreezeProof => "/bevriezen/proefdruk.pdf",
            Self::Freeze => "/bevriezen",
            Self::Round => "/ronde",
            Self::Finish => "/afronden",
            Self::Mail => "/mailen",
            Self::Dispatches => "/verzendingen",
            Self::PostedCopies => "/verzendingen/post",
            Self::Responses => "/reacties",
            Self::Publish => "/publiceren",
            Self::Copy => "/kopie",
            Self::Translate => "/vertaling",
            Self::Tie => "/vertaling/koppelen",
            Self::Untie => "/vertaling/losmaken",
            Self::Follow => "/vertaling/bijgewerkt",
            Self::Withdraw => "/intrekken",
        };
        path.push_str(below);
        path
    }
}

/// Does something about an envelope (POST).
pub fn envelope(slug: &str, id: EnvelopeId) -> String {
    format!("{}/{id}", Desk::Dispatches.of(slug))
}

/// Two versions of a letter beside each other.
pub fn compare(slug: &str, from: u32, to: u32) -> String {
    format!("{}?van={from}&naar={to}", Desk::Compare.of(slug))
}

/// The editor with what was typed in a sitting before.
pub fn typed_before(slug: &str, sitting: SittingId) -> String {
    format!("{}?getypt={sitting}", Desk::Edit.of(slug))
}

/// The same, shown in this way (the key of a `desk::data::View`).
pub fn compare_as(slug: &str, from: u32, to: u32, view: &str) -> String {
    format!("{}&beeld={}", compare(slug, from, to), segment(view))
}

/// The form that mails what changed between two versions.
pub fn mail_changes(slug: &str, from: u32, to: u32) -> String {
    format!("{}?van={from}&naar={to}", Desk::MailChanges.of(slug))
}

/// The editor, starting from an earlier version's text.
pub fn edit_from(slug: &str, number: u32) -> String {
    format!("{}?vanaf={number}", Desk::Edit.of(slug))
}

/// A letter at the desk, saying what was done just now (the key of a `desk::data::Notice`).
pub fn done(slug: &str, notice: &str) -> String {
    format!("{}?gelukt={}", Desk::Overview.of(slug), segment(notice))
}

/// One part of a path, with everything outside RFC 3986's unreserved characters percent-encoded.
fn segment(text: &str) -> String {
    let mut path = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            path.push(char::from(byte));
        } else {
            let _infallible = write!(path, "%{byte:02X}");
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn public_addresses_stay_what_others_link_to() {
        assert_eq!(
            letter("wijkteams-in-de-knel"),
            "/brieven/wijkteams-in-de-knel"
        );
        assert_eq!(letter_pdf("a"), "/brieven/a.pdf");
        let id = DemandId::parse("k7m2qd").unwrap();
        assert_eq!(demand("a", id), "/brieven/a/verzoeken/k7m2qd");
        assert_eq!(demand_place("a", 3), "/brieven/a#verzoek-3");
        assert_eq!(verify_hash("ba78"), "/controle?hash=ba78");
        assert_eq!(sign("T0k_en"), "/ondertekenen/T0k_en");
    }

    #[test]
    fn a_letter_at_the_desk_has_its_pages() {
        assert_eq!(Desk::Overview.of("a"), "/bureau/brieven/a");
        assert_eq!(Desk::Version(4).of("a"), "/bureau/brieven/a/versies/4");
        assert_eq!(
            compare("a", 3, 4),
            "/bureau/brieven/a/vergelijk?van=3&naar=4"
        );
    }

    #[test]
    fn what_is_no_slug_cannot_leave_its_place() {
        assert_eq!(letter("../x?y#z"), "/brieven/..%2Fx%3Fy%23z");
    }
}
