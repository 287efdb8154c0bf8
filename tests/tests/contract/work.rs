//! Work that outlives a request: the outbox and the press's jobs.

use super::{
    World, stories,
    world::{HOUR, receipt},
};
use letters::{
    cosignature::{Capacity, Signing},
    hash::Hash,
    ports::Clock as _,
    publication::SealedFile,
};
use server::store::{JobPhase, MailState, StoreError, nobody, unheard};

stories!(
    a_mail_is_taken_sent_and_emptied,
    a_mail_that_fails_is_tried_again_and_given_up,
    nothing_is_sent_twice,
    a_job_survives_its_worker,
    a_worker_that_comes_too_late_changes_nothing,
    who_lost_a_job_or_a_mail_has_no_say_in_it,
    a_file_that_misses_a_signature_does_not_count,
    a_mail_that_cannot_be_read_stands_in_nobodys_way,
);

async fn a_mail_is_taken_sent_and_emptied(world: &World) {
    let World { store, .. } = world;
    let directors = world.directors(2).await;
    let opened = world.opened(&directors).await;
    let board =
        |nth: usize| async move { store.board(opened.round.id).await.unwrap()[nth].mail_state };
    assert_eq!(board(0).await, Some(MailState::Queued));
    let first = store.claim_mail(60).await.unwrap().unwrap();
    assert_eq!(
        (
            first.attempt,
            first.mail.kind.as_str(),
            first.mail.text.as_str()
        ),
        (1, "invitation", "Een geheim")
    );
    let second = store.claim_mail(60).await.unwrap().unwrap();
    assert_ne!(first.message_id, second.message_id);
    assert!(
        store.claim_mail(60).await.unwrap().is_none(),
        "both are taken"
    );
    store.mail_sent(first.id).await.unwrap();

    world.clock.forward(60);
    let again = store.claim_mail(60).await.unwrap().unwrap();
    assert_eq!(
        (again.id, again.attempt, &again.message_id),
        (second.id, 2, &second.message_id),
        "its worker died: it is taken again"
    );
    store.mail_sent(again.id).await.unwrap();
    assert!(store.claim_mail(60).await.unwrap().is_none());
    let mails = store.mails(opened.letter.id).await.unwrap();
    assert!(
        mails
            .iter()
            .all(|mail| mail.state == MailState::Sent && mail.sent.is_some()),
        "{mails:?}"
    );
    assert_eq!(board(0).await, Some(MailState::Sent));
}

async fn a_mail_that_fails_is_tried_again_and_given_up(world: &World) {
    let World { store, clock, .. } = world;
    let directors = world.directors(1).await;
    let opened = world.opened(&directors).await;
    let mail = store.claim_mail(60).await.unwrap().unwrap();
    store
        .mail_failed(
            &mail,
            "450 later".into(),
            Some(clock.now().plus_seconds(HOUR)),
        )
        .await
        .unwrap();
    clock.forward(HOUR - 1);
    assert!(
        store.claim_mail(60).await.unwrap().is_none(),
        "not before its time"
    );
    clock.forward(1);
    let mail = store.claim_mail(60).await.unwrap().unwrap();
    assert_eq!(mail.attempt, 2);
    store
        .mail_failed(&mail, "550 unknown".into(), None)
        .await
        .unwrap();
    clock.forward(HOUR);
    assert!(store.claim_mail(60).await.unwrap().is_none());
    let status = store.mails(opened.letter.id).await.unwrap().remove(0);
    assert_eq!(
        (status.state, status.attempts, status.error.as_deref()),
        (MailState::Failed, 2, Some("550 unknown"))
    );
    assert_eq!(store.letters().await.unwrap()[0].mails_failed, 1);
}

async fn nothing_is_sent_twice(world: &World) {
    let World { store, .. } = world;
    let directors = world.directors(2).await;
    let opened = world.opened(&directors).await;
    let shown = opened.round.pin.hash;
    // Two receipts with one key, as from a form that was sent twice.
    for invitation in &opened.invitations {
        let same = |entered: server::store::Entered<'_>| server::store::OutgoingMail {
            dedupe: "one".to_owned(),
            ..receipt(entered)
        };
        store
            .sign(*invitation, Signing::whole(shown, Capacity::OnBehalf), same)
            .await
            .unwrap();
    }
    let mut receipts = 0;
    while let Some(mail) = store.claim_mail(60).await.unwrap() {
        receipts += usize::from(mail.mail.kind == "receipt");
    }
    assert_eq!(receipts, 1);
}

