//! The same of public support: random sequences of all that supporters, the secretariat and the worker that counts can do,
//! held against a model that knows a mailbox by its number.

use super::super::{
    World, mail, remark, stories,
    support::{back, form, key, request, tries},
};
use super::trying::{Tried, runner};
use jiff::ToSpan as _;
use letters::{
    hash::Hash,
    ids::LetterId,
    ports::Clock as _,
    stranger::{CODE_SECONDS, TRIES},
    time::Moment,
};
use proptest::{collection::vec, prelude::*, strategy::ValueTree as _};
use server::store::{NewSupportRequest, SupportTried, unheard};

stories!(support_does_what_a_small_model_says);

/// How many letters go through it, and how much is tried with each.
const LETTERS: usize = 6;
const STEPS: usize = 90;
/// How many mailboxes there are.
const PEOPLE: u32 = 4;

/// What can be tried. Forms and confirmations are taken modulo how many there are.
#[derive(Debug, Clone)]
enum Act {
    Publish,
    /// Up to and with a day so many days from now.
    Open {
        days: i64,
    },
    Close,
    /// The form is filled in.
    Ask {
        who: u32,
    },
    /// A code is typed, the right one or not.
    Confirm {
        form: usize,
        right: bool,
    },
    /// The link in the mail of a confirmation is followed.
    Back {
        form: usize,
    },
    Fold,
    CallOff,
    Wait {
        minutes: i64,
    },
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let form = 0..64_usize;
    let right = prop_oneof![4 => Just(true), 1 => Just(false)];
    // Mostly today or tomorrow, and now and then a day that is no day for it.
    let days = prop_oneof![8 => 0..2_i64, 1 => Just(-1_i64), 1 => Just(400_i64)];
    let act = prop_oneof![
        6 => Just(Act::Publish),
        10 => days.prop_map(|days| Act::Open { days }),
        3 => Just(Act::Close),
        28 => (1..=PEOPLE).prop_map(|who| Act::Ask { who }),
        30 => (form.clone(), right).prop_map(|(form, right)| Act::Confirm { form, right }),
        14 => form.prop_map(|form| Act::Back { form }),
        14 => Just(Act::Fold),
        4 => Just(Act::CallOff),
        12 => (1..90_i64).prop_map(|minutes| Act::Wait { minutes }),
    ];
    vec(act, STEPS)
}

/// A form that was filled in.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each becomes true by itself, and any of them go together"
)]
#[derive(Debug, Clone)]
struct Filled {
    who: u32,
    at: i64,
    /// Whether a code of its own was mailed.
    coded: bool,
    tries: u32,
    confirmed: bool,
    gone: bool,
    /// Whether the link that goes back is in the mail of this one.
    supports: bool,
}

/// Somebody who confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Supporter {
    who: u32,
    counted: bool,
}

#[derive(Debug, Clone)]
struct Model {
    published: bool,
    called_off: bool,
    /// From when it stands open no longer.
    until: Option<i64>,
    forms: Vec<Filled>,
    supporters: Vec<Supporter>,
    /// Who went, and is still in the number.
    went: u64,
    counted: u64,
    now: i64,
    /// How far into its day the letter began.
    clock: i64,
}

const MINUTE: i64 = 60;
const DAY: i64 = 24 * 60 * MINUTE;

impl Model {
    fn is_open(&self) -> bool {
        !self.called_off && self.until.is_some_and(|until| self.now < until)
    }

    /// When the day is over that comes so many days after this one.
    const fn end_of(&self, days: i64) -> i64 {
        ((self.now + self.clock) / DAY + days + 1) * DAY - self.clock
    }

    /// Tries something; whether it may be. What may not be changes nothing, but for a code that was tried.
    fn apply(&mut self, act: &Act) -> bool {
        match act {
            Act::Publish => !self.called_off && !std::mem::replace(&mut self.published, true),
            Act::Open { days } => {
                let may = self.published && !self.called_off && !self.is_open();
                let may = may && (0..366).contains(days);
                if may {
                    self.until = Some(self.end_of(*days));
                }
                may
            }
            Act::Close => {
                let open = self.is_open();
                if open {
                    self.until = Some(self.now);
                }
                open
            }
            Act::Ask { who } => {
                let may = self.is_open();
                if may {
                    let known = self.supporters.iter().any(|it| it.who == *who);
                    self.forms.push(Filled {
                        who: *who,
                        at: self.now,
                        coded: !known,
                        tries: 0,
                        confirmed: false,
                        gone: false,
                        supports: false,
                    });
                }
                may
            }
            Act::Confirm { form, right } => self.confirm(*form, *right),
            Act::Back { form } => self.back(*form),
            Act::Fold => {
                let came = self.supporters.iter().filter(|it| !it.counted).count();
                let some = came > 0 || self.went > 0;
                self.counted = self.counted + u64::try_from(came).unwrap() - self.went;
                self.went = 0;
                for it in &mut self.supporters {
                    it.counted = true;
                }
                some
            }
            Act::CallOff => !std::mem::replace(&mut self.called_off, true),
            Act::Wait { minutes } => {
                self.now += minutes * MINUTE;
                true
            }
        }
    }

    fn confirm(&mut self, form: usize, right: bool) -> bool {
        let (open, now) = (self.is_open(), self.now);
        let Some(form) = self.forms.get_mut(form).filter(|form| !form.gone) else {
            return false;
        };
        if form.confirmed {
            return true;
        }
        if form.tries >= TRIES || now >= form.at + CODE_SECONDS {
            return false;
        }
        form.tries += 1;
        if !right || !form.coded || !open {
            return false;
        }
        form.confirmed = true;
        let who = form.who;
        if !self.supporters.iter().any(|it| it.who == who) {
            form.supports = true;
            let counted = false;
            self.supporters.push(Supporter { who, counted });
        }
        true
    }

