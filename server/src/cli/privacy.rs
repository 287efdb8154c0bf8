//! What is kept about people, from the command line: a copy for whoever asks, erasure, and letting go.

use super::{Ending, say};
use crate::{
    config::Config,
    files::Files,
    mail::Mailer,
    retention::{Places, RetentionError},
    store::{Person, Store, StoreError},
};
use letters::{privacy::Obstacle, text::MailAddress};

async fn person(store: &Store, mail: &MailAddress) -> Result<Person, Ending> {
    let person = store.person_at(mail).await?;
    person.ok_or_else(|| nobody(mail))
}

fn nobody(mail: &MailAddress) -> Ending {
    Ending::Failed(format!("nobody is known with the address {mail}"))
}

fn beside(config: &Config) -> Result<(Files, Mailer), Ending> {
    let files = Files::open(config.data.join("files"))?;
    Ok((files, Mailer::new(config)?))
}

/// Erases somebody; also somebody of whom nothing is known but an address: that they support letters or wanted to, that
/// letters were mailed to them, or that they mailed back.
pub async fn erase(config: &Config, store: &Store, mail: &MailAddress) -> Result<(), Ending> {
    let (files, mailer) = beside(config)?;
    let places = Places {
        store,
        files: &files,
        mailer: &mailer,
    };
    let Some(person) = store.person_at(mail).await? else {
        let gone = places.erase_at(mail).await?;
        return if gone > 0 {
            say(&format!("{mail} erased; rows: {gone}"));
            Ok(())
        } else {
            Err(nobody(mail))
        };
    };
    match places.erase(person.id, None).await {
        Ok(erased) => {
            let openings = erased.openings;
            say(&format!("{} erased; openings: {openings}", person.id));
            Ok(())
        }
        Err(RetentionError::Store(StoreError::NotErased(obstacles))) => {
            let why: Vec<_> = obstacles.into_iter().map(obstacle).collect();
            Err(Ending::Failed(format!(
                "{mail} is not erased: {}",
                why.join("; ")
            )))
        }
        Err(other) => Err(other.into()),
    }
}

const fn obstacle(obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::Erased => "they were erased before",
        Obstacle::Mandate => "they hold a mandate; let it end first",
        Obstacle::Role => "they hold a role; take it first",
        Obstacle::Invitation => "they are asked to sign and have not answered",
        Obstacle::Unfinished => {
            "their signature stands under a letter that is neither published nor withdrawn"
        }
    }
}

/// Prints all that is kept about somebody.
pub async fn export(store: &Store, mail: &MailAddress) -> Result<(), Ending> {
    let person = person(store, mail).await?;
    let data = store.own_data(person.id, None).await?;
    say(&serde_json::to_string_pretty(&data)?);
    Ok(())
}

/// Lets go what has been kept for its term.
pub async fn let_go(config: &Config, store: &Store) -> Result<(), Ending> {
    let (files, mailer) = beside(config)?;
    let places = Places {
        store,
        files: &files,
        mailer: &mailer,
    };
    say(&places.let_go(None).await?.to_string());
    Ok(())
}
