//! The signatures as the tables keep them, to be compared with the chain.

use super::super::{Result, answers::Right, ledger::Extract};
use crate::db::{Conn, Row, binds};
use letters::{
    cosignature::{Capacity, Except},
    hash::Hash,
    ids::{InvitationId, LetterId, MandateId, OrganisationId, PersonId, RoundId},
    ledger::Signature,
    privacy::ERASED,
    text::{Function, OrganisationName, PersonName, Remark},
    time::{Day, Moment},
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A signature as the tables keep it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::store) struct Kept {
    pub id: Uuid,
    pub invitation: InvitationId,
    pub round: RoundId,
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
    pub remark: Option<Remark>,
    pub public_remark: Option<Remark>,
    pub hidden: Option<Moment>,
    pub at: Moment,
    pub lifted: Option<Moment>,
    pub ended: Option<Moment>,
    pub retracted: Option<Moment>,
}

/// What else is kept of a signature, of which the chain tells nothing.
pub(in crate::store) struct Beside<'k> {
    /// The row that it is, with its remark.
    pub id: Uuid,
    pub remark: Option<Remark>,
    /// Whether the name was let go after the signature had ended.
    pub let_go: bool,
    /// The row as it is, for what nothing opens any more.
    pub row: Option<&'k Kept>,
}

impl Kept {
    /// The row that the chain tells of: who, for whom, what, as what, when, and what became of it. None where nothing opens
    /// any more under which right it was given, and no row says it.
    ///
    /// Names are what the openings say. Where one was erased the name is gone too: one that nothing opens any more could be
    /// anybody's. What opens a deputy's mandate may be gone alone, for it says who appointed them.
    pub fn told(given: &Signature<'_>, extract: &Extract, beside: Beside<'_>) -> Option<Self> {
        let entry = given.entry;
        let right = match extract.value(entry.mandate) {
            Some(opened) => Some(serde_json::from_str::<Right>(opened).ok()?),
            None => None,
        };
        let (mandate, person, function, organisation_name) = match (right, beside.row) {
            (Some(right), _) => (
                right.mandate.id,
                right.mandate.person,
                right.mandate.function,
                right.organisation_name,
            ),
            (None, Some(row)) => (
                row.mandate,
                row.person,
                row.function.clone(),
                row.organisation_name.clone(),
            ),
            (None, None) => return None,
        };
        let erased = given.ended.is_some() && beside.let_go;
        let name = extract.value(entry.person).filter(|_| !erased);
        Some(Self {
            id: beside.id,
            invitation: given.invitation,
            round: given.round,
            organisation: entry.organisation?,
            organisation_name,
            person,
            mandate,
            person_name: PersonName::parse(name.unwrap_or(ERASED)).ok()?,
            function: if erased {
                Function::parse(ERASED).ok()?
            } else {
                function
            },
            deputy: given.deputy,
            guest: given.guest,
            text: entry.version?,
            capacity: given.capacity,
            decides: given.decides,
            except: given.except.clone(),
            reaffirms: given.reaffirms,
            remark: beside.remark,
            public_remark: match extract.value(given.remark).filter(|_| !erased) {
                Some(opened) => Some(Remark::parse(opened).ok()?),
                None => None,
            },
            hidden: given.hidden,
            at: given.at,
            lifted: given.lifted,
            ended: given.ended,
            retracted: given.retracted,
        })
    }

    /// Whether words are missing that ought to be here: what was committed to be read beside a name that stands, where
    /// nothing opens it. Then only its person can have been erased.
    pub fn lacks_its_remark(&self, given: &Signature<'_>) -> bool {
        let stands = given.ended.is_none() && given.retracted.is_none();
        stands && given.remark.is_some() && self.public_remark.is_none()
    }

    /// What the chain tells of this row; of a name that was let go it may be that it was.
    pub fn as_told(&self, given: &Signature<'_>, extract: &Extract) -> Option<Self> {
        let beside = Beside {
            id: self.id,
            remark: self.remark.clone(),
            let_go: self.person_name.as_str() == ERASED,
            row: Some(self),
        };
        Self::told(given, extract, beside)
    }

    /// Whether this is what the chain says.
    pub fn agrees(&self, given: &Signature<'_>, extract: &Extract) -> bool {
        self.as_told(given, extract).as_ref() == Some(self)
    }
}

/// Takes out the row of a signature: the one that says what the chain does, or else one of the same moment.
pub(in crate::store) fn take(
    kept: &mut Vec<Kept>,
    given: &Signature<'_>,
    extract: &Extract,
) -> Option<Kept> {
    let same = |it: &Kept| it.invitation == given.invitation && it.at == given.at;
    let whole = kept
        .iter()
        .position(|it| same(it) && it.agrees(given, extract));
    let found = whole.or_else(|| kept.iter().position(same))?;
    Some(kept.swap_remove(found))
}

/// The columns of a signature, with a condition behind them.
macro_rules! signatures_where {
    ($condition:literal) => {
        concat!(
            "select id, invitation, round, organisation, organisation_name, person, person_name, mandate, function, deputy,
                guest, text_hash, capacity, decides, reaffirms, remark, public_remark, remark_hidden, at, lifted, ended, retracted
            from cosignature where ",
            $condition
        )
    };
}

/// The signatures that stand in the tables.
pub(in crate::store) async fn kept(conn: &mut Conn, letter: LetterId) -> Result<Vec<Kept>> {
    let sql = signatures_where!("letter = $1 and ended is null");
    let rows = conn.all(sql, binds![letter]).await?;
    signatures(conn, letter, &rows).await
}

/// All signatures in the tables, also those that ended.
pub(in crate::store) async fn all_kept(conn: &mut Conn, letter: LetterId) -> Result<Vec<Kept>> {
    let sql = signatures_where!("letter = $1");
    let rows = conn.all(sql, binds![letter]).await?;
    signatures(conn, letter, &rows).await
}

async fn signatures(conn: &mut Conn, letter: LetterId, rows: &[Row]) -> Result<Vec<Kept>> {
    let sql = "select x.cosignature, x.demand from cosignature_exception x join cosignature c on c.id = x.cosignature
        where c.letter = $1";
    let mut exceptions: BTreeMap<Uuid, Vec<u32>> = BTreeMap::new();
    for row in conn.all(sql, binds![letter]).await? {
        let of = exceptions.entry(row.get("cosignature")?).or_default();
        of.push(row.get("demand")?);
    }
    let mut kept = Vec::new();
    for row in rows {
        let id = row.get("id")?;
        kept.push(Kept {
            id,
            invitation: row.get("invitation")?,
            round: row.get("round")?,
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
            except: exceptions
                .remove(&id)
                .unwrap_or_default()
                .into_iter()
                .collect(),
            reaffirms: row.optional("reaffirms")?,
            remark: row.optional("remark")?,
            public_remark: row.optional("public_remark")?,
            hidden: row.optional("remark_hidden")?,
            at: row.get("at")?,
            lifted: row.optional("lifted")?,
            ended: row.optional("ended")?,
            retracted: row.optional("retracted")?,
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
