//! A time stamp authority at an address: RFC 3161, 3.4.

use std::time::Duration;

use secrecy::{ExposeSecret as _, SecretString};
use ureq::{Agent, http::Uri};

use super::{SealError, TimeStampAuthority};

/// How long an answer may take, from looking up the name to the last byte.
const PATIENCE: Duration = Duration::from_secs(10);
/// What an answer may take beside the token, in bytes: whether it was granted, and words about that.
const BESIDE_TOKEN_BYTES: usize = 1 << 10;

/// An authority that is asked over HTTP.
///
/// Over `https` it must show a certificate of one of Mozilla's roots; `http` does too, for a token proves itself and what is
/// asked is a bare hash. It is asked at this address alone: redirects are not followed, and no proxy is taken from the environment.
/// A call blocks, for ten seconds at most.
#[derive(Debug)]
pub struct HttpAuthority {
    agent: Agent,
    url: SecretString,
    /// The address without a name and a password, for messages.
    shown: String,
}

impl HttpAuthority {
    /// One at this address, of which `time_stamp_url` in the [settings](crate::config::Config) has seen that it is one.
    #[must_use]
    pub fn at(url: SecretString) -> Self {
        let agent = Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .max_idle_connections(0)
            .proxy(None)
            .user_agent(concat!("standpunt/", env!("CARGO_PKG_VERSION")))
            .build()
            .new_agent();
        let parsed = url.expose_secret().parse::<Uri>().unwrap_or_default();
        let port = parsed
            .port()
            .map_or_else(String::new, |port| format!(":{port}"));
        let shown = format!("{}{port}", parsed.host().unwrap_or_default());
        Self { agent, url, shown }
    }

    /// Its host and port: whom messages name.
    #[must_use]
    pub fn shown(&self) -> &str {
        &self.shown
    }

    fn ask(&self, request: &[u8]) -> Result<Vec<u8>, ureq::Error> {
        let asked = self.agent.post(self.url.expose_secret());
        let asked = asked.content_type("application/timestamp-query");
        let mut answer = asked
            .header("accept", "application/timestamp-reply")
            .send(request)?;
        if answer.status() != 200 {
            return Err(ureq::Error::StatusCode(answer.status().as_u16()));
        }
        let most = self.max_token_bytes() + BESIDE_TOKEN_BYTES;
        let body = answer.body_mut().with_config();
        body.limit(u64::try_from(most).unwrap_or(u64::MAX))
            .read_to_vec()
    }
}

impl TimeStampAuthority for HttpAuthority {
    fn respond(&self, request: &[u8]) -> Result<Vec<u8>, SealError> {
        self.ask(request)
            .map_err(|error| SealError::TimeStamp(format!("{}: {error}", self.shown)))
    }
}
