//! Public support: each mailbox counts once, and the number is exact after every fold, whatever broke off and however many
//! fold, confirm and go back at once.

use super::{
    Engine, World, mail, remark, stories,
    world::{DAY, Director},
};
use letters::{
    hash::Hash,
    ids::{LetterId, SupportRequestId, SupporterId},
    ledger::{Act, Entry},
    letter::Language,
    stranger::{CODE_SECONDS, TRIES},
    support::{Form, SupportRefused},
    text::{MailAddress, PersonName, Place},
};
use server::store::{
    NewKey, NewSupportRequest, NewSupporter, Result, Store, StoreError, SupportTried, Which,
};
use tokio::task::JoinSet;

stories!(
    somebody_confirms_is_counted_and_goes_back_on_it,
    a_code_is_tried_five_times_in_an_hour_and_no_more,
    one_mailbox_counts_once_and_who_comes_twice_hears_it_by_mail,
    support_opens_and_closes_as_facts,
    a_fold_that_breaks_off_counts_nothing_and_loses_nothing,
    two_nodes_fold_confirm_and_go_back_at_once,
    names_are_for_who_asked_and_one_can_be_hidden,
);

pub(crate) fn form(n: u32) -> Form {
    Form {
        name: PersonName::parse(&format!("Bewoner Nummer {n}")).unwrap(),
        place: Place::parse("Zwartewaal").unwrap(),
        mail: MailAddress::parse(&format!("bewoner{n}@voorbeeld.nl")).unwrap(),
        shown: n.is_multiple_of(2),
    }
}

pub(crate) fn key(n: u32) -> NewKey {
    NewKey {
        token_hash: Hash::of(format!("link {n}").as_bytes()),
        code_hash: Hash::of(format!("code {n}").as_bytes()),
    }
}

/// The secret with which the `n`th goes back on it.
pub(crate) fn back(n: u32) -> Hash {
    Hash::of(format!("terug {n}").as_bytes())
}

pub(crate) fn request(store: &Store, letter: LetterId, text: Hash, n: u32) -> NewSupportRequest {
    NewSupportRequest {
        id: SupportRequestId::new(store.now(), store.random()),
        letter,
        key: key(n),
        form: form(n),
        shown: text,
        language: Language::Nl,
        mail_key: Hash::of(form(n).mail.as_str().as_bytes()),
        likeness_key: Hash::of(form(n).name.as_str().as_bytes()),
    }
}

pub(crate) async fn tries(store: &Store, n: u32, code: Hash) -> Result<SupportTried> {
    let new = NewSupporter {
        id: SupporterId::new(store.now(), store.random()),
        token_hash: back(n),
        salt: store.random(),
    };
    let receipt = mail("support-receipt", format!("support-receipt {n}"), None);
    store
        .try_support(key(n).token_hash, code, new, receipt)
        .await
}

/// The `n`th fills in the form and types the code.
pub(crate) async fn supports(store: &Store, letter: LetterId, text: Hash, n: u32) {
    asks(store, letter, text, n).await;
    let tried = tries(store, n, key(n).code_hash).await.unwrap();
    assert_eq!(tried, SupportTried::Confirmed);
}

/// The `n`th fills in the form.
pub(crate) async fn asks(store: &Store, letter: LetterId, text: Hash, n: u32) {
    let code = move |_| mail("support-code", format!("support-code {n}"), None);
    let new = request(store, letter, text, n);
    store.begin_support(new, code).await.unwrap();
}

/// A published letter that stands open for support, with its text.
pub(crate) async fn open(world: &World) -> (LetterId, Hash) {
    let directors = world.directors(1).await;
    open_signed_by(world, &directors).await
}

/// The same, signed by people who are there already.
pub(crate) async fn open_signed_by(world: &World, directors: &[Director]) -> (LetterId, Hash) {
    let (letter, _) = world.final_letter(directors).await;
    let (store, by) = (&world.store, world.secretariat);
    store.publish(letter.id, by).await.unwrap();
    store.open_support(letter.id, None, by).await.unwrap();
    let letter = store.letter_by_id(letter.id).await.unwrap();
    (letter.id, letter.stage.pin().unwrap().hash)
}

