//! Letting go: at the end of each term, and not a second before it; once a day, on one node.

use super::{
    World, guests, incoming,
    people::{address, name},
    stories, support,
    world::{DAY, HOUR, remark},
};
use letters::{
    authentication::{Assurance, Method, STEP_SECONDS},
    hash::Hash,
    ports::Clock as _,
    privacy::{Data, Term},
    text::Line,
    version::VersionNumber,
};
use server::store::{AuditFilter, DirectoryAct, Heard, Limit, NewSession, Step, StepKind, nobody};

stories!(
    everything_goes_when_its_term_is_over_and_not_before,
    one_node_has_the_turn_of_the_day,
    what_was_said_with_an_answer_goes_and_what_stands_stays,
    who_signed_stays_known_and_who_left_does_not,
);

/// One of each kind that has a date to go on, all of this moment.
async fn one_of_each(world: &World) {
    let World {
        store,
        secretariat: by,
        ..
    } = world;
    let session = NewSession {
        token_hash: Hash::of(b"koekje"),
        person: *by,
        assurance: Assurance::OneFactor,
        method: Method::Password,
        browser: None,
        replaces: None,
    };
    store.begin_session(session).await.unwrap();
    let step = Step {
        kind: StepKind::MailCode,
        account: Some(*by),
        state: "{}".to_owned(),
        next: None,
    };
    store
        .begin_step(Hash::of(b"stap"), step, None)
        .await
        .unwrap();
    let key = Hash::of(b"wie");
    store.throttle(vec![Limit { key, free: 5 }]).await.unwrap();
    store.know_browser(Hash::of(b"browser"), *by).await.unwrap();
    let table = Line::parse("leden.csv").unwrap();
    store
        .keep_import(table, b"naam".to_vec(), *by)
        .await
        .unwrap();
    let letter = world.new_letter("Half af").await;
    let heard = Heard {
        sitting: None,
        serial: 0,
        base: VersionNumber::FIRST,
        fields: Some("body=Half".to_owned()),
    };
    store.keep_sitting(letter.id, *by, heard).await.unwrap();
    store
        .add_person(name("Bo Zonder"), address("bo@voorbeeld.nl"))
        .await
        .unwrap();
    let directors = world.directors(1).await;
    let opened = world.opened(&directors).await;
    let no = |_| super::mail("receipt", "declined".to_owned(), None);
    let why = Some(remark("Te scherp."));
    store.decline(opened.invitations[0], why, no).await.unwrap();
    guests::asks(world, &opened, 1).await;
    guests::waits(world, &opened, 2).await;
    let (letter, text) = support::open_signed_by(world, &directors).await;
    support::supports(store, letter, text, 1).await;
    support::asks(store, letter, text, 2).await;
    let mail = incoming::message("lang@vws.example", "Received: one", "Dag.");
    store.take_in(mail).await.unwrap();
    store.close_support(letter, *by).await.unwrap();
    store
        .close_round(opened.round.id, *by, nobody)
        .await
        .unwrap();
    while let Some(mail) = store.claim_mail(60).await.unwrap() {
        store.mail_sent(mail.id).await.unwrap();
    }
}

async fn everything_goes_when_its_term_is_over_and_not_before(world: &World) {
    one_of_each(world).await;
    // An office ends with its last day: a year after the midnight that follows on it.
    let now = world.clock.now();
    let (_, office) = world
        .office_at("Ministerie van Proeven", Some(now.day()))
        .await;
    let helps = DirectoryAct::AddAssistant(office, super::directory::assistant());
    world.directs(helps).await.unwrap();
    let since_midnight = now.amsterdam().time().since(jiff::civil::Time::midnight());
    let since_midnight = since_midnight.unwrap().total(jiff::Unit::Second).unwrap();
    #[expect(
        clippy::cast_possible_truncation,
        reason = "fewer than there are in a day"
    )]
    let midnight = DAY - since_midnight as i64;
    // From 1 July to 1 July, so that months and years are whole days here.
    let ends = [
        (Data::Attempts, DAY),
        (Data::Imports, DAY),
        (Data::Steps, STEP_SECONDS + DAY),
        // Twelve hours without use end it.
        (Data::Sessions, 12 * HOUR + DAY),
        (Data::GuestForms, 3 * DAY),
        (Data::SupportForms, 3 * DAY),
        (Data::Mails, 90 * DAY),
        (Data::Sittings, 90 * DAY),
        (Data::GuestRequests, 90 * DAY),
        // July, August and September.
        (Data::Supporters, 92 * DAY),
        (Data::IncomingMails, 365 * DAY),
        (Data::Answers, 365 * DAY),
        (Data::Browsers, 365 * DAY),
        (Data::Identity, 365 * DAY),
        (Data::Assistants, 365 * DAY + midnight),
        (Data::Events, 2 * 365 * DAY),
    ];
    let dated = Data::ALL.into_iter().filter(|data| {
        let term = data.term();
        matches!(term, Term::Days(..) | Term::Months(..))
    });
    assert_eq!(dated.count(), ends.len(), "each has its place here");
    let mut passed = 0;
    for (data, after) in ends {
        let let_go = async |data| world.store.let_go(data, None).await.unwrap().unwrap().gone;
        if after > passed {
            world.clock.forward(after - 1 - passed);
            for (data, _) in ends.into_iter().filter(|(_, other)| *other >= after) {
                assert_eq!(let_go(data).await, 0, "{data:?}, a second too early");
            }
            world.clock.forward(1);
            passed = after;
        }
        let gone = let_go(data).await;
        assert!(gone > 0, "{data:?}");
        assert_eq!(let_go(data).await, 0, "{data:?}, a second time");
        let runs = world.store.retention_runs().await.unwrap();
        assert!(
            runs.iter().any(|run| run.data == data && run.gone == gone),
            "{data:?}: {runs:?}"
        );
    }
    for data in [Data::Account, Data::Mandates, Data::Signatures] {
        assert_eq!(world.store.let_go(data, None).await.unwrap(), None);
    }
    world.store.verify_ledger().await.unwrap();
    assert!(world.store.scrub().await.unwrap());
}

