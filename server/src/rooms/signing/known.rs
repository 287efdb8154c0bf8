//! By what it is known who answers: the code of the mail, being signed in, or a passkey that signs what is signed.

use super::check_code;
use crate::{
    errors::Failure,
    rooms::door::passkey::refused,
    secrets::Token,
    session::SignedIn,
    state::State,
    store::{InvitationRecord, StoreError},
};
use app::cosigning::{NotTaken, OwnKey};
use letters::{
    authentication::{Assurance, is_fresh},
    cosignature::{KeySignature, Signing, Statement},
    ledger::Authentication,
    round::Answer,
    time::Moment,
};

/// How somebody is known, and what their passkey signed.
pub struct Known {
    /// By what.
    pub authentication: Authentication,
    /// What a passkey signed.
    pub key: Option<Box<KeySignature>>,
}

impl Known {
    const fn by(authentication: Authentication) -> Self {
        Self {
            authentication,
            key: None,
        }
    }
}

/// Whether whoever is asked is the one who is signed in here, with two factors, and showed so a moment ago.
pub fn is_signed_in(session: Option<&SignedIn>, record: &InvitationRecord, now: Moment) -> bool {
    proved(session, record).is_some_and(|proved| is_fresh(proved, now))
}

/// When whoever is asked showed last who they are, with two factors, if it is they who are signed in here.
fn proved(session: Option<&SignedIn>, record: &InvitationRecord) -> Option<Moment> {
    let SignedIn(session) = session?;
    let theirs = session.person == record.invitation.person;
    (theirs && session.assurance == Assurance::TwoFactors).then_some(session.proved)
}

/// Who it is that answers; `reply` is what a passkey answered, empty where none was asked.
///
/// # Errors
/// When the store cannot be reached, or what is kept of a passkey is damaged.
pub async fn known(
    state: &State,
    session: Option<&SignedIn>,
    token: &Token,
    record: &InvitationRecord,
    signing: Option<&Signing>,
    (code, reply): (&str, &str),
) -> Result<Result<Known, NotTaken>, Failure> {
    if let Some(signing) = signing.filter(|_| !reply.is_empty()) {
        return Ok(match by_passkey(state, record, signing, reply).await? {
            Some(key) => Ok(Known {
                authentication: Authentication::Passkey,
                key: Some(Box::new(key)),
            }),
            None => Err(NotTaken::OwnKey),
        });
    }
    if is_signed_in(session, record, state.clock.now()) {
        return Ok(Ok(Known::by(Authentication::TwoFactors)));
    }
    // They were told that no code was needed, and then read for a while.
    if code.trim().is_empty() && proved(session, record).is_some() {
        return Ok(Err(NotTaken::Stale));
    }
    let right = check_code(state, token, record, code).await?;
    Ok(right.map(|()| Known::by(Authentication::MailCode)))
}

async fn times_signed(state: &State, record: &InvitationRecord) -> Result<u32, Failure> {
    let (letter, id) = (record.letter.id, record.invitation.id);
    Ok(state.store.times_signed(letter, id).await?)
}

/// What a passkey of whoever is asked signed; none when it is somebody else's, or signed something else.
async fn by_passkey(
    state: &State,
    record: &InvitationRecord,
    signing: &Signing,
    reply: &str,
) -> Result<Option<KeySignature>, Failure> {
    let Some(passkeys) = &state.passkeys else {
        return Ok(None);
    };
    let claim = match passkeys.claim(reply) {
        Ok(claim) => claim,
        Err(error) => return refused(error).map(|()| None),
    };
    let kept = state.store.passkey(claim.credential.clone()).await?;
    let Some(kept) = kept.filter(|kept| kept.account == record.invitation.person) else {
        return Ok(None);
    };
    let Ok(decides) = signing.holds_until(state.clock.now()) else {
        return Ok(None);
    };
    let statement = Statement {
        round: record.round.id,
        invitation: record.invitation.id,
        turn: times_signed(state, record).await? + 1,
        organisation: record.invitation.organisation,
        text: signing.shown,
        capacity: signing.capacity,
        decides,
        except: &signing.except,
    };
    let (now, signature) = match passkeys.signed(&claim, &statement, &kept.data) {
        Ok(signed) => signed,
        Err(error) => return refused(error).map(|()| None),
    };
    match state.store.used_passkey(kept.id, kept.data, now).await {
        Ok(()) => Ok(Some(signature)),
        Err(StoreError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// What a passkey of whoever is asked can sign; none where they have none, or it is signed already.
///
/// # Errors
/// When the store cannot be reached.
pub async fn own_key(state: &State, record: &InvitationRecord) -> Result<Option<OwnKey>, Failure> {
    let Some(passkeys) = &state.passkeys else {
        return Ok(None);
    };
    let answered = matches!(record.invitation.answer, Answer::Signed { .. });
    if answered || record.round.takes_answers(state.clock.now()).is_err() {
        return Ok(None);
    }
    let (person, organisation) = (record.invitation.person, record.invitation.organisation);
    if state.store.passkeys(person).await?.is_empty() {
        return Ok(None);
    }
    let (round, text) = (record.round.id, record.round.pin.hash);
    let id = record.invitation.id;
    let turn = times_signed(state, record).await? + 1;
    Ok(Some(OwnKey {
        opening: Statement::opening((round, id, turn), organisation, text),
        bound_to: passkeys.bound_to().to_owned(),
    }))
}