pub(crate) async fn counted(world: &World, letter: LetterId) -> u64 {
    world.store.support(letter).await.unwrap().unwrap().counted
}

/// Folds until nothing is left; gives the number.
pub(crate) async fn folds(world: &World, letter: LetterId) -> u64 {
    while world.store.fold_support(letter).await.unwrap().is_some() {}
    world.store.verify_ledger().await.unwrap();
    counted(world, letter).await
}

async fn somebody_confirms_is_counted_and_goes_back_on_it(world: &World) {
    let (letter, text) = open(world).await;
    supports(&world.store, letter, text, 1).await;
    supports(&world.store, letter, text, 2).await;
    // Twice is the same as once.
    let again = tries(&world.store, 1, key(1).code_hash).await.unwrap();
    assert_eq!(again, SupportTried::Confirmed);
    assert_eq!(counted(world, letter).await, 0, "nothing was folded yet");
    assert_eq!(world.store.support_due().await.unwrap(), []);
    world.clock.forward(60);
    assert_eq!(world.store.support_due().await.unwrap(), [letter]);
    assert_eq!(folds(world, letter).await, 2);
    assert_eq!(world.store.fold_support(letter).await.unwrap(), None);

    world.store.withdraw_support(back(1)).await.unwrap();
    let twice = world.store.withdraw_support(back(1)).await;
    assert!(matches!(twice, Err(StoreError::NotFound)), "{twice:?}");
    assert_eq!(counted(world, letter).await, 2, "the number lags");
    assert_eq!(folds(world, letter).await, 1);
    // Who went back before anybody counted never was there, and may come again.
    supports(&world.store, letter, text, 3).await;
    world.store.withdraw_support(back(3)).await.unwrap();
    assert_eq!(folds(world, letter).await, 1);
    let lines = world.store.ledger_lines(letter).await.unwrap();
    let batches: Vec<_> = lines
        .iter()
        .filter_map(|line| match Entry::read(line).unwrap().act {
            Act::Supported {
                batch,
                count,
                withdrawn,
                ..
            } => Some((batch, count, withdrawn)),
            _ => None,
        })
        .collect();
    assert_eq!(batches, [(1, 2, 0), (2, 0, 1)]);
    for words in ["Bewoner", "Zwartewaal", "voorbeeld.nl"] {
        assert!(lines.iter().all(|line| !line.contains(words)), "{words}");
    }
}

async fn a_code_is_tried_five_times_in_an_hour_and_no_more(world: &World) {
    let (letter, text) = open(world).await;
    asks(&world.store, letter, text, 1).await;
    for left in (0..TRIES).rev() {
        let tried = tries(&world.store, 1, Hash::of(b"mis")).await.unwrap();
        assert_eq!(tried, SupportTried::Wrong { left });
    }
    let over = SupportTried::Refused(SupportRefused::CodeOver);
    let right = tries(&world.store, 1, key(1).code_hash).await.unwrap();
    assert_eq!(right, over);
    asks(&world.store, letter, text, 2).await;
    world.clock.forward(CODE_SECONDS);
    let late = tries(&world.store, 2, key(2).code_hash).await.unwrap();
    assert_eq!(late, over);
    assert_eq!(folds(world, letter).await, 0);
    // Another text is not supported, whatever the page showed.
    let new = request(&world.store, letter, Hash::of(b"ander"), 3);
    let code = |_| mail("support-code", "3".to_owned(), None);
    let other = world.store.begin_support(new, code).await;
    let why = SupportRefused::OtherText;
    assert!(matches!(other, Err(StoreError::Support(found)) if found == why));
}

