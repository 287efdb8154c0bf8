//! A page as someone reads it: what it says, which forms it has, where its links lead. No script runs here.

use reqwest::header::HeaderMap;
use scraper::{ElementRef, Html, Node, Selector};

/// What came back for a request, redirects followed.
#[derive(Debug, Clone)]
pub struct Page {
    /// The status of the last answer.
    pub status: u16,
    /// The path and query that answered.
    pub path: String,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Page {
    /// The body as text.
    pub fn body(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// A header, empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }

    fn html(&self) -> Html {
        Html::parse_document(&self.body())
    }

    /// What a reader sees, a line per block, spaces as one.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let html = self.html();
        let body = Selector::parse("body").unwrap();
        if let Some(body) = html.select(&body).next() {
            read(body, &mut text);
        }
        tidy(&text)
    }

    /// The page says this.
    #[track_caller]
    pub fn says(&self, words: &str) -> &Self {
        let text = self.text();
        assert!(
            tidy(&text).replace('\n', " ").contains(words),
            "“{words}” is not on {} ({}):\n{text}",
            self.path,
            self.status
        );
        self
    }

    /// The page does not say this.
    #[track_caller]
    pub fn is_silent_about(&self, words: &str) -> &Self {
        let text = self.text();
        assert!(
            !text.replace('\n', " ").contains(words),
            "“{words}” is on {}:\n{text}",
            self.path
        );
        self
    }

    /// The answer has this status.
    #[track_caller]
    pub fn has_status(&self, status: u16) -> &Self {
        assert_eq!(self.status, status, "{}:\n{}", self.path, self.text());
        self
    }

    /// Refused, by a page in Dutch that explains: never our own fault, never a bare line.
    #[track_caller]
    pub fn refuses(&self, words: &str) -> &Self {
        assert!(
            (400..500).contains(&self.status),
            "{} answered {}:\n{}",
            self.path,
            self.status,
            self.text()
        );
        assert!(
            self.body().contains("lang=\"nl\"") || self.body().contains("lang=nl"),
            "{} is no page of ours:\n{}",
            self.path,
            self.body()
        );
        self.says(words)
    }

    /// The addresses of all links.
    pub fn links(&self) -> Vec<String> {
        self.attributes("a[href]", "href")
    }

    /// The addresses to which forms go, with the method.
    pub fn actions(&self) -> Vec<(String, String)> {
        let html = self.html();
        let forms = Selector::parse("form").unwrap();
        let one = |form: ElementRef<'_>| {
            let method = form.attr("method").unwrap_or("get").to_lowercase();
            (method, form.attr("action").unwrap_or(&self.path).to_owned())
        };
        html.select(&forms).map(one).collect()
    }

    /// One attribute of every element that a selector finds.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let html = self.html();
        let selector = Selector::parse(selector).unwrap();
        html.select(&selector)
            .filter_map(|element| element.attr(name))
            .map(str::to_owned)
            .collect()
    }

    /// Where the link with these words leads.
    #[track_caller]
    pub fn link(&self, words: &str) -> String {
        let html = self.html();
        let links = Selector::parse("a[href]").unwrap();
        let found = html.select(&links).find(|link| words_of(*link) == words);
        let found = found.and_then(|link| link.attr("href")).map(str::to_owned);
        found.unwrap_or_else(|| panic!("no link “{words}” on {}:\n{}", self.path, self.text()))
    }

    /// The form with this button, filled in as it stands.
    #[track_caller]
    pub fn form(&self, button: &str) -> super::form::Form {
        let html = self.html();
        super::form::Form::find(&html, button, &self.path).unwrap_or_else(|buttons| {
            panic!(
                "no button “{button}” on {} ({}), but {buttons:?}:\n{}",
                self.path,
                self.status,
                self.text()
            )
        })
    }

    /// Whether there is such a button.
    pub fn has_button(&self, button: &str) -> bool {
        super::form::Form::find(&self.html(), button, &self.path).is_ok()
    }

    /// What stands in the field with this label.
    #[track_caller]
    pub fn field(&self, button: &str, label: &str) -> String {
        self.form(button).value(label)
    }
}

/// The words of an element, on one line.
pub fn words_of(element: ElementRef<'_>) -> String {
    let mut text = String::new();
    read(element, &mut text);
    tidy(&text).replace('\n', " ")
}

fn read(element: ElementRef<'_>, text: &mut String) {
    const SILENT: [&str; 5] = ["script", "style", "template", "svg", "textarea"];
    const INLINE: [&str; 15] = [
        "a", "abbr", "b", "bdi", "code", "em", "i", "mark", "q", "s", "span", "strong", "sub",
        "sup", "wbr",
    ];
    let name = element.value().name();
    if SILENT.contains(&name) || element.attr("hidden").is_some() {
        return;
    }
    let apart = !INLINE.contains(&name);
    if apart {
        text.push('\n');
    }
    for child in element.children() {
        match child.value() {
            Node::Text(words) => text.push_str(words),
            Node::Element(_) => {
                if let Some(child) = ElementRef::wrap(child) {
                    read(child, text);
                }
            }
            _ => {}
        }
    }
    if apart {
        text.push('\n');
    }
}

fn tidy(text: &str) -> String {
    let lines = text
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
        .replace('\u{ad}', "")
}
