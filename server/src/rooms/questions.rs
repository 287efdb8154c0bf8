//! Parliamentary questions of a letter: handed in, shown, answered, postponed.

use super::{
    attachments::offer,
    forms::Form,
    letter::{find, find_with_head},
    page::{self, Page},
};
use crate::{
    errors::Failure,
    session::Secretariat,
    state::State,
    store::{LetterRecord, QuestionSet},
};
use app::{
    desk::data::{Filled, LetterHead},
    drafting::{Mistake, Wrong},
    links,
    questions::{
        NoticeForm, NoticeLine, Problem, PublicSet, RevisionLine, Said, SetForm, SetLine, SetPage,
        Start, Waiting,
    },
};
use axum::{
    extract::{Path, Query, State as Ask},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{
    ids::{LetterId, QuestionSetId},
    questions::{self, Difference, Flaw, MOST_PAIRS, Questions},
    stage::Stage,
};
use serde::Deserialize;

pub mod correcting;
mod reading;
pub mod recesses;

use correcting::Base;
pub use reading::words_of_pdf;

/// What was done just now.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Told {
    melding: String,
}

/// A letter, what stands on top of its pages, and one of its sets.
struct Found {
    letter: LetterRecord,
    head: LetterHead,
    set: QuestionSet,
}

impl Found {
    async fn of(state: &State, slug: &str, set: &str) -> Result<Self, Failure> {
        Self::at(state, slug, set, None).await
    }

    async fn at(
        state: &State,
        slug: &str,
        set: &str,
        revision: Option<u32>,
    ) -> Result<Self, Failure> {
        let (letter, _, head) = find_with_head(state, slug).await?;
        let id = QuestionSetId::parse(set).ok_or(Failure::NotFound)?;
        let set = state.store.question_set(letter.id, id, revision).await?;
        Ok(Self { letter, head, set })
    }
}

/// A set in a list.
fn line(set: &QuestionSet) -> SetLine {
    SetLine {
        id: set.id,
        content: set.kept.content().clone(),
        course: set.course(),
        public: set.public,
    }
}

/// The sets of a letter.
///
/// # Errors
/// When the store cannot be read.
pub async fn lines(state: &State, letter: LetterId) -> Result<Vec<SetLine>, Failure> {
    let sets = state.store.question_sets(letter, false).await?;
    Ok(sets.iter().map(line).collect())
}

/// The sets of a letter that everybody may read.
///
/// # Errors
/// When the store cannot be read.
pub async fn public(state: &State, letter: LetterId) -> Result<Vec<PublicSet>, Failure> {
    let sets = state.store.question_sets(letter, true).await?;
    let set = |set: &QuestionSet| PublicSet {
        id: set.id,
        content: set.data(),
    };
    Ok(sets.iter().map(set).collect())
}

/// The sets that wait for an answer.
///
/// # Errors
/// When the store cannot be read.
pub async fn waiting(state: &State) -> Result<Vec<Waiting>, Failure> {
    let all = state.store.unanswered_questions().await?;
    let one = |it: crate::store::Unanswered| Waiting {
        letter: it.letter,
        title: it.title,
        id: it.id,
        course: it.course,
    };
    Ok(all.into_iter().map(one).collect())
}

async fn start_page(
    state: &State,
    who: &Secretariat,
    slug: &str,
    to: Option<&QuestionSet>,
    notice: Option<&Questions>,
    form: Filled<String>,
) -> Result<Page, Failure> {
    let (letter, _, head) = find_with_head(state, slug).await?;
    let mut sets = lines(state, letter.id).await?;
    if let Some(notice) = notice {
        sets.retain(|set| set.course.answered.is_none());
        // Those that it is about come first; the others as they were.
        sets.sort_by_key(|set| !set.content.is_meant_by(notice));
    }
    let can = matches!(
        letter.stage,
        Stage::Final { .. } | Stage::Withdrawn { file: Some(_), .. }
    );
    let data = Start {
        head,
        to: to.map(line),
        sets,
        notice: notice.is_some(),
        form,
        can,
        today: state.clock.now().day(),
        recesses: state.store.recesses().await?.all,
    };
    Ok(page::hand_in_questions(state, who, data))
}

