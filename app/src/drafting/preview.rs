//! The one island: while someone types, the preview follows, made by the very renderer of the published page.
//!
//! It stands around what the server rendered and takes over its place; the text itself is read from the
//! form's own field, so that it is in the page once. Without script nothing is missing but the following.

use leptos::{
    ev, html, leptos_dom::helpers::TimeoutHandle, prelude::*, wasm_bindgen::JsCast as _, web_sys,
};
use letters::{
    claim::Claim,
    letter::Language,
    markdown::{
        self, Document, Live,
        html::{HtmlMarks, Notes, Shown},
    },
    problem::{Problem, ProblemKind},
    reading::{self, Ease},
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, time::Duration};

pub mod beside;
mod place;

pub use beside::beside;

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
    /// "gemiddeld", before a number of words.
    pub mean: String,
    /// "per zin", after it.
    pub per_sentence: String,
    /// "leest" and how, for each of [`Ease::ALL`].
    pub ease: Vec<String>,
    /// "Inhoud": the headings.
    pub outline: String,
    /// "Regel", before its number.
    pub line: String,
    /// What it says when nothing is wrong.
    pub fine: String,
    /// A few words for each of [`TAGS`].
    pub problems: Vec<(String, String)>,
    /// "Nog in te vullen", before the number of instructions; none where they are not told of.
    pub unfinished: Option<String>,
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

/// How long nobody types before the text is looked over, in milliseconds: the preview follows every key, this need not.
const PAUSE_MS: u64 = 300;

/// What was found in a text: what stands beside the preview.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Findings {
    /// "1204 woorden", "gemiddeld 18 per zin", …
    pub counts: Vec<String>,
    /// The headings.
    pub outline: Vec<Heading>,
    /// What is wrong, with the line it is on; in one line how much is still to be written.
    pub problems: Vec<(Option<u32>, String)>,
    /// What is still to be written, with the line it is on. It is not announced: it changes while somebody writes it.
    pub unfinished: Vec<(Option<u32>, String)>,
}

/// A heading to go to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// Its words.
    pub text: String,
    /// How deep it stands: 2 for the first level.
    pub level: u8,
    /// Its id in the preview.
    pub id: String,
    /// Its line in the source, from 1.
    pub line: u32,
}

/// The preview's place. The field with the text has the id `body`.
#[island]
pub fn Preview(
    /// Everything it says.
    words: PreviewWords,
    /// What the server found in the text.
    found: Findings,
    /// The language of the letter.
    language: Language,
    /// What the server rendered.
    children: Children,
) -> impl IntoView {
    let paper = NodeRef::<html::Div>::new();
    let (found, set_found) = signal(found);
    let (live, set_live) = signal(false);
    let names = words.clone();
    Effect::new(move || {
        follow(paper, words.clone(), language, set_found);
        set_live.set(true);
    });
    let outline = move || {
        found
            .get()
            .outline
            .into_iter()
            .map(heading)
            .collect::<Vec<_>>()
    };
    let problems = move || {
        found
            .get()
            .problems
            .into_iter()
            .map(problem)
            .collect::<Vec<_>>()
    };
    let unfinished = move || {
        found
            .get()
            .unfinished
            .into_iter()
            .map(problem)
            .collect::<Vec<_>>()
    };
    view! {
        <details class="outline" hidden=move || found.get().outline.is_empty()>
            <summary>{names.outline}</summary>
            <ol>{outline}</ol>
        </details>
        <div class="paper" node_ref=paper>{children()}</div>
        <div class="findings" data-live=move || live.get().then_some("")>
            <p>{move || found.get().counts.join(" · ")}</p>
            <div role="status"><ul>{problems}</ul></div>
            <ul class="unfinished" hidden=move || found.get().unfinished.is_empty()>{unfinished}</ul>
        </div>
    }
}

