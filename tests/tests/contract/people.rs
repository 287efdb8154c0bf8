//! Who is who, who may sign on a day, who is signed in and who must wait.

use super::{
    World, stories,
    world::{DAY, HOUR},
};
use jiff::civil::date;
use letters::{
    hash::Hash,
    ids::PersonId,
    letter::Language,
    ports::Clock as _,
    role::Role,
    text::{Function, Line, MailAddress, OrganisationName, PersonName},
};
use server::store::{NewMandate, StoreError};

stories!(
    one_mailbox_is_one_person,
    who_may_sign_depends_on_the_day,
    names_stand_in_one_order_on_every_engine,
    a_session_ends_by_itself,
    a_new_password_ends_every_session,
    a_language_is_chosen_by_who_is_signed_in,
    who_fails_too_often_waits,
    an_empty_store_says_so,
);

fn address(raw: &str) -> MailAddress {
    MailAddress::parse(raw).unwrap()
}

fn name(raw: &str) -> PersonName {
    PersonName::parse(raw).unwrap()
}

async fn a_language_is_chosen_by_who_is_signed_in(world: &World) {
    let World {
        store,
        clock,
        secretariat,
        ..
    } = world;
    let secret = Hash::of(b"koekje");
    let ends = clock.now().plus_seconds(DAY);
    let id = store.new_session_id();
    store
        .create_session(id, secret, *secretariat, ends)
        .await
        .unwrap();
    assert_eq!(store.language_of_session(secret).await.unwrap(), None);
    store.choose_language(secret, Language::En).await.unwrap();
    let chosen = store.language_of_session(secret).await.unwrap();
    assert_eq!(chosen, Some(Language::En));
    assert_eq!(store.language_of(*secretariat).await.unwrap(), chosen);

    // A guess chooses for nobody, and neither does a session that is over.
    let guess = Hash::of(b"geraden");
    assert_eq!(store.language_of_session(guess).await.unwrap(), None);
    store.choose_language(guess, Language::Nl).await.unwrap();
    store.end_session(id).await.unwrap();
    store.choose_language(secret, Language::Nl).await.unwrap();
    assert_eq!(store.language_of_session(secret).await.unwrap(), None);
    assert_eq!(store.language_of(*secretariat).await.unwrap(), chosen);

    store.set_language(*secretariat, None).await.unwrap();
    assert_eq!(store.language_of(*secretariat).await.unwrap(), None);
    let klingon = "update person set language = 'tlh'";
    world.engine.refuses(klingon).await;
}

async fn one_mailbox_is_one_person(world: &World) {
    let World { store, .. } = world;
    let person = store
        .add_person(name("Noor"), address("noor@voorbeeld.nl"))
        .await
        .unwrap();
    let again = store
        .add_person(name("Nora"), address("Noor@Voorbeeld.nl"))
        .await
        .unwrap_err();
    assert!(
        matches!(&again, StoreError::MailTaken(mail) if mail.as_str() == "noor@voorbeeld.nl"),
        "{again}"
    );
    let account = store
        .add_account(
            address("noor@voorbeeld.nl"),
            name("Noor"),
            Role::Director,
            "a".into(),
        )
        .await
        .unwrap();
    assert_eq!(
        account, person,
        "someone who is known becomes able to sign in"
    );
    let twice = store
        .add_account(
            address("noor@voorbeeld.nl"),
            name("Noor"),
            Role::Reader,
            "b".into(),
        )
        .await;
    assert!(matches!(twice, Err(StoreError::MailTaken(_))));
    let kept = store
        .account(&address("noor@voorbeeld.nl"))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (kept.person, kept.role, kept.password_hash.as_str()),
        (person, Role::Director, "a")
    );
    assert_eq!(
        store
            .account(&address("niemand@voorbeeld.nl"))
            .await
            .unwrap(),
        None
    );
    assert_eq!(store.accounts().await.unwrap().len(), 2);
    assert!(
        !format!("{kept:?}").contains("\"a\""),
        "no log shows a password's hash"
    );
}

async fn who_may_sign_depends_on_the_day(world: &World) {
    let World {
        store,
        secretariat: by,
        ..
    } = world;
    let organisation = OrganisationName::parse("Wijkteam West").unwrap();
    let organisation = store
        .add_organisation(organisation, Some(Line::parse("West").unwrap()), true)
        .await
        .unwrap();
    let person = store
        .add_person(name("Noor"), address("noor@voorbeeld.nl"))
        .await
        .unwrap();
    let mandate = NewMandate {
        person,
        organisation,
        function: Function::parse("waarnemend directeur").unwrap(),
        deputy: true,
        from: date(2025, 1, 1),
        until: Some(date(2025, 12, 31)),
        evidence: Line::parse("Besluit").unwrap(),
    };
    store.add_mandate(mandate.clone(), *by).await.unwrap();
    for (day, may) in [
        (date(2024, 12, 31), 0),
        (date(2025, 1, 1), 1),
        (date(2025, 12, 31), 1),
        (date(2026, 1, 1), 0),
    ] {
        assert_eq!(store.signers(day).await.unwrap().len(), may, "{day}");
    }
    let signer = store.signers(date(2025, 6, 1)).await.unwrap().remove(0);
    assert_eq!(
        (signer.person, signer.organisation, signer.deputy),
        (person, organisation, true)
    );
    let unknown = NewMandate {
        person: PersonId::new(world.clock.now(), [9; 10]),
        ..mandate
    };
    assert!(
        store.add_mandate(unknown, *by).await.is_err(),
        "nobody is nobody"
    );
}

