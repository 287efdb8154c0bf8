//! Public pages as finished bytes: made once, then handed out until something changes.
//!
//! A change through this process empties the cache at once. A change elsewhere (another node, the command line)
//! shows after [`FRESH_MS`] at the latest, far sooner than the minute that browsers may keep a page.

use crate::assets;
use axum::{
    body::Bytes,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use letters::{hash::Hash, time::Moment};
use std::{collections::HashMap, io::Write as _, sync::Arc, sync::RwLock};

/// How long bytes are handed out without looking again, in milliseconds.
const FRESH_MS: i64 = 2_000;
/// How many pages are kept: some tens of megabytes at most.
const ROOM: usize = 500;
/// Brotli's quality: 5 takes a millisecond or two for a letter and leaves little on the table.
const BROTLI_QUALITY: u32 = 5;

/// A public answer, ready in every encoding that browsers ask for.
#[derive(Debug)]
pub struct Ready {
    kind: &'static str,
    keep: &'static str,
    tag: HeaderValue,
    plain: Bytes,
    gzip: Bytes,
    brotli: Bytes,
    made: Moment,
}

/// The answers that are ready.
#[derive(Default)]
pub struct Cache {
    ready: RwLock<HashMap<String, Arc<Ready>>>,
}

impl Cache {
    /// What is ready for an address and still fresh.
    #[must_use]
    pub fn get(&self, address: &str, now: Moment) -> Option<Arc<Ready>> {
        let ready = self.ready.read().ok()?;
        ready
            .get(address)
            .filter(|ready| (0..FRESH_MS).contains(&(now.millis() - ready.made.millis())))
            .cloned()
    }

    /// Keeps an answer for an address.
    pub fn keep(&self, address: String, answer: Arc<Ready>) {
        if let Ok(mut ready) = self.ready.write() {
            if ready.len() >= ROOM {
                ready.clear();
            }
            ready.insert(address, answer);
        }
    }

    /// Forgets everything: something was changed.
    pub fn forget(&self) {
        if let Ok(mut ready) = self.ready.write() {
            ready.clear();
        }
    }
}

impl Ready {
    /// Makes an answer ready; `keep` is its `Cache-Control`.
    #[must_use]
    pub fn new(kind: &'static str, keep: &'static str, bytes: Vec<u8>, now: Moment) -> Self {
        let tag = format!("\"{}\"", &Hash::of(&bytes).to_string()[..20]);
        Self {
            kind,
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
        let fixed = [
            (header::CACHE_CONTROL, HeaderValue::from_static(self.keep)),
            (header::ETAG, self.tag.clone()),
            (header::VARY, HeaderValue::from_static("accept-encoding")),
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
        let mut again = asking("br");
        again.insert(header::IF_NONE_MATCH, ready.tag.clone());
        assert_eq!(ready.answer(&again).status(), StatusCode::NOT_MODIFIED);
    }

    #[test]
    fn an_answer_is_fresh_for_a_moment_and_forgotten_at_a_change() {
        let cache = Cache::default();
        let at = Moment::from_millis(10_000);
        cache.keep(
            "/".to_owned(),
            Arc::new(Ready::new("text/html", "public", Vec::new(), at)),
        );
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
