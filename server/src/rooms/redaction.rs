//! Redacting a response: the page with its forms, the pages of its file as pictures, and the file that was made.

mod steps;

use super::{
    attachments::offer,
    forms::Form,
    letter::{find, find_with_head, not_now, refusal},
    outside::find_response,
    page::{self, Page},
    public,
};
use crate::{
    confined::Stopped,
    errors::Failure,
    redacting::{self, Survey},
    session::Secretariat,
    state::State,
    store::{LetterRecord, RedactionRecord},
};
use app::{
    desk::data::{Filled, LetterHead},
    drafting::{Mistake, Wrong},
    links,
    redaction::{
        FileState, NoFile, RedactionForm, RedactionMistake, RedactionPage, Said, SettledLine,
        Sheet, Step, corner,
    },
};
use axum::{
    extract::{Path, Query, State as Ask},
    http::header,
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{
    letter::Language,
    redaction::{Marks, RedactionRefused, can_be_covered, occurrences, suggestions},
    response::Response as Answer,
};
use serde::Deserialize;
use std::collections::BTreeSet;
use steps::{Undone, done};
use tokio::sync::Semaphore;

/// How many files are worked on at once: each takes a processor and a good deal of memory.
static WORKING: Semaphore = Semaphore::const_new(2);

/// Points in a millimetre.
const POINTS: f32 = 72.0 / 25.4;

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    bladzijde: Option<u16>,
    hoek: Option<String>,
    reden: Option<String>,
    melding: Option<String>,
    plekken: Option<usize>,
}

/// A response with all that redacting it needs.
struct Shown {
    letter: LetterRecord,
    head: LetterHead,
    language: Language,
    response: Answer,
    record: RedactionRecord,
    /// The bytes of its file, when its pages can be marked, with what it is.
    file: Option<(Vec<u8>, Survey)>,
    /// Why they cannot.
    closed: Option<NoFile>,
}

impl Shown {
    async fn find(state: &State, slug: &str, id: &str) -> Result<Self, Failure> {
        let (letter, latest, head) = find_with_head(state, slug).await?;
        let response = find_response(state, letter.id, id).await?;
        let record = state.store.redaction(letter.id, response.id).await?;
        let mut shown = Self {
            language: latest.text.front.language,
            letter,
            head,
            response,
            record,
            file: None,
            closed: None,
        };
        if !shown.record.questions {
            shown.open_file(state).await?;
        }
        Ok(shown)
    }

    async fn open_file(&mut self, state: &State) -> Result<(), Failure> {
        let Some(own) = &self.response.attachment else {
            return Ok(());
        };
        if !own.is_for_everybody() {
            self.closed = Some(NoFile::Message);
            return Ok(());
        }
        if !can_be_covered(own) {
            self.closed = Some(NoFile::Kind);
            return Ok(());
        }
        let bytes = state.files.read(own.hash).await?;
        let _turn = turn().await?;
        match redacting::survey(&state.config.program, &bytes).await {
            Ok(survey) => self.file = Some((bytes, survey)),
            Err(Stopped::Process(error)) => return Err(Failure::Unavailable(error.to_string())),
            Err(stopped) => self.closed = Some(why(&stopped)),
        }
        Ok(())
    }

    fn pages(&self) -> u16 {
        let pages = self.file.as_ref().map_or(0, |(_, it)| it.pages.len());
        u16::try_from(pages).unwrap_or(u16::MAX)
    }

    /// The width and the height of a page, in millimetres.
    fn size(&self, page: u16) -> Option<(f32, f32)> {
        let (_, survey) = self.file.as_ref()?;
        let index = usize::from(page).checked_sub(1)?;
        let (width, height) = survey.pages.get(index)?;
        Some((width / POINTS, height / POINTS))
    }

    fn page(
        self,
        state: &State,
        who: &Secretariat,
        asked: &Asked,
        form: Filled<RedactionForm>,
    ) -> Page {
        let page = asked.bladzijde.unwrap_or(1).clamp(1, self.pages().max(1));
        let marks = self.record.marks();
        let file = match (self.size(page), self.closed, &self.response.attachment) {
            (Some((width, height)), ..) => FileState::Pages {
                sheet: Sheet {
                    page,
                    width,
                    height,
                    corner: asked.hoek.as_deref().and_then(corner),
                },
                count: self.pages(),
                searchable: self.file.as_ref().is_some_and(|(_, it)| it.searchable),
            },
            (None, Some(why), _) => FileState::Closed(why),
            (None, None, _) => FileState::Absent,
        };
        let said = asked.melding.as_deref().and_then(Said::from_key);
        let data = RedactionPage {
            questions: self.record.questions,
            suggested: self.suggested(&marks),
            seen: self.record.seen.to_string(),
            draft: self.record.draft.is_some(),
            settled: self.record.settled.map(|it| SettledLine {
                at: it.at,
                by: it.by.to_string(),
                file: it.file.map(|it| it.bytes),
            }),
            head: self.head,
            response: self.response,
            marks,
            file,
            form,
            said: said.map(|it| (it, asked.plekken.unwrap_or(0))),
        };
        page::redaction(state, who, data)
    }

