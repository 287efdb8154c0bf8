//! Templates: those that come along, changed and put back; those of one's own; and what two do at once.

use super::{World, stories, world::HOUR};
use letters::{
    audit::Act,
    ids::{PersonId, TemplateId},
    letter::{Body, Kind, Language},
    privacy::Data,
    template::{Revision, Template, TemplateRefused, Which},
    text::{Line, MailAddress, PersonName, TemplateName},
};
use server::store::{AuditFilter, Result, Store, StoreError, TemplateRecord};

stories!(
    what_comes_along_is_changed_and_put_back,
    the_associations_own_come_and_go,
    two_who_save_at_once_hear_of_each_other,
    two_who_delete_at_once_delete_it_once,
    who_saved_is_told_and_may_be_erased,
    the_database_keeps_what_templates_said,
);

const DUTCH: Which = Which::Supplied(Language::Nl);

fn supplied() -> Template {
    Template::supplied(Kind::Letter, Language::Nl).unwrap()
}

fn saying(words: &str) -> Template {
    let mut text = supplied().text().clone();
    text.body = Body::parse(words).unwrap();
    Template::new(None, None, text)
}

fn called(words: &str) -> TemplateName {
    TemplateName::parse(words).unwrap()
}

fn refused<T: std::fmt::Debug>(done: Result<T>) -> TemplateRefused {
    match done {
        Err(StoreError::Template(why)) => why,
        other => panic!("should be refused: {other:?}"),
    }
}

async fn letter_in_dutch(store: &Store) -> TemplateRecord {
    store.template(Kind::Letter, DUTCH).await.unwrap()
}

async fn acts(world: &World) -> Vec<(Act, Option<String>)> {
    let noted = world.store.audit(AuditFilter::default(), 100).await;
    let ours = noted.unwrap().into_iter().filter(|it| {
        matches!(
            it.act,
            Act::TemplateSaved | Act::TemplateRestored | Act::TemplateRemoved
        )
    });
    let mut ours: Vec<_> = ours.map(|it| (it.act, it.detail)).collect();
    ours.reverse();
    ours
}

async fn what_comes_along_is_changed_and_put_back(world: &World) {
    let (store, by) = (&world.store, world.secretariat);
    let all = store.templates().await.unwrap();
    assert_eq!(all.len(), 10, "each kind in two languages");
    assert!(all.iter().all(|it| it.as_supplied && it.changed.is_none()));
    assert_eq!(letter_in_dutch(store).await.template, supplied());

    let mut changed = saying("Kort en goed: [[wat?]]");
    changed.purpose = Some(Line::parse("voor spoed").unwrap());
    let saved = store.save_template(DUTCH, changed.clone(), Revision(0), by);
    assert_eq!(saved.await.unwrap().revision, Revision(1));
    let now = letter_in_dutch(store).await;
    assert_eq!((now.template, now.as_supplied), (changed.clone(), false));
    let (name, at) = now.changed.unwrap();
    assert_eq!((name.as_str(), at), ("Sanne Schrijver", store.now()));
    // What is there already is no save.
    let same = store.save_template(DUTCH, changed, Revision(1), by);
    assert_eq!(same.await.unwrap().revision, Revision(1));

    world.clock.forward(HOUR);
    let back = store.restore_template(Kind::Letter, Language::Nl, Revision(1), by);
    let back = back.await.unwrap();
    assert!(back.as_supplied && back.template == supplied());
    assert_eq!(back.changed.unwrap().1, store.now());
    let again = store.restore_template(Kind::Letter, Language::Nl, Revision(2), by);
    assert_eq!(again.await.unwrap().revision, Revision(2));
    let detail = Some("letter/nl".to_owned());
    assert_eq!(
        acts(world).await,
        [
            (Act::TemplateSaved, detail.clone()),
            (Act::TemplateRestored, detail)
        ]
    );
    assert_eq!(store.templates().await.unwrap().len(), 10);
}

