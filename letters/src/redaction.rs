//! Redaction: what of a response is made unreadable before everybody reads it.
//!
//! An answer names an official, gives a telephone number or tells of somebody's illness. The secretariat keeps it whole; what
//! goes out to everybody is made of it by [`Marks`]: bytes of its text that are covered, and [`Region`]s of its file's pages
//! that are burnt black, each with a [`Reason`]. The law that governments redact by (Wet open overheid, article 5.1) does not
//! bind an association; its grounds are where the reasons come from.
//!
//! # What is true of it
//! - A cover has always the same width ([`COVER`]), so that it does not tell how long a name is. A burnt region is as wide as
//!   somebody drew it, and does tell.
//! - Marks say *where*, and never repeat the words that they cover.
//! - Whoever quotes from a response for everybody quotes what is left of it ([`Redacted::passage`]): no passage tells what the
//!   text beside it covers.
//! - A settled redaction is only replaced by another one, never changed.

mod finding;
mod region;
#[cfg(test)]
mod tests;

pub use finding::{occurrences, suggestions};
pub use region::Region;

use crate::{outcome::Passage, response::Attachment};
use serde::{Deserialize, Serialize};
use std::{fmt, ops::Range, str::FromStr};
use thiserror::Error;

/// What stands where words were: five full blocks, however long they were.
pub const COVER: &str = "█████";

/// Why something is made unreadable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// It is about a person who does not speak for an office: a name, an address, a number, a signature.
    Personal,
    /// It was told in confidence, or is a company's secret.
    Confidential,
    /// Who reads it could do harm with it: an entry code, where somebody in danger lives.
    Safety,
}

impl Reason {
    /// Every reason, in the order in which forms offer them.
    pub const ALL: [Self; 3] = [Self::Personal, Self::Confidential, Self::Safety];

    /// The word in forms.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Personal => "personal",
            Self::Confidential => "confidential",
            Self::Safety => "safety",
        }
    }

    /// Reads the word of a form.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.key() == key)
    }
}

/// Why marks are refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RedactionRefused {
    /// A region has no size, or reaches over the edge of its page.
    #[error("a region has a width and a height, and lies on its page")]
    NoRegion,
    /// The words do not stand in the text, nor in the file.
    #[error("these words stand nowhere")]
    Nowhere,
    /// There are more marks than a redaction holds.
    #[error("more than {} marks", Marks::MOST)]
    TooMany,
    /// A mark lies beside the text or on a page that there is not.
    #[error("a mark lies outside of what it marks")]
    Outside,
    /// It is what parliament published, which is public already.
    #[error("questions of parliament are public already")]
    Questions,
    /// Somebody else changed or settled the marks since they were shown.
    #[error("the marks changed since they were shown")]
    Moved,
    /// Everything that is marked was settled already.
    #[error("nothing changed since it was settled")]
    Settled,
    /// Something was covered, and the file, in which it may stand, cannot be: it has to be left out.
    #[error("the file cannot be covered, and has to be left out")]
    FileOpen,
    /// Words were covered in the text and nothing in the file, in which they may stand: nobody said that they looked.
    #[error("nobody said that what was covered does not stand in the file")]
    FileUnseen,
    /// Marks were made that nobody settled: nobody knows what everybody would read.
    #[error("there are marks that were not settled")]
    Unsettled,
}

/// A region that is burnt black, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegionMark {
    /// Where.
    pub region: Region,
    /// Why.
    pub reason: Reason,
}

/// Bytes of a text that are covered, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextMark {
    /// The first of them.
    pub start: usize,
    /// The first that is not.
    pub end: usize,
    /// Why.
    pub reason: Reason,
}

/// What becomes of a response's file for everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FileWay {
    /// Everybody gets it: as it is, or with its regions burnt black.
    #[default]
    Shown,
    /// Nobody outside gets it.
    Withheld,
}

/// The media types of the files in which places can be covered.
pub const COVERABLE: [&str; 3] = ["application/pdf", "image/png", "image/jpeg"];

/// Whether places can be covered in a file, by its kind.
#[must_use]
pub fn can_be_covered(file: &Attachment) -> bool {
    COVERABLE.contains(&file.media_type.as_str())
}

/// All that is made unreadable in one response.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Marks {
    /// In its text, from its beginning on; no two touch.
    text: Vec<TextMark>,
    /// On its file's pages, in order; none lies in another.
    regions: Vec<RegionMark>,
    /// What becomes of the file.
    file: FileWay,
}

