//! The form for a mailing: as typed, and as the mailing that becomes of it.

use crate::{
    awaiting::read_until,
    desk::round_form::clock_time,
    drafting::{
        Mistake, Wrong,
        wrong::{Reader, value},
    },
    locale::{Locale, t},
};
use letters::{
    addressee::Directory,
    awaiting::usual,
    dispatch::{Before, Mailing, MailingRefused},
    ids::{EnvelopeId, MailingId},
    incoming::reply::ReplyToken,
    letter::{Front, Language},
    text::{Subject, TextError},
    time::{Day, Moment},
};

mod envelope;

pub use envelope::EnvelopeForm;
use envelope::FIELDS;

/// The form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MailingForm {
    /// Which mailing becomes of it, once its preview was made; the field `mailing`.
    pub id: String,
    /// The subject of every message.
    pub subject: String,
    /// The text of every message, behind its salutation.
    pub text: String,
    /// `now` or `later`.
    pub when: String,
    /// The day, as `2025-07-09`, when it goes later.
    pub day: String,
    /// The time on that day in Amsterdam, as `17:00`.
    pub time: String,
    /// Whether it goes under embargo.
    pub embargo: bool,
    /// The day on which that ends.
    pub embargo_day: String,
    /// The time on that day.
    pub embargo_time: String,
    /// By which day an answer to each envelope is expected; empty for none.
    pub awaited: String,
    /// An envelope for each addressee of the letter, and one that is empty.
    pub rows: Vec<EnvelopeForm>,
}

/// What a fresh form is filled with.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The letter's head, as it was signed.
    pub front: &'a Front,
    /// The directory of addressees.
    pub directory: &'a Directory,
    /// The association.
    pub association: &'a str,
    /// How many organisations stand under the letter.
    pub organisations: usize,
    /// Where the seal is checked.
    pub verify: &'a str,
    /// To which institutions it went before, or waits to go.
    pub before: &'a [Before],
    /// Now.
    pub now: Moment,
}

impl MailingForm {
    /// The form as it is first shown.
    #[must_use]
    pub fn fresh(known: &Known<'_>) -> Self {
        let locale = Locale::from(known.front.language);
        let front = known.front;
        let day = front.date.unwrap_or_else(|| known.now.day());
        let text = t!(
            locale,
            "mailing-text",
            subject = front.subject.as_str(),
            day = locale.day(day),
            count = known.organisations,
            verify = known.verify,
            association = known.association
        );
        let rows = front
            .addressees
            .iter()
            .map(|it| EnvelopeForm::of(it, known));
        Self {
            subject: front.subject.to_string(),
            text,
            when: "now".to_owned(),
            awaited: usual(known.now.day()).to_string(),
            rows: rows.chain([EnvelopeForm::default()]).collect(),
            ..Self::default()
        }
    }

