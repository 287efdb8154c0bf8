//! Hashes to compare by eye, and text that is HTML already.

use leptos::prelude::*;

/// A SHA-256 in eight groups of eight digits; the groups are for the eye, copying gives digits and spaces.
pub fn hash(digits: &str) -> impl IntoView + use<> {
    let groups: Vec<_> = digits
        .as_bytes()
        .chunks(8)
        .map(|group| String::from_utf8_lossy(group).into_owned())
        .map(|group| view! { <span>{group}</span>" " })
        .collect();
    view! { <code class="hash">{groups}</code> }
}

/// The same with its name before it, as a row of a definition list.
pub fn anchored_hash(name: String, digits: &str) -> impl IntoView + use<> {
    view! { <dt>{name}</dt><dd>{hash(digits)}</dd> }
}

/// A block of HTML that is safe to show: `letters::markdown::html` made it, which escapes all text that goes in, or it is
/// what was left of a stranger's when everything that loads or runs was taken out.
pub fn html(class: &'static str, safe: String) -> impl IntoView {
    view! { <div class=class inner_html=safe></div> }
}
