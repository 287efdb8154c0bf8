//! The directory's rules: terms, changes of cabinet, merges, salutations; tables and cards in [`files`].

use super::{
    cabinet::{Change, NewHolder, Refused, plan},
    merging, *,
};
use crate::{
    ids::{HolderId, InstitutionId, OfficeId},
    text::{Line, MailAddress, OrganisationName, PersonName},
    time::{Day, Moment},
};
use jiff::{ToSpan as _, civil::date};
use proptest::prelude::*;

mod files;
mod history;
mod merges;
mod planned;
mod salutations;
mod successions;

fn line(raw: &str) -> Line {
    Line::parse(raw).unwrap()
}

fn office(number: u8, title: &str, holders: Vec<Holder>) -> Office {
    Office {
        id: OfficeId::new(Moment::from_millis(0), [number; 10]),
        details: OfficeDetails {
            title: line(title),
            portfolio: None,
            mail: None,
            order: u32::from(number),
            ended: None,
        },
        holders,
        assistants: Vec::new(),
        revision: 1,
    }
}

fn holder(number: u8, name: &str, from: Day, until: Option<Day>) -> Holder {
    Holder {
        id: HolderId::new(Moment::from_millis(0), [number; 10]),
        details: HolderDetails {
            name: PersonName::parse(name).unwrap(),
            titles: None,
            surname: None,
            term: Term::new(from, until).unwrap(),
        },
    }
}

