//! The directory of addressees, on each engine.

use super::{World, stories};
use jiff::civil::date;
use letters::{
    addressee::{
        AssistantDetails, Details, DirectoryError, GroupDetails, HolderDetails, InstitutionKind,
        OfficeDetails, Term, cabinet,
        table::{self, Column, Doing, Mistake, Outcome, RawRow, Vocabulary},
    },
    audit::Act,
    ids::{InstitutionId, OfficeId},
    text::{Line, MailAddress, OrganisationName, PersonName, Remark, Titles},
    time::Day,
};
use server::store::{AuditFilter, DirectoryAct, StoreError};

stories!(
    what_is_known_of_an_institution_comes_back_whole,
    terms_never_overlap_whoever_writes_them,
    a_merge_moves_all_and_is_done_once,
    two_at_once_do_not_pass_each_other_by,
    a_change_of_cabinet_is_told_with_its_day_and_its_offices,
    a_file_is_done_whole_with_parts_before_what_they_are_of,
    a_group_is_kept_on_the_state_that_was_seen,
    an_old_form_brings_no_holder_back,
    an_office_that_ends_ends_the_terms_in_it,
);

pub(super) fn details(name: &str) -> Details {
    Details {
        kind: InstitutionKind::Ministry,
        name: OrganisationName::parse(name).unwrap(),
        parent: None,
        postal: vec![
            Line::parse("Postbus 1").unwrap(),
            Line::parse("1000 AA Proefstad").unwrap(),
        ],
        mail: Some(MailAddress::parse("post@proef.example").unwrap()),
        note: Some(Remark::parse("Eerst bellen.\nDan schrijven.").unwrap()),
    }
}

pub(super) fn office_details(title: &str, ended: Option<Day>) -> OfficeDetails {
    OfficeDetails {
        title: Line::parse(title).unwrap(),
        portfolio: Some(Line::parse("jeugd").unwrap()),
        mail: None,
        order: 3,
        ended,
    }
}

fn holder(name: &str, from: Day, until: Option<Day>) -> HolderDetails {
    HolderDetails {
        name: PersonName::parse(name).unwrap(),
        titles: Some(Titles::parse("drs.").unwrap()),
        surname: None,
        term: Term::new(from, until).unwrap(),
    }
}

pub(super) fn assistant() -> AssistantDetails {
    AssistantDetails {
        name: PersonName::parse("Kim Stil").unwrap(),
        mail: Some(MailAddress::parse("kim@proef.example").unwrap()),
        phone: Some(Line::parse("+31 70 000 00 00").unwrap()),
    }
}

impl World {
    /// Changes the directory.
    pub(super) async fn directs(
        &self,
        act: DirectoryAct,
    ) -> Result<Option<InstitutionId>, StoreError> {
        self.store.change_directory(act, self.secretariat).await
    }

    /// A new institution with one office.
    pub(super) async fn office_at(
        &self,
        name: &str,
        ended: Option<Day>,
    ) -> (InstitutionId, OfficeId) {
        let act = DirectoryAct::AddInstitution(details(name));
        let id = self.directs(act).await.unwrap().unwrap();
        let act = DirectoryAct::AddOffice(id, office_details("minister van Proeven", ended));
        self.directs(act).await.unwrap();
        let known = self.store.directory().await.unwrap();
        (id, known.institution(id).unwrap().offices[0].id)
    }
}

fn why<T: std::fmt::Debug>(done: Result<T, StoreError>) -> DirectoryError {
    match done {
        Err(StoreError::Directory(why)) => why,
        other => panic!("{other:?}"),
    }
}

