//! What stands above the questions: who asked whom about what, and who answered when.

use super::{
    Asker, Postponement, Questions,
    lines::{Layout, Line, joined, paragraphs},
};
use crate::time::{DUTCH_MONTHS, Day};

/// Reads it.
pub(super) fn read(head: &[Line], layout: Layout) -> Questions {
    let text = joined(head);
    let mut read = Questions {
        number: number(head, &text),
        see_also: see_also(&text),
        ..Questions::default()
    };
    let asked = after(&text, "Vragen van ").or_else(|| after(&text, " vragen van "));
    match asked {
        Some(asked) => asked_by_members(&mut read, asked),
        None => asked_by_committee(&mut read, &text),
    }
    if let Some((who, day)) = told_by(&text, "Antwoord van ") {
        let (who, behalf) = match who.split_once("mede namens ") {
            Some((who, behalf)) => (who, filled(unarticled(&clean(behalf)))),
            None => (who, None),
        };
        read.answered_by = Some(clean(who));
        read.on_behalf_of = behalf;
        read.received = day;
    }
    if let Some((who, received)) = told_by(&text, "Mededeling van ") {
        read.postponed = Some(Postponement {
            by: clean(who),
            received,
            text: notice(head, layout),
        });
    }
    read
}

/// "Vragen van de leden A en B (beiden C) aan de Minister van D over het artikel «E» (ingezonden 5 april 2018)".
fn asked_by_members(read: &mut Questions, asked: &str) {
    let (put, handed_in, rest) = submission(asked);
    // The letter that goes with the answers names no addressee: it is the one who writes.
    let (about, to) = (put.find(" over "), put.find(" aan "));
    let (who, addressee, subject) = match (about, to) {
        (_, Some(to)) if about.is_none_or(|about| to < about) => {
            let behind = &put[to + " aan ".len()..];
            let (addressee, subject) = behind.split_once(" over ").unwrap_or((behind, ""));
            (&put[..to], addressee, subject)
        }
        (Some(about), _) => (&put[..about], "", &put[about + " over ".len()..]),
        (None, _) => return,
    };
    read.askers = askers(who);
    read.submitted = day_after(handed_in, "ingezonden ").or_else(|| day_after(rest, "ingezonden "));
    read.addressee = filled(unarticled(&clean(addressee)));
    let subject = clean(subject);
    read.article = article(&subject).map(|(title, _)| title.to_owned());
    if !article(&subject).is_some_and(|(_, alone)| alone) {
        read.subject = filled(&subject);
    }
}

/// What was put, what stands behind it between brackets ("(2024Z05678, ingezonden 2 mei 2024)"), and the rest.
fn submission(asked: &str) -> (&str, &str, &str) {
    for (begin, _) in asked.match_indices(" (") {
        let behind = &asked[begin + 2..];
        let within = &behind[..behind.find(')').unwrap_or(behind.len())];
        if within.contains("ingezonden ") || of_chamber(within).is_some() {
            return (&asked[..begin], within, &behind[within.len()..]);
        }
    }
    let (put, rest) = asked.split_at(sentence(asked));
    (put, "", rest)
}

/// "De vaste commissie voor A heeft een aantal vragen voorgelegd aan de Minister van B over C. De Minister heeft deze vragen
/// beantwoord bij brief van 12 september 2022."
fn asked_by_committee(read: &mut Questions, text: &str) {
    let Some((before, rest)) = text.split_once(" heeft een aantal vragen ") else {
        return;
    };
    read.committee = committee(before);
    if let Some((_, rest)) = rest.split_once(" aan ") {
        let put = &rest[..sentence(rest)];
        let (addressee, subject) = put.split_once(" over ").unwrap_or((put, ""));
        read.addressee = filled(unarticled(&clean(addressee)));
        read.subject = filled(&clean(subject));
    }
    if let Some((who, day)) = rest.split_once("beantwoord bij brief van ") {
        read.received = day_at(day);
        // "De Minister": the one who was asked.
        let who = who.rfind(". ").map(|at| &who[at + 2..]);
        let who = who.and_then(|who| who.split_once(" heeft "));
        let who = who.and_then(|(who, _)| filled(unarticled(&clean(who))));
        let asked = read.addressee.clone();
        read.answered_by =
            who.map(|who| asked.filter(|asked| asked.starts_with(&who)).unwrap_or(who));
    }
}

