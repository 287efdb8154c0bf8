//! A letter's demands at the desk: which are the same as before, and the question where that is not clear.

use super::{
    forms::Form,
    letter::{find_with_head, not_now, refusal},
    page::{self, Page},
};
use crate::{errors::Failure, session::Secretariat, state::State, store::StoreError};
use app::{
    desk::data::{DemandMistake, DemandRow, DemandsPage},
    links,
};
use axum::{
    extract::{Path, Query, State as Ask},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::demand::{DemandId, NotTheSame};
use serde::Deserialize;

/// Of how many demands the choices are worked out: a page with more is no page for a person.
const MOST_ASKED: usize = 40;

#[derive(Debug, Deserialize)]
pub struct Said {
    melding: Option<String>,
}

/// `GET /bureau/brieven/{slug}/verzoeken`
pub async fn show(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    Query(said): Query<Said>,
) -> Result<Page, Failure> {
    page_of(&state, &who, &slug, said.melding.is_some(), None).await
}

async fn page_of(
    state: &State,
    who: &Secretariat,
    slug: &str,
    said: bool,
    wrong: Option<(DemandId, DemandMistake)>,
) -> Result<Page, Failure> {
    let (letter, latest, head) = find_with_head(state, slug).await?;
    let record = state.store.demands(letter.id).await?;
    let lineage = &record.lineage;
    let mut rows = Vec::new();
    for (at, standing) in lineage.standing(latest.number).into_iter().enumerate() {
        let choices = if at < MOST_ASKED {
            lineage.choices(standing.wording)
        } else {
            Vec::new()
        };
        let since = lineage
            .wording(standing.wording)
            .map_or(latest.number, |wording| wording.version);
        rows.push(DemandRow {
            since,
            choices,
            said: record.chosen.get(&standing.wording).cloned(),
            standing,
        });
    }
    let data = DemandsPage {
        head,
        language: latest.text.front.language,
        rows,
        open: letter.stage.takes_versions().is_ok(),
        said,
        wrong,
    };
    Ok(page::demands(state, who, data))
}

/// `POST /bureau/brieven/{slug}/verzoeken`: of one demand, which it is.
pub async fn choose(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let (letter, _, _) = find_with_head(&state, &slug).await?;
    let wording = DemandId::parse(form.value("wording"))
        .ok_or_else(|| Failure::Unreadable("no demand".to_owned()))?;
    let same = match form.value("same") {
        "nieuw" => Some(None),
        raw => DemandId::parse(raw).map(Some),
    };
    let Some(same) = same else {
        let wrong = Some((wording, DemandMistake::NoChoice));
        let page = page_of(&state, &who, &slug, false, wrong).await?;
        return Ok(page.unprocessable().into_response());
    };
    let done = state
        .store
        .choose_demand(letter.id, wording, same, who.person())
        .await;
    let mistake = match done {
        Ok(()) => {
            let address = links::Desk::Demands.of(letter.slug.as_str());
            return Ok(Redirect::to(&links::said(&address, "bewaard")).into_response());
        }
        Err(StoreError::Demand(NotTheSame::Together(version))) => DemandMistake::Together(version),
        Err(StoreError::Demand(_)) => DemandMistake::Gone,
        Err(other) => return not_now(&state, &who, &slug, refusal(other)?).await,
    };
    let page = page_of(&state, &who, &slug, false, Some((wording, mistake))).await?;
    Ok(page.conflict().into_response())
}
