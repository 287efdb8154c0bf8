//! The disk fails at each write of each act, one after the other: whoever asked is told, and everything is as it was before.

mod others;

use super::{
    Engine, Opened, World,
    guests::{asks, lets_in, refuses, waits},
    remark,
    rounds::{nudge, over},
    stories,
    world::{Director, HOUR, dispatch, letter_file, mail, receipt, response, text},
};
use letters::{
    anchor::Anchor, cosignature::Signing, hash::Hash, letter::LetterText, publication::SealedFile,
    round::TakenBack, text::OrganisationName, time::Moment, version::VersionNumber,
};
use server::store::{KeyedMail, NewKey, NewLetter, NewThread, Result, nobody, unheard};
use std::fmt::Write as _;

stories!(
    no_write_of_a_letters_life_is_half_done,
    no_write_of_co_signing_is_half_done,
    no_write_about_a_reservation_is_half_done,
    no_write_about_guests_is_half_done,
);

/// More rows than any act here writes.
const MOST: i64 = 400;
/// What a write that fails says.
const FAULT: &str = "the disk is full of holes";

impl Engine {
    async fn tables(&self) -> Vec<String> {
        let sql = match self {
            Self::Sqlite(_) => {
                "select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name <> 'fault' order by name"
            }
            Self::Postgres { .. } => {
                "select tablename::text from pg_tables where schemaname = 'public' and tablename <> 'fault' order by 1"
            }
        };
        self.says(sql).await
    }

    /// What asks for every row of every table.
    async fn everything(&self, tables: &[String]) -> String {
        let mut each = Vec::new();
        for table in tables {
            let row = match self {
                Self::Sqlite(_) => {
                    let columns = format!("select name from pragma_table_info('{table}')");
                    let columns = self.says(&columns).await;
                    let quoted: Vec<_> = columns.iter().map(|it| format!("quote({it})")).collect();
                    quoted.join(" || ', ' || ")
                }
                Self::Postgres { .. } => "t::text".to_owned(),
            };
            each.push(format!("select '{table}: ' || {row} from {table} t"));
        }
        format!("{} order by 1", each.join(" union all "))
    }

    /// From here on a write can be told to fail: the nth row that is written in a transaction.
    async fn make_faults(&self, tables: &[String]) {
        let mut sql =
            "create table fault (rows bigint not null); insert into fault values (-1);".to_owned();
        if let Self::Postgres { .. } = self {
            write!(
                sql,
                "create function fails() returns trigger language plpgsql as $$ declare remaining bigint; begin
                    update fault set rows = rows - 1 where rows >= 0 returning rows into remaining;
                    if remaining = 0 then raise exception '{FAULT}' using errcode = '58030'; end if;
                    if tg_op = 'DELETE' then return old; end if;
                    return new;
                end $$;"
            )
            .unwrap();
        }
        for table in tables {
            match self {
                Self::Sqlite(_) => {
                    for act in ["insert", "update", "delete"] {
                        write!(
                            sql,
                            "create trigger fault_{table}_{act} before {act} on {table} begin
                                update fault set rows = rows - 1 where rows >= 0;
                                select raise(fail, '{FAULT}') from fault where rows = 0;
                            end;"
                        )
                        .unwrap();
                    }
                }
                Self::Postgres { .. } => write!(
                    sql,
                    "create trigger fault before insert or update or delete on {table} for each row execute function fails();"
                )
                .unwrap(),
            }
        }
        self.does(&sql).await.unwrap();
    }

    async fn fail_at(&self, row: i64) {
        self.does(&format!("update fault set rows = {row}"))
            .await
            .unwrap();
    }

    async fn left(&self) -> i64 {
        let left = self.says("select cast(rows as text) from fault").await;
        left[0].parse().unwrap()
    }
}

/// A world in which writes fail.
struct Faulty<'a> {
    world: &'a World,
    /// What asks for all that is kept.
    everything: String,
}

impl<'a> Faulty<'a> {
    async fn new(world: &'a World) -> Self {
        let tables = world.engine.tables().await;
        assert!(tables.len() > 40, "{tables:?}");
        world.engine.make_faults(&tables).await;
        let everything = world.engine.everything(&tables).await;
        Self { world, everything }
    }

