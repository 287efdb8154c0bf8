//! Rows of the register, read into organisations.

use crate::{
    db::{Conn, Row, binds},
    store::{Result, StoreError},
};
use letters::{
    ids::OrganisationId,
    organisation::{Details, Logo, Organisation, OrganisationKind, ServiceArea},
};
use std::collections::BTreeMap;

macro_rules! organisations {
    ($where:literal) => {
        concat!(
            "select o.id, o.name, o.short, o.member, o.legal_form, o.seat, o.province, o.website, o.joined_day, o.left_day, o.logo_hash, o.logo_type,
            (select coalesce(max(c.n), 0) from organisation_change c where c.organisation = o.id) as revision
            from organisation o ", $where)
    };
}

macro_rules! areas {
    ($where:literal) => {
        concat!(
            "select id, organisation, municipality, from_day, until_day from service_area ",
            $where,
            " order by municipality, from_day, id"
        )
    };
}

/// Every organisation, by name.
pub async fn all(conn: &mut Conn) -> Result<Vec<Organisation>> {
    let rows = conn.all(organisations!("order by o.id"), binds![]).await?;
    let mut served: BTreeMap<OrganisationId, Vec<ServiceArea>> = BTreeMap::new();
    for row in conn.all(areas!(""), binds![]).await? {
        let organisation = row.get("organisation")?;
        served.entry(organisation).or_default().push(area(&row)?);
    }
    let mut organisations = Vec::with_capacity(rows.len());
    for row in &rows {
        let areas = served.remove(&row.get("id")?).unwrap_or_default();
        organisations.push(organisation(row, areas)?);
    }
    // By name here and not in SQL: the engines disagree about letters with accents.
    organisations.sort_by_cached_key(|it| (it.details.name.as_str().to_lowercase(), it.id));
    Ok(organisations)
}

/// One organisation.
///
/// # Errors
/// [`StoreError::NotFound`].
pub async fn one(conn: &mut Conn, id: OrganisationId) -> Result<Organisation> {
    let found = conn
        .first(organisations!("where o.id = $1"), binds![id])
        .await?;
    let row = found.ok_or(StoreError::NotFound)?;
    let areas = conn
        .all(areas!("where organisation = $1"), binds![id])
        .await?;
    organisation(&row, areas.iter().map(area).collect::<Result<_>>()?)
}

fn organisation(row: &Row, areas: Vec<ServiceArea>) -> Result<Organisation> {
    let mut municipalities: Vec<_> = areas
        .iter()
        .filter(|area| area.until.is_none())
        .map(|area| area.municipality)
        .collect();
    municipalities.sort_unstable();
    municipalities.dedup();
    let member: bool = row.get("member")?;
    let details = Details {
        name: row.get("name")?,
        short: row.optional("short")?,
        kind: if member {
            OrganisationKind::Member
        } else {
            OrganisationKind::Guest
        },
        legal_form: row.optional("legal_form")?,
        seat: row.optional("seat")?,
        province: row.optional("province")?,
        municipalities,
        website: row.optional("website")?,
        joined: row.optional("joined_day")?,
        left: row.optional("left_day")?,
    };
    let logo = match (row.optional("logo_hash")?, row.optional("logo_type")?) {
        (Some(hash), Some(kind)) => Some(Logo { hash, kind }),
        _ => None,
    };
    Ok(Organisation {
        id: row.get("id")?,
        details,
        areas,
        logo,
        revision: row.get("revision")?,
    })
}

fn area(row: &Row) -> Result<ServiceArea> {
    Ok(ServiceArea {
        municipality: row.get("municipality")?,
        from: row.optional("from_day")?,
        until: row.optional("until_day")?,
    })
}
