//! The same of objections: random sequences of what those who are asked and the secretariat can do about the words of a text
//! that is pinned, let go and pinned again, held against a model that knows a text by the words in three of its places.

mod acts;
mod reference;
mod words;

use super::super::{
    World, mail,
    objections::{thread_of, told},
    remark, stories,
    world::{Director, receipt},
};
use super::trying::{Tried, presses, runner};
use acts::{Act, acts, within};
use letters::{
    cosignature::{Capacity, Signing},
    ids::{InvitationId, LetterId, ObjectionId, RoundId},
    ledger::{self, Entry},
    mandate::Ending,
    objections::{self, Became},
    privacy::ERASED,
    review::{Turn, proposed},
    round::{self, TakenBack},
    stage::StageName,
    time::Moment,
    version::VersionNumber,
};
use proptest::strategy::{Strategy as _, ValueTree as _};
use reference::{Answer, Mail, Model, Objection, PEOPLE, PLACES, ROUND, Stage, State};
use server::store::{Decision, MandateFilter, NewObjection, nobody};
use words::{heard, number, passage, texts, word};

stories!(objections_do_what_a_small_model_says);

/// How many letters go through it.
const LETTERS: usize = 22;

/// One letter in the real store.
struct Real<'a> {
    world: &'a World,
    letter: LetterId,
    people: Vec<Director>,
    rounds: Vec<(RoundId, Vec<Option<InvitationId>>)>,
    objections: Vec<ObjectionId>,
    tries: u64,
}

