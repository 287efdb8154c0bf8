//! Where the mail server is, and how it is spoken to: as lettre reads an address (`AsyncSmtpTransport::from_url`), with authorities
//! of one's own beside the public ones.

use super::MailError;
use crate::authorities::Authorities;
use lettre::{
    AsyncSmtpTransport, Tokio1Executor,
    transport::smtp::{
        SMTP_PORT, SUBMISSION_PORT, SUBMISSIONS_PORT, authentication::Credentials, client::Tls,
        extension::ClientId,
    },
};
use percent_encoding::percent_decode_str;
use std::time::Duration;
use url::Url;

/// A mail server.
#[derive(Clone)]
pub struct Address {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) tls: Tls,
    pub(super) hello: ClientId,
    pub(super) credentials: Option<Credentials>,
}

impl Address {
    /// Reads the setting.
    ///
    /// # Errors
    /// [`MailError::Setting`].
    pub fn read(address: &str, authorities: &Authorities) -> Result<Self, MailError> {
        let setting = |error: &dyn std::fmt::Display| MailError::Setting(error.to_string());
        let url = Url::parse(address).map_err(|e| setting(&e))?;
        let host = url.host_str().ok_or_else(|| setting(&"it has no host"))?;
        let asked = url.query_pairs().find(|(name, _)| name == "tls");
        let asked = asked.map(|(_, value)| value.into_owned());
        let held = || authorities.hold(host).map_err(|e| setting(&e));
        let (tls, usual) = match (url.scheme(), asked.as_deref()) {
            ("smtp", None) => (Tls::None, SMTP_PORT),
            ("smtp", Some("required")) => (Tls::Required(held()?), SUBMISSION_PORT),
            ("smtp", Some("opportunistic")) => (Tls::Opportunistic(held()?), SUBMISSION_PORT),
            ("smtps", _) => (Tls::Wrapper(held()?), SUBMISSIONS_PORT),
            _ => return Err(setting(&"it is no smtp:// or smtps:// with a known tls=")),
        };
        let plain = |raw: &str| {
            let decoded = percent_decode_str(raw).decode_utf8();
            decoded.map(String::from).map_err(|e| setting(&e))
        };
        let credentials = match url.password() {
            Some(password) => Some(Credentials::new(plain(url.username())?, plain(password)?)),
            None => None,
        };
        let hello = match url.path().trim_matches('/') {
            "" => ClientId::default(),
            name => ClientId::Domain(name.to_owned()),
        };
        Ok(Self {
            port: url.port().unwrap_or(usual),
            host: host.to_owned(),
            tls,
            hello,
            credentials,
        })
    }

    /// lettre's way there.
    pub fn transport(&self, patience: Duration) -> AsyncSmtpTransport<Tokio1Executor> {
        let way = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&self.host)
            .port(self.port)
            .tls(self.tls.clone())
            .hello_name(self.hello.clone())
            .timeout(Some(patience));
        match &self.credentials {
            Some(credentials) => way.credentials(credentials.clone()).build(),
            None => way.build(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_lettre_reads_it() {
        let read = |address: &str| {
            let it = Address::read(address, &Authorities::default()).ok()?;
            let tls = match it.tls {
                Tls::None => "none",
                Tls::Required(_) => "required",
                Tls::Opportunistic(_) => "opportunistic",
                Tls::Wrapper(_) => "wrapper",
            };
            let named = it.credentials.is_some();
            Some((it.host, it.port, tls, named))
        };
        let is = |host: &str, port, tls, named| Some((host.to_owned(), port, tls, named));
        for (address, expected) in [
            ("smtp://mail.example", is("mail.example", 25, "none", false)),
            (
                "smtp://127.0.0.1:2525",
                is("127.0.0.1", 2525, "none", false),
            ),
            (
                "smtp://u:p%40ss@mail.example?tls=required",
                is("mail.example", 587, "required", true),
            ),
            (
                "smtp://u:p@mail.example/?tls=opportunistic",
                is("mail.example", 587, "opportunistic", true),
            ),
            (
                "smtps://u:p@mail.example/desk.example",
                is("mail.example", 465, "wrapper", true),
            ),
            ("smtp://mail.example?tls=perhaps", None),
            ("http://mail.example", None),
            ("mail.example", None),
        ] {
            assert_eq!(read(address), expected, "{address}");
            let theirs = lettre::AsyncSmtpTransport::<lettre::Tokio1Executor>::from_url(address);
            assert_eq!(theirs.is_ok(), expected.is_some(), "{address}");
        }
        let named =
            Address::read("smtps://mail.example/desk.example", &Authorities::default()).unwrap();
        assert_eq!(named.hello.to_string(), "desk.example");
    }
}
