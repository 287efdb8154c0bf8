//! Random sequences of everything that can be done about a letter's signatures, allowed or not, against a small model of it:
//! after each step the store says what the model says, on either engine, and the ledger agrees at the end.

mod guesting;
mod objecting;
mod reference;
mod supporting;
mod trying;

use super::{
    World, remark, stories,
    world::{Director, mail, receipt},
};
use jiff::ToSpan as _;
use letters::{
    cosignature::{Capacity, Signing, Visibility},
    hash::Hash,
    ids::{InvitationId, LetterId, RoundId},
    ports::Clock as _,
    round::{self, RoundState, TakenBack},
    stage::StageName,
    text::{MailAddress, PersonName},
    time::Moment,
    version::VersionNumber,
};
use proptest::{
    collection::vec,
    prelude::*,
    sample::{select, subsequence},
    strategy::ValueTree as _,
};
use reference::{Act, Answer, Model, Stage};
use server::store::{nobody, unheard};
use trying::{Tried, freezes, presses, runner};

stories!(the_store_does_what_a_small_model_says);

/// How many letters go through it, how much is tried with each while it lives, and how much around its end.
const LETTERS: usize = 16;
const LIVING: usize = 90;
const ENDING: usize = 40;
/// How many acts a step chooses from.
const CHOICE: usize = 8;

/// What is tried at one step: the first of these, or, where it is to be done, the first that may be.
type Step = (Vec<Act>, bool);

/// What may come of chance: mostly answers, most of them in the newest round, some in one that is over.
fn steps() -> impl Strategy<Value = Vec<Step>> {
    let capacity = || select(Capacity::ALL.to_vec());
    let (round, place) = (0..8_usize, 0..4_usize);
    let at = (round.clone(), place);
    let hours = || prop_oneof![1 => Just(0_i64), 9 => 6..72_i64];
    // Mostly today or tomorrow, and now and then a day on which no board decides.
    let days = prop_oneof![12 => 0..2_i64, 1 => Just(-1_i64), 1 => Just(92_i64)];
    let back = at.clone();
    let back = back.prop_map(|(round, place)| Act::TakeBack { round, place });
    let living = prop_oneof![
        10 => (subsequence(vec![0, 1, 2, 3], 0..=4), hours()).prop_map(|(asked, hours)| Act::Open { asked, hours }),
        2 => (round.clone(), hours()).prop_map(|(round, hours)| Act::Extend { round, hours }),
        2 => round.clone().prop_map(|round| Act::Close { round }),
        3 => round.prop_map(|round| Act::Cancel { round }),
        24 => (at.clone(), capacity(), days, any::<bool>()).prop_map(|((round, place), capacity, days, says)| Act::Sign { round, place, capacity, days, says }),
        4 => at.clone().prop_map(|(round, place)| Act::Read { round, place }),
        8 => (at.clone(), any::<bool>()).prop_map(|((round, place), hidden)| Act::Move { round, place, hidden }),
        8 => at.clone().prop_map(|(round, place)| Act::Decline { round, place }),
        10 => back.clone(),
        8 => at.prop_map(|(round, place)| Act::Lift { round, place }),
        20 => Just(Act::Lapse),
        4 => (0..4_usize).prop_map(|one| Act::Thaw { beside: usize::from(one == 0) }),
        10 => any::<bool>().prop_map(|change| Act::Freeze { change }),
        6 => (6..24_i64).prop_map(|hours| Act::Wait { hours }),
    ]
    .boxed();
    let ending = prop_oneof![
        9 => living.clone(),
        6 => back,
        3 => Just(Act::Press),
        2 => Just(Act::CallOff),
    ]
    .boxed();
    let step = |act| {
        (
            vec(act, CHOICE),
            prop_oneof![2 => Just(true), 1 => Just(false)],
        )
    };
    (vec(step(living), LIVING), vec(step(ending), ENDING))
        .prop_map(|(living, ending)| [living, ending].concat())
}

