//! What signers say beside their names on the website: taken off there by the secretariat, and put back.

use super::Place;
use crate::{
    errors::Failure,
    rooms::{forms::Form, letter::refusal},
    round_mails::RoundMails,
    session::Secretariat,
    state::State,
};
use app::{
    board::filter::{Filter, PLACE, STAND},
    desk::data::Notice,
    links,
};
use axum::{
    extract::{Path, State as Ask},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{cosignature::Visibility, ids::InvitationId};

/// `POST /bureau/brieven/{slug}/ronde/{round}/opmerking/{invitation}`
pub async fn act(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, round, invitation)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response, Failure> {
    let id = InvitationId::parse(&invitation).ok_or(Failure::NotFound)?;
    let to = Visibility::from_key(form.value("to"))
        .ok_or_else(|| Failure::Unreadable("neither hidden nor shown".to_owned()))?;
    let place = Place::find(&state, &slug, &round).await?;
    let shown = Filter::read(form.value(STAND), form.value(PLACE));
    let board = place.picture(&state, Filter::default()).await?.board;
    if !board.rows.iter().any(|row| row.invitation == id) {
        return Err(Failure::NotFound);
    }
    let mails = RoundMails::of(&state, &board.round).await?;
    let tell = move |round: &_, to: &_, remark: &_, at| mails.remark_moved(round, to, remark, at);
    match state.store.move_remark(id, to, who.person(), tell).await {
        Ok(()) => {
            state.wake_mail();
            let notice = match to {
                Visibility::Hidden => Notice::RemarkHidden,
                Visibility::Shown => Notice::RemarkShown,
            };
            let mut pairs = shown.pairs();
            pairs.push(("melding", notice.key()));
            let board = links::board(place.head.slug.as_str(), place.round);
            Ok(Redirect::to(&links::with_query(&board, &pairs)).into_response())
        }
        Err(error) => place.not_now(&state, &who, shown, refusal(error)?).await,
    }
}
