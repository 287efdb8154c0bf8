//! What stands around the text: contents, signatories, the time line, the sealed file.

use super::LetterPage;
use crate::links;
use crate::locale::{Locale, t};
use crate::publishing::history::event;
use crate::publishing::signatory_table;
use crate::translations;
use crate::ui::{self, SealSize, timeline};
use leptos::prelude::*;
use letters::letter::Language;
use letters::markdown::{Block, Document};

/// A text with fewer headings than this needs no list of contents.
const FEWEST_HEADINGS: usize = 5;

/// The headings of a long paper, two levels deep; nothing for a letter.
pub fn contents(locale: Locale, language: Language, document: &Document) -> Option<AnyView> {
    let headings: Vec<_> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading {
                level: level @ 2..=3,
                id,
                ..
            } => Some((*level, format!("#{id}"), heading_text(block))),
            _ => None,
        })
        .collect();
    if headings.len() < FEWEST_HEADINGS {
        return None;
    }
    // A heading of level 3 belongs to the one of level 2 before it.
    let mut groups: Vec<(String, String, Vec<_>)> = Vec::new();
    for (level, href, words) in headings {
        match groups.last_mut() {
            Some((_, _, below)) if level == 3 => below.push((href, words)),
            _ => groups.push((href, words, Vec::new())),
        }
    }
    let rows: Vec<_> = groups
        .into_iter()
        .map(|(href, words, below)| {
            let below: Vec<_> = below
                .into_iter()
                .map(|(href, words)| view! { <li><a href=href>{words}</a></li> })
                .collect();
            let below = (!below.is_empty()).then(|| view! { <ol>{below}</ol> });
            view! { <li><a href=href>{words}</a>{below}</li> }
        })
        .collect();
    Some(
        view! {
            <nav class="toc" aria-labelledby="inhoudsopgave"><div>
                <h2 id="inhoudsopgave">{t!(locale, "letter-contents")}</h2>
                <ol lang=locale.lang_of(language)>{rows}</ol>
            </div></nav>
        }
        .into_any(),
    )
}

/// A heading's words, without the numbers of its notes.
fn heading_text(block: &Block) -> String {
    letters::markdown::blocks_text(std::slice::from_ref(block))
        .trim()
        .to_owned()
}

/// Who stands behind the letter.
pub fn signatories(locale: Locale, data: &LetterPage) -> Option<AnyView> {
    let count = data.signatories.len();
    if count == 0 {
        return None;
    }
    let recorded = data.signatories.iter().all(|row| row.recorded);
    let heading = match &data.translation {
        Some(of) => translations::signed_under(locale, of.language),
        None => t!(locale, "letter-signed-by"),
    };
    let shown = locale.count_first(count);
    let caption = if let Some(of) = &data.translation {
        t!(
            locale,
            "translation-caption",
            count = count,
            shown = shown,
            text = translations::text_name(locale, of.language)
        )
    } else if recorded {
        t!(
            locale,
            "letter-caption-recorded",
            count = count,
            shown = shown
        )
    } else {
        t!(
            locale,
            "letter-caption",
            count = count,
            shown = shown,
            version = data.version.to_string()
        )
    };
    Some(
        view! {
            <section class="sec" id="ondertekenaars" aria-labelledby="h-ondertekenaars">
                <h2 id="h-ondertekenaars">{heading}</h2>
                <div class="wide">{signatory_table(locale, data.signatories.clone(), caption)}</div>
            </section>
        }
        .into_any(),
    )
}

/// What happened since the text was fixed.
pub fn history(locale: Locale, data: &LetterPage) -> Option<AnyView> {
    if data.history.is_empty() {
        return None;
    }
    let events = data
        .history
        .iter()
        .map(|dated| event(locale, dated))
        .collect();
    Some(
        view! {
            <section class="sec" id="verloop" aria-labelledby="h-verloop">
                <h2 id="h-verloop">{t!(locale, "letter-history")}</h2>
                {timeline(locale, events)}
            </section>
        }
        .into_any(),
    )
}

/// The sealed file, the text as data, and the codes by which anyone can check both.
pub fn file(locale: Locale, data: &LetterPage) -> AnyView {
    let (title, lead) = if data.pdf.is_some() {
        (t!(locale, "letter-file"), t!(locale, "letter-file-text"))
    } else {
        (
            t!(locale, "letter-source"),
            t!(locale, "letter-source-text"),
        )
    };
    let download = data.pdf.is_some().then(|| {
        let href = links::letter_pdf(&data.slug);
        view! { <a class="button primary" href=href>{t!(locale, "letter-download")}</a> }
    });
    let code = data.pdf.clone().map(|pdf| {
        let pages = t!(
            locale,
            "letter-file-code",
            pages = pdf.pages,
            size = locale.size(pdf.bytes)
        );
        ui::anchored_hash(pages, &pdf.sha256)
    });
    let version = t!(
        locale,
        "letter-text-code",
        version = data.version.to_string()
    );
    let count = data.signatories.len();
    let seal = (count > 0).then(|| ui::seal(locale, count, false, SealSize::Fitting, false));
    view! {
        <section class="sec" id="bestand" aria-labelledby="h-bestand">
            <h2 id="h-bestand">{title}</h2>
            <div class="file">
                {seal}
                <div>
                    <p>{lead}</p>
                    <div class="actions">
                        {download}
                        <a class="button" href=links::VERIFY>{t!(locale, "site-verify-file")}</a>
                        <a class="button quiet" href=links::letter_markdown(&data.slug)>{t!(locale, "letter-as-text")}</a>
                        <a class="button quiet" href=links::letter_log(&data.slug)>{t!(locale, "letter-log-open")}</a>
                    </div>
                    <dl>{code}{ui::anchored_hash(version, &data.hash)}</dl>
                </div>
            </div>
        </section>
    }
    .into_any()
}
