//! What the signing page shows, and the fields that it sends.
//!
//! Every form posts to [`crate::links::sign`] with `act` (`sign`, `decline`, `withdraw`, `lift` or `read`, which comes with `stamp` and without a code), `code` or `answer` (what
//! a passkey answered, JSON), and where they apply `capacity` (the word of [`letters::cosignature::Capacity::key`]), `decides` (the day on which a board
//! decides, ISO 8601), `except` (the number of a demand, as often as there are), `remark`, `public` (`yes` where everybody may read the remark), and `shown`: the hash of the text
//! that the page showed.

use super::pinned::PinnedText;
use crate::locale::{Locale, t};
use crate::objections::ObjectionLine;
use crate::ui::FormError;
use letters::cosignature::{Except, NotEndorsed, NotReserved, Reservation};
use letters::letter::LetterText;
use letters::mandate::Extent;
use letters::round::{Answer, AnswerRefused};
use letters::stage::StageName;
use letters::text::Remark;
use letters::time::{Day, Moment};

/// The signing page.
#[derive(Clone, Debug, PartialEq)]
pub struct SignPage {
    /// The secret in the address.
    pub token: String,
    /// For which organisation the reader is asked.
    pub organisation: String,
    /// The reader.
    pub person: String,
    /// The reader's function: "directeur-bestuurder".
    pub function: Option<String>,
    /// Whether the reader acts as a deputy.
    pub deputy: bool,
    /// Since when the reader may sign for the organisation.
    pub mandate_since: Option<Day>,
    /// How far that goes; none without a mandate.
    pub extent: Option<Extent>,
    /// A title for the window.
    pub short_title: Option<String>,
    /// The text that is signed.
    pub text: PinnedText,
    /// How many organisations signed so far.
    pub signed: usize,
    /// Until when answers are taken.
    pub deadline: Moment,
    /// Whether they still are.
    pub round: RoundStanding,
    /// What this reader answered last.
    pub answer: Answer,
    /// The reservation under which the reader signed, as long as there is one.
    pub reservation: Option<Reservation>,
    /// The day that is offered to who signs under reservation.
    pub offered: Day,
    /// The demands that the reader left out when signing.
    pub except: Except,
    /// Where the letter is in its life: until it is sealed a name can still go.
    pub letter: StageName,
    /// When the reader took the signature back, where the letter was sealed by then.
    pub retracted: Option<Moment>,
    /// Whether the letter has another text by now, or is being changed: what is signed here does not print.
    pub superseded: bool,
    /// The text that the reader saw before this one; none while this is the first.
    pub earlier: Option<Earlier>,
    /// What a passkey of the reader's can sign; none without one.
    pub own_key: Option<OwnKey>,
    /// Whether the reader is signed in with two factors: then no code is asked.
    pub known: bool,
    /// The objections that the reader made to this letter's texts, oldest first.
    pub objections: Vec<ObjectionLine>,
    /// The stamp that the form goes out with: when it was shown, for who only says that they read it.
    pub stamp: String,
    /// What was typed, kept when it could not be taken.
    pub typed: Typed,
    /// Why it could not be taken.
    pub refused: Option<NotTaken>,
    /// What was done just now: the page then opens with it.
    pub done: Option<Done>,
}

/// What a passkey can sign, see [`letters::cosignature::Statement`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnKey {
    /// The first part of the statement; what is chosen on the page comes behind it.
    pub opening: String,
    /// The name to which passkeys of this site are bound.
    pub bound_to: String,
}

/// A text that went before the one that is signed now.
#[derive(Clone, Debug, PartialEq)]
pub struct Earlier {
    /// The number of its version.
    pub version: u32,
    /// What it said.
    pub old: LetterText,
    /// What the one of now says.
    pub new: LetterText,
    /// How it was signed; none when the reader was asked and did not.
    pub signed: Option<SignedBefore>,
}

/// A signature under the text that went before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedBefore {
    /// When.
    pub at: Moment,
    /// Who gave it, when it was not the reader.
    pub by: Option<String>,
}

impl SignPage {
    /// The signature that signing now would confirm.
    #[must_use]
    pub fn confirms(&self) -> Option<(&Earlier, &SignedBefore)> {
        let earlier = self.earlier.as_ref()?;
        Some((earlier, earlier.signed.as_ref()?))
    }
}

/// Whether a round takes answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundStanding {
    /// It does.
    Open,
    /// The deadline has passed.
    Late,
    /// The secretariat closed it.
    Closed,
    /// It was called off.
    Cancelled,
}

/// What someone typed and chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// The capacity, by its word.
    pub capacity: String,
    /// The day on which a board decides.
    pub decides: String,
    /// The numbers of the demands that are left out.
    pub except: Vec<u32>,
    /// The remark or reason.
    pub remark: String,
    /// Whether that is for everybody, beside the name.
    pub public: bool,
    /// The code.
    pub code: String,
}

/// What was done just now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// Signed.
    Signed,
    /// Declined.
    Declined,
    /// Withdrawn.
    Withdrawn,
    /// Taken back after the letter was sealed.
    Retracted,
    /// The reservation was lifted.
    Lifted,
    /// An objection was made.
    Objected,
    /// It was taken back.
    ObjectionWithdrawn,
    /// The reader said that they read the letter, and answer later.
    Read,
}

