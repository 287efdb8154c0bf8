//! The form for a mandate: as typed, and as what becomes of it.

use crate::drafting::{
    Mistake, Wrong,
    wrong::{Reader, value},
};
use letters::{
    ids::OrganisationId,
    mandate::{Extent, Mandate, MandateError, Terms},
    register::table,
    text::{Function, Line, MailAddress, PersonName},
    time::Day,
};

/// A mandate as typed, by the secretariat or by a director who appoints a deputy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MandateForm {
    /// The identifier of the organisation.
    pub organisation: String,
    /// The person's name.
    pub name: String,
    /// Their mail address.
    pub mail: String,
    /// What they are there.
    pub function: String,
    /// `yes` for a deputy.
    pub deputy: String,
    /// The key of the extent.
    pub extent: String,
    /// The first day.
    pub from: String,
    /// The last day; empty for none.
    pub until: String,
    /// What shows it.
    pub evidence: String,
}

/// A mandate that can be granted, as far as the form can tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewGrant {
    /// To whom.
    pub name: PersonName,
    /// With which mail address.
    pub mail: MailAddress,
    /// What it says.
    pub terms: Terms,
}

impl MandateForm {
    /// A new form for the secretariat.
    #[must_use]
    pub fn fresh(organisation: Option<OrganisationId>, today: Day) -> Self {
        Self {
            organisation: organisation.map_or_else(String::new, |id| id.to_string()),
            deputy: "no".to_owned(),
            extent: Extent::OnBehalf.key().to_owned(),
            from: today.to_string(),
            ..Self::default()
        }
    }

    /// A new form for a deputy under this mandate: as far and as long as it goes itself.
    #[must_use]
    pub fn under(own: &Mandate, today: Day) -> Self {
        Self {
            extent: own.extent.key().to_owned(),
            from: own.from.max(today).to_string(),
            until: own
                .until
                .map_or_else(String::new, |until| until.to_string()),
            ..Self::default()
        }
    }

    /// Reads the fields of a form that was sent.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        let field = |name: &str| value(pairs, name).to_owned();
        Self {
            organisation: field("organisation"),
            name: field("name"),
            mail: field("mail"),
            function: field("function"),
            deputy: field("deputy"),
            extent: field("extent"),
            from: field("from"),
            until: field("until"),
            evidence: field("evidence"),
        }
    }

    /// What the secretariat records; `known` are the organisations that can be chosen.
    ///
    /// # Errors
    /// Everything that is wrong, each at its field.
    pub fn read(&self, known: &[OrganisationId]) -> Result<NewGrant, Vec<Wrong>> {
        let mut reader = Reader::default();
        let organisation = reader.choice("organisation", &self.organisation, |raw| {
            OrganisationId::parse(raw).filter(|id| known.contains(id))
        });
        let deputy = reader.choice("deputy", &self.deputy, |raw| match raw {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        });
        let evidence = reader.required("evidence", &self.evidence, Line::parse);
        self.read_rest(reader, organisation.zip(deputy).zip(evidence))
    }

    /// The deputy whom a director appoints under this mandate. `evidence` is what shows it when nothing was typed.
    ///
    /// # Errors
    /// Everything that is wrong, each at its field.
    pub fn read_deputy(&self, own: &Mandate, evidence: Line) -> Result<NewGrant, Vec<Wrong>> {
        let mut reader = Reader::default();
        let evidence = match reader.optional("evidence", &self.evidence, Line::parse) {
            Some(typed) => typed,
            None => evidence,
        };
        self.read_rest(reader, Some(((own.organisation, true), evidence)))
    }

    fn read_rest(
        &self,
        mut reader: Reader,
        known: Option<((OrganisationId, bool), Line)>,
    ) -> Result<NewGrant, Vec<Wrong>> {
        let name = reader.required("name", &self.name, PersonName::parse);
        let mail = reader.required("mail", &self.mail, MailAddress::parse);
        let function = reader.required("function", &self.function, Function::parse);
        let extent = reader.choice("extent", &self.extent, Extent::from_key);
        let from = reader.choice_or("from", &self.from, Mistake::Day, table::day);
        let until = if self.until.trim().is_empty() {
            Some(None)
        } else {
            let until = reader.choice_or("until", &self.until, Mistake::Day, table::day);
            until.map(Some)
        };
        if let (Some(from), Some(Some(until))) = (from, until)
            && until < from
        {
            reader.note("until", Mistake::Mandate(MandateError::EndsBeforeItStarts));
        }
        let (
            Some(((organisation, deputy), evidence)),
            Some(name),
            Some(mail),
            Some(function),
            Some(extent),
            Some(from),
            Some(until),
        ) = (known, name, mail, function, extent, from, until)
        else {
            return reader.done(None);
        };
        let terms = Terms {
            organisation,
            function,
            deputy,
            extent,
            from,
            until,
            evidence,
        };
        reader.done(Some(NewGrant { name, mail, terms }))
    }
}

/// Why a mandate is refused, at the field that it is about.
#[must_use]
pub fn refused(why: MandateError) -> Wrong {
    let field = match why {
        MandateError::EndsBeforeItStarts => "until",
        MandateError::OutsideOwn { .. } | MandateError::Overlaps { .. } => "from",
        MandateError::FartherThanOwn => "extent",
        MandateError::NoMandate | MandateError::DeputyOfDeputy | MandateError::OwnDeputy => "name",
        MandateError::NotSooner | MandateError::UsedAfter(_) | MandateError::Ended => "last",
    };
    Wrong::at(field, Mistake::Mandate(why))
}

#[cfg(test)]
mod tests {
    use super::*;
    use letters::time::Moment;

    fn organisation() -> OrganisationId {
        OrganisationId::new(Moment::from_millis(0), [3; 10])
    }

    fn filled() -> MandateForm {
        MandateForm {
            name: "Joke Terpstra".into(),
            mail: "joke@wijkteam.example".into(),
            function: "bestuurder".into(),
            until: "31-12-2027".into(),
            evidence: "Besluit raad van toezicht".into(),
            ..MandateForm::fresh(Some(organisation()), Day::new(2026, 3, 2).unwrap())
        }
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let form = MandateForm {
            organisation: organisation().to_string(),
            mail: "joke".into(),
            from: "gisteren".into(),
            ..MandateForm::default()
        };
        let wrong = form.read(&[]).unwrap_err();
        let fields: Vec<&str> = wrong.iter().map(|it| it.field.as_str()).collect();
        assert_eq!(
            fields,
            [
                "organisation",
                "deputy",
                "evidence",
                "name",
                "mail",
                "function",
                "extent",
                "from"
            ]
        );
    }

    #[test]
    fn a_mandate_that_ends_before_it_starts_is_told_at_its_last_day() {
        let form = MandateForm {
            until: "2026-03-01".into(),
            ..filled()
        };
        assert_eq!(
            form.read(&[organisation()]),
            Err(vec![refused(MandateError::EndsBeforeItStarts)])
        );
    }

    #[test]
    fn what_was_typed_becomes_a_mandate() {
        let grant = filled().read(&[organisation()]).unwrap();
        assert_eq!(grant.terms.until, Day::new(2027, 12, 31).ok());
        assert!(!grant.terms.deputy);
    }
}