async fn a_job_survives_its_worker(world: &World) {
    let World {
        store,
        clock,
        secretariat: by,
        ..
    } = world;
    let (letter, _) = world.frozen("Te drukken").await;
    let asked = store.start_press(letter.id, *by).await.unwrap();
    assert_eq!(
        store.start_press(letter.id, *by).await.unwrap(),
        asked,
        "asking twice is asking once"
    );
    let first = store.claim_job(60).await.unwrap().unwrap();
    assert_eq!(
        (first.id, first.letter, first.by, first.attempt),
        (asked, letter.id, *by, 1)
    );
    assert!(store.claim_job(60).await.unwrap().is_none());
    store
        .job_step(first, 2, 5, "press-step-seal")
        .await
        .unwrap();
    let state = store.job(letter.id).await.unwrap().unwrap();
    assert_eq!(
        (state.state, state.step, state.of, state.name_key.as_str()),
        (JobPhase::Running, 2, 5, "press-step-seal")
    );

    clock.forward(60);
    let second = store.claim_job(60).await.unwrap().unwrap();
    assert_eq!(
        (second.id, second.attempt),
        (asked, 2),
        "its worker died: it is taken again"
    );
    store
        .job_failed(
            second,
            "een letter ontbreekt".into(),
            Some(clock.now().plus_seconds(30)),
        )
        .await
        .unwrap();
    assert!(store.claim_job(60).await.unwrap().is_none());
    clock.forward(30);
    let third = store.claim_job(60).await.unwrap().unwrap();
    store
        .job_failed(third, "opgegeven".into(), None)
        .await
        .unwrap();
    let state = store.job(letter.id).await.unwrap().unwrap();
    assert_eq!(
        (state.state, state.reason.as_deref()),
        (JobPhase::Failed, Some("opgegeven"))
    );
    let again = store.start_press(letter.id, *by).await.unwrap();
    assert_ne!(again, asked, "what was given up may be asked for again");
}

async fn a_worker_that_comes_too_late_changes_nothing(world: &World) {
    let World {
        store,
        clock,
        secretariat: by,
        ..
    } = world;
    let (letter, _) = world.frozen("Te laat").await;
    store.start_press(letter.id, *by).await.unwrap();
    let slow = store.claim_job(60).await.unwrap().unwrap();
    clock.forward(60);
    let quick = store.claim_job(60).await.unwrap().unwrap();
    let file = SealedFile {
        hash: Hash::of(b"pdf"),
        pages: 1,
        bytes: 3,
        sealed: clock.now(),
    };
    store
        .finalise(quick, file.clone(), world.log_end(letter.id).await, unheard)
        .await
        .unwrap();
    let late = store
        .finalise(
            slow,
            SealedFile {
                hash: Hash::of(b"andere"),
                ..file.clone()
            },
            world.log_end(letter.id).await,
            unheard,
        )
        .await;
    assert!(matches!(late, Err(StoreError::Stage(_))));
    store
        .job_failed(slow, "te laat".into(), Some(clock.now()))
        .await
        .unwrap();
    assert_eq!(
        store.job(letter.id).await.unwrap().unwrap().state,
        JobPhase::Done
    );
    assert!(
        store.claim_job(60).await.unwrap().is_none(),
        "what is done is not done again"
    );
    assert_eq!(
        store.letter_by_id(letter.id).await.unwrap().file,
        Some(file)
    );
    store.verify_ledger().await.unwrap();
}

