//! Erasure: nothing is left of somebody but that they were somebody, the ledger holds, and nobody can forge a name under
//! the pretext of it.

use super::{
    Opened, World, stories,
    world::{DAY, Director, receipt, remark},
};
use crate::world::raw::Raw;
use letters::{
    cosignature::{Capacity, Signing},
    ids::PersonId,
    ledger::{Act, Entry},
    mandate::{Extent, Terms},
    ports::Clock as _,
    privacy::{Data, ERASED, Obstacle},
    text::{Function, Line, MailAddress, PersonName},
};
use server::store::{Grant, StoreError, nobody};

stories!(
    an_erased_person_is_found_nowhere_and_the_ledger_holds,
    who_is_still_needed_is_not_erased,
    a_name_under_a_published_letter_stays,
    the_database_takes_no_other_change_for_an_erasure,
    an_opening_that_is_missing_while_the_name_stands_is_found,
    a_copy_has_all_and_opens_what_was_committed,
    a_deputy_stays_and_who_appointed_them_goes,
);

/// The day after today, all mandates of a person are over.
pub(super) async fn leaves(world: &World, director: &Director) {
    let id = director.person.uuid().simple().to_string();
    let person = match &world.engine {
        super::Engine::Sqlite(_) => format!("x'{id}'"),
        super::Engine::Postgres { .. } => format!("'{}'", director.person),
    };
    let sql = format!("update mandate set until_day = '2025-07-01' where person = {person}");
    assert_eq!(world.engine.does(&sql).await, Ok(1));
    world.clock.forward(DAY);
}

/// The first takes a signature with a remark back, the second refuses with a reason, the third signs.
async fn answered(world: &World) -> (Vec<Director>, Opened) {
    let directors = world.directors(3).await;
    let opened = world.opened(&directors).await;
    let shown = opened.round.pin.hash;
    let signing = Signing {
        remark: Some(remark("Onze raad twijfelde langdurig.")),
        ..Signing::whole(shown, Capacity::OnBehalf)
    };
    let first = opened.invitations[0];
    world.store.sign(first, signing, receipt).await.unwrap();
    let back = |_, _| super::mail("receipt", "withdrawn".to_owned(), None);
    world.store.take_back(first, back).await.unwrap();
    let no = |_| super::mail("receipt", "declined".to_owned(), None);
    let why = Some(remark("Veel te scherp gesteld."));
    world
        .store
        .decline(opened.invitations[1], why, no)
        .await
        .unwrap();
    world.sign(&opened, 2).await.unwrap();
    (directors, opened)
}

async fn last_act(world: &World, opened: &Opened) -> Act {
    let lines = world.store.ledger_lines(opened.letter.id).await.unwrap();
    Entry::read(lines.last().unwrap()).unwrap().act
}

async fn raw(world: &World) -> Raw {
    let folder = tempfile::tempdir().unwrap();
    let data = world.engine.folder().unwrap_or(folder.path());
    Raw::of(data, world.engine.url()).await
}

