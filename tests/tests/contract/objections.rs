//! Objections: kept whole or not at all, decided on under the rules of a pinned text, and told to whoever made them.

use super::{
    Opened, World, mail,
    privacy::leaves,
    remark, stories,
    world::{DAY, HOUR, text},
};
use letters::{
    hash::Hash,
    ids::{LetterId, ObjectionId, ThreadId},
    ledger::{self, Act},
    objections::{MOST, Objection, ObjectionRefused, stands},
    review::{ReviewRefused, Turn, proposed},
    round::AnswerRefused,
    version::VersionNumber,
};
use server::store::{
    Decision, DeskMember, NewObjection, Objector, Outcome, OutgoingMail, QueuedMail, Result,
    StoreError, ThreadRecord, nobody,
};
use tokio::task::JoinSet;

stories!(
    an_objection_is_a_suggestion_with_its_line_and_its_mails,
    the_same_words_once_more_are_the_same_objection,
    an_objection_is_refused_for_a_reason,
    a_pinned_text_takes_no_words_over,
    two_who_object_at_once_are_both_heard,
    a_sentence_that_goes_leaves_its_passage,
);

/// What the text says, and what it should say.
const NOW: &str = "Dit is de tekst.";

pub(super) fn told(made: &Objection, to: Option<&DeskMember>) -> OutgoingMail {
    let whom = to.map_or_else(String::new, |to| to.person.to_string());
    mail("objection", format!("objection {} {whom}", made.id), None)
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "whoever writes these mails may write none"
)]
pub(super) fn heard(to: &Objector, outcome: &Outcome) -> Option<OutgoingMail> {
    let said = format!(
        "{} {:?} {:?} {:?} {:?} {}",
        to.objection,
        outcome.became,
        outcome.passage,
        outcome.proposed,
        outcome.now,
        outcome.called_off
    );
    Some(OutgoingMail {
        to: to.mail.clone(),
        ..mail("became", said, Some(to.letter))
    })
}

pub(super) async fn wanting(
    world: &World,
    opened: &Opened,
    words: &str,
    why: &str,
) -> NewObjection {
    let number = opened.round.pin.number;
    let version = world.store.version(opened.letter.id, number).await.unwrap();
    let body = &version.text.body;
    let at = body.as_str().find(NOW).unwrap();
    NewObjection {
        shown: opened.round.pin.hash,
        proposed: proposed(number, body, &(at..at + NOW.len()), words).unwrap(),
        why: remark(why),
    }
}

pub(super) async fn objects(
    world: &World,
    opened: &Opened,
    nth: usize,
    words: &str,
) -> Result<ObjectionId> {
    let new = wanting(world, opened, words, "Zo klopt het niet.").await;
    let invitation = opened.invitations[nth];
    world.store.object(invitation, new, told).await
}

fn refused<T: std::fmt::Debug>(done: Result<T>) -> ObjectionRefused {
    match done {
        Err(StoreError::Objection(why)) => why,
        other => panic!("should be refused: {other:?}"),
    }
}

pub(super) async fn all(world: &World, opened: &Opened) -> Vec<ThreadRecord> {
    world.store.objections(opened.letter.id).await.unwrap()
}

pub(super) async fn thread(world: &World, opened: &Opened, id: ObjectionId) -> ThreadId {
    thread_of(world, opened.letter.id, id).await
}

pub(super) async fn thread_of(world: &World, letter: LetterId, id: ObjectionId) -> ThreadId {
    let threads = world.store.objections(letter).await.unwrap().into_iter();
    let mut of = threads.filter(|thread| thread.objection.as_ref().unwrap().id == id);
    of.next().unwrap().id
}

/// The mails of a kind that wait.
pub(super) async fn waiting(world: &World, kind: &str) -> Vec<QueuedMail> {
    let mut mails = Vec::new();
    while let Some(mail) = world.store.claim_mail(60).await.unwrap() {
        world.store.mail_sent(mail.id).await.unwrap();
        if mail.mail.kind == kind {
            mails.push(mail);
        }
    }
    mails
}

