//! What the desk's pages share: the frame, the head of a letter, its steps, small forms.

use super::{data::LetterHead, words};
use crate::{
    links,
    locale::{Locale, t},
    page::{self, Head, Nav, Site},
    ui::{self, Glyph, glyph},
};
use leptos::prelude::*;
use letters::stage::{Stage, StageName};

/// What every page of the desk is given besides its data.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// The installation.
    pub site: &'a Site,
    /// The language of the page.
    pub locale: Locale,
    /// Who is signed in, as shown.
    pub person: &'a str,
}

impl Frame<'_> {
    /// A whole document of the desk.
    pub fn document(
        self,
        title: String,
        class: &'static str,
        main: impl IntoView + 'static,
    ) -> AnyView {
        self.with_head(self.head(title, class), main)
    }

    /// The same for a page that differs from the others in its head.
    pub fn with_head(self, head: Head, main: impl IntoView + 'static) -> AnyView {
        page::document(self.site, self.locale, head, main).into_any()
    }

    /// What pages of the desk have in their head.
    pub fn head(self, title: String, class: &'static str) -> Head {
        Head {
            title,
            private: true,
            class,
            nav: Nav::Desk {
                person: self.person.to_owned(),
            },
            ..Head::default()
        }
    }
}

/// The way back, the title of the page and what it is about.
///
/// On the letter's own page (`below` is none) the letter's title is the heading.
pub fn top(locale: Locale, head: &LetterHead, below: Option<String>) -> AnyView {
    let desk = t!(locale, "desk-title");
    match below {
        None => view! {
            <header class="top">
                <p class="crumb"><a href=links::DESK>{desk}</a></p>
                <h1>{head.title.clone()}</h1>
                <p class="about">{words::kind(locale, head.kind)}</p>
                {steps(locale, &head.stage)}
            </header>
        }
        .into_any(),
        Some(heading) => view! {
            <header class="top">
                <p class="crumb">
                    <a href=links::DESK>{desk}</a>" / "
                    <a href=links::Desk::Overview.of(head.slug.as_str())>{head.title.clone()}</a>
                </p>
                <h1>{heading}</h1>
            </header>
        }
        .into_any(),
    }
}

/// The life of a letter as a row of dots, with words.
fn steps(locale: Locale, stage: &Stage) -> AnyView {
    let (here, withdrawn) = match stage {
        Stage::Withdrawn { from, .. } => (*from, true),
        other => (other.name(), false),
    };
    let row = [
        StageName::Draft,
        StageName::Review,
        StageName::Signing,
        StageName::Final,
    ];
    let mut items: Vec<AnyView> = row
        .into_iter()
        .map(|name| {
            let current = name == here && !withdrawn;
            let picture = if current && name != StageName::Final {
                Glyph::Read
            } else if name <= here {
                Glyph::Full
            } else {
                Glyph::Ahead
            };
            let class = if name > here { "ahead" } else { "" };
            view! {
                <li class=class aria-current=current.then_some("step")>
                    {glyph(picture)}{words::stage(locale, name)}
                </li>
            }
            .into_any()
        })
        .collect();
    if withdrawn {
        let word = words::stage(locale, StageName::Withdrawn);
        items.push(view! { <li aria-current="step">{glyph(Glyph::Barred)}{word}</li> }.into_any());
    }
    view! { <ol class="steps" aria-label=t!(locale, "desk-steps")>{items}</ol> }.into_any()
}

/// One button that posts to an address.
pub fn post(action: String, words: String, class: &'static str) -> AnyView {
    view! { <form method="post" action=action><button class=class>{words}</button></form> }
        .into_any()
}

/// A yes and a way back, under a page that asks for confirmation.
pub fn decide(locale: Locale, words: String, head: &LetterHead) -> AnyView {
    view! {
        <p class="decide">
            <button class="primary">{words}</button>
            <a class="button quiet" href=links::Desk::Overview.of(head.slug.as_str())>{t!(locale, "desk-no")}</a>
        </p>
    }
    .into_any()
}

/// A section with its heading; `id` is also its anchor.
pub fn section(id: &'static str, heading: String, content: impl IntoView + 'static) -> AnyView {
    let name = format!("h-{id}");
    view! {
        <section class="sec" id=id aria-labelledby=name.clone()>
            <h2 id=name.clone()>{heading}</h2>
            {content.into_any()}
        </section>
    }
    .into_any()
}

/// What is wrong with a text, each with the way to its line; a calm sentence when nothing is.
pub fn problems(locale: Locale, problems: &[letters::problem::Problem]) -> AnyView {
    if problems.is_empty() {
        return view! { <p class="fine">{ui::state(Glyph::Full, t!(locale, "desk-problems-none"))}</p> }
            .into_any();
    }
    let rows: Vec<_> = problems
        .iter()
        .map(|problem| {
            let blocking = problem.bars_freezing();
            let (picture, word) = if problem.is_unfinished() {
                (Glyph::Objection, t!(locale, "desk-problem-unfinished"))
            } else if blocking {
                (Glyph::Objection, t!(locale, "desk-problem-blocking"))
            } else {
                (Glyph::Beside, t!(locale, "desk-problem-advice"))
            };
            view! {
                <li class:blocking=blocking>
                    {ui::state(picture, word)}
                    <span>{crate::problem::sentence(locale, problem)}</span>
                </li>
            }
        })
        .collect();
    view! { <ul class="problems">{rows}</ul> }.into_any()
}
