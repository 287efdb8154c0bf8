//! The signatures as the tables keep them, to be compared with the chain.

use super::super::{Result, answers::Right, ledger::Extract};
use crate::db::{Conn, binds};
use letters::{
    cosignature::{Capacity, Except},
    hash::Hash,
    ids::{InvitationId, LetterId, MandateId, OrganisationId, PersonId},
    ledger::Standing,
    privacy::ERASED,
    round::Answer,
    text::{Function, OrganisationName, PersonName},
    time::{Day, Moment},
};
use std::collections::BTreeMap;

/// A signature as the tables keep it.
pub(in crate::store) struct Kept {
    pub invitation: InvitationId,
    pub organisation: OrganisationId,
    pub organisation_name: OrganisationName,
    pub person: PersonId,
    pub mandate: MandateId,
    pub person_name: PersonName,
    pub function: Function,
    pub deputy: bool,
    pub guest: bool,
    pub text: Hash,
    pub capacity: Capacity,
    pub decides: Option<Day>,
    pub except: Except,
    pub reaffirms: Option<Hash>,
    pub retracted: Option<Moment>,
    pub at: Moment,
}

impl Kept {
    /// Whether this is what the chain says: who, for whom, what, as what and when.
    /// Names are compared with the openings. Where one was erased the name is gone too: one that nothing opens any more
    /// could be anybody's. What opens a deputy's mandate may be gone alone, for it says who appointed them.
    pub fn agrees(&self, standing: &Standing, extract: &Extract) -> bool {
        let answer = Answer::Signed {
            at: self.at,
            capacity: self.capacity,
        };
        let entry = extract.signing(self.invitation);
        let name = extract.value(entry.and_then(|entry| entry.person));
        let mandate = extract.value(entry.and_then(|entry| entry.mandate));
        let right = mandate.map(serde_json::from_str::<Right>);
        standing.answer == answer
            && standing.text == Some(self.text)
            && standing.organisation == Some(self.organisation)
            && standing.decides == self.decides
            && standing.deputy == self.deputy
            && standing.guest == self.guest
            && standing.except == self.except
            && standing.reaffirms == self.reaffirms
            && standing.retracted == self.retracted
            && name.unwrap_or(ERASED) == self.person_name.as_str()
            && right.is_none_or(|right| right.is_ok_and(|right| self.under(&right)))
    }

    /// Whether this is the right under which it was signed.
    fn under(&self, right: &Right) -> bool {
        let Right {
            mandate,
            organisation_name,
        } = right;
        mandate.id == self.mandate
            && mandate.person == self.person
            && mandate.organisation == self.organisation
            && mandate.function == self.function
            && mandate.deputy == self.deputy
            && *organisation_name == self.organisation_name
    }
}

/// The signatures that stand in the tables.
pub(in crate::store) async fn kept(conn: &mut Conn, letter: LetterId) -> Result<Vec<Kept>> {
    let mut exceptions = exceptions(conn, letter).await?;
    let sql = "select id, invitation, organisation, organisation_name, person, person_name, mandate, function, deputy,
            guest, text_hash, capacity, decides, reaffirms, at, retracted
        from cosignature where letter = $1 and ended is null";
    let mut kept = Vec::new();
    for row in conn.all(sql, binds![letter]).await? {
        let invitation = row.get("invitation")?;
        kept.push(Kept {
            invitation,
            organisation: row.get("organisation")?,
            organisation_name: row.get("organisation_name")?,
            person: row.get("person")?,
            mandate: row.get("mandate")?,
            person_name: row.get("person_name")?,
            function: row.get("function")?,
            deputy: row.get("deputy")?,
            guest: row.get("guest")?,
            text: row.get("text_hash")?,
            capacity: row.get("capacity")?,
            decides: row.optional("decides")?,
            except: exceptions.remove(&invitation).unwrap_or_default(),
            reaffirms: row.optional("reaffirms")?,
            retracted: row.optional("retracted")?,
            at: row.get("at")?,
        });
    }
    Ok(kept)
}

/// What the signatures of a letter that stand do not stand behind; only of those that leave something out.
pub(in crate::store) async fn exceptions(
    conn: &mut Conn,
    letter: LetterId,
) -> Result<BTreeMap<InvitationId, Except>> {
    let sql = "select c.id, c.invitation, x.demand from cosignature_exception x
        join cosignature c on c.id = x.cosignature where c.letter = $1 and c.ended is null";
    let mut found: BTreeMap<InvitationId, Vec<u32>> = BTreeMap::new();
    for row in conn.all(sql, binds![letter]).await? {
        let of = found.entry(row.get("invitation")?).or_default();
        of.push(row.get("demand")?);
    }
    let each = found.into_iter();
    Ok(each
        .map(|(id, numbers)| (id, numbers.into_iter().collect()))
        .collect())
}
