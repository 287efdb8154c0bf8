//! Erasure: every word about somebody goes, what was done stays done by somebody, and the ledger still holds.
//!
//! One transaction: the person is marked, the openings of the commitments about them go, their names are replaced by
//! [`ERASED`] and the rest is emptied or deleted. Triggers let such a change through only for somebody who is marked.
//! What the disk still holds of it is for [`Store::scrub`](super::Store::scrub).

use super::{Note, Person, Result, Store, StoreError, Writing, ledger::Extract, members};
use crate::{
    db::{Conn, Row, binds},
    dialect::locking,
};
use futures_util::FutureExt as _;
use letters::{
    audit::Act,
    cosignature::Capacity,
    hash::Hash,
    ids::{InvitationId, LetterId, PersonId},
    ledger::{self, Commitment, Record},
    privacy::{ERASED, Obstacle, erased_mailbox, stays_printed},
    text::{MailAddress, Slug, TextError},
    time::Moment,
};
use std::collections::BTreeSet;

/// What erasing somebody comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasurePlan {
    /// Who.
    pub person: Person,
    /// Why it cannot be done yet; empty when it can.
    pub obstacles: Vec<Obstacle>,
    /// The published letters under which their name prints, and stays.
    pub printed: Vec<Slug>,
    signatures: Vec<Signature>,
}

/// What was erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasure {
    /// Who they were, for what lies outside the database.
    pub person: Person,
    /// How many openings went.
    pub openings: u64,
    /// Files that nothing names any more.
    pub files: Vec<Hash>,
}

/// A signature of theirs, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Signature {
    invitation: InvitationId,
    slug: Slug,
    stays: bool,
    /// The sealed file of a letter that never came out: the name stands in it.
    unpublished: Option<Hash>,
}

async fn signatures(conn: &mut Conn, person: PersonId) -> Result<Vec<Signature>> {
    // A letter that changed after they signed, and was not confirmed, does not print their name.
    let sql = "select c.id, c.invitation, c.capacity, c.ended, l.slug,
            case when l.pin_hash = c.text_hash then u.at end as published, case when l.pin_hash = c.text_hash then f.hash end as sealed
        from cosignature c join letter l on l.id = c.letter left join publication u on u.letter = c.letter
            left join sealed_file f on f.letter = c.letter
        where c.person = $1 order by c.id";
    let read = |row: &Row| {
        let published: Option<Moment> = row.optional("published")?;
        let ended: Option<Moment> = row.optional("ended")?;
        let capacity: Capacity = row.get("capacity")?;
        Ok(Signature {
            invitation: row.get("invitation")?,
            slug: row.get("slug")?,
            stays: stays_printed(published.is_some(), ended.is_none(), capacity),
            unpublished: match published {
                Some(_) => None,
                None => row.optional("sealed")?,
            },
        })
    };
    let rows = conn.all(sql, binds![person]).await?;
    rows.iter().map(read).collect()
}

async fn plan(conn: &mut Conn, id: PersonId, now: Moment) -> Result<ErasurePlan> {
    let sql = "select p.id, p.name, p.mail, p.erased,
            (select count(*) from mandate m where m.person = p.id and m.ended is null and (m.until_day is null or m.until_day >= $2)) as mandates,
            (select count(*) from role_grant g where g.person = p.id and g.ended is null) as roles,
            (select count(*) from invitation i join signing_round r on r.id = i.round
                where i.person = p.id and i.answer = 'none' and r.state = 'open' and r.deadline > $3) as invitations,
            (select count(*) from cosignature c join letter l on l.id = c.letter left join publication u on u.letter = c.letter
                where c.person = p.id and c.ended is null and l.stage in ('signing', 'final') and l.pin_hash = c.text_hash and u.letter is null) as unfinished
        from person p where p.id = $1";
    let row = conn.one(sql, binds![id, now.day(), now]).await?;
    let stands = |column: &'static str, obstacle| -> Result<Option<Obstacle>> {
        Ok((row.get::<u64>(column)? > 0).then_some(obstacle))
    };
    let erased: Option<Moment> = row.optional("erased")?;
    let obstacles = [
        erased.map(|_| Obstacle::Erased),
        stands("mandates", Obstacle::Mandate)?,
        stands("roles", Obstacle::Role)?,
        stands("invitations", Obstacle::Invitation)?,
        stands("unfinished", Obstacle::Unfinished)?,
    ];
    let signatures = signatures(conn, id).await?;
    let printed: BTreeSet<Slug> = signatures
        .iter()
        .filter(|signature| signature.stays)
        .map(|signature| signature.slug.clone())
        .collect();
    Ok(ErasurePlan {
        person: Person {
            id: row.get("id")?,
            name: row.get("name")?,
            mail: row.get("mail")?,
        },
        obstacles: obstacles.into_iter().flatten().collect(),
        printed: printed.into_iter().collect(),
        signatures,
    })
}

