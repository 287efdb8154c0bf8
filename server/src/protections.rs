//! What every answer carries so that browsers protect the people behind them.

use axum::{
    extract::Request,
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};

/// No script but our own files, nothing inline, no frames, no forms to elsewhere.
/// `wasm-unsafe-eval` lets the editor's preview start; it allows no eval of script.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; img-src 'self' data:; \
connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

static DOCUMENTS: [(HeaderName, &str); 5] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
];

/// What a style sheet, font or picture carries of that: opened by itself it loads nothing and is framed by nobody.
static FILES: [(HeaderName, &str); 1] = [(
    header::CONTENT_SECURITY_POLICY,
    "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
)];

static ALWAYS: [(HeaderName, &str); 2] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
];

/// A drawing may have a style of its own. Opened by itself it may do nothing but be drawn.
pub const DRAWING: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'; form-action 'none'; base-uri 'none'";

static DRAWINGS: [(HeaderName, &str); 1] = [(header::CONTENT_SECURITY_POLICY, DRAWING)];

/// What an answer carries besides [`ALWAYS`], by whether it is one of our files, and what it is.
fn own(file: bool, response: &Response) -> &'static [(HeaderName, &'static str)] {
    let kind = response.headers().get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    match kind {
        "image/svg+xml" if file => &DRAWINGS,
        // That a file is not there is told by a page.
        _ if file && !kind.starts_with("text/html") => &FILES,
        _ => &DOCUMENTS,
    }
}

/// Adds the headers; what a room set itself stays. Unless a room says otherwise, nothing is kept by caches.
/// Style sheets and fonts are no documents: of what they would not heed they carry little, it being half a kilobyte each.
pub async fn add(request: Request, next: Next) -> Response {
    let file = request.uri().path().starts_with("/assets/");
    let mut response = next.run(request).await;
    let own = own(file, &response);
    let headers = response.headers_mut();
    for (name, value) in ALWAYS.iter().chain(own) {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Tells browsers to come back over TLS only; added when the site is reached that way.
pub async fn strict_transport(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().insert(
        header::STRICT_TRANSPORT_SECURITY,
        HeaderValue::from_static("max-age=63072000; includeSubDomains"),
    );
    response
}
