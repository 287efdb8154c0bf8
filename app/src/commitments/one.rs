//! The page of one commitment: what was promised, what became of it, and all that was said of it.

use super::{
    data::OnePage,
    fields::{Around, fields},
    form::{Asked, PromiseForm},
    history::history,
    row, words,
};
use crate::{
    desk::{
        Frame,
        parts::{section, top},
        words as desk_words,
    },
    links::{self, Desk},
    locale::{Locale, t},
    outcomes::{self, Read, quotable},
    redaction,
    ui::{self, Choice, Field, FormError, Notice, NoticeKind, choices, text_field},
};
use leptos::prelude::*;
use letters::commitment::{Ending, State};

/// The page.
pub fn page(frame: Frame<'_>, data: &OnePage) -> AnyView {
    let locale = frame.locale;
    let number = data.promised.commitment.number;
    let heading = t!(locale, "commitment-one", number = number);
    let said = data.said.map(|said| {
        ui::notice(Notice {
            kind: NoticeKind::Calm,
            title: words::done(locale, said),
            text: String::new(),
        })
    });
    let state = data.promised.commitment.state(data.today);
    let form = Form { locale, data };
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        {said}
        {ui::error_summary(locale, &words::summary(locale, &data.form.wrong))}
        {form.left_over(state)}
        <div class="promised one">{row::core(locale, &data.promised.commitment, data.today)}</div>
        {facts(locale, data)}
        {state.runs().then(|| section("afloop", t!(locale, "commitment-settle"), form.settle()))}
        {state.runs().then(|| section("verbeteren", t!(locale, "commitment-revise"), form.revise()))}
        {(state != State::TakenBack).then(|| section("terugnemen", t!(locale, "commitment-wrong"), form.backs(state)))}
        {section("geschiedenis", t!(locale, "commitment-history"), history(locale, &data.promised))}
    };
    frame.document(format!("{heading} – {}", data.head.title), "desk", main)
}

/// Where it stands, to which demand it belongs, and when the secretariat is reminded.
fn facts(locale: Locale, data: &OnePage) -> AnyView {
    let slug = data.head.slug.as_str();
    let commitment = &data.promised.commitment;
    let promise = &commitment.promise;
    let passage = promise.passage.as_ref();
    let source = &data.promised.source;
    let place = outcomes::desk_place(slug, commitment.response, passage, Some(source));
    let quote =
        passage.map(|it| view! { <blockquote>{redaction::left(locale, &it.words())}</blockquote> });
    let demand = data.promised.demand.and_then(|number| {
        let nth = usize::try_from(number).ok()?.checked_sub(1)?;
        let (_, text) = data.demands.get(nth)?;
        let lang = locale.lang_of(data.language);
        let name = t!(locale, "outcome-number", number = number);
        Some(view! { <div><dt>{name}</dt><dd lang=lang>{text.clone()}</dd></div> })
    });
    let reminded = promise.due.as_ref().map(|_| {
        let days = promise.ahead.get();
        let words = t!(locale, "commitment-reminded", count = days);
        view! { <div><dt>{t!(locale, "commitment-reminder")}</dt><dd>{words}</dd></div> }
    });
    let hidden = (!data.promised.source.public)
        .then(|| view! { <p class="fine">{t!(locale, "commitment-private")}</p> });
    view! {
        <dl class="facts">
            <div>
                <dt>{t!(locale, "commitment-place")}</dt>
                <dd>{quote}<a href=place>{outcomes::place(locale, source, passage)}</a></dd>
            </div>
            {demand}
            {reminded}
        </dl>
        {hidden}
        <p class="do"><a href=format!("{}#toezeggingen", Desk::Outcomes.of(slug))>{t!(locale, "commitment-all-of")}</a></p>
    }
    .into_any()
}

/// The forms of the page, each with what was typed in it.
struct Form<'a> {
    locale: Locale,
    data: &'a OnePage,
}

