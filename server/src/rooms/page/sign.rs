//! The signing page: from an invitation to what its invitee sees.

use super::{Page, site};
use crate::{language::Reader, secrets::Token, state::State, store::InvitationRecord};
use app::{
    cosigning::{
        self, Done, Earlier, NotTaken, OwnKey, PinnedText, RoundStanding, SignPage, Typed,
    },
    objections::ObjectionLine,
};
use letters::{round::RoundState, version::Version};

/// What came of an answer, if one was just given.
#[derive(Default)]
pub struct Given {
    /// What was typed, to be kept.
    pub typed: Typed,
    /// Why it was not taken.
    pub refused: Option<NotTaken>,
    /// What was done.
    pub done: Option<Done>,
}

/// What there was before: the text that was seen, and what was objected.
pub struct Seen {
    /// The text that the reader saw before this one.
    pub earlier: Option<Earlier>,
    /// What a passkey of the reader's can sign.
    pub own_key: Option<OwnKey>,
    /// Whether the reader is signed in.
    pub known: bool,
    /// When the page is shown, sealed.
    pub stamp: String,
    /// The reader's objections.
    pub objections: Vec<ObjectionLine>,
}

/// The page, in whatever state the invitation is.
pub fn sign(
    state: &State,
    reader: &Reader,
    token: &Token,
    record: &InvitationRecord,
    version: &Version,
    seen: Seen,
    given: Given,
) -> Page {
    let round = match record.round.state {
        RoundState::Closed { .. } => RoundStanding::Closed,
        RoundState::Cancelled { .. } => RoundStanding::Cancelled,
        RoundState::Open if state.clock.now() >= record.round.deadline => RoundStanding::Late,
        RoundState::Open => RoundStanding::Open,
    };
    let data = SignPage {
        token: token.reveal().to_owned(),
        organisation: record.organisation.to_string(),
        person: record.person.to_string(),
        function: record
            .mandate
            .as_ref()
            .map(|mandate| mandate.function.to_string()),
        deputy: record
            .mandate
            .as_ref()
            .is_some_and(|mandate| mandate.deputy),
        mandate_since: record.mandate.as_ref().map(|mandate| mandate.from),
        extent: record.mandate.as_ref().map(|mandate| mandate.extent),
        short_title: record.letter.short_title.as_ref().map(ToString::to_string),
        text: PinnedText::of(&version.text, version.number.get()),
        signed: usize::try_from(record.signed_so_far).unwrap_or(usize::MAX),
        deadline: record.round.deadline,
        round,
        answer: record.invitation.answer,
        reservation: record.reservation,
        offered: record.round.offered(state.clock.now()),
        except: record.except.clone(),
        letter: record.letter.stage.name(),
        retracted: record.retracted,
        superseded: record.letter.stage.pin() != Some(record.round.pin),
        earlier: seen.earlier,
        own_key: seen.own_key,
        known: seen.known,
        stamp: seen.stamp,
        objections: seen.objections,
        typed: given.typed,
        refused: given.refused,
        done: given.done,
    };
    let reader = reader.clone().or_own(record.language);
    let site = site(state, &reader);
    Page::of(&reader, || {
        cosigning::sign::page(&site, reader.locale, data)
    })
}
