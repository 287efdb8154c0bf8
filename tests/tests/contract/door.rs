//! The door: sessions, roles, steps halfway, codes, and who must wait.

use super::{
    World,
    people::{account_of, address, name, roles},
    stories,
    world::HOUR,
};
use letters::{
    access::{Held, Roles},
    audit::Act,
    authentication::{Assurance, Method},
    hash::Hash,
    ids::PersonId,
    letter::Language,
    ports::Clock as _,
    role::Role,
};
use server::store::{AuditFilter, Limit, NewSession, Step, StepKind, StoreError};

stories!(
    a_session_ends_by_itself,
    showing_who_one_is_gives_the_session_a_new_secret,
    a_new_password_ends_every_other_session,
    a_language_is_chosen_by_who_is_signed_in,
    a_role_is_given_once_and_taken_once,
    who_fails_too_often_waits,
    a_step_is_tried_five_times_and_works_once,
    a_code_and_a_recovery_code_open_once,
);

/// A session of somebody, in a browser with this secret.
fn session_of(person: PersonId, secret: Hash) -> NewSession {
    NewSession {
        token_hash: secret,
        person,
        assurance: Assurance::OneFactor,
        method: Method::Password,
        browser: None,
        replaces: None,
    }
}

async fn a_session_ends_by_itself(world: &World) {
    let World {
        store,
        clock,
        secretariat,
        ..
    } = world;
    let secret = Hash::of(b"koekje");
    let id = store
        .begin_session(session_of(*secretariat, secret))
        .await
        .unwrap();
    let session = store.session(secret).await.unwrap().unwrap();
    assert_eq!(
        (session.id, session.person, session.roles),
        (id, *secretariat, roles(Role::Secretariat))
    );
    assert_eq!(store.session(Hash::of(b"geraden")).await.unwrap(), None);
    for _ in 0..30 {
        clock.forward(11 * HOUR);
        let session = store.session(secret).await.unwrap().expect("it is in use");
        store.touch_session(&session).await.unwrap();
    }
    clock.forward(7 * HOUR);
    assert_eq!(
        store.session(secret).await.unwrap(),
        None,
        "after fourteen days it is over, in use or not"
    );

    let secret = Hash::of(b"tweede");
    store
        .begin_session(session_of(*secretariat, secret))
        .await
        .unwrap();
    clock.forward(12 * HOUR + 1);
    assert_eq!(
        store.session(secret).await.unwrap(),
        None,
        "twelve hours without use"
    );

    let (old, new) = (Hash::of(b"derde"), Hash::of(b"vierde"));
    store
        .begin_session(session_of(*secretariat, old))
        .await
        .unwrap();
    let again = NewSession {
        replaces: Some(old),
        ..session_of(*secretariat, new)
    };
    store.begin_session(again).await.unwrap();
    assert_eq!(
        store.session(old).await.unwrap(),
        None,
        "one browser, one session"
    );
    let session = store.session(new).await.unwrap().unwrap();
    store.sign_out(&session).await.unwrap();
    assert_eq!(store.session(new).await.unwrap(), None);
}

async fn showing_who_one_is_gives_the_session_a_new_secret(world: &World) {
    let World {
        store,
        clock,
        secretariat,
        ..
    } = world;
    let (old, new) = (Hash::of(b"oud"), Hash::of(b"nieuw"));
    store
        .begin_session(session_of(*secretariat, old))
        .await
        .unwrap();
    clock.forward(HOUR);
    let session = store.session(old).await.unwrap().unwrap();
    store
        .prove_session(&session, new, Assurance::TwoFactors)
        .await
        .unwrap();
    assert_eq!(store.session(old).await.unwrap(), None);
    let proved = store.session(new).await.unwrap().unwrap();
    assert_eq!(
        (proved.id, proved.assurance, proved.proved),
        (session.id, Assurance::TwoFactors, clock.now())
    );
    let less = store
        .prove_session(&proved, old, Assurance::OneFactor)
        .await;
    less.unwrap();
    let still = store.session(old).await.unwrap().unwrap();
    assert_eq!(still.assurance, Assurance::TwoFactors, "never less sure");
}

