//! A rebuild: whatever is damaged in the tables, the ledger alone gives them back as they were, or what is missing is named.

mod life;

use super::{
    World,
    ledger::{answered, signed_line},
    stories,
    world::HOUR,
};
use letters::{ports::Clock as _, text::Slug};
use life::{long_life, rows};
use server::store::{Done, NotRebuilt, PutRight, StoreError, TreeFault};

stories!(
    whatever_is_damaged_is_put_right,
    what_is_whole_is_left_alone,
    a_broken_chain_is_no_ground_to_build_on,
    what_cannot_be_made_is_named_and_the_other_letters_are_made,
    who_was_asked_needs_a_new_link_when_the_invitation_was_gone,
    what_was_let_go_does_not_come_back,
    a_name_that_nothing_opens_is_not_written_over,
);

/// All that a rebuild makes, gone or wrong at once.
const WRECK: &str = "delete from cosignature_exception;
    delete from cosignature where person_name <> '[erased]';
    update cosignature set ended = ended + 1, capacity = 'personal', lifted = null, deputy = not deputy;
    update invitation set answer = 'none', answered = null, capacity = null, lapsed = false where remark is null or answer <> 'signed';
    update signing_round set deadline = deadline + 1000, state = 'cancelled', ended = deadline, moved = null;
    delete from publication;
    delete from outcome;
    delete from commitment_step;
    delete from support;
    update letter set stage = 'draft', stage_since = null, pin_number = null, pin_hash = null, file_hash = null,
        withdrawn_from = null, withdrawn_reason = null where stage in ('signing', 'final', 'withdrawn');
    update dispatch set channel = 'mail', on_day = '2024-01-01', recorded = 1;
    update response set kind = 'mail', on_day = '2024-01-01', recorded = 1";

