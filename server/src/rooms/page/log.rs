//! The public log: from what the store holds to what everyone sees.

use super::{Page, site};
use crate::{
    errors::Failure,
    language::Reader,
    rooms::public::log::Logged,
    seal,
    state::State,
    store::{LetterRecord, SignedHead},
};
use app::publishing::{
    letter_log::{self, LetterLog, LogLine},
    log::{self, LogHead, LogPage},
};
use letters::{ledger::Act, time::Moment, version::Version};
use std::collections::BTreeMap;

/// The heads, the newest first.
pub fn heads(
    state: &State,
    reader: &Reader,
    heads: &[SignedHead],
    older: Option<u64>,
    newer: bool,
) -> Page {
    let head = |signed: &SignedHead| LogHead {
        stamp: stamp(signed),
        number: signed.head.number,
        size: signed.head.size,
        root: signed.head.root.to_string(),
        at: signed.head.at,
    };
    let data = LogPage {
        heads: heads.iter().map(head).collect(),
        older,
        newer,
    };
    let site = site(state, reader);
    Page::of(reader, || log::page(&site, reader.locale, data))
}

/// When another party saw a head, and which party; nothing of a stamp that does not hold.
fn stamp(signed: &SignedHead) -> Option<(Moment, String)> {
    let token = signed.stamp.as_deref()?;
    let said = seal::stamped_text(&signed.head.text(), token).ok()?;
    Some((Moment::from_timestamp(said.at), said.authority))
}

/// A letter's log.
///
/// # Errors
/// When the store cannot be read.
pub async fn letter_log(
    state: &State,
    reader: &Reader,
    letter: &LetterRecord,
    version: &Version,
    logged: Logged,
) -> Result<Page, Failure> {
    let signed = state.store.signatories(letter.id, version.hash).await?;
    let mut names: BTreeMap<_, _> = signed
        .iter()
        .map(|s| {
            let organisation = s.organisation.as_ref().map(ToString::to_string);
            (s.invitation, (s.person.to_string(), organisation))
        })
        .collect();
    let mut lines: Vec<LogLine> = Vec::with_capacity(logged.lines.len());
    // From the end: of two signatures on an invitation the last one stands under the letter.
    for line in logged.lines.into_iter().rev() {
        let name = match &line.entry.act {
            Act::Signed { invitation, .. } => names.remove(invitation),
            _ => None,
        };
        let at = line.entry.moment();
        let at = at.ok_or_else(|| Failure::Internal("a line without a moment".to_owned()))?;
        lines.push(LogLine {
            n: line.entry.n,
            at,
            act: line.public.then_some(line.entry.act),
            name,
            hash: line.hash.to_string(),
            proof: line.proof.map(|(place, path)| {
                let path = path.iter().map(ToString::to_string).collect();
                (place, path)
            }),
        });
    }
    lines.reverse();
    let front = &version.text.front;
    let data = LetterLog {
        slug: letter.slug.to_string(),
        title: letter
            .short_title
            .as_ref()
            .map_or_else(|| front.subject.to_string(), ToString::to_string),
        language: front.language,
        lines,
        head: logged
            .head
            .map(|signed| (signed.head.number, signed.head.at)),
    };
    let site = site(state, reader);
    Ok(Page::of(reader, || {
        letter_log::page(&site, reader.locale, data)
    }))
}
