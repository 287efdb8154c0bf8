//! Before a letter goes by mail: whom to, with which words, when.

use super::{Answers, EnvelopeForm, MailingForm, Order, words};
use crate::{
    addressees::succession,
    desk::{Frame, parts, words as desk},
    links::Desk,
    locale::{Locale, t},
    ui::{self, Choice, Field, FormError, choices, text_area, text_field},
};
use leptos::prelude::*;
use letters::addressee::name_key;

/// Draws the fields of the form.
struct Drawing<'a> {
    locale: Locale,
    data: &'a Order,
    errors: Vec<FormError>,
}

/// The page.
pub fn page(frame: Frame<'_>, data: &Order) -> AnyView {
    let locale = frame.locale;
    let draw = Drawing {
        locale,
        data,
        errors: desk::errors(locale, &data.filled.wrong),
    };
    let form = &data.filled.form;
    let title = t!(locale, "mailing-title");
    let rows: Vec<_> = form
        .rows
        .iter()
        .enumerate()
        .map(|(at, row)| draw.row(at, row))
        .collect();
    let main = view! {
        {parts::top(locale, &data.head, Some(title.clone()))}
        {ui::error_summary(locale, &words::summary(locale, form, &data.filled.wrong))}
        <p class="lead">{t!(locale, "mailing-lead", file = data.enclosed.name.clone(), size = locale.size(data.enclosed.bytes))}</p>
        {answers(locale, &data.answers)}
        {nowhere(locale, data.nowhere)}
        <form class="form" method="post" action=Desk::Mail.of(data.head.slug.as_str())>
            {text_field(draw.field("subject", t!(locale, "mailing-subject"), &form.subject, true), "text", "off")}
            {text_area(Field { hint: t!(locale, "mailing-words-hint"), ..draw.field("text", t!(locale, "mailing-words"), &form.text, true) }, 10)}
            <section aria-labelledby="aan">
                <h2 id="aan">{t!(locale, "mailing-to-whom")}</h2>
                <p class="hint">{t!(locale, "mailing-addresses-hint")}</p>
                {rows}
            </section>
            {draw.moment(form)}
            <p class="actions"><button class="primary">{t!(locale, "mailing-preview")}</button></p>
        </form>
    };
    frame.document(title, "desk mailing", main)
}

/// That no mail server is set, where that is so.
pub(super) fn nowhere(locale: Locale, nowhere: bool) -> Option<AnyView> {
    nowhere.then(|| {
        ui::notice(ui::Notice {
            kind: ui::NoticeKind::NeedsYou,
            title: t!(locale, "mailing-nowhere"),
            text: t!(locale, "mailing-nowhere-text"),
        })
        .into_any()
    })
}

/// Where answers come.
pub(super) fn answers(locale: Locale, answers: &Answers) -> AnyView {
    let words = match answers {
        Answers::Here(address) => t!(locale, "mailing-answers-here", address = address.as_str()),
        Answers::Mailbox(address) => t!(
            locale,
            "mailing-answers-mailbox",
            address = address.as_str()
        ),
    };
    view! { <p class="hint">{words}</p> }.into_any()
}

