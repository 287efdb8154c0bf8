//! A row of the form for a mailing: one envelope, as typed and as it is read.

use super::Known;
use crate::{
    drafting::{Mistake, wrong::Reader},
    locale::{Locale, t},
};
use letters::{
    addressee::{
        Addressee, Institution, Person,
        succession::{greeting, office_of, present},
    },
    dispatch::{Envelope, NoAddress, Part, Receiver, receivers},
    ids::EnvelopeId,
    incoming::reply::ReplyToken,
    letter::Language,
    text::{Line, LongText, MailAddress, Subject, TextError},
    time::{Day, Moment},
};

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
/// The names of the fields of a row.
pub(super) const FIELDS: [&str; 6] = ["institution", "to", "cc", "bcc", "greeting", "own"];

impl EnvelopeForm {
    pub(super) fn field(&mut self, name: &str) -> Option<&mut String> {
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
    pub(super) fn is_empty(&self) -> bool {
        [&self.institution, &self.to, &self.cc, &self.bcc, &self.own]
            .iter()
            .all(|it| it.trim().is_empty())
    }

    pub(super) fn of(to: &Addressee, known: &Known<'_>) -> Self {
        let institution = known.directory.named(to.institution.as_str());
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

    pub(super) fn read(
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
pub(super) struct NewEnvelope {
    institution: Line,
    receivers: Vec<Receiver>,
    subject: Subject,
    text: LongText,
}

impl NewEnvelope {
    pub(super) fn known_by(self, (id, token): (EnvelopeId, ReplyToken)) -> Envelope {
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
