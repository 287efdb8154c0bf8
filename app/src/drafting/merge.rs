//! The page on which somebody decides about what two people changed at once: every conflict with both sides, what each
//! changed marked in it, and a choice. What goes together by itself stands folded around it.
//!
//! The form carries all that was typed, so that nothing is kept between this page and its answer, and nothing is lost.

mod form;

pub use form::{Decisions, MergeForm};

use super::wrong::{Wrong, value};
use crate::{
    desk::{
        Frame,
        compare::{field_lines, pieces},
        data::{LetterHead, VersionLine},
        parts::{section, top},
        words,
    },
    links::Desk,
    locale::{Locale, t},
    privacy,
    ui::{self, Choice as Answer, Field as Question, FormError, NoticeKind, choices, notice},
};
use form::{of_body, of_field};
use leptos::prelude::*;
use letters::{
    diff::{compare_whole, note},
    merge::{Conflict, LetterMerge, Piece, Settled, Sheet, Whose},
};

/// The page.
#[derive(Debug, Clone, PartialEq)]
pub struct Merge {
    /// Which letter.
    pub head: LetterHead,
    /// All that was typed.
    pub form: MergeForm,
    /// What was saved meanwhile.
    pub theirs: VersionLine,
    /// Whether it is known what both started from.
    pub based: bool,
    /// The two texts.
    pub merge: LetterMerge,
    /// What was not answered; nothing when the page is new.
    pub wrong: Vec<Wrong>,
}

/// The page.
pub fn page(frame: Frame<'_>, data: &Merge) -> AnyView {
    let locale = frame.locale;
    let heading = t!(locale, "merge-title");
    let author = privacy::person(locale, &data.theirs.author);
    let number = data.theirs.number.get();
    let count = data.merge.fields.len() + data.merge.body.conflicts().count();
    let text = if data.based {
        t!(locale, "merge-text", count = count)
    } else {
        t!(locale, "merge-text-unbased", count = count)
    };
    let said = notice(ui::Notice {
        kind: NoticeKind::NeedsYou,
        title: t!(
            locale,
            "merge-saved-meanwhile",
            author = author,
            number = number
        ),
        text,
    });
    let errors = errors(locale, data);
    let mut hidden = data.form.draft.pairs();
    hidden.push(("theirs".to_owned(), data.form.theirs.clone()));
    let hidden: Vec<_> = hidden
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect();
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        {ui::error_summary(locale, &errors)}
        {said}
        <p class="hint">{key(locale)}</p>
        <form method="post" action=Desk::Merge.of(data.head.slug.as_str()) novalidate=true>
            {hidden}
            {fields(locale, data, &errors)}
            {section("tekst", t!(locale, "merge-body"), body(locale, data, &errors))}
            <p class="decide">
                <button class="primary">{t!(locale, "merge-do")}</button>
                <button class="quiet" name="do" value="edit">{t!(locale, "merge-edit")}</button>
            </p>
            <p class="hint">{t!(locale, "merge-kept")}</p>
        </form>
    };
    frame.document(
        format!("{heading} – {}", data.head.title),
        "desk merge",
        main,
    )
}

fn key(locale: Locale) -> AnyView {
    view! {
        {t!(locale, "desk-compare-key")}" "<ins>{t!(locale, "desk-compare-added")}</ins>", "
        <del>{t!(locale, "desk-compare-removed")}</del>"."
    }
    .into_any()
}

/// Each question that was not answered, by its name.
fn errors(locale: Locale, data: &Merge) -> Vec<FormError> {
    let told = |wrong: &Wrong| {
        let field = data
            .merge
            .fields
            .iter()
            .find(|field| of_field(**field) == wrong.field);
        let text = match (field, wrong.field.strip_prefix("choice-")) {
            (Some(field), _) => {
                let name = words::merge_field(locale, *field);
                t!(locale, "merge-choose-field", name = name)
            }
            (None, Some(number)) => t!(locale, "merge-choose", number = number),
            (None, None) => words::mistake(locale, &wrong.mistake),
        };
        FormError::at(wrong.field.clone(), text)
    };
    data.wrong.iter().map(told).collect()
}

/// What both changed around the text.
fn fields(locale: Locale, data: &Merge, errors: &[FormError]) -> Option<AnyView> {
    if data.merge.fields.is_empty() {
        return None;
    }
    let (mine, theirs) = (&data.merge.mine, &data.merge.theirs);
    let rows: Vec<_> = data
        .merge
        .fields
        .iter()
        .map(|field| {
            let name = words::merge_field(locale, *field);
            let said = |sheet: &Sheet| {
                let text = field_lines(locale, *field, &sheet.text.front, sheet.title.as_ref());
                let text = if text.is_empty() {
                    t!(locale, "merge-field-empty")
                } else {
                    text
                };
                view! { <p class="said">{text}</p> }.into_any()
            };
            let question = of_field(*field);
            clash(
                locale,
                data,
                Clash {
                    heading: name.clone(),
                    sides: [said(mine), said(theirs)],
                    legend: t!(locale, "merge-question-field", name = name),
                    error: FormError::for_field(errors, &question),
                    both: false,
                    question,
                },
            )
        })
        .collect();
    Some(section("gegevens", t!(locale, "merge-fields"), rows))
}

