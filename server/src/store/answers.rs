//! Answers to invitations: a signature, a refusal, a signature taken back. Each is kept with its line in the ledger and
//! its receipt in the outbox, or not at all.

use super::{
    Entered, LedgerFault, OutgoingMail, Result, Signatory, Store, Writing,
    asked::Asked,
    ledger::{Extract, broken, times_signed},
    letter_rows, verify, versions,
};
use crate::{db::binds, key_signatures};
use futures_util::FutureExt as _;
use letters::{
    cosignature::{Capacity, Cosignature, KeySignature, Signing, Statement},
    hash::Hash,
    ids::{InvitationId, LetterId},
    ledger::{self, Act, Commitment, Record},
    mandate::Mandate,
    round::AnswerRefused,
    text::{OrganisationName, Remark},
    time::Moment,
};
use serde::{Deserialize, Serialize};

/// What a signature's mandate commits to: the right, and what the organisation was called when it was used.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Right {
    #[serde(flatten)]
    pub mandate: Mandate,
    pub organisation_name: OrganisationName,
}

/// What was said with a signature, and for whom it is.
struct Said {
    /// For the secretariat.
    to_desk: Option<Remark>,
    /// For everybody.
    to_all: Option<Remark>,
}

impl Said {
    fn of(remark: Option<Remark>, public: bool) -> Self {
        let (to_desk, to_all) = if public {
            (None, remark)
        } else {
            (remark, None)
        };
        Self { to_desk, to_all }
    }
}

impl Writing {
    pub(super) async fn answered(
        &mut self,
        id: InvitationId,
        word: &'static str,
        at: Moment,
        capacity: Option<Capacity>,
        remark: Option<Remark>,
    ) -> Result<()> {
        let sql = "update invitation set answer = $2, answered = $3, capacity = $4, remark = $5, lapsed = false where id = $1";
        let values = binds![id, word, at, capacity, remark];
        self.conn.put(sql, values).await
    }

    /// Commits to the right under which someone signs, and to what the organisation is called at that moment.
    pub(super) async fn commit_to_right(
        &mut self,
        asked: &Asked,
        mandate: &Mandate,
    ) -> Result<Commitment> {
        let right = Right {
            mandate: mandate.clone(),
            organisation_name: asked.names.organisation.clone(),
        };
        let right = letter_rows::to_json(&right)?;
        let person = Some(asked.invitation.person);
        self.commit_to(asked.matter.letter.id, right, person).await
    }

    /// Commits to a signature with a key of the signer's own; one that is over anything else than this is refused.
    async fn commit_to_key(
        &mut self,
        asked: &Asked,
        signed: &Cosignature,
        key: &KeySignature,
    ) -> Result<Commitment> {
        let (letter, id) = (asked.matter.letter.id, signed.invitation);
        // The line of this very signature is not there yet.
        let before = times_signed(&mut self.conn, letter, id).await?;
        let statement = Statement {
            round: asked.round.id,
            invitation: signed.invitation,
            turn: before + 1,
            organisation: signed.organisation,
            text: signed.text,
            capacity: signed.capacity,
            decides: signed.decides,
            except: &signed.except,
        };
        if !key_signatures::holds(key, &statement) {
            return Err(AnswerRefused::OtherStatement.into());
        }
        let person = Some(asked.invitation.person);
        let key = letter_rows::to_json(key)?;
        self.commit_to(asked.matter.letter.id, key, person).await
    }

    /// What a line says of an answer: about which text, for whom, and who was asked.
    pub(super) async fn record_about(&mut self, asked: &Asked, act: Act) -> Result<Record> {
        let (letter, person) = (asked.matter.letter.id, asked.invitation.person);
        let name = asked.names.person.clone().into();
        let named = self.commit_to(letter, name, Some(person)).await?;
        Ok(Record {
            version: Some(asked.round.pin.hash),
            organisation: Some(asked.invitation.organisation),
            person: Some(named),
            ..Record::of(act)
        })
    }

    /// Puts a line about an answer in the ledger.
    pub(super) async fn record(&mut self, asked: &mut Asked, record: Record) -> Result<()> {
        self.append(&mut asked.matter, record).await?;
        self.changed(&asked.matter).await
    }

