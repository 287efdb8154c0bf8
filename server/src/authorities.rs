//! Who may have signed the certificates of mail servers, beside the public authorities: an association whose mail server has a
//! certificate of its own house names that house.

use lettre::transport::smtp::{
    Error as SmtpError,
    client::{Certificate, TlsParameters},
};
use std::{io, path::Path};
use thiserror::Error;
use tokio_rustls::rustls::{
    RootCertStore,
    pki_types::{CertificateDer, pem::PemObject as _},
};

/// Certificates of authorities, beside the public ones.
#[derive(Debug, Clone, Default)]
pub struct Authorities(Vec<CertificateDer<'static>>);

/// Why a file names no authorities.
#[derive(Debug, Error)]
pub enum NoAuthorities {
    /// It cannot be read.
    #[error("it cannot be read: {0}")]
    Unreadable(io::Error),
    /// It has no certificate, or one that is none.
    #[error("it holds no certificates as PEM")]
    NoCertificate,
}

impl Authorities {
    /// Reads a file with one certificate or more, as PEM.
    ///
    /// # Errors
    /// [`NoAuthorities`].
    pub fn read(path: &Path) -> Result<Self, NoAuthorities> {
        let pem = std::fs::read(path).map_err(NoAuthorities::Unreadable)?;
        let all: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&pem).collect();
        let all = all.map_err(|_| NoAuthorities::NoCertificate)?;
        let mut store = RootCertStore::empty();
        let held = all.iter().all(|it| store.add(it.clone()).is_ok());
        if all.is_empty() || !held {
            return Err(NoAuthorities::NoCertificate);
        }
        Ok(Self(all))
    }

    /// These and the public ones.
    #[must_use]
    pub fn and_public(&self) -> RootCertStore {
        let mut roots: RootCertStore = webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect();
        // Each was taken when the file was read.
        roots.add_parsable_certificates(self.0.iter().cloned());
        roots
    }

    /// How lettre holds a mail server to its certificate: by these and the public ones.
    ///
    /// # Errors
    /// When lettre cannot.
    pub fn hold(&self, host: &str) -> Result<TlsParameters, SmtpError> {
        let mut builder = TlsParameters::builder(host.to_owned());
        for it in &self.0 {
            builder = builder.add_root_certificate(Certificate::from_der(it.to_vec())?);
        }
        builder.build()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_a_certificate_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ca.pem");
        assert!(matches!(
            Authorities::read(&path),
            Err(NoAuthorities::Unreadable(_))
        ));
        let begin = "-----BEGIN CERTIFICATE-----\n";
        for text in [
            "",
            "no certificate",
            &format!("{begin}AAAA\n-----END CERTIFICATE-----\n"),
        ] {
            std::fs::write(&path, text).unwrap();
            assert!(
                matches!(Authorities::read(&path), Err(NoAuthorities::NoCertificate)),
                "{text}"
            );
        }
    }
}
