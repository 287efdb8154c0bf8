//! `standpunt doctor`: is everything in order, and what to do if not. It changes nothing: it does not migrate, makes no
//! keys and sends no mail.

use super::{Ending, say};
use crate::{
    config::Config,
    mail::Mailer,
    mailbox,
    seal::{self, HttpAuthority, OwnCertificate, PemSealKey},
    serving,
    store::Store,
    vault::Vault,
};
use letters::time::Moment;
use secrecy::ExposeSecret as _;
use std::{
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

/// A certificate that ends sooner than this is worth a word, in days: getting another one takes an authority weeks.
const EXPIRY_NOTICE_DAYS: i64 = 60;
/// Less free space than this is worth a word, and than a tenth of it a fault, in bytes: a letter with its PDF is a
/// megabyte, and a backup needs as much again as there is.
const ROOM_NOTICE_BYTES: u64 = 2_000_000_000;
/// A clock that differs more than this from the database's is worth a word, in seconds.
const CLOCK_NOTICE_SECONDS: i64 = 5;

/// How it stands with one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Ok,
    Warn,
    Fail,
}

/// One thing that was looked at.
struct Finding {
    what: &'static str,
    state: State,
    said: String,
    /// What to do about it; empty when there is nothing to do.
    todo: &'static str,
}

const fn finding(what: &'static str, state: State, said: String, todo: &'static str) -> Finding {
    Finding {
        what,
        state,
        said,
        todo,
    }
}

fn ok(what: &'static str, said: impl Into<String>) -> Finding {
    finding(what, State::Ok, said.into(), "")
}

fn warn(what: &'static str, said: impl Into<String>, todo: &'static str) -> Finding {
    finding(what, State::Warn, said.into(), todo)
}

fn fail(what: &'static str, said: impl Into<String>, todo: &'static str) -> Finding {
    finding(what, State::Fail, said.into(), todo)
}

/// Looks at everything; exit code 1 when anything fails.
pub async fn run(config: &Config) -> Result<(), Ending> {
    let now = serving::machine().0.now();
    let mut findings = vec![settings(config)];
    findings.push(data_folder(&config.data));
    findings.extend(database(config, now).await);
    findings.push(mail(config).await);
    findings.extend(mail_keys(config));
    findings.push(answers(config));
    findings.extend(answers_arrive(config).await);
    findings.push(seal_key(config, now));
    findings.push(time_stamps(config).await);
    findings.push(secret_key(config));
    findings.push(room(&config.data));
    for Finding {
        what,
        state,
        said,
        todo,
    } in &findings
    {
        let word = match state {
            State::Ok => "ok",
            State::Warn => "warn",
            State::Fail => "fail",
        };
        let todo = if todo.is_empty() {
            String::new()
        } else {
            format!(" -> {todo}")
        };
        say(&format!("{word:<4}  {what}: {said}{todo}"));
    }
    if findings.iter().any(|it| it.state == State::Fail) {
        Err(Ending::No)
    } else {
        Ok(())
    }
}

/// The settings could be read, or this would not run; but some of them only fit a machine of one's own.
fn settings(config: &Config) -> Finding {
    const WHAT: &str = "settings";
    if config.secure()
        || config.listen.ip().is_loopback() && config.public_url.contains("127.0.0.1")
    {
        return ok(
            WHAT,
            format!("people find the site at {}", config.public_url),
        );
    }
    warn(
        WHAT,
        format!("people find the site at {}, without TLS", config.public_url),
        "put a proxy with a certificate in front of it and set STANDPUNT_PUBLIC_URL to its https address",
    )
}

fn mode(path: &Path) -> Option<u32> {
    let mode = std::fs::metadata(path).ok()?.permissions().mode();
    Some(mode & 0o777)
}

fn data_folder(folder: &Path) -> Finding {
    const WHAT: &str = "data folder";
    let shown = folder.display();
    if !folder.is_dir() {
        return fail(
            WHAT,
            format!("{shown} is not there"),
            "run standpunt serve once, or set STANDPUNT_DATA",
        );
    }
    if let Err(error) = tempfile::tempfile_in(folder) {
        return fail(
            WHAT,
            format!("{shown} cannot be written: {error}"),
            "give it to the user that runs Standpunt",
        );
    }
    match mode(folder) {
        Some(mode) if mode & 0o007 != 0 => warn(
            WHAT,
            format!("{shown} is open to everyone on this machine (mode {mode:o})"),
            "run chmod 750 on it",
        ),
        _ => ok(WHAT, format!("{shown} can be written")),
    }
}

