//! A published letter: it reads like a letter, and beside it stands who signed, what happened and how to check it.

mod sections;

use super::history::{Dated, Happening};
use super::people::SignatoryRow;
use super::support;
use super::text::{AtDemands, letter_text, reading_minutes};
use crate::commitments::{self, Promises};
use crate::followup::{self, Came};
use crate::links;
use crate::locale::{Locale, t};
use crate::outcomes::{self, Found};
use crate::page::{Head, Site, document};
use crate::questions::PublicSet;
use crate::support::OnPage;
use crate::translations::{self, InLanguage, OfPublic};
use crate::ui::{Notice, NoticeKind, notice};
use crate::words;
use leptos::prelude::*;
use letters::addressee::Addressee;
use letters::demand::DemandId;
use letters::letter::{Kind, Language};
use letters::markdown::html::DemandLink;
use letters::markdown::{Document, summary};
use letters::time::Day;
use std::collections::BTreeMap;

/// Everything on the page of a published letter.
#[derive(Clone, Debug, PartialEq)]
pub struct LetterPage {
    /// Its address below `/brieven/`.
    pub slug: String,
    /// What sort of text it is.
    pub kind: Kind,
    /// What it is about, as the letter says it.
    pub subject: String,
    /// A title for lists, the window and previews.
    pub short_title: Option<String>,
    /// Who writes.
    pub sender: String,
    /// To whom, in order; a position paper may have none.
    pub addressees: Vec<Addressee>,
    /// Where it was written.
    pub place: Option<String>,
    /// The date it bears.
    pub date: Option<Day>,
    /// The language it is written in.
    pub language: Language,
    /// "Geachte dames en heren,"
    pub salutation: Option<String>,
    /// "Met vriendelijke groet,"
    pub closing: Option<String>,
    /// The body, as `letters::markdown::parse` gives it.
    pub document: Document,
    /// Its demands, in order, each by the id that stays: their addresses can be quoted.
    pub demands: Vec<DemandId>,
    /// Who stands behind it, in any order: only names that print.
    pub signatories: Vec<SignatoryRow>,
    /// What was found about its demands in responses that everybody can read.
    pub found: Found,
    /// What was promised in those responses.
    pub promises: Promises,
    /// What happened, oldest first.
    pub history: Vec<Dated>,
    /// The number of the version that is published.
    pub version: u32,
    /// The SHA-256 of the version's canonical text, 64 hexadecimal digits.
    pub hash: String,
    /// The sealed file; none for a letter that is published without one.
    pub pdf: Option<PdfFile>,
    /// Whether it was called off after it was published.
    pub withdrawn: Option<Withdrawal>,
    /// The support of anybody for it; none where that was never opened.
    pub support: Option<OnPage>,
    /// The parliamentary questions that came of it, as far as everybody may read them.
    pub questions: Vec<PublicSet>,
    /// What it comes back on, and what comes back on it, as far as everybody may read it.
    pub came: Came,
    /// What it is the translation of.
    pub translation: Option<OfPublic>,
    /// The same letter in other languages, as far as everybody may read it.
    pub languages: Vec<InLanguage>,
}

/// The sealed PDF that goes with a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PdfFile {
    /// How many pages.
    pub pages: u32,
    /// How many bytes.
    pub bytes: u64,
    /// The SHA-256 of the file, 64 hexadecimal digits.
    pub sha256: String,
}

/// A dated public correction; the letter itself stays as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erratum {
    /// Since when.
    pub on: Day,
    /// What is corrected.
    pub text: String,
}

/// That a published letter was called off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    /// Since when.
    pub on: Day,
    /// Why.
    pub reason: String,
}

/// A subject of more characters than this is set smaller, or it would fill a phone's first screen.
const LONG_SUBJECT: usize = 90;

