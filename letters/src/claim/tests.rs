//! What becomes of claims: which are seen, what they become, and where the date goes.

use super::*;
use crate::markdown::{self, Document, Inline, plain_text};
use crate::problem::ProblemKind;
use jiff::civil::date;
use proptest::prelude::*;

fn words() -> Words {
    Words {
        members: "52 leden".into(),
        municipalities: "122 gemeenten".into(),
        provinces: "12 provincies".into(),
        inhabitants: "9.509.092 inwoners".into(),
        when: "augustus 2024".into(),
        counted: "inwoners per 1 januari 2024".into(),
        counted_here: "per 1 januari 2024".into(),
    }
}

fn fixed(text: &str) -> String {
    fix(text, &words()).markdown
}

fn problems(text: &str) -> Vec<String> {
    let found = markdown::parse(text).problems;
    found.iter().map(ToString::to_string).collect()
}

#[test]
fn a_key_is_read_with_its_spaces_and_capitals() {
    for claim in Claim::ALL {
        assert_eq!(Claim::parse(claim.key()), Some(claim));
        assert_eq!(
            Claim::parse(&format!(" {} ", claim.key().to_uppercase())),
            Some(claim)
        );
        assert_eq!(claim.mark(), format!("{{{{{}}}}}", claim.key()));
    }
    for other in ["", "lid", "members", "leden!", "le den"] {
        assert_eq!(Claim::parse(other), None, "{other}");
    }
}

#[test]
fn each_has_its_figure_but_the_one_that_the_register_does_not_know() {
    let figures = Figures {
        day: date(2024, 8, 20),
        members: 52,
        municipalities: 122,
        provinces: 12,
        inhabitants: 9_509_092,
        inhabitants_year: 2024,
    };
    let of = Claim::ALL.map(|claim| claim.of(&figures));
    assert_eq!(of, [Some(52), Some(122), Some(12), Some(9_509_092), None]);
    for claim in Claim::ALL {
        assert_eq!(claim.is_fixed_by_freezing(), words().of(claim).is_some());
    }
}

#[test]
fn a_claim_is_part_of_its_line() {
    let document = markdown::parse("Ze heeft {{leden}} in {{ Gemeenten }}.\n");
    assert_eq!(document.problems, []);
    let text = |words: &str| Inline::Text { text: words.into() };
    let claim = |claim| Inline::Claim { claim };
    assert_eq!(
        *inlines(&document),
        [
            text("Ze heeft "),
            claim(Claim::Members),
            text(" in "),
            claim(Claim::Municipalities),
            text("."),
        ]
    );
    assert_eq!(
        plain_text(&document),
        "Ze heeft {{leden}} in {{gemeenten}}."
    );
    assert!(document.asks(Claim::Members) && !document.asks(Claim::Signatories));
}

fn inlines(document: &Document) -> &Vec<Inline> {
    match &document.blocks[0] {
        markdown::Block::Paragraph { text } => text,
        other => panic!("{other:?}"),
    }
}

#[test]
fn claims_are_seen_wherever_words_stand() {
    let text = "## Wij {{leden}}\n\n**{{leden}}** en [{{leden}}](https://a.nl) en *{{leden}}*[^1]\n\n\
        - {{leden}}\n- > {{leden}}\n\n| {{leden}} |\n|---|\n| {{leden}} |\n\n[^1]: {{leden}}\n";
    let document = markdown::parse(text);
    assert_eq!(document.problems, []);
    assert_eq!(document.claims.len(), 9, "{:?}", document.claims);
    for written in &document.claims {
        assert_eq!(&text[written.start..written.end], "{{leden}}");
    }
    assert!(!fixed(text).contains("{{"), "{}", fixed(text));
}

