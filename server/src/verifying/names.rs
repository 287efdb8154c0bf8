//! The list of names inside a file, held against the log beside it and what opens its commitments.

use super::{ListedName, Listing};
use crate::{evidence::Evidence, key_signatures};
use letters::{
    cosignature::Capacity,
    ledger::{self, Act, Commitment, Entry, Tally},
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

/// The lines of signatures with keys of the signers' own that print.
pub(super) fn own_keys<'a>(
    entries: &'a [Entry],
    listing: &Listing,
) -> Vec<(&'a Entry, Commitment)> {
    let printed = ledger::tally(entries);
    let printed: BTreeSet<_> = printed
        .printed(listing.text_sha256)
        .filter_map(|(_, standing)| standing.key)
        .collect();
    let key = |entry: &'a Entry| match &entry.act {
        Act::Signed { key: Some(key), .. } if printed.contains(key) => Some((entry, *key)),
        _ => None,
    };
    entries.iter().filter_map(key).collect()
}

/// Whether each of these signatures is one over what its line says. What was erased says nothing any more.
pub(super) fn own_keys_hold(own_keys: &[(&Entry, Commitment)], evidence: &Evidence) -> bool {
    let Some(opened) = evidence.opened() else {
        return false;
    };
    own_keys.iter().all(|(entry, key)| {
        let erased = || entry.person.is_none_or(|it| !opened.contains_key(&it));
        opened.get(key).map_or_else(erased, |value| {
            let signed = serde_json::from_str(value).ok();
            let both = signed.zip(entry.statement());
            both.is_some_and(|(signed, statement)| key_signatures::holds(&signed, &statement))
        })
    })
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
