//! Support at the desk: whether it stands open and until when, how many there are, whose names are shown, and who looks like
//! somebody else.

use super::{Desk as Data, Held, Standing, words};
use crate::{
    desk::{
        Frame,
        parts::{section, top},
    },
    links::{self, Desk},
    locale::{Locale, t},
    ui::{self, Field, FormError, Glyph, Notice, NoticeKind, error_summary, notice, text_field},
};
use leptos::prelude::*;

/// The page.
pub fn page(frame: Frame<'_>, data: &Data) -> AnyView {
    let locale = frame.locale;
    let heading = t!(locale, "support-title");
    let said = data.said.map(|said| Notice {
        kind: NoticeKind::Calm,
        title: words::said(locale, said),
        text: String::new(),
    });
    let mut errors = words::wrong(locale, &data.form.wrong);
    errors.extend(data.failed.map(|why| words::not_opened(locale, why)));
    let undelivered = (data.undelivered > 0).then(|| Notice {
        kind: NoticeKind::NeedsYou,
        title: t!(locale, "support-undelivered", count = data.undelivered),
        text: t!(locale, "support-undelivered-text"),
    });
    let lists = data
        .support
        .is_some()
        .then(|| section("lijst", t!(locale, "support-list"), lists(locale, data)));
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        {said.map(notice)}
        {undelivered.map(notice)}
        {error_summary(locale, &errors)}
        {section("stand", t!(locale, "support-now"), standing(locale, data, &errors))}
        {lists}
    };
    frame.document(format!("{heading} – {}", data.head.title), "desk", main)
}

fn standing(locale: Locale, data: &Data, errors: &[FormError]) -> AnyView {
    let count = data.support.as_ref().map(|support| {
        let at = support
            .at
            .map(|at| t!(locale, "support-at", when = locale.moment(at)));
        view! { <p class="lead">{words::counted(locale, support.counted)}</p><p class="hint">{at}</p> }
    });
    let now = data.support.as_ref().map(|it| it.standing);
    let action = Desk::Support.of(data.head.slug.as_str());
    let content = match now {
        Some(open @ Standing::Open { .. }) => view! {
            <p class="fine">{ui::state(Glyph::Full, words::standing(locale, open))}</p>
            <form method="post" action=action class="do">
                <button class="quiet" name="act" value="close">{t!(locale, "support-close")}</button>
            </form>
            <p class="hint">{t!(locale, "support-close-hint")}</p>
        }
        .into_any(),
        _ if data.let_go => {
            view! { <p class="hint">{t!(locale, "support-not-again")}</p> }.into_any()
        }
        _ => open(locale, data, errors, action),
    };
    view! { {count}{content} }.into_any()
}

fn open(locale: Locale, data: &Data, errors: &[FormError], action: String) -> AnyView {
    let last = Field {
        name: "last".to_owned(),
        label: t!(locale, "support-last"),
        hint: t!(locale, "support-last-hint"),
        value: data.form.form.last.clone(),
        error: FormError::for_field(errors, "last"),
        required: false,
    };
    view! {
        <p class="lead">{t!(locale, "support-open-text")}</p>
        <form method="post" action=action class="form">
            {text_field(last, "date", "off")}
            <button class="primary" name="act" value="open">{t!(locale, "support-open-do")}</button>
        </form>
    }
    .into_any()
}

/// Who is shown, and who looks like somebody else.
fn lists(locale: Locale, data: &Data) -> AnyView {
    let slug = data.head.slug.as_str();
    let tab = |likely: bool, words: String| {
        let href = links::desk_supporters(slug, likely, None);
        let here = (likely == data.likely).then_some("true");
        view! { <a class="button quiet" href=href aria-current=here>{words}</a> }
    };
    let hint = if data.likely {
        t!(locale, "support-likely-hint")
    } else {
        t!(locale, "support-listed-hint")
    };
    let content = if data.list.is_empty() {
        view! { <p class="none">{t!(locale, "support-list-none")}</p> }.into_any()
    } else {
        let rows: Vec<_> = data
            .list
            .iter()
            .map(|held| row(locale, slug, held))
            .collect();
        view! { <ul class="records">{rows}</ul> }.into_any()
    };
    let older = data.before.map(|id| {
        let href = links::desk_supporters(slug, data.likely, Some(id));
        view! { <p class="pager"><a href=href>{t!(locale, "support-older")}</a></p> }
    });
    view! {
        <div class="do">
            {tab(false, t!(locale, "support-tab-listed"))}
            {tab(true, t!(locale, "support-tab-likely"))}
        </div>
        <p class="hint">{hint}</p>
        {content}
        {older}
    }
    .into_any()
}

fn row(locale: Locale, slug: &str, held: &Held) -> AnyView {
    let href = links::supporter(slug, held.named.id);
    view! {
        <li>
            <a href=href>{held.named.name.clone()}</a>
            <div>
                <p>{held.named.place.clone()}</p>
                {facts(locale, held)}
            </div>
        </li>
    }
    .into_any()
}

/// Since when somebody supports the letter, and what is to be seen of it.
pub(super) fn facts(locale: Locale, held: &Held) -> AnyView {
    let since = t!(
        locale,
        "support-since",
        when = locale.moment(held.confirmed)
    );
    let shown = match held.hidden {
        Some(at) => ui::state(
            Glyph::Barred,
            t!(locale, "support-hidden", when = locale.moment(at)),
        )
        .into_any(),
        None if held.listed => ui::state(Glyph::Full, t!(locale, "support-shown")).into_any(),
        None => ui::state(Glyph::Empty, t!(locale, "support-not-shown")).into_any(),
    };
    let likely = held
        .likely
        .then(|| view! { <p class="needs">{t!(locale, "support-likely")}</p> });
    view! { <p>{since}</p><p>{shown}</p>{likely} }.into_any()
}
