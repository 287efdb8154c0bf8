//! XML, read whole into a tree within bounds, and written with everything that people wrote escaped.

use app::documents::Refused;
use quick_xml::{
    NsReader, XmlVersion,
    events::{BytesStart, Event},
    name::{NamespaceResolver, ResolveResult},
};
use std::fmt::Write as _;

/// The deepest that elements stand in each other: a text box in a table in a table is at thirty.
const MAX_DEPTH: usize = 96;
/// The most elements, ends of elements, attributes and pieces of text in one part: a thousand pages have fewer.
const MAX_NODES: usize = 1_000_000;

/// Which vocabulary a name is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ns {
    /// WordprocessingML, transitional or strict.
    W,
    /// Relationships of office documents, as attributes name them.
    R,
    /// ODF's text, office, table, draw, style, formatting, links.
    Text,
    Office,
    Table,
    Draw,
    Style,
    Fo,
    Xlink,
    /// Anything else.
    Other,
}

/// A name as a document writes it: the local part, with its vocabulary.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Name(Ns, Box<str>);

/// An element with what is in it.
#[derive(Debug, Default)]
pub struct Element {
    name: Option<Name>,
    attributes: Vec<(Name, Box<str>)>,
    /// What is in it.
    pub nodes: Vec<Node>,
}

/// An element or a piece of text.
#[derive(Debug)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Text, with entities resolved.
    Text(String),
}

impl Element {
    /// Whether it is this element.
    pub fn is(&self, ns: Ns, local: &str) -> bool {
        self.name
            .as_ref()
            .is_some_and(|name| name.0 == ns && &*name.1 == local)
    }

    /// Its name without vocabulary, when it is of this one.
    pub fn local(&self, ns: Ns) -> Option<&str> {
        self.name
            .as_ref()
            .filter(|name| name.0 == ns)
            .map(|name| &*name.1)
    }

    /// Its name without vocabulary.
    pub fn any_local(&self) -> &str {
        self.name.as_ref().map_or("", |name| &name.1)
    }

    /// An attribute's value.
    pub fn attribute(&self, ns: Ns, local: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(name, _)| name.0 == ns && &*name.1 == local)
            .map(|(_, value)| &**value)
    }

    /// An attribute's value, whatever its vocabulary.
    pub fn plain(&self, local: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(name, _)| &*name.1 == local)
            .map(|(_, value)| &**value)
    }

    /// The elements in it.
    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.nodes.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first element in it with this name.
    pub fn child(&self, ns: Ns, local: &str) -> Option<&Self> {
        self.elements().find(|element| element.is(ns, local))
    }

    /// The first element below it, at any depth, that fits.
    pub fn find(&self, fits: &dyn Fn(&Self) -> bool) -> Option<&Self> {
        self.elements().find_map(|element| {
            if fits(element) {
                Some(element)
            } else {
                element.find(fits)
            }
        })
    }

    /// All text in it.
    pub fn text(&self) -> String {
        let mut out = String::new();
        self.push_text(&mut out);
        out
    }

    fn push_text(&self, out: &mut String) {
        for node in &self.nodes {
            match node {
                Node::Element(element) => element.push_text(out),
                Node::Text(text) => out.push_str(text),
            }
        }
    }
}

/// Reads a part. Document types and entities of its own are refused: documents have none.
///
/// # Errors
/// [`Refused::Damaged`] or [`Refused::TooDeep`].
pub fn parse(bytes: &[u8]) -> Result<Element, Refused> {
    let text = decoded(bytes)?;
    let mut reader = NsReader::from_str(&text);
    reader.config_mut().check_end_names = true;
    let mut stack = vec![Element::default()];
    let mut nodes = 0_usize;
    loop {
        let event = reader.read_event().map_err(|_| Refused::Damaged)?;
        nodes += 1;
        if nodes > MAX_NODES {
            return Err(Refused::Unpacks);
        }
        match event {
            Event::Start(start) => {
                if stack.len() > MAX_DEPTH {
                    return Err(Refused::TooDeep);
                }
                let element = element(&start, reader.resolver())?;
                nodes += element.attributes.len();
                stack.push(element);
            }
            Event::Empty(start) => {
                let element = element(&start, reader.resolver())?;
                nodes += element.attributes.len();
                put(&mut stack, Node::Element(element));
            }
            Event::End(_) => {
                let element = stack.pop().ok_or(Refused::Damaged)?;
                put(&mut stack, Node::Element(element));
            }
            Event::Text(text) => {
                let text = text.xml10_content().map_err(|_| Refused::Damaged)?;
                put_text(&mut stack, &text);
            }
            Event::CData(text) => {
                let text = text.xml10_content().map_err(|_| Refused::Damaged)?;
                put_text(&mut stack, &text);
            }
            Event::GeneralRef(reference) => {
                let name = reference.decode().map_err(|_| Refused::Damaged)?;
                let resolved = match reference.resolve_char_ref() {
                    Ok(Some(char)) => char.to_string(),
                    _ => predefined(&name).ok_or(Refused::Damaged)?.to_owned(),
                };
                put_text(&mut stack, &resolved);
            }
            Event::DocType(_) => return Err(Refused::Damaged),
            Event::Eof => break,
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
        }
    }
    match <[Element; 1]>::try_from(stack) {
        Ok([root]) if root.elements().count() == 1 => root
            .nodes
            .into_iter()
            .find_map(|node| match node {
                Node::Element(element) => Some(element),
                Node::Text(_) => None,
            })
            .ok_or(Refused::Damaged),
        _ => Err(Refused::Damaged),
    }
}

