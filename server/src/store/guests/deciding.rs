//! What the secretariat decides on a guest. Letting one in makes of it what every signature comes from: an organisation, a
//! person, a mandate for that day, an invitation; and then signs, in the same transaction.

use super::{GuestRecord, load};
use crate::{
    db::binds,
    store::{
        Admission, Admitted, Grant, NewKey, Note, OutgoingMail, Result, Store, StoreError, Whom,
        Writing, mandates, matter::Matter, members,
    },
};
use futures_util::FutureExt as _;
use letters::{
    audit,
    cosignature::{Capacity, Signing},
    guests::Form,
    ids::{GuestRequestId, InvitationId, OrganisationId, PersonId},
    ledger::{Act, Authentication, Record},
    letter::Language,
    mandate::{Extent, Mandate, Terms},
    organisation::{Details, OrganisationKind},
    text::{OrganisationName, Remark},
};

impl Store {
    /// Lets a guest in: from here its name stands under the letter. `receipt` is mailed to it.
    ///
    /// # Errors
    /// [`StoreError::Guest`] when it waits for nothing; [`StoreError::Answer`] when its name cannot come under the letter
    /// (any more); [`StoreError::Register`] when its name is another organisation's; [`StoreError::OtherName`] when the
    /// mail address is known as somebody else's. Then nothing has changed.
    pub async fn admit_guest<R>(
        &self,
        id: GuestRequestId,
        admission: Admission,
        by: PersonId,
        receipt: R,
    ) -> Result<Admitted>
    where
        R: FnOnce(&Admitted) -> OutgoingMail + Clone + Send + 'static,
    {
        self.write(move |w| {
            async move {
                let admitted = w.admit(id, admission, by).await?;
                let invitation = Some(admitted.signed.invitation);
                w.post(receipt(&admitted), invitation).await?;
                Ok(admitted)
            }
            .boxed()
        })
        .await
    }

    /// Refuses a guest, and mails it why.
    ///
    /// # Errors
    /// [`StoreError::Guest`] when it waits for nothing.
    pub async fn refuse_guest(
        &self,
        id: GuestRequestId,
        reason: Remark,
        by: PersonId,
        mail: OutgoingMail,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let (_, guest) = w.waiting(id).await?;
                let now = w.now();
                let sql = "update guest_request set state = 'refused', decided = $2, decided_by = $3, reason = $4 where id = $1";
                w.conn.run(sql, binds![id, now, by, reason]).await?;
                w.note_guests(audit::Act::GuestRefused, by, guest.letter.id).await?;
                w.post(mail, None).await
            }
            .boxed()
        })
        .await
    }
}

impl Writing {
    /// A request that waits, with its letter taken.
    async fn waiting(&mut self, id: GuestRequestId) -> Result<(Matter, GuestRecord)> {
        let letter = load(&mut self.conn, id).await?.letter.id;
        let matter = self.take(letter).await?;
        // Read again now that nobody else decides about this letter.
        let guest = load(&mut self.conn, id).await?;
        guest.request.must_wait()?;
        Ok((matter, guest))
    }

    async fn admit(
        &mut self,
        id: GuestRequestId,
        admission: Admission,
        by: PersonId,
    ) -> Result<Admitted> {
        let (mut matter, guest) = self.waiting(id).await?;
        let Admission {
            organisation,
            evidence,
            key,
        } = admission;
        let form = &guest.request.form;
        let organisation = match organisation {
            Some(known) => known,
            None => self.add_free(as_guest(form), Some(by)).await?,
        };
        let person = self.person_of(form, guest.language).await?;
        self.take_mandates(organisation).await?;
        let terms = Terms {
            organisation,
            function: form.function.clone(),
            deputy: false,
            extent: Extent::OnBehalf,
            from: matter.now.day(),
            until: Some(matter.now.day()),
            evidence,
        };
        let mandate = self.right_of(person, terms, &matter, by).await?;
        let invitation = self
            .asked_as_guest(&mut matter, &guest, organisation, person, key, by)
            .await?;
        let sql = "update guest_request set state = 'admitted', decided = $2, decided_by = $3, invitation = $4 where id = $1";
        self.conn
            .run(sql, binds![id, matter.now, by, invitation])
            .await?;
        self.sign_as_guest(invitation, &guest, mandate, by).await
    }

