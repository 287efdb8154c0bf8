//! How every message reads before it goes.

use super::{
    Answers, Preview,
    order::{answers, nowhere},
};
use crate::{
    desk::{Frame, parts},
    links::Desk,
    locale::{Locale, t},
};
use leptos::prelude::*;
use letters::dispatch::{Before, Envelope, Part, Went};

/// The page.
pub fn page(frame: Frame<'_>, data: &Preview) -> AnyView {
    let locale = frame.locale;
    let title = t!(locale, "mailing-preview-title");
    let slug = data.head.slug.as_str();
    let messages: Vec<_> = data
        .mailing
        .envelopes
        .iter()
        .enumerate()
        .map(|(at, it)| message(locale, data, at, it))
        .collect();
    let count = data.mailing.envelopes.len();
    let when = match data.mailing.at {
        None => t!(locale, "mailing-goes-now", count = count),
        Some(at) => t!(
            locale,
            "mailing-goes-at",
            count = count,
            when = locale.moment(at)
        ),
    };
    let embargo = data.mailing.embargo.map(|until| {
        view! { <p class="lead">{t!(locale, "mailing-under-embargo", until = locale.moment(until))}</p> }
    });
    let awaited = data.mailing.awaited.map(|day| {
        view! { <p class="fine">{t!(locale, "awaiting-until", day = locale.day(day))}</p> }
    });
    let send = match data.mailing.at {
        None => t!(locale, "mailing-do", count = count),
        Some(_) => t!(locale, "mailing-do-later", count = count),
    };
    let again = repeated(locale, data);
    let main = view! {
        {parts::top(locale, &data.head, Some(title.clone()))}
        <p class="lead">{when}</p>
        {embargo}
        {awaited}
        {answers(locale, &data.answers)}
        {nowhere(locale, data.nowhere)}
        {messages}
        <form method="post" action=Desk::Mail.of(slug)>
            {hidden(data)}
            <input type="hidden" name="mailing" value=data.mailing.id.to_string()/>
            {again}
            <p class="actions"><button class="primary" name="act" value="send">{send}</button></p>
        </form>
        <form method="post" action=Desk::Mail.of(slug)>
            {hidden(data)}
            <p class="actions"><button class="quiet" name="act" value="edit">{t!(locale, "mailing-edit")}</button></p>
        </form>
        <p class="hint">{t!(locale, "mailing-once")}</p>
    };
    frame.document(title, "desk mailing", main)
}

/// A box to tick where it goes to somebody a second time.
fn repeated(locale: Locale, data: &Preview) -> Option<AnyView> {
    let goes = |it: &&Before| {
        let mut envelopes = data.mailing.envelopes.iter();
        envelopes.any(|envelope| it.is_repeated_by(envelope))
    };
    let before: Vec<_> = data
        .before
        .iter()
        .filter(goes)
        .map(|it| {
            let name = it.institution.to_string();
            let words = match it.when {
                Went::Mailed(at) => {
                    t!(
                        locale,
                        "mailing-repeated-one",
                        name = name,
                        when = locale.moment(at)
                    )
                }
                Went::Posted(on) => {
                    t!(
                        locale,
                        "mailing-repeated-post",
                        name = name,
                        day = locale.day(on)
                    )
                }
            };
            view! { <li>{words}</li> }
        })
        .collect();
    (!before.is_empty()).then(|| {
        view! {
            <div class="repeated">
                <p>{t!(locale, "mailing-repeated")}</p>
                <ul>{before}</ul>
                <label class="pick" for="again">
                    <input type="checkbox" id="again" name="again" value="yes" required/>
                    <span>{t!(locale, "mailing-repeated-do")}</span>
                </label>
            </div>
        }
        .into_any()
    })
}

/// One message, as its receivers get it.
fn message(locale: Locale, data: &Preview, at: usize, envelope: &Envelope) -> AnyView {
    let all = |part: Part| {
        let of = envelope.receivers.iter().filter(|it| it.part == part);
        of.map(ToString::to_string).collect::<Vec<_>>().join("\n")
    };
    let reply = match &data.answers {
        Answers::Here(address) | Answers::Mailbox(address) => address.clone(),
    };
    let file = t!(
        locale,
        "mailing-enclosed",
        file = data.enclosed.name.clone(),
        size = locale.size(data.enclosed.bytes)
    );
    let rows = [
        (t!(locale, "mailing-head-from"), data.from.clone()),
        (t!(locale, "mailing-head-to"), all(Part::To)),
        (t!(locale, "mailing-head-cc"), all(Part::Cc)),
        (t!(locale, "mailing-head-bcc"), all(Part::Bcc)),
        (t!(locale, "mailing-head-reply"), reply),
        (
            t!(locale, "mailing-head-subject"),
            envelope.subject.to_string(),
        ),
        (t!(locale, "mailing-head-file"), file),
    ];
    let rows: Vec<_> = rows
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(word, value)| view! { <div><dt>{word}</dt><dd>{value}</dd></div> })
        .collect();
    let id = format!("bericht-{}", at + 1);
    view! {
        <section class="outgoing" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{envelope.institution.to_string()}</h2>
            <dl>{rows}</dl>
            <p class="said">{envelope.text.to_string()}</p>
        </section>
    }
    .into_any()
}

/// Everything that was typed, to be sent once more.
fn hidden(data: &Preview) -> Vec<AnyView> {
    let one = |(name, value)| view! { <input type="hidden" name=name value=value/> }.into_any();
    data.form.pairs().into_iter().map(one).collect()
}
