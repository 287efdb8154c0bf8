//! The board of a round as the store gives it: who stands how, when names came and went, and the mark that says that
//! something has changed.

use super::{
    Opened, World, remark,
    rounds::{nudge, told},
    stories,
    world::{DAY, HOUR, code, mail, receipt},
};
use letters::{
    cosignature::{Capacity, Signing},
    hash::Hash,
    mandate::{Extent, Terms},
    ports::Clock as _,
    province::Province,
    text::{Function, Line},
    time::Moment,
};
use server::store::{Grant, MailState, NameChange, RoundMark, nobody};

stories!(
    a_board_says_how_each_stands_and_where_they_are,
    whoever_was_asked_stands_there_under_the_mandate_that_holds,
    names_come_and_go_and_the_board_knows_when,
    a_mark_moves_with_the_board_and_not_without,
);

async fn mark(world: &World, opened: &Opened) -> RoundMark {
    world.store.round_mark(opened.round.id).await.unwrap()
}

async fn a_board_says_how_each_stands_and_where_they_are(world: &World) {
    let directors = world.directors(3).await;
    let store = &world.store;
    let known = store.organisation(directors[1].organisation).await.unwrap();
    let details = letters::organisation::Details {
        province: Some(Province::Zeeland),
        ..known.details
    };
    let (id, seen, from) = (known.id, known.revision, world.clock.now().day());
    let edited = store.edit_organisation(id, seen, details, from, world.secretariat);
    assert!(edited.await.unwrap());
    let opened = world.opened(&directors).await;
    // Before anybody signs: a receipt may leave before an invitation of the same moment.
    let first = store.claim_mail(60).await.unwrap().unwrap();
    store.mail_sent(first.id).await.unwrap();
    let signing = Signing {
        remark: Some(remark("Van harte.")),
        ..Signing::whole(opened.round.pin.hash, Capacity::Personal)
    };
    store
        .sign(opened.invitations[2], signing, receipt)
        .await
        .unwrap();
    let board = store.board(opened.round.id).await.unwrap();
    let asked: Vec<_> = board.iter().map(|row| row.invitation.id).collect();
    assert_eq!(asked, opened.invitations, "by name");
    let places: Vec<_> = board.iter().map(|row| row.province).collect();
    assert_eq!(places, [None, Some(Province::Zeeland), None]);
    assert_eq!(board[2].remark.as_deref(), Some("Van harte."));
    let mails: Vec<_> = board
        .iter()
        .map(|row| (row.mail_state, row.mailed))
        .collect();
    let waits = (Some(MailState::Queued), None);
    let left = (Some(MailState::Sent), Some(world.clock.now()));
    assert_eq!(mails.iter().filter(|it| **it == left).count(), 1);
    assert_eq!(mails.iter().filter(|it| **it == waits).count(), 2);
}

async fn whoever_was_asked_stands_there_under_the_mandate_that_holds(world: &World) {
    let one = world.director("Waterland").await;
    let other = world.director("Zuid").await;
    let opened = world.opened(&[one.clone(), other.clone()]).await;
    let functions = async || -> Vec<(String, bool)> {
        let board = world.store.board(opened.round.id).await.unwrap();
        let said = |row: &server::store::BoardRow| (row.function.to_string(), row.deputy);
        board.iter().map(said).collect()
    };
    let director = ("directeur-bestuurder".to_owned(), false);
    assert_eq!(functions().await, [director.clone(), director.clone()]);
    // The director of one is also, and at first only in time to come, something at the other.
    let terms = Terms {
        organisation: other.organisation,
        function: Function::parse("toezichthouder").unwrap(),
        deputy: false,
        extent: Extent::OnBehalf,
        from: world.clock.now().plus_seconds(DAY).day(),
        until: None,
        evidence: Line::parse("Besluit").unwrap(),
    };
    let grant = Grant::to(one.person, terms);
    let granted = world
        .store
        .grant_mandate(grant, world.secretariat, |_| None);
    granted.await.unwrap();
    assert_eq!(functions().await, [director.clone(), director.clone()]);
    world.clock.forward(2 * DAY);
    assert_eq!(
        functions().await,
        [director.clone(), director],
        "a mandate elsewhere is not the one that was asked for"
    );
}

