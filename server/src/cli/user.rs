//! `standpunt user`: who may sign in, and as what.

use super::{Ending, privacy, say};
use crate::{
    config::Config,
    notices::{Owner, changed},
    passwords::Passwords,
    secrets::Token,
    serving,
    store::{Account, NewAccount, Store},
};
use app::mails::Change;
use clap::{Args, Subcommand};
use letters::{
    access::Held,
    role::Role,
    text::{MailAddress, OrganisationName, PersonName},
    time::Moment,
};
use std::io::Read as _;

/// A password that is made here opens for this long, in seconds: three days.
const MADE_SECONDS: i64 = 3 * 24 * 60 * 60;

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
    /// Ends all of somebody's sessions: they sign in again.
    SignOut {
        /// The mail address of the account.
        #[arg(long)]
        mail: String,
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
    /// Erases a person, with or without an account, or who only supports letters: every word about them goes, and the log
    /// still holds.
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
pub async fn run(store: &Store, config: &Config, command: UserCommand) -> Result<(), Ending> {
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
            let ends = chosen.as_ref().and_then(|chosen| chosen.ends(store));
            store.open_account_until(account, None, ends).await?;
            say(&format!("{mail} {}", held.role.key()));
            if let Some(chosen) = chosen {
                chosen.show(ends);
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
        UserCommand::SignOut { mail } => {
            let account = account(store, &mail).await?;
            store.put_out(account.person, None).await?;
            say(account.mail.as_str());
            Ok(())
        }
        UserCommand::Reset {
            mail,
            password_stdin,
            second_factor,
        } => {
            let account = account(store, &mail).await?;
            reset(store, config, &account, password_stdin, second_factor).await
        }
        UserCommand::Erase { mail } => privacy::erase(config, store, &address(&mail)?).await,
        UserCommand::Export { mail } => privacy::export(store, &address(&mail)?).await,
    }
}

/// Sets a new password, takes codes from an app away if asked, and tells the owner so by mail.
async fn reset(
    store: &Store,
    config: &Config,
    account: &Account,
    password_stdin: bool,
    second_factor: bool,
) -> Result<(), Ending> {
    let chosen = Chosen::new(password_stdin, &account.mail, &account.name).await?;
    let ends = chosen.ends(store);
    let password = (chosen.hash.clone(), ends);
    let owner = Owner::from(account);
    let mail = changed(store, config, owner, Change::Password).await?;
    store
        .set_password(account.person, password, None, None, Some(mail))
        .await?;
    if second_factor {
        let mail = changed(store, config, owner, Change::CodesRemoved).await?;
        store.remove_codes(account.person, None, Some(mail)).await?;
    }
    say(account.mail.as_str());
    chosen.show(ends);
    Ok(())
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
    let mail = MailAddress::kept(raw)
        .map_err(|error| Ending::Failed(format!("{raw:?} is not a mail address: {error}")))?;
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

    /// Until when it opens, when it was made here: whoever gets it chooses their own before that.
    fn ends(&self, store: &Store) -> Option<Moment> {
        self.made.then(|| store.now().plus_seconds(MADE_SECONDS))
    }

    fn show(&self, ends: Option<Moment>) {
        if self.made {
            say(&format!("password: {}", self.password));
        }
        if let Some(ends) = ends {
            say(&format!("opens until: {}", ends.rfc3339()));
        }
    }
}
