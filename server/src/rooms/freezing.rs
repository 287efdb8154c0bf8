//! Freezing a text: looking it over, pinning it with its figures as words, and taking it loose again.

use super::{
    forms::Form,
    letter::{find, find_with_head, lines, not_now, settle},
    objections, page, translations, views,
};
use crate::{
    errors::Failure,
    finalising,
    round_mails::RoundMails,
    session::Secretariat,
    state::State,
    store::{LetterRecord, StoreError, WithFigures},
};
use app::{
    claims,
    desk::data::{Confirm, Freeze, Hearing, Irreversible, Notice, Refused},
};
use axum::{
    extract::{Path, State as Ask},
    http::header,
    response::{IntoResponse as _, Response},
};
use letters::{
    claim::Put,
    hash::Hash,
    ledger::{Act, Entry},
    letter::LetterText,
    register::Figures,
    round::{Answer, RoundState, SigningRound},
    stage::StageName,
    text::Line,
    version::{Version, VersionNumber},
};
use std::collections::HashSet;

/// The text of a version as it would be pinned, and today's figures.
pub(super) struct Fixed {
    /// With the figures in it.
    pub text: LetterText,
    /// What was put in; nothing when the version says it all itself.
    put: Vec<Put>,
    figures: Figures,
}

impl Fixed {
    /// As it would be pinned today; of a translation with the figures of the day on which its original was pinned, as it
    /// says the same.
    pub async fn of(
        state: &State,
        letter: &LetterRecord,
        text: LetterText,
    ) -> Result<Self, Failure> {
        let mut day = state.clock.now().day();
        if let Some(tie) = state.store.tie_of(letter.id).await? {
            let original = state.store.letter_by_id(tie.original).await?;
            if original.stage.pin().is_some()
                && let Some((_, figures)) = earlier(state, &original).await?
            {
                day = figures.day;
            }
        }
        let figures = state.store.figures(day).await?;
        let words = claims::words(text.front.language, &figures);
        // A text that becomes too large stays as it is: its claims are then still open, and it is not pinned.
        let fixed = text.with_figures(&words).ok().flatten();
        let (text, put) = fixed.unwrap_or((text, Vec::new()));
        Ok(Self { text, put, figures })
    }
}

/// The version in which figures became words last, and which figures.
///
/// # Errors
/// [`Failure`] when the ledger cannot be read.
pub async fn earlier(
    state: &State,
    letter: &LetterRecord,
) -> Result<Option<(VersionNumber, Figures)>, Failure> {
    let mut found = None;
    for line in state.store.ledger_lines(letter.id).await? {
        let entry = Entry::read(&line).map_err(|error| Failure::Internal(error.to_string()))?;
        if let Act::Frozen {
            number,
            figures: Some(figures),
        } = entry.act
        {
            found = Some((number, figures));
        }
    }
    Ok(found)
}

/// The version whose figures became words when this one was pinned; none when this is another.
///
/// # Errors
/// [`Failure`] when the ledger cannot be read.
pub async fn marked(
    state: &State,
    letter: &LetterRecord,
    version: &Version,
) -> Result<Option<VersionNumber>, Failure> {
    let fixed = earlier(state, letter).await?;
    Ok(fixed
        .filter(|(number, _)| *number == version.number)
        .and(version.parent))
}

/// The same text with marks where pinning put figures: whatever is made of it says the figures of a day of its own.
///
/// # Errors
/// [`Failure`] when ledger or version cannot be read.
pub async fn with_marks(
    state: &State,
    letter: &LetterRecord,
    version: Version,
) -> Result<Version, Failure> {
    match marked(state, letter, &version).await? {
        Some(number) => Ok(state.store.version(letter.id, number).await?),
        None => Ok(version),
    }
}

async fn page_of(
    state: &State,
    who: &Secretariat,
    slug: &str,
    figures_moved: bool,
) -> Result<page::Page, Failure> {
    let (letter, latest, head) = find_with_head(state, slug).await?;
    let version =
        views::line_of(&lines(state, &letter).await?, latest.number).ok_or(Failure::NotFound)?;
    let Fixed { text, put, figures } = Fixed::of(state, &letter, latest.text).await?;
    let demands = state.store.demands(letter.id).await?;
    let unclear = views::demand_tally(&demands, latest.number).unclear;
    let data = Freeze {
        head,
        version,
        text,
        put,
        figures,
        earlier: earlier(state, &letter).await?,
        unclear,
        review: state.store.review_tally(letter.id).await?,
        translation: translations::of_original(state, &letter).await?,
        figures_moved,
    };
    Ok(page::freeze(state, who, data))
}

/// `GET /bureau/brieven/{slug}/bevriezen`
pub async fn form(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
) -> Result<Response, Failure> {
    let letter = find(&state, &slug).await?;
    if letter.stage.must_be(StageName::Review).is_err() {
        return not_now(&state, &who, &slug, Refused::Stage).await;
    }
    Ok(page_of(&state, &who, &slug, false).await?.into_response())
}