#[test]
fn what_is_no_claim_is_told_with_its_line_and_stays() {
    assert_eq!(
        problems("Een.\n\nWij zijn {{mebers}}.\n"),
        ["line 3: {{mebers}} is no figure that can be filled in"]
    );
    assert_eq!(plain_text(&markdown::parse("{{mebers}}")), "{{mebers}}");
    let found = &markdown::parse("{{x}}").problems[0];
    assert!(found.is_blocking(), "{found}");
    assert_eq!(found.kind, ProblemKind::UnknownClaim { name: "x".into() });
    for text in [
        "{leden}",
        "{{}}",
        "{{ }}",
        "{{leden",
        "leden}}",
        "{{een hele lange zin die met opzet tussen haakjes staat}}",
    ] {
        assert_eq!(problems(text), [""; 0], "{text}");
        assert_eq!(markdown::parse(text).claims, [], "{text}");
    }
}

#[test]
fn in_code_and_behind_a_backslash_it_is_text() {
    for text in [
        "`{{leden}}`",
        "    {{leden}}\n",
        "```\n{{leden}}\n```\n",
        "\\{{leden}}",
        "&#123;{leden}}",
    ] {
        let document = markdown::parse(text);
        assert_eq!(
            (&document.claims, &document.problems),
            (&vec![], &vec![]),
            "{text}"
        );
        assert_eq!(plain_text(&document), "{{leden}}", "{text}");
        assert_eq!(fixed(text), text);
    }
    // A backslash that is itself escaped hides nothing.
    assert_eq!(fixed("\\\\{{leden}}"), "\\\\52 leden (augustus 2024)");
}

#[test]
fn the_date_comes_once_behind_the_last_of_the_first_sentence() {
    assert_eq!(
        fixed("Ze heeft {{leden}} in {{gemeenten}}. Die {{leden}} werken samen.\n\nVan {{leden}}."),
        "Ze heeft 52 leden in 122 gemeenten (augustus 2024). Die 52 leden werken samen.\n\n\
         Van 52 leden (augustus 2024)."
    );
    assert_eq!(
        fixed("- {{leden}}\n- {{gemeenten}}\n"),
        "- 52 leden (augustus 2024)\n- 122 gemeenten (augustus 2024)\n"
    );
    assert_eq!(
        fixed("| Wat |\n|---|\n| {{leden}} |\n| {{provincies}} |\n"),
        "| Wat |\n|---|\n| 52 leden (augustus 2024) |\n| 12 provincies |\n"
    );
    assert_eq!(
        fixed("Namens {{leden}}, d.w.z. {{gemeenten}}[^1].[^1] Of {{provincies}}.\n\n[^1]: Ja.\n"),
        "Namens 52 leden, d.w.z. 122 gemeenten (augustus 2024)[^1].[^1] Of 12 provincies.\n\n[^1]: Ja.\n"
    );
}

#[test]
fn in_brackets_the_date_follows_a_comma_and_in_headings_there_is_none() {
    assert_eq!(
        fixed("De vereniging ({{leden}} in {{gemeenten}}) vraagt dit."),
        "De vereniging (52 leden in 122 gemeenten, augustus 2024) vraagt dit."
    );
    assert_eq!(
        fixed("De leden (allemaal) zijn met {{leden}}."),
        "De leden (allemaal) zijn met 52 leden (augustus 2024)."
    );
    assert_eq!(
        fixed("## Wat {{leden}} vragen\n\nDit zijn {{leden}}."),
        "## Wat 52 leden vragen\n\nDit zijn 52 leden (augustus 2024)."
    );
}

#[test]
fn inhabitants_say_of_when_they_are() {
    assert_eq!(
        fixed("Met {{leden}} voor {{inwoners}}."),
        "Met 52 leden voor 9.509.092 inwoners (augustus 2024; inwoners per 1 januari 2024)."
    );
    assert_eq!(
        fixed("Met {{leden}}. Voor {{inwoners}}. Ja, {{inwoners}}."),
        "Met 52 leden (augustus 2024). Voor 9.509.092 inwoners per 1 januari 2024. \
         Ja, 9.509.092 inwoners."
    );
    assert_eq!(
        fixed("Met {{leden}}. Voor {{inwoners}} in {{gemeenten}}."),
        "Met 52 leden (augustus 2024). Voor 9.509.092 inwoners in 122 gemeenten (inwoners per 1 januari 2024)."
    );
    assert_eq!(
        fixed("Met {{leden}}. Samen ({{inwoners}}) sterk."),
        "Met 52 leden (augustus 2024). Samen (9.509.092 inwoners per 1 januari 2024) sterk."
    );
    assert_eq!(
        fixed("Samen ({{inwoners}}) sterk."),
        "Samen (9.509.092 inwoners, augustus 2024, inwoners per 1 januari 2024) sterk."
    );
}

