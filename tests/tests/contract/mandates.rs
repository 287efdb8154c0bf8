//! Mandates: one at a time, deputies under their director's, an end that comes sooner and never later, and a signature
//! that uses the one of its moment.

use super::{
    World,
    people::{address, name},
    stories,
    world::{DAY, Director},
};
use letters::{
    access::Held,
    audit::Act,
    ids::{MandateId, OrganisationId, PersonId},
    mandate::{Ending, Extent, MandateError, Terms},
    ports::Clock as _,
    round::AnswerRefused,
    text::{Function, Line},
    time::Day,
};
use server::store::{AuditFilter, Grant, MandateFilter, NewAccount, StoreError, Whom};

stories!(
    of_one_person_there_is_one_at_a_time,
    two_who_grant_at_once_grant_one,
    a_deputy_ends_with_the_mandate_above,
    what_was_used_does_not_end_before_it_was,
    a_signature_uses_the_mandate_of_its_moment,
    a_mandate_makes_a_director_while_it_holds,
    an_address_belongs_to_one_name,
    what_ends_soon_is_found_until_another_follows,
    the_database_keeps_mandates,
);

fn days_from(world: &World, days: i64) -> Day {
    world.clock.now().plus_seconds(days * DAY).day()
}

fn terms(organisation: OrganisationId, from: Day, until: Option<Day>) -> Terms {
    Terms {
        organisation,
        function: Function::parse("bestuurder").unwrap(),
        deputy: false,
        extent: Extent::OnBehalf,
        from,
        until,
        evidence: Line::parse("Besluit van de raad van toezicht").unwrap(),
    }
}

async fn grant(world: &World, person: PersonId, terms: Terms) -> Result<MandateId, StoreError> {
    let grant = Grant::to(person, terms);
    world
        .store
        .grant_mandate(grant, world.secretariat, |_| None)
        .await
}

/// Appoints a deputy under a mandate, from today.
async fn appoint(
    world: &World,
    under: MandateId,
    deputy: PersonId,
    terms: Terms,
) -> Result<MandateId, StoreError> {
    let grant = Grant {
        under: Some(under),
        ..Grant::to(
            deputy,
            Terms {
                deputy: true,
                ..terms
            },
        )
    };
    let own = world.store.mandate(under).await?.mandate.person;
    world.store.grant_mandate(grant, own, |_| None).await
}

async fn end(world: &World, id: MandateId, ending: Ending) -> Result<(), StoreError> {
    let World {
        store, secretariat, ..
    } = world;
    store.end_mandate(id, ending, *secretariat, |_| None).await
}

fn refusal<T: std::fmt::Debug>(outcome: Result<T, StoreError>) -> MandateError {
    match outcome {
        Err(StoreError::Mandate(why)) => why,
        other => panic!("not refused by the rules: {other:?}"),
    }
}

/// An organisation whose director may sign from long ago, with the mandate's identifier.
async fn directed(world: &World, called: &str) -> (Director, MandateId) {
    let director = world.director(called).await;
    let filter = MandateFilter {
        person: Some(director.person),
        ..MandateFilter::default()
    };
    let held = world.store.mandates(filter).await.unwrap();
    (director, held[0].mandate.id)
}

async fn of_one_person_there_is_one_at_a_time(world: &World) {
    let (director, first) = directed(world, "Noord").await;
    let organisation = director.organisation;
    let again = grant(
        world,
        director.person,
        terms(organisation, days_from(world, 5), None),
    )
    .await;
    assert!(matches!(
        refusal(again),
        MandateError::Overlaps { with, until: None, .. } if with == first
    ));
    let backwards = terms(organisation, days_from(world, 5), Some(days_from(world, 4)));
    assert_eq!(
        refusal(grant(world, director.person, backwards).await),
        MandateError::EndsBeforeItStarts
    );
    end(world, first, Ending::After(days_from(world, 4)))
        .await
        .unwrap();
    let next = terms(organisation, days_from(world, 5), None);
    grant(world, director.person, next).await.unwrap();
    let all = world
        .store
        .mandates(MandateFilter::default())
        .await
        .unwrap();
    let held = |day| all.iter().filter(|it| it.mandate.held_on(day)).count();
    assert_eq!(
        (held(days_from(world, 4)), held(days_from(world, 5))),
        (1, 1)
    );
}

