//! The words for what the domain knows by a name: stages, states, notices, mistakes.

use super::data::{MailState, Notice, PressStep, Refused};
use crate::drafting::{Mistake, Wrong, templates};
use crate::locale::{Locale, t};
use crate::translations;
use crate::ui::{FormError, NoticeKind};
use letters::{
    access::HeldError,
    letter::Language,
    mandate::MandateError,
    merge::Field,
    organisation::RegisterError,
    round::{Reminder, RoundError},
    stage::StageName,
    text::TextError,
    time::Day,
};

pub use crate::words::*;

/// "Overleg"
pub fn stage(locale: Locale, stage: StageName) -> String {
    match stage {
        StageName::Draft => t!(locale, "desk-stage-draft"),
        StageName::Review => t!(locale, "desk-stage-review"),
        StageName::Signing => t!(locale, "desk-stage-signing"),
        StageName::Final => t!(locale, "desk-stage-final"),
        StageName::Withdrawn => t!(locale, "desk-stage-withdrawn"),
    }
}

/// "Nederlands"
pub fn language(locale: Locale, language: Language) -> String {
    match language {
        Language::Nl => t!(locale, "drafting-language-nl"),
        Language::En => t!(locale, "drafting-language-en"),
    }
}

/// What one thing around the text is called: "Onderwerp".
pub fn merge_field(locale: Locale, field: Field) -> String {
    match field {
        Field::Kind => t!(locale, "drafting-kind"),
        Field::Subject => t!(locale, "drafting-subject"),
        Field::Title => t!(locale, "drafting-title-name"),
        Field::Sender => t!(locale, "drafting-sender"),
        Field::Place => t!(locale, "drafting-place"),
        Field::Date => t!(locale, "drafting-date"),
        Field::Language => t!(locale, "drafting-language"),
        Field::Addressees => t!(locale, "drafting-addressees"),
        Field::Salutation => t!(locale, "drafting-salutation"),
        Field::Closing => t!(locale, "drafting-closing"),
    }
}

/// How a mail fares.
pub fn mail(locale: Locale, state: MailState) -> String {
    match state {
        MailState::Queued => t!(locale, "desk-mail-queued"),
        MailState::Sent => t!(locale, "desk-mail-sent"),
        MailState::Failed => t!(locale, "desk-mail-failed"),
    }
}

/// What the press is doing.
pub fn step(locale: Locale, step: PressStep) -> String {
    match step {
        PressStep::Gather => t!(locale, "desk-press-gather"),
        PressStep::Set => t!(locale, "desk-press-set"),
        PressStep::Check => t!(locale, "desk-press-check"),
        PressStep::Seal => t!(locale, "desk-press-seal"),
        PressStep::Verify => t!(locale, "desk-press-verify"),
        PressStep::Keep => t!(locale, "desk-press-keep"),
    }
}

/// What was done just now, and how it counts.
pub fn notice(locale: Locale, notice: Notice) -> (NoticeKind, String) {
    let words = match notice {
        Notice::Created => t!(locale, "desk-notice-created"),
        Notice::Saved => t!(locale, "desk-notice-saved"),
        Notice::Unchanged => t!(locale, "desk-notice-unchanged"),
        Notice::Merged => t!(locale, "desk-notice-merged"),
        Notice::Restored => t!(locale, "desk-notice-restored"),
        Notice::Named => t!(locale, "desk-notice-named"),
        Notice::Unnamed => t!(locale, "desk-notice-unnamed"),
        Notice::ChangesMailed => t!(locale, "desk-notice-changes-mailed"),
        Notice::ChangesMailedBefore => t!(locale, "desk-notice-changes-mailed-before"),
        Notice::ReadInPart => t!(locale, "document-notice-read-in-part"),
        Notice::SentToReview => t!(locale, "desk-notice-sent-to-review"),
        Notice::BackToDraft => t!(locale, "desk-notice-back-to-draft"),
        Notice::Frozen => t!(locale, "desk-notice-frozen"),
        Notice::Thawed => t!(locale, "desk-notice-thawed"),
        Notice::RoundOpened => t!(locale, "desk-notice-round-opened"),
        Notice::RoundExtended => t!(locale, "desk-notice-round-extended"),
        Notice::RoundClosed => t!(locale, "desk-notice-round-closed"),
        Notice::RoundCancelled => t!(locale, "desk-notice-round-cancelled"),
        Notice::Reminded => t!(locale, "rounds-notice-reminded"),
        Notice::ReservationLifted => t!(locale, "desk-notice-reservation-lifted"),
        Notice::TakenBack => t!(locale, "back-done"),
        Notice::RemarkHidden => t!(locale, "remark-notice-hidden"),
        Notice::RemarkShown => t!(locale, "remark-notice-shown"),
        Notice::PressStarted => t!(locale, "desk-notice-press-started"),
        Notice::DispatchRecorded => t!(locale, "desk-notice-dispatch-recorded"),
        Notice::ResponseRecorded => t!(locale, "desk-notice-response-recorded"),
        Notice::SendingStruck => t!(locale, "struck-notice-sending"),
        Notice::ResponseStruck => t!(locale, "struck-notice-response"),
        Notice::QuestionsStruck => t!(locale, "struck-notice-questions"),
        Notice::Published => t!(locale, "desk-notice-published"),
        Notice::Withdrawn => t!(locale, "desk-notice-withdrawn"),
        Notice::TranslationMade => t!(locale, "translation-notice-made"),
        Notice::TranslationThere => t!(locale, "translation-notice-there"),
        Notice::Tied => t!(locale, "translation-notice-tied"),
        Notice::Untied => t!(locale, "translation-notice-untied"),
        Notice::FollowUpBegun => t!(locale, "followup-notice"),
        Notice::Followed => t!(locale, "translation-notice-followed"),
    };
    let kind = match notice {
        Notice::RoundCancelled | Notice::Withdrawn => NoticeKind::CalledOff,
        _ => NoticeKind::Calm,
    };
    (kind, words)
}

