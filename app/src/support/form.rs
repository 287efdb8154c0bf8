//! The forms, as typed.

use crate::drafting::{
    Mistake, Wrong,
    wrong::{Reader, value},
};
use letters::{
    support::Form,
    text::{MailAddress, PersonName, Place, Remark, TextError},
    time::Day,
};

/// What somebody fills in to support a letter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SupportForm {
    /// Their name.
    pub name: String,
    /// Where they live.
    pub place: String,
    /// Their mail address.
    pub mail: String,
    /// Whether name and place may be shown.
    pub shown: bool,
}

impl SupportForm {
    /// Reads the fields of a form that was sent.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        let field = |name| value(pairs, name).to_owned();
        Self {
            name: field("name"),
            place: field("place"),
            mail: field("mail"),
            shown: value(pairs, "shown") == "yes",
        }
    }

    /// What was filled in.
    ///
    /// # Errors
    /// Everything that is wrong, each at its field.
    pub fn read(&self) -> Result<Form, Vec<Wrong>> {
        let mut reader = Reader::default();
        let name = reader.required("name", &self.name, spoken(PersonName::parse));
        let place = reader.required("place", &self.place, spoken(Place::parse));
        let mail = match MailAddress::parse(&self.mail) {
            Ok(mail) => Some(mail),
            Err(TextError::Form | TextError::Control) => {
                reader.note("mail", Mistake::Mail);
                None
            }
            Err(other) => {
                reader.note("mail", Mistake::Text(other));
                None
            }
        };
        let form = match (name, place, mail) {
            (Some(name), Some(place), Some(mail)) => Some(Form {
                name,
                place,
                mail,
                shown: self.shown,
            }),
            _ => None,
        };
        reader.done(form)
    }
}

/// Takes what a person is called by and no address: it has a letter in it, and nothing that leads elsewhere. It may stand
/// on a page of the association one day.
fn spoken<T>(
    parse: impl Fn(&str) -> Result<T, TextError>,
) -> impl Fn(&str) -> Result<T, TextError> {
    move |raw| {
        let value = parse(raw)?;
        let leads = ["://", "www.", "@"].iter().any(|sign| raw.contains(sign));
        if raw.chars().any(char::is_alphabetic) && !leads {
            Ok(value)
        } else {
            Err(TextError::Form)
        }
    }
}

/// With what the secretariat opens support.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OpenForm {
    /// The last day; may be empty.
    pub last: String,
}

impl OpenForm {
    /// Reads the fields of a form that was sent.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        Self {
            last: value(pairs, "last").to_owned(),
        }
    }

    /// The last day, if one was chosen.
    ///
    /// # Errors
    /// What is wrong, at its field.
    pub fn read(&self) -> Result<Option<Day>, Vec<Wrong>> {
        if self.last.trim().is_empty() {
            return Ok(None);
        }
        let mut reader = Reader::default();
        let day = reader.choice("last", &self.last, |raw| raw.parse().ok());
        reader.done(day.map(Some))
    }
}

/// With what the secretariat hides a name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HideForm {
    /// Why.
    pub reason: String,
}

impl HideForm {
    /// Reads the fields of a form that was sent.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        Self {
            reason: value(pairs, "reason").to_owned(),
        }
    }

    /// Why.
    ///
    /// # Errors
    /// What is wrong, at its field.
    pub fn read(&self) -> Result<Remark, Vec<Wrong>> {
        let mut reader = Reader::default();
        let reason = reader.required("reason", &self.reason, Remark::parse);
        reader.done(reason)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled() -> SupportForm {
        SupportForm {
            name: " Sien  Houtman ".into(),
            place: "Zwartewaal".into(),
            mail: "Sien@Houtman.example".into(),
            shown: false,
        }
    }

    #[test]
    fn what_is_well_is_read_and_nobody_is_shown_who_did_not_ask() {
        let pairs = [("name", "Sien"), ("place", "Ede"), ("mail", "s@e.example")];
        let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert!(!SupportForm::from_pairs(&pairs).read().unwrap().shown);
        assert_eq!(
            filled().read().unwrap().mail.as_str(),
            "sien@houtman.example"
        );
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let told = |form: SupportForm| -> Vec<(String, Mistake)> {
            let wrong = form.read().unwrap_err().into_iter();
            wrong.map(|it| (it.field, it.mistake)).collect()
        };
        let fields: Vec<_> = told(SupportForm::default())
            .into_iter()
            .map(|(field, _)| field)
            .collect();
        assert_eq!(fields, ["name", "place", "mail"]);
        let form = SupportForm {
            name: "Kijk op www.kwaad.example".into(),
            place: "1234".into(),
            mail: "sien".into(),
            ..filled()
        };
        assert_eq!(
            told(form),
            [
                ("name".to_owned(), Mistake::Text(TextError::Form)),
                ("place".to_owned(), Mistake::Text(TextError::Form)),
                ("mail".to_owned(), Mistake::Mail),
            ]
        );
    }

    #[test]
    fn a_last_day_may_be_left_out_and_must_be_one() {
        let read = |last: &str| OpenForm { last: last.into() }.read();
        assert_eq!(read(" "), Ok(None));
        let day = "2026-03-28".parse().unwrap();
        assert_eq!(read("2026-03-28"), Ok(Some(day)));
        assert_eq!(read("28 maart").unwrap_err()[0].field, "last");
    }
}
