//! What is kept about people: for everybody, for oneself, and for who runs the machine.

use letters::ids::PersonId;

/// What is kept about whom, why and how long.
pub const PRIVACY: &str = "/privacy";
/// What is kept about oneself.
pub const OWN_DATA: &str = "/mijn/gegevens";
/// A copy of it (POST: that it was taken is noted).
pub const OWN_DATA_COPY: &str = "/mijn/gegevens/kopie";
/// Asks to be erased (POST).
pub const ASK_ERASURE: &str = "/mijn/gegevens/wissen";
/// The terms, and what was let go.
pub const RETENTION: &str = "/bureau/bewaartermijnen";
/// Lets go now (POST).
pub const RETENTION_NOW: &str = "/bureau/bewaartermijnen/uitvoeren";

/// Erases somebody: a GET shows what goes and what stays, a POST erases.
#[must_use]
pub fn erase(person: PersonId) -> String {
    format!("/bureau/mensen/{person}/wissen")
}
