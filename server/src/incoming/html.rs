//! HTML of strangers: its text, and a form of it that can be shown.
//!
//! Two steps. [`scan`] reads it in one go, in whatever state it is, and writes what mail is made of with every element
//! closed and none deeper than a bound: a parser that follows the rules of HTML takes time and memory by the square of what
//! lies in each other. Then `ammonia`, which does follow them, takes out what must not be shown. Only the second step is
//! what safety rests on.

mod scan;

use std::{collections::HashSet, sync::LazyLock};

/// HTML that was read.
#[derive(Debug)]
pub(super) struct Html {
    /// Its text.
    pub(super) text: String,
    /// What can be shown: nothing in it loads or runs.
    pub(super) shown: String,
    /// Whether it was longer or more tangled than what is read.
    pub(super) cut: bool,
}

/// The elements that are shown. Pictures are not among them: those of elsewhere would tell their owner who reads, and those
/// that came along are attachments.
const TAGS: [&str; 42] = [
    "a",
    "abbr",
    "b",
    "blockquote",
    "br",
    "caption",
    "center",
    "cite",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "ins",
    "li",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

static CLEANER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut builder = ammonia::Builder::empty();
    builder
        .tags(TAGS.into_iter().collect())
        .add_tag_attributes("a", ["href"])
        .add_tag_attributes("td", ["colspan", "rowspan"])
        .add_tag_attributes("th", ["colspan", "rowspan"])
        .add_tag_attributes("ol", ["start"])
        .generic_attributes(HashSet::from(["dir", "lang"]))
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .url_relative(ammonia::UrlRelative::Deny)
        .clean_content_tags(HashSet::from(["script", "style"]))
        .link_rel(Some("noopener noreferrer nofollow"));
    builder
});

/// Reads HTML, in whatever state it is.
pub(super) fn read(html: &str) -> Html {
    let scanned = scan::scan(html);
    Html {
        text: scanned.text,
        shown: CLEANER.clean(&scanned.html).to_string(),
        cut: scanned.cut,
    }
}

/// Plain text as HTML, to stand beside other.
pub(super) fn of_text(text: &str) -> String {
    format!("<pre>{}</pre>", scan::escaped(text))
}
