//! A house with everything real in it: a store, a press, a seal key, a folder; and a clock that can be put forward.

use crate::authenticator::Authenticator;
use letters::{
    access::Held,
    claim::Words,
    cosignature::{Capacity, Except, Signing, Statement},
    file,
    hash::Hash,
    ids::{LetterId, OrganisationId, PersonId},
    ledger::Authentication,
    letter::LetterText,
    mandate::{Extent, Terms},
    ports::Clock,
    role::Role,
    stage::Stage,
    text::{Function, Line, MailAddress, OrganisationName, PersonName},
    time::Moment,
};
use server::{
    config::{Config, Flags},
    finalising, serving,
    state::State,
    store::{
        Grant, LetterRecord, NewAccount, NewInvitation, NewLetter, OutgoingMail, Signatory,
        WithFigures, nobody,
    },
    verifying::{self, OurSeals, Verdict},
};
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicUsize, Ordering},
    },
};

/// The machine's own clock, that day; a story can put it forward.
pub struct MovedClock(AtomicI64);

impl Clock for MovedClock {
    fn now(&self) -> Moment {
        // A millisecond later each time: nothing happens at the same moment.
        Moment::from_millis(self.0.fetch_add(1, Ordering::SeqCst))
    }
}

pub struct House {
    pub state: State,
    pub clock: Arc<MovedClock>,
    pub folder: Arc<tempfile::TempDir>,
    pub secretariat: PersonId,
    members: AtomicUsize,
    time_stamp_url: Option<String>,
}

/// A Final letter.
pub struct Made {
    pub letter: LetterRecord,
    /// The sealed file's bytes.
    pub pdf: Vec<u8>,
    /// The text as it was signed.
    pub canonical: String,
    /// Who signed.
    pub signatories: Vec<Signatory>,
}

impl House {
    pub async fn new() -> Self {
        Self::with(None).await
    }

    /// One that asks the time stamp authority at this address.
    pub async fn with(time_stamp_url: Option<String>) -> Self {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        // A minute ago: programs of others hold the seal's certificate against the machine's clock.
        let start = serving::machine().0.now().plus_seconds(-60);
        let clock = Arc::new(MovedClock(AtomicI64::new(start.millis())));
        let state = open(&folder, clock.clone(), time_stamp_url.clone()).await;
        let secretariat = state
            .store
            .open_account(
                NewAccount {
                    mail: MailAddress::parse("bureau@voorbeeld.example").unwrap(),
                    name: PersonName::parse("Hanna Bureau").unwrap(),
                    roles: vec![Held::new(Role::Secretariat, None).unwrap()],
                    password_hash: Some("$argon2id$".to_owned()),
                },
                None,
            )
            .await
            .unwrap();
        Self {
            state,
            clock,
            folder,
            secretariat,
            members: AtomicUsize::new(1),
            time_stamp_url,
        }
    }

    /// The same house after its server was stopped and started again.
    pub async fn restarted(self) -> Self {
        self.state.store.close().await;
        let url = self.time_stamp_url.clone();
        let state = open(&self.folder, self.clock.clone(), url).await;
        Self { state, ..self }
    }

    pub async fn close(self) {
        self.state.store.close().await;
    }

    pub fn forward(&self, seconds: i64) {
        self.clock.0.fetch_add(seconds * 1_000, Ordering::SeqCst);
    }

    pub fn certificate(&self) -> PathBuf {
        self.folder.path().join("seal/seal-certificate.pem")
    }

    /// An organisation with a director who may sign for it.
    async fn member(&self, number: usize) -> (OrganisationId, PersonId, MailAddress) {
        const KINDS: [&str; 4] = [
            "Wijkteam Elzenbroek",
            "Stichting Sociaal Werk en Welzijn voor Noorderend en omstreken",
            "Buurtteam ’t Zand",
            "Samen Wonen & Leven",
        ];
        let store = &self.state.store;
        // Every letter has members of its own.
        let count = self.members.fetch_add(1, Ordering::SeqCst);
        let name = format!("{} {count}", KINDS[number % 4]);
        let organisation = OrganisationName::parse(&name).unwrap();
        let organisation = store
            .add_organisation(organisation, None, true)
            .await
            .unwrap();
        let mail = MailAddress::parse(&format!("bestuur{count}@leden.example")).unwrap();
        let person = PersonName::parse(&format!("Jan-Willem van den Berg {number}")).unwrap();
        let person = store.add_person(person, mail.clone()).await.unwrap();
        let terms = Terms {
            organisation,
            function: Function::parse("directeur-bestuurder").unwrap(),
            deputy: number % 7 == 5,
            extent: Extent::OnBehalf,
            from: jiff::civil::date(2020, 1, 1),
            until: None,
            evidence: Line::parse("uittreksel register").unwrap(),
        };
        store
            .grant_mandate(Grant::to(person, terms), self.secretariat, |_| None)
            .await
            .unwrap();
        (organisation, person, mail)
    }

    /// Imports a letter, has it signed by so many, and closes the round: ready for the press.
    pub async fn ready(&self, path: &Path, signers: usize) -> LetterId {
        let bytes =
            std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let (file, _advice) = file::parse(&bytes).unwrap();
        let text = file.text.clone();
        let store = &self.state.store;
        let new = NewLetter {
            file,
            slug: None,
            note: None,
        };
        let letter = store.create_letter(new, self.secretariat).await.unwrap();
        store
            .send_to_review(letter.id, self.secretariat)
            .await
            .unwrap();
        let stage = self.freeze(&letter, &text).await;
        if signers > 0 {
            self.sign(letter.id, stage.pin().unwrap().hash, signers)
                .await;
        }
        letter.id
    }

