//! Where something is struck out that was recorded by mistake.

use super::{Desk, question_set, sending};
use letters::struck::Recorded;

/// Asks why, and strikes it out.
pub fn strike(slug: &str, which: Recorded) -> String {
    let of = match which {
        Recorded::Sending(id) => sending(slug, id),
        Recorded::Response(id) => Desk::Response(id).of(slug),
        Recorded::Questions(id) => question_set(slug, id),
    };
    of + "/doorhalen"
}
