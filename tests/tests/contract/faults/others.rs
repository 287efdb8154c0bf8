//! The same of everything around a letter's signatures: objections, support, what is typed, the register, accounts.

use super::{Faulty, opened};
use crate::{
    authenticator::Authenticator,
    contract::{
        World, mail,
        objections::{self, heard, told},
        people::{account_of, address, name, roles},
        remark, stories,
        support::{self, back, key, request, tries},
        world::{DAY, HOUR, receipt},
    },
};
use jiff::civil::date;
use letters::{
    access::Held,
    authentication::{Assurance, Method},
    cosignature::{Capacity, Signing, Statement, Visibility},
    hash::Hash,
    ledger::Authentication,
    organisation::{Details, Logo, LogoType, OrganisationKind},
    person,
    privacy::Data,
    review::Turn,
    role::Role,
    round::{ShownSignature, TakenBack},
    text::OrganisationName,
    version::VersionNumber,
};
use server::store::{Decision, Heard, Keeper, NewPerson, NewSession, nobody};

stories!(
    no_write_about_an_objection_is_half_done,
    no_write_of_public_support_is_half_done,
    no_write_of_what_is_typed_is_half_done,
    no_write_in_the_register_is_half_done,
    no_write_about_an_account_is_half_done,
    no_write_with_a_key_of_ones_own_is_half_done,
);

async fn no_write_about_an_objection_is_half_done(world: &World) {
    let directors = world.directors(3).await;
    let faulty = Faulty::new(world).await;
    let (store, by) = (&world.store, world.secretariat);
    let round = opened(world, &faulty, &directors).await;
    let mut threads = Vec::new();
    for (nth, words) in ["Onze tekst.", "Die tekst.", "Geen tekst."]
        .into_iter()
        .enumerate()
    {
        let made = faulty
            .does("somebody objects", async || {
                let new = objections::wanting(world, &round, words, "Zo klopt het niet.").await;
                store.object(round.invitations[nth], new, told).await
            })
            .await;
        threads.push(objections::thread(world, &round, made).await);
    }
    faulty
        .does("it is taken back", async || {
            let person = directors[0].person;
            store.turn(threads[0], Turn::Withdrawn, person, false).await
        })
        .await;
    faulty
        .does("one is rejected", async || {
            let no = Decision::Reject(remark("Dat staat al elders."));
            store.decide(threads[1], no, None, by, heard).await
        })
        .await;
    store.thaw(round.letter.id, 0, by, nobody).await.unwrap();
    faulty
        .does("one is taken over", async || {
            store
                .decide(threads[2], Decision::Accept, None, by, heard)
                .await
        })
        .await
        .unwrap();
}

async fn no_write_of_public_support_is_half_done(world: &World) {
    let directors = world.directors(1).await;
    let (letter, _) = world.final_letter(&directors).await;
    let (store, by) = (&world.store, world.secretariat);
    store.publish(letter.id, by).await.unwrap();
    let letter = store.letter_by_id(letter.id).await.unwrap();
    let (id, text) = (letter.id, letter.stage.pin().unwrap().hash);
    let faulty = Faulty::new(world).await;
    faulty
        .does("it opens for support", async || {
            store.open_support(id, None, by).await
        })
        .await;
    for n in [1, 2] {
        faulty
            .does("somebody fills in the form", async || {
                let code = move |_| mail("support-code", format!("support-code {n}"), None);
                store.begin_support(request(store, id, text, n), code).await
            })
            .await;
        faulty
            .does("a wrong code is counted", async || {
                tries(store, n, Hash::of(b"mis")).await
            })
            .await;
        faulty
            .does("somebody confirms", async || {
                tries(store, n, key(n).code_hash).await
            })
            .await;
    }
    world.clock.forward(60);
    faulty
        .does("they are counted", async || store.fold_support(id).await)
        .await
        .unwrap();
    assert_eq!(support::counted(world, id).await, 2);
    faulty
        .does("one goes back on it", async || {
            store.withdraw_support(back(1)).await
        })
        .await;
    world.clock.forward(60);
    faulty
        .does("that is counted", async || store.fold_support(id).await)
        .await
        .unwrap();
    assert_eq!(support::counted(world, id).await, 1);
    faulty
        .does("it closes", async || store.close_support(id, by).await)
        .await;
    world.clock.forward(400 * DAY);
    // Some at a time: what is done is done, each time it is whole, and whoever comes next goes on.
    let until = Data::Supporters.term().over(store.now()).unwrap();
    let some = async || store.forget_some_supporters(until, 2_000).await;
    assert_eq!(faulty.does("their names are let go", &some).await, Some(1));
    assert_eq!(some().await.unwrap(), None, "nobody is left");
    faulty
        .does("it is noted that they were", async || {
            store.let_go(Data::Supporters, None).await
        })
        .await;
    let named = "select 'named' from supporter where mail_key is not null";
    assert_eq!(world.engine.says(named).await.len(), 0);
    assert_eq!(support::counted(world, id).await, 1);
}

