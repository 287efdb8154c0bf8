//! The board of a signing round at the desk: the page, the table for a spreadsheet, and reminding who is silent from there.

use super::{
    forms::Form,
    letter::{find_with_head, refusal},
    page::{self, Page},
    views,
};
use crate::{
    errors::Failure,
    language::OURS,
    round_mails::RoundMails,
    session::Secretariat,
    state::State,
    store::{Reminded, Reminding},
    tables,
};
use app::{
    board::{
        BoardPage,
        curve::Change,
        filter::{Filter, PLACE, STAND},
        sheet,
    },
    desk::data::{LetterHead, Notice, Refused, RoundBoard},
    links,
};
use axum::{
    extract::{Path, Query, State as Ask},
    http::header,
    response::{IntoResponse as _, Redirect, Response},
};
use letters::ids::{InvitationId, LetterId, RoundId};
use serde::Deserialize;

mod live;
pub mod remarks;
pub mod taking_back;

pub use live::stream;

/// What of the board is asked for.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    stand: Option<String>,
    provincie: Option<String>,
    melding: Option<String>,
}

/// A round of a letter, by the words of an address.
#[derive(Debug, Clone)]
struct Place {
    letter: LetterId,
    head: LetterHead,
    round: RoundId,
}

impl Place {
    async fn find(state: &State, slug: &str, round: &str) -> Result<Self, Failure> {
        let round = RoundId::parse(round).ok_or(Failure::NotFound)?;
        let (letter, _, head) = find_with_head(state, slug).await?;
        Ok(Self {
            letter: letter.id,
            head,
            round,
        })
    }

    /// The board as it is now.
    async fn picture(&self, state: &State, shown: Filter) -> Result<BoardPage, Failure> {
        // First: what changes while the rest is read is then seen as a change.
        let rounds = state.store.timed_rounds(self.letter).await?;
        let timed = rounds.into_iter().find(|it| it.round.id == self.round);
        let timed = timed.ok_or(Failure::NotFound)?;
        let mark = state.store.round_mark(self.round).await?;
        let now = state.clock.now();
        let planned = timed.planned().into_iter().filter(|it| it.at > now);
        let rows = state.store.board(self.round).await?;
        let changes = state.store.name_changes(self.round).await?;
        Ok(BoardPage {
            head: self.head.clone(),
            board: RoundBoard {
                planned: planned.collect(),
                rows: rows.into_iter().map(views::board_row).collect(),
                round: timed.round,
            },
            changes: changes
                .into_iter()
                .map(|it| Change {
                    at: it.at,
                    more: it.more,
                })
                .collect(),
            reminded: state.store.reminded_in(self.round).await?,
            shown,
            mark: mark.to_string(),
            now,
            notice: None,
            refused: None,
        })
    }

    /// The board, with why what was asked was not done.
    async fn not_now(
        &self,
        state: &State,
        who: &Secretariat,
        shown: Filter,
        why: Refused,
    ) -> Result<Response, Failure> {
        let data = BoardPage {
            refused: Some(why),
            ..self.picture(state, shown).await?
        };
        Ok(page::board(state, who, data).conflict().into_response())
    }
}

/// `GET /bureau/brieven/{slug}/ronde/{round}?stand=stil&provincie=utrecht`
pub async fn show(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, round)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Page, Failure> {
    let place = Place::find(&state, &slug, &round).await?;
    let data = BoardPage {
        notice: asked.melding.as_deref().and_then(Notice::from_key),
        ..place.picture(&state, asked.filter()).await?
    };
    Ok(page::board(&state, &who, data))
}

impl Asked {
    fn filter(&self) -> Filter {
        let word = |word: &Option<String>| word.clone().unwrap_or_default();
        Filter::read(&word(&self.stand), &word(&self.provincie))
    }
}

/// `GET /bureau/brieven/{slug}/ronde/{round}/stand.csv`: all rows, in the association's language: a table goes from hand to
/// hand.
pub async fn export(
    Ask(state): Ask<State>,
    _who: Secretariat,
    Path((slug, round)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let place = Place::find(&state, &slug, &round).await?;
    let board = place.picture(&state, Filter::default()).await?.board;
    let bytes = tables::write(&sheet::of(OURS, &board.rows))
        .map_err(|error| Failure::Internal(error.to_string()))?;
    let day = state.clock.now().day();
    let name = format!(
        "attachment; filename=\"ronde-{}-{day}.csv\"",
        place.head.slug
    );
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    Ok((headers, bytes).into_response())
}

/// `POST /bureau/brieven/{slug}/ronde/{round}/herinneren`: one invitation, or everybody silent of what is shown.
pub async fn remind(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, round)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Failure> {
    let place = Place::find(&state, &slug, &round).await?;
    let shown = Filter::read(form.value(STAND), form.value(PLACE));
    let board = place.picture(&state, shown).await?.board;
    let wanted: Vec<InvitationId> = match form.value("invitation") {
        "" => {
            let rows = board.rows.iter().filter(|row| shown.shows(row));
            rows.map(|row| row.invitation).collect()
        }
        raw => {
            let one = InvitationId::parse(raw).ok_or(Failure::NotFound)?;
            let on_board = board.rows.iter().any(|row| row.invitation == one);
            vec![on_board.then_some(one).ok_or(Failure::NotFound)?]
        }
    };
    let mails = RoundMails::of(&state, &board.round).await?;
    let write = move |round: &_, to: &_| mails.reminder(round, to);
    let why = Reminding::ByHand {
        by: who.person(),
        only: Some(wanted),
    };
    let refused = match state.store.remind_silent(place.round, why, write).await {
        Ok(Reminded { now: 0, .. }) => Refused::NobodyToRemind,
        Ok(_) => {
            state.wake_mail();
            let mut pairs = shown.pairs();
            pairs.push(("melding", Notice::Reminded.key()));
            let board = links::board(place.head.slug.as_str(), place.round);
            return Ok(Redirect::to(&links::with_query(&board, &pairs)).into_response());
        }
        Err(error) => refusal(error)?,
    };
    place.not_now(&state, &who, shown, refused).await
}
