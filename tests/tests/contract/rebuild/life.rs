//! Letters that went through everything, and every row that is kept of them.

use super::super::{
    World, commitments, guests, mail,
    objections::{objects, thread},
    outcomes,
    privacy::leaves,
    remark, support,
    world::{DAY, Director, HOUR, Opened, dispatch, receipt, response, text},
};
use letters::{
    cosignature::{Capacity, Signing, Visibility},
    ids::InvitationId,
    review::Turn,
    round::TakenBack,
    text::{MailAddress, PersonName, Slug},
    time::Moment,
    version::VersionNumber,
};
use server::store::{nobody, unheard};
use std::collections::BTreeMap;

/// Where the letters are found that went through most, and that is being signed.
pub(crate) struct Slugs {
    pub full: Slug,
    pub signing: Slug,
}

/// Every row of every table, but for what the program made at random for a signature's row.
pub(crate) async fn rows(world: &World) -> Vec<String> {
    let sqlite = world.engine.url().is_none();
    let columns = if sqlite {
        "select m.name || ' ' || c.name from sqlite_master m join pragma_table_info(m.name) c
            where m.type = 'table' and substr(m.name, 1, 6) <> 'sqlite' and substr(m.name, 1, 5) <> '_sqlx' order by m.name, c.cid"
    } else {
        "select table_name || ' ' || column_name from information_schema.columns
            where table_schema = 'public' and substr(table_name, 1, 5) <> '_sqlx' order by table_name, ordinal_position"
    };
    let word = |column: &str| {
        if sqlite {
            format!(
                "coalesce(case when typeof({column}) = 'blob' then hex({column}) else cast({column} as text) end, '-')"
            )
        } else {
            format!("coalesce({column}::text, '-')")
        }
    };
    let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in world.engine.says(columns).await {
        let (table, column) = line.split_once(' ').unwrap();
        let said = match (table, column) {
            ("cosignature", "id") => continue,
            ("cosignature_exception", "cosignature") => format!(
                "(select {} || ' ' || {} from cosignature c where c.id = t.cosignature)",
                word("c.invitation"),
                word("c.at")
            ),
            (_, column) => word(&format!("t.{column}")),
        };
        tables.entry(table.to_owned()).or_default().push(said);
    }
    let each = tables.iter().map(|(table, words)| {
        let words = words.join(" || '|' || ");
        format!("select '{table}: ' || {words} from {table} t")
    });
    let each: Vec<String> = each.collect();
    let mut rows = world.engine.says(&each.join(" union all ")).await;
    rows.sort();
    rows
}

const BODY: &str = "Dit is de tekst.\n\n## Wat wij vragen {.demands}\n\n1. Geef ieder wijkteam een vaste waarnemer.\n2. Betaal die uit de algemene middelen.\n3. Begin in mei.";

fn note(kind: &str, id: InvitationId, at: Moment) -> server::store::OutgoingMail {
    mail("receipt", format!("{kind} {id} {at:?}"), None)
}

async fn takes_back(world: &World, id: InvitationId) {
    let word = move |_: TakenBack, at: Moment| note("back", id, at);
    world.store.take_back(id, word).await.unwrap();
}

async fn declines(world: &World, id: InvitationId, why: Option<&str>) {
    let word = move |at: Moment| note("no", id, at);
    world
        .store
        .decline(id, why.map(remark), word)
        .await
        .unwrap();
}

async fn signs(world: &World, opened: &Opened, nth: usize, signing: Signing) {
    world.clock.forward(60);
    world
        .store
        .sign(opened.invitations[nth], signing, receipt)
        .await
        .unwrap();
}

fn whole(opened: &Opened, capacity: Capacity) -> Signing {
    Signing::whole(opened.round.pin.hash, capacity)
}

/// A deputy of the first one's organisation.
async fn deputy(world: &World, of: &Director) -> Director {
    let mail = MailAddress::parse("waarnemer@voorbeeld.nl").unwrap();
    let name = PersonName::parse("Waar Nemer").unwrap();
    let deputy = Director {
        person: world.store.add_person(name, mail.clone()).await.unwrap(),
        organisation: of.organisation,
        mail,
    };
    world.mandate(&deputy, true).await;
    deputy
}

