//! `standpunt user`: who may sign in.

use super::{Ending, say};
use crate::{passwords::Passwords, secrets::Token, serving, store::Store};
use clap::Subcommand;
use letters::{
    role::Role,
    text::{MailAddress, PersonName},
};
use std::io::Read as _;

/// What can be done with accounts.
#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Adds an account; prints a password unless one comes in on standard input.
    Add {
        /// The mail address with which they sign in.
        #[arg(long)]
        mail: String,
        /// Their name, as it stands in the log.
        #[arg(long)]
        name: String,
        /// reader, contributor, director, secretariat or operator.
        #[arg(long)]
        role: String,
        /// Read the password from standard input.
        #[arg(long)]
        password_stdin: bool,
    },
    /// Lists the accounts.
    List,
    /// Sets a new password for an account.
    Reset {
        /// The mail address of the account.
        #[arg(long)]
        mail: String,
        /// Read the password from standard input.
        #[arg(long)]
        password_stdin: bool,
    },
}

/// Runs one of them.
pub async fn run(store: &Store, command: UserCommand) -> Result<(), Ending> {
    match command {
        UserCommand::Add {
            mail,
            name,
            role,
            password_stdin,
        } => {
            let mail = address(&mail)?;
            let name = PersonName::parse(&name).map_err(|error| {
                Ending::Failed(format!("the name {name:?} cannot be used: {error}"))
            })?;
            let known: Vec<&str> = Role::ALL.iter().map(|role| role.key()).collect();
            let role = Role::from_key(&role).ok_or_else(|| {
                Ending::Failed(format!(
                    "{role:?} is no role; choose from {}",
                    known.join(", ")
                ))
            })?;
            let (password, made) = password(password_stdin)?;
            let hash = Passwords::new()?.hash(password.clone()).await?;
            store.add_account(mail.clone(), name, role, hash).await?;
            say(&format!("{mail} {}", role.key()));
            show(&password, made);
        }
        UserCommand::List => {
            for account in store.accounts().await? {
                say(&format!(
                    "{}\t{}\t{}",
                    account.mail,
                    account.role.key(),
                    account.name
                ));
            }
        }
        UserCommand::Reset {
            mail,
            password_stdin,
        } => {
            let mail = address(&mail)?;
            let account = store
                .account(&mail)
                .await?
                .ok_or_else(|| Ending::Failed(format!("there is no account for {mail}")))?;
            let (password, made) = password(password_stdin)?;
            let hash = Passwords::new()?.hash(password.clone()).await?;
            store.set_password(account.person, hash).await?;
            say(mail.as_str());
            show(&password, made);
        }
    }
    Ok(())
}

fn address(raw: &str) -> Result<MailAddress, Ending> {
    MailAddress::parse(raw)
        .map_err(|error| Ending::Failed(format!("{raw:?} is not a mail address: {error}")))
}

/// The password, and whether it was made here.
fn password(from_stdin: bool) -> Result<(String, bool), Ending> {
    if !from_stdin {
        let (_, random) = serving::machine();
        return Ok((Token::new(random.as_ref()).reveal()[..20].to_owned(), true));
    }
    let mut text = String::new();
    std::io::stdin().take(4_096).read_to_string(&mut text)?;
    Ok((text.trim_end_matches(['\r', '\n']).to_owned(), false))
}

fn show(password: &str, made: bool) {
    if made {
        say(&format!("password: {password}"));
    }
}