impl Real<'_> {
    /// Tries it; whether it was done.
    async fn apply(&mut self, act: &Act, model: &Model) -> bool {
        self.tries += 1;
        let (store, by, letter) = (&self.world.store, self.world.secretariat, self.letter);
        let round = self.rounds.last().map(|(round, _)| *round);
        match act {
            Act::Round => self.asks(model).await,
            Act::Close => match round {
                Some(round) => store.close_round(round, by, nobody).await.is_ok(),
                None => false,
            },
            Act::Cancel => match round {
                Some(round) => store.cancel_round(round, by, nobody).await.is_ok(),
                None => false,
            },
            Act::Edit { place, word } => {
                let mut next = model.text();
                next[*place] = *word;
                let seen = number(model.texts.len());
                let saved = store.save_version(letter, seen, texts(next), None, None, by);
                saved.await.is_ok()
            }
            Act::Thaw => store.thaw(letter, model.signed(), by, nobody).await.is_ok(),
            Act::Freeze => store
                .freeze(letter, number(model.texts.len()), by)
                .await
                .is_ok(),
            Act::Press => presses(self.world, letter, heard).await,
            Act::CallOff => {
                let why = remark("Achterhaald.");
                store.withdraw_letter(letter, why, by, heard).await.is_ok()
            }
            Act::Leave { who } => self.leaves(&self.people[*who]).await,
            Act::Erase { who } => {
                let erased = store.erase_person(self.people[*who].person, Some(by)).await;
                erased.is_ok()
            }
            Act::Wait { minutes } => {
                self.world.clock.forward(minutes * 60);
                true
            }
            Act::Object { .. } => self.objects(act, model).await,
            Act::Sign { .. } | Act::Decline { .. } | Act::Unsign { .. } => {
                self.answers(act, model).await
            }
            _ => self.decides(act, model).await,
        }
    }

    async fn asks(&mut self, model: &Model) -> bool {
        let asked = (0..PEOPLE).filter(|who| !model.left[*who]);
        let asked: Vec<usize> = asked.collect();
        let people: Vec<_> = asked.iter().map(|who| self.people[*who].clone()).collect();
        let opened = self
            .world
            .invite_for(self.letter, &people, ROUND, Vec::new());
        let Ok(opened) = opened.await else {
            return false;
        };
        let mut invitations = vec![None; PEOPLE];
        for (who, invitation) in asked.iter().zip(opened.invitations) {
            invitations[*who] = Some(invitation);
        }
        self.rounds.push((opened.round.id, invitations));
        true
    }

    async fn leaves(&self, who: &Director) -> bool {
        let filter = MandateFilter {
            person: Some(who.person),
            ..MandateFilter::default()
        };
        let (store, by) = (&self.world.store, self.world.secretariat);
        let [held] = &store.mandates(filter).await.unwrap()[..] else {
            panic!("one mandate");
        };
        let ended = store.end_mandate(held.mandate.id, Ending::Now, by, |_| None);
        ended.await.is_ok()
    }

    /// The invitation of one of them in the newest round.
    fn invitation(&self, who: usize) -> InvitationId {
        self.rounds.last().unwrap().1[who].unwrap()
    }

    async fn objects(&mut self, act: &Act, model: &Model) -> bool {
        let Act::Object { who, place, word } = act else {
            return false;
        };
        let pinned = model.rounds.last().unwrap().text;
        let (store, newest) = (&self.world.store, self.rounds.last().unwrap().0);
        let rounds = store.rounds(self.letter).await.unwrap();
        let pin = rounds.iter().find(|it| it.id == newest).unwrap().pin;
        let body = texts(pinned).body;
        let says = passage(*place, pinned[*place]);
        let at = body.as_str().find(&says).unwrap();
        let range = at..at + says.len();
        let new = NewObjection {
            shown: pin.hash,
            proposed: proposed(pin.number, &body, &range, &passage(*place, *word)).unwrap(),
            why: remark("Zo klopt het niet."),
        };
        let made = store.object(self.invitation(*who), new, told);
        let Ok(made) = made.await else {
            return false;
        };
        if !self.objections.contains(&made) {
            self.objections.push(made);
        }
        true
    }

    async fn answers(&self, act: &Act, model: &Model) -> bool {
        let store = &self.world.store;
        let word = format!("{} {}", self.letter, self.tries);
        match act {
            Act::Sign { who } => {
                let shown = texts(model.rounds.last().unwrap().text).hash();
                let signing = Signing::whole(shown, Capacity::OnBehalf);
                let signed = store.sign(self.invitation(*who), signing, receipt);
                signed.await.is_ok()
            }
            Act::Decline { who } => {
                let note = move |_: Moment| mail("receipt", word, None);
                let declined = store.decline(self.invitation(*who), None, note);
                declined.await.is_ok()
            }
            Act::Unsign { who } => {
                let note = move |_: TakenBack, _: Moment| mail("receipt", word, None);
                store.take_back(self.invitation(*who), note).await.is_ok()
            }
            _ => false,
        }
    }

    async fn decides(&self, act: &Act, model: &Model) -> bool {
        let (store, by) = (&self.world.store, self.world.secretariat);
        let thread = async |objection: &usize| {
            thread_of(self.world, self.letter, self.objections[*objection]).await
        };
        let seen = |newest: bool| number((model.texts.len() - usize::from(!newest)).max(1));
        let (thread, decision) = match act {
            Act::TakeBack { objection, own } => {
                let author = self.people[model.objections[*objection].who].person;
                let by = if *own { author } else { by };
                let turn = store.turn(thread(objection).await, Turn::Withdrawn, by, !own);
                return turn.await.is_ok();
            }
            Act::AcceptAll { seen: newest } => {
                let whole = 0..usize::MAX;
                let all = store.accept_all(self.letter, seen(*newest), whole, None, by, heard);
                return all.await.is_ok();
            }
            Act::Accept { objection } => (thread(objection).await, Decision::Accept),
            Act::Amend {
                objection,
                word: other,
                seen: newest,
            } => {
                let words = word(model.objections[*objection].place, *other);
                let seen = seen(*newest);
                (thread(objection).await, Decision::Amend { words, seen })
            }
            Act::Reject { objection } => {
                let why = remark("Dat staat al elders.");
                (thread(objection).await, Decision::Reject(why))
            }
            _ => return false,
        };
        store
            .decide(thread, decision, None, by, heard)
            .await
            .is_ok()
    }
}

