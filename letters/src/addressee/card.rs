//! Cards of an address book (vCard): the directory as version 4.0 (RFC 6350), and cards of 3.0 and 4.0 as rows of a table.

use super::{
    Details, Directory, Office,
    table::{Column, RawRow},
};
use crate::{text::Line, time::Day};
use std::collections::BTreeMap;

/// Where a line is folded, in bytes without its end (RFC 6350, section 3.2).
const FOLD: usize = 75;
/// In which property the kind of an institution goes.
const KIND: &str = "X-STANDPUNT-KIND";

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
        shared(&mut out, it);
        if let Some(note) = &it.note {
            line(&mut out, "NOTE", &escaped(note.as_str()));
        }
        end(&mut out);
        for office in institution
            .offices
            .iter()
            .filter(|it| it.is_there_on(today))
        {
            of_office(&mut out, it, office, today);
        }
    }
    out
}

fn of_office(out: &mut String, institution: &Details, office: &Office, today: Day) {
    let title = office.details.title.as_str();
    let holder = office.holder_on(today).map(|it| &it.details);
    begin(out, "individual", &office.id.to_string());
    let name = holder.map_or(title, |it| it.name.as_str());
    line(out, "FN", &escaped(name));
    let titles = holder.and_then(|it| it.titles.as_ref());
    if let Some(titles) = titles {
        let parts = format!(";;;{};", escaped(titles.as_str()));
        line(out, "N", &parts);
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

/// Each card as a row, at the line at which it begins; with no cell but the version, when that is not one that is read.
#[must_use]
pub fn rows(text: &str) -> Vec<Card> {
    let mut cards = Vec::new();
    let mut open: Option<(u64, Vec<(String, String)>)> = None;
    for (at, line) in unfolded(text) {
        let Some((head, value)) = cut(&line) else {
            continue;
        };
        let name = head.split(';').next().unwrap_or_default();
        let name = name.rsplit('.').next().unwrap_or_default();
        let name = name.trim().to_ascii_uppercase();
        match (name.as_str(), value.trim().to_ascii_uppercase().as_str()) {
            ("BEGIN", "VCARD") => open = Some((at, Vec::new())),
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
    cards
}

/// A card that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// What it says.
    pub row: RawRow,
    /// Whether it is of a version that is read.
    pub readable: bool,
}

/// Lines with their continuations, each with the number of its first line, from 1.
fn unfolded(text: &str) -> Vec<(u64, String)> {
    let mut lines: Vec<(u64, String)> = Vec::new();
    for (at, raw) in (1..).zip(text.trim_start_matches('\u{feff}').lines()) {
        match (raw.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some((_, line))) => line.push_str(rest),
            _ => lines.push((at, raw.to_owned())),
        }
    }
    lines
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

fn card(at: u64, properties: &[(String, String)]) -> Card {
    let first = |name: &str| {
        let found = properties.iter().find(|(it, _)| it == name);
        found.map(|(_, value)| value.as_str())
    };
    let readable = matches!(first("VERSION").map(str::trim), Some("3.0" | "4.0"));
    let mut cells = BTreeMap::new();
    let mut put = |column, value: Option<String>| {
        if let Some(value) = value.filter(|it| !it.trim().is_empty()) {
            cells.insert(column, value.trim().to_owned());
        }
    };
    let name = first("FN").map(whole);
    let organisation = first("ORG").and_then(|it| parts(it, ';').into_iter().next());
    let organisation = organisation.filter(|it| !it.trim().is_empty());
    let title = first("TITLE").map(whole).filter(|it| !it.trim().is_empty());
    let mail = first("EMAIL").map(whole);
    let postal = first("ADR").map(|it| {
        let lines = parts(it, ';')
            .into_iter()
            .filter(|it| !it.trim().is_empty());
        lines.collect::<Vec<_>>().join("\n").replace('\n', "|")
    });
    put(
        Column::Institution,
        organisation.clone().or_else(|| name.clone()),
    );
    if let Some(title) = title {
        put(Column::Holder, name.filter(|it| *it != title));
        put(Column::Office, Some(title));
        put(Column::Portfolio, first("ROLE").map(whole));
        put(Column::OfficeMail, mail);
        let titles = first("N").and_then(|it| parts(it, ';').into_iter().nth(3));
        put(Column::Titles, titles);
    } else {
        put(Column::Kind, first(KIND).map(whole));
        put(Column::Postal, postal);
        put(Column::Mail, mail);
        put(Column::Note, first("NOTE").map(whole));
    }
    Card {
        row: RawRow { line: at, cells },
        readable,
    }
}
