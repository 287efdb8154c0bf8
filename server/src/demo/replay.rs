//! Lives through the demonstration: one deed after the other, each at its moment.

use super::{
    DemoAccount, DemoError, DemoSecond, OpenInvitation, Summary,
    clock::ReplayClock,
    plan::{Deed, Step},
    samples::{Channel, Ending, Letter, Samples, Sending, Version as Saving, author, letter_file},
};
use crate::{
    finalising,
    invitations::{INVITATION, Key, invite},
    secrets::RecoveryCode,
    state::State,
    store::{Grant, JobPhase, NewAccount, NewLetter, nobody, unheard},
    totp::CodeSecret,
};
use app::{demonstration, links, locale::Locale};
use letters::{
    access::Held,
    awaiting,
    dispatch::{self, Dispatch},
    hash::Hash,
    ids::{DispatchId, GuestRequestId, LetterId, OrganisationId, PersonId, RoundId},
    mandate::{Extent, Terms},
    ports::random,
    role::Role,
    round::Reminder,
    text::{OrganisationName, PersonName, Slug},
    time::{Day, Moment},
    version::VersionNumber,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    io::Write as _,
};

mod answers;
mod joining;
mod outcomes;
mod promises;
mod questions;
mod review;

/// How long a mail is taken for; nobody else is at work here.
const LEASE_SECONDS: i64 = 60;
/// Every password of the demonstration begins with this.
const PASSWORD: &str = "standpunt-demo-";

type Done<T = ()> = Result<T, DemoError>;

/// A letter that is under way.
struct UnderWay {
    id: LetterId,
    latest: VersionNumber,
    /// Who acts for the secretariat: whoever saved the latest text.
    by: PersonId,
    round: Option<RoundId>,
    invited: BTreeMap<OrganisationId, Key>,
    answered: BTreeSet<OrganisationId>,
    /// The hash of the link for guests.
    door: Option<Hash>,
    guests: BTreeMap<OrganisationName, GuestRequestId>,
    /// How many support it.
    supporters: u8,
}

struct Replay<'a> {
    state: &'a State,
    samples: &'a Samples,
    people: BTreeMap<PersonName, PersonId>,
    members: BTreeMap<Slug, OrganisationId>,
    letters: BTreeMap<Slug, UnderWay>,
}

