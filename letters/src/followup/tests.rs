//! Who is asked again and for what; and the draft, word for word.

use super::*;
use crate::{
    addressee::{
        Addressee, Details, Directory, Holder, HolderDetails, Institution, InstitutionKind, Office,
        OfficeDetails, Person, Term,
    },
    hash::Hash,
    ids::{HolderId, InstitutionId, OfficeId, ResponseId},
    letter::{Front, Kind, Language},
    markdown,
    outcome::{Finding, Passage, Said, Words},
    response::ResponseKind,
    stage::StageName,
    text::{LongText, OrganisationName, PersonName, Sentence, Subject},
    time::Moment,
    version::{Pin, VersionNumber},
};
use jiff::civil::date;
use std::collections::BTreeMap;

mod answers;

fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

fn demand(n: u8) -> DemandId {
    DemandId::parse(&format!("aaaaa{n}")).unwrap()
}

fn response(n: u8) -> ResponseId {
    ResponseId::new(Moment::from_millis(1_000), [n; 10])
}

/// Which demand, by whom, what, in which response.
type Told = (u8, &'static str, Outcome, u8);

/// What became of the only demand at both, whether it is ticked, and whom; none is not on offer.
type Case = (&'static [Told], Option<bool>, [Option<bool>; 2]);

const ANSWER: &str = "Wij zetten *de datum* bovenaan.\nMeer [[beloven]] wij niet.";

/// A letter with so many demands to VWS and `JenV`, of which this was said: which demand, by whom, what, in which response.
fn matrix(demands: u8, said: &[Told]) -> Matrix {
    let asked: Vec<DemandId> = (1..=demands).map(demand).collect();
    let finding = |(number, (asked, by, outcome, came)): (u32, &Told)| Finding {
        number,
        response: response(*came),
        demand: demand(*asked),
        said: Said::Became(*outcome),
        words: Words {
            addressee: line(by),
            passage: (*outcome != Outcome::NoAnswer)
                .then(|| Passage::at(ANSWER, 0..ANSWER.len()).unwrap()),
            why: Sentence::parse("Alleen voor het bureau.").unwrap(),
        },
        at: Moment::from_millis(i64::from(number)),
    };
    let findings: Vec<Finding> = (1..).zip(said).map(finding).collect();
    Matrix::of(&asked, [&line("VWS"), &line("JenV")], &findings)
}

/// What is on offer of a letter to VWS and `JenV`.
fn offer(matrix: &Matrix) -> Offer {
    Offer::of(matrix, &[line("VWS"), line("JenV")])
}

fn ticks<T: Clone>(all: &[Offered<T>]) -> Vec<(T, bool)> {
    all.iter().map(|it| (it.what.clone(), it.ticked)).collect()
}

#[test]
fn what_got_no_yes_and_no_no_is_ticked_beforehand() {
    use Outcome::{Evaded, NoAnswer, Partly, Promised, Refused};
    // What became of the only demand at both, whether that demand is ticked, and whom: none is not on offer.
    let cases: [Case; 10] = [
        (&[], Some(true), [Some(true), Some(true)]),
        (
            &[(1, "VWS", NoAnswer, 1)],
            Some(true),
            [Some(true), Some(true)],
        ),
        (
            &[(1, "VWS", Evaded, 1)],
            Some(true),
            [Some(true), Some(true)],
        ),
        (
            &[(1, "VWS", Partly, 1)],
            Some(true),
            [Some(true), Some(true)],
        ),
        // One who says no answered; the other did not.
        (
            &[(1, "VWS", Refused, 1)],
            Some(true),
            [Some(false), Some(true)],
        ),
        (
            &[(1, "VWS", Refused, 1), (1, "JenV", Refused, 1)],
            Some(false),
            [Some(false), Some(false)],
        ),
        (
            &[(1, "VWS", Refused, 1), (1, "JenV", Partly, 1)],
            Some(true),
            [Some(false), Some(true)],
        ),
        // It takes one of them to grant it.
        (&[(1, "VWS", Promised, 1)], Some(false), [None, Some(false)]),
        (
            &[(1, "VWS", Promised, 1), (1, "JenV", Promised, 1)],
            None,
            [None, None],
        ),
        (
            &[(1, "VWS", Promised, 1), (1, "JenV", Evaded, 1)],
            Some(false),
            [None, Some(false)],
        ),
    ];
    for (said, of_demand, [vws, jenv]) in cases {
        let offer = offer(&matrix(1, said));
        let demands: Vec<_> = of_demand.map(|it| (demand(1), it)).into_iter().collect();
        assert_eq!(ticks(&offer.demands), demands, "{said:?}");
        let both = [(line("VWS"), vws), (line("JenV"), jenv)];
        let both = both.into_iter().filter_map(|(by, it)| Some((by, it?)));
        assert_eq!(
            ticks(&offer.addressees),
            both.collect::<Vec<_>>(),
            "{said:?}"
        );
        assert_eq!(offer.is_empty(), of_demand.is_none(), "{said:?}");
    }
}

#[test]
fn who_answered_and_was_no_addressee_can_be_asked_too() {
    let matrix = matrix(2, &[(1, "Een wethouder", Outcome::Evaded, 1)]);
    let said = |offer: &Offer| ticks(&offer.addressees).pop().unwrap();
    assert_eq!(said(&offer(&matrix)), (line("Een wethouder"), false));
    // Of a letter to nobody in particular, whoever answered is who is asked.
    assert_eq!(
        said(&Offer::of(&matrix, &[])),
        (line("Een wethouder"), true)
    );
}

#[test]
fn a_letter_that_asks_for_nothing_has_nothing_on_offer() {
    assert!(
        offer(&matrix(0, &[])).is_empty(),
        "a letter that asks for nothing"
    );
}

#[test]
fn what_is_chosen_stands_on_offer() {
    let said = [
        (2, "VWS", Outcome::Promised, 1),
        (2, "JenV", Outcome::Promised, 1),
    ];
    let offer = offer(&matrix(3, &said));
    assert_eq!(offer.usual().demands, [demand(1), demand(3)]);
    // In the order of the letter, whatever the order of the ticks, and the name as the letter has it.
    let chosen = offer.choose(&[line("jenv"), line("VWS")], &[demand(3), demand(1)]);
    assert_eq!(chosen, Ok(offer.usual()));
    let refused = |by: &[Line], what: &[DemandId]| offer.choose(by, what).unwrap_err();
    assert_eq!(
        refused(&[], &[]),
        [FollowUpRefused::Nobody, FollowUpRefused::Nothing]
    );
    assert_eq!(
        refused(&[line("VWS")], &[demand(2)]),
        [FollowUpRefused::Gone]
    );
    assert_eq!(
        refused(&[line("Iemand")], &[demand(1)]),
        [FollowUpRefused::Gone]
    );
}

#[test]
fn only_a_letter_that_went_out_and_stands_is_come_back_on() {
    for stage in [StageName::Draft, StageName::Review, StageName::Signing] {
        assert_eq!(can_follow(stage, true), Err(FollowUpRefused::NotOut));
    }
    assert_eq!(
        can_follow(StageName::Final, false),
        Err(FollowUpRefused::NotOut)
    );
    assert_eq!(can_follow(StageName::Final, true), Ok(()));
    assert_eq!(
        can_follow(StageName::Withdrawn, true),
        Err(FollowUpRefused::CalledOff)
    );
}

fn front(language: Language) -> Front {
    let to = |name: &str| Addressee {
        institution: line(name),
        postal: vec![line("Postbus 1")],
        persons: Vec::new(),
    };
    Front {
        kind: Kind::Letter,
        subject: Subject::parse("Brieven *zonder* omhaal").unwrap(),
        place: Some(line("Utrecht")),
        date: Some(date(2025, 9, 8)),
        language,
        sender: line("Wij"),
        addressees: vec![to("VWS"), to("JenV")],
        salutation: Some(line("Geachte ministers,")),
        closing: Some(line("Met groet,")),
    }
}

fn pin() -> Pin {
    Pin {
        number: VersionNumber::new(3).unwrap(),
        hash: Hash::of(b"text"),
    }
}

/// The draft of what is ticked beforehand.
fn drafted(language: Language) -> String {
    use Outcome::{Evaded, NoAnswer, Partly, Promised};
    let said = [
        (1, "VWS", Promised, 1),
        (1, "JenV", Promised, 1),
        (2, "VWS", Partly, 1),
        (3, "VWS", NoAnswer, 1),
        (3, "Een wethouder", Evaded, 2),
    ];
    let (matrix, front) = (matrix(3, &said), front(language));
    let demands = [
        "Zet de datum bovenaan.",
        "1. Noem een {{leden}} nummer.",
        "Bel terug.",
    ];
    let demands = demands.map(str::to_owned);
    let source = |day, public| Source {
        on: date(2025, 10, day),
        public,
    };
    let sources = BTreeMap::from([
        (response(1), source(1, true)),
        (response(2), source(2, false)),
    ]);
    let earlier = Earlier {
        front: &front,
        pin: pin(),
        out: Some(date(2025, 9, 9)),
        names: 31,
        page: Some("https://standpunt.example/brieven/a"),
        matrix: &matrix,
        demands: &demands,
        sources: &sources,
        heard: &[],
    };
    let chosen = offer(&matrix).usual();
    let to = receivers(
        &front,
        &chosen.addressees,
        &Directory::default(),
        date(2026, 1, 5),
    );
    let text = earlier.draft(title(&front).unwrap(), &chosen, to).unwrap();
    assert_eq!(text.front.kind, Kind::FollowUp);
    assert_eq!(text.front.date, None);
    assert_eq!(text.front.language, language);
    // Nothing of what others wrote is a mark, a figure or an instruction; the only one is the day that is to be filled in.
    let problems = text.problems();
    let lines: Vec<_> = problems
        .iter()
        .map(crate::problem::Problem::is_unfinished)
        .collect();
    assert_eq!(lines, [true], "{problems:?}");
    let document = markdown::parse(text.body.as_str());
    let asked: Vec<String> = crate::demand::demands(&document)
        .into_iter()
        .map(|it| it.text)
        .collect();
    assert_eq!(asked, demands[1..], "word for word");
    text.body.as_str().to_owned()
}

#[test]
fn the_draft_says_what_was_asked_and_answered() {
    let short = pin().hash.short();
    let expected = format!(
        "Op 8 september 2025 schreven wij u over „Brieven \\*zonder\\* omhaal”.[^1] Onder die brief staan 31 namen. \
Van de 3 verzoeken in die brief stellen wij er 2 opnieuw.

## Wat er tot nu toe is geantwoord

In verzoek 2 vroegen wij:

> 1\\. Noem een \\{{\\{{leden}}}} nummer.

- VWS, 1 oktober 2025: een deel toegezegd. „Wij zetten \\*de datum\\* bovenaan. Meer \\[\\[beloven\\]] wij niet.”
- JenV: geen antwoord.

In verzoek 3 vroegen wij:

> Bel terug.

- VWS, 1 oktober 2025: het antwoord gaat er niet op in.
- JenV: geen antwoord.
- Een wethouder, 2 oktober 2025: geen ja en geen nee.

## Wat wij u opnieuw vragen {{.demands}}

1. 1\\. Noem een \\{{\\{{leden}}}} nummer.
2. Bel terug.

Wij horen graag vóór [[de dag waarop u antwoord wilt]] van u.

[^1]: „Brieven \\*zonder\\* omhaal”, 8 september 2025; kenmerk: versie 3 · {short}. <https://standpunt.example/brieven/a>"
    );
    let drafted = drafted(Language::Nl);
    assert_eq!(drafted, expected.replace("\\]]", "]]"));
    assert!(!drafted.contains("Alleen voor het bureau"));
}

#[test]
fn an_english_letter_is_come_back_on_in_english() {
    let drafted = drafted(Language::En);
    for said in [
        "On 8 September 2025 we wrote to you about “",
        "31 names stand under that letter. Of the 3 requests in that letter we make 2 once more.",
        "- VWS, 1 October 2025: promised in part. “",
        "- JenV: no answer.",
        "## What we ask of you once more {.demands}",
        "before [[the day on which you want an answer]].",
    ] {
        assert!(drafted.contains(said), "{said} in {drafted}");
    }
}

#[test]
fn a_title_says_once_what_it_follows_and_fits() {
    let mut front = front(Language::Nl);
    front.subject = Subject::parse("Brieven").unwrap();
    let first = title(&front).unwrap();
    assert_eq!(first.as_str(), "Vervolg op: Brieven");
    front.subject = first.clone();
    assert_eq!(title(&front).unwrap(), first);
    front.subject = Subject::parse(&"é".repeat(Subject::MAX)).unwrap();
    assert_eq!(
        title(&front).unwrap().as_str().chars().count(),
        Subject::MAX
    );
}

/// VWS with a minister who left on New Year's Eve, and who came after.
fn directory() -> Directory {
    let holder = |number: u8, name: &str, term| Holder {
        id: HolderId::new(Moment::from_millis(0), [number; 10]),
        details: HolderDetails {
            name: PersonName::parse(name).unwrap(),
            titles: None,
            surname: None,
            term,
        },
    };
    let before = Term::new(date(2024, 7, 2), Some(date(2025, 12, 31))).unwrap();
    let after = Term::new(date(2026, 1, 1), None).unwrap();
    let office = Office {
        id: OfficeId::new(Moment::from_millis(0), [1; 10]),
        details: OfficeDetails {
            title: line("minister van VWS"),
            portfolio: None,
            mail: None,
            order: 1,
            ended: None,
        },
        holders: vec![holder(1, "An de Wit", before), holder(2, "Bo Zwart", after)],
        assistants: Vec::new(),
        revision: 1,
    };
    let institution = Institution {
        id: InstitutionId::new(Moment::from_millis(0), [1; 10]),
        details: Details {
            kind: InstitutionKind::Ministry,
            name: OrganisationName::parse("VWS").unwrap(),
            parent: None,
            postal: vec![line("Postbus 20350")],
            mail: None,
            note: None,
        },
        merged_into: None,
        offices: vec![office],
        revision: 1,
    };
    Directory {
        institutions: vec![institution],
        groups: Vec::new(),
    }
}

#[test]
fn an_office_is_written_to_under_its_present_holder() {
    let mut front = front(Language::Nl);
    front.addressees[0].persons = vec![Person {
        name: line("An de Wit"),
        office: Some(line("Minister van VWS")),
    }];
    let names = |to: &Receivers| -> Vec<String> {
        let persons = to.addressees.iter().flat_map(|it| &it.persons);
        persons.map(|it| it.name.to_string()).collect()
    };
    let day = date(2026, 1, 5);
    let vws = [line("VWS")];
    let to = receivers(&front, &vws, &directory(), day);
    assert_eq!(names(&to), ["Bo Zwart"]);
    assert_eq!(to.addressees[0].postal, [line("Postbus 20350")]);
    assert_eq!(to.salutation.unwrap().as_str(), "Geachte minister Zwart,");
    // Who is in no directory stays as the letter has it, and is greeted as before only when all of them are.
    let to = receivers(&front, &vws, &Directory::default(), day);
    assert_eq!(
        (names(&to).as_slice(), to.salutation),
        (&["An de Wit".to_owned()][..], None)
    );
    let both = [line("VWS"), line("JenV")];
    let to = receivers(&front, &both, &Directory::default(), day);
    assert_eq!(to.addressees, front.addressees);
    assert_eq!(to.salutation, front.salutation);
    let to = receivers(&front, &[line("Een wethouder")], &directory(), day);
    assert_eq!(to.addressees[0].institution.as_str(), "Een wethouder");
    assert!(to.addressees[0].postal.is_empty());
}