async fn an_erased_person_is_found_nowhere_and_the_ledger_holds(world: &World) {
    let (directors, opened) = answered(world).await;
    let words = [
        "Directeur Noord 01",
        "noord.01@voorbeeld.nl",
        "twijfelde langdurig",
        "Directeur Noord 02",
        "scherp gesteld",
    ];
    for word in words {
        assert!(!raw(world).await.places_of(&[word]).is_empty(), "{word}");
    }
    for director in &directors[..2] {
        leaves(world, director).await;
        let erased = world
            .store
            .erase_person(director.person, None)
            .await
            .unwrap();
        assert!(erased.openings > 0);
        assert_eq!(erased.person.mail, director.mail);
        let openings = u32::try_from(erased.openings).unwrap();
        assert_eq!(last_act(world, &opened).await, Act::Erased { openings });
    }
    assert!(world.store.scrub().await.unwrap());
    let left = raw(world).await.places_of(&words);
    assert!(left.is_empty(), "{left:#?}");

    let report = world.store.verify_ledger().await.unwrap();
    assert_eq!(report.chains, 1);
    let person = world.store.person(directors[0].person).await.unwrap();
    assert_eq!(person.name.as_str(), ERASED);
    let board = world.store.board(opened.round.id).await.unwrap();
    let names: Vec<_> = board.iter().map(|row| row.person.as_str()).collect();
    assert_eq!(names, [ERASED, ERASED, "Directeur Noord 03"]);
    assert_eq!(board[0].remark, None);
    // Nobody else lost anything, and erasing twice is refused and changes nothing.
    world
        .sign(&opened, 0)
        .await
        .expect_err("the mandate is over");
    let twice = world.store.erase_person(directors[0].person, None).await;
    assert!(
        matches!(&twice, Err(StoreError::NotErased(why)) if *why == [Obstacle::Erased]),
        "{twice:?}"
    );
    let signed = world
        .store
        .signatories(opened.letter.id, opened.round.pin.hash);
    assert_eq!(
        signed.await.unwrap()[0].person.as_str(),
        "Directeur Noord 03"
    );
    // Somebody else may have the mailbox now.
    let name = PersonName::parse("Noor Nieuw").unwrap();
    let mail = directors[0].mail.clone();
    let again = world.store.add_person(name, mail).await.unwrap();
    assert_ne!(again, directors[0].person);
}

async fn who_is_still_needed_is_not_erased(world: &World) {
    let obstacles = async |person: PersonId| match world.store.erase_person(person, None).await {
        Err(StoreError::NotErased(obstacles)) => obstacles,
        other => panic!("should be refused: {other:?}"),
    };
    assert_eq!(obstacles(world.secretariat).await, [Obstacle::Role]);
    let directors = world.directors(2).await;
    assert_eq!(obstacles(directors[0].person).await, [Obstacle::Mandate]);
    let opened = world.opened(&directors).await;
    world.sign(&opened, 0).await.unwrap();
    leaves(world, &directors[0]).await;
    leaves(world, &directors[1]).await;
    assert_eq!(obstacles(directors[0].person).await, [Obstacle::Unfinished]);
    assert_eq!(obstacles(directors[1].person).await, [Obstacle::Invitation]);
    world
        .store
        .cancel_round(opened.round.id, world.secretariat, nobody)
        .await
        .unwrap();
    for director in &directors {
        let plan = world.store.erasure_plan(director.person).await.unwrap();
        assert!(plan.obstacles.is_empty() && plan.printed.is_empty());
        world
            .store
            .erase_person(director.person, None)
            .await
            .unwrap();
    }
    world.store.verify_ledger().await.unwrap();
}

async fn a_name_under_a_published_letter_stays(world: &World) {
    let directors = world.directors(2).await;
    let opened = world.opened(&directors).await;
    world.sign(&opened, 0).await.unwrap();
    world
        .sign_as(&opened, 1, Capacity::UnderReservation)
        .await
        .unwrap();
    let (by, letter) = (world.secretariat, opened.letter.id);
    world
        .store
        .close_round(opened.round.id, by, nobody)
        .await
        .unwrap();
    world.press(letter).await;
    leaves(world, &directors[0]).await;
    leaves(world, &directors[1]).await;
    let refused = world.store.erase_person(directors[0].person, None).await;
    assert!(
        matches!(&refused, Err(StoreError::NotErased(why)) if *why == [Obstacle::Unfinished]),
        "sealed, and not out yet: {refused:?}"
    );
    world.store.publish(letter, by).await.unwrap();
    for director in &directors {
        world
            .store
            .erase_person(director.person, Some(by))
            .await
            .unwrap();
    }
    world.store.verify_ledger().await.unwrap();
    let names = world.store.signatories(letter, opened.round.pin.hash).await;
    let names = names.unwrap();
    let names: Vec<_> = names.iter().map(|it| it.person.as_str()).collect();
    assert_eq!(names, ["Directeur Noord 01"], "as it printed");
    // The proof of it stays with it: the name, and the mandate with what it was called. Nothing of the other one does.
    let openings = world.store.openings(letter).await.unwrap();
    let holding = |word: &str| {
        let holds = openings.iter().filter(|(_, it)| it.value.contains(word));
        holds.count()
    };
    assert_eq!(holding("Directeur Noord 01"), 1);
    assert_eq!(holding(&directors[0].person.to_string()), 1);
    assert_eq!(holding("Directeur Noord 02"), 0);
    assert_eq!(holding(&directors[1].person.to_string()), 0);
    world.store.scrub().await.unwrap();
    let left = raw(world).await;
    let gone = [
        "noord.01@voorbeeld.nl",
        "noord.02@voorbeeld.nl",
        "Directeur Noord 02",
    ];
    assert_eq!(left.places_of(&gone), [""; 0]);
    assert!(!left.places_of(&["Directeur Noord 01"]).is_empty());
}

