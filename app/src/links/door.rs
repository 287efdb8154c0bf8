//! The door, and what is one's own behind it.

use super::segment;

/// Sign-in; a GET shows the form, a POST signs in with a password.
pub const SIGN_IN: &str = "/inloggen";
/// Mails a code to sign in with (POST).
pub const SIGN_IN_MAIL: &str = "/inloggen/mail";
/// The code that was mailed; a GET shows the form, a POST signs in.
pub const SIGN_IN_CODE: &str = "/inloggen/code";
/// The second factor; a GET shows the form, a POST signs in.
pub const SECOND_FACTOR: &str = "/inloggen/tweede-stap";
/// Signing in with a passkey: a POST asks, a GET shows what was asked.
pub const SIGN_IN_PASSKEY: &str = "/inloggen/passkey";
/// The authenticator's answer (POST).
pub const SIGN_IN_PASSKEY_ANSWER: &str = "/inloggen/passkey/antwoord";
/// Shows again who somebody is, before what cannot be undone.
pub const SIGN_IN_AGAIN: &str = "/inloggen/opnieuw";
/// Ends the session (POST).
pub const SIGN_OUT: &str = "/uitloggen";

/// What is one's own: who one is here.
pub const OWN: &str = "/mijn";
/// By what means one signs in, and where one is signed in.
pub const OWN_SECURITY: &str = "/mijn/beveiliging";
/// Sets a password (POST).
pub const OWN_PASSWORD: &str = "/mijn/wachtwoord";
/// Setting up codes from an app: a POST begins, a GET shows the secret.
pub const OWN_CODES: &str = "/mijn/codes";
/// The first code from the app: it is set up (POST).
pub const OWN_CODES_SHOWN: &str = "/mijn/codes/bevestigen";
/// Takes the codes away (POST).
pub const OWN_CODES_REMOVED: &str = "/mijn/codes/weg";
/// New recovery codes (POST).
pub const OWN_RECOVERY_CODES: &str = "/mijn/herstelcodes";
/// A new passkey: a POST asks, a GET shows what was asked.
pub const OWN_PASSKEYS: &str = "/mijn/passkeys";
/// The authenticator's answer (POST).
pub const OWN_PASSKEY_ANSWER: &str = "/mijn/passkeys/antwoord";
/// Ends all other sessions (POST).
pub const OWN_SESSIONS: &str = "/mijn/sessies";

/// Whom to tell about a hole in the site (RFC 9116).
pub const SECURITY_TXT: &str = "/.well-known/security.txt";

/// What happened in the house.
pub const AUDIT: &str = "/bureau/gebeurtenissen";

/// What happened in the house before an entry, under the same filter.
#[must_use]
pub fn older_audit(person: &str, act: &str, before: &str) -> String {
    let (person, act, before) = (segment(person), segment(act), segment(before));
    format!("{AUDIT}?wie={person}&wat={act}&voor={before}")
}

/// Removes a passkey (POST).
#[must_use]
pub fn own_passkey(id: &str) -> String {
    format!("{OWN_PASSKEYS}/{}/weg", segment(id))
}

/// Ends a session (POST).
#[must_use]
pub fn own_session(id: &str) -> String {
    format!("{OWN_SESSIONS}/{}/einde", segment(id))
}

/// The means of signing in, for whoever needs a second one first.
#[must_use]
pub fn own_security_needed() -> String {
    format!("{OWN_SECURITY}?melding=nodig")
}

/// Sign-in, to go on to a page afterwards.
#[must_use]
pub fn sign_in_towards(goal: &str) -> String {
    format!("{SIGN_IN}?verder={}", segment(goal))
}

/// Showing again who one is, to go on to a page afterwards.
#[must_use]
pub fn sign_in_again_towards(goal: &str) -> String {
    format!("{SIGN_IN_AGAIN}?verder={}", segment(goal))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_stays_one_value() {
        assert_eq!(
            sign_in_towards("/bureau?a=b&c=d"),
            "/inloggen?verder=%2Fbureau%3Fa%3Db%26c%3Dd"
        );
    }
}
