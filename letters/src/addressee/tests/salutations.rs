//! How letters begin, and who stands on their envelopes.

use super::{
    super::salutation::{
        Called, Chosen, Greeted, addressees, block, choose, choose_on, greeting, salutation,
        surname,
    },
    *,
};
use crate::{letter::Language, text::Titles};

#[test]
fn a_surname_is_written_as_after_a_title() {
    for (name, said) in [
        ("Hugo de Jonge", "De Jonge"),
        ("Jan van den Berg", "Van den Berg"),
        ("M.J. van 't Wout", "Van 't Wout"),
        ("Maarten 't Hart", "'t Hart"),
        ("Karremans", "Karremans"),
        ("Jan Peter Balkenende", "Balkenende"),
        ("Dilan Yeşilgöz-Zegerius", "Yeşilgöz-Zegerius"),
        ("In Choi", "Choi"),
        ("Els ten Wit", "Ten Wit"),
        ("Jan Van den Berg", "Van den Berg"),
        ("Els Ten Wit", "Ten Wit"),
    ] {
        assert_eq!(surname(name), said, "{name}");
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of cases is read as one")]
fn salutations_follow_from_offices_and_their_number() {
    let held = |title: &str, name: &str| Greeted::Office {
        title: title.into(),
        holder: (!name.is_empty()).then(|| Called {
            name: name.into(),
            surname: surname(name),
        }),
    };
    let all = |kind, name: &str| Greeted::All {
        kind,
        name: name.into(),
    };
    let secretaries = ["Karremans", "Maeijer", "Struycken", "Coenradie"];
    let secretaries = secretaries.map(|name| held("staatssecretaris van iets", name));
    let mixed = [
        held("minister van Proeven", "Jansen"),
        held("staatssecretaris A", "A"),
        held("staatssecretaris B", "B"),
    ];
    let vws = "minister van Volksgezondheid, Welzijn en Sport";
    let committee = all(InstitutionKind::Committee, "Vaste commissie voor VWS");
    for (greeted, dutch, english) in [
        (
            secretaries.to_vec(),
            "Geachte staatssecretarissen Karremans, Maeijer, Struycken en Coenradie,",
            "Dear State Secretaries Karremans, Maeijer, Struycken and Coenradie,",
        ),
        (
            vec![held("minister van VRO", "Hugo de Jonge")],
            "Geachte minister De Jonge,",
            "Dear Minister De Jonge,",
        ),
        (
            mixed.to_vec(),
            "Geachte minister Jansen, geachte staatssecretarissen A en B,",
            "Dear Minister Jansen, dear State Secretaries A and B,",
        ),
        (
            vec![held(vws, "")],
            "Geachte minister van Volksgezondheid, Welzijn en Sport,",
            "Dear minister van Volksgezondheid, Welzijn en Sport,",
        ),
        (
            vec![committee],
            "Geachte leden van de vaste commissie voor VWS,",
            "Dear members of the vaste commissie voor VWS,",
        ),
        (
            vec![all(InstitutionKind::Fraction, "D66")],
            "Geachte leden van de fractie van D66,",
            "Dear members of the D66,",
        ),
        (
            vec![all(InstitutionKind::Chamber, "Tweede Kamer")],
            "Geachte leden van de Tweede Kamer,",
            "Dear members of the Tweede Kamer,",
        ),
        (
            vec![
                all(InstitutionKind::Ministry, "A"),
                all(InstitutionKind::Ministry, "B"),
            ],
            "Geachte heer of mevrouw,",
            "Dear Sir or Madam,",
        ),
        (
            vec![held("inspecteur-generaal van de Jeugd", "Vos")],
            "Geachte inspecteur-generaal Vos,",
            "Dear inspecteur-generaal Vos,",
        ),
    ] {
        assert_eq!(salutation(&greeted, Language::Nl).as_deref(), Some(dutch));
        assert_eq!(salutation(&greeted, Language::En).as_deref(), Some(english));
    }
    assert_eq!(salutation(&[], Language::Nl), None);
}

#[test]
fn a_letter_names_who_holds_the_office_on_its_day() {
    let known = directory();
    let ministry = &known.institutions[0];
    let chosen = [Chosen {
        institution: ministry.id,
        offices: ministry.offices.iter().map(|it| it.id).collect(),
    }];
    let day = date(2025, 1, 1);
    assert_eq!(
        greeting(&known, &chosen, day, Language::Nl).as_deref(),
        Some("Geachte minister Van den Berg, geachte staatssecretaris Jeugd,")
    );
    assert_eq!(
        block(&addressees(&known, &chosen, day)[0], Language::Nl),
        [
            "Ministerie van Proeven",
            "T.a.v. Jan van den Berg, minister van Proeven",
            "T.a.v. staatssecretaris Jeugd",
            "Postbus 1",
            "1000 AA Proefstad",
        ]
    );
    assert_eq!(
        greeting(&known, &chosen, date(2024, 7, 1), Language::Nl).as_deref(),
        Some("Geachte minister van Proeven, geachte staatssecretaris Jeugd,")
    );
}

/// The salutation for these offices, each with a name.
fn said(greeted: &[(&str, &str)]) -> String {
    let held = greeted.iter().map(|(title, name)| Greeted::Office {
        title: (*title).into(),
        holder: Some(Called {
            name: (*name).into(),
            surname: surname(name),
        }),
    });
    salutation(&held.collect::<Vec<_>>(), Language::Nl).unwrap()
}

#[test]
fn a_title_is_said_by_its_first_word_and_ranks_come_in_their_order() {
    for (greeted, words) in [
        (
            vec![(
                "minister-president, minister van Algemene Zaken",
                "Dick Schoof",
            )],
            "Geachte minister-president Schoof,",
        ),
        (
            vec![("directeur-generaal Jeugd", "Els Vos")],
            "Geachte directeur-generaal Vos,",
        ),
        (
            vec![("plaatsvervangend secretaris-generaal van VWS", "Els Vos")],
            "Geachte plaatsvervangend secretaris-generaal Vos,",
        ),
        (
            vec![
                ("minister van A", "Mona Keijzer"),
                ("minister van B", "Mona Keijzer"),
            ],
            "Geachte minister Keijzer,",
        ),
        (
            vec![
                ("minister van A", "Jan de Vries"),
                ("minister van B", "Els de Vries"),
            ],
            "Geachte ministers De Vries en De Vries,",
        ),
        (
            vec![
                ("directeur-generaal", "Bo Een"),
                ("staatssecretaris A", "Bo Twee"),
                ("minister van B", "Bo Drie"),
                ("demissionair minister van C", "Bo Vier"),
            ],
            "Geachte minister Drie, geachte demissionair minister Vier, geachte staatssecretaris Twee, geachte directeur-generaal Een,",
        ),
    ] {
        assert_eq!(said(&greeted), words);
    }
}

#[test]
fn everybody_has_the_right_article() {
    use InstitutionKind as Kind;
    for (kind, name, words) in [
        (Kind::Fraction, "De Groenen", "de fractie van De Groenen"),
        (Kind::Committee, "Het Presidium", "het Presidium"),
        (Kind::Committee, "Presidium", "het Presidium"),
        (
            Kind::Committee,
            "Sociale Zaken",
            "de commissie Sociale Zaken",
        ),
        (
            Kind::Committee,
            "Parlementaire enquêtecommissie Toeslagen",
            "de parlementaire enquêtecommissie Toeslagen",
        ),
        (
            Kind::Committee,
            "commissie voor het Europees Parlement",
            "de commissie voor het Europees Parlement",
        ),
        (
            Kind::Chamber,
            "Europees Parlement",
            "het Europees Parlement",
        ),
        (
            Kind::Chamber,
            "Provinciale Staten van Utrecht",
            "Provinciale Staten van Utrecht",
        ),
        (Kind::Chamber, "De Tweede Kamer", "de Tweede Kamer"),
    ] {
        let all = Greeted::All {
            kind,
            name: name.into(),
        };
        assert_eq!(
            salutation(&[all], Language::Nl).unwrap(),
            format!("Geachte leden van {words},")
        );
    }
}

#[test]
fn the_order_is_that_of_the_list() {
    let mut known = directory();
    let names = ["Karremans", "Maeijer", "Struycken", "Coenradie"];
    for (number, name) in (10_u8..).zip(names) {
        let secretary = office(
            number,
            &format!("staatssecretaris {name}"),
            vec![holder(
                number,
                &format!("Bo {name}"),
                date(2024, 7, 2),
                None,
            )],
        );
        // By name the other way round.
        let at = format!("Ministerie {}", 30 - number);
        let it = institution(number, InstitutionKind::Ministry, &at, vec![secretary]);
        known.institutions.insert(0, it);
    }
    let find = |name: &str| {
        let mut offices = known.offices();
        let found = offices.find(|it| it.office.details.title.as_str().ends_with(name));
        found.unwrap().office.id
    };
    let offices = names.map(find);
    let chosen = choose(&known, &[], &offices);
    assert_eq!(
        greeting(&known, &chosen, date(2025, 1, 1), Language::Nl).unwrap(),
        "Geachte staatssecretarissen Karremans, Maeijer, Struycken en Coenradie,"
    );
    assert_eq!(
        addressees(&known, &chosen, date(2025, 1, 1))[0]
            .institution
            .as_str(),
        "Ministerie 20"
    );
}

#[test]
fn an_office_that_has_ended_is_not_written_to() {
    let mut known = directory();
    let ministry = known.institutions[0].id;
    let day = date(2026, 3, 1);
    known.institutions[0].offices[0].details.ended = Some(date(2026, 1, 1));
    let [minister, secretary] = [0, 1].map(|at| known.institutions[0].offices[at].id);
    let says = |offices: &[OfficeId], institutions: &[InstitutionId]| {
        let chosen = choose(&known, institutions, offices);
        let envelopes = addressees(&known, &chosen, day).len();
        (greeting(&known, &chosen, day, Language::Nl), envelopes)
    };
    let both = says(&[minister, secretary], &[]);
    assert_eq!(both, (Some("Geachte staatssecretaris Jeugd,".into()), 1));
    assert_eq!(says(&[minister], &[]), (None, 0));
    let whole = choose_on(&known, &[ministry], &[minister], day);
    assert_eq!(
        greeting(&known, &whole, day, Language::Nl).as_deref(),
        Some("Geachte heer of mevrouw,")
    );
}

#[test]
fn nobody_vanishes_however_long_the_titles() {
    let mut known = directory();
    let details = &mut known.institutions[0].offices[0].holders[0].details;
    details.name = PersonName::parse(&"n".repeat(PersonName::MAX)).unwrap();
    details.titles = Some(Titles::parse(&"t".repeat(Titles::MAX)).unwrap());
    let chosen = choose(&known, &[], &[known.institutions[0].offices[0].id]);
    let to = addressees(&known, &chosen, date(2025, 1, 1));
    assert_eq!(to[0].persons.len(), 1);
}
