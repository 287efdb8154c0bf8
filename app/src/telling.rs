//! Telling those who signed what came back: how much each of them wants, and what the desk says of it.

use crate::{
    links,
    locale::{Locale, t},
    page::{Site, document},
    stranger,
    ui::{self, Choice, Field, Glyph, Notice, NoticeKind, choices, notice},
};
use leptos::prelude::*;
use letters::{
    telling::{HowMuch, OFFICE, Untold},
    time::Moment,
};

/// The page behind the link in a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoosePage {
    /// The secret in the link.
    pub token: String,
    /// What is chosen now.
    pub choice: HowMuch,
    /// Whether it was kept just now.
    pub kept: bool,
}

/// How an answer stands with those who signed, for the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Telling {
    /// When it was decided to tell it.
    pub decided: Option<Moment>,
    /// From when on it is told, as long as that was not decided.
    pub from: Result<Moment, Untold>,
    /// How many were told.
    pub told: usize,
    /// How many hear of it yet.
    pub waiting: usize,
    /// How many want to hear nothing.
    pub silent: usize,
}

/// "Elke reactie", …
fn words(locale: Locale, choice: HowMuch) -> (String, String) {
    match choice {
        HowMuch::Every => (
            t!(locale, "telling-every"),
            t!(locale, "telling-every-hint"),
        ),
        HowMuch::Weekly => (
            t!(locale, "telling-weekly"),
            t!(locale, "telling-weekly-hint"),
        ),
        HowMuch::Nothing => (
            t!(locale, "telling-nothing"),
            t!(locale, "telling-nothing-hint"),
        ),
    }
}

/// The choice, with a button.
pub fn form(locale: Locale, action: String, choice: HowMuch) -> AnyView {
    let answers = HowMuch::ALL.into_iter().map(|it| {
        let (label, hint) = words(locale, it);
        Choice {
            value: it.key().to_owned(),
            label,
            hint,
        }
    });
    let field = Field::filled(
        "answers",
        t!(locale, "telling-how-much"),
        choice.key(),
        &[],
        true,
    );
    view! {
        <form class="form" method="post" action=action>
            {choices(field, answers.collect())}
            <p class="do"><button class="primary">{t!(locale, "telling-do")}</button></p>
        </form>
    }
    .into_any()
}

/// The page behind the link in a mail.
pub fn page(site: &Site, locale: Locale, data: &ChoosePage) -> AnyView {
    let title = t!(locale, "telling-title");
    let kept = data.kept.then(|| {
        notice(Notice {
            kind: NoticeKind::Calm,
            title: t!(locale, "telling-kept"),
            text: String::new(),
        })
    });
    let main = view! {
        <header class="ask">
            <h1>{title.clone()}</h1>
            {kept}
            <p class="lead">{t!(locale, "telling-text")}</p>
        </header>
        {form(locale, links::answer_choice(&data.token), data.choice)}
    };
    document(site, locale, stranger::head(title), main).into_any()
}

/// What the desk says under an answer.
pub fn standing(locale: Locale, data: Telling) -> AnyView {
    let Telling {
        told,
        waiting,
        silent,
        ..
    } = data;
    let counts = || {
        let shown = locale.number(told as u64);
        let heard = t!(locale, "telling-told", count = told, shown = shown);
        if waiting == 0 {
            return heard;
        }
        let shown = locale.number(waiting as u64);
        let wait = t!(locale, "telling-waiting", count = waiting, shown = shown);
        format!("{heard}, {wait}")
    };
    let (picture, words) = match (data.decided, data.from) {
        (Some(_), _) if told + waiting + silent == 0 => {
            (Glyph::Empty, t!(locale, "telling-nobody"))
        }
        (Some(_), _) => (
            if waiting == 0 {
                Glyph::Full
            } else {
                Glyph::Half
            },
            counts(),
        ),
        (None, Ok(from)) => {
            let (opens, closes) = (OFFICE.start().to_string(), (OFFICE.end() + 1).to_string());
            let words = t!(
                locale,
                "telling-soon",
                count = waiting,
                when = locale.moment(from),
                opens = opens,
                closes = closes
            );
            (Glyph::Ahead, words)
        }
        (None, Err(why)) => (Glyph::Empty, untold(locale, why)),
    };
    let silent = (silent > 0).then(|| {
        let words = t!(locale, "telling-silent", count = silent);
        view! { " "<span class="hint">{words}</span> }
    });
    view! { <p class="fine">{ui::state(picture, words)}{silent}</p> }.into_any()
}

fn untold(locale: Locale, why: Untold) -> String {
    match why {
        Untold::NotPublished => t!(locale, "telling-not-published"),
        Untold::CalledOff => t!(locale, "telling-called-off"),
        Untold::Secret => t!(locale, "telling-secret"),
        Untold::Unread => t!(locale, "telling-unread"),
    }
}
