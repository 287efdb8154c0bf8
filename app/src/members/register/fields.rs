//! The fields of an organisation's form.

use super::{OrganisationForm, words};
use crate::{
    locale::{Locale, t},
    ui::{Choice, Field, FormError, choices, select_field, text_area, text_field},
};
use leptos::prelude::*;
use letters::{
    organisation::{Field as Of, LegalForm, OrganisationKind},
    province::Province,
};

/// A form that is drawn: what is in it, and what is wrong with it.
struct Drawing<'a> {
    locale: Locale,
    errors: &'a [FormError],
}

impl Drawing<'_> {
    fn field(&self, name: &str, of: Of, value: &str, hint: String) -> Field {
        Field {
            name: name.to_owned(),
            label: words::label(self.locale, of),
            hint,
            value: value.to_owned(),
            error: FormError::for_field(self.errors, name),
            required: false,
        }
    }

    fn plain(&self, name: &str, of: Of, value: &str) -> Field {
        self.field(name, of, value, String::new())
    }
}

/// All of them. For an organisation that is known (`changing`) also from which day on it serves other municipalities.
pub fn fields(
    locale: Locale,
    form: &OrganisationForm,
    errors: &[FormError],
    changing: bool,
) -> AnyView {
    let draw = Drawing { locale, errors };
    let website_hint = t!(locale, "register-website-hint");
    let website = draw.field("website", Of::Website, &form.website, website_hint);
    let seat = draw.plain("seat", Of::Seat, &form.seat);
    view! {
        {names(&draw, form)}
        <div class="pair">
            {legal_form(&draw, form)}
            {text_field(website, "text", "off")}
        </div>
        <div class="pair">
            {text_field(seat, "text", "off")}
            {province(&draw, form)}
        </div>
        {serves(&draw, form, changing)}
        {days(&draw, form)}
    }
    .into_any()
}

fn names(draw: &Drawing<'_>, form: &OrganisationForm) -> AnyView {
    let locale = draw.locale;
    let name_hint = t!(locale, "register-name-hint");
    let name = Field {
        required: true,
        ..draw.field("name", Of::Name, &form.name, name_hint)
    };
    let short_hint = t!(locale, "register-short-hint");
    let short = draw.field("short", Of::Short, &form.short, short_hint);
    let kind = Field {
        required: true,
        ..draw.plain("organisation-kind", Of::Kind, &form.kind)
    };
    view! {
        {text_field(name, "text", "off")}
        {text_field(short, "text", "off")}
        {choices(kind, kinds(locale))}
    }
    .into_any()
}

fn legal_form(draw: &Drawing<'_>, form: &OrganisationForm) -> AnyView {
    let locale = draw.locale;
    let one = |form: &LegalForm| (form.key().to_owned(), words::legal_form(locale, *form));
    let field = draw.plain("legal-form", Of::LegalForm, &form.legal_form);
    let unknown = t!(locale, "register-unknown");
    select_field(field, unknown, LegalForm::ALL.iter().map(one).collect())
}

fn province(draw: &Drawing<'_>, form: &OrganisationForm) -> AnyView {
    let one = |province: Province| (province.key().to_owned(), province.name().to_owned());
    let field = draw.plain("province", Of::Province, &form.province);
    let unknown = t!(draw.locale, "register-unknown");
    select_field(field, unknown, Province::ALL.map(one).to_vec())
}

fn serves(draw: &Drawing<'_>, form: &OrganisationForm, changing: bool) -> AnyView {
    let locale = draw.locale;
    let hint = t!(locale, "register-municipalities-hint");
    let of = Of::Municipalities;
    let municipalities = draw.field("municipalities", of, &form.municipalities, hint);
    let from = changing.then(|| {
        let field = Field {
            label: t!(locale, "register-serves-from"),
            hint: t!(locale, "register-serves-from-hint"),
            ..draw.plain("serves-from", of, &form.serves_from)
        };
        text_field(field, "date", "off")
    });
    view! { {text_area(municipalities, 5)}{from} }.into_any()
}

fn days(draw: &Drawing<'_>, form: &OrganisationForm) -> AnyView {
    let joined_hint = t!(draw.locale, "register-joined-hint");
    let joined = draw.field("joined", Of::Joined, &form.joined, joined_hint);
    let left_hint = t!(draw.locale, "register-left-hint");
    let left = draw.field("left", Of::Left, &form.left, left_hint);
    view! {
        <div class="pair">{text_field(joined, "date", "off")}{text_field(left, "date", "off")}</div>
    }
    .into_any()
}

fn kinds(locale: Locale) -> Vec<Choice> {
    OrganisationKind::ALL
        .iter()
        .map(|kind| Choice {
            value: kind.key().to_owned(),
            label: words::kind(locale, *kind),
            hint: match kind {
                OrganisationKind::Member => t!(locale, "register-kind-member-hint"),
                OrganisationKind::Guest => t!(locale, "register-kind-guest-hint"),
            },
        })
        .collect()
}