    /// Pins the newest version, with the figures that it asks for as words.
    async fn freeze(&self, letter: &LetterRecord, text: &LetterText) -> Stage {
        let store = &self.state.store;
        let figures = store.figures(self.state.clock.now().day()).await.unwrap();
        let words = Words {
            members: "52 leden".to_owned(),
            municipalities: "122 gemeenten".to_owned(),
            provinces: "12 provincies".to_owned(),
            inhabitants: "9.509.092 inwoners".to_owned(),
            when: "juli 2025".to_owned(),
            counted: "inwoners per 1 januari 2024".to_owned(),
            counted_here: "per 1 januari 2024".to_owned(),
        };
        let Some((text, _put)) = text.with_figures(&words).unwrap() else {
            let pinned = store.freeze(letter.id, letter.latest, self.secretariat);
            return pinned.await.unwrap();
        };
        let note = Line::parse("Met de cijfers van vandaag").unwrap();
        let with = WithFigures {
            text,
            figures,
            note,
        };
        let pinned = store.freeze_with_figures(letter.id, letter.latest, with, self.secretariat);
        pinned.await.unwrap()
    }

    async fn sign(&self, letter: LetterId, text: Hash, signers: usize) {
        let store = &self.state.store;
        let mut invitations = Vec::new();
        for number in 1..=signers {
            let (organisation, person, to) = self.member(number).await;
            let id = store.new_invitation_id();
            invitations.push(NewInvitation {
                id,
                organisation,
                person,
                token_hash: Hash::of(format!("token {id}").as_bytes()),
                code_hash: Hash::of(format!("code {id}").as_bytes()),
                mail: mail(to, format!("invitation {id}"), letter),
            });
        }
        let asked: Vec<_> = invitations
            .iter()
            .map(|new| (new.id, new.organisation, new.mail.to.clone()))
            .collect();
        let deadline = self.state.clock.now().plus_seconds(7 * 86_400);
        let round = store.new_round_id();
        store
            .open_round(letter, round, deadline, invitations, self.secretariat)
            .await
            .unwrap();
        for (nth, (id, organisation, to)) in asked.into_iter().enumerate() {
            let capacity = if nth % 5 == 3 {
                Capacity::Personal
            } else {
                Capacity::OnBehalf
            };
            let mut signing = Signing::whole(text, capacity);
            if nth == 1 {
                let statement = Statement {
                    round,
                    invitation: id,
                    turn: 1,
                    organisation,
                    text,
                    capacity,
                    decides: None,
                    except: &Except::NONE,
                };
                let signed = Authenticator::new("ec").signs(&statement);
                signing.authentication = Authentication::Passkey;
                signing.key = Some(Box::new(signed));
            }
            store
                .sign(id, signing, move |_| {
                    mail(to, format!("receipt {id}"), letter)
                })
                .await
                .unwrap();
        }
        store
            .close_round(round, self.secretariat, nobody)
            .await
            .unwrap();
    }

    /// Asks for the press and lets the worker do all that waits.
    pub async fn press(&self, letter: LetterId) -> LetterRecord {
        let store = &self.state.store;
        store.start_press(letter, self.secretariat).await.unwrap();
        while finalising::next(&self.state).await.unwrap() {}
        store.letter_by_id(letter).await.unwrap()
    }

    pub async fn final_letter(&self, path: &Path, signers: usize) -> Made {
        let id = self.ready(path, signers).await;
        let letter = self.press(id).await;
        let job = self.state.store.job(id).await.unwrap().unwrap();
        let sealed = letter
            .file
            .as_ref()
            .unwrap_or_else(|| panic!("{} did not become final: {:?}", path.display(), job.reason));
        let pin = letter.stage.pin().unwrap();
        let version = self.state.store.version(id, pin.number).await.unwrap();
        Made {
            pdf: self.state.files.read(sealed.hash).await.unwrap(),
            canonical: version.text.canonical(),
            signatories: self.state.store.signatories(id, pin.hash).await.unwrap(),
            letter,
        }
    }

    /// What /controle and `standpunt verify` say of a file.
    pub async fn verdict(&self, pdf: &[u8]) -> Verdict {
        let ours = OurSeals::known(&self.state.store).await.unwrap();
        verifying::conclude(verifying::examine(pdf, &ours), &self.state.store)
            .await
            .unwrap()
    }
}

async fn open(
    folder: &tempfile::TempDir,
    clock: Arc<MovedClock>,
    time_stamp_url: Option<String>,
) -> State {
    let flags = Flags {
        data: Some(folder.path().to_owned()),
        public_url: Some("https://brieven.voorbeeld.example".to_owned()),
        association: Some("Vereniging Voorbeeld".to_owned()),
        time_stamp_url,
        ..Flags::default()
    };
    let (_, random) = serving::machine();
    serving::open(Config::load(flags).unwrap(), clock, random)
        .await
        .unwrap()
}

fn mail(to: MailAddress, dedupe: String, letter: LetterId) -> OutgoingMail {
    OutgoingMail {
        to,
        to_name: None,
        subject: "Een brief".to_owned(),
        text: "Een geheim".to_owned(),
        html: None,
        kind: "invitation".to_owned(),
        letter: Some(letter),
        dedupe,
    }
}