async fn what_is_known_of_an_institution_comes_back_whole(world: &World) {
    let (id, office) = world.office_at("Ministerie van Élan", None).await;
    world
        .directs(DirectoryAct::AddAssistant(office, assistant()))
        .await
        .unwrap();
    let known = world.store.directory().await.unwrap();
    let kept = known.institution(id).unwrap();
    assert_eq!(
        (&kept.details, kept.revision),
        (&details("Ministerie van Élan"), 1)
    );
    assert_eq!(
        kept.offices[0].details,
        office_details("minister van Proeven", None)
    );
    assert_eq!(kept.offices[0].assistants[0].details, assistant());

    let twice = DirectoryAct::AddInstitution(details("MINISTERIE van élan"));
    assert_eq!(why(world.directs(twice).await), DirectoryError::NameTaken);
    let other = Details {
        mail: None,
        ..details("Ministerie van Rust")
    };
    let edit = DirectoryAct::EditInstitution(id, 1, other.clone());
    world.directs(edit.clone()).await.unwrap();
    assert_eq!(why(world.directs(edit).await), DirectoryError::Moved);
    let known = world.store.directory().await.unwrap();
    assert_eq!(known.institution(id).unwrap().details, other);
    let gone = kept.offices[0].assistants[0].id;
    let act = DirectoryAct::RemoveAssistant(gone);
    world.directs(act.clone()).await.unwrap();
    assert!(matches!(
        world.directs(act).await,
        Err(StoreError::NotFound)
    ));
}

async fn terms_never_overlap_whoever_writes_them(world: &World) {
    let (_, office) = world.office_at("Ministerie van Proeven", None).await;
    let adds = |name, from, until| DirectoryAct::AddHolder(office, holder(name, from, until));
    let first = adds("Jan Een", date(2024, 7, 2), None);
    world.directs(first).await.unwrap();
    let next = adds("Jo Twee", date(2026, 2, 23), None);
    world.directs(next).await.unwrap();
    let past = adds("Jet Nul", date(2022, 1, 10), Some(date(2024, 7, 1)));
    world.directs(past).await.unwrap();
    for late in [
        adds("Te Veel", date(2024, 7, 1), Some(date(2024, 7, 1))),
        adds("Te Veel", date(2020, 1, 1), None),
    ] {
        assert_eq!(why(world.directs(late).await), DirectoryError::Overlap);
    }
    let known = world.store.directory().await.unwrap();
    let holders = &known.office(office).unwrap().office.holders;
    let terms: Vec<_> = holders
        .iter()
        .map(|it| (it.details.name.as_str(), it.details.term.until()))
        .collect();
    assert_eq!(
        terms,
        [
            ("Jo Twee", None),
            ("Jan Een", Some(date(2026, 2, 22))),
            ("Jet Nul", Some(date(2024, 7, 1))),
        ]
    );
    let longer = holder("Jan Een", date(2024, 7, 2), None);
    let edit = DirectoryAct::EditHolder(holders[1].id, holders[1].details.digest(), longer);
    assert_eq!(why(world.directs(edit).await), DirectoryError::Overlap);
    // Behind the rule stands the database: no two terms without end, and none that ends before it starts.
    for sql in [
        "update holder set until_day = null",
        "update holder set until_day = '1999-01-01'",
    ] {
        assert!(world.engine.does(sql).await.is_err(), "{sql}");
    }
}

async fn a_merge_moves_all_and_is_done_once(world: &World) {
    let (goes, office) = world.office_at("Min. van Proeven", None).await;
    let (stays, _) = world.office_at("Ministerie van Proeven", None).await;
    let group = GroupDetails {
        name: Line::parse("Beide").unwrap(),
        institutions: vec![goes, stays],
        offices: vec![office],
    };
    world.directs(DirectoryAct::AddGroup(group)).await.unwrap();
    let seen = world.store.directory().await.unwrap().digest();
    let merge = DirectoryAct::Merge(goes, stays, seen);
    world.directs(merge.clone()).await.unwrap();
    assert_eq!(why(world.directs(merge).await), DirectoryError::Moved);
    let known = world.store.directory().await.unwrap();
    assert_eq!(known.institution(goes).unwrap().merged_into, Some(stays));
    assert_eq!(known.institution(stays).unwrap().offices.len(), 2);
    let group = &known.groups[0].details;
    assert_eq!(
        (&group.institutions, &group.offices),
        (&vec![stays], &vec![office])
    );
    let back = DirectoryAct::Merge(stays, goes, known.digest());
    assert_eq!(why(world.directs(back).await), DirectoryError::MergedAway);
    let edit = DirectoryAct::EditInstitution(goes, 2, details("Iets anders"));
    assert_eq!(why(world.directs(edit).await), DirectoryError::MergedAway);
}

