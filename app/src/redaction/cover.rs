//! What is left of a text, with its covers to be seen and heard.

use crate::locale::{Locale, t};
use leptos::prelude::*;
use letters::redaction::COVER;

/// Words as everybody reads them: a cover is black, and is heard as what it is.
pub fn left(locale: Locale, words: &str) -> AnyView {
    if !words.contains(COVER) {
        return words.to_owned().into_any();
    }
    let parts: Vec<_> = words
        .split(COVER)
        .enumerate()
        .map(|(number, part)| {
            let cover = (number > 0).then(|| {
                view! { <span class="cover"><span aria-hidden="true">{COVER}</span><span class="visually-hidden">{t!(locale, "redaction-covered")}</span></span> }
            });
            view! { {cover}{part.to_owned()} }
        })
        .collect();
    parts.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;

    #[test]
    fn a_cover_is_heard_as_what_it_is() {
        let html = render(|| left(Locale::Nl, "Beste █████, <b> van █████"));
        assert_eq!(html.matches("class=\"cover\"").count(), 2, "{html}");
        assert_eq!(html.matches("weggelakt").count(), 2, "{html}");
        assert!(html.contains("&lt;b&gt;"), "{html}");
        assert_eq!(render(|| left(Locale::Nl, "Niets")), "Niets");
    }
}
