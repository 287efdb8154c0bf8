//! The words of automatic messages, in Dutch and in English.

use super::Kind;

/// How much of a text is looked at, in characters: they come to the point at once.
const FIRST: usize = 600;

/// How subjects of automatic messages begin, and what each is; where that is open, [`finer`] looks at the text.
const BEGINS: [(&str, Kind); 36] = [
    ("automatisch antwoord", Kind::OtherAutomatic),
    ("automatisch bericht", Kind::OtherAutomatic),
    ("automatische reactie", Kind::OtherAutomatic),
    ("automatische beantwoording", Kind::OtherAutomatic),
    ("autom. antwoord", Kind::OtherAutomatic),
    ("automatic reply", Kind::OtherAutomatic),
    ("automatic response", Kind::OtherAutomatic),
    ("automated reply", Kind::OtherAutomatic),
    ("auto reply", Kind::OtherAutomatic),
    ("auto-reply", Kind::OtherAutomatic),
    ("autoreply", Kind::OtherAutomatic),
    ("auto:", Kind::OtherAutomatic),
    ("[auto]", Kind::OtherAutomatic),
    ("automatische antwort", Kind::OtherAutomatic),
    ("afwezig", Kind::Absence),
    ("niet aanwezig", Kind::Absence),
    ("niet op kantoor", Kind::Absence),
    ("ik ben afwezig", Kind::Absence),
    ("ik ben met vakantie", Kind::Absence),
    ("ik ben op vakantie", Kind::Absence),
    ("buiten kantoor", Kind::Absence),
    ("out of office", Kind::Absence),
    ("out of the office", Kind::Absence),
    ("out-of-office", Kind::Absence),
    ("away from my mail", Kind::Absence),
    ("vacation reply", Kind::Absence),
    ("abwesenheit", Kind::Absence),
    ("ontvangstbevestiging", Kind::Acknowledgement),
    ("bevestiging van ontvangst", Kind::Acknowledgement),
    ("bevestiging ontvangst", Kind::Acknowledgement),
    ("wij hebben uw bericht ontvangen", Kind::Acknowledgement),
    ("uw bericht is ontvangen", Kind::Acknowledgement),
    ("uw e-mail is ontvangen", Kind::Acknowledgement),
    ("acknowledgement of receipt", Kind::Acknowledgement),
    ("we have received your", Kind::Acknowledgement),
    ("thank you for contacting", Kind::Acknowledgement),
];

/// What an automatic reply is, by how its subject begins. "Re: afwezig" is a person's answer.
pub(super) fn of_subject(subject: &str) -> Option<Kind> {
    let subject = bare(subject, FIRST);
    let begins = BEGINS.iter().find(|(words, _)| subject.starts_with(words));
    begins.map(|(_, kind)| *kind)
}

/// What may stand between such words and the colon: "Out of Office AutoReply: …".
const BEFORE_COLON: [&str; 6] = [
    "",
    "autoreply",
    "auto-reply",
    "auto reply",
    "reply",
    "message",
];

/// What stands behind the prefix that a machine puts before the subject that it answers ("Automatisch antwoord: …",
/// "[auto] …"); none where the words are part of a sentence.
pub(super) fn behind_prefix(subject: &str) -> Option<&str> {
    let subject = subject.trim();
    if let Some((label, behind)) = subject.split_once(']')
        && label.eq_ignore_ascii_case("[auto")
    {
        return Some(behind);
    }
    let (prefix, behind) = subject.split_once(':')?;
    let prefix = bare(prefix, FIRST);
    let machine = BEGINS.iter().any(|(words, _)| {
        let rest = prefix.strip_prefix(words.trim_end_matches(':'));
        rest.is_some_and(|rest| BEFORE_COLON.contains(&rest.trim()))
    });
    machine.then_some(behind)
}

/// What texts say of somebody who is away.
const AWAY: [&str; 16] = [
    "ik ben afwezig",
    "ben ik afwezig",
    "niet aanwezig",
    "met vakantie",
    "op vakantie",
    "niet op kantoor",
    "met verlof",
    "zwangerschapsverlof",
    "ben ik niet bereikbaar",
    "lees ik mijn mail niet",
    "out of office",
    "out of the office",
    "on leave",
    "on holiday",
    "on vacation",
    "limited access to my",
];

/// What texts say of a message that was received.
const RECEIVED: [&str; 14] = [
    "bericht ontvangen",
    "bericht is ontvangen",
    "bericht in goede orde",
    "e-mail ontvangen",
    "e-mail is ontvangen",
    "mail in goede orde",
    "brief ontvangen",
    "brief in goede orde",
    "ontvangstbevestiging",
    "bevestigen wij de ontvangst",
    "bevestig ik de ontvangst",
    "we have received your",
    "acknowledge receipt",
    "has been received",
];

/// What an automatic message is: by its subject where that says it, else by its text.
pub(super) fn finer(worded: Option<Kind>, text: &str) -> Kind {
    if let Some(kind @ (Kind::Absence | Kind::Acknowledgement)) = worded {
        return kind;
    }
    let text = bare(text, FIRST);
    let has = |words: &[&str]| words.iter().any(|words| text.contains(words));
    if has(&AWAY) {
        Kind::Absence
    } else if has(&RECEIVED) {
        Kind::Acknowledgement
    } else {
        Kind::OtherAutomatic
    }
}

/// Words in the subject of a message that came back.
const UNDELIVERED: [&str; 13] = [
    "undeliver",
    "undelivered",
    "delivery status notification",
    "delivery failure",
    "delivery has failed",
    "mail delivery failed",
    "failure notice",
    "returned mail",
    "mail system error",
    "onbestelbaar",
    "niet bezorgd",
    "niet afgeleverd",
    "delivery delayed",
];

/// Whether a subject is that of a message that came back.
pub(super) fn undelivered(subject: &str) -> bool {
    let subject = bare(subject, FIRST);
    UNDELIVERED.iter().any(|words| subject.contains(words))
}

/// The first of a text in small letters, with single spaces.
fn bare(text: &str, most: usize) -> String {
    let first: String = text
        .chars()
        .take(most)
        .flat_map(char::to_lowercase)
        .collect();
    first.split_whitespace().collect::<Vec<_>>().join(" ")
}
