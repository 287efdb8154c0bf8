//! The public page: the whole text, what signing means for a guest, and the form.

use super::{Ask, GuestForm, Over, words};
use crate::{
    cosigning::{PinnedText, pinned::so_far},
    links,
    locale::{Locale, t},
    page::{Site, document},
    stranger,
    ui::{self, Field, FormError, error_summary, text_area, text_field},
};
use leptos::prelude::*;

/// The page.
pub fn page(site: &Site, locale: Locale, data: &Ask) -> AnyView {
    let mut errors = words::wrong(locale, &data.form.wrong);
    errors.extend(data.failed.map(|why| stranger::failed(locale, why)));
    let title = t!(locale, "guests-title", subject = data.text.subject.clone());
    let main = view! {
        {error_summary(locale, &errors)}
        {question(locale, data)}
        {data.text.article(locale)}
        {meaning(site, locale, &data.text)}
        {form(locale, data, &errors)}
    };
    document(site, locale, stranger::head(title), main)
}

/// The page when nobody can ask any more.
pub fn over(site: &Site, locale: Locale, why: &Over) -> AnyView {
    let text = match why {
        Over::Closed => t!(locale, "guests-over-closed"),
        Over::Late { deadline } => {
            let deadline = locale.deadline(*deadline);
            t!(locale, "guests-over-late", deadline = deadline)
        }
        Over::Cancelled => t!(locale, "guests-over-cancelled"),
    };
    let title = t!(locale, "guests-over");
    let letters = t!(locale, "guests-to-letters");
    let main = view! {
        <header class="ask">
            <h1>{title.clone()}</h1>
            <p class="lead">{text}</p>
            <p class="jump"><a href=links::HOME>{letters}</a></p>
        </header>
    };
    document(site, locale, stranger::head(title), main)
}

/// Who asks whom for what, until when, and who went before.
fn question(locale: Locale, data: &Ask) -> AnyView {
    let until = t!(locale, "guests-until");
    view! {
        <header class="ask">
            <h1>{t!(locale, "guests-question")}</h1>
            <p class="lead">{data.text.lead(locale)}</p>
            {so_far(locale, data.signed, &until, data.deadline)}
            <p class="jump"><a href="#besluit">{t!(locale, "guests-to-form")}</a></p>
        </header>
    }
    .into_any()
}

/// What it means, in plain words: the text, the names, the check, the way back.
fn meaning(site: &Site, locale: Locale, text: &PinnedText) -> AnyView {
    let association = site.association.clone();
    let version = t!(
        locale,
        "guests-means-hash",
        version = text.version.to_string()
    );
    view! {
        <section class="part means" aria-labelledby="h-betekenis">
            <h2 id="h-betekenis">{t!(locale, "sign-means")}</h2>
            <ul class="dotted">
                <li>{t!(locale, "guests-means-text")}</li>
                <li>{t!(locale, "guests-means-public")}</li>
                <li>{t!(locale, "guests-means-right")}</li>
                <li>{t!(locale, "guests-means-check", association = association)}</li>
                <li>{t!(locale, "guests-means-withdraw")}</li>
            </ul>
            <dl><dt>{version}</dt><dd>{ui::hash(&text.hash)}</dd></dl>
        </section>
    }
    .into_any()
}

/// The fields, each with what was typed in it.
fn fields(locale: Locale, typed: &GuestForm, errors: &[FormError]) -> AnyView {
    let field = |name: &str, label: String, hint: String, value: &str| Field {
        name: name.to_owned(),
        label,
        hint,
        value: value.to_owned(),
        error: FormError::for_field(errors, name),
        required: name != "remark",
    };
    let organisation = field(
        "organisation",
        t!(locale, "guests-organisation"),
        t!(locale, "guests-organisation-hint"),
        &typed.organisation,
    );
    let website = field(
        "website",
        t!(locale, "guests-website"),
        t!(locale, "guests-website-hint"),
        &typed.website,
    );
    let person = t!(locale, "guests-person");
    let person = field("person", person, String::new(), &typed.person);
    let function = field(
        "function",
        t!(locale, "guests-function"),
        t!(locale, "guests-function-hint"),
        &typed.function,
    );
    let mail = field(
        "mail",
        t!(locale, "guests-mail"),
        t!(locale, "guests-mail-hint"),
        &typed.mail,
    );
    let remark = field(
        "remark",
        t!(locale, "guests-remark"),
        t!(locale, "guests-remark-hint"),
        &typed.remark,
    );
    view! {
        {text_field(organisation, "text", "organization")}
        {text_field(website, "text", "url")}
        {text_field(person, "text", "name")}
        {text_field(function, "text", "organization-title")}
        {text_field(mail, "email", "email")}
        {text_area(remark, 3)}
    }
    .into_any()
}

fn form(locale: Locale, data: &Ask, errors: &[FormError]) -> AnyView {
    let privacy = t!(locale, "guests-privacy");
    let more = t!(locale, "guests-privacy-more");
    view! {
        <section class="part" id="besluit" aria-labelledby="h-besluit">
            <h2 id="h-besluit">{t!(locale, "guests-form")}</h2>
            <form class="decide" method="post" action=links::guest_ask(&data.key)>
                <input type="hidden" name="shown" value=data.text.hash.clone()/>
                <input type="hidden" name="stamp" value=data.stamp.clone()/>
                {fields(locale, &data.form.form, errors)}
                {stranger::trap(locale)}
                <div class="end">
                    <button class="primary">{t!(locale, "guests-do")}</button>
                    <p class="hint">{privacy}" "<a href=links::PRIVACY>{more}</a></p>
                </div>
            </form>
        </section>
    }
    .into_any()
}