/// Why an answer was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// No capacity was chosen.
    NoCapacity,
    /// The day on which the board decides is none.
    Reservation(NotReserved),
    /// The remark is too long or holds what cannot be kept.
    Remark,
    /// The demands that are left out, or that nothing is said of why.
    Endorsement(NotEndorsed),
    /// It is too long ago that the reader signed in, so that a code is needed after all.
    Stale,
    /// No code of six characters.
    CodeMissing,
    /// The code is not the one in the mail.
    CodeWrong {
        /// How many tries are left before waiting.
        left: u32,
    },
    /// Too many wrong codes.
    Throttled {
        /// Until when.
        until: Moment,
    },
    /// What a passkey answered is not by one of the reader's, or over something else.
    OwnKey,
    /// That it was read came back sooner than anybody reads, or without saying when the page was shown.
    Pace,
    /// The rules of the round.
    Rules(AnswerRefused),
}

impl NotTaken {
    /// The sentence, at its field.
    pub fn error(&self, locale: Locale) -> FormError {
        match self {
            Self::NoCapacity => FormError::at("capacity", t!(locale, "sign-no-capacity")),
            Self::Reservation(why) | Self::Rules(AnswerRefused::Reservation(why)) => {
                FormError::at("decides", reservation(locale, *why))
            }
            Self::Remark => {
                let max = locale.number(Remark::MAX as u64);
                FormError::at("remark", t!(locale, "sign-remark-wrong", max = max))
            }
            Self::Endorsement(why) => {
                let field = match why {
                    NotEndorsed::NoReason => "remark",
                    NotEndorsed::NoSuchDemand(_) | NotEndorsed::NothingLeft => "except",
                };
                FormError::at(field, endorsement(locale, *why))
            }
            Self::Stale => FormError::at("code", t!(locale, "sign-known-over")),
            Self::CodeMissing => FormError::at("code", t!(locale, "sign-code-missing")),
            &Self::CodeWrong { left } => {
                FormError::at("code", t!(locale, "sign-code-wrong", left = left))
            }
            Self::Throttled { until } => {
                let until = locale.moment(*until);
                FormError::at("code", t!(locale, "sign-throttled", until = until))
            }
            Self::OwnKey => FormError::whole(t!(locale, "own-key-wrong")),
            Self::Pace => FormError::whole(t!(locale, "sign-read-again")),
            Self::Rules(refused) => FormError::whole(rule(locale, refused)),
        }
    }
}

/// Why the round's rules refuse an answer.
fn rule(locale: Locale, refused: &AnswerRefused) -> String {
    match refused {
        AnswerRefused::TooLate { deadline } => {
            t!(
                locale,
                "sign-too-late",
                deadline = locale.deadline(*deadline)
            )
        }
        AnswerRefused::RoundClosed => t!(locale, "sign-round-closed"),
        AnswerRefused::RoundCancelled => t!(locale, "sign-round-cancelled"),
        AnswerRefused::OtherVersion { .. } => t!(locale, "sign-other-version"),
        AnswerRefused::OtherStatement => t!(locale, "own-key-wrong"),
        AnswerRefused::OtherSignature => t!(locale, "back-changed"),
        AnswerRefused::Remark(_) => t!(locale, "remark-not-moved"),
        AnswerRefused::AlreadyRead { at } => {
            t!(locale, "sign-already-read", at = locale.moment(*at))
        }
        AnswerRefused::AlreadySigned { at } => {
            t!(locale, "sign-already-signed", at = locale.moment(*at))
        }
        AnswerRefused::AlreadyDeclined { at } => {
            t!(locale, "sign-already-declined", at = locale.moment(*at))
        }
        AnswerRefused::OrganisationSigned { at } => {
            t!(locale, "sign-organisation-signed", at = locale.moment(*at))
        }
        AnswerRefused::Reservation(why) => reservation(locale, *why),
        AnswerRefused::ReservationOver { day } => {
            t!(locale, "reservation-over", day = locale.day(*day))
        }
        AnswerRefused::NothingToLift => t!(locale, "sign-nothing-to-lift"),
        AnswerRefused::NothingToWithdraw => t!(locale, "sign-nothing-to-withdraw"),
        AnswerRefused::AlreadyRetracted { at } => {
            t!(locale, "retract-already", at = locale.moment(*at))
        }
        AnswerRefused::LetterWithdrawn => t!(locale, "retract-letter-gone"),
        AnswerRefused::NoMandate => t!(locale, "sign-no-mandate"),
        AnswerRefused::BeyondMandate => t!(locale, "sign-beyond-mandate"),
        AnswerRefused::Endorsement(why) => endorsement(locale, *why),
    }
}

/// Why that is no day on which a board decides.
fn reservation(locale: Locale, why: NotReserved) -> String {
    match why {
        NotReserved::NoDay => t!(locale, "reservation-no-day"),
        NotReserved::Past => t!(locale, "reservation-past"),
        NotReserved::TooFar { latest } => {
            t!(locale, "reservation-far", latest = locale.day(latest))
        }
    }
}

/// Why nobody can stand behind a text like that.
fn endorsement(locale: Locale, why: NotEndorsed) -> String {
    match why {
        NotEndorsed::NoReason => t!(locale, "endorse-no-reason"),
        NotEndorsed::NothingLeft => t!(locale, "endorse-nothing-left"),
        NotEndorsed::NoSuchDemand(number) => t!(locale, "endorse-no-such", number = number),
    }
}
