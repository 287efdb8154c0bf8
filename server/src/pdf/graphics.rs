//! The state of drawing, as far as text depends on it.

use std::rc::Rc;

use super::fonts::Font;

/// Text that was shown at once.
#[derive(Debug, Clone, Default)]
pub(crate) struct Piece {
    pub(crate) text: String,
    /// Where it starts on the page, in points, and where it ends.
    pub(crate) start: (f64, f64),
    pub(crate) end: (f64, f64),
    /// The height of the letters, in points.
    pub(crate) size: f64,
    /// The number under which the structure tree knows it.
    pub(crate) mark: Option<i64>,
    /// Decoration: a running head, a page number.
    pub(crate) artifact: bool,
}

/// A transformation `[a b c d e f]`, as PDF writes them.
pub(super) type Matrix = [f64; 6];
pub(super) const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

pub(super) fn times(m: &Matrix, n: &Matrix) -> Matrix {
    [
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    ]
}

#[derive(Debug, Clone)]
pub(super) struct State {
    pub(super) matrix: Matrix,
    pub(super) font: Option<Rc<Font>>,
    pub(super) size: f64,
    pub(super) letter_space: f64,
    pub(super) word_space: f64,
    pub(super) stretch: f64,
    pub(super) leading: f64,
    pub(super) rise: f64,
}

impl Default for State {
    fn default() -> Self {
        Self {
            matrix: IDENTITY,
            font: None,
            size: 0.0,
            letter_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        }
    }
}

#[derive(Debug, Clone, Default)]
pub(super) struct Mark {
    pub(super) number: Option<i64>,
    pub(super) artifact: bool,
    /// What the marked glyphs stand for together, until the first of them is shown.
    pub(super) instead: Option<String>,
    pub(super) replaced: bool,
}
