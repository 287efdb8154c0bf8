//! What the check can say.

use crate::world::{HASH, day, moment, signatories};
use app::publishing::{
    Asked, Check, Finding, FoundLetter, Outcome, Refused, Step, VerifyForm, VerifyReport,
};

#[expect(clippy::too_many_lines, reason = "a list, an entry for each state")]
pub fn pages() -> Vec<(&'static str, VerifyForm)> {
    const CHECKS: [Check; 6] = [
        Check::SealIntact,
        Check::WholeFile,
        Check::OurCertificate,
        Check::Text,
        Check::Log,
        Check::Published,
    ];
    let empty = VerifyForm {
        max_bytes: 20_000_000,
        ..VerifyForm::default()
    };
    let steps = |failing: usize| {
        CHECKS.into_iter().enumerate().map(move |(at, check)| Step {
            check,
            outcome: match at.cmp(&failing) {
                std::cmp::Ordering::Less => Outcome::Holds,
                std::cmp::Ordering::Equal => Outcome::Fails,
                std::cmp::Ordering::Greater => Outcome::NotReached,
            },
        })
    };
    let found = FoundLetter {
        slug: Some("brief".into()),
        title: "Hulp aan mensen zonder papieren".into(),
        date: Some(day(2025, 7, 9)),
        version: 4,
        text_sha256: HASH.into(),
        signatories: signatories(7),
        withdrawn: None,
        language: letters::letter::Language::Nl,
        translation: None,
    };
    let report = |finding, failing, letter| VerifyReport {
        asked: Asked::File {
            name: "brief (1).pdf".into(),
            sha256: HASH.into(),
        },
        finding,
        steps: steps(failing).collect(),
        sealed_by: Some("Vereniging Lokaal Sociaal Werk".into()),
        sealed_at: Some(moment(2025, 7, 8, 17)),
        seal_stamp: Some(("Voorbeeld Tijdstempeldienst".into(), moment(2025, 7, 8, 17))),
        head_stamp: Some(("Voorbeeld Tijdstempeldienst".into(), moment(2025, 7, 8, 16))),
        letter,
    };
    let with = |report| VerifyForm {
        report: Some(report),
        ..empty.clone()
    };
    let unknown = VerifyReport {
        asked: Asked::Hash(HASH.into()),
        steps: Vec::new(),
        sealed_by: None,
        sealed_at: None,
        seal_stamp: None,
        head_stamp: None,
        ..report(Finding::UnknownHash, 0, None)
    };
    vec![
        ("fresh", empty.clone()),
        (
            "refused",
            VerifyForm {
                hash: "abc".into(),
                refused: Some(Refused::NotAHash),
                ..empty.clone()
            },
        ),
        (
            "genuine",
            with(report(Finding::Genuine, 6, Some(found.clone()))),
        ),
        ("appended", with(report(Finding::Appended, 1, None))),
        ("changed", with(report(Finding::Changed, 0, None))),
        ("unknown", with(unknown)),
        (
            "off",
            with(report(
                Finding::Genuine,
                6,
                Some(FoundLetter {
                    withdrawn: Some(day(2025, 9, 1)),
                    ..found
                }),
            )),
        ),
    ]
}
