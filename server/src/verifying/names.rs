//! The list of names inside a file, held against the log beside it and what opens its commitments.

use super::{ListedName, Listing};
use crate::{evidence::Evidence, key_signatures};
use letters::{
    cosignature::Capacity,
    ledger::{self, Act, Commitment, Entry, Signature, Tally},
    privacy::ERASED,
};
use std::collections::BTreeSet;

/// Whether each name in the list is the one that the signature in the log committed to.
pub(super) fn named(entries: &[Entry], listing: &Listing, evidence: &Evidence) -> bool {
    let Some(opened) = evidence.opened() else {
        return false;
    };
    let person = |name: &ListedName| -> Option<Commitment> {
        let signs = |entry: &&Entry| matches!(&entry.act, Act::Signed { invitation, .. } if *invitation == name.invitation);
        entries.iter().rev().find(signs)?.person
    };
    let holds = |name: &ListedName| {
        let value = person(name).and_then(|person| opened.get(&person).copied());
        value.unwrap_or(ERASED) == name.name
    };
    listing.signatories.iter().all(holds)
}

/// The signatures with keys of the signers' own that print.
pub(super) fn own_keys<'e>(entries: &'e [Entry], listing: &Listing) -> Vec<Signature<'e>> {
    let mut given = ledger::signatures(entries);
    given.retain(|it| it.key.is_some() && it.prints_under(listing.text_sha256));
    given
}

/// How many of these signatures are over what their lines say; none when one is not. What was erased with its name says
/// nothing any more, and does not count.
pub(super) fn own_keys_that_hold(given: &[Signature<'_>], evidence: &Evidence) -> Option<usize> {
    let opened = evidence.opened()?;
    let is_open = |it: Option<Commitment>| it.is_some_and(|it| opened.contains_key(&it));
    let mut hold = 0;
    for it in given {
        let Some(value) = it.key.and_then(|key| opened.get(&key)) else {
            if is_open(it.entry.person) {
                return None;
            }
            continue;
        };
        let key = serde_json::from_str(value).ok()?;
        if !key_signatures::holds(&key, &it.statement()?) {
            return None;
        }
        hold += 1;
    }
    Some(hold)
}

/// Whether the list of names is the one that the log adds up to, capacities included.
pub(super) fn agree(tally: &Tally, listing: &Listing) -> bool {
    let counted: BTreeSet<_> = tally
        .printed(listing.text_sha256)
        .map(|(id, standing)| {
            let capacity = standing.answer.prints().map_or("", Capacity::key);
            let told = (standing.deputy, standing.guest, standing.key.is_some());
            (id, capacity, told, &standing.except)
        })
        .collect();
    let listed: BTreeSet<_> = listing
        .signatories
        .iter()
        .map(|name| {
            let capacity = name.capacity.as_str();
            let told = (name.deputy, name.guest, name.own_key);
            (name.invitation, capacity, told, &name.except)
        })
        .collect();
    counted == listed && listed.len() == listing.signatories.len()
}
