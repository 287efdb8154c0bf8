//! Public pages as finished bytes: made once, then handed out until something changes.
//!
//! A change through this process empties the cache at once. A change elsewhere (another node, the command line)
//! shows after [`FRESH_MS`] at the latest, far sooner than the minute that browsers may keep a page.

use crate::assets;
use app::locale::Locale;
use axum::{
    body::Bytes,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use letters::{hash::Hash, time::Moment};
use std::{
    collections::HashMap,
    hash::{BuildHasher as _, RandomState},
    io::Write as _,
    sync::{Arc, RwLock},
};
use tokio::sync::{Mutex, MutexGuard};

/// How long bytes are handed out without looking again, in milliseconds.
const FRESH_MS: i64 = 2_000;
/// How many pages are kept: some tens of megabytes at most.
const ROOM: usize = 500;
/// How many addresses are made ready at once; two that share a lane wait for each other, which does no harm.
const LANES: usize = 32;
/// Brotli's quality: 5 takes a millisecond or two for a letter and leaves little on the table.
const BROTLI_QUALITY: u32 = 5;

/// A public answer, ready in every encoding that browsers ask for.
#[derive(Debug)]
pub struct Ready {
    kind: &'static str,
    language: Option<Locale>,
    keep: &'static str,
    tag: HeaderValue,
    plain: Bytes,
    gzip: Bytes,
    brotli: Bytes,
    made: Moment,
}

/// The answers that are ready, and turns for making one.
#[derive(Default)]
pub struct Cache {
    shelf: RwLock<Shelf>,
    lanes: [Mutex<()>; LANES],
    hasher: RandomState,
}

#[derive(Default)]
struct Shelf {
    /// How often everything was forgotten.
    changes: u64,
    answers: HashMap<String, Arc<Ready>>,
}

/// The turn of whoever makes an answer ready: everyone else who asks for the address waits for it rather than making
/// it as well, or a page that many read would be made by all of them at once each time it ends to be fresh.
pub struct Turn<'a> {
    /// What had changed when it began: an answer made of older things is not kept.
    changes: u64,
    _lane: MutexGuard<'a, ()>,
}

impl Cache {
    /// What is ready for an address and still fresh.
    #[must_use]
    pub fn get(&self, address: &str, now: Moment) -> Option<Arc<Ready>> {
        let shelf = self.shelf.read().ok()?;
        shelf
            .answers
            .get(address)
            .filter(|ready| (0..FRESH_MS).contains(&(now.millis() - ready.made.millis())))
            .cloned()
    }

    /// Waits for the turn to make an address ready. Whoever had it before may have done so: look again.
    pub async fn turn(&self, address: &str) -> Turn<'_> {
        let lanes = u64::try_from(LANES).unwrap_or(1);
        let lane = usize::try_from(self.hasher.hash_one(address) % lanes).unwrap_or(0);
        let lane = self.lanes[lane].lock().await;
        let changes = self.shelf.read().map_or(0, |shelf| shelf.changes);
        Turn {
            changes,
            _lane: lane,
        }
    }

    /// Keeps an answer for an address, unless something was changed while it was made.
    pub fn keep(&self, address: String, answer: Arc<Ready>, turn: Turn<'_>) {
        if let Ok(mut shelf) = self.shelf.write() {
            if shelf.answers.len() >= ROOM {
                shelf.answers.clear();
            }
            if shelf.changes == turn.changes {
                shelf.answers.insert(address, answer);
            }
        }
    }

    /// Forgets everything: something was changed.
    pub fn forget(&self) {
        if let Ok(mut shelf) = self.shelf.write() {
            shelf.answers.clear();
            shelf.changes += 1;
        }
    }
}

impl Ready {
    /// Makes an answer ready; `keep` is its `Cache-Control`. With a language it is one of several under its address,
    /// which readers get by what their browser asks for and what they chose.
    #[must_use]
    pub fn new(
        kind: &'static str,
        language: Option<Locale>,
        keep: &'static str,
        bytes: Vec<u8>,
        now: Moment,
    ) -> Self {
        let tag = format!("\"{}\"", &Hash::of(&bytes).to_string()[..20]);
        Self {
            kind,
            language,
            keep,
            tag: HeaderValue::from_str(&tag).unwrap_or(HeaderValue::from_static("\"\"")),
            gzip: gzip(&bytes),
            brotli: brotli(&bytes),
            plain: bytes.into(),
            made: now,
        }
    }