async fn two_at_once_do_not_pass_each_other_by(world: &World) {
    let (_, office) = world.office_at("Ministerie van Proeven", None).await;
    let comes = |name| {
        let term = holder(name, date(2026, 2, 23), None);
        world.directs(DirectoryAct::AddHolder(office, term))
    };
    let (one, other) = tokio::join!(comes("Jan Een"), comes("Jo Twee"));
    assert!(one.is_ok() != other.is_ok(), "one of the two");
    let known = world.store.directory().await.unwrap();
    assert_eq!(known.office(office).unwrap().office.holders.len(), 1);
}

async fn a_change_of_cabinet_is_told_with_its_day_and_its_offices(world: &World) {
    let (_, office) = world.office_at("Ministerie van Proeven", None).await;
    let act = DirectoryAct::AddHolder(office, holder("Jan Een", date(2024, 7, 2), None));
    world.directs(act).await.unwrap();
    let change = cabinet::Change {
        day: date(2026, 2, 23),
        offices: vec![(
            office,
            Some(cabinet::NewHolder {
                name: PersonName::parse("Jo Twee").unwrap(),
                titles: None,
            }),
        )],
    };
    let seen = world.store.directory().await.unwrap().digest();
    let act = DirectoryAct::Cabinet(change, seen);
    world.directs(act.clone()).await.unwrap();
    assert_eq!(why(world.directs(act).await), DirectoryError::Moved);
    let known = world.store.directory().await.unwrap();
    let holders = &known.office(office).unwrap().office.holders;
    let terms: Vec<_> = holders.iter().map(|it| it.details.term.until()).collect();
    assert_eq!(terms, [None, Some(date(2026, 2, 22))]);
    let told = world
        .store
        .audit(AuditFilter::default(), 100)
        .await
        .unwrap();
    let said = |act: Act| {
        let of = told.iter().filter(|it| it.act == act);
        of.map(|it| it.detail.clone().unwrap_or_default())
            .collect::<Vec<_>>()
    };
    assert_eq!(said(Act::CabinetChanged), ["2026-02-23"]);
    assert_eq!(
        said(Act::HolderChanged),
        ["minister van Proeven", "minister van Proeven"]
    );
}

pub(super) fn words() -> Vocabulary {
    let columns = Column::ALL.iter().map(|it| (*it, format!("{it:?}")));
    let kinds = InstitutionKind::ALL.into_iter();
    Vocabulary {
        columns: columns.collect(),
        kinds: kinds.map(|it| (it, vec![it.key().to_owned()])).collect(),
    }
}

impl World {
    /// Reads a table in: what is refused of it, and then the rest done.
    pub(super) async fn reads_in(&self, head: &[Column], rows: &[&[&str]]) -> Vec<Mistake> {
        let known = self.store.directory().await.unwrap();
        let cells = |row: &&[&str]| row.iter().map(ToString::to_string).collect();
        let rows: Vec<_> = (2..)
            .zip(rows)
            .map(|(line, row)| RawRow::of_table(line, head, cells(row)))
            .collect();
        let mut refused = Vec::new();
        let mut done: Vec<Doing> = Vec::new();
        for row in table::plan(&rows, &words(), &known, date(2026, 3, 1)) {
            match row.outcome {
                Outcome::New(doing) | Outcome::Changed(doing) => done.push(*doing),
                Outcome::Wrong(problems) => refused.extend(problems.into_iter().map(|it| it.what)),
                Outcome::Same => {}
            }
        }
        let name = Line::parse("lijst.csv").unwrap();
        let by = self.secretariat;
        let id = self
            .store
            .keep_address_import(name, b"x".to_vec(), by)
            .await
            .unwrap();
        let apply = self
            .store
            .apply_address_import(id, known.digest(), done.clone(), by);
        apply.await.unwrap();
        let again = self
            .store
            .apply_address_import(id, known.digest(), done, by);
        assert!(again.await.is_err(), "a file is done once");
        refused
    }
}

