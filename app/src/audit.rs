//! What happened in the house: who did what, for the people who keep it.

use crate::{
    claims,
    drafting::templates,
    links,
    locale::{Locale, t},
    members::people,
    own::{self, Who},
    page::Site,
    privacy,
    ui::{Field, select_field},
    words::role,
};
use leptos::prelude::*;
use letters::{
    audit::Act,
    authentication::Method,
    register::Figures,
    role::Role,
    time::{Day, Moment},
};

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    /// When.
    pub at: Moment,
    /// What.
    pub act: Act,
    /// Who did it; none for the program or the command line.
    pub by: Option<String>,
    /// Whom it is about, when that is somebody else.
    pub person: Option<String>,
    /// Which organisation it is about.
    pub organisation: Option<String>,
    /// Which letter it is about: its title, and its page at the desk.
    pub letter: Option<(String, String)>,
    /// What else is worth knowing: a role, a way in.
    pub detail: Option<String>,
}

/// The page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audit {
    /// Who looks.
    pub who: Who,
    /// What happened, newest first.
    pub entries: Vec<Happened>,
    /// Everybody who can be chosen: identifier and name.
    pub people: Vec<(String, String)>,
    /// Who was chosen.
    pub person: Option<String>,
    /// What was chosen.
    pub act: Option<Act>,
    /// Where older entries are, if there are any.
    pub older: Option<String>,
}

/// The page.
pub fn page(site: &Site, locale: Locale, data: &Audit) -> AnyView {
    let title = t!(locale, "audit-title");
    let rows: Vec<_> = data
        .entries
        .iter()
        .map(|entry| row(locale, entry))
        .collect();
    let list = if rows.is_empty() {
        view! { <p class="lead">{t!(locale, "audit-empty")}</p> }.into_any()
    } else {
        view! { <ol class="rows happened">{rows}</ol> }.into_any()
    };
    let older = data.older.clone().map(|href| {
        view! { <p class="do"><a class="button" href=href>{t!(locale, "audit-older")}</a></p> }
    });
    let main = view! {
        <header class="top"><h1>{title.clone()}</h1><p class="about">{t!(locale, "audit-text")}</p></header>
        {filter(locale, data)}
        {list}
        {older}
    };
    own::document(site, locale, &data.who, title, None, main)
}

fn filter(locale: Locale, data: &Audit) -> AnyView {
    let acts = Act::ALL
        .into_iter()
        .map(|act| (act.key().to_owned(), words(locale, act)))
        .collect();
    let person = Field {
        name: "wie".into(),
        label: t!(locale, "audit-who"),
        value: data.person.clone().unwrap_or_default(),
        ..Field::default()
    };
    let act = Field {
        name: "wat".into(),
        label: t!(locale, "audit-what"),
        value: data.act.map(|act| act.key().to_owned()).unwrap_or_default(),
        ..Field::default()
    };
    view! {
        <form class="query" method="get" action=links::AUDIT>
            {select_field(person, t!(locale, "audit-everyone"), data.people.clone())}
            {select_field(act, t!(locale, "audit-everything"), acts)}
            <button>{t!(locale, "audit-filter")}</button>
        </form>
    }
    .into_any()
}

/// One of them, as a row of a list.
pub(crate) fn row(locale: Locale, entry: &Happened) -> AnyView {
    let by = match &entry.by {
        Some(by) => privacy::person(locale, by),
        None => t!(locale, "audit-program"),
    };
    let person = entry
        .person
        .as_deref()
        .map(|name| privacy::person(locale, name));
    let detail = entry
        .detail
        .as_deref()
        .map(|raw| detail(locale, entry.act, raw));
    let about: Vec<String> = [person, entry.organisation.clone(), detail]
        .into_iter()
        .flatten()
        .collect();
    let about = (!about.is_empty()).then(|| view! { <p>{about.join(" · ")}</p> });
    let letter = entry.letter.clone().map(|(title, href)| {
        view! { <p><a href=href>{title}</a></p> }
    });
    let when = locale.moment(entry.at);
    view! {
        <li>
            <div>
                <p class="name">{words(locale, entry.act)}</p>
                {letter}
                {about}
            </div>
            <p class="hint">{by}<br/><time datetime=entry.at.rfc3339()>{when}</time></p>
        </li>
    }
    .into_any()
}

