//! The text as pages, while it is being written: the very press of the final file, without a seal, signatories and number.

use super::{Again, Shown};
use crate::{
    errors::Failure,
    finalising,
    press::{PressError, PressOrder},
    rooms::{forms::Form, letter::find_with_head},
    session::Secretariat,
    state::State,
    words,
};
use app::drafting::{DraftForm, Mistake, Wrong};
use axum::{
    extract::{Path, State as Ask},
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use letters::{letter::LetterText, markdown, time::Moment};

/// `POST /bureau/brieven/{slug}/bewerken/proef.pdf`: what was typed, set; it is kept nowhere.
pub async fn set(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let (letter, latest, head) = find_with_head(&state, &slug).await?;
    let draft = DraftForm::from_pairs(&form.pairs);
    let again = Again {
        state: &state,
        who: &who,
        letter: &letter,
        latest: &latest,
        head,
        unfolded: false,
        refused: None,
    };
    let text = match draft.read() {
        Ok(edit) => edit.text,
        Err(wrong) => {
            let page = Shown {
                wrong,
                ..Shown::of(draft)
            };
            return Ok(again.show(page).await?.unprocessable().into_response());
        }
    };
    match finalising::proof(&state, order(&text, state.clock.now())?).await {
        Ok(pdf) => Ok(shown(pdf)),
        // What is wrong stands below the text, with its line.
        Err(finalising::Failure::Press(
            PressError::Problems(_) | PressError::Unprintable { .. },
        )) => {
            let page = Shown {
                wrong: vec![Wrong::at("body", Mistake::NotSet)],
                ..Shown::of(draft)
            };
            Ok(again.show(page).await?.unprocessable().into_response())
        }
        Err(error) => Err(Failure::Internal(error.to_string())),
    }
}

fn order(text: &LetterText, at: Moment) -> Result<PressOrder, Failure> {
    let words =
        words::print(text.front.language).map_err(|error| Failure::Internal(error.to_string()))?;
    Ok(PressOrder {
        front: text.front.clone(),
        document: markdown::parse(text.body.as_str()),
        canonical: text.canonical(),
        version: None,
        signatories: Vec::new(),
        embedded: Vec::new(),
        verify_url: None,
        sealed: None,
        at: at.timestamp(),
        words,
    })
}

fn shown(pdf: Vec<u8>) -> Response {
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/pdf"),
        ),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static("inline; filename=\"proef.pdf\""),
        ),
    ];
    (headers, pdf).into_response()
}
