//! A signature that is taken back at the desk, for whoever gave it and said so.

use super::Place;
use crate::{
    errors::Failure,
    rooms::{forms::Form, letter::refusal, page},
    round_mails::RoundMails,
    session::Secretariat,
    state::State,
};
use app::{
    board::{filter::Filter, taking_back::TakingBack},
    desk::data::{BoardRow, Filled, Notice, Refused},
    drafting::{Mistake, Wrong},
    links,
};
use axum::{
    extract::{Path, State as Ask},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{
    ids::InvitationId,
    privacy::ERASED,
    round::{Answer, SigningRound},
    text::Remark,
};

type Words = (String, String, String);

/// Whose signature these words of an address name, in which round; none where there is none to take back.
async fn find(
    state: &State,
    (slug, round, invitation): &Words,
) -> Result<(Place, SigningRound, Option<BoardRow>), Failure> {
    let id = InvitationId::parse(invitation).ok_or(Failure::NotFound)?;
    let place = Place::find(state, slug, round).await?;
    let board = place.picture(state, Filter::default()).await?.board;
    let mut rows = board.rows.into_iter();
    let row = rows.find(|row| row.invitation == id);
    let row = row.ok_or(Failure::NotFound)?;
    let signed = matches!(row.answer, Answer::Signed { .. }) && row.retracted.is_none();
    Ok((place, board.round, signed.then_some(row)))
}

fn data(place: &Place, row: BoardRow, told: Filled<String>) -> TakingBack {
    TakingBack {
        head: place.head.clone(),
        round: place.round,
        invitation: row.invitation,
        organisation: row.organisation,
        mail: (row.person != ERASED).then_some(row.mail),
        person: row.person,
        told,
    }
}

/// `GET /bureau/brieven/{slug}/ronde/{round}/intrekken/{invitation}`
pub async fn ask(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(words): Path<Words>,
) -> Result<Response, Failure> {
    let (place, _, row) = find(&state, &words).await?;
    let Some(row) = row else {
        let why = Refused::NothingToTakeBack;
        return place.not_now(&state, &who, Filter::default(), why).await;
    };
    let data = data(&place, row, Filled::default());
    Ok(page::take_back(&state, &who, data).into_response())
}

/// `POST /bureau/brieven/{slug}/ronde/{round}/intrekken/{invitation}`
pub async fn act(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(words): Path<Words>,
    form: Form,
) -> Result<Response, Failure> {
    let (place, round, row) = find(&state, &words).await?;
    let Some(row) = row else {
        let why = Refused::NothingToTakeBack;
        return place.not_now(&state, &who, Filter::default(), why).await;
    };
    let typed = form.value("told").to_owned();
    let told = match Remark::parse(&typed) {
        Ok(told) => told,
        Err(error) => {
            let wrong = vec![Wrong::at("told", Mistake::Text(error))];
            let data = data(&place, row, Filled { form: typed, wrong });
            let page = page::take_back(&state, &who, data);
            return Ok(page.unprocessable().into_response());
        }
    };
    let mails = RoundMails::of(&state, &round).await?;
    let words = told.to_string();
    let tell = move |round: &_, to: &_, done, at| mails.taken_back_for(round, to, &words, done, at);
    let done = state
        .store
        .take_back_for(row.invitation, told, who.person(), tell);
    match done.await {
        Ok(_) => {
            state.wake_mail();
            let board = links::board(place.head.slug.as_str(), place.round);
            let said = [("melding", Notice::TakenBack.key())];
            Ok(Redirect::to(&links::with_query(&board, &said)).into_response())
        }
        Err(error) => {
            let why = refusal(error)?;
            place.not_now(&state, &who, Filter::default(), why).await
        }
    }
}
