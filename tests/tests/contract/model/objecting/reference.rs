//! Objections in three hundred lines: what may happen and what comes of it, written without the types that it is held
//! against. A text is which word stands in each of its places; people, rounds and objections are numbers.

use super::acts::Act;
use letters::objections::MOST;

/// How many people are asked, in how many places the text can change, and how many words there are for each.
pub(super) const PEOPLE: usize = 3;
pub(super) const PLACES: usize = 3;
pub(super) const WORDS: usize = 4;
/// How long a round stands, in seconds.
pub(super) const ROUND: i64 = 20 * 60 * 60;

/// Which word stands in each place.
pub(super) type Text = [usize; PLACES];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    Review,
    Signing,
    Final,
    CalledOff,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    Silent,
    Signed,
    Declined,
    Withdrawn,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    pub answer: Answer,
    /// When that was answered.
    pub at: i64,
    retracted: bool,
}

#[derive(Debug, Clone)]
pub(super) struct Round {
    pub text: Text,
    open: bool,
    pub cancelled: bool,
    deadline: i64,
    /// Of each of the people, if they were asked.
    pub asked: [Option<Asked>; PEOPLE],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Waits,
    Accepted,
    Amended,
    Rejected,
    Withdrawn,
}

#[derive(Debug, Clone)]
pub(super) struct Objection {
    pub who: usize,
    pub round: usize,
    pub place: usize,
    pub from: usize,
    pub to: usize,
    pub at: i64,
    pub state: State,
    /// The number of the text that came of it.
    pub version: Option<usize>,
}

/// What is mailed about an objection.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mail {
    /// To whoever made it, or to the secretariat.
    Made { desk: bool },
    /// To whoever made it: what became of it, and what stands there now, in which text.
    Became {
        objection: usize,
        became: &'static str,
        now: Option<(usize, usize)>,
        called_off: bool,
    },
}

#[derive(Debug, Clone)]
pub(super) struct Model {
    pub stage: Stage,
    /// All texts, each with which of the people wrote it, if one of them did.
    pub texts: Vec<(Text, Option<usize>)>,
    pub rounds: Vec<Round>,
    pub objections: Vec<Objection>,
    /// What the log says of objections: that one was made, or taken back.
    pub lines: Vec<(&'static str, usize)>,
    /// What was mailed since they were last collected.
    pub mails: Vec<Mail>,
    pub left: [bool; PEOPLE],
    pub erased: [bool; PEOPLE],
    pub now: i64,
}

impl Model {
    /// A letter whose text was just pinned.
    pub(super) fn new() -> Self {
        Self {
            stage: Stage::Signing,
            texts: vec![([0; PLACES], None)],
            rounds: Vec::new(),
            objections: Vec::new(),
            lines: Vec::new(),
            mails: Vec::new(),
            left: [false; PEOPLE],
            erased: [false; PEOPLE],
            now: 0,
        }
    }

    pub(super) fn text(&self) -> Text {
        self.texts[self.texts.len() - 1].0
    }

    fn is_open(&self) -> bool {
        self.rounds.iter().any(|round| round.open)
    }

    /// Whether a signature for one of them stands under a text.
    fn stands(&self, who: usize, text: Text) -> bool {
        let signed = |round: &Round| {
            let answer = round.asked[who].map(|it| it.answer);
            !round.cancelled && round.text == text && answer == Some(Answer::Signed)
        };
        self.rounds.iter().any(signed)
    }

    /// How many signatures stand under the newest text.
    pub(super) fn signed(&self) -> usize {
        let text = self.text();
        (0..PEOPLE).filter(|who| self.stands(*who, text)).count()
    }

    /// Whether nothing was decided on it.
    pub(super) fn waits(&self, objection: usize) -> bool {
        self.objections[objection].state == State::Waits
    }

    /// Whether the words that it would replace are in the newest text.
    fn stands_there(&self, objection: usize) -> bool {
        let it = &self.objections[objection];
        self.text()[it.place] == it.from
    }

    /// When the newest objection on an invitation was made, but those that were taken back.
    pub(super) fn objected(&self, round: usize, who: usize) -> Option<i64> {
        let on =
            |it: &&Objection| (it.round, it.who) == (round, who) && it.state != State::Withdrawn;
        self.objections.iter().filter(on).map(|it| it.at).max()
    }

