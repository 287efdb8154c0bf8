//! A text that changes after it was signed: no name moves to it, and every signer is asked.

use super::{
    Opened, World,
    signing::refused,
    stories,
    world::{Director, HOUR, mail, receipt, text, token},
};
use letters::{
    cosignature::{Capacity, Signing},
    hash::Hash,
    ledger::{self, Act},
    round::{AnswerRefused, RoundState, TakenBack},
    stage::StageError,
    text::{MailAddress, PersonName},
    time::Moment,
    version::VersionNumber,
};
use server::store::{Concerned, KeyedMail, RoundChange, StoreError, nobody};

stories!(
    no_name_prints_under_a_text_that_it_did_not_confirm,
    whoever_decides_saw_how_many_must_confirm,
    an_open_round_ends_with_its_text_and_whoever_is_concerned_hears_so,
    a_successor_confirms_what_the_organisation_signed,
    a_signature_under_an_earlier_text_is_taken_back_without_an_erratum,
);

const SECOND: &str = "Geachte lezer,\n\nDit is de andere tekst.";

/// Another text, pinned, and a round in which these are asked.
async fn changed(world: &World, before: &Opened, shown: usize, directors: &[Director]) -> Opened {
    pinned(world, before, shown).await;
    world.invite(before.letter.id, directors).await.unwrap()
}

async fn pinned(world: &World, before: &Opened, shown: usize) {
    let (store, by, letter) = (&world.store, world.secretariat, before.letter.id);
    store.thaw(letter, shown, by, nobody).await.unwrap();
    let (from, text) = (before.round.pin.number, text("Samen verder", SECOND));
    let next = store.save_version(letter, from, text, None, None, by);
    let next = next.await.unwrap().number;
    store.freeze(letter, next, by).await.unwrap();
}

async fn printed(world: &World, opened: &Opened) -> Vec<String> {
    let names = world
        .store
        .signatories(opened.letter.id, opened.round.pin.hash)
        .await
        .unwrap();
    names.into_iter().map(|it| it.person.to_string()).collect()
}

async fn waiting(world: &World, opened: &Opened) -> Vec<String> {
    let names = world.store.unconfirmed(opened.letter.id).await.unwrap();
    names.into_iter().map(|it| it.person.to_string()).collect()
}

async fn no_name_prints_under_a_text_that_it_did_not_confirm(world: &World) {
    let directors = world.directors(4).await;
    let first = world.opened(&directors).await;
    for nth in 0..3 {
        world.sign(&first, nth).await.unwrap();
    }
    let second = changed(world, &first, 3, &directors).await;
    assert!(printed(world, &second).await.is_empty());
    assert_eq!(
        waiting(world, &second).await,
        [
            "Directeur Noord 01",
            "Directeur Noord 02",
            "Directeur Noord 03"
        ]
    );

    // What the page needs: the text that was signed, or only seen.
    let asked = |nth: usize| world.store.invitation(token(second.invitations[nth]));
    let earlier = asked(0).await.unwrap().earlier.unwrap();
    assert_eq!(earlier.pin, first.round.pin);
    assert!(earlier.signed.unwrap().by.is_none());
    let silent = asked(3).await.unwrap().earlier.unwrap();
    assert_eq!((silent.pin, silent.signed), (first.round.pin, None));

    world.clock.forward(HOUR);
    let confirmed = world.sign(&second, 0).await.unwrap();
    assert_eq!(confirmed.reaffirms, Some(first.round.pin.hash));
    let joined = world.sign(&second, 3).await.unwrap();
    assert_eq!(joined.reaffirms, None, "there was nothing to confirm");
    let reason = |at: Moment| mail("receipt", format!("no {at:?}"), None);
    let declined = world
        .store
        .decline(second.invitations[1], None, reason)
        .await;
    declined.unwrap();
    assert_eq!(
        printed(world, &second).await,
        ["Directeur Noord 01", "Directeur Noord 04"]
    );
    assert_eq!(
        waiting(world, &second).await,
        ["Directeur Noord 02", "Directeur Noord 03"],
        "who declines does not print either"
    );
    // Under the first text they stand as they signed it.
    assert_eq!(printed(world, &first).await.len(), 3);
    let lines = world.store.ledger_lines(second.letter.id).await.unwrap();
    let (_, entries) = ledger::verify(lines.iter().map(String::as_str)).unwrap();
    let said: Vec<Option<Hash>> = entries
        .iter()
        .filter_map(|entry| match &entry.act {
            Act::Signed { reaffirms, .. } => Some(*reaffirms),
            _ => None,
        })
        .collect();
    let text = Some(first.round.pin.hash);
    assert_eq!(said, [None, None, None, text, None]);
    world.store.verify_ledger().await.unwrap();
}

async fn whoever_decides_saw_how_many_must_confirm(world: &World) {
    let directors = world.directors(2).await;
    let opened = world.opened(&directors).await;
    let (store, by, letter) = (&world.store, world.secretariat, opened.letter.id);
    world.sign(&opened, 0).await.unwrap();
    let before = store.ledger_lines(letter).await.unwrap();
    for shown in [0, 2] {
        let refused = store.thaw(letter, shown, by, nobody).await.unwrap_err();
        assert!(
            matches!(refused, StoreError::Stage(StageError::SignaturesStand(1))),
            "{refused}"
        );
    }
    assert_eq!(
        store.ledger_lines(letter).await.unwrap(),
        before,
        "the round that would have ended with it is open still"
    );
    store.thaw(letter, 1, by, nobody).await.unwrap();
    let again = store.thaw(letter, 1, by, nobody).await.unwrap_err();
    assert!(
        matches!(again, StoreError::Stage(StageError::WrongStage(_))),
        "{again}"
    );
    store.verify_ledger().await.unwrap();
}

