//! The text as pages, while it is being written: the very press of the final file, without a seal, signatories and number.

use super::Again;
use crate::{
    errors::Failure,
    finalising,
    press::PressError,
    rooms::{
        forms::Form,
        freezing::{Fixed, proof_in_hand},
        letter::find_with_head,
    },
    session::Secretariat,
    state::State,
};
use app::drafting::{DraftForm, Mistake, Wrong};
use axum::{
    extract::{Path, State as Ask},
    response::Response,
};

/// `POST /bureau/brieven/{slug}/bewerken/proef.pdf`: what was typed, set; it is kept nowhere.
pub async fn set(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let (letter, latest, head) = find_with_head(&state, &slug).await?;
    let draft = DraftForm::from_pairs(&form.pairs);
    let again = Again::of(&state, &who, (&letter, &latest, head));
    let text = match draft.read() {
        Ok(edit) => edit.text,
        Err(wrong) => return again.refuse(draft, wrong).await,
    };
    // As it would be frozen today, with the figures as words.
    let Fixed { text, .. } = Fixed::of(&state, &letter, text).await?;
    match finalising::proof(&state, &letter, text).await {
        Ok(pdf) => Ok(proof_in_hand(pdf)),
        // What is wrong stands below the text, with its line.
        Err(finalising::Failure::Press(
            PressError::Problems(_) | PressError::Unprintable { .. },
        )) => {
            let wrong = vec![Wrong::at("body", Mistake::NotSet)];
            again.refuse(draft, wrong).await
        }
        Err(error) => Err(Failure::Internal(error.to_string())),
    }
}
