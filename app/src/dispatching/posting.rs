//! The copies that go by post: for whom a run is printed, with which words of their own, and the note that it was posted.

use super::words;
use crate::{
    awaiting::read_until,
    desk::{
        Frame,
        data::{Filled, LetterHead},
        forms::past_day,
        parts, words as desk,
    },
    drafting::{
        Mistake, Wrong,
        wrong::{Reader, value},
    },
    links::{self, Desk},
    locale::{Locale, t},
    ui::{self, Field, FormError, text_area, text_field},
};
use leptos::prelude::*;
use letters::{
    awaiting::usual,
    dispatch::Before,
    ids::{DispatchId, InstitutionId},
    text::{Line, Remark},
    time::Day,
};

/// Before copies are printed, and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posting {
    /// Which letter.
    pub head: LetterHead,
    /// The form, as typed.
    pub filled: Filled<PostingForm>,
    /// Where the letter went before.
    pub before: Vec<Before>,
    /// To whom each row goes.
    pub to: Vec<PostedTo>,
}

/// Why no run is made of what was filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PostingMistake {
    /// Nobody was chosen.
    Nobody,
    /// A text does not fit on the sheet with the address.
    Text,
    /// A character that no face has.
    Character(char),
    /// An address is too long for the window of an envelope.
    Address,
    /// An address has hardly any lines, or too many.
    Lines,
    /// More pages than one file takes.
    TooMany,
}

/// The form: one run, from which copies are printed and by which they are noted as posted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PostingForm {
    /// On which day they were posted, as `2025-07-09`.
    pub on: String,
    /// By which day an answer is expected; empty for none.
    pub awaited: String,
    /// A row for each addressee.
    pub rows: Vec<PostingRow>,
}

/// One copy, as typed; its fields have the number of the row behind them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PostingRow {
    /// The institution, as the letter has it.
    pub institution: String,
    /// Which sending it becomes: noting a run twice is one sending.
    pub id: String,
    /// Whether it is in the run.
    pub goes: bool,
    /// What shows in the window of its envelope, a line each.
    pub address: String,
    /// What is said with it, beside what is said with all.
    pub own: String,
}

/// A run that was posted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPosted {
    /// On which day.
    pub on: Day,
    /// By which day each is to be answered.
    pub awaited: Option<Day>,
    /// Which rows, and which sending each becomes.
    pub rows: Vec<(usize, DispatchId)>,
}

/// An addressee, and how a letter reaches them by post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostedTo {
    /// The institution, as the letter has it.
    pub institution: Line,
    /// What shows in the window of its envelope, line by line.
    pub address: Vec<String>,
    /// Whether a postal address is among that.
    pub known: bool,
    /// The postal address that the letter has, where that is another.
    pub sealed: Option<String>,
    /// Which institution of the directory it is, where it is one.
    pub entry: Option<InstitutionId>,
}

/// A copy that is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToPrint {
    /// Of which row.
    pub row: usize,
    /// What shows in the window of its envelope, line by line.
    pub address: Vec<String>,
    /// What is said with it, beside what is said with all.
    pub own: Option<Remark>,
}

impl PostingForm {
    /// The most lines of an address.
    const MOST_LINES: usize = 20;

    /// The form as it is first shown: all to whom a copy can be posted, but for where the letter was posted before.
    #[must_use]
    pub fn fresh(
        to: &[PostedTo],
        before: &[Before],
        today: Day,
        mut mint: impl FnMut() -> DispatchId,
    ) -> Self {
        let posted = |name: &Line| {
            let mut posted = before.iter().filter(|it| it.when.posted().is_some());
            posted.any(|it| it.is_at(name.as_str()))
        };
        let row = |to: &PostedTo| PostingRow {
            institution: to.institution.to_string(),
            id: mint().to_string(),
            goes: to.known && !posted(&to.institution),
            address: to.address.join("\n"),
            own: String::new(),
        };
        Self {
            on: today.to_string(),
            awaited: usual(today).to_string(),
            rows: to.iter().map(row).collect(),
        }
    }