async fn one_node_has_the_turn_of_the_day(world: &World) {
    let node = world.engine.open(world.clock.clone()).await;
    for _ in 0..3 {
        let (one, other) = tokio::join!(world.store.retention_turn(), node.retention_turn());
        assert!(one.unwrap() != other.unwrap(), "one of the two");
        assert!(!node.retention_turn().await.unwrap());
        world.clock.forward(DAY - 1);
        assert!(!world.store.retention_turn().await.unwrap());
        world.clock.forward(1);
    }
    node.close().await;
}

async fn what_was_said_with_an_answer_goes_and_what_stands_stays(world: &World) {
    let (store, by) = (&world.store, world.secretariat);
    let directors = world.directors(2).await;
    let opened = world.opened(&directors).await;
    world.sign(&opened, 0).await.unwrap();
    let no = |_| super::mail("receipt", "declined".to_owned(), None);
    let why = Some(remark("Veel te scherp."));
    store.decline(opened.invitations[1], why, no).await.unwrap();
    store
        .close_round(opened.round.id, by, nobody)
        .await
        .unwrap();
    let holds = async |word: &str| {
        let openings = store.openings(opened.letter.id).await.unwrap();
        openings
            .iter()
            .any(|(_, opening)| opening.value.contains(word))
    };
    assert!(holds("te scherp").await && holds("Directeur Noord 02").await);
    world.clock.forward(365 * DAY);
    assert!(
        store
            .let_go(Data::Answers, None)
            .await
            .unwrap()
            .unwrap()
            .gone
            > 0
    );
    assert!(!holds("te scherp").await && !holds("Directeur Noord 02").await);
    assert!(holds("Directeur Noord 01").await, "what stands stays");
    let board = store.board(opened.round.id).await.unwrap();
    assert_eq!(board[1].remark, None);
    assert_eq!(
        board[1].person.as_str(),
        "Directeur Noord 02",
        "who is still known"
    );
    let signed = store.signatories(opened.letter.id, opened.round.pin.hash);
    assert_eq!(signed.await.unwrap().len(), 1);
    store.verify_ledger().await.unwrap();
}

async fn who_signed_stays_known_and_who_left_does_not(world: &World) {
    let (store, by) = (&world.store, world.secretariat);
    let directors = world.directors(2).await;
    let opened = world.opened(&directors).await;
    world.sign(&opened, 0).await.unwrap();
    store
        .close_round(opened.round.id, by, nobody)
        .await
        .unwrap();
    world.press(opened.letter.id).await;
    store.publish(opened.letter.id, by).await.unwrap();
    super::privacy::leaves(world, &directors[0]).await;
    super::privacy::leaves(world, &directors[1]).await;
    world.clock.forward(363 * DAY);
    let gone = async || store.let_go(Data::Identity, None).await.unwrap().unwrap();
    assert_eq!(gone().await.gone, 0, "the last day was not a year ago");
    world.clock.forward(DAY);
    let done = gone().await;
    let mails: Vec<_> = done.people.iter().map(|person| &person.mail).collect();
    assert_eq!((done.gone, mails), (1, vec![&directors[1].mail]));
    let who = async |nth: usize| store.person(directors[nth].person).await.unwrap().name;
    assert_eq!(who(0).await.as_str(), "Directeur Noord 01");
    assert_eq!(who(1).await.as_str(), letters::privacy::ERASED);
    store.verify_ledger().await.unwrap();
    let noted = store.audit(AuditFilter::default(), 1).await.unwrap();
    assert_eq!(noted[0].act, letters::audit::Act::PersonErased);
}