async fn names_stand_in_one_order_on_every_engine(world: &World) {
    let World { store, .. } = world;
    for director in ["West", "Élan", "Oost"] {
        world.director(director).await;
    }
    let names: Vec<String> = store
        .organisations()
        .await
        .unwrap()
        .into_iter()
        .map(|it| it.name.into())
        .collect();
    assert_eq!(names, ["Wijkteam Oost", "Wijkteam West", "Wijkteam Élan"]);
    let signers: Vec<String> = store
        .signers(date(2026, 6, 1))
        .await
        .unwrap()
        .into_iter()
        .map(|it| it.organisation_name.into())
        .collect();
    assert_eq!(signers, names);
}

async fn a_session_ends_by_itself(world: &World) {
    let World {
        store,
        clock,
        secretariat,
        ..
    } = world;
    let (id, secret) = (store.new_session_id(), Hash::of(b"koekje"));
    store
        .create_session(id, secret, *secretariat, clock.now().plus_seconds(2 * DAY))
        .await
        .unwrap();
    let session = store.session(secret).await.unwrap().unwrap();
    assert_eq!(
        (session.id, session.person, session.role),
        (id, *secretariat, Role::Secretariat)
    );
    assert_eq!(store.session(Hash::of(b"geraden")).await.unwrap(), None);
    for _ in 0..4 {
        clock.forward(11 * HOUR);
        store.touch_session(id).await.unwrap();
        assert!(
            store.session(secret).await.unwrap().is_some(),
            "it is in use"
        );
    }
    clock.forward(4 * HOUR);
    assert_eq!(
        store.session(secret).await.unwrap(),
        None,
        "after two days it is over, in use or not"
    );

    let (id, secret) = (store.new_session_id(), Hash::of(b"tweede"));
    store
        .create_session(id, secret, *secretariat, clock.now().plus_seconds(30 * DAY))
        .await
        .unwrap();
    clock.forward(12 * HOUR + 1);
    assert_eq!(
        store.session(secret).await.unwrap(),
        None,
        "twelve hours without use"
    );

    let (id, secret) = (store.new_session_id(), Hash::of(b"derde"));
    store
        .create_session(id, secret, *secretariat, clock.now().plus_seconds(DAY))
        .await
        .unwrap();
    store.end_session(id).await.unwrap();
    assert_eq!(store.session(secret).await.unwrap(), None);
}

async fn a_new_password_ends_every_session(world: &World) {
    let World {
        store,
        clock,
        secretariat,
        ..
    } = world;
    let secret = Hash::of(b"gestolen");
    store
        .create_session(
            store.new_session_id(),
            secret,
            *secretariat,
            clock.now().plus_seconds(DAY),
        )
        .await
        .unwrap();
    store
        .set_password(*secretariat, "nieuw".into())
        .await
        .unwrap();
    assert_eq!(store.session(secret).await.unwrap(), None);
    let stranger = store
        .add_person(name("Noor"), address("noor@voorbeeld.nl"))
        .await
        .unwrap();
    assert!(matches!(
        store.set_password(stranger, "x".into()).await,
        Err(StoreError::NotFound)
    ));
}

async fn who_fails_too_often_waits(world: &World) {
    let World { store, clock, .. } = world;
    let key = Hash::of(b"secretariaat@voorbeeld.nl");
    for _ in 0..4 {
        assert_eq!(store.throttle_failed(key).await.unwrap(), None);
    }
    let until = clock.now().plus_seconds(60);
    assert_eq!(store.throttle_failed(key).await.unwrap(), Some(until));
    assert_eq!(store.throttle(key).await.unwrap(), Some(until));
    assert_eq!(store.throttle(Hash::of(b"een ander")).await.unwrap(), None);
    clock.forward(60);
    assert_eq!(store.throttle(key).await.unwrap(), None);
    assert_eq!(
        store.throttle_failed(key).await.unwrap(),
        Some(clock.now().plus_seconds(120))
    );
    store.throttle_clear(key).await.unwrap();
    assert_eq!(store.throttle(key).await.unwrap(), None);
    assert_eq!(store.throttle_failed(key).await.unwrap(), None);
}

async fn an_empty_store_says_so(world: &World) {
    assert!(
        !world.store.is_empty().await.unwrap(),
        "the secretariat has an account"
    );
    world.engine.tamper("delete from account").await;
    assert!(world.store.is_empty().await.unwrap());
    world.store.ready().await.unwrap();
}