async fn the_associations_own_come_and_go(world: &World) {
    let (store, by) = (&world.store, world.secretariat);
    let add = async |name: &str| store.add_template(called(name), saying("Eigen."), by).await;
    let own = add("Kort Verzoek").await.unwrap();
    assert_eq!(own.revision, Revision(1));
    assert_eq!(
        refused(add("kort verzoek").await),
        TemplateRefused::NameTaken
    );
    let other = add("Éénmalig").await.unwrap();
    assert_eq!(refused(add("éénmalig").await), TemplateRefused::NameTaken);
    // Of another kind one may be called so.
    let press = Template::supplied(Kind::PressRelease, Language::En).unwrap();
    let press = store.add_template(called("Kort verzoek"), press, by);
    press.await.unwrap();

    let renamed = |name: &str| {
        let mut template = saying("Anders.");
        template.name = Some(called(name));
        template
    };
    let taken = store.save_template(other.which, renamed("KORT VERZOEK"), Revision(1), by);
    assert_eq!(refused(taken.await), TemplateRefused::NameTaken);
    let fine = store.save_template(other.which, renamed("Tweemalig"), Revision(1), by);
    fine.await.unwrap();
    let names: Vec<_> = store.templates().await.unwrap().into_iter().collect();
    let names = names.iter().filter(|it| it.template.kind() == Kind::Letter);
    let names: Vec<_> = names
        .map(|it| it.template.name.as_ref().map(TemplateName::as_str))
        .collect();
    assert_eq!(names, [None, None, Some("Kort Verzoek"), Some("Tweemalig")]);

    let Which::Own(id) = own.which else {
        panic!("one of its own")
    };
    // In an address of another kind it is not there.
    let elsewhere = store.template(Kind::FollowUp, own.which).await;
    assert!(matches!(elsewhere, Err(StoreError::NotFound)));
    let elsewhere = store.remove_template(Kind::FollowUp, id, Revision(1), by);
    assert_eq!(refused(elsewhere.await), TemplateRefused::Gone);
    let stale = store.remove_template(Kind::Letter, id, Revision(7), by);
    assert_eq!(refused(stale.await), TemplateRefused::Overtaken);
    let gone = store.remove_template(Kind::Letter, id, Revision(1), by);
    gone.await.unwrap();
    let gone = store.template(Kind::Letter, own.which).await;
    assert!(matches!(gone, Err(StoreError::NotFound)), "{gone:?}");
    let late = store.save_template(own.which, renamed("Te laat"), Revision(1), by);
    assert_eq!(refused(late.await), TemplateRefused::Gone);
    add("Kort verzoek").await.expect("the name is free again");
    let removed = (
        Act::TemplateRemoved,
        Some("letter/nl/Kort Verzoek".to_owned()),
    );
    assert!(acts(world).await.contains(&removed));
}

async fn two_who_save_at_once_hear_of_each_other(world: &World) {
    let (store, by) = (&world.store, world.secretariat);
    for base in [Revision(0), Revision(1)] {
        let save = |words: &'static str| {
            let (store, template) = (store.clone(), saying(words));
            async move { store.save_template(DUTCH, template, base, by).await }
        };
        let words = [["Een.", "Twee."], ["Drie.", "Vier."]];
        let [one, other] = words[usize::try_from(base.0).unwrap()];
        let (first, second) = tokio::join!(save(one), save(other));
        let (won, lost) = match (first, second) {
            (Ok(won), lost) | (lost, Ok(won)) => (won, lost),
            neither => panic!("one of them is first: {neither:?}"),
        };
        assert_eq!(won.revision, base.next());
        assert_eq!(refused(lost), TemplateRefused::Overtaken);
        assert_eq!(letter_in_dutch(store).await, won);
    }
    let add = || {
        let store = store.clone();
        async move {
            store
                .add_template(called("Dezelfde"), saying("x"), by)
                .await
        }
    };
    let (first, second) = tokio::join!(add(), add());
    assert!(first.is_ok() != second.is_ok(), "{first:?} {second:?}");
    let lost = if first.is_ok() { second } else { first };
    assert_eq!(refused(lost), TemplateRefused::NameTaken);
}