async fn the_database_takes_no_other_change_for_an_erasure(world: &World) {
    let (directors, _) = answered(world).await;
    let refuses = async |all: &[&str]| {
        for sql in all {
            world.engine.refuses(sql).await;
        }
    };
    // As long as nobody is erased, nobody's words go.
    refuses(&[
        "update cosignature set person_name = '[erased]', function = '[erased]'",
        "update cosignature set remark = null where remark is not null",
        "update mandate set function = '[erased]', evidence = '[erased]'",
        "update opening set value = 'Een ander'",
        "update person set erased = 1 where name like 'Directeur%'",
        "delete from person where name = 'Directeur Noord 01'",
    ])
    .await;
    leaves(world, &directors[0]).await;
    world
        .store
        .erase_person(directors[0].person, None)
        .await
        .unwrap();
    // And of who is erased no word becomes another one.
    refuses(&[
        "update cosignature set person_name = 'Een ander' where person_name = '[erased]'",
        "update cosignature set remark = 'Alsnog.' where person_name = '[erased]'",
        "update cosignature set person_name = 'Een ander', function = '[erased]' where person_name = 'Directeur Noord 03'",
        "update mandate set function = 'minister' where function = '[erased]'",
        "update mandate set evidence = 'Een brief' where function = '[erased]'",
        "update person set name = 'Een ander' where erased is not null",
        "update person set erased = null where erased is not null",
        "insert into mandate (id, person, organisation, function, deputy, from_day, evidence, granted_by, granted)
            select p.id, p.id, m.organisation, 'x', m.deputy, '2025-01-01', 'x', m.granted_by, 0 from person p, mandate m
            where p.erased is not null and m.person = p.id",
        "insert into account (person, created) select id, 0 from person where erased is not null",
        "insert into role_grant (id, person, role, at) select id, id, 'operator', 0 from person where erased is not null",
    ])
    .await;
    world.store.verify_ledger().await.unwrap();
}

async fn an_opening_that_is_missing_while_the_name_stands_is_found(world: &World) {
    let (_, opened) = answered(world).await;
    world.store.verify_ledger().await.unwrap();
    let sql = "delete from opening where value = 'Directeur Noord 03'";
    assert!(world.engine.tamper(sql).await > 0);
    let found = super::ledger::found(world, &opened).await;
    let signed = opened.invitations[2];
    assert_eq!(found, server::store::LedgerFault::Cosignature(signed));
}

