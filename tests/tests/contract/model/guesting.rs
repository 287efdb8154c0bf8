//! The same of guests: random sequences of all that guests and the secretariat can do under rounds that come and go, held
//! against a model that knows an organisation by its number.

mod reference;

use super::super::{
    Opened, World,
    guests::{form, key, lets_in_as, refuses},
    mail, stories,
};
use super::trying::{Tried, freezes, presses, runner};
use letters::{
    guests::RequestState,
    hash::Hash,
    ids::{GuestRequestId, InvitationId, LetterId, OrganisationId},
    letter::Language,
    round::TakenBack,
    stage::StageName,
    time::Moment,
};
use proptest::{collection::vec, prelude::*, strategy::ValueTree as _};
use reference::{Act, Model, ROUND, Stage, State};
use server::store::{GuestTried, NewGuest, nobody, unheard};
use std::collections::BTreeMap;

stories!(guests_come_in_as_a_small_model_says);

/// How many letters go through it, and how much is tried with each.
const LETTERS: u32 = 14;
const STEPS: usize = 100;
/// How many organisations ask.
const ASKING: u32 = 4;

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let number = || 0..64_usize;
    let right = prop_oneof![5 => Just(true), 1 => Just(false)];
    let act = prop_oneof![
        8 => Just(Act::Round),
        2 => Just(Act::Close),
        2 => Just(Act::Cancel),
        9 => Just(Act::Door),
        2 => Just(Act::Shut),
        22 => (0..ASKING).prop_map(|who| Act::Ask { who }),
        26 => (number(), right).prop_map(|(request, right)| Act::Confirm { request, right }),
        18 => number().prop_map(|request| Act::Admit { request }),
        5 => number().prop_map(|request| Act::Refuse { request }),
        8 => number().prop_map(|signature| Act::TakeBack { signature }),
        3 => Just(Act::Thaw),
        8 => any::<bool>().prop_map(|change| Act::Freeze { change }),
        1 => Just(Act::Press),
        8 => (10..180_i64).prop_map(|minutes| Act::Wait { minutes }),
    ];
    vec(act, STEPS)
}

/// One letter in the real store.
struct Real<'a> {
    world: &'a World,
    letter: LetterId,
    director: super::super::world::Director,
    texts: Vec<Hash>,
    rounds: Vec<Opened>,
    doors: Vec<Hash>,
    requests: Vec<GuestRequestId>,
    signatures: Vec<InvitationId>,
    organisations: BTreeMap<u32, OrganisationId>,
    /// The number of its first organisation, and of its first request: none is used twice.
    first: u32,
    tries: u32,
}