/// A round and a place that exist; none when there is no round yet.
fn within(act: Act, model: &Model) -> Option<Act> {
    // Newer rounds more often: the first of two numbers that differ by less than a round.
    let count = model.rounds.len();
    let round = |round: usize| (count > 0).then(|| count - 1 - (round * round / 8) % count);
    let place = |round: usize, place: usize| place % model.rounds[round].asked.len();
    Some(match act {
        Act::Extend { round: at, hours } => Act::Extend {
            round: round(at)?,
            hours,
        },
        Act::Close { round: at } => Act::Close { round: round(at)? },
        Act::Cancel { round: at } => Act::Cancel { round: round(at)? },
        Act::Sign {
            round: at,
            place: of,
            capacity,
            days,
            says,
        } => {
            let round = round(at)?;
            Act::Sign {
                round,
                place: place(round, of),
                capacity,
                days,
                says,
            }
        }
        Act::Read {
            round: at,
            place: of,
        } => {
            let round = round(at)?;
            Act::Read {
                round,
                place: place(round, of),
            }
        }
        Act::Move {
            round: at,
            place: of,
            hidden,
        } => {
            let round = round(at)?;
            Act::Move {
                round,
                place: place(round, of),
                hidden,
            }
        }
        Act::Decline {
            round: at,
            place: of,
        } => {
            let round = round(at)?;
            Act::Decline {
                round,
                place: place(round, of),
            }
        }
        Act::TakeBack {
            round: at,
            place: of,
        } => {
            let round = round(at)?;
            Act::TakeBack {
                round,
                place: place(round, of),
            }
        }
        Act::Lift {
            round: at,
            place: of,
        } => {
            let round = round(at)?;
            Act::Lift {
                round,
                place: place(round, of),
            }
        }
        other => other,
    })
}

/// One letter in the real store, with what the model calls by numbers.
struct Real<'a> {
    world: &'a World,
    people: &'a [Director],
    letter: LetterId,
    texts: Vec<Hash>,
    rounds: Vec<(RoundId, Vec<InvitationId>)>,
    tries: u64,
}

