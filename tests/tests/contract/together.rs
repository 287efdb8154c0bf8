//! Acts that come at once share a commit: who is refused takes nobody along, and who is told so stands.

use super::{
    Opened, World, stories,
    world::{Director, mail, receipt},
};
use letters::{
    cosignature::{Capacity, Signing},
    hash::Hash,
    ids::InvitationId,
    ledger::{Act, Entry},
    round::AnswerRefused,
};
use server::store::{Result, StoreError};
use tokio::task::JoinSet;

stories!(
    each_receipt_names_the_line_of_its_signature,
    who_is_refused_takes_nobody_along,
    who_panics_takes_nobody_along,
    who_the_database_refuses_takes_nobody_along,
    a_transaction_that_breaks_is_nobodys,
    many_lines_are_one_statement,
);

const MANY: usize = 60;

/// All sign at once; every third was shown another text. Who was told what, in the order of the invitations.
async fn all_sign(world: &World, opened: &Opened) -> Vec<(InvitationId, bool, Result<()>)> {
    let mut signing = JoinSet::new();
    for (nth, id) in opened.invitations.iter().copied().enumerate() {
        let (store, pinned) = (world.store.clone(), opened.round.pin.hash);
        signing.spawn(async move {
            let right = nth % 3 != 0;
            let shown = if right {
                pinned
            } else {
                Hash::of(b"iets anders")
            };
            let signing = Signing::whole(shown, Capacity::OnBehalf);
            (id, right, store.sign(id, signing, receipt).await.map(drop))
        });
    }
    signing.join_all().await
}

async fn stands(world: &World, opened: &Opened) -> Vec<InvitationId> {
    let names = world
        .store
        .signatories(opened.letter.id, opened.round.pin.hash)
        .await
        .unwrap();
    world.store.verify_ledger().await.unwrap();
    names.into_iter().map(|it| it.invitation).collect()
}

async fn many(world: &World) -> (Vec<Director>, Opened) {
    let directors = world.directors(MANY).await;
    let opened = world.opened(&directors).await;
    (directors, opened)
}

async fn who_is_refused_takes_nobody_along(world: &World) {
    let (_, opened) = many(world).await;
    // PostgreSQL can say which transaction writes a row.
    if world.engine.url().is_some() {
        let sql = "create table seen (act bigint);
            create function sees() returns trigger language plpgsql as $$ begin
                insert into seen values (txid_current());
                return new;
            end $$;
            create trigger sees before insert on cosignature for each row execute function sees()";
        world.engine.does(sql).await.unwrap();
    }
    let told = all_sign(world, &opened).await;
    for (_, right, told) in &told {
        match told {
            Ok(()) => assert!(right),
            Err(StoreError::Answer(AnswerRefused::OtherVersion { .. })) => assert!(!right),
            Err(other) => panic!("{other:?}"),
        }
    }
    let stands = stands(world, &opened).await;
    for (id, right, _) in told {
        assert_eq!(stands.contains(&id), right, "{id}");
    }
    if world.engine.url().is_some() {
        let sql = "select distinct act::text from seen";
        let commits = world.engine.says(sql).await;
        assert!(commits.len() < stands.len(), "{} commits", commits.len());
    }
}

async fn who_panics_takes_nobody_along(world: &World) {
    let (_, opened) = many(world).await;
    let mut signing = JoinSet::new();
    for (nth, id) in opened.invitations.iter().copied().enumerate() {
        let (store, shown) = (world.store.clone(), opened.round.pin.hash);
        signing.spawn(async move {
            let signing = Signing::whole(shown, Capacity::OnBehalf);
            let receipt = move |entered: server::store::Entered<'_>| {
                assert!(nth % 3 != 0, "the mail cannot be written");
                receipt(entered)
            };
            store.sign(id, signing, receipt).await.unwrap();
            id
        });
    }
    let mut told = Vec::new();
    while let Some(ended) = signing.join_next().await {
        match ended {
            Ok(id) => told.push(id),
            Err(stopped) => assert!(stopped.is_panic()),
        }
    }
    assert_eq!(told.len(), MANY - MANY / 3);
    let mut stands = stands(world, &opened).await;
    stands.sort_unstable();
    told.sort_unstable();
    assert_eq!(stands, told);
}