async fn lines(world: &World, opened: &Opened) -> usize {
    let lines = world.store.ledger_lines(opened.letter.id).await.unwrap();
    lines.len()
}

async fn an_objection_is_a_suggestion_with_its_line_and_its_mails(world: &World) {
    let directors = world.directors(2).await;
    let opened = world.opened(&directors).await;
    let made = objects(world, &opened, 0, "Dit is onze tekst.")
        .await
        .unwrap();

    let [thread] = &all(world, &opened).await[..] else {
        panic!("one objection");
    };
    assert_eq!(thread.author, directors[0].person);
    assert_eq!(
        (thread.anchor.quote.as_str(), thread.replacement.as_deref()),
        ("de", Some("onze"))
    );
    let of = thread.objection.as_ref().unwrap();
    assert_eq!((of.id, of.text), (made, opened.round.pin.hash));
    assert_eq!(of.organisation_name.as_str(), "Wijkteam Noord 01");
    let threads = world.store.threads(opened.letter.id).await.unwrap();
    assert_eq!(
        &threads[..],
        std::slice::from_ref(thread),
        "the review has it"
    );

    let kept = world.store.ledger_lines(opened.letter.id).await.unwrap();
    let (_, entries) = ledger::verify(kept.iter().map(String::as_str)).unwrap();
    let last = entries.last().unwrap();
    let Act::Objected {
        objection, words, ..
    } = last.act
    else {
        panic!("{:?}", last.act);
    };
    assert_eq!(objection, made);
    assert_eq!(last.version, Some(opened.round.pin.hash));
    assert!(last.person.is_some() && last.by == last.person && last.mandate.is_some());
    let openings = world.store.openings(opened.letter.id).await.unwrap();
    let (_, opening) = openings.iter().find(|(of, _)| *of == words).unwrap();
    assert!(opening.value.contains("Zo klopt het niet."));
    assert!(!kept.concat().contains("klopt"), "no line has the words");

    // One to whoever objected, one to the secretariat.
    assert_eq!(waiting(world, "objection").await.len(), 2);
    let board = world.store.board(opened.round.id).await.unwrap();
    let objected: Vec<bool> = board
        .iter()
        .map(|row| stands(row.invitation.answer, row.objected))
        .collect();
    assert_eq!(objected, [true, false]);
    // It is no answer: they sign as before, and that is what counts.
    world.clock.forward(HOUR);
    world.sign(&opened, 0).await.unwrap();
    let board = world.store.board(opened.round.id).await.unwrap();
    assert!(board[0].objected.is_some());
    assert!(!stands(board[0].invitation.answer, board[0].objected));
    world.store.verify_ledger().await.unwrap();
}

async fn the_same_words_once_more_are_the_same_objection(world: &World) {
    let opened = world.opened(&world.directors(1).await).await;
    let words = "Dit is onze tekst.";
    let made = objects(world, &opened, 0, words).await.unwrap();
    let before = lines(world, &opened).await;
    assert_eq!(objects(world, &opened, 0, words).await.unwrap(), made);
    assert_eq!(lines(world, &opened).await, before, "nothing was done");
    assert_eq!(waiting(world, "objection").await.len(), 2);
    let other = objects(world, &opened, 0, "Dit is geen tekst.").await;
    assert_ne!(other.unwrap(), made);

    // Taken back it is over, and may be said anew.
    let id = thread(world, &opened, made).await;
    let person = all(world, &opened).await[0].author;
    let by_another = world
        .store
        .turn(id, Turn::Withdrawn, world.secretariat, true);
    assert!(matches!(
        by_another.await,
        Err(StoreError::Review(ReviewRefused::NotTheirs))
    ));
    let back = || world.store.turn(id, Turn::Withdrawn, person, false);
    back().await.unwrap();
    assert!(matches!(
        back().await,
        Err(StoreError::Review(ReviewRefused::Decided))
    ));
    let kept = world.store.ledger_lines(opened.letter.id).await.unwrap();
    let withdrawn = kept
        .iter()
        .filter(|line| line.contains("objection-withdrawn"));
    assert_eq!(withdrawn.count(), 1);
    assert_ne!(objects(world, &opened, 0, words).await.unwrap(), made);
    world.store.verify_ledger().await.unwrap();
}

