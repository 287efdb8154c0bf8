//! Translations: tied once for a language, whoever comes first; what they follow is kept, and which demand is which.

use super::{World, stories, world::letter_file};
use letters::{
    audit::Act,
    demand::DemandId,
    ids::LetterId,
    letter::Language,
    translation::TranslationRefused,
    version::{Version, VersionNumber},
};
use server::store::{
    AuditFilter, LetterRecord, NewLetter, NewTranslation, Result, StoreError, TieRecord,
};

stories!(
    a_letter_has_one_translation_for_a_language,
    of_two_who_translate_at_once_one_does,
    a_translation_follows_its_original,
    a_demand_is_the_same_in_both_languages,
    a_tied_letter_keeps_its_language,
    a_letter_that_is_there_is_tied_and_untied,
    what_was_kept_of_a_tie_stays,
);

const DUTCH: &str = "Lees dit.\n\n## Wat wij vragen {.demands}\n\n1. Geef ieder wijkteam een vaste waarnemer.\n2. Betaal die uit de algemene middelen.";
const ENGLISH: &str = "Read this.\n\n## What we ask {.demands}\n\n1. Give every team a locum of its own.\n2. Pay them out of general means.";

fn number(number: u32) -> VersionNumber {
    VersionNumber::new(number).unwrap()
}

fn new(subject: &str, body: &str, language: Language) -> NewLetter {
    let mut file = letter_file(subject, body);
    file.text.front.language = language;
    NewLetter {
        file,
        slug: None,
        note: None,
    }
}

/// A letter of two versions, the second of which asks for things.
async fn original(world: &World) -> LetterId {
    let letter = world.new_letter("Wat wij vragen").await;
    save(world, letter.id, DUTCH).await;
    letter.id
}

/// The newest version with another body.
async fn save(world: &World, letter: LetterId, body: &str) -> Version {
    let record = world.store.letter_by_id(letter).await.unwrap();
    let latest = world.store.version(letter, record.latest).await.unwrap();
    let mut text = letter_file("Wat wij vragen", body).text;
    text.front.language = latest.text.front.language;
    world
        .store
        .save_version(letter, latest.number, text, None, None, world.secretariat)
        .await
        .unwrap()
}

async fn translate(world: &World, original: LetterId) -> Result<LetterRecord> {
    let record = world.store.letter_by_id(original).await.unwrap();
    let wanted = NewTranslation {
        original,
        base: record.latest,
        new: new("Wat wij vragen", DUTCH, Language::En),
    };
    world
        .store
        .create_translation(wanted, world.secretariat)
        .await
}

async fn tie_of(world: &World, letter: LetterId) -> TieRecord {
    world.store.tie_of(letter).await.unwrap().unwrap()
}

#[track_caller]
fn refused<T: std::fmt::Debug>(done: Result<T>) -> TranslationRefused {
    match done {
        Err(StoreError::Translation(why)) => why,
        other => panic!("not refused: {other:?}"),
    }
}

async fn a_letter_has_one_translation_for_a_language(world: &World) {
    use TranslationRefused as No;
    let dutch = original(world).await;
    let english = translate(world, dutch).await.unwrap();
    let tie = tie_of(world, english.id).await;
    assert_eq!((tie.original, tie.language), (dutch, Language::En));
    assert_eq!((tie.base.number, tie.n), (number(2), 1));
    assert_eq!(tie.base_by, "Sanne Schrijver");
    let all = world.store.translations_of(dutch).await.unwrap();
    assert_eq!(all, [tie]);

    let before = world.store.letters().await.unwrap().len();
    assert_eq!(refused(translate(world, dutch).await), No::Taken);
    assert_eq!(
        refused(translate(world, english.id).await),
        No::OfTranslation
    );
    let same = NewTranslation {
        original: dutch,
        base: number(2),
        new: new("Nog eens", DUTCH, Language::Nl),
    };
    let done = world
        .store
        .create_translation(same, world.secretariat)
        .await;
    assert_eq!(refused(done), No::SameLanguage);
    assert_eq!(
        world.store.letters().await.unwrap().len(),
        before,
        "no letter was left"
    );

    let noted = world.store.audit(AuditFilter::default(), 10).await.unwrap();
    let tied: Vec<_> = noted
        .iter()
        .filter(|entry| entry.act == Act::TranslationTied)
        .collect();
    assert_eq!(tied.len(), 1);
    assert_eq!(tied[0].detail.as_deref(), Some("wat-wij-vragen 2"));
    world.store.verify_ledger().await.unwrap();
}

