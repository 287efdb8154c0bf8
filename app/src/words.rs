//! The words of the field, the same in every room: kinds, capacities, channels, forms of response.

use crate::locale::{Locale, t};
use letters::cosignature::{Capacity, Except, support as behind_each};
use letters::dispatch::Channel;
use letters::letter::Kind;
use letters::response::ResponseKind;
use letters::role::Role;
use letters::time::Moment;

/// "Brief", "Notitie", …
pub fn kind(locale: Locale, kind: Kind) -> String {
    match kind {
        Kind::Letter => t!(locale, "words-kind-letter"),
        Kind::PositionPaper => t!(locale, "words-kind-position-paper"),
        Kind::ProgrammeCall => t!(locale, "words-kind-programme-call"),
        Kind::PressRelease => t!(locale, "words-kind-press-release"),
        Kind::FollowUp => t!(locale, "words-kind-follow-up"),
    }
}

/// "namens de organisatie", …
pub fn capacity(locale: Locale, capacity: Capacity) -> String {
    match capacity {
        Capacity::OnBehalf => t!(locale, "words-capacity-on-behalf"),
        Capacity::UnderReservation => t!(locale, "words-capacity-under-reservation"),
        Capacity::Personal => t!(locale, "words-capacity-personal"),
    }
}

/// "namens de organisatie", or "namens de organisatie, behalve verzoek 3".
pub fn capacity_but(locale: Locale, capacity: Capacity, except: &Except) -> String {
    let capacity = self::capacity(locale, capacity);
    match self::except(locale, except) {
        Some(except) => format!("{capacity}, {except}"),
        None => capacity,
    }
}

/// "behalve verzoek 3", "behalve verzoeken 3 en 5"; nothing of who stands behind all.
pub fn except(locale: Locale, except: &Except) -> Option<String> {
    let numbers: Vec<String> = except.numbers().map(|number| number.to_string()).collect();
    let count = numbers.len();
    let numbers = list(locale, &numbers);
    (count > 0).then(|| t!(locale, "endorse-except", count = count, numbers = numbers))
}

/// "met eigen sleutel".
pub fn own_key(locale: Locale) -> String {
    t!(locale, "own-key-mark")
}

/// "ingetrokken op 3 december 2026".
pub fn retracted(locale: Locale, at: Moment) -> String {
    t!(locale, "retract-since", when = locale.day(at.day()))
}

/// "48 van 52 ondertekenaars", one for each demand; nothing where everybody stands behind all.
pub fn support_of(locale: Locale, demands: u32, signed: &[&Except]) -> Vec<String> {
    if signed.iter().all(|except| except.is_none()) {
        return Vec::new();
    }
    let all = locale.number(signed.len() as u64);
    let told = |count: usize| {
        let (count, all) = (locale.number(count as u64), all.clone());
        t!(locale, "endorse-count", count = count, all = all)
    };
    let behind = behind_each(demands, signed.iter().copied());
    behind.into_iter().map(told).collect()
}

/// The same with the demand before it: "Verzoek 3: 48 van 52 ondertekenaars".
pub fn support(locale: Locale, demands: u32, signed: &[&Except]) -> Vec<String> {
    let lines = support_of(locale, demands, signed);
    let named = |(number, line): (u32, String)| {
        let demand = t!(locale, "endorse-demand", number = number);
        format!("{demand} {line}")
    };
    (1..).zip(lines).map(named).collect()
}

/// "bestuurder", …
pub fn role(locale: Locale, role: Role) -> String {
    match role {
        Role::Reader => t!(locale, "words-role-reader"),
        Role::Contributor => t!(locale, "words-role-contributor"),
        Role::Director => t!(locale, "words-role-director"),
        Role::Secretariat => t!(locale, "words-role-secretariat"),
        Role::Operator => t!(locale, "words-role-operator"),
    }
}

