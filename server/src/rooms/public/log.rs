//! The public log: heads of the tree over all lines, and each published letter's lines with their proofs.

use super::{Made, published, ready, spoken};
use crate::{
    errors::Failure,
    evidence::{HeadShown, Opened},
    language::Reader,
    rooms::page,
    state::State,
    store::{LetterRecord, ProvenLine, SignedHead},
};
use app::links;
use axum::{
    extract::{Path, Query, State as Ask},
    http::HeaderMap,
    response::Response,
};
use letters::{
    hash::Hash,
    ids::{LetterId, ResponseId},
    ledger::{Act, Entry, tree},
    text::Slug,
};
use serde::{Deserialize, Serialize};

/// How many heads a page shows.
const SHOWN: u32 = 50;
/// The names of the shapes.
const HEADS: &str = "standpunt-heads-1";
const LOG: &str = "standpunt-log-1";
/// How to check a letter without this program.
const MANUAL: &str = include_str!("../../../../docs/verify.md");

#[derive(Debug, Deserialize)]
pub struct Before {
    /// Heads before this number.
    voor: Option<String>,
}

impl Before {
    /// That number, where there are heads before it and not all of them: each list has one address.
    async fn number(self, state: &State) -> Result<Option<u64>, Failure> {
        let Some(number) = self.voor.and_then(|typed| typed.parse().ok()) else {
            return Ok(None);
        };
        let newest = state.store.newest_head().await?;
        let newest = newest.map_or(0, |signed| signed.head.number);
        Ok((2..=newest).contains(&number).then_some(number))
    }
}

/// `GET /logboek`
pub async fn heads(
    Ask(state): Ask<State>,
    Reader { locale, .. }: Reader,
    Query(before): Query<Before>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let before = before.number(&state).await?;
    let address = before.map_or_else(|| links::LOG.to_owned(), links::log_before);
    ready(&state, &spoken(locale, &address), &headers, async {
        let (heads, older) = some_heads(&state, before).await?;
        let heads: Vec<_> = heads.into_iter().map(|(head, _)| head).collect();
        let reader = Reader::of(locale);
        Ok(page::heads(&state, &reader, &heads, older, before.is_some()).into())
    })
    .await
}

/// Heads before a number, each with the proof that it continues the one before; and before which there are more.
async fn some_heads(
    state: &State,
    before: Option<u64>,
) -> Result<(Vec<(SignedHead, Vec<Hash>)>, Option<u64>), Failure> {
    let most = u64::try_from(i64::MAX).unwrap_or(u64::MAX);
    let before = before.unwrap_or(most).min(most);
    let heads = state.store.heads(before, SHOWN).await?;
    let oldest = heads.last().map(|(signed, _)| signed.head.number);
    let older = oldest.filter(|number| *number > 1);
    Ok((heads, older))
}

#[derive(Serialize)]
struct Said {
    format: &'static str,
    url: String,
    heads: Vec<Continued>,
    older: Option<String>,
    certificates: Vec<Certificate>,
}

/// A head, and that it continues the one before it.
#[derive(Serialize)]
struct Continued {
    #[serde(flatten)]
    head: HeadShown,
    consistency: Vec<Hash>,
}

#[derive(Serialize)]
struct Certificate {
    sha256: Hash,
    pem: String,
}

/// `GET /logboek.json`
pub async fn heads_json(
    Ask(state): Ask<State>,
    Query(before): Query<Before>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let before = before.number(&state).await?;
    let address = before.map_or_else(|| links::LOG_JSON.to_owned(), links::log_json_before);
    ready(&state, &address, &headers, async {
        let (heads, older) = some_heads(&state, before).await?;
        let continued = |(head, consistency): &(SignedHead, Vec<Hash>)| Continued {
            head: head.into(),
            consistency: consistency.clone(),
        };
        json(&Said {
            format: HEADS,
            url: state.config.url(links::LOG),
            heads: heads.iter().map(continued).collect(),
            older: older.map(|number| state.config.url(&links::log_json_before(number))),
            certificates: certificates(&state).await?,
        })
    })
    .await
}

async fn certificates(state: &State) -> Result<Vec<Certificate>, Failure> {
    let known = state.store.seal_certificate_texts().await?.into_iter();
    let known = known.map(|(sha256, pem)| Certificate { sha256, pem });
    Ok(known.collect())
}

fn json(value: &impl Serialize) -> Result<Made, Failure> {
    let mut bytes =
        serde_json::to_vec_pretty(value).map_err(|error| Failure::Internal(error.to_string()))?;
    bytes.push(b'\n');
    Ok(Made::data("application/json", bytes))
}