async fn an_objection_is_refused_for_a_reason(world: &World) {
    let directors = world.directors(3).await;
    let opened = world.opened(&directors).await;
    world.sign(&opened, 1).await.unwrap();
    let before = lines(world, &opened).await;
    let mut new = wanting(world, &opened, "Iets anders.", "Daarom.").await;
    let shown = Hash::of(b"een andere tekst");
    new.shown = shown;
    let other = world.store.object(opened.invitations[0], new, told).await;
    assert_eq!(refused(other), AnswerRefused::OtherVersion { shown }.into());
    let signed = refused(objects(world, &opened, 1, "Iets anders.").await);
    assert!(
        matches!(
            signed,
            ObjectionRefused::Answer(AnswerRefused::AlreadySigned { .. })
        ),
        "{signed}"
    );
    assert_eq!(lines(world, &opened).await, before);

    for n in 0..MOST {
        let words = format!("Dit is tekst nummer {n}.");
        objects(world, &opened, 0, &words).await.unwrap();
    }
    let once_more = objects(world, &opened, 0, "Dit is er een te veel.").await;
    assert_eq!(refused(once_more), ObjectionRefused::TooMany);
    let again = objects(world, &opened, 0, "Dit is tekst nummer 0.").await;
    assert!(again.is_ok(), "what was said was said");

    leaves(world, &directors[2]).await;
    let gone = objects(world, &opened, 2, "Iets anders.").await;
    assert_eq!(refused(gone), AnswerRefused::NoMandate.into());
    world.clock.forward(7 * DAY);
    let late = refused(objects(world, &opened, 0, "Te laat.").await);
    assert!(
        matches!(
            late,
            ObjectionRefused::Answer(AnswerRefused::TooLate { .. })
        ),
        "{late}"
    );
    let (round, by) = (opened.round.id, world.secretariat);
    world.store.close_round(round, by, nobody).await.unwrap();
    let closed = objects(world, &opened, 0, "Te laat.").await;
    assert_eq!(refused(closed), AnswerRefused::RoundClosed.into());
    world.store.verify_ledger().await.unwrap();
}

async fn a_pinned_text_takes_no_words_over(world: &World) {
    let directors = world.directors(3).await;
    let opened = world.opened(&directors).await;
    let (store, by) = (&world.store, world.secretariat);
    let mut threads = Vec::new();
    for (nth, words) in ["Dit is onze tekst.", "Dit is de brief.", ""]
        .iter()
        .enumerate()
    {
        let made = objects(world, &opened, nth, words).await.unwrap();
        threads.push(thread(world, &opened, made).await);
    }
    for decision in [
        Decision::Accept,
        Decision::Amend {
            words: "een".to_owned(),
            seen: VersionNumber::FIRST,
        },
    ] {
        let frozen = store.decide(threads[0], decision, None, by, heard).await;
        assert!(
            matches!(frozen, Err(StoreError::Review(ReviewRefused::Frozen))),
            "{frozen:?}"
        );
    }
    let no = Decision::Reject(remark("Dat staat al elders."));
    store.decide(threads[1], no, None, by, heard).await.unwrap();
    let told = waiting(world, "became").await;
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].mail.to, directors[1].mail);
    assert!(told[0].mail.dedupe.contains("Rejected"));
    // What was said before is no objection, and stays closed.
    let elsewhere = store.turn(threads[0], Turn::Resolved, by, true).await;
    let closed: Result<()> = Err(StoreError::Review(ReviewRefused::NotInReview));
    assert_eq!(format!("{elsewhere:?}"), format!("{closed:?}"));

    store.thaw(opened.letter.id, 0, by, nobody).await.unwrap();
    let late = objects(world, &opened, 0, "Nog iets.").await;
    assert_eq!(refused(late), AnswerRefused::RoundClosed.into());
    let number = store.decide(threads[0], Decision::Accept, None, by, heard);
    let number = number.await.unwrap().unwrap();
    let version = store.version(opened.letter.id, number).await.unwrap();
    assert!(version.text.body.as_str().contains("Dit is onze tekst."));
    assert_eq!(version.author, directors[0].person);
    let told = waiting(world, "became").await;
    assert_eq!(told.len(), 1);
    let said = &told[0].mail.dedupe;
    assert!(
        said.contains("Accepted") && said.contains(NOW) && said.contains("Dit is onze tekst."),
        "{said}"
    );
    // Its words changed: whoever decides says what stands there instead.
    let amend = Decision::Amend {
        words: String::new(),
        seen: number,
    };
    store
        .decide(threads[2], amend, None, by, heard)
        .await
        .unwrap();
    assert!(
        waiting(world, "became").await[0]
            .mail
            .dedupe
            .contains("None")
    );
    store.verify_ledger().await.unwrap();
}

