//! Several programs on one database: started at once, working at once, in each other's way for a moment.

use super::{
    World, stories,
    world::{receipt, token},
};
use letters::{
    cosignature::{Capacity, Signing},
    hash::Hash,
    ports::Clock as _,
    publication::SealedFile,
    text::{MailAddress, PersonName},
};
use server::store::{Limit, unheard};
use std::{collections::BTreeSet, sync::Arc, time::Duration};
use tokio::task::JoinSet;

stories!(
    an_empty_database_may_be_opened_by_several_at_once,
    two_nodes_take_each_mail_and_each_job_once,
    two_nodes_sign_into_one_chain,
    one_mailbox_stays_one_person_whoever_comes_first,
    tries_on_two_nodes_are_counted_together,
    a_key_that_is_forgotten_while_it_fails_is_no_error,
    who_is_in_the_way_for_a_moment_is_waited_for,
);

/// How many programs open a database at once that is not there yet.
const AT_ONCE: usize = 12;

async fn an_empty_database_may_be_opened_by_several_at_once(world: &World) {
    let fresh = match &world.engine {
        super::Engine::Sqlite(_) => super::Engine::sqlite(),
        super::Engine::Postgres { .. } => super::Engine::postgres(),
    };
    let fresh = Arc::new(fresh);
    let mut opening = JoinSet::new();
    for _ in 0..AT_ONCE {
        let (fresh, clock) = (Arc::clone(&fresh), world.clock.clone());
        opening.spawn(async move { fresh.open(clock).await });
    }
    for store in opening.join_all().await {
        store.ready().await.unwrap();
        store.close().await;
    }
    Arc::into_inner(fresh).unwrap().clear();
}

async fn two_nodes_take_each_mail_and_each_job_once(world: &World) {
    let directors = world.directors(20).await;
    world.opened(&directors).await;
    let mut letters = Vec::new();
    for number in 0..8 {
        let (letter, _) = world.frozen(&format!("Te drukken {number}")).await;
        world
            .store
            .start_press(letter.id, world.secretariat)
            .await
            .unwrap();
        letters.push(letter.id);
    }
    let node = world.engine.open(world.clock.clone()).await;
    let mut workers = JoinSet::new();
    for nth in 0..6 {
        let store = if nth % 2 == 0 {
            world.store.clone()
        } else {
            node.clone()
        };
        let now = store.now();
        workers.spawn(async move {
            let (mut mails, mut jobs) = (Vec::new(), Vec::new());
            while let Some(mail) = store.claim_mail(60).await.unwrap() {
                store.mail_sent(mail.id).await.unwrap();
                mails.push(mail.id);
            }
            while let Some(job) = store.claim_job(60).await.unwrap() {
                let lines = store.ledger_lines(job.letter).await.unwrap();
                let log = Hash::of(lines.last().unwrap().as_bytes());
                let file = SealedFile {
                    hash: Hash::of(job.letter.to_string().as_bytes()),
                    pages: 1,
                    bytes: 1,
                    sealed: now,
                };
                store.finalise(job, file, log, unheard).await.unwrap();
                jobs.push(job.letter);
            }
            (mails, jobs)
        });
    }
    let (mails, jobs): (Vec<_>, Vec<_>) = workers.join_all().await.into_iter().unzip();
    let (mails, jobs) = (mails.concat(), jobs.concat());
    assert_eq!(
        (
            mails.len(),
            mails.into_iter().collect::<BTreeSet<_>>().len()
        ),
        (20, 20)
    );
    assert_eq!(jobs.len(), 8);
    assert_eq!(
        jobs.into_iter().collect::<BTreeSet<_>>(),
        letters.into_iter().collect()
    );
    world.store.verify_ledger().await.unwrap();
    node.close().await;
}