    /// The same, of what whoever was asked did themselves.
    pub(super) async fn record_answer(
        &mut self,
        asked: &mut Asked,
        act: Act,
        mandate: Option<Commitment>,
    ) -> Result<()> {
        let about = self.record_about(asked, act).await?;
        let record = Record {
            mandate,
            by: about.person,
            ..about
        };
        self.record(asked, record).await
    }

    async fn keep_signature(
        &mut self,
        asked: &Asked,
        signed: &Cosignature,
        mandate: &Mandate,
        said: &Said,
        guest: bool,
    ) -> Result<()> {
        // The names as they are now: a letter prints what was signed, not what someone is called later.
        let sql = "insert into cosignature (id, letter, round, invitation, organisation, organisation_name, person, person_name, mandate, function, deputy, text_hash, capacity, remark, at, reaffirms, guest, decides, public_remark)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)";
        let id = InvitationId::new(signed.at, self.random());
        let values = binds![
            id,
            asked.matter.letter.id,
            asked.round.id,
            signed.invitation,
            signed.organisation,
            asked.names.organisation,
            signed.person,
            asked.names.person,
            signed.mandate,
            mandate.function,
            mandate.deputy,
            signed.text,
            signed.capacity,
            said.to_desk,
            signed.at,
            signed.reaffirms,
            guest,
            signed.decides,
            said.to_all,
        ];
        self.conn.put(sql, values).await?;
        for number in signed.except.numbers() {
            let sql = "insert into cosignature_exception (cosignature, demand) values ($1, $2)";
            self.conn.put(sql, binds![id, number]).await?;
        }
        Ok(())
    }

    /// Keeps a signature that the rules allow: with its answer and its line in the ledger.
    pub(super) async fn keep(
        &mut self,
        asked: &mut Asked,
        signed: &Cosignature,
        mandate: &Mandate,
        signing: Signing,
    ) -> Result<()> {
        let Signing {
            remark,
            public,
            authentication,
            key,
            ..
        } = signing;
        let said = Said::of(remark, public);
        let guest = asked.names.guest;
        self.keep_signature(asked, signed, mandate, &said, guest)
            .await?;
        let (id, capacity) = (signed.invitation, signed.capacity);
        self.answered(id, "signed", signed.at, Some(capacity), said.to_desk)
            .await?;
        let committed = self.commit_to_right(asked, mandate).await?;
        let key = match key {
            Some(key) => Some(self.commit_to_key(asked, signed, &key).await?),
            None => None,
        };
        let remark = match said.to_all {
            Some(remark) => {
                let (letter, person) = (asked.matter.letter.id, asked.invitation.person);
                Some(self.commit_to(letter, remark.into(), Some(person)).await?)
            }
            None => None,
        };
        let act = Act::Signed {
            round: asked.round.id,
            invitation: id,
            capacity,
            decides: signed.decides,
            deputy: mandate.deputy,
            authentication,
            except: signed.except.clone(),
            reaffirms: signed.reaffirms,
            guest,
            key,
            remark,
        };
        self.record_answer(asked, act, Some(committed)).await
    }

    /// Whether the demands that are left out are those of the round's text.
    async fn fits(&mut self, asked: &Asked, signing: &Signing) -> Result<()> {
        if signing.except.is_none() {
            return Ok(());
        }
        let (letter, number) = (asked.matter.letter.id, asked.round.pin.number);
        let version = versions::load(&mut self.conn, letter, number).await?;
        signing
            .fits(version.demands())
            .map_err(AnswerRefused::from)?;
        Ok(())
    }
}

