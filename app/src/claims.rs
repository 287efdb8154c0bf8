//! The figures that a letter may say of the association, in its own language; what they are is told in the page's.

use crate::locale::{Locale, t};
use letters::{
    claim::{Claim, Put, Words},
    letter::Language,
    markdown::{Document, html::Shown},
    register::Figures,
    time::Day,
};
use std::collections::BTreeMap;

/// The words for a day's figures.
pub fn words(language: Language, figures: &Figures) -> Words {
    let own = Locale::from(language);
    let year = figures.inhabitants_year.to_string();
    Words {
        members: figure(own, Claim::Members, u64::from(figures.members)),
        municipalities: figure(own, Claim::Municipalities, figures.municipalities.into()),
        provinces: figure(own, Claim::Provinces, u64::from(figures.provinces)),
        inhabitants: figure(own, Claim::Inhabitants, figures.inhabitants),
        when: own.month(figures.day),
        counted: t!(own, "claims-counted", year = year.clone()),
        counted_here: t!(own, "claims-counted-here", year = year),
    }
}

/// "52 leden"
fn figure(own: Locale, claim: Claim, number: u64) -> String {
    let (count, shown) = (number, own.number(number));
    match claim {
        Claim::Members => t!(own, "claims-members", count = count, shown = shown),
        Claim::Municipalities => t!(own, "claims-municipalities", count = count, shown = shown),
        Claim::Provinces => t!(own, "claims-provinces", count = count, shown = shown),
        Claim::Inhabitants => t!(own, "claims-inhabitants", count = count, shown = shown),
        Claim::Signatories => t!(own, "claims-signatories", count = count, shown = shown),
    }
}

/// "61 ondertekenaars": what stands in the place of `{{ondertekenaars}}` on page and print.
pub fn signatories(language: Language, count: usize) -> String {
    let number = u64::try_from(count).unwrap_or(u64::MAX);
    figure(Locale::from(language), Claim::Signatories, number)
}

/// "`[aantal]` ondertekenaars": what stands there until it is known.
pub fn signatories_open(language: Language) -> String {
    t!(Locale::from(language), "claims-signatories-open")
}

/// Puts the number of names into a text that is signed. Nothing else in it is ever put in later.
pub fn settle(document: &mut Document, language: Language, names: usize) {
    let said = signatories(language, names);
    document.settle(&|claim| (claim == Claim::Signatories).then(|| said.clone()));
}

/// What is shown for each claim while the text is written: today's figures, each with where it comes from.
pub fn shown(locale: Locale, language: Language, figures: &Figures) -> BTreeMap<Claim, Shown> {
    let words = words(language, figures);
    let hint = t!(
        locale,
        "claims-hint-register",
        day = locale.day(figures.day)
    );
    let mut shown = unsigned(locale, language);
    for claim in Claim::ALL {
        if let Some(said) = words.of(claim) {
            let (words, hint) = (said.to_owned(), hint.clone());
            shown.insert(claim, Shown { words, hint });
        }
    }
    shown
}

/// What is shown in a text that is signed, where only the number of names is still to come.
pub fn unsigned(locale: Locale, language: Language) -> BTreeMap<Claim, Shown> {
    let shown = Shown {
        words: signatories_open(language),
        hint: t!(locale, "claims-hint-signatories"),
    };
    [(Claim::Signatories, shown)].into()
}

/// What the note of a version says in which figures became words.
pub fn note(locale: Locale, language: Language, put: &[Put], figures: &Figures) -> String {
    t!(
        locale,
        "claims-note",
        day = locale.day(figures.day),
        list = list(language, put.iter().map(|put| put.claim), figures)
    )
}

/// The figures of a day in a sentence, all that the register counts.
pub fn all(locale: Locale, figures: &Figures) -> String {
    let list = list(locale.into(), Claim::ALL.into_iter(), figures);
    t!(
        locale,
        "claims-note",
        day = locale.day(figures.day),
        list = list
    )
}

/// "52 leden, 122 gemeenten": each once, in the order of [`Claim::ALL`].
fn list(language: Language, claims: impl Iterator<Item = Claim>, figures: &Figures) -> String {
    let words = words(language, figures);
    let claims: Vec<Claim> = claims.collect();
    let said: Vec<&str> = Claim::ALL
        .into_iter()
        .filter(|claim| claims.contains(claim))
        .filter_map(|claim| words.of(claim))
        .collect();
    said.join(", ")
}

/// Where a figure in a fixed text came from: "Cijfers van 20 augustus 2024".
pub fn of_day(locale: Locale, day: Day) -> String {
    t!(locale, "claims-of-day", day = locale.day(day))
}

#[cfg(test)]
mod tests {
    use super::*;
    fn figures(members: u32, inhabitants: u64) -> Figures {
        Figures {
            day: "2024-08-20".parse().unwrap(),
            members,
            municipalities: 122,
            provinces: 1,
            inhabitants,
            inhabitants_year: 2024,
        }
    }

    #[test]
    fn figures_read_as_the_letter_s_language_has_them() {
        let dutch = words(Language::Nl, &figures(52, 9_509_092));
        assert_eq!(dutch.members, "52 leden");
        assert_eq!(dutch.municipalities, "122 gemeenten");
        assert_eq!(dutch.provinces, "1 provincie");
        assert_eq!(dutch.inhabitants, "9.509.092 inwoners");
        assert_eq!(dutch.when, "augustus 2024");
        assert_eq!(dutch.counted, "inwoners per 1 januari 2024");
        let english = words(Language::En, &figures(1, 9_509_092));
        assert_eq!(english.members, "1 member");
        assert_eq!(english.inhabitants, "9,509,092 inhabitants");
        assert_eq!(english.when, "August 2024");
        assert_eq!(signatories(Language::Nl, 1), "1 ondertekenaar");
        assert_eq!(signatories(Language::En, 1_061), "1,061 signatories");
    }

    #[test]
    fn what_is_put_into_markdown_means_nothing_there() {
        for language in [Language::Nl, Language::En] {
            let words = words(language, &figures(52, 9_509_092));
            for said in [
                words.members,
                words.inhabitants,
                words.when,
                words.counted,
                words.counted_here,
            ] {
                assert!(
                    said.chars()
                        .all(|c| c.is_alphanumeric() || " .,".contains(c)),
                    "{said}"
                );
            }
        }
    }

    #[test]
    fn a_note_names_each_figure_once() {
        let put = |claim| Put {
            claim,
            line: 1,
            before: String::new(),
            after: String::new(),
        };
        let put = [
            put(Claim::Inhabitants),
            put(Claim::Members),
            put(Claim::Members),
        ];
        assert_eq!(
            note(Locale::Nl, Language::Nl, &put, &figures(52, 1_000)),
            "Cijfers van 20\u{a0}augustus 2024 ingevuld: 52 leden, 1.000 inwoners"
        );
    }
}
