//! People: everybody whom the house knows, and what is done about one of them.

use super::{AUDIT, segment};
use letters::ids::PersonId;

/// Everybody; its query asks for a word (`zoek`) and for some of them (`wie`).
pub const PEOPLE: &str = "/bureau/mensen";
/// Writes somebody down; a GET shows the form, a POST does.
pub const NEW_PERSON: &str = "/bureau/mensen/nieuw";

/// One person.
pub fn person(id: PersonId) -> String {
    format!("{PEOPLE}/{id}")
}

/// Changes a name, a mail address, a language; a GET shows the form, a POST does.
pub fn person_details(id: PersonId) -> String {
    format!("{PEOPLE}/{id}/gegevens")
}

/// Asks somebody to sign in (POST).
pub fn invite_person(id: PersonId) -> String {
    format!("{PEOPLE}/{id}/uitnodigen")
}

/// Somebody's roles; a GET shows them, a POST gives one.
pub fn person_roles(id: PersonId) -> String {
    format!("{PEOPLE}/{id}/rollen")
}

/// Takes a role (POST).
pub fn take_role(id: PersonId) -> String {
    format!("{PEOPLE}/{id}/rollen/weg")
}

/// Somebody leaves; a GET says what that means, a POST does.
pub fn person_leaves(id: PersonId) -> String {
    format!("{PEOPLE}/{id}/vertrek")
}

/// What happened in the house by or about somebody.
pub fn audit_of(id: PersonId) -> String {
    format!("{AUDIT}?wie={}", segment(&id.to_string()))
}
