//! How much somebody hears of answers to letters that they signed.

use super::segment;

/// Chooses it, for who is signed in (POST).
pub const OWN_ANSWERS: &str = "/mijn/reactiemail";

/// Chooses it with the link in a mail: a GET shows what is chosen, a POST chooses.
pub fn answer_choice(token: &str) -> String {
    format!("/reactiemail/{}", segment(token))
}