fn heading(heading: Heading) -> impl IntoView {
    let class = if heading.level > 2 { "sub" } else { "" };
    view! { <li class=class><a href=format!("#{}", heading.id) data-line=heading.line.to_string()>{heading.text}</a></li> }
}

fn problem((line, text): (Option<u32>, String)) -> impl IntoView {
    match line {
        Some(line) => {
            view! { <li><a href="#body" data-line=line.to_string()>{text}</a></li> }.into_any()
        }
        None => view! { <li>{text}</li> }.into_any(),
    }
}

/// Shows the text now, and again in the first frame after each change.
fn follow(
    paper: NodeRef<html::Div>,
    words: PreviewWords,
    language: Language,
    found: WriteSignal<Findings>,
) {
    let Some(field) = document().get_element_by_id("body") else {
        return;
    };
    // A text area, read as an input: both have `value`, and this type is in every build of Leptos.
    let field: web_sys::HtmlInputElement = field.unchecked_into();
    let waiting = StoredValue::new(false);
    let looking = StoredValue::new(None::<TimeoutHandle>);
    let marks = marks(&words);
    // The server set the text that the page came with; a browser that goes back fills in what was typed since.
    let shown = StoredValue::new(Live::of(field.default_value(), &marks));
    let source = field.clone();
    let show = move || {
        waiting.set_value(false);
        let text = source.value();
        let Some(paper) = paper
            .get_untracked()
            .filter(|_| shown.with_value(|shown| shown.text() != text))
        else {
            return;
        };
        shown.update_value(|shown| {
            let stood = shown.follow(text, &marks);
            place::put(&paper, &stood, shown.pieces());
        });
        if let Some(before) = looking.try_update_value(Option::take).flatten() {
            before.clear();
        }
        let words = words.clone();
        let look = move || {
            let text = shown.with_value(|shown| shown.text().to_owned());
            found.set(findings(&text, &markdown::parse(&text), language, &words));
        };
        looking.set_value(set_timeout_with_handle(look, Duration::from_millis(PAUSE_MS)).ok());
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

/// Looks a text over; `document` is `source` as it was understood.
pub fn findings(
    source: &str,
    document: &Document,
    language: Language,
    words: &PreviewWords,
) -> Findings {
    let count = markdown::plain_text(document).split_whitespace().count();
    let read = reading::reading(document, language);
    let mean = read.words_per_sentence();
    let ease = read.ease.and_then(|ease| {
        let place = Ease::ALL.iter().position(|one| *one == ease)?;
        words.ease.get(place).cloned()
    });
    let mut counts = vec![format!("{count} {}", words.count)];
    if let Some(ease) = ease {
        counts.push(format!("{} {mean} {}", words.mean, words.per_sentence));
        counts.push(ease);
    }
    let outline = markdown::outline(source, document);
    let outline = outline.into_iter().map(|item| Heading {
        text: item.text,
        level: item.level,
        id: item.id,
        line: item.line,
    });
    let mut problems: Vec<_> = document
        .problems
        .iter()
        .filter(|problem| !problem.is_unfinished())
        .map(|problem| (problem.line, told(problem, words)))
        .collect();
    let unfinished: Vec<_> = match words.unfinished {
        Some(_) => document
            .problems
            .iter()
            .filter_map(|it| to_write(it, words))
            .collect(),
        None => Vec::new(),
    };
    if let (Some(said), Some((line, _))) = (&words.unfinished, unfinished.first()) {
        problems.push((*line, format!("{said}: {}", unfinished.len())));
    }
    if problems.is_empty() {
        problems.push((None, words.fine.clone()));
    }
    Findings {
        counts,
        outline: outline.collect(),
        problems,
        unfinished,
    }
}

/// "Regel 12: de naam van de wet"
fn to_write(problem: &Problem, words: &PreviewWords) -> Option<(Option<u32>, String)> {
    let ProblemKind::Instruction { text } = &problem.kind else {
        return None;
    };
    let line = problem.line?;
    Some((Some(line), format!("{} {line}: {text}", words.line)))
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
