//! What needs a hand today: rounds, the press, mails, letters that wait to be published.

use super::data::{Home, LetterLine, PressState, RoundLine};
use crate::{
    awaiting::{self, Waits},
    commitments::{self, OfLetter},
    incoming, links,
    locale::{Locale, t},
    questions::Waiting,
};
use letters::{
    awaiting::State as Awaited,
    commitment::State as Promised,
    questions::clock::State,
    round::RoundState,
    stage::StageName,
    time::{Day, Moment},
};
use std::cmp::Reverse;

/// A round asks for a hand this long before its deadline: three days leave time to call those who are silent.
const SOON_SECONDS: i64 = 3 * 24 * 60 * 60;

/// Something that needs a hand today.
pub struct Hand {
    /// Why, in a few words.
    pub why: String,
    /// Which letter, or what else.
    pub title: String,
    /// What is the matter.
    pub text: String,
    /// Where to go.
    pub href: String,
    /// What to do there.
    pub action: String,
}

/// What needs a hand, the most pressing first.
pub fn hands(locale: Locale, data: &Home) -> Vec<Hand> {
    let mut found: Vec<(u8, Hand)> = data
        .letters
        .iter()
        .flat_map(|letter| hands_of(locale, letter, data.now))
        .collect();
    if data.mandates_ending > 0 {
        let hand = Hand {
            why: t!(locale, "desk-hand-mandates"),
            title: t!(locale, "mandate-title"),
            text: t!(locale, "mandate-ending", count = data.mandates_ending),
            href: format!("{}#aflopend", links::MANDATES),
            action: t!(locale, "mandate-desk-go"),
        };
        found.push((4, hand));
    }
    found.extend(late_answers(locale, data));
    found.extend(late_letters(locale, data));
    found.extend(came_back(locale, data));
    found.extend(mail_to_read(locale, data));
    found.extend(
        data.commitments
            .iter()
            .filter_map(|it| promised(locale, it, data.now.day())),
    );
    found.extend(mail_stuck(locale, data));
    found.extend(mail_passed(locale, data));
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, hand)| hand).collect()
}

/// Parliamentary questions whose answer is late.
fn late_answers(locale: Locale, data: &Home) -> Vec<(u8, Hand)> {
    let late = |waits: &Waiting| match waits.course.state(data.now.day()) {
        State::Late { due, days } => Some((
            2,
            Hand {
                why: t!(locale, "questions-hand", count = days),
                title: waits.title.clone(),
                text: t!(locale, "questions-hand-text", day = locale.day(due)),
                href: links::question_set(waits.letter.as_str(), waits.id),
                action: t!(locale, "questions-hand-do"),
            },
        )),
        State::Asked { .. } | State::Postponed { .. } | State::Answered { .. } => None,
    };
    data.questions.iter().filter_map(late).collect()
}

/// Mail that came in and was not read yet.
fn mail_to_read(locale: Locale, data: &Home) -> Option<(u8, Hand)> {
    let (waiting, placed) = data.mail;
    let text = match (waiting, placed) {
        (0, 0) => return None,
        (0, placed) => t!(locale, "incoming-hand-placed", count = placed),
        (waiting, 0) => t!(locale, "incoming-hand-waiting", count = waiting),
        (waiting, placed) => format!(
            "{} {}",
            t!(locale, "incoming-hand-waiting", count = waiting),
            t!(locale, "incoming-hand-placed", count = placed)
        ),
    };
    let hand = Hand {
        why: t!(locale, "incoming-hand"),
        title: t!(locale, "incoming-title"),
        text,
        href: links::INCOMING.to_owned(),
        action: t!(locale, "incoming-hand-do"),
    };
    Some((2, hand))
}

/// A promise whose last day is past.
fn promised(locale: Locale, it: &OfLetter, today: Day) -> Option<(u8, Hand)> {
    let of = &it.commitment;
    let Promised::Late { days } = of.state(today) else {
        return None;
    };
    let why = t!(locale, "commitment-hand-late", count = days);
    let text = t!(
        locale,
        "commitment-hand-text",
        by = of.promise.by.to_string(),
        what = of.promise.what.to_string(),
        until = commitments::until(locale, of.promise.due.as_ref())
    );
    let hand = Hand {
        why,
        title: it.title.clone(),
        text,
        href: links::commitment(it.letter.as_str(), of.number),
        action: t!(locale, "commitment-hand-do"),
    };
    Some((2, hand))
}