async fn one_mailbox_counts_once_and_who_comes_twice_hears_it_by_mail(world: &World) {
    let (letter, text) = open(world).await;
    let store = &world.store;
    // Two forms before either is confirmed: both codes are right, and it is one supporter.
    let same = |n| NewSupportRequest {
        form: form(1),
        mail_key: Hash::of(b"de ene bus"),
        likeness_key: Hash::of(b"wie en waar"),
        ..request(store, letter, text, n)
    };
    for n in [1, 2] {
        let code = move |known: Option<(SupporterId, MailAddress)>| {
            assert_eq!(known, None);
            mail("support-code", n.to_string(), None)
        };
        store.begin_support(same(n), code).await.unwrap();
    }
    for n in [1, 2] {
        let tried = tries(store, n, key(n).code_hash).await.unwrap();
        assert_eq!(tried, SupportTried::Confirmed);
    }
    // A third form: the mail says that it is known, and no code is right.
    let told = |known: Option<(SupporterId, MailAddress)>| {
        assert_eq!(known.unwrap().1, form(1).mail);
        mail("support-code", "known".to_owned(), None)
    };
    store.begin_support(same(3), told).await.unwrap();
    let tried = tries(store, 3, key(3).code_hash).await.unwrap();
    assert_eq!(tried, SupportTried::Wrong { left: TRIES - 1 });
    assert_eq!(folds(world, letter).await, 1);
    // The same name, place and network from another mailbox counts, and is marked.
    let alike = NewSupportRequest {
        mail_key: Hash::of(b"een andere bus"),
        ..same(4)
    };
    let code = |_| mail("support-code", "4".to_owned(), None);
    store.begin_support(alike, code).await.unwrap();
    tries(store, 4, key(4).code_hash).await.unwrap();
    assert_eq!(folds(world, letter).await, 2);
    let likely = store.supporters(letter, Which::Likely, None, 10).await;
    let likely = likely.unwrap();
    assert_eq!(likely.len(), 1);
    assert_eq!(store.supporter_at(back(4)).await.unwrap(), likely[0]);
}

async fn support_opens_and_closes_as_facts(world: &World) {
    let (store, by) = (&world.store, world.secretariat);
    let (draft, _) = world.frozen("Nog niet uit").await;
    let early = store.open_support(draft.id, None, by).await;
    let why = SupportRefused::NotPublished;
    assert!(matches!(early, Err(StoreError::Support(found)) if found == why));
    let (letter, text) = open(world).await;
    let twice = store.open_support(letter, None, by).await;
    let why = SupportRefused::Open;
    assert!(matches!(twice, Err(StoreError::Support(found)) if found == why));
    asks(store, letter, text, 1).await;
    assert!(store.close_support(letter, by).await.unwrap());
    assert!(!store.close_support(letter, by).await.unwrap());
    let late = tries(store, 1, key(1).code_hash).await.unwrap();
    assert_eq!(late, SupportTried::Refused(SupportRefused::Closed));
    let last = store.now().day();
    store.open_support(letter, Some(last), by).await.unwrap();
    let tried = tries(store, 1, key(1).code_hash).await.unwrap();
    assert_eq!(tried, SupportTried::Confirmed, "the code still held");
    // When the last day is over what came is counted at once, and nobody comes any more.
    world.clock.forward(DAY);
    assert_eq!(store.support_due().await.unwrap(), [letter]);
    assert_eq!(folds(world, letter).await, 1);
    let code = |_| mail("support-code", "2".to_owned(), None);
    let over = store.begin_support(request(store, letter, text, 2), code);
    let over = over.await;
    let why = SupportRefused::Closed;
    assert!(matches!(over, Err(StoreError::Support(found)) if found == why));
    let acts: Vec<_> = store
        .ledger_lines(letter)
        .await
        .unwrap()
        .iter()
        .map(|line| Entry::read(line).unwrap().act)
        .collect();
    let opened = |act: &&Act| matches!(act, Act::SupportOpened { .. });
    assert_eq!(acts.iter().filter(opened).count(), 2);
    let closed = |act: &&Act| matches!(act, Act::SupportClosed { .. });
    assert_eq!(acts.iter().filter(closed).count(), 1);
}