/// "Per mail", …
pub fn channel(locale: Locale, channel: Channel) -> String {
    match channel {
        Channel::Mail => t!(locale, "words-channel-mail"),
        Channel::Post => t!(locale, "words-channel-post"),
        Channel::ByHand => t!(locale, "words-channel-by-hand"),
    }
}

/// "Kamerstuk", …
pub fn response(locale: Locale, kind: ResponseKind) -> String {
    match kind {
        ResponseKind::Mail => t!(locale, "words-response-mail"),
        ResponseKind::Post => t!(locale, "words-response-post"),
        ResponseKind::Phone => t!(locale, "words-response-phone"),
        ResponseKind::ParliamentaryAnswer => t!(locale, "words-response-parliamentary-answer"),
        ResponseKind::Motion => t!(locale, "words-response-motion"),
        ResponseKind::Visit => t!(locale, "words-response-visit"),
        ResponseKind::Debate => t!(locale, "words-response-debate"),
        ResponseKind::Media => t!(locale, "words-response-media"),
    }
}

/// "A, B en C"
pub fn list(locale: Locale, parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => t!(
            locale,
            "words-and",
            first = first.join(", "),
            last = last.clone()
        ),
    }
}

/// What Dutch calls "het"; anything else that begins with one of [`DE`] is called "de".
const HET: [&str; 7] = [
    "bestuur",
    "bureau",
    "college",
    "kabinet",
    "ministerie",
    "openbaar ministerie",
    "platform",
];
const DE: [&str; 24] = [
    "associatie",
    "autoriteit",
    "commissie",
    "coöperatie",
    "dienst",
    "directie",
    "eerste kamer",
    "federatie",
    "fractie",
    "gemeente",
    "gemeenteraad",
    "griffie",
    "inspectie",
    "juristenkring",
    "minister",
    "nationale ombudsman",
    "partij",
    "provincie",
    "raad",
    "staatssecretaris",
    "stichting",
    "tweede kamer",
    "vaste commissie",
    "vereniging",
];

/// An institution as it stands in a sentence: "het Ministerie van …", "de Tweede Kamer …".
/// A name of which the article is not known stands by itself.
pub fn institution(locale: Locale, name: &str) -> String {
    let lower = name.to_lowercase();
    let begins = |words: &[&str]| {
        words.iter().any(|word| {
            lower
                .strip_prefix(word)
                .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
    };
    match locale {
        Locale::Nl if begins(&HET) => format!("het {name}"),
        Locale::Nl if begins(&DE) => format!("de {name}"),
        // Our institutions keep their Dutch names, which read like any other name with an article.
        Locale::En if begins(&HET) || begins(&DE) => format!("the {name}"),
        Locale::Nl | Locale::En => name.to_owned(),
    }
}

/// Several of them: "het Ministerie van … en de Tweede Kamer …".
pub fn institutions(locale: Locale, names: &[String]) -> String {
    let names: Vec<_> = names.iter().map(|name| institution(locale, name)).collect();
    list(locale, &names)
}

/// The first letter as a capital: how a term opens a sentence or a label.
pub fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn institutions_stand_in_a_sentence_with_their_article() {
        let said = |name| institution(Locale::Nl, name);
        assert_eq!(
            said("Ministerie van Financiën"),
            "het Ministerie van Financiën"
        );
        assert_eq!(
            said("Tweede Kamer der Staten-Generaal"),
            "de Tweede Kamer der Staten-Generaal"
        );
        assert_eq!(
            said("Raadsgriffie"),
            "Raadsgriffie",
            "a word that only begins alike"
        );
        assert_eq!(said("ASKV"), "ASKV");
        assert_eq!(
            institution(Locale::En, "Ministerie van Financiën"),
            "the Ministerie van Financiën"
        );
        let both = [
            "Ministerie van Financiën".to_owned(),
            "Gemeente Merelhoven".to_owned(),
        ];
        assert_eq!(
            institutions(Locale::Nl, &both),
            "het Ministerie van Financiën en de Gemeente Merelhoven"
        );
    }
}
