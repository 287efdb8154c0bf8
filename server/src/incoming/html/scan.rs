//! One way through HTML, from its first sign to its last.

use super::TAGS;
use mail_parser::decoders::html::add_html_token;

mod text;

use text::Text;

/// How deep elements may lie in each other; what is deeper is written without its element. Mail of years' forwarding has
/// fifty tables in each other.
const DEEPEST: usize = 100;

/// How many of the elements that change how words look may be open at once: a parser opens each anew in each paragraph.
const DEEPEST_STYLE: usize = 12;

/// How many elements are written at most.
const MOST: usize = 50_000;

/// How many signs that HTML writes by name (`&amp;`) are written at most: a parser takes a text that has them apart at each, and
/// puts it together by the square of their number.
const MOST_SIGNS: usize = 20_000;

/// How many attributes of an element are looked at.
const MOST_ATTRIBUTES: usize = 50;

/// Elements whose content is none of the text; an element of the text that begins in them ends them, for their own end is
/// often missing.
const SILENT: [&str; 3] = ["head", "svg", "math"];

/// Elements whose content is none of the text, and that hold no elements: only their own end ends them.
const RAW: [&str; 5] = ["script", "style", "title", "textarea", "iframe"];

/// Elements of the text that lie in none of those.
const ENDS_SILENCE: [&str; 14] = [
    "body",
    "p",
    "div",
    "table",
    "ul",
    "ol",
    "blockquote",
    "pre",
    "h1",
    "h2",
    "h3",
    "center",
    "br",
    "hr",
];

/// Elements that change how words look.
const STYLES: [&str; 15] = [
    "a", "b", "i", "em", "strong", "s", "small", "sub", "sup", "code", "span", "q", "cite", "del",
    "ins",
];

/// What a scan found.
pub(super) struct Scanned {
    pub(super) text: String,
    pub(super) html: String,
    pub(super) cut: bool,
}

/// A tag: its name in lower case, and the attributes that are kept.
struct Tag<'a> {
    name: String,
    closes: bool,
    attributes: Vec<(String, &'a str)>,
}

/// What begins with `<`.
enum Markup<'a> {
    /// A tag, and what stands behind it.
    Tag(Tag<'a>, &'a str),
    /// A sign for "less".
    Less,
    /// A tag that does not end: what follows cannot be one either.
    Endless,
}

struct Scan {
    open: Vec<String>,
    /// The element whose content is passed over, and how often it was opened in itself.
    silent: Option<(String, usize)>,
    html: String,
    text: Text,
    written: usize,
    signs: usize,
    cut: bool,
}

/// Reads HTML.
pub(super) fn scan(html: &str) -> Scanned {
    let mut scan = Scan {
        open: Vec::new(),
        silent: None,
        html: String::with_capacity(html.len()),
        text: Text::default(),
        written: 0,
        signs: 0,
        cut: false,
    };
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        scan.words(&rest[..at]);
        let markup = &rest[at..];
        rest = scan.markup(markup);
    }
    scan.words(rest);
    while let Some(name) = scan.open.pop() {
        scan.close(&name);
    }
    Scanned {
        text: scan.text.finish(),
        html: scan.html,
        cut: scan.cut,
    }
}

