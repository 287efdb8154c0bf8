//! What should stand in a place, and why: the form.

use super::{choose, data::Propose, parts};
use crate::{
    links,
    locale::{Locale, t},
    page::Site,
    ui::{self, Field, FormError, error_summary},
};
use leptos::prelude::*;

/// The page.
pub fn page(site: &Site, locale: Locale, data: &Propose) -> AnyView {
    let (head, place) = (&data.head, &data.place);
    let errors: Vec<FormError> = data
        .refused
        .iter()
        .map(|refused| refused.error(locale))
        .collect();
    let lang = locale.lang_of(head.language);
    let name = choose::name(locale, place).map(|name| view! { <b>{name}</b>" " });
    let wording = Field {
        name: "wording".to_owned(),
        label: t!(locale, "objection-wording"),
        hint: t!(locale, "objection-wording-hint"),
        value: data.typed.wording.clone(),
        error: FormError::for_field(&errors, "wording"),
        required: false,
    };
    let why = Field {
        name: "why".to_owned(),
        label: t!(locale, "objection-why"),
        hint: t!(locale, "objection-why-hint"),
        value: data.typed.why.clone(),
        error: FormError::for_field(&errors, "why"),
        required: true,
    };
    let main = view! {
        {error_summary(locale, &errors)}
        {parts::top(locale, head, t!(locale, "objection-propose"))}
        <section class="part" aria-labelledby="h-nu">
            <h2 id="h-nu">{t!(locale, "objection-now")}</h2>
            <blockquote class="text quoted">{name}<span lang=lang>{place.words.clone()}</span></blockquote>
            <p class="jump"><a href=links::object(&head.token)>{t!(locale, "objection-other-place")}</a></p>
        </section>
        <section class="part" aria-labelledby="h-voorstel">
            <h2 id="h-voorstel">{t!(locale, "objection-yours")}</h2>
            <form class="decide" method="post" action=links::object_at(&head.token, place.at)>
                <input type="hidden" name="shown" value=head.hash.clone()/>
                {ui::text_area_in(wording, rows(&data.typed.wording), Some(head.language.key()))}
                {ui::text_area(why, 3)}
                {parts::code(locale, data.typed.code.clone(), &errors)}
                <div class="end">
                    <button class="primary">{t!(locale, "objection-send")}</button>
                    <p class="hint">{t!(locale, "objection-means-answer", deadline = locale.deadline(head.deadline))}</p>
                </div>
            </form>
        </section>
    };
    parts::document(site, locale, head, main)
}

/// So many lines that a paragraph can be seen whole on a phone, within reason.
fn rows(text: &str) -> u8 {
    let lines = text.chars().count() / 36 + text.matches('\n').count() + 2;
    u8::try_from(lines).unwrap_or(u8::MAX).clamp(4, 16)
}
