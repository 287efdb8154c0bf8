//! A time stamp authority on a socket: HTTP by axum before openssl, in all the manners that an authority can have.

use crate::seal::checkers::{OpensslAuthority, run, succeed};
use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::post,
};
use server::seal::TimeStampAuthority as _;
use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};
use tokio::{net::TcpListener, task::JoinHandle};

/// How it answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// With a stamp.
    Honest,
    /// Never.
    Silent,
    /// With an error of its own.
    Fails,
    /// With a page.
    Garbage,
    /// With more than anybody asked for.
    Endless,
    /// That it will not.
    Refuses,
    /// With a stamp over something else.
    OtherText,
    /// With a stamp over this, for somebody else's question.
    OtherQuestion,
    /// That another address knows.
    Elsewhere,
}

struct Desk {
    openssl: OpensslAuthority,
    manner: Mutex<Manner>,
    asked: Mutex<usize>,
}

pub struct Authority {
    desk: Arc<Desk>,
    base: String,
    serving: JoinHandle<()>,
}

impl Authority {
    pub async fn start() -> Self {
        let desk = Arc::new(Desk {
            openssl: OpensslAuthority::new(),
            manner: Mutex::new(Manner::Honest),
            asked: Mutex::new(0),
        });
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let honest = |State(desk): State<Arc<Desk>>, body: Bytes| answer(desk, body.to_vec());
        let router = Router::new()
            .route("/tsr", post(respond))
            .route("/honest", post(honest))
            .with_state(desk.clone());
        let serving = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self {
            desk,
            base,
            serving,
        }
    }

    /// Its address, as the setting has it.
    pub fn url(&self) -> String {
        format!("{}/tsr", self.base)
    }

    /// Its certificate's file.
    pub fn certificate(&self) -> PathBuf {
        self.desk.openssl.certificate()
    }

    pub fn answers(&self, manner: Manner) {
        *self.desk.manner.lock().unwrap() = manner;
    }

    /// How often it was asked.
    pub fn asked(&self) -> usize {
        *self.desk.asked.lock().unwrap()
    }

    /// Whether openssl takes a token for one of this authority over a text.
    pub fn stamped(&self, text: &str, token: &[u8]) -> bool {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("text"), text).unwrap();
        std::fs::write(folder.path().join("token"), token).unwrap();
        let certificate = self.certificate();
        let certificate = certificate.to_str().unwrap();
        let check = "ts -verify -token_in -in token -data text -CAfile";
        let arguments: Vec<&str> = check.split(' ').chain([certificate]).collect();
        run("openssl", &arguments, folder.path()).status.success()
    }
}

impl Drop for Authority {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// As `axum` has it: the answer of openssl.
async fn answer(desk: Arc<Desk>, request: Vec<u8>) -> Response {
    let made = tokio::task::spawn_blocking(move || {
        // Its serial numbers are in one file.
        let _one_by_one = desk.manner.lock().unwrap();
        desk.openssl.respond(&request).unwrap()
    });
    let kind = [(header::CONTENT_TYPE, "application/timestamp-reply")];
    (kind, made.await.unwrap()).into_response()
}

async fn respond(State(desk): State<Arc<Desk>>, headers: HeaderMap, body: Bytes) -> Response {
    assert_eq!(headers[header::CONTENT_TYPE], "application/timestamp-query");
    assert_eq!(headers[header::ACCEPT], "application/timestamp-reply");
    *desk.asked.lock().unwrap() += 1;
    let manner = *desk.manner.lock().unwrap();
    let mut request = body.to_vec();
    let find = |mark: &[u8]| {
        let found = request.windows(mark.len()).position(|it| it == mark);
        found.unwrap() + mark.len()
    };
    match manner {
        Manner::Honest => answer(desk, request).await,
        Manner::Silent => std::future::pending().await,
        Manner::Fails => (StatusCode::INTERNAL_SERVER_ERROR, "kapot").into_response(),
        Manner::Garbage => "<html>Welkom</html>".into_response(),
        Manner::Endless => vec![b'0'; 10_000_000].into_response(),
        Manner::Refuses => answer(desk, b"no question".to_vec()).await,
        Manner::OtherText => {
            // The digest is 32 bytes (0x20) in an octet string (0x04).
            let digest = find(&[0x04, 0x20]);
            request[digest] ^= 1;
            answer(desk, request).await
        }
        Manner::OtherQuestion => {
            // The nonce is 8 bytes (0x08) in an integer (0x02).
            let nonce = find(&[0x02, 0x08]);
            request[nonce + 7] ^= 1;
            answer(desk, request).await
        }
        Manner::Elsewhere => (
            StatusCode::TEMPORARY_REDIRECT,
            [(header::LOCATION, "/honest")],
        )
            .into_response(),
    }
}

/// A key and a certificate that no root of anybody vouches for, as PEM files in a folder.
pub fn unknown_certificate(folder: &Path) {
    let request = "req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 2 -subj /CN=localhost \
        -addext subjectAltName=DNS:localhost";
    succeed(
        "openssl",
        &request.split_whitespace().collect::<Vec<_>>(),
        folder,
    );
}