async fn a_copy_has_all_and_opens_what_was_committed(world: &World) {
    let (directors, opened) = answered(world).await;
    let person = directors[0].person;
    let copy = world.store.own_data(person, None).await.unwrap();
    assert_eq!(copy["person"][0]["mail"], "noord.01@voorbeeld.nl");
    assert_eq!(copy["mandates"][0]["function"], "directeur-bestuurder");
    assert_eq!(copy["invitations"][0]["answer"], "withdrawn");
    assert_eq!(
        copy["signatures"][0]["remark"],
        "Onze raad twijfelde langdurig."
    );
    let events = copy["events"].as_array().unwrap();
    assert!(events.iter().any(|event| event["act"] == "mandate-granted"));
    let proofs = copy["commitments_in_the_ledger"].as_array().unwrap();
    let lines = world.store.ledger_lines(opened.letter.id).await.unwrap();
    assert!(
        proofs.len() >= 4,
        "asked, signed with name and mandate, taken back: {proofs:#?}"
    );
    for proof in proofs {
        let text = |key: &str| proof[key].as_str().unwrap().to_owned();
        let line = &lines[usize::try_from(proof["entry"].as_u64().unwrap()).unwrap() - 1];
        assert!(line.contains(&text("commitment")));
        let mut bytes = Vec::new();
        for pair in text("salt").as_bytes().chunks(2) {
            let pair = std::str::from_utf8(pair).unwrap();
            bytes.push(u8::from_str_radix(pair, 16).unwrap());
        }
        bytes.extend(text("value").into_bytes());
        let hash = letters::hash::Hash::of(&bytes);
        assert_eq!(hash.to_string(), text("commitment"));
    }
    let everything = copy.to_string();
    for secret in ["argon2", "Directeur Noord 02", "token"] {
        assert!(!everything.contains(secret), "{secret}");
    }
    let kept = world.store.kept_about(person).await.unwrap();
    let count = |data| kept.iter().find(|(kind, _)| *kind == data).map(|it| it.1);
    assert_eq!(count(Data::Signatures), Some(1));
    assert_eq!(count(Data::Answers), Some(1));
    assert_eq!(count(Data::Account), None);
    let theirs = world.store.own_data(world.secretariat, None).await.unwrap();
    assert_eq!(theirs["account"][0]["has_password"], true);
    assert_eq!(theirs["versions_written"].as_array().map(Vec::len), Some(1));
}

async fn a_deputy_stays_and_who_appointed_them_goes(world: &World) {
    let (store, by) = (&world.store, world.secretariat);
    let director = world.director("Noord 01").await;
    let signers = store.signers(world.clock.now().day()).await.unwrap();
    let name = PersonName::parse("Dina Deputaat").unwrap();
    let mail = MailAddress::parse("dina@voorbeeld.nl").unwrap();
    let deputy = store.add_person(name, mail.clone()).await.unwrap();
    let terms = Terms {
        organisation: director.organisation,
        function: Function::parse("plaatsvervanger").unwrap(),
        deputy: true,
        extent: Extent::OnBehalf,
        from: world.clock.now().day(),
        until: None,
        evidence: Line::parse("Aangewezen door Directeur Noord 01, directeur").unwrap(),
    };
    let grant = Grant {
        under: Some(signers[0].mandate),
        ..Grant::to(deputy, terms)
    };
    store
        .grant_mandate(grant, director.person, |_| None)
        .await
        .unwrap();
    let asked = Director {
        person: deputy,
        organisation: director.organisation,
        mail,
    };
    let opened = world.opened(&[asked]).await;
    world.sign(&opened, 0).await.unwrap();
    store
        .close_round(opened.round.id, by, nobody)
        .await
        .unwrap();
    world.press(opened.letter.id).await;
    store.publish(opened.letter.id, by).await.unwrap();
    leaves(world, &director).await;
    store.erase_person(director.person, None).await.unwrap();
    store.scrub().await.unwrap();
    let left = raw(world).await;
    assert_eq!(
        left.places_of(&["Directeur Noord 01", "noord.01@"]),
        [""; 0]
    );
    store.verify_ledger().await.unwrap();
    let signed = store.signatories(opened.letter.id, opened.round.pin.hash);
    assert_eq!(signed.await.unwrap()[0].person.as_str(), "Dina Deputaat");
}