async fn who_lost_a_job_or_a_mail_has_no_say_in_it(world: &World) {
    let World {
        store,
        clock,
        secretariat: by,
        ..
    } = world;
    let directors = world.directors(1).await;
    let opened = world.opened(&directors).await;
    let slow_mail = store.claim_mail(60).await.unwrap().unwrap();
    let (letter, _) = world.frozen("Van hand tot hand").await;
    store.start_press(letter.id, *by).await.unwrap();
    let slow = store.claim_job(60).await.unwrap().unwrap();
    clock.forward(60);
    let quick_mail = store.claim_mail(60).await.unwrap().unwrap();
    let quick = store.claim_job(60).await.unwrap().unwrap();
    assert_eq!(
        (slow.id, slow_mail.id),
        (quick.id, quick_mail.id),
        "the lease ran out"
    );

    let now = clock.now();
    store.job_step(slow, 1, 6, "te-laat").await.unwrap();
    store
        .job_failed(slow, "te laat".into(), Some(now))
        .await
        .unwrap();
    store
        .mail_failed(&slow_mail, "te laat".into(), Some(now))
        .await
        .unwrap();
    store
        .mail_failed(&slow_mail, "te laat".into(), None)
        .await
        .unwrap();
    let job = store.job(letter.id).await.unwrap().unwrap();
    assert_eq!(
        (job.state, job.name_key.as_str(), job.reason),
        (JobPhase::Running, "", None)
    );
    assert!(
        store.claim_job(60).await.unwrap().is_none(),
        "nobody else takes it up"
    );
    assert!(store.claim_mail(60).await.unwrap().is_none());
    let file = SealedFile {
        hash: Hash::of(b"pdf"),
        pages: 1,
        bytes: 3,
        sealed: now,
    };
    let log = world.log_end(letter.id).await;
    let late = store.finalise(slow, file.clone(), log, unheard).await;
    assert!(matches!(late, Err(StoreError::NotFound)), "{late:?}");
    store.finalise(quick, file, log, unheard).await.unwrap();
    // Whoever really sent it says so, also late.
    store.mail_sent(slow_mail.id).await.unwrap();
    store
        .mail_failed(&quick_mail, "421".into(), None)
        .await
        .unwrap();
    let mails = store.mails(opened.letter.id).await.unwrap();
    assert_eq!(mails[0].state, MailState::Sent);
}

async fn a_file_that_misses_a_signature_does_not_count(world: &World) {
    let World {
        store,
        secretariat: by,
        ..
    } = world;
    let directors = world.directors(2).await;
    let opened = world.opened(&directors).await;
    let letter = opened.letter.id;
    world.sign(&opened, 0).await.unwrap();
    store
        .close_round(opened.round.id, *by, nobody)
        .await
        .unwrap();
    store.start_press(letter, *by).await.unwrap();
    let job = store.claim_job(60).await.unwrap().unwrap();
    let gathered = world.log_end(letter).await;
    // While the press runs, a second round comes and goes, and someone signs in it.
    let second = world.invite(letter, &directors[1..]).await.unwrap();
    world.sign(&second, 0).await.unwrap();
    store
        .close_round(second.round.id, *by, nobody)
        .await
        .unwrap();
    let file = SealedFile {
        hash: Hash::of(b"zonder de tweede naam"),
        pages: 1,
        bytes: 3,
        sealed: world.clock.now(),
    };
    let short = store.finalise(job, file.clone(), gathered, unheard).await;
    assert!(matches!(short, Err(StoreError::RecordGrew)), "{short:?}");
    assert_eq!(store.letter_by_id(letter).await.unwrap().file, None);
    let log = world.log_end(letter).await;
    store.finalise(job, file, log, unheard).await.unwrap();
    store.verify_ledger().await.unwrap();
}

async fn a_mail_that_cannot_be_read_stands_in_nobodys_way(world: &World) {
    let directors = world.directors(2).await;
    let opened = world.opened(&directors).await;
    let spoil = format!(
        "update outbox set recipient = 'geen adres' where recipient = '{}'",
        directors[0].mail
    );
    assert_eq!(world.engine.tamper(&spoil).await, 1);
    let mail = world.store.claim_mail(60).await.unwrap().unwrap();
    assert_eq!(mail.mail.to, directors[1].mail);
    assert!(world.store.claim_mail(60).await.unwrap().is_none());
    assert_eq!(world.store.letters().await.unwrap()[0].mails_failed, 1);
    let named = world.store.mails(opened.letter.id).await.unwrap_err();
    assert!(
        matches!(&named, StoreError::Corrupt(what) if what.starts_with("outbox ") && what.contains("recipient")),
        "{named}"
    );
}
