//! Signing with a key of one's own: kept with the signature, open to everybody, and over exactly what was signed.

use super::{
    World,
    ledger::found,
    privacy::leaves,
    stories,
    world::{Opened, receipt},
};
use crate::authenticator::Authenticator;
use letters::{
    cosignature::{Capacity, Cosignature, KeySignature, Signing, Statement},
    ids::InvitationId,
    ledger::{Authentication, Entry, Opening},
    round::AnswerRefused,
    time::Day,
};
use server::store::{LedgerFault, Result, StoreError};

stories!(
    a_key_of_ones_own_signs_what_is_signed,
    a_key_that_signed_something_else_signs_nothing,
    who_is_erased_takes_their_key_along,
    a_signature_that_never_held_is_found,
);

/// What is signed on this invitation with these choices.
fn statement<'a>(
    opened: &Opened,
    organisation: usize,
    signing: &'a Signing,
    by: &[super::world::Director],
) -> Statement<'a> {
    Statement {
        round: opened.round.id,
        invitation: opened.invitations[organisation],
        turn: 1,
        organisation: by[organisation].organisation,
        text: signing.shown,
        capacity: signing.capacity,
        decides: signing.decides,
        except: &signing.except,
    }
}

async fn signs(
    world: &World,
    id: InvitationId,
    signing: Signing,
    key: KeySignature,
) -> Result<Cosignature> {
    let signing = Signing {
        authentication: Authentication::Passkey,
        key: Some(Box::new(key)),
        ..signing
    };
    world.store.sign(id, signing, receipt).await
}

async fn last(world: &World, opened: &Opened) -> (String, Entry) {
    let lines = world.store.ledger_lines(opened.letter.id).await.unwrap();
    let line = lines.last().unwrap().clone();
    let entry = Entry::read(&line).unwrap();
    (line, entry)
}

