//! The open letters that a change of cabinet touches: those to somebody who leaves, which still change, wait to be mailed or
//! have no answer.

use crate::{errors::Failure, rooms::outcomes::text_of, state::State, store::LetterRecord};
use app::addressees::cabinet::{Stands, Thread};
use letters::{
    addressee::{Directory, name_key, succession::named},
    dispatch::Delivery,
    ids::{HolderId, OfficeId},
    stage::Stage,
    text::Line,
    time::Day,
};
use std::collections::BTreeSet;

/// The open letters to those who leave, the one that changed last first; who leaves held the office on the eve of the change.
pub(super) async fn open(
    state: &State,
    directory: &Directory,
    leaving: &[(OfficeId, HolderId)],
    eve: Day,
) -> Result<Vec<Thread>, Failure> {
    let mut open = Vec::new();
    if leaving.is_empty() {
        return Ok(open);
    }
    for line in state.store.letters().await? {
        let letter = state.store.letter(&line.slug).await?;
        if matches!(letter.stage, Stage::Withdrawn { .. }) {
            continue;
        }
        let latest = state.store.version(letter.id, letter.latest).await?;
        let text = text_of(state, &letter, latest).await?;
        let found = named(&text.text.front.addressees, directory, leaving, eve);
        if found.is_empty() {
            continue;
        }
        let institutions = found.iter().map(|(institution, _)| *institution);
        let Some(stands) = stands(state, &letter, institutions).await? else {
            continue;
        };
        open.push(Thread {
            slug: line.slug,
            title: line.title,
            whom: found.iter().map(|(_, it)| it.name.to_string()).collect(),
            stands,
        });
    }
    Ok(open)
}

/// How it stands with these institutions, by the one that asks for a hand first; none when all of them have answered.
async fn stands(
    state: &State,
    letter: &LetterRecord,
    institutions: impl Iterator<Item = &Line>,
) -> Result<Option<Stands>, Failure> {
    match letter.stage {
        Stage::Draft | Stage::Review { .. } => return Ok(Some(Stands::Writing)),
        Stage::Signing { .. } => return Ok(Some(Stands::Signing)),
        Stage::Final { .. } | Stage::Withdrawn { .. } => {}
    }
    let key = |name: &Line| name_key(name.as_str());
    let mailings = state.store.mailings(letter.id).await?;
    let envelopes = mailings.iter().flat_map(|it| &it.envelopes);
    let waits = envelopes.filter(|it| it.receivers.iter().any(|it| it.state == Delivery::Queued));
    let waits: BTreeSet<String> = waits.map(|it| key(&it.institution)).collect();
    let awaiting = state.store.awaiting(letter.id).await?.of;
    let mut standing = None;
    for institution in institutions {
        if waits.contains(&key(institution)) {
            return Ok(Some(Stands::Queued));
        }
        match awaiting.is_answered_by(institution) {
            Some(true) => {}
            None => standing = Some(Stands::ToMail),
            Some(false) => standing = standing.or(Some(Stands::Unanswered)),
        }
    }
    Ok(standing)
}
