//! What happened in the house: who came in, who got which role or mandate, who changed the register.
//!
//! The ledger proves what was done to a letter, to everybody. This is for the people who keep the house: it finds what
//! somebody did, also to letters, names persons, is seen by the secretariat and the operator only, and is kept for a term and no longer.

use crate::ledger;

/// One kind of thing that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Act {
    /// Somebody signed in.
    SignedIn,
    /// Somebody signed out.
    SignedOut,
    /// Signing in was refused, and from now on has to wait.
    SignInHeld,
    /// A session was ended from elsewhere.
    SessionEnded,
    /// A password was set or changed.
    PasswordSet,
    /// Codes from an app were set up.
    CodesSetUp,
    /// Codes from an app were taken away.
    CodesRemoved,
    /// New recovery codes were made; the old ones are worth nothing.
    RecoveryCodesMade,
    /// A recovery code was used.
    RecoveryCodeUsed,
    /// A passkey was added.
    PasskeyAdded,
    /// A passkey was removed.
    PasskeyRemoved,
    /// Somebody was given an account.
    AccountOpened,
    /// Somebody left: the account is closed.
    AccountClosed,
    /// A role was given.
    RoleGiven,
    /// A role was taken.
    RoleTaken,
    /// A person was added.
    PersonAdded,
    /// A name, a mail address or a language was changed.
    PersonChanged,
    /// Somebody was asked by mail to sign in.
    PersonInvited,
    /// Somebody left.
    PersonLeft,
    /// A mandate was granted.
    MandateGranted,
    /// A mandate was given its end.
    MandateEnded,
    /// An organisation was added to the register.
    OrganisationAdded,
    /// An organisation's entry in the register was changed.
    OrganisationChanged,
    /// A table was read into the register.
    RegisterImported,
    /// Somebody took a copy of what is kept about them.
    DataExported,
    /// Somebody asked to be erased.
    ErasureAsked,
    /// Somebody was erased.
    PersonErased,
    /// What had been kept long enough went.
    RetentionRan,
    /// A text was pinned for signing.
    TextFrozen,
    /// The pin was taken off.
    TextThawed,
    /// A signing round was opened.
    RoundOpened,
    /// Its deadline was moved.
    RoundExtended,
    /// It was closed.
    RoundClosed,
    /// It was called off.
    RoundCancelled,
    /// Whoever had not answered was reminded by hand.
    RoundReminded,
    /// Somebody signed.
    Signed,
    /// The reservation under a signature was lifted.
    ReservationLifted,
    /// A reservation lapsed.
    ReservationLapsed,
    /// A remark beside a name was taken off the letter's page.
    RemarkHidden,
    /// It was put back there.
    RemarkShown,
    /// Somebody declined to sign.
    Declined,
    /// Somebody who was asked to sign wants another text.
    Objected,
    /// That was taken back.
    ObjectionWithdrawn,
    /// A signature was taken back.
    SignatureWithdrawn,
    /// A signature was taken back after the letter was sealed.
    SignatureRetracted,
    /// A letter was made Final.
    LetterFinalised,
    /// A sending was recorded.
    LetterSent,
    /// A response was recorded.
    ResponseRecorded,
    /// It was said what became of a demand, or that was taken back.
    OutcomeGiven,
    /// Something was said of what was promised.
    CommitmentRecorded,
    /// It was settled what of a response everybody reads.
    ResponseRedacted,
    /// A response was made public.
    ResponseShown,
    /// A response is public no more.
    ResponseHidden,
    /// A sending was struck out: it had been recorded by mistake.
    SendingStruck,
    /// A response was struck out: it had been recorded by mistake.
    ResponseStruck,
    /// Parliamentary questions were struck out, and their answer with them.
    QuestionsStruck,
    /// Somebody read in a message that a letter did not arrive.
    NonArrivalTold,
    /// A letter was published.
    LetterPublished,
    /// A letter was called off.
    LetterWithdrawn,
    /// What changed in a draft was mailed to who reads along.
    ChangesMailed,
    /// A template was changed, or a new one made.
    TemplateSaved,
    /// The text that came along was put back in a template.
    TemplateRestored,
    /// A template was deleted.
    TemplateRemoved,
    /// A letter was tied to its original, as its translation.
    TranslationTied,
    /// The tie was ended.
    TranslationUntied,
    /// A translation was brought up to a version of its original.
    TranslationFollowed,
    /// A letter was begun that comes back on another.
    FollowUpBegun,
    /// Guests may ask to co-sign, with a link.
    GuestDoorOpened,
    /// The link for guests was closed.
    GuestDoorClosed,
    /// A guest was let in.
    GuestAdmitted,
    /// A guest was refused.
    GuestRefused,
    /// Everybody may support a letter.
    SupportOpened,
    /// That was ended.
    SupportClosed,
    /// The name of somebody who supports a letter is shown no more.
    SupporterHidden,
    /// An institution was added to the directory.
    InstitutionAdded,
    /// What is known of an institution was changed.
    InstitutionChanged,
    /// Two entries of one institution became one.
    InstitutionsMerged,
    /// Two entries of one office became one.
    OfficesMerged,
    /// An office was added.
    OfficeAdded,
    /// What is known of an office was changed.
    OfficeChanged,
    /// Who holds or held an office was written down, changed or removed.
    HolderChanged,
    /// Offices changed hands on one day.
    CabinetChanged,
    /// Who works for an office was written down or removed.
    AssistantChanged,
    /// A group of addressees was made, changed or deleted.
    AddressGroupChanged,
    /// A file was read into the directory.
    DirectoryImported,
    /// A letter was to go by mail.
    MailingOrdered,
    /// An envelope that had not gone was stopped.
    EnvelopeStopped,
    /// An envelope that did not arrive was to be tried once more.
    EnvelopeAgain,
    /// Somebody said that a letter arrived of which it was told that it did not.
    ArrivalTold,
    /// Somebody said by when an answer to a sending is expected, or that none is any more.
    AnswerDayChanged,
    /// A sending came back undelivered.
    SendingReturned,
    /// That it came back was a mistake.
    ReturnTakenBack,
    /// Somebody said which letter a message belongs to.
    MessagePlaced,
    /// Somebody said that a message belongs to no letter.
    MessageSetAside,
    /// Somebody saw to a message that could not be read from the mailbox.
    PassedOverSeen,
}

