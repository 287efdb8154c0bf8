//! What was read is corrected, pressed by pressed, until it is kept.

use super::{Found, lines, reading, to_set};
use crate::{
    errors::Failure,
    files::FileError,
    language::OURS,
    rooms::{
        attachments::shown_name,
        forms::Form,
        letter::{find, find_with_head, not_now},
        page::{self, Page},
    },
    session::Secretariat,
    state::State,
    store::{LetterRecord, QuestionSet, SaveQuestions, StoreError},
};
use app::{
    desk::data::{Filled, Refused},
    drafting::{Mistake, Wrong},
    questions::{Correct, Problem, Said, SetForm, Step, words},
};
use axum::{
    extract::{Path, State as Ask},
    response::{IntoResponse as _, Response},
};
use letters::{
    hash::Hash,
    ids::{QuestionSetId, ResponseId},
    ports::random,
    questions::Kept,
    response::{Attachment, Response as Answer, ResponseKind},
    text::{Line, LongText},
};

/// The set that is corrected.
#[derive(Debug, Clone, Copy)]
pub struct Base {
    id: QuestionSetId,
    /// Whether its answer was recorded as what came back.
    recorded: bool,
}

impl Base {
    /// As it was found.
    pub const fn of(set: &QuestionSet) -> Self {
        Self {
            id: set.id,
            recorded: set.response.is_some(),
        }
    }
}

/// The page on which what was read is corrected.
///
/// # Errors
/// When the store cannot be read.
pub async fn shown(
    state: &State,
    who: &Secretariat,
    slug: &str,
    set: Option<Base>,
    form: SetForm,
) -> Result<Page, Failure> {
    with_wrong(state, who, slug, set, form, Vec::new()).await
}

async fn with_wrong(
    state: &State,
    who: &Secretariat,
    slug: &str,
    set: Option<Base>,
    form: SetForm,
    wrong: Vec<Wrong>,
) -> Result<Page, Failure> {
    let (letter, _, head) = find_with_head(state, slug).await?;
    let (draft, follows) = form.draft(state.clock.now().day());
    let mut twins = Vec::new();
    if set.is_none() {
        twins = lines(state, letter.id).await?;
        twins.retain(|it| it.content.repeats(&draft));
    }
    let data = Correct {
        head,
        twins,
        set: set.map(|it| it.id),
        recorded: set.is_some_and(|it| it.recorded),
        flaws: draft.flaws,
        follows,
        form: Filled { form, wrong },
        moved: None,
    };
    Ok(page::correct_questions(state, who, data))
}

/// `GET /bureau/brieven/{slug}/kamervragen/{set}/bewerken`
pub async fn form(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, set)): Path<(String, String)>,
) -> Result<Page, Failure> {
    let found = Found::of(&state, &slug, &set).await?;
    let mut form = SetForm::of(found.set.kept.content());
    form.public = found.set.public;
    form.seen = found.set.revision;
    form.file = (
        found.set.original.hash.to_string(),
        found.set.original.name.to_string(),
    );
    shown(&state, &who, &slug, Some(Base::of(&found.set)), form).await
}

/// `POST /bureau/brieven/{slug}/kamervragen/nakijken`
pub async fn new(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let letter = find(&state, &slug).await?;
    pressed(&state, &who, &letter, None, &form).await
}

/// `POST /bureau/brieven/{slug}/kamervragen/{set}/bewerken`
pub async fn edit(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, set)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Failure> {
    let found = Found::of(&state, &slug, &set).await?;
    pressed(
        &state,
        &who,
        &found.letter,
        Some(Base::of(&found.set)),
        &form,
    )
    .await
}

/// Does what a button of the form asks for.
async fn pressed(
    state: &State,
    who: &Secretariat,
    letter: &LetterRecord,
    set: Option<Base>,
    form: &Form,
) -> Result<Response, Failure> {
    let slug = letter.slug.as_str();
    let mut typed = SetForm::from_pairs(&form.pairs);
    let step = Step::from_key(form.value("do"));
    if step != Step::Save {
        typed.step(step);
        let page = shown(state, who, slug, set, typed).await?;
        return Ok(page.into_response());
    }
    match typed.read(state.clock.now().day()) {
        Ok(kept) => keep(state, who, letter, set, typed, kept).await,
        Err(wrong) => {
            let page = with_wrong(state, who, slug, set, typed, wrong).await?;
            Ok(page.unprocessable().into_response())
        }
    }
}

