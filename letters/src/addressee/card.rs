//! Cards of an address book (vCard): the directory as version 4.0 (RFC 6350), and cards of 3.0 and 4.0 as rows of a table.

use super::{
    Details, Directory, HolderDetails, Office, name_key,
    salutation::split,
    table::{Column, Mistake, Problem, RawRow, numbered},
};
use crate::{text::Line, time::Day};
use std::collections::{BTreeMap, BTreeSet};

/// Where a line is folded, in bytes without its end (RFC 6350, section 3.2).
const FOLD: usize = 75;
/// In which property the kind of an institution goes: no property of RFC 6350 says it, so this and the next are extended ones
/// (section 6.10).
const KIND: &str = "X-STANDPUNT-KIND";
/// What an institution is a part of, by name: ORG has the parts of one organisation, and RELATED is about people.
const PART_OF: &str = "X-STANDPUNT-PART-OF";
/// The first day of the holder's term.
const SINCE: &str = "X-STANDPUNT-SINCE";
/// The last day of the holder's term, of one who is to leave.
const UNTIL: &str = "X-STANDPUNT-UNTIL";
/// The last day of an office that is to end.
const ENDED: &str = "X-STANDPUNT-OFFICE-UNTIL";
/// Which one it is of the offices with one title.
const NUMBER: &str = "X-STANDPUNT-OFFICE-NUMBER";
/// How the country is called in which addresses name none.
const HERE: [&str; 5] = [
    "nederland",
    "netherlands",
    "the netherlands",
    "holland",
    "nl",
];

/// The whole directory as cards: one of each institution, one of each office. `kind` says the word for a kind.
/// Assistants have none.
#[must_use]
pub fn of(
    directory: &Directory,
    kind: impl Fn(super::InstitutionKind) -> String,
    today: Day,
) -> String {
    let mut out = String::new();
    for institution in directory.standing() {
        let it = &institution.details;
        begin(&mut out, "org", &institution.id.to_string());
        line(&mut out, "FN", &escaped(it.name.as_str()));
        line(&mut out, "ORG", &escaped(it.name.as_str()));
        line(&mut out, KIND, &escaped(&kind(it.kind)));
        if let Some(parent) = it.parent.and_then(|id| directory.institution(id)) {
            line(&mut out, PART_OF, &escaped(parent.details.name.as_str()));
        }
        shared(&mut out, it);
        if let Some(note) = &it.note {
            line(&mut out, "NOTE", &escaped(note.as_str()));
        }
        end(&mut out);
        for (office, number) in numbered(institution) {
            if office.is_there_on(today) {
                of_office(&mut out, it, (office, number), today);
            }
        }
    }
    out
}

fn of_office(
    out: &mut String,
    institution: &Details,
    (office, number): (&Office, u32),
    today: Day,
) {
    let title = office.details.title.as_str();
    let holder = office.holder_on(today).map(|it| &it.details);
    begin(out, "individual", &office.id.to_string());
    let name = holder.map_or(title, |it| it.name.as_str());
    line(out, "FN", &escaped(name));
    if let Some(holder) = holder {
        line(out, "N", &name_parts(holder));
        line(out, SINCE, &holder.term.from().to_string());
        if let Some(until) = holder.term.until() {
            line(out, UNTIL, &until.to_string());
        }
    }
    if let Some(ended) = office.details.ended {
        line(out, ENDED, &ended.to_string());
    }
    if number > 1 {
        line(out, NUMBER, &number.to_string());
    }
    line(out, "ORG", &escaped(institution.name.as_str()));
    line(out, "TITLE", &escaped(title));
    if let Some(portfolio) = &office.details.portfolio {
        line(out, "ROLE", &escaped(portfolio.as_str()));
    }
    address(out, &institution.postal);
    if let Some(mail) = &office.details.mail {
        line(out, "EMAIL", &escaped(mail.as_str()));
    }
    end(out);
}

/// Surname, given names, nothing, what stands before the name, nothing.
fn name_parts(holder: &HolderDetails) -> String {
    let (mut given, mut family) = split(holder.name.as_str());
    if let Some(own) = &holder.surname {
        family = own.to_string();
        let all = holder.name.as_str().to_lowercase();
        if let Some(rest) = all.strip_suffix(&family.to_lowercase()) {
            let words = rest.split_whitespace().count();
            let words = holder.name.as_str().split_whitespace().take(words);
            given = words.collect::<Vec<_>>().join(" ");
        }
    }
    let titles = holder.titles.as_ref();
    let titles = titles.map_or_else(String::new, ToString::to_string);
    let [family, given, titles] = [family, given, titles].map(|it| escaped(&it));
    format!("{family};{given};;{titles};")
}

fn begin(out: &mut String, kind: &str, id: &str) {
    line(out, "BEGIN", "VCARD");
    line(out, "VERSION", "4.0");
    line(out, "KIND", kind);
    line(out, "UID", &format!("urn:uuid:{id}"));
}

fn shared(out: &mut String, it: &Details) {
    address(out, &it.postal);
    if let Some(mail) = &it.mail {
        line(out, "EMAIL", &escaped(mail.as_str()));
    }
}