async fn no_write_of_what_is_typed_is_half_done(world: &World) {
    let faulty = Faulty::new(world).await;
    let (store, by) = (&world.store, world.secretariat);
    let letter = world.new_letter("Nog niet af").await.id;
    let heard = |fields: Option<&str>| Heard {
        sitting: None,
        serial: 0,
        base: VersionNumber::FIRST,
        fields: fields.map(str::to_owned),
    };
    let opened = faulty
        .does("a page is opened", async || {
            store.keep_sitting(letter, by, heard(None)).await
        })
        .await;
    let typed = Heard {
        sitting: Some(opened.sitting),
        serial: opened.serial,
        ..heard(Some("body=Een+zin"))
    };
    let kept = faulty
        .does("something is typed", async || {
            store.keep_sitting(letter, by, typed.clone()).await
        })
        .await;
    let ended = faulty
        .does("it is done", async || {
            store.end_sitting(kept.sitting, by, kept.serial).await
        })
        .await;
    assert!(ended);
}

async fn no_write_in_the_register_is_half_done(world: &World) {
    let faulty = Faulty::new(world).await;
    let (store, by) = (&world.store, world.secretariat);
    let named = |name: &str| {
        let name = OrganisationName::parse(name).unwrap();
        Details::named(name, OrganisationKind::Member)
    };
    let id = faulty
        .does("an organisation is added", async || {
            store.create_organisation(named("Wijkteam Noord"), by).await
        })
        .await;
    faulty
        .does("it has another name", async || {
            let day = date(2025, 7, 1);
            store
                .edit_organisation(id, 1, named("Wijkteam Noorderend"), day, by)
                .await
        })
        .await;
    faulty
        .does("it has a logo", async || {
            let logo = Logo {
                hash: Hash::of(b"logo"),
                kind: LogoType::Svg,
            };
            store.set_logo(id, Some(logo), by).await
        })
        .await;
    faulty
        .does("it leaves", async || {
            store.leave_organisation(id, date(2026, 6, 30), by).await
        })
        .await;
}

