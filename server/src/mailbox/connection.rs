//! One connection with a mail server: what is asked of it, each within a time.

use super::{Mailbox, NotRead};
use async_imap::{
    Client, Session,
    error::{Error, Result as Imap},
    types::Fetch,
};
use futures_util::{Stream, StreamExt as _};
use std::{fmt::Debug, future::Future, sync::Arc, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
    time::timeout,
};
use tokio_rustls::{
    TlsConnector,
    rustls::{ClientConfig, RootCertStore, pki_types::ServerName},
};

/// How long a server may think about a command.
const STEP: Duration = Duration::from_mins(1);

/// How long it may take over one message.
const MESSAGE: Duration = Duration::from_mins(10);

/// How long it is left to say that something came; then it is asked, whether it can say so (RFC 2177) or not. That bounds how
/// late an answer is where a server forgets to say.
const IDLE: Duration = Duration::from_mins(9);

/// How often a server is asked that cannot say so.
const POLL: Duration = Duration::from_mins(1);

/// What is read from and written to.
trait Wire: AsyncRead + AsyncWrite + Unpin + Send + Debug {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send + Debug> Wire for T {}

/// A connection to which the name and the password were given.
pub(super) struct Connection {
    session: Session<Box<dyn Wire>>,
    /// Whether the server says by itself that something came.
    idles: bool,
}

/// Waits for an answer, but not for ever.
async fn within<T>(time: Duration, work: impl Future<Output = Imap<T>>) -> Result<T, NotRead> {
    match timeout(time, work).await {
        Ok(done) => Ok(done?),
        Err(_) => Err(NotRead::Silent),
    }
}

async fn wire(mailbox: &Mailbox) -> Imap<Box<dyn Wire>> {
    let plain = TcpStream::connect((mailbox.host(), mailbox.port())).await?;
    if !mailbox.tls() {
        return Ok(Box::new(plain));
    }
    let roots = webpki_roots::TLS_SERVER_ROOTS.iter().cloned();
    let roots: RootCertStore = roots.collect();
    let config = ClientConfig::builder()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = ServerName::try_from(mailbox.host().to_owned()).map_err(std::io::Error::other)?;
    let held = TlsConnector::from(Arc::new(config))
        .connect(name, plain)
        .await?;
    Ok(Box::new(held))
}

impl Connection {
    /// Connects, and gives the name and the password.
    ///
    /// # Errors
    /// [`NotRead`].
    pub(super) async fn open(mailbox: &Mailbox) -> Result<Self, NotRead> {
        let wire = within(STEP, wire(mailbox)).await?;
        let mut client = Client::new(wire);
        let greeting = within(STEP, async { Ok(client.read_response().await?) }).await?;
        greeting.ok_or(Error::ConnectionLost)?;
        let login = client.login(mailbox.user(), mailbox.password());
        let mut session = match timeout(STEP, login).await {
            Ok(Ok(session)) => session,
            Ok(Err((Error::No(why), _))) => return Err(NotRead::Refused(why)),
            Ok(Err((error, _))) => return Err(error.into()),
            Err(_) => return Err(NotRead::Silent),
        };
        let can = within(STEP, session.capabilities()).await?;
        let idles = can.has_str("IDLE");
        Ok(Self { session, idles })
    }

    /// Opens a folder for reading alone; gives its UIDVALIDITY.
    pub(super) async fn look(&mut self, folder: &str) -> Result<u32, NotRead> {
        let found = within(STEP, self.session.examine(folder)).await?;
        found.uid_validity.ok_or(NotRead::NoValidity)
    }

    /// The messages behind this one, in their order.
    pub(super) async fn after(&mut self, read_to: u32) -> Result<Vec<u32>, NotRead> {
        let Some(next) = read_to.checked_add(1) else {
            return Ok(Vec::new());
        };
        // `n:*` has the last message whatever n is (RFC 9051, 9: seq-range).
        let asked = format!("UID {next}:*");
        let found = within(STEP, self.session.uid_search(&asked)).await?;
        if found.is_empty() {
            // The library takes a server that refuses, or has gone, for one that finds nothing.
            self.agrees(&format!("UID SEARCH {asked}")).await?;
        }
        let mut found: Vec<u32> = found.into_iter().filter(|uid| *uid >= next).collect();
        found.sort_unstable();
        Ok(found)
    }

    /// A message, whole; none when it is gone meanwhile. Of one that is larger than `most` only as much is fetched as shows that.
    pub(super) async fn message(
        &mut self,
        uid: u32,
        most: usize,
    ) -> Result<Option<Vec<u8>>, NotRead> {
        let asked = format!("(UID BODY.PEEK[]<0.{}>)", most + 1);
        let fetched = self.session.uid_fetch(uid.to_string(), asked);
        let found = within(MESSAGE, async { body(fetched.await?, uid).await }).await?;
        if found.is_none() && self.has(uid).await? {
            // Refused for now, or cut off between two answers: the library does not tell that from a message that is gone.
            return Err(NotRead::Withheld(uid));
        }
        Ok(found)
    }

    /// Whether a message is there.
    async fn has(&mut self, uid: u32) -> Result<bool, NotRead> {
        let asked = format!("UID {uid}");
        let found = within(STEP, self.session.uid_search(&asked)).await?;
        self.agrees(&format!("UID SEARCH {asked}")).await?;
        Ok(found.contains(&uid))
    }

    /// Asks for something, and whether the server says that it did that.
    async fn agrees(&mut self, command: &str) -> Result<(), NotRead> {
        within(STEP, self.session.run_command_and_check_ok(command)).await
    }

    /// Waits until something may have come.
    pub(super) async fn wait(self) -> Result<Self, NotRead> {
        let Self { session, idles } = self;
        if !idles {
            tokio::time::sleep(POLL).await;
            return Ok(Self { session, idles });
        }
        let mut handle = session.idle();
        within(STEP, handle.init()).await?;
        let (waiting, _stop) = handle.wait();
        // A server that is alive says so every few minutes; that is no news, and begins no new wait.
        if let Ok(came) = timeout(IDLE, waiting).await {
            came?;
        }
        let session = within(STEP, handle.done()).await?;
        Ok(Self { session, idles })
    }

    /// Says goodbye; a server that does not answer is left.
    pub(super) async fn leave(mut self) {
        let _left = timeout(STEP, self.session.logout()).await;
    }
}

/// The message among what a server says; it may tell of others in between.
async fn body(stream: impl Stream<Item = Imap<Fetch>>, uid: u32) -> Imap<Option<Vec<u8>>> {
    let mut stream = std::pin::pin!(stream);
    let mut found = None;
    while let Some(fetch) = stream.next().await {
        let fetch = fetch?;
        if fetch.uid == Some(uid)
            && let Some(bytes) = fetch.body()
        {
            found = Some(bytes.to_vec());
        }
    }
    Ok(found)
}
