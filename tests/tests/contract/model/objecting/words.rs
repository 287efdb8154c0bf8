//! The words of the texts that are objected to, and of what becomes of an objection.

use super::{
    super::super::{mail, world::text},
    reference::{PLACES, Text},
};
use letters::{letter::LetterText, version::VersionNumber};
use server::store::{Objector, Outcome, OutgoingMail};

/// One of the words of a place: none is part of another, or stands elsewhere.
pub(super) fn word(place: usize, word: usize) -> String {
    let (place, word) = (
        ["aak", "bak", "cel"][place],
        ["ten", "men", "len", "ren"][word],
    );
    format!("{place}{word}")
}

/// The passage around a place. There is more of it than an anchor remembers.
pub(super) fn passage(place: usize, with: usize) -> String {
    let nth = ["ene", "andere", "derde"][place];
    let word = word(place, with);
    format!(
        "Na lang overleg met al onze leden, en met wie wij daarbij nodig hadden, vragen wij als het {nth} dat er {word} komen. \
         Wij zeggen erbij wat het {nth} kost, en wie dat naar ons oordeel zou moeten betalen."
    )
}

/// A text with these words.
pub(super) fn texts(of: Text) -> LetterText {
    let passages = (0..PLACES).map(|place| passage(place, of[place]));
    let body = format!(
        "Geachte lezer,\n\n{}",
        passages.collect::<Vec<_>>().join("\n\n")
    );
    text("Samen verder", &body)
}

/// A version by its number.
pub(super) fn number(nth: usize) -> VersionNumber {
    VersionNumber::new(u32::try_from(nth).unwrap()).unwrap()
}

/// What became of an objection, in words that are compared.
fn says(to: &Objector, outcome: &Outcome) -> String {
    let Outcome {
        became,
        passage,
        proposed,
        now,
        version,
        called_off,
        ..
    } = outcome;
    let version = version.map(VersionNumber::get);
    format!(
        "{} {became:?} {passage:?} {proposed:?} {now:?} {version:?} {called_off}",
        to.objection
    )
}

/// Says so in a mail to whoever objected.
#[expect(
    clippy::unnecessary_wraps,
    reason = "whoever writes these mails may write none"
)]
pub(super) fn heard(to: &Objector, outcome: &Outcome) -> Option<OutgoingMail> {
    Some(OutgoingMail {
        to: to.mail.clone(),
        ..mail("became", says(to, outcome), Some(to.letter))
    })
}
