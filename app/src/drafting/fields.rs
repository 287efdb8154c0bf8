//! The fields for what stands above and below a letter's text.

use super::{AddresseeForm, FrontForm, PersonForm};
use crate::{
    desk::words,
    locale::{Locale, t},
    ui::{Choice, Field, FormError, choices, text_area, text_area_in, text_field},
};
use leptos::prelude::*;
use letters::letter::{Kind, Language};

/// Makes the fields of one form: what was typed, what is wrong.
struct Fields<'a> {
    errors: &'a [FormError],
}

impl Fields<'_> {
    fn field(&self, name: &str, label: String, value: &str) -> Field {
        Field {
            name: name.to_owned(),
            label,
            value: value.to_owned(),
            error: FormError::for_field(self.errors, name),
            ..Field::default()
        }
    }

    fn line(&self, name: &str, label: String, value: &str) -> AnyView {
        text_field(self.field(name, label, value), "text", "off").into_any()
    }

    fn needed(&self, name: &str, label: String, hint: String, value: &str) -> AnyView {
        let field = Field {
            hint,
            required: true,
            ..self.field(name, label, value)
        };
        text_field(field, "text", "off").into_any()
    }

    fn hinted(&self, name: &str, label: String, hint: String, value: &str) -> AnyView {
        let field = Field {
            hint,
            ..self.field(name, label, value)
        };
        text_field(field, "text", "off").into_any()
    }
}

/// The field of the text, with what is `said` of it: its label and its hint.
pub(super) fn body(
    locale: Locale,
    (label, hint): (String, String),
    text: &str,
    front: &FrontForm,
    errors: &[FormError],
) -> AnyView {
    let field = Field {
        hint,
        ..Fields { errors }.field("body", label, text)
    };
    text_area_in(field, 30, locale.lang_of(front.language()))
}

/// Kind, subject, short title, sender.
fn first(locale: Locale, form: &FrontForm, errors: &[FormError]) -> AnyView {
    let fields = Fields { errors };
    let kinds = Kind::ALL
        .into_iter()
        .map(|kind| Choice {
            value: kind.key().to_owned(),
            label: words::kind(locale, kind),
            hint: kind_hint(locale, kind),
        })
        .collect();
    let chosen = if form.kind.is_empty() {
        Kind::Letter.key()
    } else {
        &form.kind
    };
    let kind = Field {
        required: true,
        ..fields.field("kind", t!(locale, "drafting-kind"), chosen)
    };
    view! {
        {choices(kind, kinds)}
        {heading(locale, form, errors)}
    }
    .into_any()
}

/// What everybody says of a letter that begins: subject, short title, sender.
pub fn heading(locale: Locale, form: &FrontForm, errors: &[FormError]) -> AnyView {
    let fields = Fields { errors };
    view! {
        {fields.needed("subject", t!(locale, "drafting-subject"), t!(locale, "drafting-subject-hint"), &form.subject)}
        {fields.hinted("title", t!(locale, "drafting-title"), t!(locale, "drafting-title-hint"), &form.title)}
        {fields.needed("sender", t!(locale, "drafting-sender"), t!(locale, "drafting-sender-hint"), &form.sender)}
    }
    .into_any()
}

/// A short word what letters of a kind are for.
pub fn kind_hint(locale: Locale, kind: Kind) -> String {
    match kind {
        Kind::Letter => t!(locale, "drafting-kind-letter-hint"),
        Kind::PositionPaper => t!(locale, "drafting-kind-position-paper-hint"),
        Kind::ProgrammeCall => t!(locale, "drafting-kind-programme-call-hint"),
        Kind::PressRelease => t!(locale, "drafting-kind-press-release-hint"),
        Kind::FollowUp => t!(locale, "drafting-kind-follow-up-hint"),
    }
}

