//! A letter's demands: which are the same as before, and the question where that is not clear.

use super::{
    data::{DemandRow, DemandsPage},
    parts::{self, Frame, top},
};
use crate::{
    links::Desk,
    locale::{Locale, t},
    privacy,
    ui::{self, Glyph, NoticeKind},
};
use leptos::prelude::*;
use letters::demand::{DemandId, Link};

/// The page.
pub fn page(frame: Frame<'_>, data: &DemandsPage) -> AnyView {
    let locale = frame.locale;
    let heading = t!(locale, "demands-title");
    let said = data.said.then(|| {
        ui::notice(ui::Notice {
            kind: NoticeKind::Calm,
            title: t!(locale, "demands-said"),
            text: String::new(),
        })
    });
    let errors: Vec<ui::FormError> = data
        .wrong
        .iter()
        .map(|(wording, mistake)| {
            let field = data
                .rows
                .iter()
                .find(|row| row.standing.wording == *wording);
            let text = mistake.words(locale);
            match field {
                Some(row) => ui::FormError::at(first_choice(row), text),
                None => ui::FormError::whole(text),
            }
        })
        .collect();
    let rows: Vec<_> = data
        .rows
        .iter()
        .map(|row| demand(locale, data, row, &errors))
        .collect();
    let list = if rows.is_empty() {
        view! { <p>{t!(locale, "demands-none")}</p> }.into_any()
    } else {
        view! { <ol class="demand-list">{rows}</ol> }.into_any()
    };
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        {said}
        {ui::error_summary(locale, &errors)}
        <p class="lead">{lead(locale, data)}</p>
        {list}
    };
    frame.document(format!("{heading} – {}", data.head.title), "desk", main)
}

fn lead(locale: Locale, data: &DemandsPage) -> String {
    let unclear = data
        .rows
        .iter()
        .filter(|row| row.standing.is_unclear())
        .count();
    if !data.open {
        t!(locale, "demands-closed")
    } else if unclear > 0 {
        t!(locale, "demands-unclear", count = unclear)
    } else {
        t!(locale, "demands-clear")
    }
}

/// The id of a demand's first choice, to which a message leads.
fn first_choice(row: &DemandRow) -> String {
    format!("zelfde-{}-0", row.standing.number)
}

fn demand(
    locale: Locale,
    data: &DemandsPage,
    row: &DemandRow,
    errors: &[ui::FormError],
) -> AnyView {
    let standing = &row.standing;
    let lang = locale.lang_of(data.language);
    let (picture, words) = how(locale, row);
    let said = row.said.as_ref().map(|(who, at)| {
        let by = t!(
            locale,
            "demands-said-by",
            author = privacy::person(locale, who),
            when = locale.moment(*at)
        );
        view! { <p class="by">{by}</p> }
    });
    let form = (data.open && !row.choices.is_empty()).then(|| {
        let form = choose(locale, data, row, errors);
        if standing.is_unclear() || ui::FormError::for_field(errors, &first_choice(row)).is_some() {
            form
        } else {
            view! { <details><summary>{t!(locale, "demands-change")}</summary>{form}</details> }
                .into_any()
        }
    });
    view! {
        <li id=format!("verzoek-{}", standing.number)>
            <p class="no">{t!(locale, "demands-number", number = standing.number)}</p>
            <p class="words" lang=lang>{standing.text.clone()}</p>
            <p>{ui::state(picture, words)}</p>
            {said}
            {form}
        </li>
    }
    .into_any()
}

/// How it hangs together with what was there before.
fn how(locale: Locale, row: &DemandRow) -> (Glyph, String) {
    let since = row.since.get();
    match row.standing.link {
        Link::Unclear(_) => (Glyph::Objection, t!(locale, "demands-is-unclear")),
        Link::New => (Glyph::Full, t!(locale, "demands-is-new", number = since)),
        Link::Near(_) => (Glyph::Full, t!(locale, "demands-is-near", number = since)),
        Link::Chosen(Some(_)) => (Glyph::Full, t!(locale, "demands-is-same", number = since)),
        Link::Chosen(None) => (Glyph::Full, t!(locale, "demands-is-own", number = since)),
    }
}

/// Both texts, and the choice.
fn choose(
    locale: Locale,
    data: &DemandsPage,
    row: &DemandRow,
    errors: &[ui::FormError],
) -> AnyView {
    let standing = &row.standing;
    let number = standing.number;
    let lang = locale.lang_of(data.language);
    let chosen = match standing.link {
        Link::New | Link::Chosen(None) => Some(None),
        Link::Near(same) | Link::Chosen(Some(same)) => Some(Some(same)),
        Link::Unclear(_) => None,
    };
    let option = |at: usize, same: Option<DemandId>, text: AnyView| {
        let id = format!("zelfde-{number}-{at}");
        let named = id.clone();
        let value = same.map_or_else(|| "nieuw".to_owned(), |id| id.to_string());
        view! {
            <label class="pick" for=named>
                <input type="radio" id=id name="same" value=value checked=chosen == Some(same)/>
                <span>{text}</span>
            </label>
        }
        .into_any()
    };
    let mut options: Vec<AnyView> = Vec::with_capacity(row.choices.len() + 1);
    for (at, (id, text)) in row.choices.iter().enumerate() {
        let before = view! {
            {t!(locale, "demands-same")}" "<span class="words" lang=lang>{text.clone()}</span>
        };
        options.push(option(at, Some(*id), before.into_any()));
    }
    let own = t!(locale, "demands-own").into_any();
    options.push(option(row.choices.len(), None, own));
    let error = ui::FormError::for_field(errors, &first_choice(row)).map(|text| {
        view! { <p class="error" id=format!("fout-{number}")>{text}</p> }
    });
    let class = if error.is_some() {
        "choices wrong"
    } else {
        "choices"
    };
    let described = error.is_some().then(|| format!("fout-{number}"));
    view! {
        <form method="post" action=Desk::Demands.of(data.head.slug.as_str())>
            <input type="hidden" name="wording" value=standing.wording.to_string()/>
            <fieldset class=class aria-describedby=described>
                <legend>{t!(locale, "demands-question", number = number)}</legend>
                {error}
                {options}
            </fieldset>
            <button>{t!(locale, "demands-keep")}</button>
        </form>
    }
    .into_any()
}

/// The section on the letter's page at the desk: how many there are, and whether there is something to say of them.
pub fn section(locale: Locale, slug: &str, count: usize, unclear: usize) -> Option<AnyView> {
    if count == 0 {
        return None;
    }
    let says = t!(locale, "freeze-demands", count = count);
    let (picture, says, words) = if unclear > 0 {
        (
            Glyph::Objection,
            t!(locale, "freeze-demands-unclear", count = unclear),
            t!(locale, "demands-answer"),
        )
    } else {
        (Glyph::Full, says, t!(locale, "demands-open"))
    };
    let content = view! {
        <p>{ui::state(picture, says)}" "<a href=Desk::Demands.of(slug)>{words}</a></p>
    };
    Some(parts::section(
        "verzoeken",
        t!(locale, "demands-title"),
        content,
    ))
}

impl super::data::DemandMistake {
    /// What is wrong, and what to do.
    fn words(self, locale: Locale) -> String {
        match self {
            Self::NoChoice => t!(locale, "demands-no-choice"),
            Self::Together(number) => t!(locale, "demands-together", number = number.get()),
            Self::Gone => t!(locale, "demands-gone"),
        }
    }
}
