//! What everyone can read: the front page, letters in four forms, the feed, what is kept about people.

mod data;
mod feed;
pub mod log;

use super::page::{self, Page};
use crate::{
    cache::{Ready, has_already},
    errors::Failure,
    language::Reader,
    state::State,
    store::LetterRecord,
};
use app::{links, locale::Locale};
use axum::{
    extract::{Path, State as Ask},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{
    demand::DemandId, hash::Hash, ids::QuestionSetId, text::Slug, time::Moment, version::Version,
};
use std::sync::Arc;

/// How many letters the front page and the feed show.
const SHOWN: u32 = 60;

/// How long a copy of a public page may be kept: a minute, then ask again, since responses come in.
const A_MINUTE: &str = "public, max-age=60, stale-while-revalidate=600";
/// A sealed file does not change, but may be called off.
const A_DAY: &str = "public, max-age=86400";
/// What is not public is kept by nobody.
pub const NEVER: &str = "private, no-store";

/// A public answer before it is made ready.
struct Made {
    kind: &'static str,
    /// Of a page; data says the same to everyone.
    language: Option<Locale>,
    bytes: Vec<u8>,
}

impl From<Page> for Made {
    fn from(page: Page) -> Self {
        Self {
            kind: "text/html; charset=utf-8",
            language: Some(page.locale()),
            bytes: page.into_html().into_bytes(),
        }
    }
}

impl Made {
    const fn data(kind: &'static str, bytes: Vec<u8>) -> Self {
        Self {
            kind,
            language: None,
            bytes,
        }
    }
}

/// Answers from what is ready, or makes it. A page is made once for each language.
async fn ready<F>(
    state: &State,
    address: &str,
    headers: &HeaderMap,
    make: F,
) -> Result<Response, Failure>
where
    F: Future<Output = Result<Made, Failure>>,
{
    if let Some(ready) = state.cache.get(address, state.clock.now()) {
        return Ok(ready.answer(headers));
    }
    let turn = state.cache.turn(address).await;
    let now = state.clock.now();
    if let Some(ready) = state.cache.get(address, now) {
        return Ok(ready.answer(headers));
    }
    let made = make.await?;
    let ready = Ready::new(made.kind, made.language, A_MINUTE, made.bytes, now);
    let ready = Arc::new(ready);
    state.cache.keep(address.to_owned(), ready.clone(), turn);
    Ok(ready.answer(headers))
}

/// A sealed PDF, named after its letter.
///
/// # Errors
/// [`Failure::Internal`] if the name cannot stand in a header, which a slug always can.
pub fn pdf(
    headers: &HeaderMap,
    slug: &Slug,
    hash: Hash,
    bytes: Vec<u8>,
    keep: &'static str,
) -> Result<Response, Failure> {
    let value = |text: String| {
        HeaderValue::from_str(&text).map_err(|error| Failure::Internal(error.to_string()))
    };
    let tag = value(format!("\"{hash}\""))?;
    let known = has_already(headers, &tag);
    let fixed = [
        (header::CACHE_CONTROL, HeaderValue::from_static(keep)),
        (header::ETAG, tag),
    ];
    if known {
        return Ok((StatusCode::NOT_MODIFIED, fixed).into_response());
    }
    let named = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/pdf"),
        ),
        (
            header::CONTENT_DISPOSITION,
            value(format!("inline; filename=\"{slug}.pdf\""))?,
        ),
    ];
    Ok((fixed, named, bytes).into_response())
}

/// `GET /`
pub async fn home(
    Ask(state): Ask<State>,
    Reader { locale, .. }: Reader,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    ready(&state, &spoken(locale, links::HOME), &headers, async {
        let letters = state.store.published(SHOWN, None).await?;
        Ok(page::home(&state, &Reader::of(locale), letters).into())
    })
    .await
}

/// Under which a page is kept that is made for everyone who reads this language.
fn spoken(locale: Locale, address: &str) -> String {
    format!("{} {address}", locale.code())
}

/// A letter that everyone may read, with its pinned text.
async fn published(state: &State, slug: &str) -> Result<(LetterRecord, Version, Moment), Failure> {
    let slug = Slug::parse(slug).map_err(|_| Failure::NotFound)?;
    let letter = state.store.letter(&slug).await?;
    // A letter that was never published does not exist for visitors, not even by its error.
    let (Some(at), Some(pin)) = (letter.published, letter.stage.pin()) else {
        return Err(Failure::NotFound);
    };
    let version = state.store.version(letter.id, pin.number).await?;
    Ok((letter, version, at))
}

