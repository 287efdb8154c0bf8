//! The desk's front page, and how letters come to be.

use super::{
    attachments::shown_name,
    documents,
    forms::{Form, Upload},
    letter::back_to,
    page::{self, Page},
    views,
};
use crate::{errors::Failure, reminders, session::Secretariat, state::State, store::NewLetter};
use app::{
    desk::data::{Filled, Home, ImportFailed, NewLetter as NewLetterPage, Notice},
    drafting::FrontForm,
};
use axum::{extract::State as Ask, response::Response};
use letters::{
    file,
    file::LetterFile,
    letter::{Body, LetterText},
    problem::Problem,
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
    };
    Ok(page::desk_home(&state, &who, data))
}

/// `GET /bureau/brieven/nieuw`
pub async fn new_letter(Ask(state): Ask<State>, who: Secretariat) -> Page {
    let form = FrontForm {
        sender: state.config.association.clone(),
        ..FrontForm::default()
    };
    page::new_letter(
        &state,
        &who,
        NewLetterPage {
            form: Filled {
                form,
                wrong: Vec::new(),
            },
            import: None,
        },
    )
}

/// `POST /bureau/brieven/nieuw`
pub async fn create(
    Ask(state): Ask<State>,
    who: Secretariat,
    form: Form,
) -> Result<Result<Response, Page>, Failure> {
    let form = FrontForm::from_pairs(&form.pairs);
    let (front, short_title) = match form.read() {
        Ok(read) => read,
        Err(wrong) => {
            return Ok(Err(page::new_letter(
                &state,
                &who,
                NewLetterPage {
                    form: Filled { form, wrong },
                    import: None,
                },
            )
            .unprocessable()));
        }
    };
    let file = LetterFile {
        text: LetterText {
            front,
            body: Body::default(),
        },
        short_title,
        tags: Vec::new(),
        recorded: Vec::new(),
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
    Ok(Ok(back_to(&letter.slug, Notice::Created)))
}

/// `POST /bureau/brieven/importeren`
pub async fn import(
    Ask(state): Ask<State>,
    who: Secretariat,
    form: Form,
) -> Result<Result<Response, Page>, Failure> {
    let refused = |name: String, problems: Vec<Problem>| {
        let import = Some(ImportFailed {
            name,
            problems,
            document: None,
        });
        page::new_letter(
            &state,
            &who,
            NewLetterPage {
                form: Filled::default(),
                import,
            },
        )
        .unprocessable()
    };
    let Some(upload) = form.file else {
        return Ok(Err(refused(String::new(), Vec::new())));
    };
    if crate::documents::is_document(&upload.bytes) {
        return import_document(&state, &who, upload).await;
    }
    let file = match file::parse(&upload.bytes) {
        Ok((file, problems)) if !problems.iter().any(Problem::is_blocking) => file,
        Ok((_, problems)) | Err(problems) => return Ok(Err(refused(upload.name, problems))),
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
    Ok(Ok(back_to(&letter.slug, Notice::Created)))
}

/// Makes a letter of a document. What stands in the way of printing it (a sign without a glyph, a table that is too wide)
/// does not keep it out: it is a draft, and its page says what to mend.
async fn import_document(
    state: &State,
    who: &Secretariat,
    upload: Upload,
) -> Result<Result<Response, Page>, Failure> {
    let name = upload.name;
    let read = match documents::read_in(state, upload.bytes).await? {
        Ok(read) => read,
        Err(why) => {
            let data = NewLetterPage {
                form: Filled::default(),
                import: Some(ImportFailed {
                    name,
                    problems: Vec::new(),
                    document: Some(why),
                }),
            };
            return Ok(Err(page::new_letter(state, who, data).unprocessable()));
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
    Ok(Ok(back_to(&letter.slug, done)))
}
