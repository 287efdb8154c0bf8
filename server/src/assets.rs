//! Style sheets, fonts and the islands' WebAssembly: embedded, compressed at build time by `build.rs`,
//! and served under names with a hash in them, so that a browser never asks twice.

use app::page::AssetUrls;
use axum::body::Body;
use axum::extract::Path;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, Response, StatusCode};
use axum::response::IntoResponse;

// The build script has no tests of its own: they run here.
#[cfg(test)]
#[path = "../build/css.rs"]
mod css;

/// A file as `build.rs` embedded it.
struct Asset {
    /// Its name with the hash of its contents: `site.0123456789ab.css`.
    name: &'static str,
    mime: &'static str,
    plain: &'static [u8],
    brotli: Option<&'static [u8]>,
    gzip: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// A year: the longest that caches keep to.
const FOREVER: &str = "public, max-age=31536000, immutable";

/// The addresses of this build's files.
pub fn urls() -> AssetUrls {
    AssetUrls {
        site_css: SITE_CSS.to_owned(),
        act_css: ACT_CSS.to_owned(),
        desk_css: DESK_CSS.to_owned(),
        passkey: PASSKEY_JS.to_owned(),
        board: BOARD_JS.to_owned(),
        islands: ISLANDS.map(ToOwned::to_owned),
        editor: EDITOR.map(ToOwned::to_owned),
        preload: PRELOAD.iter().map(ToString::to_string).collect(),
        icon: ICON.map(ToOwned::to_owned),
    }
}

/// Answers `GET /assets/{name}`: the smallest form that the browser can read, or 304 if it has it.
pub async fn serve(Path(name): Path<String>, headers: HeaderMap) -> impl IntoResponse {
    match ASSETS.iter().find(|asset| asset.name == name) {
        Some(asset) => respond(asset, &headers),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn respond(asset: &Asset, request: &HeaderMap) -> Response<Body> {
    let (bytes, encoding) = match (asset.brotli, asset.gzip) {
        (Some(bytes), _) if takes(request, "br") => (bytes, Some("br")),
        (_, Some(bytes)) if takes(request, "gzip") => (bytes, Some("gzip")),
        _ => (asset.plain, None),
    };
    // Each form is a thing of its own to a cache; the name already has the hash.
    let etag = format!("\"{}-{}\"", asset.name, encoding.unwrap_or("plain"));
    let known = header(request, IF_NONE_MATCH)
        .split(',')
        .map(str::trim)
        .any(|tag| tag == etag || tag == "*");
    let common = [
        (CACHE_CONTROL, FOREVER.to_owned()),
        (ETAG, etag),
        (VARY, "accept-encoding".to_owned()),
        (X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
    ];
    if known {
        return (StatusCode::NOT_MODIFIED, common).into_response();
    }
    let encoding = encoding.map(|encoding| [(CONTENT_ENCODING, encoding)]);
    match encoding {
        Some(encoding) => (common, [(CONTENT_TYPE, asset.mime)], encoding, bytes).into_response(),
        None => (common, [(CONTENT_TYPE, asset.mime)], bytes).into_response(),
    }
}

fn header(headers: &HeaderMap, name: axum::http::HeaderName) -> &str {
    headers
        .get(name)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
}

/// Whether a browser takes a coding: its `Accept-Encoding` names it and does not refuse it by `q=0`.
pub fn takes(request: &HeaderMap, coding: &str) -> bool {
    header(request, ACCEPT_ENCODING).split(',').any(|choice| {
        let (name, weight) = choice.split_once(';').unwrap_or((choice, ""));
        let refused = weight
            .trim()
            .strip_prefix("q=")
            .is_some_and(|q| q.parse() == Ok(0.0_f32));
        name.trim().eq_ignore_ascii_case(coding) && !refused
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::{Router, http::Request, routing::get};
    use std::io::{Read as _, Write as _};
    use tower::ServiceExt as _;

    async fn ask(path: &str, with: &[(&str, &str)]) -> Response<Body> {
        let router = Router::new().route("/assets/{name}", get(serve));
        let request = with
            .iter()
            .fold(Request::get(path), |request, (name, value)| {
                request.header(*name, *value)
            });
        router
            .oneshot(request.body(Body::empty()).unwrap())
            .await
            .unwrap()
    }

    async fn bytes(response: Response<Body>) -> Vec<u8> {
        axum::body::to_bytes(response.into_body(), usize::MAX)
            .await
            .unwrap()
            .to_vec()
    }

    #[tokio::test]
    async fn a_browser_gets_the_style_sheet_compressed_and_keeps_it_for_a_year() {
        let response = ask(
            SITE_CSS,
            &[("accept-encoding", "gzip, deflate, br;q=1.0, zstd")],
        )
        .await;
        assert_eq!(response.status(), 200);
        assert_eq!(response.headers()[CONTENT_ENCODING], "br");
        assert_eq!(response.headers()[CONTENT_TYPE], "text/css; charset=utf-8");
        assert_eq!(response.headers()[CACHE_CONTROL], FOREVER);
        let mut unpacked = Vec::new();
        brotli::Decompressor::new(&bytes(response).await[..], 4096)
            .read_to_end(&mut unpacked)
            .unwrap();
        assert_eq!(unpacked, bytes(ask(SITE_CSS, &[]).await).await);
    }

    /// The drafting room's editor and preview, packed as for a release: at most 350 kB, so that it opens on a train too.
    #[test]
    fn the_drafting_room_stays_light() {
        let editor = EDITOR.expect("built after `cargo xtask wasm`");
        let packed = |bytes: &[u8]| {
            let mut out = Vec::new();
            brotli::CompressorWriter::new(&mut out, 4096, 11, 22)
                .write_all(bytes)
                .unwrap();
            out.len()
        };
        let ours = |asset: &&Asset| {
            asset.mime == "application/wasm"
                || editor.ends_with(asset.name)
                || ["app.", "islands."]
                    .iter()
                    .any(|start| asset.name.starts_with(start))
        };
        let weights: Vec<(&str, usize)> = ASSETS
            .iter()
            .filter(ours)
            .map(|asset| (asset.name, packed(asset.plain)))
            .collect();
        let all: usize = weights.iter().map(|(_, bytes)| bytes).sum();
        assert!(
            weights.len() >= 3 && all <= 350_000,
            "{all} bytes: {weights:?}"
        );
    }

    #[tokio::test]
    async fn an_old_program_gets_gzip_and_a_refused_coding_is_not_sent() {
        let gzip = ask(SITE_CSS, &[("accept-encoding", "gzip, br;q=0")]).await;
        assert_eq!(gzip.headers()[CONTENT_ENCODING], "gzip");
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(&bytes(gzip).await[..])
            .read_to_end(&mut unpacked)
            .unwrap();
        let plain = ask(SITE_CSS, &[("accept-encoding", "identity")]).await;
        assert!(!plain.headers().contains_key(CONTENT_ENCODING));
        assert_eq!(unpacked, bytes(plain).await);
    }

    #[tokio::test]
    async fn what_the_browser_has_is_not_sent_again() {
        let first = ask(SITE_CSS, &[("accept-encoding", "br")]).await;
        let tag = first.headers()[ETAG].to_str().unwrap().to_owned();
        let again = ask(
            SITE_CSS,
            &[("accept-encoding", "br"), ("if-none-match", &tag)],
        )
        .await;
        assert_eq!(again.status(), 304);
        assert!(bytes(again).await.is_empty());
        // The plain form is another thing.
        assert_eq!(
            ask(SITE_CSS, &[("if-none-match", &tag)]).await.status(),
            200
        );
    }

    #[tokio::test]
    async fn a_name_of_another_build_is_not_found() {
        assert_eq!(
            ask("/assets/site.000000000000.css", &[]).await.status(),
            404
        );
        assert_eq!(ask("/assets/..%2F..%2FCargo.toml", &[]).await.status(), 404);
    }

    #[tokio::test]
    async fn every_file_that_a_style_sheet_names_is_served() {
        for sheet in [SITE_CSS, ACT_CSS, DESK_CSS] {
            let css = String::from_utf8(bytes(ask(sheet, &[]).await).await).unwrap();
            for url in css
                .split("url(")
                .skip(1)
                .filter_map(|part| part.split(')').next())
            {
                assert_eq!(
                    ask(&format!("/assets/{url}"), &[]).await.status(),
                    200,
                    "{url}"
                );
            }
        }
    }
}