impl Act {
    /// Every act, in the order in which the filter lists them.
    pub const ALL: [Self; 95] = [
        Self::SignedIn,
        Self::SignedOut,
        Self::SignInHeld,
        Self::SessionEnded,
        Self::PasswordSet,
        Self::CodesSetUp,
        Self::CodesRemoved,
        Self::RecoveryCodesMade,
        Self::RecoveryCodeUsed,
        Self::PasskeyAdded,
        Self::PasskeyRemoved,
        Self::AccountOpened,
        Self::AccountClosed,
        Self::RoleGiven,
        Self::RoleTaken,
        Self::PersonAdded,
        Self::PersonChanged,
        Self::PersonInvited,
        Self::PersonLeft,
        Self::MandateGranted,
        Self::MandateEnded,
        Self::OrganisationAdded,
        Self::OrganisationChanged,
        Self::RegisterImported,
        Self::DataExported,
        Self::ErasureAsked,
        Self::PersonErased,
        Self::RetentionRan,
        Self::TextFrozen,
        Self::TextThawed,
        Self::RoundOpened,
        Self::RoundExtended,
        Self::RoundClosed,
        Self::RoundCancelled,
        Self::RoundReminded,
        Self::Signed,
        Self::ReservationLifted,
        Self::ReservationLapsed,
        Self::RemarkHidden,
        Self::RemarkShown,
        Self::Declined,
        Self::Objected,
        Self::ObjectionWithdrawn,
        Self::SignatureWithdrawn,
        Self::SignatureRetracted,
        Self::LetterFinalised,
        Self::LetterSent,
        Self::ResponseRecorded,
        Self::OutcomeGiven,
        Self::CommitmentRecorded,
        Self::ResponseRedacted,
        Self::ResponseShown,
        Self::ResponseHidden,
        Self::SendingStruck,
        Self::ResponseStruck,
        Self::QuestionsStruck,
        Self::NonArrivalTold,
        Self::LetterPublished,
        Self::LetterWithdrawn,
        Self::ChangesMailed,
        Self::TemplateSaved,
        Self::TemplateRestored,
        Self::TemplateRemoved,
        Self::TranslationTied,
        Self::TranslationUntied,
        Self::TranslationFollowed,
        Self::FollowUpBegun,
        Self::GuestDoorOpened,
        Self::GuestDoorClosed,
        Self::GuestAdmitted,
        Self::GuestRefused,
        Self::SupportOpened,
        Self::SupportClosed,
        Self::SupporterHidden,
        Self::InstitutionAdded,
        Self::InstitutionChanged,
        Self::InstitutionsMerged,
        Self::OfficesMerged,
        Self::OfficeAdded,
        Self::OfficeChanged,
        Self::HolderChanged,
        Self::CabinetChanged,
        Self::AssistantChanged,
        Self::AddressGroupChanged,
        Self::DirectoryImported,
        Self::MailingOrdered,
        Self::EnvelopeStopped,
        Self::EnvelopeAgain,
        Self::ArrivalTold,
        Self::AnswerDayChanged,
        Self::SendingReturned,
        Self::ReturnTakenBack,
        Self::MessagePlaced,
        Self::MessageSetAside,
        Self::PassedOverSeen,
    ];

