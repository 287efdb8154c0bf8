//! A chain holds, and says where it does not.

use super::*;
use crate::version::VersionNumber;

fn letter() -> LetterId {
    LetterId::new(Moment::from_millis(1_752_045_600_000), [1; 10])
}

fn round() -> RoundId {
    RoundId::new(Moment::from_millis(1), [2; 10])
}

fn invitation(n: u8) -> InvitationId {
    InvitationId::new(Moment::from_millis(2), [n; 10])
}

fn chain(records: Vec<Record>) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    for (index, record) in records.into_iter().enumerate() {
        let now =
            Moment::from_millis(1_752_045_600_000).plus_seconds(i64::try_from(index).unwrap());
        links.push(Link::after(links.last().map(Link::head), letter(), record, now).unwrap());
    }
    links
}

fn invited(n: u8) -> Record {
    Record {
        organisation: Some(OrganisationId::new(Moment::from_millis(3), [n; 10])),
        ..Record::of(Act::Invited {
            round: round(),
            invitation: invitation(n),
        })
    }
}

fn signed(n: u8, capacity: Capacity) -> Record {
    signed_but(n, capacity, &[])
}

fn signed_but(n: u8, capacity: Capacity, except: &[u32]) -> Record {
    let act = Act::Signed {
        round: round(),
        invitation: invitation(n),
        capacity,
        decides: None,
        deputy: false,
        authentication: Authentication::MailCode,
        except: except.iter().copied().collect(),
        reaffirms: None,
        guest: false,
        key: None,
        remark: None,
    };
    Record {
        version: Some(Hash::of(b"tekst")),
        ..Record::of(act)
    }
}

fn withdrawn(n: u8) -> Record {
    Record::of(Act::Withdrawn {
        round: round(),
        invitation: invitation(n),
        told: None,
    })
}

#[test]
fn the_line_is_canonical_json_pinned_to_the_byte() {
    let links = chain(vec![Record {
        version: Some(Hash::of(b"tekst")),
        ..Record::of(Act::Frozen {
            figures: None,
            number: VersionNumber::FIRST,
        })
    }]);
    // Made with `printf '%s' '…' | sha256sum`: no tool of ours is needed to check a line.
    assert_eq!(
        links[0].line,
        r#"{"act":"frozen","at":"2025-07-09T07:20:00.000Z","data":{"number":1},"letter":"0197ee0e-3d00-7101-8101-010101010101","n":1,"prev":"0000000000000000000000000000000000000000000000000000000000000000","version":"324d0315d575bf5b4f6c8703f1135b847d14ca925480746ef1bd3a412d93667b"}"#
    );
    assert_eq!(
        links[0].hash.to_string(),
        "5e61d613a3dc09638b1a7fa8911eb5485af97438a966961011ba0cda7aedc15a"
    );
    assert_eq!(Entry::read(&links[0].line).unwrap(), links[0].entry);
}

