//! Reads a zip file that anybody may have made.

use app::documents::Refused;
use flate2::{Crc, read::DeflateDecoder};
use std::{collections::HashMap, io::Read as _};

/// The most entries: a document has some twenty, with a picture each perhaps hundreds.
const MAX_ENTRIES: usize = 4_096;
/// The most that one part may unpack to, in bytes: the text of a book of a thousand pages, with all its markup.
const MAX_PART: u64 = 32 << 20;
/// The most that all parts that are read may unpack to together.
const MAX_TOTAL: u64 = 64 << 20;
/// How much larger a part may become, above [`FREE`]: XML packs at 1 to 20, a bomb at 1 to 1000.
const MAX_RATIO: u64 = 200;
/// What a part may unpack to whatever it was packed to, in bytes.
const FREE: u64 = 4 << 20;

/// A zip file, opened: what is in it is read on demand.
pub struct Package<'a> {
    bytes: &'a [u8],
    entries: HashMap<String, Entry>,
    left: u64,
}

#[derive(Clone, Copy)]
struct Entry {
    encrypted: bool,
    method: u16,
    crc: u32,
    packed: u32,
    header: u32,
}

impl<'a> Package<'a> {
    /// Reads the list of what is in it.
    ///
    /// # Errors
    /// [`Refused::Damaged`] when there is none, or it does not fit the file.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Refused> {
        let end = end_record(bytes).ok_or(Refused::Damaged)?;
        let count = usize::from(u16_at(bytes, end + 10).ok_or(Refused::Damaged)?);
        if count > MAX_ENTRIES {
            return Err(Refused::Unpacks);
        }
        let mut at = usize_at(bytes, end + 16).ok_or(Refused::Damaged)?;
        let mut entries = HashMap::new();
        for _ in 0..count {
            let (name, entry, next) = directory_entry(bytes, at).ok_or(Refused::Damaged)?;
            // Two parts with one name: readers differ in which they see, so neither is believed.
            if entries.insert(name, entry).is_some() {
                return Err(Refused::Damaged);
            }
            at = next;
        }
        Ok(Self {
            bytes,
            entries,
            left: MAX_TOTAL,
        })
    }

    /// Whether it has a part.
    pub fn has(&self, name: &str) -> bool {
        self.entries.contains_key(name)
    }

    /// The names of its parts.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }

    /// Unpacks a part; none when it is not there.
    ///
    /// # Errors
    /// When it is damaged, locked, or unpacks to more than a document would.
    pub fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Refused> {
        let Some(entry) = self.entries.get(name).copied() else {
            return Ok(None);
        };
        if entry.encrypted {
            return Err(Refused::Locked);
        }
        let packed = packed(self.bytes, entry).ok_or(Refused::Damaged)?;
        let most = MAX_PART
            .min(self.left)
            .min((packed.len() as u64).saturating_mul(MAX_RATIO).max(FREE));
        let mut out = Vec::new();
        match entry.method {
            0 if packed.len() as u64 <= most => out.extend_from_slice(packed),
            8 => {
                DeflateDecoder::new(packed)
                    .take(most + 1)
                    .read_to_end(&mut out)
                    .map_err(|_| Refused::Damaged)?;
            }
            0 => return Err(Refused::Unpacks),
            _ => return Err(Refused::Damaged),
        }
        let length = out.len() as u64;
        if length > most {
            return Err(Refused::Unpacks);
        }
        self.left -= length;
        let mut crc = Crc::new();
        crc.update(&out);
        if crc.sum() == entry.crc {
            Ok(Some(out))
        } else {
            Err(Refused::Damaged)
        }
    }
}

/// Where the record at the end of the file starts; a remark of at most 64 KiB may stand after it.
fn end_record(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(22)?;
    let first = last.saturating_sub(usize::from(u16::MAX));
    (first..=last)
        .rev()
        .find(|&at| bytes.get(at..at + 4) == Some(b"PK\x05\x06"))
}

fn directory_entry(bytes: &[u8], at: usize) -> Option<(String, Entry, usize)> {
    if bytes.get(at..at.checked_add(4)?)? != b"PK\x01\x02" {
        return None;
    }
    let name_length = usize::from(u16_at(bytes, at + 28)?);
    let extra = usize::from(u16_at(bytes, at + 30)?);
    let remark = usize::from(u16_at(bytes, at + 32)?);
    let name = bytes.get(at + 46..at + 46 + name_length)?;
    let entry = Entry {
        encrypted: u16_at(bytes, at + 8)? & 1 == 1,
        method: u16_at(bytes, at + 10)?,
        crc: u32_at(bytes, at + 16)?,
        packed: u32_at(bytes, at + 20)?,
        header: u32_at(bytes, at + 42)?,
    };
    let name = String::from_utf8_lossy(name).replace('\\', "/");
    Some((name, entry, at + 46 + name_length + extra + remark))
}

/// The packed bytes of an entry. Sizes are those of the list: the header before the bytes may leave them out.
fn packed(bytes: &[u8], entry: Entry) -> Option<&[u8]> {
    let at = usize::try_from(entry.header).ok()?;
    if bytes.get(at..at.checked_add(4)?)? != b"PK\x03\x04" {
        return None;
    }
    let name = usize::from(u16_at(bytes, at + 26)?);
    let extra = usize::from(u16_at(bytes, at + 28)?);
    let start = at + 30 + name + extra;
    bytes.get(start..start.checked_add(usize::try_from(entry.packed).ok()?)?)
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(
        bytes.get(at..at.checked_add(2)?)?.try_into().ok()?,
    ))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(
        bytes.get(at..at.checked_add(4)?)?.try_into().ok()?,
    ))
}

fn usize_at(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32_at(bytes, at)?).ok()
}
