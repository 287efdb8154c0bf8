//! Passkeys (WebAuthn): a finger, a face or a PIN on somebody's own device, which shows two factors at once and gives
//! nothing away to a site that only looks like ours.

use crate::{config::Config, key_signatures};
use letters::{
    cosignature::{KeySignature, Statement},
    ids::PersonId,
};
use thiserror::Error;
use webauthn_rs::prelude::{
    CredentialID, DiscoverableAuthentication, DiscoverableKey, Passkey, PasskeyRegistration,
    PublicKeyCredential, RegisterPublicKeyCredential, Url, Webauthn, WebauthnBuilder,
};

/// Why a passkey was not made or did not open.
#[derive(Debug, Error)]
pub enum PasskeyError {
    /// The answer was not given to this question, on this site, by this key.
    #[error("the authenticator's answer does not fit: {0}")]
    Answer(String),
    /// What is kept cannot be read.
    #[error("what is kept of a passkey cannot be read: {0}")]
    Kept(String),
}

fn kept(error: impl std::fmt::Display) -> PasskeyError {
    PasskeyError::Kept(error.to_string())
}

fn answer(error: impl std::fmt::Display) -> PasskeyError {
    PasskeyError::Answer(error.to_string())
}

/// A question for an authenticator, and what must be remembered to read its answer.
pub struct Question {
    /// For the browser: JSON.
    pub options: String,
    /// For the store: JSON.
    pub state: String,
}

/// A passkey that was made.
pub struct Made {
    /// How the authenticator names it.
    pub credential: Vec<u8>,
    /// As it is kept: JSON.
    pub data: String,
}

/// What an answer claims, before it is checked.
pub struct Claim {
    reply: PublicKeyCredential,
    /// Which passkey it says it is.
    pub credential: Vec<u8>,
}

/// Asks and checks.
#[derive(Clone)]
pub struct Passkeys {
    webauthn: Webauthn,
    bound_to: String,
}

impl Passkeys {
    /// For this site; none where passkeys cannot work, since they are bound to a name and not to a number.
    #[must_use]
    pub fn new(config: &Config) -> Option<Self> {
        let origin = Url::parse(&config.public_url).ok()?;
        let host = origin.domain()?;
        let webauthn = WebauthnBuilder::new(host, &origin)
            .ok()?
            .rp_name(&config.association)
            .build()
            .ok()?;
        let bound_to = host.to_owned();
        Some(Self { webauthn, bound_to })
    }

    /// Asks for a new passkey.
    ///
    /// # Errors
    /// [`PasskeyError::Kept`] when a known passkey can't be read.
    pub fn ask_new(
        &self,
        person: PersonId,
        account: &str,
        name: &str,
        known: &[String],
    ) -> Result<Question, PasskeyError> {
        let known = known
            .iter()
            .map(|data| read(data).map(|key| key.cred_id().clone()))
            .collect::<Result<Vec<CredentialID>, _>>()?;
        let (options, state) = self
            .webauthn
            .start_passkey_registration(person.uuid(), account, name, Some(known))
            .map_err(answer)?;
        let mut options = serde_json::to_value(options).map_err(kept)?;
        // Kept on the device together with whose it is, so that signing in asks for no address.
        if let Some(selection) = options.pointer_mut("/publicKey/authenticatorSelection") {
            selection["residentKey"] = "required".into();
            selection["requireResidentKey"] = true.into();
        }
        Ok(Question {
            options: options["publicKey"].to_string(),
            state: serde_json::to_string(&state).map_err(kept)?,
        })
    }

    /// Reads the answer.
    ///
    /// # Errors
    /// [`PasskeyError`].
    pub fn make(&self, reply: &str, state: &str) -> Result<Made, PasskeyError> {
        let reply: RegisterPublicKeyCredential = serde_json::from_str(reply).map_err(answer)?;
        let state: PasskeyRegistration = serde_json::from_str(state).map_err(kept)?;
        let passkey = self
            .webauthn
            .finish_passkey_registration(&reply, &state)
            .map_err(answer)?;
        Ok(Made {
            credential: passkey.cred_id().clone(),
            data: serde_json::to_string(&passkey).map_err(kept)?,
        })
    }

    /// Asks for whichever passkey somebody has here.
    ///
    /// # Errors
    /// [`PasskeyError`].
    pub fn ask(&self) -> Result<Question, PasskeyError> {
        let (options, state) = self
            .webauthn
            .start_discoverable_authentication()
            .map_err(answer)?;
        let options = serde_json::to_value(options).map_err(kept)?;
        Ok(Question {
            options: options["publicKey"].to_string(),
            state: serde_json::to_string(&state).map_err(kept)?,
        })
    }

    /// What an answer claims.
    ///
    /// # Errors
    /// [`PasskeyError::Answer`] when it is none.
    pub fn claim(&self, reply: &str) -> Result<Claim, PasskeyError> {
        let reply: PublicKeyCredential = serde_json::from_str(reply).map_err(answer)?;
        let (_, credential) = self
            .webauthn
            .identify_discoverable_authentication(&reply)
            .map_err(answer)?;
        let credential = credential.to_vec();
        Ok(Claim { reply, credential })
    }

    /// Checks that a passkey signed a statement; gives the passkey as it is to be kept from now on, and the signature.
    ///
    /// # Errors
    /// As [`Self::check`].
    pub fn signed(
        &self,
        claim: &Claim,
        statement: &Statement<'_>,
        data: &str,
    ) -> Result<(String, KeySignature), PasskeyError> {
        // The library asks with a question of its own making. This one is not: it is what is signed.
        let (_, asked) = self
            .webauthn
            .start_discoverable_authentication()
            .map_err(answer)?;
        let mut asked = serde_json::to_value(&asked).map_err(kept)?;
        let question = asked
            .pointer_mut("/ast/challenge")
            .ok_or_else(|| kept("a question has another form"))?;
        *question = key_signatures::challenge(statement).into();
        let known = self.check(claim, &asked.to_string(), data)?;
        let passkey = read(data)?;
        let signature = key_signatures::of(passkey.get_public_key(), &claim.reply)
            .filter(|signature| key_signatures::holds(signature, statement))
            .ok_or_else(|| answer("it cannot be checked by others"))?;
        Ok((known, signature))
    }

    /// The name to which the passkeys of this site are bound.
    #[must_use]
    pub fn bound_to(&self) -> &str {
        &self.bound_to
    }

    /// Checks a claim against the passkey that it names; gives that passkey as it is to be kept from now on.
    ///
    /// # Errors
    /// [`PasskeyError::Answer`] when it does not fit, or the key's counter shows that there is a copy of it.
    pub fn check(&self, claim: &Claim, state: &str, data: &str) -> Result<String, PasskeyError> {
        let state: DiscoverableAuthentication = serde_json::from_str(state).map_err(kept)?;
        let mut passkey = read(data)?;
        let key = DiscoverableKey::from(&passkey);
        let result = self
            .webauthn
            .finish_discoverable_authentication_v2(&claim.reply, state, &key)
            .map_err(answer)?;
        passkey.update_credential(&result);
        serde_json::to_string(&passkey).map_err(kept)
    }
}

fn read(data: &str) -> Result<Passkey, PasskeyError> {
    serde_json::from_str(data).map_err(kept)
}
