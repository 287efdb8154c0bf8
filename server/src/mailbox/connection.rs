//! One connection with a mail server: what is asked of it, each within a time.

use super::{Mailbox, NotRead, Patience};
use async_imap::{
    Client, Session,
    error::{Error, Result as Imap},
    imap_proto::{Response, Status},
    types::Fetch,
};
use futures_util::{Stream, StreamExt as _};
use letters::time::Moment;
use std::{fmt::Debug, future::Future, io, sync::Arc, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpStream, lookup_host},
    time::timeout,
};
use tokio_rustls::{
    TlsConnector,
    rustls::{ClientConfig, pki_types::ServerName},
};

/// What is read from and written to.
trait Wire: AsyncRead + AsyncWrite + Unpin + Send + Sync + Debug {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send + Sync + Debug> Wire for T {}

/// A connection to which the name and the password were given.
pub(super) struct Connection {
    session: Session<Box<dyn Wire>>,
    /// Whether the server says by itself that something came.
    idles: bool,
    patience: Patience,
}

/// What a server says of a folder that it opens.
#[derive(Debug, Clone, Copy)]
pub(super) struct Folder {
    /// Its UIDVALIDITY.
    pub(super) validity: u32,
    /// The UID that the next message gets, where the server says so.
    pub(super) next: Option<u32>,
}

/// What a server says of a message, where it does.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Outline {
    /// When it came to the mailbox.
    pub(super) arrived: Option<Moment>,
    /// How many bytes it has.
    pub(super) bytes: Option<u64>,
}

/// Waits for an answer, but not for ever.
async fn within<T>(time: Duration, work: impl Future<Output = Imap<T>>) -> Result<T, NotRead> {
    match timeout(time, work).await {
        Ok(done) => Ok(done?),
        Err(_) => Err(NotRead::Silent),
    }
}

/// Connects: to the first of the machine's addresses that takes it.
async fn plain(mailbox: &Mailbox) -> Result<TcpStream, NotRead> {
    let found = lookup_host((mailbox.host(), mailbox.port())).await;
    let addresses: Vec<_> = found.map_err(NotRead::NoHost)?.collect();
    if addresses.is_empty() {
        let none = io::Error::new(io::ErrorKind::NotFound, "it has no address");
        return Err(NotRead::NoHost(none));
    }
    let connected = TcpStream::connect(addresses.as_slice()).await;
    connected.map_err(NotRead::NoConnection)
}

async fn wire(mailbox: &Mailbox) -> Result<Box<dyn Wire>, NotRead> {
    let plain = plain(mailbox).await?;
    if !mailbox.tls() {
        return Ok(Box::new(plain));
    }
    let config = ClientConfig::builder()
        .with_root_certificates(mailbox.authorities().and_public())
        .with_no_client_auth();
    let name = ServerName::try_from(mailbox.host().to_owned());
    let name = name.map_err(|error| NotRead::Tls(io::Error::other(error)))?;
    let connector = TlsConnector::from(Arc::new(config));
    let held = connector.connect(name, plain).await;
    Ok(Box::new(held.map_err(NotRead::Tls)?))
}

/// Whether a server greets, or turns away whoever comes.
fn greeted(greeting: &Response<'_>) -> Result<(), NotRead> {
    match greeting {
        Response::Data {
            status: Status::Bye | Status::No | Status::Bad,
            outcome,
        } => {
            let words = outcome.information.as_deref().unwrap_or_default();
            Err(NotRead::Goodbye(words.to_owned()))
        }
        _ => Ok(()),
    }
}

impl Connection {
    /// Connects, and gives the name and the password.
    ///
    /// # Errors
    /// [`NotRead`].
    pub(super) async fn open(mailbox: &Mailbox) -> Result<Self, NotRead> {
        let patience = mailbox.patience();
        let wire = timeout(patience.step, wire(mailbox)).await;
        let mut client = Client::new(wire.map_err(|_| NotRead::Silent)??);
        let greeting = async { Ok(client.read_response().await?) };
        let greeting = within(patience.step, greeting).await?;
        greeted(greeting.ok_or(Error::ConnectionLost)?.parsed())?;
        let login = client.login(mailbox.user(), mailbox.password());
        let mut session = match timeout(patience.step, login).await {
            Ok(Ok(session)) => session,
            Ok(Err((Error::No(why), _))) if for_now(&why) => {
                return Err(NotRead::Server(Error::No(why)));
            }
            Ok(Err((Error::No(why), _))) => return Err(NotRead::Refused(why)),
            Ok(Err((error, _))) => return Err(error.into()),
            Err(_) => return Err(NotRead::Silent),
        };
        let can = within(patience.step, session.capabilities()).await?;
        let idles = can.has_str("IDLE");
        Ok(Self {
            session,
            idles,
            patience,
        })
    }

    /// Opens a folder for reading alone.
    pub(super) async fn look(&mut self, folder: &str) -> Result<Folder, NotRead> {
        let found = match within(self.patience.step, self.session.examine(folder)).await {
            Err(NotRead::Server(Error::No(why))) => return Err(NotRead::NoFolder(why)),
            found => found?,
        };
        if found.uid_validity.is_none() {
            // The library takes a server that has gone for one that has nothing to say.
            self.agrees("NOOP").await?;
        }
        Ok(Folder {
            validity: found.uid_validity.ok_or(NotRead::NoValidity)?,
            next: found.uid_next,
        })
    }

    /// The number of the last message; none in an empty mailbox.
    pub(super) async fn last(&mut self) -> Result<Option<u32>, NotRead> {
        Ok(self.find("UID *").await?.last().copied())
    }

