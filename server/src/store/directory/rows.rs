//! Rows of the directory, read into one whole.

use crate::{
    db::{Conn, Row, binds},
    store::Result,
};
use letters::{
    addressee::{
        Assistant, AssistantDetails, Details, Directory, Group, GroupDetails, Holder,
        HolderDetails, Institution, Office, OfficeDetails, Term,
    },
    ids::{AddressGroupId, InstitutionId, OfficeId},
    text::Line,
};
use std::collections::BTreeMap;

/// All of it.
pub async fn all(conn: &mut Conn) -> Result<Directory> {
    let mut offices = offices(conn).await?;
    let sql = "select id, kind, name, parent, postal, mail, note, merged_into, revision from institution order by id";
    let mut institutions = Vec::new();
    for row in conn.all(sql, binds![]).await? {
        let id = row.get("id")?;
        institutions.push(Institution {
            id,
            details: Details {
                kind: row.get("kind")?,
                name: row.get("name")?,
                parent: row.optional("parent")?,
                postal: postal(&row)?,
                mail: row.optional("mail")?,
                note: row.optional("note")?,
            },
            merged_into: row.optional("merged_into")?,
            offices: offices.remove(&id).unwrap_or_default(),
            revision: row.get("revision")?,
        });
    }
    // By name here and not in SQL: the engines disagree about letters with accents.
    institutions.sort_by_cached_key(|it| (it.details.name.as_str().to_lowercase(), it.id));
    Ok(Directory {
        institutions,
        groups: groups(conn).await?,
    })
}

fn postal(row: &Row) -> Result<Vec<Line>> {
    let text: String = row.get("postal")?;
    let lines = text
        .lines()
        .map(|line| Line::parse(line).map_err(|error| row.corrupt("postal", &error.to_string())));
    lines.collect()
}

async fn offices(conn: &mut Conn) -> Result<BTreeMap<InstitutionId, Vec<Office>>> {
    let mut holders = holders(conn).await?;
    let mut assistants = assistants(conn).await?;
    let sql = "select id, institution, title, portfolio, mail, place, ended_day, revision from office order by place, id";
    let mut offices: BTreeMap<InstitutionId, Vec<Office>> = BTreeMap::new();
    for row in conn.all(sql, binds![]).await? {
        let id = row.get("id")?;
        let office = Office {
            id,
            details: OfficeDetails {
                title: row.get("title")?,
                portfolio: row.optional("portfolio")?,
                mail: row.optional("mail")?,
                order: row.get("place")?,
                ended: row.optional("ended_day")?,
            },
            holders: holders.remove(&id).unwrap_or_default(),
            assistants: assistants.remove(&id).unwrap_or_default(),
            revision: row.get("revision")?,
        };
        offices
            .entry(row.get("institution")?)
            .or_default()
            .push(office);
    }
    Ok(offices)
}

async fn holders(conn: &mut Conn) -> Result<BTreeMap<OfficeId, Vec<Holder>>> {
    let sql = "select id, office, name, titles, surname, from_day, until_day from holder order by from_day desc, id";
    let mut holders: BTreeMap<OfficeId, Vec<Holder>> = BTreeMap::new();
    for row in conn.all(sql, binds![]).await? {
        let term = Term::new(row.get("from_day")?, row.optional("until_day")?)
            .map_err(|error| row.corrupt("until_day", &error.to_string()))?;
        let holder = Holder {
            id: row.get("id")?,
            details: HolderDetails {
                name: row.get("name")?,
                titles: row.optional("titles")?,
                surname: row.optional("surname")?,
                term,
            },
        };
        holders.entry(row.get("office")?).or_default().push(holder);
    }
    Ok(holders)
}

async fn assistants(conn: &mut Conn) -> Result<BTreeMap<OfficeId, Vec<Assistant>>> {
    let sql = "select id, office, name, mail, phone from office_assistant order by id";
    let mut assistants: BTreeMap<OfficeId, Vec<Assistant>> = BTreeMap::new();
    for row in conn.all(sql, binds![]).await? {
        let assistant = Assistant {
            id: row.get("id")?,
            details: AssistantDetails {
                name: row.get("name")?,
                mail: row.optional("mail")?,
                phone: row.optional("phone")?,
            },
        };
        let office = row.get("office")?;
        assistants.entry(office).or_default().push(assistant);
    }
    Ok(assistants)
}

async fn groups(conn: &mut Conn) -> Result<Vec<Group>> {
    let mut groups: BTreeMap<AddressGroupId, Group> = BTreeMap::new();
    for row in conn
        .all("select id, name from address_group", binds![])
        .await?
    {
        let id = row.get("id")?;
        let details = GroupDetails {
            name: row.get("name")?,
            institutions: Vec::new(),
            offices: Vec::new(),
        };
        groups.insert(id, Group { id, details });
    }
    let sql = "select address_group, institution, office from address_group_member order by place, institution, office";
    for row in conn.all(sql, binds![]).await? {
        if let Some(group) = groups.get_mut(&row.get("address_group")?) {
            group
                .details
                .institutions
                .extend(row.optional::<InstitutionId>("institution")?);
            group
                .details
                .offices
                .extend(row.optional::<OfficeId>("office")?);
        }
    }
    let mut groups: Vec<Group> = groups.into_values().collect();
    groups.sort_by_cached_key(|it| it.details.name.as_str().to_lowercase());
    Ok(groups)
}