/// All lines of an address as its street, which every address book shows whole; the label says the same.
fn address(out: &mut String, postal: &[Line]) {
    if postal.is_empty() {
        return;
    }
    let lines: Vec<&str> = postal.iter().map(Line::as_str).collect();
    let whole = escaped(&lines.join("\n"));
    line(out, "ADR", &format!(";;{whole};;;;"));
}

fn end(out: &mut String) {
    line(out, "END", "VCARD");
}

/// A value with what has a meaning there escaped (RFC 6350, section 3.4).
#[must_use]
pub fn escaped(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            ',' => out.push_str("\\,"),
            ';' => out.push_str("\\;"),
            '\n' => out.push_str("\\n"),
            '\r' => {}
            other => out.push(other),
        }
    }
    out
}

/// Writes a line, folded between characters.
fn line(out: &mut String, name: &str, value: &str) {
    let mut width = 0;
    for c in format!("{name}:{value}").chars() {
        if width + c.len_utf8() > FOLD {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(c);
        width += c.len_utf8();
    }
    out.push_str("\r\n");
}

/// The parts of a value between semicolons (or another mark) that are not escaped, each without its escapes.
#[must_use]
pub fn parts(value: &str, mark: char) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut letters = value.chars();
    while let Some(c) = letters.next() {
        let Some(part) = parts.last_mut() else { break };
        match c {
            '\\' => match letters.next() {
                Some('n' | 'N') => part.push('\n'),
                Some(other) => part.push(other),
                None => {}
            },
            c if c == mark => parts.push(String::new()),
            other => part.push(other),
        }
    }
    parts
}

/// A value as one text, without its escapes.
fn whole(value: &str) -> String {
    parts(value, '\0').concat()
}

/// Whether a file looks like cards.
#[must_use]
pub fn is_one(text: &str) -> bool {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    let head = start.get(..11).unwrap_or_default();
    head.eq_ignore_ascii_case("BEGIN:VCARD")
}

/// Each card as a row, at the line at which it begins.
#[must_use]
pub fn rows(text: &str) -> Vec<RawRow> {
    let lines = unfolded(text.as_bytes()).into_iter();
    let lines = lines.map(|(at, line)| (at, String::from_utf8_lossy(&line).into_owned()));
    read(lines.collect())
}

/// Each card of these lines as a row. A card that is not read, or that has no end, is a row with what is wrong with it.
#[must_use]
pub fn read(lines: Vec<(u64, String)>) -> Vec<RawRow> {
    let mut cards = Vec::new();
    let mut open: Option<(u64, Vec<(String, String)>)> = None;
    let unfinished = |(at, properties): (u64, Vec<(String, String)>)| {
        let shown = properties.iter().find(|(name, _)| name == "FN");
        let shown = shown.map_or_else(String::new, |(_, value)| whole(value));
        refused(at, shown, Mistake::Unfinished)
    };
    for (at, line) in lines {
        let Some((head, value)) = cut(&line) else {
            continue;
        };
        let name = head.split(';').next().unwrap_or_default();
        let name = name.rsplit('.').next().unwrap_or_default();
        let name = name
            .trim_start_matches('\u{feff}')
            .trim()
            .to_ascii_uppercase();
        match (name.as_str(), value.trim().to_ascii_uppercase().as_str()) {
            ("BEGIN", "VCARD") => cards.extend(open.replace((at, Vec::new())).map(unfinished)),
            ("END", "VCARD") => {
                cards.extend(open.take().map(|(at, properties)| card(at, &properties)));
            }
            _ => {
                if let Some((_, properties)) = &mut open {
                    properties.push((name, value.to_owned()));
                }
            }
        }
    }
    cards.extend(open.map(unfinished));
    institutions_first(&mut cards);
    cards
}

/// Where a card of somebody stands above the card of the institution, those of institutions come first: what a later row says
/// of an institution may only repeat.
fn institutions_first(cards: &mut [RawRow]) {
    let is_own = |row: &RawRow| row.problems.is_empty() && !row.cells.contains_key(&Column::Office);
    let mut named = BTreeSet::new();
    let is_late = cards.iter().any(|row| {
        let name = row.cells.get(&Column::Institution);
        let key = name.map(|it| name_key(it)).unwrap_or_default();
        !named.insert(key) && is_own(row)
    });
    if is_late {
        cards.sort_by_key(|row| !is_own(row));
    }
}

/// Lines with their continuations, each with the number of its first line, from 1. They are bytes: an old program may fold
/// within a letter.
#[must_use]
pub fn unfolded(bytes: &[u8]) -> Vec<(u64, Vec<u8>)> {
    let mut lines: Vec<(u64, Vec<u8>)> = Vec::new();
    for (at, raw) in (1..).zip(bytes.split(|byte| *byte == b'\n')) {
        let raw = raw.strip_suffix(b"\r").unwrap_or(raw);
        match (raw, lines.last_mut()) {
            ([b' ' | b'\t', rest @ ..], Some((_, line))) => line.extend_from_slice(rest),
            _ => lines.push((at, raw.to_vec())),
        }
    }
    lines
}

