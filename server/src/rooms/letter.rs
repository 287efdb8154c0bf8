//! One letter at the desk: what it is, its versions, and its way from draft to frozen.

use super::{
    awaiting::Waiting,
    followup, incoming, objections, outcomes,
    page::{self, Page},
    questions, struck, succession, translations, views,
};
use crate::{
    errors::Failure,
    posting,
    session::Secretariat,
    state::State,
    store::{LetterRecord, MailingRecord, StoreError},
};
use app::{
    desk::data::{
        Compare, Filled, LetterDesk, LetterHead, Notice, Refused, RoundBoard, VersionLine,
        VersionPage, View,
    },
    desk::forms::{DispatchForm, ResponseForm, RoundForm},
    dispatching::Mailed,
    links,
};
use axum::{
    extract::{Path, Query, State as Ask},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{
    dispatch::Delivery,
    round::AnswerRefused,
    stage::StageError,
    text::Slug,
    time::Moment,
    version::{Version, VersionNumber},
};
use serde::Deserialize;

/// What the page shows besides the letter: what was done, or why not, and forms to show again.
#[derive(Debug, Default)]
pub struct Around {
    /// What was done just now.
    pub notice: Option<Notice>,
    /// Why what was asked was not done.
    pub refused: Option<Refused>,
    /// The form for another deadline, as typed.
    pub extend: Option<Filled<RoundForm>>,
    /// The form for a sending, as typed.
    pub dispatch: Filled<DispatchForm>,
    /// The form for a response, as typed.
    pub response: Filled<ResponseForm>,
}

#[derive(Debug, Deserialize)]
pub struct Said {
    melding: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Pair {
    van: Option<u32>,
    naar: Option<u32>,
    beeld: Option<String>,
}

/// To the letter's page, with a word about what was done.
pub fn back_to(slug: &Slug, notice: Notice) -> Response {
    let address = format!(
        "{}?melding={}",
        links::Desk::Overview.of(slug.as_str()),
        notice.key()
    );
    Redirect::to(&address).into_response()
}

/// The letter of an address.
///
/// # Errors
/// [`Failure::NotFound`].
pub async fn find(state: &State, slug: &str) -> Result<LetterRecord, Failure> {
    let slug = Slug::parse(slug).map_err(|_| Failure::NotFound)?;
    Ok(state.store.letter(&slug).await?)
}

/// The letter with its latest version and what stands on top of its pages.
///
/// # Errors
/// [`Failure::NotFound`].
pub async fn find_with_head(
    state: &State,
    slug: &str,
) -> Result<(LetterRecord, Version, LetterHead), Failure> {
    let letter = find(state, slug).await?;
    let latest = state.store.version(letter.id, letter.latest).await?;
    let head = views::head(&letter, &latest);
    Ok((letter, latest, head))
}

/// Every version, newest first.
///
/// # Errors
/// [`Failure`].
pub async fn lines(state: &State, letter: &LetterRecord) -> Result<Vec<VersionLine>, Failure> {
    Ok(state
        .store
        .versions(letter.id)
        .await?
        .into_iter()
        .map(views::version_line)
        .collect())
}

/// `GET /bureau/brieven/{slug}`
pub async fn show(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    Query(said): Query<Said>,
) -> Result<Page, Failure> {
    let notice = said.melding.as_deref().and_then(Notice::from_key);
    overview(
        &state,
        &who,
        &slug,
        Around {
            notice,
            ..Around::default()
        },
    )
    .await
}

/// The letter's page.
///
/// # Errors
/// [`Failure`].
pub async fn overview(
    state: &State,
    who: &Secretariat,
    slug: &str,
    around: Around,
) -> Result<Page, Failure> {
    let (letter, latest, head) = find_with_head(state, slug).await?;
    let mut rounds = Vec::new();
    let now = state.clock.now();
    for timed in state.store.timed_rounds(letter.id).await? {
        let planned = timed.planned().into_iter().filter(|it| it.at > now);
        let (planned, round) = (planned.collect(), timed.round);
        let rows = state
            .store
            .board(round.id)
            .await?
            .into_iter()
            .map(views::board_row)
            .collect();
        rounds.push(RoundBoard {
            round,
            rows,
            planned,
        });
    }
    let newest = rounds
        .first()
        .map(|board| RoundForm::of(board.round.deadline))
        .unwrap_or_default();
    let sent = outcomes::text_of(state, &letter, latest.clone()).await?;
    let read = outcomes::read(state, &letter, &sent, false).await?;
    let waits = Waiting::of(state, &letter).await?;
    let data = LetterDesk {
        head,
        notice: around.notice,
        refused: around.refused,
        now,
        review: state.store.review_tally(letter.id).await?,
        problems: latest.text.problems(),
        departed: succession::to_be_succeeded(state, &letter.stage, &latest.text.front).await?,
        ties: translations::ties(state, &letter, &latest).await?,
        demands: views::demand_tally(&state.store.demands(letter.id).await?, latest.number),
        versions: lines(state, &letter).await?,
        rounds,
        objections: objections::all(state, &letter).await?,
        guests: state.store.guests_waiting(letter.id).await?,
        job: state.store.job(letter.id).await?.map(views::press_job),
        file: letter.file.clone(),
        posted: posting::count(&latest.text.front, &state.store.directory().await?),
        mailed: mailed(
            &state.store.mailings(letter.id).await?,
            state.store.embargo(letter.id, now).await?,
        ),
        dispatches: waits.sendings().cloned().collect(),
        awaited: waits.states(now.day()),
        addressees: outcomes::addressed(&sent)
            .iter()
            .map(ToString::to_string)
            .collect(),
        follow_ups: followup::of_letter(state, &letter, &sent, &read).await?,
        upshot: read.found.upshot,
        responses: read.responses,
        struck: struck::of(state, letter.id).await?,
        mail: incoming::of(state, letter.id).await?,
        questions: questions::lines(state, letter.id).await?,
        recesses: state.store.recesses().await?.all,
        extend: around.extend.unwrap_or(Filled {
            form: newest,
            wrong: Vec::new(),
        }),
        dispatch: around.dispatch,
        response: around.response,
    };
    Ok(page::letter(state, who, data))
}

/// What of its mailings the letter's page tells.
fn mailed(mailings: &[MailingRecord], embargo: Option<Moment>) -> Mailed {
    let envelopes = || mailings.iter().flat_map(|it| &it.envelopes);
    let count = |state| envelopes().filter(|it| it.standing() == state).count();
    Mailed {
        envelopes: envelopes().count(),
        waiting: count(Delivery::Queued),
        bounced: count(Delivery::Bounced),
        embargo,
    }
}

/// What the rules of the domain said, as the desk tells it; anything else is a failure.
///
/// # Errors
/// Whatever is not a rule of the domain.
pub fn refusal(error: StoreError) -> Result<Refused, Failure> {
    Ok(match error {
        StoreError::Stage(StageError::WrongStage(_)) => Refused::Stage,
        StoreError::Stage(StageError::Problems(_)) => Refused::Problems,
        StoreError::Stage(StageError::FiguresOpen(_)) | StoreError::FiguresMoved => {
            Refused::Figures
        }
        StoreError::Stage(StageError::SignaturesStand(_)) => Refused::SignaturesStand,
        StoreError::Stage(StageError::RoundOpen) => Refused::RoundOpen,
        StoreError::Answer(AnswerRefused::TooLate { .. }) => Refused::RoundLate,
        StoreError::Answer(AnswerRefused::NothingToLift) => Refused::NothingToLift,
        StoreError::Answer(AnswerRefused::Remark(_)) => Refused::NothingToMove,
        StoreError::Answer(AnswerRefused::ReservationOver { .. }) => Refused::ReservationOver,
        StoreError::Answer(AnswerRefused::OrganisationSigned { .. }) => Refused::OrganisationSigned,
        StoreError::Answer(
            AnswerRefused::NothingToWithdraw
            | AnswerRefused::AlreadyRetracted { .. }
            | AnswerRefused::LetterWithdrawn,
        ) => Refused::NothingToTakeBack,
        StoreError::Round(_) | StoreError::Answer(_) => Refused::NoRound,
        StoreError::Overtaken(_) => Refused::Overtaken,
        StoreError::Translation(why) => Refused::Translation(why),
        StoreError::NotFinal => Refused::NotFinal,
        StoreError::AlreadyPublished => Refused::AlreadyPublished,
        other => return Err(other.into()),
    })
}

/// Back to the letter's page with what was done, or the page itself with why not.
///
/// # Errors
/// Whatever is not a rule of the domain.
pub async fn settle<T>(
    state: &State,
    who: &Secretariat,
    slug: &str,
    done: Result<T, StoreError>,
    notice: Notice,
) -> Result<Response, Failure> {
    let slug = Slug::parse(slug).map_err(|_| Failure::NotFound)?;
    match done {
        Ok(_) => Ok(back_to(&slug, notice)),
        Err(error) => not_now(state, who, slug.as_str(), refusal(error)?).await,
    }
}

/// The letter's page, with why it cannot be done now.
///
/// # Errors
/// [`Failure`].
pub async fn not_now(
    state: &State,
    who: &Secretariat,
    slug: &str,
    refused: Refused,
) -> Result<Response, Failure> {
    let around = Around {
        refused: Some(refused),
        ..Around::default()
    };
    let page = overview(state, who, slug, around).await?;
    Ok(page.conflict().into_response())
}

/// `GET /bureau/brieven/{slug}/versies/{number}`
pub async fn version(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, number)): Path<(String, u32)>,
) -> Result<Page, Failure> {
    version_page(&state, &who, &slug, number, Filled::default()).await
}

