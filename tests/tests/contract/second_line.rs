//! The second line: each rule that the types keep is kept by the database as well, whoever asks.

use super::{World, remark, stories};
use letters::{
    cosignature::Capacity,
    dispatch::{Channel, Dispatch},
    text::Line,
};

stories!(
    the_database_keeps_texts_and_the_ledger,
    the_database_keeps_signatures_to_their_round_and_right,
    the_database_keeps_a_letter_to_its_way,
);

/// A published letter that was sent, and one in the middle of its round; with one signature, one refusal, one silent.
async fn told(world: &World) {
    let directors = world.directors(3).await;
    let (done, _) = world.final_letter(&directors[..1]).await;
    let sent = Dispatch {
        id: world.store.new_dispatch_id(),
        to: Line::parse("Ministerie van Voorbeelden").unwrap(),
        on: jiff::civil::date(2025, 7, 2),
        channel: Channel::Post,
        note: None,
    };
    let by = world.secretariat;
    world.store.publish(done.id, by).await.unwrap();
    world
        .store
        .record_dispatch(done.id, sent, None, by)
        .await
        .unwrap();
    let opened = world.opened(&directors).await;
    world
        .sign_as(&opened, 0, Capacity::UnderReservation)
        .await
        .unwrap();
    let declined = |_| super::world::mail("receipt", "declined".to_owned(), None);
    let reason = Some(remark("Nee."));
    world
        .store
        .decline(opened.invitations[1], reason, declined)
        .await
        .unwrap();
}

async fn refused(world: &World, all: &[&str]) {
    told(world).await;
    for sql in all {
        world.engine.refuses(sql).await;
    }
    world.store.verify_ledger().await.unwrap();
}

async fn the_database_keeps_texts_and_the_ledger(world: &World) {
    refused(
        world,
        &[
            "update version set text = 'anders'",
            "delete from version",
            "insert into version (letter, number, hash, text, subject, kind, author, at)
                select letter, number + 2, hash, text, subject, kind, author, at from version",
            "update ledger_entry set line = '{}'",
            "delete from ledger_entry",
            // Behind the last entry and nowhere else, and not before it in time.
            "insert into ledger_entry (letter, n, line, hash, at) select letter, n + 100, line, hash, at from ledger_entry where n = 1",
            "insert into ledger_entry (letter, n, line, hash, at) select letter, max(n) + 1, '{}', min(hash), min(at) - 1 from ledger_entry group by letter",
            "update mandate set function = 'minister'",
            "delete from mandate",
            "update sealed_file set hash = upper(hash)",
            "delete from sealed_file",
            "update publication set at = 0",
            "delete from publication",
        ],
    )
    .await;
    let past_the_trigger = match world.engine {
        super::Engine::Sqlite(_) => vec![
            "insert or replace into version select * from version where number = 1",
            "insert or replace into ledger_entry select * from ledger_entry where n = 1",
        ],
        super::Engine::Postgres { .. } => {
            vec![
                "truncate version cascade",
                "truncate ledger_entry cascade",
                "truncate mandate cascade",
            ]
        }
    };
    for sql in past_the_trigger {
        world.engine.refuses(sql).await;
    }
}

async fn the_database_keeps_signatures_to_their_round_and_right(world: &World) {
    let columns = "letter, round, organisation_name, person_name, function, remark, at, capacity";
    // A copy of the standing signature in the open round, with one thing changed each time.
    let copy = |invitation: &str, others: &str, source: &str| {
        format!(
            "insert into cosignature (id, invitation, organisation, person, mandate, deputy, text_hash, {columns})
            select j.id, {invitation}, {others}, c.letter, c.round, c.organisation_name, c.person_name, c.function, c.remark, c.at, c.capacity
            from cosignature c join signing_round r on r.id = c.round and r.state = 'open'
                join invitation j on j.round = c.round and j.answer = 'none' {source}"
        )
    };
    let third_right = "join mandate m on m.person = j.person and m.organisation = j.organisation";
    let all = [
        "update cosignature set text_hash = text_hash || ''".to_owned(),
        "update cosignature set person_name = 'Een ander'".to_owned(),
        "delete from cosignature".to_owned(),
        "delete from invitation".to_owned(),
        "update invitation set person = person".to_owned(),
        "delete from signing_round".to_owned(),
        "update signing_round set pin_hash = pin_hash".to_owned(),
        "update signing_round set state = 'open', ended = null where state = 'closed'".to_owned(),
        "update signing_round set deadline = opened".to_owned(),
        // One invitation, one organisation, one person: once.
        copy(
            "c.invitation",
            "c.organisation, c.person, c.mandate, c.deputy, c.text_hash",
            "",
        ),
        // On an invitation that asks someone else.
        copy(
            "j.id",
            "c.organisation, c.person, c.mandate, c.deputy, c.text_hash",
            "",
        ),
        // Under the right of someone else.
        copy(
            "j.id",
            "j.organisation, j.person, c.mandate, c.deputy, c.text_hash",
            "",
        ),
        // As a deputy, under a right that is not a deputy's.
        copy(
            "j.id",
            "j.organisation, j.person, m.id, not m.deputy, c.text_hash",
            third_right,
        ),
        // Under another text.
        copy(
            "j.id",
            "j.organisation, j.person, m.id, m.deputy, replace(c.text_hash, 'a', 'b')",
            third_right,
        ),
    ];
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    refused(world, &all).await;
    // The same with nothing changed is taken: it is the change that was refused.
    let honest = copy(
        "j.id",
        "j.organisation, j.person, m.id, m.deputy, c.text_hash",
        third_right,
    );
    assert_eq!(world.engine.does(&honest).await, Ok(1));
}

async fn the_database_keeps_a_letter_to_its_way(world: &World) {
    refused(
        world,
        &[
            "update letter set stage = 'draft', stage_since = null, pin_number = null, pin_hash = null, file_hash = null where stage = 'final'",
            "update letter set stage = 'signing', file_hash = null where stage = 'final'",
            "update letter set stage = 'final', file_hash = pin_hash where stage = 'signing'",
            "update letter set stage = 'draft', stage_since = null, pin_number = null, pin_hash = null where stage = 'signing'",
            "update letter set pin_hash = null, pin_number = null where stage = 'signing'",
            "update letter set pin_hash = replace(pin_hash, 'a', 'b') where stage = 'signing'",
            "update letter set file_hash = pin_hash where stage = 'final'",
            "update letter set withdrawn_reason = 'Zomaar.' where stage = 'final'",
            "insert into publication (letter, at, by_person, file_hash) select id, 0, created_by, pin_hash from letter where stage = 'signing'",
            "insert into dispatch (id, letter, recipient, on_day, channel, recorded, recorded_by) select id, id, 'x', '2025-01-01', 'post', 0, created_by from letter where stage = 'signing'",
            "insert into response (id, letter, sender, on_day, kind, text, public, recorded, recorded_by) select l.id, l.id, 'x', '2025-01-01', 'mail', 'x', d.deputy, 0, l.created_by from letter l, mandate d where l.stage = 'signing'",
            "insert into signing_round (id, letter, pin_number, pin_hash, opened, opened_by, deadline, state) select letter, letter, pin_number, pin_hash, opened, opened_by, deadline, state from signing_round where state = 'open'",
            "delete from letter",
        ],
    )
    .await;
}
