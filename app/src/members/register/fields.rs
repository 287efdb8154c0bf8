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

/// All of them. For an organisation that is known (`changing`) also from which day on it serves other municipalities.
pub fn fields(
    locale: Locale,
    form: &OrganisationForm,
    errors: &[FormError],
    changing: bool,
) -> AnyView {
    let field = |name: &str, of: Of, value: &str, hint: String| Field {
        name: name.to_owned(),
        label: words::label(locale, of),
        hint,
        value: value.to_owned(),
        error: FormError::for_field(errors, name),
        required: false,
    };
    let none = String::new;
    let name = Field {
        required: true,
        ..field(
            "name",
            Of::Name,
            &form.name,
            t!(locale, "register-name-hint"),
        )
    };
    let short = field(
        "short",
        Of::Short,
        &form.short,
        t!(locale, "register-short-hint"),
    );
    let kind = Field {
        required: true,
        ..field("organisation-kind", Of::Kind, &form.kind, none())
    };
    let legal_form = field("legal-form", Of::LegalForm, &form.legal_form, none());
    let seat = field("seat", Of::Seat, &form.seat, none());
    let province = field("province", Of::Province, &form.province, none());
    let website = field(
        "website",
        Of::Website,
        &form.website,
        t!(locale, "register-website-hint"),
    );
    let joined = field(
        "joined",
        Of::Joined,
        &form.joined,
        t!(locale, "register-joined-hint"),
    );
    let left = field(
        "left",
        Of::Left,
        &form.left,
        t!(locale, "register-left-hint"),
    );
    let municipalities = field(
        "municipalities",
        Of::Municipalities,
        &form.municipalities,
        t!(locale, "register-municipalities-hint"),
    );
    let serves_from = changing.then(|| {
        let field = Field {
            name: "serves-from".into(),
            label: t!(locale, "register-serves-from"),
            hint: t!(locale, "register-serves-from-hint"),
            value: form.serves_from.clone(),
            error: FormError::for_field(errors, "serves-from"),
            required: false,
        };
        text_field(field, "date", "off")
    });
    let forms = LegalForm::ALL
        .iter()
        .map(|form| (form.key().to_owned(), words::legal_form(locale, *form)));
    let provinces = Province::ALL
        .into_iter()
        .map(|province| (province.key().to_owned(), province.name().to_owned()));
    let unknown = t!(locale, "register-unknown");
    view! {
        {text_field(name, "text", "off")}
        {text_field(short, "text", "off")}
        {choices(kind, kinds(locale))}
        <div class="pair">
            {select_field(legal_form, unknown.clone(), forms.collect())}
            {text_field(website, "text", "off")}
        </div>
        <div class="pair">
            {text_field(seat, "text", "off")}
            {select_field(province, unknown, provinces.collect())}
        </div>
        {text_area(municipalities, 5)}
        {serves_from}
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
