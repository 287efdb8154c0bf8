//! A World: the real server in a folder of its own, on a real port, with a clock that stories set.
//! What leaves it (mails, PDFs, pages) is read as people and programs outside would.

pub mod clock;
pub mod desk;
pub mod director;
pub mod door;
pub mod form;
pub mod furnished;
pub mod guest;
pub mod mail;
pub mod page;
pub mod person;
pub mod postgres;
pub mod raw;
pub mod supporter;
pub mod texts;

pub use director::Director;
pub use page::Page;
pub use person::Person;

use crate::tables;
use axum::http::HeaderMap;
use clock::SetClock;
use letters::{
    access::Held,
    authentication::{Assurance, Method},
    ids::{OrganisationId, PersonId},
    mandate::{Extent, Terms},
    role::Role,
    text::{Function, Line, MailAddress, OrganisationName, PersonName},
    time::Moment,
};
use server::{
    config::{Config, Flags},
    finalising, outbox, serving, session,
    state::State,
    store::{Grant, NewAccount},
};
use std::sync::Arc;
use tokio::{net::TcpListener, task::JoinHandle};

/// The password of every account in a World.
pub const PASSWORD: &str = "een heel gewoon wachtwoord";

/// Monday 2 March 2026, nine o'clock in Amsterdam.
const START_MILLIS: i64 = 1_772_438_400_000;

/// What a World may be given other than usual.
#[derive(Default)]
pub struct Setting {
    /// PostgreSQL rather than SQLite.
    pub postgres: bool,
    /// A mail server rather than a folder.
    pub smtp: Option<String>,
    /// Where mailed letters are answered.
    pub reply: Option<String>,
    /// The mailbox in which answers arrive.
    pub imap: Option<String>,
    /// The file with authorities of the mail server and the mailbox, beside the public ones.
    pub mail_ca: Option<std::path::PathBuf>,
    /// How much of what lies in it already is taken in.
    pub imap_history: Option<String>,
    /// The keys with which mails are signed, as the setting has them.
    pub dkim: Option<String>,
    /// Whether browsers are said to come over TLS.
    pub tls: bool,
    /// The proxies of one's own, as the setting has them.
    pub proxies: Option<String>,
    /// Whom to tell about a hole in the site.
    pub security_contact: Option<String>,
    /// The time stamp authority's address.
    pub time_stamp_url: Option<String>,
    /// When it starts, if not at the usual moment.
    pub start: Option<Moment>,
}

/// The server and all that it keeps.
pub struct World {
    /// What the server works with.
    pub state: State,
    /// The clock.
    pub clock: Arc<SetClock>,
    /// Where it is reached.
    pub base: String,
    /// The data folder.
    pub folder: tempfile::TempDir,
    /// The database, on PostgreSQL: dropped with the World.
    database: Option<postgres::Database>,
    serving: JoinHandle<()>,
}

impl World {
    /// A World on SQLite.
    pub async fn sqlite() -> Self {
        Self::with(Setting::default()).await
    }

    /// A World on PostgreSQL.
    pub async fn postgres() -> Self {
        Self::with(Setting {
            postgres: true,
            ..Setting::default()
        })
        .await
    }

