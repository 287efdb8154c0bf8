//! `standpunt receive-mail`: a mail server hands a message over. It ends well only when the message is on the disk.
//!
//! It uses the store as it finds it, for as long as one message takes: bringing the tables up to date is the server's, and until
//! that was done the mail server keeps the message.

use super::{Ending, say};
use crate::{
    config::Config,
    files::Files,
    receiving::{self, Keeping, NotTaken},
    serving,
    store::TakenIn,
};
use letters::incoming::Way;
use std::io::Read as _;

/// Takes in the message on standard input; prints its number and how it stands.
pub async fn run(config: Config) -> Result<(), Ending> {
    let mut bytes = Vec::new();
    let most = u64::try_from(letters::incoming::MAX_BYTES).unwrap_or(u64::MAX) + 1;
    std::io::stdin()
        .take(most)
        .read_to_end(&mut bytes)
        .map_err(|error| Ending::Later(error.to_string()))?;
    // Mail servers give a command a bare environment: a store that is made of that would swallow what comes.
    if config.database_url.is_none() && !config.data.join("standpunt.sqlite").exists() {
        let data = config.data.display();
        return Err(Ending::Later(format!(
            "there is no store in {data}: name the one that the server uses, as docs/mail.md says"
        )));
    }
    let store = serving::join_store(&config).await;
    let store = store.map_err(|error| Ending::Later(error.to_string()))?;
    let files = Files::open(config.data.join("files"));
    let files = files.map_err(|error| Ending::Later(error.to_string()))?;
    let into = Keeping {
        config: &config,
        store: &store,
        files: &files,
    };
    match receiving::keep(into, bytes, Way::Program).await {
        Ok(TakenIn::Now(id, standing)) => say(&format!("{id} {}", standing.key())),
        Ok(TakenIn::Before(id)) => say(&format!("{id} before")),
        // Offering these again is no use.
        Err(error @ (NotTaken::Empty | NotTaken::TooLarge)) => {
            return Err(Ending::Never(error.to_string()));
        }
        Err(error) => return Err(Ending::Later(error.to_string())),
    }
    store.close().await;
    Ok(())
}
