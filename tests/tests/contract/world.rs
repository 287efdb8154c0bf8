//! The people of the stories, and what they have in hand.

use super::Engine;
use letters::{
    access::Held,
    cosignature::{Capacity, Cosignature, Signing},
    dispatch::{Channel, Dispatch},
    file::{self, LetterFile},
    hash::Hash,
    ids::{InvitationId, LetterId, OrganisationId, PersonId},
    letter::LetterText,
    mandate::{Extent, Terms},
    ports::Clock,
    publication::SealedFile,
    response::{Attachment, Response, ResponseKind},
    role::Role,
    round::{Reminder, SigningRound},
    text::{Function, Line, LongText, MailAddress, OrganisationName, PersonName, Remark},
    time::Moment,
    version::{Pin, VersionNumber},
};
use server::store::{
    Entered, Grant, LetterRecord, NewAccount, NewInvitation, NewLetter, OutgoingMail, Result,
    Store, nobody, unheard,
};
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

/// A clock that stands still until it is moved.
pub(crate) struct TestClock(AtomicI64);

impl Clock for TestClock {
    fn now(&self) -> Moment {
        Moment::from_millis(self.0.load(Ordering::SeqCst))
    }
}

impl TestClock {
    /// Lets time pass, or turns it back.
    pub(crate) fn forward(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1_000, Ordering::SeqCst);
    }
}

/// An empty store, its clock, and one person of the secretariat.
pub(crate) struct World {
    pub store: Store,
    pub clock: Arc<TestClock>,
    pub engine: Engine,
    pub secretariat: PersonId,
}

/// A director with a mandate.
#[derive(Clone)]
pub(crate) struct Director {
    pub person: PersonId,
    pub organisation: OrganisationId,
    pub mail: MailAddress,
}

/// A letter with an open signing round.
pub(crate) struct Opened {
    pub letter: LetterRecord,
    pub round: SigningRound,
    /// In the order of the directors that were asked.
    pub invitations: Vec<InvitationId>,
}

/// One hour, in seconds.
pub(crate) const HOUR: i64 = 60 * 60;
/// One day, in seconds.
pub(crate) const DAY: i64 = 24 * HOUR;

pub(crate) fn remark(text: &str) -> Remark {
    Remark::parse(text).unwrap()
}

/// A letter file with this subject and body.
pub(crate) fn letter_file(subject: &str, body: &str) -> LetterFile {
    let text = format!(
        "+++\nkind = \"letter\"\nsubject = \"{subject}\"\nsender = \"Vereniging Voorbeeld\"\n\n\
         [[addressee]]\ninstitution = \"Ministerie van Voorbeelden\"\n+++\n\n{body}\n"
    );
    file::parse(text.as_bytes()).unwrap().0
}

pub(crate) fn text(subject: &str, body: &str) -> LetterText {
    letter_file(subject, body).text
}

/// The hashes of the secrets in an invitation's mail.
pub(crate) fn token(invitation: InvitationId) -> Hash {
    Hash::of(format!("token {invitation}").as_bytes())
}

pub(crate) fn code(invitation: InvitationId) -> Hash {
    Hash::of(format!("code {invitation}").as_bytes())
}

pub(crate) fn mail(kind: &str, dedupe: String, letter: Option<LetterId>) -> OutgoingMail {
    OutgoingMail {
        to: MailAddress::parse("bestuur@voorbeeld.nl").unwrap(),
        to_name: None,
        subject: "Een brief".to_owned(),
        text: "Een geheim".to_owned(),
        html: None,
        kind: kind.to_owned(),
        letter,
        dedupe,
    }
}

/// The receipt of a signature.
pub(crate) fn receipt(entered: Entered<'_>) -> OutgoingMail {
    let signed = entered.signed;
    mail(
        "receipt",
        format!("receipt {} {}", signed.invitation, signed.at.millis()),
        None,
    )
}

/// A sending by post.
pub(crate) fn dispatch(world: &World) -> Dispatch {
    Dispatch {
        id: world.store.new_dispatch_id(),
        to: Line::parse("Ministerie van Voorbeelden").unwrap(),
        on: jiff::civil::date(2025, 7, 2),
        channel: Channel::Post,
        note: Some(remark("Aangetekend.")),
    }
}

