//! The one island: while someone types, the preview follows, made by the very renderer of the published page.
//!
//! It stands around what the server rendered and takes over its place; the text itself is read from the
//! form's own field, so that it is in the page once. Without script nothing is missing but the following.

use leptos::{ev, html, prelude::*, wasm_bindgen::JsCast as _, web_sys};
use letters::{
    claim::Claim,
    markdown::{
        self,
        html::{HtmlMarks, Notes, Shown},
    },
    problem::{Problem, ProblemKind},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything that the island says, in the language of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewWords {
    /// "Verzoek"
    pub demand: String,
    /// "Noot"
    pub note: String,
    /// "Noten"
    pub notes: String,
    /// "Terug naar de tekst bij noot"
    pub back: String,
    /// "woorden", after their number.
    pub count: String,
    /// "Regel", before its number.
    pub line: String,
    /// What it says when nothing is wrong.
    pub fine: String,
    /// A few words for each of [`TAGS`].
    pub problems: Vec<(String, String)>,
    /// Today's figures, for the claims in the text.
    pub claims: BTreeMap<Claim, Shown>,
}

/// The kinds of problem that a running text can have, and one for any other.
pub const TAGS: [&str; 17] = [
    "undefined-footnote",
    "unused-footnote",
    "duplicate-footnote",
    "note-in-note",
    "skipped-heading",
    "top-heading",
    "empty-heading",
    "unprintable",
    "raw-html",
    "image",
    "refused-link",
    "too-deep",
    "table-too-wide",
    "too-large",
    "unknown-claim",
    "empty-body",
    "other",
];

/// What stands under the preview.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Findings {
    words: usize,
    problems: Vec<String>,
}

/// The preview's place. The field with the text has the id `body`.
#[island]
pub fn Preview(
    /// Everything it says.
    words: PreviewWords,
    /// What the server rendered.
    children: Children,
) -> impl IntoView {
    let paper = NodeRef::<html::Div>::new();
    let (found, set_found) = signal(None::<Findings>);
    let shown = words.clone();
    Effect::new(move || follow(paper, words.clone(), set_found));
    view! {
        <div class="paper" node_ref=paper>{children()}</div>
        <div class="findings" role="status" hidden=move || found.get().is_none()>
            <p>{move || found.get().map(|found| format!("{} {}", found.words, shown.count))}</p>
            <ul>
                {move || found.get().map(|found| found.problems.into_iter().map(|problem| view! { <li>{problem}</li> }).collect::<Vec<_>>())}
            </ul>
        </div>
    }
}

/// Shows the text now, and again in the first frame after each change.
fn follow(paper: NodeRef<html::Div>, words: PreviewWords, found: WriteSignal<Option<Findings>>) {
    let Some(field) = document().get_element_by_id("body") else {
        return;
    };
    // A text area, read as an input: both have `value`, and this type is in every build of Leptos.
    let field: web_sys::HtmlInputElement = field.unchecked_into();
    let waiting = StoredValue::new(false);
    // The server set the text that the page came with; a browser that goes back fills in what was typed since.
    let shown = StoredValue::new(field.default_value());
    let source = field.clone();
    let show = move || {
        waiting.set_value(false);
        let text = source.value();
        let document = markdown::parse(&text);
        // What already stands there is left alone: somebody may be reading in it, or be at one of its links.
        let changed =
            shown.try_update_value(|shown| std::mem::replace(shown, text.clone()) != text);
        if let (Some(true), Some(paper)) = (changed, paper.get_untracked()) {
            let text = markdown::html::body(&document, &marks(&words));
            paper.set_inner_html(&format!("<div class=\"text\">{text}</div>"));
        }
        found.set(Some(findings(&document, &words)));
    };
    show();
    let typed = move |()| {
        if !waiting.get_value() {
            waiting.set_value(true);
            request_animation_frame(show.clone());
        }
    };
    let handle = window_event_listener(ev::input, move |event| {
        let ours = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .is_some_and(|target| target.id() == "body");
        if ours {
            typed(());
        }
    });
    on_cleanup(move || handle.remove());
}

fn marks(words: &PreviewWords) -> HtmlMarks {
    HtmlMarks {
        demand: words.demand.clone(),
        note: words.note.clone(),
        notes: Notes::AtEnd {
            title: words.notes.clone(),
            back: words.back.clone(),
        },
        after_demand: BTreeMap::new(),
        demand_links: BTreeMap::new(),
        claims: words.claims.clone(),
    }
}

fn findings(document: &markdown::Document, words: &PreviewWords) -> Findings {
    let count = markdown::plain_text(document).split_whitespace().count();
    let mut problems: Vec<String> = document
        .problems
        .iter()
        .map(|problem| told(problem, words))
        .collect();
    if problems.is_empty() {
        problems.push(words.fine.clone());
    }
    Findings {
        words: count,
        problems,
    }
}

/// "Regel 12: noot zonder tekst ‘a’"
fn told(problem: &Problem, words: &PreviewWords) -> String {
    let (tag, detail) = tag(&problem.kind);
    let short = words
        .problems
        .iter()
        .find(|(known, _)| known == tag)
        .map(|(_, short)| short.as_str())
        .unwrap_or_default();
    let line = problem
        .line
        .map(|line| format!("{} {line}: ", words.line))
        .unwrap_or_default();
    let detail = detail
        .map(|detail| format!(" ‘{detail}’"))
        .unwrap_or_default();
    format!("{line}{short}{detail}")
}

/// Which of [`TAGS`] it is, and the part of the text that it is about.
fn tag(kind: &ProblemKind) -> (&'static str, Option<&str>) {
    match kind {
        ProblemKind::UndefinedFootnote { label } => ("undefined-footnote", Some(label)),
        ProblemKind::UnusedFootnote { label } => ("unused-footnote", Some(label)),
        ProblemKind::DuplicateFootnote { label } => ("duplicate-footnote", Some(label)),
        ProblemKind::NoteInNote { label } => ("note-in-note", Some(label)),
        ProblemKind::SkippedHeading { .. } => ("skipped-heading", None),
        ProblemKind::TopHeading => ("top-heading", None),
        ProblemKind::EmptyHeading => ("empty-heading", None),
        ProblemKind::Unprintable { name, .. } => ("unprintable", Some(name)),
        ProblemKind::RawHtml => ("raw-html", None),
        ProblemKind::Image => ("image", None),
        ProblemKind::RefusedLink { url } => ("refused-link", Some(url)),
        ProblemKind::TooDeep { .. } => ("too-deep", None),
        ProblemKind::TableTooWide { .. } => ("table-too-wide", None),
        ProblemKind::TooLarge { .. } => ("too-large", None),
        ProblemKind::UnknownClaim { name } => ("unknown-claim", Some(name)),
        ProblemKind::EmptyBody => ("empty-body", None),
        _ => ("other", None),
    }
}
