//! What was sent and which answers are waited for; and what became of the letter's mailings, envelope by envelope, with the words
//! of the servers that said so.

use super::{Got, Heard, Sent, SentEnvelope, Standing, state, words};
use crate::{
    awaiting,
    desk::{Frame, parts},
    links::{self, Desk},
    locale::{Locale, t},
    privacy,
    ui::{self, Notice, NoticeKind, notice},
};
use leptos::prelude::*;
use letters::{
    dispatch::{Delivery, Step, standing},
    stage::Stage,
};

/// The page.
pub fn page(frame: Frame<'_>, data: &Standing) -> AnyView {
    let locale = frame.locale;
    let title = t!(locale, "mailing-standing-title");
    let slug = data.head.slug.as_str();
    let said = data.said.map(|said| {
        notice(Notice {
            kind: NoticeKind::Calm,
            title: words::said(locale, said),
            text: String::new(),
        })
    });
    let may_send = matches!(data.head.stage, Stage::Final { .. });
    let nothing = data.mailings.is_empty() && data.sendings.all.is_empty();
    let none = nothing.then(|| view! { <p class="none">{t!(locale, "mailing-none")}</p> });
    let mailings: Vec<_> = data
        .mailings
        .iter()
        .map(|it| mailing(locale, data, it))
        .collect();
    let send = may_send.then(|| {
        let words = if data.mailings.is_empty() {
            t!(locale, "mailing-first")
        } else {
            t!(locale, "mailing-more-people")
        };
        view! { <p class="do"><a class="button" href=Desk::Mail.of(slug)>{words}</a></p> }
    });
    let main = view! {
        {parts::top(locale, &data.head, Some(title.clone()))}
        {said}
        {ui::error_summary(locale, &awaiting::summary(locale, data.sendings.typed.as_ref()))}
        {awaiting::section(locale, slug, &data.sendings)}
        {none}
        {send}
        {mailings}
    };
    frame.document(title, "desk mailing", main)
}

fn mailing(locale: Locale, data: &Standing, it: &Sent) -> AnyView {
    let when = locale.moment(it.due);
    let all = || it.envelopes.iter().flat_map(|it| &it.receivers);
    let heading = if all().all(|it| it.state == Delivery::CalledOff) {
        t!(locale, "mailing-stopped")
    } else if it.due > data.now {
        t!(locale, "mailing-planned", when = when)
    } else if all().any(|it| it.state == Delivery::Queued) {
        t!(locale, "mailing-under-way", when = when)
    } else {
        t!(locale, "mailing-of", when = when)
    };
    let by = t!(
        locale,
        "mailing-by",
        name = it.by.to_string(),
        when = locale.moment(it.ordered)
    );
    let embargo = it.embargo.map(|until| {
        view! { <p class="fine">{t!(locale, "mailing-under-embargo", until = locale.moment(until))}</p> }
    });
    // Once it went, its sending says so.
    let awaited = it.awaited.filter(|_| it.due > data.now).map(|day| {
        view! { <p class="fine">{t!(locale, "awaiting-until", day = locale.day(day))}</p> }
    });
    let envelopes: Vec<_> = it
        .envelopes
        .iter()
        .map(|it| envelope(locale, data, it))
        .collect();
    let content = view! { <p class="fine">{by}</p>{embargo}{awaited}{envelopes} };
    let (id, name) = (format!("mailing-{}", it.id), format!("h-{}", it.id));
    view! {
        <section class="sec" id=id aria-labelledby=name.clone()>
            <h2 id=name.clone()>{heading}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn envelope(locale: Locale, data: &Standing, it: &SentEnvelope) -> AnyView {
    let slug = data.head.slug.as_str();
    let stands = standing(it.receivers.iter().map(|it| it.state));
    let receivers: Vec<_> = it
        .receivers
        .iter()
        .map(|it| receiver(locale, data, it))
        .collect();
    let may_send = matches!(data.head.stage, Stage::Final { .. });
    let steps = Step::ALL.into_iter().filter(|step| {
        let there = it.receivers.iter().any(|it| it.state == step.of());
        there && (may_send || !step.sends())
    });
    let steps: Vec<_> = steps
        .map(|step| {
            view! {
                <form method="post" action=links::envelope(slug, it.id)>
                    <button class="quiet" name="step" value=step.key()>{words::step(locale, step)}</button>
                </form>
            }
        })
        .collect();
    let answered = it.answered_at.as_ref().map(|address| {
        view! { <p class="fine">{t!(locale, "mailing-answered-at", address = address.as_str())}</p> }
    });
    let id = format!("envelop-{}", it.id);
    view! {
        <article class="envelope" id=id>
            <h3>{it.institution.to_string()}" "<span class="stands">{state(locale, stands)}</span></h3>
            <ul class="receivers">{receivers}</ul>
            <details>
                <summary>{t!(locale, "mailing-text-summary")}</summary>
                <p><b>{it.subject.to_string()}</b></p>
                <p class="said">{it.text.to_string()}</p>
                {answered}
            </details>
            <div class="do">{steps}</div>
        </article>
    }
    .into_any()
}

fn receiver(locale: Locale, data: &Standing, it: &Got) -> AnyView {
    let part = words::part(locale, it.receiver.part);
    let waits = (it.state == Delivery::Queued && it.due > data.now && !it.news.is_empty())
        .then(|| view! { <p class="fine">{t!(locale, "mailing-next-try", when = locale.moment(it.due))}</p> });
    let news: Vec<_> = it.news.iter().map(|it| heard(locale, it)).collect();
    let evidence = (!news.is_empty()).then(|| {
        view! {
            <details>
                <summary>{t!(locale, "mailing-evidence", count = it.news.len())}</summary>
                <ol class="evidence">{news}</ol>
            </details>
        }
    });
    view! {
        <li>
                <p>{state(locale, it.state)}" "<b>{it.receiver.to_string()}</b>" ("{part}")"</p>
                {waits}
                {evidence}
        </li>
    }
    .into_any()
}

fn heard(locale: Locale, it: &Heard) -> AnyView {
    let by = it.by.as_ref().map(|name| {
        t!(
            locale,
            "mailing-news-by",
            name = privacy::person(locale, name.as_str())
        )
    });
    let words = (!it.words.is_empty()).then(|| view! { <br/><code>{it.words.clone()}</code> });
    view! {
        <li>
            <time datetime=it.at.rfc3339()>{locale.moment(it.at)}</time>": "
            {words::news(locale, it.news, it.by.is_some())}{by.map(|by| format!(" {by}"))}{words}
        </li>
    }
    .into_any()
}
