//! The signatures as the tables keep them, to be compared with the chain.

use super::super::{Result, ledger::Extract};
use crate::db::{Conn, Row, binds};
use letters::{
    cosignature::Capacity,
    hash::Hash,
    ids::{InvitationId, LetterId, OrganisationId},
    ledger::Standing,
    mandate::Mandate,
    round::Answer,
    text::{Function, OrganisationName, PersonName},
    time::Moment,
};

/// A signature as the tables keep it.
pub(in crate::store) struct Kept {
    pub invitation: InvitationId,
    pub organisation: OrganisationId,
    pub organisation_name: OrganisationName,
    pub person_name: PersonName,
    pub function: Function,
    pub deputy: bool,
    pub text: Hash,
    pub capacity: Capacity,
    pub at: Moment,
}

impl Kept {
    /// Whether this is what the chain says: who, for whom, what, as what and when.
    /// Names are compared with the openings, as far as those were not erased.
    pub fn agrees(&self, standing: &Standing, extract: &Extract) -> bool {
        let answer = Answer::Signed {
            at: self.at,
            capacity: self.capacity,
        };
        let entry = extract.signing(self.invitation);
        let name = extract.value(entry.and_then(|entry| entry.person));
        let mandate = extract.value(entry.and_then(|entry| entry.mandate));
        let function =
            mandate.map(|json| serde_json::from_str::<Mandate>(json).map(|it| it.function));
        standing.answer == answer
            && standing.text == Some(self.text)
            && standing.organisation == Some(self.organisation)
            && standing.deputy == self.deputy
            && name.is_none_or(|name| name == self.person_name.as_str())
            && function
                .is_none_or(|function| function.is_ok_and(|function| function == self.function))
    }
}

/// The signatures that stand in the tables, rounds that were called off left out.
pub(in crate::store) async fn kept(conn: &mut Conn, letter: LetterId) -> Result<Vec<Kept>> {
    let sql = "select c.id, c.invitation, c.organisation, c.organisation_name, c.person_name, c.function, c.deputy,
            c.text_hash, c.capacity, c.at
        from cosignature c join invitation i on i.id = c.invitation join signing_round r on r.id = i.round
        where c.letter = $1 and c.withdrawn is null and r.state <> 'cancelled'";
    let rows = conn.all(sql, binds![letter]).await?;
    let read = |row: &Row| {
        Ok(Kept {
            invitation: row.get("invitation")?,
            organisation: row.get("organisation")?,
            organisation_name: row.get("organisation_name")?,
            person_name: row.get("person_name")?,
            function: row.get("function")?,
            deputy: row.get("deputy")?,
            text: row.get("text_hash")?,
            capacity: row.get("capacity")?,
            at: row.get("at")?,
        })
    };
    rows.iter().map(read).collect()
}
