//! The form for a signing round, as typed: who is asked, until when, and when they are reminded.

use super::{data::SignerLine, groups::Group};
use crate::drafting::{
    Mistake, Wrong,
    wrong::{Reader, value},
};
use letters::{
    ids::{OrganisationId, PersonId},
    round::{Reminder, RoundError, SigningRound},
    time::{Day, Moment},
};

/// The form for a round or for a new deadline.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoundForm {
    /// Who is asked, as `organisation:person`; the field `invite`, once for each. Unused for a new deadline.
    pub invited: Vec<String>,
    /// The last day, as `2025-07-09`.
    pub day: String,
    /// The time on that day in Amsterdam, as `17:00`.
    pub time: String,
    /// The keys of the reminders; the field `remind`, once for each. Unused for a new deadline.
    pub reminders: Vec<String>,
    /// The key of a group to choose by; the field `group`.
    pub group: String,
}

/// Who is asked: a person, for an organisation.
pub type Invitee = (OrganisationId, PersonId);

/// A round to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRound {
    /// Who is asked.
    pub invited: Vec<Invitee>,
    /// Until when.
    pub deadline: Moment,
    /// When who is silent is reminded.
    pub reminders: Vec<Reminder>,
}

impl RoundForm {
    /// Fourteen days is what associations give their members; the form proposes it.
    pub const USUAL_DAYS: i64 = 14;

    /// A new form: every signer but deputies, two weeks from now at five o'clock, on a working day, with every reminder.
    #[must_use]
    pub fn fresh(signers: &[SignerLine], now: Moment) -> Self {
        let mut day = now.plus_seconds(Self::USUAL_DAYS * 24 * 60 * 60).day();
        while day.weekday().to_monday_zero_offset() > 4 {
            day = day.tomorrow().unwrap_or(Day::MAX);
            if day == Day::MAX {
                break;
            }
        }
        Self {
            invited: Group::asked_at_first(signers),
            day: day.to_string(),
            time: "17:00".to_owned(),
            reminders: Reminder::ALL.map(|it| it.key().to_owned()).to_vec(),
            group: String::new(),
        }
    }

    /// A form for another deadline, filled with the present one.
    #[must_use]
    pub fn of(deadline: Moment) -> Self {
        let at = deadline.amsterdam();
        Self {
            day: at.date().to_string(),
            time: at.strftime("%H:%M").to_string(),
            ..Self::default()
        }
    }

    /// Reads the fields of a form that was sent.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        let all = |field: &str| {
            let values = pairs.iter().filter(|(name, _)| name == field);
            values.map(|(_, value)| value.clone()).collect()
        };
        Self {
            invited: all("invite"),
            day: value(pairs, "day").to_owned(),
            time: value(pairs, "time").to_owned(),
            reminders: all("remind"),
            group: value(pairs, "group").to_owned(),
        }
    }

    /// The same form with a group chosen: by itself, or beside who was chosen before. Whoever is no group chooses nobody.
    #[must_use]
    pub fn choosing(mut self, signers: &[SignerLine], group: Option<Group>, too: bool) -> Self {
        let chosen = group.map_or_else(Vec::new, |group| group.keys(signers));
        let known = |key: &String| signers.iter().any(|signer| signer.key() == *key);
        self.invited.retain(|key| too && known(key));
        for key in chosen {
            if !self.invited.contains(&key) {
                self.invited.push(key);
            }
        }
        self
    }

    /// The deadline.
    ///
    /// # Errors
    /// What is wrong with day or time.
    pub fn deadline(&self, now: Moment) -> Result<Moment, Vec<Wrong>> {
        let mut reader = Reader::default();
        let deadline = self.read_deadline(now, &mut reader);
        reader.done(deadline)
    }

    /// The round. Keys that are not among `signers` are refused: the page was old.
    ///
    /// # Errors
    /// What is wrong, each at its field.
    pub fn read(&self, signers: &[SignerLine], now: Moment) -> Result<NewRound, Vec<Wrong>> {
        let mut reader = Reader::default();
        let known = |key: &String| {
            signers
                .iter()
                .find(|signer| signer.key() == *key)
                .map(|signer| (signer.organisation, signer.person))
        };
        let invited: Vec<_> = self.invited.iter().filter_map(known).collect();
        if invited.len() < self.invited.len() {
            reader.note("invite", Mistake::Choice);
        } else if invited.is_empty() {
            reader.note("invite", Mistake::Round(RoundError::NobodyInvited));
        }
        let deadline = self.read_deadline(now, &mut reader);
        let reminders: Vec<Reminder> = Reminder::ALL
            .into_iter()
            .filter(|it| self.reminds(*it))
            .collect();
        let unknown = |key: &String| Reminder::from_key(key).is_none();
        if self.reminders.iter().any(unknown) {
            reader.note("remind", Mistake::Choice);
        }
        reader.done(deadline.map(|deadline| NewRound {
            invited,
            deadline,
            reminders,
        }))
    }

    /// Whether a reminder was chosen.
    #[must_use]
    pub fn reminds(&self, reminder: Reminder) -> bool {
        self.reminders.iter().any(|key| key == reminder.key())
    }

    fn read_deadline(&self, now: Moment, reader: &mut Reader) -> Option<Moment> {
        let day = reader.choice_or("day", &self.day, Mistake::Day, |raw| {
            raw.parse::<Day>().ok()
        });
        let time = reader.choice_or("time", &self.time, Mistake::Time, clock_time);
        let (day, time) = day.zip(time)?;
        let Ok(at) = format!("{day}T{time}").parse() else {
            reader.note("time", Mistake::Time);
            return None;
        };
        let Some(deadline) = Moment::end_in_amsterdam(at) else {
            // Either no clock shows it, or it lies behind the last moment that there is.
            match Moment::in_amsterdam(at) {
                Some(_) => reader.note("time", Mistake::SkippedTime),
                None => reader.note("day", Mistake::Round(RoundError::DeadlineTooFar)),
            }
            return None;
        };
        if deadline < now.plus_seconds(SigningRound::SHORTEST_SECONDS) {
            reader.note("day", Mistake::Round(RoundError::DeadlineTooNear));
        } else if deadline > now.plus_seconds(SigningRound::LONGEST_SECONDS) {
            reader.note("day", Mistake::Round(RoundError::DeadlineTooFar));
        }
        Some(deadline)
    }
}

