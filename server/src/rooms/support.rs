//! Public support: what everybody sees of it, the names, and going back on it. The form and the code are in `asking`, the
//! desk's pages in `desk`. A GET shows and changes nothing. No answer tells a stranger who supports a letter.

pub mod asking;
pub mod desk;

use super::page::{self, Page};
use crate::{
    errors::Failure,
    language::Reader,
    secrets::Token,
    state::State,
    store::{LetterRecord, StoreError, SupportRecord, Supporter, Which},
};
use app::{
    links,
    support::{Gone, Named, Names, OnPage, Said, Standing, Withdraw, data::Why},
};
use axum::{
    extract::{Path, Query, State as Ask},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{
    ids::{LetterId, SupporterId},
    stage::Stage,
    support::SupportRefused,
    text::Slug,
    time::Moment,
    version::Version,
};
use serde::Deserialize;

/// How many names stand on the page of a letter.
const NEWEST: u32 = 5;
/// How many stand on a page of names.
const A_PAGE: u32 = 100;

/// A letter that is or was supported.
struct Found {
    letter: LetterRecord,
    version: Version,
    record: SupportRecord,
}

impl Found {
    fn subject(&self) -> String {
        self.version.text.front.subject.to_string()
    }

    /// Why nobody can support it now.
    fn over(&self, now: Moment) -> Option<Why> {
        let text = self.record.support.text;
        match self.record.support.takes(&self.letter.stage, text, now) {
            Ok(()) => None,
            Err(SupportRefused::CalledOff) => Some(Why::CalledOff),
            Err(_) => Some(Why::Closed),
        }
    }
}

async fn find(state: &State, slug: &str) -> Result<Found, Failure> {
    let slug = Slug::parse(slug).map_err(|_| Failure::NotFound)?;
    let letter = state.store.letter(&slug).await?;
    // A letter that was never published does not exist for visitors, not even by its error.
    let (Some(_), Some(pin)) = (letter.published, letter.stage.pin()) else {
        return Err(Failure::NotFound);
    };
    let record = state.store.support(letter.id).await?;
    Ok(Found {
        version: state.store.version(letter.id, pin.number).await?,
        record: record.ok_or(Failure::NotFound)?,
        letter,
    })
}

fn named(supporter: Supporter) -> Named {
    Named {
        id: supporter.id,
        name: supporter.name.to_string(),
        place: supporter.place.to_string(),
    }
}

fn on_page(record: &SupportRecord, stage: &Stage, names: Vec<Named>, now: Moment) -> OnPage {
    let support = &record.support;
    let standing = match support.takes(stage, support.text, now) {
        Ok(()) => Standing::Open {
            last: support.last(),
        },
        Err(_) => Standing::Closed,
    };
    OnPage {
        counted: record.counted,
        at: record.folded,
        standing,
        names,
    }
}

/// What the page of a letter tells of its support; none where it was never opened.
///
/// # Errors
/// When the store cannot be read.
pub async fn of_letter(state: &State, letter: &LetterRecord) -> Result<Option<OnPage>, Failure> {
    let found = state.store.support_and_names(letter.id, NEWEST).await?;
    Ok(found.map(|(record, names)| {
        let names = names.into_iter().map(named).collect();
        on_page(&record, &letter.stage, names, state.clock.now())
    }))
}

#[derive(Debug, Deserialize)]
pub struct Asked {
    voor: Option<String>,
    melding: Option<String>,
}

/// One page of a list, and before whom the next one begins: one more is read than is shown.
async fn a_page(
    state: &State,
    letter: LetterId,
    which: Which,
    before: Option<&str>,
    size: u32,
) -> Result<(Vec<Supporter>, Option<SupporterId>), Failure> {
    let before = match before {
        Some(raw) => Some(SupporterId::parse(raw).ok_or(Failure::NotFound)?),
        None => None,
    };
    let read = state
        .store
        .supporters(letter, which, before, size.saturating_add(1));
    let mut list = read.await?;
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    let more = list.len() > size;
    list.truncate(size);
    let next = list.last().filter(|_| more).map(|last| last.id);
    Ok((list, next))
}

/// `GET /brieven/{slug}/steun`
pub async fn names(
    Ask(state): Ask<State>,
    reader: Reader,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Page, Failure> {
    let found = find(&state, &slug).await?;
    let before = asked.voor.as_deref();
    let (list, next) = a_page(&state, found.letter.id, Which::Listed, before, A_PAGE).await?;
    let list = list.into_iter().map(named).collect();
    let data = Names {
        slug,
        subject: found.subject(),
        support: on_page(&found.record, &found.letter.stage, list, state.clock.now()),
        before: next,
        newer: before.is_some(),
        said: asked.melding.as_deref().and_then(Said::from_key),
    };
    Ok(page::supporters(&state, &reader, data))
}

/// The supporter who has this secret, under this letter; none once nobody has it any more.
async fn supporter(
    state: &State,
    slug: &str,
    token: &str,
) -> Result<(Token, Option<Supporter>, Found), Failure> {
    let token = Token::parse(token).ok_or(Failure::NotFound)?;
    let found = find(state, slug).await?;
    match state.store.supporter_at(token.hash()).await {
        Ok(supporter) if supporter.letter == found.letter.id => Ok((token, Some(supporter), found)),
        Err(StoreError::NotFound) => Ok((token, None, found)),
        Ok(_) => Err(Failure::NotFound),
        Err(error) => Err(error.into()),
    }
}

/// That there is nothing to go back on: it was done before, or who it was is known no more.
fn gone(state: &State, reader: &Reader, found: &Found) -> Page {
    let data = Gone {
        slug: found.letter.slug.to_string(),
        subject: found.subject(),
    };
    page::support_gone(state, reader, data)
}

/// `GET /brieven/{slug}/steun/intrekken/{token}`
pub async fn confirm_withdrawal(
    Ask(state): Ask<State>,
    reader: Reader,
    Path((slug, token)): Path<(String, String)>,
) -> Result<Page, Failure> {
    let (token, supporter, found) = supporter(&state, &slug, &token).await?;
    let Some(supporter) = supporter else {
        return Ok(gone(&state, &reader, &found));
    };
    let reader = reader.or_own(Some(supporter.language));
    let data = Withdraw {
        subject: found.subject(),
        slug,
        token: token.reveal().to_owned(),
        who: format!("{}, {}", supporter.name, supporter.place),
        shown: supporter.listed,
    };
    Ok(page::withdraw_support(&state, &reader, data))
}

/// `POST /brieven/{slug}/steun/intrekken/{token}`
pub async fn withdraw(
    Ask(state): Ask<State>,
    reader: Reader,
    Path((slug, token)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (token, supporter, found) = supporter(&state, &slug, &token).await?;
    if supporter.is_none() {
        return Ok(gone(&state, &reader, &found).into_response());
    }
    match state.store.withdraw_support(token.hash()).await {
        Ok(()) => {}
        // Pressed twice at once: the other one did it.
        Err(StoreError::NotFound) => return Ok(gone(&state, &reader, &found).into_response()),
        Err(error) => return Err(error.into()),
    }
    // The name is gone from every page at once; the number follows.
    state.cache.forget();
    let page = links::supporters(&slug);
    Ok(Redirect::to(&links::said(&page, Said::Withdrawn.key())).into_response())
}