/// A parliamentary answer of that day in August, with a file.
pub(crate) fn response(world: &World, day: i8, public: bool) -> Response {
    Response {
        id: world.store.new_response_id(),
        from: Line::parse("De staatssecretaris").unwrap(),
        addressee: Line::parse("Ministerie van Voorbeelden").ok(),
        on: jiff::civil::date(2025, 8, day),
        kind: ResponseKind::ParliamentaryAnswer,
        text: LongText::parse("Ik ga erover nadenken.").unwrap(),
        attachment: Some(Attachment {
            hash: Hash::of(&[day.unsigned_abs()]),
            name: Line::parse("antwoord.pdf").unwrap(),
            media_type: "application/pdf".to_owned(),
            bytes: 1_234,
        }),
        public,
    }
}

impl World {
    /// Tells a story to a new store.
    pub(crate) async fn with(engine: Engine, story: impl AsyncFnOnce(&World)) {
        let clock = Arc::new(TestClock(AtomicI64::new(1_751_360_400_000))); // 1 July 2025, 11:00 in Amsterdam
        let opened = engine.open(clock.clone()).await;
        let mail = MailAddress::parse("secretariaat@voorbeeld.nl").unwrap();
        let name = PersonName::parse("Sanne Schrijver").unwrap();
        let secretariat = opened
            .open_account(
                NewAccount {
                    mail,
                    name,
                    roles: vec![Held::new(Role::Secretariat, None).unwrap()],
                    password_hash: Some("$argon2id$".to_owned()),
                },
                None,
            )
            .await
            .unwrap();
        let world = Self {
            store: opened,
            clock,
            engine,
            secretariat,
        };
        story(&world).await;
        world.store.close().await;
        world.engine.clear();
    }

    /// A director of a new organisation, with a mandate that began long ago.
    pub(crate) async fn director(&self, name: &str) -> Director {
        let organisation = OrganisationName::parse(&format!("Wijkteam {name}")).unwrap();
        let organisation = self
            .store
            .add_organisation(organisation, None, true)
            .await
            .unwrap();
        let mail = MailAddress::parse(&format!("{}@voorbeeld.nl", mailbox(name))).unwrap();
        let person = PersonName::parse(&format!("Directeur {name}")).unwrap();
        let person = self.store.add_person(person, mail.clone()).await.unwrap();
        let director = Director {
            person,
            organisation,
            mail,
        };
        self.mandate(&director, false).await;
        director
    }

    pub(crate) async fn mandate(&self, director: &Director, deputy: bool) {
        let terms = Terms {
            organisation: director.organisation,
            function: Function::parse("directeur-bestuurder").unwrap(),
            deputy,
            extent: Extent::OnBehalf,
            from: jiff::civil::date(2020, 1, 1),
            until: None,
            evidence: Line::parse("Uittreksel handelsregister").unwrap(),
        };
        self.store
            .grant_mandate(Grant::to(director.person, terms), self.secretariat, |_| {
                None
            })
            .await
            .unwrap();
    }

    pub(crate) async fn directors(&self, count: usize) -> Vec<Director> {
        let mut directors = Vec::new();
        for number in 1..=count {
            directors.push(self.director(&format!("Noord {number:02}")).await);
        }
        directors
    }

    pub(crate) async fn new_letter(&self, subject: &str) -> LetterRecord {
        let new = NewLetter {
            file: letter_file(subject, "Geachte lezer,\n\nDit is de tekst."),
            slug: None,
            note: None,
        };
        self.store
            .create_letter(new, self.secretariat)
            .await
            .unwrap()
    }

    /// A letter with its latest version pinned.
    pub(crate) async fn frozen(&self, subject: &str) -> (LetterRecord, Pin) {
        let letter = self.new_letter(subject).await;
        self.store
            .send_to_review(letter.id, self.secretariat)
            .await
            .unwrap();
        let stage = self
            .store
            .freeze(letter.id, VersionNumber::FIRST, self.secretariat)
            .await
            .unwrap();
        (
            self.store.letter_by_id(letter.id).await.unwrap(),
            stage.pin().unwrap(),
        )
    }

