//! The addresses of a round's board.

use super::Desk;
use letters::ids::{InvitationId, RoundId};

/// The board of a round; its query says what of it is shown (see `crate::board::filter`).
pub fn board(slug: &str, round: RoundId) -> String {
    format!("{}/{round}", Desk::Round.of(slug))
}

/// Before a signature is taken back for whoever gave it, and taking it back.
pub fn take_back_signature(slug: &str, round: RoundId, invitation: InvitationId) -> String {
    format!("{}/intrekken/{invitation}", board(slug, round))
}

/// Takes what is said beside a name off the website, or puts it back (POST).
pub fn board_remark(slug: &str, round: RoundId, invitation: InvitationId) -> String {
    format!("{}/opmerking/{invitation}", board(slug, round))
}

/// The board as it changes, while the round is open: its query says what is shown, and what was seen last (`sinds`).
pub fn board_stream(slug: &str, round: RoundId) -> String {
    board(slug, round) + "/stroom"
}

/// The board as a table.
pub fn board_table(slug: &str, round: RoundId) -> String {
    board(slug, round) + "/stand.csv"
}

/// Reminds one who is silent, or all who are of what is shown (POST).
pub fn remind_shown(slug: &str, round: RoundId) -> String {
    board(slug, round) + "/herinneren"
}

/// An address with these names and words behind it; they need no escaping.
pub fn with_query(address: &str, pairs: &[(&str, &str)]) -> String {
    let pairs: Vec<_> = pairs
        .iter()
        .map(|(name, word)| format!("{name}={}", super::segment(word)))
        .collect();
    if pairs.is_empty() {
        address.to_owned()
    } else {
        format!("{address}?{}", pairs.join("&"))
    }
}
