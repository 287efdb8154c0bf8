//! What was promised in responses: noted from a response's page, listed for all letters, and settled, revised or taken back on
//! a page of its own.

use super::{
    forms::Form,
    letter::{find_with_head, not_now, refusal},
    outcomes::{addressed, answered, demand_words, text_of},
    page::{self, Page},
};
use crate::{
    errors::Failure,
    session::Secretariat,
    state::State,
    store::{LetterRecord, StoreError},
};
use app::{
    commitments::{
        Asked, CommitmentMistake, ListPage, NotePage, OfLetter, OnePage, PromiseForm, Promised,
        Promises, Said, Stand, StepForm,
    },
    desk::data::{Filled, LetterHead},
    drafting::{Mistake, Wrong},
    links,
    outcomes::{AllAnswered, Source, quotable},
};
use axum::{
    extract::{Path, Query, State as Ask},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{
    commitment::{Deed, NewStep, StepRefused},
    demand::DemandId,
    ids::LetterId,
    outcome::speakers,
    response::Response as Answer,
    version::Version,
};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub struct Chosen {
    stand: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Done {
    melding: Option<String>,
}

/// What was promised in the responses to a letter, with what stands around it; for visitors only what stands in public ones.
///
/// # Errors
/// When the store cannot be read.
pub async fn read(
    state: &State,
    letter: LetterId,
    asked: &[DemandId],
    (responses, answered): (&[Answer], &AllAnswered),
    public_only: bool,
) -> Result<Promises, Failure> {
    let records = state.store.commitments(letter, public_only).await?;
    let all = records.into_iter().filter_map(|record| {
        let of = record.commitment;
        let came = responses.iter().find(|it| it.id == of.response)?;
        let demand = of.promise.demand;
        let nth = demand.and_then(|id| asked.iter().position(|it| *it == id));
        Some(Promised {
            by: if public_only {
                std::collections::BTreeMap::new()
            } else {
                record.by
            },
            source: Source::of(came, answered),
            demand: nth.and_then(|nth| u32::try_from(nth + 1).ok()),
            commitment: of,
        })
    });
    let today = state.clock.now().day();
    Ok(Promises::on(today, all.collect()))
}

/// What was promised to all letters, in the order in which it is listed.
///
/// # Errors
/// When the store cannot be read.
pub async fn all(state: &State) -> Result<Vec<OfLetter>, Failure> {
    let today = state.clock.now().day();
    let all = state.store.all_commitments().await?.into_iter();
    let mut all: Vec<OfLetter> = all
        .map(|it| OfLetter {
            letter: it.slug,
            title: it.title,
            commitment: it.commitment,
        })
        .collect();
    all.sort_by_key(|it| it.commitment.order(today));
    Ok(all)
}

/// Those of them that somebody waits for.
///
/// # Errors
/// When the store cannot be read.
pub async fn running(state: &State) -> Result<Vec<OfLetter>, Failure> {
    let today = state.clock.now().day();
    let mut all = all(state).await?;
    all.retain(|it| it.commitment.state(today).runs());
    Ok(all)
}

/// `GET /bureau/toezeggingen`
pub async fn list(
    Ask(state): Ask<State>,
    who: Secretariat,
    Query(chosen): Query<Chosen>,
) -> Result<Page, Failure> {
    let data = ListPage {
        today: state.clock.now().day(),
        stand: Stand::from_key(&chosen.stand.unwrap_or_default()),
        all: all(&state).await?,
    };
    Ok(page::commitments(&state, &who, data))
}

/// A letter with what came back to it and what was promised in that.
struct Shown {
    letter: LetterRecord,
    head: LetterHead,
    version: Version,
    demands: Vec<(DemandId, String)>,
    responses: Vec<Answer>,
    answered: AllAnswered,
    promises: Promises,
}

impl Shown {
    async fn find(state: &State, slug: &str) -> Result<Self, Failure> {
        let (letter, latest, head) = find_with_head(state, slug).await?;
        let version = text_of(state, &letter, latest).await?;
        let lineage = state.store.demands(letter.id).await?.lineage;
        let asked = lineage.demands(version.number).unwrap_or_default();
        let responses = state.store.responses(letter.id, false).await?;
        let answered = answered(state, letter.id, &responses, false).await?;
        let came = (responses.as_slice(), &answered);
        let promises = read(state, letter.id, &asked, came, false).await?;
        let words = demand_words(state, &letter, &version).await?;
        Ok(Self {
            letter,
            head,
            version,
            demands: asked.into_iter().zip(words).collect(),
            responses,
            answered,
            promises,
        })
    }

    /// The page on which a promise of this response is noted.
    fn noting(self, id: &str, form: Filled<PromiseForm>) -> Result<NotePage, Failure> {
        let response = self.responses.iter().find(|it| it.id.to_string() == id);
        let response = response.ok_or(Failure::NotFound)?.clone();
        let before = self.promises.all.into_iter();
        Ok(NotePage {
            head: self.head,
            speakers: speakers(&response, &addressed(&self.version)),
            before: before
                .filter(|it| it.commitment.response == response.id)
                .collect(),
            demands: self.demands,
            answered: self.answered.get(&response.id).cloned(),
            response,
            form,
        })
    }

    /// The page of one commitment.
    fn one(self, number: u32) -> Result<OnePage, Failure> {
        let mut all = self.promises.all.into_iter();
        let promised = all.find(|it| it.commitment.number == number);
        let promised = promised.ok_or(Failure::NotFound)?;
        let mut responses = self.responses.into_iter();
        let response = responses.find(|it| it.id == promised.commitment.response);
        Ok(OnePage {
            head: self.head,
            today: self.promises.today,
            response: response.ok_or(Failure::NotFound)?,
            promised,
            demands: self.demands,
            language: self.version.text.front.language,
            form: Filled::default(),
            said: None,
        })
    }
}

/// `GET /bureau/brieven/{slug}/reacties/{response}/toezegging`: what was chosen on the response's page comes along.
pub async fn note_form(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, id)): Path<(String, String)>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Page, Failure> {
    let chosen = PromiseForm::from_pairs(&pairs);
    let data = Shown::find(&state, &slug).await?;
    let mut data = data.noting(&id, Filled::default())?;
    data.form.form = PromiseForm {
        paragraph: chosen.paragraph,
        quote: chosen.quote,
        demand: chosen.demand,
        ..PromiseForm::fresh(&data.speakers)
    };
    Ok(page::note_commitment(&state, &who, data))
}

/// `POST /bureau/brieven/{slug}/reacties/{response}/toezegging`
pub async fn note(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Failure> {
    let shown = Shown::find(&state, &slug).await?;
    let letter = shown.letter.id;
    let form = PromiseForm::from_pairs(&form.pairs);
    let mut data = shown.noting(&id, Filled::default())?;
    let response = data.response.id;
    let wrong = match form.read(&quotable(&data.response, data.answered.as_ref())) {
        Ok(promise) => {
            let new = NewStep::First { response, promise };
            let kept = state.store.say_of_commitment(letter, new, who.person());
            match kept.await {
                Ok(number) => {
                    let page = links::commitment_said(&slug, number, Said::Noted.key());
                    return Ok(Redirect::to(&page).into_response());
                }
                Err(StoreError::Commitment(refused)) => {
                    let mistake = CommitmentMistake::from(refused);
                    vec![told(mistake.field(), mistake)]
                }
                Err(other) => return not_now(&state, &who, &slug, refusal(other)?).await,
            }
        }
        Err(wrong) => wrong,
    };
    data.form = Filled { form, wrong };
    let page = page::note_commitment(&state, &who, data);
    Ok(page.unprocessable().into_response())
}

fn told(field: &'static str, mistake: CommitmentMistake) -> Wrong {
    Wrong::at(field, Mistake::Commitment(mistake))
}

/// `GET /bureau/brieven/{slug}/toezeggingen/{number}`
pub async fn show(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, number)): Path<(String, u32)>,
    Query(done): Query<Done>,
) -> Result<Page, Failure> {
    let mut data = Shown::find(&state, &slug).await?.one(number)?;
    data.said = done.melding.as_deref().and_then(Said::from_key);
    Ok(page::commitment(&state, &who, data))
}