    /// Asks these, for a week and without reminders.
    pub(crate) async fn invite(&self, letter: LetterId, directors: &[Director]) -> Result<Opened> {
        self.invite_for(letter, directors, 7 * DAY, Vec::new())
            .await
    }

    /// Asks these, for so long and with these reminders.
    pub(crate) async fn invite_for(
        &self,
        letter: LetterId,
        directors: &[Director],
        seconds: i64,
        reminders: Vec<Reminder>,
    ) -> Result<Opened> {
        let invitations: Vec<NewInvitation> = directors
            .iter()
            .map(|director| {
                let id = self.store.new_invitation_id();
                NewInvitation {
                    id,
                    organisation: director.organisation,
                    person: director.person,
                    token_hash: token(id),
                    code_hash: code(id),
                    mail: OutgoingMail {
                        to: director.mail.clone(),
                        ..mail("invitation", format!("invitation {id}"), Some(letter))
                    },
                }
            })
            .collect();
        let ids = invitations.iter().map(|invitation| invitation.id).collect();
        let deadline = self.clock.now().plus_seconds(seconds);
        let id = self.store.new_round_id();
        let round = self
            .store
            .open_round_reminding(
                letter,
                id,
                deadline,
                reminders,
                invitations,
                self.secretariat,
            )
            .await?;
        Ok(Opened {
            letter: self.store.letter_by_id(letter).await?,
            round,
            invitations: ids,
        })
    }

    /// A frozen letter, with a round in which these are asked.
    pub(crate) async fn opened(&self, directors: &[Director]) -> Opened {
        let (letter, _) = self.frozen("Samen verder").await;
        self.invite(letter.id, directors).await.unwrap()
    }

    pub(crate) async fn sign(&self, opened: &Opened, nth: usize) -> Result<Cosignature> {
        self.sign_as(opened, nth, Capacity::OnBehalf).await
    }

    pub(crate) async fn sign_as(
        &self,
        opened: &Opened,
        nth: usize,
        capacity: Capacity,
    ) -> Result<Cosignature> {
        let signing = Signing {
            decides: Some(opened.round.offered(self.clock.now())),
            ..Signing::whole(opened.round.pin.hash, capacity)
        };
        self.store
            .sign(opened.invitations[nth], signing, receipt)
            .await
    }

    /// A Final letter, signed by everyone who was asked.
    pub(crate) async fn final_letter(&self, directors: &[Director]) -> (LetterRecord, SealedFile) {
        let opened = self.opened(directors).await;
        for nth in 0..directors.len() {
            self.sign(&opened, nth).await.unwrap();
        }
        self.store
            .close_round(opened.round.id, self.secretariat, nobody)
            .await
            .unwrap();
        let file = self.press(opened.letter.id).await;
        (
            self.store.letter_by_id(opened.letter.id).await.unwrap(),
            file,
        )
    }

    /// The hash of the last line of a letter's chain.
    pub(crate) async fn log_end(&self, letter: LetterId) -> Hash {
        let lines = self.store.ledger_lines(letter).await.unwrap();
        Hash::of(lines.last().unwrap().as_bytes())
    }

    /// Does what the press does.
    pub(crate) async fn press(&self, letter: LetterId) -> SealedFile {
        let asked = self
            .store
            .start_press(letter, self.secretariat)
            .await
            .unwrap();
        let job = self.store.claim_job(60).await.unwrap().unwrap();
        assert_eq!((job.id, job.letter), (asked, letter));
        let file = SealedFile {
            hash: Hash::of(format!("een verzegelde pdf van {letter}").as_bytes()),
            pages: 3,
            bytes: 12_345,
            sealed: self.clock.now(),
        };
        self.store
            .finalise(job, file.clone(), self.log_end(letter).await, unheard)
            .await
            .unwrap();
        file
    }
}

/// A name as it can stand before the `@` of an address: in small letters, and other signs by their numbers.
pub(crate) fn mailbox(name: &str) -> String {
    let sign = |c: char| match c {
        ' ' => ".".to_owned(),
        c if c.is_ascii() => c.to_string(),
        c => format!("u{:x}", u32::from(c)),
    };
    name.to_lowercase().chars().map(sign).collect()
}