impl Marks {
    /// The most marks of one response.
    pub const MOST: usize = 2000;

    /// In its text, in order.
    #[must_use]
    pub fn text(&self) -> &[TextMark] {
        &self.text
    }

    /// On its file's pages, in order.
    #[must_use]
    pub fn regions(&self) -> &[RegionMark] {
        &self.regions
    }

    /// What becomes of its file.
    #[must_use]
    pub const fn file(&self) -> FileWay {
        self.file
    }

    /// How many there are.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.text.len() + self.regions.len()
    }

    /// Whether everybody reads everything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count() == 0 && self.file == FileWay::Shown
    }

    /// Whether a file has to be made anew before anybody outside gets it: as soon as anything is covered, in a file in which
    /// something can be. What a file says of who made it, and what it hides behind its pages, goes with that.
    #[must_use]
    pub fn burns(&self, coverable: bool) -> bool {
        self.file == FileWay::Shown && coverable && self.count() > 0
    }

    /// Whether words are covered in the text and nothing in the file that everybody would get: a scan has words that no program
    /// finds, so somebody has to look.
    #[must_use]
    pub fn asks_for_a_look(&self, coverable: bool) -> bool {
        self.burns(coverable) && self.regions.is_empty()
    }

    /// Whether everybody would get a file that may hold what was covered elsewhere: something was, in this file nothing can be
    /// unless it is `coverable`, and it was not left out.
    #[must_use]
    pub fn lets_out(&self, coverable: bool) -> bool {
        self.file == FileWay::Shown && self.count() > 0 && !coverable
    }

    /// The file that everybody gets, of the response's own and the one that was made of it: where places in it are covered and none
    /// was made, nobody gets any; nor where anything was covered and the file is of a kind in which nothing can be. Marks of the
    /// text alone were settled once without making one.
    #[must_use]
    pub fn left_of_file(
        &self,
        own: Option<Attachment>,
        made: Option<Attachment>,
    ) -> Option<Attachment> {
        let coverable = can_be_covered(own.as_ref()?);
        match self.file {
            FileWay::Withheld => None,
            FileWay::Shown if self.count() == 0 => own,
            FileWay::Shown if self.lets_out(coverable) => None,
            FileWay::Shown if self.regions.is_empty() => made.or(own),
            FileWay::Shown => made,
        }
    }

    /// Whether they say something else than what was settled last; before anything was, that everybody reads everything.
    #[must_use]
    pub fn is_news_after(&self, settled: Option<&Self>) -> bool {
        settled.map_or(!self.is_empty(), |settled| self != settled)
    }

    /// Covers bytes of a text; whether they could be read before. What touches them becomes one mark with them, for the reason
    /// given last.
    ///
    /// # Errors
    /// [`RedactionRefused::Outside`] when these are no characters of it; [`RedactionRefused::TooMany`].
    pub fn cover(
        &mut self,
        text: &str,
        bytes: Range<usize>,
        reason: Reason,
    ) -> Result<bool, RedactionRefused> {
        if bytes.is_empty() || text.get(bytes.clone()).is_none() {
            return Err(RedactionRefused::Outside);
        }
        let mut new = TextMark {
            start: bytes.start,
            end: bytes.end,
            reason,
        };
        let held = |it: &TextMark| it.start <= bytes.start && bytes.end <= it.end;
        let covered = self.text.iter().any(held);
        let touches = |it: &TextMark| it.start <= bytes.end && bytes.start <= it.end;
        for it in self.text.iter().filter(|it| touches(it)) {
            new.start = new.start.min(it.start);
            new.end = new.end.max(it.end);
        }
        self.text.retain(|it| !touches(it));
        let place = self.text.partition_point(|it| it.start < new.start);
        self.text.insert(place, new);
        self.bounded().map(|()| !covered)
    }

    /// Burns a region; whether it could be seen before. What lies in it is one with it.
    ///
    /// # Errors
    /// [`RedactionRefused::TooMany`].
    pub fn burn(&mut self, region: Region, reason: Reason) -> Result<bool, RedactionRefused> {
        if self.regions.iter().any(|it| it.region.holds(region)) {
            return Ok(false);
        }
        self.regions.retain(|it| !region.holds(it.region));
        let order = |it: Region| (it.page(), it.top(), it.left(), it.bottom(), it.right());
        let place = self
            .regions
            .partition_point(|it| order(it.region) < order(region));
        self.regions.insert(place, RegionMark { region, reason });
        self.bounded().map(|()| true)
    }

    /// Says what becomes of the file.
    pub const fn set_file(&mut self, way: FileWay) {
        self.file = way;
    }

    /// Lets words of the text be read again; there is nothing to do when they are not covered.
    pub fn uncover(&mut self, start: usize) {
        self.text.retain(|it| it.start != start);
    }

    /// Lets a region be seen again; there is nothing to do when it is not burnt.
    pub fn unburn(&mut self, region: Region) {
        self.regions.retain(|it| it.region != region);
    }

    const fn bounded(&self) -> Result<(), RedactionRefused> {
        if self.count() > Self::MOST {
            Err(RedactionRefused::TooMany)
        } else {
            Ok(())
        }
    }

    /// Whether they fit a text, and a file of so many pages (none: there is no file with pages).
    ///
    /// # Errors
    /// [`RedactionRefused::Outside`], [`RedactionRefused::TooMany`].
    pub fn fits(&self, text: &str, pages: Option<u16>) -> Result<(), RedactionRefused> {
        self.bounded()?;
        let mut from = 0;
        for (n, it) in self.text.iter().enumerate() {
            let apart = n == 0 || it.start > from;
            if !apart || it.start >= it.end || text.get(it.start..it.end).is_none() {
                return Err(RedactionRefused::Outside);
            }
            from = it.end;
        }
        let last = self.regions.iter().map(|it| it.region.page()).max();
        if last > pages {
            return Err(RedactionRefused::Outside);
        }
        Ok(())
    }
}

