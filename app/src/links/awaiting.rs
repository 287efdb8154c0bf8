//! What is said of a sending.

use super::Desk;
use letters::ids::DispatchId;

/// Says something of a sending and its answer (POST).
pub fn sending(slug: &str, id: DispatchId) -> String {
    format!("{}/antwoorden/{id}", Desk::Overview.of(slug))
}
