//! The review of a draft: who reads it with others, and what they see of what is said.
//!
//! One rule for who sees what: [`Sight`]. Whoever does not work at the desk reads a draft while it is in review, and not
//! before or after.

use super::{
    forms::Form,
    letter::find,
    own::who,
    page::{self, Page},
    succession, translations,
};
use crate::{
    errors::Failure,
    language::Reader,
    session::SignedIn,
    state::State,
    store::{LetterRecord, Session, StoreError, ThreadRecord},
};
use app::{
    links::{self, PassageLink},
    review::{
        Refused, ReplyLine, Review, ReviewHead, ReviewLine, Reviews, Thread, Told, TurnLine, Typed,
        Wrong,
    },
};
use axum::{
    extract::{Path, Query, State as Ask},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{
    access::Deed,
    ids::{PersonId, ThreadId},
    review::{Kind, ReviewRefused, Sight},
    stage::StageName,
    text::{Remark, TextError},
    version::{Version, VersionNumber},
};
use serde::Deserialize;
use std::collections::BTreeMap;

pub mod decide;
pub mod say;
pub mod thread;

/// Around the page, as the address says it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Around {
    melding: String,
    regels: String,
}

/// A passage, as the address says it; whatever it says, it is a passage or not found.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Passage {
    versie: String,
    van: String,
    tot: String,
}

impl Passage {
    fn link(&self) -> PassageLink {
        PassageLink {
            version: self.versie.parse().unwrap_or_default(),
            from: self.van.parse().unwrap_or_default(),
            to: self.tot.parse().unwrap_or_default(),
        }
    }
}

/// A draft that somebody reads, with what they may do there.
struct Open {
    letter: LetterRecord,
    latest: Version,
    sight: Sight,
    head: ReviewHead,
}

/// Whether somebody works on letters, and so decides on what is said.
pub(super) fn decides(session: &Session) -> bool {
    session.roles.reach_all(Deed::RunLetters)
}

/// Opens a draft for somebody.
///
/// # Errors
/// [`Failure::NotFound`] when it is not theirs to read now.
async fn open(state: &State, session: &Session, slug: &str) -> Result<Open, Failure> {
    let letter = find(state, slug).await?;
    let in_review = letter.stage.name() == StageName::Review;
    let frozen = letter.stage.name() == StageName::Signing;
    let sight = Sight::of(&session.roles).ok_or(Failure::Forbidden)?;
    if !in_review && !decides(session) {
        return Err(Failure::NotFound);
    }
    let latest = state.store.version(letter.id, letter.latest).await?;
    let head = ReviewHead {
        who: who(session),
        slug: letter.slug.clone(),
        title: letter.short_title.as_ref().map_or_else(
            || latest.text.front.subject.to_string(),
            ToString::to_string,
        ),
        kind: latest.text.front.kind,
        open: in_review,
        frozen,
        comments: session.roles.reach_all(Deed::Comment),
        decides: decides(session),
        version: latest.number.get(),
        figures: Some(state.store.figures(state.clock.now().day()).await?),
    };
    Ok(Open {
        letter,
        latest,
        sight,
        head,
    })
}

/// What was said about a letter, as far as somebody sees it.
async fn seen(
    state: &State,
    sight: &Sight,
    letter: letters::ids::LetterId,
) -> Result<Vec<ThreadRecord>, Failure> {
    let mut threads = state.store.threads(letter).await?;
    if let Sight::Within(_) = sight {
        let belonging = state.store.belonging().await?;
        let sees = |person: PersonId| belonging.get(&person).is_some_and(|of| sight.sees(of));
        threads.retain(|thread| sees(thread.author));
        for thread in &mut threads {
            thread.replies.retain(|reply| sees(reply.author));
        }
    }
    Ok(threads)
}

/// As the pages show them, numbered.
fn shown(threads: &[ThreadRecord], me: PersonId) -> Vec<Thread> {
    let numbered = (1..).zip(threads);
    let thread = |(number, thread): (usize, &ThreadRecord)| Thread {
        id: thread.id,
        number,
        kind: thread.kind,
        objection: thread
            .objection
            .as_ref()
            .map(|of| of.organisation_name.to_string()),
        anchor: thread.anchor.clone(),
        whole: thread.whole,
        replacement: thread.replacement.clone(),
        text: thread.text.as_ref().map(ToString::to_string),
        author: thread.author_name.to_string(),
        own: thread.author == me,
        at: thread.at,
        state: thread.state(),
        turns: thread
            .turns
            .iter()
            .map(|turn| TurnLine {
                turn: turn.turn,
                by: turn.by_name.to_string(),
                at: turn.at,
                version: turn.version.map(VersionNumber::get),
                reason: turn.reason.as_ref().map(ToString::to_string),
            })
            .collect(),
        replies: thread
            .replies
            .iter()
            .map(|reply| ReplyLine {
                text: reply.text.to_string(),
                by: reply.author_name.to_string(),
                at: reply.at,
            })
            .collect(),
    };
    numbered.map(thread).collect()
}

