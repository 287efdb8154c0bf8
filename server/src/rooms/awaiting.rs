//! Answers that are waited for: how it stands with them, what somebody says of a sending, and what the front page tells of it.

use super::{
    dispatching::{back_to, shown},
    forms::Form,
    letter::{find, not_now, refusal},
    page,
};
use crate::{
    errors::Failure,
    session::Secretariat,
    state::State,
    store::{AwaitingRecord, LetterRecord, StoreError},
};
use app::{
    awaiting::{AwaitingForm, OfLetter, Sendings, SentLine, Typed, Waits},
    desk::data::Filled,
    dispatching::Said as Done,
};
use axum::{
    extract::{Path, State as Ask},
    response::{IntoResponse as _, Response},
};
use letters::{
    addressee::name_key,
    awaiting::{Said, Sending, State as Stands},
    dispatch::Dispatch,
    ids::DispatchId,
    stage::Stage,
    time::Day,
};
use std::collections::{BTreeMap, HashMap};

/// What a letter's sendings wait for, as its pages show it.
pub struct Waiting(AwaitingRecord);

impl Waiting {
    /// Of one letter.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn of(state: &State, letter: &LetterRecord) -> Result<Self, Failure> {
        Ok(Self(state.store.awaiting(letter.id).await?))
    }

    /// The sendings, oldest first.
    pub fn sendings(&self) -> impl Iterator<Item = &Dispatch> {
        self.0.of.sendings.iter().map(|it| &it.dispatch)
    }

    /// How it stands with the answer to each, on this day.
    #[must_use]
    pub fn states(&self, today: Day) -> BTreeMap<DispatchId, Stands> {
        let of = &self.0.of;
        let state = |it: &Sending| (it.dispatch.id, of.state(it, today));
        of.sendings.iter().map(state).collect()
    }
}

/// A letter's sendings, each with how it stands.
///
/// # Errors
/// When the store cannot be read.
pub async fn of(state: &State, letter: &LetterRecord) -> Result<Sendings, Failure> {
    let today = state.clock.now().day();
    let record = state.store.awaiting(letter.id).await?;
    let directory = state.store.directory().await?;
    let known: HashMap<_, _> = directory
        .standing()
        .map(|it| (name_key(it.details.name.as_str()), it.id))
        .collect();
    let line = |it: &Sending| SentLine {
        state: record.of.state(it, today),
        by: record.by.clone(),
        institution: known.get(&name_key(it.dispatch.to.as_str())).copied(),
        sending: it.clone(),
    };
    Ok(Sendings {
        today,
        stands: matches!(letter.stage, Stage::Final { .. }),
        all: record.of.sendings.iter().rev().map(line).collect(),
        typed: None,
    })
}

/// The letters of which a sending needs a hand, or is to be answered today or this week. A mail that reached nobody is told with
/// the envelopes.
///
/// # Errors
/// When the store cannot be read.
pub async fn on_the_desk(state: &State) -> Result<Vec<OfLetter>, Failure> {
    let today = state.clock.now().day();
    let one = |record: AwaitingRecord| {
        let tells = |it: &Sending| {
            let state = record.of.state(it, today);
            let by_mail = it.mailed && matches!(state, Stands::CameBack { .. });
            ((state.needs_a_hand() && !by_mail) || state.this_week()).then(|| Waits {
                to: it.dispatch.to.clone(),
                state,
            })
        };
        let sendings: Vec<_> = record.of.sendings.iter().filter_map(tells).collect();
        (!sendings.is_empty()).then_some(OfLetter {
            letter: record.slug,
            title: record.title,
            sendings,
        })
    };
    let all = state.store.all_awaiting().await?;
    Ok(all.into_iter().filter_map(one).collect())
}

/// `POST /bureau/brieven/{slug}/antwoorden/{sending}`: another day, no answer any more, or that it came back; and each undone.
pub async fn say(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, sending)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Failure> {
    let letter = find(&state, &slug).await?;
    let dispatch = DispatchId::parse(&sending).ok_or(Failure::NotFound)?;
    let form = AwaitingForm::from_pairs(&form.pairs, dispatch);
    let deed = match form.read(dispatch) {
        Ok(deed) => deed,
        Err(wrong) => {
            let filled = Filled { form, wrong };
            let page = again(&state, &who, &slug, Typed { dispatch, filled }).await?;
            return Ok(page.unprocessable().into_response());
        }
    };
    let done = match deed.said() {
        Said::Until => Done::Awaited,
        Said::NoMore => Done::NoMore,
        Said::Again => Done::AwaitedAgain,
        Said::Returned => Done::Returned,
        Said::NotReturned => Done::NotReturned,
    };
    let kept = state
        .store
        .say_of_sending(letter.id, dispatch, deed, form.seen, who.person());
    match kept.await {
        Ok(()) => Ok(back_to(&slug, done)),
        Err(StoreError::Awaiting(why)) => {
            let wrong = vec![form.told(dispatch, why)];
            let filled = Filled { form, wrong };
            let page = again(&state, &who, &slug, Typed { dispatch, filled }).await?;
            let page = if why == letters::awaiting::AwaitingRefused::Moved {
                page.conflict()
            } else {
                page.unprocessable()
            };
            Ok(page.into_response())
        }
        Err(other) => not_now(&state, &who, &slug, refusal(other)?).await,
    }
}

/// The page as it stands now, with all that was typed.
async fn again(
    state: &State,
    who: &Secretariat,
    slug: &str,
    typed: Typed,
) -> Result<page::Page, Failure> {
    let mut data = shown(state, slug, None).await?;
    let known = |it: &SentLine| it.sending.dispatch.id == typed.dispatch;
    if !data.sendings.all.iter().any(known) {
        return Err(Failure::NotFound);
    }
    data.sendings.typed = Some(typed);
    Ok(page::mailings(state, who, data))
}