/// "vaste commissie voor Volksgezondheid", at the end of what comes before.
fn committee(before: &str) -> Option<String> {
    const KINDS: [&str; 4] = ["vaste", "algemene", "tijdelijke", "bijzondere"];
    let mut begin = before.rfind("commissie")?;
    while let Some(word) = before[..begin].split_whitespace().next_back() {
        if !KINDS.contains(&word) {
            break;
        }
        begin = before[..begin].rfind(word)?;
    }
    filled(&clean(&before[begin..]))
}

/// Who said something, and the day on which it came: "Antwoord van Minister A (B), mede namens C (ontvangen 3 mei 2024)".
fn told_by<'t>(text: &'t str, word: &str) -> Option<(&'t str, Option<Day>)> {
    let told = after(text, word)?;
    let end = told.find("(ontvangen").unwrap_or_else(|| sentence(told));
    let (who, day) = told.split_at(end);
    Some((who, day_after(day, "ontvangen ")))
}

/// Why the answer takes longer, where the notice has no heading of its own: the paragraphs behind it.
fn notice(head: &[Line], layout: Layout) -> String {
    let told = (head.iter()).rposition(|line| line.text.contains("(ontvangen"));
    let behind = told.map_or(&[][..], |at| &head[at + 1..]);
    // The date may be on the line below.
    let date = behind
        .first()
        .is_some_and(|line| !line.gap && line.text.ends_with(")."));
    paragraphs(&behind[usize::from(date)..], layout)
}

/// The letter in which a minister says that the answer takes longer: what stands between its salutation and its close, and
/// who signed it. It has no form but its words.
pub(super) fn letter_of_notice(head: &[Line], layout: Layout) -> Option<Postponement> {
    let text = joined(head).to_lowercase();
    let late = text.contains("niet binnen de gebruikelijke termijn") && text.contains("beantwoord");
    if !late && !text.contains("uitstel beantwoording") {
        return None;
    }
    let begins = |word: &'static str| move |line: &Line| line.text.to_lowercase().starts_with(word);
    let from = head.iter().position(begins("geachte "));
    let body = &head[from.map_or(0, |at| at + 1)..];
    let close = body.iter().position(begins("hoogachtend"));
    let (body, close) = body.split_at(close.unwrap_or(body.len()));
    let office = |line: &Line| {
        let line = unarticled(&line.text).to_lowercase();
        line.starts_with("minister ") || line.starts_with("staatssecretaris ")
    };
    let office_at = close.iter().position(office);
    let by = office_at.map_or_else(String::new, |at| {
        let more = close[at + 1..].iter().position(|line| line.gap);
        let end = more.map_or(close.len(), |more| at + 1 + more);
        clean(unarticled(&joined(&close[at..end])))
    });
    let dated = |line: &Line| {
        let rest = line.text.strip_prefix("Datum")?;
        day_at(rest.trim_start_matches([':', ' ']))
    };
    Some(Postponement {
        by,
        received: head.iter().find_map(dated),
        text: paragraphs(body, layout),
    })
}

/// "Geluk en Peters (beiden CDA)", "A (B), C (D) en E (F)".
fn askers(who: &str) -> Vec<Asker> {
    let mut askers = Vec::new();
    let mut rest = who;
    while let Some((names, behind)) = rest.split_once('(') {
        let (party, after) = behind.split_once(')').unwrap_or((behind, ""));
        let all = ["beiden ", "beide ", "allen ", "alle "];
        let party = all
            .iter()
            .find_map(|word| party.strip_prefix(word))
            .unwrap_or(party);
        askers.extend(names_in(names).map(|name| Asker {
            name,
            party: filled(party.trim()),
        }));
        rest = after;
    }
    askers.extend(names_in(rest).map(|name| Asker { name, party: None }));
    askers
}

/// The surnames in "de leden Geluk, Peters en Van der Berg".
fn names_in(text: &str) -> impl Iterator<Item = String> {
    text.split(',')
        .flat_map(|part| part.split(" en "))
        .filter_map(|name| {
            let name = name.trim();
            let name = name.strip_prefix("en ").unwrap_or(name);
            let titles = ["het lid ", "de leden ", "het Kamerlid ", "de Kamerleden "];
            let name = titles
                .iter()
                .find_map(|title| name.strip_prefix(title))
                .unwrap_or(name);
            filled(name.trim())
        })
}

