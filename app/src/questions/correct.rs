//! Where what was read is corrected before it is kept.

use super::{Correct, pairs, warnings, words};
use crate::{
    desk::{
        Frame,
        parts::{section, top},
        words as desk,
    },
    links,
    locale::{Locale, t},
    ui::{self, Field, FormError, Glyph, Notice, NoticeKind, text_area_in, text_field},
};
use leptos::prelude::*;
use letters::questions::Flaw;

/// Draws the fields of the form.
pub(super) struct Drawing<'a> {
    pub locale: Locale,
    pub data: &'a Correct,
    pub errors: Vec<FormError>,
    /// Where its buttons send it.
    pub action: String,
    /// The language of the texts, where the page is in another.
    pub lang: Option<&'static str>,
}

impl Drawing<'_> {
    pub fn named(&self, name: String, label: String, value: &str, required: bool) -> Field {
        Field {
            error: FormError::for_field(&self.errors, &name),
            name,
            label,
            hint: String::new(),
            value: value.to_owned(),
            required,
        }
    }

    fn field(&self, name: &str, hint: Option<String>, required: bool) -> Field {
        let label = words::label(self.locale, name).unwrap_or_default();
        let value = self.data.form.form.value(name).to_owned();
        Field {
            hint: hint.unwrap_or_default(),
            ..self.named(name.to_owned(), label, &value, required)
        }
    }

    fn line(&self, name: &str) -> AnyView {
        text_field(self.field(name, None, false), "text", "off")
    }

    fn day(&self, name: &str, required: bool) -> AnyView {
        text_field(self.field(name, None, required), "date", "off")
    }

    fn area(&self, name: &str, hint: Option<String>, rows: u8) -> AnyView {
        text_area_in(self.field(name, hint, false), rows, self.lang)
    }

    /// A button that changes the form and leads to a place on the page that comes back.
    pub fn button(&self, step: String, words: String, about: String, to: &str) -> AnyView {
        let action = format!("{}#{to}", self.action);
        let about = (!about.is_empty())
            .then(|| view! { <span class="visually-hidden">{format!(" {about}")}</span> });
        view! {
            <button class="quiet mini" id=step.clone() name="do" value=step.clone() formaction=action formnovalidate="true">{words}{about}</button>
        }
        .into_any()
    }
}

/// The page.
pub fn page(frame: Frame<'_>, data: &Correct) -> AnyView {
    let locale = frame.locale;
    let slug = data.head.slug.as_str();
    let heading = t!(locale, "questions-check");
    let action = match data.set {
        Some(id) => links::edit_questions(slug, id),
        None => links::check_questions(slug),
    };
    let draw = Drawing {
        locale,
        data,
        errors: desk::errors(locale, &data.form.wrong),
        action: action.clone(),
        lang: (locale != Locale::Nl).then_some("nl"),
    };
    let moved = data.moved.as_ref().map(|(by, at)| {
        ui::notice(Notice {
            kind: NoticeKind::NeedsYou,
            title: t!(locale, "questions-problem-moved"),
            text: t!(
                locale,
                "questions-moved",
                by = by.clone(),
                when = locale.moment(*at)
            ),
        })
    });
    let now = data.moved.as_ref().and(data.set).map(|id| {
        let href = links::question_set(slug, id);
        view! { <p class="do"><a class="button quiet" href=href target="_blank">{t!(locale, "questions-moved-look")}</a></p> }
    });
    let back = match data.set {
        Some(id) => links::question_set(slug, id),
        None => links::questions(slug),
    };
    let lost = warnings::unplaced(&draw)
        .map(|fields| section("zonder-vraag", t!(locale, "questions-unplaced"), fields));
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        {moved}{now}
        {ui::error_summary(locale, &words::summary(locale, &data.form.wrong))}
        {warnings::warnings(locale, data)}
        <p class="lead">{t!(locale, "questions-check-lead")}</p>
        {flaws(locale, data)}
        <form method="post" action=action>
            {hidden(data)}
            <p class="do">{draw.button("check".to_owned(), t!(locale, "questions-again"), String::new(), "inhoud")}</p>
            {section("gegevens", t!(locale, "questions-facts"), head(&draw))}
            {section("vragen", t!(locale, "questions-pairs"), pairs::pairs(&draw))}
            {lost}
            {section("noten", t!(locale, "questions-notes"), pairs::notes(&draw))}
            {section("bewaren", t!(locale, "questions-keep-title"), keep(&draw, &back))}
        </form>
    };
    frame.document(
        format!("{heading} – {}", data.head.title),
        "desk questions",
        main,
    )
}

