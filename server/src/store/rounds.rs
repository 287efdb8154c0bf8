//! Signing rounds: opened with their invitations and mails in one go, and read.

use super::{
    NewInvitation, Result, Store, StoreError, TimedRound, Writing, mandates, matter::Matter,
    translations,
};
use crate::{
    db::{Conn, Row, binds},
    dialect,
};
use futures_util::FutureExt as _;
use letters::{
    ids::{LetterId, PersonId, RoundId},
    ledger::{Act, Record},
    round::{AnswerRefused, Reminder, RoundState, SigningRound},
    stage::{Stage, StageError},
    time::Moment,
    translation::TranslationRefused,
    version::Pin,
};

/// The columns of a round; for a list of letters these names are used as well.
macro_rules! rounds_where {
    ($condition:literal) => {
        concat!("select id, letter, pin_number, pin_hash, opened, deadline, state as round_state, ended, reminders, moved from signing_round where ", $condition)
    };
}

pub(super) use rounds_where;

/// Reads where a round stands, from `round_state` and `ended`.
pub(super) fn state(row: &Row) -> Result<RoundState> {
    let word: String = row.get("round_state")?;
    Ok(match word.as_str() {
        "open" => RoundState::Open,
        "closed" => RoundState::Closed {
            at: row.get("ended")?,
        },
        "cancelled" => RoundState::Cancelled {
            at: row.get("ended")?,
        },
        other => return Err(row.corrupt("state", &format!("unknown word {other:?}"))),
    })
}

/// The word of where a round stands, and when it ended.
pub(super) const fn words(state: RoundState) -> (&'static str, Option<Moment>) {
    match state {
        RoundState::Open => ("open", None),
        RoundState::Closed { at } => ("closed", Some(at)),
        RoundState::Cancelled { at } => ("cancelled", Some(at)),
    }
}

/// Reads a row of [`rounds_where!`].
pub(super) fn round(row: &Row) -> Result<SigningRound> {
    Ok(SigningRound {
        id: row.get("id")?,
        letter: row.get("letter")?,
        pin: Pin {
            number: row.get("pin_number")?,
            hash: row.get("pin_hash")?,
        },
        opened: row.get("opened")?,
        deadline: row.get("deadline")?,
        state: state(row)?,
    })
}

/// One round.
pub(super) async fn load(conn: &mut Conn, id: RoundId) -> Result<SigningRound> {
    round(&conn.one(rounds_where!("id = $1"), binds![id]).await?)
}

/// Reads a row of [`rounds_where!`], with what the round does by itself. A reminder that a newer node knows and this one
/// does not is left to that one.
pub(super) fn timed(row: &Row) -> Result<TimedRound> {
    let round = round(row)?;
    let words: String = row.get("reminders")?;
    Ok(TimedRound {
        since: row.optional("moved")?.unwrap_or(round.opened),
        reminders: words.split(' ').filter_map(Reminder::from_key).collect(),
        round,
    })
}

/// One round with what it does by itself.
pub(super) async fn load_timed(conn: &mut Conn, id: RoundId) -> Result<TimedRound> {
    timed(&conn.one(rounds_where!("id = $1"), binds![id]).await?)
}

impl Store {
    /// Opens a round that reminds nobody by itself.
    ///
    /// # Errors
    /// As [`Self::open_round_reminding`].
    pub async fn open_round(
        &self,
        letter: LetterId,
        id: RoundId,
        deadline: Moment,
        invitations: Vec<NewInvitation>,
        by: PersonId,
    ) -> Result<SigningRound> {
        self.open_round_reminding(letter, id, deadline, Vec::new(), invitations, by)
            .await
    }

