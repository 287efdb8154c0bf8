//! The checklist: each thing with whether it is right, is worth a look or stands in the way, and where it is mended.

use super::super::data::Freeze;
use crate::{
    claims,
    links::{self, Desk},
    locale::{Locale, t},
    ui::{self, Glyph},
};
use leptos::prelude::*;
use letters::{
    addressee::Addressee, claim::Claim, demand::demands, markdown::Document, problem::Problem,
    translation::Following,
};

/// How one thing stands.
enum Verdict {
    Right,
    Look,
    Blocks,
}

/// One thing, with where to go for it.
struct Check {
    verdict: Verdict,
    says: String,
    /// The address and what the link is called.
    mend: Option<(String, String)>,
}

impl Check {
    const fn right(says: String) -> Self {
        Self {
            verdict: Verdict::Right,
            says,
            mend: None,
        }
    }

    const fn look(says: String) -> Self {
        Self {
            verdict: Verdict::Look,
            says,
            mend: None,
        }
    }

    fn at(self, address: String, words: String) -> Self {
        Self {
            mend: Some((address, words)),
            ..self
        }
    }

    fn row(self, locale: Locale) -> AnyView {
        let (picture, word) = match self.verdict {
            Verdict::Right => (Glyph::Full, t!(locale, "freeze-right")),
            Verdict::Look => (Glyph::Beside, t!(locale, "freeze-look")),
            Verdict::Blocks => (Glyph::Objection, t!(locale, "freeze-blocks")),
        };
        let blocking = matches!(self.verdict, Verdict::Blocks);
        let mend = self
            .mend
            .map(|(address, words)| view! { " "<a href=address>{words}</a> });
        view! {
            <li class:blocking=blocking>
                {ui::state(picture, word)}
                <span>{self.says}{mend}</span>
            </li>
        }
        .into_any()
    }
}

/// The list.
pub(super) fn list(locale: Locale, data: &Freeze) -> AnyView {
    let document = letters::markdown::parse(data.text.body.as_str());
    let mut checks = vec![problems(locale, data)];
    checks.extend(instructions(locale, data));
    checks.push(review(locale, data));
    checks.extend(translation(locale, data));
    checks.extend(figures(locale, data, &document));
    checks.extend(asked(locale, data, &document));
    checks.extend(front(locale, data));
    if !document.notes.is_empty() {
        let count = document.notes.len();
        checks.push(Check::right(t!(locale, "desk-freeze-notes", count = count)));
    }
    if !data.text.problems().iter().any(Problem::is_blocking) {
        let slug = data.head.slug.as_str();
        checks.push(
            Check::look(t!(locale, "freeze-proof"))
                .at(Desk::FreezeProof.of(slug), t!(locale, "freeze-proof-open")),
        );
    }
    let rows: Vec<_> = checks.into_iter().map(|check| check.row(locale)).collect();
    view! { <ul class="problems checklist">{rows}</ul> }.into_any()
}

fn edit(locale: Locale, data: &Freeze) -> (String, String) {
    (
        Desk::Edit.of(data.head.slug.as_str()),
        t!(locale, "desk-freeze-mend"),
    )
}

fn problems(locale: Locale, data: &Freeze) -> Check {
    let problems = data.text.problems();
    let blocking = problems.iter().filter(|it| it.is_blocking()).count();
    let to_list = |check: Check| check.at("#aandacht".to_owned(), t!(locale, "freeze-see"));
    if blocking > 0 {
        to_list(Check {
            verdict: Verdict::Blocks,
            ..Check::look(t!(locale, "freeze-problems-blocking", count = blocking))
        })
    } else if problems.iter().all(Problem::is_unfinished) {
        Check::right(t!(locale, "freeze-problems-none"))
    } else {
        to_list(Check::look(t!(
            locale,
            "freeze-problems-advice",
            count = problems.iter().filter(|it| !it.is_unfinished()).count()
        )))
    }
}

/// What a template asked for and nobody wrote yet. It stands in the way: under an instruction nobody means to put a name.
fn instructions(locale: Locale, data: &Freeze) -> Option<Check> {
    let unfinished = data.text.problems().iter().any(Problem::is_unfinished);
    let (address, words) = edit(locale, data);
    let check = Check {
        verdict: Verdict::Blocks,
        ..Check::look(t!(locale, "freeze-instructions"))
    };
    unfinished.then(|| check.at(address, words))
}