/// `GET /brieven/{slug}`, and the same with `.pdf`, `.md` and `.json`.
pub async fn letter(
    Ask(state): Ask<State>,
    Path(file): Path<String>,
    Reader { locale, .. }: Reader,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let (slug, form) = file.rsplit_once('.').unwrap_or((file.as_str(), ""));
    if form == "pdf" {
        let (letter, _, _) = published(&state, slug).await?;
        let file = letter.file.as_ref().ok_or(Failure::NotFound)?;
        let bytes = state.files.read(file.hash).await?;
        return pdf(&headers, &letter.slug, file.hash, bytes, A_DAY);
    }
    let mut address = links::letter(&file);
    if form.is_empty() {
        address = spoken(locale, &address);
    }
    ready(&state, &address, &headers, async {
        let (letter, version, at) = published(&state, slug).await?;
        match form {
            "" => {
                let reader = Reader::of(locale);
                let page = page::published(&state, &reader, &letter, &version);
                Ok(page.await?.into())
            }
            "md" => Ok(Made::data(
                "text/markdown; charset=utf-8",
                version.text.canonical().into_bytes(),
            )),
            "json" => Ok(Made::data(
                "application/json",
                data::json(&state, &letter, &version, at).await?,
            )),
            _ => Err(Failure::NotFound),
        }
    })
    .await
}

/// `GET /brieven/{slug}/reacties/{response}`: the attached file of a public response.
pub async fn response_file(
    Ask(state): Ask<State>,
    Path((slug, id)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (letter, _, _) = published(&state, &slug).await?;
    let responses = state.store.responses(letter.id, true).await?;
    let attachment = responses
        .into_iter()
        .find(|r| r.id.to_string() == id)
        .and_then(|r| r.attachment)
        .ok_or(Failure::NotFound)?;
    let bytes = state.files.read(attachment.hash).await?;
    super::attachments::offer(&attachment, bytes)
}

/// `GET /brieven/{slug}/kamervragen/{set}.json`: public questions and their answers, as `standpunt kamervragen` prints them.
pub async fn questions(
    Ask(state): Ask<State>,
    Path((slug, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let id = file.strip_suffix(".json").and_then(QuestionSetId::parse);
    let id = id.ok_or(Failure::NotFound)?;
    ready(&state, &links::questions_json(&slug, id), &headers, async {
        let (letter, _, _) = published(&state, &slug).await?;
        let set = state.store.question_set(letter.id, id, None).await?;
        if !set.public {
            return Err(Failure::NotFound);
        }
        let bytes = serde_json::to_vec(&set.data());
        let bytes = bytes.map_err(|error| Failure::Internal(error.to_string()))?;
        Ok(Made::data("application/json", bytes))
    })
    .await
}

/// `GET /brieven/{slug}/verzoeken/{demand}`: to where a demand stands on the page, by the id that stays. The number may be
/// another one tomorrow, so that this is not to be remembered.
pub async fn demand(
    Ask(state): Ask<State>,
    Path((slug, id)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (letter, version, _) = published(&state, &slug).await?;
    let id = DemandId::parse(&id).ok_or(Failure::NotFound)?;
    let demands = state.store.demands(letter.id).await?;
    let number = demands.number(version.number, id);
    let place = links::demand_place(letter.slug.as_str(), number.ok_or(Failure::NotFound)?);
    Ok(Redirect::to(&place).into_response())
}

/// `GET /feed.atom` (RFC 4287).
pub async fn feed(Ask(state): Ask<State>, headers: HeaderMap) -> Result<Response, Failure> {
    ready(&state, links::FEED, &headers, async {
        Ok(Made::data(
            "application/atom+xml; charset=utf-8",
            feed::atom(&state).await?,
        ))
    })
    .await
}

/// `GET /privacy`: what is kept about whom, why and how long.
pub async fn privacy(
    Ask(state): Ask<State>,
    Reader { locale, .. }: Reader,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    ready(&state, &spoken(locale, links::PRIVACY), &headers, async {
        Ok(page::privacy(&state, &Reader::of(locale)).into())
    })
    .await
}

/// `GET /robots.txt`
pub async fn robots() -> &'static str {
    "User-agent: *\nDisallow: /bureau\nDisallow: /ondertekenen/\nDisallow: /inloggen\n"
}

/// `GET /healthz`: the process answers.
pub async fn healthy() -> &'static str {
    "ok\n"
}

/// `GET /readyz`: the store answers and is up to date.
pub async fn ready_to_serve(Ask(state): Ask<State>) -> Response {
    match state.store.ready().await {
        Ok(()) => "ok\n".into_response(),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (
                StatusCode::SERVICE_UNAVAILABLE,
                [(header::CONTENT_TYPE, "text/plain; charset=utf-8")],
                "the store does not answer\n",
            )
                .into_response()
        }
    }
}
