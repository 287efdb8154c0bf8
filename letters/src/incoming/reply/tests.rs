//! Tokens as they are given out, and as they come back.

use super::*;
use crate::incoming::message::{Field, Mailbox, Recipient};
use proptest::prelude::*;

fn base() -> ReplyBase {
    ReplyBase::of(&MailAddress::parse("brief@wijkteams.example").unwrap()).unwrap()
}

fn token(seed: u8) -> ReplyToken {
    let mut random = [0; 16];
    for (at, byte) in (1_u8..).zip(&mut random) {
        *byte = seed.wrapping_mul(37).wrapping_add(at.wrapping_mul(at));
    }
    ReplyToken::mint(random)
}

fn to(addresses: &[(Field, &str)]) -> Vec<Recipient> {
    let recipient = |(field, address): &(Field, &str)| Recipient {
        field: *field,
        mailbox: Mailbox {
            name: String::new(),
            address: (*address).to_owned(),
        },
    };
    addresses.iter().map(recipient).collect()
}

/// Reads one address, with two tokens known.
fn reads(address: &str) -> Reading {
    read(&to(&[(Field::To, address)]), &base(), &[token(1), token(2)])
}

#[test]
fn a_token_is_written_and_read_and_stays_what_it_was() {
    let minted = ReplyToken::mint([7; 16]);
    assert_eq!(minted.as_str(), "tfhrfdm89vhhhvjr4");
    assert_eq!(ReplyToken::parse(minted.as_str()), Ok(minted));
    assert_eq!(
        base().address(minted).unwrap().as_str(),
        "brief+tfhrfdm89vhhhvjr4@wijkteams.example"
    );
    let signs: std::collections::BTreeSet<u8> = ALPHABET.iter().copied().collect();
    assert_eq!(signs.len(), ALPHABET.len());
    for alike in ["0o", "1li", "2z", "5s", "6bg", "uvy", "8b", "9gq"] {
        let there = alike.bytes().filter(|sign| signs.contains(sign)).count();
        assert!(there <= 1, "of {alike} one at most");
    }
}

#[test]
fn a_base_has_room_for_a_token_and_no_plus() {
    let of = |raw: &str| ReplyBase::of(&MailAddress::parse(raw).unwrap());
    assert!(of(&format!("{}@x.nl", "a".repeat(46))).is_ok());
    assert!(of(&format!("{}@x.nl", "a".repeat(47))).is_err());
    assert_eq!(of("brief+x@x.nl"), Err(TextError::Form));
}

#[test]
fn an_exact_token_is_read_from_every_line_and_the_servers_line_comes_first() {
    let (one, two) = (token(1), token(2));
    for field in Field::ALL {
        let address = base().address(one).unwrap();
        assert_eq!(
            read(&to(&[(field, address.as_str())]), &base(), &[two, one]),
            Reading::Exact(one, field, Vec::new())
        );
    }
    let (first, second) = (base().address(one).unwrap(), base().address(two).unwrap());
    let both = to(&[
        (Field::To, first.as_str()),
        (Field::Cc, first.as_str()),
        (Field::DeliveredTo, second.as_str()),
    ]);
    assert_eq!(
        read(&both, &base(), &[one, two]),
        Reading::Exact(two, Field::DeliveredTo, vec![one])
    );
    assert_eq!(read(&both, &base(), &[]), Reading::Nothing, "not given out");
}

