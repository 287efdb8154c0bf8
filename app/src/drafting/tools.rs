//! What the field of the text brings along: its buttons, and every word that its script says.

use crate::locale::{Locale, t};
use leptos::prelude::*;

/// A button over the field: its command, what stands on it, what it does, and its keys as ARIA names them.
struct Tool {
    command: &'static str,
    label: String,
    does: String,
    keys: &'static str,
}

fn all(locale: Locale) -> [Tool; 9] {
    let tool = |command, label, does, keys| Tool {
        command,
        label,
        does,
        keys,
    };
    [
        tool(
            "bold",
            t!(locale, "drafting-tool-bold"),
            t!(locale, "drafting-tool-bold-does"),
            "Control+B",
        ),
        tool(
            "italic",
            t!(locale, "drafting-tool-italic"),
            t!(locale, "drafting-tool-italic-does"),
            "Control+I",
        ),
        tool(
            "heading",
            t!(locale, "drafting-tool-heading"),
            t!(locale, "drafting-tool-heading-does"),
            "Control+Alt+K",
        ),
        tool(
            "quote",
            t!(locale, "drafting-tool-quote"),
            t!(locale, "drafting-tool-quote-does"),
            "Control+Shift+9",
        ),
        tool(
            "bullets",
            t!(locale, "drafting-tool-bullets"),
            t!(locale, "drafting-tool-bullets-does"),
            "Control+Shift+8",
        ),
        tool(
            "numbers",
            t!(locale, "drafting-tool-numbers"),
            t!(locale, "drafting-tool-numbers-does"),
            "Control+Shift+7",
        ),
        tool(
            "demands",
            t!(locale, "drafting-tool-demands"),
            t!(locale, "drafting-tool-demands-does"),
            "Control+Alt+V",
        ),
        tool(
            "note",
            t!(locale, "drafting-tool-note"),
            t!(locale, "drafting-tool-note-does"),
            "Control+Alt+F",
        ),
        tool(
            "link",
            t!(locale, "drafting-tool-link"),
            t!(locale, "drafting-tool-link-does"),
            "Control+K",
        ),
    ]
}

/// The row of buttons. It is of no use without the script, which shows it.
pub fn bar(locale: Locale) -> AnyView {
    let buttons: Vec<_> = all(locale)
        .into_iter()
        .map(|tool| {
            let title = format!("{} ({})", tool.does, tool.keys.replace("Control", "Ctrl"));
            view! {
                <button type="button" class="mini" data-tool=tool.command title=title aria-keyshortcuts=tool.keys>
                    {tool.label}
                </button>
            }
        })
        .collect();
    view! {
        <div class="tools" role="toolbar" aria-label=t!(locale, "drafting-tools") data-tools hidden=true>
            {buttons}
            <label class="numbers"><input type="checkbox" data-line-numbers/>{t!(locale, "drafting-line-numbers")}</label>
        </div>
    }
    .into_any()
}

/// Every word of the script, for it to find by name.
pub fn words(locale: Locale) -> AnyView {
    let own = [
        ("demands", t!(locale, "drafting-word-demands")),
        ("linkText", t!(locale, "drafting-word-link")),
        ("typing", t!(locale, "drafting-state-typing")),
        ("offline", t!(locale, "drafting-state-offline")),
        ("signedOut", t!(locale, "drafting-state-signed-out")),
        ("signIn", t!(locale, "drafting-state-sign-in")),
        ("refused", t!(locale, "drafting-state-refused")),
        ("nowhere", t!(locale, "drafting-state-nowhere")),
        ("restored", t!(locale, "drafting-state-restored")),
        ("restoredUndo", t!(locale, "drafting-state-restored-undo")),
        ("left", t!(locale, "drafting-state-left")),
        ("leftTake", t!(locale, "drafting-state-left-take")),
        ("leftDrop", t!(locale, "drafting-state-left-drop")),
    ];
    // CodeMirror's own words are known by their English.
    let phrases = [
        ("Find", t!(locale, "drafting-find")),
        ("Replace", t!(locale, "drafting-find-replace-by")),
        ("next", t!(locale, "drafting-find-next")),
        ("previous", t!(locale, "drafting-find-previous")),
        ("all", t!(locale, "drafting-find-all")),
        ("match case", t!(locale, "drafting-find-case")),
        ("by word", t!(locale, "drafting-find-word")),
        ("regexp", t!(locale, "drafting-find-pattern")),
        ("replace", t!(locale, "drafting-find-replace")),
        ("replace all", t!(locale, "drafting-find-replace-all")),
        ("close", t!(locale, "drafting-find-close")),
        ("current match", t!(locale, "drafting-find-current")),
        ("on line", t!(locale, "drafting-find-on-line")),
        (
            "replaced match on line $",
            t!(locale, "drafting-find-replaced-on"),
        ),
        ("replaced $ matches", t!(locale, "drafting-find-replaced")),
        ("Go to line", t!(locale, "drafting-find-line")),
        ("go", t!(locale, "drafting-find-go")),
        ("Selection deleted", t!(locale, "drafting-find-deleted")),
        ("Control character", t!(locale, "drafting-find-control")),
    ];
    let own = own.map(|(name, words)| view! { <li data-word=name>{words}</li> });
    let phrases = phrases.map(|(name, words)| view! { <li data-phrase=name>{words}</li> });
    view! { <ul hidden=true data-words>{own.collect_view()}{phrases.collect_view()}</ul> }
        .into_any()
}
