//! A form as someone fills it in: by the words beside its fields, sent with the button they press.

use super::page::words_of;
use scraper::{ElementRef, Html, Selector};

/// A form, with what stands in it.
#[derive(Debug, Clone)]
pub struct Form {
    /// Where it goes.
    pub action: String,
    /// `get` or `post`.
    pub method: String,
    /// Whether it takes files.
    pub multipart: bool,
    /// Names and values, in order.
    pub pairs: Vec<(String, String)>,
    /// Files: field, name, bytes.
    pub files: Vec<(String, String, Vec<u8>)>,
    labels: Vec<Label>,
}

#[derive(Debug, Clone)]
struct Label {
    words: String,
    name: String,
    kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Typed,
    OneOf(String),
    Tick(String),
    File,
}

fn select<'a>(within: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    within.select(&Selector::parse(selector).unwrap()).collect()
}

fn value_of(element: ElementRef<'_>) -> String {
    match element.value().name() {
        // A browser drops a line end right after the tag; so does the parser.
        "textarea" => element.text().collect(),
        _ => element.attr("value").unwrap_or_default().to_owned(),
    }
}

impl Form {
    /// Finds the form with the button that says this, or begins so; otherwise the buttons that there are.
    pub fn find(html: &Html, button: &str, here: &str) -> Result<Self, Vec<String>> {
        let buttons = select(html.root_element(), "form button, form input[type=submit]");
        let words = |b: ElementRef<'_>| {
            b.attr("aria-label")
                .map_or_else(|| words_of(b), str::to_owned)
        };
        let exact = buttons
            .iter()
            .find(|b| words(**b) == button || words_of(**b) == button);
        let pressed = exact.or_else(|| buttons.iter().find(|b| words_of(**b).starts_with(button)));
        let Some(pressed) = pressed else {
            return Err(buttons.into_iter().map(words).collect());
        };
        let form = pressed
            .ancestors()
            .filter_map(ElementRef::wrap)
            .find(|e| e.value().name() == "form");
        let form = form.ok_or_else(Vec::new)?;
        let mut found = Self {
            action: pressed
                .attr("formaction")
                .or_else(|| form.attr("action"))
                .unwrap_or(here)
                .to_owned(),
            method: pressed
                .attr("formmethod")
                .or_else(|| form.attr("method"))
                .unwrap_or("get")
                .to_lowercase(),
            multipart: form
                .attr("enctype")
                .is_some_and(|kind| kind == "multipart/form-data"),
            pairs: Vec::new(),
            files: Vec::new(),
            labels: Vec::new(),
        };
        for field in select(form, "input, textarea, select") {
            found.take(field);
        }
        for label in select(form, "label") {
            found.label(form, label);
        }
        if let Some(name) = pressed.attr("name") {
            found.pairs.push((
                name.to_owned(),
                pressed.attr("value").unwrap_or_default().to_owned(),
            ));
        }
        Ok(found)
    }

    fn take(&mut self, field: ElementRef<'_>) {
        let Some(name) = field.attr("name") else {
            return;
        };
        let kind = field.attr("type").unwrap_or("text");
        if kind == "file" {
            // A browser sends a file that was not chosen as an empty one without a name.
            self.files
                .push((name.to_owned(), String::new(), Vec::new()));
        }
        let chosen = field.attr("checked").is_some();
        let counts = match kind {
            "radio" | "checkbox" => chosen,
            "submit" | "file" | "button" => false,
            _ => true,
        };
        if field.value().name() == "select" {
            let options = select(field, "option");
            let picked = options
                .iter()
                .find(|o| o.attr("selected").is_some())
                .or(options.first());
            self.pairs
                .extend(picked.map(|o| (name.to_owned(), value_of(*o))));
            let one = |o: &ElementRef<'_>| Label {
                words: words_of(*o),
                name: name.to_owned(),
                kind: Kind::OneOf(value_of(*o)),
            };
            self.labels.extend(options.iter().map(one));
        } else if counts {
            let value = if kind == "checkbox" {
                field.attr("value").unwrap_or("on").to_owned()
            } else {
                value_of(field)
            };
            self.pairs.push((name.to_owned(), value));
        }
    }

    fn label(&mut self, form: ElementRef<'_>, label: ElementRef<'_>) {
        const FIELDS: &str = "input, textarea, select";
        let named = label.attr("for").and_then(|id| {
            select(form, FIELDS)
                .into_iter()
                .find(|field| field.attr("id") == Some(id))
        });
        let Some(field) = named.or_else(|| select(label, FIELDS).into_iter().next()) else {
            return;
        };
        let Some(name) = field.attr("name") else {
            return;
        };
        let kind = match field.attr("type").unwrap_or("text") {
            "radio" => Kind::OneOf(value_of(field)),
            "checkbox" => Kind::Tick(field.attr("value").unwrap_or("on").to_owned()),
            "file" => Kind::File,
            _ => Kind::Typed,
        };
        self.labels.push(Label {
            words: words_of(label),
            name: name.to_owned(),
            kind,
        });
    }

    /// The label that says this, or else the one that begins so.
    #[track_caller]
    fn labelled(&self, words: &str, fits: impl Fn(&Kind) -> bool) -> Label {
        let fitting: Vec<&Label> = self
            .labels
            .iter()
            .filter(|label| fits(&label.kind))
            .collect();
        let exact = fitting.iter().find(|label| label.words == words);
        let found = exact.or_else(|| fitting.iter().find(|label| label.words.starts_with(words)));
        let all: Vec<&str> = self
            .labels
            .iter()
            .map(|label| label.words.as_str())
            .collect();
        (*found.unwrap_or_else(|| {
            panic!(
                "no field “{words}” in the form to {}, but {all:?}",
                self.action
            )
        }))
        .clone()
    }

    fn put(&mut self, name: &str, value: String) {
        match self.pairs.iter_mut().find(|(known, _)| known == name) {
            Some(pair) => pair.1 = value,
            None => self.pairs.push((name.to_owned(), value)),
        }
    }

    /// What stands in a field.
    #[track_caller]
    pub fn value(&self, label: &str) -> String {
        let name = self.labelled(label, |kind| *kind == Kind::Typed).name;
        self.pairs
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value.clone())
            .unwrap_or_default()
    }

    /// What a field of this name would send; nothing for a box that is not ticked.
    pub fn named(&self, name: &str) -> String {
        let found = self.pairs.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    }

    /// Types into a field.
    #[track_caller]
    #[must_use]
    pub fn fill(mut self, label: &str, value: &str) -> Self {
        let name = self.labelled(label, |kind| *kind == Kind::Typed).name;
        self.put(&name, value.to_owned());
        self
    }

    /// Chooses one of a few answers, or ticks a box.
    #[track_caller]
    #[must_use]
    pub fn choose(mut self, label: &str) -> Self {
        let label = self.labelled(label, |kind| matches!(kind, Kind::OneOf(_) | Kind::Tick(_)));
        match label.kind {
            Kind::OneOf(value) => self.put(&label.name, value),
            Kind::Tick(value) => self.pairs.push((label.name, value)),
            Kind::Typed | Kind::File => {}
        }
        self
    }

    /// Unticks all boxes whose label does not begin with one of these words.
    #[must_use]
    pub fn tick_only(mut self, keep: &[&str]) -> Self {
        for label in self.labels.clone() {
            if let Kind::Tick(value) = label.kind {
                self.pairs
                    .retain(|pair| *pair != (label.name.clone(), value.clone()));
                if keep.iter().any(|words| label.words.starts_with(words)) {
                    self.pairs.push((label.name, value));
                }
            }
        }
        self
    }

    /// Chooses a file.
    #[track_caller]
    #[must_use]
    pub fn attach(mut self, label: &str, name: &str, bytes: &[u8]) -> Self {
        let field = self.labelled(label, |kind| *kind == Kind::File).name;
        self.files.retain(|(chosen, _, _)| *chosen != field);
        self.files.push((field, name.to_owned(), bytes.to_vec()));
        self
    }

    /// Puts something in a field behind the page's back.
    #[must_use]
    pub fn tampered(mut self, name: &str, value: &str) -> Self {
        self.put(name, value.to_owned());
        self
    }
}