/// Whom somebody may name: whoever works at the desk names everybody who reads drafts; others name whom they see here
/// anyway, and the secretariat.
async fn people(
    state: &State,
    session: &Session,
    threads: &[ThreadRecord],
) -> Result<Vec<(PersonId, String)>, Failure> {
    let mut found: BTreeMap<String, PersonId> = BTreeMap::new();
    let readers = state.store.reviewers().await?;
    let known = if decides(session) {
        readers
    } else {
        let mut known = state.store.secretaries().await?;
        for thread in threads {
            known.push((thread.author, thread.author_name.clone()));
            let replies = thread.replies.iter();
            known.extend(replies.map(|reply| (reply.author, reply.author_name.clone())));
        }
        // Who left, or was erased, reads nothing any more.
        known.retain(|(person, _)| readers.iter().any(|(reader, _)| reader == person));
        known
    };
    for (person, name) in known.into_iter().filter(|(id, _)| *id != session.person) {
        found.entry(name.to_string()).or_insert(person);
    }
    Ok(found.into_iter().map(|(name, id)| (id, name)).collect())
}

/// Who are named in a form: picked from the list, or typed.
fn named(form: &Form, people: &[(PersonId, String)]) -> Vec<PersonId> {
    let picked = PersonId::parse(form.value("noem"));
    let names: Vec<(PersonId, &str)> = people
        .iter()
        .map(|(id, name)| (*id, name.as_str()))
        .collect();
    let mut found = letters::review::mentions(form.value("tekst"), &names);
    if let Some(picked) = picked.filter(|picked| people.iter().any(|(id, _)| id == picked)) {
        found.push(picked);
    }
    found
}

/// What was typed, without what is wrong with it.
fn typed(form: &Form) -> Typed {
    Typed {
        words: form.value("woorden").to_owned(),
        text: form.value("tekst").to_owned(),
        mention: form.value("noem").to_owned(),
        wrong: None,
    }
}

/// A few sentences out of a form.
fn remark(raw: &str, empty: Wrong) -> Result<Remark, Wrong> {
    Remark::parse(raw).map_err(|error| match error {
        TextError::Empty => empty,
        _ => Wrong::BadText,
    })
}

/// What a review says no to, as the pages tell it; anything else is a failure.
fn refusal(error: StoreError) -> Result<Refused, Failure> {
    Ok(match error {
        StoreError::Review(ReviewRefused::NotInReview) => Refused::NotInReview,
        StoreError::Review(ReviewRefused::Frozen) => Refused::Frozen,
        StoreError::Review(ReviewRefused::Decided) => Refused::Decided,
        StoreError::Review(ReviewRefused::NotTheirs) => return Err(Failure::Forbidden),
        StoreError::Review(ReviewRefused::Adrift) => Refused::Adrift,
        StoreError::Review(ReviewRefused::NoText) => Refused::NoText,
        StoreError::Overtaken(_) => Refused::Overtaken,
        other => return Err(other.into()),
    })
}

/// To the draft, with a word about what was done.
fn back_to(slug: &str, told: Told, thread: Option<ThreadId>) -> Response {
    Redirect::to(&links::review_told(slug, told.key(), thread)).into_response()
}

/// `GET /overleg`
pub async fn list(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
) -> Result<Page, Failure> {
    let sight = Sight::of(&session.roles).ok_or(Failure::Forbidden)?;
    let mut letters = Vec::new();
    for letter in state.store.in_review(decides(&session)).await? {
        let threads = seen(&state, &sight, letter.letter).await?;
        let open = |kind: Kind| {
            let threads = threads.iter();
            let is = |thread: &&ThreadRecord| thread.kind == kind && thread.state().is_open();
            threads.filter(is).count()
        };
        letters.push(ReviewLine {
            comments: open(Kind::Comment),
            suggestions: open(Kind::Suggestion),
            slug: letter.slug,
            title: letter.title,
            open: letter.open,
            changed: letter.changed,
        });
    }
    let data = Reviews {
        who: who(&session),
        letters,
    };
    Ok(page::reviews(&state, &reader, &data))
}

/// `GET /overleg/{slug}`
pub async fn show(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Path(slug): Path<String>,
    Query(around): Query<Around>,
) -> Result<Page, Failure> {
    let told = Told::from_key(&around.melding);
    the_review(
        &state,
        &reader,
        &session,
        &slug,
        (told, None),
        around.regels == "1",
    )
    .await
}

/// The draft's page, with a word about what was done, or why not.
async fn the_review(
    state: &State,
    reader: &Reader,
    session: &Session,
    slug: &str,
    (told, refused): (Option<Told>, Option<Refused>),
    numbered: bool,
) -> Result<Page, Failure> {
    let open = open(state, session, slug).await?;
    let threads = seen(state, &open.sight, open.letter.id).await?;
    let front = &open.latest.text.front;
    let data = Review {
        departed: succession::to_be_succeeded(state, &open.letter.stage, front).await?,
        head: open.head,
        text: open.latest.text,
        threads: shown(&threads, session.person),
        numbered,
        told,
        refused,
        beside: translations::can_be_read_beside(state, session, &open.letter).await?,
    };
    Ok(page::review(state, reader, &data))
}

/// `POST /mijn/overlegmail`
pub async fn mail(
    Ask(state): Ask<State>,
    SignedIn(session): SignedIn,
    form: Form,
) -> Result<Response, Failure> {
    let wants = form.value("mail") == "ja";
    state.store.want_review_mail(session.person, wants).await?;
    Ok(Redirect::to(links::OWN).into_response())
}
