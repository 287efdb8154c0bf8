//! What the secretariat decides: on one suggestion, or on all of a section at once.

use super::{Passage, back_to, open, refusal, remark, seen, shown, the_review, thread::Found};
use crate::{
    errors::Failure,
    language::{OURS, Reader},
    objection_mails::Outcomes,
    rooms::{
        forms::Form,
        page::{self, Page},
    },
    session::SignedIn,
    state::State,
    store::Decision,
};
use app::review::{AcceptSection, Refused, ThreadForm, Told, Typed, Wrong};
use axum::{
    extract::{Path, Query, State as Ask},
    response::{IntoResponse as _, Response},
};
use letters::{letter::Body, markdown, text::Line, version::VersionNumber};

/// What a version says of itself that came of a suggestion.
fn note() -> Option<Line> {
    Line::parse(&app::review::version_note(OURS)).ok()
}

/// A decision out of a form; the form it belongs to when something is wrong.
fn decision(form: &Form) -> Result<(Decision, Told), (ThreadForm, Typed)> {
    let wrong = |which, words: &str, text: &str, wrong| {
        let typed = Typed {
            words: words.to_owned(),
            text: text.to_owned(),
            wrong: Some(wrong),
            ..Typed::default()
        };
        (which, typed)
    };
    match form.value("besluit") {
        "overnemen" => Ok((Decision::Accept, Told::Accepted)),
        "aanpassen" => {
            let typed = form.value("woorden");
            let body = Body::parse(typed);
            let words = body.map_err(|_| wrong(ThreadForm::Amend, typed, "", Wrong::TooMuch))?;
            let seen = form.value("versie").parse().ok();
            let seen = seen.and_then(VersionNumber::new);
            let decision = Decision::Amend {
                words: words.as_str().to_owned(),
                seen: seen.unwrap_or(VersionNumber::FIRST),
            };
            Ok((decision, Told::Amended))
        }
        _ => {
            let typed = form.value("reden");
            let reason = remark(typed, Wrong::NoReason)
                .map_err(|why| wrong(ThreadForm::Reject, "", typed, why))?;
            Ok((Decision::Reject(reason), Told::Rejected))
        }
    }
}

/// `POST /overleg/{slug}/draden/{thread}/besluit`
pub async fn decide(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Path((slug, thread)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Failure> {
    let found = Found::find(&state, &session, &slug, &thread).await?;
    let (decision, told) = match decision(&form) {
        Ok(decision) => decision,
        Err(form) => {
            let page = found.page(&state, &reader, &session, Some(form), None);
            return Ok(page.await?.unprocessable().into_response());
        }
    };
    let kept = match &decision {
        Decision::Accept => None,
        Decision::Amend { .. } => Some((ThreadForm::Amend, form.value("woorden"), "")),
        Decision::Reject(_) => Some((ThreadForm::Reject, "", form.value("reden"))),
    };
    let kept = kept.map(|(form, words, text)| {
        let (words, text) = (words.to_owned(), text.to_owned());
        let typed = Typed {
            words,
            text,
            ..Typed::default()
        };
        (form, typed)
    });
    let (id, by) = (found.thread().id, session.person);
    let mails = Outcomes::about(&state, &found.open.latest);
    let tell = move |to: &_, outcome: &_| mails.write(to, outcome);
    let done = state.store.decide(id, decision, note(), by, tell).await;
    state.wake_mail();
    found
        .settle((&state, &reader, &session), done, told, kept)
        .await
}

/// `GET /overleg/{slug}/deel`
pub async fn confirm_section(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Path(slug): Path<String>,
    Query(passage): Query<Passage>,
) -> Result<Page, Failure> {
    let open = open(&state, &session, &slug).await?;
    if open.head.version != passage.link().version {
        let refused = (None, Some(Refused::Overtaken));
        let page = the_review(&state, &reader, &session, &slug, refused, false);
        return Ok(page.await?.conflict());
    }
    let threads = seen(&state, &open.sight, open.letter.id).await?;
    let data = AcceptSection {
        head: open.head,
        text: open.latest.text,
        passage: passage.link(),
        threads: shown(&threads, session.person),
    };
    Ok(page::accept_section(&state, &reader, &data))
}

/// `POST /overleg/{slug}/deel`
pub async fn accept_section(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Path(slug): Path<String>,
    Query(passage): Query<Passage>,
) -> Result<Response, Failure> {
    let open = open(&state, &session, &slug).await?;
    let seen = VersionNumber::new(passage.link().version).ok_or(Failure::NotFound)?;
    let text = state.store.version(open.letter.id, seen).await?.text;
    let (document, places) = markdown::parse_placed(text.body.as_str());
    let part =
        markdown::section(&document, &places, passage.link().from).ok_or(Failure::NotFound)?;
    let mails = Outcomes::about(&state, &open.latest);
    let tell = move |to: &_, outcome: &_| mails.write(to, outcome);
    let (letter, by) = (open.letter.id, session.person);
    let done = state
        .store
        .accept_all(letter, seen, part, note(), by, tell)
        .await;
    state.wake_mail();
    match done {
        Ok(done) if !done.accepted.is_empty() => {
            let told = if done.collide.is_empty() {
                Told::AcceptedAll
            } else {
                Told::AcceptedSome
            };
            Ok(back_to(open.letter.slug.as_str(), told, None))
        }
        other => {
            // Nothing was there to accept any more, or the text is another.
            let why = other.err().map_or(Ok(Refused::Decided), refusal)?;
            let refused = (None, Some(why));
            let page = the_review(&state, &reader, &session, &slug, refused, false).await?;
            Ok(page.conflict().into_response())
        }
    }
}