/// A detail in words: a way in, a role; what is neither stands as it was noted.
fn detail(locale: Locale, act: Act, raw: &str) -> String {
    let said = match act {
        Act::SignedIn => Method::from_key(raw).map(|way| own::way(locale, way)),
        Act::RoleGiven | Act::RoleTaken => Role::from_key(raw).map(|it| role(locale, it)),
        Act::RetentionRan => {
            let gone: Option<usize> = raw.parse().ok();
            gone.map(|count| t!(locale, "privacy-count", count = count))
        }
        Act::MandateEnded | Act::CabinetChanged => raw.parse().ok().map(|day: Day| locale.day(day)),
        Act::RegisterImported | Act::DirectoryImported => {
            let rows: Option<usize> = raw.parse().ok();
            rows.map(|count| t!(locale, "audit-rows", count = count))
        }
        Act::MailingOrdered => {
            let envelopes: Option<usize> = raw.parse().ok();
            envelopes.map(|count| t!(locale, "audit-envelopes", count = count))
        }
        Act::PersonChanged => Some(people::fields(locale, raw)),
        Act::TextFrozen => {
            let figures = Figures::read(raw);
            figures.map(|figures| claims::all(locale, &figures))
        }
        Act::TemplateSaved | Act::TemplateRestored | Act::TemplateRemoved => {
            templates::words::event(locale, raw)
        }
        _ => None,
    };
    said.unwrap_or_else(|| raw.to_owned())
}