/// Everything above and below the text, addressees included, with the `picker` of these before them.
pub fn all(locale: Locale, form: &FrontForm, errors: &[FormError], picker: AnyView) -> AnyView {
    let fields = Fields { errors };
    let date = Field {
        hint: t!(locale, "drafting-date-hint"),
        ..fields.field("date", t!(locale, "drafting-date"), &form.date)
    };
    view! {
        {first(locale, form, errors)}
        <div class="pair">
            {fields.line("place", t!(locale, "drafting-place"), &form.place)}
            {text_field(date, "date", "off")}
        </div>
        {language(locale, form, errors)}
        {picker}
        {around(locale, form, errors)}
    }
    .into_any()
}

/// In which language it is written.
pub fn language(locale: Locale, form: &FrontForm, errors: &[FormError]) -> AnyView {
    let languages = [Language::Nl, Language::En]
        .into_iter()
        .map(|language| Choice {
            value: language.key().to_owned(),
            label: words::language(locale, language),
            hint: String::new(),
        })
        .collect();
    let spoken = if form.language.is_empty() {
        Language::default().key()
    } else {
        &form.language
    };
    let fields = Fields { errors };
    choices(
        fields.field("language", t!(locale, "drafting-language"), spoken),
        languages,
    )
}

/// What stands in a template too: to whom, the opening and the closing words.
pub fn around(locale: Locale, form: &FrontForm, errors: &[FormError]) -> AnyView {
    let fields = Fields { errors };
    let last = form.addressees.len();
    let addressees: Vec<_> = form
        .addressees
        .iter()
        .enumerate()
        .map(|(at, one)| addressee(locale, &fields, at, one))
        .collect();
    let none =
        (last == 0).then(|| view! { <p class="hint">{t!(locale, "drafting-addressees-none")}</p> });
    view! {
        <fieldset class="addressees">
            <legend>{t!(locale, "drafting-addressees")}</legend>
            {none}
            {addressees}
            <button name="do" value="add-addressee">{t!(locale, "drafting-add-addressee")}</button>
        </fieldset>
        {fields.hinted("salutation", t!(locale, "drafting-salutation"), t!(locale, "drafting-salutation-hint"), &form.salutation)}
        {fields.hinted("closing", t!(locale, "drafting-closing"), t!(locale, "drafting-closing-hint"), &form.closing)}
    }
    .into_any()
}

fn addressee(locale: Locale, fields: &Fields<'_>, at: usize, form: &AddresseeForm) -> AnyView {
    let name = format!("addressee-{at}");
    let postal = Field {
        hint: t!(locale, "drafting-postal-hint"),
        ..fields.field(
            &format!("{name}-postal"),
            t!(locale, "drafting-postal"),
            &form.postal,
        )
    };
    let institution = fields.line(
        &format!("{name}-institution"),
        t!(locale, "drafting-institution"),
        &form.institution,
    );
    // One empty row is always there, so that a first person needs no extra button.
    let blank = [PersonForm::default()];
    let persons: Vec<_> = form
        .persons
        .iter()
        .chain(blank.iter().filter(|_| form.persons.is_empty()))
        .enumerate()
        .map(|(row, person)| {
            let name = format!("{name}-person-{row}");
            view! {
                <div class="pair">
                    {fields.line(&format!("{name}-name"), t!(locale, "drafting-person-name"), &person.name)}
                    {fields.line(&format!("{name}-office"), t!(locale, "drafting-person-office"), &person.office)}
                </div>
            }
        })
        .collect();
    view! {
        <fieldset class="addressee">
            <legend>{t!(locale, "drafting-addressee", number = (at + 1))}</legend>
            {institution}
            {persons}
            {text_area(postal, 3)}
            <div class="do">
                <button class="mini" name="do" value=format!("add-person-{at}")>{t!(locale, "drafting-add-person")}</button>
                <button class="mini" name="do" value=format!("remove-addressee-{at}")>
                    {t!(locale, "drafting-remove-addressee", number = (at + 1))}
                </button>
            </div>
        </fieldset>
    }
    .into_any()
}
