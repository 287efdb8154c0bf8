//! How a signer was known when they signed.

use serde::{Deserialize, Serialize};

/// How someone showed who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Authentication {
    /// With the link and the code from the invitation's mail.
    MailCode,
    /// With the code that was mailed to whoever filled in the form for guests.
    GuestCode,
    /// Signed in with a password.
    Password,
    /// Signed in with two factors.
    TwoFactors,
    /// With a passkey, which signed what was signed.
    Passkey,
    /// The operator's command line on the server itself.
    CommandLine,
}