    /// A World as told.
    pub async fn with(setting: Setting) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = setting.postgres.then(postgres::Database::new);
        if database.is_none() {
            tables::in_file(&folder.path().join("standpunt.sqlite"));
        }
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let base = format!("http://{address}");
        let flags = Flags {
            data: Some(folder.path().to_owned()),
            listen: Some(address),
            public_url: setting
                .tls
                .then(|| "https://brieven.example.org".to_owned()),
            database_url: database.as_ref().map(postgres::Database::url),
            smtp_url: setting.smtp,
            mail_ca: setting.mail_ca,
            reply_address: setting.reply,
            imap_url: setting.imap,
            imap_history: setting.imap_history,
            dkim: setting.dkim,
            trusted_proxies: setting.proxies,
            security_contact: setting.security_contact,
            time_stamp_url: setting.time_stamp_url,
            association: Some("Vereniging Wijkteams Samen".to_owned()),
            mail_from: Some("bureau@wijkteams.example".to_owned()),
            ..Flags::default()
        };
        let clock = Arc::new(SetClock::at(
            setting.start.unwrap_or(Moment::from_millis(START_MILLIS)),
        ));
        let (_, random) = serving::machine();
        let config = Config {
            program: crate::tools::standpunt_program(),
            ..Config::load(flags).unwrap()
        };
        let state = serving::open(config, clock.clone(), random).await.unwrap();
        let service = server::router(state.clone())
            .into_make_service_with_connect_info::<std::net::SocketAddr>();
        let serving = tokio::spawn(async move { axum::serve(listener, service).await.unwrap() });
        Self {
            state,
            clock,
            base,
            folder,
            database,
            serving,
        }
    }

    /// Someone who just reads.
    pub fn visitor(&self) -> Person {
        Person::new(&self.base)
    }

    /// Adds an account.
    pub async fn account(&self, mail: &str, name: &str, role: Role) -> PersonId {
        let passwords = &self.state.passwords;
        let hash = passwords.rehash(PASSWORD.to_owned()).await.unwrap();
        let organisation = match role {
            Role::Reader | Role::Director => Some(self.organisation("Eigen Huis").await),
            _ => None,
        };
        let account = NewAccount {
            mail: MailAddress::parse(mail).unwrap(),
            name: PersonName::parse(name).unwrap(),
            roles: vec![Held::new(role, organisation).unwrap()],
            password_hash: Some(hash),
        };
        self.state.store.open_account(account, None).await.unwrap()
    }

    /// The organisation with this name, added when it is new.
    pub async fn organisation(&self, name: &str) -> OrganisationId {
        let store = &self.state.store;
        let name = OrganisationName::parse(name).unwrap();
        let known = store.organisations().await.unwrap();
        match known.into_iter().find(|known| known.name == name) {
            Some(known) => known.id,
            None => store.add_organisation(name, None, true).await.unwrap(),
        }
    }

    /// Someone of the secretariat, signed in.
    pub async fn secretariat(&self) -> desk::Desk {
        let mail = MailAddress::parse("bureau@wijkteams.example").unwrap();
        if self.state.store.account(&mail).await.unwrap().is_none() {
            self.account(mail.as_str(), "Hanna Bureau", Role::Secretariat)
                .await;
        }
        desk::Desk {
            person: self.signed_in(mail.as_str()).await,
        }
    }

    /// A second one, with an account of their own.
    pub async fn colleague(&self) -> desk::Desk {
        self.account(
            "collega@wijkteams.example",
            "Ibrahim Collega",
            Role::Secretariat,
        )
        .await;
        desk::Desk {
            person: self.signed_in("collega@wijkteams.example").await,
        }
    }

    /// Whoever has this account, signed in in two steps a moment ago. How people get so far is told in `stories::door`.
    pub async fn signed_in(&self, mail: &str) -> Person {
        self.signed_in_with(mail, Assurance::TwoFactors).await
    }

    /// The same, as sure as that.
    pub async fn signed_in_with(&self, mail: &str, assurance: Assurance) -> Person {
        let mail = MailAddress::parse(mail).unwrap();
        let account = self.state.store.account(&mail).await.unwrap().unwrap();
        let (headers, method) = (HeaderMap::new(), Method::Password);
        let cookie = session::begin(&self.state, &headers, account.person, assurance, method).await;
        let person = self.visitor();
        person.steal(cookie.unwrap().to_str().unwrap());
        person
    }

    /// An organisation with a director who may sign for it; their address is theirs alone.
    pub async fn member(&self, organisation: &str, director: &str) {
        self.mandate(organisation, director, "bestuurder", false)
            .await;
    }

    /// The right of a person to sign for an organisation.
    pub async fn mandate(&self, organisation: &str, person: &str, function: &str, deputy: bool) {
        let store = &self.state.store;
        let organisation = self.organisation(organisation).await;
        let person = store
            .find_or_add_person(
                PersonName::parse(person).unwrap(),
                MailAddress::parse(&mail_of(person)).unwrap(),
            )
            .await
            .unwrap();
        let terms = Terms {
            organisation,
            function: Function::parse(function).unwrap(),
            deputy,
            extent: Extent::OnBehalf,
            from: self.state.clock.now().plus_seconds(-86_400).day(),
            until: None,
            evidence: Line::parse("uittreksel register").unwrap(),
        };
        store
            .grant_mandate(Grant::to(person, terms), person, |_| None)
            .await
            .unwrap();
    }

    /// The mails go out; then all that were ever sent, oldest first.
    pub async fn post(&self) -> Vec<mail::Mail> {
        while outbox::send_next(&self.state).await.unwrap() {}
        mail::folder(&self.folder.path().join("mail"))
    }

    /// The last mail to someone.
    pub async fn last_mail_to(&self, person: &str) -> mail::Mail {
        self.last_mail_at(&mail_of(person)).await
    }

    /// The last mail to an address.
    pub async fn last_mail_at(&self, address: &str) -> mail::Mail {
        let mails = self.post().await;
        mails
            .into_iter()
            .rfind(|mail| mail.to.contains(address))
            .unwrap_or_else(|| panic!("no mail to {address}"))
    }

    /// A director who has just read the invitation.
    pub async fn director(&self, name: &str) -> Director {
        let address = mail_of(name);
        let mails = self.post().await;
        let invitation = mails
            .into_iter()
            .rfind(|mail| mail.to.contains(&address) && mail.text.contains("vul deze code in"));
        let invitation = invitation.unwrap_or_else(|| panic!("{name} was not invited"));
        Director {
            person: self.visitor(),
            link: invitation.link(),
            code: invitation.code(),
        }
    }

    /// The press does what waits.
    pub async fn press(&self) {
        while finalising::next(&self.state).await.unwrap() {}
    }

    /// The bytes of all that is kept, and of a backup of it.
    pub async fn raw(&self) -> raw::Raw {
        let url = self.database.as_ref().map(postgres::Database::url);
        raw::Raw::of(self.folder.path(), url.as_deref()).await
    }

    /// Time passes for what a worker took and did not bring to an end: whoever died with a letter in its hands has lost it.
    pub fn leases_lapse(&self) {
        let sql =
            "update envelope_receiver set due = 0 where state = 'queued' and held is not null";
        if let Some(database) = &self.database {
            tables::psql(&database.url(), sql);
            return;
        }
        let file = self.folder.path().join("standpunt.sqlite");
        let script = "import sqlite3, sys\nfile, sql = sys.stdin.read().split('\\n')\nc = sqlite3.connect(file, timeout=10)\nc.execute(sql)\nc.commit()";
        let given = format!("{}\n{sql}", file.display());
        crate::tools::python(script, given.as_bytes());
    }

    /// The log is whole, and the tables say the same.
    pub async fn ledger_holds(&self) -> u64 {
        self.state.store.verify_ledger().await.unwrap().entries
    }
}

impl Drop for World {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// Someone's mail address.
pub fn mail_of(person: &str) -> String {
    let name = person.to_lowercase();
    let words = name.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let name = words.join(".");
    format!("{name}@leden.example")
}

/// Tells a story on both engines.
#[macro_export]
macro_rules! on_both_engines {
    ($($story:ident),+ $(,)?) => {
        mod on_sqlite {
            $(#[tokio::test]
            async fn $story() { Box::pin(super::$story($crate::world::World::sqlite().await)).await; })+
        }
        mod on_postgres {
            $(#[tokio::test]
            async fn $story() { Box::pin(super::$story($crate::world::World::postgres().await)).await; })+
        }
    };
}
