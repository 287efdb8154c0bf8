//! What came back without a part for machines: read from the text for people, as qmail, Exim, old Exchange and others write
//! it. Each names an address at the beginning of a line, and says below or behind it what was wrong.

use super::{Fate, MOST_RECIPIENTS, Outcome, Reason, Status};

/// How much of a text is read, in lines and characters of each: what is wrong is said before the message that came back.
const LINES: usize = 400;
const LINE: usize = 500;

/// How long what was said about one recipient may be, in lines.
const SAID: usize = 8;

/// Where the message that came back begins.
const COPY: [&str; 9] = [
    "--- below this line is a copy",
    "------ this is a copy of",
    "----- original message",
    "----- message header follows",
    "-----oorspronkelijk bericht",
    "original message headers",
    "oorspronkelijke berichtkoppen",
    "return-path:",
    "received: from",
];

/// Words that say that it is tried again.
const AGAIN: [&str; 8] = [
    "will be retried",
    "will keep trying",
    "will continue to",
    "warning message only",
    "do not need to resend",
    "delayed",
    "vertraagd",
    "opnieuw geprobeerd",
];

/// What became of a message, for each recipient in a text; `named` are those that the head names.
pub(super) fn fates(text: &str, named: &[String]) -> Vec<Fate> {
    let lines: Vec<String> = text
        .lines()
        .take(LINES)
        .map(|line| line.chars().take(LINE).collect())
        .take_while(|line: &String| !begins_copy(line))
        .collect();
    let whole = lines.join("\n").to_lowercase();
    let again = AGAIN.iter().any(|words| whole.contains(words));
    let mut found: Vec<(String, String)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if let Some((address, behind)) = leading_address(line) {
            let below = lines[at + 1..].iter().take(SAID);
            let below =
                below.take_while(|line| !line.trim().is_empty() && leading_address(line).is_none());
            let mut said = behind.to_owned();
            for line in below {
                said.push(' ');
                said.push_str(line.trim());
            }
            let known = found
                .iter()
                .any(|(before, _)| before.eq_ignore_ascii_case(&address));
            if !known && found.len() < MOST_RECIPIENTS {
                found.push((address, said.trim().to_owned()));
            }
        }
    }
    if found.is_empty() {
        // Who is not said in the text; what is said is about all of them.
        let said = lines
            .iter()
            .find(|line| says_why(line))
            .cloned()
            .unwrap_or_default();
        let named = named.iter().take(MOST_RECIPIENTS);
        found = named
            .map(|address| (address.clone(), said.trim().to_owned()))
            .collect();
        if found.is_empty() && says_why(&said) {
            found.push((String::new(), said.trim().to_owned()));
        }
    }
    found
        .into_iter()
        .map(|(address, said)| fate(address, said, again))
        .collect()
}

fn begins_copy(line: &str) -> bool {
    let line = line.trim_start().to_lowercase();
    COPY.iter().any(|words| line.starts_with(words))
}

/// Whether a line has a code, or words that are known.
fn says_why(line: &str) -> bool {
    Status::find(line).is_some() || Reason::of(None, line) != Reason::Unknown
}

/// An address at the beginning of a line, and what stands behind it.
fn leading_address(line: &str) -> Option<(String, &str)> {
    let line = line.trim_start_matches([' ', '\t', '*', '•', '-']);
    let (bracketed, line) = match line.strip_prefix('<') {
        Some(rest) => (true, rest),
        None => (false, line),
    };
    let end = line
        .find(|c: char| c.is_whitespace() || matches!(c, '>' | ':' | ',' | ';' | '('))
        .unwrap_or(line.len());
    let (address, behind) = line.split_at(end);
    let (local, domain) = address.rsplit_once('@')?;
    let plain = |c: char| c.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-@".contains(c);
    let fits = !local.is_empty() && domain.contains('.') && address.chars().all(plain);
    let behind = behind.trim_start_matches(['>', ':', ' ', '\t', ',', ';']);
    // A sentence that begins with an address is about it in another way, unless it is marked.
    let marked = bracketed
        || behind.is_empty()
        || line[end..].starts_with(':')
        || says_why(behind)
        || behind.starts_with("on ")
        || behind.starts_with("op ")
        || behind.starts_with('(');
    (fits && marked).then(|| (address.to_owned(), behind))
}

fn fate(recipient: String, said: String, again: bool) -> Fate {
    let status = Status::find(&said);
    let reason = Reason::of(status, &said);
    let reply = said.split(|c: char| !c.is_ascii_digit());
    let class = status.map(|status| status.class).or_else(|| {
        // The code of three digits that SMTP has had from the beginning.
        let mut codes = reply.filter(|code| code.len() == 3);
        codes.find_map(|code| match code.as_bytes()[0] {
            b'4' => Some(4),
            b'5' => Some(5),
            _ => None,
        })
    });
    let outcome = match class {
        Some(5) => Outcome::Failed(reason),
        Some(2) if !again => Outcome::Delivered,
        _ if again => Outcome::Delayed(reason.meanwhile()),
        _ => Outcome::Failed(reason),
    };
    Fate {
        recipient,
        original: None,
        outcome,
        status,
        diagnostic: said,
    }
}
