//! Programs by others that judge our seals: qpdf, poppler's pdfsig, pyHanko, openssl.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

use server::seal::{SealError, TimeStampAuthority};

/// Runs a program and returns its output; a missing one fails with what to do.
pub fn run(program: &str, arguments: &[&str], folder: &Path) -> Output {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .output();
    output.unwrap_or_else(|error| {
        panic!("{program} can't be run ({error}); `cargo xtask test` installs it")
    })
}

/// As [`run`], for a program that must succeed; returns what it printed.
pub fn succeed(program: &str, arguments: &[&str], folder: &Path) -> String {
    let output = run(program, arguments, folder);
    let printed = format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(
        output.status.success(),
        "{program} {arguments:?}: {}\n{printed}",
        output.status
    );
    printed
}

/// pyHanko's judgement on `pdf`, with `certificate` (PEM) as the one trusted.
///
/// The lines are `key value`: intact, valid, trusted, coverage, modification, docmdp_ok, timestamp.
pub fn pyhanko(pdf: &Path, certificate: &Path, stamp_root: Option<&Path>) -> String {
    const SCRIPT: &str = include_str!("pyhanko_check.py");
    let python = std::env::var("STANDPUNT_PYHANKO").unwrap_or_else(|_| {
        panic!("STANDPUNT_PYHANKO must name the python of a virtual environment with pyHanko; `cargo xtask test` makes one")
    });
    let mut arguments = vec![
        "-c",
        SCRIPT,
        pdf.to_str().unwrap(),
        certificate.to_str().unwrap(),
    ];
    arguments.extend(stamp_root.map(|path| path.to_str().unwrap()));
    succeed(&python, &arguments, pdf.parent().unwrap())
}

/// A time stamp authority that is openssl on the command line, with a key of its own.
pub struct OpensslAuthority {
    folder: tempfile::TempDir,
}

impl OpensslAuthority {
    /// Makes the authority's RSA key and certificate.
    pub fn new() -> Self {
        const SETTINGS: &str = "[tsa]\ndefault_tsa = own\n[own]\nserial = serial\nsigner_cert = tsa.crt\n\
            signer_key = tsa.key\nsigner_digest = sha256\ndefault_policy = 1.2.3.4.1\n\
            digests = sha256\nordering = no\ntsa_name = no\ness_cert_id_chain = no\ness_cert_id_alg = sha256\n\
            clock_precision_digits = 3\n";
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("tsa.cnf"), SETTINGS).unwrap();
        let request = [
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-keyout",
            "tsa.key",
            "-out",
            "tsa.crt",
            "-days",
            "30",
            "-subj",
            "/O=Proeftijd/CN=Proeftijd",
            "-addext",
            "extendedKeyUsage=critical,timeStamping",
            "-addext",
            "keyUsage=critical,digitalSignature",
        ];
        succeed("openssl", &request, folder.path());
        Self { folder }
    }

    /// Its certificate's file.
    pub fn certificate(&self) -> PathBuf {
        self.folder.path().join("tsa.crt")
    }
}

impl TimeStampAuthority for OpensslAuthority {
    fn respond(&self, request: &[u8]) -> Result<Vec<u8>, SealError> {
        let folder = self.folder.path();
        std::fs::write(folder.join("request"), request).unwrap();
        let answer = [
            "ts",
            "-reply",
            "-config",
            "tsa.cnf",
            "-section",
            "own",
            "-queryfile",
            "request",
            "-out",
            "answer",
        ];
        succeed("openssl", &answer, folder);
        Ok(std::fs::read(folder.join("answer")).unwrap())
    }
}