async fn two_who_object_at_once_are_both_heard(world: &World) {
    let directors = world.directors(2).await;
    let opened = world.opened(&directors).await;
    let mut at_once = JoinSet::new();
    // Each sends theirs twice, as an impatient thumb does.
    for nth in [0, 1, 0, 1] {
        let words = format!("Dit is de tekst van {nth}.");
        let new = wanting(world, &opened, &words, "Daarom.").await;
        let (store, invitation) = (world.store.clone(), opened.invitations[nth]);
        at_once.spawn(async move { store.object(invitation, new, told).await });
    }
    for done in at_once.join_all().await {
        done.unwrap();
    }
    assert_eq!(all(world, &opened).await.len(), 2);
    assert_eq!(waiting(world, "objection").await.len(), 4);
    // And one of those who object and thaw comes first: nothing is half.
    let (store, by, letter) = (world.store.clone(), world.secretariat, opened.letter.id);
    let new = wanting(world, &opened, "Op de valreep.", "Daarom.").await;
    let invitation = opened.invitations[0];
    let thawing = tokio::spawn(async move { store.thaw(letter, 0, by, nobody).await });
    let made = world.store.object(invitation, new, told).await;
    thawing.await.unwrap().unwrap();
    let kept = all(world, &opened).await.len();
    match made {
        Ok(_) => assert_eq!(kept, 3),
        Err(StoreError::Objection(why)) => {
            assert_eq!((why, kept), (AnswerRefused::RoundClosed.into(), 2));
        }
        Err(other) => panic!("{other}"),
    }
    world.store.verify_ledger().await.unwrap();
}

/// What goes from the end of a passage leaves the rest of it standing.
async fn a_sentence_that_goes_leaves_its_passage(world: &World) {
    let directors = world.directors(1).await;
    let letter = world.new_letter("Twee zinnen").await;
    let (store, by) = (&world.store, world.secretariat);
    store.send_to_review(letter.id, by).await.unwrap();
    let body = "Geachte lezer,\n\nEen zin. Nog een.\n\nDaarna dit.";
    let words = text("Twee zinnen", body);
    let next = store.save_version(letter.id, VersionNumber::FIRST, words, None, None, by);
    let next = next.await.unwrap().number;
    store.freeze(letter.id, next, by).await.unwrap();
    let opened = world.invite(letter.id, &directors).await.unwrap();
    let version = store.version(letter.id, next).await.unwrap();
    let body = &version.text.body;
    let at = body.as_str().find("Een zin.").unwrap();
    let range = at..at + "Een zin. Nog een.".len();
    let new = NewObjection {
        shown: opened.round.pin.hash,
        proposed: proposed(next, body, &range, "Een zin.").unwrap(),
        why: remark("Korter."),
    };
    let made = store
        .object(opened.invitations[0], new, told)
        .await
        .unwrap();
    store.thaw(letter.id, 0, by, nobody).await.unwrap();
    let thread = thread(world, &opened, made).await;
    let accepted = store.decide(thread, Decision::Accept, None, by, heard);
    accepted.await.unwrap();
    let [told] = &waiting(world, "became").await[..] else {
        panic!("one mail");
    };
    let said = "\"Een zin. Nog een.\" \"Een zin.\" Some(\"Een zin.\")";
    assert!(told.mail.dedupe.contains(said), "{}", told.mail.dedupe);
}
