//! Form fields: a label, a hint, what is wrong, and what was typed before, kept.
//!
//! They are of one type ([`AnyView`]): a form of many fields would else be a type so deep that rustc gives up on it.

use super::FormError;
use leptos::prelude::*;

/// What every field has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    /// Its `id` and `name`.
    pub name: String,
    /// The question, in a few words.
    pub label: String,
    /// What helps to answer it; may be empty.
    pub hint: String,
    /// What was typed before, to be kept.
    pub value: String,
    /// Why it was not accepted.
    pub error: Option<String>,
    /// Whether it may not be empty; `label` then needs no "verplicht": say so only of what may stay empty.
    pub required: bool,
}

impl Field {
    /// A field as it was filled in, with what is wrong with it among all that is.
    pub fn filled(
        name: &str,
        label: String,
        value: &str,
        errors: &[FormError],
        required: bool,
    ) -> Self {
        Self {
            name: name.to_owned(),
            label,
            value: value.to_owned(),
            error: FormError::for_field(errors, name),
            required,
            ..Self::default()
        }
    }

    /// The ids that describe the input, for `aria-describedby`.
    fn described_by(&self) -> Option<String> {
        let hint = (!self.hint.is_empty()).then(|| format!("{}-hulp", self.name));
        let error = self.error.as_ref().map(|_| format!("{}-fout", self.name));
        let ids: Vec<_> = error.into_iter().chain(hint).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn invalid(&self) -> Option<&'static str> {
        self.error.as_ref().map(|_| "true")
    }

    /// Label, hint and error: all that stands above the input.
    fn above(&self) -> impl IntoView + use<> {
        let id = self.name.clone();
        let hint = (!self.hint.is_empty()).then(
            || view! { <p class="hint" id=format!("{}-hulp", self.name)>{self.hint.clone()}</p> },
        );
        let error = self
            .error
            .clone()
            .map(|error| view! { <p class="error" id=format!("{}-fout", self.name)>{error}</p> });
        view! { <label for=id>{self.label.clone()}</label>{hint}{error} }
    }

    fn class(&self) -> &'static str {
        if self.error.is_some() {
            "field wrong"
        } else {
            "field"
        }
    }
}

/// One line. `kind` is the input's type (`text`, `email`, `password`, `date`, `datetime-local`);
/// `fill` its `autocomplete`, `"off"` where a browser has nothing to offer.
pub fn text_field(field: Field, kind: &'static str, fill: &'static str) -> AnyView {
    let (class, described, invalid, required) = (
        field.class(),
        field.described_by(),
        field.invalid(),
        field.required,
    );
    let above = field.above();
    view! {
        <div class=class>
            {above}
            <input
                type=kind
                id=field.name.clone()
                name=field.name
                value=field.value
                autocomplete=fill
                required=required
                aria-describedby=described
                aria-invalid=invalid
            />
        </div>
    }
    .into_any()
}

/// Several lines. What was typed is escaped here: Leptos writes the children of a `<textarea>` as they are,
/// so that a text with `</textarea>` in it would end the field and put the rest into the page as markup.
pub fn text_area(field: Field, rows: u8) -> AnyView {
    text_area_in(field, rows, None)
}

/// The same for a text in another language than the page, which a browser that checks spelling wants to know.
pub fn text_area_in(field: Field, rows: u8, lang: Option<&'static str>) -> AnyView {
    let (class, described, invalid, required) = (
        field.class(),
        field.described_by(),
        field.invalid(),
        field.required,
    );
    let above = field.above();
    view! {
        <div class=class>
            {above}
            <textarea
                id=field.name.clone()
                name=field.name.clone()
                rows=rows.to_string()
                lang=lang
                required=required
                aria-describedby=described
                aria-invalid=invalid
                inner_html=textarea_text(&field.value)
            ></textarea>
        </div>
    }
    .into_any()
}

/// The content of a `<textarea>` as HTML. A browser drops a line end right after the tag, so one that
/// the text starts with is doubled.
pub fn textarea_text(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 16);
    if text.starts_with(['\n', '\r']) {
        html.push('\n');
    }
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            other => html.push(other),
        }
    }
    html
}

