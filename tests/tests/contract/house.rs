//! Who keeps people, at one moment: the keys are never lost, nothing is sent twice, and nobody is reached too far.

use super::{
    World, mail,
    people::{account_of, address, name},
    stories,
    world::HOUR,
};
use letters::{
    access::{Held, KeepError, Roles},
    ids::PersonId,
    person::{AccountState, Details},
    role::Role,
};
use server::store::{Edited, Invited, Keeper, NewPerson, OutgoingMail, StoreError};
use tokio::task::JoinSet;

stories!(
    two_who_take_the_keys_from_each_other_leave_one,
    a_double_click_invites_once,
    one_mail_address_goes_to_one_of_two,
    a_role_that_came_meanwhile_counts,
    who_was_let_go_holds_nothing,
);

fn operator() -> Held {
    Held::new(Role::Operator, None).unwrap()
}

fn keeper(person: PersonId, role: Role) -> Keeper {
    let roles = Roles::new(vec![Held::new(role, None).unwrap()]);
    Keeper { person, roles }
}

fn details(who: &str) -> Details {
    Details {
        name: name(who),
        mail: address(&format!("{}@voorbeeld.nl", who.to_lowercase())),
        language: None,
    }
}

/// A mail of its own for each call.
fn some_mail(to: &Details) -> OutgoingMail {
    mail("people-invitation", format!("{to:?}"), None)
}

fn two_mails(old: &Details, new: &Details) -> [OutgoingMail; 2] {
    [some_mail(old), some_mail(new)]
}

async fn written_down(world: &World, who: &str) -> PersonId {
    let new = NewPerson {
        details: details(who),
        invitation: None,
    };
    world.store.welcome(new, world.secretariat).await.unwrap()
}

async fn two_who_take_the_keys_from_each_other_leave_one(world: &World) {
    let mut both = Vec::new();
    for who in ["Omar", "Otto"] {
        let account = account_of(who, Role::Operator, "x");
        both.push(world.store.open_account(account, None).await.unwrap());
    }
    let mut taking = JoinSet::new();
    for (own, other) in [(both[0], both[1]), (both[1], both[0])] {
        let store = world.store.clone();
        taking.spawn(async move { store.dismiss(other, operator(), own).await });
    }
    let done = taking.join_all().await;
    let refused =
        |it: &&Result<bool, StoreError>| matches!(it, Err(StoreError::Keep(KeepError::LastHolder)));
    assert_eq!(done.iter().filter(refused).count(), 1, "{done:?}");
    let mut left = 0;
    for person in both {
        left += usize::from(world.store.roles(person).await.unwrap().has(Role::Operator));
    }
    assert_eq!(left, 1);
}

async fn a_double_click_invites_once(world: &World) {
    let person = written_down(world, "Noor").await;
    let by = world.secretariat;
    let mut clicks = JoinSet::new();
    for click in 0..4 {
        let store = world.store.clone();
        let write = move |_: &Details| mail("people-invitation", format!("click {click}"), None);
        clicks.spawn(async move { store.invite(person, by, write).await.unwrap() });
    }
    let done = clicks.join_all().await;
    assert_eq!(
        done.iter().filter(|it| **it == Invited::Now).count(),
        1,
        "{done:?}"
    );
    assert!(world.store.claim_mail(60).await.unwrap().is_some());
    assert!(world.store.claim_mail(60).await.unwrap().is_none());
    world.clock.forward(HOUR);
    let again = world.store.invite(person, by, some_mail).await.unwrap();
    assert_eq!(again, Invited::Now);
    let record = world.store.person_record(person).await.unwrap();
    assert_eq!(record.line.account, AccountState::Waiting);
    assert_eq!(record.invited, Some(world.store.now()));
}

async fn one_mail_address_goes_to_one_of_two(world: &World) {
    let wanted = address("gewild@voorbeeld.nl");
    let mut changing = JoinSet::new();
    for who in ["Noor", "Ties"] {
        let id = written_down(world, who).await;
        let (store, old) = (world.store.clone(), details(who));
        let new = Details {
            mail: wanted.clone(),
            ..old.clone()
        };
        let by = keeper(world.secretariat, Role::Secretariat);
        changing.spawn(async move { store.change_person(id, old, new, by, two_mails).await });
    }
    let done = changing.join_all().await;
    let taken = |it: &&Result<Edited, StoreError>| matches!(it, Err(StoreError::MailTaken(_)));
    assert_eq!(done.iter().filter(taken).count(), 1, "{done:?}");
    let changed =
        |it: &&Result<Edited, StoreError>| matches!(it, Ok(Edited::Changed { mail: true }));
    assert_eq!(done.iter().filter(changed).count(), 1, "{done:?}");
}

async fn a_role_that_came_meanwhile_counts(world: &World) {
    let World { store, .. } = world;
    let id = written_down(world, "Noor").await;
    let by = keeper(world.secretariat, Role::Secretariat);
    let given = store
        .appoint(id, operator(), world.secretariat, some_mail)
        .await;
    assert!(given.unwrap());
    let new = Details {
        mail: address("kwaad@elders.nl"),
        ..details("Noor")
    };
    let changed = store
        .change_person(id, details("Noor"), new, by.clone(), two_mails)
        .await;
    let out_of_reach = |error| matches!(error, StoreError::Keep(KeepError::OutOfReach));
    assert!(out_of_reach(changed.unwrap_err()));
    assert!(out_of_reach(store.person_leaves(id, by).await.unwrap_err()));
    let record = store.person_record(id).await.unwrap();
    assert_eq!(record.line.details, details("Noor"));
    assert!(record.line.held().has(Role::Operator));
}

async fn who_was_let_go_holds_nothing(world: &World) {
    let World { store, .. } = world;
    let director = world.director("West").await;
    let contributor = Held::new(Role::Contributor, None).unwrap();
    let id = director.person;
    store
        .appoint(id, contributor, world.secretariat, some_mail)
        .await
        .unwrap();
    let by = keeper(world.secretariat, Role::Secretariat);
    assert_eq!(store.may_go(id, &by).await.unwrap(), Ok(()));
    store.person_leaves(id, by).await.unwrap();
    let record = store.person_record(id).await.unwrap();
    assert!(matches!(record.line.account, AccountState::Closed(_)));
    assert!(record.line.roles.is_empty() && record.line.has_left());
    let today = store.now().day();
    assert!(store.signers(today).await.unwrap().is_empty());
    let everybody = store.people().await.unwrap();
    let listed = everybody.iter().find(|line| line.id == id).unwrap();
    assert_eq!(*listed, record.line, "the list and the page say the same");
}
