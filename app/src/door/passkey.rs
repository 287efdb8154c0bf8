//! An authenticator is asked: the one page at the door that needs a script, since only a script can ask.

use super::{AskPasskey, parts};
use crate::{
    links,
    locale::{Locale, t},
    page::{Script, Site},
    ui::{Notice, NoticeKind, notice},
};
use leptos::prelude::*;

/// The page.
pub fn page(site: &Site, locale: Locale, data: &AskPasskey) -> AnyView {
    let title = t!(locale, "door-passkey");
    let failed = Notice {
        kind: NoticeKind::NeedsYou,
        title: t!(locale, "door-passkey-failed"),
        text: t!(locale, "door-passkey-failed-text"),
    };
    let main = if data.refused {
        let again = t!(locale, "door-by-passkey");
        view! {
            {parts::opening(title.clone(), t!(locale, "door-passkey-refused"))}
            {parts::other_way(links::SIGN_IN_PASSKEY, data.next.clone(), again)}
            <p class="lead"><a href=links::SIGN_IN>{t!(locale, "door-other")}</a></p>
            {parts::help(site, locale)}
        }
        .into_any()
    } else {
        view! {
            {parts::opening(title.clone(), t!(locale, "door-passkey-text"))}
            <form class="form sign-in" method="post" action=links::SIGN_IN_PASSKEY_ANSWER data-passkey="show" data-options=data.options.clone()>
                <div data-failed hidden>{notice(failed)}</div>
                <noscript><p class="error">{t!(locale, "door-passkey-script")}</p></noscript>
                <input type="hidden" name="answer"/>
                <p class="actions"><button class="primary">{t!(locale, "door-passkey-do")}</button></p>
            </form>
            <p class="lead"><a href=links::SIGN_IN>{t!(locale, "door-other")}</a></p>
        }
        .into_any()
    };
    let script = (!data.refused).then_some(Script::Passkey);
    parts::document(site, locale, title, script, main)
}
