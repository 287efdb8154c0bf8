//! Guests in two hundred lines: what may happen and what comes of it, written without the types that it is held against.

use letters::stranger::{CODE_SECONDS, TRIES};

/// How long a round stands, in seconds.
pub(super) const ROUND: i64 = 20 * 60 * 60;

/// What can be tried. Rounds, requests and signatures are taken modulo how many there are.
#[derive(Debug, Clone)]
pub(super) enum Act {
    Round,
    Close,
    Cancel,
    Door,
    Shut,
    Ask { who: u32 },
    Confirm { request: usize, right: bool },
    Admit { request: usize },
    Refuse { request: usize },
    TakeBack { signature: usize },
    Thaw,
    Freeze { change: bool },
    Press,
    Wait { minutes: i64 },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    Review,
    Signing,
    Final,
}

#[derive(Debug, Clone)]
pub(super) struct Round {
    pub text: usize,
    pub open: bool,
    pub cancelled: bool,
    pub deadline: i64,
    pub door: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    FilledIn,
    Waiting,
    Admitted,
    Refused,
}

#[derive(Debug, Clone)]
pub(super) struct Request {
    pub round: usize,
    pub who: u32,
    pub at: i64,
    pub tries: u32,
    pub state: State,
}

#[derive(Debug, Clone)]
pub(super) struct Signature {
    pub round: usize,
    pub who: u32,
    pub gone: bool,
    pub retracted: bool,
}

#[derive(Debug, Clone)]
pub(super) struct Model {
    pub stage: Stage,
    /// The number of the newest text, from nought.
    pub latest: usize,
    pub rounds: Vec<Round>,
    pub requests: Vec<Request>,
    pub signatures: Vec<Signature>,
    /// Which organisations the register knows by now.
    pub known: Vec<u32>,
    pub now: i64,
}

impl Model {
    /// A letter whose text was just pinned.
    pub(super) const fn new() -> Self {
        Self {
            stage: Stage::Signing,
            latest: 0,
            rounds: Vec::new(),
            requests: Vec::new(),
            signatures: Vec::new(),
            known: Vec::new(),
            now: 0,
        }
    }

    fn takes(&self, round: usize) -> bool {
        let round = &self.rounds[round];
        round.open && self.now < round.deadline
    }

    /// Who stands under a text, in rounds that were not called off.
    pub(super) fn standing(&self, text: usize) -> Vec<u32> {
        let stands = |it: &&Signature| {
            let round = &self.rounds[it.round];
            !it.gone && !round.cancelled && round.text == text
        };
        let mut who: Vec<u32> = self
            .signatures
            .iter()
            .filter(stands)
            .map(|it| it.who)
            .collect();
        who.sort_unstable();
        who
    }

    /// Tries something; whether it may be. What may not be changes nothing, but for a code that was tried.
    pub(super) fn apply(&mut self, act: &Act) -> bool {
        let last = self.rounds.len().checked_sub(1);
        match act {
            Act::Round => {
                let may = self.stage == Stage::Signing && !self.rounds.iter().any(|it| it.open);
                if may {
                    self.rounds.push(Round {
                        text: self.latest,
                        open: true,
                        cancelled: false,
                        deadline: self.now + ROUND,
                        door: false,
                    });
                }
                may
            }
            Act::Close => last.is_some_and(|it| std::mem::take(&mut self.rounds[it].open)),
            Act::Cancel => last.is_some_and(|it| {
                let round = &mut self.rounds[it];
                round.cancelled |= round.open;
                std::mem::take(&mut round.open)
            }),
            Act::Door => last.is_some_and(|it| {
                let may = self.takes(it) && !self.rounds[it].door;
                self.rounds[it].door |= may;
                may
            }),
            Act::Shut => last.is_some_and(|it| std::mem::take(&mut self.rounds[it].door)),
            Act::Ask { who } => last.is_some_and(|round| {
                let may = self.rounds[round].door && self.takes(round);
                if may {
                    self.requests.push(Request {
                        round,
                        who: *who,
                        at: self.now,
                        tries: 0,
                        state: State::FilledIn,
                    });
                }
                may
            }),
            Act::Confirm { request, right } => self.confirm(*request, *right),
            Act::Admit { request } => self.admit(*request),
            Act::Refuse { request } => {
                let it = &mut self.requests[*request];
                let may = it.state == State::Waiting;
                if may {
                    it.state = State::Refused;
                }
                may
            }
            Act::TakeBack { signature } => {
                let it = &self.signatures[*signature];
                let round = &self.rounds[it.round];
                let may = !round.cancelled && !it.gone && !it.retracted;
                let sealed = self.stage == Stage::Final && round.text == self.latest;
                let it = &mut self.signatures[*signature];
                it.retracted |= may && sealed;
                it.gone |= may && !sealed;
                may
            }
            Act::Thaw => {
                let may = self.stage == Stage::Signing;
                if may {
                    self.stage = Stage::Review;
                    for round in &mut self.rounds {
                        round.open = false;
                    }
                }
                may
            }
            Act::Freeze { change } => {
                let may = self.stage == Stage::Review;
                if may {
                    self.latest += usize::from(*change);
                    self.stage = Stage::Signing;
                }
                may
            }
            Act::Press => {
                let may = self.stage == Stage::Signing && !self.rounds.iter().any(|it| it.open);
                if may {
                    self.stage = Stage::Final;
                }
                may
            }
            Act::Wait { minutes } => {
                self.now += minutes * 60;
                true
            }
        }
    }

    fn confirm(&mut self, request: usize, right: bool) -> bool {
        let it = self.requests[request].clone();
        if it.state != State::FilledIn {
            return true;
        }
        if it.tries >= TRIES {
            return false;
        }
        self.requests[request].tries += 1;
        let in_time = self.takes(it.round) && self.now < it.at + CODE_SECONDS;
        let before = |other: &Request| {
            let stands = matches!(other.state, State::Waiting | State::Admitted);
            other.round == it.round && other.who == it.who && stands
        };
        let may = right && in_time && !self.requests.iter().any(before);
        if may {
            self.requests[request].state = State::Waiting;
        }
        may
    }

    fn admit(&mut self, request: usize) -> bool {
        let it = self.requests[request].clone();
        let round = &self.rounds[it.round];
        let may = it.state == State::Waiting
            && !round.cancelled
            && self.stage == Stage::Signing
            && round.text == self.latest
            && !self.standing(round.text).contains(&it.who);
        if may {
            self.requests[request].state = State::Admitted;
            if !self.known.contains(&it.who) {
                self.known.push(it.who);
            }
            self.signatures.push(Signature {
                round: it.round,
                who: it.who,
                gone: false,
                retracted: false,
            });
        }
        may
    }
}