impl Scan {
    /// Reads what begins with `<`, and gives what stands behind it.
    fn markup<'a>(&mut self, markup: &'a str) -> &'a str {
        if let Some(comment) = markup.strip_prefix("<!--") {
            return comment.split_once("-->").map_or("", |(_, behind)| behind);
        }
        if markup.starts_with("<!") || markup.starts_with("<?") {
            return markup.split_once('>').map_or("", |(_, behind)| behind);
        }
        let (tag, behind) = match tag(markup) {
            Markup::Tag(tag, behind) => (tag, behind),
            Markup::Less => {
                self.words("<");
                return &markup[1..];
            }
            Markup::Endless => {
                self.words(markup);
                return "";
            }
        };
        if let Some((silent, depth)) = &mut self.silent {
            if !tag.closes && ENDS_SILENCE.contains(&tag.name.as_str()) {
                self.silent = None;
            } else {
                if tag.name == *silent {
                    *depth = if tag.closes { *depth - 1 } else { *depth + 1 };
                }
                if *depth == 0 {
                    self.silent = None;
                }
                let raw = !tag.closes && RAW.contains(&tag.name.as_str());
                return if raw {
                    behind_end(behind, &tag.name)
                } else {
                    behind
                };
            }
        }
        if tag.closes {
            self.end(&tag.name);
            behind
        } else if RAW.contains(&tag.name.as_str()) {
            behind_end(behind, &tag.name)
        } else if SILENT.contains(&tag.name.as_str()) {
            self.silent = Some((tag.name, 1));
            behind
        } else {
            self.begin(&tag);
            behind
        }
    }

    fn words(&mut self, raw: &str) {
        if self.silent.is_none() && !raw.is_empty() {
            let words = decoded(raw);
            self.signs += words.matches(['&', '<', '>', '"']).count();
            if self.signs > MOST_SIGNS {
                self.cut = true;
            } else {
                self.html.push_str(&escaped(&words));
            }
            self.text.words(&words);
        }
    }

    fn begin(&mut self, tag: &Tag<'_>) {
        let name = tag.name.as_str();
        if name == "img" {
            let alt = tag.attributes.iter().find(|(name, _)| name == "alt");
            let alt = alt.map(|(_, alt)| alt.trim()).filter(|alt| !alt.is_empty());
            if let Some(alt) = alt {
                self.words(&format!("[{alt}]"));
            }
            return;
        }
        if !TAGS.contains(&name) {
            return;
        }
        if self.written == MOST {
            self.cut = true;
            return;
        }
        self.make_room(name);
        let style = STYLES.contains(&name);
        let styles = self
            .open
            .iter()
            .filter(|open| STYLES.contains(&open.as_str()))
            .count();
        let empty = matches!(name, "br" | "hr");
        if !empty && (self.open.len() >= DEEPEST || (style && styles >= DEEPEST_STYLE)) {
            self.cut |= !style;
            return;
        }
        self.written += 1;
        self.html.push('<');
        self.html.push_str(name);
        for (attribute, value) in &tag.attributes {
            if attribute != "alt" {
                let value = escaped(&decoded(value));
                self.html.extend([" ", attribute, "=\"", &value, "\""]);
            }
        }
        self.html.push('>');
        let href = tag.attributes.iter().find(|(name, _)| name == "href");
        self.text.begin(name, href.map(|(_, href)| decoded(href)));
        if !empty {
            self.open.push(name.to_owned());
        }
    }

    /// Closes what an element does not lie in: a paragraph in a paragraph, a row in a row.
    fn make_room(&mut self, name: &str) {
        let ends: &[&str] = match name {
            "li" => &["li"],
            "dt" | "dd" => &["dt", "dd"],
            "tr" => &["tr", "td", "th"],
            "td" | "th" => &["td", "th"],
            "tbody" | "thead" => &["tbody", "thead", "tr", "td", "th"],
            _ if STYLES.contains(&name) || name == "br" => return,
            _ => &[],
        };
        let border = |open: &str| match name {
            "li" => matches!(open, "ul" | "ol" | "table"),
            "dt" | "dd" => matches!(open, "dl" | "table"),
            "tr" | "td" | "th" | "tbody" | "thead" => open == "table",
            _ => matches!(open, "table" | "td" | "th" | "li" | "blockquote" | "div"),
        };
        let within = self
            .open
            .iter()
            .rposition(|open| border(open))
            .map_or(0, |at| at + 1);
        let first = self.open[within..]
            .iter()
            .position(|open| ends.contains(&open.as_str()) || open == "p");
        if let Some(first) = first {
            self.close_from(within + first);
        }
    }

    fn end(&mut self, name: &str) {
        // What is not open cannot be closed; a cell does not close the table that it lies in.
        let border = |open: &String| matches!(open.as_str(), "td" | "th" | "table") && open != name;
        let within = if matches!(name, "td" | "th" | "tr" | "tbody" | "thead" | "table") {
            0
        } else {
            self.open.iter().rposition(border).map_or(0, |at| at + 1)
        };
        let at = self.open[within..].iter().rposition(|open| open == name);
        match at {
            Some(at) => self.close_from(within + at),
            None if matches!(name, "p" | "br") => self.text.begin("br", None),
            None => {}
        }
    }

    fn close_from(&mut self, at: usize) {
        while self.open.len() > at {
            if let Some(name) = self.open.pop() {
                self.close(&name);
            }
        }
    }

    fn close(&mut self, name: &str) {
        self.html.extend(["</", name, ">"]);
        self.text.end(name);
    }
}