/// By what the marks of a response are known again: who changes them saw them as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Seen {
    /// How often they were settled.
    pub settled: u32,
    /// How often they were changed since; 0 when they were not.
    pub serial: u32,
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.settled, self.serial)
    }
}

impl FromStr for Seen {
    type Err = RedactionRefused;
    fn from_str(text: &str) -> Result<Self, RedactionRefused> {
        let read = |(settled, serial): (&str, &str)| {
            Some(Self {
                settled: settled.parse().ok()?,
                serial: serial.parse().ok()?,
            })
        };
        let seen = text.split_once('-').and_then(read);
        seen.ok_or(RedactionRefused::Moved)
    }
}

/// A text as everybody reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redacted {
    text: String,
    /// The words that were covered, the longest first.
    words: Vec<String>,
    /// What was covered, by its bytes in the whole text, and where its cover begins in this one.
    covers: Vec<(Range<usize>, usize)>,
}

impl Redacted {
    /// What is left of a text. Marks that lie outside of it cover nothing.
    #[must_use]
    pub fn of(text: &str, marks: &[TextMark]) -> Self {
        let mut left = String::with_capacity(text.len());
        let mut covers = Vec::with_capacity(marks.len());
        let mut words = Vec::with_capacity(marks.len());
        let mut from = 0;
        for mark in marks {
            let Some(before) = text.get(from..mark.start) else {
                continue;
            };
            let Some(covered) = text.get(mark.start..mark.end).filter(|it| !it.is_empty()) else {
                continue;
            };
            words.push(covered.to_owned());
            left.push_str(before);
            covers.push((mark.start..mark.end, left.len()));
            left.push_str(COVER);
            from = mark.end;
        }
        left.push_str(text.get(from..).unwrap_or_default());
        words.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        words.dedup();
        Self {
            text: left,
            words,
            covers,
        }
    }

    /// What is left of other words, said of the same response: what was covered in its text is covered in them too.
    #[must_use]
    pub fn elsewhere(&self, said: &str) -> String {
        let mut left = said.to_owned();
        for words in &self.words {
            for place in occurrences(&left, words).into_iter().rev() {
                left.replace_range(place, COVER);
            }
        }
        left
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What is left of a passage of the whole text; one of an answer to parliamentary questions stands elsewhere, and is public.
    #[must_use]
    pub fn passage(&self, passage: &Passage) -> Passage {
        if passage.answer().is_some() {
            return passage.clone();
        }
        let start = self.place(passage.start(), false);
        let end = self.place(passage.start() + passage.quote().len(), true);
        let left = self.text.get(start..end).unwrap_or(COVER);
        Passage::kept(start, left.to_owned(), None)
    }

    /// Where a byte of the whole text is in what is left: before the cover over it, or behind it.
    fn place(&self, byte: usize, behind: bool) -> usize {
        let before = self.covers.iter().rfind(|(whole, _)| whole.start < byte);
        match before {
            None => byte,
            Some((whole, cover)) if byte < whole.end && !behind => *cover,
            Some((whole, cover)) => cover + COVER.len() + byte.saturating_sub(whole.end),
        }
    }
}
