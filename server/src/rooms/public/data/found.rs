//! What was found in responses, as data: what became of the demands, and what was promised.

use super::Asked;
use app::{
    commitments::Promises,
    links,
    outcomes::{Found, Source},
};
use letters::{
    commitment::State as Standing,
    demand::DemandId,
    outcome::{Outcome, Passage},
    text::Line,
    time::Day,
};
use serde::Serialize;

/// What became of a demand according to one addressee.
#[derive(Serialize)]
pub(super) struct Judged {
    demand: DemandId,
    number: u32,
    addressee: Line,
    outcome: Outcome,
    passage: Option<String>,
    answer: Option<Quoted>,
    why: String,
    url: String,
    given: String,
}

/// The answer to parliamentary questions in which quoted words stand.
#[derive(Serialize)]
pub(super) struct Quoted {
    questions: Vec<u32>,
    url: Option<String>,
}

/// What was promised in a response.
#[derive(Serialize)]
pub(super) struct Promised {
    number: u32,
    by: Line,
    what: String,
    due: Option<Day>,
    due_said: Option<Line>,
    state: &'static str,
    why: Option<String>,
    demand: Option<DemandId>,
    passage: Option<String>,
    answer: Option<Quoted>,
    url: String,
    noted: Option<String>,
    ended: Option<String>,
}

/// What counts, demand by demand and addressee by addressee; each demand by the id that stays.
pub(super) fn judged(found: &Found, asked: &[Asked], page: &str) -> Vec<Judged> {
    let rows = found.matrix.rows.iter().zip(asked);
    let cells = rows.flat_map(|(row, of)| row.cells.iter().flatten().map(move |it| (it, of)));
    let judged = cells.filter_map(|(finding, of)| {
        let words = &finding.words;
        Some(Judged {
            demand: of.id,
            number: of.number,
            addressee: words.addressee.clone(),
            outcome: finding.said.outcome()?,
            passage: words.passage.as_ref().map(Passage::words),
            answer: quoted(
                words.passage.as_ref(),
                found.sources.get(&finding.response),
                page,
            ),
            why: words.why.to_string(),
            url: format!("{page}#{}", links::response_anchor(finding.response)),
            given: finding.at.rfc3339(),
        })
    });
    judged.collect()
}

/// In which answer a passage stands; none of what stands in the response's own text.
fn quoted(passage: Option<&Passage>, source: Option<&Source>, page: &str) -> Option<Quoted> {
    let place = passage?.answer()?;
    let answered = source.and_then(|it| it.answered.as_ref());
    let numbers = answered.and_then(|it| Some(it.answer(place)?.0));
    let anchor = answered.and_then(|it| it.anchor(place));
    Some(Quoted {
        questions: numbers.unwrap_or_else(|| vec![place.question()]),
        url: anchor.map(|anchor| format!("{page}#{anchor}")),
    })
}

/// What was promised and not taken back.
pub(super) fn promised(promises: &Promises, page: &str) -> Vec<Promised> {
    let stands = promises
        .all
        .iter()
        .map(|it| (it.commitment.state(promises.today), it))
        .filter(|(state, _)| *state != Standing::TakenBack);
    let promised = stands.map(|(state, of)| {
        let it = &of.commitment;
        let promise = &it.promise;
        let ended = it.ended().map(|(_, step)| step);
        Promised {
            number: it.number,
            by: promise.by.clone(),
            what: promise.what.to_string(),
            due: promise.due.as_ref().map(|due| due.last),
            due_said: promise.due.as_ref().and_then(|due| due.said.clone()),
            state: state.key(),
            why: ended.and_then(|step| step.deed.why().map(ToString::to_string)),
            demand: promise.demand,
            passage: promise.passage.as_ref().map(Passage::words),
            answer: quoted(promise.passage.as_ref(), Some(&of.source), page),
            url: format!("{page}#{}", links::commitment_anchor(it.number)),
            noted: it.steps.first().map(|step| step.at.rfc3339()),
            ended: ended.map(|step| step.at.rfc3339()),
        }
    });
    promised.collect()
}