async fn a_key_of_ones_own_signs_what_is_signed(world: &World) {
    let directors = world.directors(3).await;
    let opened = world.opened(&directors).await;
    let text = opened.round.pin.hash;
    let board: Day = world.store.now().plus_seconds(3 * 86_400).day();
    let ways = [
        ("ec", Signing::whole(text, Capacity::OnBehalf)),
        ("rsa", Signing::whole(text, Capacity::Personal)),
        ("ec", Signing::reserved(text, board)),
    ];
    for (nth, (kind, signing)) in ways.into_iter().enumerate() {
        let key = Authenticator::new(kind);
        let signature = key.signs(&statement(&opened, nth, &signing, &directors));
        let id = opened.invitations[nth];
        signs(world, id, signing, signature.clone()).await.unwrap();
        let (line, entry) = last(world, &opened).await;
        assert!(line.contains(r#""authentication":"passkey""#), "{line}");
        // The key itself is in no line: it is committed to, as a name is.
        assert!(!line.contains("PUBLIC KEY"), "{line}");
        let openings = world.store.openings(opened.letter.id).await.unwrap();
        let value = serde_json::to_string(&signature).unwrap();
        let opens = openings.iter().find(|(_, opening)| opening.value == value);
        let (commitment, _) = opens.unwrap();
        assert!(entry.commitments().any(|it| it == *commitment));
    }
    world.store.verify_ledger().await.unwrap();
    // With those that print everybody gets what opens their keys; of the one under reservation nobody gets any.
    let names = world
        .store
        .signatories(opened.letter.id, text)
        .await
        .unwrap();
    assert!(names.iter().all(|name| name.own_key));
    let public = world
        .store
        .printed_openings(&opened.letter, text)
        .await
        .unwrap();
    let keys = |opened: &&(_, Opening)| opened.1.value.contains("PUBLIC KEY");
    assert_eq!((public.len(), public.iter().filter(keys).count()), (4, 2));
    // Whoever takes the signature back has no key under anything any more.
    let gone = |_, _| super::world::mail("receipt", "gone".to_owned(), None);
    world
        .store
        .take_back(opened.invitations[0], gone)
        .await
        .unwrap();
    let public = world
        .store
        .printed_openings(&opened.letter, text)
        .await
        .unwrap();
    assert_eq!(public.iter().filter(keys).count(), 1);
    world.store.verify_ledger().await.unwrap();
}

async fn a_key_that_signed_something_else_signs_nothing(world: &World) {
    let directors = world.directors(2).await;
    let opened = world.opened(&directors).await;
    let signing = Signing::whole(opened.round.pin.hash, Capacity::OnBehalf);
    let right = statement(&opened, 0, &signing, &directors);
    let (key, other) = (Authenticator::new("ec"), Authenticator::new("ec"));
    let other_capacity = Statement {
        capacity: Capacity::Personal,
        ..right
    };
    let elsewhere = Statement {
        organisation: directors[1].organisation,
        ..right
    };
    let again = Statement { turn: 2, ..right };
    let good = key.signs(&right);
    let wrong = [
        ("another capacity", key.signs(&other_capacity)),
        ("another organisation", key.signs(&elsewhere)),
        ("for the next time", key.signs(&again)),
        ("nobody was seen", key.signs_unseen(&right)),
        (
            "by another key",
            KeySignature {
                public_key: other.signs(&right).public_key,
                ..good.clone()
            },
        ),
        (
            "another browser's words",
            KeySignature {
                client_data: good
                    .client_data
                    .replace("letters.example", "elders.example"),
                ..good.clone()
            },
        ),
        (
            "no key at all",
            KeySignature {
                public_key: "geen sleutel".to_owned(),
                ..good.clone()
            },
        ),
        (
            "no digits",
            KeySignature {
                signature: "zz".to_owned(),
                ..good.clone()
            },
        ),
    ];
    let before = last(world, &opened).await.0;
    let id = opened.invitations[0];
    for (what, key) in wrong {
        match signs(world, id, signing.clone(), key).await {
            Err(StoreError::Answer(AnswerRefused::OtherStatement)) => {}
            other => panic!("{what}: {other:?}"),
        }
        assert_eq!(last(world, &opened).await.0, before, "{what}");
    }
    let held = "select cast(count(*) as text) from opening where value like '%PUBLIC KEY%'";
    assert_eq!(world.engine.says(held).await, ["0"]);
    signs(world, id, signing.clone(), good.clone())
        .await
        .unwrap();
    // Taken back, the same signature is worth nothing a second time; another one is.
    let gone = |_, _| super::world::mail("receipt", "gone".to_owned(), None);
    world.store.take_back(id, gone).await.unwrap();
    match signs(world, id, signing.clone(), good).await {
        Err(StoreError::Answer(AnswerRefused::OtherStatement)) => {}
        other => panic!("{other:?}"),
    }
    let later = world.store.now().plus_seconds(1);
    world.clock.forward(1);
    assert_eq!(world.store.now(), later);
    let anew = key.signs(&again);
    signs(world, id, signing, anew).await.unwrap();
    world.store.verify_ledger().await.unwrap();
}

async fn who_is_erased_takes_their_key_along(world: &World) {
    let directors = world.directors(1).await;
    let opened = world.opened(&directors).await;
    let signing = Signing::whole(opened.round.pin.hash, Capacity::OnBehalf);
    let key = Authenticator::new("ec").signs(&statement(&opened, 0, &signing, &directors));
    signs(world, opened.invitations[0], signing, key)
        .await
        .unwrap();
    let held = "select cast(count(*) as text) from opening where value like '%PUBLIC KEY%'";
    assert_eq!(world.engine.says(held).await, ["1"]);
    // A round that was called off binds nobody: then somebody can go altogether.
    let store = &world.store;
    let (round, by) = (opened.round.id, world.secretariat);
    leaves(world, &directors[0]).await;
    store
        .cancel_round(round, by, server::store::nobody)
        .await
        .unwrap();
    store
        .erase_person(directors[0].person, Some(by))
        .await
        .unwrap();
    assert_eq!(world.engine.says(held).await, ["0"]);
    store.verify_ledger().await.unwrap();
}

/// Somebody with the password of the database puts another key in the place of one, with random bytes to match, and makes
/// the chain whole again: the signature itself gives it away.
async fn a_signature_that_never_held_is_found(world: &World) {
    let directors = world.directors(1).await;
    let opened = world.opened(&directors).await;
    let signing = Signing::whole(opened.round.pin.hash, Capacity::OnBehalf);
    let right = statement(&opened, 0, &signing, &directors);
    let key = Authenticator::new("ec").signs(&right);
    let id = opened.invitations[0];
    signs(world, id, signing.clone(), key.clone())
        .await
        .unwrap();
    let (line, _) = last(world, &opened).await;
    let openings = world.store.openings(opened.letter.id).await.unwrap();
    let value = serde_json::to_string(&key).unwrap();
    let (old, opening) = openings.iter().find(|(_, it)| it.value == value).unwrap();
    let forged = KeySignature {
        public_key: Authenticator::new("ec").signs(&right).public_key,
        ..key
    };
    let forged = Opening {
        value: serde_json::to_string(&forged).unwrap(),
        ..opening.clone()
    };
    let new = forged.commitment();
    let rewritten = line.replace(&old.0.to_string(), &new.0.to_string());
    let hash = letters::hash::Hash::of(rewritten.as_bytes());
    world
        .engine
        .tamper(&format!(
            "update ledger_entry set line = '{rewritten}', hash = '{hash}' where line = '{line}';
            update opening set value = '{}', commitment = '{}' where commitment = '{}'",
            forged.value, new.0, old.0
        ))
        .await;
    assert_eq!(found(world, &opened).await, LedgerFault::OwnKey(id));
}
