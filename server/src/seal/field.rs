//! The revision that holds a seal: an invisible signature field, its tag for assistive
//! technology, and the empty signature dictionary.

use std::ops::Range;

use sha2::{Digest as _, Sha256};

use super::{SealError, SealOrder};
use crate::pdf::{
    File, PdfError, Update, append_to_array, entry, insert, integer, items, reference, set,
    text_string, value,
};

/// As wide as a byte range in any file can be: three numbers of ten digits.
pub(super) const BYTE_RANGE_PLACEHOLDER: &str = "[0 9999999999 9999999999 9999999999]";

/// A revision that awaits its signature. Places count from the start of the whole file.
#[derive(Debug)]
pub(super) struct Draft {
    /// What comes behind the file.
    pub(super) revision: Vec<u8>,
    /// Where to write the byte range, as wide as [`BYTE_RANGE_PLACEHOLDER`].
    pub(super) byte_range: usize,
    /// Where the signature goes, its angle brackets included: all that it does not cover.
    pub(super) contents: Range<usize>,
}

/// Drafts the revision, with room for a signature of `reserve` bytes.
pub(super) fn draft(pdf: &[u8], order: &SealOrder, reserve: usize) -> Result<Draft, SealError> {
    let file = File::parse(pdf).map_err(|error| match error {
        PdfError::NotAPdf => SealError::NotAPdf,
        other => SealError::Pdf(other),
    })?;
    let root = file.root()?;
    let mut catalog = file.object(root)?.to_vec();
    for key in ["AcroForm", "Perms"] {
        if entry(&catalog, key)?.is_some() {
            return Err(SealError::AlreadySealed);
        }
    }
    let page = file
        .pages()?
        .last()
        .copied()
        .ok_or(PdfError::MissingEntry { key: "Kids" })?;
    let mut update = Update::new(&file)?;
    let (signature, widget, form) = (update.reserve(), update.reserve(), update.reserve());

    insert(
        &mut catalog,
        &format!("/AcroForm {form} 0 R/Perms<</DocMDP {signature} 0 R>>"),
    )?;
    update.put(root, catalog);
    update.put(form, format!("<</Fields[{widget} 0 R]/SigFlags 3>>"));

    let mut page_dict = file.object(page)?.to_vec();
    append_to_array(&file, &mut page_dict, "Annots", &format!("{widget} 0 R"))?;
    if entry(&page_dict, "Tabs")?.is_none() {
        // PDF/UA: the tab key follows the structure on a page with annotations.
        insert(&mut page_dict, "/Tabs/S")?;
    }
    update.put(page, page_dict);

    let tooltip = text_string(order.tooltip);
    let tag = tag(&file, &mut update, widget, page, &tooltip)?;
    let tag = tag
        .map(|key| format!("/StructParent {key}"))
        .unwrap_or_default();
    // F 132: printed and locked. A rectangle without size needs no appearance.
    let field = format!(
        "<</Type/Annot/Subtype/Widget/FT/Sig/T{}/TU{tooltip}/V {signature} 0 R/P {page} 0 R/F 132/Rect[0 0 0 0]{tag}>>",
        text_string("Zegel1")
    );
    update.put(widget, field);

    let (dictionary, byte_range, contents) = signature_dictionary(order, reserve);
    update.put(signature, dictionary);
    let id = Sha256::new()
        .chain_update(b"standpunt seal")
        .chain_update(pdf)
        .finalize();
    let revision = update.finish(id.get(..16).unwrap_or_default())?;
    let start = revision
        .values
        .get(&signature)
        .copied()
        .ok_or(PdfError::MissingObject { number: signature })?;
    Ok(Draft {
        revision: revision.bytes,
        byte_range: start + byte_range,
        contents: start + contents.start..start + contents.end,
    })
}