/// `GET /bureau/brieven/{slug}/kamervragen`
pub async fn start(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
) -> Result<Page, Failure> {
    start_page(&state, &who, &slug, None, None, Filled::default()).await
}

/// What somebody handed in, as it is to be corrected; else the form once more.
type HandedIn = Result<SetForm, Page>;

/// What a text says, of new questions or as an answer to others, and in what those others differ; what is the matter when
/// that is nothing.
fn understood(
    text: &str,
    to: Option<&QuestionSet>,
) -> (Questions, Vec<Difference>, Option<Problem>) {
    let read = questions::parse(text);
    if let Some(set) = to {
        let before = set.kept.content();
        let with = before.with_answers(text);
        let nothing = with.pairs == before.pairs
            && with.postponed == before.postponed
            && with.unplaced == before.unplaced;
        let differences = before.differences(&read);
        return (with, differences, nothing.then_some(Problem::NoAnswerFound));
    }
    let problem = if read.is_notice() {
        Some(Problem::OnlyNotice)
    } else {
        let nothing = read.flaws.contains(&Flaw::NothingFound);
        nothing.then_some(Problem::NoQuestion)
    };
    (read, Vec::new(), problem)
}

/// Reads what was handed in; what cannot be read comes back with the form as it was.
async fn handed_in(
    state: &State,
    who: &Secretariat,
    slug: &str,
    letter: LetterId,
    to: Option<&QuestionSet>,
    form: Form,
) -> Result<HandedIn, Failure> {
    let typed = form.value("text").to_owned();
    let refused = async |field: &str, problem, notice: Option<&Questions>| {
        let wrong = vec![Wrong::at(field, Mistake::Questions(problem))];
        let form = Filled {
            form: typed.clone(),
            wrong,
        };
        Ok(Err(start_page(state, who, slug, to, notice, form)
            .await?
            .unprocessable()))
    };
    let came = match reading::came(state, &typed, form.file).await? {
        Ok(came) => came,
        Err((field, problem)) => return refused(field, problem, None).await,
    };
    let (read, differences, none) = understood(&came.text, to);
    if let Some(problem) = none {
        let notice = (problem == Problem::OnlyNotice).then_some(&read);
        return refused(came.field, problem, notice).await;
    }
    if read.pairs.len() > MOST_PAIRS {
        let max = MOST_PAIRS;
        return refused(came.field, Problem::TooMany { max }, None).await;
    }
    let mut form = SetForm::of(&read);
    form.differences = differences;
    let original = came.keep(state).await?;
    let name = original.name.clone();
    let noted = state
        .store
        .hand_in_questions(letter, original.hash, name, who.person());
    noted.await?;
    form.file = (original.hash.to_string(), original.name.to_string());
    if let Some(set) = to {
        form.public = set.public;
        form.seen = set.revision;
    }
    Ok(Ok(form))
}

/// `POST /bureau/brieven/{slug}/kamervragen`: reads, and shows what was read; nothing is kept but the file itself.
pub async fn read(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Page, Failure> {
    let letter = find(&state, &slug).await?;
    if letter.file.is_none() {
        let page = start_page(&state, &who, &slug, None, None, Filled::default()).await?;
        return Ok(page.conflict());
    }
    match handed_in(&state, &who, &slug, letter.id, None, form).await? {
        Ok(form) => correcting::shown(&state, &who, &slug, None, form).await,
        Err(page) => Ok(page),
    }
}

/// `GET /bureau/brieven/{slug}/kamervragen/{set}/antwoord`
pub async fn answer_form(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, set)): Path<(String, String)>,
) -> Result<Page, Failure> {
    let found = Found::of(&state, &slug, &set).await?;
    start_page(
        &state,
        &who,
        &slug,
        Some(&found.set),
        None,
        Filled::default(),
    )
    .await
}