    /// Reads the fields of a form that was sent.
    #[must_use]
    pub fn from_pairs(to: &[PostedTo], pairs: &[(String, String)]) -> Self {
        let field = |name: &str| value(pairs, name).to_owned();
        let row = |(at, to): (usize, &PostedTo)| PostingRow {
            institution: to.institution.to_string(),
            id: field(&format!("id-{at}")),
            goes: value(pairs, &format!("goes-{at}")) == "yes",
            address: field(&format!("address-{at}")),
            own: field(&format!("own-{at}")),
        };
        Self {
            on: field("posted-on"),
            awaited: field("awaited"),
            rows: to.iter().enumerate().map(row).collect(),
        }
    }

    fn chosen(&self, reader: &mut Reader) -> Vec<(usize, &PostingRow)> {
        let rows = self.rows.iter().enumerate();
        let chosen: Vec<_> = rows.filter(|(_, it)| it.goes).collect();
        if chosen.is_empty() {
            reader.note("goes-0", Mistake::Posting(PostingMistake::Nobody));
        }
        chosen
    }

    /// Which rows are printed, each with its address and its own text.
    ///
    /// # Errors
    /// What is wrong, each at its field.
    pub fn run(&self) -> Result<Vec<ToPrint>, Vec<Wrong>> {
        let mut reader = Reader::default();
        let mut run = Vec::new();
        for (at, row) in self.chosen(&mut reader) {
            let own = reader.optional(&format!("own-{at}"), &row.own, Remark::parse);
            let field = format!("address-{at}");
            let lines = row.address.lines().map(str::trim);
            let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
            if !(2..=Self::MOST_LINES).contains(&lines.len()) {
                reader.note(&field, Mistake::Posting(PostingMistake::Lines));
            }
            let line = |line| reader.required(&field, line, Line::parse);
            let lines = lines.into_iter().filter_map(line);
            let address = lines.map(|line| line.to_string()).collect();
            run.push(ToPrint {
                row: at,
                address,
                own,
            });
        }
        reader.done(Some(run))
    }

    /// The sendings that a run becomes.
    ///
    /// # Errors
    /// What is wrong, each at its field.
    pub fn posted(&self, today: Day) -> Result<NewPosted, Vec<Wrong>> {
        let mut reader = Reader::default();
        let mut rows = Vec::new();
        for (at, row) in self.chosen(&mut reader) {
            let field = format!("goes-{at}");
            let id = reader.choice(&field, &row.id, DispatchId::parse);
            rows.extend(id.map(|id| (at, id)));
        }
        let on = past_day("posted-on", &self.on, today, &mut reader);
        let awaited = read_until("awaited", &self.awaited, on, &mut reader);
        reader.done(on.map(|on| NewPosted { on, awaited, rows }))
    }
}

/// Why no run is made, in words.
pub fn mistake(locale: Locale, why: &PostingMistake) -> String {
    match why {
        PostingMistake::Nobody => t!(locale, "posting-nobody"),
        PostingMistake::Text => t!(locale, "posting-text-long"),
        PostingMistake::Character(which) => {
            t!(locale, "posting-character", character = which.to_string())
        }
        PostingMistake::Address => t!(locale, "posting-address-long"),
        PostingMistake::Lines => t!(locale, "posting-address-lines"),
        PostingMistake::TooMany => t!(locale, "desk-refused-too-many-copies"),
    }
}

