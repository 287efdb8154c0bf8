//! The desk's forms: as typed, and as the domain types that become of them.

use crate::{
    awaiting::read_until,
    drafting::{
        Mistake, Wrong,
        wrong::{Reader, value},
    },
};
use letters::{
    dispatch::Channel,
    response::ResponseKind,
    text::{Line, LongText, Remark},
    time::Day,
};

pub use super::round_form::{Invitee, NewRound, RoundForm};

/// The form for a sending.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DispatchForm {
    /// To whom.
    pub to: String,
    /// On which day, as `2025-07-09`.
    pub on: String,
    /// The key of the channel.
    pub channel: String,
    /// By which day an answer is expected; empty for none.
    pub awaited: String,
    /// Anything worth knowing.
    pub note: String,
}

/// A sending to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDispatch {
    /// To whom.
    pub to: Line,
    /// On which day.
    pub on: Day,
    /// How.
    pub channel: Channel,
    /// By which day an answer is expected.
    pub awaited: Option<Day>,
    /// Anything worth knowing.
    pub note: Option<Remark>,
}

impl DispatchForm {
    /// Reads the fields of a form that was sent.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        let field = |name: &str| value(pairs, name).to_owned();
        Self {
            to: field("to"),
            on: field("sent-on"),
            channel: field("channel"),
            awaited: field("awaited"),
            note: field("note"),
        }
    }

    /// A sending of it.
    ///
    /// # Errors
    /// What is wrong, each at its field.
    pub fn read(&self, today: Day) -> Result<NewDispatch, Vec<Wrong>> {
        let mut reader = Reader::default();
        let to = reader.required("to", &self.to, Line::parse);
        let on = past_day("sent-on", &self.on, today, &mut reader);
        let channel = reader.choice("channel", &self.channel, Channel::from_key);
        let awaited = read_until("awaited", &self.awaited, on, &mut reader);
        let note = reader.optional("note", &self.note, Remark::parse);
        let made = to
            .zip(on)
            .zip(channel)
            .map(|((to, on), channel)| NewDispatch {
                to,
                on,
                channel,
                awaited,
                note,
            });
        reader.done(made)
    }
}

/// The form for a response; its file, the field `file`, comes beside it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ResponseForm {
    /// From whom.
    pub from: String,
    /// For which of the letter's addressees that speaks.
    pub speaks_for: String,
    /// For whom, when it is none of those.
    pub speaks_for_other: String,
    /// On which day, as `2025-07-09`.
    pub on: String,
    /// The key of the kind.
    pub kind: String,
    /// What it says.
    pub text: String,
    /// Whether visitors may see it.
    pub public: bool,
}

/// A response to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewResponse {
    /// From whom.
    pub from: Line,
    /// For which institution that speaks.
    pub addressee: Option<Line>,
    /// On which day.
    pub on: Day,
    /// In what form.
    pub kind: ResponseKind,
    /// What it says.
    pub text: LongText,
    /// Whether visitors may see it.
    pub public: bool,
}

impl ResponseForm {
    /// The largest file that is taken, in bytes: 20 MiB, a scan of some fifty pages.
    pub const MAX_FILE_BYTES: usize = 20 << 20;

    /// Reads the fields of a form that was sent, files left out.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        let field = |name: &str| value(pairs, name).to_owned();
        Self {
            from: field("from"),
            speaks_for: field("speaks-for"),
            speaks_for_other: field("speaks-for-other"),
            on: field("came-on"),
            kind: field("kind"),
            text: field("text"),
            public: value(pairs, "public") == "yes",
        }
    }

    /// A response of it.
    ///
    /// # Errors
    /// What is wrong, each at its field.
    pub fn read(&self, today: Day) -> Result<NewResponse, Vec<Wrong>> {
        let mut reader = Reader::default();
        let from = reader.required("from", &self.from, Line::parse);
        let chosen = reader.optional("speaks-for", &self.speaks_for, Line::parse);
        // What was typed goes before what was chosen.
        let typed = reader.optional("speaks-for-other", &self.speaks_for_other, Line::parse);
        let addressee = typed.or(chosen);
        let on = past_day("came-on", &self.on, today, &mut reader);
        let kind = reader.choice("kind", &self.kind, ResponseKind::from_key);
        let text = reader.required("text", &self.text, LongText::parse);
        let made = from
            .zip(on)
            .zip(kind)
            .zip(text)
            .map(|(((from, on), kind), text)| NewResponse {
                from,
                addressee,
                on,
                kind,
                text,
                public: self.public,
            });
        reader.done(made)
    }
}

/// A day on which something has happened.
pub(crate) fn past_day(field: &str, raw: &str, today: Day, reader: &mut Reader) -> Option<Day> {
    let day = reader.choice_or(field, raw, Mistake::Day, |raw| raw.parse::<Day>().ok())?;
    if day > today {
        reader.note(field, Mistake::DayAhead);
    }
    Some(day)
}