#[test]
fn a_mangled_token_is_mended_and_that_is_said() {
    let good = token(1);
    let text = good.as_str();
    let address = |middle: String| format!("brief{middle}@wijkteams.example");
    let swapped = format!("{}{}{}", &text[1..2], &text[0..1], &text[2..]);
    let wrong = if text.starts_with('a') { "c" } else { "a" };
    for (mangled, mending) in [
        (format!("+{}", text.to_uppercase()), Mending::Case),
        (format!("={text}"), Mending::Separator),
        (format!("%2B{text}"), Mending::Separator),
        (format!("%2b{}", text.to_uppercase()), Mending::Separator),
        (format!("_{text}"), Mending::Separator),
        (format!("+{wrong}{}", &text[1..]), Mending::OneSign),
        (format!("+{}", &text[1..]), Mending::OneSign),
        (format!("+{}", &text[..16]), Mending::OneSign),
        (format!("+{}{text}", &text[..1]), Mending::OneSign),
        (format!("+{swapped}"), Mending::OneSign),
    ] {
        assert_eq!(
            reads(&address(mangled.clone())),
            Reading::Mended(good, mending),
            "{mangled}"
        );
    }
    let alike = ReplyToken::mint([4; 16]);
    let looks = alike
        .as_str()
        .replace('2', "z")
        .replace('8', "b")
        .replace('v', "u");
    assert_ne!(looks, alike.as_str());
    let read = read(
        &to(&[(Field::To, &address(format!("+{looks}")))]),
        &base(),
        &[alike, good],
    );
    assert_eq!(read, Reading::Mended(alike, Mending::LookAlike));
}

#[test]
fn what_is_no_token_of_ours_is_none() {
    let good = token(1);
    let text = good.as_str();
    for address in [
        "brief@wijkteams.example".to_owned(),
        "brief+@wijkteams.example".to_owned(),
        format!("brief+{text}@elders.example"),
        format!("info+{text}@wijkteams.example"),
        format!("brief+{}@wijkteams.example", &text[2..]),
        format!("brief+{text}{text}@wijkteams.example"),
        format!("brief+zz{}@wijkteams.example", &text[2..]),
        format!("brief+{}@wijkteams.example", token(9)),
        "@".to_owned(),
        "briéf+é@wijkteams.example".to_owned(),
    ] {
        assert_eq!(reads(&address), Reading::Nothing, "{address}");
    }
}

#[test]
fn of_two_that_are_as_close_there_is_none() {
    // Two good tokens that differ in one sign and so in the check; what has the sign of one and the check of the other is one
    // sign from each.
    let one = token(1);
    let mut between = one.0;
    between[0] = if between[0] == b'a' { b'c' } else { b'a' };
    let with_check = |check: &u8| {
        let mut signs = between;
        signs[CHANCE] = *check;
        ReplyToken::parse(str::from_utf8(&signs).unwrap()).ok()
    };
    let other = ALPHABET.iter().find_map(with_check).unwrap();
    let address = format!(
        "brief+{}@wijkteams.example",
        str::from_utf8(&between).unwrap()
    );
    let recipients = to(&[(Field::To, &address)]);
    assert_eq!(
        read(&recipients, &base(), &[one, other]),
        Reading::Unclear(vec![one, other])
    );
    assert_eq!(
        read(&recipients, &base(), &[one]),
        Reading::Mended(one, Mending::OneSign)
    );
}

proptest! {
    #[test]
    fn the_check_finds_one_wrong_sign_and_two_that_changed_places(random: [u8; 16], at in 0..LENGTH, other in 0..LENGTH, sign in 0..23_usize) {
        let good = ReplyToken::mint(random);
        prop_assert_eq!(ReplyToken::parse(good.as_str()), Ok(good));
        let mut wrong = good.0;
        wrong[at] = ALPHABET[sign];
        prop_assert_eq!(ReplyToken::parse(str::from_utf8(&wrong).unwrap()).is_ok(), wrong == good.0);
        let mut swapped = good.0;
        swapped.swap(at, other);
        prop_assert_eq!(ReplyToken::parse(str::from_utf8(&swapped).unwrap()).is_ok(), swapped == good.0);
    }

    #[test]
    fn any_address_gets_an_answer(address in "\\PC{0,40}") {
        let _ = reads(&format!("brief+{address}@wijkteams.example"));
        let _ = reads(&address);
    }
}
