//! What people read on a page, as plain text: what a snapshot of a page keeps.
//!
//! Headings have hashes, links and buttons their address or value, fields their name and what they hold,
//! pictures their name. What is hidden from readers is left out.

/// The words of a page's `<main>`, a line for each block.
pub fn main(html: &str) -> String {
    let from = html.find("<main").expect("a page has a main");
    let to = html.find("</main>").expect("and it ends");
    read(&html[from..to])
}

/// The value of an attribute in the inside of a tag.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let rest = tag.split_once(&format!(" {name}=\""))?.1;
    rest.split('"').next()
}

fn read(html: &str) -> String {
    let mut out = Lines::default();
    let mut rest = html;
    while let Some((text, tail)) = rest.split_once('<') {
        out.text(text);
        let (tag, after) = tail.split_once('>').expect("a tag ends");
        rest = after;
        if tag.starts_with("svg") && !tag.contains(" role=\"img\"") {
            rest = rest.split_once("</svg>").expect("a picture ends").1;
        } else {
            out.tag(tag);
        }
    }
    out.text(rest);
    out.done()
}

#[derive(Default)]
struct Lines {
    done: Vec<String>,
    line: String,
    /// The addresses of the links that are open.
    links: Vec<String>,
}

impl Lines {
    fn end(&mut self) {
        let line = self.line.trim();
        if !line.is_empty() {
            self.done.push(line.to_owned());
        }
        self.line.clear();
    }

    fn text(&mut self, text: &str) {
        let text = text
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
        for word in text.split_inclusive([' ', '\n']) {
            let blank = word.trim_matches([' ', '\n']).is_empty();
            if !(blank && (self.line.is_empty() || self.line.ends_with(' '))) {
                self.line.push_str(&word.replace('\n', " "));
            }
        }
    }

    fn tag(&mut self, tag: &str) {
        let name = tag
            .split([' ', '/'])
            .find(|part| !part.is_empty())
            .unwrap_or_default();
        let opens = !tag.starts_with('/');
        match name {
            "h1" | "h2" | "h3" | "h4" if opens => {
                self.end();
                let level = name[1..].parse().expect("a level");
                self.line = format!("{} ", "#".repeat(level));
            }
            "li" if opens => {
                self.end();
                self.line = "- ".to_owned();
            }
            "th" | "td" if opens && !self.line.is_empty() => self.line.push_str(" | "),
            "a" if opens => {
                self.links
                    .push(attribute(tag, "href").unwrap_or_default().to_owned());
                self.line.push('[');
            }
            "a" => {
                let href = self.links.pop().unwrap_or_default();
                self.line.extend([format!("]({href})")]);
            }
            "time" if opens => {
                if let Some(machine) = attribute(tag, "datetime") {
                    self.line.extend([format!("⟨{machine}⟩ ")]);
                }
            }
            "th" | "td" | "span" | "b" | "strong" | "em" | "sup" | "code" | "bdi" | "time" => {}
            "svg" if opens => {
                let label = attribute(tag, "aria-label").unwrap_or_default();
                self.line.extend([format!("(picture: {label}) ")]);
            }
            "input" => {
                let kind = attribute(tag, "type").unwrap_or_default();
                let (field, value) = (attribute(tag, "name"), attribute(tag, "value"));
                let chosen = if tag.contains(" checked") {
                    ", chosen"
                } else {
                    ""
                };
                self.line.extend([format!(
                    "‹{kind} {}: {}{chosen}› ",
                    field.unwrap_or_default(),
                    value.unwrap_or_default()
                )]);
            }
            "textarea" if opens => self.line.push_str("‹text: "),
            "button" if opens => {
                let value = attribute(tag, "value").map(|value| format!("{value}: "));
                self.line
                    .extend([format!(" ‹button {}", value.unwrap_or_default())]);
            }
            "textarea" | "button" => self.line.push('›'),
            _ => self.end(),
        }
    }

    fn done(mut self) -> String {
        self.end();
        self.done.join("\n")
    }
}