/// The page of a letter.
pub fn page(site: &Site, locale: Locale, data: LetterPage) -> impl IntoView + use<> {
    /// What previews show of a description.
    const DESCRIPTION: usize = 200;
    let head = Head {
        title: data
            .short_title
            .clone()
            .unwrap_or_else(|| data.subject.clone()),
        description: summary(&data.document, DESCRIPTION),
        canonical: Some(links::letter(&data.slug)),
        article: true,
        class: "letter",
        alternates: vec![
            (
                "application/pdf",
                t!(locale, "letter-as-pdf"),
                links::letter_pdf(&data.slug),
            ),
            (
                "text/markdown",
                t!(locale, "letter-as-text"),
                links::letter_markdown(&data.slug),
            ),
            (
                "application/json",
                t!(locale, "letter-as-data"),
                links::letter_json(&data.slug),
            ),
        ]
        .into_iter()
        .filter(|(mime, ..)| *mime != "application/pdf" || data.pdf.is_some())
        .collect(),
        languages: languages(&data),
        ..Head::default()
    };
    let text = letter_text(
        locale,
        data.language,
        data.salutation.as_deref(),
        &data.document,
        data.closing.as_deref(),
        true,
        AtDemands {
            links: demand_links(&data),
            after: after_demands(&data),
        },
    );
    let main = view! {
        <article class="grid">
            {letterhead(locale, &data)}
            {sections::contents(locale, data.language, &data.document)}
            {text}
            {sections::signatories(locale, &data)}
            {support::section(locale, &data)}
            {data.support.as_ref().map(|it| crate::support::section(locale, &data.slug, it))}
            {outcomes::public::section(locale, &data.found)}
            {commitments::public::section(locale, &data.promises)}
            {sections::history(locale, &data)}
            {crate::questions::public::section(locale, &data.slug, &data.questions)}
            {sections::file(locale, &data)}
        </article>
    };
    document(site, locale, head, main)
}

/// This page and the same in other languages; nothing when there is no other.
fn languages(data: &LetterPage) -> Vec<(&'static str, String)> {
    if data.languages.is_empty() {
        return Vec::new();
    }
    let others = data.languages.iter();
    let others = others.map(|other| (other.language.key(), links::letter(&other.slug)));
    std::iter::once((data.language.key(), links::letter(&data.slug)))
        .chain(others)
        .collect()
}

/// What follows each demand: who stands behind it where not everybody does, where it was asked before, and what became of it.
fn after_demands(data: &LetterPage) -> BTreeMap<u32, String> {
    let mut after = support::after(data);
    let own = Locale::from(data.language);
    let before = followup::public::after(own, &data.came);
    for (number, line) in before
        .into_iter()
        .chain(outcomes::public::after(own, &data.found))
    {
        after.entry(number).or_default().push_str(&line);
    }
    after
}

/// The stable address of each demand. Its name stands between the letter's words, and so speaks their language.
fn demand_links(data: &LetterPage) -> BTreeMap<u32, DemandLink> {
    let own = Locale::from(data.language);
    let link = |(number, id): (u32, &DemandId)| {
        let link = DemandLink {
            url: links::demand(&data.slug, *id),
            name: t!(own, "demands-place", number = number),
        };
        (number, link)
    };
    (1..).zip(&data.demands).map(link).collect()
}

fn letterhead(locale: Locale, data: &LetterPage) -> impl IntoView + use<> {
    let long = data.subject.chars().count() > LONG_SUBJECT;
    let subject_class = if long { "subject long" } else { "subject" };
    let lang = locale.lang_of(data.language);
    view! {
        <header class="head">
            <p class="sender">{data.sender.clone()}</p>
            {address(locale, data)}
            <h1 class=subject_class lang=lang>{data.subject.clone()}</h1>
            {standing(locale, data)}
            {in_languages(locale, data)}
            {followup::public::lines(locale, &data.came)}
            {remarks(locale, data)}
        </header>
    }
    .into_any()
}

fn address(locale: Locale, data: &LetterPage) -> impl IntoView + use<> {
    let to: Vec<_> = data
        .addressees
        .iter()
        .map(|to| addressee(to.clone()))
        .collect();
    let to = if to.is_empty() {
        let kind = words::kind(locale, data.kind);
        view! { <div><dt>{t!(locale, "letter-kind")}</dt><dd>{t!(locale, "letter-to-nobody", kind = kind)}</dd></div> }
            .into_any()
    } else {
        view! { <div><dt>{t!(locale, "letter-to")}</dt>{to}</div> }.into_any()
    };
    let date = data
        .date
        .map(|day| view! { <time datetime=day.to_string()>{locale.day(day)}</time> }.into_any());
    let (label, place, date) = match (data.place.clone(), date) {
        (Some(place), Some(date)) => (t!(locale, "letter-place-date"), format!("{place}, "), date),
        (Some(place), None) => (t!(locale, "letter-place"), place, ().into_any()),
        (None, Some(date)) => (t!(locale, "letter-date"), String::new(), date),
        (None, None) => (
            t!(locale, "letter-date"),
            t!(locale, "letter-undated"),
            ().into_any(),
        ),
    };
    view! { <dl class="address">{to}<div><dt>{label}</dt><dd>{place}{date}</dd></div></dl> }
}

