//! The program's own log, on standard error: one line an event, whatever stands in it. What strangers send (a name of a
//! file, what a mail server answers) could otherwise begin a line that nobody wrote.
//!
//! Times are UTC. `STANDPUNT_LOG` says how much (`info` unless told), `STANDPUNT_LOG_FORMAT=json` gives an object a line.

use std::io::{self, Write};
use tracing_subscriber::{EnvFilter, fmt::MakeWriter};

/// Begins to log. A second time changes nothing.
pub fn start() {
    let filter = EnvFilter::try_from_env("STANDPUNT_LOG")
        .unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(false)
        .with_writer(OneLine(io::stderr));
    // Who logged first goes on.
    let _already = if std::env::var("STANDPUNT_LOG_FORMAT").is_ok_and(|format| format == "json") {
        log.json().try_init()
    } else {
        log.try_init()
    };
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
        let log = tracing_subscriber::fmt()
            .with_ansi(false)
            .with_writer(OneLine(move || writer.clone()))
            .finish();
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
}
