// From what Word, Outlook, Google Docs, LibreOffice and Apple Mail put on the clipboard to the Markdown that letters are written in.
//
// Nothing here touches the page: the HTML is parsed apart, where scripts and pictures do nothing, and only its words,
// and the few marks that letters know, come out. What they mean is what letters::markdown makes of them.

import { footnotes } from './paste/notes.js';
import { read } from './paste/read.js';
import { tidied } from './paste/tidy.js';
import { write } from './paste/write.js';

// The most that is looked at, in characters. A whole book is less; above it the browser's own paste of plain text is quicker.
const MAX_HTML = 8_000_000;
// The deepest that elements stand in each other; browsers build no tree that is deeper.
const MAX_DEPTH = 512;

// The Markdown of a piece of HTML, without line ends around it; undefined when there is nothing in it that its plain text
// does not say as well (and then the plain text should be pasted, untouched: it may be Markdown itself).
// `taken` holds the labels of footnotes that the text has already; `DOMParser` is the browser's own.
export function toMarkdown(html, { DOMParser = globalThis.DOMParser, taken = new Set() } = {}) {
  if (html.length > MAX_HTML || isTooDeep(html)) return undefined;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const notes = footnotes(body, taken);
  const blocks = tidied(read(body, notes));
  if (!says(blocks, body)) return undefined;
  const defined = notes.referred().map(({ label, nodes }) => ({ label, blocks: tidied(nodes.flatMap((node) => read(node, notes))) }));
  return write(blocks, defined) || undefined;
}

// Whether more stands in each other than any document has: browsers take very long to read such a text.
function isTooDeep(html) {
  let depth = 0;
  for (const [tag] of html.matchAll(/<\/?(?:blockquote|[ou]l|table|div|span|font|b|i)(?=[\s>])/gi)) {
    depth = tag[1] === '/' ? Math.max(depth - 1, 0) : depth + 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

// Whether the blocks hold more than bare lines: words in paragraphs of their own, or any mark.
// Editors of program text put coloured lines on the clipboard; what was copied there is likely Markdown.
function says(blocks, body) {
  if (!blocks.length) return false;
  const [first, ...others] = body.querySelectorAll(':scope > :not(meta, style)');
  const isProgram = first?.localName === 'pre' || /white-space:\s*pre\s*(;|$)/.test(first?.getAttribute('style') ?? '');
  if (isProgram && !others.length) return false;
  const marked = ({ bold, italic, strike, code, href, note }) => bold || italic || strike || code || href || note;
  return blocks.some((block) => block.kind !== 'paragraph' || block.runs.some(marked)) || body.querySelector('p') !== null;
}
