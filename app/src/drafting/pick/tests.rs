//! Picking: what is put in the form, what stays, and when the salutation is made.

use super::{AddresseeForm, FrontForm, Picked};
use letters::{
    addressee::{
        Details, Directory, Group, GroupDetails, Holder, HolderDetails, Institution,
        InstitutionKind, Office, OfficeDetails, Term,
    },
    ids::{AddressGroupId, HolderId, InstitutionId, OfficeId},
    text::{Line, OrganisationName, PersonName},
    time::{Day, Moment},
};

fn day(raw: &str) -> Day {
    raw.parse().unwrap()
}

fn today() -> Day {
    day("2025-07-09")
}

fn at(number: u8) -> (Moment, [u8; 10]) {
    (Moment::from_millis(0), [number; 10])
}

fn line(raw: &str) -> Line {
    Line::parse(raw).unwrap()
}

fn office(number: u8, title: &str, held: &[(&str, Day, Option<Day>)]) -> Office {
    let holder = |(nth, (name, from, until)): (u8, &(&str, Day, Option<Day>))| Holder {
        id: HolderId::new(at(nth).0, [10 * number + nth; 10]),
        details: HolderDetails {
            name: PersonName::parse(name).unwrap(),
            titles: None,
            surname: None,
            term: Term::new(*from, *until).unwrap(),
        },
    };
    Office {
        id: OfficeId::new(at(number).0, at(number).1),
        details: OfficeDetails {
            title: line(title),
            portfolio: None,
            mail: None,
            order: u32::from(number),
            ended: None,
        },
        holders: (0..).zip(held).map(holder).collect(),
        assistants: Vec::new(),
        revision: 1,
    }
}

fn ministry(number: u8, name: &str, offices: Vec<Office>) -> Institution {
    Institution {
        id: InstitutionId::new(at(number).0, at(number).1),
        details: Details {
            kind: InstitutionKind::Ministry,
            name: OrganisationName::parse(name).unwrap(),
            parent: None,
            postal: vec![line("Postbus 1"), line("1000 AA Proefstad")],
            mail: None,
            note: None,
        },
        merged_into: None,
        offices,
        revision: 1,
    }
}

/// Two ministries: at the first one state secretary, since the second of July another; at the second nobody yet.
fn directory() -> Directory {
    let changed = [
        ("Bo de Zwart", day("2025-07-02"), None),
        (
            "Jan van den Berg",
            day("2024-07-02"),
            Some(day("2025-07-01")),
        ),
    ];
    let care = ministry(
        1,
        "Ministerie van Zorg",
        vec![
            office(1, "staatssecretaris Jeugd", &changed),
            office(
                2,
                "staatssecretaris Wijken",
                &[("An de Wit", day("2024-07-02"), None)],
            ),
        ],
    );
    let justice = ministry(
        2,
        "Ministerie van Recht",
        vec![office(3, "staatssecretaris Rechtsbescherming", &[])],
    );
    let group = Group {
        id: AddressGroupId::new(at(1).0, at(1).1),
        details: GroupDetails {
            name: line("Jeugd en recht"),
            institutions: Vec::new(),
            offices: vec![care.offices[0].id, justice.offices[0].id],
        },
    };
    Directory {
        institutions: vec![care, justice],
        groups: vec![group],
    }
}

fn picks(fields: &[(&str, String)]) -> Picked {
    let pairs: Vec<_> = fields
        .iter()
        .map(|(name, value)| ((*name).to_owned(), value.clone()))
        .collect();
    Picked::from_pairs(&pairs)
}

fn persons(row: &AddresseeForm) -> Vec<(&str, &str)> {
    let of = row.persons.iter();
    of.map(|it| (it.name.as_str(), it.office.as_str()))
        .collect()
}

#[test]
fn a_group_puts_each_institution_once_with_its_people_and_makes_the_salutation() {
    let directory = directory();
    let mut form = FrontForm {
        addressees: vec![AddresseeForm::default()],
        ..FrontForm::default()
    };
    let group = picks(&[("pick-group", directory.groups[0].id.to_string())]);
    form.pick(&directory, group, today()).unwrap();
    let names: Vec<&str> = form
        .addressees
        .iter()
        .map(|row| row.institution.as_str())
        .collect();
    assert_eq!(names, ["Ministerie van Zorg", "Ministerie van Recht"]);
    assert_eq!(form.addressees[0].postal, "Postbus 1\n1000 AA Proefstad");
    assert_eq!(
        persons(&form.addressees[0]),
        [("Bo de Zwart", "staatssecretaris Jeugd")]
    );
    assert_eq!(
        persons(&form.addressees[1]),
        [("staatssecretaris Rechtsbescherming", "")]
    );
    let greeted = "Geachte staatssecretaris De Zwart, geachte staatssecretaris Rechtsbescherming,";
    assert_eq!(form.salutation, greeted);

    // One more at the first: no second envelope, and the salutation goes along.
    let more = picks(&[(
        "pick-office",
        directory.institutions[0].offices[1].id.to_string(),
    )]);
    form.pick(&directory, more.clone(), today()).unwrap();
    assert_eq!(form.addressees.len(), 2);
    assert_eq!(persons(&form.addressees[0]).len(), 2);
    let greeted = "Geachte staatssecretarissen De Zwart en De Wit, geachte staatssecretaris Rechtsbescherming,";
    assert_eq!(form.salutation, greeted);
    // Picked once more it is there once.
    let before = form.clone();
    form.pick(&directory, more, today()).unwrap();
    assert_eq!(form, before);
}