async fn a_fold_that_breaks_off_counts_nothing_and_loses_nothing(world: &World) {
    let (letter, text) = open(world).await;
    for n in 1..=5 {
        supports(&world.store, letter, text, n).await;
    }
    // The last thing that a fold writes is refused: rows are marked and a line is written by then.
    let (breaks, mends) = match &world.engine {
        Engine::Sqlite(_) => (
            "create trigger breaks before update of counted on support begin select raise (abort, 'broken off'); end",
            "drop trigger breaks",
        ),
        Engine::Postgres { .. } => (
            "create trigger breaks before update of counted on support for each row execute function refuse ('broken off')",
            "drop trigger breaks on support",
        ),
    };
    let before = world.store.ledger_lines(letter).await.unwrap();
    world.engine.does(breaks).await.unwrap();
    assert!(world.store.fold_support(letter).await.is_err());
    assert_eq!(world.store.ledger_lines(letter).await.unwrap(), before);
    assert_eq!(counted(world, letter).await, 0);
    world.store.verify_ledger().await.unwrap();
    world.engine.does(mends).await.unwrap();
    assert_eq!(folds(world, letter).await, 5);
}

async fn two_nodes_fold_confirm_and_go_back_at_once(world: &World) {
    let (letter, text) = open(world).await;
    // Two who are known to the house as well, and are erased meanwhile: one who is counted by then and one who may not be.
    let mut known = Vec::new();
    for n in [100, 101] {
        let Form { name, mail, .. } = form(n);
        known.push(world.store.add_person(name, mail).await.unwrap());
    }
    supports(&world.store, letter, text, 100).await;
    world.store.fold_support(letter).await.unwrap();
    supports(&world.store, letter, text, 101).await;
    let node = world.engine.open(world.clock.clone()).await;
    let mut work = JoinSet::new();
    for worker in 0..4_u32 {
        let store = if worker % 2 == 0 { &world.store } else { &node };
        let store = store.clone();
        work.spawn(async move {
            for n in (0..40).filter(|n| n % 4 == worker) {
                supports(&store, letter, text, n).await;
                // Every second one who goes back does so before their own fold: another may be running.
                if n % 10 == 0 {
                    store.withdraw_support(back(n)).await.unwrap();
                }
                store.fold_support(letter).await.unwrap();
                if n % 10 == 5 {
                    store.withdraw_support(back(n)).await.unwrap();
                }
            }
        });
    }
    for store in [world.store.clone(), node.clone()] {
        work.spawn(async move {
            for _ in 0..20 {
                store.fold_support(letter).await.unwrap();
                tokio::task::yield_now().await;
            }
        });
    }
    let store = world.store.clone();
    work.spawn(async move {
        for person in known {
            store.erase_person(person, None).await.unwrap();
        }
    });
    work.join_all().await;
    assert_eq!(folds(world, letter).await, 32);
    node.close().await;
}

async fn names_are_for_who_asked_and_one_can_be_hidden(world: &World) {
    let (letter, text) = open(world).await;
    let store = &world.store;
    for n in 1..=8 {
        supports(store, letter, text, n).await;
        world.clock.forward(1);
    }
    let names = async |before, limit| {
        let listed = store.supporters(letter, Which::Listed, before, limit);
        listed.await.unwrap()
    };
    let told = |list: &[server::store::Supporter]| -> Vec<String> {
        list.iter().map(|one| one.name.to_string()).collect()
    };
    let all = names(None, 10).await;
    let numbers = [8, 6, 4, 2].map(|n| format!("Bewoner Nummer {n}"));
    assert_eq!(told(&all), numbers, "who asked, the newest first");
    let (first, rest) = (names(None, 3).await, names(Some(all[2].id), 3).await);
    assert_eq!([told(&first), told(&rest)].concat(), numbers);
    let hide = async |id| {
        let by = world.secretariat;
        store
            .hide_supporter(letter, id, remark("Scheldnaam."), by)
            .await
    };
    assert!(hide(all[1].id).await.unwrap());
    assert!(!hide(all[1].id).await.unwrap(), "once");
    assert_eq!(names(None, 10).await.len(), 3);
    assert_eq!(folds(world, letter).await, 8, "who is hidden counts");
    let (record, newest) = store.support_and_names(letter, 2).await.unwrap().unwrap();
    assert_eq!((record.counted, newest.len()), (8, 2));
}