async fn two_who_grant_at_once_grant_one(world: &World) {
    let (director, first) = directed(world, "Noord").await;
    end(world, first, Ending::Now).await.unwrap();
    let new = || terms(director.organisation, days_from(world, 1), None);
    let (one, other) = tokio::join!(
        grant(world, director.person, new()),
        grant(world, director.person, new())
    );
    assert_eq!(usize::from(one.is_ok()) + usize::from(other.is_ok()), 1);
    let refused = if one.is_ok() { other } else { one };
    assert!(matches!(refusal(refused), MandateError::Overlaps { .. }));
}

async fn a_deputy_ends_with_the_mandate_above(world: &World) {
    let (director, own) = directed(world, "Noord").await;
    let (deputy, _) = directed(world, "Oost").await;
    let today = days_from(world, 0);
    let new = |from, until| terms(director.organisation, from, until);
    assert_eq!(
        refusal(appoint(world, own, director.person, new(today, None)).await),
        MandateError::OwnDeputy
    );
    let acts = appoint(world, own, deputy.person, new(today, None))
        .await
        .unwrap();
    assert_eq!(
        refusal(appoint(world, acts, world.secretariat, new(today, None)).await),
        MandateError::DeputyOfDeputy
    );
    let (later, _) = directed(world, "West").await;
    let later = appoint(world, own, later.person, new(days_from(world, 40), None));
    let later = later.await.unwrap();
    end(world, own, Ending::After(days_from(world, 30)))
        .await
        .unwrap();
    let [acts, later] = [acts, later].map(|id| world.store.mandate(id));
    let (acts, later) = (acts.await.unwrap(), later.await.unwrap());
    assert_eq!(acts.mandate.until, Some(days_from(world, 30)));
    assert_eq!(acts.ended_by_name.unwrap().as_str(), "Sanne Schrijver");
    assert!(
        !later.mandate.held_on(days_from(world, 40)),
        "it never began"
    );
    let filter = AuditFilter {
        act: Some(Act::MandateEnded),
        ..AuditFilter::default()
    };
    let noted = world.store.audit(filter, 10).await.unwrap();
    assert_eq!(noted.len(), 3, "each is noted: {noted:?}");
    // Under a mandate with an end nobody is appointed for longer.
    assert!(matches!(
        refusal(appoint(world, own, world.secretariat, new(today, None)).await),
        MandateError::OutsideOwn { .. }
    ));
}

async fn what_was_used_does_not_end_before_it_was(world: &World) {
    let (director, own) = directed(world, "Noord").await;
    let opened = world.opened(&[director]).await;
    world.clock.forward(2 * DAY);
    let signed = world.sign(&opened, 0).await.unwrap();
    assert_eq!(signed.mandate, own);
    world.clock.forward(3 * DAY);
    assert_eq!(
        refusal(end(world, own, Ending::After(days_from(world, -4))).await),
        MandateError::UsedAfter(days_from(world, -3))
    );
    end(world, own, Ending::After(days_from(world, -3)))
        .await
        .unwrap();
    assert_eq!(
        refusal(end(world, own, Ending::Now).await),
        MandateError::Ended
    );
    assert_eq!(world.store.mandate(own).await.unwrap().signatures, 1);
    world.store.verify_ledger().await.unwrap();
}

async fn a_signature_uses_the_mandate_of_its_moment(world: &World) {
    let (director, first) = directed(world, "Noord").await;
    let (organisation, person) = (director.organisation, director.person);
    let opened = world.opened(&[director]).await;
    end(world, first, Ending::Now).await.unwrap();
    let refused = |outcome| match outcome {
        Err(StoreError::Answer(why)) => why,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        refused(world.sign(&opened, 0).await),
        AnswerRefused::NoMandate,
        "from that moment, not from the next day"
    );
    // On the same day another, which goes less far.
    let second = Terms {
        extent: Extent::UnderReservation,
        ..terms(organisation, days_from(world, 0), None)
    };
    let second = grant(world, person, second).await.unwrap();
    assert_eq!(
        refused(world.sign(&opened, 0).await),
        AnswerRefused::BeyondMandate
    );
    let reserved = letters::cosignature::Capacity::UnderReservation;
    let signed = world.sign_as(&opened, 0, reserved).await.unwrap();
    assert_eq!(signed.mandate, second);
    world.store.verify_ledger().await.unwrap();
}

async fn a_mandate_makes_a_director_while_it_holds(world: &World) {
    let (director, own) = directed(world, "Noord").await;
    let account = NewAccount {
        mail: director.mail.clone(),
        name: name("Directeur Noord"),
        roles: vec![],
        password_hash: None,
    };
    world.store.open_account(account, None).await.unwrap();
    let roles = || async { world.store.roles(director.person).await.unwrap() };
    assert_eq!(
        roles().await.held(),
        [Held::director_of(director.organisation)]
    );
    end(world, own, Ending::Now).await.unwrap();
    assert!(roles().await.held().is_empty());
}