impl Store {
    /// Signs.
    ///
    /// # Errors
    /// [`super::StoreError::Answer`] when the rules of the round refuse it; then nothing has changed.
    pub async fn sign<R>(
        &self,
        id: InvitationId,
        signing: Signing,
        receipt: R,
    ) -> Result<Cosignature>
    where
        R: FnOnce(Entered<'_>) -> OutgoingMail + Clone + Send + 'static,
    {
        self.write_together(Some(id), move |w| {
            async move {
                let mut asked = w.asked_to_sign(id).await?;
                let right = w.right(&asked).await?;
                let signed = asked.round.sign(
                    &asked.invitation,
                    &right.mandates,
                    &right.standing,
                    &signing,
                    asked.matter.now,
                )?;
                w.fits(&asked, &signing).await?;
                let mandate = right
                    .mandates
                    .iter()
                    .find(|mandate| mandate.id == signed.mandate)
                    .ok_or(AnswerRefused::NoMandate)?;
                let said = signing.remark.clone().filter(|_| signing.public);
                w.keep(&mut asked, &signed, mandate, signing).await?;
                let entered = Entered {
                    signed: &signed,
                    line: asked.matter.length(),
                    said: said.as_ref(),
                };
                w.post(receipt(entered), Some(id)).await?;
                w.leave(asked);
                Ok(signed)
            }
            .boxed()
        })
        .await
    }

    /// Notes that whoever is asked read the text and answers later. Nobody showed who they are: the line names nobody as the
    /// hand.
    ///
    /// # Errors
    /// [`super::StoreError::Answer`]; then nothing has changed.
    pub async fn read(&self, id: InvitationId) -> Result<Moment> {
        self.write_together(Some(id), move |w| {
            async move {
                let mut asked = w.asked(id).await?;
                let now = asked.matter.now;
                asked.round.read(&asked.invitation, now)?;
                let sql = "update invitation set read_at = $2 where id = $1";
                w.conn.run(sql, binds![id, now]).await?;
                let act = Act::Read {
                    round: asked.round.id,
                    invitation: id,
                };
                let record = w.record_about(&asked, act).await?;
                w.record(&mut asked, record).await?;
                Ok(now)
            }
            .boxed()
        })
        .await
    }

    /// Declines; the reason is committed to in the ledger and kept beside it.
    ///
    /// # Errors
    /// [`super::StoreError::Answer`]; then nothing has changed.
    pub async fn decline<R>(
        &self,
        id: InvitationId,
        reason: Option<Remark>,
        receipt: R,
    ) -> Result<Moment>
    where
        R: FnOnce(Moment) -> OutgoingMail + Clone + Send + 'static,
    {
        self.write_together(Some(id), move |w| {
            async move {
                let mut asked = w.asked(id).await?;
                let now = asked.matter.now;
                asked.round.decline(&asked.invitation, now)?;
                w.answered(id, "declined", now, None, reason.clone())
                    .await?;
                let reason = match reason {
                    Some(reason) => {
                        let (letter, person) = (asked.matter.letter.id, asked.invitation.person);
                        Some(w.commit_to(letter, reason.into(), Some(person)).await?)
                    }
                    None => None,
                };
                let act = Act::Declined {
                    round: asked.round.id,
                    invitation: id,
                    reason,
                };
                w.record_answer(&mut asked, act, None).await?;
                w.post(receipt(now), Some(id)).await?;
                w.leave(asked);
                Ok(now)
            }
            .boxed()
        })
        .await
    }

    /// Whose names print under this text: who, from the ledger; how they are called, from what was kept when they signed,
    /// compared with what the ledger committed to.
    ///
    /// # Errors
    /// [`super::StoreError::Ledger`] when the chain is broken, or names someone of whom nothing or something else is kept.
    pub async fn signatories(&self, letter: LetterId, text: Hash) -> Result<Vec<Signatory>> {
        let mut conn = self.snapshot().await?;
        let letter = letter_rows::by_id(&mut conn, letter).await?;
        let extract = Extract::load(&mut conn, &letter).await?;
        let kept = verify::kept(&mut conn, letter.id).await?;
        let mut names = Vec::new();
        for given in ledger::signatures(&extract.entries) {
            let invitation = given.invitation;
            if !given.prints_under(text) {
                continue;
            }
            let kept = kept
                .iter()
                .find(|kept| kept.invitation == invitation && kept.agrees(&given, &extract))
                .ok_or_else(|| broken(&letter.slug, LedgerFault::Cosignature(invitation)))?;
            let organisation = kept.organisation_name.clone();
            names.push(Signatory {
                invitation,
                organisation: (kept.capacity != Capacity::Personal).then(|| organisation.clone()),
                organisation_shown: organisation,
                person: kept.person_name.clone(),
                function: kept.function.clone(),
                capacity: kept.capacity,
                deputy: kept.deputy,
                guest: kept.guest,
                except: kept.except.clone(),
                retracted: kept.retracted,
                own_key: given.key.is_some(),
                remark: given.said().and_then(|_| kept.public_remark.clone()),
                at: kept.at,
            });
        }
        // Sorted here and not in SQL: the engines disagree about letters with accents.
        names.sort_by_cached_key(|name| {
            let organisation = name.organisation_shown.as_str().to_lowercase();
            (organisation, name.person.clone(), name.invitation)
        });
        Ok(names)
    }
}