    /// Opens a round: it is kept, everyone is invited in the ledger, and their mails wait in the outbox.
    ///
    /// # Errors
    /// [`StoreError::Stage`] unless a version is pinned and no round is open; [`StoreError::Round`] when nobody is asked
    /// or the deadline cannot be met; [`StoreError::InvitedTwice`]; [`AnswerRefused::NoMandate`] for someone who never held
    /// one for the organisation.
    pub async fn open_round_reminding(
        &self,
        letter: LetterId,
        id: RoundId,
        deadline: Moment,
        reminders: Vec<Reminder>,
        invitations: Vec<NewInvitation>,
        by: PersonId,
    ) -> Result<SigningRound> {
        let words: Vec<&str> = reminders.iter().map(|reminder| reminder.key()).collect();
        let reminders = words.join(" ");
        self.write(move |w| {
            async move {
                let mut matter = w.take(letter).await?;
                let Stage::Signing { pin, .. } = matter.letter.stage else {
                    return Err(StageError::WrongStage(matter.letter.stage.name()).into());
                };
                if w.round_open(letter).await? {
                    return Err(StageError::RoundOpen.into());
                }
                if translations::tie_of(&mut w.conn, letter).await?.is_some() {
                    return Err(TranslationRefused::NotSigned.into());
                }
                let round = SigningRound::open(id, letter, pin, invitations.len(), deadline, matter.now)?;
                let sql = "insert into signing_round (id, letter, pin_number, pin_hash, opened, opened_by, deadline, state, reminders) values ($1, $2, $3, $4, $5, $6, $7, 'open', $8)";
                w.conn.run(sql, binds![id, letter, pin.number, pin.hash, matter.now, by, deadline, reminders]).await?;
                let invitees = u32::try_from(invitations.len()).unwrap_or(u32::MAX);
                let act = Act::RoundOpened { round: id, deadline: deadline.rfc3339(), invitees };
                let by_name = w.name(letter, by).await?;
                w.append(&mut matter, Record { version: Some(pin.hash), by: Some(by_name), ..Record::of(act) }).await?;
                for new in invitations {
                    w.invite(&mut matter, &round, new).await?;
                }
                w.changed(&matter).await?;
                Ok(round)
            }
            .boxed()
        })
        .await
    }

    /// A letter's rounds, newest first.
    pub async fn rounds(&self, letter: LetterId) -> Result<Vec<SigningRound>> {
        let rows = self
            .db
            .read()
            .await?
            .all(
                rounds_where!("letter = $1 order by opened desc, id desc"),
                binds![letter],
            )
            .await?;
        rows.iter().map(round).collect()
    }

    /// A letter's rounds with what they do by themselves, newest first.
    pub async fn timed_rounds(&self, letter: LetterId) -> Result<Vec<TimedRound>> {
        let sql = rounds_where!("letter = $1 order by opened desc, id desc");
        let rows = self.db.read().await?.all(sql, binds![letter]).await?;
        rows.iter().map(timed).collect()
    }
}

impl Writing {
    /// Keeps an invitation, notes it in the ledger and posts its mail.
    async fn invite(
        &mut self,
        matter: &mut Matter,
        round: &SigningRound,
        new: NewInvitation,
    ) -> Result<()> {
        let NewInvitation {
            id,
            organisation,
            person,
            token_hash,
            code_hash,
            mail,
        } = new;
        let mandates = mandates::of_person(&mut self.conn, person, organisation).await?;
        if mandates.is_empty() {
            return Err(AnswerRefused::NoMandate.into());
        }
        let sql = "insert into invitation (id, round, organisation, person, token_hash, code_hash, answer, tries) values ($1, $2, $3, $4, $5, $6, 'none', 0)";
        let values = binds![id, round.id, organisation, person, token_hash, code_hash];
        match self.conn.try_run(sql, values).await? {
            Ok(_) => {}
            Err(error) if dialect::taken(&error, "invitation", "round") => {
                return Err(StoreError::InvitedTwice);
            }
            Err(error) => return Err(error.into()),
        }
        let person = Some(self.name(matter.letter.id, person).await?);
        let act = Act::Invited {
            round: round.id,
            invitation: id,
        };
        let record = Record {
            version: Some(round.pin.hash),
            organisation: Some(organisation),
            person,
            ..Record::of(act)
        };
        self.append(matter, record).await?;
        self.post(mail, Some(id)).await
    }
}
