//! The marks by which programs set apart what they quote.

/// Whether a line is marked as quoted.
pub(super) fn quotes(line: &str) -> bool {
    let bare = line.trim_start_matches([' ', '\t', '\u{a0}']);
    bare.starts_with('>')
}

/// Whether a line says that the text is over: `-- ` (RFC 3676), which many programs cut to `--`.
pub(super) fn ends_text(line: &str) -> bool {
    let line = line.trim_end_matches(['\r', '\n']);
    line == "-- " || line == "--" || line == "--\u{a0}"
}

/// What telephones and programs put below a message.
const DEVICES: [&str; 15] = [
    "verstuurd vanaf mijn ",
    "verstuurd vanuit ",
    "verzonden vanaf mijn ",
    "verzonden vanuit ",
    "verzonden met ",
    "verstuurd met ",
    "outlook voor android downloaden",
    "outlook voor ios downloaden",
    "sent from my ",
    "sent from outlook",
    "sent from mail for ",
    "get outlook for ",
    "von meinem iphone gesendet",
    "gesendet von meinem ",
    "envoyé de mon ",
];

/// Whether a line is what a telephone puts below a message.
pub(super) fn from_a_device(line: &str) -> bool {
    let line = line.trim();
    // A sentence that only begins in this way goes on.
    let line: String = line.chars().take(80).collect::<String>().to_lowercase();
    line.len() < 70 && DEVICES.iter().any(|known| line.starts_with(known))
}

/// How many lines lead in what is quoted, when these begin with such: "Op … schreef …:", a line of dashes with words, or the
/// head of a message as Outlook writes it.
///
/// With it whether that is sure, or so only where marked lines follow: "Op 3 december schreef ik u het volgende:" leads in the
/// sender's own words.
pub(super) fn leads_in(lines: &[&str]) -> Option<(usize, bool)> {
    attribution(lines)
        .or_else(|| {
            let first = lines.first()?;
            (between_dashes(first) || sends_on(first)).then_some((1, true))
        })
        .or_else(|| Some((head(lines)?, true)))
}

/// How far "Op 3 december 2026 om 10:00 schreef …" may go on, in lines: programs break it, addresses are long.
const MAX_LINES: usize = 4;
/// And in characters, which is more than a name, an address and a date have.
const MAX_LENGTH: usize = 400;

/// The beginnings of such lines, with the words that come later in them.
const WROTE: [(&[&str], &[&str]); 4] = [
    (&["op ", "on "], &[" schreef", " geschreven", " wrote"]),
    (&["am "], &[" schrieb", " geschrieben"]),
    (&["le "], &[" a écrit"]),
    // "Jan Jansen <jan@voorbeeld.nl> schreef op 3 december 2026:"
    (
        &[""],
        &["> schreef op ", "> wrote on ", "> schreef:", "> wrote:"],
    ),
];

fn attribution(lines: &[&str]) -> Option<(usize, bool)> {
    let mut joined = String::new();
    for (at, line) in lines.iter().take(MAX_LINES).enumerate() {
        let line = line.trim();
        if line.is_empty() || quotes(line) || joined.len() + line.len() > MAX_LENGTH {
            return None;
        }
        joined.push_str(&line.to_lowercase());
        if line.ends_with(':') {
            return says_who_wrote(&joined)
                .then(|| (at + 1, joined.contains('@') || has_hour(&joined)));
        }
        joined.push(' ');
    }
    None
}

fn says_who_wrote(line: &str) -> bool {
    // A date or an address has one of these; "op zijn site schreef hij:" has neither.
    let somebody = line.contains('@') || line.chars().any(|c| c.is_ascii_digit());
    somebody
        && WROTE.iter().any(|(begins, words)| {
            begins.iter().any(|begin| line.starts_with(begin))
                && words.iter().any(|word| line.contains(word))
        })
}

/// Whether an hour is in it, "10:00".
fn has_hour(line: &str) -> bool {
    let hour = |four: &[u8]| matches!(four, [a, b':' | b'.', b, c] if [a, b, c].iter().all(|sign| sign.is_ascii_digit()));
    line.as_bytes().windows(4).any(hour)
}

/// The words that stand between dashes.
const BETWEEN_DASHES: [&str; 9] = [
    "oorspronkelijk bericht",
    "oorspronkelijke bericht",
    "origineel bericht",
    "original message",
    "doorgestuurd bericht",
    "forwarded message",
    "ursprüngliche nachricht",
    "weitergeleitete nachricht",
    "message d'origine",
];

/// Those of them above a message that is sent on.
const SENDS_ON: [&str; 3] = [
    "doorgestuurd bericht",
    "forwarded message",
    "weitergeleitete nachricht",
];

/// Whether a line stands above a message that is sent on.
pub(super) fn sends_on(line: &str) -> bool {
    let line = line.to_lowercase();
    between_dashes(&line) && SENDS_ON.iter().any(|words| line.contains(words))
        || line.trim() == "begin doorgestuurd bericht:"
        || line.trim() == "begin forwarded message:"
}

fn between_dashes(line: &str) -> bool {
    let line = line.trim();
    let dashes = |c: char| matches!(c, '-' | '_' | '=' | ' ' | '—' | '–');
    let words = line.trim_matches(dashes).to_lowercase();
    let marked = line.starts_with("--") || line.starts_with('—') || line.starts_with("__");
    marked && line.len() < 120 && BETWEEN_DASHES.contains(&words.as_str())
}

/// The names of the lines in a head, by language: who, when, to whom, about what.
const HEADS: [[&[&str]; 4]; 3] = [
    [
        &["van:"],
        &["verzonden:", "datum:", "verzonden op:"],
        &["aan:", "cc:"],
        &["onderwerp:", "betreft:"],
    ],
    [
        &["from:"],
        &["sent:", "date:"],
        &["to:", "cc:"],
        &["subject:"],
    ],
    [
        &["von:"],
        &["gesendet:", "datum:"],
        &["an:", "cc:"],
        &["betreff:"],
    ],
];

/// How many lines such a head has at most; a line to many people is broken over several.
const HEAD_LINES: usize = 14;

/// The head of a message, with the rule above it where there is one: the first of the four, and two of the others.
fn head(lines: &[&str]) -> Option<usize> {
    let bare = |line: &&str| line.trim().trim_start_matches(['*', '_']).to_lowercase();
    let rule = lines.first().is_some_and(|line| {
        let line = line.trim();
        line.len() >= 5 && line.chars().all(|c| matches!(c, '_' | '-' | '='))
    });
    let above = usize::from(rule);
    let first = lines.get(above).map(bare)?;
    let names = HEADS
        .iter()
        .find(|[from, ..]| from.iter().any(|name| first.starts_with(name)))?;
    let body = lines[above..].iter().take(HEAD_LINES).map(bare);
    let body: Vec<String> = body.take_while(|line| !line.is_empty()).collect();
    let has = |names: &&[&str]| {
        let named = |line: &String| names.iter().any(|name| line.starts_with(name));
        body.iter().any(named)
    };
    let others = names[1..].iter().filter(|names| has(names)).count();
    (others >= 2).then_some(above + body.len())
}
