//! A message as it becomes a response.

use super::Problem;
use crate::{
    desk::forms::{NewResponse, ResponseForm},
    drafting::{Mistake, Wrong, wrong::value},
};
use letters::{
    incoming::{Message, matching::sends_on, quoted},
    response::ResponseKind,
    time::Day,
};

/// Which file goes with the response.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Along {
    /// None: the message stays where it is, and the response leads to it.
    #[default]
    None,
    /// The message itself.
    Message,
    /// One of its attachments, by number from 1.
    Attachment(usize),
}

impl Along {
    /// The word in the form.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::None => "none".to_owned(),
            Self::Message => "message".to_owned(),
            Self::Attachment(number) => number.to_string(),
        }
    }

    /// Reads it.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        match key {
            "none" => Some(Self::None),
            "message" => Some(Self::Message),
            number => number.parse().ok().filter(|n| *n > 0).map(Self::Attachment),
        }
    }
}

/// The form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecordForm {
    /// What every response has.
    pub response: ResponseForm,
    /// The word of what goes along.
    pub along: String,
}

impl RecordForm {
    /// As it comes: from whom the message is, on the day on which it was written, with what is an answer in its text.
    #[must_use]
    pub fn of(message: &Message, received: Day, addressee: Option<String>, along: Along) -> Self {
        let from = message.from.first().map(|from| match from.name.trim() {
            "" => from.address.clone(),
            name => name.to_owned(),
        });
        let stated = message.stated.map(letters::time::Moment::day);
        let on = stated.filter(|day| *day <= received).unwrap_or(received);
        let text = quoted::answer(&message.text, sends_on(&message.subject));
        Self {
            response: ResponseForm {
                from: from.unwrap_or_default(),
                speaks_for: addressee.unwrap_or_default(),
                speaks_for_other: String::new(),
                on: on.to_string(),
                kind: ResponseKind::Mail.key().to_owned(),
                text,
                public: false,
            },
            along: along.key(),
        }
    }

    /// Reads the fields of a form that was sent.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        let response = ResponseForm {
            kind: ResponseKind::Mail.key().to_owned(),
            ..ResponseForm::from_pairs(pairs)
        };
        let along = value(pairs, "along").to_owned();
        Self { response, along }
    }

    /// What is recorded, and which file goes along: none, the message, or one of these attachments.
    ///
    /// # Errors
    /// What is wrong, each at its field.
    pub fn read(&self, today: Day, files: &[usize]) -> Result<(NewResponse, Along), Vec<Wrong>> {
        let along = Along::from_key(&self.along).filter(|along| match along {
            Along::None | Along::Message => true,
            Along::Attachment(number) => files.contains(number),
        });
        // In a whole mail stands the address by which answers are known to be its receiver's.
        if self.response.public && along == Some(Along::Message) {
            let mut wrong = self.response.read(today).err().unwrap_or_default();
            let mistake = Mistake::Incoming(Problem::WholeInPublic);
            wrong.push(Wrong::at("along", mistake));
            return Err(wrong);
        }
        match (self.response.read(today), along) {
            (Ok(new), Some(along)) => Ok((new, along)),
            (read, along) => {
                let mut wrong = read.err().unwrap_or_default();
                if along.is_none() {
                    wrong.push(Wrong::at("along", Mistake::Choice));
                }
                Err(wrong)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Day {
        "2026-03-02".parse().unwrap()
    }

    fn filled() -> Vec<(String, String)> {
        [
            ("from", "Ministerie van VWS"),
            ("came-on", "2026-03-01"),
            ("text", "Wij antwoorden."),
            ("along", "2"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec()
    }

    #[test]
    fn only_a_file_of_the_message_goes_along() {
        let form = RecordForm::from_pairs(&filled());
        let (new, along) = form.read(today(), &[1, 2]).unwrap();
        assert_eq!(new.kind, ResponseKind::Mail);
        assert_eq!(along, Along::Attachment(2));
        for (files, along) in [
            (vec![1], "2"),
            (vec![1], "0"),
            (vec![1], "elders"),
            (vec![], ""),
        ] {
            let form = RecordForm {
                along: along.to_owned(),
                ..form.clone()
            };
            let wrong = form.read(today(), &files).unwrap_err();
            assert_eq!(wrong, [Wrong::at("along", Mistake::Choice)], "{along}");
        }
    }

    #[test]
    fn a_whole_mail_is_for_the_desk() {
        let form = RecordForm {
            along: "message".to_owned(),
            ..RecordForm::from_pairs(&filled())
        };
        assert!(form.read(today(), &[]).is_ok());
        let mut public = form;
        public.response.public = true;
        let wrong = public.read(today(), &[]).unwrap_err();
        let mistake = Mistake::Incoming(Problem::WholeInPublic);
        assert_eq!(wrong, [Wrong::at("along", mistake)]);
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let form = RecordForm {
            along: "9".to_owned(),
            ..RecordForm::default()
        };
        let fields: Vec<String> = form
            .read(today(), &[])
            .unwrap_err()
            .into_iter()
            .map(|wrong| wrong.field)
            .collect();
        assert_eq!(fields, ["from", "came-on", "kind", "text", "along"]);
    }
}
