//! Logos: sent by the secretariat, made anew, shown to everyone.

use super::{
    super::{forms::Form, page},
    back_to, find, shown,
};
use crate::{
    errors::Failure,
    logos::{self, LogoRefused, MAX_PNG_BYTES},
    protections::DRAWING,
    session::Secretariat,
    state::State,
};
use app::{
    desk::data::Filled,
    drafting::{Mistake, Wrong},
    links,
    members::register::{Said, Show},
};
use axum::{
    extract::{Path, State as Ask},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use letters::{
    organisation::{Logo, LogoType},
    text::TextError,
};

/// `GET /leden/{organisation}/logo`
pub async fn show(
    Ask(state): Ask<State>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let organisation = find(&state, &id).await?;
    let logo = organisation.logo.ok_or(Failure::NotFound)?;
    let tag = format!("\"{}\"", logo.hash);
    let known = headers
        .get(header::IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|tags| tags.split(',').any(|it| it.trim() == tag));
    let common = [
        (header::CACHE_CONTROL, "public, no-cache".to_owned()),
        (header::ETAG, tag),
        (header::CONTENT_SECURITY_POLICY, DRAWING.to_owned()),
    ];
    if known {
        return Ok((StatusCode::NOT_MODIFIED, common).into_response());
    }
    let bytes = state.files.read(logo.hash).await?;
    let kind = [(
        header::CONTENT_TYPE,
        HeaderValue::from_static(logo.kind.key()),
    )];
    Ok((common, kind, bytes).into_response())
}

/// `POST /bureau/leden/{organisation}/logo`: another logo, or none.
pub async fn change(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let organisation = find(&state, &id).await?;
    let id = organisation.id;
    if form.value("away") == "yes" {
        state.store.set_logo(id, None, who.person()).await?;
        return Ok(back_to(&links::organisation(id), Said::NoLogo));
    }
    let made = match form.file {
        None => Err(Mistake::Text(TextError::Empty)),
        Some(file) if file.bytes.len() > MAX_PNG_BYTES => {
            Err(Mistake::TooLarge { max: MAX_PNG_BYTES })
        }
        Some(file) => logos::made_anew(file.bytes.to_vec())
            .await
            .map_err(|why| match why {
                LogoRefused::TooLarge { max } => Mistake::TooLarge { max },
                LogoRefused::NoPicture(why) => {
                    tracing::info!(why, "a logo was refused");
                    Mistake::Picture
                }
            }),
    };
    match made {
        Ok(picture) => {
            let kind: LogoType = picture.kind;
            let hash = state.files.keep(picture.bytes).await?;
            let logo = Some(Logo { hash, kind });
            state.store.set_logo(id, logo, who.person()).await?;
            Ok(back_to(&links::organisation(id), Said::Logo))
        }
        Err(mistake) => {
            let wrong = vec![Wrong::at("logo-file", mistake)];
            let data = Show {
                logo: Filled { form: (), wrong },
                ..shown(&state, organisation, None).await?
            };
            Ok(page::organisation(&state, &who, data)
                .unprocessable()
                .into_response())
        }
    }
}
