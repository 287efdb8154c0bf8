//! Before something that cannot be undone: what it means, a yes, a way back. Calling off also asks why.

use super::{
    data::{Confirm, Hearing, Irreversible, Restore, Withdraw},
    parts::{Frame, decide, top},
    words,
};
use crate::{
    links::Desk,
    locale::{Locale, t},
    objections::{self, Where},
    ui::{self, Field, FormError, text_area},
};
use leptos::prelude::*;
use letters::{stage::StageName, time::Moment};

/// The page that asks for a yes.
pub fn page(frame: Frame<'_>, data: &Confirm) -> AnyView {
    let locale = frame.locale;
    let (heading, text, button, to) = match data.what {
        Irreversible::Copy => (
            t!(locale, "copy-title"),
            t!(locale, "copy-text"),
            t!(locale, "copy-do"),
            Desk::Copy,
        ),
        Irreversible::Publish { embargo } => (
            t!(locale, "desk-publish"),
            t!(locale, "desk-publish-text"),
            if embargo.is_some() {
                t!(locale, "desk-publish-despite-do")
            } else {
                t!(locale, "desk-publish-do")
            },
            Desk::Publish,
        ),
        Irreversible::CloseRound { silent, .. } => (
            t!(locale, "desk-close"),
            t!(locale, "desk-close-text", count = silent),
            t!(locale, "desk-close-do"),
            Desk::CloseRound,
        ),
        Irreversible::CancelRound { signed, .. } => (
            t!(locale, "desk-cancel"),
            t!(locale, "desk-cancel-text", count = signed),
            t!(locale, "desk-cancel-do"),
            Desk::CancelRound,
        ),
        Irreversible::Thaw { signed, asked, .. } => (
            t!(locale, "reaffirm-thaw"),
            if signed > 0 {
                t!(locale, "reaffirm-thaw-text", signed = signed, asked = asked)
            } else {
                t!(locale, "reaffirm-thaw-unsigned", asked = asked)
            },
            t!(locale, "reaffirm-thaw-do"),
            Desk::Thaw,
        ),
    };
    let hearing = match data.what {
        Irreversible::CloseRound { hearing, .. } | Irreversible::CancelRound { hearing, .. } => {
            Some(who_hears(locale, hearing))
        }
        Irreversible::Thaw { hearing, .. } => Some(who_is_asked_again(locale, hearing)),
        Irreversible::Copy | Irreversible::Publish { .. } => None,
    };
    let (means, shown) = what_it_rests_on(locale, data.what);
    let (slug, thaw) = (data.head.slug.as_str(), Where::Thaw);
    let objections = objections::desk::list(locale, slug, &data.objections, thaw, true);
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        <p class="lead">{text}</p>
        {means}
        {hearing}
        {objections}
        <form method="post" action=to.of(data.head.slug.as_str())>{shown}{decide(locale, button, &data.head)}</form>
    };
    frame.document(format!("{heading} – {}", data.head.title), "desk", main)
}

/// What it means, and what the decision rests on: were that something else by now, it is asked again.
fn what_it_rests_on(locale: Locale, what: Irreversible) -> (Option<AnyView>, Option<AnyView>) {
    match what {
        Irreversible::Thaw { signed, open, .. } => (
            Some(what_a_change_means(locale, signed, open)),
            Some(hidden("signatures", signed.to_string())),
        ),
        Irreversible::Publish {
            embargo: Some(until),
        } => (
            Some(what_an_embargo_asks(locale, until)),
            Some(hidden("embargo", until.millis().to_string())),
        ),
        Irreversible::Publish { embargo: None }
        | Irreversible::Copy
        | Irreversible::CloseRound { .. }
        | Irreversible::CancelRound { .. } => (None, None),
    }
}

fn hidden(name: &'static str, value: String) -> AnyView {
    view! { <input type="hidden" name=name value=value/> }.into_any()
}

/// That those who got the letter keep it to themselves for now.
fn what_an_embargo_asks(locale: Locale, until: Moment) -> AnyView {
    ui::notice(ui::Notice {
        kind: ui::NoticeKind::NeedsYou,
        title: t!(
            locale,
            "mailing-under-embargo",
            until = locale.moment(until)
        ),
        text: t!(locale, "desk-publish-embargo"),
    })
    .into_any()
}