/// Why something was not done.
pub fn refused(locale: Locale, refused: &Refused) -> String {
    match refused {
        Refused::Stage => t!(locale, "desk-refused-stage"),
        Refused::RoundOpen => t!(locale, "desk-refused-round-open"),
        Refused::NoRound => t!(locale, "desk-refused-no-round"),
        Refused::RoundLate => t!(locale, "desk-refused-round-late"),
        Refused::NobodyToRemind => t!(locale, "rounds-refused-reminded"),
        Refused::NothingToLift => t!(locale, "desk-refused-nothing-to-lift"),
        Refused::NothingToMove => t!(locale, "remark-not-moved"),
        Refused::NothingToTakeBack => t!(locale, "back-refused"),
        Refused::ReservationOver => t!(locale, "reservation-refused-over"),
        Refused::OrganisationSigned => t!(locale, "desk-refused-organisation-signed"),
        Refused::SignaturesStand => t!(locale, "desk-refused-signatures-stand"),
        Refused::Problems => t!(locale, "desk-refused-problems"),
        Refused::Overtaken => t!(locale, "desk-refused-overtaken"),
        Refused::Figures => t!(locale, "desk-refused-figures"),
        Refused::NotFinal => t!(locale, "desk-refused-not-final"),
        Refused::TooManyCopies => t!(locale, "desk-refused-too-many-copies"),
        Refused::NoPostalAddress => t!(locale, "desk-refused-no-postal"),
        Refused::AddressTooLong(institution) => {
            t!(
                locale,
                "desk-refused-address-long",
                institution = institution.clone()
            )
        }
        Refused::AlreadyPublished => t!(locale, "desk-refused-already-published"),
        Refused::Translation(why) => translations::refused(locale, *why),
    }
}

/// How long before the deadline a reminder goes.
pub fn reminder(locale: Locale, reminder: Reminder) -> String {
    match reminder {
        Reminder::Week => t!(locale, "rounds-reminder-week"),
        Reminder::TwoDays => t!(locale, "rounds-reminder-two-days"),
        Reminder::Hours => t!(locale, "rounds-reminder-hours"),
    }
}

