//! To whom the new letter goes: the same institutions, with whoever holds their offices now.

use crate::{
    addressee::{
        Addressee, Directory,
        salutation::{self, Chosen, greeting},
        succession::office_of,
    },
    letter::Front,
    outcome::same_institution,
    text::Line,
    time::Day,
};

/// To whom a letter goes, and how it greets them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receivers {
    /// To whom, in order.
    pub addressees: Vec<Addressee>,
    /// The salutation; none where it is not known how to greet them together.
    pub salutation: Option<Line>,
}

/// The institutions of these names, as the earlier letter is addressed to them. Where the directory knows the institution and
/// the offices that the letter names, they are those who hold them on this day: an office outlives its holder. Who only
/// answered, and was no addressee, is an institution without persons.
#[must_use]
pub fn receivers(front: &Front, names: &[Line], directory: &Directory, day: Day) -> Receivers {
    let mut addressees = Vec::new();
    let mut known = Some(Vec::new());
    for name in names {
        let mut before = front.addressees.iter();
        let kept = before.find(|it| same_institution(&it.institution, name));
        let kept = kept.cloned().unwrap_or_else(|| Addressee {
            institution: name.clone(),
            postal: Vec::new(),
            persons: Vec::new(),
        });
        let chosen = offices(&kept, directory, day);
        let now = chosen.as_ref().and_then(|it| {
            let mut now = salutation::addressees(directory, std::slice::from_ref(it), day);
            now.pop()
        });
        if let (Some(chosen), Some(now)) = (chosen, now) {
            // The name stays the one under which it answered.
            let postal = if now.postal.is_empty() {
                kept.postal
            } else {
                now.postal
            };
            addressees.push(Addressee {
                institution: kept.institution,
                postal,
                ..now
            });
            if let Some(all) = &mut known {
                all.push(chosen);
            }
        } else {
            known = None;
            addressees.push(kept);
        }
    }
    let made = known.and_then(|all| greeting(directory, &all, day, front.language));
    let made = made.and_then(|it| Line::parse(&it).ok());
    let same = addressees == front.addressees;
    Receivers {
        salutation: if same {
            front.salutation.clone().or(made)
        } else {
            made
        },
        addressees,
    }
}

/// The institution in the directory, with the offices that are named; nothing where the letter names somebody in an office
/// that is not known there.
fn offices(to: &Addressee, directory: &Directory, day: Day) -> Option<Chosen> {
    let institution = directory.named(to.institution.as_str())?;
    let named = to.persons.iter();
    let named = named.map(|it| Some(office_of(institution, it, day)?.id));
    Some(Chosen {
        institution: institution.id,
        offices: named.collect::<Option<_>>()?,
    })
}