/// `POST /bureau/brieven/{slug}/bevriezen`: the form names the version that was shown, and the text that comes of it.
pub async fn freeze(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let letter = find(&state, &slug).await?;
    let shown = form
        .value("version")
        .parse()
        .ok()
        .and_then(VersionNumber::new);
    let shown = shown.ok_or_else(|| Failure::Unreadable("no version".to_owned()))?;
    if letter.stage.must_be(StageName::Review).is_err() {
        return not_now(&state, &who, &slug, Refused::Stage).await;
    }
    if shown != letter.latest {
        return not_now(&state, &who, &slug, Refused::Overtaken).await;
    }
    let version = state.store.version(letter.id, shown).await?;
    let Fixed { text, put, figures } = Fixed::of(&state, &letter, version.text).await?;
    let done = if put.is_empty() {
        state.store.freeze(letter.id, shown, who.person()).await
    } else {
        let seen = Hash::parse(form.value("text"))
            .map_err(|_| Failure::Unreadable("no text".to_owned()))?;
        if seen != text.hash() {
            return moved(&state, &who, &slug).await;
        }
        let note = claims::note(who.1.locale, text.front.language, &put, &figures);
        let note = Line::parse(&note).map_err(|error| Failure::Internal(error.to_string()))?;
        let with = WithFigures {
            text,
            figures,
            note,
        };
        state
            .store
            .freeze_with_figures(letter.id, shown, with, who.person())
            .await
    };
    match done {
        Err(StoreError::FiguresMoved) => moved(&state, &who, &slug).await,
        done => settle(&state, &who, &slug, done, Notice::Frozen).await,
    }
}

/// The page again, with the figures as they are now.
async fn moved(state: &State, who: &Secretariat, slug: &str) -> Result<Response, Failure> {
    let page = page_of(state, who, slug, true).await?;
    Ok(page.conflict().into_response())
}

/// A proof, to look at and not to keep.
pub(super) fn proof_in_hand(pdf: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/pdf"),
        (
            header::CONTENT_DISPOSITION,
            "inline; filename=\"proef.pdf\"",
        ),
        (header::CACHE_CONTROL, super::public::NEVER),
    ];
    (headers, pdf).into_response()
}

/// `GET /bureau/brieven/{slug}/bevriezen/proefdruk.pdf`: the text that would be pinned, as the press sets it.
pub async fn proof(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
) -> Result<Response, Failure> {
    let (letter, latest, _) = find_with_head(&state, &slug).await?;
    if letter.stage.must_be(StageName::Review).is_err() {
        return not_now(&state, &who, &slug, Refused::Stage).await;
    }
    let Fixed { text, .. } = Fixed::of(&state, &letter, latest.text).await?;
    match finalising::proof(&state, &letter, text).await {
        Ok(pdf) => Ok(proof_in_hand(pdf)),
        // What the text lacks is on the page; anything else is in the log.
        Err(failure) => {
            tracing::warn!(%slug, %failure, "no proof could be set");
            not_now(&state, &who, &slug, Refused::Problems).await
        }
    }
}

/// The rounds in which the pinned text was to be signed.
async fn rounds_under(state: &State, letter: &LetterRecord) -> Result<Vec<SigningRound>, Failure> {
    let pin = letter.stage.pin();
    let mut rounds = state.store.rounds(letter.id).await?;
    rounds.retain(|round| {
        Some(round.pin) == pin && !matches!(round.state, RoundState::Cancelled { .. })
    });
    Ok(rounds)
}

/// `GET /bureau/brieven/{slug}/losmaken`: what it costs to change a text that was signed.
pub async fn confirm_thaw(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
) -> Result<Response, Failure> {
    let (letter, _, head) = find_with_head(&state, &slug).await?;
    if letter.stage.must_be(StageName::Signing).is_err() {
        return not_now(&state, &who, &slug, Refused::Stage).await;
    }
    let confirm = Confirm {
        head,
        what: cost_of_thawing(&state, &letter).await?,
        objections: objections::all(&state, &letter).await?,
    };
    Ok(page::confirm(&state, &who, confirm).into_response())
}

/// How many signed of how many who were asked, and who hears of it.
async fn cost_of_thawing(state: &State, letter: &LetterRecord) -> Result<Irreversible, Failure> {
    let (mut signed, mut hearing, mut open) = (0, Hearing::default(), false);
    let mut asked = HashSet::new();
    for round in rounds_under(state, letter).await? {
        let ends = round.state == RoundState::Open;
        open |= ends;
        for who in state.store.asked_in(round.id).await? {
            asked.insert((who.invitation.organisation, who.invitation.person));
            let reached = u32::from(!who.erased && !who.waits);
            match who.invitation.answer {
                Answer::Signed { .. } => {
                    signed += 1;
                    hearing.signed += reached;
                }
                Answer::None { .. } | Answer::Lapsed { .. } if ends => hearing.silent += reached,
                Answer::None { .. }
                | Answer::Declined { .. }
                | Answer::Withdrawn { .. }
                | Answer::Lapsed { .. } => {}
            }
        }
    }
    Ok(Irreversible::Thaw {
        signed,
        asked: u32::try_from(asked.len()).unwrap_or(u32::MAX),
        open,
        hearing,
    })
}

/// `POST /bureau/brieven/{slug}/losmaken`: the form says how many signatures whoever decides was shown.
pub async fn thaw(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let letter = find(&state, &slug).await?;
    // Where nobody signed the button stands on the letter's own page, and says nothing.
    let shown = match form.value("signatures") {
        "" => 0,
        typed => typed
            .parse()
            .map_err(|_| Failure::Unreadable("no number of signatures".to_owned()))?,
    };
    let mails = match rounds_under(&state, &letter).await?.first() {
        Some(round) => Some(RoundMails::of(&state, round).await?),
        None => None,
    };
    let tell = move |change: &_, to: &_| mails.as_ref()?.changing(change, to);
    let done = state.store.thaw(letter.id, shown, who.person(), tell).await;
    state.wake_mail();
    settle(&state, &who, &slug, done, Notice::Thawed).await
}