/// "Ingelogd", …
#[expect(
    clippy::too_many_lines,
    reason = "a list of words is read as one: an act a line"
)]
fn words(locale: Locale, act: Act) -> String {
    match act {
        Act::SignedIn => t!(locale, "audit-signed-in"),
        Act::SignedOut => t!(locale, "audit-signed-out"),
        Act::SignInHeld => t!(locale, "audit-sign-in-held"),
        Act::SessionEnded => t!(locale, "audit-session-ended"),
        Act::PasswordSet => t!(locale, "audit-password-set"),
        Act::CodesSetUp => t!(locale, "audit-codes-set-up"),
        Act::CodesRemoved => t!(locale, "audit-codes-removed"),
        Act::RecoveryCodesMade => t!(locale, "audit-recovery-codes-made"),
        Act::RecoveryCodeUsed => t!(locale, "audit-recovery-code-used"),
        Act::PasskeyAdded => t!(locale, "audit-passkey-added"),
        Act::PasskeyRemoved => t!(locale, "audit-passkey-removed"),
        Act::AccountOpened => t!(locale, "audit-account-opened"),
        Act::AccountClosed => t!(locale, "audit-account-closed"),
        Act::RoleGiven => t!(locale, "audit-role-given"),
        Act::RoleTaken => t!(locale, "audit-role-taken"),
        Act::PersonAdded => t!(locale, "audit-person-added"),
        Act::PersonChanged => t!(locale, "audit-person-changed"),
        Act::PersonInvited => t!(locale, "audit-person-invited"),
        Act::PersonLeft => t!(locale, "audit-person-left"),
        Act::MandateGranted => t!(locale, "audit-mandate-granted"),
        Act::MandateEnded => t!(locale, "audit-mandate-ended"),
        Act::OrganisationAdded => t!(locale, "audit-organisation-added"),
        Act::OrganisationChanged => t!(locale, "audit-organisation-changed"),
        Act::RegisterImported => t!(locale, "audit-register-imported"),
        Act::DataExported => t!(locale, "audit-data-exported"),
        Act::ErasureAsked => t!(locale, "audit-erasure-asked"),
        Act::PersonErased => t!(locale, "audit-person-erased"),
        Act::RetentionRan => t!(locale, "audit-retention-ran"),
        Act::TextFrozen => t!(locale, "audit-text-frozen"),
        Act::TextThawed => t!(locale, "audit-text-thawed"),
        Act::RoundOpened => t!(locale, "audit-round-opened"),
        Act::RoundExtended => t!(locale, "audit-round-extended"),
        Act::RoundClosed => t!(locale, "audit-round-closed"),
        Act::RoundCancelled => t!(locale, "audit-round-cancelled"),
        Act::RoundReminded => t!(locale, "audit-round-reminded"),
        Act::Signed => t!(locale, "audit-signed"),
        Act::ReservationLifted => t!(locale, "audit-reservation-lifted"),
        Act::ReservationLapsed => t!(locale, "audit-reservation-lapsed"),
        Act::Declined => t!(locale, "audit-declined"),
        Act::Objected => t!(locale, "audit-objected"),
        Act::ObjectionWithdrawn => t!(locale, "audit-objection-withdrawn"),
        Act::SignatureWithdrawn => t!(locale, "audit-signature-withdrawn"),
        Act::SignatureRetracted => t!(locale, "audit-signature-retracted"),
        Act::RemarkHidden => t!(locale, "audit-remark-hidden"),
        Act::RemarkShown => t!(locale, "audit-remark-shown"),
        Act::GuestDoorOpened => t!(locale, "audit-guest-door-opened"),
        Act::GuestDoorClosed => t!(locale, "audit-guest-door-closed"),
        Act::GuestAdmitted => t!(locale, "audit-guest-admitted"),
        Act::GuestRefused => t!(locale, "audit-guest-refused"),
        Act::SupportOpened => t!(locale, "audit-support-opened"),
        Act::SupportClosed => t!(locale, "audit-support-closed"),
        Act::SupporterHidden => t!(locale, "audit-supporter-hidden"),
        Act::InstitutionAdded => t!(locale, "audit-institution-added"),
        Act::InstitutionChanged => t!(locale, "audit-institution-changed"),
        Act::InstitutionsMerged => t!(locale, "audit-institutions-merged"),
        Act::OfficesMerged => t!(locale, "audit-offices-merged"),
        Act::OfficeAdded => t!(locale, "audit-office-added"),
        Act::OfficeChanged => t!(locale, "audit-office-changed"),
        Act::HolderChanged => t!(locale, "audit-holder-changed"),
        Act::CabinetChanged => t!(locale, "audit-cabinet-changed"),
        Act::AssistantChanged => t!(locale, "audit-assistant-changed"),
        Act::AddressGroupChanged => t!(locale, "audit-address-group-changed"),
        Act::DirectoryImported => t!(locale, "audit-directory-imported"),
        Act::MailingOrdered => t!(locale, "audit-mailing-ordered"),
        Act::EnvelopeStopped => t!(locale, "audit-envelope-stopped"),
        Act::EnvelopeAgain => t!(locale, "audit-envelope-again"),
        Act::ArrivalTold => t!(locale, "audit-arrival-told"),
        Act::AnswerDayChanged => t!(locale, "audit-answer-day-changed"),
        Act::SendingReturned => t!(locale, "audit-sending-returned"),
        Act::ReturnTakenBack => t!(locale, "audit-return-taken-back"),
        Act::MessagePlaced => t!(locale, "audit-message-placed"),
        Act::MessageSetAside => t!(locale, "audit-message-set-aside"),
        Act::PassedOverSeen => t!(locale, "audit-passed-over-seen"),
        Act::LetterFinalised => t!(locale, "audit-letter-finalised"),
        Act::LetterSent => t!(locale, "audit-letter-sent"),
        Act::ResponseRecorded => t!(locale, "audit-response-recorded"),
        Act::OutcomeGiven => t!(locale, "audit-outcome-given"),
        Act::CommitmentRecorded => t!(locale, "audit-commitment-recorded"),
        Act::ResponseRedacted => t!(locale, "audit-response-redacted"),
        Act::ResponseShown => t!(locale, "audit-response-shown"),
        Act::ResponseHidden => t!(locale, "audit-response-hidden"),
        Act::SendingStruck => t!(locale, "audit-sending-struck"),
        Act::ResponseStruck => t!(locale, "audit-response-struck"),
        Act::QuestionsStruck => t!(locale, "audit-questions-struck"),
        Act::NonArrivalTold => t!(locale, "audit-non-arrival-told"),
        Act::LetterPublished => t!(locale, "audit-letter-published"),
        Act::LetterWithdrawn => t!(locale, "audit-letter-withdrawn"),
        Act::ChangesMailed => t!(locale, "audit-changes-mailed"),
        Act::TemplateSaved => t!(locale, "audit-template-saved"),
        Act::TemplateRestored => t!(locale, "audit-template-restored"),
        Act::TemplateRemoved => t!(locale, "audit-template-removed"),
        Act::TranslationTied => t!(locale, "audit-translation-tied"),
        Act::TranslationUntied => t!(locale, "audit-translation-untied"),
        Act::TranslationFollowed => t!(locale, "audit-translation-followed"),
        Act::FollowUpBegun => t!(locale, "audit-follow-up-begun"),
    }
}