    /// The number of the first message that came on that day or later, as [`days_before`](super::history) writes it.
    pub(super) async fn first_since(&mut self, day: &str) -> Result<Option<u32>, NotRead> {
        Ok(self.find(&format!("SINCE {day}")).await?.first().copied())
    }

    /// The messages behind this one, in their order.
    pub(super) async fn after(&mut self, read_to: u32) -> Result<Vec<u32>, NotRead> {
        let Some(next) = read_to.checked_add(1) else {
            return Ok(Vec::new());
        };
        // `n:*` has the last message whatever n is (RFC 9051, 9: seq-range).
        let mut found = self.find(&format!("UID {next}:*")).await?;
        found.retain(|uid| *uid >= next);
        Ok(found)
    }

    /// The messages that fit, in their order.
    async fn find(&mut self, asked: &str) -> Result<Vec<u32>, NotRead> {
        let found = within(self.patience.step, self.session.uid_search(asked)).await?;
        if found.is_empty() {
            // The library takes a server that refuses, or has gone, for one that finds nothing.
            self.agrees(&format!("UID SEARCH {asked}")).await?;
        }
        let mut found: Vec<u32> = found.into_iter().collect();
        found.sort_unstable();
        Ok(found)
    }

    /// How large a message is, and when it came; nothing of it where the server does not say.
    pub(super) async fn outline(&mut self, uid: u32) -> Result<Outline, NotRead> {
        let asked = "(UID RFC822.SIZE INTERNALDATE)";
        let fetched = self.session.uid_fetch(uid.to_string(), asked);
        let read = async { pick(fetched.await?, uid, |fetch| Some(outlined(fetch))).await };
        let found = within(self.patience.step, read).await?;
        Ok(found.unwrap_or_default())
    }

    /// A message, whole; none when it is gone meanwhile. Of one that is larger than `most` only as much is fetched as shows that.
    pub(super) async fn message(
        &mut self,
        uid: u32,
        most: usize,
    ) -> Result<Option<Vec<u8>>, NotRead> {
        let asked = format!("(UID BODY.PEEK[]<0.{}>)", most + 1);
        let fetched = self.session.uid_fetch(uid.to_string(), asked);
        let read = async { pick(fetched.await?, uid, whole).await };
        let found = within(self.patience.message, read).await?;
        if found.is_none() && self.has(uid).await? {
            // Refused for now, or cut off between two answers: the library does not tell that from a message that is gone.
            return Err(NotRead::Withheld(uid));
        }
        Ok(found)
    }

    /// Whether the server gives the first byte of another message than this one: of the one before it, else behind it.
    pub(super) async fn gives_another(&mut self, than: u32) -> Result<bool, NotRead> {
        let mut others = self.find("ALL").await?;
        others.retain(|uid| *uid != than);
        let before = others.iter().rev().find(|uid| **uid < than);
        let Some(other) = before.or(others.first()).copied() else {
            return Ok(false);
        };
        let fetched = self
            .session
            .uid_fetch(other.to_string(), "(UID BODY.PEEK[]<0.1>)");
        let read = async { pick(fetched.await?, other, whole).await };
        let found = within(self.patience.step, read).await?;
        Ok(found.is_some_and(|bytes| !bytes.is_empty()))
    }

    /// Whether a message is there.
    async fn has(&mut self, uid: u32) -> Result<bool, NotRead> {
        let asked = format!("UID {uid}");
        let found = within(self.patience.step, self.session.uid_search(&asked)).await?;
        self.agrees(&format!("UID SEARCH {asked}")).await?;
        Ok(found.contains(&uid))
    }

    /// Asks for something, and whether the server says that it did that.
    async fn agrees(&mut self, command: &str) -> Result<(), NotRead> {
        within(
            self.patience.step,
            self.session.run_command_and_check_ok(command),
        )
        .await
    }

    /// Waits until something may have come.
    pub(super) async fn wait(self) -> Result<Self, NotRead> {
        let Self {
            session,
            idles,
            patience,
        } = self;
        let with = |session| Self {
            session,
            idles,
            patience,
        };
        if !idles {
            tokio::time::sleep(patience.poll).await;
            return Ok(with(session));
        }
        let mut handle = session.idle();
        within(patience.step, handle.init()).await?;
        let (waiting, _stop) = handle.wait();
        // A server that is alive says so every few minutes; that is no news, and begins no new wait.
        if let Ok(came) = timeout(patience.idle, waiting).await {
            came?;
        }
        Ok(with(within(patience.step, handle.done()).await?))
    }

    /// Says goodbye; a server that does not answer is left.
    pub(super) async fn leave(mut self) {
        let _left = timeout(self.patience.step, self.session.logout()).await;
    }
}

/// Whether a server that does not let somebody in says that it lets nobody in now (RFC 5530).
fn for_now(why: &str) -> bool {
    let why = why.to_ascii_uppercase();
    ["UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG"]
        .iter()
        .any(|code| why.contains(code))
}

/// What is asked of a message, among what a server says; it may tell of others in between.
async fn pick<T>(
    stream: impl Stream<Item = Imap<Fetch>>,
    uid: u32,
    read: impl Fn(&Fetch) -> Option<T>,
) -> Imap<Option<T>> {
    let mut stream = std::pin::pin!(stream);
    let mut found = None;
    while let Some(fetch) = stream.next().await {
        let fetch = fetch?;
        if fetch.uid == Some(uid) {
            found = read(&fetch).or(found);
        }
    }
    Ok(found)
}

fn whole(fetch: &Fetch) -> Option<Vec<u8>> {
    fetch.body().map(<[u8]>::to_vec)
}

fn outlined(fetch: &Fetch) -> Outline {
    let arrived = fetch.internal_date();
    Outline {
        arrived: arrived.map(|date| Moment::from_millis(date.timestamp_millis())),
        bytes: fetch.size.map(u64::from),
    }
}