async fn no_write_about_an_account_is_half_done(world: &World) {
    let faulty = Faulty::new(world).await;
    let (store, by) = (&world.store, world.secretariat);
    let noor = faulty
        .does("an account is opened", async || {
            store
                .open_account(account_of("Noor", Role::Contributor, "a"), Some(by))
                .await
        })
        .await;
    let secret = Hash::of(b"koekje");
    faulty
        .does("somebody signs in", async || {
            let session = NewSession {
                token_hash: secret,
                person: noor,
                assurance: Assurance::OneFactor,
                method: Method::Password,
                browser: None,
                replaces: None,
            };
            store.begin_session(session).await
        })
        .await;
    let session = store.session(secret).await.unwrap().unwrap();
    let told = |what: &str| Some(mail("changed", what.to_owned(), None));
    faulty
        .does("codes are set up", async || {
            let recovery = vec![Hash::of(b"een"), Hash::of(b"twee")];
            let secret = b"geheim".to_vec();
            store
                .set_up_codes(noor, secret, 1, recovery, told("codes"))
                .await
        })
        .await;
    faulty
        .does("somebody shows who they are", async || {
            let new = Hash::of(b"ander koekje");
            store
                .prove_session(&session, new, Assurance::TwoFactors)
                .await
        })
        .await;
    faulty
        .does("a passkey is added", async || {
            let (credential, data) = (b"sleutel".to_vec(), "{}".to_owned());
            let called = letters::text::Line::parse("Telefoon").unwrap();
            store
                .add_passkey(noor, credential, data, called, told("passkey"))
                .await
        })
        .await;
    faulty
        .does("another password is chosen", async || {
            store
                .set_password(noor, ("b".to_owned(), None), None, None, told("wachtwoord"))
                .await
        })
        .await;
    let reader = Held::new(Role::Secretariat, None).unwrap();
    let given = faulty
        .does("a role is given", async || {
            store.give_role(noor, reader, Some(by)).await
        })
        .await;
    assert!(given);
    faulty
        .does("it is taken", async || {
            store.take_role(noor, reader, Some(by)).await
        })
        .await;
    let mila = faulty
        .does("somebody is written down", async || {
            let details = person::Details {
                name: name("Mila"),
                mail: address("mila@voorbeeld.nl"),
                language: None,
            };
            let new = NewPerson {
                details,
                invitation: None,
            };
            store.welcome(new, by).await
        })
        .await;
    faulty
        .does("somebody is asked to sign in", async || {
            let asks = |_: &person::Details| mail("people-invitation", "mila".to_owned(), None);
            store.invite(mila, by, asks).await
        })
        .await;
    faulty
        .does("an account is closed", async || {
            store.close_account(noor, Some(by)).await
        })
        .await;
    faulty
        .does("somebody leaves", async || {
            let keeper = Keeper {
                person: by,
                roles: roles(Role::Operator),
            };
            store.person_leaves(mila, keeper).await
        })
        .await;
    let gone = faulty
        .does("somebody is erased", async || {
            store.erase_person(mila, Some(by)).await
        })
        .await;
    assert_eq!(gone.person.id, mila);
}

async fn no_write_with_a_key_of_ones_own_is_half_done(world: &World) {
    let directors = world.directors(2).await;
    let faulty = Faulty::new(world).await;
    let (store, by) = (&world.store, world.secretariat);
    let round = opened(world, &faulty, &directors).await;
    let signing = Signing::whole(round.round.pin.hash, Capacity::OnBehalf);
    let statement = Statement {
        round: round.round.id,
        invitation: round.invitations[0],
        turn: 1,
        organisation: directors[0].organisation,
        text: signing.shown,
        capacity: signing.capacity,
        decides: None,
        except: &signing.except,
    };
    let key = Box::new(Authenticator::new("ec").signs(&statement));
    faulty
        .does("somebody says that they read it", async || {
            store.read(round.invitations[0]).await
        })
        .await;
    world.clock.forward(HOUR);
    let signed = faulty
        .does("somebody signs with a passkey", async || {
            let signing = Signing {
                remark: Some(remark("Dit mag iedereen lezen.")),
                public: true,
                authentication: Authentication::Passkey,
                key: Some(key.clone()),
                ..signing.clone()
            };
            store.sign(round.invitations[0], signing, receipt).await
        })
        .await;
    world.clock.forward(HOUR);
    faulty
        .does("what they said is hidden", async || {
            let tell = |_: &_, _: &_, _: &_, _| mail("remark-moved", "weg".to_owned(), None);
            let id = round.invitations[0];
            store.move_remark(id, Visibility::Hidden, by, tell).await
        })
        .await;
    world.clock.forward(HOUR);
    faulty
        .does("the desk takes it back", async || {
            let tell = |_: &_, _: &_, _: TakenBack, _| mail("taken-back", "terug".to_owned(), None);
            let shown = ShownSignature {
                at: signed.at,
                becomes: TakenBack::Gone,
            };
            store
                .take_back_for(round.invitations[0], shown, remark("Gebeld."), by, tell)
                .await
        })
        .await;
}
