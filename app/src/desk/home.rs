//! The desk's front page: first what needs a hand, then what is due this week, then every letter by its stage.

use super::{
    data::{Home, LetterLine, PressState, RoundLine},
    hands::{Hand, hands},
    parts::{Frame, section},
    week, words,
};
use crate::{
    links,
    locale::{Locale, t},
};
use leptos::prelude::*;
use letters::{round::RoundState, stage::StageName, time::Moment};

/// How many Final letters the front page lists; the rest is on the public pages and one click away.
const FINAL_SHOWN: usize = 12;

/// The page.
pub fn page(frame: Frame<'_>, data: &Home) -> AnyView {
    let locale = frame.locale;
    let hands = hands(locale, data);
    let heading = match hands.len() {
        0 => t!(locale, "desk-home-calm"),
        count => t!(
            locale,
            "desk-home-hands",
            count = count,
            word = locale.count_first(count)
        ),
    };
    let today = data.now.day();
    let main = view! {
        <header class="top">
            <p>
                <time datetime=today.to_string()>{capital(&locale.weekday(today))}</time>
                {t!(locale, "desk-home-greeting", name = data.name.clone())}
            </p>
            <h1>{heading}</h1>
            <p class="do">
                <a class="button primary" href=links::NEW_LETTER>{t!(locale, "desk-new-letter")}</a>
                <a class="button quiet" href=links::TEMPLATES>{t!(locale, "template-list")}</a>
            </p>
        </header>
        {(!hands.is_empty()).then(|| todo(hands))}
        {week::list(locale, data)}
        {register(locale, data.organisations)}
        {if data.letters.is_empty() { empty(locale) } else { stages(locale, data) }}
    };
    let mut head = frame.head(t!(locale, "desk-title"), "desk");
    head.canonical = Some(links::DESK.to_owned());
    frame.with_head(head, main)
}

/// How many organisations there are, and the way to them.
fn register(locale: Locale, organisations: u32) -> AnyView {
    if organisations == 0 {
        return view! {
            <p class="note">
                {t!(locale, "desk-home-no-organisations")}" "
                <a href=links::NEW_ORGANISATION>{t!(locale, "register-add")}</a>
            </p>
        }
        .into_any();
    }
    let words = t!(locale, "desk-home-organisations", count = organisations);
    view! {
        <p class="fine">
            <a href=links::REGISTER>{words}</a>" · "
            <a href=links::PEOPLE>{t!(locale, "people-title")}</a>" · "
            <a href=links::MANDATES>{t!(locale, "mandate-title")}</a>" · "
            <a href=links::INCOMING>{t!(locale, "incoming-title")}</a>" · "
            <a href=links::COMMITMENTS>{t!(locale, "commitment-title")}</a>
        </p>
    }
    .into_any()
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}

fn todo(hands: Vec<Hand>) -> AnyView {
    let rows: Vec<_> = hands
        .into_iter()
        .map(|hand| {
            view! {
                <li>
                    <p class="why">{hand.why}</p>
                    <div><h2>{hand.title}</h2><p>{hand.text}</p></div>
                    <a class="button" href=hand.href>{hand.action}</a>
                </li>
            }
        })
        .collect();
    view! { <ol class="todo">{rows}</ol> }.into_any()
}

fn empty(locale: Locale) -> AnyView {
    let content = view! {
        <p class="lead">{t!(locale, "desk-home-empty")}</p>
        <p class="do">
            <a class="button" href=links::NEW_LETTER>{t!(locale, "desk-home-empty-write")}</a>
            <a class="button quiet" href=format!("{}#bestand", links::NEW_LETTER)>{t!(locale, "desk-home-empty-import")}</a>
        </p>
    };
    section("leeg", t!(locale, "desk-home-empty-title"), content)
}