impl Real<'_> {
    /// Tries it; whether it was done.
    async fn apply(&mut self, act: &Act, model: &Model) -> bool {
        self.tries += 1;
        let (store, by, letter) = (&self.world.store, self.world.secretariat, self.letter);
        let round = |at: &usize| self.rounds[*at].0;
        match act {
            Act::Open { asked, hours } => {
                let people: Vec<_> = asked.iter().map(|who| self.people[*who].clone()).collect();
                let opened = self
                    .world
                    .invite_for(letter, &people, hours * 3_600, Vec::new());
                let Ok(opened) = opened.await else {
                    return false;
                };
                self.rounds.push((opened.round.id, opened.invitations));
                true
            }
            Act::Extend { round: at, hours } => {
                let deadline = self.world.clock.now().plus_seconds(hours * 3_600);
                store
                    .extend_round(round(at), deadline, by, nobody)
                    .await
                    .is_ok()
            }
            Act::Close { round: at } => store.close_round(round(at), by, nobody).await.is_ok(),
            Act::Cancel { round: at } => store.cancel_round(round(at), by, nobody).await.is_ok(),
            Act::Thaw { beside } => {
                let shown = model.signed() + beside;
                store.thaw(letter, shown, by, nobody).await.is_ok()
            }
            Act::Lapse => self.lapse().await,
            Act::Freeze { change } => freezes(self.world, letter, &mut self.texts, *change).await,
            Act::Press => presses(self.world, letter, unheard).await,
            Act::CallOff => {
                let why = remark("Achterhaald.");
                store
                    .withdraw_letter(letter, why, by, unheard)
                    .await
                    .is_ok()
            }
            Act::Wait { hours } => {
                self.world.clock.forward(hours * 3_600);
                true
            }
            Act::Sign { .. }
            | Act::Read { .. }
            | Act::Move { .. }
            | Act::Decline { .. }
            | Act::TakeBack { .. }
            | Act::Lift { .. } => self.answer(act, model).await,
        }
    }

    async fn answer(&self, act: &Act, model: &Model) -> bool {
        let store = &self.world.store;
        let invitation = |round: usize, place: usize| self.rounds[round].1[place];
        let word = format!("{} {}", self.letter, self.tries);
        match act {
            Act::Sign {
                round,
                place,
                capacity,
                days,
                says,
            } => {
                let on = &model.rounds[*round];
                let today = self.world.clock.now().day();
                let signing = Signing {
                    decides: Some(today.checked_add(days.days()).unwrap()),
                    remark: says.then(|| remark("Dit zien wij ook.")),
                    public: *says,
                    ..Signing::whole(self.texts[on.text], *capacity)
                };
                let signed = store
                    .sign(invitation(*round, *place), signing, receipt)
                    .await;
                let confirms = model.reaffirms(on.text, on.asked[*place].who, *capacity);
                if let Ok(signed) = &signed {
                    let confirms = confirms.map(|text| self.texts[text]);
                    assert_eq!(signed.reaffirms, confirms, "{act:?} in {model:#?}");
                }
                signed.is_ok()
            }
            Act::Read { round, place } => store.read(invitation(*round, *place)).await.is_ok(),
            Act::Move {
                round,
                place,
                hidden,
            } => {
                let to = if *hidden {
                    Visibility::Hidden
                } else {
                    Visibility::Shown
                };
                let (id, by) = (invitation(*round, *place), self.world.secretariat);
                let tell = move |_: &_, _: &_, _: &_, _| mail("remark-moved", word, None);
                store.move_remark(id, to, by, tell).await.is_ok()
            }
            Act::Decline { round, place } => {
                let note = move |_: Moment| mail("receipt", word, None);
                let id = invitation(*round, *place);
                store.decline(id, None, note).await.is_ok()
            }
            Act::TakeBack { round, place } => {
                let note = move |_: TakenBack, _: Moment| mail("receipt", word, None);
                store
                    .take_back(invitation(*round, *place), note)
                    .await
                    .is_ok()
            }
            Act::Lift { round, place } => store
                .lift_own_reservation(invitation(*round, *place))
                .await
                .is_ok(),
            _ => false,
        }
    }

    async fn lapse(&self) -> bool {
        let store = &self.world.store;
        let mut some = false;
        for reserved in store.reserved_until_today().await.unwrap() {
            if reserved.round.letter == self.letter {
                let word = format!("{} {} {}", self.letter, self.tries, reserved.invitation);
                let tell = |_: &_, _: &_, _| mail("reservation-lapsed", word, None);
                let lapsed = store.lapse_reservation(reserved.invitation, tell).await;
                some |= lapsed.unwrap();
            }
        }
        some
    }

    /// Where the store says that all of it stands, in the model's words.
    async fn agrees(&self, model: &Model) {
        let store = &self.world.store;
        let letter = store.letter_by_id(self.letter).await.unwrap();
        let stage = match letter.stage.name() {
            StageName::Draft | StageName::Review => Stage::Review,
            StageName::Signing => Stage::Signing,
            StageName::Final => Stage::Final,
            StageName::Withdrawn => Stage::Withdrawn,
        };
        let pin = letter.stage.pin().map(|pin| pin.hash);
        assert_eq!(stage, model.stage);
        assert_eq!(pin, model.pin.map(|text| self.texts[text]));
        if let Some(pin) = pin {
            let names = store.signatories(self.letter, pin).await.unwrap();
            let mut names: Vec<_> = names
                .iter()
                .map(|it| (who(&it.person), it.capacity.key(), it.remark.is_some()))
                .collect();
            names.sort_unstable();
            assert_eq!(names, model.printed());
        }
        let waiting = store.unconfirmed(self.letter).await.unwrap();
        let version = |number: VersionNumber| usize::try_from(number.get()).unwrap() - 1;
        let mut waiting: Vec<_> = waiting
            .iter()
            .map(|it| (who(&it.person), version(it.version)))
            .collect();
        waiting.sort_unstable();
        assert_eq!(waiting, model.unconfirmed());
        self.rounds_agree(model).await;
    }

    async fn rounds_agree(&self, model: &Model) {
        let store = &self.world.store;
        let kept = store.rounds(self.letter).await.unwrap();
        assert_eq!(kept.len(), model.rounds.len());
        for (nth, ((id, invitations), round)) in self.rounds.iter().zip(&model.rounds).enumerate() {
            let state = kept.iter().find(|it| it.id == *id).unwrap().state;
            let told = match state {
                RoundState::Open => (true, false),
                RoundState::Closed { .. } => (false, false),
                RoundState::Cancelled { .. } => (false, true),
            };
            assert_eq!(told, (round.open, round.cancelled));
            if round.cancelled {
                continue;
            }
            for row in store.board(*id).await.unwrap() {
                let place = invitations
                    .iter()
                    .position(|it| *it == row.invitation.id)
                    .unwrap();
                let answer = match row.invitation.answer {
                    round::Answer::None { .. } => Answer::Silent,
                    round::Answer::Signed { capacity, .. } => Answer::Signed(capacity),
                    round::Answer::Declined { .. } => Answer::Declined,
                    round::Answer::Withdrawn { .. } => Answer::Withdrawn,
                    round::Answer::Lapsed { .. } => Answer::Lapsed,
                };
                let asked = &round.asked[place];
                assert_eq!(answer, asked.answer);
                if let round::Answer::None { read } = row.invitation.answer {
                    assert_eq!(read.is_some(), asked.read);
                }
                let beside = row.public.map(|it| it.hidden.is_some());
                assert_eq!(beside, model.beside(nth, place));
            }
        }
    }
}