async fn an_address_belongs_to_one_name(world: &World) {
    let (director, own) = directed(world, "Noord").await;
    let called = |who: &str| Whom::Called {
        name: name(who),
        mail: director.mail.clone(),
    };
    let elsewhere = world.director("Oost").await.organisation;
    let grant = |whom| Grant {
        whom,
        ..Grant::to(director.person, terms(elsewhere, days_from(world, 0), None))
    };
    let known = world.store.mandate(own).await.unwrap().person_name;
    let store = &world.store;
    let other = store.grant_mandate(grant(called("Iemand Anders")), world.secretariat, |_| None);
    assert!(matches!(other.await, Err(StoreError::OtherName)));
    let same = grant(called(&known.as_str().to_uppercase()));
    let same = store.grant_mandate(same, world.secretariat, |_| None);
    let same = store.mandate(same.await.unwrap()).await.unwrap();
    assert_eq!(same.mandate.person, director.person);
    // Who is not known yet is known from now on; of a mandate that is refused nothing stays, nobody either.
    let new = Whom::Called {
        name: name("Nieuwe Bestuurder"),
        mail: address("nieuw@voorbeeld.nl"),
    };
    let wrong = Grant {
        whom: new.clone(),
        ..Grant::to(
            director.person,
            terms(elsewhere, days_from(world, 0), Some(days_from(world, -1))),
        )
    };
    let refused = store.grant_mandate(wrong, world.secretariat, |_| None);
    assert_eq!(refusal(refused.await), MandateError::EndsBeforeItStarts);
    let nobody = "update person set created = created where mail = 'nieuw@voorbeeld.nl'";
    assert_eq!(world.engine.tamper(nobody).await, 0);
    store
        .grant_mandate(grant(new), world.secretariat, |_| None)
        .await
        .unwrap();
}

async fn what_ends_soon_is_found_until_another_follows(world: &World) {
    let (director, own) = directed(world, "Noord").await;
    let soon = || async {
        let (first, last) = (days_from(world, 0), days_from(world, 30));
        let found = world.store.mandates_that_end(first, last).await.unwrap();
        found
            .into_iter()
            .map(|it| it.mandate.id)
            .collect::<Vec<_>>()
    };
    assert!(soon().await.is_empty());
    end(world, own, Ending::After(days_from(world, 31)))
        .await
        .unwrap();
    assert!(soon().await.is_empty(), "not yet");
    world.clock.forward(DAY);
    assert_eq!(soon().await, [own]);
    let next = terms(director.organisation, days_from(world, 31), None);
    grant(world, director.person, next).await.unwrap();
    assert!(soon().await.is_empty(), "another follows");
}

async fn the_database_keeps_mandates(world: &World) {
    let (director, own) = directed(world, "Noord").await;
    let (deputy, _) = directed(world, "Oost").await;
    let new = terms(director.organisation, days_from(world, 0), None);
    appoint(world, own, deputy.person, new).await.unwrap();
    end(world, own, Ending::After(days_from(world, 10)))
        .await
        .unwrap();
    let columns = "id, person, organisation, function, deputy, extent, appointed_under, from_day, until_day, evidence, granted_by, granted";
    let copy = |select: &str| {
        format!(
            "insert into mandate ({columns}) select {select} from mandate m where appointed_under is not null"
        )
    };
    for sql in [
        "update mandate set extent = 'under-reservation'".to_owned(),
        "update mandate set appointed_under = null where appointed_under is not null".to_owned(),
        "update mandate set until_day = null where until_day is not null".to_owned(),
        "update mandate set until_day = '2099-01-01' where until_day is not null".to_owned(),
        // The same person twice on one day.
        copy(
            "granted_by, person, organisation, function, deputy, extent, null, from_day, until_day, evidence, granted_by, granted",
        ),
        // Somebody as their own deputy, and a deputy who is none.
        copy(
            "granted_by, granted_by, organisation, function, deputy, extent, appointed_under, '2010-01-01', '2010-02-01', evidence, granted_by, granted",
        ),
        copy(
            "granted_by, person, organisation, function, not deputy, extent, appointed_under, '2010-01-01', '2010-02-01', evidence, granted_by, granted",
        ),
    ] {
        world.engine.refuses(&sql).await;
    }
    end(world, own, Ending::Now).await.unwrap();
    world
        .engine
        .refuses("update mandate set ended = null where ended is not null")
        .await;
}
