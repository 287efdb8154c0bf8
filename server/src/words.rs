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

/// What is printed small beside a name: that it is a guest's, that a key of their own signed too, which demands it does not
/// stand behind, and that it was taken back since.
fn note(locale: Locale, signatory: &Signatory) -> Option<String> {
    let retracted = signatory
        .retracted
        .map(|at| app::words::retracted(locale, at));
    let except = app::words::except(locale, &signatory.except);
    let guest = signatory.guest.then(|| app::guests::mark(locale));
    let own_key = signatory.own_key.then(|| app::words::own_key(locale));
    let marks = guest.into_iter().chain(own_key);
    let parts: Vec<String> = marks.chain(except).chain(retracted).collect();
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

    #[test]
    fn what_is_printed_small_beside_a_name_says_how_it_was_signed() {
        let at = letters::time::Moment::from_millis(1_800_000_000_000);
        let mut signatory = Signatory {
            invitation: letters::ids::InvitationId::new(at, [1; 10]),
            organisation: None,
            organisation_shown: letters::text::OrganisationName::parse("Sterk Samen").unwrap(),
            person: letters::text::PersonName::parse("Anouk de Wit").unwrap(),
            function: letters::text::Function::parse("directeur").unwrap(),
            capacity: letters::cosignature::Capacity::Personal,
            deputy: false,
            guest: false,
            except: letters::cosignature::Except::default(),
            retracted: None,
            own_key: false,
            remark: None,
            at,
        };
        let said = |it: &Signatory| signatory_line(Locale::Nl, it).note;
        assert_eq!(said(&signatory), None);
        signatory.own_key = true;
        assert_eq!(said(&signatory).as_deref(), Some("met eigen sleutel"));
        signatory.guest = true;
        assert_eq!(said(&signatory).as_deref(), Some("gast; met eigen sleutel"));
    }
}
