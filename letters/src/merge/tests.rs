//! What becomes of two texts that people made of one.

use super::*;
use crate::{
    addressee::Addressee,
    letter::{Body, Front, Kind, Language, LetterText},
    text::{Line, ShortTitle, Subject},
};

/// The outcome as one line a part: who made it, and conflicts as `base | mine | theirs`.
fn shown(base: &str, mine: &str, theirs: &str) -> Vec<String> {
    merge(base, mine, theirs).parts.iter().map(line).collect()
}

fn line(part: &Piece) -> String {
    match part {
        Piece::Settled(settled) => {
            let whose = match settled.whose {
                Whose::Base => "=",
                Whose::Mine => "<",
                Whose::Theirs => ">",
                Whose::Both => "<>",
            };
            format!("{whose} {}", settled.text)
        }
        Piece::Conflict(c) => format!("? {} | {} | {}", c.base, c.mine, c.theirs),
    }
}

const TEXT: &str = "Wij vragen u om drie dagen.\n\nDe wachtlijst groeit al jaren, zeggen de teams.\n\nDit is het slot van de brief.";

#[test]
fn changes_in_different_words_go_together() {
    assert_eq!(
        shown(
            TEXT,
            &TEXT
                .replace("drie", "vijf")
                .replace("De wachtlijst", "Iedere wachtlijst"),
            &TEXT
                .replace("teams", "wijkteams")
                .replace("het slot", "het einde"),
        ),
        [
            "< Wij vragen u om vijf dagen.",
            "<> Iedere wachtlijst groeit al jaren, zeggen de wijkteams.",
            "> Dit is het einde van de brief.",
        ]
    );
}

#[test]
fn a_change_right_behind_what_both_changed_is_for_people_whoever_made_it() {
    let [base, more, less] = ["a b b b b", "c c \nb c", "c b b b b"];
    assert_eq!(
        shown(base, more, less),
        [format!("? {base} | {more} | {less}")]
    );
    assert_eq!(
        shown(base, less, more),
        [format!("? {base} | {less} | {more}")]
    );
}

#[test]
fn changes_that_touch_are_for_people() {
    let conflict =
        "? Wij vragen u om drie dagen. | Wij vragen u om vijf dagen. | Wij vragen u om drie weken.";
    assert_eq!(
        shown(
            TEXT,
            &TEXT.replace("drie", "vijf"),
            &TEXT.replace("dagen", "weken")
        )[0],
        conflict,
        "five weeks is what nobody asked for"
    );
    assert_eq!(
        shown("Zij zeggen ja.", "Zij zeggen nee.", "Zij zeggen niets."),
        ["? Zij zeggen ja. | Zij zeggen nee. | Zij zeggen niets."]
    );
    // A sign between them is enough.
    assert_eq!(
        shown("Ja. Nee.", "Jawel. Nee.", "Ja. Toch niet."),
        ["<> Jawel. Toch niet."]
    );
    // Both put something at one place.
    assert_eq!(
        shown("Een zin", "Een lange zin", "Een korte zin"),
        ["? Een zin | Een lange zin | Een korte zin"]
    );
}

#[test]
fn the_same_change_is_made_once() {
    let both = TEXT.replace("drie", "vijf");
    assert_eq!(
        shown(TEXT, &both, &both)[0],
        "<> Wij vragen u om vijf dagen."
    );
    assert_eq!(
        shown("a b c d e", "x b c d e", "x b c y e"),
        ["<> x b c y e"]
    );
    // The same word put before or behind its double is the same.
    assert_eq!(
        shown(
            "zeer goed en wel",
            "zeer zeer goed en wel",
            "zeer zeer goed en kwaad"
        ),
        ["<> zeer zeer goed en kwaad"]
    );
}

