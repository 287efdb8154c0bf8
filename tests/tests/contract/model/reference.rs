//! Co-signing in a hundred lines: what may happen and what comes of it, written without the types that it is held against.
//! Slow and plain; time is seconds since the letter began, texts and people are numbers.

use letters::cosignature::Capacity;

/// For which organisation each of the people signs: two of them for the same one.
pub(super) const ORGANISATION: [usize; 4] = [0, 0, 1, 2];

/// Where the letter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    Review,
    Signing,
    Final,
    Withdrawn,
}

/// What somebody answered last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    Silent,
    Signed(Capacity),
    Declined,
    Withdrawn,
    Lapsed,
}

/// Somebody who was asked in a round.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub who: usize,
    pub answer: Answer,
    at: i64,
    /// From when a reservation holds no longer.
    until: i64,
    retracted: bool,
    /// Whether they said that they read it.
    pub read: bool,
    /// What is said beside the name, if anything, and whether it is hidden.
    beside: Option<bool>,
}

/// A round about one text.
#[derive(Debug, Clone)]
pub(super) struct Round {
    pub text: usize,
    pub open: bool,
    pub cancelled: bool,
    deadline: i64,
    pub asked: Vec<Asked>,
}

/// What can be tried. Rounds and places are taken modulo how many there are.
#[derive(Debug, Clone)]
pub(super) enum Act {
    Open {
        asked: Vec<usize>,
        hours: i64,
    },
    Extend {
        round: usize,
        hours: i64,
    },
    Close {
        round: usize,
    },
    Cancel {
        round: usize,
    },
    Sign {
        round: usize,
        place: usize,
        capacity: Capacity,
        /// In how many days the board decides, for who signs under reservation.
        days: i64,
        /// Whether something is said beside the name.
        says: bool,
    },
    Read {
        round: usize,
        place: usize,
    },
    /// What is said beside a name is taken off the page, or put back.
    Move {
        round: usize,
        place: usize,
        hidden: bool,
    },
    Decline {
        round: usize,
        place: usize,
    },
    TakeBack {
        round: usize,
        place: usize,
    },
    Lift {
        round: usize,
        place: usize,
    },
    /// Whatever reservation is over.
    Lapse,
    /// With what the page showed, and so much beside it.
    Thaw {
        beside: usize,
    },
    Freeze {
        change: bool,
    },
    Press,
    CallOff,
    Wait {
        hours: i64,
    },
}

/// A signature that stands: under which text, by whom, how, since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stands {
    pub text: usize,
    pub who: usize,
    pub capacity: Capacity,
    /// Whether everybody reads something beside the name.
    pub speaks: bool,
    at: i64,
}

/// One letter.
#[derive(Debug, Clone)]
pub(super) struct Model {
    pub stage: Stage,
    pub pin: Option<usize>,
    /// The number of the newest text, from nought.
    pub latest: usize,
    pub rounds: Vec<Round>,
    pub now: i64,
    /// How far into its day the letter began.
    pub clock: i64,
}

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;

const fn prints(capacity: Capacity) -> bool {
    matches!(capacity, Capacity::OnBehalf | Capacity::Personal)
}

/// Whether two signatures could not both stand under one text.
fn alike(one: (usize, Capacity), other: (usize, Capacity)) -> bool {
    ORGANISATION[one.0] == ORGANISATION[other.0]
        && (one.0 == other.0 || (one.1 != Capacity::Personal && other.1 != Capacity::Personal))
}

impl Model {
    pub(super) const fn new(clock: i64) -> Self {
        Self {
            stage: Stage::Review,
            pin: None,
            latest: 0,
            rounds: Vec::new(),
            now: 0,
            clock,
        }
    }

    /// Every signature that stands, in whatever round that was not called off.
    pub(super) fn standing(&self) -> Vec<Stands> {
        let rounds = self.rounds.iter().filter(|round| !round.cancelled);
        let all = rounds.flat_map(|round| {
            round.asked.iter().filter_map(|it| match it.answer {
                Answer::Signed(capacity) => Some(Stands {
                    text: round.text,
                    who: it.who,
                    capacity,
                    speaks: it.beside == Some(false) && !it.retracted,
                    at: it.at,
                }),
                Answer::Silent | Answer::Declined | Answer::Withdrawn | Answer::Lapsed => None,
            })
        });
        all.collect()
    }

