//! The desk's forms: as typed, and as the domain types that become of them.

use super::data::SignerLine;
use crate::drafting::{
    Mistake, Wrong,
    wrong::{Reader, value},
};
use letters::{
    dispatch::Channel,
    ids::{OrganisationId, PersonId},
    response::ResponseKind,
    round::{RoundError, SigningRound},
    text::{Line, LongText, Remark},
    time::{Day, Moment},
};

/// The form for a round or for a new deadline.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoundForm {
    /// Who is asked, as `organisation:person`; the field `invite`, once for each. Unused for a new deadline.
    pub invited: Vec<String>,
    /// The last day, as `2025-07-09`.
    pub day: String,
    /// The time on that day in Amsterdam, as `17:00`.
    pub time: String,
}

impl RoundForm {
    /// Fourteen days is what associations give their members; the form proposes it.
    pub const USUAL_DAYS: i64 = 14;

    /// A new form: every signer but deputies, two weeks from now at five o'clock, on a working day.
    #[must_use]
    pub fn fresh(signers: &[SignerLine], now: Moment) -> Self {
        let mut day = now.plus_seconds(Self::USUAL_DAYS * 24 * 60 * 60).day();
        while day.weekday().to_monday_zero_offset() > 4 {
            day = day.tomorrow().unwrap_or(Day::MAX);
            if day == Day::MAX {
                break;
            }
        }
        Self {
            invited: signers
                .iter()
                .filter(|signer| !signer.deputy)
                .map(SignerLine::key)
                .collect(),
            day: day.to_string(),
            time: "17:00".to_owned(),
        }
    }

    /// A form for another deadline, filled with the present one.
    #[must_use]
    pub fn of(deadline: Moment) -> Self {
        let at = deadline.amsterdam();
        Self {
            invited: Vec::new(),
            day: at.date().to_string(),
            time: at.strftime("%H:%M").to_string(),
        }
    }

    /// Reads the fields of a form that was sent.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        Self {
            invited: pairs
                .iter()
                .filter(|(name, _)| name == "invite")
                .map(|(_, key)| key.clone())
                .collect(),
            day: value(pairs, "day").to_owned(),
            time: value(pairs, "time").to_owned(),
        }
    }

    /// The deadline.
    ///
    /// # Errors
    /// What is wrong with day or time.
    pub fn deadline(&self, now: Moment) -> Result<Moment, Vec<Wrong>> {
        let mut reader = Reader::default();
        let deadline = self.read_deadline(now, &mut reader);
        reader.done(deadline)
    }

    /// Who is asked, and until when. Keys that are not among `signers` are refused: the page was old.
    ///
    /// # Errors
    /// What is wrong, each at its field.
    pub fn read(
        &self,
        signers: &[SignerLine],
        now: Moment,
    ) -> Result<(Vec<Invitee>, Moment), Vec<Wrong>> {
        let mut reader = Reader::default();
        let known = |key: &String| {
            signers
                .iter()
                .find(|signer| signer.key() == *key)
                .map(|signer| (signer.organisation, signer.person))
        };
        let found: Vec<_> = self.invited.iter().filter_map(known).collect();
        if found.len() < self.invited.len() {
            reader.note("invite", Mistake::Choice);
        } else if found.is_empty() {
            reader.note("invite", Mistake::Round(RoundError::NobodyInvited));
        }
        let deadline = self.read_deadline(now, &mut reader);
        reader.done(deadline.map(|deadline| (found, deadline)))
    }

    fn read_deadline(&self, now: Moment, reader: &mut Reader) -> Option<Moment> {
        let day = reader.choice_or("day", &self.day, Mistake::Day, |raw| {
            raw.parse::<Day>().ok()
        });
        let time = reader.choice_or("time", &self.time, Mistake::Time, clock_time);
        let (day, time) = day.zip(time)?;
        let at = format!("{day}T{time}").parse().ok();
        let Some(deadline) = at.and_then(Moment::in_amsterdam) else {
            reader.note("time", Mistake::Time);
            return None;
        };
        if deadline < now.plus_seconds(SigningRound::SHORTEST_SECONDS) {
            reader.note("day", Mistake::Round(RoundError::DeadlineTooNear));
        } else if deadline > now.plus_seconds(SigningRound::LONGEST_SECONDS) {
            reader.note("day", Mistake::Round(RoundError::DeadlineTooFar));
        }
        Some(deadline)
    }
}

/// Who is asked: a person, for an organisation.
pub type Invitee = (OrganisationId, PersonId);

impl SignerLine {
    /// What the form calls this signer.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}:{}", self.organisation, self.person)
    }
}

/// The form for a sending.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DispatchForm {
    /// To whom.
    pub to: String,
    /// On which day, as `2025-07-09`.
    pub on: String,
    /// The key of the channel.
    pub channel: String,
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
        let note = reader.optional("note", &self.note, Remark::parse);
        let made = to
            .zip(on)
            .zip(channel)
            .map(|((to, on), channel)| NewDispatch {
                to,
                on,
                channel,
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
        let on = past_day("came-on", &self.on, today, &mut reader);
        let kind = reader.choice("kind", &self.kind, ResponseKind::from_key);
        let text = reader.required("text", &self.text, LongText::parse);
        let made = from
            .zip(on)
            .zip(kind)
            .zip(text)
            .map(|(((from, on), kind), text)| NewResponse {
                from,
                on,
                kind,
                text,
                public: self.public,
            });
        reader.done(made)
    }
}

/// A time as browsers send it: `17:00`, sometimes with seconds.
fn clock_time(raw: &str) -> Option<String> {
    // Any day without a change of clocks will do: `25:99` is no time on any of them.
    let on_some_day = format!("2025-01-01T{raw}").parse().ok();
    let shaped = raw.chars().all(|c| c.is_ascii_digit() || c == ':');
    (shaped && on_some_day.and_then(Moment::in_amsterdam).is_some()).then(|| raw.to_owned())
}

/// A day on which something has happened.
fn past_day(field: &str, raw: &str, today: Day, reader: &mut Reader) -> Option<Day> {
    let day = reader.choice_or(field, raw, Mistake::Day, |raw| raw.parse::<Day>().ok())?;
    if day > today {
        reader.note(field, Mistake::DayAhead);
    }
    Some(day)
}
