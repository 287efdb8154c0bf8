//! The register as a table, and tables that are read in: first what they would change, then a yes.

use super::{
    super::{
        forms::Form,
        page::{self, Page},
    },
    back_to, today,
};
use crate::{
    errors::Failure, language::OURS, session::Secretariat, state::State, store::StoreError, tables,
};
use app::{
    links,
    members::register::{Preview, ReadIn, Said, TableProblem, words::vocabulary},
};
use axum::{
    extract::{Path, State as Ask},
    http::header,
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{
    hash::Hash,
    ids::ImportId,
    organisation::RegisterError,
    register::{
        digest,
        table::{self, Outcome},
    },
    text::Line,
};

/// `GET /bureau/leden/export.csv`: in the association's language, whoever asks: a table goes from hand to hand, and is
/// read in again by another.
pub async fn export(Ask(state): Ask<State>, _who: Secretariat) -> Result<Response, Failure> {
    let organisations = state.store.register().await?;
    let rows = table::of(&organisations, &vocabulary(OURS));
    let bytes = tables::write(&rows).map_err(|error| Failure::Internal(error.to_string()))?;
    let name = format!("attachment; filename=\"leden-{}.csv\"", today(&state));
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    Ok((headers, bytes).into_response())
}

/// `GET /bureau/leden/inlezen`
pub async fn form(Ask(state): Ask<State>, who: Secretariat) -> Page {
    page::read_in(&state, &who, ReadIn::default())
}

/// `POST /bureau/leden/inlezen`: keeps the file, and leads to what it would change.
pub async fn read_in(
    Ask(state): Ask<State>,
    who: Secretariat,
    form: Form,
) -> Result<Result<Response, Page>, Failure> {
    let refused = |name: String, problem| {
        let refused = Some((name, problem));
        page::read_in(&state, &who, ReadIn { refused }).unprocessable()
    };
    let Some(file) = form.file else {
        return Ok(Err(refused(String::new(), TableProblem::Nothing)));
    };
    let name = super::super::attachments::shown_name(&file.name);
    if let Err(problem) = tables::read(&file.bytes, &vocabulary(OURS)) {
        return Ok(Err(refused(name.to_string(), problem)));
    }
    let id = state
        .store
        .keep_import(name, file.bytes.to_vec(), who.person())
        .await?;
    Ok(Ok(Redirect::to(&links::pending_import(id)).into_response()))
}

/// What a kept table would change to the register as it is now; and where its rows go.
struct Plan {
    preview: Preview,
    known: Vec<letters::organisation::Organisation>,
}

async fn plan(state: &State, who: &Secretariat, id: &str) -> Result<Plan, Failure> {
    let id = ImportId::parse(id).ok_or(Failure::NotFound)?;
    let import = state.store.pending_import(id, who.person()).await?;
    let words = vocabulary(OURS);
    // It was read before it was kept.
    let table = tables::read(&import.bytes, &words)
        .map_err(|problem| Failure::Internal(format!("a kept table: {problem:?}")))?;
    let known = state.store.register().await?;
    let preview = Preview {
        id,
        file: Line::to_string(&import.name),
        hash: import.hash,
        seen: digest(&known),
        rows: table::plan(&table.fields, &table.rows, &words, &known),
        moved: false,
    };
    Ok(Plan { preview, known })
}

/// `GET /bureau/leden/inlezen/{import}`
pub async fn preview(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
) -> Result<Page, Failure> {
    let plan = plan(&state, &who, &id).await?;
    Ok(page::preview(&state, &who, plan.preview))
}

/// `POST /bureau/leden/inlezen/{import}`: does what the preview showed, or shows it anew when the register is another.
pub async fn apply(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
    form: Form,
) -> Result<Result<Response, Page>, Failure> {
    let Plan { preview, known } = plan(&state, &who, &id).await?;
    let is = |field: &str, hash: Hash| Hash::parse(form.value(field)).is_ok_and(|it| it == hash);
    let moved = |preview: Preview| {
        let preview = Preview {
            moved: true,
            ..preview
        };
        page::preview(&state, &who, preview).conflict()
    };
    if !is("file", preview.hash) || !is("seen", preview.seen) {
        return Ok(Err(moved(preview)));
    }
    let mut rows = Vec::with_capacity(preview.rows.len());
    for row in &preview.rows {
        match &row.outcome {
            Outcome::New(details) => rows.push((None, (**details).clone())),
            Outcome::Changed { at, details, .. } => {
                let organisation = known.get(*at).map(|it| it.id);
                rows.push((organisation, (**details).clone()));
            }
            Outcome::Same => {}
            Outcome::Wrong(_) => {
                return Ok(Err(page::preview(&state, &who, preview).unprocessable()));
            }
        }
    }
    let today = today(&state);
    let done = state
        .store
        .apply_import(preview.id, preview.seen, rows, today, who.person())
        .await;
    match done {
        Ok(()) => Ok(Ok(back_to(links::REGISTER, Said::Imported))),
        Err(StoreError::Register(RegisterError::Moved | RegisterError::NameTaken)) => {
            let Plan { preview, .. } = plan(&state, &who, &id).await?;
            Ok(Err(moved(preview)))
        }
        Err(error) => Err(error.into()),
    }
}
