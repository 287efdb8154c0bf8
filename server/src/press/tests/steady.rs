//! Same in, same out; and many in a row.

use super::fixture::{PRESS, letter, order, printed, sealed, signatories};
use crate::press::{PressError, gate, order::MAX_SIGNATORIES};

#[test]
fn the_same_order_gives_the_same_bytes() {
    let mut order = sealed(letter("Tekst met een noot[^a].\n\n[^a]: De noot.\n"));
    order.signatories = signatories(3);
    let first = PRESS.set(&order).unwrap().pdf;
    // Another letter in between must leave no trace.
    PRESS.set(&letter("Iets anders.")).unwrap();
    assert_eq!(first, PRESS.set(&order).unwrap().pdf);
    assert_eq!(
        first,
        crate::press::Press::new().unwrap().set(&order).unwrap().pdf
    );
}

#[test]
fn a_text_with_nothing_around_it_still_stands() {
    for kind in [
        "letter",
        "position-paper",
        "programme-call",
        "press-release",
        "follow-up",
    ] {
        let (pressed, text) = printed(&order(&format!(
            "+++\nkind = \"{kind}\"\nsubject = \"Kaal\"\nsender = \"Wij\"\n+++\n\nEén zin.\n"
        )));
        assert_eq!(pressed.pages, 1);
        assert!(text.contains("niet verzegeld"), "{text}");
    }
}

#[test]
fn everything_that_markdown_allows_comes_off_the_press() {
    let body = "## Kop met *nadruk* en noot[^kop]\n\n#### Te diep voor één stap\n\nAlinea met **vet**, *schuin*, ~~door~~, `code`, [een woord](https://standpunt.example/a?b=c&d=e), <https://standpunt.example/>, \\\neen regel en nogmaals[^kop].\n\n> Citaat\n>\n> - met een lijst\n>   1. en een telling[^lang]\n\n| Links | Midden | Rechts |\n|:--|:-:|--:|\n| a | b[^cel] | 1.234 |\n| **vet** | `code` | 5 |\n\n---\n\n3. drie\n4. vier\n\n   met een alinea\n\n[^kop]: Noot bij een kop.\n[^lang]: Eerste alinea.\n\n    Tweede alinea, met [koppeling](https://standpunt.example/noot).\n\n    - en een lijst\n[^cel]: Noot in een tabel.\n";
    let mut order = letter(body);
    order.document.problems.clear();
    let (pressed, text) = printed(&order);
    super::real::keep("alles", &pressed);
    assert!(
        text.contains("standpunt.example/a?b=c&d=e"),
        "paper cannot be clicked: {text}"
    );
    assert!(text.contains("Tweede alinea"), "{text}");
}

#[test]
fn the_deepest_text_that_is_allowed_is_printed_on_an_ordinary_thread() {
    let quotes = "> ".repeat(24);
    let lists = (0..24).fold(String::new(), |lists, depth| {
        lists + &format!("{}- tak {depth}\n", "  ".repeat(depth))
    });
    let firm = "**_".repeat(7);
    let numbers = (0..8).fold(String::new(), |numbers, depth| {
        numbers + &format!("{}1. trap {depth}\n", "   ".repeat(depth))
    });
    let loose = firm.chars().rev().collect::<String>();
    let body = format!(
        "{quotes}onderin\n\n{lists}{}- {firm}stevig{loose}\n\n---\n\n{numbers}\n",
        "  ".repeat(22)
    );
    let order = letter(&body);
    assert!(
        order.document.problems.is_empty(),
        "{:?}",
        order.document.problems
    );
    let (_, text) = std::thread::Builder::new()
        .stack_size(2 << 20)
        .spawn(move || printed(&order))
        .unwrap()
        .join()
        .unwrap();
    assert!(
        text.contains("onderin") && text.contains("tak 23"),
        "{text}"
    );
}

#[test]
fn five_institutions_with_long_names_are_all_there_and_the_letter_begins_below_them() {
    let mut order = letter("Tekst.");
    let first = order.front.addressees[0].clone();
    for name in [
        "Vaste Kamercommissie voor Sociale Zaken en Werkgelegenheid en alle andere leden van de Tweede Kamer der Staten-Generaal",
        "Gemeente A",
        "Gemeente B",
        "Gemeente C",
    ] {
        let mut next = first.clone();
        next.institution = letters::text::Line::parse(name).unwrap();
        order.front.addressees.push(next);
    }
    let (pressed, text) = printed(&order);
    super::real::keep("vijf", &pressed);
    let [last, begin] = ["Gemeente C", "Geachte leden"].map(|words| text.find(words).unwrap());
    assert!(last < begin && pressed.pages <= 2);
}

#[test]
fn notes_that_are_referred_to_twice_are_printed_once() {
    let (_, text) = printed(&letter(
        "Een[^a] en twee[^a] en drie[^a].\n\n[^a]: Enige noot.\n",
    ));
    assert_eq!(text.matches("Enige noot").count(), 1);
}

#[test]
fn the_gate_sees_a_word_that_is_not_there() {
    let mut order = letter("Wij vragen om duidelijkheid over de gevolgen.");
    let pressed = PRESS.set(&order).unwrap();
    gate(&pressed.pdf, &order).unwrap();
    order.document =
        letters::markdown::parse("Wij vragen om volledige duidelijkheid over de gevolgen.");
    assert!(
        matches!(gate(&pressed.pdf, &order), Err(PressError::Missing(places)) if places[0].starts_with("volledige"))
    );
}

#[test]
fn the_gate_sees_what_is_no_document() {
    let order = letter("Tekst.");
    for bytes in [&b""[..], b"%PDF-1.7", b"hallo"] {
        assert!(matches!(
            gate(bytes, &order),
            Err(PressError::Unreadable(_))
        ));
    }
}

#[test]
fn too_many_names_are_refused_before_any_work() {
    let mut order = letter("Tekst.");
    order.signatories = signatories(MAX_SIGNATORIES + 1);
    assert!(matches!(
        PRESS.set(&order),
        Err(PressError::TooMuch {
            what: "signatories",
            ..
        })
    ));
}

#[test]
fn sixty_letters_in_a_row_leave_memory_as_it_was() {
    let mut order = sealed(letter("Tekst."));
    order.signatories = signatories(20);
    let mut set = |n: usize| {
        order.document = letters::markdown::parse(&format!(
            "Brief nummer {n}. {}",
            "Een zin die telkens anders is. ".repeat(40 + n % 7)
        ));
        let pdf = PRESS.set(&order).unwrap().pdf;
        // One in seven would have a stream whose end can be misread.
        if n.is_multiple_of(3) {
            gate(&pdf, &order).unwrap();
        }
    };
    (0..10).for_each(&mut set);
    let before = resident_kib();
    (10..60).for_each(&mut set);
    let grown = resident_kib().saturating_sub(before);
    // Without forgetting, each letter kept some seven megabytes.
    assert!(grown < 40 << 10, "{grown} KiB more after fifty letters");
}

fn resident_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))
        .and_then(|rest| rest.trim().split(' ').next()?.parse().ok())
        .unwrap()
}