#[test]
fn what_one_changed_and_the_other_removed_is_for_people() {
    let gone = TEXT.replace("De wachtlijst groeit al jaren, zeggen de teams.\n\n", "");
    let edited = TEXT.replace("jaren", "maanden");
    let was = "De wachtlijst groeit al jaren, zeggen de teams.";
    let now = "De wachtlijst groeit al maanden, zeggen de teams.";
    assert_eq!(
        shown(TEXT, &gone, &edited)[1],
        format!("? {was} |  | {now}")
    );
    assert_eq!(
        shown(TEXT, &edited, &gone)[1],
        format!("? {was} | {now} | ")
    );
    assert_eq!(shown(TEXT, &gone, TEXT).len(), 2);
    // Rewritten so that nothing is left of it, and changed in a word.
    let anew = TEXT.replace(was, "Iets volstrekt anders.");
    assert_eq!(
        shown(TEXT, &anew, &edited)[1],
        format!("? {was} | Iets volstrekt anders. | {now}")
    );
}

#[test]
fn what_both_put_in_one_place_is_for_people() {
    let with = |new: &str| TEXT.replace("\n\nDit is", &format!("\n\n{new}\n\nDit is"));
    assert_eq!(
        shown(TEXT, &with("Van mij."), &with("Van hen."))[2],
        "?  | Van mij. | Van hen."
    );
    assert_eq!(
        shown(TEXT, &with("Gelijk."), &with("Gelijk."))[2],
        "<> Gelijk."
    );
    // What both put there alike stays once; the rest is asked.
    let (mine, theirs) = (with("Gelijk.\n\nVan mij."), with("Gelijk.\n\nVan hen."));
    assert_eq!(
        shown(TEXT, &mine, &theirs)[2..4],
        ["<> Gelijk.", "?  | Van mij. | Van hen."]
    );
    // In different places both stay.
    let first = format!("Vooraf.\n\n{TEXT}");
    assert_eq!(
        merge(TEXT, &first, &with("Van hen.")).resolve(&[]).unwrap(),
        format!("Vooraf.\n\n{}", with("Van hen."))
    );
}

/// Six paragraphs that are not alike.
fn six() -> [&'static str; 6] {
    [
        "Eerst dit over de gemeente zelf.",
        "Daarna iets anders met veel geld.",
        "Vervolgens komt jeugdzorg uitgebreid langs.",
        "Wonen blijft voorlopig nog onbesproken hier.",
        "Scholen willen liever vandaag dan morgen.",
        "Tot slot groeten wij iedereen hartelijk.",
    ]
}

fn ordered(order: &[usize]) -> String {
    order
        .iter()
        .map(|at| six()[*at])
        .collect::<Vec<_>>()
        .join("\n\n")
}

#[test]
fn a_moved_paragraph_takes_the_other_sides_words_along() {
    let base = ordered(&[0, 1, 2, 3, 4, 5]);
    let moved = ordered(&[0, 2, 3, 4, 1, 5]);
    let edited = base.replace("veel geld", "weinig geld");
    let expected = moved.replace("veel geld", "weinig geld");
    for (mine, theirs) in [(&moved, &edited), (&edited, &moved)] {
        assert_eq!(merge(&base, mine, theirs).resolve(&[]).unwrap(), expected);
    }
    // Both moved it to the same place, and each changed a word.
    let mine = moved.replace("veel geld", "weinig geld");
    let theirs = moved.replace("Daarna", "Ook");
    assert_eq!(
        merge(&base, &mine, &theirs).resolve(&[]).unwrap(),
        mine.replace("Daarna", "Ook")
    );
}

#[test]
fn a_moved_paragraph_is_never_lost_or_doubled_unseen() {
    let base = ordered(&[0, 1, 2, 3, 4, 5]);
    let (early, late) = (ordered(&[4, 0, 1, 2, 3, 5]), ordered(&[0, 1, 4, 2, 3, 5]));
    let school = six()[4];
    // To two places.
    let lines = shown(&base, &early, &late);
    assert_eq!(lines[0], format!("?  | {school} | "));
    assert_eq!(lines[3], format!("?  |  | {school}"));
    assert_eq!(lines.len(), 7);
    // Moved, and removed.
    let gone = ordered(&[0, 1, 2, 3, 5]);
    assert_eq!(
        shown(&base, &early, &gone)[0],
        format!("? {school} | {school} | ")
    );
    // Moved to where the other put something.
    let first = format!("Vooraf dit.\n\n{base}");
    assert_eq!(
        shown(&base, &early, &first)[0],
        format!("?  | {school} | Vooraf dit.")
    );
}