    /// Does it, after it failed at each of its writes.
    async fn does<T>(&self, what: &str, act: impl AsyncFn() -> Result<T>) -> T {
        let engine = &self.world.engine;
        let before = engine.says(&self.everything).await;
        for row in 1..MOST {
            engine.fail_at(row).await;
            let outcome = act().await;
            let left = engine.left().await;
            engine.fail_at(-1).await;
            match outcome {
                Err(error) => {
                    let said = format!("{error:?}");
                    assert!(said.contains(FAULT), "{what}, row {row}: {said}");
                    let after = engine.says(&self.everything).await;
                    assert_eq!(before, after, "{what}, row {row}");
                }
                Ok(done) => {
                    assert!(row > 1, "{what} writes nothing");
                    // Had it gone on behind the fault, fewer would be left, or all where nothing was kept.
                    assert_eq!(left, 1, "{what}: said to be done, at row {row}");
                    self.world.store.verify_ledger().await.unwrap();
                    return done;
                }
            }
        }
        panic!("{what} writes more than {MOST} rows");
    }
}

async fn no_write_of_a_letters_life_is_half_done(world: &World) {
    let faulty = Faulty::new(world).await;
    let (store, by) = (&world.store, world.secretariat);
    let director = faulty
        .does("an organisation is added", async || {
            let name = OrganisationName::parse("Wijkteam Noord").unwrap();
            store.add_organisation(name, None, true).await
        })
        .await;
    assert!(store.organisation(director).await.is_ok());
    let letter = faulty
        .does("a letter is begun", async || {
            let new = NewLetter {
                file: letter_file("Samen verder", "Geachte lezer,\n\nDit is de tekst."),
                slug: None,
                note: None,
            };
            store.create_letter(new, by).await
        })
        .await
        .id;
    faulty
        .does("it goes to review", async || {
            store.send_to_review(letter, by).await
        })
        .await;
    faulty
        .does("somebody says something of it", async || {
            let body = store.version(letter, VersionNumber::FIRST).await?.text.body;
            let anchor = Anchor::on(VersionNumber::FIRST, body.as_str(), 0..7);
            let new = NewThread {
                letter,
                anchor: anchor.unwrap(),
                whole: false,
                replacement: None,
                text: Some(remark("Kan dit korter?")),
                mentions: Vec::new(),
            };
            store.say(new, by).await
        })
        .await;
    let second: LetterText = text("Samen verder", "Geachte lezer,\n\nDit is een andere tekst.");
    let next = faulty
        .does("a version is saved", async || {
            store
                .save_version(letter, VersionNumber::FIRST, second.clone(), None, None, by)
                .await
        })
        .await
        .number;
    faulty
        .does("it is frozen", async || {
            store.freeze(letter, next, by).await
        })
        .await;
    faulty
        .does("the press is asked", async || {
            store.start_press(letter, by).await
        })
        .await;
    let job = faulty
        .does("the press takes it up", async || store.claim_job(60).await)
        .await
        .unwrap();
    let end = world.log_end(letter).await;
    faulty
        .does("it is final", async || {
            let file = SealedFile {
                hash: Hash::of(b"een pdf"),
                pages: 1,
                bytes: 7,
                sealed: store.now(),
            };
            store.finalise(job, file, end, unheard).await
        })
        .await;
    faulty
        .does("it goes out", async || {
            let sent = dispatch(world);
            let until = letters::awaiting::usual(sent.on);
            store.record_dispatch(letter, sent, Some(until), by).await
        })
        .await;
    faulty
        .does("it is published", async || store.publish(letter, by).await)
        .await;
    faulty
        .does("an answer comes back", async || {
            store
                .record_response(letter, response(world, 1, true), by)
                .await
        })
        .await;
}

/// Somebody with an invitation.
async fn opened(world: &World, faulty: &Faulty<'_>, directors: &[Director]) -> Opened {
    let (letter, _) = world.frozen("Samen verder").await;
    faulty
        .does("a round opens", async || {
            world.invite(letter.id, directors).await
        })
        .await
}

async fn no_write_about_a_reservation_is_half_done(world: &World) {
    let directors = world.directors(1).await;
    let faulty = Faulty::new(world).await;
    let store = &world.store;
    let round = opened(world, &faulty, &directors).await;
    let signing = Signing::reserved(
        round.round.pin.hash,
        store.now().plus_seconds(24 * HOUR).day(),
    );
    let signed = store.sign(round.invitations[0], signing, receipt);
    signed.await.unwrap();
    world.clock.forward(24 * HOUR);
    let due = store.reserved_until_today().await.unwrap();
    faulty
        .does("it is asked after", async || {
            let write = |_: &_, _: &_| KeyedMail {
                mail: mail("board-decides", "vandaag".to_owned(), None),
                key: Some(NewKey {
                    token_hash: Hash::of(b"link"),
                    code_hash: Hash::of(b"code"),
                }),
            };
            store.ask_after_reservation(due[0].clone(), write).await
        })
        .await;
    world.clock.forward(24 * HOUR);
    let lapsed = faulty
        .does("it lapses", async || {
            let tell = |_: &_, _: &_, _| mail("reservation-lapsed", "voorbij".to_owned(), None);
            store.lapse_reservation(round.invitations[0], tell).await
        })
        .await;
    assert!(lapsed);
}

