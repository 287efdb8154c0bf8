//! What is typed between two versions: kept while it is typed, brought back when its writer is, forgotten when asked.

use crate::{
    errors::Failure,
    rooms::{forms::Form, letter::find, page},
    session::Secretariat,
    state::State,
    store::Heard,
};
use app::{
    drafting::{DraftForm, Keeping, Standing},
    links,
};
use axum::{
    extract::{Path, State as Ask},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{
    ids::{LetterId, SittingId},
    letter::Body,
    time::Moment,
    version::VersionNumber,
};

/// The most that is kept of what is typed, in bytes: the largest text there can be, as browsers encode it at their worst,
/// and all that stands around it.
const MAX_KEPT_BYTES: usize = 3 * Body::MAX_BYTES + (256 << 10);

/// What somebody typed in a letter and did not save as a version.
pub(super) struct Typed {
    /// In which sitting.
    pub sitting: SittingId,
    /// When it last changed.
    pub at: Moment,
    /// The form as it was.
    pub form: DraftForm,
}

/// What whoever is signed in typed in a letter and did not save, the newest first.
pub(super) async fn typed(
    state: &State,
    who: &Secretariat,
    letter: LetterId,
) -> Result<Vec<Typed>, Failure> {
    let found = state.store.typed(letter, who.person()).await?;
    let form = |one: crate::store::Typed| {
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(&one.fields)
            .map_err(|error| Failure::Internal(format!("sitting {}: {error}", one.sitting)))?;
        let form = DraftForm {
            base: one.base.to_string(),
            sitting: one.sitting.to_string(),
            serial: one.serial.to_string(),
            ..DraftForm::from_pairs(&pairs)
        };
        Ok(Typed {
            sitting: one.sitting,
            at: one.at,
            form,
        })
    };
    found.into_iter().map(form).collect()
}

/// What was typed is a version now, also where another page sent the same. What was typed after the form was sent stays.
pub(super) async fn end(
    state: &State,
    who: &Secretariat,
    letter: LetterId,
    form: &DraftForm,
) -> Result<(), Failure> {
    let own = form.sitting();
    if let Some((id, serial)) = own {
        state.store.end_sitting(id, who.person(), serial).await?;
    }
    for one in typed(state, who, letter).await? {
        if let Some((id, serial)) = one.form.sitting()
            && one.form.says_the_same_as(form)
        {
            state.store.end_sitting(id, who.person(), serial).await?;
        }
    }
    Ok(())
}

/// `POST /bureau/brieven/{slug}/bewerken/tussentijds`: an open page lets hear of itself, and of what is new in it. It is
/// answered how things stand.
pub async fn keep(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let letter = find(&state, &slug).await?;
    if letter.stage.takes_versions().is_err() {
        return Ok(StatusCode::CONFLICT.into_response());
    }
    let draft = DraftForm::from_pairs(&form.pairs);
    let Some(base) = draft.base.parse().ok().and_then(VersionNumber::new) else {
        return Ok(StatusCode::UNPROCESSABLE_ENTITY.into_response());
    };
    let sitting = draft.sitting();
    let typed = form.pairs.iter().any(|(name, _)| name == "body");
    let fields = typed
        .then(|| fields(&form.pairs))
        .transpose()
        .map_err(|error| Failure::Unreadable(error.to_string()))?;
    if fields
        .as_ref()
        .is_some_and(|fields| fields.len() > MAX_KEPT_BYTES)
    {
        return Err(Failure::TooLarge);
    }
    let heard = Heard {
        sitting: sitting.map(|(id, _)| id),
        serial: sitting.map_or(0, |(_, serial)| serial),
        base,
        fields,
    };
    let kept = state
        .store
        .keep_sitting(letter.id, who.person(), heard)
        .await?;
    let line = |number| super::line(&state, letter.id, number);
    let newer = if letter.latest > base {
        Some(line(letter.latest).await?)
    } else {
        None
    };
    let keeping = if kept.serial > 0 {
        Keeping::Typed(kept.at)
    } else {
        Keeping::From(line(base).await?)
    };
    let standing = Standing {
        slug: letter.slug,
        sitting: Some((kept.sitting, kept.serial)),
        kept: keeping,
        others: state.store.others_at(letter.id, who.person()).await?,
        newer,
    };
    Ok(page::standing(&who, &standing).into_response())
}

/// `POST /bureau/brieven/{slug}/bewerken/vergeten`
pub async fn forget(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let letter = find(&state, &slug).await?;
    if let Some((id, serial)) = DraftForm::from_pairs(&form.pairs).sitting() {
        state.store.end_sitting(id, who.person(), serial).await?;
    }
    Ok(Redirect::to(&links::Desk::Edit.of(letter.slug.as_str())).into_response())
}

/// The form as it is kept: what the page says about itself is no part of it.
fn fields(pairs: &[(String, String)]) -> Result<String, serde_urlencoded::ser::Error> {
    let own = |name: &str| matches!(name, "sitting" | "serial" | "base" | "do");
    let kept: Vec<_> = pairs.iter().filter(|(name, _)| !own(name)).collect();
    serde_urlencoded::to_string(kept)
}
