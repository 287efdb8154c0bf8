//! The mailbox: why it cannot be read, and the messages in it that were passed over, with what to do.

use crate::{
    desk::parts::section,
    links,
    locale::{Locale, t},
    ui::{self, Notice, NoticeKind},
};
use leptos::prelude::*;
use letters::{
    incoming::{Trouble, Unkept},
    time::Moment,
};

/// A message in the mailbox that was passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passed {
    /// The mailbox, by name.
    pub mailbox: String,
    /// Its UIDVALIDITY.
    pub validity: u32,
    /// The message's number in it.
    pub uid: u32,
    /// Why.
    pub why: Unkept,
    /// How often it was tried.
    pub tries: u32,
    /// When first.
    pub first: Moment,
    /// When it was passed over.
    pub at: Moment,
    /// When it came to the mailbox, where its server says so.
    pub arrived: Option<Moment>,
    /// How many bytes it has, where its server says so.
    pub bytes: Option<u64>,
}

/// Since when the mailbox cannot be read, in a few words.
pub fn since(locale: Locale, since: Moment, why: Trouble) -> String {
    let since = locale.moment(since);
    match why {
        Trouble::NotLooked => t!(locale, "mailbox-not-looked", since = since),
        _ => t!(locale, "incoming-trouble", since = since),
    }
}

/// Why it cannot be read, as a sentence.
fn why(locale: Locale, why: Trouble) -> String {
    match why {
        Trouble::NoHost => t!(locale, "mailbox-no-host"),
        Trouble::NoConnection => t!(locale, "mailbox-no-connection"),
        Trouble::Tls => t!(locale, "mailbox-tls"),
        Trouble::Password => t!(locale, "mailbox-password"),
        Trouble::NoFolder => t!(locale, "mailbox-no-folder"),
        Trouble::Declined => t!(locale, "mailbox-declined"),
        Trouble::Dropped => t!(locale, "mailbox-dropped"),
        Trouble::Silent => t!(locale, "mailbox-silent"),
        Trouble::Garbled => t!(locale, "mailbox-garbled"),
        Trouble::NoNumbers => t!(locale, "mailbox-no-numbers"),
        Trouble::Withheld => t!(locale, "mailbox-withheld"),
        Trouble::NotKept => t!(locale, "mailbox-not-kept"),
        Trouble::NotLooked => t!(locale, "mailbox-not-looked-why"),
        Trouble::Other => t!(locale, "mailbox-other"),
    }
}

/// That the mailbox cannot be read, and what that means.
pub(super) fn trouble(locale: Locale, (when, what): (Moment, Trouble)) -> AnyView {
    ui::notice(Notice {
        kind: NoticeKind::NeedsYou,
        title: since(locale, when, what),
        text: format!(
            "{} {}",
            why(locale, what),
            t!(locale, "incoming-trouble-why")
        ),
    })
    .into_any()
}

/// Why a message was passed over, and what to do with it.
fn passed_because(locale: Locale, why: Unkept) -> (String, String) {
    let bring = || t!(locale, "mailbox-passed-do");
    match why {
        Unkept::TooLarge => (
            t!(locale, "mailbox-passed-large"),
            t!(locale, "mailbox-passed-large-do"),
        ),
        Unkept::Empty => (
            t!(locale, "mailbox-passed-empty"),
            t!(locale, "mailbox-passed-empty-do"),
        ),
        Unkept::Withheld => (t!(locale, "mailbox-passed-withheld"), bring()),
        Unkept::Breaks => (t!(locale, "mailbox-passed-breaks"), bring()),
        Unkept::NotKept => (t!(locale, "mailbox-passed-not-kept"), bring()),
    }
}

/// The messages that were passed over; nothing where there are none.
pub(super) fn list(locale: Locale, passed: &[Passed]) -> Option<AnyView> {
    (!passed.is_empty()).then(|| {
        let rows: Vec<_> = passed.iter().map(|it| row(locale, it)).collect();
        let hint = t!(locale, "mailbox-passed-hint");
        let list = view! { <p class="hint">{hint}</p><ol class="records messages">{rows}</ol> };
        section("overgeslagen", t!(locale, "mailbox-passed"), list)
    })
}

fn row(locale: Locale, it: &Passed) -> AnyView {
    let when = it.arrived.unwrap_or(it.first);
    let came = match it.arrived {
        Some(arrived) => t!(
            locale,
            "mailbox-passed-arrived",
            when = locale.moment(arrived)
        ),
        None => t!(
            locale,
            "mailbox-passed-found",
            when = locale.moment(it.first)
        ),
    };
    let size = it
        .bytes
        .map(|bytes| t!(locale, "mailbox-passed-size", size = locale.size(bytes)));
    let (why, what) = passed_because(locale, it.why);
    let tried = t!(
        locale,
        "mailbox-passed-tried",
        count = it.tries,
        when = locale.moment(it.at)
    );
    let mailbox = t!(
        locale,
        "mailbox-passed-where",
        mailbox = it.mailbox.clone(),
        number = it.uid.to_string()
    );
    view! {
        <li>
            <time datetime=when.rfc3339()>{locale.moment(when)}</time>
            <div>
                <p>{came}" "{size}</p>
                <p>{why}" "{what}</p>
                <p class="fine">{tried}" "{mailbox}</p>
                <form method="post" action=links::PASSED_OVER_SEEN>
                    <input type="hidden" name="mailbox" value=it.mailbox.clone() />
                    <input type="hidden" name="validity" value=it.validity.to_string() />
                    <input type="hidden" name="uid" value=it.uid.to_string() />
                    <button class="quiet">{t!(locale, "mailbox-passed-seen")}</button>
                </form>
            </div>
        </li>
    }
    .into_any()
}
