//! What people type is printed, never executed.

use super::fixture::{PRESS, letter, printed, signatories};
use crate::press::PressError;

#[test]
fn the_typesetters_own_language_prints_as_it_was_typed() {
    let order = letter(
        "Lees #read(\"/etc/passwd\") en \\$x\\$ en @ref en \\<label> en \\*a\\* en #panic() en \\\\u{0} en = kop.\n\n- #import \"x.typ\": *\n- //geen opmerking\n",
    );
    let (_, text) = printed(&order);
    let text = text.replace('\n', " ");
    for typed in [
        "#read(",
        "/etc/passwd",
        "$x$",
        "@ref",
        "<label>",
        "*a*",
        "#panic()",
        "#import",
        "//geen",
    ] {
        assert!(text.contains(typed), "{typed} is missing in: {text}");
    }
    assert!(!text.contains("root:"));
}

#[test]
fn it_does_so_in_every_field_too() {
    let mut order = letter("Tekst.");
    let typed = "#eval(\"1+1\") $y$ @x *z* _w_ `v`";
    order.front.sender = letters::text::Line::parse(typed).unwrap();
    order.front.subject = letters::text::Subject::parse(typed).unwrap();
    order.signatories = signatories(2);
    order.signatories[1].organisation = Some(typed.into());
    order.words.page = typed.into();
    let (_, text) = printed(&order);
    assert!(text.matches("$y$").count() >= 4, "{text}");
}

#[test]
fn code_is_not_lost() {
    let (_, text) = printed(&letter(
        "De code `zorg_id = 42` blijft.\n\n```\nregel een\n    regel #twee\n```\n",
    ));
    assert!(text.contains("zorg_id") && text.contains("#twee"), "{text}");
}

#[test]
fn a_character_without_a_shape_is_named_and_nothing_breaks() {
    for (body, character) in [("Vrolijk 🙂 weekend", '🙂'), ("漢字", '漢'), ("مرحبا", 'م')]
    {
        let mut order = letter(body);
        // The text's own check comes first; the press must hold without it.
        order.document.problems.clear();
        match PRESS.set(&order) {
            Err(PressError::Unprintable {
                character: named,
                near,
            }) => {
                assert_eq!(named, character);
                assert!(near.contains(character));
            }
            other => panic!("{body}: {other:?}"),
        }
    }
}

#[test]
fn what_the_text_may_hold_the_press_can_print() {
    let without: Vec<char> = ('\u{20}'..='\u{2ffff}')
        .filter(|character| {
            letters::markdown::printable(*character) && !PRESS.workshop.prints(*character)
        })
        .collect();
    assert!(
        without.is_empty(),
        "{} characters, such as {:?}",
        without.len(),
        without.iter().take(40).collect::<String>()
    );
}

#[test]
fn a_blocking_problem_stops_the_press() {
    let order = letter("Zie noot[^1].");
    assert!(
        matches!(PRESS.set(&order), Err(PressError::Problems(problems)) if problems.len() == 1)
    );
}