#[test]
fn what_was_put_where_can_be_shown() {
    let Fixed { put, .. } = fix("Een.\n\nWij, {{ Leden }}, en {{ondertekenaars}}.", &words());
    let told: Vec<_> = put
        .iter()
        .map(|it| (it.claim, it.line, it.before.as_str(), it.after.as_str()))
        .collect();
    assert_eq!(
        told,
        [(Claim::Members, 3, "{{ Leden }}", "52 leden (augustus 2024)")]
    );
}

#[test]
fn who_signs_is_left_for_later_and_settled_in_the_tree() {
    let text = "Dit vragen **{{ondertekenaars}}** en {{leden}}.[^1]\n\n[^1]: {{ondertekenaars}}.\n";
    let signed = fixed(text);
    assert!(signed.contains("{{ondertekenaars}}") && !signed.contains("{{leden}}"));
    let mut document = markdown::parse(&signed);
    assert!(document.asks(Claim::Signatories));
    document.settle(&|claim| (claim == Claim::Signatories).then(|| "61 ondertekenaars".into()));
    assert!(!document.asks(Claim::Signatories));
    assert_eq!(
        plain_text(&document),
        "Dit vragen 61 ondertekenaars en 52 leden (augustus 2024).\n\n1 61 ondertekenaars."
    );
}

#[test]
fn a_flood_of_braces_and_dots_is_read_in_time() {
    for piece in [
        "{",
        "{{",
        "{{leden",
        "{{a}",
        "{{leden}}.[^",
        "{{leden}}",
        "{{leden}} ",
        "{{leden}} .....",
        "({{leden}}",
        "\\{{a",
    ] {
        let text = piece.repeat((1 << 18) / piece.len());
        let once = fix(&text, &words()).markdown;
        assert_eq!(fix(&once, &words()).put, [], "{piece}");
    }
}

/// Markdown in which claims are likely.
fn likely() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => Just("{{leden}}"), 2 => Just("{{inwoners}}"), 2 => Just("{{ondertekenaars}}"),
        1 => Just("{{x}}"), 1 => Just("{{"), 1 => Just("}}"), 1 => Just("\\"), 1 => Just("`"), 1 => Just("*"),
        1 => Just("("), 1 => Just(")"), 2 => Just(". "), 2 => Just("\n"), 2 => Just("\n\n"), 1 => Just("## "),
        1 => Just("- "), 1 => Just("| "), 1 => Just("> "), 1 => Just("[^1]"), 1 => Just("[^1]: "), 4 => Just("Woord "),
        1 => Just("\n|---|\n"), 1 => Just("    "), 1 => Just("["), 1 => Just("](https://a.nl)"), 1 => Just("\""),
    ];
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    /// Filling in the source says the same as filling in the tree. Only a quotation mark or star that touches a claim on
    /// one side and a word on the other may be read otherwise, as a brace is a mark and a digit is none; who freezes
    /// sees the text that comes of it.
    #[test]
    fn words_in_the_text_are_words_in_the_tree(text in likely()) {
        let undated = Words { when: String::new(), counted: String::new(), counted_here: String::new(), ..words() };
        let mut tree = markdown::parse(&text);
        tree.settle(&|claim| undated.of(claim).map(str::to_owned));
        let fixed = markdown::parse(&fix(&text, &undated).markdown);
        let said = |document| plain_text(document).replace(['“', '”', '"', '*'], "");
        prop_assert_eq!(said(&fixed), said(&tree));
        // Nothing is left to fill in, and doing it again changes nothing.
        prop_assert!(fixed.claims.iter().all(|written| !written.claim.is_fixed_by_freezing()));
        let once = fix(&text, &words()).markdown;
        prop_assert_eq!(&fix(&once, &words()).markdown, &once);
    }
}
