// Footnotes and endnotes: a reference links to its note, and the note links back. Word, LibreOffice, Google Docs and
// web pages all do so, each with names of their own; the names do not matter here.

import { property } from './style.js';

const placeOf = (anchor) => {
  const href = anchor.getAttribute('href') ?? '';
  const at = href.indexOf('#');
  return at < 0 ? '' : href.slice(at + 1);
};

// Elements by id and by anchors' name; the first wins.
function places(body) {
  const found = new Map();
  for (const element of body.querySelectorAll('[id], a[name]')) {
    for (const name of [element.id, element.getAttribute('name')]) if (name && !found.has(name)) found.set(name, element);
  }
  return found;
}

// What a note is in: Word's and LibreOffice's box of it, an item of a list, else its paragraph.
function boxOf(anchor) {
  const box = anchor.closest('[id^="ftn"], [id^="edn"], [id^="sdfootnote"], [id^="sdendnote"], li, aside');
  if (box && box.localName !== 'a') return box;
  return anchor.closest('p, td, div');
}

// Where a reference can stand in text: itself, or the raised figure around it.
const referenceOf = (anchor, named) => named.get(placeOf(anchor));

// Finds the notes of a piece of HTML. A note's first reference in the text gives it its label, the first number that is not taken.
export function footnotes(body, taken) {
  const named = places(body);
  const anchors = [...body.querySelectorAll('a[href*="#"]')];
  const references = new Map();
  const signs = new Set();
  const boxes = new Map();
  for (const anchor of anchors) {
    const target = referenceOf(anchor, named);
    if (!target || target === anchor) continue;
    const back = target.localName === 'a' && target.hasAttribute('href') ? target : target.querySelector('a[href*="#"]');
    const there = back && back !== anchor && referenceOf(back, named);
    const isBack = there && (there === anchor || there.contains(anchor) || anchor.contains(there));
    // Both link to each other: the note is the one that comes later.
    if (!isBack || !(anchor.compareDocumentPosition(back) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
    const box = boxOf(back);
    if (!box || box.contains(anchor)) continue;
    references.set(anchor, box);
    signs.add(back);
    boxes.set(box, undefined);
  }
  const labels = new Set([...taken].map((label) => label.toLowerCase()));
  let number = 0;
  const label = () => {
    do number += 1; while (labels.has(String(number)));
    return String(number);
  };
  return {
    // The label of the note that an anchor refers to.
    labelOf(anchor) {
      const box = references.get(anchor);
      if (!box) return undefined;
      if (!boxes.get(box)) boxes.set(box, label());
      return boxes.get(box);
    },
    // Whether an element is a note, which is read apart.
    isNote: (element) => boxes.has(element),
    // The figure or arrow in a note by which one goes back.
    isSign: (element) => signs.has(element),
    // The notes in the order of their first references, once the text was read.
    referred: () => [...boxes].filter(([, its]) => its).sort((one, other) => one[1] - other[1]).map(([box, its]) => ({ label: its, nodes: [box] })),
  };
}

// Whether an element is the line above Word's notes, or holds nothing but notes.
export const isNotesFrame = (element) => /^(foot|end)note-list$/.test(property(element, 'mso-element'));
