//! The list of names inside a file, held against the log beside it and what opens its commitments.

use super::{ListedName, Listing};
use crate::{evidence::Evidence, key_signatures};
use letters::{
    cosignature::{Capacity, Statement},
    ids::InvitationId,
    ledger::{self, Act, Commitment, Entry, Tally},
    privacy::ERASED,
};
use std::collections::{BTreeMap, BTreeSet};

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

/// A signature with a key of the signer's own.
pub(super) struct OwnKey<'e> {
    person: Option<Commitment>,
    statement: Statement<'e>,
    key: Commitment,
}

/// The signatures with keys of the signers' own that print.
pub(super) fn own_keys<'e>(entries: &'e [Entry], listing: &Listing) -> Vec<OwnKey<'e>> {
    let printed = ledger::tally(entries);
    let printed: BTreeSet<_> = printed
        .printed(listing.text_sha256)
        .filter_map(|(_, standing)| standing.key)
        .collect();
    let mut signed: BTreeMap<InvitationId, u32> = BTreeMap::new();
    let mut found = Vec::new();
    for entry in entries {
        let Act::Signed {
            invitation, key, ..
        } = &entry.act
        else {
            continue;
        };
        let times = signed.entry(*invitation).or_default();
        if let Some(key) = key.filter(|key| printed.contains(key)) {
            found.extend(entry.statement(*times).map(|statement| OwnKey {
                person: entry.person,
                statement,
                key,
            }));
        }
        *times += 1;
    }
    found
}

/// How many of these signatures are over what their lines say; none when one is not. What was erased with its name says
/// nothing any more, and does not count.
pub(super) fn own_keys_that_hold(own_keys: &[OwnKey<'_>], evidence: &Evidence) -> Option<usize> {
    let opened = evidence.opened()?;
    let mut hold = 0;
    for it in own_keys {
        let Some(value) = opened.get(&it.key) else {
            if it.person.is_some_and(|person| opened.contains_key(&person)) {
                return None;
            }
            continue;
        };
        let signed = serde_json::from_str(value).ok()?;
        if !key_signatures::holds(&signed, &it.statement) {
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
