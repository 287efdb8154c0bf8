//! Translations at the desk: begun, tied to a letter that is there, brought up to date, made a letter by itself.

use super::{
    copying::begun_from,
    forms::Form,
    freezing::{marked, with_marks},
    letter::{back_to, find, find_with_head, not_now, refusal, settle},
    page,
};
use crate::{
    errors::Failure,
    session::Secretariat,
    state::State,
    store::{LetterRecord, NewLetter, NewTranslation, StoreError},
};
use app::{
    desk::data::{Notice, Refused},
    translations::{
        self, Candidate, ChooseMistake, ChooseTranslation, OfOriginal, Out, Ties, TranslationLine,
    },
};
use axum::{
    extract::{Path, State as Ask},
    response::{IntoResponse as _, Response},
};
use letters::{
    letter::Language,
    stage::StageName,
    text::Slug,
    translation::{Following, Tie, TranslationRefused},
    version::{Pin, Version, VersionNumber},
};

mod beside;
pub use beside::{beside, can_be_read_beside};

/// How many letters are offered as a translation that is there: the newest.
const MOST_OFFERED: usize = 200;

/// What a letter is called.
fn title(letter: &LetterRecord, version: &Version) -> String {
    letter.short_title.as_ref().map_or_else(
        || version.text.front.subject.to_string(),
        ToString::to_string,
    )
}

/// Whether a translation that follows `base` says what its original says now.
async fn following(
    state: &State,
    base: Pin,
    original: &LetterRecord,
    latest: &Version,
) -> Result<Following, Failure> {
    let worded = if latest.parent == Some(base.number) {
        marked(state, original, latest).await?
    } else {
        None
    };
    Ok(Following::of(base, latest.pin(), worded))
}

/// What a translation says of its original; none of a letter that is none.
///
/// # Errors
/// When the store cannot be read.
pub async fn of_original(
    state: &State,
    letter: &LetterRecord,
) -> Result<Option<OfOriginal>, Failure> {
    let Some(tie) = state.store.tie_of(letter.id).await? else {
        return Ok(None);
    };
    let original = state.store.letter_by_id(tie.original).await?;
    let latest = state.store.version(original.id, original.latest).await?;
    let sealed = letter.file.as_ref().map(|file| file.sealed);
    Ok(Some(OfOriginal {
        title: title(&original, &latest),
        language: latest.text.front.language,
        own: tie.language,
        base: tie.base.number,
        following: following(state, tie.base, &original, &latest).await?,
        base_by: tie.base_by,
        base_at: tie.base_at,
        latest: latest.number,
        out: match (original.stage.name(), original.published) {
            (StageName::Withdrawn, _) => Out::CalledOff,
            (_, Some(_)) => Out::Published,
            (_, None) => Out::NotYet,
        },
        open: !matches!(letter.stage.name(), StageName::Final | StageName::Withdrawn),
        loose: sealed.is_none_or(|sealed| sealed < tie.tied),
        slug: original.slug,
    }))
}

/// How a letter is tied, for its page at the desk.
///
/// # Errors
/// When the store cannot be read.
pub async fn ties(state: &State, letter: &LetterRecord, latest: &Version) -> Result<Ties, Failure> {
    if let Some(of) = of_original(state, letter).await? {
        return Ok(Ties {
            of: Some(of),
            ..Ties::default()
        });
    }
    let mut translations = Vec::new();
    for tie in state.store.translations_of(letter.id).await? {
        let record = state.store.letter_by_id(tie.translation).await?;
        let version = state.store.version(record.id, record.latest).await?;
        translations.push(TranslationLine {
            title: title(&record, &version),
            language: tie.language,
            stage: record.stage.name(),
            published: record.published,
            following: following(state, tie.base, letter, latest).await?,
            slug: record.slug,
        });
    }
    Ok(Ties {
        of: None,
        translations,
        open: state.store.side(letter).await?.open(),
    })
}

/// The page, or the letter's page with why not.
async fn choose(
    state: &State,
    who: &Secretariat,
    slug: &str,
    wrong: Option<(String, ChooseMistake)>,
) -> Result<Response, Failure> {
    let (letter, latest, head) = find_with_head(state, slug).await?;
    let side = state.store.side(&letter).await?;
    let open = side.open();
    if open.is_empty() {
        let other = Language::ALL
            .into_iter()
            .find(|language| *language != side.language);
        let why = other.and_then(|language| side.takes(language).err());
        let why = why.unwrap_or(TranslationRefused::SameLanguage);
        return not_now(state, who, slug, Refused::Translation(why)).await;
    }
    let mut candidates = Vec::new();
    let letters = state.store.letters().await?;
    for summary in letters.into_iter().take(MOST_OFFERED) {
        let other = state.store.letter(&summary.slug).await?;
        if Tie::new(&side, &state.store.side(&other).await?).is_ok() {
            candidates.push(Candidate {
                slug: summary.slug,
                title: summary.title,
            });
        }
    }
    let rule = matches!(wrong, Some((_, ChooseMistake::Rule(_))));
    let failed = wrong.is_some();
    let data = ChooseTranslation {
        head,
        language: side.language,
        latest: latest.number,
        open,
        candidates,
        wrong,
    };
    let page = page::choose_translation(state, who, data);
    Ok(match (failed, rule) {
        (false, _) => page.into_response(),
        (true, false) => page.unprocessable().into_response(),
        (true, true) => page.conflict().into_response(),
    })
}