/// `POST /bureau/brieven/{slug}/toezeggingen/{number}`: what became of it, what was rather promised, or that something of it
/// was a mistake.
pub async fn say(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, number)): Path<(String, u32)>,
    form: Form,
) -> Result<Response, Failure> {
    let shown = Shown::find(&state, &slug).await?;
    let letter = shown.letter.id;
    let form = StepForm::from_pairs(&form.pairs);
    let mut data = shown.one(number)?;
    let answered = data.promised.source.answered.as_ref();
    let deed = match form.read(&quotable(&data.response, answered)) {
        Ok(deed) => deed,
        Err(wrong) => {
            data.form = Filled { form, wrong };
            let page = page::commitment(&state, &who, data);
            return Ok(page.unprocessable().into_response());
        }
    };
    let done = match &deed {
        Deed::Noted(_) => Said::Noted,
        Deed::Revised(..) => Said::Revised,
        Deed::Ended(..) => Said::Ended,
        Deed::Reopened(_) => Said::Reopened,
        Deed::TakenBack(_) => Said::TakenBack,
    };
    let new = NewStep::Next {
        commitment: number,
        deed,
        seen: form.seen.unwrap_or(0),
    };
    let kept = state.store.say_of_commitment(letter, new, who.person());
    match kept.await {
        Ok(_) => {
            let page = links::commitment_said(&slug, number, done.key());
            Ok(Redirect::to(&page).into_response())
        }
        Err(StoreError::Commitment(refused)) => {
            not_kept(&state, &who, (&slug, number), form, refused).await
        }
        Err(other) => not_now(&state, &who, &slug, refusal(other)?).await,
    }
}

/// Why it is not kept, on the page as it stands now, with all that was typed. When somebody else said something meanwhile,
/// saving once more is on top of that.
async fn not_kept(
    state: &State,
    who: &Secretariat,
    (slug, number): (&str, u32),
    mut form: StepForm,
    refused: StepRefused,
) -> Result<Response, Failure> {
    let mut data = Shown::find(state, slug).await?.one(number)?;
    form.seen = Some(data.promised.commitment.newest());
    let mistake = CommitmentMistake::from(refused);
    let field = form.asked.map_or("ending", |it: Asked| it.field(mistake));
    data.form = Filled {
        form,
        wrong: vec![told(field, mistake)],
    };
    let page = page::commitment(state, who, data);
    Ok(page.conflict().into_response())
}