async fn two_who_delete_at_once_delete_it_once(world: &World) {
    let (store, by) = (&world.store, world.secretariat);
    let own = store.add_template(called("Weg"), saying("Weg."), by);
    let Which::Own(id) = own.await.unwrap().which else {
        panic!("one of its own")
    };
    let remove = || {
        let store = store.clone();
        async move {
            store
                .remove_template(Kind::Letter, id, Revision(1), by)
                .await
        }
    };
    let (first, second) = tokio::join!(remove(), remove());
    assert!(first.is_ok() != second.is_ok(), "{first:?} {second:?}");
    let lost = if first.is_ok() { second } else { first };
    assert_eq!(refused(lost), TemplateRefused::Gone);
    let removed = acts(world).await;
    let removed = removed.iter().filter(|it| it.0 == Act::TemplateRemoved);
    assert_eq!(removed.count(), 1);
}

async fn who_saved_is_told_and_may_be_erased(world: &World) {
    let store = &world.store;
    let name = PersonName::parse("Wendelmoet Sjabloonstra").unwrap();
    let mail = MailAddress::parse("wendelmoet@voorbeeld.nl").unwrap();
    let by: PersonId = store.add_person(name, mail).await.unwrap();
    let own = store.add_template(called("Van Wendelmoet"), saying("Eigen."), by);
    let own = own.await.unwrap();
    let kept = store.kept_about(by).await.unwrap();
    let written = kept.iter().find(|(data, _)| *data == Data::Authorship);
    assert_eq!(written.map(|it| it.1), Some(1));
    let copy = store.own_data(by, None).await.unwrap();
    assert_eq!(copy["templates_saved"][0]["name"], "Van Wendelmoet");
    assert_eq!(copy["templates_saved"][0]["kind"], "letter");

    store.erase_person(by, None).await.unwrap();
    assert!(store.scrub().await.unwrap());
    let folder = tempfile::tempdir().unwrap();
    let data = world.engine.folder().unwrap_or(folder.path());
    let raw = crate::world::raw::Raw::of(data, world.engine.url()).await;
    let words = ["Wendelmoet Sjabloonstra", "wendelmoet@voorbeeld.nl"];
    assert_eq!(raw.places_of(&words), [""; 0]);
    // The template stays, and that somebody saved it.
    let now = store.template(Kind::Letter, own.which).await.unwrap();
    let (name, _) = now.changed.unwrap();
    assert_eq!(name, letters::privacy::ERASED);
    assert!(acts(world).await.iter().all(|it| it.1.is_none()));
}

async fn the_database_keeps_what_templates_said(world: &World) {
    let (store, by) = (&world.store, world.secretariat);
    let changed = store.save_template(DUTCH, saying("Anders."), Revision(0), by);
    changed.await.unwrap();
    let own = store.add_template(called("Eigen"), saying("Eigen."), by);
    own.await.unwrap();
    for sql in [
        "update template_revision set text = 'Iets anders'",
        "update template set kind = 'gedicht'",
        "update template set language = 'fr'",
        "update template set latest = 0",
        "update template set name = null where name is not null",
        "update template set name = 'x', name_folded = 'eigen' where name is null",
        "insert into template_revision (template, number, at, by_person) select template, 0, at, by_person from template_revision",
        "delete from template",
    ] {
        world.engine.refuses(sql).await;
    }
    let unknown = Which::Own(TemplateId::new(store.now(), [9; 10]));
    let none = store.template(Kind::Letter, unknown).await;
    assert!(matches!(none, Err(StoreError::NotFound)), "{none:?}");
}