#[test]
fn a_signature_that_stands_behind_all_reads_as_before_demands_could_be_left_out() {
    let links = chain(vec![
        invited(1),
        signed(1, Capacity::OnBehalf),
        invited(2),
        signed_but(2, Capacity::OnBehalf, &[4, 3]),
        invited(3),
        signed_but(3, Capacity::OnBehalf, &[1]),
        withdrawn(3),
    ]);
    let data = |at: usize| {
        let (_, data) = links[at].line.split_once(r#""data":"#).unwrap();
        data.split_once('}').unwrap().0.to_owned()
    };
    let (round, invited) = (round(), [invitation(1), invitation(2)]);
    assert_eq!(
        data(1),
        format!(
            r#"{{"authentication":"mail-code","capacity":"on-behalf","deputy":false,"invitation":"{}","round":"{round}""#,
            invited[0]
        )
    );
    assert_eq!(
        data(3),
        format!(
            r#"{{"authentication":"mail-code","capacity":"on-behalf","deputy":false,"except":[3,4],"invitation":"{}","round":"{round}""#,
            invited[1]
        )
    );
    let entries: Vec<Entry> = links
        .iter()
        .map(|l| Entry::read(&l.line).unwrap())
        .collect();
    let tally = tally(&entries);
    assert!(tally.standings[&invited[0]].except.is_none());
    let except: Vec<u32> = tally.standings[&invited[1]].except.numbers().collect();
    assert_eq!(except, [3, 4]);
    assert!(
        tally.standings[&invitation(3)].except.is_none(),
        "taken back"
    );
}

#[test]
fn a_whole_chain_verifies_and_every_tampering_is_placed() {
    let links = chain(vec![
        invited(1),
        invited(2),
        signed(1, Capacity::OnBehalf),
        signed(2, Capacity::Personal),
        withdrawn(2),
    ]);
    let lines: Vec<&str> = links.iter().map(|l| l.line.as_str()).collect();
    let (head, entries) = verify(lines.clone()).unwrap();
    assert_eq!(head, links.last().map(Link::head));
    assert_eq!(entries.len(), 5);

    let mut dropped = lines.clone();
    dropped.remove(2);
    assert_eq!(
        verify(dropped).unwrap_err(),
        Break {
            line: 3,
            kind: BreakKind::OutOfOrder {
                expected: 3,
                found: 4
            }
        }
    );

    let mut swapped = lines.clone();
    swapped.swap(2, 3);
    assert_eq!(verify(swapped).unwrap_err().line, 3);

    let changed = lines[2].replace("on-behalf", "personal");
    let mut capacity = lines.clone();
    capacity[2] = &changed;
    assert!(matches!(
        verify(capacity).unwrap_err(),
        Break {
            line: 4,
            kind: BreakKind::OtherPredecessor { .. }
        }
    ));

    let spaced = lines[1].replace(':', ": ");
    let mut loose = lines.clone();
    loose[1] = &spaced;
    assert!(matches!(
        verify(loose).unwrap_err(),
        Break {
            line: 2,
            kind: BreakKind::Unreadable(_)
        }
    ));

    assert_eq!(verify([]).unwrap().0, None);
}

#[test]
fn a_back_dated_entry_is_caught_even_when_rehashed() {
    let links = chain(vec![invited(1), invited(2)]);
    let mut forged = links[1].entry.clone();
    forged.at = Moment::from_millis(0).rfc3339();
    let line = forged.line().unwrap();
    assert_eq!(
        verify([links[0].line.as_str(), &line]).unwrap_err(),
        Break {
            line: 2,
            kind: BreakKind::BackDated
        }
    );
}

#[test]
fn a_clock_that_runs_back_does_not_date_the_chain_back() {
    let first = Link::after(None, letter(), invited(1), Moment::from_millis(10_000)).unwrap();
    let second = Link::after(
        Some(first.head()),
        letter(),
        invited(2),
        Moment::from_millis(5_000),
    )
    .unwrap();
    assert_eq!(second.at, first.at);
}

#[test]
fn counts_follow_from_the_chain() {
    let lift = Record::of(Act::ReservationLifted {
        invitation: invitation(3),
    });
    let links = chain(vec![
        invited(1),
        invited(2),
        invited(3),
        signed(1, Capacity::OnBehalf),
        signed(2, Capacity::OnBehalf),
        withdrawn(2),
        signed(3, Capacity::UnderReservation),
    ]);
    let entries: Vec<Entry> = links.iter().map(|link| link.entry.clone()).collect();
    let text = Hash::of(b"tekst");
    assert_eq!(
        tally(&entries)
            .printed(text)
            .map(|(id, _)| id)
            .collect::<Vec<_>>(),
        [invitation(1)]
    );
    assert_eq!(
        tally(&entries).signed(text),
        2,
        "a signature under reservation stands, but does not print"
    );

    let mut lifted = entries.clone();
    lifted.push(
        Link::after(None, letter(), lift, Moment::from_millis(0))
            .unwrap()
            .entry,
    );
    assert_eq!(tally(&lifted).printed(text).count(), 2);
    assert_eq!(
        tally(&lifted).printed(Hash::of(b"andere tekst")).count(),
        0,
        "no name prints on a text it did not sign"
    );
}

#[test]
fn a_commitment_opens_only_with_its_own_salt_and_value() {
    let opening = Opening {
        salt: [7; 32],
        value: "Noor Bakker".to_owned(),
    };
    assert_eq!(
        opening.commitment().0.to_string(),
        "426334a8e5db15236c3650ba6fbe403516a98c6ce0a31dae30343676bcba63c1"
    );
    assert_ne!(
        Opening {
            salt: [8; 32],
            ..opening.clone()
        }
        .commitment(),
        opening.commitment()
    );
}

#[test]
fn a_guest_is_told_in_the_line_and_a_member_says_nothing_of_it() {
    let mut guest = signed(1, Capacity::OnBehalf);
    if let Act::Signed {
        guest,
        authentication,
        ..
    } = &mut guest.act
    {
        *guest = true;
        *authentication = Authentication::GuestCode;
    }
    let links = chain(vec![
        invited(1),
        invited(2),
        guest,
        signed(2, Capacity::OnBehalf),
    ]);
    let line = &links[2].line;
    assert!(
        line.contains(r#""authentication":"guest-code""#) && line.contains(r#""guest":true"#),
        "{line}"
    );
    assert!(!links[3].line.contains("guest"), "{}", links[3].line);
    let (_, entries) = verify(links.iter().map(|link| link.line.as_str())).unwrap();
    let tally = tally(&entries);
    assert!(tally.standings[&invitation(1)].guest);
    assert!(!tally.standings[&invitation(2)].guest);
}

#[test]
fn every_signature_is_told_and_those_that_stand_are_those_that_count() {
    let (lift, lapse) = (
        Record::of(Act::ReservationLifted {
            invitation: invitation(2),
        }),
        Record::of(Act::ReservationLapsed {
            invitation: invitation(3),
        }),
    );
    let reserved = |n| signed(n, Capacity::UnderReservation);
    let mut records = vec![
        invited(1),
        invited(2),
        invited(3),
        signed(1, Capacity::OnBehalf),
        withdrawn(1),
        signed_but(1, Capacity::Personal, &[2]),
        reserved(2),
        lift,
        reserved(3),
        lapse,
        // Nobody was asked this.
        signed(9, Capacity::OnBehalf),
    ];
    let told = |records: &[Record]| {
        let links = chain(records.to_vec());
        links
            .into_iter()
            .map(|link| link.entry)
            .collect::<Vec<Entry>>()
    };
    let entries = told(&records);
    let given = signatures(&entries);
    let at = |nth: usize| entries[nth].moment();
    let became: Vec<_> = given.iter().map(|it| (it.lifted, it.ended)).collect();
    assert_eq!(
        became,
        [(None, at(4)), (None, None), (at(7), None), (None, at(9))]
    );
    let tally = super::tally(&entries);
    for it in given.iter().filter(|it| it.ended.is_none()) {
        let standing = &tally.standings[&it.invitation];
        let (at, capacity) = (it.at, it.capacity);
        assert_eq!(
            standing.answer,
            crate::round::Answer::Signed { at, capacity }
        );
        assert_eq!(
            (standing.text, &standing.except),
            (it.entry.version, it.except)
        );
    }

    records.push(Record::of(Act::RoundCancelled { round: round() }));
    let entries = told(&records);
    assert!(signatures(&entries).iter().all(|it| it.ended.is_some()));
    let after = super::tally(&entries);
    assert!(after.standings.is_empty());
    assert_eq!(after.called_off, tally.standings, "as it stood then");
}
