//! What was signed under a letter's texts, and who is asked again once the text has changed.

use super::{
    Concerned, EarlierText, KeyedMail, Result, RoundChange, SignedBefore, Store, StoreError,
    Unconfirmed, Writing,
    ledger::Extract,
    letter_rows,
    remarks::public_remark,
    rounds::{self, rounds_where},
};
use crate::db::{Conn, Ids, Row, binds};
use futures_util::FutureExt as _;
use letters::{
    cosignature::{Cosignature, Except},
    ids::{LetterId, OrganisationId, PersonId},
    ledger::{Act, Record},
    round::{Invitation, RoundState, SigningRound, unconfirmed},
    stage::{Stage, StageName},
    version::Pin,
};

/// The columns of a signature that stands, with a condition behind them.
macro_rules! standing_where {
    ($condition:literal) => {
        concat!(
            "select c.id, c.invitation, c.organisation, c.person, c.mandate, c.text_hash, c.capacity, c.decides, c.reaffirms, c.at,
                c.organisation_name, c.person_name, c.function, c.deputy, r.pin_number, r.pin_hash
            from cosignature c join signing_round r on r.id = c.round where c.ended is null and ",
            $condition,
            " order by c.at, c.id"
        )
    };
}

/// The signatures that stand for an organisation, under any text of a letter.
pub(super) async fn standing(
    conn: &mut Conn,
    letter: LetterId,
    organisation: OrganisationId,
) -> Result<Vec<Cosignature>> {
    let sql = standing_where!("c.letter = $1 and c.organisation = $2");
    let rows = conn.all(sql, binds![letter, organisation]).await?;
    rows.iter().map(cosignature).collect()
}

/// The same, for several organisations. For PostgreSQL alone.
pub(super) async fn standing_for(
    conn: &mut Conn,
    letter: LetterId,
    organisations: Ids,
) -> Result<Vec<Cosignature>> {
    // Which they are, first, and one organisation after the other: any other plan may read all signatures under the letter.
    let sql = standing_where!(
        "c.id = any(array(select own.id from unnest($2::text::uuid[]) as asked (organisation) cross join lateral
            (select id from cosignature where letter = $1 and organisation = asked.organisation offset 0) as own))"
    );
    let rows = conn.all(sql, binds![letter, organisations]).await?;
    rows.iter().map(cosignature).collect()
}

/// The signatures that stand under any text of a letter.
pub(super) async fn standing_under(conn: &mut Conn, letter: LetterId) -> Result<Vec<Cosignature>> {
    let rows = conn
        .all(standing_where!("c.letter = $1"), binds![letter])
        .await?;
    rows.iter().map(cosignature).collect()
}

fn cosignature(row: &Row) -> Result<Cosignature> {
    Ok(Cosignature {
        invitation: row.get("invitation")?,
        organisation: row.get("organisation")?,
        person: row.get("person")?,
        mandate: row.get("mandate")?,
        text: row.get("text_hash")?,
        capacity: row.get("capacity")?,
        decides: row.optional("decides")?,
        // Whose name has a place does not depend on it.
        except: Except::NONE,
        reaffirms: row.optional("reaffirms")?,
        at: row.get("at")?,
    })
}

/// The text that somebody who is asked now saw before this one: what they or their organisation signed, or what they were
/// asked to sign.
pub(super) async fn earlier(
    conn: &mut Conn,
    round: &SigningRound,
    invitation: &Invitation,
) -> Result<Option<EarlierText>> {
    let standing = standing(conn, round.letter, invitation.organisation).await?;
    if let Some(signed) = round.reaffirms(invitation, None, &standing) {
        let sql = "select r.pin_number, r.pin_hash, c.person_name, c.remark, c.public_remark, c.remark_hidden from cosignature c join signing_round r on r.id = c.round
            where c.invitation = $1 and c.ended is null";
        let row = conn.one(sql, binds![signed.invitation]).await?;
        let own = signed.person == invitation.person;
        return Ok(Some(EarlierText {
            pin: pin(&row)?,
            signed: Some(SignedBefore {
                invitation: signed.invitation,
                at: signed.at,
                capacity: signed.capacity,
                decides: signed.decides,
                except: Except::NONE,
                by: if own {
                    None
                } else {
                    Some(row.get("person_name")?)
                },
                remark: if own { row.optional("remark")? } else { None },
                public: if own { public_remark(&row)? } else { None },
            }),
        }));
    }
    let sql = "select r.pin_number, r.pin_hash from invitation i join signing_round r on r.id = i.round
        where r.letter = $1 and i.organisation = $2 and i.person = $3 and r.pin_hash <> $4 and r.opened <= $5 and r.state <> 'cancelled'
        order by r.opened desc, r.id desc limit 1";
    let (organisation, person) = (invitation.organisation, invitation.person);
    let values = binds![
        round.letter,
        organisation,
        person,
        round.pin.hash,
        round.opened
    ];
    let asked = conn.first(sql, values).await?;
    asked
        .map(|row| {
            Ok(EarlierText {
                pin: pin(&row)?,
                signed: None,
            })
        })
        .transpose()
}