/// An address that cannot be made is a mistake in the program, and says so.
pub(super) fn unmade(error: TextError) -> StoreError {
    StoreError::Corrupt(format!("an erased mailbox: {error}"))
}

impl Store {
    /// The person with this mail address, with or without an account.
    pub async fn person_at(&self, mail: &MailAddress) -> Result<Option<Person>> {
        members::by_mail(&mut self.db.read().await?, mail).await
    }

    /// What erasing somebody would come to.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is nobody of that identifier.
    pub async fn erasure_plan(&self, person: PersonId) -> Result<ErasurePlan> {
        plan(&mut self.snapshot().await?, person, self.now()).await
    }

    /// Erases somebody. See [`Self::scrub`] for what the disk still holds of them.
    ///
    /// # Errors
    /// [`StoreError::NotErased`] with what stands in the way; [`StoreError::NotFound`] when there is nobody.
    pub async fn erase_person(&self, person: PersonId, by: Option<PersonId>) -> Result<Erasure> {
        self.write(move |w| {
            async move {
                let erased = w.erase(person, by).await?;
                w.wants_scrubbing().await?;
                Ok(erased)
            }
            .boxed()
        })
        .await
    }

    /// Notes that somebody asked to be erased; once is enough.
    pub async fn ask_erasure(&self, person: PersonId) -> Result<()> {
        self.write(move |w| {
            async move {
                let sql = "select count(*) as asked from audit where person = $1 and act = $2";
                let row = w.conn.one(sql, binds![person, Act::ErasureAsked]).await?;
                if row.get::<u64>("asked")? > 0 {
                    return Ok(());
                }
                w.note(Note::own(Act::ErasureAsked, person)).await
            }
            .boxed()
        })
        .await
    }

    /// Who asked to be erased and was not, and when they first asked; the oldest first.
    pub async fn erasures_asked(&self) -> Result<Vec<(Person, Moment)>> {
        let sql = "select p.id, p.name, p.mail, min(a.at) as asked from audit a join person p on p.id = a.person
            where a.act = $1 and p.erased is null group by p.id, p.name, p.mail order by asked, p.id";
        let mut conn = self.db.read().await?;
        let rows = conn.all(sql, binds![Act::ErasureAsked]).await?;
        let read = |row: &Row| {
            let person = Person {
                id: row.get("id")?,
                name: row.get("name")?,
                mail: row.get("mail")?,
            };
            Ok((person, row.get("asked")?))
        };
        rows.iter().map(read).collect()
    }
}

impl Writing {
    /// Erases somebody in this transaction.
    pub(super) async fn erase(&mut self, id: PersonId, by: Option<PersonId>) -> Result<Erasure> {
        let lock = locking!("select id from person where id = $1");
        self.conn.one(lock, binds![id]).await?;
        let now = self.now();
        let plan = plan(&mut self.conn, id, now).await?;
        if !plan.obstacles.is_empty() {
            return Err(StoreError::NotErased(plan.obstacles));
        }
        let mailbox = erased_mailbox(&id.to_string()).map_err(unmade)?;
        let sql =
            "update person set erased = $2, name = $3, mail = $4, language = null where id = $1";
        self.conn.run(sql, binds![id, now, ERASED, mailbox]).await?;
        let openings = self.erase_openings_of(&plan, by).await?;
        self.erase_signatures(&plan).await?;
        self.erase_invitations(id).await?;
        let mut files = self.erase_mandates(&plan.person).await?;
        files.extend(plan.signatures.iter().filter_map(|it| it.unpublished));
        files.extend(self.erase_hand_ins(id).await?);
        self.erase_account(id, now).await?;
        let sql = "delete from guest_request where mail = $2
            or invitation in (select id from invitation where person = $1)";
        let values = binds![id, plan.person.mail.clone()];
        self.conn.run(sql, values).await?;
        self.erase_supporter(&plan.person.mail).await?;
        self.erase_receiver(&plan.person.mail, &mailbox).await?;
        files.extend(self.erase_messages(&plan.person.mail).await?.files);
        self.erase_mails(&plan.person).await?;
        self.erase_review(&plan.person, now).await?;
        let sql = "update audit set detail = null where person = $1 or by_person = $1";
        self.conn.run(sql, binds![id]).await?;
        for sql in [
            "delete from register_import where by_person = $1",
            "delete from address_import where by_person = $1",
            "delete from sitting where person = $1",
            "delete from answer_mail where person = $1",
        ] {
            self.conn.run(sql, binds![id]).await?;
        }
        self.note(Note::about(Act::PersonErased, by, id)).await?;
        Ok(Erasure {
            person: plan.person,
            openings,
            files,
        })
    }

