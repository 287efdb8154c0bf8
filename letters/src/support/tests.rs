//! Support opens for a text that is out, and one mailbox is one however it is written.

use super::*;
use crate::{
    stage::StageName,
    text::Remark,
    version::{Pin, VersionNumber},
};
use proptest::prelude::*;

fn now() -> Moment {
    Moment::from_timestamp("2026-03-02T10:00:00Z".parse().unwrap())
}

fn pin() -> Pin {
    Pin {
        number: VersionNumber::FIRST,
        hash: Hash::of(b"tekst"),
    }
}

fn sealed() -> Stage {
    Stage::Final {
        pin: pin(),
        file: Hash::of(b"pdf"),
        since: now(),
    }
}

fn withdrawn() -> Stage {
    Stage::Withdrawn {
        from: StageName::Final,
        reason: Remark::parse("Toch niet.").unwrap(),
        pin: Some(pin()),
        file: Some(Hash::of(b"pdf")),
        since: now(),
    }
}

fn open(last: Option<Day>) -> Result<Support, SupportRefused> {
    Support::open(&sealed(), true, None, last, now())
}

#[test]
fn support_opens_for_a_text_that_is_out() {
    let support = open(None).unwrap();
    assert_eq!(support.text, pin().hash);
    assert_eq!(support.last(), jiff::civil::date(2027, 3, 2));
    let refused = |stage: &Stage, published| Support::open(stage, published, None, None, now());
    assert_eq!(refused(&sealed(), false), Err(SupportRefused::NotPublished));
    assert_eq!(
        refused(&Stage::Draft, true),
        Err(SupportRefused::NotPublished)
    );
    assert_eq!(refused(&withdrawn(), true), Err(SupportRefused::CalledOff));
}

#[test]
fn it_closes_when_its_last_day_is_over_in_amsterdam() {
    let last = jiff::civil::date(2026, 3, 28);
    let support = open(Some(last)).unwrap();
    assert_eq!(support.until.rfc3339(), "2026-03-28T23:00:00.000Z");
    assert_eq!(support.last(), last);
    let takes = |at: Moment| support.takes(&sealed(), pin().hash, at);
    assert_eq!(takes(support.until.plus_seconds(-1)), Ok(()));
    assert_eq!(takes(support.until), Err(SupportRefused::Closed));
    // Today is a day too; yesterday is over, and two years are too long.
    assert!(open(Some(now().day())).is_ok());
    let yesterday = now().day().yesterday().unwrap();
    assert_eq!(open(Some(yesterday)), Err(SupportRefused::Past));
    let latest = jiff::civil::date(2027, 3, 2);
    assert_eq!(
        open(Some(latest.tomorrow().unwrap())),
        Err(SupportRefused::TooLong { latest })
    );
}

#[test]
fn it_is_closed_sooner_and_opened_again_but_not_twice_at_once() {
    let support = open(None).unwrap();
    let again = |earlier, at| Support::open(&sealed(), true, Some(earlier), None, at);
    assert_eq!(again(support, now()), Err(SupportRefused::Open));
    let closed = Support {
        closed: Some(now().plus_seconds(60)),
        ..support
    };
    assert_eq!(closed.ended(now()), None);
    let later = now().plus_seconds(60);
    assert_eq!(closed.ended(later), Some(later));
    assert!(again(closed, later).is_ok());
    assert_eq!(
        support.takes(&withdrawn(), pin().hash, now()),
        Err(SupportRefused::CalledOff)
    );
    let other = Hash::of(b"ander");
    let shown = support.takes(&sealed(), other, now());
    assert_eq!(shown, Err(SupportRefused::OtherText));
}

#[test]
fn what_waits_is_folded_soon_while_it_shows_and_within_the_hour() {
    let due = |counted, waiting, since_ms, over| {
        due(Waiting {
            counted,
            waiting,
            since_ms,
            over,
        })
    };
    assert!(!due(0, 0, i64::MAX, true), "nothing waits");
    assert!(due(0, 1, SOONEST_MS, false), "the first shows in a minute");
    assert!(!due(0, 1, SOONEST_MS - 1, false));
    assert!(!due(1_000, 49, SOONEST_MS, false));
    assert!(due(1_000, 50, SOONEST_MS, false));
    assert!(due(1_000_000, 1, LATEST_MS, false));
    assert!(due(1_000_000, u64::from(BATCH), 0, false));
    assert!(due(1_000_000, 1, 0, true), "no more comes");
}

