//! What changed between two pictures of a board, in one sentence for who hears or sees it change.

use super::filter::Stand;
use crate::{
    desk::{data::BoardRow, letter::Standing},
    locale::{Locale, t},
};
use letters::ids::InvitationId;
use std::collections::HashMap;

/// How each stood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stood(HashMap<InvitationId, (Standing, bool)>);

impl Stood {
    /// How they stand now.
    #[must_use]
    pub fn of(rows: &[BoardRow]) -> Self {
        let stands = |row: &BoardRow| (Standing::of(row), Stand::Bounced.has(row));
        Self(
            rows.iter()
                .map(|row| (row.invitation, stands(row)))
                .collect(),
        )
    }

    /// What is new on this board since; nothing when only a time or a mail moved.
    #[must_use]
    pub fn news(&self, locale: Locale, rows: &[BoardRow]) -> Option<String> {
        let now = Self::of(rows);
        let moved: Vec<_> = rows
            .iter()
            .filter(|row| self.0.get(&row.invitation) != now.0.get(&row.invitation))
            .collect();
        let signed = rows
            .iter()
            .filter(|row| Standing::of(row) == Standing::Signed)
            .count();
        let tally = t!(
            locale,
            "board-news-tally",
            signed = signed,
            asked = rows.len()
        );
        let news = match moved[..] {
            [] => return None,
            [row] => {
                let before = self.0.get(&row.invitation).map(|(standing, _)| *standing);
                let standing = Standing::of(row);
                // An answer outweighs a mail that did not arrive.
                let stand = if before == Some(standing) && Stand::Bounced.has(row) {
                    Stand::Bounced
                } else {
                    Stand::Answer(standing)
                };
                t!(
                    locale,
                    "board-news-one",
                    organisation = row.organisation.clone(),
                    stand = stand.word(locale)
                )
            }
            _ => t!(locale, "board-news-more", count = moved.len()),
        };
        Some(format!("{news} {tally}"))
    }
}
