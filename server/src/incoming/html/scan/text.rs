//! The text of HTML, line by line: paragraphs with an empty line between them, lists with a dash, what is quoted with a `>`.

/// Builds the text.
#[derive(Debug, Default)]
pub(super) struct Text {
    lines: Vec<String>,
    line: String,
    /// That an empty line is due before the next words, and how deep in quotations.
    gap: Option<usize>,
    /// Whether a space is due before the next word.
    space: bool,
    quoted: usize,
    kept: usize,
    links: Vec<(String, usize)>,
}

/// How deep a quotation is shown.
const DEEPEST_QUOTE: usize = 10;

impl Text {
    pub(super) fn words(&mut self, words: &str) {
        if self.kept > 0 {
            let mut lines = words.split('\n');
            self.line.push_str(lines.next().unwrap_or_default());
            for line in lines {
                self.end_line();
                self.line.push_str(line);
            }
            return;
        }
        // Where a word may be broken is no gap in it.
        let unseen = |c: char| matches!(c, '\u{200b}' | '\u{ad}' | '\u{34f}' | '\u{feff}');
        let words: String = words.chars().filter(|c| !unseen(*c)).collect();
        let blank = char::is_whitespace;
        self.space |= words.starts_with(blank);
        for word in words.split(blank).filter(|word| !word.is_empty()) {
            self.fill_gap();
            if self.space && !self.line.is_empty() && !self.line.ends_with([' ', '\t']) {
                self.line.push(' ');
            }
            self.line.extend(word.chars().filter(|c| !c.is_control()));
            self.space = true;
        }
        if !words.is_empty() {
            self.space = words.ends_with(blank);
        }
    }

    pub(super) fn begin(&mut self, name: &str, href: Option<String>) {
        match name {
            "br" => self.end_line(),
            "hr" | "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "ul" | "ol" | "dl" | "table" => {
                self.paragraph();
            }
            "blockquote" => {
                self.paragraph();
                self.quoted += 1;
            }
            "pre" => {
                self.paragraph();
                self.kept += 1;
            }
            "li" => {
                self.block();
                self.lead("- ");
            }
            "td" | "th" => {
                if !self.line.is_empty() {
                    self.line.push('\t');
                }
                self.space = false;
            }
            "div" | "tr" | "dt" | "dd" | "center" | "caption" => self.block(),
            "a" => {
                let at = self.line.len();
                self.links.push((href.unwrap_or_default(), at));
            }
            _ => {}
        }
    }

    pub(super) fn end(&mut self, name: &str) {
        match name {
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "ul" | "ol" | "dl" | "table" => {
                self.paragraph();
            }
            "blockquote" => {
                self.block();
                self.quoted = self.quoted.saturating_sub(1);
                self.paragraph();
            }
            "pre" => {
                self.kept = self.kept.saturating_sub(1);
                self.paragraph();
            }
            "li" | "div" | "tr" | "dt" | "dd" | "center" | "caption" => self.block(),
            "a" => self.end_link(),
            _ => {}
        }
    }

    /// Where a link leads is said behind it, unless its words say that.
    fn end_link(&mut self) {
        let Some((href, at)) = self.links.pop() else {
            return;
        };
        let words = self.line.get(at..).unwrap_or(&self.line).trim().to_owned();
        let short = |text: &str| {
            let text = text.trim().trim_end_matches('/').to_lowercase();
            let text = text
                .strip_prefix("https://")
                .or_else(|| text.strip_prefix("http://"))
                .unwrap_or(&text);
            text.strip_prefix("www.").unwrap_or(text).to_owned()
        };
        let leads = href.starts_with("http://") || href.starts_with("https://");
        if leads && href.len() < 500 && !words.is_empty() && short(&words) != short(&href) {
            let href: String = href
                .chars()
                .filter(|c| !c.is_whitespace() && !c.is_control())
                .collect();
            self.line.extend([" <", &href, ">"]);
        }
    }

    fn lead(&mut self, mark: &str) {
        self.fill_gap();
        self.line.push_str(mark);
        self.space = false;
    }

    fn fill_gap(&mut self) {
        if let Some(depth) = self.gap.take().filter(|_| self.line.is_empty()) {
            self.lines
                .push(marks(depth.min(self.quoted)).trim_end().to_owned());
        }
    }

    fn block(&mut self) {
        if !self.line.is_empty() {
            self.end_line();
        }
        self.space = false;
    }

    fn paragraph(&mut self) {
        self.block();
        let depth = self
            .gap
            .map_or(self.quoted, |before| before.min(self.quoted));
        self.gap = (!self.lines.is_empty()).then_some(depth);
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let prefix = "> ".repeat(self.quoted.min(DEEPEST_QUOTE));
        self.lines
            .push(format!("{prefix}{line}").trim_end().to_owned());
        self.space = false;
    }

    pub(super) fn finish(mut self) -> String {
        self.block();
        let mut text = self.lines.join("\n");
        if !text.is_empty() {
            text.push('\n');
        }
        text
    }
}

/// The marks of a quotation, so deep.
fn marks(depth: usize) -> String {
    "> ".repeat(depth.min(DEEPEST_QUOTE))
}
