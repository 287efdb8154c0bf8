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
    addressee::{
        Addressee, Directory, Institution, Person, name_key,
        succession::{greeting, office_of, present},
    },
    awaiting::usual,
    dispatch::{Before, Envelope, Mailing, MailingRefused, NoAddress, Part, Receiver, receivers},
    ids::{EnvelopeId, MailingId},
    incoming::reply::ReplyToken,
    letter::{Front, Language},
    text::{Line, LongText, MailAddress, Subject, TextError},
    time::{Day, Moment},
};

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

/// An envelope, as typed; its fields have the number of the row behind them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EnvelopeForm {
    /// Whether it goes.
    pub goes: bool,
    /// The institution.
    pub institution: String,
    /// Whom it is written to, one on a line.
    pub to: String,
    /// Who gets a copy.
    pub cc: String,
    /// Who gets a copy unseen.
    pub bcc: String,
    /// "Geachte staatssecretaris Karremans,"
    pub greeting: String,
    /// Another text than all others get.
    pub own: String,
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

/// The names of the fields of a row.
const FIELDS: [&str; 6] = ["institution", "to", "cc", "bcc", "greeting", "own"];

impl EnvelopeForm {
    fn field(&mut self, name: &str) -> Option<&mut String> {
        Some(match name {
            "institution" => &mut self.institution,
            "to" => &mut self.to,
            "cc" => &mut self.cc,
            "bcc" => &mut self.bcc,
            "greeting" => &mut self.greeting,
            "own" => &mut self.own,
            _ => return None,
        })
    }

    /// Whether nothing was filled in.
    fn is_empty(&self) -> bool {
        [&self.institution, &self.to, &self.cc, &self.bcc, &self.own]
            .iter()
            .all(|it| it.trim().is_empty())
    }

    fn of(to: &Addressee, known: &Known<'_>) -> Self {
        let key = name_key(to.institution.as_str());
        let institution = known
            .directory
            .standing()
            .find(|it| name_key(it.details.name.as_str()) == key);
        // The letter is sealed; the mail around it goes to whoever holds the offices now.
        let (directory, today) = (known.directory, known.now.day());
        let now = present(to, directory, today);
        let all = std::slice::from_ref(to);
        let greeting = greeting(all, directory, today, known.front.language);
        Self {
            goes: !known
                .before
                .iter()
                .any(|it| it.is_at(to.institution.as_str())),
            institution: to.institution.to_string(),
            to: institution.map_or_else(String::new, |it| addresses(it, &now, today)),
            greeting: greeting.unwrap_or_default(),
            ..Self::default()
        }
    }

    fn read(
        &self,
        row: usize,
        common: (&str, Option<&Subject>),
        embargo: Option<Moment>,
        language: Language,
        reader: &mut Reader,
    ) -> Option<NewEnvelope> {
        let at = |field: &str| format!("{field}-{row}");
        let institution = reader.required(&at("institution"), &self.institution, Line::parse);
        let mut all: Vec<Receiver> = Vec::new();
        for (field, raw, part) in [
            ("to", &self.to, Part::To),
            ("cc", &self.cc, Part::Cc),
            ("bcc", &self.bcc, Part::Bcc),
        ] {
            match receivers(raw, part) {
                Ok(found) if found.is_empty() && part == Part::To => {
                    reader.note(at(field), Mistake::Text(TextError::Empty));
                }
                Ok(found) => all.extend(found),
                Err(NoAddress(line)) => reader.note(at(field), Mistake::Address(line)),
            }
        }
        let own = self.own.trim();
        let (field, body) = if own.is_empty() {
            ("text".to_owned(), common.0)
        } else {
            (at("own"), own)
        };
        let whole = composed(language, embargo, &self.greeting, body);
        // Said once, at the field for all.
        let text = if body.trim().is_empty() {
            None
        } else {
            reader.required(&field, &whole, LongText::parse)
        };
        Some(NewEnvelope {
            institution: institution?,
            receivers: all,
            subject: common.1?.clone(),
            text: text?,
        })
    }
}

/// An envelope without its identifiers.
struct NewEnvelope {
    institution: Line,
    receivers: Vec<Receiver>,
    subject: Subject,
    text: LongText,
}

impl NewEnvelope {
    fn known_by(self, (id, token): (EnvelopeId, ReplyToken)) -> Envelope {
        let Self {
            institution,
            receivers,
            subject,
            text,
        } = self;
        Envelope {
            id,
            institution,
            receivers,
            subject,
            text,
            token,
        }
    }
}

/// The mail addresses of those to whom a letter is written at an institution: their own, else the institution's; each once.
fn addresses(institution: &Institution, to: &Addressee, day: Day) -> String {
    let own = |person: &Person| {
        let mail = office_of(institution, person, day)?.details.mail.as_ref()?;
        Some((person.name.to_string(), mail.clone()))
    };
    let found: Vec<Option<(String, MailAddress)>> = to.persons.iter().map(own).collect();
    let general = institution.details.mail.as_ref();
    let general = general.filter(|_| found.is_empty() || found.contains(&None));
    let mut known: Vec<MailAddress> = Vec::new();
    let mut lines = Vec::new();
    let general = general.map(|mail| (String::new(), mail.clone()));
    for (name, mail) in found.into_iter().flatten().chain(general) {
        if known.contains(&mail) {
            continue;
        }
        lines.push(if name.is_empty() {
            mail.to_string()
        } else {
            format!("{name} <{mail}>")
        });
        known.push(mail);
    }
    lines.join("\n")
}

/// The text of a message: until when it is to be kept, the salutation, the words.
fn composed(language: Language, embargo: Option<Moment>, greeting: &str, body: &str) -> String {
    let locale = Locale::from(language);
    let embargo =
        embargo.map(|until| t!(locale, "mailing-text-embargo", until = locale.moment(until)));
    let parts = [embargo.as_deref().unwrap_or_default(), greeting, body];
    let parts: Vec<&str> = parts
        .into_iter()
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .collect();
    parts.join("\n\n")
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
