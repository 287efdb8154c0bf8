//! The board of a round: who was asked and what they answered, when names came and went, and whether any of it changed.

use super::{
    BoardRow, NameChange, Result, RoundMark, Store, invitations, letter_rows, mandates,
    reaffirming, remarks::public_remark, rounds, verify,
};
use crate::db::binds;
use letters::{
    cosignature::{Capacity, PublicRemark},
    ids::{OrganisationId, PersonId, RoundId},
    mandate::Mandate,
    time::Moment,
};
use std::collections::HashMap;

impl Store {
    /// Who was asked in a round and what they answered, by organisation. However many those are, it takes six queries.
    pub async fn board(&self, id: RoundId) -> Result<Vec<BoardRow>> {
        let mut conn = self.snapshot().await?;
        let round = rounds::load(&mut conn, id).await?;
        let letter = letter_rows::by_id(&mut conn, round.letter).await?;
        let mut exceptions = verify::exceptions(&mut conn, letter.id).await?;
        let standing = reaffirming::standing_under(&mut conn, letter.id).await?;
        let mut mandates: HashMap<(PersonId, OrganisationId), Vec<Mandate>> = HashMap::new();
        for mandate in mandates::of_round(&mut conn, id).await? {
            let of = mandates.entry((mandate.person, mandate.organisation));
            of.or_default().push(mandate);
        }
        let sql = "select i.id, i.round, i.organisation, i.person, i.answer, i.answered, i.capacity, i.lapsed, i.read_at, i.remark, c.public_remark, c.remark_hidden,
                o.name as organisation_name, o.province, p.name as person_name, p.mail, x.state as mail_state, x.sent as mailed, c.retracted,
                case when c.capacity = 'under-reservation' then c.decides end as decides,
                (select max(k.made) from invitation_key k where k.invitation = i.id and k.occasion not like 'moved:%' and k.occasion not like 'decides:%') as reminded,
                (select max(b.at) from objection b where b.invitation = i.id and not exists
                    (select 1 from review_turn v where v.thread = b.thread and v.turn = 'withdrawn')) as objected
            from invitation i join organisation o on o.id = i.organisation join person p on p.id = i.person
                left join outbox x on x.id = (select z.id from outbox z where z.invitation = i.id and z.kind in ('invitation', 'reminder') order by z.id desc limit 1)
                left join cosignature c on c.invitation = i.id and c.ended is null
            where i.round = $1";
        let now = self.now();
        let mut board = Vec::new();
        for row in conn.all(sql, binds![id]).await? {
            let invitation = invitations::invitation(&row)?;
            let who = (invitation.person, invitation.organisation);
            let mandates = mandates.get(&who).map_or(&[][..], Vec::as_slice);
            // The one that holds today, or else the one that began last.
            let mandate = mandates
                .iter()
                .find(|mandate| mandate.holds_at(now))
                .or_else(|| mandates.iter().max_by_key(|mandate| mandate.from))
                .ok_or_else(|| row.corrupt("person", "never held a mandate"))?;
            let retracted = row.optional("retracted")?;
            let stands = PublicRemark::stands(round.pin.hash, retracted, letter.stage.pin());
            let (public, stale) = match public_remark(&row)? {
                Some(remark) if !stands => (None, Some(remark.text.to_string())),
                remark => (remark, None),
            };
            board.push(BoardRow {
                takes_back: round.take_back(&invitation, &letter.stage, retracted).ok(),
                awaited: round.is_awaited(&invitation, &standing),
                reservation: (row.optional("decides")?)
                    .map(|day| round.reservation(&letter.stage, day, now)),
                except: exceptions.remove(&invitation.id).unwrap_or_default(),
                invitation,
                organisation: row.get("organisation_name")?,
                province: row.optional("province")?,
                person: row.get("person_name")?,
                function: mandate.function.clone(),
                deputy: mandate.deputy,
                mail: row.get("mail")?,
                remark: row.optional("remark")?.or(stale),
                public,
                mail_state: row.optional("mail_state")?,
                mailed: row.optional("mailed")?,
                reminded: row.optional("reminded")?,
                objected: row.optional("objected")?,
                retracted,
            });
        }
        // Sorted here and not in SQL: the engines disagree about letters with accents.
        board.sort_by_cached_key(|row| {
            let name = row.organisation.as_str().to_lowercase();
            (name, row.invitation.id)
        });
        Ok(board)
    }

    /// When names came to print in a round, and when they went again, in no order.
    pub async fn name_changes(&self, id: RoundId) -> Result<Vec<NameChange>> {
        let sql = "select at, capacity, lifted, ended from cosignature where round = $1";
        let rows = self.db.read().await?.all(sql, binds![id]).await?;
        let mut changes = Vec::with_capacity(rows.len());
        for row in &rows {
            let capacity: Capacity = row.get("capacity")?;
            if !capacity.prints() {
                continue;
            }
            let lifted: Option<Moment> = row.optional("lifted")?;
            let at = lifted.map_or_else(|| row.get("at"), Ok)?;
            changes.push(NameChange { at, more: true });
            let ended: Option<Moment> = row.optional("ended")?;
            changes.extend(ended.map(|at| NameChange { at, more: false }));
        }
        Ok(changes)
    }

    /// When people were reminded in a round, each occasion once, the first one first.
    pub async fn reminded_in(&self, id: RoundId) -> Result<Vec<Moment>> {
        let sql = "select min(k.made) as made from invitation_key k join invitation i on i.id = k.invitation
            where i.round = $1 and k.occasion not like 'moved:%' and k.occasion not like 'decides:%' group by k.occasion order by made";
        let rows = self.db.read().await?.all(sql, binds![id]).await?;
        rows.iter().map(|row| row.get("made")).collect()
    }

    /// What tells whether a round's board is another than before: every answer is a line of the letter's ledger, and so is
    /// every change of the round; mails and reminders are counted.
    pub async fn round_mark(&self, id: RoundId) -> Result<RoundMark> {
        let sql = "select r.state, (select max(l.n) from ledger_entry l where l.letter = r.letter) as length, count(x.id) as mails,
                count(case when x.state = 'queued' then 1 end) as queued, count(case when x.state = 'failed' then 1 end) as failed
            from signing_round r left join invitation i on i.round = r.id left join outbox x on x.invitation = i.id
            where r.id = $1 group by r.id, r.letter, r.state";
        let row = self.db.read().await?.one(sql, binds![id]).await?;
        Ok(RoundMark {
            open: row.get::<String>("state")? == "open",
            length: row.optional("length")?.unwrap_or(0),
            mails: row.get("mails")?,
            queued: row.get("queued")?,
            failed: row.get("failed")?,
        })
    }
}
