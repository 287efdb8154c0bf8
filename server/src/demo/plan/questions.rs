//! When parliamentary questions are kept.

use super::{BrokenSample, Deed, Moment, Questioning, Samples, Step, at_office, day, office};
use jiff::ToSpan as _;

/// Questions are kept on the day that is told, or on the day after they were asked.
pub(super) fn step<'a>(
    samples: &'a Samples,
    questioning: &'a Questioning,
    now: Moment,
) -> Result<Step<'a>, BrokenSample> {
    let broken = |why: &str| BrokenSample::new(questioning.letter.as_str(), why);
    let mut letters = samples.letters.iter();
    let letter = letters.find(|letter| letter.slug == questioning.letter);
    let letter = letter.ok_or_else(|| broken("no such letter"))?;
    let (saved, asked) = match (questioning.saved, questioning.asked) {
        (Some(saved), None) => (day(saved)?, None),
        (None, Some(days)) => {
            let asked = now.day().checked_add(days.days());
            let asked = asked.map_err(|error| broken(&error.to_string()))?;
            let saved = asked
                .tomorrow()
                .map_err(|error| broken(&error.to_string()))?;
            (saved, Some(asked))
        }
        _ => return Err(broken("questions have either `saved` or `asked`")),
    };
    Ok(Step {
        at: at_office(saved, office::ANSWERED)?,
        letter,
        deed: Deed::Question { questioning, asked },
    })
}