/// What is wrong with a field, and what to do.
pub fn mistake(locale: Locale, mistake: &Mistake) -> String {
    match mistake {
        Mistake::Text(error) => text(locale, error),
        Mistake::Choice => t!(locale, "drafting-mistake-choice"),
        Mistake::Day => t!(locale, "drafting-mistake-day"),
        Mistake::TooManyPicked { max } => t!(
            locale,
            "address-mistake-too-many",
            max = locale.number(*max as u64)
        ),
        Mistake::NotTicked => t!(locale, "address-mistake-tick"),
        Mistake::WholeNumber => t!(locale, "address-mistake-number"),
        Mistake::DayAhead => t!(locale, "drafting-mistake-day-ahead"),
        Mistake::Time => t!(locale, "drafting-mistake-time"),
        Mistake::SkippedTime => t!(locale, "rounds-mistake-skipped"),
        Mistake::Round(why) => round(locale, why),
        Mistake::TooLarge { max } => {
            let max = locale.size(*max as u64);
            t!(locale, "drafting-mistake-too-large", max = max)
        }
        Mistake::Nul { line: at } => t!(locale, "drafting-mistake-nul", line = (*at)),
        Mistake::NotSet => t!(locale, "drafting-mistake-not-set"),
        Mistake::FileKind => t!(locale, "drafting-mistake-file-kind"),
        Mistake::Municipality(name) => {
            t!(locale, "register-mistake-municipality", name = name.clone())
        }
        Mistake::Municipalities(name, several) => {
            let several = several.join(", ");
            t!(
                locale,
                "register-mistake-municipalities",
                name = name.clone(),
                several = several
            )
        }
        Mistake::Website => t!(locale, "register-mistake-website"),
        Mistake::Register(why) => register(locale, *why),
        Mistake::Directory(why) => crate::addressees::words::refused(locale, *why),
        Mistake::Incoming(why) => crate::incoming::words::problem(locale, why.clone()),
        Mistake::Questions(why) => crate::questions::words::problem(locale, why.clone()),
        Mistake::Mandate(why) => mandate(locale, *why),
        Mistake::OtherName => t!(locale, "mandate-mistake-other-name"),
        Mistake::Mail => t!(locale, "people-mistake-mail"),
        Mistake::MailTaken => t!(locale, "people-mistake-mail-taken"),
        Mistake::Held(HeldError::NeedsOrganisation) => t!(locale, "people-mistake-needs"),
        Mistake::Held(HeldError::NotInOrganisation) => t!(locale, "people-mistake-not-in"),
        Mistake::HeldAlready => t!(locale, "people-mistake-already"),
        Mistake::Template(why) => templates::words::refused(locale, *why),
        Mistake::EnvelopeNotTicked => t!(locale, "mailing-mistake-tick"),
        Mistake::MomentNotChosen => t!(locale, "mailing-mistake-now"),
        Mistake::EmbargoNotTicked => t!(locale, "mailing-mistake-embargo"),
        Mistake::Posting(why) => crate::dispatching::posting_mistake(locale, why),
        Mistake::Mailing(why) => crate::dispatching::refused(locale, why),
        Mistake::Address(line) => t!(locale, "mailing-mistake-address", line = line.as_str()),
        Mistake::Finding(why) => crate::outcomes::mistake(locale, *why),
        Mistake::Awaiting(why) => crate::awaiting::refused(locale, *why),
        Mistake::Commitment(why) => crate::commitments::mistake(locale, *why),
        Mistake::Redaction(why) => crate::redaction::mistake(locale, *why),
        Mistake::FollowUp(why) => crate::followup::refused(locale, *why),
        Mistake::Picture => t!(locale, "register-mistake-picture"),
        Mistake::FileAgain { name } => {
            t!(locale, "drafting-mistake-file-again", name = name.clone())
        }
    }
}

/// What is wrong with a text.
fn text(locale: Locale, error: &TextError) -> String {
    match error {
        TextError::Empty => t!(locale, "drafting-mistake-empty"),
        TextError::TooLong { max } => t!(
            locale,
            "drafting-mistake-too-long",
            max = (locale.number(*max as u64))
        ),
        TextError::Control => t!(locale, "drafting-mistake-control"),
        TextError::Form => t!(locale, "drafting-mistake-form"),
        TextError::MailLetter { letter } => {
            t!(
                locale,
                "people-mistake-mail-letter",
                letter = letter.to_string()
            )
        }
        TextError::MailDomain { domain } => {
            t!(
                locale,
                "people-mistake-mail-domain",
                domain = domain.clone()
            )
        }
    }
}

/// Why a round does not open or change.
fn round(locale: Locale, why: &RoundError) -> String {
    match why {
        RoundError::DeadlineTooNear => t!(locale, "drafting-mistake-too-near"),
        RoundError::DeadlineTooFar => t!(locale, "drafting-mistake-too-far"),
        RoundError::NobodyInvited => t!(locale, "drafting-mistake-nobody"),
        RoundError::NotOpen => t!(locale, "desk-refused-no-round"),
    }
}

