//! Whoever is concerned by a round: told of what changes, and reminded while they are silent.

use super::{
    Concerned, DeskMember, KeyedMail, NewKey, Note, Reminded, Reminding, Result, RoundChange,
    Store, TimedRound, Writing, invitations, rounds,
};
use crate::db::{Conn, binds};
use futures_util::FutureExt as _;
use letters::{
    audit::Act,
    ids::{InvitationId, RoundId},
    role::Role,
    round::{RoundState, SigningRound, nudged_on},
    time::Moment,
};
use std::collections::HashSet;

/// Everybody who was asked in a round, in the order in which they were.
async fn concerned(conn: &mut Conn, round: RoundId, now: Moment) -> Result<Vec<Concerned>> {
    let sql = "select i.id, i.round, i.organisation, i.person, i.answer, i.answered, i.capacity, i.lapsed, i.read_at,
            o.name as organisation_name, p.name as person_name, p.mail, p.language, p.erased,
            (select count(*) from mandate m where m.person = i.person and m.organisation = i.organisation and m.ended is null
                and m.from_day <= $2 and (m.until_day is null or m.until_day >= $2)) as rights,
            (select count(*) from outbox z where z.invitation = i.id and z.kind = 'invitation' and z.state = 'queued') as waiting,
            (select max(k.made) from invitation_key k where k.invitation = i.id and k.occasion not like 'moved:%' and k.occasion not like 'decides:%') as reminded,
            (select max(b.at) from objection b where b.invitation = i.id and not exists
                (select 1 from review_turn v where v.thread = b.thread and v.turn = 'withdrawn')) as objected
        from invitation i join organisation o on o.id = i.organisation join person p on p.id = i.person
        where i.round = $1 order by i.id";
    let mut all = Vec::new();
    for row in conn.all(sql, binds![round, now.day()]).await? {
        all.push(Concerned {
            invitation: invitations::invitation(&row)?,
            organisation: row.get("organisation_name")?,
            person: row.get("person_name")?,
            mail: row.get("mail")?,
            language: row.optional("language")?,
            may_sign: row.get::<u64>("rights")? > 0,
            erased: row.optional::<Moment>("erased")?.is_some(),
            waits: row.get::<u64>("waiting")? > 0,
            reminded: row.optional("reminded")?,
            objected: row.optional("objected")?,
        });
    }
    Ok(all)
}

impl Writing {
    /// Everybody who was asked in a round.
    pub(super) async fn concerned(
        &mut self,
        round: RoundId,
        now: Moment,
    ) -> Result<Vec<Concerned>> {
        concerned(&mut self.conn, round, now).await
    }

    /// One of them, unless they were erased: nothing goes to them then.
    pub(super) async fn concerned_one(
        &mut self,
        round: &SigningRound,
        invitation: InvitationId,
        now: Moment,
    ) -> Result<Option<Concerned>> {
        let all = self.concerned(round.id, now).await?;
        let one = all.into_iter().find(|it| it.invitation.id == invitation);
        Ok(one.filter(|it| !it.erased))
    }

    /// Tells whoever is concerned of a change. Who never got the invitation hears nothing of its end either.
    pub(super) async fn tell_concerned(
        &mut self,
        change: &RoundChange,
        concerned: &[Concerned],
        tell: impl Fn(&RoundChange, &Concerned) -> Option<KeyedMail>,
    ) -> Result<()> {
        let ended = change.after.state != RoundState::Open;
        for who in concerned {
            if who.erased || (ended && who.waits) {
                continue;
            }
            let Some(KeyedMail { mail, key }) = tell(change, who) else {
                continue;
            };
            let id = who.invitation.id;
            if let Some(key) = key {
                let occasion = format!("moved:{}", change.at.millis());
                self.give_key(id, key, occasion, change.at).await?;
            }
            self.post(mail, Some(id)).await?;
        }
        Ok(())
    }

    /// Keeps a key; whether it is the first of that occasion.
    pub(super) async fn give_key(
        &mut self,
        invitation: InvitationId,
        key: NewKey,
        occasion: String,
        now: Moment,
    ) -> Result<bool> {
        let sql = "insert into invitation_key (token_hash, invitation, code_hash, occasion, made) values ($1, $2, $3, $4, $5)
            on conflict (invitation, occasion) do nothing";
        let values = binds![key.token_hash, invitation, key.code_hash, occasion, now];
        Ok(self.conn.run(sql, values).await? == 1)
    }

