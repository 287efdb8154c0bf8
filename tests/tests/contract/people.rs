//! Who is who, who may sign on a day, who is signed in and who must wait.

use super::{World, stories, world::mailbox};
use jiff::civil::date;
use letters::{
    access::{Held, Roles},
    ids::PersonId,
    mandate::{Extent, Terms},
    ports::Clock as _,
    role::Role,
    text::{Function, Line, MailAddress, OrganisationName, PersonName},
};
use server::store::{Grant, NewAccount, StoreError};

stories!(
    one_mailbox_is_one_person,
    who_may_sign_depends_on_the_day,
    names_stand_in_one_order_on_every_engine,
    an_empty_store_says_so,
);

pub(super) fn address(raw: &str) -> MailAddress {
    MailAddress::parse(raw).unwrap()
}

pub(super) fn name(raw: &str) -> PersonName {
    PersonName::parse(raw).unwrap()
}

pub(super) fn roles(role: Role) -> Roles {
    Roles::new(vec![Held::new(role, None).unwrap()])
}

pub(super) fn account_of(who: &str, role: Role, hash: &str) -> NewAccount {
    NewAccount {
        mail: address(&format!("{}@voorbeeld.nl", mailbox(who))),
        name: name(who),
        roles: roles(role).held().to_vec(),
        password_hash: Some(hash.to_owned()),
    }
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
        .open_account(account_of("Noor", Role::Contributor, "a"), None)
        .await
        .unwrap();
    assert_eq!(
        account, person,
        "someone who is known becomes able to sign in"
    );
    let twice = store
        .open_account(account_of("Noor", Role::Operator, "b"), None)
        .await;
    assert!(matches!(twice, Err(StoreError::MailTaken(_))));
    let kept = store
        .account(&address("noor@voorbeeld.nl"))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (kept.person, &kept.roles, kept.password_hash.as_deref()),
        (person, &roles(Role::Contributor), Some("a"))
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
    let terms = Terms {
        organisation,
        function: Function::parse("waarnemend directeur").unwrap(),
        deputy: true,
        extent: Extent::OnBehalf,
        from: date(2025, 1, 1),
        until: Some(date(2025, 12, 31)),
        evidence: Line::parse("Besluit").unwrap(),
    };
    store
        .grant_mandate(Grant::to(person, terms.clone()), *by, |_| None)
        .await
        .unwrap();
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
    let nobody = PersonId::new(world.clock.now(), [9; 10]);
    let unknown = store.grant_mandate(Grant::to(nobody, terms), *by, |_| None);
    assert!(unknown.await.is_err(), "nobody is nobody");
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

async fn an_empty_store_says_so(world: &World) {
    assert!(
        !world.store.is_empty().await.unwrap(),
        "the secretariat has an account"
    );
    world.engine.tamper("delete from password").await;
    world.engine.tamper("delete from account").await;
    assert!(world.store.is_empty().await.unwrap());
    world.store.ready().await.unwrap();
}