async fn two_nodes_sign_into_one_chain(world: &World) {
    let directors = world.directors(24).await;
    let opened = world.opened(&directors).await;
    let node = world.engine.open(world.clock.clone()).await;
    let mut signing = JoinSet::new();
    for (nth, invitation) in opened.invitations.iter().copied().enumerate() {
        // Each presses the button twice, once on each node.
        let (first, second) = if nth % 2 == 0 {
            (world.store.clone(), node.clone())
        } else {
            (node.clone(), world.store.clone())
        };
        let shown = opened.round.pin.hash;
        signing.spawn(async move {
            let sign = |store: server::store::Store| async move {
                store
                    .sign(
                        invitation,
                        Signing::whole(shown, Capacity::OnBehalf),
                        receipt,
                    )
                    .await
                    .is_ok()
            };
            let (one, two) = tokio::join!(sign(first), sign(second));
            usize::from(one) + usize::from(two)
        });
    }
    assert_eq!(signing.join_all().await, [1; 24]);
    let shown = node.invitation(token(opened.invitations[0])).await.unwrap();
    assert_eq!(shown.signed_so_far, 24);
    let report = world.store.verify_ledger().await.unwrap();
    assert_eq!(report, node.verify_ledger().await.unwrap());
    assert_eq!(report.entries, 2 + 24 + 24);
    node.close().await;
}

async fn one_mailbox_stays_one_person_whoever_comes_first(world: &World) {
    let mut all = JoinSet::new();
    for _ in 0..8 {
        let store = world.store.clone();
        all.spawn(async move {
            let name = PersonName::parse("Noor Nieuw").unwrap();
            let mail = MailAddress::parse("noor@voorbeeld.nl").unwrap();
            store.find_or_add_person(name, mail).await.unwrap()
        });
    }
    let found: BTreeSet<_> = all.join_all().await.into_iter().collect();
    assert_eq!(found.len(), 1);
    let person = world.store.person(*found.first().unwrap()).await.unwrap();
    assert_eq!(person.mail.as_str(), "noor@voorbeeld.nl");
}

async fn tries_on_two_nodes_are_counted_together(world: &World) {
    let other = world.engine.open(world.clock.clone()).await;
    let limit = |what: &[u8], free| Limit {
        key: Hash::of(what),
        free,
    };
    // One account, tried from forty networks at one moment, half of them through each node.
    let mut all = JoinSet::new();
    for nth in 0..40_u8 {
        let node = if nth % 2 == 0 { &world.store } else { &other };
        let node = node.clone();
        let limits = vec![limit(&[nth], 5), limit(b"noor@voorbeeld.nl", 20)];
        all.spawn(async move { node.throttle(limits).await.unwrap() });
    }
    let outcomes = all.join_all().await;
    let tried = outcomes.iter().filter(|until| until.is_none()).count();
    assert_eq!(tried, 20, "twenty are free, on all nodes together");
    let until = world.clock.now().plus_seconds(60);
    for node in [&world.store, &other] {
        let waits = node
            .throttled(&[limit(b"noor@voorbeeld.nl", 20)])
            .await
            .unwrap();
        assert_eq!(waits, Some(until));
    }
    other.close().await;
}

async fn a_key_that_is_forgotten_while_it_fails_is_no_error(world: &World) {
    let limit = Limit {
        key: Hash::of(b"noor@voorbeeld.nl"),
        free: 100,
    };
    let mut all = JoinSet::new();
    for nth in 0..60 {
        let store = world.store.clone();
        all.spawn(async move {
            if nth % 3 == 0 {
                store.throttle_forget(vec![limit]).await.unwrap();
            } else {
                store.throttle(vec![limit]).await.unwrap();
            }
        });
    }
    all.join_all().await;
}

async fn who_is_in_the_way_for_a_moment_is_waited_for(world: &World) {
    let directors = world.directors(1).await;
    let opened = world.opened(&directors).await;
    // Someone beside the program holds what signing needs, in the wrong order: on PostgreSQL that is a deadlock, which
    // the database ends at the cost of the one who waited first.
    let standing = world.engine.stand_in_the_way(Duration::from_secs(2));
    let sign = async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        world.sign(&opened, 0).await
    };
    let ((), signed) = tokio::join!(standing, sign);
    signed.unwrap();
    world.store.verify_ledger().await.unwrap();
}