    /// Whose names print under the text that is pinned, how, and whether something is read beside them.
    pub(super) fn printed(&self) -> Vec<(usize, &'static str, bool)> {
        let under = |it: &Stands| Some(it.text) == self.pin && prints(it.capacity);
        let names = self.standing().into_iter().filter(under);
        let mut names: Vec<_> = names
            .map(|it| (it.who, it.capacity.key(), it.speaks))
            .collect();
        names.sort_unstable();
        names
    }

    /// Who signed another text than the one that is pinned, and nobody confirmed it; of each the newest.
    pub(super) fn unconfirmed(&self) -> Vec<(usize, usize)> {
        let Some(pin) = self.pin else {
            return Vec::new();
        };
        let all = self.standing();
        let lost = |it: &&Stands| {
            let beaten = |other: &&Stands| {
                alike((other.who, other.capacity), (it.who, it.capacity))
                    && (other.text == pin || other.at > it.at)
            };
            it.text != pin && !all.iter().any(|other| beaten(&other))
        };
        let mut names: Vec<_> = all
            .iter()
            .filter(lost)
            .map(|it| (it.who, it.text))
            .collect();
        names.sort_unstable();
        names
    }

    /// Which earlier text a signature confirms.
    pub(super) fn reaffirms(&self, text: usize, who: usize, capacity: Capacity) -> Option<usize> {
        let before =
            |it: &&Stands| it.text != text && alike((it.who, it.capacity), (who, capacity));
        let all = self.standing();
        let newest = all
            .iter()
            .filter(before)
            .max_by_key(|it| (it.who == who, it.at));
        newest.map(|it| it.text)
    }

    /// What is said beside a name under the text that is pinned, and whether it is hidden.
    pub(super) fn beside(&self, round: usize, place: usize) -> Option<bool> {
        let on = &self.rounds[round];
        let it = &on.asked[place];
        let stands = !on.cancelled && !it.retracted && Some(on.text) == self.pin;
        it.beside.filter(|_| stands)
    }

    fn open_round(&self) -> bool {
        self.rounds.iter().any(|round| round.open)
    }

    /// How many signatures stand under the text that is pinned, whether they print or not.
    pub(super) fn signed(&self) -> usize {
        let all = self.standing().into_iter();
        all.filter(|it| Some(it.text) == self.pin).count()
    }

    /// Whether a name has room under a text.
    fn has_room(&self, text: usize, who: usize, capacity: Capacity) -> bool {
        !self.standing().iter().any(|it| {
            it.text == text && prints(it.capacity) && alike((it.who, it.capacity), (who, capacity))
        })
    }

    /// Tries something; whether it may be. What may not be changes nothing.
    pub(super) fn apply(&mut self, act: &Act) -> bool {
        match act {
            Act::Open { asked, hours } => self.open(asked, *hours),
            Act::Extend { round, hours } => {
                let deadline = self.now + hours * HOUR;
                let round = &mut self.rounds[*round];
                let may = round.open && *hours >= 1;
                if may {
                    round.deadline = deadline;
                }
                may
            }
            Act::Close { round } => std::mem::take(&mut self.rounds[*round].open),
            Act::Cancel { round } => {
                let round = &mut self.rounds[*round];
                round.cancelled |= round.open;
                std::mem::take(&mut round.open)
            }
            Act::Sign { .. } | Act::Decline { .. } | Act::TakeBack { .. } | Act::Lift { .. } => {
                self.answer(act)
            }
            Act::Read { round, place } => {
                let (on, now) = (&mut self.rounds[*round], self.now);
                let it = &mut on.asked[*place];
                let may = on.open && now < on.deadline && it.answer == Answer::Silent && !it.read;
                it.read |= may;
                may
            }
            Act::Move {
                round,
                place,
                hidden,
            } => {
                let may = self.beside(*round, *place) == Some(!hidden);
                if may {
                    self.rounds[*round].asked[*place].beside = Some(*hidden);
                }
                may
            }
            Act::Lapse => self.lapse(),
            Act::Thaw { beside } => self.thaw(*beside),
            Act::Freeze { change } => {
                if self.stage != Stage::Review {
                    return false;
                }
                self.latest += usize::from(*change);
                (self.stage, self.pin) = (Stage::Signing, Some(self.latest));
                true
            }
            Act::Press => {
                let may = self.stage == Stage::Signing && !self.open_round();
                if may {
                    self.stage = Stage::Final;
                }
                may
            }
            Act::CallOff => {
                let may = self.stage != Stage::Withdrawn && !self.open_round();
                if may {
                    self.stage = Stage::Withdrawn;
                }
                may
            }
            Act::Wait { hours } => {
                self.now += hours * HOUR;
                true
            }
        }
    }

