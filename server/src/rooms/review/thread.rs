//! One thread: replying, resolving, taking back.

use super::{
    Open, back_to, decides, named, open, people, refusal, remark, say::too_late, seen, shown, typed,
};
use crate::{
    errors::Failure,
    language::Reader,
    rooms::{
        forms::Form,
        page::{self, Page},
    },
    session::SignedIn,
    state::State,
    store::{Session, StoreError, ThreadRecord},
};
use app::{
    links::PassageLink,
    review::{Refused, ThreadForm, ThreadPage, Told, Typed, Wrong},
};
use axum::{
    extract::{Path, State as Ask},
    response::{IntoResponse as _, Response},
};
use letters::{
    ids::ThreadId,
    review::{Kind, Turn},
};

/// A thread that somebody sees, among the others.
pub(super) struct Found {
    pub open: Open,
    pub threads: Vec<ThreadRecord>,
    pub at: usize,
}

impl Found {
    /// # Errors
    /// [`Failure::NotFound`] when there is no such thread, or it is not theirs to see.
    pub(super) async fn find(
        state: &State,
        session: &Session,
        slug: &str,
        thread: &str,
    ) -> Result<Self, Failure> {
        let open = open(state, session, slug).await?;
        let id = ThreadId::parse(thread).ok_or(Failure::NotFound)?;
        let threads = seen(state, &open.sight, open.letter.id).await?;
        let at = threads.iter().position(|thread| thread.id == id);
        let at = at.ok_or(Failure::NotFound)?;
        Ok(Self { open, threads, at })
    }

    pub(super) fn thread(&self) -> &ThreadRecord {
        &self.threads[self.at]
    }

    /// The thread's page, with what was typed and what came of it.
    pub(super) async fn page(
        self,
        state: &State,
        reader: &Reader,
        session: &Session,
        form: Option<(ThreadForm, Typed)>,
        refused: Option<Refused>,
    ) -> Result<Page, Failure> {
        let data = ThreadPage {
            people: people(state, session, &self.threads).await?,
            head: self.open.head,
            text: self.open.latest.text,
            at: self.at,
            threads: shown(&self.threads, session.person),
            form,
            refused,
        };
        page::thread(state, reader, &data).ok_or(Failure::NotFound)
    }

    /// Back to the draft, or the thread's page as it is now, with why not.
    pub(super) async fn settle<T>(
        self,
        (state, reader, session): (&State, &Reader, &Session),
        done: Result<T, StoreError>,
        told: Told,
        form: Option<(ThreadForm, Typed)>,
    ) -> Result<Response, Failure> {
        let (slug, id) = (self.open.letter.slug.to_string(), self.thread().id);
        let error = match done {
            Ok(_) => return Ok(back_to(&slug, told, Some(id))),
            Err(error) => refusal(error)?,
        };
        // What stands there now is what they have to see.
        let now = match Self::find(state, session, &slug, &id.to_string()).await {
            Ok(now) => now,
            // It left review: it is not theirs to read any more, but what they typed is.
            Err(Failure::NotFound) => self.closed(),
            Err(other) => return Err(other),
        };
        let page = now.page(state, reader, session, form, Some(error)).await?;
        Ok(page.conflict().into_response())
    }

    fn closed(mut self) -> Self {
        self.open.head.open = false;
        self
    }
}

/// `GET /overleg/{slug}/draden/{thread}`
pub async fn show(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Path((slug, thread)): Path<(String, String)>,
) -> Result<Page, Failure> {
    let found = Found::find(&state, &session, &slug, &thread).await?;
    found.page(&state, &reader, &session, None, None).await
}

/// `POST /overleg/{slug}/draden/{thread}/antwoord`
pub async fn reply(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Path((slug, thread)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Failure> {
    let found = match Found::find(&state, &session, &slug, &thread).await {
        // What they typed is shown once more.
        Err(Failure::NotFound) => {
            let passage = PassageLink {
                version: 0,
                from: 0,
                to: 0,
            };
            let here = (slug.as_str(), passage);
            return too_late(&state, &reader, &session, here, Kind::Comment, &form);
        }
        found => found?,
    };
    let text = match remark(form.value("tekst"), Wrong::NoText) {
        Ok(text) => text,
        Err(wrong) => {
            let typed = Typed {
                wrong: Some(wrong),
                ..typed(&form)
            };
            let form = Some((ThreadForm::Reply, typed));
            let page = found.page(&state, &reader, &session, form, None).await?;
            return Ok(page.unprocessable().into_response());
        }
    };
    let people = people(&state, &session, &found.threads).await?;
    let (id, mentions) = (found.thread().id, named(&form, &people));
    let done = state.store.reply(id, text, mentions, session.person).await;
    let form = Some((ThreadForm::Reply, typed(&form)));
    found
        .settle((&state, &reader, &session), done, Told::Replied, form)
        .await
}

/// `POST /overleg/{slug}/draden/{thread}/afgehandeld`: resolves what is open, and opens what is resolved.
pub async fn resolve(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Path((slug, thread)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let found = Found::find(&state, &session, &slug, &thread).await?;
    let (turn, told) = if found.thread().state().is_open() {
        (Turn::Resolved, Told::Resolved)
    } else {
        (Turn::Reopened, Told::Reopened)
    };
    let id = found.thread().id;
    let decides = decides(&session);
    let done = state.store.turn(id, turn, session.person, decides).await;
    found
        .settle((&state, &reader, &session), done, told, None)
        .await
}

/// `POST /overleg/{slug}/draden/{thread}/intrekken`
pub async fn take_back(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Path((slug, thread)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let found = Found::find(&state, &session, &slug, &thread).await?;
    let id = found.thread().id;
    let turn = Turn::Withdrawn;
    let done = state.store.turn(id, turn, session.person, false).await;
    found
        .settle((&state, &reader, &session), done, Told::Withdrawn, None)
        .await
}