fn institution(number: u8, kind: InstitutionKind, name: &str, offices: Vec<Office>) -> Institution {
    Institution {
        id: InstitutionId::new(Moment::from_millis(0), [number; 10]),
        details: Details {
            kind,
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

fn directory() -> Directory {
    let long_ago = date(2024, 7, 2);
    let ministry = institution(
        1,
        InstitutionKind::Ministry,
        "Ministerie van Proeven",
        vec![
            office(
                1,
                "minister van Proeven",
                vec![holder(1, "Jan van den Berg", long_ago, None)],
            ),
            office(2, "staatssecretaris Jeugd", vec![]),
        ],
    );
    let chamber = institution(2, InstitutionKind::Chamber, "Tweede Kamer", vec![]);
    Directory {
        institutions: vec![ministry, chamber],
        groups: Vec::new(),
    }
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "beside it stands none, for an office that is left empty"
)]
fn comes(name: &str) -> Option<NewHolder> {
    Some(NewHolder {
        name: PersonName::parse(name).unwrap(),
        titles: None,
    })
}

#[test]
fn a_change_of_cabinet_ends_the_day_before_and_begins_on_the_day() {
    let known = directory();
    let [minister, secretary] = [0, 1].map(|at| known.institutions[0].offices[at].id);
    let change = |day, offices| Change { day, offices };
    let day = date(2026, 2, 23);
    let both = vec![
        (minister, comes("An de Wit")),
        (secretary, comes("Bo Zwart")),
    ];
    let steps = plan(&known, &change(day, both)).unwrap();
    let (_, ended) = steps[0].ends.unwrap();
    assert_eq!(ended.until(), Some(date(2026, 2, 22)));
    assert_eq!(steps[0].begins.as_ref().unwrap().term.from(), day);
    assert_eq!(steps[1].ends, None);

    let leaves = plan(&known, &change(day, vec![(minister, None)])).unwrap();
    assert!(leaves[0].ends.is_some() && leaves[0].begins.is_none());

    let why = |day, offices| plan(&known, &change(day, offices)).unwrap_err();
    let refused = |office, why| vec![Refused { office, why }];
    assert_eq!(why(day, vec![]), refused(None, DirectoryError::Nothing));
    assert_eq!(
        why(date(2024, 7, 2), vec![(minister, comes("An de Wit"))]),
        refused(Some(minister), DirectoryError::BeganThatDay),
        "a term of no day"
    );
    assert_eq!(
        why(date(2020, 1, 1), vec![(minister, comes("An de Wit"))]),
        refused(Some(minister), DirectoryError::Overlap)
    );
    let twice = vec![(minister, None), (minister, comes("An de Wit"))];
    assert_eq!(
        why(day, twice),
        refused(Some(minister), DirectoryError::Twice)
    );
    let mut closed = known.clone();
    closed.institutions[0].offices[0].details.ended = Some(date(2026, 1, 1));
    assert_eq!(
        plan(&closed, &change(day, vec![(minister, None)])).unwrap_err(),
        refused(Some(minister), DirectoryError::OfficeEnded)
    );
}

#[test]
fn an_office_that_ends_has_nobody_after_its_last_day() {
    let known = directory();
    let office = &known.institutions[0].offices[0];
    let last = date(2026, 1, 1);
    let cut = office.ending(Some(last)).unwrap();
    assert_eq!(cut.len(), 1);
    assert_eq!(cut[0].1.until(), Some(last));
    assert_eq!(office.ending(None), Ok(Vec::new()));
    assert_eq!(
        office.ending(Some(date(2024, 7, 1))),
        Err(DirectoryError::BeginsLater)
    );

    let mut ended = office.clone();
    ended.details.ended = Some(last);
    ended.holders.clear();
    let term = |from, until| Term::new(from, until).unwrap();
    let from = date(2025, 1, 1);
    for until in [None, Some(date(2026, 1, 2))] {
        assert_eq!(
            ended.takes(term(from, until), None),
            Err(DirectoryError::OutlivesOffice)
        );
    }
    assert_eq!(ended.takes(term(from, Some(last)), None), Ok(()));
    let (_, comes) = ended.succession(from).unwrap();
    assert_eq!(comes.until(), Some(last), "with the office");
    assert_eq!(
        ended.succession(date(2026, 1, 2)),
        Err(DirectoryError::OfficeEnded)
    );
}

#[test]
fn of_two_offices_with_one_title_each_can_be_edited() {
    let mut known = directory();
    let institution = &mut known.institutions[0];
    let double = office(9, "minister van Proeven", vec![]);
    institution.offices.push(double.clone());
    for it in [&institution.offices[0], &double] {
        let mut details = it.details.clone();
        details.portfolio = Some(line("zorg"));
        assert_eq!(institution.check_office(Some(it.id), &details), Ok(()));
    }
    let other = &institution.offices[1];
    assert_eq!(
        institution.check_office(Some(other.id), &double.details),
        Err(DirectoryError::TitleTaken)
    );
    assert_eq!(
        institution.check_office(None, &double.details),
        Err(DirectoryError::TitleTaken)
    );
}

#[test]
fn a_merge_fills_in_what_only_the_one_that_goes_has() {
    let mut known = directory();
    let [goes, stays] = [0, 1].map(|at| known.institutions[at].id);
    let mail = MailAddress::parse("post@proef.example").unwrap();
    known.institutions[0].details.mail = Some(mail.clone());
    known.institutions[0].details.parent = Some(stays);
    known.institutions[1].details.postal.clear();
    let filled = merging::plan(&known, goes, stays).unwrap().filled.unwrap();
    assert_eq!(filled.mail, Some(mail));
    assert_eq!(filled.postal, known.institutions[0].details.postal);
    assert_eq!(filled.parent, None, "no part of itself");
    assert_eq!(filled.name, known.institutions[1].details.name);
    known.institutions[1].details = Details {
        name: known.institutions[1].details.name.clone(),
        parent: None,
        ..known.institutions[0].details.clone()
    };
    assert_eq!(merging::plan(&known, goes, stays).unwrap().filled, None);
}

#[test]
fn an_address_has_no_bar_and_a_name_is_found_however_it_is_composed() {
    let mut known = directory();
    let mut details = known.institutions[0].details.clone();
    let id = known.institutions[0].id;
    details.postal = vec![line("Postbus 1 | Den Haag")];
    assert_eq!(known.check(Some(id), &details), Err(DirectoryError::Bar));
    known.institutions[0].details.name = OrganisationName::parse("Élan").unwrap();
    assert!(known.named("E\u{301}LAN").is_some());
}

#[test]
fn a_group_has_its_own_name_and_somebody_in_it() {
    let mut known = directory();
    let id = |number| crate::ids::AddressGroupId::new(Moment::from_millis(0), [number; 10]);
    let details = GroupDetails {
        name: line("Kabinet"),
        institutions: vec![known.institutions[0].id],
        offices: Vec::new(),
    };
    let named = |name: &str| GroupDetails {
        name: line(name),
        ..details.clone()
    };
    known.groups = vec![Group {
        id: id(1),
        details: details.clone(),
    }];
    let taken = Err(DirectoryError::GroupTaken);
    assert_eq!(known.check_group(None, &named("KABINET")), taken);
    assert_eq!(known.check_group(Some(id(1)), &named("KABINET")), Ok(()));
    let details = named("kabinet");
    known.groups.push(Group { id: id(2), details });
    assert_eq!(known.check_group(Some(id(2)), &named("kabinet")), Ok(()));
    let empty = GroupDetails {
        institutions: Vec::new(),
        ..named("Niemand")
    };
    let refused = Err(DirectoryError::EmptyGroup);
    assert_eq!(known.check_group(None, &empty), refused);
}

#[test]
fn an_institution_has_its_own_name_and_is_no_part_of_itself() {
    let mut known = directory();
    let (first, second) = (known.institutions[0].id, known.institutions[1].id);
    let mut details = known.institutions[1].details.clone();
    details.name = OrganisationName::parse("ministerie  VAN proeven").unwrap();
    assert_eq!(
        known.check(Some(second), &details),
        Err(DirectoryError::NameTaken)
    );
    known.institutions[0].details.parent = Some(second);
    let mut details = known.institutions[1].details.clone();
    details.parent = Some(first);
    assert_eq!(
        known.check(Some(second), &details),
        Err(DirectoryError::InsideItself)
    );
}

fn some_term() -> impl Strategy<Value = Term> {
    (0i64..400, prop::option::of(0i64..60)).prop_map(|(from, days)| {
        let from = date(2024, 1, 1).checked_add(from.days()).unwrap();
        let until = days.map(|days| from.checked_add(days.days()).unwrap());
        Term::new(from, until).unwrap()
    })
}

proptest! {
    #[test]
    fn two_terms_overlap_when_they_share_a_day(one in some_term(), other in some_term()) {
        let days = (0i64..500).map(|day| date(2024, 1, 1).checked_add(day.days()).unwrap());
        let shared = days.into_iter().any(|day| one.holds_on(day) && other.holds_on(day));
        prop_assert_eq!(one.overlaps(other), shared);
        prop_assert_eq!(other.overlaps(one), shared);
        prop_assert_eq!(fits(one, [other]).is_err(), shared);
    }

    #[test]
    fn after_any_changes_of_cabinet_terms_never_overlap(days in prop::collection::vec((0i64..400, any::<bool>()), 1..12)) {
        let mut known = directory();
        let id = known.institutions[0].offices[0].id;
        for (number, (day, leaves)) in (2u8..).zip(days) {
            let day = date(2024, 6, 1).checked_add(day.days()).unwrap();
            let who = if leaves { None } else { comes("An de Wit") };
            let Ok(steps) = plan(&known, &Change { day, offices: vec![(id, who)] }) else { continue };
            let office = &mut known.institutions[0].offices[0];
            for step in steps {
                if let Some((holder, term)) = step.ends {
                    office.holders.iter_mut().find(|it| it.id == holder).unwrap().details.term = term;
                }
                if let Some(details) = step.begins {
                    let id = HolderId::new(Moment::from_millis(0), [number; 10]);
                    office.holders.push(Holder { id, details });
                }
            }
            for (at, one) in office.holders.iter().enumerate() {
                let term = one.details.term;
                prop_assert!(term.until().is_none_or(|until| term.from() <= until));
                let others = office.holders[..at].iter().map(|it| it.details.term);
                prop_assert!(fits(term, others).is_ok());
            }
        }
    }
}
