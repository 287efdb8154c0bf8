// What a paragraph is, as the programs say it: by element, by class, or by a property of their own.

import { isListMark, property } from './style.js';

const HEADING_STYLE = /^(?:heading|kop|title|titel|überschrift)\s*(\d?)$/i;

function headingLevel(element) {
  const name = /^h([1-6])$/.exec(element.localName);
  if (name) return Number(name[1]);
  if (element.getAttribute('role') === 'heading') return Number(element.getAttribute('aria-level')) || 2;
  const outline = Number.parseInt(property(element, 'mso-outline-level'), 10);
  if (outline) return outline;
  if (/(^|\s)MsoTitle(\s|$)/.test(element.className)) return 1;
  // Word on the web says it at the words.
  const online = HEADING_STYLE.exec(element.querySelector?.(':scope > [data-ccp-parastyle], :scope > * > [data-ccp-parastyle]')?.getAttribute('data-ccp-parastyle') ?? '');
  return online ? Number(online[1] || 1) : undefined;
}

// What a mark shows: a number or letter with its dot or bracket, else a bullet. Word's round bullet is an o without one.
function numbering(mark) {
  const text = mark.replace(/[\s\u00A0]+/g, '');
  const ordered = /^\(?(?:\d+(?:\.\d+)*|[a-z]{1,2}|[ivxlc]+)[.):°]+$/i.test(text) || /^\d+$/.test(text);
  const number = /^\(?(?:\d+\.)*(\d+)[.):°]*$/.exec(text);
  return { ordered, number: number ? Number(number[1]) : undefined };
}

// The role of a paragraph; undefined when it has none of its own.
export function roleOf(element) {
  if (element.localName === 'div' && !element.hasAttribute('role')) return undefined;
  const classes = element.className;
  if (/(^|\s)MsoToc\d/.test(classes)) return { kind: 'left-out' };
  const level = headingLevel(element);
  if (level) return { kind: 'heading', level };
  const list = /^(l\d+)\s+level(\d)/.exec(property(element, 'mso-list'));
  if (list) {
    const mark = [...element.querySelectorAll('span')].find(isListMark)?.textContent ?? '';
    return { kind: 'item', key: list[1], level: Number(list[2]), ...numbering(mark) };
  }
  if (/(^|\s)Mso(Intense)?Quote/.test(classes)) return { kind: 'quote' };
  // A paragraph that goes on within the item above it.
  if (/(^|\s)MsoList(Paragraph|Continue)/.test(classes)) return { kind: 'more' };
  return element.localName === 'p' || element.localName === 'div' ? undefined : { kind: 'paragraph' };
}

// What a list's element says; `flat` when its items say their level themselves, as Word on the web does.
export function listOf(element) {
  const first = [...element.children].find((child) => child.localName === 'li');
  const start = Number.parseInt(element.getAttribute('start') ?? first?.getAttribute('value') ?? '', 10);
  return {
    ordered: element.localName === 'ol',
    start: Number.isNaN(start) ? undefined : start,
    flat: first?.hasAttribute('data-aria-level') ?? false,
  };
}

// The role of such an item.
export function markOf(item, { ordered, start }) {
  return {
    key: item.getAttribute('data-listid') ?? '',
    level: Number(item.getAttribute('data-aria-level')) || 1,
    ordered,
    number: start,
  };
}
