//! The directory of addressees, on each engine.

use super::{World, stories};
use jiff::civil::date;
use letters::{
    addressee::{
        AssistantDetails, Details, DirectoryError, GroupDetails, HolderDetails, InstitutionKind,
        OfficeDetails, Term,
    },
    ids::{InstitutionId, OfficeId},
    text::{Line, MailAddress, OrganisationName, PersonName, Remark},
    time::Day,
};
use server::store::{DirectoryAct, StoreError};

stories!(
    what_is_known_of_an_institution_comes_back_whole,
    terms_never_overlap_whoever_writes_them,
    a_merge_moves_all_and_is_done_once,
    two_at_once_do_not_pass_each_other_by,
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
        titles: Some(Line::parse("drs.").unwrap()),
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
    let edit = DirectoryAct::EditHolder(holders[1].id, longer);
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
    world
        .directs(DirectoryAct::KeepGroup(None, group))
        .await
        .unwrap();
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
