//! The small forms about a sending: as typed, and as what is to be kept. On a page with many sendings each field has the sending's
//! identifier behind its name.

use crate::drafting::{
    Mistake, Wrong,
    wrong::{Reader, value},
};
use letters::{
    awaiting::{AwaitingRefused, Deed, Said, can_be_by},
    ids::DispatchId,
    text::Sentence,
    time::Day,
};

/// What somebody says of a sending.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AwaitingForm {
    /// Which form was sent; none where none of them was.
    pub asked: Option<Said>,
    /// The day, as `2026-04-13`.
    pub day: String,
    /// Why.
    pub why: String,
    /// The number of the last step of the sending that stood on the page.
    pub seen: u32,
}

impl AwaitingForm {
    /// The field for a day of one of the forms.
    #[must_use]
    pub fn day_field(said: Said, dispatch: DispatchId) -> String {
        format!("{}-day-{dispatch}", said.key())
    }

    /// The field for a reason.
    #[must_use]
    pub fn why_field(said: Said, dispatch: DispatchId) -> String {
        format!("{}-why-{dispatch}", said.key())
    }

    /// Reads the fields of a form that was sent about this sending.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)], dispatch: DispatchId) -> Self {
        let asked = Said::from_key(value(pairs, "deed"));
        let field = |name: fn(Said, DispatchId) -> String| {
            let name = asked.map(|said| name(said, dispatch));
            name.map_or_else(String::new, |name| value(pairs, &name).to_owned())
        };
        Self {
            asked,
            day: field(Self::day_field),
            why: field(Self::why_field),
            seen: value(pairs, "seen").parse().unwrap_or(0),
        }
    }

    /// What is to be kept; whether it fits the sending is for the store to say.
    ///
    /// # Errors
    /// What is wrong, each at its field; the whole form where none of them was sent.
    pub fn read(&self, dispatch: DispatchId) -> Result<Deed, Vec<Wrong>> {
        let mut reader = Reader::default();
        let Some(said) = self.asked else {
            return Err(vec![Wrong::at(place(dispatch), Mistake::Choice)]);
        };
        let day = |raw: &str| raw.parse::<Day>().ok();
        let field = Self::day_field(said, dispatch);
        let day = said
            .has_day()
            .then(|| reader.choice_or(&field, &self.day, Mistake::Day, day));
        let field = Self::why_field(said, dispatch);
        let why = reader.required(&field, &self.why, Sentence::parse);
        let deed = match (day, why) {
            (Some(None), _) | (_, None) => None,
            (day, why) => Deed::of(said, day.flatten(), why),
        };
        reader.done(deed)
    }

    /// At which field it is told that the store does not take it.
    #[must_use]
    pub fn told(&self, dispatch: DispatchId, why: AwaitingRefused) -> Wrong {
        use AwaitingRefused::{NotAfter, NotThatDay, TooFar};
        let of_day = matches!(why, NotAfter | NotThatDay | TooFar);
        let field = match self.asked {
            None => place(dispatch),
            Some(said) if of_day && said.has_day() => Self::day_field(said, dispatch),
            Some(said) => Self::why_field(said, dispatch),
        };
        Wrong::at(field, Mistake::Awaiting(why))
    }
}

/// Where a sending stands on the page about sendings.
pub fn place(dispatch: DispatchId) -> String {
    format!("verzending-{dispatch}")
}

/// The day by which an answer to what went on a day is expected, out of a field of this name; none where it was left empty.
pub fn read_until(field: &str, raw: &str, on: Option<Day>, reader: &mut Reader) -> Option<Day> {
    if raw.trim().is_empty() {
        return None;
    }
    let until = reader.choice_or(field, raw, Mistake::Day, |raw| raw.parse::<Day>().ok())?;
    if let Some(Err(why)) = on.map(|on| can_be_by(until, on)) {
        reader.note(field, Mistake::Awaiting(why));
    }
    Some(until)
}

#[cfg(test)]
mod tests {
    use super::*;
    use letters::time::Moment;

    fn id() -> DispatchId {
        DispatchId::new(Moment::from_millis(1), [7; 10])
    }

    fn form(said: Said, day: &str, why: &str) -> AwaitingForm {
        let pairs = [
            ("deed".to_owned(), said.key().to_owned()),
            ("seen".to_owned(), "3".to_owned()),
            (AwaitingForm::day_field(said, id()), day.to_owned()),
            (AwaitingForm::why_field(said, id()), why.to_owned()),
        ];
        AwaitingForm::from_pairs(&pairs, id())
    }

    #[test]
    fn each_form_becomes_what_is_to_be_kept() {
        let why = Sentence::parse("Gebeld.").unwrap();
        let day = "2026-04-13".parse().unwrap();
        for said in Said::ALL {
            let typed = form(said, "2026-04-13", "Gebeld.");
            assert_eq!((typed.asked, typed.seen), (Some(said), 3));
            let day = said.has_day().then_some(day);
            assert_eq!(
                typed.read(id()),
                Ok(Deed::of(said, day, Some(why.clone())).unwrap())
            );
        }
    }

    #[test]
    fn what_is_wrong_is_said_at_its_field() {
        let wrong = form(Said::Until, "morgen", " ").read(id()).unwrap_err();
        let fields: Vec<_> = wrong.iter().map(|it| it.field.clone()).collect();
        assert_eq!(
            fields,
            [
                AwaitingForm::day_field(Said::Until, id()),
                AwaitingForm::why_field(Said::Until, id())
            ]
        );
        assert!(form(Said::NoMore, "", "").read(id()).is_err());
        assert!(AwaitingForm::from_pairs(&[], id()).read(id()).is_err());
        let mut reader = Reader::default();
        let on = Some("2026-03-02".parse().unwrap());
        assert_eq!(read_until("awaited", " ", on, &mut reader), None);
        assert!(read_until("awaited", "2026-03-03", on, &mut reader).is_some());
        let kept = reader.done(Some(()));
        assert_eq!(kept, Ok(()), "an empty field asks for no answer");
        for raw in ["2026-03-02", "2029-01-01", "13 april"] {
            let mut reader = Reader::default();
            read_until("awaited", raw, on, &mut reader);
            assert!(reader.done(Some(())).is_err(), "{raw}");
        }
    }
}
