//! What the public and the directors see: every page in every state, made of invented data. A snapshot keeps what
//! people read there. With `GALLERY` set to a directory the pages are also written there, to be looked at in a browser.

// Under `cfg(test)`, by which clippy knows that helpers may expect as well.
#[cfg(test)]
mod reading;
#[cfg(test)]
mod signing;
#[cfg(test)]
mod verifying;
#[cfg(test)]
mod world;

use app::door::{SignIn, SignInState, sign_in};
use app::locale::Locale;
use app::page::render;
use app::publishing::{Failure, HomePage, failure, home, letter, verify};
use leptos::prelude::{AnyView, IntoAny as _};
use letters::letter::Language;
use world::site;

/// The pages of which a snapshot is also kept in English: those that say most.
const ALSO_IN_ENGLISH: [&str; 8] = [
    "home",
    "letter-0",
    "letter-off",
    "sign-open",
    "sign-reserved",
    "verify-genuine",
    "failure-404",
    "sign-in",
];

/// Every page in Dutch, and some in English, by its name.
fn pages() -> Vec<(String, AnyView)> {
    let mut pages = pages_in(Locale::Nl);
    let english = pages_in(Locale::En)
        .into_iter()
        .filter(|(name, _)| ALSO_IN_ENGLISH.contains(&name.as_str()));
    pages.extend(english.map(|(name, page)| (format!("english-{name}"), page)));
    pages
}

/// Every page in a language, by its name.
fn pages_in(locale: Locale) -> Vec<(String, AnyView)> {
    let samples = world::samples();
    let mut pages = vec![
        (
            "home".to_owned(),
            home::page(&site(), locale, world::home_page(&samples)).into_any(),
        ),
        (
            "home-empty".to_owned(),
            home::page(&site(), locale, HomePage::default()).into_any(),
        ),
        (
            "letter-off".to_owned(),
            letter::page(&site(), locale, world::called_off(&samples[0])).into_any(),
        ),
        (
            "sign-in".to_owned(),
            sign_in::page(&site(), locale, &fresh_sign_in()).into_any(),
        ),
    ];
    for (at, file) in samples.iter().enumerate() {
        let page = letter::page(&site(), locale, world::letter_page(file, at)).into_any();
        pages.push((format!("letter-{at}"), page));
    }
    for (name, page) in signing::pages(&samples[0]) {
        let page = app::cosigning::sign::page(&site(), locale, page);
        pages.push((format!("sign-{name}"), page));
    }
    for (name, page) in verifying::pages() {
        pages.push((
            format!("verify-{name}"),
            verify::page(&site(), locale, page),
        ));
    }
    for status in [403, 404, 405, 410, 413, 422, 429, 500, 503] {
        let page = failure::page(&site(), locale, &Failure::of_status(status));
        pages.push((format!("failure-{status}"), page));
    }
    pages
}

fn fresh_sign_in() -> SignIn {
    SignIn {
        mail: String::new(),
        next: None,
        state: SignInState::Fresh,
        passkeys: true,
    }
}

#[test]
fn every_page_reads_as_it_did() {
    for (name, page) in pages() {
        let text = reading::main(&render(|| page));
        insta::assert_snapshot!(name, text);
    }
}

#[test]
fn every_page_is_a_whole_document_without_script() {
    for (name, page) in pages() {
        let html = render(|| page);
        assert!(html.starts_with("<!DOCTYPE html>"), "{name}: {html:.80}");
        assert!(html.ends_with("</html>"), "{name}");
        assert_eq!(html.matches("<h1").count(), 1, "{name} has one h1");
        for forbidden in ["<script", " style=", "<style", "javascript:", " onclick"] {
            assert!(!html.contains(forbidden), "{name} has {forbidden}");
        }
        let mut ids: Vec<_> = html
            .split(" id=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        ids.sort_unstable();
        for pair in ids.windows(2) {
            assert_ne!(pair[0], pair[1], "{name} has an id twice");
        }
        if let Some(directory) = std::env::var_os("GALLERY") {
            let file = std::path::Path::new(&directory).join(format!("{name}.html"));
            std::fs::write(file, html).unwrap();
        }
    }
}

#[test]
fn a_subject_and_a_name_without_end_are_shown_whole_and_as_text() {
    let [file, ..] = world::samples();
    let mut page = world::letter_page(&file, 0);
    page.subject = format!(
        "<b>{}</b> & meer",
        "Onderwerp zonder eind ".repeat(20).trim()
    );
    page.signatories[0].organisation = Some("Coöperatieve".repeat(20));
    let html = render(|| letter::page(&site(), Locale::Nl, page));
    assert!(html.contains("class=\"subject long\""), "set smaller");
    assert!(html.contains("&lt;b&gt;Onderwerp zonder eind"), "{html}");
    assert!(html.contains(&"Coöperatieve".repeat(20)));
}

#[test]
fn a_letter_in_another_language_says_so_on_a_page_in_ours() {
    let [file, ..] = world::samples();
    let page = |locale, language| {
        let mut letter = world::letter_page(&file, 0);
        letter.language = language;
        render(|| letter::page(&site(), locale, letter))
    };
    let html = page(Locale::En, Language::Nl);
    assert!(html.contains("<html lang=\"en\">"));
    assert!(html.contains("<div lang=\"nl\" class=\"text\">"), "{html}");
    let html = page(Locale::Nl, Language::En);
    assert!(html.contains("<div lang=\"en\" class=\"text\">"), "{html}");
    assert!(
        page(Locale::Nl, Language::Nl).contains("<div class=\"text\">"),
        "nothing to say about the same language"
    );
}