const NAMES: [&str; 4] = [
    "Directeur Noord 01",
    "Tweede Noord 01",
    "Directeur Noord 02",
    "Directeur Noord 03",
];

/// Which of them has this name.
fn who(name: &PersonName) -> usize {
    let mut known = NAMES.iter();
    known.position(|known| *known == name.as_str()).unwrap()
}

/// Four people who may sign, two of them for the same organisation.
async fn people(world: &World) -> Vec<Director> {
    let mut people = world.directors(3).await;
    let mail = MailAddress::parse("tweede.noord.01@voorbeeld.nl").unwrap();
    let name = PersonName::parse(NAMES[1]).unwrap();
    let second = Director {
        person: world.store.add_person(name, mail.clone()).await.unwrap(),
        organisation: people[0].organisation,
        mail,
    };
    world.mandate(&second, false).await;
    people.insert(1, second);
    people
}

async fn the_store_does_what_a_small_model_says(world: &World) {
    let people = people(world).await;
    let (mut runner, mut tried) = (runner(), Tried::default());
    for _ in 0..LETTERS {
        let letter = world.new_letter("Samen verder").await;
        let (store, by) = (&world.store, world.secretariat);
        store.send_to_review(letter.id, by).await.unwrap();
        let first = store.version(letter.id, letter.latest).await.unwrap();
        let mut real = Real {
            world,
            people: &people,
            letter: letter.id,
            texts: vec![first.hash],
            rounds: Vec::new(),
            tries: 0,
        };
        let began = world.clock.now();
        let midnight = Moment::in_amsterdam(began.day().at(0, 0, 0, 0)).unwrap();
        let mut model = Model::new((began.millis() - midnight.millis()) / 1_000);
        let mut story = Vec::new();
        for (acts, willing) in steps().new_tree(&mut runner).unwrap().current() {
            let mut acts = acts.into_iter().filter_map(|act| within(act, &model));
            let may = |act: &Act| model.clone().apply(act);
            let Some(act) = acts.find(|act| !willing || may(act)) else {
                continue;
            };
            // No two things at one moment, so that later is later.
            world.clock.forward(1);
            model.now += 1;
            let was = real.apply(&act, &model).await;
            let may = model.apply(&act);
            tried.note(&act, may);
            story.push((act, may));
            assert_eq!(was, may, "after {story:#?}");
            real.agrees(&model).await;
        }
        world.store.verify_ledger().await.unwrap();
        super::rebuild::survives(world).await;
    }
    tried.is_enough(16, &["Wait"], &[]);
}