/// A text that is signed in every way, and changes after that. Five are asked; the fifth ends up with nothing.
async fn first_text(world: &World, people: &[Director]) -> Opened {
    let (store, by) = (&world.store, world.secretariat);
    let letter = world.new_letter("Een vol leven").await;
    let words = text("Een vol leven", BODY);
    let second = store.save_version(letter.id, VersionNumber::FIRST, words, None, None, by);
    let second = second.await.unwrap().number;
    store.send_to_review(letter.id, by).await.unwrap();
    store.freeze(letter.id, second, by).await.unwrap();
    let opened = world.invite(letter.id, people).await.unwrap();
    let later = world.store.now().plus_seconds(9 * DAY);
    store
        .extend_round(opened.round.id, later, by, nobody)
        .await
        .unwrap();
    let made = objects(world, &opened, 3, "Dit is onze tekst.")
        .await
        .unwrap();
    let made = thread(world, &opened, made).await;
    world.clock.forward(HOUR);
    let person = people[3].person;
    store
        .turn(made, Turn::Withdrawn, person, false)
        .await
        .unwrap();
    objects(world, &opened, 3, "Dit is geen tekst.")
        .await
        .unwrap();
    let but = Signing {
        except: [2, 3].into_iter().collect(),
        remark: Some(remark("Daar besluit onze raad over.")),
        ..whole(&opened, Capacity::OnBehalf)
    };
    signs(world, &opened, 0, but).await;
    let today = world.store.now().day();
    let reserved = || Signing::reserved(opened.round.pin.hash, today);
    signs(world, &opened, 1, reserved()).await;
    world.clock.forward(60);
    store
        .lift_reservation(opened.invitations[1], by)
        .await
        .unwrap();
    let said = |capacity, words| Signing {
        remark: Some(remark(words)),
        public: true,
        ..whole(&opened, capacity)
    };
    signs(
        world,
        &opened,
        2,
        said(Capacity::Personal, "Dit raakt mij."),
    )
    .await;
    hides(world, opened.invitations[2]).await;
    declines(world, opened.invitations[3], Some("Te scherp gesteld.")).await;
    signs(world, &opened, 4, whole(&opened, Capacity::OnBehalf)).await;
    takes_back(world, opened.invitations[4]).await;
    signs(world, &opened, 4, reserved()).await;
    world.clock.forward(DAY);
    lapses(world).await;
    opened
}

/// A remark is taken off the page, put back, and taken off again.
async fn hides(world: &World, id: InvitationId) {
    for to in [Visibility::Hidden, Visibility::Shown, Visibility::Hidden] {
        world.clock.forward(60);
        let at = world.store.now().millis();
        let tell =
            move |_: &_, _: &_, _: &_, _| mail("remark-moved", format!("moved:{id}:{at}"), None);
        let by = world.secretariat;
        world.store.move_remark(id, to, by, tell).await.unwrap();
    }
}

async fn lapses(world: &World) {
    let reserved = world.store.reserved_until_today().await.unwrap();
    assert_eq!(reserved.len(), 1);
    for it in reserved {
        let id = it.invitation;
        let tell = move |_: &_, _: &_, _| mail("reservation-lapsed", format!("{id}"), None);
        assert!(world.store.lapse_reservation(id, tell).await.unwrap());
    }
}

