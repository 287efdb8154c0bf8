//! How much somebody hears of answers to letters that they signed: chosen on one's own page, or with the link in a mail.

use super::{
    forms::Form,
    page::{self, Page},
};
use crate::{
    errors::Failure, language::Reader, mail::ONE_CLICK, secrets::Token, session::SignedIn,
    state::State, store::AnswerReader,
};
use app::{links, telling::ChoosePage};
use axum::{
    extract::{Path, Query, State as Ask},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::telling::HowMuch;
use serde::Deserialize;

/// What the form kept just now.
#[derive(Debug, Deserialize)]
pub struct Said {
    melding: Option<String>,
}

/// The choice that a form sends.
fn chosen(form: &Form) -> Result<HowMuch, Failure> {
    let chosen = HowMuch::from_key(form.value("answers"));
    chosen.ok_or_else(|| Failure::Unreadable("no choice".to_owned()))
}

/// `POST /mijn/reactiemail`
pub async fn own(
    Ask(state): Ask<State>,
    SignedIn(session): SignedIn,
    form: Form,
) -> Result<Response, Failure> {
    let choice = chosen(&form)?;
    state.store.choose_answers(session.person, choice).await?;
    Ok(Redirect::to(links::OWN).into_response())
}

/// Who has the link, and what they chose.
async fn found(state: &State, token: &str) -> Result<(Token, AnswerReader, HowMuch), Failure> {
    let token = Token::parse(token).ok_or(Failure::NotFound)?;
    let (reader, choice) = state.store.answer_reader(token.hash()).await?;
    Ok((token, reader, choice))
}

/// `GET /reactiemail/{token}`: shows, and changes nothing.
pub async fn show(
    Ask(state): Ask<State>,
    reader: Reader,
    Path(token): Path<String>,
    Query(said): Query<Said>,
) -> Result<Page, Failure> {
    let (token, whose, choice) = found(&state, &token).await?;
    let reader = reader.or_own(whose.language);
    let data = ChoosePage {
        token: token.reveal().to_owned(),
        choice,
        kept: said.melding.is_some(),
    };
    Ok(page::choose_answers(&state, &reader, data))
}

/// `POST /reactiemail/{token}`: the choice on the page, or the button of a mail program, which wants nothing more.
pub async fn choose(
    Ask(state): Ask<State>,
    Path(token): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let (token, whose, _) = found(&state, &token).await?;
    let [field, pressed] = ONE_CLICK;
    let choice = if form.value(field) == pressed {
        HowMuch::Nothing
    } else {
        chosen(&form)?
    };
    state.store.choose_answers(whose.person, choice).await?;
    let page = links::answer_choice(token.reveal());
    Ok(Redirect::to(&links::said(&page, "bewaard")).into_response())
}