    /// The openings of all commitments about somebody, but of the signatures that stay.
    async fn erase_openings_of(&mut self, plan: &ErasurePlan, by: Option<PersonId>) -> Result<u64> {
        let Person { id, name, .. } = &plan.person;
        // Of an old opening it may not be known whose it is; then the same name is enough.
        let sql = "select letter as id from opening where person = $1 or (person is null and value = $2)
            or (person in (select d.person from mandate d join mandate m on m.id = d.appointed_under where m.person = $1)
                and replace(value, $2, '') <> value)
            union select r.letter from invitation i join signing_round r on r.id = i.round where i.person = $1
            order by id";
        let rows = self.conn.all(sql, binds![*id, name.clone()]).await?;
        let sql = "select id from invitation where person = $1";
        let asked = self.conn.all(sql, binds![*id]).await?;
        let asked: BTreeSet<InvitationId> = ids(&asked)?;
        let mut erased = 0;
        for row in rows {
            let letter: LetterId = row.get("id")?;
            // What opens a deputy's mandate says who appointed them.
            let sql = "select letter, commitment from opening where letter = $1
                and (person = $2 or (person is null and value = $3)
                or (person in (select d.person from mandate d join mandate m on m.id = d.appointed_under where m.person = $2)
                    and replace(value, $3, '') <> value))";
            let values = binds![letter, *id, name.clone()];
            let own = self.conn.all(sql, values).await?;
            let own = own.iter().map(|row| row.get("commitment"));
            let own: BTreeSet<Commitment> = own.collect::<Result<_>>()?;
            let gone = |extract: &Extract| {
                let mut gone = about(extract, &asked);
                gone.extend(own);
                let stays = plan.signatures.iter().filter(|signature| signature.stays);
                for signed in stays.filter_map(|it| extract.signing(it.invitation)) {
                    // A key that signed a reservation prints nowhere any more, though the name does.
                    let own = signed.act.invitation();
                    let own = own.and_then(|id| extract.tally.standings.get(&id));
                    let key = own.is_some_and(|own| own.key.is_some());
                    let stays = signed
                        .commitments()
                        .filter(|it| key || Some(*it) != signed.own_key())
                        .filter(|it| Some(*it) != signed.public_remark());
                    for commitment in stays {
                        gone.remove(&commitment);
                    }
                }
                gone
            };
            erased += u64::from(self.erase_openings(letter, gone, by).await?);
        }
        Ok(erased)
    }

    /// Erases openings of one letter, and says in its chain that it was meant. Gives how many there were.
    pub(super) async fn erase_openings(
        &mut self,
        letter: LetterId,
        gone: impl FnOnce(&Extract) -> BTreeSet<Commitment>,
        by: Option<PersonId>,
    ) -> Result<u32> {
        let mut matter = self.take(letter).await?;
        let extract = Extract::load(&mut self.conn, &matter.letter).await?;
        let mut openings = 0;
        for commitment in gone(&extract) {
            let sql = "delete from opening where letter = $1 and commitment = $2";
            let done = self.conn.run(sql, binds![letter, commitment]).await?;
            openings += u32::from(done > 0);
        }
        if openings > 0 {
            let by = match by {
                Some(by) => Some(self.name(letter, by).await?),
                None => None,
            };
            let record = Record {
                by,
                ..Record::of(ledger::Act::Erased { openings })
            };
            self.append(&mut matter, record).await?;
        }
        Ok(openings)
    }