/// The page of one version, with the form for its name as typed.
///
/// # Errors
/// [`Failure`].
pub async fn version_page(
    state: &State,
    who: &Secretariat,
    slug: &str,
    number: u32,
    name: Filled<String>,
) -> Result<Page, Failure> {
    let (letter, _, head) = find_with_head(state, slug).await?;
    let number = VersionNumber::new(number).ok_or(Failure::NotFound)?;
    let version = views::line_of(&lines(state, &letter).await?, number).ok_or(Failure::NotFound)?;
    let text = state.store.version(letter.id, number).await?.text;
    let data = VersionPage {
        head,
        version,
        latest: letter.latest,
        text,
        name,
        figures: state.store.figures(state.clock.now().day()).await?,
    };
    Ok(page::version(state, who, data))
}

/// `GET /bureau/brieven/{slug}/vergelijk?van=1&naar=2&beeld=naast`; without numbers, the last two.
pub async fn compare(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    Query(pair): Query<Pair>,
) -> Result<Page, Failure> {
    let (letter, latest, head) = find_with_head(&state, &slug).await?;
    let naar = pair.naar.unwrap_or(latest.number.get());
    let van = pair.van.unwrap_or(naar.saturating_sub(1).max(1));
    let mut texts = Vec::new();
    for number in [van, naar] {
        let number = VersionNumber::new(number).ok_or(Failure::NotFound)?;
        texts.push((number, state.store.version(letter.id, number).await?.text));
    }
    let versions = lines(&state, &letter).await?;
    let (Some(new), Some(old)) = (texts.pop(), texts.pop()) else {
        return Err(Failure::NotFound);
    };
    Ok(page::compare(
        &state,
        &who,
        Compare {
            head,
            versions,
            old,
            new,
            view: View::from_key(pair.beeld.as_deref().unwrap_or_default()),
        },
    ))
}

/// `POST /bureau/brieven/{slug}/overleg`
pub async fn send_to_review(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
) -> Result<Response, Failure> {
    let letter = find(&state, &slug).await?;
    let done = state.store.send_to_review(letter.id, who.person()).await;
    settle(&state, &who, &slug, done, Notice::SentToReview).await
}

/// `POST /bureau/brieven/{slug}/concept`
pub async fn back_to_draft(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
) -> Result<Response, Failure> {
    let letter = find(&state, &slug).await?;
    let done = state.store.back_to_draft(letter.id, who.person()).await;
    settle(&state, &who, &slug, done, Notice::BackToDraft).await
}