/// As text: UTF-8, or UTF-16 with its mark, which XML allows as well.
fn decoded(bytes: &[u8]) -> Result<String, Refused> {
    let (text, _, broken) = encoding_rs::UTF_8.decode(bytes);
    if broken {
        return Err(Refused::Damaged);
    }
    Ok(text.into_owned())
}

fn put(stack: &mut [Element], node: Node) {
    if let Some(open) = stack.last_mut() {
        open.nodes.push(node);
    }
}

fn put_text(stack: &mut [Element], text: &str) {
    if let Some(open) = stack.last_mut() {
        if let Some(Node::Text(before)) = open.nodes.last_mut() {
            before.push_str(text);
        } else if !text.is_empty() {
            open.nodes.push(Node::Text(text.to_owned()));
        }
    }
}

fn predefined(name: &str) -> Option<&'static str> {
    Some(match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => return None,
    })
}

fn element(start: &BytesStart<'_>, resolver: &NamespaceResolver) -> Result<Element, Refused> {
    let (ns, local) = resolver.resolve_element(start.name());
    let name = named(&ns, local.into_inner())?;
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|_| Refused::Damaged)?;
        if attribute.key.as_namespace_binding().is_some() {
            continue;
        }
        let (ns, local) = resolver.resolve_attribute(attribute.key);
        let value = attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .map_err(|_| Refused::Damaged)?;
        attributes.push((named(&ns, local.into_inner())?, value.into()));
    }
    Ok(Element {
        name: Some(name),
        attributes,
        nodes: Vec::new(),
    })
}

fn named(ns: &ResolveResult<'_>, local: &[u8]) -> Result<Name, Refused> {
    let uri = match ns {
        ResolveResult::Bound(uri) => uri.0,
        _ => b"",
    };
    let local = std::str::from_utf8(local).map_err(|_| Refused::Damaged)?;
    Ok(Name(vocabulary(uri), local.into()))
}

fn vocabulary(uri: &[u8]) -> Ns {
    match uri {
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        | b"http://purl.oclc.org/ooxml/wordprocessingml/main" => Ns::W,
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        | b"http://purl.oclc.org/ooxml/officeDocument/relationships" => Ns::R,
        b"urn:oasis:names:tc:opendocument:xmlns:text:1.0" => Ns::Text,
        b"urn:oasis:names:tc:opendocument:xmlns:office:1.0" => Ns::Office,
        b"urn:oasis:names:tc:opendocument:xmlns:table:1.0" => Ns::Table,
        b"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" => Ns::Draw,
        b"urn:oasis:names:tc:opendocument:xmlns:style:1.0" => Ns::Style,
        b"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" => Ns::Fo,
        b"http://www.w3.org/1999/xlink" => Ns::Xlink,
        _ => Ns::Other,
    }
}

/// XML being written. Names are ours; texts and values are escaped here and nowhere else.
#[derive(Default)]
pub struct Xml {
    out: String,
    open: Vec<&'static str>,
}

impl Xml {
    /// A part, with its declaration and the markup that never differs.
    pub fn new(start: &str) -> Self {
        Self {
            out: format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{start}"),
            open: Vec::new(),
        }
    }

    /// Markup of ours, as it is.
    pub fn raw(&mut self, markup: &str) -> &mut Self {
        self.out.push_str(markup);
        self
    }

    /// Opens an element.
    pub fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) -> &mut Self {
        self.tag(name, attributes, ">");
        self.open.push(name);
        self
    }

    /// Closes what was opened last.
    pub fn close(&mut self) -> &mut Self {
        if let Some(name) = self.open.pop() {
            // Writing to a String cannot fail.
            let _infallible = write!(self.out, "</{name}>");
        }
        self
    }

    /// An element without anything in it.
    pub fn empty(&mut self, name: &'static str, attributes: &[(&str, &str)]) -> &mut Self {
        self.tag(name, attributes, "/>");
        self
    }

    /// Text, escaped; characters that XML cannot hold are left out.
    pub fn text(&mut self, text: &str) -> &mut Self {
        escape(text, &mut self.out);
        self
    }

    /// What was written.
    pub fn finish(mut self, end: &str) -> Vec<u8> {
        self.out.push_str(end);
        self.out.into_bytes()
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)], end: &str) {
        self.out.push('<');
        self.out.push_str(name);
        for (key, value) in attributes {
            let _infallible = write!(self.out, " {key}=\"");
            escape(value, &mut self.out);
            self.out.push('"');
        }
        self.out.push_str(end);
    }
}

fn escape(text: &str, out: &mut String) {
    for char in text.chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(char),
            '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{FFFE}' | '\u{FFFF}' => {}
            _ => out.push(char),
        }
    }
}