/// Each by itself, with what is put right by it at least.
const DAMAGE: [(&str, &str); 41] = [
    ("cosignature", "delete from cosignature_exception"),
    ("cosignature", "update cosignature_exception set demand = demand + 10"),
    ("cosignature", "delete from cosignature_exception; delete from cosignature where ended is null"),
    ("cosignature", "delete from cosignature where ended is not null and person_name <> '[erased]'"),
    ("cosignature", "update cosignature set person_name = 'Een ander', function = case when person_name = '[erased]' then function else 'minister' end"),
    ("cosignature", "update cosignature set organisation_name = 'Wijkteam Zuid' where person_name <> '[erased]'"),
    ("cosignature", "update cosignature set capacity = 'personal', lifted = null, decides = null"),
    ("cosignature", "update cosignature set ended = at where ended is null"),
    ("cosignature", "update cosignature set deputy = not deputy, guest = not guest"),
    ("cosignature", "update cosignature set reaffirms = null, retracted = null"),
    ("cosignature", "update cosignature set retracted = at, at = at - 1000"),
    ("cosignature", "update cosignature set person = (select person from account limit 1), mandate = (select id from mandate order by id limit 1) where person_name <> '[erased]'"),
    ("cosignature", "update cosignature set public_remark = 'Zomaar.'"),
    ("cosignature", "update cosignature set public_remark = null, remark_hidden = null"),
    ("invitation", "update invitation set read_at = null"),
    ("invitation", "update invitation set answer = 'none', answered = null, capacity = null, remark = null, lapsed = false"),
    ("invitation", "update invitation set answer = 'signed', answered = 1, capacity = 'on-behalf', lapsed = false where answer <> 'signed'"),
    ("invitation", "update invitation set remark = 'Ja, graag.' where answer <> 'signed'"),
    ("invitation", "update invitation set organisation = (select id from organisation order by id limit 1), person = (select person from account limit 1)
        where id in (select invitation from cosignature where ended is null order by invitation limit 1)"),
    ("letter", "update letter set stage = 'review', pin_number = null, pin_hash = null, file_hash = null where stage in ('signing', 'final')"),
    ("letter", "update letter set withdrawn_from = 'final', withdrawn_reason = 'Zomaar.' where stage = 'withdrawn'"),
    ("letter", "update letter set stage = 'signing', stage_since = 1, pin_number = 1,
        pin_hash = (select hash from version where letter = letter.id and number = 1) where stage = 'review'"),
    ("letter", "update letter set stage_since = stage_since - 1000 where stage in ('signing', 'final', 'withdrawn')"),
    ("letter", "update letter set latest = 99"),
    ("version", "update version set subject = 'Iets anders', kind = 'press-release'"),
    ("sealed_file", "update sealed_file set hash = pin_hash from letter where letter.id = sealed_file.letter;
        update publication set file_hash = (select hash from sealed_file where letter = publication.letter);
        update letter set file_hash = (select hash from sealed_file where letter = letter.id) where file_hash is not null"),
    ("publication", "update publication set at = at - 1"),
    ("publication", "delete from publication"),
    ("signing_round", "update signing_round set state = 'closed', ended = deadline where state <> 'closed'"),
    ("signing_round", "update signing_round set deadline = deadline - 1, moved = null"),
    ("signing_round", "delete from signing_round"),
    ("dispatch", "update dispatch set channel = 'mail', on_day = '2024-01-01', recorded = 1"),
    ("response", "update response set kind = 'mail', on_day = '2024-01-01', recorded = 1, attachment_hash = repeat_a"),
    ("outcome", "delete from outcome"),
    ("outcome", "update outcome set said = 'promised', addressee = 'JenV', at = at + 1 where n = 3"),
    ("commitment_step", "delete from commitment_step"),
    ("commitment_step", "update commitment_step set said = 'broken', at = at + 1 where n = 3"),
    ("objection", "delete from objection"),
    ("objection", "update objection set at = at + 1, text_hash = repeat_a"),
    ("review_turn", "delete from review_turn where turn = 'withdrawn'"),
    ("support", "update support set counted = 99, batches = 99, folded = null, closed = null, closed_by = null, until = until + 1"),
];

/// Every row that was put right; all letters must have been.
async fn put_right(world: &World) -> Vec<PutRight> {
    let letters = world.store.rebuild().await.unwrap();
    let all = letters.into_iter();
    all.flat_map(|it| {
        it.outcome
            .unwrap_or_else(|why| panic!("{}: {why}", it.slug))
    })
    .collect()
}

/// What would be lost by a mistake of the rebuild comes back: everything that follows from the ledger goes, and is made anew.
pub(super) async fn survives(world: &World) {
    let before = rows(world).await;
    world.engine.tamper(WRECK).await;
    put_right(world).await;
    same(&before, &rows(world).await, "all at once");
    world.store.verify_ledger().await.unwrap();
}

/// Fails with the rows that only one of the two has.
#[track_caller]
fn same(before: &[String], after: &[String], what: &str) {
    let only = |some: &[String], others: &[String]| -> Vec<String> {
        let missing = some.iter().filter(|row| !others.contains(row));
        missing.cloned().collect()
    };
    let (gone, new) = (only(before, after), only(after, before));
    assert!(
        gone.is_empty() && new.is_empty() && before.len() == after.len(),
        "{what}: gone {gone:#?}, new {new:#?}"
    );
}

async fn whatever_is_damaged_is_put_right(world: &World) {
    long_life(world).await;
    let before = rows(world).await;
    let triggers = triggers(world).await;
    let other = "a".repeat(64);
    for (table, sql) in DAMAGE {
        let sql = sql.replace("repeat_a", &format!("'{other}'"));
        world.engine.tamper(&sql).await;
        assert_ne!(rows(world).await, before, "{sql} does nothing");
        let put_right = put_right(world).await;
        assert!(
            put_right.iter().any(|it| it.table == table),
            "{sql}: {put_right:?}"
        );
        same(&before, &rows(world).await, &sql);
        world.store.verify_ledger().await.unwrap();
    }
    survives(world).await;
    // A name that never signed goes.
    let forged = "insert into cosignature (id, round, invitation, organisation, person, person_name, letter, organisation_name,
            mandate, function, deputy, text_hash, capacity, at)
        select i.id, i.round, i.id, i.organisation, i.person, 'Nep Naam', c.letter, 'Nep', c.mandate, c.function, c.deputy,
            c.text_hash, c.capacity, c.at from cosignature c join invitation i on i.round = c.round
        where i.answer = 'declined' and c.ended is null and c.capacity = 'on-behalf' limit 1";
    assert_eq!(world.engine.tamper(forged).await, 1);
    let gone = put_right(world).await;
    assert!(gone.iter().all(|it| it.done == Done::Removed), "{gone:?}");
    same(&before, &rows(world).await, "forged");
    // The second line stands again.
    assert_eq!(self::triggers(world).await, triggers);
    world
        .engine
        .refuses("update cosignature set person_name = 'Een ander'")
        .await;
}

/// The triggers that are there, and whether they work.
async fn triggers(world: &World) -> Vec<String> {
    let sql = match world.engine.url() {
        None => {
            "select name || coalesce(sql, '') from sqlite_master where type = 'trigger' order by name"
        }
        Some(_) => {
            "select tgrelid::regclass::text || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal order by 1"
        }
    };
    world.engine.says(sql).await
}

async fn what_is_whole_is_left_alone(world: &World) {
    assert!(world.store.rebuild().await.unwrap().is_empty());
    long_life(world).await;
    let before = rows(world).await;
    assert_eq!(put_right(world).await, []);
    assert_eq!(rows(world).await, before);
}

async fn a_broken_chain_is_no_ground_to_build_on(world: &World) {
    let opened = answered(world).await;
    let (n, line) = signed_line(world, &opened).await;
    world.new_letter("Een andere").await;
    world
        .engine
        .tamper("update signing_round set deadline = deadline + 1000; update letter set latest = 9")
        .await;
    let forged = line.replace("on-behalf", "personal");
    let put = |line: &str| format!("update ledger_entry set line = '{line}' where n = {n}");
    let named =
        |from: &str, to: &str| format!("update opening set value = '{to}' where value = '{from}'");
    let (own, other) = ("Directeur Noord 01", "Een ander");
    for (break_it, mend_it) in [
        (put(&forged), put(&line)),
        (named(own, other), named(other, own)),
        (
            "delete from tree_waiting where n = 1".to_owned(),
            "insert into tree_waiting (letter, n) select letter, n from ledger_entry where n = 1"
                .to_owned(),
        ),
    ] {
        world.engine.tamper(&break_it).await;
        let before = rows(world).await;
        match world.store.rebuild().await {
            Err(StoreError::Ledger(broken)) => assert_eq!(broken.slug, opened.letter.slug),
            Err(StoreError::Tree(TreeFault::Count { .. })) => {}
            other => panic!("{break_it}: {other:?}"),
        }
        same(&before, &rows(world).await, &break_it);
        world.engine.tamper(&mend_it).await;
    }
    assert_eq!(put_right(world).await.len(), 3);
    world.store.verify_ledger().await.unwrap();
}

async fn what_cannot_be_made_is_named_and_the_other_letters_are_made(world: &World) {
    let slugs = long_life(world).await;
    let outcome = async |slug: &Slug| {
        let letters = world.store.rebuild().await.unwrap();
        let all = letters.into_iter();
        let (it, others): (Vec<_>, Vec<_>) = all.partition(|it| it.slug == *slug);
        for other in others {
            other.outcome.unwrap();
        }
        match it.into_iter().next().unwrap().outcome {
            Err(StoreError::NotRebuilt(why)) => why,
            other => panic!("{other:?}"),
        }
    };
    let late = |table: &str| {
        format!("update signing_round set deadline = deadline + 1; delete from {table}")
    };
    for (table, sql) in [
        ("dispatch", late("dispatch")),
        ("response", late("response")),
        ("sealed_file", late("sealed_file")),
        (
            "objection",
            late(
                "review_turn where turn = 'withdrawn'; delete from objection; update review_thread set at = at + 1",
            ),
        ),
        (
            "cosignature on invitation",
            late("cosignature where person_name = '[erased]'"),
        ),
    ] {
        let kept = Copy::of(world).await;
        world.engine.tamper(&sql).await;
        let damaged = rows(world).await;
        match outcome(&slugs.full).await {
            NotRebuilt::Gone { table: named, .. } => assert_eq!(named, table),
            other @ NotRebuilt::Untold { .. } => panic!("{other}"),
        }
        // The rounds of two other letters were put right, of this one nothing.
        let after = rows(world).await;
        let changed = damaged.iter().filter(|row| !after.contains(row));
        assert_eq!(changed.count(), 2, "{table}");
        kept.back(world).await;
    }
    let invented = "insert into invitation (id, round, organisation, person, token_hash, code_hash, answer, tries)
        select o.id, i.round, o.id, i.person, 'x', 'x', 'none', 0 from organisation o, invitation i join signing_round r on r.id = i.round
            where r.state = 'open' order by o.id desc limit 1";
    assert_eq!(world.engine.tamper(invented).await, 1);
    let why = outcome(&slugs.signing).await;
    assert!(
        matches!(
            &why,
            NotRebuilt::Untold {
                table: "invitation",
                ..
            }
        ),
        "{why}"
    );
}

/// The rows of what a story takes away for good, in tables beside theirs.
struct Copy;

const COPIED: [&str; 7] = [
    "signing_round",
    "dispatch",
    "response",
    "sealed_file",
    "objection",
    "cosignature",
    "review_turn",
];

impl Copy {
    async fn of(world: &World) -> Self {
        for table in COPIED {
            let sql = format!("create table copy_of_{table} as select * from {table}");
            world.engine.tamper(&sql).await;
        }
        let sql = "create table copy_of_threads as select id, at from review_thread";
        world.engine.tamper(sql).await;
        Self
    }

    async fn back(self, world: &World) {
        for table in COPIED {
            let sql = format!(
                "delete from {table}; insert into {table} select * from copy_of_{table}; drop table copy_of_{table}"
            );
            world.engine.tamper(&sql).await;
        }
        let sql = "update review_thread set at = (select at from copy_of_threads c where c.id = review_thread.id); drop table copy_of_threads";
        world.engine.tamper(sql).await;
        world.store.verify_ledger().await.unwrap();
    }
}

async fn who_was_asked_needs_a_new_link_when_the_invitation_was_gone(world: &World) {
    let opened = answered(world).await;
    let with_secrets = rows(world).await;
    let silent = world.director("Zuid 01").await;
    world.clock.forward(HOUR);
    let by = world.secretariat;
    let round = opened.round.id;
    world
        .store
        .close_round(round, by, server::store::nobody)
        .await
        .unwrap();
    let again = world.invite(opened.letter.id, &[silent]).await.unwrap();
    let before = rows(world).await;
    assert_ne!(with_secrets, before);
    world.engine.tamper("delete from invitation").await;
    let made = put_right(world).await;
    assert_eq!(made.len(), 4, "{made:?}");
    assert!(made.iter().all(|it| it.done == Done::Made));
    world.store.verify_ledger().await.unwrap();
    let token = super::world::token(again.invitations[0]);
    let old = world.store.invitation(token).await;
    assert!(matches!(old, Err(StoreError::NotFound)), "{old:?}");
    let but_secrets = |rows: Vec<String>| -> Vec<String> {
        let without = |row: String| {
            // Hashes are the only words of this length.
            let words = row
                .split('|')
                .filter(|word| word.len() != 64 || !row.starts_with("invitation: "));
            words.collect::<Vec<_>>().join("|")
        };
        rows.into_iter().map(without).collect()
    };
    let (mut before, mut after) = (but_secrets(before), but_secrets(rows(world).await));
    before.sort();
    after.sort();
    same(&before, &after, "but for the secrets");
}

async fn what_was_let_go_does_not_come_back(world: &World) {
    let opened = answered(world).await;
    let (store, by) = (&world.store, world.secretariat);
    let back = |_, _| super::mail("receipt", "back".to_owned(), None);
    store.take_back(opened.invitations[0], back).await.unwrap();
    // Signed again: what opens the name stays, but the one that was taken back goes with its term.
    world.clock.forward(HOUR);
    world.sign(&opened, 0).await.unwrap();
    store
        .close_round(opened.round.id, by, server::store::nobody)
        .await
        .unwrap();
    world.clock.forward(3 * 366 * super::world::DAY);
    let gone = store.let_go(letters::privacy::Data::Answers, None).await;
    assert!(gone.unwrap().unwrap().gone > 0, "{:?}", world.clock.now());
    let before = rows(world).await;
    let erased = "select person_name from cosignature where ended is not null";
    assert_eq!(world.engine.says(erased).await, ["[erased]"]);
    assert_eq!(put_right(world).await, []);
    world
        .engine
        .tamper("delete from cosignature where ended is not null")
        .await;
    assert_eq!(put_right(world).await.len(), 1);
    same(&before, &rows(world).await, "let go");
}

/// It may be the last that is left of somebody who was never erased.
async fn a_name_that_nothing_opens_is_not_written_over(world: &World) {
    let slugs = long_life(world).await;
    let lost = "delete from opening where letter = (select letter from dispatch limit 1)
        and value in (select person_name from cosignature where ended is null and person_name <> '[erased]')";
    assert!(world.engine.tamper(lost).await > 0);
    let before = rows(world).await;
    for letter in world.store.rebuild().await.unwrap() {
        match letter.outcome {
            Err(StoreError::NotRebuilt(NotRebuilt::Gone { table, .. })) => {
                assert_eq!(
                    (letter.slug, table),
                    (slugs.full.clone(), "opening on invitation")
                );
            }
            other => assert!(letter.slug != slugs.full && other.unwrap().is_empty()),
        }
    }
    same(&before, &rows(world).await, "no name was written over");
}