/// The number of the publication: alone on its line, of the Chamber's own kind, or of a document in a file.
fn number(head: &[Line], text: &str) -> Option<String> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let alone = head
        .iter()
        .map(|line| line.text.as_str())
        .find(|line| digits(line) && line.len() <= 6);
    if let Some(number) = alone {
        return Some(number.to_owned());
    }
    // "31 865 Verbetering verantwoording en begroting" with "Nr. 214" below.
    let of_file = head.iter().find_map(|line| {
        let rest = line.text.strip_prefix("Nr. ")?;
        filled(rest.split(' ').next()?)
    });
    let file = head.iter().find_map(|line| {
        let mut words = line.text.split(' ');
        let (thousands, rest) = (words.next()?, words.next()?);
        (digits(thousands) && thousands.len() == 2 && digits(rest) && rest.len() == 3)
            .then(|| format!("{thousands}{rest}"))
    });
    if let (Some(file), Some(number)) = (file, of_file) {
        return Some(format!("{file}-{number}"));
    }
    of_chamber(text).map(str::to_owned)
}

/// The number that the Chamber gives to questions: "2024Z21334".
pub(super) fn of_chamber(text: &str) -> Option<&str> {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    text.split(|c: char| !c.is_ascii_alphanumeric())
        .find(|word| {
            word.len() == 10
                && word
                    .split_once('Z')
                    .is_some_and(|(year, rest)| year.len() == 4 && digits(year) && digits(rest))
        })
}

/// "Zie ook Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 1028."
fn see_also(text: &str) -> Option<String> {
    let rest = after(text, "Zie ook ")?;
    filled(&clean(&rest[..sentence(rest)]))
}

/// What an article is called in front of its title.
const ARTICLES: [&str; 6] = [
    "artikel",
    "bericht",
    "nieuws",
    "nieuwsbericht",
    "opiniestuk",
    "rapport",
];

/// The title of the article that a subject names ("het artikel «Hulp nieuwe stijl»"), and whether it names nothing else.
fn article(subject: &str) -> Option<(&str, bool)> {
    let pairs = [
        ('\u{ab}', '\u{bb}'),
        ('\u{2018}', '\u{2019}'),
        ('\u{201c}', '\u{201d}'),
        ('"', '"'),
    ];
    let (open, begin, close) = subject.char_indices().find_map(|(at, c)| {
        let (_, close) = pairs.iter().find(|(open, _)| *open == c)?;
        Some((at, at + c.len_utf8(), *close))
    })?;
    let mut words = subject[..open].split_whitespace().rev();
    ARTICLES.contains(&words.next()?).then_some(())?;
    let alone = words.next() == Some("het") && words.next().is_none();
    // The apostrophe in "foto\u{2019}s" looks like the end of a title.
    let end = subject[begin..]
        .match_indices(close)
        .map(|(at, _)| begin + at)
        .find(|at| {
            let behind = &subject[at + close.len_utf8()..];
            !behind.starts_with(char::is_alphanumeric)
        })?;
    let rest = &subject[end + close.len_utf8()..];
    Some((subject[begin..end].trim(), alone && rest.is_empty()))
}

fn after<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    text.split_once(word).map(|(_, rest)| rest)
}

/// Where a sentence ends. "nr. 3" and "mr. A" end none.
fn sentence(text: &str) -> usize {
    let mut from = 0;
    while let Some(found) = text[from..].find('.') {
        let at = from + found;
        let word = text[..at].rsplit([' ', '(']).next().unwrap_or_default();
        let short = ["nr", "mr", "dr", "drs", "ir", "prof", "jl", "c.q", "art"].contains(&word)
            || word.chars().count() == 1;
        let behind = &text[at + 1..];
        if !short && (behind.is_empty() || behind.starts_with(' ')) {
            return at;
        }
        from = at + 1;
    }
    text.len()
}

/// Without what joins it to what stands beside it.
fn clean(text: &str) -> String {
    text.trim()
        .trim_end_matches([',', '.', ';', ' '])
        .to_owned()
}

fn filled(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn unarticled(text: &str) -> &str {
    let articles = ["de ", "De ", "het ", "Het "];
    articles
        .iter()
        .find_map(|article| text.strip_prefix(article))
        .unwrap_or(text)
}

fn day_after(text: &str, word: &str) -> Option<Day> {
    day_at(after(text, word)?)
}

/// The day that a text begins with: "5 april 2018".
fn day_at(text: &str) -> Option<Day> {
    let mut words = text.split_whitespace();
    let day = words.next()?.parse().ok()?;
    let word = words.next()?.to_lowercase();
    let month = DUTCH_MONTHS.iter().position(|month| *month == word)? + 1;
    let year = words.next()?;
    let year = year
        .trim_end_matches(|c: char| !c.is_ascii_digit())
        .parse()
        .ok()?;
    Day::new(year, i8::try_from(month).ok()?, day).ok()
}