    /// The person who filled the form in, known from now on. Whoever has this mailbox under another name is asked first.
    async fn person_of(&mut self, form: &Form, language: Language) -> Result<PersonId> {
        if let Some(known) = members::by_mail(&mut self.conn, &form.mail).await? {
            let same = |name: &str| name.to_lowercase() == form.person.as_str().to_lowercase();
            return if same(known.name.as_str()) {
                Ok(known.id)
            } else {
                Err(StoreError::OtherName)
            };
        }
        let person = self
            .add_person(form.person.clone(), form.mail.clone())
            .await?;
        let sql = "update person set language = $2 where id = $1";
        self.conn.run(sql, binds![person, language]).await?;
        Ok(person)
    }

    /// The mandate under which the guest signs: one that holds already, or else one for this day.
    async fn right_of(
        &mut self,
        person: PersonId,
        terms: Terms,
        matter: &Matter,
        by: PersonId,
    ) -> Result<Mandate> {
        let organisation = terms.organisation;
        let held = mandates::of_person(&mut self.conn, person, organisation).await?;
        if let Some(held) = held.into_iter().find(|held| held.holds_at(matter.now)) {
            return Ok(held);
        }
        let grant = Grant {
            whom: Whom::Known(person),
            terms,
            under: None,
            document: None,
        };
        let id = self.grant_mandate(grant, by).await?;
        let granted = mandates::of_person(&mut self.conn, person, organisation).await?;
        let granted = granted.into_iter().find(|granted| granted.id == id);
        granted.ok_or(StoreError::NotFound)
    }

    /// The invitation that the guest answers: made now, or the one that this person had in the round all along.
    async fn asked_as_guest(
        &mut self,
        matter: &mut Matter,
        guest: &GuestRecord,
        organisation: OrganisationId,
        person: PersonId,
        key: NewKey,
        by: PersonId,
    ) -> Result<InvitationId> {
        let NewKey {
            token_hash,
            code_hash,
        } = key;
        let round = &guest.round;
        let sql =
            "select id from invitation where round = $1 and organisation = $2 and person = $3";
        let values = binds![round.id, organisation, person];
        if let Some(row) = self.conn.first(sql, values).await? {
            let id: InvitationId = row.get("id")?;
            let sql = "insert into invitation_key (token_hash, invitation, code_hash, occasion, made) values ($1, $2, $3, $4, $5)";
            let occasion = format!("guest:{}", guest.id);
            let values = binds![token_hash, id, code_hash, occasion, matter.now];
            self.conn.run(sql, values).await?;
            return Ok(id);
        }
        let id = InvitationId::new(matter.now, self.random());
        let sql = "insert into invitation (id, round, organisation, person, token_hash, code_hash, answer, tries) values ($1, $2, $3, $4, $5, $6, 'none', 0)";
        let values = binds![id, round.id, organisation, person, token_hash, code_hash];
        self.conn.run(sql, values).await?;
        let act = Act::Invited {
            round: round.id,
            invitation: id,
        };
        let record = Record {
            version: Some(round.pin.hash),
            organisation: Some(organisation),
            person: Some(self.name(matter.letter.id, person).await?),
            // Others are asked when a round opens, by who opens it; a guest by who lets it in.
            by: Some(self.name(matter.letter.id, by).await?),
            ..Record::of(act)
        };
        self.append(matter, record).await?;
        Ok(id)
    }

    async fn sign_as_guest(
        &mut self,
        invitation: InvitationId,
        guest: &GuestRecord,
        mandate: Mandate,
        by: PersonId,
    ) -> Result<Admitted> {
        let mut asked = self.asked(invitation).await?;
        let standing = asked.standing(&mut self.conn).await?;
        let signing = Signing {
            remark: guest.request.form.remark.clone(),
            authentication: Authentication::GuestCode,
            ..Signing::whole(guest.request.text, Capacity::OnBehalf)
        };
        let signed = asked.round.admit(
            &asked.matter.letter.stage,
            &asked.invitation,
            std::slice::from_ref(&mandate),
            &standing,
            &signing,
            asked.matter.now,
        )?;
        self.keep(&mut asked, &signed, &mandate, signing).await?;
        let sql = "select id, name from organisation where id = $1";
        let row = self.conn.one(sql, binds![signed.organisation]).await?;
        let organisation: OrganisationName = row.get("name")?;
        let note = Note {
            act: audit::Act::GuestAdmitted,
            by: Some(by),
            person: Some(signed.person),
            organisation: Some(signed.organisation),
            letter: Some(guest.letter.id),
            detail: None,
        };
        self.note(note).await?;
        Ok(Admitted {
            mandate,
            organisation,
            line: asked.matter.length(),
            signed,
        })
    }
}

/// What the register knows of an organisation that co-signs once.
fn as_guest(form: &Form) -> Details {
    Details {
        website: Some(form.website.clone()),
        ..Details::named(form.organisation.clone(), OrganisationKind::Guest)
    }
}