/// An institution, and who is meant there.
fn addressee(to: Addressee) -> impl IntoView {
    let persons: Vec<_> = to
        .persons
        .iter()
        .map(|person| match &person.office {
            Some(office) => format!(
                "{}, {office}",
                person.name.as_str(),
                office = office.as_str()
            ),
            None => person.name.as_str().to_owned(),
        })
        .map(|person| view! { <small>{person}</small> })
        .collect();
    view! { <dd>{to.institution.as_str().to_owned()}{persons}</dd> }
}

/// Where the letter stands, in a line: who is behind it, what happened last, how long reading takes.
fn standing(locale: Locale, data: &LetterPage) -> impl IntoView + use<> {
    let count = data.signatories.len();
    let behind = (count > 0).then(|| {
        let shown = locale.number(count as u64);
        let words = match &data.translation {
            Some(of) => {
                let text = translations::text_name(locale, of.language);
                t!(
                    locale,
                    "translation-behind-it",
                    count = count,
                    shown = shown,
                    text = text
                )
            }
            None => t!(locale, "letter-behind", count = count, shown = shown),
        };
        view! { <a href="#ondertekenaars">{words}</a> }
    });
    let latest = data
        .history
        .iter()
        .rev()
        .find_map(|dated| match dated.what {
            Happening::Response { kind, .. } => {
                Some((dated, words::response(locale, kind).to_lowercase()))
            }
            Happening::Sent { returned: None, .. } => {
                Some((dated, t!(locale, "letter-latest-sent")))
            }
            _ => None,
        })
        .map(|(dated, title)| {
            let words = t!(
                locale,
                "letter-latest",
                what = title,
                when = locale.day(dated.on)
            );
            view! { <a href="#verloop">{words}</a> }
        });
    let minutes = reading_minutes(&data.document);
    let notes = data.document.notes.len();
    let length = t!(locale, "letter-length", minutes = minutes, notes = notes);
    view! { <p class="standing">{behind}{latest}<span>{length}</span></p> }
}

/// Of a translation, what it is and where its original is; else where the letter is in other languages.
fn in_languages(locale: Locale, data: &LetterPage) -> Option<AnyView> {
    match &data.translation {
        Some(of) => Some(translations::remark(locale, data.language, of)),
        None => translations::in_other_languages(locale, &data.languages),
    }
}

/// "Erratum van 3 december 2026: …", in one line.
pub fn erratum(locale: Locale, on: Day, name: &str) -> String {
    let title = t!(locale, "letter-erratum", when = locale.day(on));
    let text = t!(locale, "retract-erratum", name = name.to_owned());
    format!("{title}: {text}")
}

/// The public corrections, oldest first: names that stand under the sealed letter and were taken back since.
pub fn errata(locale: Locale, signatories: &[SignatoryRow]) -> Vec<Erratum> {
    let corrected = |row: &SignatoryRow| {
        let name = row.name().to_owned();
        Some(Erratum {
            on: row.retracted?,
            text: t!(locale, "retract-erratum", name = name),
        })
    };
    let mut errata: Vec<_> = signatories.iter().filter_map(corrected).collect();
    errata.sort_by(|a, b| (a.on, &a.text).cmp(&(b.on, &b.text)));
    errata
}

/// What readers must know before they read: called off, corrected.
fn remarks(locale: Locale, data: &LetterPage) -> impl IntoView + use<> {
    let withdrawn = data.withdrawn.clone().map(|withdrawal| {
        notice(Notice {
            kind: NoticeKind::CalledOff,
            title: t!(locale, "letter-withdrawn", when = locale.day(withdrawal.on)),
            text: withdrawal.reason,
        })
    });
    let errata: Vec<_> = errata(locale, &data.signatories)
        .into_iter()
        .map(|erratum| {
            notice(Notice {
                kind: NoticeKind::CalledOff,
                title: t!(locale, "letter-erratum", when = locale.day(erratum.on)),
                text: erratum.text,
            })
        })
        .collect();
    view! { {withdrawn}{errata} }
}