    /// The words of their signatures: all of those that print nowhere, and of the others what does not print.
    async fn erase_signatures(&mut self, plan: &ErasurePlan) -> Result<()> {
        for signature in &plan.signatures {
            let of = signature.invitation;
            if signature.stays {
                let sql = "update cosignature set remark = null, public_remark = null where invitation = $1";
                self.conn.run(sql, binds![of]).await?;
            } else {
                self.erase_signature_words(of, plan).await?;
            }
        }
        Ok(())
    }

    async fn erase_signature_words(&mut self, of: InvitationId, plan: &ErasurePlan) -> Result<()> {
        // An invitation may have been signed, taken back and signed again: what stays of it is left alone.
        let stays = plan
            .signatures
            .iter()
            .any(|other| other.invitation == of && other.stays);
        let sql = if stays {
            "update cosignature set person_name = $2, function = $2, remark = null, public_remark = null where invitation = $1 and ended is not null"
        } else {
            "update cosignature set person_name = $2, function = $2, remark = null, public_remark = null where invitation = $1"
        };
        self.conn.run(sql, binds![of, ERASED]).await?;
        Ok(())
    }

    /// What they said with their answers; and the links in their mailbox open nothing any more.
    async fn erase_invitations(&mut self, person: PersonId) -> Result<()> {
        let sql = "select id from invitation where person = $1";
        for row in self.conn.all(sql, binds![person]).await? {
            let (id, dead): (InvitationId, [u8; 32]) = (row.get("id")?, self.random());
            let sql = "update invitation set remark = null, token_hash = $2, code_hash = $2, tries = 0, throttled_until = null
                where id = $1";
            self.conn.run(sql, binds![id, Hash::of(&dead)]).await?;
            let sql = "delete from invitation_key where invitation = $1";
            self.conn.run(sql, binds![id]).await?;
        }
        Ok(())
    }

    /// What showed their rights, also where it shows the right of a deputy. Gives the files that nothing else names.
    async fn erase_mandates(&mut self, person: &Person) -> Result<Vec<Hash>> {
        let sql = "update mandate set evidence = $2 where replace(evidence, $3, '') <> evidence and evidence <> $2
            and person <> $1 and appointed_under in (select id from mandate where person = $1)";
        let values = binds![person.id, ERASED, person.name.clone()];
        self.conn.run(sql, values).await?;
        let person = person.id;
        let sql =
            "select id, document_hash from mandate where person = $1 and document_hash is not null";
        let shown = self.conn.all(sql, binds![person]).await?;
        let sql = "update mandate set function = $2, evidence = $2, document_hash = null, document_name = null,
            document_type = null, document_bytes = null where person = $1";
        self.conn.run(sql, binds![person, ERASED]).await?;
        let mut files = Vec::new();
        for row in shown {
            let hash: Hash = row.get("document_hash")?;
            if !self.names_file(hash).await? {
                files.push(hash);
            }
        }
        Ok(files)
    }

    async fn erase_account(&mut self, person: PersonId, now: Moment) -> Result<()> {
        let sql = "update account set closed = $2 where person = $1 and closed is null";
        self.conn.run(sql, binds![person, now]).await?;
        let sql = "delete from session where person = $1";
        self.conn.run(sql, binds![person]).await?;
        self.forget_means(person).await
    }

    /// To whom mail went and what it said. One that still waits is not sent.
    async fn erase_mails(&mut self, person: &Person) -> Result<()> {
        let nobody = erased_mailbox("mail").map_err(unmade)?;
        let sql = "update outbox set recipient = $3, recipient_name = null, subject = '', text = '', html = null, error = null,
                state = case when state = 'queued' then 'failed' else state end
            where recipient = $2 or invitation in (select id from invitation where person = $1)";
        let values = binds![person.id, person.mail.clone(), nobody];
        self.conn.run(sql, values).await?;
        Ok(())
    }
}

/// Identifiers, as a set.
pub(super) fn ids(rows: &[Row]) -> Result<BTreeSet<InvitationId>> {
    rows.iter().map(|row| row.get("id")).collect()
}

/// Every commitment in the entries about these invitations.
pub(super) fn about(extract: &Extract, asked: &BTreeSet<InvitationId>) -> BTreeSet<Commitment> {
    extract
        .entries
        .iter()
        .filter(|entry| entry.act.invitation().is_some_and(|id| asked.contains(&id)))
        .flat_map(|entry| {
            // Who did it for them has words of their own.
            let other = entry.by.filter(|by| Some(*by) != entry.person);
            entry.commitments().filter(move |it| Some(*it) != other)
        })
        .collect()
}
