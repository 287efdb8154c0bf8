//! The desk's front page, and how letters come to be.

use super::{
    attachments::shown_name,
    awaiting, commitments, documents,
    forms::{Form, Upload},
    incoming,
    letter::back_to,
    page::{self, Page},
    questions, templates, views,
};
use crate::{
    errors::Failure,
    reminders,
    session::Secretariat,
    state::State,
    store::{NewLetter, StoreError, TemplateRecord},
};
use app::{
    desk::data::{Filled, Home, ImportFailed, NewLetter as NewLetterPage, Notice},
    drafting::{
        FrontForm,
        templates::{StartForm, words},
    },
};
use axum::{
    extract::State as Ask,
    response::{IntoResponse as _, Response},
};
use letters::{
    file,
    file::LetterFile,
    letter::{Body, Front, LetterText},
    problem::Problem,
    text::Line,
};

/// `GET /bureau`
pub async fn home(Ask(state): Ask<State>, who: Secretariat) -> Result<Page, Failure> {
    let mut letters = Vec::new();
    for letter in state.store.letters().await? {
        letters.push(views::letter_line(letter));
    }
    let organisations = u32::try_from(state.store.organisations().await?.len()).unwrap_or(u32::MAX);
    let data = Home {
        name: who.name(),
        now: state.clock.now(),
        letters,
        organisations,
        mandates_ending: reminders::ending_soon(&state).await?.len(),
        questions: questions::waiting(&state).await?,
        mail: state.store.incoming_counts().await?,
        commitments: commitments::running(&state).await?,
        awaited: awaiting::on_the_desk(&state).await?,
        mail_stuck: incoming::trouble(&state).await?,
        mail_passed: state.store.passed_over().await?.len(),
    };
    Ok(page::desk_home(&state, &who, data))
}

/// The page for a new letter, with the form as it was typed.
async fn start_page(
    state: &State,
    who: &Secretariat,
    form: Filled<StartForm>,
    import: Option<ImportFailed>,
) -> Result<Page, Failure> {
    let templates = templates::lines(state).await?;
    let data = NewLetterPage {
        form,
        templates,
        import,
    };
    Ok(page::new_letter(state, who, data))
}

/// The form as it comes: the sender is the association.
fn fresh(state: &State) -> Filled<StartForm> {
    let front = FrontForm {
        sender: state.config.association.clone(),
        ..FrontForm::default()
    };
    Filled {
        form: StartForm {
            front,
            empty: false,
        },
        wrong: Vec::new(),
    }
}

/// `GET /bureau/brieven/nieuw`
pub async fn new_letter(Ask(state): Ask<State>, who: Secretariat) -> Result<Page, Failure> {
    start_page(&state, &who, fresh(&state), None).await
}

/// `POST /bureau/brieven/nieuw`
pub async fn create(
    Ask(state): Ask<State>,
    who: Secretariat,
    form: Form,
) -> Result<Response, Failure> {
    let form = StartForm::from_pairs(&form.pairs);
    let start = match form.read() {
        Ok(start) => start,
        Err(wrong) => {
            let page = start_page(&state, &who, Filled { form, wrong }, None).await?;
            return Ok(page.unprocessable().into_response());
        }
    };
    let (kind, which) = start.template;
    let template = match state.store.template(kind, which).await {
        Ok(template) => template,
        Err(StoreError::NotFound) => {
            let wrong = vec![StartForm::gone()];
            let page = start_page(&state, &who, Filled { form, wrong }, None).await?;
            return Ok(page.unprocessable().into_response());
        }
        Err(error) => return Err(error.into()),
    };
    let (text, note) = begin(&who, start.front, &template, start.empty);
    let file = LetterFile {
        text,
        short_title: start.short_title,
        tags: Vec::new(),
        recorded: Vec::new(),
    };
    let new = NewLetter {
        file,
        slug: None,
        note,
    };
    let letter = state.store.create_letter(new, who.person()).await?;
    Ok(back_to(&letter.slug, Notice::Created))
}

/// The first text of a letter, and what is said of it: with which template it began, unless it is an empty sheet.
fn begin(
    who: &Secretariat,
    front: Front,
    with: &TemplateRecord,
    empty: bool,
) -> (LetterText, Option<Line>) {
    if empty {
        let front = Front {
            language: with.template.language(),
            ..front
        };
        let body = Body::default();
        return (LetterText { front, body }, None);
    }
    let note = words::note(who.1.locale, &templates::line(with));
    let text = with.template.start(front.subject, front.sender);
    (text, Line::parse(&note).ok())
}

/// `POST /bureau/brieven/importeren`
pub async fn import(
    Ask(state): Ask<State>,
    who: Secretariat,
    form: Form,
) -> Result<Response, Failure> {
    let refused = async |name: String, problems: Vec<Problem>| {
        let import = ImportFailed {
            name,
            problems,
            document: None,
        };
        let page = start_page(&state, &who, fresh(&state), Some(import)).await?;
        Ok(page.unprocessable().into_response())
    };
    let Some(upload) = form.file else {
        return refused(String::new(), Vec::new()).await;
    };
    if crate::documents::is_document(&upload.bytes) {
        return import_document(&state, &who, upload).await;
    }
    let file = match file::parse(&upload.bytes) {
        Ok((file, problems)) if !problems.iter().any(Problem::is_blocking) => file,
        Ok((_, problems)) | Err(problems) => return refused(upload.name, problems).await,
    };
    let letter = state
        .store
        .create_letter(
            NewLetter {
                file,
                slug: None,
                note: None,
            },
            who.person(),
        )
        .await?;
    Ok(back_to(&letter.slug, Notice::Created))
}

/// Makes a letter of a document. What stands in the way of printing it (a sign without a glyph, a table that is too wide)
/// does not keep it out: it is a draft, and its page says what to mend.
async fn import_document(
    state: &State,
    who: &Secretariat,
    upload: Upload,
) -> Result<Response, Failure> {
    let name = upload.name;
    let read = match documents::read_in(state, upload.bytes).await? {
        Ok(read) => read,
        Err(why) => {
            let import = ImportFailed {
                name,
                problems: Vec::new(),
                document: Some(why),
            };
            let page = start_page(state, who, fresh(state), Some(import)).await?;
            return Ok(page.unprocessable().into_response());
        }
    };
    let shown = shown_name(&name);
    let done = if read.notes.is_empty() {
        Notice::Created
    } else {
        Notice::ReadInPart
    };
    let note = app::documents::version_note(who.1.locale, shown.as_str(), &read.notes);
    let letter = state
        .store
        .create_letter(
            NewLetter {
                file: read.file,
                slug: None,
                note,
            },
            who.person(),
        )
        .await?;
    Ok(back_to(&letter.slug, done))
}