async fn a_new_password_ends_every_other_session(world: &World) {
    let World {
        store,
        clock,
        secretariat,
        ..
    } = world;
    let (stolen, own) = (Hash::of(b"gestolen"), Hash::of(b"eigen"));
    store
        .begin_session(session_of(*secretariat, stolen))
        .await
        .unwrap();
    let keep = store
        .begin_session(session_of(*secretariat, own))
        .await
        .unwrap();
    store
        .set_password(
            *secretariat,
            ("nieuw".into(), None),
            Some(keep),
            Some(*secretariat),
            None,
        )
        .await
        .unwrap();
    assert_eq!(store.session(stolen).await.unwrap(), None);
    assert!(store.session(own).await.unwrap().is_some());
    // One that the house made opens until its moment; then there is none.
    let ends = clock.now().plus_seconds(60);
    let made = ("gemaakt".to_owned(), Some(ends));
    store
        .set_password(*secretariat, made, Some(keep), None, None)
        .await
        .unwrap();
    for (seconds, there) in [(59, true), (1, false)] {
        clock.forward(seconds);
        let of = store.account_of(*secretariat).await.unwrap().unwrap();
        let found = store.account(&of.mail).await.unwrap().unwrap();
        assert_eq!(found.password_hash.is_some(), there);
        assert_eq!(of.password_hash.is_some(), there);
        assert_eq!(store.means(*secretariat).await.unwrap().password, there);
    }
    store.put_out(*secretariat, None).await.unwrap();
    assert_eq!(
        store.session(own).await.unwrap(),
        None,
        "put out from elsewhere"
    );
    let stranger = store
        .add_person(name("Noor"), address("noor@voorbeeld.nl"))
        .await
        .unwrap();
    assert!(matches!(
        store.put_out(stranger, None).await,
        Err(StoreError::NotFound)
    ));
    assert!(matches!(
        store
            .set_password(stranger, ("x".into(), None), None, None, None)
            .await,
        Err(StoreError::NotFound)
    ));
}

async fn a_language_is_chosen_by_who_is_signed_in(world: &World) {
    let World {
        store, secretariat, ..
    } = world;
    let secret = Hash::of(b"koekje");
    store
        .begin_session(session_of(*secretariat, secret))
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
    let session = store.session(secret).await.unwrap().unwrap();
    store.sign_out(&session).await.unwrap();
    store.choose_language(secret, Language::Nl).await.unwrap();
    assert_eq!(store.language_of_session(secret).await.unwrap(), None);
    assert_eq!(store.language_of(*secretariat).await.unwrap(), chosen);

    store.set_language(*secretariat, None).await.unwrap();
    assert_eq!(store.language_of(*secretariat).await.unwrap(), None);
    let klingon = "update person set language = 'tlh'";
    world.engine.refuses(klingon).await;
}

async fn a_role_is_given_once_and_taken_once(world: &World) {
    let World {
        store,
        clock,
        secretariat,
        ..
    } = world;
    let person = store
        .open_account(
            account_of("Noor", Role::Contributor, "a"),
            Some(*secretariat),
        )
        .await
        .unwrap();
    let secret = Hash::of(b"noor");
    clock.forward(1);
    store
        .begin_session(session_of(person, secret))
        .await
        .unwrap();
    let operator = Held::new(Role::Operator, None).unwrap();
    let by = Some(*secretariat);
    clock.forward(1);
    assert!(store.give_role(person, operator, by).await.unwrap());
    assert!(!store.give_role(person, operator, by).await.unwrap());
    assert_eq!(
        store.session(secret).await.unwrap(),
        None,
        "what one may do is decided at the door"
    );
    assert!(store.roles(person).await.unwrap().has(Role::Operator));
    clock.forward(1);
    assert!(store.take_role(person, operator, by).await.unwrap());
    assert!(!store.take_role(person, operator, by).await.unwrap());
    assert_eq!(store.roles(person).await.unwrap(), roles(Role::Contributor));
    clock.forward(1);
    assert!(store.give_role(person, operator, by).await.unwrap());
    clock.forward(1);
    store.close_account(person, by).await.unwrap();
    assert_eq!(store.roles(person).await.unwrap(), Roles::default());
    assert_eq!(
        store.account(&address("noor@voorbeeld.nl")).await.unwrap(),
        None
    );
    let filter = AuditFilter {
        person: Some(person),
        ..AuditFilter::default()
    };
    let acts: Vec<Act> = store
        .audit(filter, 50)
        .await
        .unwrap()
        .into_iter()
        .map(|noted| noted.act)
        .rev()
        .collect();
    assert_eq!(
        acts,
        [
            Act::AccountOpened,
            Act::RoleGiven,
            Act::SignedIn,
            Act::RoleGiven,
            Act::RoleTaken,
            Act::RoleGiven,
            Act::RoleTaken,
            Act::RoleTaken,
            Act::AccountClosed
        ]
    );
    for sql in [
        "update role_grant set role = 'reader'",
        "update role_grant set ended = null",
        "delete from role_grant",
        "update audit set act = 'signed-out'",
    ] {
        world.engine.refuses(sql).await;
    }
}