fn stages(locale: Locale, data: &Home) -> AnyView {
    let columns: Vec<_> = StageName::ALL
        .into_iter()
        .filter_map(|stage| {
            let letters: Vec<_> = data
                .letters
                .iter()
                .filter(|letter| letter.stage == stage)
                .collect();
            (stage != StageName::Withdrawn || !letters.is_empty())
                .then(|| column(locale, stage, &letters, data.now))
        })
        .collect();
    section(
        "stappen",
        t!(locale, "desk-home-stages"),
        view! { <div class="stages">{columns}</div> },
    )
}

fn column(locale: Locale, stage: StageName, letters: &[&LetterLine], now: Moment) -> AnyView {
    let row = |letter: &&LetterLine| {
        let href = links::Desk::Overview.of(letter.slug.as_str());
        let public = letter.published.map(|_| {
            let href = links::letter(letter.slug.as_str());
            let name = t!(locale, "desk-home-public-of", title = letter.title.clone());
            view! { " "<a class="aside" href=href aria-label=name>{t!(locale, "desk-home-public")}</a> }
        });
        view! {
            <li><a href=href>{letter.title.clone()}</a><span>{about(locale, letter, now)}{public}</span></li>
        }
    };
    let count = letters.len();
    let list = if letters.is_empty() {
        view! { <p class="none">{t!(locale, "desk-home-none")}</p> }.into_any()
    } else {
        let shown: Vec<_> = letters.iter().take(FINAL_SHOWN).map(row).collect();
        let rest: Vec<_> = letters.iter().skip(FINAL_SHOWN).map(row).collect();
        let rest = (!rest.is_empty()).then(|| {
            view! {
                <details>
                    <summary>{t!(locale, "desk-home-more", count = rest.len())}</summary>
                    <ul>{rest}</ul>
                </details>
            }
        });
        view! { <ul>{shown}</ul>{rest} }.into_any()
    };
    let counted = t!(locale, "desk-home-count", count = count);
    view! { <section><h3>{words::stage(locale, stage)}" "<span>{counted}</span></h3>{list}</section> }
        .into_any()
}

/// One line on how a letter stands.
fn about(locale: Locale, letter: &LetterLine, now: Moment) -> String {
    let when = locale.moment(letter.changed);
    match (letter.stage, letter.round, &letter.job) {
        (StageName::Signing, _, Some(job))
            if matches!(job.state, PressState::Queued | PressState::Running { .. }) =>
        {
            t!(locale, "desk-about-press")
        }
        (StageName::Signing, Some(round), _) if round.state == RoundState::Open => {
            let (signed, invited) = (round.signed, round.invited);
            if now >= round.deadline {
                t!(
                    locale,
                    "desk-about-over",
                    signed = signed,
                    invited = invited
                )
            } else {
                let when = locale.deadline(round.deadline);
                t!(
                    locale,
                    "desk-about-round",
                    signed = signed,
                    invited = invited,
                    when = when
                )
            }
        }
        (StageName::Signing, Some(round), _) => {
            t!(
                locale,
                "desk-about-closed",
                signed = round.signed,
                invited = round.invited
            )
        }
        (StageName::Signing, None, _) => t!(locale, "desk-about-frozen"),
        (StageName::Final, _, _) => match letter.published {
            Some(at) => t!(locale, "desk-about-published", day = locale.day(at.day())),
            None => match letter.embargo {
                Some(until) if until > now => {
                    t!(locale, "desk-about-embargo", until = locale.moment(until))
                }
                _ => t!(locale, "desk-about-unpublished"),
            },
        },
        (StageName::Withdrawn, _, _) => {
            t!(
                locale,
                "desk-about-withdrawn",
                day = locale.day(letter.changed.day())
            )
        }
        (StageName::Draft | StageName::Review, _, _) => {
            t!(
                locale,
                "desk-about-draft",
                number = letter.latest.get(),
                when = when
            )
        }
    }
}

impl RoundLine {
    /// How many let nothing be heard.
    #[must_use]
    pub fn silent(self) -> u32 {
        self.invited
            .saturating_sub(self.signed)
            .saturating_sub(self.declined)
            .saturating_sub(self.objected)
    }
}
