//! For whom a page is made: the language it speaks, and where its reader is. Decided once per request.
//!
//! The language is what the person chose who is signed in; else what was chosen in this browser, which a cookie says;
//! else what the browser asks for; else [`OURS`]. Who comes by a link in a mail and chose nothing in this browser
//! gets their own (see [`Reader::or_own`]).

use crate::{session, state::State};
use app::{links, locale::Locale};
use axum::{
    extract::{FromRequestParts, Request, State as Ask},
    http::{HeaderMap, HeaderValue, Uri, header, request::Parts},
    middleware::Next,
    response::Response,
};
use letters::letter::Language;
use std::convert::Infallible;

/// The language of the association: of what is the same for everyone (the feed, what is sealed), and of mail to
/// whoever did not choose.
pub const OURS: Locale = Locale::Nl;

/// The cookie of who chose a language. It says nothing else: no two readers of one language have different ones. With
/// TLS it is bound to this host, as [the others](crate::cookies) are.
const fn name(secure: bool) -> &'static str {
    if secure {
        "__Host-standpunt-taal"
    } else {
        "standpunt-taal"
    }
}

/// How long a choice is remembered, in seconds: a year.
const REMEMBERED_SECONDS: i64 = 365 * 24 * 60 * 60;

/// Who reads the page that is being made.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reader {
    /// Their language.
    pub locale: Locale,
    /// Where they are, from the root; none when a page is made for many.
    pub here: Option<String>,
    /// Whether they said so themselves, rather than their browser.
    chosen: bool,
}

impl Reader {
    /// Everyone who reads this language, wherever they are.
    #[must_use]
    pub fn of(locale: Locale) -> Self {
        Self {
            locale,
            ..Self::default()
        }
    }

    /// The one that was decided on for this request.
    #[must_use]
    pub fn in_extensions(extensions: &axum::http::Extensions) -> Self {
        extensions.get::<Self>().cloned().unwrap_or_default()
    }

    /// The same reader, now that is known who they are, without their having signed in: the language they once chose
    /// comes before what this browser asks for, not before what was chosen in it.
    #[must_use]
    pub fn or_own(self, own: Option<Language>) -> Self {
        match own {
            Some(own) if !self.chosen => Self {
                locale: own.into(),
                ..self
            },
            _ => self,
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Reader {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::in_extensions(&parts.extensions))
    }
}

/// The language of mail to someone who chose this, or nothing.
#[must_use]
pub fn of_mail(own: Option<Language>) -> Locale {
    own.map_or(OURS, Locale::from)
}

/// Decides who reads, before anything else looks at the request.
pub async fn decide(Ask(state): Ask<State>, mut request: Request, next: Next) -> Response {
    // Style sheets and fonts speak no language.
    if !request.uri().path().starts_with("/assets/") {
        let headers = request.headers();
        let chosen = match own(&state, headers).await {
            Some(own) => Some(own),
            None => cookie(headers, state.config.secure()),
        };
        let reader = Reader {
            locale: chosen
                .map(Locale::from)
                .or_else(|| asked(headers))
                .unwrap_or(OURS),
            here: here(&request),
            chosen: chosen.is_some(),
        };
        request.extensions_mut().insert(reader);
    }
    next.run(request).await
}

/// What the person chose who is signed in. A store that does not answer is for the page itself to tell.
async fn own(state: &State, headers: &HeaderMap) -> Option<Language> {
    let token = session::token(headers, state)?;
    let found = state.store.language_of_session(token.hash()).await;
    found.ok().flatten()
}

/// What was chosen in this browser.
fn cookie(headers: &HeaderMap, secure: bool) -> Option<Language> {
    let lines = headers.get_all(header::COOKIE).iter();
    lines
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name(secure))
        .and_then(|(_, code)| Language::from_key(code))
}

/// What this browser asks for.
fn asked(headers: &HeaderMap) -> Option<Locale> {
    let header = headers.get(header::ACCEPT_LANGUAGE)?;
    Locale::accepted(header.to_str().ok()?)
}

/// Where the reader is: the address asked for, or the one that a form was sent from, which can be asked for again.
fn here(request: &Request) -> Option<String> {
    let from;
    let uri = if request.method().is_safe() {
        request.uri()
    } else {
        let referer = request.headers().get(header::REFERER)?;
        from = referer.to_str().ok()?.parse::<Uri>().ok()?;
        &from
    };
    let address = uri.path_and_query()?.as_str();
    links::local(address).map(str::to_owned)
}

/// The cookie that remembers a choice.
#[must_use]
pub fn remember(language: Language, secure: bool) -> HeaderValue {
    let tls = if secure { "; Secure" } else { "" };
    let code = language.key();
    let name = name(secure);
    let line =
        format!("{name}={code}; Path=/; HttpOnly; SameSite=Lax; Max-Age={REMEMBERED_SECONDS}{tls}");
    // Plain ASCII, always; should that ever end, nothing is remembered.
    HeaderValue::from_str(&line).unwrap_or(HeaderValue::from_static(""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_comes_by_a_link_reads_their_own_language_unless_another_was_chosen_here() {
        let browser = Reader::of(Locale::Nl);
        let own = Some(Language::En);
        assert_eq!(browser.clone().or_own(own).locale, Locale::En);
        assert_eq!(browser.clone().or_own(None).locale, Locale::Nl);
        let chose = Reader {
            chosen: true,
            ..browser
        };
        assert_eq!(chose.or_own(own).locale, Locale::Nl);
    }

    #[test]
    fn a_choice_is_found_among_other_cookies() {
        let line = |line| HeaderMap::from_iter([(header::COOKIE, HeaderValue::from_static(line))]);
        assert_eq!(
            cookie(&line("a=b; standpunt-taal=en; standpunt=x"), false),
            Some(Language::En)
        );
        assert_eq!(cookie(&line("standpunt-taal=fr"), false), None);
        assert_eq!(cookie(&line("nietstandpunt-taal=en"), false), None);
        assert_eq!(cookie(&HeaderMap::new(), false), None);
        assert_eq!(cookie(&line("standpunt-taal=en"), true), None);
        let bound = line("__Host-standpunt-taal=en");
        assert_eq!(cookie(&bound, true), Some(Language::En));
    }

    #[test]
    fn one_comes_back_to_where_the_form_was_not_to_where_it_went() {
        let asking = |method: &str, referer: Option<&str>| {
            let mut request = axum::http::Request::builder().method(method).uri("/x?y=z");
            if let Some(referer) = referer {
                request = request.header(header::REFERER, referer);
            }
            here(&request.body(axum::body::Body::empty()).unwrap())
        };
        assert_eq!(asking("GET", None).as_deref(), Some("/x?y=z"));
        let form = Some("https://brieven.example/form?a=b#c");
        assert_eq!(asking("POST", form).as_deref(), Some("/form?a=b"));
        assert_eq!(asking("POST", None), None);
        assert_eq!(asking("POST", Some("about:blank")), None);
    }
}