    /// Tries something; whether it may be. What may not be changes nothing.
    pub(super) fn apply(&mut self, act: &Act) -> bool {
        match act {
            Act::Object { .. } | Act::Sign { .. } | Act::Decline { .. } | Act::Unsign { .. } => {
                self.answer(act)
            }
            Act::TakeBack { .. }
            | Act::Accept { .. }
            | Act::Amend { .. }
            | Act::Reject { .. }
            | Act::AcceptAll { .. } => self.decide(act),
            Act::Leave { who } => !std::mem::replace(&mut self.left[*who], true),
            Act::Erase { who } => self.erase(*who),
            Act::Wait { minutes } => {
                self.now += minutes * 60;
                true
            }
            _ => self.move_on(act),
        }
    }

    /// What the secretariat does to the letter and its rounds.
    fn move_on(&mut self, act: &Act) -> bool {
        let (stage, open, text) = (self.stage, self.is_open(), self.text());
        match act {
            Act::Round => {
                let (answer, at, retracted) = (Answer::Silent, 0, false);
                let silent = Asked {
                    answer,
                    at,
                    retracted,
                };
                let asked = self.left.map(|left| (!left).then_some(silent));
                let may = stage == Stage::Signing && !open && asked.iter().any(Option::is_some);
                if may {
                    let (deadline, open, cancelled) = (self.now + ROUND, true, false);
                    self.rounds.push(Round {
                        text,
                        open,
                        cancelled,
                        deadline,
                        asked,
                    });
                }
                may
            }
            Act::Close => self.end_rounds(),
            Act::Cancel => {
                if let (true, Some(round)) = (open, self.rounds.last_mut()) {
                    round.cancelled = true;
                }
                self.end_rounds()
            }
            Act::Edit { place, word } => {
                let mut text = text;
                text[*place] = *word;
                let may = stage == Stage::Review;
                if may {
                    self.texts.push((text, None));
                }
                may
            }
            Act::Thaw => {
                let may = self.enter(stage == Stage::Signing, Stage::Review);
                if may {
                    self.end_rounds();
                }
                may
            }
            Act::Freeze => self.enter(stage == Stage::Review, Stage::Signing),
            Act::Press => {
                let may = self.enter(stage == Stage::Signing && !open, Stage::Final);
                self.end(may, false);
                may
            }
            _ => {
                let may = self.enter(stage != Stage::CalledOff && !open, Stage::CalledOff);
                // What ended when the letter was made Final has been told.
                self.end(may && stage != Stage::Final, true);
                may
            }
        }
    }

    fn enter(&mut self, may: bool, stage: Stage) -> bool {
        if may {
            self.stage = stage;
        }
        may
    }

    /// No round is open from here; whether one was.
    fn end_rounds(&mut self) -> bool {
        let open = self.is_open();
        for round in &mut self.rounds {
            round.open = false;
        }
        open
    }

    /// Whoever waits hears that it has ended.
    fn end(&mut self, ends: bool, called_off: bool) {
        for objection in (0..self.objections.len()).filter(|_| ends) {
            if self.waits(objection) {
                self.tell(objection, "Ended", None, called_off);
            }
        }
    }

    fn tell(
        &mut self,
        objection: usize,
        became: &'static str,
        now: Option<(usize, usize)>,
        called_off: bool,
    ) {
        if !self.erased[self.objections[objection].who] {
            self.mails.push(Mail::Became {
                objection,
                became,
                now,
                called_off,
            });
        }
    }

    fn answer(&mut self, act: &Act) -> bool {
        let (Act::Object { who, .. }
        | Act::Sign { who }
        | Act::Decline { who }
        | Act::Unsign { who }) = act
        else {
            return false;
        };
        let (who, at) = (*who, self.rounds.len() - 1);
        let round = &self.rounds[at];
        let takes = round.open && self.now < round.deadline;
        let Some(asked) = round.asked[who] else {
            return false;
        };
        let may_sign = takes && asked.answer != Answer::Signed && !self.left[who];
        let (may, answer) = match act {
            Act::Object { place, word, .. } => {
                return may_sign && self.object((at, who), *place, *word);
            }
            Act::Sign { .. } => (may_sign && !self.stands(who, round.text), Answer::Signed),
            Act::Decline { .. } => {
                let answered = matches!(asked.answer, Answer::Signed | Answer::Declined);
                (takes && !answered, Answer::Declined)
            }
            _ => {
                let may = asked.answer == Answer::Signed
                    && !asked.retracted
                    && !round.cancelled
                    && self.stage != Stage::CalledOff;
                let sealed = self.stage == Stage::Final && round.text == self.text();
                if may && sealed {
                    let retracted = true;
                    self.rounds[at].asked[who] = Some(Asked { retracted, ..asked });
                    return true;
                }
                (may, Answer::Withdrawn)
            }
        };
        if may {
            let now = self.now;
            self.rounds[at].asked[who] = Some(Asked {
                answer,
                at: now,
                ..asked
            });
        }
        may
    }