/// What the text beside [`PART`] promises: the number of lines by growth alone, to a million.
#[test]
fn a_million_supporters_take_few_lines() {
    let (mut counted, mut lines) = (0_u64, 0);
    while counted < 1_000_000 {
        counted += (counted / PART).clamp(1, u64::from(BATCH));
        lines += 1;
    }
    assert!((200..400).contains(&lines), "{lines}");
}

#[test]
fn a_root_tells_who_is_in_a_batch_and_in_which_order() {
    let one = [Hash::of(b"1"), Hash::of(b"2"), Hash::of(b"3")];
    assert_eq!(root(one), root(one));
    assert_ne!(root(one), root([one[1], one[0], one[2]]));
    assert_ne!(root(one), root([one[0], one[1]]));
    assert_eq!(root([one[0]]), tree::leaf(one[0].as_bytes()));
    assert_eq!(root([]), tree::nothing());
}

fn address(raw: &str) -> MailAddress {
    MailAddress::kept(raw).unwrap()
}

#[test]
fn one_mailbox_is_one_however_it_is_written() {
    let key = |raw: &str, domain| mailbox(&address(raw), domain);
    for (written, domain, told) in [
        (
            "An.Bakker@Voorbeeld.NL",
            Some("voorbeeld.nl"),
            "an.bakker@voorbeeld.nl",
        ),
        (
            "an+krant@voorbeeld.nl",
            Some("voorbeeld.nl"),
            "an@voorbeeld.nl",
        ),
        ("a.n.b+x@gmail.com", Some("gmail.com"), "anb@gmail.com"),
        (
            "anb@googlemail.com",
            Some("googlemail.com"),
            "anb@gmail.com",
        ),
        ("an@élan.nl", Some("xn--lan-9la.nl"), "an@xn--lan-9la.nl"),
        ("+tag@voorbeeld.nl", None, "+tag@voorbeeld.nl"),
    ] {
        assert_eq!(key(written, domain), told, "{written}");
    }
    // A dot is a letter like any other elsewhere.
    assert_ne!(
        key("an.bakker@voorbeeld.nl", None),
        key("anbakker@voorbeeld.nl", None)
    );
}

#[test]
fn names_and_places_are_compared_without_capitals_accents_and_signs() {
    let key = |name: &str, place: &str| {
        likeness_key(
            &PersonName::parse(name).unwrap(),
            &Place::parse(place).unwrap(),
        )
    };
    assert_eq!(
        key("Zoë  van 't Hof", "'s-Hertogenbosch"),
        key("ZOE VAN T HOF", "s Hertogenbosch")
    );
    assert_ne!(key("Jan de Wit", "Ede"), key("Jan de Wit Ede", "Ede"));
}

proptest! {
    #[test]
    fn capitals_and_tags_never_make_another_mailbox(
        local in "[a-z0-9]{1,8}(\\.[a-z0-9]{1,8}){0,2}",
        tag in "[a-z0-9]{1,4}(\\.[a-z0-9]{1,4}){0,2}",
        domain in "[a-z]{2,8}\\.(nl|com|example)",
    ) {
        let plain = address(&format!("{local}@{domain}"));
        let tagged = address(&format!("{}+{tag}@{}", local.to_uppercase(), domain.to_uppercase()));
        prop_assert_eq!(mailbox(&plain, Some(&domain)), mailbox(&tagged, Some(&domain)));
    }

    #[test]
    fn what_is_a_mailbox_stays_it(raw in "[a-z0-9.+-]{1,12}@(gmail|googlemail|voorbeeld)\\.com") {
        let Ok(given) = MailAddress::parse(&raw) else { return Ok(()) };
        let once = mailbox(&given, None);
        if let Ok(again) = MailAddress::parse(&once) {
            prop_assert_eq!(mailbox(&again, None), once);
        }
    }

    #[test]
    fn two_mailboxes_stay_two(
        one in "[a-z]{1,8}", other in "[a-z]{1,8}",
        here in "(gmail\\.com|voorbeeld\\.nl|elders\\.nl)", there in "(gmail\\.com|voorbeeld\\.nl|elders\\.nl)",
    ) {
        let (a, b) = (address(&format!("{one}@{here}")), address(&format!("{other}@{there}")));
        prop_assert_eq!(mailbox(&a, None) == mailbox(&b, None), one == other && here == there);
    }
}
