//! Where the parts of a package are: the main document by its relationship, the others by those of the document.

use crate::documents::{
    xml::{self, Element},
    zip::Package,
};
use app::documents::Refused;
use std::collections::HashMap;

/// The parts of a document, parsed, and where its links lead.
#[derive(Default)]
pub struct Parts {
    pub document: Element,
    pub styles: Option<Element>,
    pub numbering: Option<Element>,
    pub footnotes: Option<Element>,
    pub endnotes: Option<Element>,
    pub core: Option<Element>,
    pub custom: Option<Element>,
    /// Addresses outside, by the part's name and the relationship's id.
    pub links: Links,
    pub macros: bool,
}

/// Addresses by relationship.
pub type Links = HashMap<(Part, String), String>;

/// A part that holds text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    Document,
    Footnotes,
    Endnotes,
}

struct Relation {
    id: String,
    kind: String,
    target: String,
    outside: bool,
}

/// Finds and parses them.
pub fn open(package: &mut Package<'_>) -> Result<Parts, Refused> {
    let roots = relations(package, "")?;
    let main = roots
        .iter()
        .find(|relation| relation.kind == "officeDocument")
        .map_or_else(
            || "word/document.xml".to_owned(),
            |relation| joined("", &relation.target),
        );
    let Some(bytes) = package.part(&main)? else {
        return Err(Refused::Damaged);
    };
    let document = xml::parse(&bytes)?;
    if !document.is(xml::Ns::W, "document") {
        return Err(Refused::OtherOffice);
    }
    let mut parts = Parts {
        document,
        macros: package.names().any(|name| name.ends_with("vbaProject.bin")),
        ..Parts::default()
    };
    for relation in roots {
        match relation.kind.as_str() {
            "core-properties" => parts.core = part(package, &joined("", &relation.target))?,
            "custom-properties" => parts.custom = part(package, &joined("", &relation.target))?,
            _ => {}
        }
    }
    for relation in relations(package, &main)? {
        if relation.outside {
            parts
                .links
                .insert((Part::Document, relation.id), relation.target);
            continue;
        }
        let name = joined(&main, &relation.target);
        match relation.kind.as_str() {
            "styles" => parts.styles = part(package, &name)?,
            "numbering" => parts.numbering = part(package, &name)?,
            "footnotes" => {
                parts.footnotes = part(package, &name)?;
                outside(package, &name, Part::Footnotes, &mut parts.links)?;
            }
            "endnotes" => {
                parts.endnotes = part(package, &name)?;
                outside(package, &name, Part::Endnotes, &mut parts.links)?;
            }
            _ => {}
        }
    }
    Ok(parts)
}

fn part(package: &mut Package<'_>, name: &str) -> Result<Option<Element>, Refused> {
    package
        .part(name)?
        .map(|bytes| xml::parse(&bytes))
        .transpose()
}

fn outside(
    package: &mut Package<'_>,
    name: &str,
    part: Part,
    links: &mut Links,
) -> Result<(), Refused> {
    for relation in relations(package, name)?
        .into_iter()
        .filter(|relation| relation.outside)
    {
        links.insert((part, relation.id), relation.target);
    }
    Ok(())
}

fn relations(package: &mut Package<'_>, name: &str) -> Result<Vec<Relation>, Refused> {
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    let separator = if folder.is_empty() { "" } else { "/" };
    let path = format!("{folder}{separator}_rels/{file}.rels");
    let Some(root) = part(package, &path)? else {
        return Ok(Vec::new());
    };
    let relation = |element: &Element| {
        Some(Relation {
            id: element.plain("Id")?.to_owned(),
            kind: element.plain("Type")?.rsplit('/').next()?.to_owned(),
            target: element.plain("Target")?.to_owned(),
            outside: element.plain("TargetMode") == Some("External"),
        })
    };
    Ok(root.elements().filter_map(relation).collect())
}

/// A target as seen from the part that names it.
fn joined(from: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut path: Vec<&str> = from
        .rsplit_once('/')
        .map_or("", |(folder, _)| folder)
        .split('/')
        .collect();
    path.retain(|step| !step.is_empty());
    for step in target.split('/') {
        match step {
            ".." => {
                path.pop();
            }
            "." | "" => {}
            _ => path.push(step),
        }
    }
    path.join("/")
}