/// The page.
pub fn page(frame: Frame<'_>, data: &Posting) -> AnyView {
    let locale = frame.locale;
    let title = t!(locale, "posting-title");
    let form = &data.filled.form;
    let errors = desk::errors(locale, &data.filled.wrong);
    let rows: Vec<_> = form
        .rows
        .iter()
        .enumerate()
        .map(|(at, it)| row(locale, data, &errors, (at, it)))
        .collect();
    let on = Field::filled(
        "posted-on",
        t!(locale, "posting-on"),
        &form.on,
        &errors,
        true,
    );
    let awaited = Field {
        hint: t!(locale, "awaiting-day-hint"),
        ..Field::filled(
            "awaited",
            t!(locale, "awaiting-day"),
            &form.awaited,
            &errors,
            false,
        )
    };
    let main = view! {
        {parts::top(locale, &data.head, Some(title.clone()))}
        {ui::error_summary(locale, &summary(locale, form, &data.filled.wrong))}
        <p class="lead">{t!(locale, "desk-posted-copies-hint")}</p>
        <form class="form" method="post" action=Desk::PostedCopies.of(data.head.slug.as_str())>
            {rows}
            <p class="actions"><button class="primary" name="act" value="print">{t!(locale, "posting-print")}</button></p>
            <section aria-labelledby="gepost">
                <h2 id="gepost">{t!(locale, "posting-posted")}</h2>
                <p class="hint">{t!(locale, "posting-posted-hint")}</p>
                {text_field(on, "date", "off")}
                {text_field(awaited, "date", "off")}
                <p class="actions"><button name="act" value="posted">{t!(locale, "posting-note")}</button></p>
            </section>
        </form>
    };
    frame.document(title, "desk mailing", main)
}

fn row(
    locale: Locale,
    data: &Posting,
    errors: &[FormError],
    (at, row): (usize, &PostingRow),
) -> AnyView {
    let before: Vec<_> = data
        .before
        .iter()
        .filter(|it| it.is_at(&row.institution))
        .map(|it| view! { <p class="hint">{words::before(locale, it)}</p> })
        .collect();
    let name = format!("own-{at}");
    let own = Field {
        hint: t!(locale, "posting-own-hint"),
        ..Field::filled(&name, t!(locale, "posting-own"), &row.own, errors, false)
    };
    let name = format!("address-{at}");
    let to = data.to.get(at);
    let sealed = to.and_then(|it| it.sealed.clone());
    let address = Field {
        hint: match sealed {
            Some(sealed) => t!(locale, "posting-address-sealed", address = sealed),
            None => t!(locale, "posting-address-hint"),
        },
        ..Field::filled(
            &name,
            t!(locale, "posting-address"),
            &row.address,
            errors,
            false,
        )
    };
    let mend = FormError::for_field(errors, &name).map(|_| {
        let entry = to.and_then(|it| it.entry);
        let href = entry.map_or_else(|| links::ADDRESSEES.to_owned(), links::institution);
        view! { <p><a href=href>{t!(locale, "posting-mend")}</a></p> }
    });
    view! {
        <fieldset class="envelope">
            <legend>{row.institution.clone()}</legend>
            {before}
            <input type="hidden" name=format!("id-{at}") value=row.id.clone()/>
            {super::order::tick(errors, &format!("goes-{at}"), row.goes, t!(locale, "posting-goes"))}
            {text_area(address, 5)}
            {mend}
            {text_area(own, 4)}
        </fieldset>
    }
    .into_any()
}

/// What is wrong with the form, each with the institution that it is about.
fn summary(locale: Locale, form: &PostingForm, wrong: &[Wrong]) -> Vec<FormError> {
    let one = |wrong: &Wrong| {
        let what = desk::mistake(locale, &wrong.mistake);
        let row = wrong.field.rsplit_once('-');
        let row = row.and_then(|(_, row)| form.rows.get(row.parse::<usize>().ok()?));
        let all = [PostingMistake::Nobody, PostingMistake::TooMany].map(Mistake::Posting);
        let text = match row.filter(|_| !all.contains(&wrong.mistake)) {
            None => what,
            Some(row) => {
                let field = row.institution.as_str();
                t!(locale, "drafting-mistake-at", field = field, what = what)
            }
        };
        FormError::at(wrong.field.clone(), text)
    };
    wrong.iter().map(one).collect()
}