/// What stands behind the end of an element that holds no others.
fn behind_end<'a>(text: &'a str, name: &str) -> &'a str {
    let mut rest = text;
    while let Some((_, behind)) = rest.split_once("</") {
        let named = behind.as_bytes().get(..name.len());
        if named.is_some_and(|named| named.eq_ignore_ascii_case(name.as_bytes())) {
            return behind.split_once('>').map_or("", |(_, behind)| behind);
        }
        rest = behind;
    }
    ""
}

/// The tag with which a text begins.
fn tag(markup: &str) -> Markup<'_> {
    let inner = markup.strip_prefix('<').unwrap_or(markup);
    let (closes, inner) = match inner.strip_prefix('/') {
        Some(inner) => (true, inner),
        None => (false, inner),
    };
    if !inner.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Markup::Less;
    }
    let ends = |c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>' | '<');
    let end = inner.find(ends).unwrap_or(inner.len());
    let mut tag = Tag {
        name: inner[..end].to_ascii_lowercase(),
        closes,
        attributes: Vec::new(),
    };
    let mut rest = &inner[end..];
    let mut seen = 0;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if let Some(behind) = rest.strip_prefix('>') {
            return Markup::Tag(tag, behind);
        }
        if rest.is_empty() {
            return Markup::Endless;
        }
        let (attribute, value, behind) = attribute(rest);
        seen += 1;
        let known = tag.attributes.iter().any(|(known, _)| *known == attribute);
        if seen <= MOST_ATTRIBUTES && kept(&attribute) && !known {
            tag.attributes.push((attribute, value));
        }
        rest = behind;
    }
}

fn kept(attribute: &str) -> bool {
    matches!(
        attribute,
        "href" | "colspan" | "rowspan" | "start" | "dir" | "lang" | "alt"
    )
}

/// An attribute, its value as it stands there, and what stands behind it.
fn attribute(text: &str) -> (String, &str, &str) {
    // The first sign belongs to the name, whatever it is: so there is always some way ahead.
    let first = text.chars().next().map_or(0, char::len_utf8);
    let ends = |c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>' | '=');
    let end = text[first..]
        .find(ends)
        .map_or(text.len(), |end| end + first);
    let name = text[..end]
        .chars()
        .take(20)
        .collect::<String>()
        .to_ascii_lowercase();
    let behind = text[end..].trim_start_matches(|c: char| c.is_ascii_whitespace());
    let Some(value) = behind.strip_prefix('=') else {
        return (name, "", &text[end..]);
    };
    let value = value.trim_start_matches(|c: char| c.is_ascii_whitespace());
    for quote in ['"', '\''] {
        if let Some(quoted) = value.strip_prefix(quote) {
            let (value, behind) = quoted.split_once(quote).unwrap_or((quoted, ""));
            return (name, value, behind);
        }
    }
    let end = value
        .find(|c: char| c.is_ascii_whitespace() || c == '>')
        .unwrap_or(value.len());
    (name, &value[..end], &value[end..])
}

/// The longest name of a sign, "&CounterClockwiseContourIntegral;".
const LONGEST_NAME: usize = 33;

/// Text with its signs that are written by name or number.
fn decoded(raw: &str) -> String {
    let mut plain = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let window = &rest[..rest.floor_char_boundary(LONGEST_NAME)];
        let named = window.find(';').map(|end| &rest[..=end]);
        let sign = named.filter(|it| {
            it[1..it.len() - 1]
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '#')
        });
        if let Some(sign) = sign {
            add_html_token(&mut plain, sign.as_bytes(), false);
            rest = &rest[sign.len()..];
        } else {
            plain.push('&');
            rest = &rest[1..];
        }
    }
    plain.push_str(rest);
    plain.replace('\0', "\u{fffd}")
}

/// Text as it stands in HTML.
pub(super) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            c => html.push(c),
        }
    }
    html
}