    /// The answer for one reader: nothing at all when they have it, else in the smallest encoding they take.
    #[must_use]
    pub fn answer(&self, headers: &HeaderMap) -> Response {
        let vary = match self.language {
            Some(_) => "accept-encoding, accept-language, cookie",
            None => "accept-encoding",
        };
        let fixed = [
            (header::CACHE_CONTROL, HeaderValue::from_static(self.keep)),
            (header::ETAG, self.tag.clone()),
            (header::VARY, HeaderValue::from_static(vary)),
        ];
        if has_already(headers, &self.tag) {
            return (StatusCode::NOT_MODIFIED, fixed).into_response();
        }
        let takes = |coding| assets::takes(headers, coding);
        let kind = (header::CONTENT_TYPE, HeaderValue::from_static(self.kind));
        let (encoding, bytes) = match () {
            () if !self.brotli.is_empty() && takes("br") => (Some("br"), &self.brotli),
            () if !self.gzip.is_empty() && takes("gzip") => (Some("gzip"), &self.gzip),
            () => (None, &self.plain),
        };
        let mut response = (fixed, [kind], bytes.clone()).into_response();
        let headers = response.headers_mut();
        if let Some(encoding) = encoding {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        if let Some(language) = self.language {
            let language = HeaderValue::from_static(language.code());
            headers.insert(header::CONTENT_LANGUAGE, language);
        }
        if !self.kind.starts_with("text/html") {
            // Data is for programs anywhere; it is public, and asked for without a cookie.
            let anyone = HeaderValue::from_static("*");
            headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, anyone);
            let elsewhere = HeaderValue::from_static("cross-origin");
            headers.insert("cross-origin-resource-policy", elsewhere);
        }
        response
    }
}

/// Whether a reader named this very tag in `If-None-Match`, weakly or not, and so has the answer already.
#[must_use]
pub fn has_already(headers: &HeaderMap, tag: &HeaderValue) -> bool {
    headers
        .get(header::IF_NONE_MATCH)
        .and_then(|known| known.to_str().ok())
        .unwrap_or_default()
        .split(',')
        .map(|known| known.trim().trim_start_matches("W/"))
        .any(|known| known.as_bytes() == tag.as_bytes() || known == "*")
}

/// Empty when it cannot be made: then the plain bytes go out.
fn gzip(bytes: &[u8]) -> Bytes {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .unwrap_or_default()
        .into()
}

fn brotli(bytes: &[u8]) -> Bytes {
    let mut out = Vec::new();
    let mut encoder = brotli::CompressorWriter::new(&mut out, 4_096, BROTLI_QUALITY, 22);
    let written = encoder.write_all(bytes).and_then(|()| encoder.flush());
    drop(encoder);
    if written.is_ok() {
        out.into()
    } else {
        Bytes::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asking(encoding: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(encoding))])
    }

    #[test]
    fn each_reader_gets_the_encoding_they_take_and_nothing_twice() {
        let ready = Ready::new(
            "text/html",
            Some(Locale::En),
            "public",
            b"<p>tekst</p>".repeat(40),
            Moment::from_millis(0),
        );
        let encoding = |asked| {
            ready
                .answer(&asking(asked))
                .headers()
                .get(header::CONTENT_ENCODING)
                .cloned()
        };
        assert_eq!(encoding("gzip, br"), Some(HeaderValue::from_static("br")));
        assert_eq!(
            encoding("gzip;q=0.5, br;q=0"),
            Some(HeaderValue::from_static("gzip"))
        );
        assert_eq!(encoding("identity"), None);
        let page = ready.answer(&asking("br"));
        assert_eq!(page.headers()[header::CONTENT_LANGUAGE], "en");
        assert_eq!(
            page.headers()[header::VARY],
            "accept-encoding, accept-language, cookie"
        );
        let mut again = asking("br");
        again.insert(header::IF_NONE_MATCH, ready.tag.clone());
        assert_eq!(ready.answer(&again).status(), StatusCode::NOT_MODIFIED);
    }

    fn empty(at: Moment) -> Arc<Ready> {
        Arc::new(Ready::new("text/html", None, "public", Vec::new(), at))
    }

    #[tokio::test]
    async fn an_answer_is_made_once_for_all_who_wait_and_not_kept_when_overtaken() {
        let cache = Arc::new(Cache::default());
        let at = Moment::from_millis(10_000);
        let turn = cache.turn("/").await;
        let other = tokio::spawn({
            let cache = cache.clone();
            async move {
                let _turn = cache.turn("/").await;
                cache.get("/", at).is_some()
            }
        });
        tokio::task::yield_now().await;
        assert!(!other.is_finished(), "it waits");
        cache.keep("/".to_owned(), empty(at), turn);
        assert!(other.await.unwrap(), "and finds what was made meanwhile");

        let turn = cache.turn("/").await;
        cache.forget();
        cache.keep("/".to_owned(), empty(at), turn);
        assert!(
            cache.get("/", at).is_none(),
            "made of what has changed since"
        );
    }

    #[tokio::test]
    async fn an_answer_is_fresh_for_a_moment_and_forgotten_at_a_change() {
        let cache = Cache::default();
        let at = Moment::from_millis(10_000);
        let turn = cache.turn("/").await;
        cache.keep("/".to_owned(), empty(at), turn);
        assert!(cache.get("/", at).is_some());
        assert!(cache.get("/", Moment::from_millis(12_000)).is_none());
        assert!(
            cache.get("/", Moment::from_millis(9_000)).is_none(),
            "a clock that ran back proves nothing"
        );
        cache.forget();
        assert!(cache.get("/", at).is_none());
    }
}