/// Why the register does not take it.
fn register(locale: Locale, why: RegisterError) -> String {
    match why {
        RegisterError::LeftBeforeJoined => t!(locale, "register-mistake-left"),
        RegisterError::NameTaken => t!(locale, "register-mistake-taken"),
        RegisterError::Moved => t!(locale, "register-mistake-moved"),
    }
}

/// Why a mandate is not granted, or does not end so.
fn mandate(locale: Locale, why: MandateError) -> String {
    let from_until = |from: Day, until: Option<Day>| {
        let from = locale.day(from);
        match until {
            Some(until) => {
                let until = locale.day(until);
                t!(locale, "mandate-from-until", from = from, until = until)
            }
            None => t!(locale, "mandate-since", from = from),
        }
    };
    match why {
        MandateError::EndsBeforeItStarts => t!(locale, "mandate-mistake-order"),
        MandateError::Overlaps { from, until, .. } => t!(
            locale,
            "mandate-mistake-overlaps",
            period = from_until(from, until)
        ),
        MandateError::NoMandate => t!(locale, "mandate-mistake-none"),
        MandateError::DeputyOfDeputy => t!(locale, "mandate-mistake-deputy"),
        MandateError::OwnDeputy => t!(locale, "mandate-mistake-self"),
        MandateError::OutsideOwn { from, until } => t!(
            locale,
            "mandate-mistake-outside",
            period = from_until(from, until)
        ),
        MandateError::FartherThanOwn => t!(locale, "mandate-mistake-farther"),
        MandateError::Ended => t!(locale, "mandate-mistake-ended"),
        MandateError::NotSooner => t!(locale, "mandate-mistake-not-sooner"),
        MandateError::UsedAfter(day) => {
            t!(locale, "mandate-mistake-used", day = locale.day(day))
        }
    }
}

/// Everything that is wrong with a form, for the summary on top and at the fields.
pub fn errors(locale: Locale, wrong: &[Wrong]) -> Vec<FormError> {
    wrong
        .iter()
        .map(|wrong| FormError::at(wrong.field.clone(), mistake(locale, &wrong.mistake)))
        .collect()
}

/// The same for the summary on top, each with the name of its field: "Onderwerp: vul dit in."
pub fn summary(locale: Locale, wrong: &[Wrong]) -> Vec<FormError> {
    wrong
        .iter()
        .map(|wrong| {
            let what = mistake(locale, &wrong.mistake);
            let text = match field(locale, &wrong.field) {
                Some(field) => t!(locale, "drafting-mistake-at", field = field, what = what),
                None => what,
            };
            FormError::at(wrong.field.clone(), text)
        })
        .collect()
}

/// What a field is called on screen; none for those that the mistake itself names.
fn field(locale: Locale, name: &str) -> Option<String> {
    if let Some(rest) = name.strip_prefix("addressee-") {
        let number: usize = rest.split('-').next()?.parse().ok()?;
        return Some(t!(locale, "drafting-addressee", number = (number + 1)));
    }
    Some(match name {
        "kind" => t!(locale, "drafting-kind"),
        "subject" => t!(locale, "drafting-subject"),
        "title" => t!(locale, "drafting-title-name"),
        "place" => t!(locale, "drafting-place"),
        "date" => t!(locale, "drafting-date"),
        "language" => t!(locale, "drafting-language"),
        "sender" => t!(locale, "drafting-sender"),
        "salutation" => t!(locale, "drafting-salutation"),
        "closing" => t!(locale, "drafting-closing"),
        "body" => t!(locale, "drafting-body"),
        "to" => t!(locale, "desk-dispatch-to"),
        "sent-on" => t!(locale, "desk-dispatch-on"),
        "channel" => t!(locale, "desk-dispatch-channel"),
        "awaited" => t!(locale, "awaiting-day"),
        "from" => t!(locale, "desk-response-from"),
        "came-on" => t!(locale, "desk-response-on"),
        "speaks-for" => t!(locale, "desk-response-speaks"),
        "speaks-for-other" => t!(locale, "desk-response-speaks-other"),
        "text" => t!(locale, "desk-response-text"),
        "file" => t!(locale, "desk-response-file-name"),
        "day" => t!(locale, "desk-round-day"),
        "time" => t!(locale, "desk-round-time"),
        "remind" => t!(locale, "rounds-reminders"),
        "reason" => t!(locale, "desk-withdraw-reason-name"),
        "template-name" => t!(locale, "template-name"),
        "purpose" => t!(locale, "template-purpose-name"),
        _ => return None,
    })
}