/// How many institutions a hand names; of more it says how many.
const MOST_NAMED: usize = 3;

/// Letters whose answers are late, the latest first.
fn late_letters(locale: Locale, data: &Home) -> Vec<(u8, Hand)> {
    let late = |it: &Waits| match it.state {
        Awaited::Late { days, .. } => Some((days, it.to.to_string())),
        _ => None,
    };
    let of = |letter: &awaiting::OfLetter| {
        let mut late: Vec<_> = letter.sendings.iter().filter_map(late).collect();
        late.sort_by(|(a, one), (b, other)| b.cmp(a).then_with(|| one.cmp(other)));
        let days = late.first()?.0;
        let names = named(locale, late.into_iter().map(|(_, name)| name).collect());
        let hand = Hand {
            why: t!(locale, "awaiting-hand-late", count = days),
            title: letter.title.clone(),
            text: t!(locale, "awaiting-hand-late-text", names = names),
            href: links::Desk::Dispatches.of(letter.letter.as_str()),
            action: t!(locale, "awaiting-hand-do"),
        };
        Some((days, hand))
    };
    let mut all: Vec<_> = data.awaited.iter().filter_map(of).collect();
    all.sort_by_key(|(days, _)| Reverse(*days));
    all.into_iter().map(|(_, hand)| (2, hand)).collect()
}

/// Letters of which post came back.
fn came_back(locale: Locale, data: &Home) -> Vec<(u8, Hand)> {
    let back = |it: &Waits| matches!(it.state, Awaited::CameBack { .. }).then(|| it.to.to_string());
    let of = |letter: &awaiting::OfLetter| {
        let mut names: Vec<_> = letter.sendings.iter().filter_map(back).collect();
        names.sort();
        (!names.is_empty()).then(|| Hand {
            why: t!(locale, "awaiting-hand-back"),
            title: letter.title.clone(),
            text: t!(
                locale,
                "awaiting-hand-back-text",
                names = named(locale, names)
            ),
            href: links::Desk::Dispatches.of(letter.letter.as_str()),
            action: t!(locale, "awaiting-hand-do"),
        })
    };
    let all = data.awaited.iter().filter_map(of);
    all.map(|hand| (1, hand)).collect()
}

/// The first of these names, and how many more there are.
fn named(locale: Locale, mut names: Vec<String>) -> String {
    let more = names.len().saturating_sub(MOST_NAMED);
    names.truncate(MOST_NAMED);
    if more > 0 {
        names.push(t!(locale, "awaiting-hand-more", count = more));
    }
    locale.and(&names)
}

/// A mailbox that cannot be read: what comes in it waits unseen.
fn mail_stuck(locale: Locale, data: &Home) -> Option<(u8, Hand)> {
    let (since, why) = data.mail_stuck?;
    let hand = Hand {
        why: t!(locale, "incoming-hand"),
        title: incoming::since(locale, since, why),
        text: t!(locale, "incoming-trouble-hand"),
        href: links::INCOMING.to_owned(),
        action: t!(locale, "incoming-trouble-do"),
    };
    Some((0, hand))
}

/// Messages in the mailbox that the program could not take in: a person has to.
fn mail_passed(locale: Locale, data: &Home) -> Option<(u8, Hand)> {
    (data.mail_passed > 0).then(|| {
        let hand = Hand {
            why: t!(locale, "incoming-hand"),
            title: t!(locale, "mailbox-passed"),
            text: t!(locale, "mailbox-passed-hand", count = data.mail_passed),
            href: format!("{}#overgeslagen", links::INCOMING),
            action: t!(locale, "mailbox-passed-hand-do"),
        };
        (1, hand)
    })
}