async fn of_two_who_translate_at_once_one_does(world: &World) {
    let dutch = original(world).await;
    let (one, other) = tokio::join!(translate(world, dutch), translate(world, dutch));
    let (made, late) = if one.is_ok() {
        (one, other)
    } else {
        (other, one)
    };
    assert_eq!(refused(late), TranslationRefused::Taken);
    let tie = tie_of(world, made.unwrap().id).await;
    assert_eq!(world.store.translations_of(dutch).await.unwrap(), [tie]);
    assert_eq!(world.store.letters().await.unwrap().len(), 2);
}

async fn a_translation_follows_its_original(world: &World) {
    let dutch = original(world).await;
    let english = translate(world, dutch).await.unwrap().id;
    save(world, dutch, &DUTCH.replace("Lees dit", "Lees dit goed")).await;
    let follow = |version| {
        world
            .store
            .follow(english, number(version), world.secretariat)
    };
    follow(3).await.unwrap();
    assert_eq!(tie_of(world, english).await.base.number, number(3));
    // Once more is nothing more, and back it does not go.
    follow(3).await.unwrap();
    assert_eq!(refused(follow(2).await), TranslationRefused::Older);
    assert!(matches!(follow(9).await, Err(StoreError::NotFound)));
    let not = world
        .store
        .follow(dutch, number(1), world.secretariat)
        .await;
    assert_eq!(refused(not), TranslationRefused::NotTied);
    let filter = AuditFilter {
        act: Some(Act::TranslationFollowed),
        ..AuditFilter::default()
    };
    assert_eq!(world.store.audit(filter, 10).await.unwrap().len(), 1);
}

async fn ids(world: &World, letter: LetterId) -> Vec<DemandId> {
    let record = world.store.letter_by_id(letter).await.unwrap();
    let demands = world.store.demands(letter).await.unwrap();
    demands.ids(record.latest).unwrap()
}

async fn a_demand_is_the_same_in_both_languages(world: &World) {
    let dutch = original(world).await;
    let english = translate(world, dutch).await.unwrap().id;
    let asked = ids(world, dutch).await;
    assert_eq!(ids(world, english).await, asked, "as it was made");
    save(world, english, ENGLISH).await;
    assert_eq!(ids(world, english).await, asked, "in other words");
    // The translation of one is moved: it stays what it was.
    let moved = "Read this.\n\n## What we ask {.demands}\n\n1. Pay them out of general means.\n2. Give every team a locum of its own.";
    save(world, english, moved).await;
    assert_eq!(ids(world, english).await, [asked[1], asked[0]]);
    save(world, english, ENGLISH).await;

    // A third in the original, then in the translation: nothing is known of it before it can be.
    let three = format!("{DUTCH}\n3. Begin morgen.");
    save(world, dutch, &three).await;
    let asked = ids(world, dutch).await;
    save(world, english, &format!("{ENGLISH}\n3. Start tomorrow.")).await;
    let found = ids(world, english).await;
    assert_eq!(found[..2], asked[..2]);
    assert_ne!(found[2], asked[2], "it follows a version without it");
    world
        .store
        .follow(english, number(3), world.secretariat)
        .await
        .unwrap();
    assert_eq!(ids(world, english).await, asked);
    let demands = world.store.demands(english).await.unwrap();
    let latest = world.store.letter_by_id(english).await.unwrap().latest;
    assert_eq!(demands.number(latest, asked[2]), Some(3));
    assert_eq!(
        demands.number(latest, found[2]),
        Some(3),
        "by its own id too"
    );
}

