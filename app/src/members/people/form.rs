//! The forms about somebody: as typed, and what they say.

use crate::drafting::{
    Mistake, Wrong,
    wrong::{Reader, value},
};
use letters::{
    access::Held,
    ids::OrganisationId,
    letter::Language,
    person::Details,
    role::Role,
    text::{MailAddress, PersonName, TextError},
};

/// Name, mail address and language as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PersonForm {
    /// The name.
    pub name: String,
    /// The mail address.
    pub mail: String,
    /// The key of the language; empty leaves it to their browser.
    pub language: String,
    /// Whether they are asked to sign in.
    pub invite: bool,
    /// What was known when the form was filled in: name, mail address, language.
    pub seen: [String; 3],
}

impl PersonForm {
    /// An empty form for somebody who is asked to sign in.
    #[must_use]
    pub fn fresh() -> Self {
        Self {
            invite: true,
            ..Self::default()
        }
    }

    /// A form filled with what is known.
    #[must_use]
    pub fn of(details: &Details) -> Self {
        let [name, mail, language] = seen(details);
        Self {
            name,
            mail,
            language,
            invite: false,
            seen: seen(details),
        }
    }

    /// The same, filled in on what is known now.
    #[must_use]
    pub fn seeing(self, details: &Details) -> Self {
        Self {
            seen: seen(details),
            ..self
        }
    }

    /// Reads the fields of a form that was sent.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        let field = |name: &str| value(pairs, name).to_owned();
        Self {
            name: field("name"),
            mail: field("mail"),
            language: field("language"),
            invite: value(pairs, "invite") == "yes",
            seen: ["seen-name", "seen-mail", "seen-language"].map(field),
        }
    }

    /// What it says.
    ///
    /// # Errors
    /// What is wrong, each at its field.
    pub fn read(&self) -> Result<Details, Vec<Wrong>> {
        read([&self.name, &self.mail, &self.language])
    }

    /// What was known when it was filled in; none when that was tampered with.
    #[must_use]
    pub fn read_seen(&self) -> Option<Details> {
        let [name, mail, language] = &self.seen;
        read([name, mail, language]).ok()
    }
}

fn seen(details: &Details) -> [String; 3] {
    let language = details.language.map_or("", Language::key);
    [
        details.name.to_string(),
        details.mail.to_string(),
        language.to_owned(),
    ]
}

fn read([name, mail, language]: [&String; 3]) -> Result<Details, Vec<Wrong>> {
    let mut reader = Reader::default();
    let name = reader.required("name", name, PersonName::parse);
    let mail = match MailAddress::parse(mail) {
        Ok(mail) => Some(mail),
        Err(TextError::Form | TextError::Control | TextError::TooLong { .. }) => {
            reader.note("mail", Mistake::Mail);
            None
        }
        Err(other) => {
            reader.note("mail", Mistake::Text(other));
            None
        }
    };
    let language = if language.is_empty() {
        None
    } else {
        reader.choice("language", language, Language::from_key)
    };
    let details = name.zip(mail).map(|(name, mail)| Details {
        name,
        mail,
        language,
    });
    reader.done(details)
}

/// A role and where it is held, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoleForm {
    /// The key of the role.
    pub role: String,
    /// The identifier of the organisation; empty for the association as a whole.
    pub organisation: String,
}

impl RoleForm {
    /// Reads the fields of a form that was sent.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        Self {
            role: value(pairs, "role").to_owned(),
            organisation: value(pairs, "organisation").to_owned(),
        }
    }

    /// What it says, when the organisation is one of these.
    ///
    /// # Errors
    /// What is wrong, each at its field.
    pub fn read(&self, known: &[OrganisationId]) -> Result<Held, Vec<Wrong>> {
        let mut reader = Reader::default();
        let role = reader.choice("role", &self.role, Role::from_key);
        let known = |raw: &str| OrganisationId::parse(raw).filter(|id| known.contains(id));
        let organisation = if self.organisation.is_empty() {
            Some(None)
        } else {
            reader
                .choice("organisation", &self.organisation, known)
                .map(Some)
        };
        let held = role.zip(organisation).and_then(|(role, organisation)| {
            let held = Held::new(role, organisation);
            held.map_err(|why| reader.note("organisation", Mistake::Held(why)))
                .ok()
        });
        reader.done(held)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use letters::{access::HeldError, time::Moment};

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let form = PersonForm {
            mail: "noor@".into(),
            language: "fr".into(),
            ..PersonForm::fresh()
        };
        let wrong = form.read().unwrap_err();
        assert_eq!(
            wrong,
            [
                Wrong::at("name", Mistake::Text(TextError::Empty)),
                Wrong::at("mail", Mistake::Mail),
                Wrong::at("language", Mistake::Choice),
            ]
        );
    }

    #[test]
    fn what_is_known_fills_the_form_that_says_it() {
        let details = Details {
            name: PersonName::parse("Noor Evers").unwrap(),
            mail: MailAddress::parse("noor@voorbeeld.nl").unwrap(),
            language: Some(Language::En),
        };
        let form = PersonForm::of(&details);
        assert_eq!(form.read(), Ok(details.clone()));
        assert_eq!(form.read_seen(), Some(details));
        assert_eq!(PersonForm::fresh().read_seen(), None);
    }

    #[test]
    fn a_role_is_read_where_it_has_a_meaning() {
        let known = OrganisationId::new(Moment::from_millis(0), [1; 10]);
        let form = |role: &str, organisation: String| RoleForm {
            role: role.into(),
            organisation,
        };
        let held = form("director", known.to_string()).read(&[known]);
        assert_eq!(held, Ok(Held::new(Role::Director, Some(known)).unwrap()));
        let needs = Mistake::Held(HeldError::NeedsOrganisation);
        for (form, field, mistake) in [
            (form("koning", String::new()), "role", Mistake::Choice),
            (form("reader", String::new()), "organisation", needs),
            (
                form("operator", known.to_string()),
                "organisation",
                Mistake::Held(HeldError::NotInOrganisation),
            ),
            (form("reader", "1".into()), "organisation", Mistake::Choice),
        ] {
            assert_eq!(form.read(&[known]), Err(vec![Wrong::at(field, mistake)]));
        }
    }
}
