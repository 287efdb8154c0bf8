//! The list at the desk: the link to pass on, who waits, and what was decided.

use super::{Guest, Guests, Link, words};
use crate::{
    desk::{
        Frame,
        parts::{section, top},
    },
    links::{self, Desk},
    locale::{Locale, t},
    ui::{self, Glyph, Notice, NoticeKind, notice},
};
use leptos::prelude::*;
use letters::guests::{RequestState, Verdict};

/// The page.
pub fn page(frame: Frame<'_>, data: &Guests) -> AnyView {
    let locale = frame.locale;
    let heading = t!(locale, "guests-desk");
    let said = data.said.map(|said| Notice {
        kind: NoticeKind::Calm,
        title: words::said(locale, said),
        text: String::new(),
    });
    let refused = data.refused.then(|| Notice {
        kind: NoticeKind::NeedsYou,
        title: t!(locale, "desk-refused"),
        text: t!(locale, "desk-refused-no-round"),
    });
    let (waiting, decided): (Vec<_>, Vec<_>) = data
        .guests
        .iter()
        .partition(|guest| matches!(guest.state, RequestState::Waiting { .. }));
    let none = t!(locale, "guests-desk-none");
    let content = if waiting.is_empty() {
        view! { <p class="none">{none}</p> }.into_any()
    } else {
        list(locale, data, &waiting)
    };
    let decided = (!decided.is_empty()).then(|| {
        section(
            "besloten",
            t!(locale, "guests-desk-decided"),
            list(locale, data, &decided),
        )
    });
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        {said.map(notice)}
        {refused.map(notice)}
        {section("link", t!(locale, "guests-desk-link"), link(locale, data))}
        {section("wachten", t!(locale, "guests-desk-waiting"), content)}
        {decided}
    };
    frame.document(format!("{heading} – {}", data.head.title), "desk", main)
}

/// The link, or what makes one.
fn link(locale: Locale, data: &Guests) -> AnyView {
    let action = Desk::GuestLink.of(data.head.slug.as_str());
    let (text, act, button) = match &data.link {
        Link::NoRound => {
            return view! { <p class="lead">{t!(locale, "guests-desk-no-round")}</p> }.into_any();
        }
        Link::None => (
            t!(locale, "guests-desk-link-none"),
            "open",
            t!(locale, "guests-desk-open"),
        ),
        Link::Open(_) => (
            t!(locale, "guests-desk-link-open"),
            "close",
            t!(locale, "guests-desk-close"),
        ),
        Link::Unreadable => (
            t!(locale, "guests-desk-link-unreadable"),
            "close",
            t!(locale, "guests-desk-close"),
        ),
    };
    let address = match &data.link {
        Link::Open(url) => {
            let (href, url) = (url.clone(), url.clone());
            Some(view! { <p class="reason"><a href=href>{url}</a></p> })
        }
        _ => None,
    };
    let class = if act == "open" { "primary" } else { "quiet" };
    view! {
        <p class="lead">{text}</p>
        {address}
        <form method="post" action=action class="do">
            <button class=class name="act" value=act>{button}</button>
        </form>
    }
    .into_any()
}

fn list(locale: Locale, data: &Guests, guests: &[&Guest]) -> AnyView {
    let rows: Vec<_> = guests
        .iter()
        .map(|guest| {
            let href = links::guest(data.head.slug.as_str(), guest.id);
            let (person, function) = (guest.form.person.to_string(), guest.form.function.clone());
            let who = format!("{person}, {function}");
            view! {
                <li>
                    <a href=href>{guest.form.organisation.to_string()}</a>
                    <div>
                        <p>{who}</p>
                        {standing(locale, guest)}
                        {worth(locale, guest)}
                    </div>
                </li>
            }
        })
        .collect();
    view! { <ul class="records">{rows}</ul> }.into_any()
}

/// Where it stands, with since when.
pub(super) fn standing(locale: Locale, guest: &Guest) -> AnyView {
    let when = locale.moment(guest.at);
    let (picture, word) = match guest.state {
        RequestState::FilledIn | RequestState::Waiting { .. } if guest.open => (
            Glyph::Half,
            t!(locale, "guests-standing-waiting", when = when),
        ),
        RequestState::FilledIn | RequestState::Waiting { .. } => {
            (Glyph::Empty, t!(locale, "guests-standing-over"))
        }
        RequestState::Admitted { .. } => (
            Glyph::Full,
            t!(locale, "guests-standing-admitted", when = when),
        ),
        RequestState::Refused { .. } => (
            Glyph::Barred,
            t!(locale, "guests-standing-refused", when = when),
        ),
    };
    view! { <p>{ui::state(picture, word)}</p> }.into_any()
}

/// What the secretariat does well to look at before it decides.
fn worth(locale: Locale, guest: &Guest) -> Option<AnyView> {
    if !matches!(guest.state, RequestState::Waiting { .. }) {
        return None;
    }
    let mail = (guest.verdict != Verdict::Agrees)
        .then(|| view! { <p class="needs">{words::verdict(locale, guest.verdict)}</p> });
    let twins = (guest.twins > 0).then(|| {
        let words = t!(locale, "guests-twins", count = guest.twins);
        view! { <p class="needs">{words}</p> }
    });
    Some(view! { {mail}{twins} }.into_any())
}
