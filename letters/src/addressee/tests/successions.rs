//! Who holds today the offices of those to whom a letter is written.

use super::*;
use crate::{
    addressee::succession::{
        Departure, Now, Standing, departures, greeting, present, standing, succeeded,
    },
    letter::{Front, Kind, Language},
    text::{Subject, Titles},
};

const MINISTRY: &str = "Ministerie van Proeven";
const DAY: Day = date(2026, 3, 1);

fn person(name: &str, office: Option<&str>) -> Person {
    Person {
        name: line(name),
        office: office.map(line),
    }
}

/// A ministry with an office that was handed on, one that is empty, one that was ended, and one to which somebody comes.
fn known() -> Directory {
    let handed = vec![
        holder(2, "Judith Tielen", date(2026, 2, 23), None),
        holder(
            1,
            "Vincent Karremans",
            date(2024, 7, 2),
            Some(date(2026, 2, 22)),
        ),
    ];
    let mut handed = office(1, "staatssecretaris Jeugd", handed);
    handed.holders[0].details.titles = Titles::parse("drs.").ok();
    let left = holder(3, "An de Wit", date(2024, 7, 2), Some(date(2026, 2, 28)));
    let empty = office(2, "minister van Proeven", vec![left]);
    let mut ended = office(3, "minister zonder portefeuille", Vec::new());
    ended.details.ended = Some(date(2026, 1, 31));
    let comes = holder(4, "Bo Zwart", date(2026, 4, 1), None);
    let coming = office(4, "commissaris", vec![comes]);
    let offices = vec![handed, empty, ended, coming];
    Directory {
        institutions: vec![institution(1, InstitutionKind::Ministry, MINISTRY, offices)],
        groups: Vec::new(),
    }
}

fn to(persons: Vec<Person>) -> Addressee {
    Addressee {
        institution: line("ministerie VAN proeven"),
        postal: vec![line("Postbus 9")],
        persons,
    }
}

#[test]
fn an_office_says_who_holds_it_now() {
    let known = known();
    let found = |name: &str, office: Option<&str>| match standing(
        &known.institutions[0],
        &person(name, office),
        DAY,
    ) {
        Standing::Holds(_) => "holds".to_owned(),
        Standing::Succeeded(_, by) => format!("now {}", by.details.name),
        Standing::Vacant(_) => "vacant".to_owned(),
        Standing::Ended(_, last) => format!("ended {last}"),
        Standing::Unknown => "unknown".to_owned(),
    };
    let youth = Some("Staatssecretaris  jeugd");
    for (name, office, expected) in [
        ("Judith Tielen", youth, "holds"),
        ("drs. judith tielen", youth, "holds"),
        ("Judith Tielen", None, "holds"),
        ("Vincent Karremans", youth, "now Judith Tielen"),
        ("vincent  KARREMANS", None, "now Judith Tielen"),
        ("Niemand Bekend", youth, "now Judith Tielen"),
        ("staatssecretaris Jeugd", None, "holds"),
        ("An de Wit", Some("minister van Proeven"), "vacant"),
        ("minister van Proeven", None, "holds"),
        (
            "Cor Oud",
            Some("minister zonder portefeuille"),
            "ended 2026-01-31",
        ),
        ("Bo Zwart", Some("commissaris"), "holds"),
        ("Ada Woud", Some("commissaris"), "vacant"),
        ("Ada Woud", Some("directeur"), "unknown"),
        ("Ada Woud", None, "unknown"),
    ] {
        assert_eq!(found(name, office), expected, "{name}, {office:?}");
    }
    // On the last day of a term nobody has left.
    let before = person("Vincent Karremans", youth);
    assert!(matches!(
        standing(&known.institutions[0], &before, date(2026, 2, 22)),
        Standing::Holds(_)
    ));
}