    /// Reads the fields of a form that was sent.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        let field = |name: &str| value(pairs, name).to_owned();
        let mut rows: Vec<EnvelopeForm> = Vec::new();
        for (name, value) in pairs {
            let Some((name, row)) = name.rsplit_once('-') else {
                continue;
            };
            let Some(row) = row
                .parse::<usize>()
                .ok()
                .filter(|row| *row <= Mailing::MAX_ENVELOPES)
            else {
                continue;
            };
            if name != "goes" && !FIELDS.contains(&name) {
                continue;
            }
            if rows.len() <= row {
                rows.resize(row + 1, EnvelopeForm::default());
            }
            match rows[row].field(name) {
                Some(kept) => kept.clone_from(value),
                None => rows[row].goes = value == "yes",
            }
        }
        Self {
            id: field("mailing"),
            subject: field("subject"),
            text: field("text"),
            when: field("when"),
            day: field("day"),
            time: field("time"),
            embargo: value(pairs, "embargo") == "yes",
            embargo_day: field("embargo-day"),
            embargo_time: field("embargo-time"),
            awaited: field("awaited"),
            rows,
        }
    }

    /// Everything that was typed, to be sent once more; but for which mailing it is.
    #[must_use]
    pub fn pairs(&self) -> Vec<(String, String)> {
        let mut pairs: Vec<(String, String)> = [
            ("subject", &self.subject),
            ("text", &self.text),
            ("when", &self.when),
            ("day", &self.day),
            ("time", &self.time),
            ("embargo-day", &self.embargo_day),
            ("embargo-time", &self.embargo_time),
            ("awaited", &self.awaited),
        ]
        .map(|(name, value)| (name.to_owned(), value.clone()))
        .to_vec();
        if self.embargo {
            pairs.push(("embargo".to_owned(), "yes".to_owned()));
        }
        for (row, envelope) in self.rows.iter().enumerate() {
            let mut envelope = envelope.clone();
            if envelope.goes {
                pairs.push((format!("goes-{row}"), "yes".to_owned()));
            }
            for name in FIELDS {
                if let Some(value) = envelope.field(name) {
                    pairs.push((format!("{name}-{row}"), std::mem::take(value)));
                }
            }
        }
        pairs
    }

    /// The mailing that becomes of it. `mint` makes what an envelope is known by.
    ///
    /// # Errors
    /// What is wrong, each at its field.
    pub fn read(
        &self,
        id: MailingId,
        language: Language,
        now: Moment,
        mut mint: impl FnMut() -> (EnvelopeId, ReplyToken),
    ) -> Result<Mailing, Vec<Wrong>> {
        let mut reader = Reader::default();
        let (at, embargo) = self.moments(&mut reader);
        // Whether it is after the day on which it goes, the mailing says.
        let awaited = read_until("awaited", &self.awaited, None, &mut reader);
        let subject = self.subject(language, &mut reader);
        let common = (self.text.as_str(), subject.as_ref());
        let mut envelopes = Vec::new();
        for (row, form) in self.rows.iter().enumerate().filter(|(_, form)| form.goes) {
            let new = form.read(row, common, embargo, language, &mut reader);
            envelopes.extend(new.map(|new| (row, new.known_by(mint()))));
        }
        self.what_is_missing(&mut reader);
        for (row, envelope) in &envelopes {
            match envelope.check() {
                // An envelope to nobody is said at its field already.
                Ok(()) | Err(MailingRefused::NoReceiver(_)) => {}
                Err(why) => reader.note(format!("to-{row}"), Mistake::Mailing(why)),
            }
        }
        let rows: Vec<usize> = envelopes.iter().map(|(row, _)| *row).collect();
        let mailing = Mailing {
            id,
            at,
            embargo,
            awaited,
            envelopes: envelopes.into_iter().map(|(_, it)| it).collect(),
        };
        if let Some(shared) = mailing.shared() {
            let place = mailing.envelopes.iter().position(|it| it.id == shared.id);
            let row = place.and_then(|place| rows.get(place)).unwrap_or(&0);
            let why = MailingRefused::Shared(shared.institution.clone());
            reader.note(format!("to-{row}"), Mistake::Mailing(why));
        }
        let chosen = self.rows.iter().any(|form| form.goes);
        if let Err(why) = mailing.check(now) {
            match why {
                MailingRefused::Moment => reader.note("day", Mistake::Mailing(why)),
                MailingRefused::Embargo | MailingRefused::EmbargoTooLong => {
                    reader.note("embargo-day", Mistake::Mailing(why));
                }
                MailingRefused::Awaited(_) => reader.note("awaited", Mistake::Mailing(why)),
                MailingRefused::TooMany => reader.note("goes-0", Mistake::Mailing(why)),
                MailingRefused::NoEnvelope if !chosen => {
                    reader.note("goes-0", Mistake::Mailing(why));
                }
                // What is wrong with an envelope is said in its row.
                MailingRefused::NoEnvelope
                | MailingRefused::NoReceiver(_)
                | MailingRefused::TooManyReceivers(_)
                | MailingRefused::Twice(_)
                | MailingRefused::Shared(_)
                | MailingRefused::EmbargoPublic
                | MailingRefused::Before(_) => {}
            }
        }
        reader.done(Some(mailing))
    }

    /// When it goes, and until when it is kept.
    fn moments(&self, reader: &mut Reader) -> (Option<Moment>, Option<Moment>) {
        let when = reader.choice("when", &self.when, |raw| {
            ["now", "later"].into_iter().find(|it| *it == raw)
        });
        let (day, time) = (&self.day, &self.time);
        let at = (when == Some("later")).then(|| moment("day", day, "time", time, reader));
        // Whoever fills in a moment thinks that it counts.
        let filled = |day: &str, time: &str| !(day.trim().is_empty() && time.trim().is_empty());
        if when == Some("now") && filled(day, time) {
            reader.note("when", Mistake::MomentNotChosen);
        }
        let (day, time) = (&self.embargo_day, &self.embargo_time);
        let embargo = self
            .embargo
            .then(|| moment("embargo-day", day, "embargo-time", time, reader));
        if !self.embargo && filled(day, time) {
            reader.note("embargo", Mistake::EmbargoNotTicked);
        }
        (at.flatten(), embargo.flatten())
    }

    /// A text that an envelope needs, and a row that somebody filled in without ticking its box: they would think that it goes.
    fn what_is_missing(&self, reader: &mut Reader) {
        let without = |form: &EnvelopeForm| form.goes && form.own.trim().is_empty();
        if self.text.trim().is_empty() && self.rows.iter().any(without) {
            reader.note("text", Mistake::Text(TextError::Empty));
        }
        if let Some(form) = self.rows.last().filter(|form| !form.goes)
            && !form.is_empty()
        {
            let row = self.rows.len() - 1;
            reader.note(format!("goes-{row}"), Mistake::EnvelopeNotTicked);
        }
    }

    /// The subject; that of a letter under embargo says so.
    fn subject(&self, language: Language, reader: &mut Reader) -> Option<Subject> {
        let subject = reader.required("subject", &self.subject, Subject::parse)?;
        if !self.embargo {
            return Some(subject);
        }
        let whole = t!(
            Locale::from(language),
            "mailing-subject-embargo",
            subject = subject.as_str()
        );
        reader.required("subject", &whole, Subject::parse)
    }
}

/// A moment of a day and a time in Amsterdam.
fn moment(
    day_field: &str,
    day: &str,
    time_field: &str,
    time: &str,
    reader: &mut Reader,
) -> Option<Moment> {
    let day = reader.choice_or(day_field, day, Mistake::Day, |raw| raw.parse::<Day>().ok());
    let time = reader.choice_or(time_field, time, Mistake::Time, clock_time);
    let (day, time) = day.zip(time)?;
    let Ok(at) = format!("{day}T{time}").parse() else {
        reader.note(time_field, Mistake::Time);
        return None;
    };
    let at = Moment::end_in_amsterdam(at);
    if at.is_none() {
        reader.note(time_field, Mistake::SkippedTime);
    }
    at
}

#[cfg(test)]
mod tests;