/// Where the store says that all of it stands, in the model's words.
impl Real<'_> {
    async fn agrees(&self, model: &Model) {
        let store = &self.world.store;
        let letter = store.letter_by_id(self.letter).await.unwrap();
        let stage = match letter.stage.name() {
            StageName::Draft | StageName::Review => Stage::Review,
            StageName::Signing => Stage::Signing,
            StageName::Final => Stage::Final,
            StageName::Withdrawn => Stage::CalledOff,
        };
        assert_eq!(stage, model.stage);
        assert_eq!(letter.latest, number(model.texts.len()));
        let newest = store.version(self.letter, letter.latest).await.unwrap();
        let (text, author) = model.texts[model.texts.len() - 1];
        let author = author.map_or(self.world.secretariat, |who| self.people[who].person);
        assert_eq!(
            (newest.text.body, newest.author),
            (texts(text).body, author)
        );
        self.objections_agree(model, letter.stage.name()).await;
        self.boards_agree(model).await;
        self.log_agrees(model).await;
    }

    /// Every objection, as the desk, the review and whoever made it see it.
    async fn objections_agree(&self, model: &Model, stage: StageName) {
        let store = &self.world.store;
        let kept = store.objections(self.letter).await.unwrap();
        assert_eq!(kept.len(), model.objections.len());
        for (nth, (it, thread)) in model.objections.iter().zip(&kept).enumerate() {
            let of = thread.objection.as_ref().unwrap();
            assert_eq!(of.id, self.objections[nth]);
            assert_eq!(Some(of.invitation), self.rounds[it.round].1[it.who]);
            assert_eq!(of.text, texts(model.rounds[it.round].text).hash());
            assert_eq!(thread.author, self.people[it.who].person);
            assert_eq!(thread.anchor.quote, word(it.place, it.from));
            let replacement = if model.erased[it.who] {
                ERASED.to_owned()
            } else {
                word(it.place, it.to)
            };
            assert_eq!(thread.replacement, Some(replacement));
            assert_eq!(
                Became::of(thread.state(), stage),
                became(it.state, model.stage)
            );
            let version = thread.turns.last().and_then(|turn| turn.version);
            assert_eq!(version, it.version.map(number));
        }
        assert_eq!(store.threads(self.letter).await.unwrap(), kept);
        for (who, of) in self.people.iter().enumerate() {
            let own = store.objections_of(self.letter, of.person, of.organisation);
            let own: Vec<ObjectionId> = (own.await.unwrap().iter())
                .map(|thread| thread.objection.as_ref().unwrap().id)
                .collect();
            let all = self.objections.iter().zip(&model.objections);
            let told: Vec<ObjectionId> = (all.filter(|(_, it)| it.who == who))
                .map(|(id, _)| *id)
                .collect();
            assert_eq!(own, told);
        }
        let tally = store.review_tally(self.letter).await.unwrap();
        let open = (0..kept.len()).filter(|it| model.waits(*it)).count();
        let told = [open, kept.len()].map(|count| u64::try_from(count).unwrap());
        assert_eq!([tally.open_suggestions, tally.suggestions], told);
    }

    /// Who stands as objected on the boards.
    async fn boards_agree(&self, model: &Model) {
        for (at, (id, invitations)) in self.rounds.iter().enumerate() {
            let round = &model.rounds[at];
            if round.cancelled {
                continue;
            }
            for row in self.world.store.board(*id).await.unwrap() {
                let of = |it: &Option<InvitationId>| *it == Some(row.invitation.id);
                let who = invitations.iter().position(of).unwrap();
                let asked = round.asked[who].unwrap();
                let answer = match row.invitation.answer {
                    round::Answer::None { .. } => Answer::Silent,
                    round::Answer::Signed { .. } => Answer::Signed,
                    round::Answer::Declined { .. } => Answer::Declined,
                    round::Answer::Withdrawn { .. } => Answer::Withdrawn,
                    round::Answer::Lapsed { .. } => panic!("nobody reserved"),
                };
                assert_eq!(answer, asked.answer);
                let last = model.objected(at, who);
                assert_eq!(row.objected.is_some(), last.is_some());
                let stands = last.is_some_and(|last| match answer {
                    Answer::Silent => true,
                    Answer::Withdrawn => last >= asked.at,
                    Answer::Signed | Answer::Declined => false,
                });
                assert_eq!(
                    objections::stands(row.invitation.answer, row.objected),
                    stands
                );
            }
        }
    }

    /// The lines about objections.
    async fn log_agrees(&self, model: &Model) {
        let lines = self.world.store.ledger_lines(self.letter).await.unwrap();
        let nth = |id: ObjectionId| self.objections.iter().position(|it| *it == id).unwrap();
        let said = lines
            .iter()
            .filter_map(|line| match Entry::read(line).unwrap().act {
                ledger::Act::Objected { objection, .. } => Some(("made", nth(objection))),
                ledger::Act::ObjectionWithdrawn { objection, .. } => {
                    Some(("withdrawn", nth(objection)))
                }
                _ => None,
            });
        assert_eq!(said.collect::<Vec<_>>(), model.lines);
    }

    /// The mails that wait, which are sent; and those that should.
    async fn mails_agree(&self, model: &mut Model) {
        let mut sent = Vec::new();
        while let Some(queued) = self.world.store.claim_mail(60).await.unwrap() {
            self.world.store.mail_sent(queued.id).await.unwrap();
            match queued.mail.kind.as_str() {
                "objection" => sent.push("made".to_owned()),
                "became" => sent.push(format!("{} {}", queued.mail.to, queued.mail.dedupe)),
                _ => {}
            }
        }
        let mut due: Vec<String> = std::mem::take(&mut model.mails)
            .iter()
            .map(|mail| self.written(mail, &model.objections))
            .collect();
        sent.sort_unstable();
        due.sort_unstable();
        assert_eq!(sent, due);
    }

    fn written(&self, mail: &Mail, objections: &[Objection]) -> String {
        let Mail::Became {
            objection,
            became,
            now,
            called_off,
        } = mail
        else {
            return "made".to_owned();
        };
        let it = &objections[*objection];
        let (then, proposed) = (passage(it.place, it.from), passage(it.place, it.to));
        let version = now.map(|(_, version)| version);
        let now = now.map(|(word, _)| passage(it.place, word));
        let (id, to) = (self.objections[*objection], &self.people[it.who].mail);
        format!("{to} {id} {became} {then:?} {proposed:?} {now:?} {version:?} {called_off}")
    }
}

