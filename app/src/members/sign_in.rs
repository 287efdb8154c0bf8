//! Signing in: a mail address and a password. What was wrong is never told apart: that would tell who has an account.

use super::{SignIn, SignInState};
use crate::{
    links,
    locale::{Locale, t},
    page::{self, Head, Site},
    ui::{self, Field, FormError, Notice, NoticeKind, notice, text_field},
};
use leptos::prelude::*;

/// The page.
pub fn page(site: &Site, locale: Locale, data: &SignIn) -> AnyView {
    let (errors, said) = told(locale, data.state);
    let mail = Field {
        name: "mail".into(),
        label: t!(locale, "members-mail"),
        value: data.mail.clone(),
        error: FormError::for_field(&errors, "mail"),
        required: true,
        ..Field::default()
    };
    let password = Field {
        name: "password".into(),
        label: t!(locale, "members-password"),
        required: true,
        ..Field::default()
    };
    let next = data
        .next
        .clone()
        .map(|next| view! { <input type="hidden" name="next" value=next/> });
    let help = site.help_mail.clone().map(|mail| {
        view! {
            <p class="lead">{t!(locale, "members-help")}" "<a href=format!("mailto:{mail}")>{mail.clone()}</a></p>
        }
    });
    let title = t!(locale, "members-sign-in");
    let main = view! {
        <header class="opening">
            <h1>{title.clone()}</h1>
            <p class="lead">{t!(locale, "members-sign-in-text")}</p>
        </header>
        {said.map(notice)}
        {ui::error_summary(locale, &errors)}
        <form class="form sign-in" method="post" action=links::SIGN_IN>
            {next}
            {text_field(mail, "email", "username")}
            {text_field(password, "password", "current-password")}
            <p class="actions"><button class="primary">{t!(locale, "members-sign-in-do")}</button></p>
        </form>
        {help}
    };
    let head = Head {
        title,
        private: true,
        class: "plain",
        canonical: Some(links::SIGN_IN.to_owned()),
        ..Head::default()
    };
    page::document(site, locale, head, main).into_any()
}

/// What happened just before, in words: what is wrong with the form, or a remark.
fn told(locale: Locale, state: SignInState) -> (Vec<FormError>, Option<Notice>) {
    let calm = |title: String, text: String| Notice {
        kind: NoticeKind::Calm,
        title,
        text,
    };
    match state {
        SignInState::Fresh => (vec![], None),
        SignInState::SignedOut => {
            let title = t!(locale, "members-signed-out");
            (
                vec![],
                Some(calm(title, t!(locale, "members-signed-out-text"))),
            )
        }
        SignInState::Needed => {
            let title = t!(locale, "members-needed");
            (vec![], Some(calm(title, t!(locale, "members-needed-text"))))
        }
        SignInState::Wrong => (
            vec![FormError::at("mail", t!(locale, "members-wrong"))],
            None,
        ),
        SignInState::Throttled { until } => {
            let kind = NoticeKind::NeedsYou;
            let title = t!(locale, "members-throttled", time = locale.time(until));
            let text = t!(locale, "members-throttled-text");
            (vec![], Some(Notice { kind, title, text }))
        }
    }
}
