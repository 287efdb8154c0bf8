//! From the tables to a row of deeds, each with its moment, in the order in which they happened.

mod joining;
mod questions;

use super::samples::{
    BrokenSample, Ending, Guest, LeftOut, Letter, Objecting, Questioning, Reaction, Round, Said,
    Samples, Sending, Supporting, Version, When,
};
use jiff::{ToSpan as _, civil};
use letters::{
    cosignature::Capacity,
    hash::Hash,
    text::{Remark, Slug},
    time::{Day, Moment},
};
use toml::value::Datetime;

/// The hours of the office for what the tables date by the day only: hour and minute in Amsterdam.
mod office {
    pub const SAVED: (i8, i8) = (10, 0);
    pub const IN_REVIEW: (i8, i8) = (10, 30);
    pub const OPENED: (i8, i8) = (9, 0);
    pub const DEADLINE: (i8, i8) = (17, 0);
    pub const CLOSED: (i8, i8) = (9, 5);
    pub const FINALISED: (i8, i8) = (15, 30);
    pub const SAID: (i8, i8) = (11, 15);
    pub const SENT: (i8, i8) = (8, 30);
    pub const PUBLISHED: (i8, i8) = (12, 0);
    pub const WITHDRAWN: (i8, i8) = (16, 0);
    pub const ANSWERED: (i8, i8) = (16, 0);
    pub const OBJECTED: (i8, i8) = (13, 40);
    pub const JOINED: (i8, i8) = (10, 20);
    pub const ADMITTED: (i8, i8) = (9, 30);
}

/// A text is frozen this long before its round opens, or before it is set when it has no round.
const FREEZE_AHEAD_SECONDS: i64 = 5 * 60;
/// An old letter goes through the stages that it never had within a quarter of an hour.
const ARCHIVE_REVIEW_SECONDS: i64 = 5 * 60;
const ARCHIVE_FINAL_SECONDS: i64 = 15 * 60;
/// People speak one after the other.
const SAID_APART_SECONDS: i64 = 4 * 60;
/// No answer comes in within an hour of the round's opening.
const FIRST_ANSWER_SECONDS: i64 = 60 * 60;

