//! Who is asked says that they read the text, and answers later.

use super::{World, stories};
use letters::round::{Answer, AnswerRefused};
use server::store::StoreError;

stories!(who_read_it_says_so_once_and_before_answering);

async fn who_read_it_says_so_once_and_before_answering(world: &World) {
    let opened = world.opened(&world.directors(2).await).await;
    let store = &world.store;
    let [one, two] = opened.invitations[..] else {
        panic!("two were asked")
    };
    let at = store.read(one).await.unwrap();
    let again = store.read(one).await;
    assert!(
        matches!(again, Err(StoreError::Answer(AnswerRefused::AlreadyRead { at: before })) if before == at),
        "{again:?}"
    );
    let lines = store.ledger_lines(opened.letter.id).await.unwrap();
    let line = lines.last().unwrap();
    assert!(
        line.contains(r#""act":"read""#) && !line.contains(r#""by""#),
        "{line}"
    );
    let board = store.board(opened.round.id).await.unwrap();
    assert_eq!(board[0].invitation.answer, Answer::None { read: Some(at) });
    assert_eq!(board[1].invitation.answer, Answer::None { read: None });
    store.verify_ledger().await.unwrap();

    // Who read it signs like anybody; who answered has nothing left to say of reading.
    world.sign(&opened, 0).await.unwrap();
    world.sign(&opened, 1).await.unwrap();
    let late = store.read(two).await;
    assert!(
        matches!(
            late,
            Err(StoreError::Answer(AnswerRefused::AlreadySigned { .. }))
        ),
        "{late:?}"
    );
    store.verify_ledger().await.unwrap();
    world
        .engine
        .refuses("update invitation set read_at = 1 where answer = 'signed'")
        .await;
}
