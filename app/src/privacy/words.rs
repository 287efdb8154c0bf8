//! The table of [`letters::privacy`] in words, and what stands where somebody was erased.

use crate::locale::{Locale, t};
use letters::privacy::{Data, ERASED, Ground, Obstacle, Since, Term, Whose, is_erased_mailbox};

/// A person's name, or that they were erased.
#[must_use]
pub fn person(locale: Locale, name: &str) -> String {
    if name == ERASED {
        t!(locale, "erase-person")
    } else {
        name.to_owned()
    }
}

/// A function or another word about a person, or that it was erased.
#[must_use]
pub fn word(locale: Locale, word: &str) -> String {
    if word == ERASED {
        t!(locale, "erase-word")
    } else {
        word.to_owned()
    }
}

/// A mail address, or that it was erased.
#[must_use]
pub fn mailbox(locale: Locale, address: &str) -> String {
    if is_erased_mailbox(address) {
        t!(locale, "erase-word")
    } else {
        address.to_owned()
    }
}

/// "Naam en mailadres", …
pub(super) fn name(locale: Locale, data: Data) -> String {
    match data {
        Data::Identity => t!(locale, "privacy-identity"),
        Data::Mandates => t!(locale, "privacy-mandates"),
        Data::Account => t!(locale, "privacy-account"),
        Data::Browsers => t!(locale, "privacy-browsers"),
        Data::Sessions => t!(locale, "privacy-sessions"),
        Data::Steps => t!(locale, "privacy-steps"),
        Data::Attempts => t!(locale, "privacy-attempts"),
        Data::Answers => t!(locale, "privacy-answers"),
        Data::Objections => t!(locale, "privacy-objections"),
        Data::Signatures => t!(locale, "privacy-signatures"),
        Data::Authorship => t!(locale, "privacy-authorship"),
        Data::Correspondence => t!(locale, "privacy-correspondence"),
        Data::IncomingMails => t!(locale, "privacy-incoming-mails"),
        Data::Officials => t!(locale, "privacy-officials"),
        Data::Assistants => t!(locale, "privacy-assistants"),
        Data::Mails => t!(locale, "privacy-mails"),
        Data::AnswerMails => t!(locale, "privacy-answer-mails"),
        Data::Events => t!(locale, "privacy-events"),
        Data::Sittings => t!(locale, "privacy-sittings"),
        Data::Review => t!(locale, "privacy-review"),
        Data::Imports => t!(locale, "privacy-imports"),
        Data::GuestForms => t!(locale, "privacy-guest-forms"),
        Data::GuestRequests => t!(locale, "privacy-guest-requests"),
        Data::SupportForms => t!(locale, "privacy-support-forms"),
        Data::Supporters => t!(locale, "privacy-supporters"),
    }
}

/// What exactly is kept.
pub(super) fn what(locale: Locale, data: Data) -> String {
    match data {
        Data::Identity => t!(locale, "privacy-identity-what"),
        Data::Mandates => t!(locale, "privacy-mandates-what"),
        Data::Account => t!(locale, "privacy-account-what"),
        Data::Browsers => t!(locale, "privacy-browsers-what"),
        Data::Sessions => t!(locale, "privacy-sessions-what"),
        Data::Steps => t!(locale, "privacy-steps-what"),
        Data::Attempts => t!(locale, "privacy-attempts-what"),
        Data::Answers => t!(locale, "privacy-answers-what"),
        Data::Objections => t!(locale, "privacy-objections-what"),
        Data::Signatures => t!(locale, "privacy-signatures-what"),
        Data::Authorship => t!(locale, "privacy-authorship-what"),
        Data::Correspondence => t!(locale, "privacy-correspondence-what"),
        Data::IncomingMails => t!(locale, "privacy-incoming-mails-what"),
        Data::Officials => t!(locale, "privacy-officials-what"),
        Data::Assistants => t!(locale, "privacy-assistants-what"),
        Data::Mails => t!(locale, "privacy-mails-what"),
        Data::AnswerMails => t!(locale, "privacy-answer-mails-what"),
        Data::Events => t!(locale, "privacy-events-what"),
        Data::Sittings => t!(locale, "privacy-sittings-what"),
        Data::Review => t!(locale, "privacy-review-what"),
        Data::Imports => t!(locale, "privacy-imports-what"),
        Data::GuestForms => t!(locale, "privacy-guest-forms-what"),
        Data::GuestRequests => t!(locale, "privacy-guest-requests-what"),
        Data::SupportForms => t!(locale, "privacy-support-forms-what"),
        Data::Supporters => t!(locale, "privacy-supporters-what"),
    }
}

