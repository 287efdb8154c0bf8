//! What is in the directory twice becomes one.

use super::*;
use crate::ids::AddressGroupId;

#[test]
fn a_merge_goes_one_way_and_once() {
    let mut known = directory();
    let [goes, stays] = [0, 1].map(|at| known.institutions[at].id);
    let merge = merging::plan(&known, goes, stays).unwrap();
    assert_eq!(merge.offices.len(), 2);
    assert_eq!(
        merging::plan(&known, goes, goes),
        Err(DirectoryError::IntoItself)
    );
    known.institutions[1].details.parent = Some(goes);
    assert_eq!(
        merging::plan(&known, goes, stays),
        Err(DirectoryError::InsideItself)
    );
    known.institutions[1].details.parent = None;
    known.institutions[1].merged_into = Some(goes);
    for (one, other) in [(goes, stays), (stays, goes)] {
        assert_eq!(
            merging::plan(&known, one, other),
            Err(DirectoryError::MergedAway)
        );
    }
}

#[test]
fn of_an_office_that_is_there_twice_the_terms_move_and_nobody_is_there_twice() {
    let mut known = directory();
    let long_ago = date(2024, 7, 2);
    let before = holder(7, "Els Vroeger", date(2022, 1, 10), Some(date(2024, 7, 1)));
    let same = holder(8, "jan van den BERG", long_ago, None);
    let mut double = office(
        3,
        "Minister van proeven",
        vec![same.clone(), before.clone()],
    );
    double.details.portfolio = Some(line("Proeven"));
    known.institutions[0].offices.push(double);
    let [stays, other, goes] = [0, 1, 2].map(|at| known.institutions[0].offices[at].id);
    known.groups.push(Group {
        id: AddressGroupId::new(Moment::from_millis(0), [4; 10]),
        details: GroupDetails {
            name: line("Kabinet"),
            institutions: Vec::new(),
            offices: vec![goes],
        },
    });
    let merge = merging::plan_offices(&known, goes, stays).unwrap();
    assert_eq!(
        (merge.holders, merge.twice),
        (vec![before.id], vec![same.id])
    );
    assert_eq!(merge.groups, [known.groups[0].id]);
    assert_eq!(merge.filled.unwrap().portfolio.unwrap().as_str(), "Proeven");
    assert!(!merge.retitled);
    assert!(merging::plan_offices(&known, goes, other).unwrap().retitled);

    let refused =
        |known: &Directory, goes, stays| merging::plan_offices(known, goes, stays).unwrap_err();
    assert_eq!(refused(&known, goes, goes), DirectoryError::IntoItself);
    // One day on which two held it is enough.
    known.institutions[0].offices[2].holders[1].details.term =
        Term::new(date(2022, 1, 10), Some(long_ago)).unwrap();
    assert_eq!(refused(&known, goes, stays), DirectoryError::HeldByTwo);
    known.institutions[0].offices[2].holders.remove(1);
    known.institutions[0].offices[0].holders.clear();
    known.institutions[0].offices[0].details.ended = Some(date(2025, 1, 1));
    assert_eq!(refused(&known, goes, stays), DirectoryError::OutlivesOffice);
    let elsewhere = office(9, "griffier", vec![]);
    known.institutions[1].offices.push(elsewhere.clone());
    assert_eq!(
        refused(&known, goes, elsewhere.id),
        DirectoryError::OtherInstitution
    );
}
