//! What the template reads: one letter as plain data (`/letter.json`) and the bytes of what is embedded.

use super::{
    Embedded, PressError, PressOrder, Relation, SignatoryLine, columns, drawing, tree, words::count,
};
use letters::{
    addressee::Addressee,
    letter::{Kind, Language},
    text::Line,
};
use serde_json::{Value, json};

/// The sheet and, one after another, the embedded files' bytes.
pub(super) fn sheet(order: &PressOrder) -> Result<(Value, Vec<u8>), PressError> {
    let (front, words) = (&order.front, &order.words);
    let (body, notes) = tree::tree(&order.document);
    let date = front.date.map(|day| words.day(day));
    let place = front.place.as_ref().map(|place| place.as_str().to_owned());
    let label = match (&place, &date) {
        (Some(_), Some(_)) => &words.place_and_date,
        (Some(_), None) => &words.place,
        _ => &words.date,
    };
    let place_date: Vec<String> = place.into_iter().chain(date).collect();
    let place_date = (!place_date.is_empty()).then(|| place_date.join(", "));
    let (attachments, bytes) = attachments(order);
    let signatories: Vec<Value> = order.signatories.iter().map(signatory).collect();
    let verify = order.verify_url.as_deref();
    let sheet = json!({
        "layout": if front.addressees.is_empty() { "paper" } else { "letter" },
        "kind-word": words.kind(front.kind),
        "lang": front.language.key(),
        "region": match front.language { Language::Nl => "NL", Language::En => "GB" },
        "keywords": [words.kind(front.kind)],
        "contents": front.kind == Kind::PositionPaper,
        "subject": front.subject.as_str(),
        "sender": front.sender.as_str(),
        "place-date": place_date,
        "place-date-label": label,
        "running": place_date,
        "reference": reference(order),
        "addressees": front.addressees.iter().map(addressee).collect::<Vec<_>>(),
        "salutation": front.salutation.as_ref().map(Line::as_str),
        "closing": front.closing.as_ref().map(Line::as_str),
        "body": body,
        "notes": notes,
        "signatories": signatories,
        "support": order.support,
        "shares": columns::shares(&order.signatories),
        "caption": count(&words.signatories, order.signatories.len()),
        "translation": order.translation.as_ref().map(|of| json!({
            "sentence": of.sentence,
            "url": of.url,
            "shown": tree::shown(&of.url, ""),
        })),
        "proof": proof(order),
        "qr": verify.map(|address| drawing::qr(address, &words.qr_alt)).transpose()?,
        "dots": drawing::seal(order.signatories.len(), &count(&words.seal_alt, order.signatories.len())),
        "attachments": attachments,
        "words": {
            "reference": words.reference, "subject": words.subject, "contents": words.contents,
            "signed-by": order.translation.as_ref().map_or(&words.signed_by, |of| &of.signed_by), "organisation": words.organisation, "name": words.name,
            "role": words.role, "capacity": words.capacity, "sealed-by": words.sealed_by,
            "hash": words.hash, "check": words.check, "embedded": words.embedded,
            "page": words.page, "of": words.of,
        },
    });
    Ok((sheet, bytes))
}

/// "versie 4 · 3f9a1c07": enough to tell two prints apart on a desk.
fn reference(order: &PressOrder) -> String {
    let hash = order.hash().short();
    order.version.map_or_else(
        || hash.clone(),
        |version| format!("{} · {hash}", count(&order.words.version, version)),
    )
}

fn addressee(addressee: &Addressee) -> Value {
    let persons: Vec<Value> = addressee
        .persons
        .iter()
        .map(|person| json!({ "name": person.name.as_str(), "office": person.office.as_ref().map(Line::as_str) }))
        .collect();
    let postal: Vec<&str> = addressee.postal.iter().map(Line::as_str).collect();
    json!({ "institution": addressee.institution.as_str(), "persons": persons, "postal": postal })
}

fn signatory(line: &SignatoryLine) -> Value {
    let filled = |field: &Option<String>| {
        field
            .as_deref()
            .map(str::trim)
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
    };
    json!({
        "organisation": filled(&line.organisation),
        "name": filled(&line.name),
        "role": filled(&line.role),
        "capacity": filled(&line.capacity_text),
        "note": filled(&line.note),
    })
}

fn proof(order: &PressOrder) -> Value {
    let words = &order.words;
    let sealed = order.sealed.as_ref();
    json!({
        "heading": if sealed.is_some() { &words.seal } else { &words.origin },
        "sentence": if sealed.is_some() { &words.seal_meaning } else { &words.origin_meaning },
        "sealed-by": sealed.map(|seal| &seal.by),
        "sealed-at": sealed.map(|seal| words.moment(seal.at)),
        "version": order.version.map(|version| count(&words.version, version)),
        "hash": order.hash().groups(4).join(" "),
        "url": order.verify_url,
        // The hash in the address is printed above it; the link and the QR code have both.
        "shown": order.verify_url.as_deref().and_then(|url| {
            tree::shown(url.split_once('?').map_or(url, |(page, _)| page), "")
        }),
    })
}

/// The list of embedded files, the letter file first, with the place of each in the joined bytes.
fn attachments(order: &PressOrder) -> (Vec<Value>, Vec<u8>) {
    let source = Embedded {
        name: "brief.md".into(),
        mime: "text/markdown".into(),
        relation: Relation::Source,
        description: order.words.source.clone(),
        bytes: order.canonical.clone().into_bytes(),
    };
    let mut bytes = Vec::new();
    let files = std::iter::once(&source).chain(&order.embedded).map(|file| {
        let start = bytes.len();
        bytes.extend_from_slice(&file.bytes);
        let relation = match file.relation {
            Relation::Source => "source",
            Relation::Data => "data",
            Relation::Supplement => "supplement",
        };
        json!({
            "name": file.name, "mime": file.mime, "relation": relation, "description": file.description,
            "start": start, "end": bytes.len(),
        })
    });
    let files = files.collect();
    (files, bytes)
}
