//! Invitations: found by the secret of their link, with all that the signing page needs.

use super::{InvitationRecord, Result, Store, letter_rows, mandates, reaffirming, rounds, verify};
use crate::db::{Conn, Row, binds};
use letters::{
    cosignature::Capacity,
    hash::Hash,
    ids::{InvitationId, LetterId},
    round::{Answer, Invitation},
    time::Day,
};

/// Reads an invitation from `id`, `round`, `organisation`, `person`, `answer`, `answered`, `capacity`, `lapsed` and `read_at`.
pub(super) fn invitation(row: &Row) -> Result<Invitation> {
    let word: String = row.get("answer")?;
    let answer = match word.as_str() {
        "none" => Answer::None {
            read: row.optional("read_at")?,
        },
        "signed" => Answer::Signed {
            at: row.get("answered")?,
            capacity: row.get::<Capacity>("capacity")?,
        },
        "declined" => Answer::Declined {
            at: row.get("answered")?,
        },
        "withdrawn" if row.get("lapsed")? => Answer::Lapsed {
            at: row.get("answered")?,
        },
        "withdrawn" => Answer::Withdrawn {
            at: row.get("answered")?,
        },
        other => return Err(row.corrupt("answer", &format!("unknown word {other:?}"))),
    };
    Ok(Invitation {
        id: row.get("id")?,
        round: row.get("round")?,
        organisation: row.get("organisation")?,
        person: row.get("person")?,
        answer,
    })
}

/// Which letter it asks to sign.
pub(super) async fn letter(conn: &mut Conn, id: InvitationId) -> Result<LetterId> {
    let sql =
        "select r.letter from invitation i join signing_round r on r.id = i.round where i.id = $1";
    conn.one(sql, binds![id]).await?.get("letter")
}

impl Store {
    /// The letter that an invitation asks to sign.
    ///
    /// # Errors
    /// [`super::StoreError::NotFound`].
    pub async fn letter_asked(&self, id: InvitationId) -> Result<LetterId> {
        letter(&mut self.db.read().await?, id).await
    }

    /// The invitation one of whose links has this secret, by its hash: that of the invitation itself, or of a later mail.
    ///
    /// # Errors
    /// [`super::StoreError::NotFound`].
    pub async fn invitation(&self, token_hash: Hash) -> Result<InvitationRecord> {
        let mut conn = self.snapshot().await?;
        let sql = "select i.id, i.round, i.organisation, i.person, i.answer, i.answered, i.capacity, i.lapsed, i.read_at, o.name as organisation_name, p.name as person_name, p.mail, p.language
            from invitation i join organisation o on o.id = i.organisation join person p on p.id = i.person
            where i.token_hash = $1 or i.id = (select k.invitation from invitation_key k where k.token_hash = $1)";
        let row = conn.one(sql, binds![token_hash]).await?;
        let invitation = invitation(&row)?;
        let round = rounds::load(&mut conn, invitation.round).await?;
        let letter = letter_rows::by_id(&mut conn, round.letter).await?;
        let now = self.now();
        let mandates =
            mandates::of_person(&mut conn, invitation.person, invitation.organisation).await?;
        let sql =
            "select count(*) as signed from invitation where round = $1 and answer = 'signed'";
        let signed_so_far = conn.one(sql, binds![round.id]).await?.get("signed")?;
        let mut exceptions = verify::exceptions(&mut conn, letter.id).await?;
        let sql = "select id, retracted, case when capacity = 'under-reservation' then decides end as decides
            from cosignature where invitation = $1 and ended is null";
        let signed = conn.first(sql, binds![invitation.id]).await?;
        let (retracted, until) = match signed {
            Some(row) => (row.optional("retracted")?, row.optional::<Day>("decides")?),
            None => (None, None),
        };
        // What was signed on it is over once the letter has another text.
        let earlier = if letter.stage.pin() == Some(round.pin) {
            let mut earlier = reaffirming::earlier(&mut conn, &round, &invitation).await?;
            if let Some(signed) = earlier.as_mut().and_then(|it| it.signed.as_mut()) {
                signed.except = exceptions.remove(&signed.invitation).unwrap_or_default();
            }
            earlier
        } else {
            None
        };
        Ok(InvitationRecord {
            earlier,
            retracted,
            reservation: until.map(|day| round.reservation(&letter.stage, day, now)),
            except: exceptions.remove(&invitation.id).unwrap_or_default(),
            invitation,
            round,
            letter,
            organisation: row.get("organisation_name")?,
            person: row.get("person_name")?,
            mail: row.get("mail")?,
            language: row.optional("language")?,
            mandate: mandates.into_iter().find(|mandate| mandate.holds_at(now)),
            signed_so_far,
        })
    }
}