/// The database, its tables, and its clock.
async fn database(config: &Config, now: Moment) -> Vec<Finding> {
    const WHAT: &str = "database";
    let (clock, random) = serving::machine();
    let opened = match &config.database_url {
        Some(url) => Store::peek_postgres(url.expose_secret(), clock, random).await,
        None => Store::peek_sqlite(&config.data.join("standpunt.sqlite"), clock, random).await,
    };
    let store = match opened {
        Ok(store) => store,
        Err(error) => {
            let todo = "start it, or look at DATABASE_URL; a new store is made by standpunt serve";
            return vec![fail(WHAT, format!("it does not answer: {error}"), todo)];
        }
    };
    let kind = match config.database_url {
        Some(_) => "PostgreSQL answers",
        None => "SQLite answers",
    };
    let mut findings = vec![ok(WHAT, kind)];
    findings.push(match store.ready().await {
        Ok(()) => ok("migrations", "the tables are as this program expects"),
        Err(error) => fail(
            "migrations",
            error.to_string(),
            "run standpunt serve, which brings them up to date; make a backup first",
        ),
    });
    findings.push(clocks(&store, now).await);
    store.close().await;
    findings
}

/// Deadlines are kept by this machine's clock: it must not stand before what was written already, nor beside the
/// database's.
async fn clocks(store: &Store, now: Moment) -> Finding {
    const WHAT: &str = "clock";
    const SET: &str =
        "set the machine's clock, and let it follow a time server (timedatectl set-ntp true)";
    let (newest, theirs) = match store.clocks().await {
        Ok(clocks) => clocks,
        Err(error) => return warn(WHAT, format!("it cannot be compared: {error}"), ""),
    };
    if let Some(newest) = newest.filter(|newest| *newest > now) {
        let said = format!(
            "{} is before the newest entry of the ledger, {}",
            now.rfc3339(),
            newest.rfc3339()
        );
        return fail(WHAT, said, SET);
    }
    let apart = (theirs.millis() - now.millis()).abs() / 1_000;
    if apart > CLOCK_NOTICE_SECONDS {
        return warn(WHAT, format!("{apart} seconds beside the database's"), SET);
    }
    ok(WHAT, now.rfc3339())
}

async fn mail(config: &Config) -> Finding {
    const WHAT: &str = "mail";
    if config.smtp_url.is_none() {
        let folder = config.data.join("mail");
        return warn(
            WHAT,
            format!(
                "nothing is sent: mails become files in {}",
                folder.display()
            ),
            "set STANDPUNT_SMTP_URL",
        );
    }
    if let Some(host) = config
        .smtp_url
        .as_ref()
        .and_then(|url| in_the_open(url.expose_secret()))
    {
        return warn(
            WHAT,
            format!("it goes to {host} without TLS: whoever is on the way reads codes and links"),
            "write STANDPUNT_SMTP_URL as smtps://…, or with ?tls=required",
        );
    }
    let reached = match Mailer::new(config) {
        Ok(mailer) => mailer.reaches_server().await,
        Err(error) => Err(error),
    };
    match reached {
        Ok(()) => ok(
            WHAT,
            format!("the mail server lets {} in", config.mail_from),
        ),
        Err(error) => fail(
            WHAT,
            error.to_string(),
            "look at STANDPUNT_SMTP_URL: host, port, name and password; STANDPUNT_MAIL_CA has the authority of a certificate of your own",
        ),
    }
}

/// The most characters of one string in a TXT record (RFC 1035, 3.3): a longer text is several, one behind the other.
const TXT_STRING: usize = 255;

/// A text as the strings of a TXT record.
fn quoted(record: &str) -> String {
    let strings = record.as_bytes().chunks(TXT_STRING);
    let strings = strings.map(|part| format!("\"{}\"", String::from_utf8_lossy(part)));
    strings.collect::<Vec<_>>().join(" ")
}

/// What the domain's records have to say of the keys with which mails are signed. Looking there is another server's work.
fn mail_keys(config: &Config) -> Vec<Finding> {
    const WHAT: &str = "mail keys";
    let Ok(mailer) = Mailer::new(config) else {
        // Said of the mail already.
        return Vec::new();
    };
    let record = |(name, record): (&str, &str)| {
        ok(
            WHAT,
            format!(
                "mails are signed; receivers look for {name} TXT {}",
                quoted(record)
            ),
        )
    };
    mailer.records().map(record).collect()
}

/// Where mailed letters are answered.
fn answers(config: &Config) -> Finding {
    const WHAT: &str = "answers";
    match &config.reply_address {
        Some(base) => ok(
            WHAT,
            format!("mailed letters are answered at {}", base.shown()),
        ),
        None => ok(
            WHAT,
            format!(
                "mailed letters are answered at {}; with STANDPUNT_REPLY_ADDRESS each envelope has an address of its own",
                config.mail_from
            ),
        ),
    }
}

/// Whether the mailbox opens in which they arrive.
async fn answers_arrive(config: &Config) -> Option<Finding> {
    const WHAT: &str = "mailbox";
    let mailbox = config.mailbox.as_ref()?;
    Some(match mailbox::opens(mailbox).await {
        Ok(()) => ok(WHAT, format!("answers are read from {mailbox}")),
        Err(error) => fail(
            WHAT,
            format!("{mailbox} cannot be read: {}", error.words()),
            "look at STANDPUNT_IMAP_URL: host, port, name, password and folder",
        ),
    })
}

