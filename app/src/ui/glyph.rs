//! The states as small pictures: each is the full stop in another mood, and never stands without its word.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A state's picture. Drawn on a field of 16 by 16 in the colour of the text around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Glyph {
    /// Full: signed, promised, done, in order.
    Full,
    /// Half: in part.
    Half,
    /// A ring with the dot beside it: evaded.
    Beside,
    /// An empty ring: no answer, invited.
    Empty,
    /// A cross: refused, wrong.
    Cross,
    /// A ring with a pupil: read.
    Read,
    /// A triangle: objection, warning.
    Objection,
    /// A barred ring: declines, withdrawn.
    Barred,
    /// Three dots: silent.
    Silent,
    /// A dashed ring: expected.
    Ahead,
}

impl Glyph {
    /// The shapes. What is drawn with a line names its width in the style sheet's units.
    const fn shapes(self) -> &'static str {
        match self {
            Self::Full => r#"<circle cx="8" cy="8" r="6"/>"#,
            Self::Half => {
                r#"<circle cx="8" cy="8" r="5.3" fill="none" stroke-width="1.5"/><path d="M8 2.2a5.8 5.8 0 0 0 0 11.6z"/>"#
            }
            Self::Beside => {
                r#"<circle cx="5.6" cy="7" r="4.4" fill="none" stroke-width="1.6"/><circle cx="13.5" cy="12" r="2.3"/>"#
            }
            Self::Empty => r#"<circle cx="8" cy="8" r="5.2" fill="none" stroke-width="1.6"/>"#,
            Self::Cross => {
                r#"<path d="m3.4 3.4 9.2 9.2m0-9.2-9.2 9.2" fill="none" stroke-width="1.9" stroke-linecap="round"/>"#
            }
            Self::Read => {
                r#"<circle cx="8" cy="8" r="5.2" fill="none" stroke-width="1.6"/><circle cx="8" cy="8" r="1.9"/>"#
            }
            Self::Objection => {
                r#"<path d="M8 2 14.6 13.6H1.4z" fill="none" stroke-width="1.6" stroke-linejoin="round"/><circle cx="8" cy="10.2" r="1.5"/>"#
            }
            Self::Barred => {
                r#"<circle cx="8" cy="8" r="5.2" fill="none" stroke-width="1.6"/><path d="m4.4 11.6 7.2-7.2" fill="none" stroke-width="1.6"/>"#
            }
            Self::Silent => {
                r#"<circle cx="2.8" cy="8" r="1.5"/><circle cx="8" cy="8" r="1.5"/><circle cx="13.2" cy="8" r="1.5"/>"#
            }
            Self::Ahead => {
                r#"<circle cx="8" cy="8" r="5.2" fill="none" stroke-width="1.6" stroke-dasharray="2.6 2.05"/>"#
            }
        }
    }

    /// Whether it asks for a hand, and so may be ochre.
    pub const fn needs_you(self) -> bool {
        matches!(self, Self::Silent | Self::Objection)
    }
}

/// The picture alone, hidden from those who hear the page. Put its word beside it.
pub fn glyph(glyph: Glyph) -> impl IntoView {
    view! {
        <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false" inner_html=glyph.shapes()></svg>
    }
}

/// The picture with its word.
pub fn state(picture: Glyph, word: String) -> impl IntoView {
    view! { <span class="state" class:needs=picture.needs_you()>{glyph(picture)}{word}</span> }
}
