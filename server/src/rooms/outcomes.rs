//! What became of a letter's demands: the page of one response, on which somebody says so, and the matrix of all.

use super::{
    commitments, followup,
    forms::Form,
    letter::{find_with_head, not_now, refusal},
    page::{self, Page},
};
use crate::{
    errors::Failure,
    session::Secretariat,
    state::State,
    store::{LetterRecord, StoreError},
};
use app::{
    claims,
    commitments::Promises,
    desk::data::Filled,
    drafting::{Mistake, Wrong},
    links,
    outcomes::{
        AllAnswered, Answered, FindingMistake, Found, OutcomeForm, OutcomesPage, ResponsePage,
        Said, Source, quotable,
    },
    telling::Telling,
};
use axum::{
    extract::{Path, Query, State as Ask},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{
    demand::demands,
    ids::LetterId,
    markdown,
    outcome::{self, Finding, FindingRefused, Matrix, NewFinding, Words},
    response::{Response as Answer, ResponseKind},
    text::{Line, Sentence},
    version::Version,
};
use serde::Deserialize;
use std::sync::Arc;

#[derive(Debug, Deserialize)]
pub struct Done {
    melding: Option<String>,
}

/// What was found about a letter's demands, and in what; for visitors only what is public.
pub struct Read {
    /// The matrix, with words.
    pub found: Found,
    /// What was found, in the order in which it was said.
    pub findings: Vec<Finding>,
    /// What was promised.
    pub promises: Promises,
    /// What came back, the oldest first.
    pub responses: Vec<Answer>,
    /// The questions whose answer one of them records.
    pub answered: AllAnswered,
}

/// The questions whose answer one of these responses records; for visitors only what is public.
///
/// # Errors
/// When the store cannot be read.
pub async fn answered(
    state: &State,
    letter: LetterId,
    responses: &[Answer],
    public_only: bool,
) -> Result<AllAnswered, Failure> {
    let of_parliament = |it: &Answer| it.kind == ResponseKind::ParliamentaryAnswer;
    if !responses.iter().any(of_parliament) {
        return Ok(AllAnswered::new());
    }
    let sets = state.store.question_sets(letter, public_only).await?;
    let answered = sets.into_iter().filter_map(|set| {
        let questions = Arc::new(set.kept.content().clone());
        let set_id = set.id;
        Some((
            set.response?,
            Answered {
                set: set_id,
                questions,
            },
        ))
    });
    Ok(answered.collect())
}

/// Reads what was found in the responses to a letter, whose text is this.
///
/// # Errors
/// When the store cannot be read.
pub async fn read(
    state: &State,
    letter: &LetterRecord,
    version: &Version,
    public_only: bool,
) -> Result<Read, Failure> {
    let front = &version.text.front;
    let responses = state.store.responses(letter.id, public_only).await?;
    let records = state.store.findings(letter.id, public_only).await?;
    let lineage = state.store.demands(letter.id).await?.lineage;
    let asked = lineage.demands(version.number).unwrap_or_default();
    let words = demand_words(state, letter, version).await?;
    let answered = answered(state, letter.id, &responses, public_only).await?;
    let came = (responses.as_slice(), &answered);
    let promises = commitments::read(state, letter.id, &asked, came, public_only).await?;
    let addressed = addressed(version);
    let by = records
        .iter()
        .map(|it| (it.finding.number, it.by.clone()))
        .filter(|_| !public_only);
    let by = by.collect();
    let findings: Vec<Finding> = records.into_iter().map(|it| it.finding).collect();
    let matrix = Matrix::of(&asked, &addressed, &findings);
    let found = Found {
        upshot: matrix.upshot(responses.len()),
        matrix,
        demands: words,
        language: front.language,
        sources: responses
            .iter()
            .map(|it| (it.id, Source::of(it, &answered)))
            .collect(),
        by,
    };
    Ok(Read {
        found,
        findings,
        promises,
        responses,
        answered,
    })
}

/// The words of a letter's demands, in order.
///
/// # Errors
/// When the store cannot be read.
pub async fn demand_words(
    state: &State,
    letter: &LetterRecord,
    version: &Version,
) -> Result<Vec<String>, Failure> {
    let mut document = markdown::parse(version.text.body.as_str());
    let names = state.store.names_under(letter).await?;
    let names = usize::try_from(names).unwrap_or(usize::MAX);
    claims::settle(&mut document, version.text.front.language, names);
    Ok(demands(&document).into_iter().map(|it| it.text).collect())
}

/// The institutions that a letter is addressed to.
pub fn addressed(version: &Version) -> Vec<Line> {
    let to = version.text.front.addressees.iter();
    to.map(|it| it.institution.clone()).collect()
}

/// The text that went out; of a letter that is not that far its latest.
///
/// # Errors
/// When the store cannot be read.
pub async fn text_of(
    state: &State,
    letter: &LetterRecord,
    latest: Version,
) -> Result<Version, Failure> {
    match letter.stage.pin() {
        Some(pin) if pin.number != latest.number => {
            Ok(state.store.version(letter.id, pin.number).await?)
        }
        _ => Ok(latest),
    }
}

/// `GET /bureau/brieven/{slug}/uitkomsten`
pub async fn overview(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
) -> Result<Page, Failure> {
    let (letter, latest, head) = find_with_head(&state, &slug).await?;
    let version = text_of(&state, &letter, latest).await?;
    let read = read(&state, &letter, &version, false).await?;
    let follow_ups = followup::of_letter(&state, &letter, &version, &read);
    let data = OutcomesPage {
        follow_ups: follow_ups.await?,
        head,
        found: read.found,
        promises: read.promises,
        responses: read.responses,
    };
    Ok(page::outcomes(&state, &who, data))
}

/// `GET /bureau/brieven/{slug}/reacties/{response}`
pub async fn response(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, id)): Path<(String, String)>,
    Query(done): Query<Done>,
) -> Result<Page, Failure> {
    let said = done.melding.as_deref().and_then(Said::from_key);
    let shown = Shown::find(&state, &slug, &id).await?;
    Ok(shown.page(&state, &who, Filled::default(), said))
}