async fn a_file_is_done_whole_with_parts_before_what_they_are_of(world: &World) {
    use Column as C;
    let head = [
        C::Institution,
        C::Parent,
        C::Office,
        C::Holder,
        C::Titles,
        C::Since,
    ];
    let refused = world
        .reads_in(
            &head,
            &[
                &[
                    "Commissie Cafe\u{301}",
                    "Kamer",
                    "voorzitter",
                    "Mo van Dam",
                    "",
                    "1-1-2025",
                ],
                &["Kamer", "", "", "", "", ""],
                &["Commissie Cafe\u{301}", "Kamer", "griffier", "", "", ""],
                &["Te lang", "", "", "", "", "", "nog iets"],
                &["A", "B", "", "", "", ""],
                &["B", "A", "", "", "", ""],
            ],
        )
        .await;
    let inside = Mistake::Refused(DirectoryError::InsideItself);
    assert_eq!(refused, [Mistake::Cells, inside.clone(), inside]);
    let known = world.store.directory().await.unwrap();
    let [committee, chamber] = ["Commissie Caf\u{e9}", "Kamer"].map(|it| known.named(it).unwrap());
    assert_eq!(committee.details.parent, Some(chamber.id));
    assert_eq!(committee.offices.len(), 2);
    // What is the same stays, what is otherwise of who is there is changed; and the two are turned around.
    let refused = world
        .reads_in(
            &head,
            &[
                &["Kamer", "Commissie Caf\u{e9}", "", "", "", ""],
                &[
                    "Commissie Caf\u{e9}",
                    "",
                    "voorzitter",
                    "Mo van Dam",
                    "drs.",
                    "1-2-2025",
                ],
            ],
        )
        .await;
    assert_eq!(refused, []);
    let known = world.store.directory().await.unwrap();
    let [committee, chamber] = ["Commissie Caf\u{e9}", "Kamer"].map(|it| known.named(it).unwrap());
    assert_eq!(
        (committee.details.parent, chamber.details.parent),
        (None, Some(committee.id))
    );
    let office = committee
        .offices
        .iter()
        .find(|it| !it.holders.is_empty())
        .unwrap();
    let kept = &office.holders[0].details;
    assert_eq!(office.holders.len(), 1);
    assert_eq!(kept.titles.as_ref().unwrap().as_str(), "drs.");
    assert_eq!(kept.term.from(), date(2025, 2, 1));
}

