//! Recording a mandate.

use super::{MandateForm, NewMandate, show, words};
use crate::{
    desk::{Frame, words as desk},
    links,
    locale::{Locale, t},
    ui::{self, Choice, Field, FormError, choices, file_field, select_field, text_field},
};
use leptos::prelude::*;
use letters::mandate::Extent;

/// The page.
pub fn page(frame: Frame<'_>, data: &NewMandate) -> AnyView {
    let locale = frame.locale;
    let title = t!(locale, "mandate-add");
    let form = &data.form.form;
    let errors = desk::errors(locale, &data.form.wrong);
    let organisation = Field {
        name: "organisation".into(),
        label: t!(locale, "mandate-organisation"),
        value: form.organisation.clone(),
        error: FormError::for_field(&errors, "organisation"),
        required: true,
        ..Field::default()
    };
    let deputy = Field {
        name: "deputy".into(),
        label: t!(locale, "mandate-deputy"),
        value: form.deputy.clone(),
        error: FormError::for_field(&errors, "deputy"),
        required: true,
        ..Field::default()
    };
    let answer = |value: &str, label, hint| Choice {
        value: value.to_owned(),
        label,
        hint,
    };
    let deputies = vec![
        answer("no", t!(locale, "mandate-deputy-no"), String::new()),
        answer(
            "yes",
            t!(locale, "mandate-deputy-yes"),
            t!(locale, "mandate-deputy-hint"),
        ),
    ];
    let evidence = Field {
        name: "evidence".into(),
        label: t!(locale, "mandate-evidence"),
        hint: t!(locale, "mandate-evidence-or-document"),
        value: form.evidence.clone(),
        error: FormError::for_field(&errors, "evidence"),
        ..Field::default()
    };
    let document = Field {
        name: "document".into(),
        label: t!(locale, "mandate-document-optional"),
        hint: t!(locale, "mandate-document-hint"),
        error: FormError::for_field(&errors, "document"),
        ..Field::default()
    };
    let main = view! {
        <header class="top">
            {show::crumb(locale)}
            <h1>{title.clone()}</h1>
            <p class="about">{t!(locale, "mandate-add-text")}</p>
        </header>
        {ui::error_summary(locale, &words::summary(locale, &data.form.wrong))}
        <form class="form" method="post" enctype="multipart/form-data" action=links::NEW_MANDATE>
            {select_field(organisation, t!(locale, "mandate-choose"), data.organisations.clone())}
            {person(locale, form, &errors)}
            {choices(deputy, deputies)}
            {extent(locale, form, &errors, Extent::OnBehalf)}
            {days(locale, form, &errors)}
            {text_field(evidence, "text", "off")}
            {file_field(document, "application/pdf,image/png,image/jpeg,.pdf,.png,.jpg,.jpeg")}
            <p class="actions">
                <button class="primary">{t!(locale, "mandate-do")}</button>
                <a class="button quiet" href=links::MANDATES>{t!(locale, "desk-no")}</a>
            </p>
        </form>
    };
    frame.document(title, "desk register", main)
}

/// Who: name, mail address, function.
pub(super) fn person(locale: Locale, form: &MandateForm, errors: &[FormError]) -> AnyView {
    let field = |name: &str, label, hint, value: &str| Field {
        name: name.to_owned(),
        label,
        hint,
        value: value.to_owned(),
        error: FormError::for_field(errors, name),
        required: true,
    };
    let name = field(
        "name",
        t!(locale, "mandate-name"),
        t!(locale, "mandate-name-hint"),
        &form.name,
    );
    let mail = field(
        "mail",
        t!(locale, "mandate-mail"),
        t!(locale, "mandate-mail-hint"),
        &form.mail,
    );
    let function = field(
        "function",
        t!(locale, "mandate-function"),
        t!(locale, "mandate-function-hint"),
        &form.function,
    );
    view! {
        {text_field(name, "text", "off")}
        {text_field(mail, "email", "off")}
        {text_field(function, "text", "off")}
    }
    .into_any()
}

/// How far: no further than this.
pub(super) fn extent(
    locale: Locale,
    form: &MandateForm,
    errors: &[FormError],
    most: Extent,
) -> AnyView {
    let field = Field {
        name: "extent".into(),
        label: t!(locale, "mandate-extent"),
        value: form.extent.clone(),
        error: FormError::for_field(errors, "extent"),
        required: true,
        ..Field::default()
    };
    let answers = Extent::ALL
        .into_iter()
        .filter(|extent| extent.within(most))
        .map(|extent| Choice {
            value: extent.key().to_owned(),
            label: words::extent(locale, extent),
            hint: String::new(),
        });
    choices(field, answers.collect())
}

/// From when until when.
pub(super) fn days(locale: Locale, form: &MandateForm, errors: &[FormError]) -> AnyView {
    let from = Field {
        name: "from".into(),
        label: t!(locale, "mandate-from"),
        value: form.from.clone(),
        error: FormError::for_field(errors, "from"),
        required: true,
        ..Field::default()
    };
    let until = Field {
        name: "until".into(),
        label: t!(locale, "mandate-until"),
        hint: t!(locale, "mandate-until-hint"),
        value: form.until.clone(),
        error: FormError::for_field(errors, "until"),
        ..Field::default()
    };
    view! {
        {text_field(from, "date", "off")}
        {text_field(until, "date", "off")}
    }
    .into_any()
}
