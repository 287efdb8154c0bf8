//! Parliamentary questions that came of a letter of the demonstration.

use super::{BrokenSample, table};
use letters::text::Slug;
use serde::Deserialize;
use toml::value::Datetime;

#[derive(Debug, Deserialize)]
struct Table {
    kamervragen: Vec<Questioning>,
}

/// One publication, and when the secretariat kept it.
#[derive(Debug, Deserialize)]
pub struct Questioning {
    /// Of which letter.
    pub letter: Slug,
    /// The day on which it was kept.
    pub saved: Option<Datetime>,
    /// The day on which they were asked, counted from the day of the demonstration; kept the day after.
    pub asked: Option<i32>,
    /// What it says.
    pub text: String,
}

/// Reads the table.
pub fn read() -> Result<Vec<Questioning>, BrokenSample> {
    let text = include_str!("../../../../letters/samples/demo/kamervragen.toml");
    Ok(table::<Table>("kamervragen.toml", text)?.kamervragen)
}
