//! The association of the demonstration: its people, its members and who signs for them.

use super::BrokenSample;
use crate::demo::plan;
use letters::{
    municipality,
    organisation::{Details, LegalForm, OrganisationKind, Website},
    province::Province,
    role::Role,
    text::{Function, Line, MailAddress, OrganisationName, PersonName, Slug},
};
use serde::Deserialize;
use toml::value::Datetime;

/// The association, its people and its members.
#[derive(Debug, Deserialize)]
pub struct Register {
    /// The association itself.
    pub association: Association,
    /// The mandate that every director has.
    pub mandate: Mandate,
    /// The members.
    #[serde(rename = "organisation")]
    pub members: Vec<Member>,
}

/// The association.
#[derive(Debug, Deserialize)]
pub struct Association {
    /// Its people.
    #[serde(rename = "person")]
    pub people: Vec<Staff>,
}

/// Someone of the association.
#[derive(Debug, Clone, Deserialize)]
pub struct Staff {
    /// The name.
    pub name: PersonName,
    /// The mail address.
    pub mail: MailAddress,
    /// The part played in the demonstration; who has none gets no account.
    pub part: Option<Role>,
}

/// Since when directors may sign, and what shows it.
#[derive(Debug, Deserialize)]
pub struct Mandate {
    /// The first day.
    pub from: Datetime,
    /// What shows it.
    pub evidence: Line,
}

/// A member.
#[derive(Debug, Deserialize)]
pub struct Member {
    /// The name by which the table of events knows it.
    pub slug: Slug,
    /// Its name.
    pub name: OrganisationName,
    /// In what form it exists in law.
    pub legal_form: LegalWord,
    /// Where it has its seat.
    pub seat: Line,
    /// In which province that is.
    pub province: Province,
    /// Which municipalities it serves, by name.
    pub municipalities: Vec<String>,
    /// Where it is on the web.
    pub site: Website,
    /// The first day of its membership.
    pub joined: Datetime,
    /// Who signs for it.
    pub director: Director,
}

/// A legal form as the table has it.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LegalWord {
    /// A foundation.
    Stichting,
    /// An association.
    Vereniging,
    /// A cooperative.
    Coöperatie,
}

impl Member {
    /// What the register is told of it.
    pub fn details(&self) -> Result<Details, BrokenSample> {
        let broken = |why: String| BrokenSample::new(self.slug.as_str(), why);
        let mut municipalities = Vec::with_capacity(self.municipalities.len());
        for name in &self.municipalities {
            let found =
                municipality::find(name).map_err(|why| broken(format!("{name}: {why:?}")))?;
            municipalities.push(found.code);
        }
        municipalities.sort_unstable();
        Ok(Details {
            legal_form: Some(match self.legal_form {
                LegalWord::Stichting => LegalForm::Foundation,
                LegalWord::Vereniging => LegalForm::Association,
                LegalWord::Coöperatie => LegalForm::Cooperative,
            }),
            seat: Some(self.seat.clone()),
            province: Some(self.province),
            municipalities,
            website: Some(self.site.clone()),
            joined: Some(plan::day(self.joined)?),
            ..Details::named(self.name.clone(), OrganisationKind::Member)
        })
    }
}

/// Someone who signs for a member.
#[derive(Debug, Deserialize)]
pub struct Director {
    /// The name.
    pub name: PersonName,
    /// What the person is there.
    pub function: Function,
    /// The mail address.
    pub mail: MailAddress,
}