async fn who_fails_too_often_waits(world: &World) {
    let World { store, clock, .. } = world;
    let limit = |what: &[u8], free| Limit {
        key: Hash::of(what),
        free,
    };
    let (own, shared) = (limit(b"sanne", 5), limit(b"kantoor", 8));
    for _ in 0..5 {
        let until = store.throttle(vec![own, shared]).await.unwrap();
        assert_eq!(until, None);
    }
    let until = Some(clock.now().plus_seconds(60));
    assert_eq!(store.throttled(&[own]).await.unwrap(), until);
    assert_eq!(store.throttle(vec![own, shared]).await.unwrap(), until);
    let other = limit(b"noor", 5);
    assert_eq!(store.throttled(&[other, shared]).await.unwrap(), None);
    clock.forward(60);
    assert_eq!(store.throttle(vec![own, shared]).await.unwrap(), None);
    assert_eq!(
        store.throttled(&[own]).await.unwrap(),
        Some(clock.now().plus_seconds(120))
    );
    store.throttle_forget(vec![own]).await.unwrap();
    store.throttle_take_back(vec![shared]).await.unwrap();
    assert_eq!(store.throttled(&[own, shared]).await.unwrap(), None);
    // Five were counted for the shared one, and stay counted: of its eight three are left.
    for _ in 0..2 {
        assert_eq!(store.throttle(vec![shared]).await.unwrap(), None);
        assert_eq!(store.throttled(&[shared]).await.unwrap(), None);
    }
    assert_eq!(store.throttle(vec![shared]).await.unwrap(), None);
    assert!(store.throttled(&[shared]).await.unwrap().is_some());
}

async fn a_step_is_tried_five_times_and_works_once(world: &World) {
    let World {
        store,
        clock,
        secretariat,
        ..
    } = world;
    let step = |token: &[u8]| {
        let step = Step {
            kind: StepKind::MailCode,
            account: Some(*secretariat),
            state: "code".to_owned(),
            next: None,
        };
        store.begin_step(Hash::of(token), step, None)
    };
    let kind = StepKind::MailCode;
    step(b"een").await.unwrap();
    let token = Hash::of(b"een");
    let other = store.try_step(token, StepKind::SecondFactor).await.unwrap();
    assert!(other.is_none(), "a step is about one thing");
    for _ in 0..5 {
        assert!(store.try_step(token, kind).await.unwrap().is_some());
    }
    assert!(store.try_step(token, kind).await.unwrap().is_none());
    assert!(store.step(token, kind).await.unwrap().is_none());
    step(b"twee").await.unwrap();
    let token = Hash::of(b"twee");
    assert!(store.finish_step(token).await.unwrap());
    assert!(!store.finish_step(token).await.unwrap());
    step(b"drie").await.unwrap();
    clock.forward(10 * 60);
    assert!(store.step(Hash::of(b"drie"), kind).await.unwrap().is_none());
}

async fn a_code_and_a_recovery_code_open_once(world: &World) {
    let World {
        store, secretariat, ..
    } = world;
    let person = *secretariat;
    let paper = vec![Hash::of(b"papier"), Hash::of(b"tweede papier")];
    store
        .set_up_codes(person, vec![1, 2, 3], 100, paper, None)
        .await
        .unwrap();
    assert!(
        !store.use_code(person, 100).await.unwrap(),
        "used at setting up"
    );
    assert!(store.use_code(person, 101).await.unwrap());
    assert!(!store.use_code(person, 101).await.unwrap());
    assert!(
        !store.use_code(person, 99).await.unwrap(),
        "nor an older one"
    );
    let code = Hash::of(b"papier");
    assert!(store.use_recovery_code(person, code, None).await.unwrap());
    assert!(!store.use_recovery_code(person, code, None).await.unwrap());
    let means = store.means(person).await.unwrap();
    assert!(means.codes && means.second_factor());
    assert_eq!(means.recovery_codes, 1);
    store
        .remove_codes(person, Some(person), None)
        .await
        .unwrap();
    let means = store.means(person).await.unwrap();
    assert!(!means.second_factor());
    assert_eq!(means.recovery_codes, 0);
}
