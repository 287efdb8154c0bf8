//! The program's own log, on standard error: one line an event, whatever stands in it. What strangers send (a name of a
//! file, what a mail server answers) could otherwise begin a line that nobody wrote.
//!
//! Times are UTC. `STANDPUNT_LOG` says how much (`info` unless told), `STANDPUNT_LOG_FORMAT=json` gives an object a line.
//! Whatever it says, what a library tells of every byte that it sends or gets stays out: passwords and mails are among them.

use std::io::{self, Write};
use tracing::{Level, Metadata, Subscriber};
use tracing_subscriber::{
    EnvFilter, Layer, Registry,
    filter::filter_fn,
    fmt::{MakeWriter, layer},
    layer::SubscriberExt as _,
    util::SubscriberInitExt as _,
};

/// Libraries that log what they send and get, below this level: the IMAP library a name with its password (LOGIN) and whole
/// mails.
const TALKATIVE: [(&str, Level); 2] = [("async_imap", Level::INFO), ("imap_proto", Level::INFO)];

/// Begins to log. A second time changes nothing.
pub fn start() {
    let filter = EnvFilter::try_from_env("STANDPUNT_LOG")
        .unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    let json = std::env::var("STANDPUNT_LOG_FORMAT").is_ok_and(|format| format == "json");
    // Who logged first goes on.
    let _already = log(filter, json, OneLine(io::stderr)).try_init();
}

/// The log, written somewhere.
fn log<W>(filter: EnvFilter, json: bool, writer: W) -> impl Subscriber + Send + Sync
where
    W: for<'w> MakeWriter<'w> + Send + Sync + 'static,
{
    let lines = layer::<Registry>().with_ansi(false).with_writer(writer);
    let lines = if json {
        lines.json().boxed()
    } else {
        lines.boxed()
    };
    // Two filters, one on the other: what the settings ask for in so many words does not get past the second.
    let lines = lines.with_filter(filter).with_filter(filter_fn(discreet));
    tracing_subscriber::registry().with(lines)
}

/// Whether a line may be written, whatever the settings ask for.
fn discreet(line: &Metadata<'_>) -> bool {
    let named = |of: &str| {
        let rest = line.target().strip_prefix(of);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
    };
    let talkative = TALKATIVE.iter().find(|(library, _)| named(library));
    talkative.is_none_or(|(_, most)| line.level() <= most)
}

/// Writes each event as one line.
#[derive(Clone)]
struct OneLine<M>(M);

impl<W: Write, M: Fn() -> W> MakeWriter<'_> for OneLine<M> {
    type Writer = Line<W>;
    fn make_writer(&self) -> Line<W> {
        Line((self.0)())
    }
}

/// One event; it comes in one piece.
struct Line<W>(W);

impl<W: Write> Write for Line<W> {
    fn write(&mut self, event: &[u8]) -> io::Result<usize> {
        self.0.write_all(one_line(event).as_bytes())?;
        Ok(event.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// The same without anything that ends a line before its end, or moves the cursor of whoever reads it.
fn one_line(event: &[u8]) -> String {
    let text = String::from_utf8_lossy(event);
    let mut line = String::with_capacity(text.len());
    for char in text.trim_end_matches('\n').chars() {
        if char.is_control() || matches!(char, '\u{2028}' | '\u{2029}') {
            line.extend(char.escape_unicode());
        } else {
            line.push(char);
        }
    }
    line.push('\n');
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, Mutex};

    #[derive(Clone, Default)]
    struct Kept(Arc<Mutex<Vec<u8>>>);

    impl Write for Kept {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().extend(bytes);
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn nobody_writes_a_line_of_their_own_into_the_log() {
        let kept = Kept::default();
        let writer = kept.clone();
        let log = log(
            EnvFilter::new("info"),
            false,
            OneLine(move || writer.clone()),
        );
        let forged = "550 no\r\n2026-03-02T08:00:00Z  INFO signed in person=anna\u{1b}[2J\u{2028}";
        tracing::subscriber::with_default(log, || {
            tracing::warn!(error = %forged, name = forged, "mail not sent {forged}");
        });
        let text = String::from_utf8(kept.0.lock().unwrap().clone()).unwrap();
        assert_eq!(text.lines().count(), 1, "{text}");
        assert!(text.ends_with('\n') && text.contains("WARN"), "{text}");
        let rest = text.trim_end_matches('\n');
        assert!(
            !rest.chars().any(|c| c.is_control() || c == '\u{2028}'),
            "{text}"
        );
    }

    #[test]
    fn no_setting_makes_a_library_tell_what_it_sends() {
        for asked in [
            "trace",
            "async_imap=trace",
            "async_imap::imap_stream=trace,imap_proto=trace,info",
        ] {
            let kept = Kept::default();
            let writer = kept.clone();
            let log = log(
                EnvFilter::new(asked),
                false,
                OneLine(move || writer.clone()),
            );
            tracing::subscriber::with_default(log, || {
                tracing::trace!(target: "async_imap::imap_stream", "A1 LOGIN brief geheim");
                tracing::debug!(target: "async_imap", "geheim");
                tracing::trace!(target: "imap_proto::parser", "geheim");
                tracing::warn!(target: "async_imap::client", "it went wrong");
                tracing::info!(target: "async_imaps", "another one");
            });
            let text = String::from_utf8(kept.0.lock().unwrap().clone()).unwrap();
            assert!(!text.contains("geheim"), "{asked}: {text}");
            assert!(text.contains("it went wrong"), "{asked}: {text}");
        }
    }
}
