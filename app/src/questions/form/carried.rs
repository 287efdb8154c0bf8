//! What goes along with the form from page to page, beside what is typed: answers without a question, and what tells that a
//! publication is about other questions.

use super::clean;
use letters::questions::{Asker, Difference, MOST_PAIRS, Unplaced};

/// What parts askers in a field of one line.
const PARTED: &str = "; ";

/// "Geluk (CDA)".
pub(super) fn asker_line(asker: &Asker) -> String {
    match &asker.party {
        Some(party) => format!("{} ({party})", asker.name),
        None => asker.name.clone(),
    }
}

/// The member in such a line.
pub(super) fn asker(line: &str) -> Asker {
    let parts = line.strip_suffix(')').and_then(|it| it.rsplit_once('('));
    let (name, party) = match parts {
        Some((name, party)) if !name.trim().is_empty() => (name, party.trim()),
        _ => (line, ""),
    };
    Asker {
        name: name.trim().to_owned(),
        party: (!party.is_empty()).then(|| party.to_owned()),
    }
}

/// The answers without a question, as they were sent: each has a field for its text and a hidden one for its number.
pub(super) fn unplaced(field: &impl Fn(&str) -> String) -> Vec<Unplaced> {
    let one = |at: usize| {
        let text = field(&format!("unplaced-{at}-text"));
        let answer = field(&format!("unplaced-{at}-number"));
        (!answer.is_empty()).then(|| Unplaced {
            answer: answer.parse().ok(),
            text,
        })
    };
    (0..MOST_PAIRS).map_while(one).collect()
}

/// Those that nobody emptied.
pub(super) fn left(all: &[Unplaced]) -> Vec<Unplaced> {
    all.iter()
        .map(|it| Unplaced {
            answer: it.answer,
            text: clean(&it.text),
        })
        .filter(|it| !it.text.is_empty())
        .collect()
}

/// The hidden fields in which differences go along: each with its name and value.
#[must_use]
pub fn fields(differences: &[Difference]) -> Vec<(String, String)> {
    let askers = |all: &[Asker]| all.iter().map(asker_line).collect::<Vec<_>>().join(PARTED);
    let mut fields = Vec::with_capacity(differences.len() * 3);
    for (at, difference) in differences.iter().enumerate() {
        let (kind, kept, came) = match difference {
            Difference::Number { kept, came } => ("number", kept.clone(), came.clone()),
            Difference::Askers { kept, came } => ("askers", askers(kept), askers(came)),
            Difference::Submitted { kept, came } => {
                ("submitted", kept.to_string(), came.to_string())
            }
            Difference::Question(number) => ("question", String::new(), number.to_string()),
            Difference::NewQuestion(number) => ("new", String::new(), number.to_string()),
        };
        fields.push((format!("difference-{at}"), kind.to_owned()));
        fields.push((format!("difference-{at}-kept"), kept));
        fields.push((format!("difference-{at}-came"), came));
    }
    fields
}

/// The differences in such fields.
pub(super) fn differences(field: &impl Fn(&str) -> String) -> Vec<Difference> {
    let askers = |raw: &str| raw.split(PARTED).map(asker).collect();
    let one = |at: usize| {
        let kept = field(&format!("difference-{at}-kept"));
        let came = field(&format!("difference-{at}-came"));
        Some(match field(&format!("difference-{at}")).as_str() {
            "number" => Difference::Number { kept, came },
            "askers" => Difference::Askers {
                kept: askers(&kept),
                came: askers(&came),
            },
            "submitted" => Difference::Submitted {
                kept: kept.parse().ok()?,
                came: came.parse().ok()?,
            },
            "question" => Difference::Question(came.parse().ok()?),
            "new" => Difference::NewQuestion(came.parse().ok()?),
            _ => return None,
        })
    };
    (0..2 * MOST_PAIRS).map_while(one).collect()
}