fn hands_of(locale: Locale, letter: &LetterLine, now: Moment) -> Vec<(u8, Hand)> {
    let href = |anchor: &str| links::Desk::Overview.of(letter.slug.as_str()) + anchor;
    let hand = |why, text, anchor, action| Hand {
        why,
        title: letter.title.clone(),
        text,
        href: href(anchor),
        action,
    };
    let mut found = Vec::new();
    if let Some(PressState::Failed { .. }) = letter.job.as_ref().map(|job| &job.state) {
        let text = t!(locale, "desk-hand-press-text");
        let why = t!(locale, "desk-hand-press");
        found.push((
            0,
            hand(why, text, "#pers", t!(locale, "desk-hand-press-do")),
        ));
    }
    if let Some(round) = letter.round.filter(|round| round.state == RoundState::Open) {
        found.extend(
            round_hand(locale, round, now)
                .map(|(rank, why, text, action)| (rank, hand(why, text, "#ronde", action))),
        );
    }
    found.extend(ready_hand(locale, letter).map(|(text, action)| {
        let why = t!(locale, "desk-hand-ready");
        (2, hand(why, text, "#nu", action))
    }));
    if letter.mails_failed > 0 {
        let text = t!(locale, "desk-hand-mail-text", count = letter.mails_failed);
        let why = t!(locale, "desk-hand-mail");
        found.push((
            2,
            hand(why, text, "#ronde", t!(locale, "desk-hand-mail-do")),
        ));
    }
    found.extend(envelopes(locale, letter));
    if let Some((why, text)) = unpublished(locale, letter, now) {
        found.push((
            3,
            hand(why, text, "#gereed", t!(locale, "desk-hand-publish-do")),
        ));
    }
    found
}

/// Envelopes that reached not everybody, and those that the mail server does not take.
fn envelopes(locale: Locale, letter: &LetterLine) -> Vec<(u8, Hand)> {
    let hand = |why, text, action| Hand {
        why,
        title: letter.title.clone(),
        text,
        href: links::Desk::Dispatches.of(letter.slug.as_str()),
        action,
    };
    let mut found = Vec::new();
    if letter.envelopes_bounced > 0 {
        let count = letter.envelopes_bounced;
        let text = t!(locale, "mailing-desk-bounced", count = count);
        let why = t!(locale, "desk-hand-bounced");
        found.push((1, hand(why, text, t!(locale, "desk-hand-bounced-do"))));
    }
    if letter.envelopes_held_up > 0 {
        let count = letter.envelopes_held_up;
        let text = t!(locale, "mailing-desk-held-up", count = count);
        let why = t!(locale, "desk-hand-held-up");
        found.push((1, hand(why, text, t!(locale, "desk-hand-held-up-do"))));
    }
    found
}

/// A letter that could be public: one under embargo when that is over.
fn unpublished(locale: Locale, letter: &LetterLine, now: Moment) -> Option<(String, String)> {
    if letter.stage != StageName::Final || letter.published.is_some() {
        return None;
    }
    match letter.embargo {
        Some(until) if until > now => None,
        Some(until) => Some((
            t!(locale, "desk-hand-embargo"),
            t!(
                locale,
                "desk-hand-embargo-text",
                until = locale.moment(until)
            ),
        )),
        None => Some((
            t!(locale, "desk-hand-publish"),
            t!(
                locale,
                "desk-hand-publish-text",
                day = locale.day(letter.changed.day())
            ),
        )),
    }
}

/// A round that was closed waits for the secretariat: the letter is made Final, or signatures are asked for again.
fn ready_hand(locale: Locale, letter: &LetterLine) -> Option<(String, String)> {
    let round = letter.round?;
    let idle = !matches!(
        letter.job.as_ref().map(|job| &job.state),
        Some(PressState::Queued | PressState::Running { .. } | PressState::Failed { .. })
    );
    let ready = letter.stage == StageName::Signing && idle;
    (ready && matches!(round.state, RoundState::Closed { .. })).then(|| {
        let text = t!(
            locale,
            "desk-hand-ready-text",
            signed = round.signed,
            invited = round.invited
        );
        (text, t!(locale, "desk-hand-ready-do"))
    })
}

fn round_hand(
    locale: Locale,
    round: RoundLine,
    now: Moment,
) -> Option<(u8, String, String, String)> {
    let silent = round.silent();
    if now >= round.deadline {
        let text = t!(
            locale,
            "desk-hand-over-text",
            signed = round.signed,
            invited = round.invited
        );
        return Some((
            0,
            t!(locale, "desk-hand-over"),
            text,
            t!(locale, "desk-hand-over-do"),
        ));
    }
    (now.plus_seconds(SOON_SECONDS) >= round.deadline).then(|| {
        let why = t!(
            locale,
            "desk-hand-closes",
            when = locale.deadline(round.deadline)
        );
        let text = match silent {
            0 => t!(locale, "desk-hand-closes-all"),
            silent => t!(
                locale,
                "desk-hand-closes-silent",
                count = silent,
                word = locale.count_first(silent as usize)
            ),
        };
        (1, why, text, t!(locale, "desk-hand-closes-do"))
    })
}