/// One response of a letter, with all that its page needs.
struct Shown {
    letter: LetterRecord,
    head: app::desk::data::LetterHead,
    read: Read,
    response: Answer,
    speakers: Vec<Line>,
    telling: Telling,
}

impl Shown {
    async fn find(state: &State, slug: &str, id: &str) -> Result<Self, Failure> {
        let (letter, latest, head) = find_with_head(state, slug).await?;
        let version = text_of(state, &letter, latest).await?;
        let read = read(state, &letter, &version, false).await?;
        let of_id = read.responses.iter().find(|it| it.id.to_string() == id);
        let response = of_id.ok_or(Failure::NotFound)?.clone();
        let told = state.store.telling(letter.id, response.id).await?;
        Ok(Self {
            telling: Telling {
                decided: told.decided,
                from: told.from,
                told: told.told,
                waiting: told.waiting,
                silent: told.silent,
            },
            speakers: outcome::speakers(&response, &addressed(&version)),
            letter,
            head,
            read,
            response,
        })
    }

    fn page(
        self,
        state: &State,
        who: &Secretariat,
        form: Filled<OutcomeForm>,
        said: Option<Said>,
    ) -> Page {
        let mut promises = self.read.promises;
        promises
            .all
            .retain(|it| it.commitment.response == self.response.id);
        let answered = self.read.answered.get(&self.response.id);
        let data = ResponsePage {
            answered: answered.cloned(),
            head: self.head,
            promises,
            response: self.response,
            found: self.read.found,
            speakers: self.speakers,
            telling: self.telling,
            form,
            said,
        };
        page::response(state, who, data)
    }

    /// What the form asks to be kept.
    fn asked(&self, form: &OutcomeForm) -> Result<NewFinding, Vec<Wrong>> {
        let Some(number) = form.takes_back else {
            let answered = self.read.answered.get(&self.response.id);
            let new = form.read(&quotable(&self.response, answered), &self.speakers)?;
            return Ok(NewFinding {
                response: self.response.id,
                demand: new.demand,
                said: new.said,
                words: new.words,
                seen: form.seen.unwrap_or(0),
            });
        };
        let field = format!("mistaken-{number}");
        let why = Sentence::parse(&form.mistaken)
            .map_err(|error| vec![Wrong::at(field, Mistake::Text(error))])?;
        let before = self.read.findings.iter().find(|it| it.number == number);
        let before = before.ok_or_else(|| vec![told(FindingMistake::NothingToTakeBack)])?;
        Ok(NewFinding {
            response: self.response.id,
            demand: before.demand,
            said: outcome::Said::TakenBack,
            words: Words {
                addressee: before.words.addressee.clone(),
                passage: None,
                why,
            },
            // Only what stood there is taken back, and nothing that somebody said since.
            seen: number,
        })
    }
}

fn told(mistake: FindingMistake) -> Wrong {
    Wrong::at(mistake.field(), Mistake::Finding(mistake))
}

/// `POST /bureau/brieven/{slug}/reacties/{response}`: what it means for a demand, or that this was a mistake.
pub async fn give(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Failure> {
    let shown = Shown::find(&state, &slug, &id).await?;
    let form = OutcomeForm::from_pairs(&form.pairs);
    let said = match form.takes_back {
        Some(_) => Said::TakenBack,
        None => Said::Given,
    };
    let wrong = match shown.asked(&form) {
        Ok(new) => {
            let letter = shown.letter.id;
            let given = state.store.give_outcome(letter, new, who.person());
            match given.await {
                Ok(_) => {
                    let page = links::Desk::Response(shown.response.id).of(&slug);
                    return Ok(Redirect::to(&links::said(&page, said.key())).into_response());
                }
                Err(StoreError::Outcome(FindingRefused::Moved)) => {
                    return moved(&state, &who, &slug, &id, form).await;
                }
                Err(StoreError::Outcome(refused)) => vec![told(refused.into())],
                Err(other) => return not_now(&state, &who, &slug, refusal(other)?).await,
            }
        }
        Err(wrong) => wrong,
    };
    let page = shown.page(&state, &who, Filled { form, wrong }, None);
    Ok(page.unprocessable().into_response())
}

/// Somebody else said something of it meanwhile: that stands on the page now, with all that was typed, and saving once more is
/// on top of it.
async fn moved(
    state: &State,
    who: &Secretariat,
    slug: &str,
    id: &str,
    mut form: OutcomeForm,
) -> Result<Response, Failure> {
    let shown = Shown::find(state, slug, id).await?;
    form.seen = Some(shown.read.found.newest());
    let wrong = vec![told(FindingMistake::Moved)];
    let page = shown.page(state, who, Filled { form, wrong }, None);
    Ok(page.conflict().into_response())
}