    /// What may be about a person and can still be read.
    fn suggested(&self, marks: &Marks) -> Vec<String> {
        let text = self.response.text.as_str();
        let of_file = self.file.iter().flat_map(|(_, it)| it.suggested.clone());
        let open = |words: &String| {
            let covered = |at: &std::ops::Range<usize>| {
                let mut marks = marks.text().iter();
                marks.any(|it| it.start <= at.start && at.end <= it.end)
            };
            let places = occurrences(text, words);
            let in_file_alone = places.is_empty() && marks.regions().is_empty();
            in_file_alone || !places.iter().all(covered)
        };
        let mut seen = BTreeSet::new();
        let all = suggestions(text).into_iter().chain(of_file);
        all.filter(|it| seen.insert(it.to_lowercase()))
            .filter(open)
            .collect()
    }
}

/// A turn at working on a file.
async fn turn() -> Result<tokio::sync::SemaphorePermit<'static>, Failure> {
    let turn = WORKING.acquire().await;
    turn.map_err(|error| Failure::Internal(error.to_string()))
}

const fn why(stopped: &Stopped) -> NoFile {
    match stopped {
        Stopped::Encrypted => NoFile::Locked,
        Stopped::TooLarge | Stopped::TooMuch => NoFile::TooLarge,
        Stopped::Malformed | Stopped::Process(_) => NoFile::Broken,
    }
}

/// `GET /bureau/brieven/{slug}/reacties/{response}/lakken`
pub async fn show(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, id)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Page, Failure> {
    let shown = Shown::find(&state, &slug, &id).await?;
    let form = RedactionForm {
        reason: asked.reden.clone().unwrap_or_default(),
        ..RedactionForm::default()
    };
    Ok(shown.page(
        &state,
        &who,
        &asked,
        Filled {
            form,
            wrong: Vec::new(),
        },
    ))
}

/// `POST /bureau/brieven/{slug}/reacties/{response}/lakken`: what one of its forms asks.
pub async fn act(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Failure> {
    let shown = Shown::find(&state, &slug, &id).await?;
    let typed = RedactionForm::from_pairs(&form.pairs);
    let page = typed.page.parse().unwrap_or(1);
    let response = shown.response.id;
    let refused = match typed.read(|page| shown.size(page)) {
        Ok(Step::Corner(page, at)) => {
            let key = typed.chosen().key();
            let there = links::redact_corner(&slug, response, page, at, key) + "#bestand";
            return Ok(Redirect::to(&there).into_response());
        }
        Ok(step) => match done(&state, &who, &shown, &typed, step).await {
            Ok((said, places)) => {
                let there = links::redacted(&slug, response, page, said.key(), places);
                return Ok(Redirect::to(&there).into_response());
            }
            Err(Undone::Refused(field, mistake)) => {
                vec![Wrong::at(field, Mistake::Redaction(mistake))]
            }
            Err(Undone::Store(error)) => {
                return not_now(&state, &who, &slug, refusal(error)?).await;
            }
            Err(Undone::Failed(failure)) => return Err(failure),
        },
        Err(wrong) => wrong,
    };
    let moved = Mistake::Redaction(RedactionMistake::Refused(RedactionRefused::Moved));
    let stale = refused.iter().any(|it| it.mistake == moved);
    let shown = if stale {
        // What somebody else did meanwhile stands on the page now, beside what was typed.
        Shown::find(&state, &slug, &id).await?
    } else {
        shown
    };
    let asked = Asked {
        bladzijde: Some(page),
        hoek: Some(typed.corner.clone()),
        ..Asked::default()
    };
    let filled = Filled {
        form: typed,
        wrong: refused,
    };
    let page = shown.page(&state, &who, &asked, filled);
    Ok(if stale {
        page.conflict().into_response()
    } else {
        page.unprocessable().into_response()
    })
}

/// `GET /bureau/brieven/{slug}/reacties/{response}/lakken/bladzijde/{page}`: a page of the file, with what is marked.
pub async fn picture(
    Ask(state): Ask<State>,
    _who: Secretariat,
    Path((slug, id, page)): Path<(String, String, u16)>,
) -> Result<Response, Failure> {
    let letter = find(&state, &slug).await?;
    let response = find_response(&state, letter.id, &id).await?;
    let record = state.store.redaction(letter.id, response.id).await?;
    let own = response.attachment.filter(can_be_covered);
    let own = own.ok_or(Failure::NotFound)?;
    let bytes = state.files.read(own.hash).await?;
    let regions = record
        .marks()
        .regions()
        .iter()
        .map(|it| it.region)
        .collect();
    let _turn = turn().await?;
    match redacting::picture(&state.config.program, &bytes, page, regions).await {
        Ok(png) => Ok((
            [
                (header::CONTENT_TYPE, "image/png"),
                (header::CACHE_CONTROL, public::NEVER),
            ],
            png,
        )
            .into_response()),
        Err(Stopped::Process(error)) => Err(Failure::Unavailable(error.to_string())),
        Err(_) => Err(Failure::NotFound),
    }
}

/// `GET /bureau/brieven/{slug}/reacties/{response}/lakken/bestand`: the file that was made.
pub async fn made_file(
    Ask(state): Ask<State>,
    _who: Secretariat,
    Path((slug, id)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let letter = find(&state, &slug).await?;
    let response = find_response(&state, letter.id, &id).await?;
    let record = state.store.redaction(letter.id, response.id).await?;
    let made = record.settled.and_then(|it| it.file);
    let made = made.ok_or(Failure::NotFound)?;
    offer(&made, state.files.read(made.hash).await?)
}