/// `POST /bureau/brieven/{slug}/kamervragen/{set}/antwoord`
pub async fn answer(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, set)): Path<(String, String)>,
    form: Form,
) -> Result<Page, Failure> {
    let found = Found::of(&state, &slug, &set).await?;
    let (set, letter) = (&found.set, found.letter.id);
    match handed_in(&state, &who, &slug, letter, Some(set), form).await? {
        Ok(form) => correcting::shown(&state, &who, &slug, Some(Base::of(set)), form).await,
        Err(page) => Ok(page),
    }
}

async fn set_page(
    state: &State,
    who: &Secretariat,
    found: Found,
    said: Option<Said>,
    notice: Filled<NoticeForm>,
) -> Result<Page, Failure> {
    let set = found.set;
    let revisions = state.store.question_revisions(set.id).await?;
    let notices = set.notices.iter().map(|notice| NoticeLine {
        on: notice.on,
        by: notice.by.to_string(),
        said: notice.said.as_ref().map(ToString::to_string),
        recorded: (notice.recorded.0.to_string(), notice.recorded.1),
    });
    let data = SetPage {
        head: found.head,
        id: set.id,
        revision: set.revision,
        content: set.kept.content().clone(),
        course: set.course(),
        public: set.public,
        original: (set.original.name.to_string(), set.original.bytes),
        notices: notices.collect(),
        revisions: revisions
            .into_iter()
            .map(|(number, by, at)| RevisionLine {
                number,
                by: by.to_string(),
                at,
            })
            .collect(),
        today: state.clock.now().day(),
        recesses: state.store.recesses().await?.all,
        said,
        notice,
    };
    Ok(page::question_set(state, who, data))
}

/// The form for a notice as it comes: who was asked says so, today.
fn fresh_notice(state: &State, content: &Questions) -> Filled<NoticeForm> {
    let form = NoticeForm {
        on: state.clock.now().day().to_string(),
        by: content.addressee.clone().unwrap_or_default(),
        said: String::new(),
    };
    Filled {
        form,
        wrong: Vec::new(),
    }
}

/// `GET /bureau/brieven/{slug}/kamervragen/{set}`
pub async fn show(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, set)): Path<(String, String)>,
    Query(told): Query<Told>,
) -> Result<Page, Failure> {
    let found = Found::of(&state, &slug, &set).await?;
    let notice = fresh_notice(&state, found.set.kept.content());
    set_page(&state, &who, found, Said::from_key(&told.melding), notice).await
}

/// `GET /bureau/brieven/{slug}/kamervragen/{set}/revisies/{revision}`
pub async fn revision(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, set, revision)): Path<(String, String, u32)>,
) -> Result<Page, Failure> {
    let found = Found::at(&state, &slug, &set, Some(revision)).await?;
    set_page(&state, &who, found, None, Filled::default()).await
}

/// `POST /bureau/brieven/{slug}/kamervragen/{set}/uitstel`
pub async fn postpone(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, set)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Failure> {
    let found = Found::of(&state, &slug, &set).await?;
    let form = NoticeForm::from_pairs(&form.pairs);
    let today = state.clock.now().day();
    let notice = match form.read(found.set.kept.asked(), today) {
        Ok(notice) => notice,
        Err(wrong) => {
            let form = Filled { form, wrong };
            let page = set_page(&state, &who, found, None, form).await?;
            return Ok(page.unprocessable().into_response());
        }
    };
    let (letter, id) = (found.letter.id, found.set.id);
    let done = state
        .store
        .postpone_questions(letter, id, notice, who.person());
    done.await?;
    Ok(to_set(&found.letter, id, Said::Postponed))
}

/// `GET /bureau/brieven/{slug}/kamervragen/{set}/bestand`
pub async fn file(
    Ask(state): Ask<State>,
    _who: Secretariat,
    Path((slug, set)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let found = Found::of(&state, &slug, &set).await?;
    let bytes = state.files.read(found.set.original.hash).await?;
    offer(&found.set.original, bytes)
}

/// To the page of a set, with a word about what was done.
fn to_set(letter: &LetterRecord, id: QuestionSetId, said: Said) -> Response {
    let to = links::questions_said(letter.slug.as_str(), id, said.key());
    Redirect::to(&to).into_response()
}
