//! By what means somebody signs in, and where they are signed in: each can be changed, and each session ended.

use super::{OwnNotice, PasskeyLine, PasswordWrong, Security, SessionLine, parts};
use crate::{
    links,
    locale::{Locale, t},
    page::Site,
    ui::{self, Field, FormError, Notice, NoticeKind, notice, text_field},
};
use leptos::prelude::*;
use letters::authentication::Method;

/// The page.
pub fn page(site: &Site, locale: Locale, data: &Security) -> AnyView {
    let title = t!(locale, "own-security");
    let errors: Vec<FormError> = data
        .wrong
        .map(|wrong| password_wrong(locale, wrong))
        .into_iter()
        .collect();
    let passkeys = data
        .passkeys
        .as_ref()
        .map(|list| passkeys(locale, list.clone()));
    let main = view! {
        {parts::top(locale, false, title.clone(), t!(locale, "own-security-text"))}
        {data.notice.map(|what| notice(said(locale, what)))}
        {ui::error_summary(locale, &errors)}
        {codes(locale, data)}
        {passkeys}
        {password(locale, data, &errors)}
        {sessions(locale, &data.sessions)}
    };
    parts::document(site, locale, &data.who, title, None, main)
}

fn said(locale: Locale, what: OwnNotice) -> Notice {
    let (kind, title, text) = match what {
        OwnNotice::SecondFactorNeeded => (
            NoticeKind::NeedsYou,
            t!(locale, "own-needed"),
            t!(locale, "own-needed-text"),
        ),
        OwnNotice::LastSecondFactor => (
            NoticeKind::NeedsYou,
            t!(locale, "own-last"),
            t!(locale, "own-last-text"),
        ),
        OwnNotice::PasswordSet => (
            NoticeKind::Calm,
            t!(locale, "own-password-done"),
            t!(locale, "own-password-done-text"),
        ),
        OwnNotice::CodesRemoved => (
            NoticeKind::Calm,
            t!(locale, "own-codes-removed"),
            String::new(),
        ),
        OwnNotice::PasskeyAdded => (
            NoticeKind::Calm,
            t!(locale, "own-passkey-added"),
            String::new(),
        ),
        OwnNotice::PasskeyRemoved => (
            NoticeKind::Calm,
            t!(locale, "own-passkey-removed"),
            t!(locale, "own-passkey-removed-text"),
        ),
        OwnNotice::SessionEnded => (
            NoticeKind::Calm,
            t!(locale, "own-session-ended"),
            String::new(),
        ),
    };
    Notice { kind, title, text }
}

fn codes(locale: Locale, data: &Security) -> AnyView {
    let content = match data.codes {
        None => view! {
            <p>{t!(locale, "own-codes-none")}</p>
            <div class="do">{parts::post(links::OWN_CODES.to_owned(), t!(locale, "own-codes-set-up"))}</div>
        }
        .into_any(),
        Some(since) => {
            let left = t!(locale, "own-recovery-left", count = data.recovery_codes);
            view! {
                <p>{t!(locale, "own-codes-since", day = locale.day(since.day()))}" "{left}</p>
                <div class="do">
                    {parts::post(links::OWN_RECOVERY_CODES.to_owned(), t!(locale, "own-recovery-renew"))}
                    {parts::post(links::OWN_CODES.to_owned(), t!(locale, "own-codes-other"))}
                    {parts::post(links::OWN_CODES_REMOVED.to_owned(), t!(locale, "own-codes-remove"))}
                </div>
            }
            .into_any()
        }
    };
    parts::section("codes", t!(locale, "own-codes"), content)
}

