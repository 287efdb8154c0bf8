//! `standpunt user`: who may sign in, and as what.

use super::{Ending, privacy, say};
use crate::{
    config::Config,
    passwords::Passwords,
    secrets::Token,
    serving,
    store::{Account, NewAccount, Store},
};
use clap::{Args, Subcommand};
use letters::{
    access::Held,
    role::Role,
    text::{MailAddress, OrganisationName, PersonName},
};
use std::io::Read as _;

/// What can be done with accounts.
#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Opens an account; prints a password unless one comes in on standard input, or none is wanted.
    Add {
        /// The mail address with which they sign in.
        #[arg(long)]
        mail: String,
        /// Their name, as it stands in the log.
        #[arg(long)]
        name: String,
        #[command(flatten)]
        held: HeldArgs,
        /// Read the password from standard input.
        #[arg(long, conflicts_with = "no_password")]
        password_stdin: bool,
        /// No password: they sign in with a code by mail.
        #[arg(long)]
        no_password: bool,
    },
    /// Lists the accounts with their roles.
    List,
    /// Gives a role, or takes it.
    Role {
        /// The mail address of the account.
        #[arg(long)]
        mail: String,
        #[command(flatten)]
        held: HeldArgs,
        /// Take the role rather than give it.
        #[arg(long)]
        take: bool,
    },
    /// Sets a new password for an account, and takes its second factor away with --second-factor.
    Reset {
        /// The mail address of the account.
        #[arg(long)]
        mail: String,
        /// Read the password from standard input.
        #[arg(long)]
        password_stdin: bool,
        /// Take codes from an app away as well: they set them up anew when they sign in.
        #[arg(long)]
        second_factor: bool,
    },
    /// Erases a person, with or without an account: every word about them goes, and the log still holds.
    Erase {
        /// The mail address of the person.
        #[arg(long)]
        mail: String,
    },
    /// Prints all that is kept about a person as JSON, for whoever asks for it and cannot sign in.
    Export {
        /// The mail address of the person.
        #[arg(long)]
        mail: String,
    },
}

/// A role, and where it is held.
#[derive(Debug, Args)]
pub struct HeldArgs {
    /// reader, contributor, director, secretariat or operator.
    #[arg(long)]
    role: String,
    /// The organisation in which a reader, contributor or director holds it.
    #[arg(long)]
    organisation: Option<String>,
}

impl HeldArgs {
    async fn read(&self, store: &Store) -> Result<Held, Ending> {
        let known: Vec<&str> = Role::ALL.iter().map(|role| role.key()).collect();
        let role = Role::from_key(&self.role).ok_or_else(|| {
            let known = known.join(", ");
            Ending::Failed(format!("{:?} is no role; choose from {known}", self.role))
        })?;
        let organisation = match &self.organisation {
            None => None,
            Some(name) => {
                let wanted = OrganisationName::parse(name).ok();
                let known = store.organisations().await?;
                let found = known.iter().find(|it| Some(&it.name) == wanted.as_ref());
                let missing = || Ending::Failed(format!("there is no organisation {name:?}"));
                Some(found.ok_or_else(missing)?.id)
            }
        };
        Held::new(role, organisation)
            .map_err(|error| Ending::Failed(format!("{}: {error}", role.key())))
    }
}

/// Runs one of them.
pub async fn run(config: &Config, store: &Store, command: UserCommand) -> Result<(), Ending> {
    match command {
        UserCommand::Add {
            mail,
            name,
            held,
            password_stdin,
            no_password,
        } => {
            let mail = address(&mail)?;
            let name = PersonName::parse(&name).map_err(|error| {
                Ending::Failed(format!("the name {name:?} cannot be used: {error}"))
            })?;
            let held = held.read(store).await?;
            let chosen = if no_password {
                None
            } else {
                Some(Chosen::new(password_stdin, &mail, &name).await?)
            };
            let account = NewAccount {
                mail: mail.clone(),
                name,
                roles: vec![held],
                password_hash: chosen.as_ref().map(|chosen| chosen.hash.clone()),
            };
            store.open_account(account, None).await?;
            say(&format!("{mail} {}", held.role.key()));
            if let Some(chosen) = chosen {
                chosen.show();
            }
            Ok(())
        }
        UserCommand::List => list(store).await,
        UserCommand::Role { mail, held, take } => {
            let account = account(store, &mail).await?;
            let held = held.read(store).await?;
            let changed = if take {
                store.take_role(account.person, held, None).await?
            } else {
                store.give_role(account.person, held, None).await?
            };
            let word = match (take, changed) {
                (false, true) => "given",
                (true, true) => "taken",
                (_, false) => "unchanged",
            };
            say(&format!("{} {} {word}", account.mail, held.role.key()));
            Ok(())
        }
        UserCommand::Reset {
            mail,
            password_stdin,
            second_factor,
        } => {
            let account = account(store, &mail).await?;
            let chosen = Chosen::new(password_stdin, &account.mail, &account.name).await?;
            let hash = chosen.hash.clone();
            store.set_password(account.person, hash, None, None).await?;
            if second_factor {
                store.remove_codes(account.person, None).await?;
            }
            say(account.mail.as_str());
            chosen.show();
            Ok(())
        }
        UserCommand::Erase { mail } => privacy::erase(config, store, &address(&mail)?).await,
        UserCommand::Export { mail } => privacy::export(store, &address(&mail)?).await,
    }
}

async fn list(store: &Store) -> Result<(), Ending> {
    let organisations = store.organisations().await?;
    let named = |held: &Held| {
        let organisation = organisations
            .iter()
            .find(|known| Some(known.id) == held.organisation);
        match organisation {
            Some(organisation) => format!("{}@{}", held.role.key(), organisation.name),
            None => held.role.key().to_owned(),
        }
    };
    for account in store.accounts().await? {
        let mut roles: Vec<String> = account.roles.held().iter().map(named).collect();
        if account.closed.is_some() {
            roles.push("closed".to_owned());
        }
        let roles = roles.join(",");
        say(&format!("{}\t{roles}\t{}", account.mail, account.name));
    }
    Ok(())
}

fn address(raw: &str) -> Result<MailAddress, Ending> {
    MailAddress::parse(raw)
        .map_err(|error| Ending::Failed(format!("{raw:?} is not a mail address: {error}")))
}

async fn account(store: &Store, raw: &str) -> Result<Account, Ending> {
    let mail = address(raw)?;
    let account = store.account(&mail).await?;
    account.ok_or_else(|| Ending::Failed(format!("there is no account for {mail}")))
}

/// A password for somebody.
struct Chosen {
    password: String,
    /// Whether it was made here, and must be shown.
    made: bool,
    hash: String,
}

impl Chosen {
    async fn new(from_stdin: bool, mail: &MailAddress, name: &PersonName) -> Result<Self, Ending> {
        let password = if from_stdin {
            let mut text = String::new();
            std::io::stdin().take(4_096).read_to_string(&mut text)?;
            text.trim_end_matches(['\r', '\n']).to_owned()
        } else {
            let (_, random) = serving::machine();
            Token::new(random.as_ref()).reveal()[..20].to_owned()
        };
        let about = vec![mail.to_string(), name.to_string()];
        let hash = Passwords::new()?.choose(password.clone(), about).await?;
        Ok(Self {
            password,
            made: !from_stdin,
            hash,
        })
    }

    fn show(&self) {
        if self.made {
            say(&format!("password: {}", self.password));
        }
    }
}