/// The dictionary with its blanks, and where they are in it.
fn signature_dictionary(order: &SealOrder, reserve: usize) -> (String, usize, Range<usize>) {
    let mut out = format!(
        "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(D:{})/Name{}/Reason{}/Location{}",
        order.at.strftime("%Y%m%d%H%M%SZ"),
        text_string(order.name),
        text_string(order.reason),
        text_string(order.location),
    );
    // P 1: no change at all is allowed from here on.
    out.push_str("/Reference[<</Type/SigRef/TransformMethod/DocMDP");
    out.push_str("/TransformParams<</Type/TransformParams/P 1/V/1.2>>>>]/ByteRange");
    let byte_range = out.len();
    out.push_str(BYTE_RANGE_PLACEHOLDER);
    out.push_str("/Contents");
    let contents = out.len();
    out.push('<');
    out.push_str(&"0".repeat(reserve * 2));
    out.push('>');
    let contents = contents..out.len();
    out.push_str(">>");
    (out, byte_range, contents)
}

/// PDF/UA: an annotation must hang in the structure tree. Puts the widget in a `/Form`
/// element at the end of the document element and returns its key in the parent tree;
/// `None` when the file is not tagged.
fn tag(
    file: &File,
    update: &mut Update,
    widget: u32,
    page: u32,
    tooltip: &str,
) -> Result<Option<i64>, SealError> {
    let catalog = file.object(file.root()?)?;
    let Some(root) = value(catalog, "StructTreeRoot")?.and_then(reference) else {
        return Ok(None);
    };
    let mut tree = file.object(root)?.to_vec();
    let missing = |key| SealError::Pdf(PdfError::MissingEntry { key });
    let key = value(&tree, "ParentTreeNextKey")?
        .and_then(integer)
        .ok_or(missing("ParentTreeNextKey"))?;
    let element = update.reserve();
    add_parent(file, update, &mut tree, key, element)?;
    set(
        &mut tree,
        "ParentTreeNextKey",
        &key.saturating_add(1).to_string(),
    )?;

    let document = document_element(file, &tree)?.ok_or(missing("K"))?;
    update.put(root, tree);
    let mut document_dict = update.current(document)?;
    append_to_array(file, &mut document_dict, "K", &format!("{element} 0 R"))?;
    update.put(document, document_dict);
    update.put(
        element,
        format!(
            "<</Type/StructElem/S/Form/P {document} 0 R/Alt{tooltip}/K[<</Type/OBJR/Obj {widget} 0 R/Pg {page} 0 R>>]>>"
        ),
    );
    Ok(Some(key))
}

/// The first child of the structure tree's root.
fn document_element(file: &File, tree: &[u8]) -> Result<Option<u32>, SealError> {
    let Some(kids) = value(tree, "K")? else {
        return Ok(None);
    };
    let single = reference(kids);
    let array = match single {
        Some(number) => file.object(number)?,
        None => kids,
    };
    if array.first() == Some(&b'[') {
        return Ok(items(array)?.first().copied().and_then(reference));
    }
    Ok(single)
}

/// Enters `key` → `element` in the parent tree, which is a number tree: sorted, and `key`
/// is its highest.
fn add_parent(
    file: &File,
    update: &mut Update,
    tree: &mut Vec<u8>,
    key: i64,
    element: u32,
) -> Result<(), SealError> {
    let missing = SealError::Pdf(PdfError::MissingEntry { key: "ParentTree" });
    let Some(range) = entry(tree, "ParentTree")? else {
        return Err(missing);
    };
    let stated = tree.get(range.clone()).unwrap_or_default().to_vec();
    let number = reference(&stated);
    let mut parents = match number {
        Some(number) => update.current(number)?,
        None => stated,
    };
    if entry(&parents, "Kids")?.is_some() {
        let leaf = update.reserve();
        update.put(
            leaf,
            format!("<</Limits[{key} {key}]/Nums[{key} {element} 0 R]>>"),
        );
        append_to_array(file, &mut parents, "Kids", &format!("{leaf} 0 R"))?;
    } else {
        append_to_array(file, &mut parents, "Nums", &format!("{key} {element} 0 R"))?;
    }
    match number {
        Some(number) => update.put(number, parents),
        None => drop(tree.splice(range, parents)),
    }
    Ok(())
}
