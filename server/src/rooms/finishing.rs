//! Making a letter Final: what will print, starting the press, and the file that comes of it.

use super::{
    letter::{find, find_with_head, not_now, refusal, settle},
    objections, page, public,
    round::round_is_open,
    views,
};
use crate::{errors::Failure, session::Secretariat, state::State, store::LetterRecord};
use app::desk::data::{Finalise, NameLine, Notice, Refused};
use axum::{
    extract::{Path, State as Ask},
    http::HeaderMap,
    response::{IntoResponse as _, Response},
};
use letters::{
    cosignature::Capacity,
    round::{Answer, RoundState, SigningRound},
    translation::TranslationRefused,
};

/// `GET /bureau/brieven/{slug}/afronden`
pub async fn confirm(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
) -> Result<Response, Failure> {
    let (letter, _, head) = find_with_head(&state, &slug).await?;
    let open = round_is_open(&state, letter.id).await?;
    if let Err(error) = letter.stage.may_finalise(open) {
        return not_now(&state, &who, &slug, refusal(error.into())?).await;
    }
    let tie = state.store.tie_of(letter.id).await?;
    // Under a translation stand the names of its original.
    let signed = match &tie {
        Some(tie) => state.store.letter_by_id(tie.original).await?,
        None => letter.clone(),
    };
    if tie.is_some() && signed.published.is_none() {
        let why = Refused::Translation(TranslationRefused::OriginalFirst);
        return not_now(&state, &who, &slug, why).await;
    }
    let under = match (&tie, signed.stage.pin()) {
        (Some(_), Some(pin)) => {
            let version = state.store.version(signed.id, pin.number).await?;
            Some(version.text.front.language)
        }
        _ => None,
    };
    let prints = match signed.stage.pin() {
        Some(pin) => state
            .store
            .signatories(signed.id, pin.hash)
            .await?
            .into_iter()
            .map(views::name)
            .collect(),
        None => Vec::new(),
    };
    let reserved = reserved(&state, &letter).await?;
    let unconfirmed = state.store.unconfirmed(letter.id).await?;
    let unconfirmed = unconfirmed.into_iter().map(views::unconfirmed).collect();
    let recorded = u32::try_from(signed.recorded.len()).unwrap_or(u32::MAX);
    let guests = state.store.guests_waiting(letter.id).await?;
    let objections = objections::all(&state, &letter).await?;
    Ok(page::finalise(
        &state,
        &who,
        Finalise {
            head,
            prints,
            reserved,
            unconfirmed,
            recorded,
            under,
            guests,
            objections,
        },
    )
    .into_response())
}

/// Whose names do not come under the text as their reservations stand: not lifted, or lapsed. Of who stands there by another
/// signature nothing is missing.
async fn reserved(state: &State, letter: &LetterRecord) -> Result<Vec<NameLine>, Failure> {
    let mut reserved: Vec<NameLine> = Vec::new();
    let rounds = state.store.rounds(letter.id).await?.into_iter();
    let pinned = letter.stage.pin().map(|pin| pin.hash);
    let counts = |round: &SigningRound| {
        Some(round.pin.hash) == pinned && !matches!(round.state, RoundState::Cancelled { .. })
    };
    for round in rounds.filter(counts) {
        for row in state.store.board(round.id).await? {
            let lapsed = matches!(row.invitation.answer, Answer::Lapsed { .. });
            let waits = matches!(
                row.invitation.answer,
                Answer::Signed {
                    capacity: Capacity::UnderReservation,
                    ..
                }
            );
            if !(lapsed || waits) || !row.awaited {
                continue;
            }
            let line = NameLine {
                organisation: row.organisation.to_string(),
                person: row.person.to_string(),
                function: row.function.to_string(),
                capacity: Capacity::UnderReservation,
                deputy: row.deputy,
                holds: (row.reservation.filter(|it| it.holds)).map(|it| it.until),
                lapsed,
            };
            let same = |it: &NameLine| {
                (&it.organisation, &it.person) == (&line.organisation, &line.person)
            };
            // Of who was asked in two rounds, what still holds.
            match reserved.iter_mut().find(|it| same(it)) {
                Some(known) if known.holds < line.holds => *known = line,
                Some(_) => {}
                None => reserved.push(line),
            }
        }
    }
    Ok(reserved)
}

/// `POST /bureau/brieven/{slug}/afronden`
pub async fn start(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
) -> Result<Response, Failure> {
    let letter = find(&state, &slug).await?;
    let done = state.store.start_press(letter.id, who.person()).await;
    state.wake_jobs();
    settle(&state, &who, &slug, done, Notice::PressStarted).await
}

/// `GET /bureau/brieven/{slug}/bestand`: the sealed file, before and after publication.
pub async fn file(
    Ask(state): Ask<State>,
    _who: Secretariat,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let letter = find(&state, &slug).await?;
    let file = letter.file.as_ref().ok_or(Failure::NotFound)?;
    let bytes = state.files.read(file.hash).await?;
    public::pdf(&headers, &letter.slug, file.hash, bytes, public::NEVER)
}
