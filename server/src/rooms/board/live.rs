//! The board as it changes, while its round is open: server-sent events that hold the part of the page that is new.
//!
//! Nothing is changed by listening, and listening is no use of the session: who walks away from a board is signed out in
//! time, and then the board is no longer sent.

use super::{Asked, Place};
use crate::{
    boards::{Watching, Woken},
    errors::Failure,
    rooms::page,
    secrets::Token,
    session::{self, Secretariat, Who},
    state::State,
};
use app::{
    board::{BoardPage, filter::Filter, news::Stood},
    locale::Locale,
};
use axum::{
    extract::{Path, Query, State as Ask},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{
        IntoResponse as _, Response, Sse,
        sse::{Event, KeepAlive},
    },
};
use letters::{access::Deed, round::RoundState};
use serde::Deserialize;
use std::{collections::VecDeque, convert::Infallible, time::Duration};

/// How long it may be quiet: less than any proxy waits. Also how often it is seen whether the session still holds.
const QUIET: Duration = Duration::from_secs(15);

/// Which picture the browser has.
#[derive(Debug, Default, Deserialize)]
pub struct Since {
    sinds: Option<String>,
}

/// `GET /bureau/brieven/{slug}/ronde/{round}/stroom?sinds=41-12-0-0`: events `board` with the part of the page that is new,
/// `said` with what changed in a sentence, and `end` when there is no more to come, with what has ended: `round` or `session`.
pub async fn stream(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, round)): Path<(String, String)>,
    Query(asked): Query<Asked>,
    Query(since): Query<Since>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let place = Place::find(&state, &slug, &round).await?;
    let token = session::token(&headers, &state).ok_or(Failure::Forbidden)?;
    let shown = asked.filter();
    // Taken before the board is read, so that nothing falls in between.
    let mark = state.store.round_mark(place.round).await?;
    let watching = if mark.open {
        let seat = state.boards.watch(&state, place.round, mark);
        let none = || Failure::Unavailable("too many watch a board".to_owned());
        Some(seat.ok_or_else(none)?)
    } else {
        None
    };
    let board = place.picture(&state, shown).await?;
    // A browser that comes back by itself says in a header what it had last.
    let known = headers
        .get("last-event-id")
        .and_then(|value| value.to_str().ok().map(str::to_owned))
        .or(since.sinds)
        .unwrap_or_default();
    if watching.is_none() && board.mark == known {
        // This tells a browser to ask no more.
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let mut watcher = Watcher {
        state,
        place,
        shown,
        locale: who.1.locale,
        token,
        known,
        stood: Stood::of(&board.board.rows),
        over: watching.is_none(),
        watching,
        waiting: VecDeque::new(),
    };
    watcher.show(&board);
    let events = futures_util::stream::unfold(watcher, Watcher::next);
    let headers = [
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        // What stands in between is not to gather before it passes on.
        (
            HeaderName::from_static("x-accel-buffering"),
            HeaderValue::from_static("no"),
        ),
    ];
    let sse = Sse::new(events).keep_alive(KeepAlive::new().interval(QUIET));
    Ok((headers, sse).into_response())
}

/// Somebody who watches.
struct Watcher {
    state: State,
    place: Place,
    shown: Filter,
    locale: Locale,
    token: Token,
    /// Which picture they have.
    known: String,
    /// How those on it stood.
    stood: Stood,
    /// None when the round was over before.
    watching: Option<Watching>,
    /// What is still to be sent.
    waiting: VecDeque<Event>,
    /// Whether that is all.
    over: bool,
}

impl Watcher {
    async fn next(mut self) -> Option<(Result<Event, Infallible>, Self)> {
        loop {
            if let Some(event) = self.waiting.pop_front() {
                return Some((Ok(event), self));
            }
            if self.over {
                return None;
            }
            let woken = self.watching.as_mut()?.wait(QUIET).await;
            if woken == Woken::Over {
                // The browser comes back by itself, to this node or another.
                return None;
            }
            if !self.may_watch().await {
                self.end("session");
            } else if woken == Woken::Changed {
                self.look().await;
            }
        }
    }

    /// Whether whoever watches may still see it. A store that does not answer says no.
    async fn may_watch(&self) -> bool {
        let letters = Who::May(Deed::RunLetters);
        let opens = session::still_opens(&self.state, &self.token, letters).await;
        opens.unwrap_or(false)
    }

    async fn look(&mut self) {
        match self.place.picture(&self.state, self.shown).await {
            Ok(board) => {
                let news = self.stood.news(self.locale, &board.board.rows);
                self.show(&board);
                self.waiting
                    .extend(news.map(|news| Event::default().event("said").data(news)));
                self.stood = Stood::of(&board.board.rows);
                if board.board.round.state != RoundState::Open {
                    self.end("round");
                }
            }
            Err(error) => {
                tracing::warn!(%error, "a board that is watched cannot be read");
                self.over = true;
            }
        }
    }

    /// Sends a picture, unless it is the one that they have.
    fn show(&mut self, board: &BoardPage) {
        if board.mark == self.known {
            return;
        }
        let html = page::board_part(self.locale, board);
        let event = Event::default().event("board").id(&board.mark).data(html);
        self.waiting.push_back(event);
        self.known.clone_from(&board.mark);
        if self.over {
            self.end("round");
        }
    }

    /// Says that there is no more to come, and what has ended.
    fn end(&mut self, what: &str) {
        self.waiting
            .push_back(Event::default().event("end").data(what));
        self.over = true;
    }
}
