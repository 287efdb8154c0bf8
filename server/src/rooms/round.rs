//! The signing round at the desk: opening it, its deadline, its end.

use super::{
    forms::Form,
    letter::{Around, find, find_with_head, not_now, overview, settle},
    page,
};
use crate::{
    errors::Failure, invitations, round_mails::RoundMails, session::Secretariat, state::State,
    store::Concerned,
};
use app::{
    desk::{
        data::{
            Confirm, Filled, Hearing, Irreversible, LetterHead, MailSample, Notice, OpenRound,
            Refused,
        },
        forms::{NewRound, RoundForm},
        groups::Group,
    },
    links,
};
use axum::{
    extract::{Path, State as Ask},
    response::{IntoResponse as _, Response},
};
use letters::{
    ids::{InvitationId, LetterId, RoundId},
    ports::random,
    round::{Answer, RoundState, SigningRound},
    stage::StageName,
    translation::TranslationRefused,
    version::Version,
};
mod asked;
mod nudging;

use asked::Asked;
pub use nudging::remind;

/// `GET /bureau/brieven/{slug}/ronde`
pub async fn form(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
) -> Result<Response, Failure> {
    let (letter, latest, head) = find_with_head(&state, &slug).await?;
    if letter.stage.must_be(StageName::Signing).is_err() {
        return not_now(&state, &who, &slug, Refused::Stage).await;
    }
    if round_is_open(&state, letter.id).await? {
        return not_now(&state, &who, &slug, Refused::RoundOpen).await;
    }
    if state.store.tie_of(letter.id).await?.is_some() {
        let why = Refused::Translation(TranslationRefused::NotSigned);
        return not_now(&state, &who, &slug, why).await;
    }
    let now = state.clock.now();
    let asked = Asked::of(&state, &letter).await?;
    let form = Filled {
        form: RoundForm::fresh(&asked.lines(), now),
        wrong: Vec::new(),
    };
    let page = page::open_round(&state, &who, data(&state, head, &latest, &asked, form));
    Ok(page.into_response())
}

fn data(
    state: &State,
    head: LetterHead,
    latest: &Version,
    asked: &Asked,
    form: Filled<RoundForm>,
) -> OpenRound {
    let deadline = form
        .form
        .deadline(state.clock.now())
        .unwrap_or_else(|_| state.clock.now());
    let mail = asked.signers.first().map(|signer| {
        // No token has these letters: the sample opens nothing.
        let example = links::sign("eigen-link");
        let mail = invitations::words(
            state,
            latest,
            signer,
            asked.reaffirms(signer),
            deadline,
            &state.config.url(&example),
            "ABC234",
        );
        MailSample {
            subject: mail.subject,
            text: mail.text,
        }
    });
    OpenRound {
        head,
        signers: asked.lines(),
        signed: asked.signed,
        form,
        mail,
        now: state.clock.now(),
    }
}

/// `POST /bureau/brieven/{slug}/ronde`: opens it; or, with a button that chooses whom to ask, the form again.
pub async fn open(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let (letter, latest, head) = find_with_head(&state, &slug).await?;
    let now = state.clock.now();
    let asked = Asked::of(&state, &letter).await?;
    let choose = form.value("choose").to_owned();
    let form = RoundForm::from_pairs(&form.pairs);
    if !choose.is_empty() {
        let group = match choose.as_str() {
            "only" | "too" => Group::from_key(&form.group),
            _ => None,
        };
        let too = choose == "too" || choose == "keep";
        let form = Filled {
            form: form.choosing(&asked.lines(), group, too),
            wrong: Vec::new(),
        };
        let page = page::open_round(&state, &who, data(&state, head, &latest, &asked, form));
        return Ok(page.into_response());
    }
    let new = match form.read(&asked.lines(), now) {
        Ok(read) => read,
        Err(wrong) => {
            let form = Filled { form, wrong };
            let page = page::open_round(&state, &who, data(&state, head, &latest, &asked, form));
            return Ok(page.unprocessable().into_response());
        }
    };
    let NewRound {
        invited,
        deadline,
        reminders,
    } = new;
    let invitations = asked
        .signers
        .iter()
        .filter(|s| invited.contains(&(s.organisation, s.person)))
        .map(|signer| {
            let reaffirms = asked.reaffirms(signer);
            invitations::invite(&state, letter.id, &latest, signer, reaffirms, deadline).0
        })
        .collect();
    let round = RoundId::new(now, random(state.random.as_ref()));
    let done = state
        .store
        .open_round_reminding(
            letter.id,
            round,
            deadline,
            reminders,
            invitations,
            who.person(),
        )
        .await;
    state.wake_mail();
    state.wake_rounds();
    settle(&state, &who, &slug, done, Notice::RoundOpened).await
}

/// The round that is open.
async fn open_one(state: &State, slug: &str) -> Result<Option<SigningRound>, Failure> {
    let letter = find(state, slug).await?;
    Ok(state
        .store
        .rounds(letter.id)
        .await?
        .into_iter()
        .find(|round| round.state == RoundState::Open))
}

