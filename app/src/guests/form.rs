//! The forms, as typed: what a guest fills in, and what the secretariat decides.

use super::Decide;
use crate::drafting::{
    Mistake, Wrong,
    wrong::{Reader, value},
};
use letters::{
    guests::Form,
    ids::OrganisationId,
    organisation::Website,
    text::{Function, MailAddress, OrganisationName, PersonName, Remark, TextError},
};

/// What a guest fills in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GuestForm {
    /// The organisation's name.
    pub organisation: String,
    /// Its website.
    pub website: String,
    /// Who signs.
    pub person: String,
    /// What they are there.
    pub function: String,
    /// Their mail address.
    pub mail: String,
    /// What they say with it; may be empty.
    pub remark: String,
}

impl GuestForm {
    /// Reads the fields of a form that was sent.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        let field = |name| value(pairs, name).to_owned();
        Self {
            organisation: field("organisation"),
            website: field("website"),
            person: field("person"),
            function: field("function"),
            mail: field("mail"),
            remark: field("remark"),
        }
    }

    /// What was filled in.
    ///
    /// # Errors
    /// Everything that is wrong, each at its field.
    pub fn read(&self) -> Result<Form, Vec<Wrong>> {
        let mut reader = Reader::default();
        let organisation = reader.required(
            "organisation",
            &self.organisation,
            letter_in(OrganisationName::parse),
        );
        let website = match Website::parse(&self.website) {
            Ok(website) => Some(website),
            Err(error) => {
                reader.note("website", at_form(error, Mistake::Website));
                None
            }
        };
        let person = reader.required("person", &self.person, letter_in(PersonName::parse));
        let function = reader.required("function", &self.function, letter_in(Function::parse));
        let mail = match MailAddress::parse(&self.mail) {
            Ok(mail) => Some(mail),
            Err(error) => {
                reader.note("mail", at_form(error, Mistake::Mail));
                None
            }
        };
        let remark = reader.optional("remark", &self.remark, Remark::parse);
        let form = match (organisation, website, person, function, mail) {
            (Some(organisation), Some(website), Some(person), Some(function), Some(mail)) => {
                Some(Form {
                    organisation,
                    website,
                    person,
                    function,
                    mail,
                    remark,
                })
            }
            _ => None,
        };
        reader.done(form)
    }
}

/// Takes a name only if it has a letter in it: "–" is no organisation.
fn letter_in<T>(
    parse: impl Fn(&str) -> Result<T, TextError>,
) -> impl Fn(&str) -> Result<T, TextError> {
    move |raw| {
        let value = parse(raw)?;
        if raw.chars().any(char::is_alphabetic) {
            Ok(value)
        } else {
            Err(TextError::Form)
        }
    }
}

/// The mistake of a field with a form of its own; that it is empty or too long is said as of any other.
fn at_form(error: TextError, mistake: Mistake) -> Mistake {
    match error {
        TextError::Form | TextError::Control => mistake,
        error => Mistake::Text(error),
    }
}

/// Which organisation a guest is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// One that the register does not have.
    New,
    /// One that it has.
    Known(OrganisationId),
    /// One that is chosen from all others.
    Other,
}

impl Whom {
    /// The word in the form.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::New => "new".to_owned(),
            Self::Known(id) => id.to_string(),
            Self::Other => "other".to_owned(),
        }
    }

    fn from_key(key: &str) -> Option<Self> {
        match key {
            "new" => Some(Self::New),
            "other" => Some(Self::Other),
            id => OrganisationId::parse(id).map(Self::Known),
        }
    }
}

/// What the secretariat decides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DecideForm {
    /// Which organisation it is: the key of a [`Whom`].
    pub whom: String,
    /// The organisation that was chosen from all others.
    pub other: String,
    /// Why it is refused.
    pub reason: String,
}

impl DecideForm {
    /// Reads the fields of a form that was sent.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        let field = |name| value(pairs, name).to_owned();
        Self {
            whom: field("whom"),
            other: field("other"),
            reason: field("reason"),
        }
    }

    /// What was decided.
    ///
    /// # Errors
    /// What is wrong, at its field.
    pub fn read(&self, refuses: bool) -> Result<Decide, Vec<Wrong>> {
        let mut reader = Reader::default();
        let decided = if refuses {
            let reason = reader.required("reason", &self.reason, Remark::parse);
            reason.map(Decide::Refuse)
        } else {
            match reader.choice("whom", &self.whom, Whom::from_key) {
                Some(Whom::New) => Some(Decide::Admit(None)),
                Some(Whom::Known(id)) => Some(Decide::Admit(Some(id))),
                Some(Whom::Other) => {
                    let id = reader.choice("other", &self.other, OrganisationId::parse);
                    id.map(|id| Decide::Admit(Some(id)))
                }
                None => None,
            }
        };
        reader.done(decided)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled() -> GuestForm {
        GuestForm {
            organisation: " Stichting  Vuurtoren ".into(),
            website: "www.Vuurtoren.example".into(),
            person: "Wim Zandstra".into(),
            function: "voorzitter".into(),
            mail: "Wim@Vuurtoren.example".into(),
            remark: String::new(),
        }
    }

    #[test]
    fn what_is_well_is_read() {
        let form = filled().read().unwrap();
        assert_eq!(form.website.as_str(), "https://www.vuurtoren.example");
        assert_eq!(form.mail.as_str(), "wim@vuurtoren.example");
        assert_eq!(form.remark, None);
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let wrong = GuestForm::default().read().unwrap_err();
        let fields: Vec<_> = wrong.iter().map(|wrong| wrong.field.as_str()).collect();
        assert_eq!(
            fields,
            ["organisation", "website", "person", "function", "mail"]
        );
        let form = GuestForm {
            organisation: "–".into(),
            website: "javascript:alert(1)".into(),
            mail: "wim@vuurtoren".into(),
            remark: "x".repeat(2_001),
            ..filled()
        };
        let wrong = form.read().unwrap_err();
        let told: Vec<_> = wrong
            .into_iter()
            .map(|wrong| (wrong.field, wrong.mistake))
            .collect();
        assert_eq!(
            told,
            [
                ("organisation".to_owned(), Mistake::Text(TextError::Form)),
                ("website".to_owned(), Mistake::Website),
                ("mail".to_owned(), Mistake::Mail),
                (
                    "remark".to_owned(),
                    Mistake::Text(TextError::TooLong { max: 2_000 })
                ),
            ]
        );
    }

    #[test]
    fn a_guest_is_new_known_or_one_of_the_others() {
        let id = OrganisationId::new(letters::time::Moment::from_millis(1), [1; 10]);
        let form = |whom: &str, other: &str| DecideForm {
            whom: whom.to_owned(),
            other: other.to_owned(),
            reason: String::new(),
        };
        assert_eq!(form("new", "").read(false), Ok(Decide::Admit(None)));
        let known = form(&id.to_string(), "").read(false);
        assert_eq!(known, Ok(Decide::Admit(Some(id))));
        let other = form("other", &id.to_string()).read(false);
        assert_eq!(other, Ok(Decide::Admit(Some(id))));
        assert_eq!(form("other", "").read(false).unwrap_err()[0].field, "other");
        assert_eq!(form("", "").read(false).unwrap_err()[0].field, "whom");
        assert_eq!(form("new", "").read(true).unwrap_err()[0].field, "reason");
    }
}
