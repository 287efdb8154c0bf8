//! Opening everything, and serving until told to stop.

use crate::{
    clock::{OsRandomness, SystemClock},
    config::{Config, ConfigError},
    deadlines, dispatching,
    files::{FileError, Files},
    finalising, heads,
    mail::{MailError, Mailer},
    mailbox, outbox,
    passwords::{PasswordError, Passwords},
    press::{Press, PressError},
    reminders, retention, review_mails,
    seal::{HttpAuthority, OwnCertificate, PemSealKey, SealError, TimeStampAuthority},
    state::{Parts, State},
    store::{Store, StoreError},
    support, telling,
    vault::{Vault, VaultError},
};
use letters::ports::{Clock, Randomness};
use secrecy::ExposeSecret as _;
use std::sync::Arc;
use thiserror::Error;
use tokio::net::TcpListener;

/// Why the server does not start.
#[derive(Debug, Error)]
pub enum StartError {
    /// A setting.
    #[error("{0}")]
    Config(#[from] ConfigError),
    /// The store.
    #[error("the store cannot be opened: {0}")]
    Store(#[from] StoreError),
    /// The folder of files.
    #[error("the data folder cannot be used: {0}")]
    Files(#[from] FileError),
    /// The data folder.
    #[error("the data folder {folder} cannot be used: {source}")]
    Data {
        /// Which folder.
        folder: String,
        /// Why.
        source: std::io::Error,
    },
    /// Mail.
    #[error("mail cannot be sent: {0}")]
    Mail(#[from] MailError),
    /// Passwords.
    #[error("{0}")]
    Passwords(#[from] PasswordError),
    /// The key for what is encrypted in the store.
    #[error("{0}")]
    Vault(#[from] VaultError),
    /// The press.
    #[error("{0}")]
    Press(#[from] PressError),
    /// The seal key.
    #[error("the seal key cannot be used: {0}")]
    Seal(#[from] SealError),
    /// The address.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// Which address.
        address: std::net::SocketAddr,
        /// Why.
        source: std::io::Error,
    },
}

/// Opens the store that the settings ask for, and nothing else.
///
/// # Errors
/// [`StartError`].
pub async fn open_store(
    config: &Config,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Randomness>,
) -> Result<Store, StartError> {
    std::fs::create_dir_all(&config.data).map_err(|source| StartError::Data {
        folder: config.data.display().to_string(),
        source,
    })?;
    Ok(match &config.database_url {
        Some(url) => Store::open_postgres(url.expose_secret(), clock, random).await?,
        None => Store::open_sqlite(&config.data.join("standpunt.sqlite"), clock, random).await?,
    })
}

/// Opens the store beside the server that keeps its tables up to date: they stay as they are.
///
/// # Errors
/// [`StartError::Store`], also while its tables are older than this program.
pub async fn join_store(config: &Config) -> Result<Store, StartError> {
    let (clock, random) = machine();
    let store = if let Some(url) = &config.database_url {
        Store::peek_postgres(url.expose_secret(), clock, random).await?
    } else {
        let path = config.data.join("standpunt.sqlite");
        Store::join_sqlite(&path, clock, random).await?
    };
    store.ready().await?;
    Ok(store)
}

/// Opens everything. A seal key is made at the first start; its certificate is kept, for when another takes its place.
///
/// # Errors
/// [`StartError`].
pub async fn open(
    config: Config,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Randomness>,
) -> Result<State, StartError> {
    let store = open_store(&config, clock.clone(), random.clone()).await?;
    let folder = config.data.join("seal");
    let seal_key = match PemSealKey::open(&folder)? {
        Some(key) => key,
        None => PemSealKey::generate(&folder, &config.association, clock.now().timestamp())?,
    };
    let own = OwnCertificate::of(&seal_key)?;
    store.keep_seal_certificate(own.sha256, own.pem).await?;
    let time_stamps = config.time_stamp_url.clone();
    let parts = Parts {
        time_stamps: time_stamps
            .map(|url| -> Box<dyn TimeStampAuthority> { Box::new(HttpAuthority::at(url)) }),
        files: Files::open(config.data.join("files"))?,
        passwords: Passwords::new()?,
        vault: Vault::open(&config.secret_key, random.as_ref())?,
        mailer: Mailer::new(&config)?,
        press: Press::new()?,
        seal_key: Box::new(seal_key),
        config,
        store,
        clock,
        random,
    };
    Ok(State::new(parts))
}

/// The machine's own clock and randomness.
#[must_use]
pub fn machine() -> (Arc<dyn Clock>, Arc<dyn Randomness>) {
    (Arc::new(SystemClock), Arc::new(OsRandomness))
}

/// Serves, with the workers for mail, letters that are mailed, the press, tree heads, deadlines, reminders, counting supporters and what is to be let go, until the
/// process is told to stop;
/// then lets requests end.
///
/// # Errors
/// [`StartError::Listen`] when the address is taken or the socket breaks.
pub async fn serve(state: State) -> Result<(), StartError> {
    let address = state.config.listen;
    let failed = |source| StartError::Listen { address, source };
    let listener = TcpListener::bind(address).await.map_err(failed)?;
    tracing::info!(url = %state.config.public_url, "Standpunt is ready");
    let workers = [
        tokio::spawn(outbox::run(state.clone())),
        tokio::spawn(dispatching::run(state.clone())),
        tokio::spawn(mailbox::run(state.clone())),
        tokio::spawn(finalising::run(state.clone())),
        tokio::spawn(heads::run(state.clone())),
        tokio::spawn(retention::run(state.clone())),
        tokio::spawn(reminders::run(state.clone())),
        tokio::spawn(review_mails::run(state.clone())),
        tokio::spawn(telling::run(state.clone())),
        tokio::spawn(deadlines::run(state.clone())),
        tokio::spawn(support::run(state.clone())),
    ];
    answer(&state, listener, told_to_stop())
        .await
        .map_err(failed)?;
    for worker in workers {
        worker.abort();
    }
    state.store.close().await;
    Ok(())
}

/// Answers whoever asks, until told to stop; then lets requests end. A board that somebody watches would never end by
/// itself: it is told to.
///
/// # Errors
/// When the socket breaks.
pub async fn answer(
    state: &State,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let service =
        crate::router(state.clone()).into_make_service_with_connect_info::<std::net::SocketAddr>();
    let stopping = state.clone();
    let stop = async move {
        stop.await;
        stopping.boards.stop();
    };
    axum::serve(listener, service)
        .with_graceful_shutdown(stop)
        .await
}

async fn told_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let interrupt = tokio::signal::ctrl_c();
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! { _ = interrupt => {}, _ = terminate.recv() => {} }
        }
        Err(error) => {
            tracing::warn!(%error, "only an interrupt can stop this server in order");
            let _interrupted = interrupt.await;
        }
    }
}
