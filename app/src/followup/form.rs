//! The form in which a follow-up is begun: as typed, and as what is wanted.

use crate::drafting::{
    Mistake, Wrong,
    wrong::{Reader, value},
};
use letters::{
    demand::DemandId,
    followup::{Chosen, FollowUpRefused, Offer},
    text::{Line, Subject},
};

/// The form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FollowUpForm {
    /// What the new letter is about.
    pub subject: String,
    /// The names of whom it asks.
    pub addressees: Vec<String>,
    /// The ids of what it asks.
    pub demands: Vec<String>,
    /// How many letters come back already, as the page said.
    pub known: usize,
    /// Whether another is wanted although there is one.
    pub again: bool,
    /// The number of the last thing that was said of the demands, as the page said.
    pub seen: u32,
}

/// What is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// What the new letter is about.
    pub subject: Subject,
    /// What it asks, and of whom.
    pub chosen: Chosen,
}

impl FollowUpForm {
    /// What the button sends that shows how the draft would read.
    pub const LOOK: &str = "look";

    /// The form as it comes: what is ticked beforehand, and a title.
    #[must_use]
    pub fn usual(offer: &Offer, subject: Option<&Subject>, known: usize, seen: u32) -> Self {
        let Chosen {
            addressees,
            demands,
        } = offer.usual();
        Self {
            subject: subject.map(ToString::to_string).unwrap_or_default(),
            addressees: addressees.iter().map(ToString::to_string).collect(),
            demands: demands.iter().map(ToString::to_string).collect(),
            known,
            again: false,
            seen,
        }
    }

    /// Reads the fields of a form that was sent.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        let all = |name: &str| {
            let of = pairs.iter().filter(|(field, _)| field == name);
            of.map(|(_, value)| value.clone()).collect()
        };
        Self {
            subject: value(pairs, "subject").to_owned(),
            addressees: all("to"),
            demands: all("demand"),
            known: value(pairs, "known").parse().unwrap_or_default(),
            again: value(pairs, "again") == "yes",
            seen: value(pairs, "seen").parse().unwrap_or_default(),
        }
    }

    /// What is wanted, of what is on offer.
    ///
    /// # Errors
    /// What is wrong, each at its field.
    pub fn read(&self, offer: &Offer) -> Result<Wanted, Vec<Wrong>> {
        let mut reader = Reader::default();
        let subject = reader.required("subject", &self.subject, Subject::parse);
        let names: Vec<Option<Line>> = self
            .addressees
            .iter()
            .map(|it| Line::parse(it).ok())
            .collect();
        let ids: Vec<Option<DemandId>> =
            self.demands.iter().map(|it| DemandId::parse(it)).collect();
        let whole = names.into_iter().collect::<Option<Vec<_>>>();
        let whole = whole.zip(ids.into_iter().collect::<Option<Vec<_>>>());
        let chosen = match whole {
            Some((names, ids)) => offer.choose(&names, &ids),
            None => Err(vec![FollowUpRefused::Gone]),
        };
        let chosen = match chosen {
            Ok(chosen) => Some(chosen),
            Err(refused) => {
                for why in refused {
                    reader.note(field(why), Mistake::FollowUp(why));
                }
                None
            }
        };
        let made = subject.zip(chosen);
        reader.done(made.map(|(subject, chosen)| Wanted { subject, chosen }))
    }
}

/// At which field it is told why not.
#[must_use]
pub const fn field(why: FollowUpRefused) -> &'static str {
    match why {
        FollowUpRefused::Nobody => "to",
        FollowUpRefused::Exists => "again",
        FollowUpRefused::Nothing
        | FollowUpRefused::Gone
        | FollowUpRefused::Moved
        | FollowUpRefused::NotOut
        | FollowUpRefused::CalledOff => "demand",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use letters::followup::Offered;

    fn offer() -> Offer {
        let id = DemandId::parse("k7m2qd").unwrap();
        Offer {
            addressees: vec![Offered {
                what: Line::parse("VWS").unwrap(),
                ticked: true,
            }],
            demands: vec![Offered {
                what: id,
                ticked: true,
            }],
            answer: false,
        }
    }

    #[test]
    fn what_is_ticked_beforehand_is_wanted_as_it_comes() {
        let subject = Subject::parse("Vervolg").unwrap();
        let form = FollowUpForm::usual(&offer(), Some(&subject), 1, 4);
        assert_eq!((form.known, form.again, form.seen), (1, false, 4));
        let wanted = form.read(&offer()).unwrap();
        assert_eq!(
            wanted,
            Wanted {
                subject,
                chosen: offer().usual()
            }
        );
    }

    #[test]
    fn all_that_is_wrong_is_told_at_once() {
        let at = |form: FollowUpForm| -> Vec<String> {
            let wrong = form.read(&offer()).unwrap_err();
            wrong.into_iter().map(|it| it.field).collect()
        };
        assert_eq!(at(FollowUpForm::default()), ["subject", "to", "demand"]);
        let sent = [("subject", "Vervolg"), ("to", "VWS"), ("demand", "?")];
        let sent = sent.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let form = FollowUpForm::from_pairs(&sent);
        assert_eq!(form.addressees, ["VWS"]);
        assert_eq!(at(form), ["demand"]);
    }
}
