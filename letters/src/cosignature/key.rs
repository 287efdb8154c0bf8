//! Signing with a key of one's own (a passkey): the key signs what is signed, so that nobody can make that signature but
//! whoever holds the key, not even who keeps the ledger.

use super::{Capacity, Except};
use crate::{
    hash::Hash,
    ids::{InvitationId, OrganisationId, RoundId},
    time::Day,
};
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;

/// What a key signs. Everything in it stands in the ledger's line too, so that a stranger can write it again:
///
/// ```text
/// standpunt-signature-1
/// round 01986f5a-…
/// invitation 01986f5a-…
/// turn 1
/// organisation 01986f5a-…
/// text 9f86d081…
/// capacity under-reservation
/// decides 2026-03-16
/// except 2 3
/// ```
///
/// Each line ends with a line feed, the last one too. `decides` stands there with a reservation alone, `except` where
/// something is left out, its numbers from small to large.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Statement<'a> {
    /// In which round.
    pub round: RoundId,
    /// On which invitation.
    pub invitation: InvitationId,
    /// Which signature on that invitation it is, from 1: the same is never given twice.
    pub turn: u32,
    /// For which organisation.
    pub organisation: OrganisationId,
    /// The hash of the text.
    pub text: Hash,
    /// In which capacity.
    pub capacity: Capacity,
    /// Until which day the reservation holds.
    pub decides: Option<Day>,
    /// Behind which of the demands not.
    pub except: &'a Except,
}

impl Statement<'_> {
    /// The first part: what does not depend on what the signer chooses.
    #[must_use]
    pub fn opening(
        (round, invitation, turn): (RoundId, InvitationId, u32),
        organisation: OrganisationId,
        text: Hash,
    ) -> String {
        format!(
            "standpunt-signature-1\nround {round}\ninvitation {invitation}\nturn {turn}\norganisation {organisation}\ntext {text}\n"
        )
    }

    /// The whole.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = Self::opening(
            (self.round, self.invitation, self.turn),
            self.organisation,
            self.text,
        );
        let mut line = |key: &str, value: &dyn std::fmt::Display| {
            let _infallible = writeln!(text, "{key} {value}");
        };
        line("capacity", &self.capacity.key());
        if let Some(day) = self.decides {
            line("decides", &day);
        }
        if !self.except.is_none() {
            let numbers: Vec<_> = self.except.numbers().map(|it| it.to_string()).collect();
            line("except", &numbers.join(" "));
        }
        text
    }

    /// What an authenticator is asked to sign (the challenge of `WebAuthn`): the SHA-256 of the whole.
    #[must_use]
    pub fn challenge(&self) -> Hash {
        Hash::of(self.text().as_bytes())
    }
}

/// A signature with a key of one's own, with all that a stranger needs to check it (Web Authentication Level 3, section
/// 7.2): the key signed `authenticator_data` and the SHA-256 of `client_data` behind it, and `client_data` names the
/// challenge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeySignature {
    /// The public key, as PEM (RFC 7468, `PUBLIC KEY`).
    pub public_key: String,
    /// What the authenticator says of itself, in hexadecimal digits.
    pub authenticator_data: String,
    /// What the browser says it was asked, where: JSON.
    pub client_data: String,
    /// The signature, in hexadecimal digits.
    pub signature: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Moment;

    #[test]
    fn a_statement_says_all_that_is_signed_and_nothing_else() {
        let at = Moment::from_millis(0);
        let (round, organisation) = (RoundId::new(at, [1; 10]), OrganisationId::new(at, [2; 10]));
        let except = Except::NONE;
        let invitation = InvitationId::new(at, [3; 10]);
        let plain = Statement {
            round,
            invitation,
            turn: 2,
            organisation,
            text: Hash::of(b"a text"),
            capacity: Capacity::OnBehalf,
            decides: None,
            except: &except,
        };
        let opening = Statement::opening((round, invitation, 2), organisation, plain.text);
        assert!(opening.contains(&format!("invitation {invitation}\nturn 2\n")));
        assert_eq!(plain.text(), format!("{opening}capacity on-behalf\n"));
        let except: Except = [3, 2].into_iter().collect();
        let reserved = Statement {
            capacity: Capacity::UnderReservation,
            decides: "2026-03-16".parse().ok(),
            except: &except,
            ..plain
        };
        let chosen = "capacity under-reservation\ndecides 2026-03-16\nexcept 2 3\n";
        assert_eq!(reserved.text(), format!("{opening}{chosen}"));
        assert_ne!(plain.challenge(), reserved.challenge());
    }
}
