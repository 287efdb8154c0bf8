//! When somebody objects, asks to sign as a guest, or supports a letter.

use super::{Deed, SAID_APART_SECONDS, Step, moment, office};
use crate::demo::samples::{BrokenSample, Letter, Samples, on};
use letters::{text::Slug, time::Moment};

/// How long after the last supporter of a day they are counted.
const COUNTED_AFTER_SECONDS: i64 = 2 * 60 * 60;

struct Laying<'a, 's> {
    samples: &'a Samples,
    now: Moment,
    steps: &'s mut Vec<Step<'a>>,
}

impl<'a> Laying<'a, '_> {
    /// One deed, after others of that day that came so many places before it.
    fn add(
        &mut self,
        slug: &Slug,
        (day, hours): (i32, (i8, i8)),
        place: i64,
        deed: Deed<'a>,
    ) -> Result<Moment, BrokenSample> {
        let mut letters = self.samples.letters.iter();
        let letter: &Letter = letters
            .find(|letter| letter.slug == *slug)
            .ok_or_else(|| BrokenSample::new(slug.as_str(), "no such letter"))?;
        let at = moment(on(day), hours, self.now)?;
        let at = at.plus_seconds(place * SAID_APART_SECONDS);
        self.steps.push(Step { at, letter, deed });
        Ok(at)
    }
}

/// Everything of that kind.
pub(super) fn lay_out<'a>(
    samples: &'a Samples,
    now: Moment,
    steps: &mut Vec<Step<'a>>,
) -> Result<(), BrokenSample> {
    let joining = &samples.joining;
    let mut laying = Laying {
        samples,
        now,
        steps,
    };
    for objecting in &joining.objections {
        let when = (objecting.day, office::OBJECTED);
        laying.add(&objecting.letter, when, 0, Deed::Object { objecting })?;
    }
    for door in &joining.doors {
        laying.add(&door.letter, (door.day, office::OPENED), 0, Deed::OpenDoor)?;
    }
    for (place, guest) in (0_i64..).zip(&joining.guests) {
        let when = (guest.day, office::JOINED);
        laying.add(&guest.letter, when, place, Deed::Ask { guest })?;
        if let Some(day) = guest.admitted {
            let when = (day, office::ADMITTED);
            laying.add(&guest.letter, when, place, Deed::Admit { guest })?;
        }
    }
    for opened in &joining.supports {
        let last = moment(on(opened.last), office::DEADLINE, now)?.day();
        let when = (opened.day, office::OPENED);
        laying.add(&opened.letter, when, 0, Deed::OpenSupport { last })?;
    }
    for (place, supporting) in (0_i64..).zip(&joining.supporters) {
        let (slug, day) = (&supporting.letter, supporting.day);
        let when = (day, office::JOINED);
        let at = laying.add(slug, when, place, Deed::Support { supporting })?;
        laying.steps.extend(laying.steps.last().map(|step| Step {
            at: at.plus_seconds(COUNTED_AFTER_SECONDS),
            letter: step.letter,
            deed: Deed::Count,
        }));
    }
    Ok(())
}
