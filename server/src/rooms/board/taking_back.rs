//! A signature that is taken back at the desk, for whoever gave it and said so.

use super::Place;
use crate::{
    errors::Failure,
    rooms::{
        forms::Form,
        letter::refusal,
        page::{self, Page},
    },
    round_mails::RoundMails,
    session::Secretariat,
    state::State,
    store::StoreError,
};
use app::{
    board::{filter::Filter, taking_back::TakingBack},
    desk::data::{Filled, Notice, Refused},
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
    round::{Answer, AnswerRefused, ShownSignature, SigningRound, TakenBack},
    text::Remark,
    time::Moment,
};

type Words = (String, String, String);

/// Whose signature these words of an address name, in which round; with what is shown of it, unless there is none to take
/// back.
struct Found {
    place: Place,
    round: SigningRound,
    invitation: InvitationId,
    page: Option<TakingBack>,
}

impl Found {
    async fn of(state: &State, (slug, round, invitation): &Words) -> Result<Self, Failure> {
        let id = InvitationId::parse(invitation).ok_or(Failure::NotFound)?;
        let place = Place::find(state, slug, round).await?;
        let board = place.picture(state, Filter::default()).await?.board;
        let mut rows = board.rows.into_iter();
        let row = rows.find(|row| row.invitation == id);
        let row = row.ok_or(Failure::NotFound)?;
        let shown = match (row.answer, row.takes_back) {
            (Answer::Signed { at, .. }, Some(becomes)) => Some(ShownSignature { at, becomes }),
            _ => None,
        };
        let page = shown.map(|shown| TakingBack {
            head: place.head.clone(),
            round: place.round,
            invitation: id,
            organisation: row.organisation,
            mail: (row.person != ERASED).then_some(row.mail),
            person: row.person,
            shown,
            changed: false,
            told: Filled::default(),
        });
        Ok(Self {
            place,
            round: board.round,
            invitation: id,
            page,
        })
    }

    /// The page as it is now, dressed like this; or the board, when there is nothing to take back.
    async fn shown(
        self,
        state: &State,
        who: &Secretariat,
        dress: impl FnOnce(TakingBack) -> TakingBack,
        status: impl FnOnce(Page) -> Page,
    ) -> Result<Response, Failure> {
        let Some(data) = self.page else {
            let why = Refused::NothingToTakeBack;
            return self.place.not_now(state, who, Filter::default(), why).await;
        };
        let page = page::take_back(state, who, dress(data));
        Ok(status(page).into_response())
    }
}

/// `GET /bureau/brieven/{slug}/ronde/{round}/intrekken/{invitation}`
pub async fn ask(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(words): Path<Words>,
) -> Result<Response, Failure> {
    let found = Found::of(&state, &words).await?;
    found.shown(&state, &who, |page| page, |page| page).await
}

/// What the page showed.
fn shown(form: &Form) -> Option<ShownSignature> {
    Some(ShownSignature {
        at: Moment::from_millis(form.value("signed").parse().ok()?),
        becomes: TakenBack::from_key(form.value("becomes"))?,
    })
}

/// `POST /bureau/brieven/{slug}/ronde/{round}/intrekken/{invitation}`
pub async fn act(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(words): Path<Words>,
    form: Form,
) -> Result<Response, Failure> {
    let found = Found::of(&state, &words).await?;
    let shown = shown(&form).ok_or_else(|| Failure::Unreadable("no signature".to_owned()))?;
    let typed = form.value("told").to_owned();
    let told = match Remark::parse(&typed) {
        Ok(told) => told,
        Err(error) => {
            let wrong = vec![Wrong::at("told", Mistake::Text(error))];
            let told = Filled { form: typed, wrong };
            let dress = |page| TakingBack { told, ..page };
            return found.shown(&state, &who, dress, Page::unprocessable).await;
        }
    };
    let mails = RoundMails::of(&state, &found.round).await?;
    let words_told = told.to_string();
    let tell =
        move |round: &_, to: &_, done, at| mails.taken_back_for(round, to, &words_told, done, at);
    let (id, by) = (found.invitation, who.person());
    match state.store.take_back_for(id, shown, told, by, tell).await {
        Ok(_) => {
            state.wake_mail();
            let board = links::board(found.place.head.slug.as_str(), found.place.round);
            let said = [("melding", Notice::TakenBack.key())];
            Ok(Redirect::to(&links::with_query(&board, &said)).into_response())
        }
        // Read again: what stands there now is what is decided on next.
        Err(StoreError::Answer(AnswerRefused::OtherSignature)) => {
            let told = Filled {
                form: typed,
                wrong: Vec::new(),
            };
            let dress = |page| TakingBack {
                told,
                changed: true,
                ..page
            };
            let found = Found::of(&state, &words).await?;
            found.shown(&state, &who, dress, Page::conflict).await
        }
        Err(error) => {
            let why = refusal(error)?;
            let shown = Filter::default();
            found.place.not_now(&state, &who, shown, why).await
        }
    }
}
