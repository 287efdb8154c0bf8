//! Where letters are handed to the mail server, which is asked to tell what becomes of them (RFC 3461). lettre's own transport
//! cannot ask; its connection can, and a server that does not know how to tell gets the letter as lettre sends any mail.

use super::address::Address;
use letters::incoming::reply::ReplyToken;
use lettre::{
    address::Envelope,
    transport::smtp::{
        Error,
        authentication::DEFAULT_MECHANISMS,
        client::{AsyncSmtpConnection, Tls},
        commands::{Data, Ehlo, Mail, Rcpt},
        extension::{MailParameter, RcptParameter},
        response::Response,
    },
};
use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};
use tokio::time::timeout;

/// How long a server may take to say goodbye, or that it is still there.
const COURTESY: Duration = Duration::from_secs(10);

/// Of which fates a server is asked to tell.
const FATES: &str = "SUCCESS,DELAY,FAILURE";

/// What a server answers that does not know what it was asked, though it said so: it took nothing.
const NOT_UNDERSTOOD: [u16; 3] = [501, 504, 555];

/// A mail server, and the connection over which the last letter went while more of them follow.
pub struct Counter {
    server: Address,
    patience: Duration,
    kept: Mutex<Option<Line>>,
}

/// A connection that lets us in.
struct Line {
    connection: AsyncSmtpConnection,
    /// Whether the server says that it can tell what becomes of a mail.
    tells: bool,
}

impl Counter {
    /// A counter of the server at an address.
    pub const fn at(server: Address, patience: Duration) -> Self {
        Self {
            server,
            patience,
            kept: Mutex::new(None),
        }
    }

    /// Hands over a letter. Where the server can tell, it is asked what becomes of it, under the name of its envelope.
    ///
    /// # Errors
    /// What the server answered, or that it did not.
    pub async fn hand_over(
        &self,
        envelope: &Envelope,
        named: Option<ReplyToken>,
        letter: &[u8],
    ) -> Result<Response, Error> {
        let mut line = self.line().await?;
        // What needs more than ASCII needs more of the server, which lettre sees to.
        let asked = named.filter(|_| line.tells && is_plain(envelope, letter));
        let answer = match asked {
            None => line.connection.send(envelope, letter).await,
            Some(token) => match line.ask(envelope, token).await {
                Ok(()) => line.give(letter).await,
                // Nothing of the letter is there yet: it is offered once more, without the question.
                Err(error) if is_misunderstood(&error) => {
                    line.hang_up().await;
                    line = self.call().await?;
                    line.connection.send(envelope, letter).await
                }
                Err(error) => Err(error),
            },
        };
        if answer.is_ok() {
            *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = Some(line);
        } else {
            line.hang_up().await;
        }
        answer
    }

    /// No letter follows for now.
    pub async fn rest(&self) {
        if let Some(line) = self.take_kept() {
            line.hang_up().await;
        }
    }

    fn take_kept(&self) -> Option<Line> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.take()
    }

    /// The connection that is open still, else a new one.
    async fn line(&self) -> Result<Line, Error> {
        if let Some(mut line) = self.take_kept() {
            let there = timeout(COURTESY, line.connection.test_connected()).await;
            if there == Ok(true) {
                return Ok(line);
            }
        }
        self.call().await
    }

    async fn call(&self) -> Result<Line, Error> {
        let mut connection = self.connect().await?;
        // lettre does not keep what it has no word for: the server is asked once more what it can do.
        let can = connection
            .command(Ehlo::new(self.server.hello.clone()))
            .await;
        let tells = if let Ok(can) = can {
            can.message().any(announces)
        } else {
            connection = self.connect().await?;
            false
        };
        if let Some(credentials) = &self.server.credentials {
            connection.auth(DEFAULT_MECHANISMS, credentials).await?;
        }
        Ok(Line { connection, tells })
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, Error> {
        let Address {
            host,
            port,
            tls,
            hello,
            ..
        } = &self.server;
        let wrapped = match tls {
            Tls::Wrapper(held) => Some(held.clone()),
            _ => None,
        };
        let patience = Some(self.patience);
        let server = (host.as_str(), *port);
        let mut connection =
            AsyncSmtpConnection::connect_tokio1(server, patience, hello, wrapped, None).await?;
        match tls {
            Tls::Required(held) => connection.starttls(held.clone(), hello).await?,
            Tls::Opportunistic(held) if connection.can_starttls() => {
                connection.starttls(held.clone(), hello).await?;
            }
            _ => {}
        }
        Ok(connection)
    }
}

fn is_plain(envelope: &Envelope, letter: &[u8]) -> bool {
    let mut addresses = envelope.from().into_iter().chain(envelope.to());
    addresses.all(|it| AsRef::<str>::as_ref(it).is_ascii()) && letter.is_ascii()
}

fn is_misunderstood(error: &Error) -> bool {
    let code = error.status();
    code.is_some_and(|code| NOT_UNDERSTOOD.contains(&u16::from(code)))
}

impl Line {
    /// Says from whom and to whom a letter goes, and asks what becomes of it.
    async fn ask(&mut self, envelope: &Envelope, token: ReplyToken) -> Result<(), Error> {
        let told = |keyword: &str, value: &str| MailParameter::Other {
            keyword: keyword.to_owned(),
            value: Some(value.to_owned()),
        };
        // The letter itself need not come back: its head says which it was.
        let options = vec![told("RET", "HDRS"), told("ENVID", token.as_str())];
        let sender = envelope.from().cloned();
        self.connection.command(Mail::new(sender, options)).await?;
        for to in envelope.to() {
            let about = |keyword: &str, value: String| RcptParameter::Other {
                keyword: keyword.to_owned(),
                value: Some(value),
            };
            let options = vec![
                about("NOTIFY", FATES.to_owned()),
                // Whoever it is passed on to, the report is about the address that we know.
                about("ORCPT", format!("rfc822;{to}")),
            ];
            let command = Rcpt::new(to.clone(), options);
            self.connection.command(command).await?;
        }
        Ok(())
    }

    /// Gives the letter itself.
    async fn give(&mut self, letter: &[u8]) -> Result<Response, Error> {
        self.connection.command(Data).await?;
        self.connection.message(letter).await
    }

    async fn hang_up(mut self) {
        let _gone = timeout(COURTESY, self.connection.abort()).await;
    }
}

/// Whether a line of a server's answer to EHLO says that it can tell what becomes of a mail.
fn announces(line: &str) -> bool {
    let word = line.split_whitespace().next();
    word.is_some_and(|word| word.eq_ignore_ascii_case("DSN"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_says_that_it_tells() {
        assert!(announces("DSN") && announces("dsn "));
        assert!(!announces("DSNX") && !announces("SIZE DSN") && !announces(""));
    }
}
