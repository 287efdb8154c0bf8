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
    board::{
        filter::Filter,
        taking_back::{TakingBack, key},
    },
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
    round::{Answer, SigningRound, TakenBack},
    text::Remark,
    time::Moment,
};

type Words = (String, String, String);

/// A signature that can be taken back.
struct Found {
    row: BoardRow,
    signed: Moment,
    becomes: TakenBack,
}

/// Whose signature these words of an address name, in which round; none where there is none to take back.
async fn find(
    state: &State,
    (slug, round, invitation): &Words,
) -> Result<(Place, SigningRound, Option<Found>), Failure> {
    let id = InvitationId::parse(invitation).ok_or(Failure::NotFound)?;
    let place = Place::find(state, slug, round).await?;
    let board = place.picture(state, Filter::default()).await?.board;
    let mut rows = board.rows.into_iter();
    let row = rows.find(|row| row.invitation == id);
    let row = row.ok_or(Failure::NotFound)?;
    let found = match (row.answer, row.takes_back) {
        (Answer::Signed { at, .. }, Some(becomes)) => Some(Found {
            row,
            signed: at,
            becomes,
        }),
        _ => None,
    };
    Ok((place, board.round, found))
}

fn data(place: &Place, found: Found, told: Filled<String>) -> TakingBack {
    let Found {
        row,
        signed,
        becomes,
    } = found;
    TakingBack {
        head: place.head.clone(),
        round: place.round,
        invitation: row.invitation,
        organisation: row.organisation,
        mail: (row.person != ERASED).then_some(row.mail),
        person: row.person,
        signed,
        becomes,
        changed: false,
        told,
    }
}

/// `GET /bureau/brieven/{slug}/ronde/{round}/intrekken/{invitation}`
pub async fn ask(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(words): Path<Words>,
) -> Result<Response, Failure> {
    let (place, _, found) = find(&state, &words).await?;
    let Some(found) = found else {
        let why = Refused::NothingToTakeBack;
        return place.not_now(&state, &who, Filter::default(), why).await;
    };
    let data = data(&place, found, Filled::default());
    Ok(page::take_back(&state, &who, data).into_response())
}

/// `POST /bureau/brieven/{slug}/ronde/{round}/intrekken/{invitation}`
pub async fn act(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(words): Path<Words>,
    form: Form,
) -> Result<Response, Failure> {
    let (place, round, found) = find(&state, &words).await?;
    // What the page showed is what is taken back: neither another signature, nor with another end.
    let shown = |found: &Found| {
        form.value("signed") == found.signed.millis().to_string()
            && form.value("becomes") == key(found.becomes)
    };
    let Some(found) = found else {
        let why = Refused::NothingToTakeBack;
        return place.not_now(&state, &who, Filter::default(), why).await;
    };
    let typed = form.value("told").to_owned();
    if !shown(&found) {
        let told = Filled {
            form: typed,
            wrong: Vec::new(),
        };
        let data = TakingBack {
            changed: true,
            ..data(&place, found, told)
        };
        return Ok(page::take_back(&state, &who, data)
            .conflict()
            .into_response());
    }
    let told = match Remark::parse(&typed) {
        Ok(told) => told,
        Err(error) => {
            let wrong = vec![Wrong::at("told", Mistake::Text(error))];
            let data = data(&place, found, Filled { form: typed, wrong });
            let page = page::take_back(&state, &who, data);
            return Ok(page.unprocessable().into_response());
        }
    };
    let mails = RoundMails::of(&state, &round).await?;
    let words = told.to_string();
    let tell = move |round: &_, to: &_, done, at| mails.taken_back_for(round, to, &words, done, at);
    let (id, expected) = (found.row.invitation, (found.signed, found.becomes));
    let done = state
        .store
        .take_back_for(id, expected, told, who.person(), tell);
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
