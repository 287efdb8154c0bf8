//! Templates: what letters start with, for the secretariat to keep. Whatever was typed comes back when it cannot be saved.

use super::{
    forms::Form,
    page::{self, Page},
};
use crate::{
    errors::Failure,
    session::Secretariat,
    state::State,
    store::{StoreError, TemplateRecord},
};
use app::{
    desk::data::Filled,
    drafting::{
        DraftStep, Mistake, Wrong,
        templates::{
            EditTemplate, ReadTemplate, Said, TemplateForm, TemplateLine, Templates, Theirs,
        },
    },
    links,
};
use axum::{
    extract::{Path, Query, State as Ask},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{
    letter::{Kind, Language},
    template::{Revision, TemplateRefused, Which},
};
use serde::Deserialize;

pub mod leaving;

#[derive(Debug, Deserialize)]
pub struct Told {
    melding: Option<String>,
}

/// A template in a list.
pub(super) fn line(record: &TemplateRecord) -> TemplateLine {
    let template = &record.template;
    TemplateLine {
        kind: template.kind(),
        language: template.language(),
        which: record.which,
        name: template.name.as_ref().map(ToString::to_string),
        purpose: template.purpose.as_ref().map(ToString::to_string),
        revision: record.revision,
        changed: record.changed.clone(),
        as_supplied: record.as_supplied,
    }
}

/// Every template in a list.
///
/// # Errors
/// [`Failure`].
pub(super) async fn lines(state: &State) -> Result<Vec<TemplateLine>, Failure> {
    Ok(state.store.templates().await?.iter().map(line).collect())
}

/// To the list, with a word about what was done.
fn back(said: Said) -> Response {
    Redirect::to(&links::said(links::TEMPLATES, said.key())).into_response()
}

fn kind_of(word: &str) -> Result<Kind, Failure> {
    Kind::from_key(word).ok_or(Failure::NotFound)
}

/// The kind and the template of an address.
fn place(kind: &str, template: &str) -> Result<(Kind, Which), Failure> {
    let which = Which::from_key(template).ok_or(Failure::NotFound)?;
    Ok((kind_of(kind)?, which))
}

/// `GET /bureau/sjablonen`
pub async fn list(
    Ask(state): Ask<State>,
    who: Secretariat,
    Query(told): Query<Told>,
) -> Result<Page, Failure> {
    let data = Templates {
        lines: lines(&state).await?,
        said: told.melding.as_deref().and_then(Said::from_key),
    };
    Ok(page::templates(&state, &who, data))
}

/// `GET /bureau/sjablonen/{kind}/nieuw`: it begins as the one that comes along.
pub async fn form(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(kind): Path<String>,
) -> Result<Page, Failure> {
    let kind = kind_of(&kind)?;
    let like = usual(&state, kind).await?;
    let form = TemplateForm {
        purpose: String::new(),
        ..TemplateForm::of(&like.template, Revision::default())
    };
    Shown::of(kind, None, form).page(&state, &who).await
}

/// The one that comes along in Dutch, as the association keeps it.
async fn usual(state: &State, kind: Kind) -> Result<TemplateRecord, Failure> {
    let which = Which::Supplied(Language::Nl);
    Ok(state.store.template(kind, which).await?)
}

/// `POST /bureau/sjablonen/{kind}/nieuw`
pub async fn create(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(kind): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let kind = kind_of(&kind)?;
    let like = usual(&state, kind).await?;
    let read = match step(&form, &like, true) {
        Step::Save(read) => *read,
        Step::Again(shown) => {
            // It is like the one that comes along, and is not that one.
            let shown = Shown {
                line: None,
                ..*shown
            };
            return shown.answer(&state, &who).await;
        }
    };
    let (ReadTemplate { template, .. }, typed) = read;
    let Some(name) = template.name.clone() else {
        return Err(Failure::Internal("a template without a name".to_owned()));
    };
    match state.store.add_template(name, template, who.person()).await {
        Ok(_) => Ok(back(Said::Saved)),
        Err(StoreError::Template(why)) => {
            let wrong = vec![Wrong::at("template-name", Mistake::Template(why))];
            let shown = Shown {
                wrong,
                ..Shown::of(kind, None, typed)
            };
            shown.answer(&state, &who).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET /bureau/sjablonen/{kind}/{template}`
pub async fn show(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((kind, template)): Path<(String, String)>,
) -> Result<Page, Failure> {
    let (kind, which) = place(&kind, &template)?;
    let record = state.store.template(kind, which).await?;
    let form = TemplateForm::of(&record.template, record.revision);
    let shown = Shown::of(kind, Some(line(&record)), form);
    shown.page(&state, &who).await
}

/// `POST /bureau/sjablonen/{kind}/{template}`
pub async fn save(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((kind, template)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Failure> {
    let (kind, which) = place(&kind, &template)?;
    let record = match state.store.template(kind, which).await {
        Ok(record) => record,
        Err(StoreError::NotFound) => return gone(&state, &who, kind, &form).await,
        Err(error) => return Err(error.into()),
    };
    let named = matches!(which, Which::Own(_));
    let (read, typed) = match step(&form, &record, named) {
        Step::Save(read) => *read,
        Step::Again(shown) => return shown.answer(&state, &who).await,
    };
    let saved = state
        .store
        .save_template(which, read.template, read.base, who.person());
    match saved.await {
        Ok(saved) if saved.revision == record.revision => Ok(back(Said::Unchanged)),
        Ok(_) => Ok(back(Said::Saved)),
        Err(StoreError::Template(TemplateRefused::Gone)) => gone(&state, &who, kind, &form).await,
        Err(StoreError::Template(TemplateRefused::Overtaken)) => {
            overtaken(&state, &who, (kind, which), typed).await
        }
        Err(StoreError::Template(why)) => {
            let wrong = vec![Wrong::at("template-name", Mistake::Template(why))];
            let shown = Shown {
                wrong,
                ..Shown::of(kind, Some(line(&record)), typed)
            };
            shown.answer(&state, &who).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Somebody saved it first: what was typed stands under what they saved, and the next save is made from that.
async fn overtaken(
    state: &State,
    who: &Secretariat,
    (kind, which): (Kind, Which),
    typed: TemplateForm,
) -> Result<Response, Failure> {
    let now = state.store.template(kind, which).await?;
    let form = TemplateForm {
        base: now.revision.0.to_string(),
        ..typed
    };
    let shown = Shown {
        theirs: Some(Theirs::Saved(Box::new(now.template.text().clone()))),
        ..Shown::of(kind, Some(line(&now)), form)
    };
    shown.answer(state, who).await
}

/// Somebody deleted it: what was typed can be kept as a new one.
async fn gone(
    state: &State,
    who: &Secretariat,
    kind: Kind,
    form: &Form,
) -> Result<Response, Failure> {
    let form = TemplateForm::from_pairs(&form.pairs);
    let shown = Shown {
        theirs: Some(Theirs::Gone),
        ..Shown::of(kind, None, form)
    };
    shown.answer(state, who).await
}

/// What a form that was sent comes to.
enum Step {
    /// This is to be saved.
    Save(Box<(ReadTemplate, TemplateForm)>),
    /// The page again.
    Again(Box<Shown>),
}

/// Reads a form for a template that is `like` another in what it does not say.
fn step(form: &Form, like: &TemplateRecord, named: bool) -> Step {
    let mut typed = TemplateForm::from_pairs(&form.pairs);
    let step = DraftStep::from_pairs(&form.pairs);
    let line = Some(line(like));
    let kind = like.template.kind();
    if let DraftStep::Rows(rows) = step {
        typed.front.change_rows(rows);
        return Step::Again(Box::new(Shown {
            unfolded: true,
            ..Shown::of(kind, line, typed)
        }));
    }
    match typed.read(like.template.text(), named) {
        Ok(read) if step == DraftStep::Save => Step::Save(Box::new((read, typed))),
        Ok(_) => Step::Again(Box::new(Shown::of(kind, line, typed))),
        Err(wrong) => Step::Again(Box::new(Shown {
            wrong,
            ..Shown::of(kind, line, typed)
        })),
    }
}

/// What the editor shows.
struct Shown {
    kind: Kind,
    line: Option<TemplateLine>,
    form: TemplateForm,
    wrong: Vec<Wrong>,
    theirs: Option<Theirs>,
    unfolded: bool,
}

impl Shown {
    /// A form as it was typed.
    const fn of(kind: Kind, line: Option<TemplateLine>, form: TemplateForm) -> Self {
        Self {
            kind,
            line,
            form,
            wrong: Vec::new(),
            theirs: None,
            unfolded: false,
        }
    }

    async fn page(self, state: &State, who: &Secretariat) -> Result<Page, Failure> {
        let figures = state.store.figures(state.clock.now().day()).await?;
        let data = EditTemplate {
            kind: self.kind,
            line: self.line,
            form: Filled {
                form: self.form,
                wrong: self.wrong,
            },
            figures,
            theirs: self.theirs,
            unfolded: self.unfolded,
        };
        Ok(page::edit_template(state, who, data))
    }

    /// The page with the status of what it says.
    async fn answer(self, state: &State, who: &Secretariat) -> Result<Response, Failure> {
        let (overtaken, wrong) = (self.theirs.is_some(), !self.wrong.is_empty());
        let page = self.page(state, who).await?;
        Ok(match (overtaken, wrong) {
            (true, _) => page.conflict().into_response(),
            (false, true) => page.unprocessable().into_response(),
            (false, false) => page.into_response(),
        })
    }
}