fn passkeys(locale: Locale, list: Vec<PasskeyLine>) -> AnyView {
    let rows: Vec<_> = list
        .into_iter()
        .map(|key| {
            let used = match key.last_used {
                Some(at) => t!(locale, "own-passkey-used", day = locale.day(at.day())),
                None => t!(locale, "own-passkey-unused"),
            };
            let added = t!(
                locale,
                "own-passkey-since",
                day = locale.day(key.added.day())
            );
            let remove = t!(locale, "own-passkey-remove", name = key.name.clone());
            view! {
                <li>
                    <div><p class="name">{key.name}</p><p class="hint">{added}" "{used}</p></div>
                    {parts::post(links::own_passkey(&key.id), remove)}
                </li>
            }
        })
        .collect();
    let list = (!rows.is_empty()).then(|| view! { <ul class="rows">{rows}</ul> });
    let content = view! {
        <p>{t!(locale, "own-passkeys-text")}</p>
        {list}
        <div class="do">{parts::post(links::OWN_PASSKEYS.to_owned(), t!(locale, "own-passkey-add"))}</div>
    };
    parts::section("passkeys", t!(locale, "own-passkeys"), content)
}

fn password_wrong(locale: Locale, wrong: PasswordWrong) -> FormError {
    let (field, words) = match wrong {
        PasswordWrong::TooShort => ("password", t!(locale, "own-password-short")),
        PasswordWrong::TooLong => ("password", t!(locale, "own-password-long")),
        PasswordWrong::Guessable => ("password", t!(locale, "own-password-guessable")),
        PasswordWrong::NotPresent => ("present", t!(locale, "own-password-not-present")),
        PasswordWrong::Throttled { until } => (
            "present",
            t!(locale, "own-password-wait", moment = locale.moment(until)),
        ),
    };
    FormError::at(field, words)
}

fn password(locale: Locale, data: &Security, errors: &[FormError]) -> AnyView {
    let field = Field {
        name: "password".into(),
        label: t!(locale, "own-password-new"),
        hint: t!(locale, "own-password-hint"),
        error: FormError::for_field(errors, "password"),
        required: true,
        ..Field::default()
    };
    let text = if data.password {
        t!(locale, "own-password-text")
    } else {
        t!(locale, "own-password-none")
    };
    let present = data.asks_present.then(|| {
        let field = Field {
            name: "present".into(),
            label: t!(locale, "own-password-present"),
            error: FormError::for_field(errors, "present"),
            required: true,
            ..Field::default()
        };
        text_field(field, "password", "current-password")
    });
    // The name goes along unseen, so that a browser that keeps passwords knows whose it is.
    let mail = data.who.mail.clone();
    let content = view! {
        <p>{text}</p>
        <form class="form" method="post" action=links::OWN_PASSWORD>
            <input type="email" name="mail" value=mail autocomplete="username" hidden readonly/>
            {present}
            {text_field(field, "password", "new-password")}
            <p class="actions"><button>{t!(locale, "own-password-do")}</button></p>
        </form>
    };
    parts::section("wachtwoord", t!(locale, "own-password"), content)
}

/// "met een wachtwoord", …
pub(crate) fn way(locale: Locale, method: Method) -> String {
    match method {
        Method::Password => t!(locale, "own-way-password"),
        Method::MailCode => t!(locale, "own-way-mail"),
        Method::Passkey => t!(locale, "own-way-passkey"),
    }
}

fn sessions(locale: Locale, list: &[SessionLine]) -> AnyView {
    let several = list.len() > 1;
    let rows: Vec<_> = list
        .iter()
        .cloned()
        .map(|session| {
            let name = session
                .browser
                .unwrap_or_else(|| t!(locale, "own-session-unknown"));
            let way = way(locale, session.method);
            let since = t!(
                locale,
                "own-session-since",
                moment = locale.moment(session.created),
                way = way
            );
            let end = if session.here {
                view! { <p class="hint">{t!(locale, "own-session-here")}</p> }.into_any()
            } else {
                let words = t!(locale, "own-session-end", name = name.clone());
                parts::post(links::own_session(&session.id), words)
            };
            let seen = t!(
                locale,
                "own-session-seen",
                moment = locale.moment(session.last_seen)
            );
            view! {
                <li>
                    <div><p class="name">{name}</p><p class="hint">{since}" "{seen}</p></div>
                    {end}
                </li>
            }
        })
        .collect();
    let all = several.then(|| {
        let words = t!(locale, "own-sessions-end");
        view! { <div class="do">{parts::post(links::OWN_SESSIONS.to_owned(), words)}</div> }
    });
    let content = view! { <ul class="rows">{rows}</ul>{all} };
    parts::section("sessies", t!(locale, "own-sessions"), content)
}