async fn names_come_and_go_and_the_board_knows_when(world: &World) {
    let directors = world.directors(4).await;
    let opened = world.opened(&directors).await;
    let store = &world.store;
    let changes = async || -> Vec<(Moment, bool)> {
        let found = store.name_changes(opened.round.id).await.unwrap();
        let mut found: Vec<_> = found
            .into_iter()
            .map(|NameChange { at, more }| (at, more))
            .collect();
        found.sort_unstable();
        found
    };
    assert_eq!(changes().await, []);
    let start = world.clock.now();
    let at = |hours: i64| start.plus_seconds(hours * HOUR);
    world.sign(&opened, 0).await.unwrap();
    world
        .sign_as(&opened, 1, Capacity::UnderReservation)
        .await
        .unwrap();
    assert_eq!(
        changes().await,
        [(at(0), true)],
        "a reservation prints nothing"
    );
    world.clock.forward(HOUR);
    store
        .lift_own_reservation(opened.invitations[1])
        .await
        .unwrap();
    world.sign_as(&opened, 2, Capacity::Personal).await.unwrap();
    world.clock.forward(HOUR);
    let gone = |_, at: Moment| mail("withdrawn", format!("withdrawn {}", at.millis()), None);
    store.take_back(opened.invitations[0], gone).await.unwrap();
    let told = [(at(0), true), (at(1), true), (at(1), true), (at(2), false)];
    assert_eq!(changes().await, told);
    // Signed again: a name of its own.
    world.clock.forward(HOUR);
    world.sign(&opened, 0).await.unwrap();
    assert_eq!(changes().await[..4], told);
    assert_eq!(changes().await[4..], [(at(3), true)]);
    // Another round of another letter knows nothing of it.
    let other = world.opened(&directors).await;
    assert!(store.name_changes(other.round.id).await.unwrap().is_empty());

    assert!(store.reminded_in(opened.round.id).await.unwrap().is_empty());
    nudge(world, &opened, None).await.unwrap();
    world.clock.forward(DAY);
    nudge(world, &opened, None).await.unwrap();
    let reminded = store.reminded_in(opened.round.id).await.unwrap();
    assert_eq!(reminded, [at(3), at(3 + 24)]);
}

async fn a_mark_moves_with_the_board_and_not_without(world: &World) {
    let directors = world.directors(3).await;
    let opened = world.opened(&directors).await;
    let store = &world.store;
    let mut before = mark(world, &opened).await;
    assert!(before.open);
    assert_eq!(before, mark(world, &opened).await);
    let wrong = Hash::of(b"another code");
    store
        .check_code(opened.invitations[0], wrong)
        .await
        .unwrap();
    store
        .invitation(super::world::token(opened.invitations[0]))
        .await
        .unwrap();
    assert_eq!(
        before,
        mark(world, &opened).await,
        "reading and guessing is no answer"
    );
    let mut moved = async |what: &str| {
        let now = mark(world, &opened).await;
        assert_ne!(now, before, "{what}");
        assert_ne!(now.to_string(), before.to_string(), "{what}");
        before = now;
    };
    world.sign(&opened, 0).await.unwrap();
    moved("a signature").await;
    let declined = |at: Moment| mail("receipt", format!("declined {}", at.millis()), None);
    store
        .decline(opened.invitations[1], None, declined)
        .await
        .unwrap();
    moved("a refusal").await;
    let claimed = store.claim_mail(60).await.unwrap().unwrap();
    store.mail_sent(claimed.id).await.unwrap();
    moved("a mail that left").await;
    nudge(world, &opened, None).await.unwrap();
    moved("a reminder").await;
    let later = opened.round.deadline.plus_seconds(DAY);
    store
        .extend_round(opened.round.id, later, world.secretariat, told)
        .await
        .unwrap();
    moved("another deadline").await;
    store
        .close_round(opened.round.id, world.secretariat, nobody)
        .await
        .unwrap();
    moved("the end").await;
    assert!(!mark(world, &opened).await.open);
    assert!(mark(world, &opened).await.to_string().ends_with("-dicht"));
    let code = code(opened.invitations[2]);
    store.check_code(opened.invitations[2], code).await.unwrap();
}
