//! A website's address.

use crate::text::{Line, TextError};
use serde::{Deserialize, Serialize};

/// The address of a website: `https://` or `http://`, a host with a dot in it, and maybe a path. Nothing else can be
/// clicked: no script, no mail, no password in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Website(String);

impl Website {
    /// Reads an address; one without `https://` in front gets it. Scheme and host become lower case.
    ///
    /// # Errors
    /// [`TextError`] when it is empty, too long or no such address.
    pub fn parse(raw: &str) -> Result<Self, TextError> {
        let text = Line::parse(raw)?;
        let text = text.as_str();
        let (scheme, rest) = match text.split_once("://") {
            Some((scheme, rest)) => (scheme.to_lowercase(), rest),
            None => ("https".to_owned(), text),
        };
        if scheme != "https" && scheme != "http" {
            return Err(TextError::Form);
        }
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (place, path) = rest.split_at(end);
        let place = place.to_lowercase();
        let (host, port) = place.split_once(':').unwrap_or((&place, "443"));
        let label = |label: &str| {
            (1..=63).contains(&label.len())
                && label.chars().all(|c| c.is_alphanumeric() || c == '-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        };
        let host_fits = host.len() <= 253 && host.contains('.') && host.split('.').all(label);
        let port_fits = port.bytes().all(|b| b.is_ascii_digit())
            && port.parse::<u16>().is_ok_and(|port| port > 0);
        let plain = |c: char| {
            !c.is_whitespace() && !matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}')
        };
        if host_fits && port_fits && path.chars().all(plain) {
            let path = if path == "/" { "" } else { path };
            Ok(Self(format!("{scheme}://{place}{path}")))
        } else {
            Err(TextError::Form)
        }
    }

    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address as people say it: without `https://` and `www.`.
    #[must_use]
    pub fn shown(&self) -> &str {
        let bare = self
            .0
            .split_once("://")
            .map_or(self.0.as_str(), |(_, bare)| bare);
        bare.strip_prefix("www.").unwrap_or(bare)
    }
}

impl std::fmt::Display for Website {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Website {
    type Error = TextError;
    fn try_from(raw: String) -> Result<Self, TextError> {
        Self::parse(&raw)
    }
}

impl From<Website> for String {
    fn from(website: Website) -> Self {
        website.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_browser_opens_as_a_page_is_a_website() {
        for (raw, website, shown) in [
            (
                "https://www.Elzenbroek.example",
                "https://www.elzenbroek.example",
                "elzenbroek.example",
            ),
            (
                "elzenbroek.example/",
                "https://elzenbroek.example",
                "elzenbroek.example",
            ),
            (
                "HTTP://elzenbroek.example:8080/Over?x=1#y",
                "http://elzenbroek.example:8080/Over?x=1#y",
                "elzenbroek.example:8080/Over?x=1#y",
            ),
            (
                "https://wijkteam-élan.example",
                "https://wijkteam-élan.example",
                "wijkteam-élan.example",
            ),
        ] {
            let found = Website::parse(raw).unwrap();
            assert_eq!((found.as_str(), found.shown()), (website, shown));
            assert_eq!(
                Website::parse(found.as_str()),
                Ok(found),
                "reading it again changes nothing"
            );
        }
        for refused in [
            "",
            "elzenbroek",
            "javascript:alert(1)",
            "javascript://elzenbroek.example/%0Aalert(1)",
            "ftp://elzenbroek.example",
            "https://iemand:geheim@elzenbroek.example",
            "https://elzenbroek.example@kwaad.example",
            "https://elzen broek.example",
            "https://elzenbroek.example/\"onmouseover=",
            "https://.example",
            "https://elzenbroek.example:99999",
            "//elzenbroek.example",
        ] {
            assert!(Website::parse(refused).is_err(), "{refused}");
        }
    }
}