    fn back(&mut self, form: usize) -> bool {
        let Some(form) = self.forms.get_mut(form) else {
            return false;
        };
        if !std::mem::take(&mut form.supports) {
            return false;
        }
        let who = form.who;
        let at = self.supporters.iter().position(|it| it.who == who);
        let gone = self.supporters.remove(at.unwrap());
        self.went += u64::from(gone.counted);
        for form in self.forms.iter_mut().filter(|form| form.who == who) {
            form.gone |= !form.confirmed;
        }
        true
    }
}

/// One letter in the real store.
struct Real<'a> {
    world: &'a World,
    letter: LetterId,
    text: Hash,
    /// The number of its first form: numbers are never used twice.
    first: u32,
}

impl Real<'_> {
    fn number(&self, form: usize) -> u32 {
        self.first + u32::try_from(form).unwrap()
    }

    /// Tries it; whether it was done.
    async fn apply(&self, act: &Act, model: &Model) -> bool {
        let (store, by, letter) = (&self.world.store, self.world.secretariat, self.letter);
        match act {
            Act::Publish => store.publish(letter, by).await.is_ok(),
            Act::Open { days } => {
                let last = store.now().day().checked_add(days.days()).unwrap();
                store.open_support(letter, Some(last), by).await.is_ok()
            }
            Act::Close => store.close_support(letter, by).await.unwrap(),
            Act::Ask { who } => {
                let n = self.number(model.forms.len());
                // Another form of the same mailbox, with a link and a code of its own.
                let new = NewSupportRequest {
                    key: key(n),
                    ..request(store, letter, self.text, *who)
                };
                let code = move |_| mail("support-code", format!("support-code {n}"), None);
                store.begin_support(new, code).await.is_ok()
            }
            Act::Confirm { form, right } => {
                let n = self.number(*form);
                let code = if *right {
                    key(n).code_hash
                } else {
                    Hash::of(b"mis")
                };
                matches!(tries(store, n, code).await, Ok(SupportTried::Confirmed))
            }
            Act::Back { form } => {
                let link = back(self.number(*form));
                store.withdraw_support(link).await.is_ok()
            }
            Act::Fold => matches!(store.fold_support(letter).await, Ok(Some(_))),
            Act::CallOff => {
                let why = remark("Achterhaald.");
                store
                    .withdraw_letter(letter, why, by, unheard)
                    .await
                    .is_ok()
            }
            Act::Wait { minutes } => {
                self.world.clock.forward(minutes * MINUTE);
                true
            }
        }
    }

    async fn agrees(&self, model: &Model) {
        let kept = self.world.store.support(self.letter).await.unwrap();
        assert_eq!(kept.is_some(), model.until.is_some());
        let Some(kept) = kept else { return };
        assert_eq!(kept.counted, model.counted);
        let open = kept.support.ended(self.world.clock.now()).is_none();
        assert_eq!(open, model.is_open());
        let sql = "select mail from supporter where mail is not null and letter = (select letter from support order by opened desc limit 1) order by mail";
        let mut who: Vec<String> = (model.supporters.iter())
            .map(|it| form(it.who).mail.to_string())
            .collect();
        who.sort_unstable();
        assert_eq!(self.world.engine.says(sql).await, who);
    }
}

async fn support_does_what_a_small_model_says(world: &World) {
    let directors = world.directors(1).await;
    let (mut runner, mut tried) = (runner(), Tried::default());
    let mut first = 1_000;
    for _ in 0..LETTERS {
        let (letter, _) = world.final_letter(&directors).await;
        world.clock.forward(1);
        let began = world.clock.now();
        let midnight = Moment::in_amsterdam(began.day().at(0, 0, 0, 0)).unwrap();
        let letter = world.store.letter_by_id(letter.id).await.unwrap();
        let real = Real {
            world,
            letter: letter.id,
            text: letter.stage.pin().unwrap().hash,
            first,
        };
        let mut model = Model {
            published: false,
            called_off: false,
            until: None,
            forms: Vec::new(),
            supporters: Vec::new(),
            went: 0,
            counted: 0,
            now: 0,
            clock: (began.millis() - midnight.millis()) / 1_000,
        };
        let mut story = Vec::new();
        for act in acts().new_tree(&mut runner).unwrap().current() {
            let act = match (act, model.forms.len()) {
                (Act::Confirm { .. } | Act::Back { .. }, 0) => continue,
                (Act::Confirm { form, right }, count) => Act::Confirm {
                    // Mostly one of the newest.
                    form: count - 1 - (form * form / 64) % count,
                    right,
                },
                (Act::Back { form }, count) => Act::Back { form: form % count },
                // Whoever calls a letter off has done with it: not before there was something to end.
                (Act::CallOff, count) if count < 12 => continue,
                (other, _) => other,
            };
            world.clock.forward(1);
            model.now += 1;
            let was = real.apply(&act, &model).await;
            let may = model.apply(&act);
            tried.note(&act, may);
            story.push((act, may));
            assert_eq!(was, may, "after {story:#?}");
            real.agrees(&model).await;
        }
        first += 1_000;
        world.store.verify_ledger().await.unwrap();
    }
    tried.is_enough(9, &["Wait"], &["CallOff"]);
}
