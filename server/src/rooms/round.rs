//! The signing round at the desk: opening it, its deadline, its end.

use super::{
    forms::Form,
    letter::{Around, find, find_with_head, not_now, overview, settle},
    page, views,
};
use crate::{
    errors::Failure,
    invitations,
    session::Secretariat,
    state::State,
    store::{LetterRecord, Signer},
};
use app::{
    desk::{
        data::{
            Confirm, Filled, Irreversible, LetterHead, MailSample, Notice, OpenRound, Refused,
            SignerLine,
        },
        forms::RoundForm,
    },
    links,
};
use axum::{
    extract::{Path, State as Ask},
    response::{IntoResponse as _, Response},
};
use letters::{
    cosignature::Capacity,
    ids::{InvitationId, LetterId, RoundId},
    ports::random,
    round::{Answer, RoundState, SigningRound},
    stage::StageName,
    translation::TranslationRefused,
    version::Version,
};
use std::collections::HashSet;

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

/// Whom a round can ask.
struct Asked {
    /// Whoever may sign today, without those whose name or organisation stands under this text.
    signers: Vec<Signer>,
    /// How many those are: asked again, they could only be refused.
    signed: u32,
}

impl Asked {
    async fn of(state: &State, letter: &LetterRecord) -> Result<Self, Failure> {
        let pinned = letter.stage.pin().map(|pin| pin.hash);
        let (mut people, mut organisations) = (HashSet::new(), HashSet::new());
        for round in state.store.rounds(letter.id).await? {
            if Some(round.pin.hash) != pinned || matches!(round.state, RoundState::Cancelled { .. })
            {
                continue;
            }
            for row in state.store.board(round.id).await? {
                let asked = row.invitation;
                if let Some(capacity) = asked.answer.prints() {
                    people.insert((asked.organisation, asked.person));
                    let all = capacity == Capacity::OnBehalf;
                    organisations.extend(all.then_some(asked.organisation));
                }
            }
        }
        let all = state.store.signers(state.clock.now().day()).await?;
        let (there, signers): (Vec<_>, Vec<_>) = all.into_iter().partition(|signer| {
            people.contains(&(signer.organisation, signer.person))
                || organisations.contains(&signer.organisation)
        });
        let signed = u32::try_from(there.len()).unwrap_or(u32::MAX);
        Ok(Self { signers, signed })
    }

    fn lines(&self) -> Vec<SignerLine> {
        self.signers.iter().cloned().map(views::signer).collect()
    }
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
    }
}

/// `POST /bureau/brieven/{slug}/ronde`
pub async fn open(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let (letter, latest, head) = find_with_head(&state, &slug).await?;
    let now = state.clock.now();
    let asked = Asked::of(&state, &letter).await?;
    let form = RoundForm::from_pairs(&form.pairs);
    let (chosen, deadline) = match form.read(&asked.lines(), now) {
        Ok(read) => read,
        Err(wrong) => {
            let form = Filled { form, wrong };
            let page = page::open_round(&state, &who, data(&state, head, &latest, &asked, form));
            return Ok(page.unprocessable().into_response());
        }
    };
    let invitations = asked
        .signers
        .iter()
        .filter(|s| chosen.contains(&(s.organisation, s.person)))
        .map(|signer| invitations::invite(&state, letter.id, &latest, signer, deadline).0)
        .collect();
    let round = RoundId::new(now, random(state.random.as_ref()));
    let done = state
        .store
        .open_round(letter.id, round, deadline, invitations, who.person())
        .await;
    state.wake_mail();
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
            let done = state
                .store
                .extend_round(round.id, deadline, who.person())
                .await;
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

async fn confirm(
    state: &State,
    who: &Secretariat,
    slug: &str,
    what: impl FnOnce(u32, u32) -> Irreversible,
) -> Result<Response, Failure> {
    let Some(round) = open_one(state, slug).await? else {
        return no_round(state, who, slug).await;
    };
    let (_, _, head) = find_with_head(state, slug).await?;
    let rows = state.store.board(round.id).await?;
    let count = |wanted: fn(&Answer) -> bool| {
        u32::try_from(
            rows.iter()
                .filter(|row| wanted(&row.invitation.answer))
                .count(),
        )
        .unwrap_or(u32::MAX)
    };
    let silent = count(|answer| matches!(answer, Answer::None { .. }));
    let signed = count(|answer| matches!(answer, Answer::Signed { .. }));
    Ok(page::confirm(
        state,
        who,
        Confirm {
            head,
            what: what(silent, signed),
        },
    )
    .into_response())
}

/// `GET /bureau/brieven/{slug}/ronde/sluiten`
pub async fn confirm_close(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
) -> Result<Response, Failure> {
    confirm(&state, &who, &slug, |silent, _| Irreversible::CloseRound {
        silent,
    })
    .await
}

/// `GET /bureau/brieven/{slug}/ronde/annuleren`
pub async fn confirm_cancel(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
) -> Result<Response, Failure> {
    confirm(&state, &who, &slug, |_, signed| Irreversible::CancelRound {
        signed,
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
    let done = state.store.close_round(round.id, who.person()).await;
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
    let done = state.store.cancel_round(round.id, who.person()).await;
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
    let Some(round) = open_one(&state, &slug).await? else {
        return no_round(&state, &who, &slug).await;
    };
    if !state
        .store
        .board(round.id)
        .await?
        .iter()
        .any(|row| row.invitation.id == id)
    {
        return Err(Failure::NotFound);
    }
    let done = state.store.lift_reservation(id).await;
    settle(&state, &who, &slug, done, Notice::ReservationLifted).await
}