/// One thing that someone does.
#[derive(Debug)]
pub enum Deed<'a> {
    /// Saves a text; the first makes the letter. `dated` is the date that it is to bear.
    Save {
        version: &'a Version,
        dated: Option<Day>,
    },
    /// Sends it to the members to read.
    Review,
    /// Pins the text.
    Freeze,
    /// Asks everyone to sign.
    Open { deadline: Moment },
    /// Signs.
    Sign {
        member: &'a Slug,
        capacity: Capacity,
        left_out: Option<&'a LeftOut>,
    },
    /// Declines.
    Decline {
        member: &'a Slug,
        reason: Option<Remark>,
    },
    /// Takes a signature back.
    TakeBack { member: &'a Slug },
    /// Closes the round.
    Close,
    /// Has it set and sealed.
    Finalise,
    /// Sends it.
    Send { sending: &'a Sending, on: Day },
    /// Publishes it.
    Publish,
    /// Says something about it, and does what came of that.
    Say { said: &'a Said },
    /// Records what came back.
    Answer { reaction: &'a Reaction, on: Day },
    /// Keeps questions of parliament, asked on a day of the demonstration where one is told.
    Question {
        questioning: &'a Questioning,
        asked: Option<Day>,
    },
    /// Calls it off.
    CallOff { reason: &'a Remark },
    /// Wants other words before signing.
    Object { objecting: &'a Objecting },
    /// Makes the link with which guests ask to sign.
    OpenDoor,
    /// Asks to sign as a guest.
    Ask { guest: &'a Guest },
    /// Lets a guest in.
    Admit { guest: &'a Guest },
    /// Opens it for support, up to and with a day.
    OpenSupport { last: Day },
    /// Supports it.
    Support { supporting: &'a Supporting },
    /// Counts who supports it.
    Count,
}

/// A deed, its letter and its moment.
#[derive(Debug)]
pub struct Step<'a> {
    /// When.
    pub at: Moment,
    /// To which letter.
    pub letter: &'a Letter,
    /// What.
    pub deed: Deed<'a>,
}

/// Everything that happens, in order of time.
pub fn steps(samples: &Samples, now: Moment) -> Result<Vec<Step<'_>>, BrokenSample> {
    let mut steps = Vec::new();
    for letter in &samples.letters {
        Course {
            letter,
            now,
            steps: &mut steps,
        }
        .lay_out()?;
    }
    for reaction in &samples.reactions {
        let letter = samples
            .letters
            .iter()
            .find(|letter| letter.slug == reaction.letter)
            .ok_or_else(|| BrokenSample::new(reaction.letter.as_str(), "no such letter"))?;
        let on = day(reaction.date)?;
        steps.push(Step {
            at: at_office(on, office::ANSWERED)?,
            letter,
            deed: Deed::Answer { reaction, on },
        });
    }
    for questioning in &samples.questions {
        steps.push(questions::step(samples, questioning, now)?);
    }
    for (place, said) in (0_i64..).zip(&samples.said) {
        let letter = samples
            .letters
            .iter()
            .find(|letter| letter.slug == said.letter)
            .ok_or_else(|| BrokenSample::new(said.letter.as_str(), "no such letter"))?;
        let at = moment(said.when(), office::SAID, now)?;
        let at = at.plus_seconds(place * SAID_APART_SECONDS);
        let deed = Deed::Say { said };
        steps.push(Step { at, letter, deed });
    }
    joining::lay_out(samples, now, &mut steps)?;
    // A stable sort: what happens at one moment stays in the order of the tables.
    steps.sort_by_key(|step| step.at);
    Ok(steps)
}

struct Course<'a, 's> {
    letter: &'a Letter,
    now: Moment,
    steps: &'s mut Vec<Step<'a>>,
}

impl<'a> Course<'a, '_> {
    fn add(&mut self, at: Moment, deed: Deed<'a>) {
        self.steps.push(Step {
            at,
            letter: self.letter,
            deed,
        });
    }

    fn moment(&self, when: When, hours: (i8, i8)) -> Result<Moment, BrokenSample> {
        moment(when, hours, self.now)
            .map_err(|error| BrokenSample::new(self.letter.slug.as_str(), error.to_string()))
    }

    fn lay_out(mut self) -> Result<(), BrokenSample> {
        let letter = self.letter;
        let (in_review, finalised) = self.passage()?;
        let round = match &letter.round {
            Some(round) => Some((round, self.moment(round.opened, office::OPENED)?)),
            None => None,
        };
        let frozen = round
            .map(|(_, opened)| opened)
            .or(finalised)
            .map(|moment| moment.plus_seconds(-FREEZE_AHEAD_SECONDS));
        self.texts(frozen)?;
        if let Some(at) = in_review {
            self.add(at, Deed::Review);
        }
        if let Some(at) = frozen {
            self.add(at, Deed::Freeze);
        }
        if let Some((round, opened)) = round {
            self.round(round, opened)?;
        }
        if let Some(at) = finalised {
            self.add(at, Deed::Finalise);
        }
        for sending in &letter.dispatches {
            let at = self.moment(sending.when(), office::SENT)?;
            self.add(
                at,
                Deed::Send {
                    sending,
                    on: at.day(),
                },
            );
        }
        if let Some(when) = letter.published {
            let at = self.moment(when, office::PUBLISHED)?;
            self.add(at, Deed::Publish);
        }
        if let Some(called_off) = &letter.withdrawn {
            let at = self.moment(called_off.when(), office::WITHDRAWN)?;
            self.add(
                at,
                Deed::CallOff {
                    reason: &called_off.reason,
                },
            );
        }
        Ok(())
    }

    /// When it went to review and when it was set. An archived letter did so the moment it came in.
    fn passage(&self) -> Result<(Option<Moment>, Option<Moment>), BrokenSample> {
        let letter = self.letter;
        if letter.stage == Ending::Archived {
            let first = letter
                .versions
                .first()
                .ok_or_else(|| BrokenSample::new(letter.slug.as_str(), "it has no text"))?;
            let saved = self.moment(first.when(), office::SAVED)?;
            return Ok((
                Some(saved.plus_seconds(ARCHIVE_REVIEW_SECONDS)),
                Some(saved.plus_seconds(ARCHIVE_FINAL_SECONDS)),
            ));
        }
        let optional = |when: Option<When>, hours| when.map(|w| self.moment(w, hours)).transpose();
        Ok((
            optional(letter.in_review, office::IN_REVIEW)?,
            optional(letter.finalised, office::FINALISED)?,
        ))
    }

    /// The texts. The one that is frozen bears the day of it, unless its file has a date of its own.
    fn texts(&mut self, frozen: Option<Moment>) -> Result<(), BrokenSample> {
        let letter = self.letter;
        for (index, version) in letter.versions.iter().enumerate() {
            let at = self.moment(version.when(), office::SAVED)?;
            let last = index + 1 == letter.versions.len();
            let dated = frozen.filter(|_| last).map(Moment::day);
            self.add(at, Deed::Save { version, dated });
        }
        Ok(())
    }

    fn round(&mut self, round: &'a Round, opened: Moment) -> Result<(), BrokenSample> {
        let deadline = self.moment(round.deadline, office::DEADLINE)?;
        self.add(opened, Deed::Open { deadline });
        let end = match round.closed {
            Some(when) => {
                let closed = self.moment(when, office::CLOSED)?;
                self.add(closed, Deed::Close);
                deadline.min(closed)
            }
            None => deadline.min(self.now),
        };
        let start = opened.plus_seconds(FIRST_ANSWER_SECONDS);
        let answers = answers(self.letter, round);
        let many = i64::try_from(answers.len()).unwrap_or(i64::MAX - 1) + 1;
        for (place, (member, answer)) in (1_i64..).zip(answers) {
            let at = between(start, end, place * place, many * many);
            match answer {
                Answer::Signed(capacity) => {
                    let left_out = round.except.get(member);
                    let deed = Deed::Sign {
                        member,
                        capacity,
                        left_out,
                    };
                    self.add(at, deed);
                }
                Answer::Declined(reason) => self.add(at, Deed::Decline { member, reason }),
                Answer::TookBack => {
                    let deed = Deed::Sign {
                        member,
                        capacity: Capacity::OnBehalf,
                        left_out: None,
                    };
                    self.add(at, deed);
                    self.add(between(at, end, 1, 2), Deed::TakeBack { member });
                }
            }
        }
        Ok(())
    }
}

enum Answer {
    Signed(Capacity),
    Declined(Option<Remark>),
    TookBack,
}

/// Who answers what, in an order that is mixed but the same at every loading.
fn answers<'a>(letter: &Letter, round: &'a Round) -> Vec<(&'a Slug, Answer)> {
    let signed = |members: &'a [Slug], capacity| {
        members
            .iter()
            .map(move |member| (member, Answer::Signed(capacity)))
    };
    let mut answers: Vec<_> = signed(&round.signed, Capacity::OnBehalf)
        .chain(signed(&round.signed_reserved, Capacity::UnderReservation))
        .chain(signed(&round.signed_personally, Capacity::Personal))
        .collect();
    for (member, reason) in &round.declined {
        answers.push((member, Answer::Declined(Remark::parse(reason).ok())));
    }
    for member in round.withdrew.keys() {
        answers.push((member, Answer::TookBack));
    }
    let mixed = |member: &Slug| {
        Hash::of_parts(&[letter.slug.as_str().as_bytes(), member.as_str().as_bytes()]).to_string()
    };
    answers.sort_by_cached_key(|(member, _)| mixed(member));
    answers
}

/// A moment between two others, `part` of `whole` on the way, when people are awake if that fits.
fn between(start: Moment, end: Moment, part: i64, whole: i64) -> Moment {
    let way = end.millis().saturating_sub(start.millis()).max(0);
    let exact = Moment::from_millis(start.millis() + way / whole * part);
    let awake = awake(exact);
    if start < awake && awake < end {
        awake
    } else {
        exact
    }
}

/// Moves the 24 hours of a day in between eight in the morning and nine at night, in the same order.
fn awake(at: Moment) -> Moment {
    let clock = at.amsterdam();
    let midnight = clock.date().at(0, 0, 0, 0);
    let since = clock.datetime().duration_since(midnight).as_secs();
    let shifted = midnight.checked_add((8 * 3_600 + since * 13 / 24).seconds());
    shifted.ok().and_then(Moment::in_amsterdam).unwrap_or(at)
}

fn moment(when: When, hours: (i8, i8), now: Moment) -> Result<Moment, BrokenSample> {
    match when {
        When {
            at: Some(at),
            day: None,
        } => {
            let text = at.to_string();
            let civil: civil::DateTime = text
                .parse()
                .map_err(|error: jiff::Error| BrokenSample::new(&text, error.to_string()))?;
            Moment::in_amsterdam(civil).ok_or_else(|| BrokenSample::new(text, "no such moment"))
        }
        When {
            at: None,
            day: Some(days),
        } => {
            let day = now.day().checked_add(days.days());
            let day = day.map_err(|e| BrokenSample::new(format!("day {days}"), e.to_string()))?;
            at_office(day, hours)
        }
        When { .. } => Err(BrokenSample::new("moment", "it has either `at` or `day`")),
    }
}

fn at_office(day: Day, (hour, minute): (i8, i8)) -> Result<Moment, BrokenSample> {
    Moment::in_amsterdam(day.at(hour, minute, 0, 0))
        .ok_or_else(|| BrokenSample::new(day.to_string(), "no such day"))
}

/// When the register was filled: the morning of the first day on which anyone may sign.
pub fn begin(samples: &Samples) -> Result<Moment, BrokenSample> {
    at_office(day(samples.register.mandate.from)?, office::OPENED)
}

/// Reads a bare date.
pub fn day(date: Datetime) -> Result<Day, BrokenSample> {
    let text = date.to_string();
    text.parse()
        .map_err(|error: jiff::Error| BrokenSample::new(text, error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn noon() -> Moment {
        Moment::in_amsterdam(civil::date(2026, 11, 22).at(12, 0, 0, 0)).unwrap()
    }

    #[test]
    fn everything_happened_before_it_is_loaded_and_in_an_order_that_can_be() {
        let samples = Samples::read().unwrap();
        // Loaded at night or by day, on the day the clocks go back or in spring: it must always fit.
        for hours in [0, 3, 12, 20, 24 * 126, 24 * 154] {
            let now = noon().plus_seconds(hours * 3_600);
            let steps = steps(&samples, now).unwrap();
            let mut seen: BTreeMap<&Slug, Vec<&Step>> = BTreeMap::new();
            for step in &steps {
                assert!(step.at < now, "{step:?}");
                seen.entry(&step.letter.slug).or_default().push(step);
            }
            assert_eq!(seen.len(), samples.letters.len());
            for (slug, steps) in seen {
                let place = |wanted: fn(&Deed) -> bool| steps.iter().position(|s| wanted(&s.deed));
                assert!(matches!(steps[0].deed, Deed::Save { .. }), "{slug}");
                let stages = [
                    place(|d| matches!(d, Deed::Review)),
                    place(|d| matches!(d, Deed::Freeze)),
                    place(|d| matches!(d, Deed::Open { .. })),
                    place(|d| matches!(d, Deed::Sign { .. })),
                    place(|d| matches!(d, Deed::Close)),
                    place(|d| matches!(d, Deed::Finalise)),
                    place(|d| matches!(d, Deed::Send { .. })),
                    place(|d| matches!(d, Deed::Publish)),
                ];
                let stages: Vec<usize> = stages.into_iter().flatten().collect();
                assert!(stages.is_sorted(), "{slug}: {steps:#?}");
            }
        }
    }

    #[test]
    fn answers_come_while_the_round_takes_them_and_people_are_awake() {
        let samples = Samples::read().unwrap();
        let steps = steps(&samples, noon()).unwrap();
        let mut deadlines: BTreeMap<&Slug, (Moment, Moment)> = BTreeMap::new();
        let mut answers = 0;
        for step in &steps {
            match step.deed {
                Deed::Open { deadline } => {
                    deadlines.insert(&step.letter.slug, (step.at, deadline));
                }
                Deed::Sign { .. }
                | Deed::Decline { .. }
                | Deed::TakeBack { .. }
                | Deed::Object { .. }
                | Deed::OpenDoor
                | Deed::Ask { .. }
                | Deed::Admit { .. } => {
                    let (opened, deadline) = deadlines[&step.letter.slug];
                    assert!(opened < step.at && step.at < deadline, "{step:?}");
                    assert!((8..22).contains(&step.at.amsterdam().hour()), "{step:?}");
                    answers += 1;
                }
                _ => {}
            }
        }
        assert!(answers > 150, "{answers}");
    }
}
