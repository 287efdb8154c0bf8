//! The form for a notice that an answer takes longer.

use super::Problem;
use crate::drafting::{
    Mistake, Wrong,
    wrong::{Reader, value},
};
use letters::{
    text::{Line, Remark},
    time::Day,
};

/// The form for a notice that the answer takes longer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NoticeForm {
    /// The day on which it came, as `2025-07-09`.
    pub on: String,
    /// Who said so.
    pub by: String,
    /// What it says.
    pub said: String,
}

impl NoticeForm {
    /// Reads the fields of a form that was sent.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        let field = |name: &str| value(pairs, name).to_owned();
        Self {
            on: field("notice-on"),
            by: field("notice-by"),
            said: field("notice-said"),
        }
    }

    /// A notice of it, about questions that were asked on a day.
    ///
    /// # Errors
    /// What is wrong, each at its field.
    pub fn read(&self, asked: Day, today: Day) -> Result<(Day, Line, Option<Remark>), Vec<Wrong>> {
        let mut reader = Reader::default();
        let on = reader.choice_or("notice-on", &self.on, Mistake::Day, |raw| {
            raw.parse::<Day>().ok()
        });
        match on {
            Some(day) if day > today => reader.note("notice-on", Mistake::DayAhead),
            Some(day) if day < asked => {
                reader.note("notice-on", Mistake::Questions(Problem::NoticeBefore));
            }
            _ => {}
        }
        let by = reader.required("notice-by", &self.by, Line::parse);
        let said = reader.optional("notice-said", &self.said, Remark::parse);
        reader.done(on.zip(by).map(|(on, by)| (on, by, said)))
    }
}