#[test]
fn empty_lines_follow_whoever_changed_them() {
    let base = "Een.\n\nTwee.\n\nDrie.";
    let mine = "Een.\n\n\nTwee.\n\nDrie.";
    let theirs = "Een.\n\nTwee.\n\nDrie.\n\n\n\nVier.";
    assert_eq!(
        merge(base, mine, theirs).resolve(&[]).unwrap(),
        "Een.\n\n\nTwee.\n\nDrie.\n\n\n\nVier."
    );
    assert_eq!(
        merge(base, mine, "Een.\n\n\n\nTwee.\n\nDrie.")
            .resolve(&[])
            .unwrap(),
        "Een.\n\n\n\nTwee.\n\nDrie.",
        "of two that differ the wider stays"
    );
    // The text of a note may stand right under another, but not right under a sentence.
    let notes = "Zin.[^1][^2]\n\n[^1]: Een.\n[^2]: Twee.";
    let without = "Zin.[^2]\n\n[^2]: Twee.";
    assert_eq!(merge(notes, without, notes).resolve(&[]).unwrap(), without);
    assert_eq!(
        merge(notes, &notes.replace("[^1]: Een.\n", "Nieuw.\n\n"), notes)
            .resolve(&[])
            .unwrap(),
        "Zin.[^1][^2]\n\nNieuw.\n\n[^2]: Twee."
    );
}

#[test]
fn signs_that_take_no_room_stay_whole() {
    // Composed and not, joiners, and a script that runs the other way.
    for (base, mine, theirs, both) in [
        (
            "cafe\u{301} en thee",
            "cafe\u{301}s en thee",
            "cafe\u{301} en koffie",
            "cafe\u{301}s en koffie",
        ),
        (
            "שלום לכולם חברים",
            "שָׁלוֹם לכולם חברים",
            "שלום לכולם ידידים",
            "שָׁלוֹם לכולם ידידים",
        ),
        (
            "👩\u{200D}⚕\u{FE0F} of arts",
            "👩\u{200D}🏫 of arts",
            "👩\u{200D}⚕\u{FE0F} of leraar",
            "👩\u{200D}🏫 of leraar",
        ),
    ] {
        assert_eq!(
            merge(base, mine, theirs).resolve(&[]).as_deref(),
            Some(both)
        );
    }
    // An accent that one side put on a letter is a change of the word, not a sign beside it.
    assert_eq!(
        shown("een wet", "e\u{301}e\u{301}n wet", "een\u{301} wet").len(),
        1
    );
    assert_eq!(
        merge("een wet", "e\u{301}e\u{301}n wet", "een\u{301} wet")
            .conflicts()
            .count(),
        1
    );
}

#[test]
fn without_a_base_all_that_differs_is_for_people() {
    let lines: Vec<_> = merge_unbased(
        "Een.\n\nTwee a b c d.\n\nDrie.",
        "Een.\n\nTwee a b c e.\n\nDrie.\n\nVier.",
    )
    .parts
    .iter()
    .map(line)
    .collect();
    assert_eq!(
        lines,
        [
            "<> Een.",
            "?  | Twee a b c d. | Twee a b c e.",
            "<> Drie.",
            "?  |  | Vier."
        ]
    );
}

#[test]
fn choices_make_the_text() {
    let merge = merge("a\n\nSlot.", "b\n\nSlot.", "c\n\nSlot.");
    assert_eq!(merge.resolve(&[]), None);
    assert_eq!(merge.resolve(&[Choice::Mine, Choice::Mine]), None);
    assert_eq!(merge.resolve(&[Choice::Mine]).unwrap(), "b\n\nSlot.");
    assert_eq!(merge.resolve(&[Choice::Theirs]).unwrap(), "c\n\nSlot.");
    assert_eq!(merge.resolve(&[Choice::Both]).unwrap(), "b\n\nc\n\nSlot.");
}