/// A file to send along; `accept` as in HTML (`application/pdf,.pdf`). The form must be `multipart/form-data`.
pub fn file_field(field: Field, accept: &'static str) -> AnyView {
    let (class, described, invalid, required) = (
        field.class(),
        field.described_by(),
        field.invalid(),
        field.required,
    );
    let above = field.above();
    view! {
        <div class=class>
            {above}
            <input
                type="file"
                id=field.name.clone()
                name=field.name
                accept=accept
                required=required
                aria-describedby=described
                aria-invalid=invalid
            />
        </div>
    }
    .into_any()
}

/// One of more answers than fit on a phone as rows, each as its value and its words; `empty` says that none is given.
pub fn select_field(field: Field, empty: String, answers: Vec<(String, String)>) -> AnyView {
    let (class, described, invalid) = (field.class(), field.described_by(), field.invalid());
    let above = field.above();
    let chosen = field.value.clone();
    let options: Vec<_> = answers
        .into_iter()
        .map(|(value, words)| {
            let selected = value == chosen;
            view! { <option value=value selected=selected>{words}</option> }
        })
        .collect();
    view! {
        <div class=class>
            {above}
            <select id=field.name.clone() name=field.name aria-describedby=described aria-invalid=invalid>
                <option value="">{empty}</option>
                {options}
            </select>
        </div>
    }
    .into_any()
}

/// One of a few answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// The answer in words.
    pub label: String,
    /// What it means; may be empty.
    pub hint: String,
}

/// A few answers of which one is given, as thumb-sized rows. `field.value` is the one that is chosen.
pub fn choices(field: Field, answers: Vec<Choice>) -> AnyView {
    let error = field
        .error
        .clone()
        .map(|error| view! { <p class="error" id=format!("{}-fout", field.name)>{error}</p> });
    let hint = (!field.hint.is_empty()).then(
        || view! { <p class="hint" id=format!("{}-hulp", field.name)>{field.hint.clone()}</p> },
    );
    let class = if field.error.is_some() {
        "choices wrong"
    } else {
        "choices"
    };
    let described = field.described_by();
    let rows: Vec<_> = answers
        .into_iter()
        .enumerate()
        .map(|(at, answer)| {
            // The summary of errors links to the field's name: that is the first answer.
            let id = if at == 0 { field.name.clone() } else { format!("{}-{}", field.name, answer.value) };
            let checked = answer.value == field.value;
            let hint = (!answer.hint.is_empty()).then(|| view! { " "<span class="hint">{answer.hint}</span> });
            let target = id.clone();
            view! {
                <label class="pick" for=target>
                    <input type="radio" id=id name=field.name.clone() value=answer.value checked=checked required=field.required/>
                    <span>{answer.label}{hint}</span>
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class=class aria-describedby=described>
            <legend>{field.label}</legend>
            {hint}{error}{rows}
        </fieldset>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render;

    #[test]
    fn what_was_typed_cannot_leave_the_text_area() {
        let value = "\nEen </textarea><script>alert(1)</script> & meer".to_owned();
        let field = Field {
            name: "tekst".into(),
            label: "Tekst".into(),
            value,
            ..Field::default()
        };
        let html = render(|| text_area(field, 8));
        assert!(html.contains("\n\nEen &lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; meer</textarea>"), "{html}");
        assert_eq!(html.matches("</textarea>").count(), 1);
        assert!(!html.contains("<script"));
    }

    #[test]
    fn a_field_that_was_refused_keeps_its_value_and_says_why() {
        let field = Field {
            name: "code".into(),
            label: "Code".into(),
            hint: "Zes tekens".into(),
            value: "\"><b>".into(),
            error: Some("Deze code klopt niet".into()),
            required: true,
        };
        let html = render(|| text_field(field, "text", "one-time-code"));
        for part in [
            "aria-describedby=\"code-fout code-hulp\"",
            "aria-invalid=\"true\"",
            "id=\"code-fout\"",
            "required",
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
        assert!(!html.contains("<b>"), "{html}");
    }
}