/// A mail to each who is concerned.
#[expect(
    clippy::unnecessary_wraps,
    reason = "the store asks whether there is a mail"
)]
fn tell(change: &RoundChange, who: &Concerned) -> Option<KeyedMail> {
    let dedupe = format!("changing {}", who.invitation.id);
    let mail = mail("round-ended", dedupe, Some(change.after.letter));
    Some(KeyedMail { mail, key: None })
}

async fn an_open_round_ends_with_its_text_and_whoever_is_concerned_hears_so(world: &World) {
    let directors = world.directors(3).await;
    let first = world.opened(&directors[..1]).await;
    world.sign(&first, 0).await.unwrap();
    let (store, by, letter) = (&world.store, world.secretariat, first.letter.id);
    store.close_round(first.round.id, by, nobody).await.unwrap();
    let second = world.invite(letter, &directors[1..]).await.unwrap();
    world.sign(&second, 0).await.unwrap();
    // Whose invitation has not left hears nothing: let all of them leave.
    while let Some(mail) = store.claim_mail(60).await.unwrap() {
        store.mail_sent(mail.id).await.unwrap();
    }
    store.thaw(letter, 2, by, tell).await.unwrap();
    let states: Vec<RoundState> = store
        .rounds(letter)
        .await
        .unwrap()
        .into_iter()
        .map(|it| it.state)
        .collect();
    assert!(
        states
            .iter()
            .all(|state| matches!(state, RoundState::Closed { .. })),
        "{states:?}"
    );
    let mut told = 0;
    while let Some(mail) = store.claim_mail(60).await.unwrap() {
        store.mail_sent(mail.id).await.unwrap();
        assert_eq!(mail.mail.kind, "round-ended");
        told += 1;
    }
    assert_eq!(told, 3, "of both rounds");
    assert!(matches!(
        refused(world.sign(&second, 1).await),
        AnswerRefused::RoundClosed
    ));
    store.verify_ledger().await.unwrap();
}

async fn a_successor_confirms_what_the_organisation_signed(world: &World) {
    let directors = world.directors(1).await;
    let first = world.opened(&directors).await;
    world.sign(&first, 0).await.unwrap();
    let mail = MailAddress::parse("opvolger@voorbeeld.nl").unwrap();
    let person = PersonName::parse("Opvolger Noord").unwrap();
    let successor = Director {
        person: world.store.add_person(person, mail.clone()).await.unwrap(),
        organisation: directors[0].organisation,
        mail,
    };
    world.mandate(&successor, false).await;
    let second = changed(world, &first, 1, std::slice::from_ref(&successor)).await;
    let asked = world.store.invitation(token(second.invitations[0])).await;
    let by = asked.unwrap().earlier.unwrap().signed.unwrap().by;
    assert_eq!(by.unwrap().as_str(), "Directeur Noord 01");
    let confirmed = world.sign(&second, 0).await.unwrap();
    assert_eq!(confirmed.reaffirms, Some(first.round.pin.hash));
    assert!(waiting(world, &second).await.is_empty());
    world.store.verify_ledger().await.unwrap();
}

async fn a_signature_under_an_earlier_text_is_taken_back_without_an_erratum(world: &World) {
    let directors = world.directors(3).await;
    let first = world.opened(&directors).await;
    for nth in 0..3 {
        world.sign(&first, nth).await.unwrap();
    }
    let store = &world.store;
    let back = |nth: usize| {
        let receipt = move |_: TakenBack, at: Moment| {
            mail("receipt", format!("back {nth} {}", at.millis()), None)
        };
        store.take_back(first.invitations[nth], receipt)
    };
    let by = world.secretariat;
    store.thaw(first.letter.id, 3, by, nobody).await.unwrap();
    assert_eq!(back(0).await.unwrap(), TakenBack::Gone, "while it changes");
    let from = VersionNumber::FIRST;
    let next = text("Samen verder", SECOND);
    let next = store.save_version(first.letter.id, from, next, None, None, by);
    let next = next.await.unwrap().number;
    store.freeze(first.letter.id, next, by).await.unwrap();
    let second = world
        .invite(first.letter.id, &directors[1..2])
        .await
        .unwrap();
    let signing = Signing::whole(second.round.pin.hash, Capacity::OnBehalf);
    let signed = store.sign(second.invitations[0], signing, receipt).await;
    signed.unwrap();
    store
        .close_round(second.round.id, by, nobody)
        .await
        .unwrap();
    world.press(first.letter.id).await;
    assert_eq!(
        back(2).await.unwrap(),
        TakenBack::Gone,
        "it stands in no file"
    );
    assert_eq!(printed(world, &second).await, ["Directeur Noord 02"]);
    assert!(waiting(world, &second).await.is_empty());
    store.verify_ledger().await.unwrap();
}