#[test]
fn megabytes_are_merged_in_seconds() {
    let words: Vec<_> = (0..20_000).map(|n| format!("w{n} ")).collect();
    let line = words.concat();
    assert!(line.len() > 100_000);
    let start = std::time::Instant::now();
    let (mine, theirs) = (line.replace("w7 ", "ik "), line.replace("w19990 ", "zij "));
    assert_eq!(
        merge(&line, &mine, &theirs).resolve(&[]).unwrap(),
        mine.replace("w19990 ", "zij ").trim_end()
    );
    for end in ["\n\n", " "] {
        let text = |step: usize| -> String {
            let numbers = (0..250_000 / (end.len() + 1)).map(|n| format!("{}{end}", n * step));
            numbers.collect()
        };
        let (base, mine, theirs) = (text(7), text(3), text(5));
        assert!(!merge(&base, &mine, &theirs).parts.is_empty());
        assert!(!merge(&base, &base, &theirs).parts.is_empty());
    }
    assert!(start.elapsed().as_secs() < 60, "took {:?}", start.elapsed());
}

fn sheet() -> Sheet {
    Sheet {
        text: LetterText {
            front: Front {
                kind: Kind::Letter,
                subject: Subject::parse("Het onderwerp").unwrap(),
                place: None,
                date: None,
                language: Language::Nl,
                sender: Line::parse("Wij").unwrap(),
                addressees: vec![to("Ministerie A"), to("Ministerie B")],
                salutation: None,
                closing: None,
            },
            body: Body::parse(TEXT).unwrap(),
        },
        title: None,
    }
}

fn to(name: &str) -> Addressee {
    Addressee {
        institution: Line::parse(name).unwrap(),
        postal: Vec::new(),
        persons: Vec::new(),
    }
}

#[test]
fn fields_are_taken_from_whoever_changed_them() {
    let base = sheet();
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    mine.text.front.subject = Subject::parse("Een ander onderwerp").unwrap();
    mine.text.front.addressees.push(to("Ministerie C"));
    theirs.text.front.place = Some(Line::parse("Utrecht").unwrap());
    theirs.title = Some(ShortTitle::parse("Kort").unwrap());
    theirs.text.front.addressees.remove(0);
    let both = merge_letters(Some(&base), &mine, &theirs).clean().unwrap();
    assert_eq!(both.text.front.subject, mine.text.front.subject);
    assert_eq!(both.text.front.place, theirs.text.front.place);
    assert_eq!(both.title, theirs.title);
    assert_eq!(
        both.text.front.addressees,
        [to("Ministerie B"), to("Ministerie C")]
    );
}

#[test]
fn fields_that_both_changed_are_for_people() {
    let base = sheet();
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    mine.title = Some(ShortTitle::parse("Van mij").unwrap());
    theirs.title = Some(ShortTitle::parse("Van hen").unwrap());
    mine.text.front.addressees[0].postal = vec![Line::parse("Postbus 1").unwrap()];
    theirs.text.front.addressees[0].postal = vec![Line::parse("Postbus 2").unwrap()];
    let merged = merge_letters(Some(&base), &mine, &theirs);
    assert_eq!(merged.fields, [Field::Title, Field::Addressees]);
    assert_eq!(merged.clean(), None);
    let chosen = merged
        .resolve(&[Choice::Theirs, Choice::Mine], &[])
        .unwrap();
    assert_eq!(chosen.title, theirs.title);
    assert_eq!(chosen.text.front.addressees, mine.text.front.addressees);
    // Without a base whatever differs is.
    theirs.title = None;
    assert!(
        merge_letters(None, &mine, &theirs)
            .fields
            .contains(&Field::Title)
    );
    for (mine, theirs) in [(&mine, &base), (&base, &theirs), (&mine, &mine)] {
        let merged = merge_letters(Some(&base), mine, theirs).clean();
        assert_eq!(
            merged.as_ref(),
            Some(if theirs == &base { mine } else { theirs })
        );
    }
}
