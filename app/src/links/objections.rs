//! Objections: the pages on which somebody who is asked to sign wants another text.

use super::sign;
use letters::ids::ObjectionId;

/// Where something else should stand: a list to choose from.
pub fn object(token: &str) -> String {
    format!("{}/bezwaar", sign(token))
}

/// The form for one place, by its number; a POST objects.
pub fn object_at(token: &str, place: usize) -> String {
    format!("{}?alinea={place}", object(token))
}

/// One objection, to whoever made it; a POST takes it back.
pub fn own_objection(token: &str, id: ObjectionId) -> String {
    format!("{}/{id}", object(token))
}
