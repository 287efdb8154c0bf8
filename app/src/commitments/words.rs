//! Commitments in words and pictures: the word always beside the picture.

use super::{
    data::{Said as Done, Stand},
    form::CommitmentMistake,
};
use crate::{
    drafting::{Mistake, Wrong},
    locale::{Locale, t},
    ui::{FormError, Glyph},
};
use letters::{
    commitment::{Commitment, Due, Ending, Said, State},
    time::Day,
};

/// "Nagekomen", …
pub fn ending(locale: Locale, ending: Ending) -> String {
    match ending {
        Ending::Kept => t!(locale, "commitment-kept"),
        Ending::Broken => t!(locale, "commitment-broken"),
        Ending::Overtaken => t!(locale, "commitment-overtaken"),
    }
}

/// When that is the ending.
pub fn hint(locale: Locale, ending: Ending) -> String {
    match ending {
        Ending::Kept => t!(locale, "commitment-kept-hint"),
        Ending::Broken => t!(locale, "commitment-broken-hint"),
        Ending::Overtaken => t!(locale, "commitment-overtaken-hint"),
    }
}

/// Where it stands, with its picture: "Te laat".
pub fn state(locale: Locale, state: State) -> (Glyph, String) {
    match state {
        State::Open => (Glyph::Ahead, t!(locale, "commitment-open")),
        State::Late { .. } => (Glyph::Objection, t!(locale, "commitment-late")),
        State::Ended(how) => (glyph_of(how), ending(locale, how)),
        State::TakenBack => (Glyph::Empty, t!(locale, "commitment-taken-back")),
    }
}

const fn glyph_of(ending: Ending) -> Glyph {
    match ending {
        Ending::Kept => Glyph::Full,
        Ending::Broken => Glyph::Cross,
        Ending::Overtaken => Glyph::Barred,
    }
}

/// What a step does, in a few words.
pub fn said(locale: Locale, said: Said) -> String {
    match said {
        Said::Noted => t!(locale, "commitment-said-noted"),
        Said::Revised => t!(locale, "commitment-said-revised"),
        Said::Ended(how) => ending(locale, how),
        Said::Reopened => t!(locale, "commitment-said-reopened"),
        Said::TakenBack => t!(locale, "commitment-taken-back"),
    }
}

/// The same as a line of the log.
pub fn said_of(locale: Locale, said: Said) -> String {
    match said {
        Said::Noted => t!(locale, "act-commitment-noted"),
        Said::Revised => t!(locale, "act-commitment-revised"),
        Said::Ended(how) => {
            let what = ending(locale, how).to_lowercase();
            t!(locale, "act-commitment-ended", what = what)
        }
        Said::Reopened => t!(locale, "act-commitment-reopened"),
        Said::TakenBack => t!(locale, "act-commitment-taken-back"),
    }
}

/// "uiterlijk 20 juni 2027 (“voorjaar 2027”)"
pub fn until(locale: Locale, due: Option<&Due>) -> String {
    match due {
        None => t!(locale, "commitment-no-day"),
        Some(Due { last, said: None }) => {
            t!(locale, "commitment-until", day = locale.day(*last))
        }
        Some(Due {
            last,
            said: Some(said),
        }) => t!(
            locale,
            "commitment-until-part",
            day = locale.day(*last),
            said = said.as_str()
        ),
    }
}

/// How long it has, or is too late: "nog 12 dagen", "12 dagen te laat"; nothing of what ended or has no day.
pub fn distance(locale: Locale, commitment: &Commitment, today: Day) -> Option<String> {
    match (commitment.state(today), commitment.left(today)) {
        (State::Late { days }, _) => Some(t!(locale, "commitment-late-by", count = days)),
        (_, Some(0)) => Some(t!(locale, "commitment-today")),
        (_, Some(days)) => Some(t!(locale, "commitment-left", count = days)),
        (_, None) => None,
    }
}

/// Which are listed.
pub fn stand(locale: Locale, stand: Stand) -> String {
    match stand {
        Stand::Running => t!(locale, "commitment-stand-running"),
        Stand::Late => t!(locale, "commitment-late"),
        Stand::Ended(how) => ending(locale, how),
        Stand::All => t!(locale, "commitment-stand-all"),
    }
}

/// What was done just now.
pub fn done(locale: Locale, done: Done) -> String {
    match done {
        Done::Noted => t!(locale, "commitment-notice-noted"),
        Done::Revised => t!(locale, "commitment-notice-revised"),
        Done::Ended => t!(locale, "commitment-notice-ended"),
        Done::Reopened => t!(locale, "commitment-notice-reopened"),
        Done::TakenBack => t!(locale, "commitment-notice-taken-back"),
    }
}

/// What is wrong, and what to do.
pub fn mistake(locale: Locale, mistake: CommitmentMistake) -> String {
    match mistake {
        CommitmentMistake::Due => t!(locale, "commitment-mistake-due"),
        CommitmentMistake::Ahead => t!(locale, "commitment-mistake-ahead"),
        CommitmentMistake::NotInText => t!(locale, "outcome-mistake-text"),
        CommitmentMistake::SaidAlready => t!(locale, "commitment-mistake-already"),
        CommitmentMistake::HasEnded => t!(locale, "commitment-mistake-ended"),
        CommitmentMistake::Runs => t!(locale, "commitment-mistake-runs"),
        CommitmentMistake::WasTakenBack => t!(locale, "commitment-mistake-taken-back"),
        CommitmentMistake::Moved => t!(locale, "commitment-mistake-moved"),
        CommitmentMistake::Gone => t!(locale, "commitment-mistake-gone"),
    }
}

/// Everything that is wrong, for the summary on top: with the name of the field where the mistake does not name it.
pub fn summary(locale: Locale, wrong: &[Wrong]) -> Vec<FormError> {
    let told = |it: &Wrong| {
        let what = crate::desk::words::mistake(locale, &it.mistake);
        let own = matches!(it.mistake, Mistake::Finding(_) | Mistake::Commitment(_));
        let field = match it.field.as_str() {
            _ if own => None,
            "paragraph" => Some(t!(locale, "outcome-paragraph")),
            "by" => Some(t!(locale, "commitment-by")),
            "what" => Some(t!(locale, "commitment-what")),
            "demand" => Some(t!(locale, "commitment-demand")),
            "ending" => Some(t!(locale, "commitment-ending")),
            _ => Some(t!(locale, "commitment-why")),
        };
        let text = match field {
            Some(field) => t!(locale, "drafting-mistake-at", field = field, what = what),
            None => what,
        };
        FormError::at(it.field.clone(), text)
    };
    wrong.iter().map(told).collect()
}