/// `GET /bureau/brieven/{slug}/vertaling`
pub async fn confirm(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
) -> Result<Response, Failure> {
    choose(&state, &who, &slug, None).await
}

/// `POST /bureau/brieven/{slug}/vertaling`: leads to the new draft, or to the one that somebody else made first.
pub async fn make(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let (letter, latest, head) = find_with_head(&state, &slug).await?;
    let Some(language) = Language::from_key(form.value("taal")) else {
        let wrong = Some((String::new(), ChooseMistake::Language));
        return choose(&state, &who, &slug, wrong).await;
    };
    let base = latest.number;
    // The figures of its day come in again in the translation's own words.
    let mut text = with_marks(&state, &letter, latest).await?.text;
    text.front.language = language;
    let new = NewLetter {
        slug: Slug::parse(&format!("{}-{}", letter.slug, language.key())).ok(),
        ..begun_from(
            &letter,
            text,
            &translations::note(who.1.locale, &head.title, base.get()),
        )
    };
    let wanted = NewTranslation {
        original: letter.id,
        base,
        new,
    };
    let mut made = state
        .store
        .create_translation(wanted.clone(), who.person())
        .await;
    if let Err(StoreError::SlugTaken(_)) = made {
        let mut wanted = wanted;
        wanted.new.slug = None;
        made = state.store.create_translation(wanted, who.person()).await;
    }
    match made {
        Ok(made) => Ok(back_to(&made.slug, Notice::TranslationMade)),
        Err(StoreError::Translation(TranslationRefused::Taken)) => {
            there_already(&state, &who, &letter, language).await
        }
        Err(error) => not_now(&state, &who, &slug, refusal(error)?).await,
    }
}

/// To the translation that there is.
async fn there_already(
    state: &State,
    who: &Secretariat,
    letter: &LetterRecord,
    language: Language,
) -> Result<Response, Failure> {
    let ties = state.store.translations_of(letter.id).await?;
    let Some(tie) = ties.into_iter().find(|tie| tie.language == language) else {
        let why = Refused::Translation(TranslationRefused::Taken);
        return not_now(state, who, letter.slug.as_str(), why).await;
    };
    let there = state.store.letter_by_id(tie.translation).await?;
    Ok(back_to(&there.slug, Notice::TranslationThere))
}

/// `POST /bureau/brieven/{slug}/vertaling/koppelen`: a letter that is there is the translation of this one.
pub async fn tie(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let letter = find(&state, &slug).await?;
    let picked = form.value("brief").to_owned();
    let wanted = match Slug::parse(&picked) {
        Ok(wanted) => state.store.letter(&wanted).await,
        Err(_) => Err(StoreError::NotFound),
    };
    let other = match wanted {
        Ok(other) => other,
        Err(StoreError::NotFound) => {
            let wrong = Some((picked, ChooseMistake::NoLetter));
            return choose(&state, &who, &slug, wrong).await;
        }
        Err(error) => return Err(error.into()),
    };
    match state.store.tie(letter.id, other.id, who.person()).await {
        Ok(()) => Ok(back_to(&other.slug, Notice::Tied)),
        Err(StoreError::Translation(why)) => {
            let wrong = Some((picked, ChooseMistake::Rule(why)));
            choose(&state, &who, &slug, wrong).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /bureau/brieven/{slug}/vertaling/losmaken`
pub async fn untie(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
) -> Result<Response, Failure> {
    let letter = find(&state, &slug).await?;
    let done = state.store.untie(letter.id, who.person()).await;
    settle(&state, &who, &slug, done, Notice::Untied).await
}

/// `POST /bureau/brieven/{slug}/vertaling/bijgewerkt`: the form names the version of the original that was shown.
pub async fn follow(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let letter = find(&state, &slug).await?;
    let version = form.value("version").parse().ok();
    let version = version
        .and_then(VersionNumber::new)
        .ok_or_else(|| Failure::Unreadable("no version".to_owned()))?;
    let done = state.store.follow(letter.id, version, who.person()).await;
    settle(&state, &who, &slug, done, Notice::Followed).await
}