    /// The word in the store and in addresses.
    #[must_use]
    #[expect(
        clippy::too_many_lines,
        reason = "a list of words is read as one: an act a line"
    )]
    pub const fn key(self) -> &'static str {
        match self {
            Self::SignedIn => "signed-in",
            Self::SignedOut => "signed-out",
            Self::SignInHeld => "sign-in-held",
            Self::SessionEnded => "session-ended",
            Self::PasswordSet => "password-set",
            Self::CodesSetUp => "codes-set-up",
            Self::CodesRemoved => "codes-removed",
            Self::RecoveryCodesMade => "recovery-codes-made",
            Self::RecoveryCodeUsed => "recovery-code-used",
            Self::PasskeyAdded => "passkey-added",
            Self::PasskeyRemoved => "passkey-removed",
            Self::AccountOpened => "account-opened",
            Self::AccountClosed => "account-closed",
            Self::RoleGiven => "role-given",
            Self::RoleTaken => "role-taken",
            Self::PersonAdded => "person-added",
            Self::PersonChanged => "person-changed",
            Self::PersonInvited => "person-invited",
            Self::PersonLeft => "person-left",
            Self::MandateGranted => "mandate-granted",
            Self::MandateEnded => "mandate-ended",
            Self::OrganisationAdded => "organisation-added",
            Self::OrganisationChanged => "organisation-changed",
            Self::RegisterImported => "register-imported",
            Self::DataExported => "data-exported",
            Self::ErasureAsked => "erasure-asked",
            Self::PersonErased => "person-erased",
            Self::RetentionRan => "retention-ran",
            Self::TextFrozen => "text-frozen",
            Self::TextThawed => "text-thawed",
            Self::RoundOpened => "round-opened",
            Self::RoundExtended => "round-extended",
            Self::RoundClosed => "round-closed",
            Self::RoundCancelled => "round-cancelled",
            Self::RoundReminded => "round-reminded",
            Self::Signed => "signed",
            Self::ReservationLifted => "reservation-lifted",
            Self::ReservationLapsed => "reservation-lapsed",
            Self::RemarkHidden => "remark-hidden",
            Self::RemarkShown => "remark-shown",
            Self::Declined => "declined",
            Self::Objected => "objected",
            Self::ObjectionWithdrawn => "objection-withdrawn",
            Self::SignatureWithdrawn => "signature-withdrawn",
            Self::SignatureRetracted => "signature-retracted",
            Self::LetterFinalised => "letter-finalised",
            Self::LetterSent => "letter-sent",
            Self::ResponseRecorded => "response-recorded",
            Self::OutcomeGiven => "outcome-given",
            Self::CommitmentRecorded => "commitment-recorded",
            Self::ResponseRedacted => "response-redacted",
            Self::ResponseShown => "response-shown",
            Self::ResponseHidden => "response-hidden",
            Self::SendingStruck => "sending-struck",
            Self::ResponseStruck => "response-struck",
            Self::QuestionsStruck => "questions-struck",
            Self::NonArrivalTold => "non-arrival-told",
            Self::LetterPublished => "letter-published",
            Self::LetterWithdrawn => "letter-withdrawn",
            Self::ChangesMailed => "changes-mailed",
            Self::TemplateSaved => "template-saved",
            Self::TemplateRestored => "template-restored",
            Self::TemplateRemoved => "template-removed",
            Self::TranslationTied => "translation-tied",
            Self::TranslationUntied => "translation-untied",
            Self::TranslationFollowed => "translation-followed",
            Self::FollowUpBegun => "follow-up-begun",
            Self::GuestDoorOpened => "guest-door-opened",
            Self::GuestDoorClosed => "guest-door-closed",
            Self::GuestAdmitted => "guest-admitted",
            Self::GuestRefused => "guest-refused",
            Self::SupportOpened => "support-opened",
            Self::SupportClosed => "support-closed",
            Self::SupporterHidden => "supporter-hidden",
            Self::InstitutionAdded => "institution-added",
            Self::InstitutionChanged => "institution-changed",
            Self::InstitutionsMerged => "institutions-merged",
            Self::OfficesMerged => "offices-merged",
            Self::OfficeAdded => "office-added",
            Self::OfficeChanged => "office-changed",
            Self::HolderChanged => "holder-changed",
            Self::CabinetChanged => "cabinet-changed",
            Self::AssistantChanged => "assistant-changed",
            Self::AddressGroupChanged => "address-group-changed",
            Self::DirectoryImported => "directory-imported",
            Self::MailingOrdered => "mailing-ordered",
            Self::EnvelopeStopped => "envelope-stopped",
            Self::EnvelopeAgain => "envelope-again",
            Self::ArrivalTold => "arrival-told",
            Self::AnswerDayChanged => "answer-day-changed",
            Self::SendingReturned => "sending-returned",
            Self::ReturnTakenBack => "return-taken-back",
            Self::MessagePlaced => "message-placed",
            Self::MessageSetAside => "message-set-aside",
            Self::PassedOverSeen => "passed-over-seen",
        }
    }

    /// What an act of the ledger is called among the events. Asking somebody and erasing openings come with another event;
    /// that somebody read a text, or that supporters were counted, is no act of anybody in the house.
    #[must_use]
    pub const fn of_letter(act: &ledger::Act) -> Option<Self> {
        Some(match act {
            ledger::Act::Frozen { .. } => Self::TextFrozen,
            ledger::Act::Thawed { .. } => Self::TextThawed,
            ledger::Act::RoundOpened { .. } => Self::RoundOpened,
            ledger::Act::RoundExtended { .. } => Self::RoundExtended,
            ledger::Act::RoundClosed { .. } => Self::RoundClosed,
            ledger::Act::RoundCancelled { .. } => Self::RoundCancelled,
            ledger::Act::Signed { .. } => Self::Signed,
            ledger::Act::ReservationLifted { .. } => Self::ReservationLifted,
            ledger::Act::ReservationLapsed { .. } => Self::ReservationLapsed,
            ledger::Act::RemarkHidden { .. } => Self::RemarkHidden,
            ledger::Act::RemarkShown { .. } => Self::RemarkShown,
            ledger::Act::Declined { .. } => Self::Declined,
            ledger::Act::Objected { .. } => Self::Objected,
            ledger::Act::ObjectionWithdrawn { .. } => Self::ObjectionWithdrawn,
            ledger::Act::Withdrawn { .. } => Self::SignatureWithdrawn,
            ledger::Act::Retracted { .. } => Self::SignatureRetracted,
            ledger::Act::Finalised { .. } => Self::LetterFinalised,
            ledger::Act::Sent { .. } => Self::LetterSent,
            ledger::Act::ResponseRecorded { .. } => Self::ResponseRecorded,
            ledger::Act::OutcomeGiven { .. } => Self::OutcomeGiven,
            ledger::Act::CommitmentRecorded { .. } => Self::CommitmentRecorded,
            ledger::Act::ResponseRedacted { .. } => Self::ResponseRedacted,
            ledger::Act::SendingStruck { .. } => Self::SendingStruck,
            ledger::Act::ResponseStruck { .. } => Self::ResponseStruck,
            ledger::Act::Published { .. } => Self::LetterPublished,
            ledger::Act::LetterWithdrawn { .. } => Self::LetterWithdrawn,
            ledger::Act::SupportOpened { .. } => Self::SupportOpened,
            ledger::Act::SupportClosed { .. } => Self::SupportClosed,
            ledger::Act::Invited { .. }
            | ledger::Act::Read { .. }
            | ledger::Act::Supported { .. }
            | ledger::Act::Erased { .. } => return None,
        })
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_has_a_word_of_its_own() {
        for act in Act::ALL {
            assert_eq!(Act::from_key(act.key()), Some(act));
        }
    }
}