impl Drawing<'_> {
    fn field(&self, name: &str, label: String, value: &str, required: bool) -> Field {
        Field::filled(name, label, value, &self.errors, required)
    }

    /// An envelope. The last is empty: for whom the letter is not written to, and gets it all the same.
    fn row(&self, at: usize, row: &EnvelopeForm) -> AnyView {
        let locale = self.locale;
        let name = |field: &str| format!("{field}-{at}");
        let field =
            |field: &str, label: String, value: &str| self.field(&name(field), label, value, false);
        let extra = at + 1 == self.data.filled.form.rows.len();
        let before = self
            .data
            .before
            .iter()
            .find(|it| it.is_at(&row.institution));
        let before = before.map(|it| view! { <p class="hint">{words::before(locale, it)}</p> });
        let departed = self.data.departed.iter();
        let departed =
            departed.filter(|it| name_key(it.institution.as_str()) == name_key(&row.institution));
        let departed = succession::sentences(locale, departed);
        let legend = if extra {
            t!(locale, "mailing-extra")
        } else {
            row.institution.clone()
        };
        let institution = if extra {
            let institution = Field {
                hint: t!(locale, "mailing-institution-hint"),
                ..field(
                    "institution",
                    t!(locale, "mailing-institution"),
                    &row.institution,
                )
            };
            text_field(institution, "text", "off")
        } else {
            let (name, value) = (name("institution"), row.institution.clone());
            view! { <input type="hidden" name=name value=value/> }.into_any()
        };
        let open = [&row.cc, &row.bcc, &row.own]
            .iter()
            .any(|it| !it.trim().is_empty())
            || ["cc", "bcc", "own"]
                .iter()
                .any(|it| FormError::for_field(&self.errors, &name(it)).is_some());
        let own = Field {
            hint: t!(locale, "mailing-own-hint"),
            ..field("own", t!(locale, "mailing-own"), &row.own)
        };
        view! {
            <fieldset class="envelope">
                <legend>{legend}</legend>
                {before}
                {departed}
                {tick(&self.errors, &name("goes"), row.goes, t!(locale, "mailing-goes"))}
                {institution}
                {text_area(field("to", t!(locale, "mailing-to"), &row.to), 2)}
                {text_field(field("greeting", t!(locale, "mailing-greeting"), &row.greeting), "text", "off")}
                <details open=open>
                    <summary>{t!(locale, "mailing-more")}</summary>
                    {text_area(field("cc", t!(locale, "mailing-cc"), &row.cc), 2)}
                    {text_area(field("bcc", t!(locale, "mailing-bcc"), &row.bcc), 2)}
                    {text_area(own, 6)}
                </details>
            </fieldset>
        }
        .into_any()
    }

    /// When it goes, until when it is kept, and by when it is to be answered.
    fn moment(&self, form: &MailingForm) -> AnyView {
        let locale = self.locale;
        let answers = [
            ("now", t!(locale, "mailing-now")),
            ("later", t!(locale, "mailing-later")),
        ];
        let answers = answers.map(|(value, label)| Choice {
            value: value.to_owned(),
            label,
            hint: String::new(),
        });
        let when = self.field("when", t!(locale, "mailing-when"), &form.when, true);
        let day = self.field("day", t!(locale, "mailing-day"), &form.day, false);
        let time = self.field("time", t!(locale, "mailing-time"), &form.time, false);
        let awaited = Field {
            hint: t!(locale, "awaiting-day-hint"),
            ..self.field("awaited", t!(locale, "awaiting-day"), &form.awaited, false)
        };
        view! {
            {choices(when, answers.to_vec())}
            <div class="pair">{text_field(day, "date", "off")}{text_field(time, "time", "off")}</div>
            {(self.data.head.published.is_none() || form.embargo).then(|| self.embargo(form))}
            {text_field(awaited, "date", "off")}
        }
        .into_any()
    }

    /// Until when it is kept; a letter that everybody can read is not.
    fn embargo(&self, form: &MailingForm) -> AnyView {
        let locale = self.locale;
        let until = self.field(
            "embargo-day",
            t!(locale, "mailing-embargo-day"),
            &form.embargo_day,
            false,
        );
        let at = self.field(
            "embargo-time",
            t!(locale, "mailing-embargo-time"),
            &form.embargo_time,
            false,
        );
        view! {
            {tick(&self.errors, "embargo", form.embargo, t!(locale, "mailing-embargo"))}
            <div class="pair">{text_field(until, "date", "off")}{text_field(at, "time", "off")}</div>
        }
        .into_any()
    }
}

/// A box to tick.
pub(super) fn tick(errors: &[FormError], name: &str, checked: bool, label: String) -> AnyView {
    let wrong = FormError::for_field(errors, name);
    let (id, target) = (name.to_owned(), name.to_owned());
    let invalid = wrong.is_some().then_some("true");
    let told = wrong.is_some().then(|| format!("{name}-fout"));
    let wrong = wrong.map(|why| view! { <p class="error" id=format!("{name}-fout")>{why}</p> });
    view! {
        {wrong}
        <label class="pick" for=target>
            <input type="checkbox" id=id.clone() name=id value="yes" checked=checked aria-invalid=invalid aria-describedby=told/>
            <span>{label}</span>
        </label>
    }
    .into_any()
}