/// The mail server to which mail goes without TLS, when it is not this machine.
fn in_the_open(url: &str) -> Option<&str> {
    let plain = url.strip_prefix("smtp://")?;
    let (rest, options) = plain.split_once('?').unwrap_or((plain, ""));
    let host = rest.rsplit('@').next()?.split('/').next()?;
    let name = host.trim_start_matches('[').split([']', ':']).next()?;
    let here = ["localhost", "127.0.0.1", ""].contains(&name) || host.starts_with("[::1]");
    let held = options.split('&').any(|option| option == "tls=required");
    (!here && !held).then_some(host)
}

fn seal_key(config: &Config, now: Moment) -> Finding {
    const WHAT: &str = "seal key";
    let folder = config.data.join("seal");
    let key = match PemSealKey::open(&folder) {
        Ok(Some(key)) => key,
        Ok(None) => {
            let todo = "standpunt serve makes one; or put one of an authority in place first";
            return warn(WHAT, format!("none in {} yet", folder.display()), todo);
        }
        Err(error) => {
            let todo = "put the key and its certificate back from the backup";
            return fail(WHAT, error.to_string(), todo);
        }
    };
    if let Some(open) = readable(&[folder.join("seal-key.pem")]) {
        let said = format!("{} can be read by others", open.display());
        return fail(WHAT, said, "run chmod 600 on it");
    }
    let ends = match OwnCertificate::ends(&key) {
        Ok(ends) => ends,
        Err(error) => return fail(WHAT, error.to_string(), "put back its certificate"),
    };
    let days = (ends.millis() - now.millis()) / (24 * 60 * 60 * 1_000);
    let renew = "ask for a new certificate and put it in place; the old one stays known, so that old letters verify";
    let until = ends.day();
    if ends <= now {
        return fail(WHAT, format!("its certificate ended on {until}"), renew);
    }
    if days < EXPIRY_NOTICE_DAYS {
        return warn(
            WHAT,
            format!("its certificate ends on {until}, in {days} days"),
            renew,
        );
    }
    ok(WHAT, format!("its certificate holds until {until}"))
}

/// Asks the authority for a stamp over a text that says nothing.
async fn time_stamps(config: &Config) -> Finding {
    const WHAT: &str = "time stamps";
    let Some(url) = config.time_stamp_url.clone() else {
        return ok(
            WHAT,
            "none are asked for: when a letter was sealed is this machine's word alone",
        );
    };
    let authority = HttpAuthority::at(url);
    let shown = authority.shown().to_owned();
    let asking = tokio::task::spawn_blocking(move || {
        let text = "standpunt doctor\n";
        let token = seal::stamp_text(text, &authority)?;
        seal::stamped_text(text, &token)
    });
    let todo = "look at STANDPUNT_TIME_STAMP_URL; until it answers letters are sealed, and heads made, without a time stamp";
    match asking.await {
        Ok(Ok(stamp)) => ok(
            WHAT,
            format!("{shown} answers, as {}: {}", stamp.authority, stamp.at),
        ),
        Ok(Err(error)) => fail(WHAT, error.to_string(), todo),
        Err(error) => fail(WHAT, error.to_string(), todo),
    }
}

/// The first of these files that others on the machine can read.
fn readable(files: &[PathBuf]) -> Option<&PathBuf> {
    files
        .iter()
        .find(|file| mode(file).is_some_and(|mode| mode & 0o077 != 0))
}

fn secret_key(config: &Config) -> Finding {
    const WHAT: &str = "secret key";
    if !config.secret_key.exists() {
        let said = format!("none at {} yet", config.secret_key.display());
        return warn(WHAT, said, "standpunt serve makes one");
    }
    let (_, random) = serving::machine();
    match Vault::open(&config.secret_key, random.as_ref()) {
        Ok(_) => ok(
            WHAT,
            format!("{} is for its owner alone", config.secret_key.display()),
        ),
        Err(error) => fail(
            WHAT,
            error.to_string(),
            "put it back from the backup: without it codes from apps have to be set up anew",
        ),
    }
}

fn room(folder: &Path) -> Finding {
    const WHAT: &str = "disk";
    let found = match rustix::fs::statvfs(folder) {
        Ok(found) => found,
        Err(error) => return warn(WHAT, format!("it cannot be asked: {error}"), ""),
    };
    let free = found.f_bavail.saturating_mul(found.f_frsize);
    let said = format!("{} MB free", free / 1_000_000);
    let todo = "make room: old backups, logs, mails in the data folder";
    if free < ROOM_NOTICE_BYTES / 10 {
        fail(WHAT, said, todo)
    } else if free < ROOM_NOTICE_BYTES {
        warn(WHAT, said, todo)
    } else {
        ok(WHAT, said)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_in_the_open_is_seen() {
        for (url, seen) in [
            ("smtp://u:p@mail.example:587", Some("mail.example:587")),
            (
                "smtp://mail.example/?tls=opportunistic",
                Some("mail.example"),
            ),
            ("smtp://u:p@mail.example:587?tls=required", None),
            ("smtps://u:p@mail.example", None),
            ("smtp://127.0.0.1:2525", None),
            ("smtp://localhost", None),
            ("smtp://[::1]:25", None),
        ] {
            assert_eq!(in_the_open(url), seen, "{url}");
        }
    }
}