/// One mail is refused by a trigger, others by a rule: each is told why, and all the rest is kept.
async fn who_the_database_refuses_takes_nobody_along(world: &World) {
    let (_, opened) = many(world).await;
    let refused = opened.invitations[MANY / 2 + 1];
    let id = world.engine.literal(refused);
    let sql = if world.engine.url().is_none() {
        format!(
            "create trigger refused before insert on outbox when new.invitation = {id} and new.kind = 'receipt' begin select raise(abort, 'not this one'); end"
        )
    } else {
        format!(
            "create trigger refused before insert on outbox for each row when (new.invitation = {id} and new.kind = 'receipt')
                execute function refuse ('not this one')"
        )
    };
    world.engine.does(&sql).await.unwrap();
    let told = all_sign(world, &opened).await;
    let stood = stands(world, &opened).await;
    for (id, right, told) in told {
        assert_eq!(stood.contains(&id), right && id != refused, "{id}");
        match told {
            Ok(()) => assert!(right && id != refused, "{id}"),
            Err(StoreError::Answer(AnswerRefused::OtherVersion { .. })) => assert!(!right, "{id}"),
            Err(StoreError::Refused(error)) => {
                assert_eq!(id, refused);
                assert!(error.to_string().contains("not this one"), "{error}");
            }
            Err(other) => panic!("{id}: {other:?}"),
        }
    }
    let sql = "select count(*) || '' from outbox where kind = 'receipt'";
    assert_eq!(world.engine.says(sql).await, [stood.len().to_string()]);
}

/// On PostgreSQL the lines of acts that share a commit are written by one statement, each behind the one before.
async fn many_lines_are_one_statement(world: &World) {
    if world.engine.url().is_none() {
        return;
    }
    let (_, opened) = many(world).await;
    let sql = "create table seen (lines bigint);
        create function sees() returns trigger language plpgsql as $$ begin
            insert into seen select count(*) from written;
            return null;
        end $$;
        create trigger sees after insert on ledger_entry referencing new table as written
            for each statement execute function sees()";
    world.engine.does(sql).await.unwrap();
    let told = all_sign(world, &opened).await;
    let kept = told.iter().filter(|(_, _, told)| told.is_ok()).count();
    assert_eq!(stands(world, &opened).await.len(), kept);
    let most = "select max(lines)::text from seen";
    let most: usize = world.engine.says(most).await[0].parse().unwrap();
    assert!(most > 2, "{most} lines at most");
    let all = "select sum(lines)::text from seen";
    assert_eq!(world.engine.says(all).await, [kept.to_string()]);
}

/// What the database undoes by itself, with all that shared it, was acknowledged to nobody: each is done again, and only
/// the one that broke it is told so.
async fn a_transaction_that_breaks_is_nobodys(world: &World) {
    let (_, opened) = many(world).await;
    // One that no rule refuses.
    let broken = opened.invitations[MANY / 2 + 1];
    let id = world.engine.literal(broken);
    let sql = if world.engine.url().is_none() {
        format!(
            "create trigger broken before insert on cosignature when new.invitation = {id} begin select raise(rollback, 'broken'); end"
        )
    } else {
        format!(
            "create function broken() returns trigger language plpgsql as $$ begin
                if new.invitation = {id} then perform pg_terminate_backend(pg_backend_pid()); end if;
                return new;
            end $$;
            create trigger broken before insert on cosignature for each row execute function broken()"
        )
    };
    world.engine.does(&sql).await.unwrap();
    let told = all_sign(world, &opened).await;
    let stood = stands(world, &opened).await;
    assert!(!stood.contains(&broken));
    for (id, right, told) in told {
        assert_eq!(stood.contains(&id), told.is_ok(), "{id}: {told:?}");
        assert_eq!(told.is_ok(), right && id != broken, "{id}: {told:?}");
    }
    for (nth, id) in opened.invitations.iter().enumerate() {
        if *id != broken && !stood.contains(id) {
            world.sign(&opened, nth).await.unwrap();
        }
    }
    assert_eq!(stands(world, &opened).await.len(), MANY - 1);
}

async fn each_receipt_names_the_line_of_its_signature(world: &World) {
    let (_, opened) = many(world).await;
    let mut signing = JoinSet::new();
    for id in opened.invitations.iter().copied() {
        let (store, shown) = (world.store.clone(), opened.round.pin.hash);
        signing.spawn(async move {
            let signing = Signing::whole(shown, Capacity::OnBehalf);
            let receipt = move |entered: server::store::Entered<'_>| {
                let dedupe = format!("{id} {}", entered.line);
                mail("receipt", dedupe, None)
            };
            store.sign(id, signing, receipt).await.unwrap();
        });
    }
    signing.join_all().await;
    let lines = world.store.ledger_lines(opened.letter.id).await.unwrap();
    let signed = lines.iter().map(|line| Entry::read(line).unwrap());
    let mut told: Vec<String> = signed
        .filter_map(|entry| match entry.act {
            Act::Signed { invitation, .. } => Some(format!("{invitation} {}", entry.n)),
            _ => None,
        })
        .collect();
    let sql = "select dedupe from outbox where kind = 'receipt'";
    let mut named = world.engine.says(sql).await;
    told.sort();
    named.sort();
    assert_eq!(named, told);
}
