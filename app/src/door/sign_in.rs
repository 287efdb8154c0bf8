//! Signing in: a mail address, and a password or a code by mail. What was wrong is never told apart: that would tell
//! who has an account.

use super::{SignIn, SignInState, parts};
use crate::{
    links,
    locale::{Locale, t},
    page::Site,
    ui::{self, Field, FormError, Notice, NoticeKind, notice, text_field},
};
use leptos::prelude::*;

/// The page.
pub fn page(site: &Site, locale: Locale, data: &SignIn) -> AnyView {
    let (errors, said) = told(locale, data.state);
    let mail = Field {
        name: "mail".into(),
        label: t!(locale, "door-mail"),
        value: data.mail.clone(),
        error: FormError::for_field(&errors, "mail"),
        required: true,
        ..Field::default()
    };
    // Not required: whoever asks for a code by mail leaves it empty.
    let password = Field {
        name: "password".into(),
        label: t!(locale, "door-password"),
        hint: t!(locale, "door-password-hint"),
        ..Field::default()
    };
    let passkey = data.passkeys.then(|| {
        let words = t!(locale, "door-by-passkey");
        parts::other_way(links::SIGN_IN_PASSKEY, data.next.clone(), words)
    });
    let title = t!(locale, "door-sign-in");
    let main = view! {
        {parts::opening(title.clone(), t!(locale, "door-sign-in-text"))}
        {said.map(notice)}
        {ui::error_summary(locale, &errors)}
        <form class="form sign-in" method="post" action=links::SIGN_IN>
            {parts::towards(data.next.clone())}
            {text_field(mail, "email", "username")}
            {text_field(password, "password", "current-password")}
            <p class="actions">
                <button class="primary">{t!(locale, "door-sign-in-do")}</button>
                <button formaction=links::SIGN_IN_MAIL>{t!(locale, "door-by-mail")}</button>
            </p>
        </form>
        {passkey}
        {parts::help(site, locale)}
    };
    parts::document(site, locale, title, None, main)
}

/// What happened just before, in words: what is wrong with the form, or a remark.
fn told(locale: Locale, state: SignInState) -> (Vec<FormError>, Option<Notice>) {
    let calm = |title: String, text: String| {
        let kind = NoticeKind::Calm;
        (vec![], Some(Notice { kind, title, text }))
    };
    match state {
        SignInState::Fresh => (vec![], None),
        SignInState::SignedOut => calm(
            t!(locale, "door-signed-out"),
            t!(locale, "door-signed-out-text"),
        ),
        SignInState::Needed => calm(t!(locale, "door-needed"), t!(locale, "door-needed-text")),
        SignInState::Expired => calm(t!(locale, "door-expired"), t!(locale, "door-expired-text")),
        SignInState::NoAddress => (
            vec![FormError::at("mail", t!(locale, "door-no-address"))],
            None,
        ),
        SignInState::Wrong => (vec![FormError::at("mail", t!(locale, "door-wrong"))], None),
        SignInState::Throttled { until } => (vec![], Some(parts::throttled(locale, until))),
    }
}