/// A row that says no more than why it is none.
fn refused(at: u64, value: String, what: Mistake) -> RawRow {
    let problem = Problem {
        column: Column::Institution,
        value,
        what,
    };
    RawRow {
        line: at,
        problems: vec![problem],
        ..RawRow::default()
    }
}

/// Name with its parameters, and value: at the first colon outside quotes.
fn cut(line: &str) -> Option<(&str, &str)> {
    let mut quoted = false;
    for (at, c) in line.char_indices() {
        match c {
            '"' => quoted = !quoted,
            ':' if !quoted => return Some((&line[..at], &line[at + 1..])),
            _ => {}
        }
    }
    None
}

/// An address as it stands on an envelope, line by line: the postcode before the place, and no country that is this one.
fn written(address: &str) -> String {
    let parts = parts(address, ';');
    let part = |at: usize| parts.get(at).map_or("", |it| it.trim());
    let place = format!("{} {}", part(5), part(3));
    let country = part(6);
    let is_here = HERE.contains(&country.to_lowercase().as_str());
    let country = if is_here { "" } else { country };
    let lines = [part(0), part(1), part(2), place.trim(), part(4), country];
    let lines = lines.into_iter().filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// A name without the titles before it, which many programs write once more in the whole name.
fn bare(name: String, titles: Option<&str>) -> String {
    let rest = titles.and_then(|it| name.strip_prefix(it.trim()));
    let rest = rest.filter(|it| it.starts_with(' ') && !it.trim().is_empty());
    rest.map_or_else(|| name.clone(), ToOwned::to_owned)
}

fn card(at: u64, properties: &[(String, String)]) -> RawRow {
    let first = |name: &str| {
        let found = properties.iter().find(|(it, _)| it == name);
        found.map(|(_, value)| value.as_str())
    };
    let filled = |value: &String| !value.trim().is_empty();
    let name = first("FN").map(whole).filter(filled);
    if !matches!(first("VERSION").map(str::trim), Some("3.0" | "4.0")) {
        return refused(at, name.unwrap_or_default(), Mistake::Version);
    }
    let organisation = first("ORG").and_then(|it| parts(it, ';').into_iter().next());
    let organisation = organisation.filter(filled);
    let title = first("TITLE").map(whole).filter(filled);
    let is_organisation = first("KIND").is_some_and(|it| it.trim().eq_ignore_ascii_case("org"));
    // Without an office a card with somebody's name is of nobody here, and no institution is called after a person.
    let key = name.as_deref().map(name_key);
    let named = |it: &str| key.as_ref().is_none_or(|key| *key == name_key(it));
    let clear = match (&organisation, &title) {
        (Some(_), Some(_)) => true,
        (Some(organisation), None) => named(organisation),
        (None, Some(_)) => false,
        (None, None) => is_organisation || name.is_none(),
    };
    if !clear {
        return refused(at, name.unwrap_or_default(), Mistake::Person);
    }
    let postal = first("ADR").map(written);
    let mail = first("EMAIL").map(whole);
    let note = first("NOTE").map(whole);
    let mut row = RawRow {
        line: at,
        is_card: true,
        ..RawRow::default()
    };
    let into = |cells: &mut BTreeMap<_, _>, column, value: Option<String>| {
        if let Some(value) = value.filter(filled) {
            cells.insert(column, value.trim().to_owned());
        }
    };
    let institution = organisation.or_else(|| name.clone());
    into(&mut row.cells, Column::Institution, institution);
    if let Some(title) = title {
        let holder = name.filter(|it| *it != title);
        let titles = first("N").and_then(|it| parts(it, ';').into_iter().nth(3));
        let titles = titles.filter(|it| filled(it) && holder.is_some());
        let holder = holder.map(|name| bare(name, titles.as_deref()));
        if holder.is_some() {
            into(&mut row.cells, Column::Since, first(SINCE).map(whole));
            into(&mut row.cells, Column::Until, first(UNTIL).map(whole));
        }
        into(&mut row.cells, Column::Ended, first(ENDED).map(whole));
        into(&mut row.cells, Column::Number, first(NUMBER).map(whole));
        into(&mut row.cells, Column::Titles, titles);
        into(&mut row.cells, Column::Holder, holder);
        into(&mut row.cells, Column::Office, Some(title));
        into(&mut row.cells, Column::Portfolio, first("ROLE").map(whole));
        into(&mut row.cells, Column::OfficeMail, mail);
        // Of the institution, and this card is of somebody there.
        into(&mut row.left_out, Column::Postal, postal);
        into(&mut row.left_out, Column::Note, note);
    } else {
        into(&mut row.cells, Column::Kind, first(KIND).map(whole));
        into(&mut row.cells, Column::Parent, first(PART_OF).map(whole));
        into(&mut row.cells, Column::Postal, postal);
        into(&mut row.cells, Column::Mail, mail);
        into(&mut row.cells, Column::Note, note);
    }
    row
}
