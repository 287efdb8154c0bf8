//! Sealing a letter.

use std::ops::Range;

use super::{
    SealError, SealKey, TimeStampAuthority, cms,
    field::{self, BYTE_RANGE_PLACEHOLDER},
    verify::Hash,
};
use crate::pdf::hex;

/// What the seal says about itself. All of it is data: any text is safe.
#[derive(Debug, Clone, Copy)]
pub struct SealOrder<'a> {
    /// Who seals: the association's name.
    pub name: &'a str,
    /// Why.
    pub reason: &'a str,
    /// Where: the association's seat.
    pub location: &'a str,
    /// What assistive technology says for the invisible field, in the letter's language.
    pub tooltip: &'a str,
    /// When, in whole seconds; the rest is cut off.
    pub at: jiff::Timestamp,
}

/// Seals `pdf` and returns it with one revision more; the bytes before it do not change.
///
/// With the same order and a key that signs deterministically, as [`PemSealKey`](super::PemSealKey)
/// does, the same bytes come out, unless a time stamp is added.
///
/// # Errors
/// When the file is not one that the press could have made, or is sealed already; when the
/// key or the time stamp authority refuses. Nothing is half done: the sealed file is only
/// returned whole. Verify it with [`inspect`](super::inspect()) before it counts.
pub fn seal(
    mut pdf: Vec<u8>,
    order: &SealOrder,
    key: &dyn SealKey,
    tsa: Option<&dyn TimeStampAuthority>,
) -> Result<Vec<u8>, SealError> {
    let reserved = cms::reserve(key, tsa)?;
    let draft = field::draft(&pdf, order, reserved)?;
    pdf.extend_from_slice(&draft.revision);
    let Range { start, end } = draft.contents;
    let byte_range = format!("[0 {start} {end} {}]", pdf.len().saturating_sub(end));
    overwrite(
        &mut pdf,
        draft.byte_range,
        &format!("{byte_range:<0$}", BYTE_RANGE_PLACEHOLDER.len()),
    );
    let covered = [
        pdf.get(..start).unwrap_or_default(),
        pdf.get(end..).unwrap_or_default(),
    ];
    let signature = cms::sign(&Hash::Sha256.digest(&covered), key, tsa)?;
    if signature.len() > reserved {
        return Err(SealError::TooLarge {
            bytes: signature.len(),
            reserved,
        });
    }
    overwrite(&mut pdf, start + 1, &hex(&signature));
    Ok(pdf)
}

/// Writes `text` over what stands at `at`; the draft has made room for it.
fn overwrite(pdf: &mut [u8], at: usize, text: &str) {
    for (old, new) in pdf.iter_mut().skip(at).zip(text.bytes()) {
        *old = new;
    }
}