async fn keep(
    state: &State,
    who: &Secretariat,
    letter: &LetterRecord,
    set: Option<Base>,
    typed: SetForm,
    kept: Kept,
) -> Result<Response, Failure> {
    let slug = letter.slug.as_str();
    let Some(original) = original(state, &typed).await? else {
        return refused(state, who, slug, set, typed, GONE).await;
    };
    // Its answer is recorded once: only then is it told.
    let first = kept.answered().is_some() && !set.is_some_and(|it| it.recorded);
    let response = response(state, &kept, &original, &typed)?;
    let save = SaveQuestions {
        kept,
        public: typed.public,
        original,
        response,
    };
    let seen = set.map(|set| (set.id, typed.seen));
    let done = state
        .store
        .save_questions(letter.id, seen, save, who.person());
    match done.await {
        Ok(id) => {
            let said = if first { Said::Answered } else { Said::Kept };
            Ok(to_set(letter, id, said))
        }
        Err(StoreError::QuestionsMoved) => moved(state, who, letter, set, typed).await,
        Err(StoreError::NotHandedIn) => refused(state, who, slug, set, typed, GONE).await,
        Err(StoreError::AnswerStands(day)) => {
            let problem = ("received", Problem::AnswerStands(day));
            refused(state, who, slug, set, typed, problem).await
        }
        Err(StoreError::Quoted { answer, words }) => {
            let field = typed.answer_field(answer, state.clock.now().day());
            let field = field.unwrap_or_else(|| "check".to_owned());
            let problem = (field.as_str(), Problem::Quoted(words));
            refused(state, who, slug, set, typed, problem).await
        }
        Err(StoreError::NotFinal) => not_now(state, who, slug, Refused::NotFinal).await,
        Err(error) => Err(error.into()),
    }
}

/// The file waited too long, was kept already, or was never handed in for these questions.
const GONE: (&str, Problem) = ("check", Problem::FileGone);

/// The page once more, with all that was typed and why it is not kept.
async fn refused(
    state: &State,
    who: &Secretariat,
    slug: &str,
    set: Option<Base>,
    typed: SetForm,
    (field, problem): (&str, Problem),
) -> Result<Response, Failure> {
    let wrong = vec![Wrong::at(field, Mistake::Questions(problem))];
    let page = with_wrong(state, who, slug, set, typed, wrong).await?;
    Ok(page.unprocessable().into_response())
}

/// Somebody else kept another revision meanwhile: it is said, everything typed stands, and the next "keep" is on top of that.
async fn moved(
    state: &State,
    who: &Secretariat,
    letter: &LetterRecord,
    set: Option<Base>,
    mut typed: SetForm,
) -> Result<Response, Failure> {
    let id = set.ok_or(Failure::NotFound)?.id;
    let newest = state.store.question_set(letter.id, id, None).await?;
    typed.seen = newest.revision;
    let (_, _, head) = find_with_head(state, letter.slug.as_str()).await?;
    let (draft, follows) = typed.draft(state.clock.now().day());
    let data = Correct {
        head,
        twins: Vec::new(),
        set: Some(id),
        recorded: newest.response.is_some(),
        flaws: draft.flaws,
        follows,
        form: Filled {
            form: typed,
            wrong: Vec::new(),
        },
        moved: Some((newest.saved.0.to_string(), newest.saved.1)),
    };
    Ok(page::correct_questions(state, who, data)
        .conflict()
        .into_response())
}

/// The file that it was read from; it was kept when it was read, and goes when nobody keeps it.
async fn original(state: &State, typed: &SetForm) -> Result<Option<Attachment>, Failure> {
    let hash = Hash::parse(&typed.file.0)
        .map_err(|_| Failure::Unreadable("no file was read".to_owned()))?;
    let bytes = match state.files.read(hash).await {
        Err(FileError::Missing(_)) => return Ok(None),
        read => read?,
    };
    Ok(Some(Attachment {
        hash,
        name: shown_name(&typed.file.1),
        media_type: reading::kind(&bytes).to_owned(),
        bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
    }))
}

/// What is recorded as having come back, with the first answer. The file itself goes along only when that was asked for.
fn response(
    state: &State,
    kept: &Kept,
    original: &Attachment,
    typed: &SetForm,
) -> Result<Option<Answer>, Failure> {
    let Some(on) = kept.answered() else {
        return Ok(None);
    };
    let of = kept.content();
    let internal = |error: letters::text::TextError| Failure::Internal(error.to_string());
    let from = of.answered_by.as_ref().or(of.addressee.as_ref());
    let from = from.and_then(|from| Line::parse(from).ok());
    let from = match from {
        Some(from) => from,
        None => Line::parse(&words::cabinet(OURS)).map_err(internal)?,
    };
    Ok(Some(Answer {
        id: ResponseId::new(state.clock.now(), random(state.random.as_ref())),
        from,
        addressee: None,
        on,
        kind: ResponseKind::ParliamentaryAnswer,
        text: LongText::parse(&words::response(OURS, of)).map_err(internal)?,
        attachment: typed.along.then(|| original.clone()),
        public: typed.public,
    }))
}