impl Real<'_> {
    async fn apply(&mut self, act: &Act, model: &Model) -> bool {
        self.tries += 1;
        let (store, by, letter) = (&self.world.store, self.world.secretariat, self.letter);
        let round = self.rounds.last().map(|it| it.round.id);
        match (act, round) {
            (Act::Round, _) => {
                let asked = std::slice::from_ref(&self.director);
                let opened = self.world.invite_for(letter, asked, ROUND, Vec::new());
                let Ok(opened) = opened.await else {
                    return false;
                };
                self.rounds.push(opened);
                true
            }
            (Act::Close, Some(round)) => store.close_round(round, by, nobody).await.is_ok(),
            (Act::Cancel, Some(round)) => store.cancel_round(round, by, nobody).await.is_ok(),
            (Act::Door, Some(round)) => {
                // Each link has a secret of its own.
                let door = Hash::of(format!("door {round} {}", self.tries).as_bytes());
                let opened = store.open_guest_door(round, door, b"dicht".to_vec(), by);
                let opened = matches!(opened.await, Ok(true));
                if opened {
                    self.doors.push(door);
                }
                opened
            }
            (Act::Shut, Some(round)) => store.close_guest_door(round, by).await.unwrap(),
            (Act::Ask { who }, Some(_)) => self.asks(*who).await,
            (Act::Confirm { request, right }, _) => {
                let key = key(self.number(*request));
                let code = if *right {
                    key.code_hash
                } else {
                    Hash::of(b"mis")
                };
                let tried = store.try_guest(key.token_hash, code).await;
                matches!(tried, Ok(GuestTried::Confirmed))
            }
            (Act::Admit { request }, _) => self.admits(*request, model).await,
            (Act::Refuse { request }, _) => refuses(
                self.world,
                self.requests[*request],
                100_000 + self.first + self.tries,
            )
            .await
            .is_ok(),
            (Act::TakeBack { signature }, _) => {
                let word = format!("{letter} {}", self.tries);
                let note = move |_: TakenBack, _: Moment| mail("receipt", word, None);
                store
                    .take_back(self.signatures[*signature], note)
                    .await
                    .is_ok()
            }
            (Act::Thaw, _) => {
                let shown = model.standing(model.latest).len();
                store.thaw(letter, shown, by, nobody).await.is_ok()
            }
            (Act::Freeze { change }, _) => {
                freezes(self.world, letter, &mut self.texts, *change).await
            }
            (Act::Press, _) => presses(self.world, letter, unheard).await,
            (Act::Wait { minutes }, _) => {
                self.world.clock.forward(minutes * 60);
                true
            }
            (Act::Close | Act::Cancel | Act::Door | Act::Shut | Act::Ask { .. }, None) => false,
        }
    }

    fn number(&self, request: usize) -> u32 {
        self.first + u32::try_from(request).unwrap()
    }

    async fn asks(&mut self, who: u32) -> bool {
        let (store, n) = (&self.world.store, self.number(self.requests.len()));
        let id = GuestRequestId::new(store.now(), store.random());
        let new = NewGuest {
            id,
            // The last link there was, shut or not.
            door: self.doors.last().copied().unwrap_or(Hash::ZERO),
            key: key(n),
            form: form(self.first + who),
            shown: self.rounds.last().unwrap().round.pin.hash,
            language: Language::Nl,
            mail: mail("guest-code", format!("guest-code {n}"), None),
        };
        let asked = store.begin_guest(new).await.is_ok();
        if asked {
            self.requests.push(id);
        }
        asked
    }

    async fn admits(&mut self, request: usize, model: &Model) -> bool {
        let who = model.requests[request].who;
        let known = self.organisations.get(&who).copied();
        let n = 100_000 + self.first + self.tries;
        let admitted = lets_in_as(self.world, self.requests[request], n, known).await;
        let Ok(admitted) = admitted else {
            return false;
        };
        self.organisations.insert(who, admitted.signed.organisation);
        self.signatures.push(admitted.signed.invitation);
        true
    }

    async fn agrees(&self, model: &Model) {
        let store = &self.world.store;
        let letter = store.letter_by_id(self.letter).await.unwrap();
        let stage = match letter.stage.name() {
            StageName::Draft | StageName::Review => Stage::Review,
            StageName::Signing => Stage::Signing,
            StageName::Final => Stage::Final,
            StageName::Withdrawn => panic!("nobody called it off"),
        };
        assert_eq!(stage, model.stage);
        if let Some(pin) = letter.stage.pin() {
            let names = store.signatories(self.letter, pin.hash).await.unwrap();
            assert!(names.iter().all(|name| name.guest));
            let mut names: Vec<_> = names
                .iter()
                .map(|name| name.organisation_shown.to_string())
                .collect();
            names.sort_unstable();
            let standing = model.standing(model.latest).into_iter();
            let mut told: Vec<_> = standing
                .map(|who| form(self.first + who).organisation.to_string())
                .collect();
            told.sort_unstable();
            assert_eq!(names, told);
        }
        let kept = store.guests(self.letter).await.unwrap();
        for (id, request) in self.requests.iter().zip(&model.requests) {
            let state = match kept
                .iter()
                .find(|it| it.id == *id)
                .map(|it| it.request.state)
            {
                None | Some(RequestState::FilledIn) => State::FilledIn,
                Some(RequestState::Waiting { .. }) => State::Waiting,
                Some(RequestState::Admitted { .. }) => State::Admitted,
                Some(RequestState::Refused { .. }) => State::Refused,
            };
            assert_eq!(state, request.state);
        }
    }
}

/// Numbers that exist; none where there are none yet.
fn within(act: Act, model: &Model) -> Option<Act> {
    let newest = |at: usize, count: usize| (count > 0).then(|| count - 1 - (at * at / 64) % count);
    let (requests, signatures) = (model.requests.len(), model.signatures.len());
    // Two times in three one of which something can come.
    let asked = |at: usize, state: State| {
        let last = model.requests.iter().rposition(|it| it.state == state);
        last.filter(|_| !at.is_multiple_of(3))
            .or_else(|| newest(at, requests))
    };
    let signed = |at: usize| {
        let last = model.signatures.iter().rposition(|it| !it.gone);
        last.filter(|_| !at.is_multiple_of(3))
            .or_else(|| newest(at, signatures))
    };
    Some(match act {
        Act::Confirm { request, right } => Act::Confirm {
            request: asked(request, State::FilledIn)?,
            right,
        },
        Act::Admit { request } => Act::Admit {
            request: asked(request, State::Waiting)?,
        },
        Act::Refuse { request } => Act::Refuse {
            request: asked(request, State::Waiting)?,
        },
        Act::TakeBack { signature } => Act::TakeBack {
            signature: signed(signature)?,
        },
        // A letter that is sealed at once has had no life.
        Act::Press if requests < 4 => return None,
        other => other,
    })
}

async fn guests_come_in_as_a_small_model_says(world: &World) {
    let director = world.director("Noord").await;
    let (mut runner, mut tried) = (runner(), Tried::default());
    for nth in 1..=LETTERS {
        let (letter, pin) = world.frozen("Samen verder").await;
        let mut real = Real {
            world,
            letter: letter.id,
            director: director.clone(),
            texts: vec![pin.hash],
            rounds: Vec::new(),
            doors: Vec::new(),
            requests: Vec::new(),
            signatures: Vec::new(),
            organisations: BTreeMap::new(),
            first: 1_000 * nth,
            tries: 0,
        };
        let mut model = Model::new();
        let mut story = Vec::new();
        for act in acts().new_tree(&mut runner).unwrap().current() {
            let Some(act) = within(act, &model) else {
                continue;
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
        world.store.verify_ledger().await.unwrap();
    }
    // Hardly a letter gets so far that it is sealed, and what is pinned may always be let go.
    tried.is_enough(14, &["Wait", "Thaw"], &["Press"]);
}
