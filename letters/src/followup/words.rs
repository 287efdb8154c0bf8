//! The follow-up's own words, in the languages of letters: a draft that whoever writes goes on from.

use crate::{
    letter::Language,
    outcome::Outcome,
    time::{DUTCH_MONTHS, Day, ENGLISH_MONTHS},
    version::Pin,
};

/// "Vervolg op: Eenvoudige brieven"
pub const fn title(language: Language) -> &'static str {
    match language {
        Language::Nl => "Vervolg op: ",
        Language::En => "Follow-up to: ",
    }
}

/// For whom it is not known how to greet them.
pub const fn salutation(language: Language) -> &'static str {
    match language {
        Language::Nl => "Geachte heer, mevrouw,",
        Language::En => "Dear Sir or Madam,",
    }
}

/// "8 september 2025"
pub fn day(language: Language, day: Day) -> String {
    let months = match language {
        Language::Nl => &DUTCH_MONTHS,
        Language::En => &ENGLISH_MONTHS,
    };
    let at = usize::try_from(day.month() - 1).unwrap_or_default();
    let month = months.get(at).copied().unwrap_or_default();
    format!("{} {month} {}", day.day(), day.year())
}

/// A quotation, in marks of the language.
pub fn quoted(language: Language, words: &str) -> String {
    match language {
        Language::Nl => format!("„{words}”"),
        Language::En => format!("“{words}”"),
    }
}

/// On which day the earlier letter was written, and about what.
pub fn opening(language: Language, on: Option<Day>, subject: &str) -> String {
    let subject = quoted(language, subject);
    let on = on.map(|on| day(language, on));
    match (language, on) {
        (Language::Nl, Some(on)) => format!("Op {on} schreven wij u over {subject}."),
        (Language::Nl, None) => format!("Eerder schreven wij u over {subject}."),
        (Language::En, Some(on)) => format!("On {on} we wrote to you about {subject}."),
        (Language::En, None) => format!("We wrote to you before about {subject}."),
    }
}

/// How many names stand under it.
pub fn names(language: Language, count: usize) -> String {
    match (language, count) {
        (Language::Nl, 1) => "Onder die brief staat 1 naam.".to_owned(),
        (Language::Nl, count) => format!("Onder die brief staan {count} namen."),
        (Language::En, 1) => "1 name stands under that letter.".to_owned(),
        (Language::En, count) => format!("{count} names stand under that letter."),
    }
}

/// How much of it is asked again.
pub fn again(language: Language, asked: usize, of: usize) -> String {
    match (language, of) {
        (Language::Nl, 1) => "Wij stellen het verzoek uit die brief opnieuw.".to_owned(),
        (Language::Nl, of) if asked >= of => {
            format!("Wij stellen alle {of} verzoeken uit die brief opnieuw.")
        }
        (Language::Nl, of) => {
            format!("Van de {of} verzoeken in die brief stellen wij er {asked} opnieuw.")
        }
        (Language::En, 1) => "We make the request of that letter once more.".to_owned(),
        (Language::En, of) if asked >= of => {
            format!("We make all {of} requests of that letter once more.")
        }
        (Language::En, of) => {
            format!("Of the {of} requests in that letter we make {asked} once more.")
        }
    }
}

/// That nobody who is asked again answered.
pub const fn silent(language: Language) -> &'static str {
    match language {
        Language::Nl => "Een antwoord kregen wij nog niet.",
        Language::En => "We have had no answer yet.",
    }
}

/// That an answer is asked for.
pub const fn answer(language: Language) -> &'static str {
    match language {
        Language::Nl => "Wij vragen u alsnog om een antwoord op die brief.",
        Language::En => "We ask you once more for an answer to that letter.",
    }
}

/// That something came back, where it is not told what.
pub const fn heard(language: Language) -> &'static str {
    match language {
        Language::Nl => "een antwoord",
        Language::En => "an answer",
    }
}

/// Above what was answered.
pub const fn so_far(language: Language) -> &'static str {
    match language {
        Language::Nl => "Wat er tot nu toe is geantwoord",
        Language::En => "What has been answered so far",
    }
}

/// Above what is asked.
pub const fn asked(language: Language) -> &'static str {
    match language {
        Language::Nl => "Wat wij u opnieuw vragen",
        Language::En => "What we ask of you once more",
    }
}

/// Before the words of a demand.
pub fn demand(language: Language, number: usize, of: usize) -> String {
    match (language, of) {
        (Language::Nl, 1) => "Wij vroegen:".to_owned(),
        (Language::Nl, _) => format!("In verzoek {number} vroegen wij:"),
        (Language::En, 1) => "We asked:".to_owned(),
        (Language::En, _) => format!("In request {number} we asked:"),
    }
}

/// What somebody said of it, in a word; none is nothing at all.
pub const fn outcome(language: Language, outcome: Option<Outcome>) -> &'static str {
    match (language, outcome) {
        (Language::Nl, Some(Outcome::Promised)) => "toegezegd",
        (Language::Nl, Some(Outcome::Partly)) => "een deel toegezegd",
        (Language::Nl, Some(Outcome::Refused)) => "afgewezen",
        (Language::Nl, Some(Outcome::Evaded)) => "geen ja en geen nee",
        (Language::Nl, Some(Outcome::NoAnswer)) => "het antwoord gaat er niet op in",
        (Language::Nl, None) => "geen antwoord",
        (Language::En, Some(Outcome::Promised)) => "promised",
        (Language::En, Some(Outcome::Partly)) => "promised in part",
        (Language::En, Some(Outcome::Refused)) => "refused",
        (Language::En, Some(Outcome::Evaded)) => "neither yes nor no",
        (Language::En, Some(Outcome::NoAnswer)) => "the answer does not speak of it",
        (Language::En, None) => "no answer",
    }
}

/// The end: until when an answer is awaited is for whoever writes.
pub const fn end(language: Language) -> &'static str {
    match language {
        Language::Nl => "Wij horen graag vóór [[de dag waarop u antwoord wilt]] van u.",
        Language::En => {
            "We would be glad to hear from you before [[the day on which you want an answer]]."
        }
    }
}

/// The mark that the earlier letter bears in print.
pub fn mark(language: Language, pin: Pin) -> String {
    let (number, short) = (pin.number.get(), pin.hash.short());
    match language {
        Language::Nl => format!("kenmerk: versie {number} · {short}"),
        Language::En => format!("reference: version {number} · {short}"),
    }
}