/// What readers of the draft said, as far as that is open.
fn review(locale: Locale, data: &Freeze) -> Check {
    let suggestions = data.review.open_suggestions;
    let comments = data.review.open_comments;
    if suggestions + comments == 0 {
        return Check::right(t!(locale, "freeze-review-none"));
    }
    let says = t!(
        locale,
        "freeze-review-open",
        suggestions = suggestions,
        comments = comments
    );
    Check::look(says).at(
        links::review(data.head.slug.as_str()),
        t!(locale, "freeze-see"),
    )
}

/// Whether a translation says what its original says now.
fn translation(locale: Locale, data: &Freeze) -> Option<Check> {
    let of = data.translation.as_ref()?;
    let beside = links::beside(data.head.slug.as_str());
    let words = t!(locale, "translation-beside-open");
    let check = match of.following {
        Following::UpToDate => Check::right(t!(locale, "translation-up-to-date")),
        Following::Behind { base, latest } => Check::look(t!(
            locale,
            "translation-behind",
            base = base.get(),
            latest = latest.get()
        )),
    };
    Some(check.at(beside, words))
}

fn figures(locale: Locale, data: &Freeze, document: &Document) -> Vec<Check> {
    let mut checks = Vec::new();
    if !data.put.is_empty() {
        let says = t!(locale, "freeze-figures-put", count = data.put.len());
        checks.push(Check::look(says).at("#lijst-cijfers".to_owned(), t!(locale, "freeze-see")));
    }
    if let Some((number, figures)) = &data.earlier {
        let slug = data.head.slug.as_str();
        let says = t!(
            locale,
            "freeze-figures-earlier",
            day = locale.day(figures.day),
            number = number.get()
        );
        let before = number.get().saturating_sub(1).max(1);
        let check = if figures.day == data.figures.day {
            Check::right(says)
        } else {
            Check::look(says)
        };
        let words = t!(locale, "freeze-figures-compare");
        checks.push(check.at(links::compare(slug, before, number.get()), words));
    }
    if document.asks(Claim::Signatories) {
        let says = t!(
            locale,
            "freeze-figures-signatories",
            mark = Claim::Signatories.mark(),
            words = claims::signatories_open(data.text.front.language)
        );
        checks.push(Check::right(says));
    }
    checks
}

fn asked(locale: Locale, data: &Freeze, document: &Document) -> Vec<Check> {
    let count = demands(document).len();
    if count == 0 {
        let check = Check::look(t!(locale, "freeze-demands-none"));
        let (address, words) = edit(locale, data);
        return vec![check.at(address, words)];
    }
    let says = t!(locale, "freeze-demands", count = count);
    let mut checks =
        vec![Check::right(says).at("#lijst-verzoeken".to_owned(), t!(locale, "freeze-see"))];
    if data.unclear > 0 {
        let says = t!(locale, "freeze-demands-unclear", count = data.unclear);
        let address = Desk::Demands.of(data.head.slug.as_str());
        checks.push(Check::look(says).at(address, t!(locale, "demands-answer")));
    }
    checks
}

/// To whom it goes and what stands around the text.
fn front(locale: Locale, data: &Freeze) -> Vec<Check> {
    let front = &data.text.front;
    let mend = |says: String| {
        let (address, words) = edit(locale, data);
        Check::look(says).at(address, words)
    };
    let names = |of: &[&Addressee]| {
        let names: Vec<&str> = of.iter().map(|to| to.institution.as_str()).collect();
        names.join("; ")
    };
    let homeless: Vec<&Addressee> = front
        .addressees
        .iter()
        .filter(|to| to.postal.is_empty())
        .collect();
    let count = front.addressees.len();
    let addressees = if count == 0 {
        mend(t!(locale, "desk-freeze-addressees", count = 0))
    } else if homeless.is_empty() {
        Check::right(t!(locale, "freeze-addressees", count = count))
    } else {
        let names = names(&homeless);
        mend(t!(
            locale,
            "freeze-addressees-homeless",
            count = (homeless.len()),
            names = names
        ))
    };
    let salutation = match &front.salutation {
        Some(line) => Check::right(t!(
            locale,
            "desk-freeze-salutation",
            words = line.to_string()
        )),
        None => mend(t!(locale, "desk-freeze-no-salutation")),
    };
    let date = match front.date {
        Some(day) => Check::right(t!(locale, "desk-freeze-date", day = locale.day(day))),
        None => mend(t!(locale, "desk-freeze-no-date")),
    };
    vec![addressees, salutation, date]
}