/// What it means for a round and its signatures that the text changes.
fn what_a_change_means(locale: Locale, signed: u32, open: bool) -> AnyView {
    let closes = open.then(|| view! { <li>{t!(locale, "reaffirm-thaw-closes")}</li> });
    let signers = (signed > 0).then(|| {
        view! {
            <li>{t!(locale, "reaffirm-thaw-stays")}</li>
            <li>{t!(locale, "reaffirm-thaw-prints")}</li>
        }
    });
    view! { <ul class="dotted">{closes}{signers}<li>{t!(locale, "reaffirm-thaw-next")}</li></ul> }
        .into_any()
}

/// Who is mailed that the text changes, and that they are asked again.
fn who_is_asked_again(locale: Locale, hearing: Hearing) -> AnyView {
    let Hearing { signed, silent } = hearing;
    let signed = (signed > 0)
        .then(|| view! { <li>{t!(locale, "reaffirm-mails-signed", count = signed)}</li> });
    let silent = (silent > 0)
        .then(|| view! { <li>{t!(locale, "reaffirm-mails-silent", count = silent)}</li> });
    view! { <ul class="hears">{signed}{silent}</ul> }.into_any()
}

/// Who is mailed about the end of a round.
fn who_hears(locale: Locale, hearing: Hearing) -> AnyView {
    let Hearing { signed, silent } = hearing;
    if signed == 0 && silent == 0 {
        return view! { <p>{t!(locale, "rounds-mails-nobody")}</p> }.into_any();
    }
    let signed = (signed > 0)
        .then(|| view! { <li>{t!(locale, "rounds-mails-signed", count = signed)}</li> });
    let silent = (silent > 0)
        .then(|| view! { <li>{t!(locale, "rounds-mails-silent", count = silent)}</li> });
    view! { <ul class="hears">{signed}{silent}</ul> }.into_any()
}

/// The page that asks whether an older text comes back.
pub fn restore(frame: Frame<'_>, data: &Restore) -> AnyView {
    let locale = frame.locale;
    let (number, latest) = (data.version.number.get(), data.latest.get());
    let heading = t!(locale, "restore-title", number = number);
    let next = data.latest.next().get();
    let action = Desk::Restore(number).of(data.head.slug.as_str());
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        <p class="lead">{t!(locale, "restore-text", number = number, next = next, latest = latest)}</p>
        <form method="post" action=action>
            <input type="hidden" name="latest" value=latest.to_string()/>
            {decide(locale, t!(locale, "restore-do", number = number), &data.head)}
        </form>
    };
    frame.document(format!("{heading} – {}", data.head.title), "desk", main)
}

/// What the note of a copy's first version says.
pub fn copy_note(locale: Locale, title: &str, number: u32) -> String {
    t!(locale, "copy-note", title = title, number = number)
}

/// The page that asks why a letter is called off.
pub fn withdraw(frame: Frame<'_>, data: &Withdraw) -> AnyView {
    let locale = frame.locale;
    let heading = t!(locale, "desk-withdraw");
    let errors = words::errors(locale, &data.reason.wrong);
    let public = data.head.published.is_some();
    let text = match (data.head.stage.name(), public) {
        (_, true) => t!(locale, "desk-withdraw-public"),
        (StageName::Final, false) => t!(locale, "desk-withdraw-final"),
        (_, false) => t!(locale, "desk-withdraw-text"),
    };
    let reason = Field {
        name: "reason".into(),
        label: t!(locale, "desk-withdraw-reason"),
        hint: if public {
            t!(locale, "desk-withdraw-reason-public")
        } else {
            t!(locale, "desk-withdraw-reason-hint")
        },
        value: data.reason.form.clone(),
        error: FormError::for_field(&errors, "reason"),
        required: true,
    };
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        {ui::error_summary(locale, &words::summary(locale, &data.reason.wrong))}
        <p class="lead">{text}</p>
        <form class="form" method="post" action=Desk::Withdraw.of(data.head.slug.as_str())>
            {text_area(reason, 4)}
            {decide(locale, t!(locale, "desk-withdraw-do"), &data.head)}
        </form>
    };
    frame.document(format!("{heading} – {}", data.head.title), "desk", main)
}