#[test]
fn who_comes_back_holds_it_and_an_office_that_came_back_is_the_one_that_is_there() {
    let mut known = known();
    let youth = &mut known.institutions[0].offices[0];
    youth.holders[0].details.term = Term::new(date(2026, 2, 23), Some(date(2026, 2, 27))).unwrap();
    youth
        .holders
        .push(holder(9, "Vincent Karremans", date(2026, 2, 28), None));
    let mut again = office(7, "minister zonder portefeuille", Vec::new());
    again.holders = vec![holder(8, "Cor Oud", date(2026, 2, 1), None)];
    known.institutions[0].offices.push(again);
    let all = [to(vec![
        person("Vincent Karremans", Some("staatssecretaris Jeugd")),
        person("Cor Oud", Some("minister zonder portefeuille")),
    ])];
    assert_eq!(departures(&all, &known, DAY), []);
}

#[test]
fn a_letter_says_of_whom_it_names_who_left() {
    let gone = person("Vincent Karremans", Some("staatssecretaris Jeugd"));
    let empty = person("An de Wit", Some("minister van Proeven"));
    let ended = person("Cor Oud", Some("minister zonder portefeuille"));
    let all = to(vec![gone.clone(), empty.clone(), ended.clone()]);
    let said = |person: Person, office: &str, now| Departure {
        institution: all.institution.clone(),
        person,
        office: line(office),
        now,
    };
    let held = Now::Held {
        by: line("drs. Judith Tielen"),
        since: date(2026, 2, 23),
    };
    assert_eq!(
        departures(std::slice::from_ref(&all), &known(), DAY),
        [
            said(gone, "staatssecretaris Jeugd", held),
            said(empty, "minister van Proeven", Now::Vacant),
            said(
                ended,
                "minister zonder portefeuille",
                Now::Ended(date(2026, 1, 31))
            ),
        ]
    );
    let present = present(&all, &known(), DAY);
    assert_eq!(present.postal, all.postal);
    assert_eq!(
        present.persons,
        [
            person("drs. Judith Tielen", Some("staatssecretaris Jeugd")),
            person("minister van Proeven", None),
        ]
    );
    let greeted = greeting(&[all], &known(), DAY, Language::Nl).unwrap();
    assert_eq!(
        greeted,
        "Geachte minister van Proeven, geachte staatssecretaris Tielen,"
    );
    let unknown = Directory::default();
    let other = to(vec![person("Vincent Karremans", Some("wethouder"))]);
    assert_eq!(departures(std::slice::from_ref(&other), &unknown, DAY), []);
    assert_eq!(
        greeting(&[other], &unknown, DAY, Language::Nl).unwrap(),
        "Geachte wethouder Karremans,"
    );
}

#[test]
fn a_letter_is_written_to_the_successor_and_greets_them() {
    let gone = person("Vincent Karremans", Some("staatssecretaris Jeugd"));
    let stays = Addressee {
        institution: line("Gemeente Merelhoven"),
        postal: Vec::new(),
        persons: vec![person("Ada Woud", Some("wethouder"))],
    };
    let mut front = Front {
        kind: Kind::Letter,
        subject: Subject::parse("Brieven").unwrap(),
        place: None,
        date: None,
        language: Language::Nl,
        sender: line("De vereniging"),
        addressees: vec![to(vec![gone]), stays.clone()],
        salutation: Some(line(
            "Geachte staatssecretaris Karremans, geachte wethouder,",
        )),
        closing: None,
    };
    let now = succeeded(&front, &known(), DAY);
    assert_eq!(
        now.addressees[0].persons[0].name,
        line("drs. Judith Tielen")
    );
    assert_eq!(now.addressees[1], stays);
    assert_eq!(
        now.salutation.unwrap().as_str(),
        "Geachte staatssecretaris Tielen, geachte wethouder Woud,"
    );
    // Words of the writer's own that name nobody who left stay.
    front.salutation = Some(line("Geachte bewindspersonen,"));
    let now = succeeded(&front, &known(), DAY);
    assert_eq!(now.salutation, front.salutation);
    assert_eq!(succeeded(&now, &known(), DAY), now, "done once, it is done");
}