async fn no_write_of_co_signing_is_half_done(world: &World) {
    let directors = world.directors(4).await;
    let faulty = Faulty::new(world).await;
    let (store, by) = (&world.store, world.secretariat);
    let round = opened(world, &faulty, &directors).await;
    let id = round.round.id;
    faulty
        .does("one signs", async || world.sign(&round, 0).await)
        .await;
    faulty
        .does("one signs under reservation", async || {
            let shown = round.round.pin.hash;
            let signing = Signing::reserved(shown, round.round.offered(store.now()));
            store.sign(round.invitations[1], signing, receipt).await
        })
        .await;
    faulty
        .does("the board of that organisation agrees", async || {
            store.lift_own_reservation(round.invitations[1]).await
        })
        .await;
    faulty
        .does("one declines with a reason", async || {
            let told = |_: Moment| mail("receipt", "nee".to_owned(), None);
            let why = Some(remark("Wij wachten nog."));
            store.decline(round.invitations[2], why, told).await
        })
        .await;
    faulty
        .does("one takes the name back", async || {
            let told = |_: TakenBack, _: Moment| mail("receipt", "terug".to_owned(), None);
            store.take_back(round.invitations[1], told).await
        })
        .await;
    faulty
        .does("a wrong code is counted", async || {
            let wrong = Hash::of(b"mis");
            store.check_code(round.invitations[3], wrong).await
        })
        .await;
    faulty
        .does("there is more time", async || {
            let later = round.round.deadline.plus_seconds(HOUR);
            store.extend_round(id, later, by, nobody).await
        })
        .await;
    faulty
        .does("who is silent is nudged", async || {
            nudge(world, &round, None).await
        })
        .await;
    faulty
        .does("the text may change", async || {
            store.thaw(round.letter.id, 1, by, nobody).await
        })
        .await;
    let words = text("Samen verder", "Geachte lezer,\n\nDit is een andere tekst.");
    let first = VersionNumber::FIRST;
    let saved = store.save_version(round.letter.id, first, words, None, None, by);
    let next = saved.await.unwrap().number;
    store.freeze(round.letter.id, next, by).await.unwrap();
    let again = faulty
        .does("a second round opens", async || {
            world.invite(round.letter.id, &directors).await
        })
        .await;
    let signed = faulty
        .does("one confirms", async || world.sign(&again, 0).await)
        .await;
    assert_eq!(signed.reaffirms, Some(round.round.pin.hash));
    faulty
        .does("it is closed", async || {
            store.close_round(again.round.id, by, nobody).await
        })
        .await;
    world.press(round.letter.id).await;
    faulty
        .does("one takes it back from a sealed letter", async || {
            let told = |_: TakenBack, _: Moment| mail("receipt", "erratum".to_owned(), None);
            store.take_back(again.invitations[0], told).await
        })
        .await;
    let other = opened(world, &faulty, &directors).await;
    world.sign(&other, 0).await.unwrap();
    world.clock.forward(8 * 24 * HOUR);
    let tally = faulty
        .does("the deadline passes", async || {
            store.close_due_round(other.round.id, over).await
        })
        .await
        .unwrap();
    assert_eq!((tally.signed, tally.silent), (1, 3));
}

async fn no_write_about_guests_is_half_done(world: &World) {
    let directors = world.directors(1).await;
    let faulty = Faulty::new(world).await;
    let round = opened(world, &faulty, &directors).await;
    asks(world, &round, 9).await;
    let (one, two) = (waits(world, &round, 1).await, waits(world, &round, 2).await);
    let admitted = faulty
        .does("a guest is let in", async || lets_in(world, one, 1).await)
        .await;
    faulty
        .does("a guest is refused", async || refuses(world, two, 2).await)
        .await;
    faulty
        .does("a guest takes the name back", async || {
            let told = |_: TakenBack, _: Moment| mail("receipt", "gast".to_owned(), None);
            world
                .store
                .take_back(admitted.signed.invitation, told)
                .await
        })
        .await;
}