    fn object(&mut self, (round, who): (usize, usize), place: usize, to: usize) -> bool {
        let from = self.rounds[round].text[place];
        let on = |it: &&Objection| (it.round, it.who) == (round, who);
        let same = |it: &Objection| (it.place, it.to, it.state) == (place, to, State::Waits);
        if self.objections.iter().filter(on).any(same) {
            return true;
        }
        let may = self.objections.iter().filter(on).count() < MOST;
        if may {
            let (at, state, version) = (self.now, State::Waits, None);
            self.lines.push(("made", self.objections.len()));
            self.mails
                .extend([false, true].map(|desk| Mail::Made { desk }));
            self.objections.push(Objection {
                who,
                round,
                place,
                from,
                to,
                at,
                state,
                version,
            });
        }
        may
    }

    fn decide(&mut self, act: &Act) -> bool {
        let in_review = self.stage == Stage::Review;
        let pinned_or_not = in_review || self.stage == Stage::Signing;
        match act {
            Act::TakeBack { objection, own } => {
                let may = pinned_or_not && self.waits(*objection) && *own;
                if may {
                    self.objections[*objection].state = State::Withdrawn;
                    self.lines.push(("withdrawn", *objection));
                }
                may
            }
            Act::Reject { objection } => {
                let may = pinned_or_not && self.waits(*objection);
                if may {
                    self.objections[*objection].state = State::Rejected;
                    self.tell(*objection, "Rejected", None, false);
                }
                may
            }
            Act::Accept { objection } => {
                let may = in_review && self.waits(*objection) && self.stands_there(*objection);
                if may {
                    self.accept(*objection);
                }
                may
            }
            Act::Amend {
                objection,
                word,
                seen,
            } => {
                let overtaken = !seen && !self.stands_there(*objection);
                let may = in_review && self.waits(*objection) && !overtaken;
                if may {
                    self.put(*objection, *word, None, State::Amended, "Amended");
                }
                may
            }
            Act::AcceptAll { seen } => {
                let may = in_review && *seen;
                let waits = (0..self.objections.len()).filter(|it| self.waits(*it));
                let found: Vec<usize> = waits.filter(|it| self.stands_there(*it)).collect();
                for place in (0..PLACES).rev().filter(|_| may) {
                    let here = |it: &&usize| self.objections[**it].place == place;
                    // Two in one place collide: somebody has to choose.
                    if let [alone] = found.iter().filter(here).collect::<Vec<_>>()[..] {
                        self.accept(*alone);
                    }
                }
                may
            }
            _ => false,
        }
    }

    fn accept(&mut self, objection: usize) {
        let Objection { who, to, .. } = self.objections[objection];
        self.put(objection, to, Some(who), State::Accepted, "Accepted");
    }

    /// Puts a word in the place of an objection; it may stand there already.
    fn put(
        &mut self,
        objection: usize,
        word: usize,
        author: Option<usize>,
        state: State,
        became: &'static str,
    ) {
        let mut text = self.text();
        text[self.objections[objection].place] = word;
        if text != self.text() {
            self.texts.push((text, author));
        }
        let version = self.texts.len();
        let it = &mut self.objections[objection];
        (it.state, it.version) = (state, Some(version));
        self.tell(objection, became, Some((word, version)), false);
    }

    /// Somebody is forgotten once nothing is asked of them: what they wait for is taken back with them.
    fn erase(&mut self, who: usize) -> bool {
        let pinned = matches!(self.stage, Stage::Signing | Stage::Final);
        let silent = |round: &Round| {
            let answer = round.asked[who].map(|it| it.answer);
            round.open && self.now < round.deadline && answer == Some(Answer::Silent)
        };
        let asked = self.rounds.iter().any(silent);
        let unfinished = pinned && self.stands(who, self.text());
        let may = self.left[who] && !self.erased[who] && !asked && !unfinished;
        if may {
            self.erased[who] = true;
            for it in &mut self.objections {
                if it.who == who && it.state == State::Waits {
                    it.state = State::Withdrawn;
                }
            }
        }
        may
    }
}