    fn open(&mut self, asked: &[usize], hours: i64) -> bool {
        let may =
            self.stage == Stage::Signing && !self.open_round() && !asked.is_empty() && hours >= 1;
        let Some(text) = self.pin.filter(|_| may) else {
            return false;
        };
        let silent = |who: &usize| Asked {
            who: *who,
            answer: Answer::Silent,
            at: 0,
            until: 0,
            retracted: false,
            read: false,
            beside: None,
        };
        self.rounds.push(Round {
            text,
            open: true,
            cancelled: false,
            deadline: self.now + hours * HOUR,
            asked: asked.iter().map(silent).collect(),
        });
        true
    }

    fn thaw(&mut self, beside: usize) -> bool {
        if self.stage != Stage::Signing || beside != 0 {
            return false;
        }
        for round in &mut self.rounds {
            round.open = false;
        }
        (self.stage, self.pin) = (Stage::Review, None);
        true
    }

    /// When the day is over that comes so many days after this one.
    const fn end_of(&self, days: i64) -> i64 {
        ((self.now + self.clock) / DAY + days + 1) * DAY - self.clock
    }

    fn lapse(&mut self) -> bool {
        let (signing, pin, now) = (self.stage == Stage::Signing, self.pin, self.now);
        let mut some = false;
        for round in &mut self.rounds {
            let waits = signing && !round.cancelled && Some(round.text) == pin;
            for it in &mut round.asked {
                let reserved = it.answer == Answer::Signed(Capacity::UnderReservation);
                if waits && reserved && now >= it.until {
                    (it.answer, it.beside) = (Answer::Lapsed, None);
                    some = true;
                }
            }
        }
        some
    }

    fn answer(&mut self, act: &Act) -> bool {
        let (round, place) = match act {
            Act::Sign { round, place, .. }
            | Act::Decline { round, place }
            | Act::TakeBack { round, place }
            | Act::Lift { round, place } => (*round, *place),
            _ => return false,
        };
        let on = &self.rounds[round];
        let takes = on.open && self.now < on.deadline;
        let (text, called_off) = (on.text, on.cancelled);
        let it = on.asked[place].clone();
        let waits = self.stage == Stage::Signing && self.pin == Some(text) && !called_off;
        let mut until = it.until;
        let (next, may) = match act {
            Act::Sign { capacity, days, .. } => (
                Answer::Signed(*capacity),
                takes
                    && (*capacity != Capacity::UnderReservation || (0..=91).contains(days))
                    && !matches!(it.answer, Answer::Signed(_))
                    && self.has_room(text, it.who, *capacity),
            ),
            Act::Decline { .. } => (
                Answer::Declined,
                takes
                    && matches!(
                        it.answer,
                        Answer::Silent | Answer::Withdrawn | Answer::Lapsed
                    ),
            ),
            Act::Lift { .. } => (
                Answer::Signed(Capacity::OnBehalf),
                waits
                    && self.now < it.until
                    && it.answer == Answer::Signed(Capacity::UnderReservation)
                    && self.has_room(text, it.who, Capacity::OnBehalf),
            ),
            _ => {
                return self.take_back(round, place, text, called_off);
            }
        };
        if let Act::Sign { days, .. } = act {
            until = self.end_of(*days);
        }
        if may {
            let now = self.now;
            let it = &mut self.rounds[round].asked[place];
            // A lifted signature is the one that was given.
            if !matches!(act, Act::Lift { .. }) {
                it.at = now;
            }
            (it.answer, it.until) = (next, until);
            if let Act::Sign { says, .. } = act {
                it.beside = says.then_some(false);
            }
        }
        may
    }

    fn take_back(&mut self, round: usize, place: usize, text: usize, called_off: bool) -> bool {
        let sealed = self.stage == Stage::Final && self.pin == Some(text);
        let withdrawn = self.stage == Stage::Withdrawn;
        let it = &mut self.rounds[round].asked[place];
        let Answer::Signed(capacity) = it.answer else {
            return false;
        };
        if called_off || it.retracted || withdrawn || (sealed && !prints(capacity)) {
            return false;
        }
        if sealed {
            it.retracted = true;
        } else {
            (it.answer, it.beside) = (Answer::Withdrawn, None);
        }
        true
    }
}