impl SignerLine {
    /// What the form calls this signer.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}:{}", self.organisation, self.person)
    }
}

/// A time as browsers send it: `17:00`, sometimes with seconds.
pub(crate) fn clock_time(raw: &str) -> Option<String> {
    // Any day without a change of clocks will do: `25:99` is no time on any of them.
    let on_some_day = format!("2025-01-01T{raw}").parse().ok();
    let shaped = raw.chars().all(|c| c.is_ascii_digit() || c == ':');
    (shaped && on_some_day.and_then(Moment::in_amsterdam).is_some()).then(|| raw.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i16, month: i8, day: i8) -> Day {
        format!("{year:04}-{month:02}-{day:02}").parse().unwrap()
    }

    fn typed(day: &str, time: &str, now: Day) -> Result<String, Mistake> {
        let form = RoundForm {
            day: day.to_owned(),
            time: time.to_owned(),
            ..RoundForm::default()
        };
        let now = Moment::in_amsterdam(now.at(9, 0, 0, 0)).unwrap();
        let read = form.deadline(now).map(Moment::rfc3339);
        read.map_err(|mut wrong| wrong.remove(0).mistake)
    }

    #[test]
    fn the_hour_that_is_skipped_is_refused_and_the_one_that_comes_twice_is_the_second() {
        let spring = |time| typed("2027-03-28", time, date(2027, 3, 1));
        assert_eq!(spring("02:30"), Err(Mistake::SkippedTime));
        assert_eq!(spring("02:00"), Err(Mistake::SkippedTime));
        assert_eq!(spring("01:59"), Ok("2027-03-28T00:59:00.000Z".to_owned()));
        assert_eq!(spring("03:00"), Ok("2027-03-28T01:00:00.000Z".to_owned()));
        let autumn = |day, year| typed(day, "02:30", date(year, 10, 1));
        let second = |day: &str| Ok(format!("{day}T01:30:00.000Z"));
        assert_eq!(autumn("2026-10-25", 2026), second("2026-10-25"));
        assert_eq!(autumn("2027-10-31", 2027), second("2027-10-31"));
    }

    #[test]
    fn what_a_deadline_shows_is_what_it_was_typed_as() {
        let now = Moment::in_amsterdam(date(2026, 10, 1).at(9, 0, 0, 0)).unwrap();
        let twice = Moment::end_in_amsterdam(date(2026, 10, 25).at(2, 30, 0, 0)).unwrap();
        assert_eq!(RoundForm::of(twice).deadline(now), Ok(twice));
    }

    #[test]
    fn what_is_past_or_no_day_is_refused_at_its_field() {
        let today = date(2026, 3, 2);
        let near = Err(Mistake::Round(RoundError::DeadlineTooNear));
        assert_eq!(typed("2026-03-01", "17:00", today), near);
        assert_eq!(typed("1970-01-01", "00:00", today), near);
        assert_eq!(
            typed("2026-03-02", "09:59", today),
            near,
            "an hour at least"
        );
        assert!(typed("2026-03-02", "10:00", today).is_ok());
        let far = Err(Mistake::Round(RoundError::DeadlineTooFar));
        assert_eq!(typed("9999-12-31", "23:59", today), far);
        assert_eq!(typed("2026-02-30", "17:00", today), Err(Mistake::Day));
        assert_eq!(typed("2026-03-12", "24:00", today), Err(Mistake::Time));
        assert_eq!(typed("2026-03-12", "5 uur", today), Err(Mistake::Time));
    }
}