/// Another text, a round that is called off, and one in which some confirm and a guest comes in.
async fn second_text(world: &World, first: &Opened, people: &[Director]) -> Opened {
    let (store, by, letter) = (&world.store, world.secretariat, first.letter.id);
    // Ends the round that is open.
    store.thaw(letter, 3, by, nobody).await.unwrap();
    let words = text("Een vol leven", &format!("{BODY}\n\nTot zover."));
    let next = store.save_version(letter, first.round.pin.number, words, None, None, by);
    let next = next.await.unwrap().number;
    store.freeze(letter, next, by).await.unwrap();
    let off = world.invite(letter, &people[..3]).await.unwrap();
    signs(world, &off, 0, whole(&off, Capacity::OnBehalf)).await;
    declines(world, off.invitations[1], Some("Niet nog eens.")).await;
    world.clock.forward(60);
    store.cancel_round(off.round.id, by, nobody).await.unwrap();
    let opened = world.invite(letter, &people[..4]).await.unwrap();
    let but = Signing {
        except: [1].into_iter().collect(),
        remark: Some(remark("Niet het eerste.")),
        ..whole(&opened, Capacity::OnBehalf)
    };
    signs(world, &opened, 0, but).await;
    let said = Signing {
        remark: Some(remark("Dit staat bij onze naam.")),
        public: true,
        ..whole(&opened, Capacity::OnBehalf)
    };
    signs(world, &opened, 1, said).await;
    store.read(opened.invitations[2]).await.unwrap();
    world.clock.forward(60);
    declines(world, opened.invitations[2], None).await;
    let guest = guests::waits(world, &opened, 1).await;
    guests::lets_in(world, guest, 1).await.unwrap();
    store
        .close_round(opened.round.id, by, nobody)
        .await
        .unwrap();
    opened
}

/// From sealed to supported.
async fn outside(world: &World, opened: &Opened) {
    let (store, by, letter) = (&world.store, world.secretariat, opened.letter.id);
    world.clock.forward(HOUR);
    world.press(letter).await;
    world.clock.forward(HOUR);
    store.publish(letter, by).await.unwrap();
    store
        .record_dispatch(
            letter,
            dispatch(world),
            Some(jiff::civil::date(2026, 1, 1)),
            by,
        )
        .await
        .unwrap();
    store
        .record_response(letter, response(world, 1, true), by)
        .await
        .unwrap();
    outcomes::finds(world, letter).await;
    commitments::promises(world, letter).await;
    world.clock.forward(HOUR);
    takes_back(world, opened.invitations[1]).await;
    store.open_support(letter, None, by).await.unwrap();
    for n in 1..4 {
        support::supports(store, letter, opened.round.pin.hash, n).await;
    }
    support::folds(world, letter).await;
    store.withdraw_support(support::back(2)).await.unwrap();
    support::folds(world, letter).await;
    world.clock.forward(HOUR);
    store.close_support(letter, by).await.unwrap();
}

/// A draft, a letter in review whose pin was taken off, one that was called off, one that is being signed.
async fn others(world: &World, people: &[Director]) -> Slug {
    let (store, by) = (&world.store, world.secretariat);
    world.new_letter("Nog een klad").await;
    let (loose, _) = world.frozen("Toch weer open").await;
    world.clock.forward(60);
    store.thaw(loose.id, 0, by, nobody).await.unwrap();
    let (off, _) = world.frozen("Achterhaald").await;
    let asked = world.invite(off.id, &people[..2]).await.unwrap();
    signs(world, &asked, 0, whole(&asked, Capacity::OnBehalf)).await;
    store.close_round(asked.round.id, by, nobody).await.unwrap();
    world.clock.forward(60);
    let why = remark("De wet is er al.");
    store
        .withdraw_letter(off.id, why, by, unheard)
        .await
        .unwrap();
    let (signing, _) = world.frozen("Nog onderweg").await;
    let deputy = deputy(world, &people[0]).await;
    let asked = [&people[1..4], &[deputy]].concat();
    let asked = world.invite(signing.id, &asked).await.unwrap();
    signs(world, &asked, 3, whole(&asked, Capacity::OnBehalf)).await;
    declines(world, asked.invitations[0], Some("Nu even niet.")).await;
    signing.slug
}

/// Tells the whole of it; where two of the letters are found.
pub(crate) async fn long_life(world: &World) -> Slugs {
    let people = world.directors(5).await;
    let first = first_text(world, &people).await;
    let second = second_text(world, &first, &people).await;
    outside(world, &second).await;
    leaves(world, &people[4]).await;
    let erased = world.store.erase_person(people[4].person, None).await;
    assert!(erased.unwrap().openings > 0);
    let signing = others(world, &people).await;
    world.store.verify_ledger().await.unwrap();
    Slugs {
        full: first.letter.slug,
        signing,
    }
}