/// The text in reading order: conflicts open, what lies between them folded.
fn body(locale: Locale, data: &Merge, errors: &[FormError]) -> Vec<AnyView> {
    let total = data.merge.body.conflicts().count();
    let mut found = Vec::new();
    let mut between: Vec<&Settled> = Vec::new();
    let mut at = 0;
    for part in &data.merge.body.parts {
        match part {
            Piece::Settled(settled) => between.push(settled),
            Piece::Conflict(conflict) => {
                found.extend(folded(locale, data, std::mem::take(&mut between)));
                found.push(one(locale, data, errors, conflict, at, total));
                at += 1;
            }
        }
    }
    found.extend(folded(locale, data, between));
    found
}

/// Paragraphs on which nobody need decide, each with who changed it.
fn folded(locale: Locale, data: &Merge, settled: Vec<&Settled>) -> Option<AnyView> {
    if settled.is_empty() {
        return None;
    }
    let changed = settled.iter().filter(|it| it.whose != Whose::Base).count();
    let author = privacy::person(locale, &data.theirs.author);
    let summary = t!(
        locale,
        "merge-settled",
        count = settled.len(),
        changed = changed
    );
    let rows: Vec<_> = settled
        .into_iter()
        .map(|settled| {
            let whose = match settled.whose {
                Whose::Base => None,
                Whose::Mine => Some(t!(locale, "merge-by-you")),
                Whose::Theirs => Some(t!(locale, "merge-by-them", author = author.clone())),
                Whose::Both => Some(t!(locale, "merge-by-both")),
            };
            let class = if whose.is_some() { "changed" } else { "" };
            let whose = whose.map(|whose| view! { <span class="whose">{whose}</span> });
            view! { <p class=class dir="auto">{whose}{settled.text.clone()}</p> }
        })
        .collect();
    Some(
        view! { <details class="diff same"><summary>{summary}</summary>{rows}</details> }
            .into_any(),
    )
}

fn one(
    locale: Locale,
    data: &Merge,
    errors: &[FormError],
    conflict: &Conflict,
    at: usize,
    total: usize,
) -> AnyView {
    let side = |text: &str| {
        if text.is_empty() {
            let nothing = if conflict.base.is_empty() {
                t!(locale, "merge-nothing")
            } else {
                t!(locale, "merge-removed")
            };
            return view! { <p class="none">{nothing}</p> }.into_any();
        }
        let changes = if data.based {
            pieces(locale, compare_whole(&conflict.base, text))
        } else {
            vec![text.to_owned().into_any()]
        };
        view! { <p class="text" dir="auto">{changes}</p> }.into_any()
    };
    let number = at + 1;
    let noted = [&conflict.base, &conflict.mine, &conflict.theirs]
        .into_iter()
        .find_map(|text| note(text));
    let heading = match noted {
        Some(name) => t!(
            locale,
            "merge-conflict-note",
            number = number,
            total = total,
            name = name
        ),
        None => t!(locale, "merge-conflict", number = number, total = total),
    };
    let question = of_body(at);
    clash(
        locale,
        data,
        Clash {
            heading,
            sides: [side(&conflict.mine), side(&conflict.theirs)],
            legend: t!(locale, "merge-question", number = number),
            error: FormError::for_field(errors, &question),
            both: !conflict.mine.is_empty() && !conflict.theirs.is_empty(),
            question,
        },
    )
}

/// Two sides and the question which of them it will be.
struct Clash {
    heading: String,
    sides: [AnyView; 2],
    legend: String,
    error: Option<String>,
    both: bool,
    question: String,
}

fn clash(locale: Locale, data: &Merge, clash: Clash) -> AnyView {
    let Clash {
        heading,
        sides: [mine, theirs],
        legend,
        error,
        both,
        question,
    } = clash;
    let author = privacy::person(locale, &data.theirs.author);
    let number = data.theirs.number.get();
    let id = format!("h-{question}");
    let answer = |value: &str, label: String| Answer {
        value: value.to_owned(),
        label,
        hint: String::new(),
    };
    let mut answers = vec![
        answer("mine", t!(locale, "merge-take-mine")),
        answer(
            "theirs",
            t!(locale, "merge-take-theirs", author = author.clone()),
        ),
    ];
    if both {
        answers.push(answer(
            "both",
            t!(locale, "merge-take-both", author = author.clone()),
        ));
    }
    let asked = Question {
        label: legend,
        value: value(&data.form.chosen, &question).to_owned(),
        error,
        required: true,
        name: question,
        ..Question::default()
    };
    view! {
        <section class="clash" aria-labelledby=id.clone()>
            <h3 id=id.clone()>{heading}</h3>
            <div class="sides">
                <div><h4>{t!(locale, "merge-mine")}</h4>{mine}</div>
                <div><h4>{t!(locale, "merge-theirs", author = author, number = number)}</h4>{theirs}</div>
            </div>
            {choices(asked, answers)}
        </section>
    }
    .into_any()
}
