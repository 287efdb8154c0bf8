//! The signing page, from top to bottom: the question or what was answered, the letter, what signing means, the decision.

use super::data::{Done, RoundStanding, SignPage};
use super::{decide, pinned, reaffirm, standing};
use crate::locale::{Locale, t};
use crate::objections::own;
use crate::page::{Head, Nav, Script, Site, document};
use crate::ui::{Notice, NoticeKind, error_summary, notice};
use leptos::prelude::*;
use letters::round::Answer;
use letters::time::Moment;

/// The page.
pub fn page(site: &Site, locale: Locale, data: SignPage) -> AnyView {
    let title = data
        .short_title
        .clone()
        .unwrap_or_else(|| data.text.subject.clone());
    let head = Head {
        title: t!(locale, "sign-title", title = title),
        private: true,
        class: "sign",
        nav: Nav::Signing,
        script: data.own_key.is_some().then_some(Script::Passkey),
        ..Head::default()
    };
    let errors: Vec<_> = data
        .refused
        .iter()
        .map(|refused| refused.error(locale))
        .collect();
    let open = data.round == RoundStanding::Open;
    let undecided = matches!(data.answer, Answer::None { .. });
    let opening = if open && undecided {
        match data.confirms() {
            Some(before) => reaffirm::question(locale, &data, before),
            None => question(locale, &data),
        }
    } else {
        standing::opening(locale, &data)
    };
    let decision = if open {
        decide::forms(locale, &data, &errors)
    } else {
        decide::late(locale, &data, &errors)
    };
    let waits = open && !matches!(data.answer, Answer::Signed { .. });
    let earlier = data.earlier.as_ref().filter(|_| waits);
    let changes = earlier.map(|earlier| reaffirm::changes(locale, earlier));
    // Once answered, what can still be done comes before the letter; until then the text comes first, or for who signed
    // an earlier one, what is different in it.
    let (before, after) = if undecided && data.confirms().is_none() {
        (().into_any(), decision)
    } else {
        (decision, ().into_any())
    };
    let objected = match data.done {
        Some(Done::Objected) => Some(own::done(locale, false, data.deadline)),
        Some(Done::ObjectionWithdrawn) => Some(own::done(locale, true, data.deadline)),
        Some(Done::Read) => Some(read(locale, data.deadline)),
        _ => None,
    };
    let version = data.text.version;
    let objections = own::section(locale, &data.token, version, &data.objections);
    let main = view! {
        {error_summary(locale, &errors)}
        {objected}
        {opening}
        {objections}
        {changes}
        {before}
        {data.text.article(locale)}
        {after}
    };
    document(site, locale, head, main)
}

/// That it was noted that the reader read the letter.
fn read(locale: Locale, deadline: Moment) -> AnyView {
    notice(Notice {
        kind: NoticeKind::Calm,
        title: t!(locale, "sign-read-done"),
        text: t!(
            locale,
            "sign-read-done-text",
            deadline = locale.deadline(deadline)
        ),
    })
    .into_any()
}

/// Who is asked what, until when, and who went before.
fn question(locale: Locale, data: &SignPage) -> AnyView {
    let open_place = t!(locale, "sign-open-place");
    view! {
        <header class="ask">
            {standing::who(locale, data)}
            <h1>{t!(locale, "sign-question")}</h1>
            <p class="lead">{data.text.lead(locale)}</p>
            {pinned::so_far(locale, data.signed, &open_place, data.deadline)}
            <p class="jump"><a href="#besluit">{t!(locale, "sign-to-decision")}</a></p>
        </header>
    }
    .into_any()
}