async fn a_tied_letter_keeps_its_language(world: &World) {
    let dutch = original(world).await;
    let english = translate(world, dutch).await.unwrap().id;
    for (letter, latest, other) in [(dutch, 2, Language::En), (english, 1, Language::Nl)] {
        let mut text = letter_file("Wat wij vragen", "Anders.").text;
        text.front.language = other;
        let done = world
            .store
            .save_version(letter, number(latest), text, None, None, world.secretariat)
            .await;
        assert_eq!(refused(done), TranslationRefused::LanguageStays);
    }
}

/// A letter in English that is tied to nothing.
async fn in_english(world: &World, subject: &str) -> LetterId {
    let letter = new(subject, ENGLISH, Language::En);
    let made = world.store.create_letter(letter, world.secretariat).await;
    made.unwrap().id
}

async fn a_letter_that_is_there_is_tied_and_untied(world: &World) {
    use TranslationRefused as No;
    let dutch = original(world).await;
    let english = in_english(world, "What we ask").await;
    let tie = |original, translation| world.store.tie(original, translation, world.secretariat);
    assert_eq!(refused(tie(dutch, dutch).await), No::Itself);
    let own = ids(world, english).await;
    let asked = ids(world, dutch).await;
    assert_ne!(own, asked);
    tie(dutch, english).await.unwrap();
    assert_eq!(ids(world, english).await, asked);
    assert_eq!(refused(tie(dutch, english).await), No::TiedElsewhere);
    assert_eq!(refused(tie(english, dutch).await), No::HasTranslations);

    let untie = |letter| world.store.untie(letter, world.secretariat);
    assert_eq!(refused(untie(dutch).await), No::NotTied);
    untie(english).await.unwrap();
    assert_eq!(world.store.tie_of(english).await.unwrap(), None);
    assert_eq!(ids(world, english).await, own, "by its own ids again");
    assert_eq!(refused(untie(english).await), No::NotTied);
    tie(dutch, english).await.unwrap();
    assert_eq!(tie_of(world, english).await.n, 2);

    // What is signed itself is no translation.
    untie(english).await.unwrap();
    let directors = world.directors(1).await;
    let opened = world.opened(&directors).await;
    let english = in_english(world, "Once more").await;
    assert_eq!(refused(tie(english, opened.letter.id).await), No::Signed);
}

async fn what_was_kept_of_a_tie_stays(world: &World) {
    let dutch = original(world).await;
    let english = translate(world, dutch).await.unwrap().id;
    let other = world.new_letter("Een andere").await.id;
    for sql in [
        "update translation set language = 'nl'",
        "update translation set tied = tied + 1",
        "delete from translation",
        "update translation_base set version = 1",
        "delete from translation_base",
        "update translation_demand set at = 1",
        "delete from translation_demand",
        // A second original, a second translation, a translation of a translation.
        "insert into translation (letter, n, original, language, tied, tied_by)
            select t.letter, 9, l.id, 'en', 1, t.tied_by from translation t, letter l where l.slug = 'een-andere'",
        "insert into translation (letter, n, original, language, tied, tied_by)
            select l.id, 9, t.original, 'en', 1, t.tied_by from translation t, letter l where l.slug = 'een-andere'",
        "insert into translation (letter, n, original, language, tied, tied_by)
            select l.id, 9, t.letter, 'nl', 1, t.tied_by from translation t, letter l where l.slug = 'een-andere'",
        "insert into translation (letter, n, original, language, tied, tied_by)
            select l.id, 9, l.id, 'nl', 1, t.tied_by from translation t, letter l where l.slug = 'een-andere'",
        "insert into translation_base (letter, tie, n, original, version, at, by_person)
            select letter, n, 9, original, 77, 1, tied_by from translation",
    ] {
        world.engine.refuses(sql).await;
    }
    world.store.untie(english, world.secretariat).await.unwrap();
    world
        .engine
        .refuses("update translation set untied = null, untied_by = null")
        .await;
    assert_eq!(world.store.tie_of(other).await.unwrap(), None);
    let report = world.store.kept_about(world.secretariat).await.unwrap();
    assert!(!report.is_empty());
    let own = world.store.own_data(world.secretariat, None).await.unwrap();
    let deeds = own["deeds_on_letters"].to_string();
    for deed in [
        "translation tied",
        "translation untied",
        "translation brought up to date",
    ] {
        assert!(deeds.contains(deed), "{deed} is not in {deeds}");
    }
}
