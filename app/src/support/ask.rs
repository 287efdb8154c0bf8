//! The public page: what supporting means, and the form.

use super::{Ask, Over, data::Why, words};
use crate::{
    links,
    locale::{Locale, t},
    page::{Site, document},
    stranger,
    ui::{self, Field, FormError, error_summary, text_field},
};
use leptos::prelude::*;

/// The page.
pub fn page(site: &Site, locale: Locale, data: &Ask) -> AnyView {
    let mut errors = words::wrong(locale, &data.form.wrong);
    errors.extend(data.failed.map(|why| stranger::failed(locale, why)));
    let title = t!(locale, "support-ask-title", subject = data.subject.clone());
    let letter = links::letter(&data.slug);
    let main = view! {
        {error_summary(locale, &errors)}
        <header class="ask">
            <h1>{t!(locale, "support-question")}</h1>
            <p class="lead">{data.subject.clone()}</p>
            <p class="jump"><a href=letter>{t!(locale, "support-read")}</a></p>
        </header>
        {meaning(site, locale, data)}
        {form(locale, data, &errors)}
    };
    document(site, locale, stranger::head(title), main)
}

/// The page when nobody can support the letter any more.
pub fn over(site: &Site, locale: Locale, data: &Over) -> AnyView {
    let text = match data.why {
        Why::Closed => t!(locale, "support-over-closed"),
        Why::CalledOff => t!(locale, "support-over-called-off"),
    };
    let title = t!(locale, "support-over");
    let letter = links::letter(&data.slug);
    let main = view! {
        <header class="ask">
            <p class="who">{data.subject.clone()}</p>
            <h1>{title.clone()}</h1>
            <p class="lead">{text}</p>
            <p class="jump"><a href=letter>{t!(locale, "support-to-letter")}</a></p>
        </header>
    };
    document(site, locale, stranger::head(title), main)
}

/// What it means, in plain words: the text, the name, the check, the way back.
fn meaning(site: &Site, locale: Locale, data: &Ask) -> AnyView {
    let association = site.association.clone();
    view! {
        <section class="part means" aria-labelledby="h-betekenis">
            <h2 id="h-betekenis">{t!(locale, "support-means")}</h2>
            <ul class="dotted">
                <li>{t!(locale, "support-means-text")}</li>
                <li>{t!(locale, "support-means-check", last = locale.day(data.last))}</li>
                <li>{t!(locale, "support-means-name", association = association)}</li>
                <li>{t!(locale, "support-means-withdraw")}</li>
            </ul>
            <dl><dt>{t!(locale, "support-means-hash")}</dt><dd>{ui::hash(&data.text)}</dd></dl>
        </section>
    }
    .into_any()
}

fn form(locale: Locale, data: &Ask, errors: &[FormError]) -> AnyView {
    let typed = &data.form.form;
    let field = |name: &str, label: String, hint: String, value: &str| Field {
        name: name.to_owned(),
        label,
        hint,
        value: value.to_owned(),
        error: FormError::for_field(errors, name),
        required: true,
    };
    let name = t!(locale, "support-name");
    let name = field("name", name, String::new(), &typed.name);
    let place = t!(locale, "support-place");
    let place = field("place", place, String::new(), &typed.place);
    let mail = field(
        "mail",
        t!(locale, "support-mail"),
        t!(locale, "support-mail-hint"),
        &typed.mail,
    );
    let privacy = t!(locale, "support-privacy");
    let more = t!(locale, "support-privacy-more");
    view! {
        <section class="part" id="besluit" aria-labelledby="h-besluit">
            <h2 id="h-besluit">{t!(locale, "support-form")}</h2>
            <form class="decide" method="post" action=links::support(&data.slug)>
                <input type="hidden" name="text" value=data.text.clone()/>
                <input type="hidden" name="stamp" value=data.stamp.clone()/>
                {text_field(name, "text", "name")}
                {text_field(place, "text", "address-level2")}
                {text_field(mail, "email", "email")}
                <label class="pick" for="shown">
                    <input type="checkbox" id="shown" name="shown" value="yes" checked=typed.shown/>
                    <span>{t!(locale, "support-show")}" "<span class="hint">{t!(locale, "support-show-hint")}</span></span>
                </label>
                {stranger::trap(locale)}
                <div class="end">
                    <button class="primary">{t!(locale, "support-send")}</button>
                    <p class="hint">{privacy}" "<a href=links::PRIVACY>{more}</a></p>
                </div>
            </form>
        </section>
    }
    .into_any()
}