/// Fills the register, then does every deed. The clock must stand at or before the first.
pub async fn all(
    state: &State,
    clock: &ReplayClock,
    samples: &Samples,
    steps: &[Step<'_>],
) -> Done<Summary> {
    let mut replay = Replay {
        state,
        samples,
        people: BTreeMap::new(),
        members: BTreeMap::new(),
        letters: BTreeMap::new(),
    };
    let accounts = replay.accounts().await?;
    replay.register().await?;
    tell(&demonstration::members(
        Locale::Nl,
        samples.register.members.len(),
    ));

    let mut left: BTreeMap<&Slug, usize> = BTreeMap::new();
    for step in steps {
        *left.entry(&step.letter.slug).or_default() += 1;
    }
    let of = left.len();
    let mut ready = 0;
    for step in steps {
        clock.move_to(step.at);
        Box::pin(replay.perform(step))
            .await
            .map_err(|source| DemoError::Stopped {
                letter: step.letter.slug.clone(),
                at: step.at,
                source: Box::new(source),
            })?;
        if let Some(deeds) = left.get_mut(&step.letter.slug) {
            *deeds -= 1;
            if *deeds == 0 {
                ready += 1;
                tell(&demonstration::letter(
                    Locale::Nl,
                    ready,
                    of,
                    step.letter.slug.as_str(),
                ));
            }
        }
    }
    replay.summary(accounts).await
}

/// A line for whoever waits. That nobody reads it is no reason to stop.
fn tell(line: &str) {
    let _nobody_reads = writeln!(std::io::stderr(), "{line}");
}

impl<'a> Replay<'a> {
    /// The people of the association who have a part to play.
    async fn accounts(&mut self) -> Done<Vec<DemoAccount>> {
        let mut accounts = Vec::new();
        for person in &self.samples.register.association.people {
            let Some(role) = person.part else { continue };
            let local = person
                .mail
                .as_str()
                .split(['.', '@'])
                .next()
                .unwrap_or_default();
            let password = format!("{PASSWORD}{local}");
            let hash = self.state.passwords.rehash(password.clone()).await?;
            let (mail, name) = (person.mail.clone(), person.name.clone());
            let held = Held::new(role, None).map_err(|error| {
                super::BrokenSample::new("organisaties.toml", error.to_string())
            })?;
            let account = NewAccount {
                mail: mail.clone(),
                name: name.clone(),
                roles: vec![held],
                password_hash: Some(hash),
            };
            let id = self.state.store.open_account(account, None).await?;
            self.people.insert(name.clone(), id);
            let second = if role.needs_second_factor() {
                Some(self.second_factor(id).await?)
            } else {
                None
            };
            accounts.push(DemoAccount {
                mail,
                name,
                role,
                password,
                second,
            });
        }
        Ok(accounts)
    }

    /// Codes from an app, and recovery codes, for whoever needs a second factor.
    async fn second_factor(&self, person: PersonId) -> Done<DemoSecond> {
        let random = self.state.random.as_ref();
        let (secret, codes) = (CodeSecret::new(random), RecoveryCode::some(random));
        let sealed = secret.seal(self.state, person)?;
        let hashes = codes.iter().map(RecoveryCode::hash).collect();
        self.state
            .store
            .set_up_codes(person, sealed, 0, hashes, None)
            .await?;
        Ok(DemoSecond {
            secret: secret.typed().replace(' ', ""),
            codes: codes.iter().map(RecoveryCode::written).collect(),
        })
    }

    /// The members, each with a director who may sign.
    async fn register(&mut self) -> Done {
        let register = &self.samples.register;
        let secretary = register
            .association
            .people
            .iter()
            .find(|person| person.part == Some(Role::Secretariat));
        let by = match secretary {
            Some(person) => author(&self.people, &person.name)?,
            None => {
                return Err(super::BrokenSample::new(
                    "organisaties.toml",
                    "nobody is of the secretariat",
                )
                .into());
            }
        };
        let from = super::plan::day(register.mandate.from)?;
        let store = &self.state.store;
        for member in &register.members {
            let organisation = store.create_organisation(member.details()?, by).await?;
            let director = &member.director;
            let person = store
                .add_person(director.name.clone(), director.mail.clone())
                .await?;
            let terms = Terms {
                organisation,
                function: director.function.clone(),
                deputy: false,
                extent: Extent::OnBehalf,
                from,
                until: None,
                evidence: register.mandate.evidence.clone(),
            };
            store
                .grant_mandate(Grant::to(person, terms), by, |_| None)
                .await?;
            self.members.insert(member.slug.clone(), organisation);
            self.people.insert(director.name.clone(), person);
        }
        Ok(())
    }

    fn letter(&self, slug: &Slug) -> Done<&UnderWay> {
        self.letters
            .get(slug)
            .ok_or_else(|| super::BrokenSample::new(slug.as_str(), "it has no text yet").into())
    }

    async fn perform(&mut self, step: &Step<'a>) -> Done {
        let slug = &step.letter.slug;
        if let Deed::Save { version, dated } = &step.deed {
            return self.save(slug, version, *dated).await;
        }
        let letter = self.letter(slug)?;
        let (id, by) = (letter.id, letter.by);
        let store = &self.state.store;
        match &step.deed {
            Deed::Save { .. } => {}
            Deed::Review => drop(store.send_to_review(id, by).await?),
            Deed::Freeze => drop(store.freeze(id, letter.latest, by).await?),
            Deed::Open { deadline } => self.open(slug, *deadline).await?,
            Deed::Sign {
                member,
                capacity,
                left_out,
            } => self.sign(slug, member, *capacity, *left_out).await?,
            Deed::Decline { member, reason } => self.decline(slug, member, reason.clone()).await?,
            Deed::TakeBack { member } => self.take_back(slug, member).await?,
            Deed::Close => {
                if let Some(round) = letter.round {
                    store.close_round(round, by, nobody).await?;
                }
            }
            Deed::Finalise => self.finalise(id, by).await?,
            Deed::Send { sending, on } => self.send(id, sending, *on, by).await?,
            Deed::Say { said } => self.say(id, said).await?,
            Deed::Publish => drop(store.publish(id, by).await?),
            Deed::Answer { reaction, on } => self.answer(id, reaction, *on, by).await?,
            Deed::Question { questioning, asked } => {
                self.question(id, questioning, *asked, by).await?;
            }
            Deed::CallOff { reason } => {
                let called_off = store.withdraw_letter(id, (*reason).clone(), by, unheard);
                drop(called_off.await?);
            }
            Deed::Object { objecting } => Box::pin(self.object(slug, objecting)).await?,
            Deed::OpenDoor => self.open_door(slug).await?,
            Deed::Ask { guest } => self.ask(slug, guest).await?,
            Deed::Admit { guest } => self.admit(slug, guest).await?,
            Deed::OpenSupport { last } => self.open_support(slug, *last).await?,
            Deed::Support { supporting } => self.support(slug, supporting).await?,
            Deed::Count => self.count().await?,
        }
        self.deliver(step.letter).await
    }

    /// Records that it was sent.
    async fn send(&self, letter: LetterId, sending: &Sending, on: Day, by: PersonId) -> Done {
        let channel = match sending.channel {
            Channel::Mail => dispatch::Channel::Mail,
            Channel::Post => dispatch::Channel::Post,
            Channel::Hand => dispatch::Channel::ByHand,
        };
        let state = self.state;
        let dispatch = Dispatch {
            id: DispatchId::new(state.clock.now(), random(state.random.as_ref())),
            to: sending.to.clone(),
            on,
            channel,
            note: None,
        };
        state
            .store
            .record_dispatch(letter, dispatch, Some(awaiting::usual(on)), by)
            .await?;
        Ok(())
    }

    /// Saves a text; the first one makes the letter.
    async fn save(&mut self, slug: &Slug, version: &Saving, dated: Option<Day>) -> Done {
        let by = author(&self.people, &version.author)?;
        let mut file = letter_file(&version.file)?;
        file.text.front.date = file.text.front.date.or(dated);
        let note = Some(version.note.clone());
        let store = &self.state.store;
        if let Some(letter) = self.letters.get_mut(slug) {
            let saved = store
                .save_version(
                    letter.id,
                    letter.latest,
                    file.text,
                    file.short_title,
                    note,
                    by,
                )
                .await?;
            (letter.latest, letter.by) = (saved.number, by);
            return Ok(());
        }
        let record = store
            .create_letter(
                NewLetter {
                    file,
                    slug: Some(slug.clone()),
                    note,
                },
                by,
            )
            .await?;
        let letter = UnderWay {
            id: record.id,
            latest: record.latest,
            by,
            round: None,
            invited: BTreeMap::new(),
            answered: BTreeSet::new(),
            door: None,
            guests: BTreeMap::new(),
            supporters: 0,
        };
        self.letters.insert(slug.clone(), letter);
        Ok(())
    }

    /// Asks everyone who may sign that day.
    async fn open(&mut self, slug: &Slug, deadline: Moment) -> Done {
        let (state, letter) = (self.state, self.letter(slug)?);
        let (id, latest, by) = (letter.id, letter.latest, letter.by);
        let now = state.clock.now();
        let version = state.store.version(id, latest).await?;
        let mut invited = BTreeMap::new();
        let mut invitations = Vec::new();
        for signer in state.store.signers(now.day()).await? {
            let (invitation, key) = invite(state, id, &version, &signer, None, deadline);
            invited.insert(signer.organisation, key);
            invitations.push(invitation);
        }
        let round = RoundId::new(now, random(state.random.as_ref()));
        state
            .store
            .open_round_reminding(id, round, deadline, Reminder::ALL.to_vec(), invitations, by)
            .await?;
        if let Some(letter) = self.letters.get_mut(slug) {
            (letter.round, letter.invited) = (Some(round), invited);
        }
        Ok(())
    }

    /// Has the letter set and sealed by the worker's own hands.
    async fn finalise(&self, id: LetterId, by: PersonId) -> Done {
        self.state.store.start_press(id, by).await?;
        while finalising::next(self.state).await? {}
        match self.state.store.job(id).await? {
            Some(job) if job.state == JobPhase::Done => Ok(()),
            job => Err(DemoError::NotFinal {
                reason: job.and_then(|job| job.reason).unwrap_or_default(),
            }),
        }
    }

    /// Empties the outbox at the moment itself, so that nothing is sent later. Invitations to a round that is
    /// still open go into the folder, where they can be read; all others are only marked.
    async fn deliver(&self, letter: &Letter) -> Done {
        let store = &self.state.store;
        while let Some(queued) = store.claim_mail(LEASE_SECONDS).await? {
            if letter.stage == Ending::SigningOpen && queued.mail.kind == INVITATION {
                self.state.mailer.send(&queued, None).await?;
            }
            store.mail_sent(queued.id).await?;
        }
        Ok(())
    }

    async fn summary(&self, accounts: Vec<DemoAccount>) -> Done<Summary> {
        let mut letters = Vec::new();
        for letter in &self.samples.letters {
            let record = self.state.store.letter(&letter.slug).await?;
            letters.push((record.slug, record.stage.name()));
        }
        Ok(Summary {
            members: self.samples.register.members.len(),
            accounts,
            letters,
            responses: self.samples.reactions.len(),
            invitation: self.silent(),
            sign_in: self.state.config.url(links::SIGN_IN),
            mails: self.state.config.data.join("mail"),
        })
    }

    /// The first member, in the order of the register, that was asked in an open round and stayed silent.
    fn silent(&self) -> Option<OpenInvitation> {
        let open = self
            .samples
            .letters
            .iter()
            .find(|letter| letter.stage == Ending::SigningOpen)?;
        let letter = self.letters.get(&open.slug)?;
        self.samples.register.members.iter().find_map(|member| {
            let organisation = self.members.get(&member.slug)?;
            let key = letter
                .invited
                .get(organisation)
                .filter(|_| !letter.answered.contains(organisation))?;
            Some(OpenInvitation {
                letter: open.slug.clone(),
                organisation: member.name.clone(),
                person: member.director.name.clone(),
                link: key.link.clone(),
                code: key.code.reveal().to_owned(),
            })
        })
    }
}
