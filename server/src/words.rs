//! Where the server's own things meet the translations: what is printed, sealed or told about a job.

use crate::{
    finalising::Failure,
    press::{PressError, PrintWords, SignatoryLine},
    store::Signatory,
};
use app::{
    finishing::{NotFinal, deputy, not_final},
    locale::Locale,
};
use letters::letter::Language;

pub use app::finishing::{
    embedded_log, embedded_proof, embedded_signatures, from_archive, seal_reason, seal_tooltip,
};

/// The words that the press adds to a letter, in the letter's own language.
///
/// # Errors
/// [`PressError::Workshop`] when the file of words is broken, which a test rules out.
pub fn print(language: Language) -> Result<PrintWords, PressError> {
    toml::from_str(app::finishing::print(language.into()))
        .map_err(|error| PressError::Workshop(error.to_string()))
}

/// A signature as it prints.
pub fn signatory_line(locale: Locale, signatory: &Signatory) -> SignatoryLine {
    let function = signatory.function.as_str();
    SignatoryLine {
        organisation: Some(signatory.organisation_shown.to_string()),
        name: Some(signatory.person.to_string()),
        role: Some(if signatory.deputy {
            deputy(locale, function)
        } else {
            function.to_owned()
        }),
        capacity_text: Some(app::words::capacity(locale, signatory.capacity)),
        note: note(locale, signatory),
    }
}

/// What is printed small beside a name: that it is a guest's, which demands it does not stand behind, and that it was taken back since.
fn note(locale: Locale, signatory: &Signatory) -> Option<String> {
    let retracted = signatory
        .retracted
        .map(|at| app::words::retracted(locale, at));
    let except = app::words::except(locale, &signatory.except);
    let guest = signatory.guest.then(|| app::guests::mark(locale));
    let parts: Vec<String> = guest.into_iter().chain(except).chain(retracted).collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// What the desk says when a letter did not become Final.
pub fn failure(locale: Locale, failure: &Failure) -> String {
    let why = match failure {
        Failure::Press(PressError::Unprintable { character, .. }) => {
            NotFinal::Character(*character)
        }
        Failure::Press(PressError::Problems(problems)) => {
            let first = problems
                .first()
                .map(|problem| app::problem::sentence(locale, problem))
                .unwrap_or_default();
            return not_final(locale, &NotFinal::Problem(&first));
        }
        Failure::Press(PressError::TooMuch { .. }) => NotFinal::TooMuch,
        Failure::Press(PressError::Missing(places)) => {
            NotFinal::Lost(places.first().map_or("", String::as_str))
        }
        Failure::Press(PressError::Conformance { .. }) => NotFinal::Standards,
        Failure::Press(_) => NotFinal::Press,
        Failure::Seal(_) | Failure::NotWhole(_) => NotFinal::Seal,
        Failure::Files(_) => NotFinal::Disk,
        Failure::Head(_) => NotFinal::Tree,
        Failure::Store(_) => NotFinal::Store,
        Failure::BrokeOff => NotFinal::Time,
    };
    not_final(locale, &why)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_press_is_there() {
        assert_eq!(print(Language::Nl).unwrap().months[6], "juli");
        assert_eq!(print(Language::En).unwrap().months[6], "July");
    }
}
