//! A place on a page of a file.

use super::RedactionRefused;
use serde::{Deserialize, Serialize};

/// A rectangle on a page, in ten-thousandths of its width and its height, from its upper left corner as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Corners", into = "Corners")]
pub struct Region {
    page: u16,
    left: u16,
    top: u16,
    right: u16,
    bottom: u16,
}

/// A region as it is written down.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Corners {
    page: u16,
    left: u16,
    top: u16,
    right: u16,
    bottom: u16,
}

impl From<Region> for Corners {
    fn from(region: Region) -> Self {
        let Region {
            page,
            left,
            top,
            right,
            bottom,
        } = region;
        Self {
            page,
            left,
            top,
            right,
            bottom,
        }
    }
}

impl TryFrom<Corners> for Region {
    type Error = RedactionRefused;
    fn try_from(it: Corners) -> Result<Self, RedactionRefused> {
        Self::between(it.page, (it.left, it.top), (it.right, it.bottom))
    }
}

impl Region {
    /// How many parts a page's width and its height have.
    pub const WHOLE: u16 = 10_000;
    /// The least width and height: a fifth of a per cent, less than the dot of an i.
    pub const LEAST: u16 = 20;

    /// The region between two opposite corners of it, in whichever order, on a page counted from 1.
    ///
    /// # Errors
    /// [`RedactionRefused::NoRegion`].
    pub fn between(
        page: u16,
        one: (u16, u16),
        other: (u16, u16),
    ) -> Result<Self, RedactionRefused> {
        let (left, right) = (one.0.min(other.0), one.0.max(other.0));
        let (top, bottom) = (one.1.min(other.1), one.1.max(other.1));
        let large = right - left >= Self::LEAST && bottom - top >= Self::LEAST;
        if page == 0 || !large || right > Self::WHOLE || bottom > Self::WHOLE {
            return Err(RedactionRefused::NoRegion);
        }
        Ok(Self {
            page,
            left,
            top,
            right,
            bottom,
        })
    }

    /// A part of a page's width or height, as a region counts it: the nearest, and none beside the page.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "cut to the whole before"
    )]
    pub fn share(part: f64) -> u16 {
        let whole = f64::from(Self::WHOLE);
        (part * whole).clamp(0.0, whole).round() as u16
    }

    /// Its page, counted from 1.
    #[must_use]
    pub const fn page(self) -> u16 {
        self.page
    }

    /// How far its left edge is from the page's.
    #[must_use]
    pub const fn left(self) -> u16 {
        self.left
    }

    /// How far its upper edge is from the page's.
    #[must_use]
    pub const fn top(self) -> u16 {
        self.top
    }

    /// How far its right edge is from the page's left one.
    #[must_use]
    pub const fn right(self) -> u16 {
        self.right
    }

    /// How far its lower edge is from the page's upper one.
    #[must_use]
    pub const fn bottom(self) -> u16 {
        self.bottom
    }

    /// Whether all of another lies in it.
    #[must_use]
    pub const fn holds(self, other: Self) -> bool {
        self.page == other.page
            && self.left <= other.left
            && self.top <= other.top
            && self.right >= other.right
            && self.bottom >= other.bottom
    }
}