/// A line of a published letter.
pub struct LoggedLine {
    /// The line.
    pub line: String,
    /// What it says.
    pub entry: Entry,
    /// Its hash.
    pub hash: Hash,
    /// Whether it may be read: a response that is not public, and what was found in one, is there by its hash alone.
    pub public: bool,
    /// Its place in the tree and the proof.
    pub proof: Option<(u64, Vec<Hash>)>,
}

/// The lines of a published letter.
pub struct Logged {
    /// In order.
    pub lines: Vec<LoggedLine>,
    /// The head that the proofs lead to.
    pub head: Option<SignedHead>,
}

async fn logged(state: &State, letter: &LetterRecord) -> Result<Logged, Failure> {
    let head = state.store.newest_head().await?;
    let under = head.as_ref().map(|signed| signed.head);
    let lines = state.store.proven_lines(letter.id, under).await?;
    let public = state.store.responses(letter.id, true).await?;
    let public: Vec<ResponseId> = public.iter().map(|response| response.id).collect();
    let read = |ProvenLine { line, proof }: ProvenLine| {
        let entry = Entry::read(&line).map_err(|error| Failure::Internal(error.to_string()))?;
        Ok(LoggedLine {
            public: match &entry.act {
                Act::ResponseRecorded { response, .. }
                | Act::OutcomeGiven { response, .. }
                | Act::CommitmentRecorded { response, .. }
                | Act::ResponseRedacted { response, .. } => public.contains(response),
                _ => true,
            },
            hash: Hash::of(line.as_bytes()),
            line,
            entry,
            proof,
        })
    };
    let lines = lines
        .into_iter()
        .map(read)
        .collect::<Result<_, Failure>>()?;
    Ok(Logged { lines, head })
}

/// `GET /brieven/{slug}/logboek`
pub async fn letter(
    Ask(state): Ask<State>,
    Path(slug): Path<String>,
    Reader { locale, .. }: Reader,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let address = spoken(locale, &links::letter_log(&slug));
    ready(&state, &address, &headers, async {
        let (letter, version, _) = published(&state, &slug).await?;
        let logged = logged(&state, &letter).await?;
        let reader = Reader::of(locale);
        let page = page::letter_log(&state, &reader, &letter, &version, logged);
        Ok(page.await?.into())
    })
    .await
}

#[derive(Serialize)]
struct LetterLog<'a> {
    format: &'static str,
    url: String,
    letter: LetterId,
    slug: &'a Slug,
    head: Option<HeadShown>,
    lines: Vec<Shown>,
    openings: Vec<Opened>,
    certificates: Vec<Certificate>,
}

#[derive(Serialize)]
struct Shown {
    n: u64,
    line: Option<String>,
    line_sha256: Hash,
    leaf_sha256: Hash,
    place: Option<u64>,
    path: Vec<Hash>,
}

impl From<LoggedLine> for Shown {
    fn from(logged: LoggedLine) -> Self {
        let (place, path) = logged
            .proof
            .map_or((None, Vec::new()), |(place, path)| (Some(place), path));
        Self {
            n: logged.entry.n,
            line_sha256: logged.hash,
            leaf_sha256: tree::leaf(logged.line.as_bytes()),
            line: logged.public.then_some(logged.line),
            place,
            path,
        }
    }
}

/// `GET /brieven/{slug}/logboek.json`
pub async fn letter_json(
    Ask(state): Ask<State>,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    ready(&state, &links::letter_log_json(&slug), &headers, async {
        let (letter, version, _) = published(&state, &slug).await?;
        let logged = logged(&state, &letter).await?;
        let mut openings = state.store.printed_openings(&letter, version.hash).await?;
        let said = state.store.remark_openings(&letter, version.hash).await?;
        openings.extend(said);
        json(&LetterLog {
            format: LOG,
            url: state.config.url(&links::letter_log(&slug)),
            letter: letter.id,
            slug: &letter.slug,
            head: logged.head.as_ref().map(HeadShown::from),
            lines: logged.lines.into_iter().map(Shown::from).collect(),
            openings: openings.iter().map(Opened::from).collect(),
            certificates: certificates(&state).await?,
        })
    })
    .await
}

/// `GET /controle/verify.md`: how to check a letter with tools of one's own.
pub async fn manual(Ask(state): Ask<State>, headers: HeaderMap) -> Result<Response, Failure> {
    ready(&state, links::MANUAL, &headers, async {
        let bytes = MANUAL.as_bytes().to_vec();
        Ok(Made::data("text/plain; charset=utf-8", bytes))
    })
    .await
}