fn pin(row: &Row) -> Result<Pin> {
    Ok(Pin {
        number: row.get("pin_number")?,
        hash: row.get("pin_hash")?,
    })
}

impl Store {
    /// The signatures under earlier texts of a letter that are not confirmed under the one that is pinned now: whose names
    /// do not print, by organisation. None while no text is pinned.
    pub async fn unconfirmed(&self, letter: LetterId) -> Result<Vec<Unconfirmed>> {
        let mut conn = self.snapshot().await?;
        let Some(pin) = letter_rows::by_id(&mut conn, letter).await?.stage.pin() else {
            return Ok(Vec::new());
        };
        let rows = conn
            .all(standing_where!("c.letter = $1"), binds![letter])
            .await?;
        let standing: Vec<Cosignature> = rows.iter().map(cosignature).collect::<Result<_>>()?;
        let lost = unconfirmed(&standing, pin.hash);
        let mut names = Vec::new();
        for (row, signed) in rows.iter().zip(&standing) {
            if !lost.contains(&signed) {
                continue;
            }
            names.push(Unconfirmed {
                signed: signed.clone(),
                organisation: row.get("organisation_name")?,
                person: row.get("person_name")?,
                function: row.get("function")?,
                deputy: row.get("deputy")?,
                version: self::pin(row)?.number,
            });
        }
        // Sorted here and not in SQL: the engines disagree about letters with accents.
        names.sort_by_cached_key(|it| {
            (
                it.organisation.as_str().to_lowercase(),
                it.signed.invitation,
            )
        });
        Ok(names)
    }

    /// Unpins the version so that its text can change. A round that is open ends with it. Whoever signed is asked again
    /// once there is another text: `shown` is how many those are, as whoever decides saw it. Who is concerned is told.
    ///
    /// # Errors
    /// [`StoreError::Stage`] from anything but signing, or when others signed than was shown.
    pub async fn thaw<T>(
        &self,
        letter: LetterId,
        shown: usize,
        by: PersonId,
        tell: T,
    ) -> Result<Stage>
    where
        T: Fn(&RoundChange, &Concerned) -> Option<KeyedMail> + Clone + Send + Sync + 'static,
    {
        self.write(move |w| {
            async move {
                let mut matter = w.take(letter).await?;
                let stage = matter.letter.stage.clone();
                stage.must_be(StageName::Signing)?;
                let pin = stage.pin().ok_or(StoreError::NotFound)?;
                for round in w.rounds_under(letter, pin).await? {
                    let concerned = w.concerned(round.id, matter.now).await?;
                    let open = round.state == RoundState::Open;
                    let after = if open {
                        round.clone().close(matter.now)?
                    } else {
                        round.clone()
                    };
                    let change = RoundChange {
                        before: round,
                        after,
                        at: matter.now,
                    };
                    if open {
                        let act = Act::RoundClosed {
                            round: change.after.id,
                        };
                        w.keep_change(&mut matter, &change, act, Some(by)).await?;
                    }
                    w.tell_concerned(&change, &concerned, tell.clone()).await?;
                }
                let extract = Extract::load(&mut w.conn, &matter.letter).await?;
                let signed = extract.tally.signed(pin.hash);
                let round_open = w.round_open(letter).await?;
                let stage = stage.thaw(round_open, signed, shown, matter.now)?;
                let act = Act::Thawed {
                    number: pin.number,
                    signatures: u32::try_from(signed).unwrap_or(u32::MAX),
                };
                let record = Record {
                    version: Some(pin.hash),
                    ..Record::of(act)
                };
                w.enter_on_record(matter, stage, record, by).await
            }
            .boxed()
        })
        .await
    }
}

impl Writing {
    /// The rounds in which a text was to be signed and that were not called off.
    async fn rounds_under(&mut self, letter: LetterId, pin: Pin) -> Result<Vec<SigningRound>> {
        let sql = rounds_where!(
            "letter = $1 and pin_hash = $2 and state <> 'cancelled' order by opened, id"
        );
        let rows = self.conn.all(sql, binds![letter, pin.hash]).await?;
        rows.iter().map(rounds::round).collect()
    }
}
