// From elements to blocks: paragraphs, headings, items, quotes, tables, each with its runs of words and their marks.
//
// A block is { kind: 'paragraph' | 'heading' | 'item' | 'list' | 'quote' | 'table' | 'code' | 'rule' | 'more', … };
// a run is { text, bold, italic, strike, code, href }, { note } or { br: true }.

import { address } from './links.js';
import { listOf, markOf, roleOf } from './roles.js';
import { isNotesFrame } from './notes.js';
import { isListMark, leftOut, marksIn, property } from './style.js';
import { table } from './table.js';
import { inFont, plain, raised } from './words.js';

const LINES = new Set(['p', 'div', 'section', 'article', 'main', 'aside', 'header', 'footer', 'nav', 'center', 'address', 'dl', 'dt', 'dd', 'figure', 'figcaption',
  'fieldset', 'form', 'details', 'summary', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'body', 'caption']);

// The deepest that lists and quotes stand in each other; what is deeper comes one level up. letters::markdown takes 24.
const MAX_NESTING = 20;

// Reads what is in an element that stands `depth` lists and quotes deep.
export function read(root, notes, marks = {}, depth = 0) {
  const reader = new Reader(notes, depth);
  reader.children(root, marks);
  reader.flush();
  return reader.blocks;
}

class Reader {
  constructor(notes, depth) {
    this.notes = notes;
    this.depth = depth;
    this.blocks = [];
    this.runs = [];
    this.role = { kind: 'paragraph' };
  }

  children(element, marks) {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) this.text(node.data, marks);
      else if (node.nodeType === Node.ELEMENT_NODE) this.element(node, marks);
    }
  }

  // Hands over the words so far as a block of the open role.
  flush() {
    const runs = this.runs;
    this.runs = [];
    if (runs.some((run) => run.note || /\S/.test(run.text ?? ''))) {
      const { kind, ...rest } = this.role;
      if (kind === 'item' || kind === 'more' || kind === 'quote') this.blocks.push({ kind, ...rest, blocks: [{ kind: 'paragraph', runs }] });
      else this.blocks.push({ kind, ...rest, runs });
    }
  }

  text(data, { raised: how, font, ...marks }) {
    const text = raised(plain(inFont(data, font)), how);
    if (text) this.runs.push({ text, ...marks });
  }

  element(element, marks) {
    if (leftOut(element) || this.notes.isNote(element) || this.notes.isSign(element)) return;
    const name = element.localName;
    if (name === 'br') return this.lineBreak(element);
    if (name === 'a') return this.anchor(element, marks);
    if (LINES.has(name)) return this.line(element, marks);
    const whole = { ul: this.list, ol: this.list, blockquote: this.quote, table: this.table, pre: this.pre, hr: this.rule }[name];
    if (whole) {
      this.flush();
      return this.depth < MAX_NESTING ? whole.call(this, element, marks) : this.line(element, marks);
    }
    if (name === 'li') return this.line(element, marks);
    if (isListMark(element)) {
      // The number before a heading is part of its words; that before an item is in its role.
      if (this.role.kind === 'heading') this.text(`${element.textContent.replace(/[\s\u00A0]+/g, ' ').trim()} `, {});
      return undefined;
    }
    return this.children(element, marksIn(element, marks));
  }

  lineBreak(element) {
    if (/always/.test(property(element, 'page-break-before')) || property(element, 'mso-break-type') === 'section-break') return;
    this.runs.push({ br: true });
  }

  anchor(element, marks) {
    const label = this.notes.labelOf(element);
    if (label) {
      this.runs.push({ note: label });
      return;
    }
    // Word links what it cites to the comments on it; those are left out, so is the mark.
    const href = address(element.getAttribute('href') ?? '');
    this.children(element, { ...marksIn(element, marks), ...(href ? { href } : {}) });
  }

  line(element, marks) {
    const around = this.role;
    this.flush();
    const frame = isNotesFrame(element);
    const role = roleOf(element);
    if (role?.kind !== 'left-out') {
      if (role) this.role = role;
      // A box of text in a heading or item does not end it.
      this.children(element, marksIn(element, marks));
      this.flush();
    }
    if (frame && this.blocks.at(-1)?.kind === 'rule') this.blocks.pop();
    this.role = around;
  }

  list(element, marks) {
    const { flat, ...list } = listOf(element);
    const items = [];
    for (const child of element.children) {
      if (leftOut(child)) continue;
      if (child.localName === 'li') {
        const blocks = read(child, this.notes, marksIn(child, marks), this.depth + 1);
        if (flat) this.blocks.push({ kind: 'item', ...markOf(child, list), blocks });
        else if (blocks.length) items.push(blocks);
      } else {
        // A list straight in a list stands under the item before it, as Google Docs and browsers have it.
        const inner = new Reader(this.notes, this.depth + 1);
        inner.element(child, marks);
        inner.flush();
        if (items.length) items.push(items.pop().concat(inner.blocks));
        else if (inner.blocks.length) items.push(inner.blocks);
      }
    }
    if (items.length) this.blocks.push({ kind: 'list', ...list, items });
  }

  quote(element, marks) {
    const blocks = read(element, this.notes, marks, this.depth + 1);
    const cited = element.getAttribute('type') === 'cite' || /gmail_quote/.test(element.className);
    if (blocks.length) this.blocks.push({ kind: 'quote', cited, blocks });
  }

  table(element, marks) {
    this.blocks = this.blocks.concat(table(element, (cell) => read(cell, this.notes, marks, this.depth + 1)));
  }

  pre(element, marks) {
    const text = element.textContent.replace(/\u00A0/g, ' ').replace(/\s+$/, '').replace(/^\n/, '');
    if (!text) return;
    if (!/moz-quote-pre/.test(element.className)) {
      this.blocks.push({ kind: 'code', text });
      return;
    }
    // A plain mail: its paragraphs, each on lines of its own.
    for (const part of text.split(/\n\s*\n/)) {
      this.text(part.replace(/^>[> ]*/gm, ''), marks);
      this.flush();
    }
  }

  rule() {
    this.blocks.push({ kind: 'rule' });
  }
}