impl Form<'_> {
    fn asked(&self, asked: Asked) -> bool {
        self.data.form.form.asked == Some(asked)
    }

    fn errors(&self, asked: Asked) -> Vec<FormError> {
        if self.asked(asked) {
            desk_words::errors(self.locale, &self.data.form.wrong)
        } else {
            Vec::new()
        }
    }

    /// Why: the sentence that each of them asks for.
    fn why(&self, asked: Asked, label: String) -> AnyView {
        let typed = if self.asked(asked) {
            self.data.form.form.why.as_str()
        } else {
            ""
        };
        let errors = self.errors(asked);
        let hint = t!(self.locale, "outcome-why-hint");
        let field = Field {
            hint,
            ..Field::filled(asked.why(), label, typed, &errors, true)
        };
        text_field(field, "text", "off")
    }

    fn whole(&self, asked: Asked, inside: AnyView, class: &'static str, button: String) -> AnyView {
        let of = &self.data.promised.commitment;
        let action = links::commitment(self.data.head.slug.as_str(), of.number);
        let seen = self.data.form.form.seen.unwrap_or_else(|| of.newest());
        let primary = (asked == Asked::Settle).then_some("primary");
        view! {
            <form class=class method="post" action=action>
                <input type="hidden" name="deed" value=asked.key()/>
                <input type="hidden" name="seen" value=seen.to_string()/>
                {inside}
                <button class=primary>{button}</button>
            </form>
        }
        .into_any()
    }

    fn settle(&self) -> AnyView {
        let locale = self.locale;
        let typed = self.data.form.form.ending.as_str();
        let errors = self.errors(Asked::Settle);
        let endings = Ending::ALL.into_iter().map(|it| Choice {
            value: it.key().to_owned(),
            label: words::ending(locale, it),
            hint: words::hint(locale, it),
        });
        let label = t!(locale, "commitment-ending");
        let field = Field::filled("ending", label, typed, &errors, true);
        let inside = view! {
            {choices(field, endings.collect())}
            {self.why(Asked::Settle, t!(locale, "commitment-why"))}
        };
        let button = t!(locale, "commitment-settle-do");
        self.whole(Asked::Settle, inside.into_any(), "form", button)
    }

    fn revise(&self) -> AnyView {
        let locale = self.locale;
        let of = &self.data.promised.commitment;
        let response = &self.data.response;
        let answered = self.data.promised.source.answered.as_ref();
        let kept = PromiseForm::of(of, &quotable(response, answered));
        let form = if self.asked(Asked::Revise) {
            &self.data.form.form.promise
        } else {
            &kept
        };
        let around = Around {
            read: Read {
                response,
                answered,
                findings: Vec::new(),
                commitments: Vec::new(),
            },
            demands: &self.data.demands,
            speakers: &[],
        };
        let inside = view! {
            {fields(locale, &around, form, &self.errors(Asked::Revise))}
            {self.why(Asked::Revise, t!(locale, "commitment-revise-why"))}
        };
        let button = t!(locale, "commitment-revise-do");
        let form = self.whole(Asked::Revise, inside.into_any(), "form reading", button);
        let open = self.asked(Asked::Revise);
        view! {
            <p class="hint">{t!(locale, "commitment-revise-hint")}</p>
            <details open=open><summary>{t!(locale, "commitment-revise-open")}</summary>{form}</details>
        }
        .into_any()
    }

    /// The ways back from a mistake: what was said stays in the history.
    fn backs(&self, state: State) -> AnyView {
        let locale = self.locale;
        let ended = matches!(state, State::Ended(_));
        let reopen = ended.then(|| {
            let why = self.why(Asked::Reopen, t!(locale, "outcome-back-why"));
            let button = t!(locale, "commitment-reopen-do");
            let form = self.whole(Asked::Reopen, why, "form", button);
            let open = self.asked(Asked::Reopen);
            view! { <details open=open><summary>{t!(locale, "commitment-reopen")}</summary>{form}</details> }
        });
        let why = self.why(Asked::TakeBack, t!(locale, "outcome-back-why"));
        let button = t!(locale, "commitment-take-back-do");
        let form = self.whole(Asked::TakeBack, why, "form", button);
        let open = self.asked(Asked::TakeBack);
        view! {
            {reopen}
            <details open=open><summary>{t!(locale, "commitment-take-back")}</summary>{form}</details>
        }
        .into_any()
    }

    /// What was typed in a form that does not stand on the page any more.
    fn left_over(&self, state: State) -> Option<AnyView> {
        let asked = self.data.form.form.asked?;
        let there = match asked {
            Asked::Settle | Asked::Revise => state.runs(),
            Asked::Reopen => matches!(state, State::Ended(_)),
            Asked::TakeBack => state != State::TakenBack,
        };
        let form = &self.data.form.form;
        let typed = [form.why.as_str(), form.promise.what.as_str()];
        let typed: Vec<&str> = typed.into_iter().filter(|it| !it.is_empty()).collect();
        if there || typed.is_empty() {
            return None;
        }
        let words = t!(self.locale, "outcome-back-typed", why = typed.join(" "));
        Some(view! { <p class="note">{words}</p> }.into_any())
    }
}