    /// Whoever of the secretariat can sign in.
    pub(super) async fn secretariat(&mut self) -> Result<Vec<DeskMember>> {
        let sql = "select p.id, p.name, p.mail, p.language from person p where p.id in
            (select g.person from role_grant g join account a on a.person = g.person
                where g.role = $1 and g.ended is null and a.closed is null) order by p.id";
        let mut all = Vec::new();
        for row in self.conn.all(sql, binds![Role::Secretariat]).await? {
            all.push(DeskMember {
                person: row.get("id")?,
                name: row.get("name")?,
                mail: row.get("mail")?,
                language: row.optional("language")?,
            });
        }
        Ok(all)
    }
}

impl Store {
    /// Every open round with what it does by itself, the one that ends first first.
    pub async fn open_rounds(&self) -> Result<Vec<TimedRound>> {
        let sql = rounds::rounds_where!("state = 'open' order by deadline, id");
        let rows = self.db.read().await?.all(sql, binds![]).await?;
        rows.iter().map(rounds::timed).collect()
    }

    /// Everybody who was asked in a round.
    pub async fn asked_in(&self, id: RoundId) -> Result<Vec<Concerned>> {
        let now = self.now();
        concerned(&mut self.snapshot().await?, id, now).await
    }

    /// Whether somebody is there to be reminded who was not on this occasion.
    pub async fn waits_for_reminder(&self, id: RoundId, occasion: String) -> Result<bool> {
        let now = self.now();
        let mut conn = self.snapshot().await?;
        let sql =
            "select k.invitation from invitation_key k join invitation i on i.id = k.invitation
            where i.round = $1 and k.occasion = $2";
        let rows = conn.all(sql, binds![id, occasion]).await?;
        let reminded: HashSet<InvitationId> = rows
            .iter()
            .map(|row| row.get("invitation"))
            .collect::<Result<_>>()?;
        let concerned = concerned(&mut conn, id, now).await?;
        Ok(concerned
            .iter()
            .any(|who| who.can_be_reminded() && !reminded.contains(&who.invitation.id)))
    }

    /// Reminds whoever is silent, each with a key of their own; on the same occasion nobody twice, and by hand nobody who
    /// was reminded that day.
    ///
    /// # Errors
    /// By hand, [`super::StoreError::Answer`] when the round takes no answers.
    pub async fn remind_silent<T>(&self, id: RoundId, why: Reminding, write: T) -> Result<Reminded>
    where
        T: Fn(&SigningRound, &Concerned) -> KeyedMail + Clone + Send + Sync + 'static,
    {
        self.write(move |w| {
            async move {
                let letter = rounds::load(&mut w.conn, id).await?.letter;
                let matter = w.take(letter).await?;
                let timed = rounds::load_timed(&mut w.conn, id).await?;
                let takes = timed.round.takes_answers(matter.now);
                let occasion = match &why {
                    Reminding::ByHand { .. } => {
                        takes?;
                        nudged_on(matter.now.day())
                    }
                    Reminding::Due => match takes.ok().and_then(|()| timed.due(matter.now)) {
                        Some(reminder) => reminder.occasion(timed.round.deadline),
                        None => return Ok(Reminded::default()),
                    },
                };
                let reminded = w
                    .remind_each(&timed.round, &why, &occasion, matter.now, write)
                    .await?;
                if let (Reminding::ByHand { by, .. }, true) = (why, reminded.now > 0) {
                    let note = Note {
                        act: Act::RoundReminded,
                        by: Some(by),
                        person: None,
                        organisation: None,
                        letter: Some(letter),
                        detail: None,
                    };
                    w.note(note).await?;
                }
                Ok(reminded)
            }
            .boxed()
        })
        .await
    }
}

impl Writing {
    async fn remind_each<T>(
        &mut self,
        round: &SigningRound,
        why: &Reminding,
        occasion: &str,
        now: Moment,
        write: T,
    ) -> Result<Reminded>
    where
        T: Fn(&SigningRound, &Concerned) -> KeyedMail,
    {
        let mut reminded = Reminded::default();
        for who in self.concerned(round.id, now).await? {
            let id = who.invitation.id;
            let by_hand = match why {
                Reminding::Due => false,
                Reminding::ByHand { only: None, .. } => true,
                Reminding::ByHand {
                    only: Some(only), ..
                } if only.contains(&id) => true,
                Reminding::ByHand { .. } => continue,
            };
            if !who.can_be_reminded() {
                continue;
            }
            let today = who.reminded.is_some_and(|at| at.day() == now.day());
            let KeyedMail { mut mail, key } = write(round, &who);
            let first = match key {
                _ if by_hand && today => false,
                Some(key) => self.give_key(id, key, occasion.to_owned(), now).await?,
                None => false,
            };
            if first {
                mail.dedupe = format!("{}:{id}:{occasion}", mail.kind);
                self.post(mail, Some(id)).await?;
                reminded.now += 1;
            } else {
                reminded.before += 1;
            }
        }
        Ok(reminded)
    }
}