/// What looks wrong, each with the way to where it is.
fn flaws(locale: Locale, data: &Correct) -> Option<AnyView> {
    if data.flaws.is_empty() {
        return None;
    }
    let place = |flaw: Flaw| {
        let number = match flaw {
            Flaw::RepeatedQuestion(number) | Flaw::MissingAnswer(number) => number,
            Flaw::MissingQuestion(number) => number.saturating_sub(1),
            Flaw::AnswerWithoutQuestion(_) | Flaw::AnswerToNothing => {
                return Some("zonder-vraag".to_owned());
            }
            Flaw::NothingFound | Flaw::NoAnswersFound | Flaw::CutOff => return None,
        };
        let wanted = number.to_string();
        let mut pairs = data.form.form.pairs.iter();
        let at = if matches!(flaw, Flaw::RepeatedQuestion(_)) {
            pairs.rposition(|pair| pair.number.trim() == wanted)
        } else {
            pairs.position(|pair| pair.number.trim() == wanted)
        };
        at.map(pairs::anchor)
    };
    let rows: Vec<_> = data
        .flaws
        .iter()
        .map(|flaw| {
            let words = words::flaw(locale, *flaw);
            let words = match place(*flaw) {
                Some(anchor) => view! { <a href=format!("#{anchor}")>{words}</a> }.into_any(),
                None => view! { <span>{words}</span> }.into_any(),
            };
            let mark = t!(locale, "questions-flaw");
            view! { <li>{ui::state(Glyph::Objection, mark)}{words}</li> }
        })
        .collect();
    let title = t!(locale, "questions-flaws", count = rows.len());
    let content = view! { <ul class="problems">{rows}</ul> };
    Some(section("aandacht", title, content))
}

/// What goes along unseen.
fn hidden(data: &Correct) -> AnyView {
    let form = &data.form.form;
    let cut = form
        .cut
        .then(|| view! { <input type="hidden" name="cut" value="yes"/> });
    view! {
        <input type="hidden" name="seen" value=form.seen.to_string()/>
        <input type="hidden" name="file-hash" value=form.file.0.clone()/>
        <input type="hidden" name="file-name" value=form.file.1.clone()/>
        {cut}{warnings::hidden(data)}
    }
    .into_any()
}

/// The fields around the pairs.
fn head(draw: &Drawing<'_>) -> AnyView {
    let locale = draw.locale;
    let form = &draw.data.form.form;
    let rare = ["committee", "see-also", "explanation"];
    let rare = rare.iter().any(|name| !form.value(name).is_empty());
    let notice = ["postponed-by", "postponed-on", "postponed-text"];
    let notice = notice.iter().any(|name| !form.value(name).is_empty());
    view! {
        <div class="form">
            <div class="pair">{draw.line("number")}{draw.day("submitted", true)}</div>
            {draw.area("askers", Some(t!(locale, "questions-askers-hint")), 3)}
            {draw.line("addressee")}
            {draw.area("questions-subject", None, 2)}
            {draw.line("article")}
            <div class="pair">{draw.line("answered-by")}{draw.day("received", false)}</div>
            {draw.line("on-behalf-of")}
            <details open=notice>
                <summary>{t!(locale, "questions-notice")}</summary>
                <div class="pair">{draw.line("postponed-by")}{draw.day("postponed-on", false)}</div>
                {draw.area("postponed-text", None, 3)}
            </details>
            <details open=rare>
                <summary>{t!(locale, "questions-more-fields")}</summary>
                {draw.line("committee")}
                {draw.line("see-also")}
                {draw.area("explanation", None, 3)}
            </details>
        </div>
    }
    .into_any()
}

fn keep(draw: &Drawing<'_>, back: &str) -> AnyView {
    let locale = draw.locale;
    let public = draw.data.form.form.public;
    let along = draw.data.form.form.along;
    let file = if draw.data.recorded {
        view! { <p class="hint">{t!(locale, "questions-file-recorded")}</p> }.into_any()
    } else {
        view! {
            <label class="pick" for="file-along">
                <input type="checkbox" id="file-along" name="file-along" value="yes" checked=along/>
                <span>{t!(locale, "questions-file-along")}" "<span class="hint">{t!(locale, "questions-file-along-hint")}</span></span>
            </label>
        }
        .into_any()
    };
    view! {
        <label class="pick" for="public">
            <input type="checkbox" id="public" name="public" value="yes" checked=public/>
            <span>{t!(locale, "questions-publish")}" "<span class="hint">{t!(locale, "questions-publish-hint")}</span></span>
        </label>
        {file}
        <p class="decide">
            <button class="primary" name="do" value="save">{t!(locale, "questions-keep")}</button>
            <a class="button quiet" href=back.to_owned()>{t!(locale, "questions-leave")}</a>
        </p>
    }
    .into_any()
}