/// Whether a round of this letter is open, its deadline passed or not.
///
/// # Errors
/// [`Failure`] when the store cannot be reached.
pub async fn round_is_open(state: &State, letter: LetterId) -> Result<bool, Failure> {
    let rounds = state.store.rounds(letter).await?;
    Ok(rounds.iter().any(|round| round.state == RoundState::Open))
}

async fn no_round(state: &State, who: &Secretariat, slug: &str) -> Result<Response, Failure> {
    not_now(state, who, slug, Refused::NoRound).await
}

/// `POST /bureau/brieven/{slug}/ronde/verlengen`
pub async fn extend(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let Some(round) = open_one(&state, &slug).await? else {
        return no_round(&state, &who, &slug).await;
    };
    let form = RoundForm::from_pairs(&form.pairs);
    match form.deadline(state.clock.now()) {
        Ok(deadline) => {
            let mails = RoundMails::of(&state, &round).await?;
            let tell = move |change: &_, to: &_| mails.moved(change, to);
            let done = state
                .store
                .extend_round(round.id, deadline, who.person(), tell)
                .await;
            state.wake_mail();
            state.wake_rounds();
            settle(&state, &who, &slug, done, Notice::RoundExtended).await
        }
        Err(wrong) => {
            let extend = Some(Filled { form, wrong });
            Ok(overview(
                &state,
                &who,
                &slug,
                Around {
                    extend,
                    ..Around::default()
                },
            )
            .await?
            .unprocessable()
            .into_response())
        }
    }
}

/// How many of those who were asked gave such an answer.
fn count(rows: &[Concerned], wanted: impl Fn(&Answer) -> bool) -> u32 {
    let those = rows.iter().filter(|row| wanted(&row.invitation.answer));
    number(those.count())
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

const fn silent(answer: &Answer) -> bool {
    matches!(answer, Answer::None { .. })
}

const fn signed(answer: &Answer) -> bool {
    matches!(answer, Answer::Signed { .. })
}

async fn confirm(
    state: &State,
    who: &Secretariat,
    slug: &str,
    what: impl FnOnce(&SigningRound, &[Concerned], Hearing) -> Irreversible,
) -> Result<Response, Failure> {
    let Some(round) = open_one(state, slug).await? else {
        return no_round(state, who, slug).await;
    };
    let (_, _, head) = find_with_head(state, slug).await?;
    let rows = state.store.asked_in(round.id).await?;
    let reached: Vec<_> = rows
        .iter()
        .filter(|row| !row.erased && !row.waits)
        .cloned()
        .collect();
    let hearing = Hearing {
        signed: count(&reached, signed),
        silent: count(&reached, silent),
    };
    let what = what(&round, &rows, hearing);
    let confirm = Confirm {
        head,
        what,
        objections: Vec::new(),
    };
    Ok(page::confirm(state, who, confirm).into_response())
}

/// `GET /bureau/brieven/{slug}/ronde/sluiten`
pub async fn confirm_close(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
) -> Result<Response, Failure> {
    let now = state.clock.now();
    confirm(&state, &who, &slug, |round, rows, hearing| {
        Irreversible::CloseRound {
            silent: number(rows.iter().filter(|row| row.is_silent()).count()),
            // At the deadline everybody knew.
            hearing: if now < round.deadline {
                hearing
            } else {
                Hearing::default()
            },
        }
    })
    .await
}

/// `GET /bureau/brieven/{slug}/ronde/annuleren`
pub async fn confirm_cancel(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
) -> Result<Response, Failure> {
    confirm(&state, &who, &slug, |_, rows, hearing| {
        Irreversible::CancelRound {
            signed: count(rows, signed),
            hearing,
        }
    })
    .await
}

/// `POST /bureau/brieven/{slug}/ronde/sluiten`
pub async fn close(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
) -> Result<Response, Failure> {
    let Some(round) = open_one(&state, &slug).await? else {
        return no_round(&state, &who, &slug).await;
    };
    let mails = RoundMails::of(&state, &round).await?;
    let tell = move |change: &_, to: &_| mails.closed(change, to);
    let done = state.store.close_round(round.id, who.person(), tell).await;
    state.wake_mail();
    settle(&state, &who, &slug, done, Notice::RoundClosed).await
}

/// `POST /bureau/brieven/{slug}/ronde/annuleren`
pub async fn cancel(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
) -> Result<Response, Failure> {
    let Some(round) = open_one(&state, &slug).await? else {
        return no_round(&state, &who, &slug).await;
    };
    let mails = RoundMails::of(&state, &round).await?;
    let tell = move |change: &_, to: &_| mails.cancelled(change, to);
    let done = state.store.cancel_round(round.id, who.person(), tell).await;
    state.wake_mail();
    settle(&state, &who, &slug, done, Notice::RoundCancelled).await
}

/// `POST /bureau/brieven/{slug}/ronde/voorbehoud`: a board has decided, and the secretariat was told so.
pub async fn lift(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let id = InvitationId::parse(form.value("invitation"))
        .ok_or_else(|| Failure::Unreadable("no invitation".to_owned()))?;
    let letter = find(&state, &slug).await?;
    if state.store.letter_asked(id).await? != letter.id {
        return Err(Failure::NotFound);
    }
    let done = state.store.lift_reservation(id, who.person()).await;
    settle(&state, &who, &slug, done, Notice::ReservationLifted).await
}