async fn a_group_is_kept_on_the_state_that_was_seen(world: &World) {
    let (goes, office) = world.office_at("Min. van Proeven", None).await;
    let (stays, other) = world.office_at("Ministerie van Proeven", None).await;
    let group = GroupDetails {
        name: Line::parse("Kabinet").unwrap(),
        institutions: vec![goes],
        offices: vec![other, office],
    };
    let add = DirectoryAct::AddGroup(group.clone());
    world.directs(add).await.unwrap();
    let known = world.store.directory().await.unwrap();
    let kept = known.groups[0].clone();
    assert_eq!(kept.details, group, "in its order");
    let merge = DirectoryAct::Merge(goes, stays, known.digest());
    world.directs(merge).await.unwrap();
    // The form of before the merge: it would lose the institution.
    let lost = GroupDetails {
        institutions: vec![],
        ..group.clone()
    };
    let late = DirectoryAct::EditGroup(kept.id, kept.digest(), lost);
    assert_eq!(why(world.directs(late).await), DirectoryError::Moved);
    let known = world.store.directory().await.unwrap();
    let now = &known.groups[0];
    assert_eq!(
        (&now.details.institutions, &now.details.offices),
        (&vec![stays], &group.offices)
    );
    let gone = DirectoryAct::EditGroup(now.id, now.digest(), group.clone());
    assert_eq!(why(world.directs(gone).await), DirectoryError::MergedAway);
    let turned = GroupDetails {
        institutions: vec![stays],
        offices: vec![office, other],
        ..group
    };
    let edit = DirectoryAct::EditGroup(now.id, now.digest(), turned.clone());
    world.directs(edit.clone()).await.unwrap();
    assert_eq!(why(world.directs(edit).await), DirectoryError::Moved);
    let known = world.store.directory().await.unwrap();
    assert_eq!(known.groups[0].details, turned);
}

async fn an_old_form_brings_no_holder_back(world: &World) {
    let (_, office) = world.office_at("Ministerie van Proeven", None).await;
    let details = holder("Jan Een", date(2024, 7, 2), None);
    let act = DirectoryAct::AddHolder(office, details.clone());
    world.directs(act).await.unwrap();
    let known = world.store.directory().await.unwrap();
    let seen = known.office(office).unwrap().office.holders[0].clone();
    let change = cabinet::Change {
        day: date(2026, 2, 23),
        offices: vec![(office, None)],
    };
    let act = DirectoryAct::Cabinet(change, known.digest());
    world.directs(act).await.unwrap();
    let old = DirectoryAct::EditHolder(seen.id, seen.details.digest(), details);
    assert_eq!(why(world.directs(old).await), DirectoryError::Moved);
    let known = world.store.directory().await.unwrap();
    let kept = &known.office(office).unwrap().office.holders[0];
    assert_eq!(kept.details.term.until(), Some(date(2026, 2, 22)));
}

async fn an_office_that_ends_ends_the_terms_in_it(world: &World) {
    let (_, office) = world.office_at("Ministerie van Proeven", None).await;
    let act = DirectoryAct::AddHolder(office, holder("Jan Een", date(2024, 7, 2), None));
    world.directs(act).await.unwrap();
    let ends = |revision, day| {
        let details = office_details("minister van Proeven", Some(day));
        world.directs(DirectoryAct::EditOffice(office, revision, details))
    };
    let before = ends(1, date(2024, 7, 1)).await;
    assert_eq!(why(before), DirectoryError::BeginsLater);
    ends(1, date(2026, 1, 1)).await.unwrap();
    let known = world.store.directory().await.unwrap();
    let kept = &known.office(office).unwrap().office.holders;
    assert_eq!(kept[0].details.term.until(), Some(date(2026, 1, 1)));
    let longer = holder("Jan Een", date(2024, 7, 2), Some(date(2026, 1, 2)));
    let edit = DirectoryAct::EditHolder(kept[0].id, kept[0].details.digest(), longer);
    assert_eq!(
        why(world.directs(edit).await),
        DirectoryError::OutlivesOffice
    );
    let late = DirectoryAct::AddHolder(office, holder("Jo Twee", date(2026, 1, 2), None));
    assert_eq!(why(world.directs(late).await), DirectoryError::OfficeEnded);
    let comes = DirectoryAct::AddHolder(office, holder("Jo Twee", date(2025, 1, 1), None));
    world.directs(comes).await.unwrap();
    let known = world.store.directory().await.unwrap();
    let kept = &known.office(office).unwrap().office.holders;
    let terms: Vec<_> = kept.iter().map(|it| it.details.term.until()).collect();
    assert_eq!(terms, [Some(date(2026, 1, 1)), Some(date(2024, 12, 31))]);
}