/// What for.
pub(super) fn why(locale: Locale, data: Data) -> String {
    match data {
        Data::Identity => t!(locale, "privacy-identity-why"),
        Data::Mandates => t!(locale, "privacy-mandates-why"),
        Data::Account => t!(locale, "privacy-account-why"),
        Data::Browsers => t!(locale, "privacy-browsers-why"),
        Data::Sessions => t!(locale, "privacy-sessions-why"),
        Data::Steps => t!(locale, "privacy-steps-why"),
        Data::Attempts => t!(locale, "privacy-attempts-why"),
        Data::Answers => t!(locale, "privacy-answers-why"),
        Data::Objections => t!(locale, "privacy-objections-why"),
        Data::Signatures => t!(locale, "privacy-signatures-why"),
        Data::Authorship => t!(locale, "privacy-authorship-why"),
        Data::Correspondence => t!(locale, "privacy-correspondence-why"),
        Data::IncomingMails => t!(locale, "privacy-incoming-mails-why"),
        Data::Officials => t!(locale, "privacy-officials-why"),
        Data::Assistants => t!(locale, "privacy-assistants-why"),
        Data::Mails => t!(locale, "privacy-mails-why"),
        Data::AnswerMails => t!(locale, "privacy-answer-mails-why"),
        Data::Events => t!(locale, "privacy-events-why"),
        Data::Sittings => t!(locale, "privacy-sittings-why"),
        Data::Review => t!(locale, "privacy-review-why"),
        Data::Imports => t!(locale, "privacy-imports-why"),
        Data::GuestForms => t!(locale, "privacy-guest-forms-why"),
        Data::GuestRequests => t!(locale, "privacy-guest-requests-why"),
        Data::SupportForms => t!(locale, "privacy-support-forms-why"),
        Data::Supporters => t!(locale, "privacy-supporters-why"),
    }
}

/// Of whom.
pub(super) fn whose(locale: Locale, whose: Whose) -> String {
    match whose {
        Whose::Known => t!(locale, "privacy-whose-known"),
        Whose::Directors => t!(locale, "privacy-whose-directors"),
        Whose::AccountHolders => t!(locale, "privacy-whose-account-holders"),
        Whose::AtTheDoor => t!(locale, "privacy-whose-at-the-door"),
        Whose::Staff => t!(locale, "privacy-whose-staff"),
        Whose::Correspondents => t!(locale, "privacy-whose-correspondents"),
        Whose::Guests => t!(locale, "privacy-whose-guests"),
        Whose::Supporters => t!(locale, "privacy-whose-supporters"),
    }
}

/// On which ground, with its articles.
pub(super) fn ground(locale: Locale, ground: Ground) -> String {
    let articles = ground.articles();
    match ground {
        Ground::Interest => t!(locale, "privacy-ground-interest", articles = articles),
        Ground::Security => t!(locale, "privacy-ground-security", articles = articles),
        Ground::MadePublic => t!(locale, "privacy-ground-made-public", articles = articles),
        Ground::Consent => t!(locale, "privacy-ground-consent", articles = articles),
    }
}

/// How long.
pub(crate) fn term(locale: Locale, term: Term) -> String {
    match term {
        Term::WhileOpen => t!(locale, "privacy-term-while-open"),
        Term::WithPerson => t!(locale, "privacy-term-with-person"),
        Term::WithLetter => t!(locale, "privacy-term-with-letter"),
        Term::WhileListed => t!(locale, "privacy-term-while-listed"),
        Term::Days(days, from) => {
            let since = since(locale, from);
            t!(locale, "privacy-term-days", count = days, since = since)
        }
        Term::Months(months, from) => {
            let since = since(locale, from);
            t!(locale, "privacy-term-months", count = months, since = since)
        }
    }
}

fn since(locale: Locale, since: Since) -> String {
    match since {
        Since::LastUse => t!(locale, "privacy-since-last-use"),
        Since::End => t!(locale, "privacy-since-end"),
        Since::LastTry => t!(locale, "privacy-since-last-try"),
        Since::ReadIn => t!(locale, "privacy-since-read-in"),
        Since::FilledIn => t!(locale, "privacy-since-filled-in"),
        Since::RoundEnded => t!(locale, "privacy-since-round-ended"),
        Since::SupportClosed => t!(locale, "privacy-since-support-closed"),
        Since::Made => t!(locale, "privacy-since-made"),
        Since::CameIn => t!(locale, "privacy-since-came-in"),
        Since::Happened => t!(locale, "privacy-since-happened"),
        Since::Left => t!(locale, "privacy-since-left"),
    }
}

/// Why somebody cannot be erased yet, and what to do first.
pub(super) fn obstacle(locale: Locale, obstacle: Obstacle) -> String {
    match obstacle {
        Obstacle::Erased => t!(locale, "erase-obstacle-erased"),
        Obstacle::Mandate => t!(locale, "erase-obstacle-mandate"),
        Obstacle::Role => t!(locale, "erase-obstacle-role"),
        Obstacle::Invitation => t!(locale, "erase-obstacle-invitation"),
        Obstacle::Unfinished => t!(locale, "erase-obstacle-unfinished"),
    }
}