fn became(state: State, letter: Stage) -> Became {
    match (state, letter) {
        (State::Waits, Stage::Final | Stage::CalledOff) => Became::Ended,
        (State::Waits, _) => Became::Waits,
        (State::Accepted, _) => Became::Accepted,
        (State::Amended, _) => Became::Amended,
        (State::Rejected, _) => Became::Rejected,
        (State::Withdrawn, _) => Became::Withdrawn,
    }
}

async fn objections_do_what_a_small_model_says(world: &World) {
    let (mut runner, mut tried) = (runner(), Tried::default());
    for nth in 1..=LETTERS {
        let mut people = Vec::new();
        for who in 1..=PEOPLE {
            people.push(world.director(&format!("Wijk {nth} {who}")).await);
        }
        let letter = real_letter(world).await;
        let (rounds, objections) = (Vec::new(), Vec::new());
        let mut real = Real {
            world,
            letter,
            people,
            rounds,
            objections,
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
            real.mails_agree(&mut model).await;
        }
        world.store.verify_ledger().await.unwrap();
        super::super::rebuild::survives(world).await;
    }
    tried.is_enough(20, &["Wait"], &["CallOff", "Leave", "Erase"]);
}

/// A letter whose first text is pinned.
async fn real_letter(world: &World) -> LetterId {
    let (store, by) = (&world.store, world.secretariat);
    let file = letters::file::LetterFile {
        text: texts([0; PLACES]),
        ..super::super::world::letter_file("Samen verder", "Geachte lezer,")
    };
    let new = server::store::NewLetter {
        file,
        slug: None,
        note: None,
    };
    let letter = store.create_letter(new, by).await.unwrap().id;
    store.send_to_review(letter, by).await.unwrap();
    store
        .freeze(letter, VersionNumber::FIRST, by)
        .await
        .unwrap();
    letter
}