#[test]
fn names_are_those_of_the_letters_own_day() {
    let directory = directory();
    let mut form = FrontForm {
        date: "2025-06-30".to_owned(),
        ..FrontForm::default()
    };
    let office = directory.institutions[0].offices[0].id.to_string();
    form.pick(&directory, picks(&[("pick-office", office)]), today())
        .unwrap();
    assert_eq!(form.salutation, "Geachte staatssecretaris Van den Berg,");
}

#[test]
fn what_a_template_asks_for_makes_place() {
    let directory = directory();
    let unfinished = |institution: &str| AddresseeForm {
        institution: institution.to_owned(),
        ..AddresseeForm::default()
    };
    let mut form = FrontForm {
        salutation: "Geachte [[de naam met de functie]],".to_owned(),
        addressees: vec![unfinished("[[het ministerie]]")],
        ..FrontForm::default()
    };
    let office = directory.institutions[0].offices[1].id.to_string();
    form.pick(&directory, picks(&[("pick-office", office)]), today())
        .unwrap();
    assert_eq!(form.salutation, "Geachte staatssecretaris De Wit,");
    assert_eq!(form.addressees.len(), 1);
    // Nothing picked, nothing filled in.
    form.salutation = "Geachte [[de naam met de functie]],".to_owned();
    form.addressees = vec![unfinished("[[het ministerie]]")];
    let before = form.clone();
    form.pick(&directory, Picked::default(), today()).unwrap();
    assert_eq!(form, before);
    // What somebody wrote in such a row stays.
    form.addressees[0].postal = "Parnassusplein 5".to_owned();
    let office = directory.institutions[0].offices[1].id.to_string();
    form.pick(&directory, picks(&[("pick-office", office)]), today())
        .unwrap();
    assert_eq!(form.addressees.len(), 2);
    assert_eq!(form.addressees[0].postal, "Parnassusplein 5");
    assert_eq!(
        form.salutation, before.salutation,
        "one of them is not known"
    );
}

#[test]
fn what_the_writer_typed_stays() {
    let directory = directory();
    let mut form = FrontForm {
        salutation: "Beste collega's,".to_owned(),
        addressees: vec![AddresseeForm {
            institution: "ministerie van  zorg".to_owned(),
            postal: "Parnassusplein 5".to_owned(),
            persons: Vec::new(),
        }],
        ..FrontForm::default()
    };
    let office = directory.institutions[0].offices[0].id.to_string();
    let unknown = OfficeId::new(Moment::from_millis(9), [9; 10]).to_string();
    let picked = picks(&[
        ("pick-office", office),
        ("pick-office", unknown),
        ("pick-institution", "no identifier".to_owned()),
    ]);
    form.pick(&directory, picked, today()).unwrap();
    assert_eq!(form.salutation, "Beste collega's,");
    assert_eq!(form.addressees.len(), 1);
    assert_eq!(form.addressees[0].institution, "ministerie van  zorg");
    assert_eq!(form.addressees[0].postal, "Parnassusplein 5");
    assert_eq!(persons(&form.addressees[0]).len(), 1);
}

#[test]
fn more_than_a_letter_has_is_refused_whole() {
    let mut directory = directory();
    let wanted = u8::try_from(FrontForm::MAX_ADDRESSEES).unwrap() + 1;
    for number in 10..10 + wanted {
        let name = format!("Ministerie {number}");
        directory
            .institutions
            .push(ministry(number, &name, Vec::new()));
    }
    let boxes: Vec<(&str, String)> = directory.institutions[2..]
        .iter()
        .map(|it| ("pick-institution", it.id.to_string()))
        .collect();
    let mut form = FrontForm::default();
    let wrong = form.pick(&directory, picks(&boxes), today()).unwrap_err();
    assert_eq!(wrong.field, "pick");
    assert_eq!(form, FrontForm::default());
    form.pick(&directory, picks(&boxes[1..]), today()).unwrap();
    assert_eq!(form.addressees.len(), FrontForm::MAX_ADDRESSEES);
}
