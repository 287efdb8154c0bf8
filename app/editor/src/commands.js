// What the buttons and the keys do to the text: each a command of CodeMirror, undone in one step.

import { EditorSelection } from '@codemirror/state';

// Puts a sign on both sides of what is chosen, or of the word at the cursor, or takes it away when it is there.
const wrapped = (sign) => ({ state, dispatch }) => {
  const change = state.changeByRange((range) => {
    const { from, to } = range.empty ? state.wordAt(range.head) ?? range : range;
    const size = sign.length;
    const before = state.sliceDoc(Math.max(0, from - size), from);
    const after = state.sliceDoc(to, to + size);
    const chosen = state.sliceDoc(from, to);
    if (before === sign && after === sign && !doubled(state, from - size, to + size, sign)) {
      return {
        changes: [{ from: from - size, to: from }, { from: to, to: to + size }],
        range: EditorSelection.range(range.anchor - size, range.head - size),
      };
    }
    if (chosen.length > 2 * size && chosen.startsWith(sign) && chosen.endsWith(sign) && !range.empty) {
      return { changes: { from, to, insert: chosen.slice(size, -size) }, range: EditorSelection.range(from, to - 2 * size) };
    }
    return {
      changes: [{ from, insert: sign }, { from: to, insert: sign }],
      range: EditorSelection.range(range.anchor + size, range.head + size),
    };
  });
  dispatch(state.update(change, { userEvent: 'input', scrollIntoView: true }));
  return true;
};

// `*` next to another `*` is half of `**`.
const doubled = (state, from, to, sign) => sign === '*'
  && (state.sliceDoc(Math.max(0, from - 1), from) === '*') !== (state.sliceDoc(Math.max(0, from - 2), from) === '**');

export const bold = wrapped('**');
export const italic = wrapped('*');

// The lines that the choice touches, each once.
function lines(state) {
  const found = new Map();
  for (const { from, to } of state.selection.ranges) {
    for (let at = from; at <= to;) {
      const line = state.doc.lineAt(at);
      found.set(line.number, line);
      at = line.to + 1;
    }
  }
  return [...found.values()];
}

const LIST = /^(\s*)(?:[-*+]|\d+[.)])\s+/;

// Begins every line with a sign, or takes it away when all of them have it. Other signs of its kind make way.
const prefixed = (sign, has, others) => ({ state, dispatch }) => {
  const all = lines(state);
  const some = all.filter((line) => line.text.trim() !== '');
  const touched = some.length > 0 ? some : all;
  const off = some.length > 0 && some.every((line) => has.test(line.text));
  const changes = touched.flatMap((line, at) => {
    const old = (off ? has : others)?.exec(line.text)?.[0] ?? '';
    const insert = off ? '' : sign(at);
    // A list starts a paragraph of its own.
    const above = line.number > 1 ? state.doc.line(line.number - 1).text : '';
    const gap = !off && at === 0 && above.trim() !== '' && !has.test(above) ? '\n' : '';
    return old === insert && gap === '' ? [] : [{ from: line.from, to: line.from + old.length, insert: gap + insert }];
  });
  const end = touched.at(-1);
  const update = state.update({ changes, userEvent: 'input', scrollIntoView: true });
  const placed = state.selection.main.empty && end
    ? { selection: EditorSelection.cursor(update.changes.mapPos(state.selection.main.head, 1)) } : {};
  dispatch(state.update({ changes, ...placed, userEvent: 'input', scrollIntoView: true }));
  return true;
};

export const bullets = prefixed(() => '- ', /^\s*[-*+]\s+/, LIST);
export const numbers = prefixed((at) => `${at + 1}. `, /^\s*\d+[.)]\s+/, LIST);
export const quote = prefixed(() => '> ', /^>\s?/, undefined);

// No heading, a heading, a heading below it, no heading.
export const heading = ({ state, dispatch }) => {
  const line = state.doc.lineAt(state.selection.main.head);
  const [signs = ''] = /^#+\s+/.exec(line.text) ?? [];
  const next = signs === '' ? '## ' : signs.trim() === '##' ? '### ' : '';
  const head = state.selection.main.head - line.from;
  const changes = { from: line.from, to: line.from + signs.length, insert: next };
  const selection = { anchor: line.from + Math.max(head - signs.length, 0) + next.length };
  dispatch(state.update({ changes, selection, userEvent: 'input', scrollIntoView: true }));
  return true;
};

// What the letter asks for: a heading with the mark of demands and a list under it; on a heading, the mark alone.
export const demands = (words) => ({ state, dispatch }) => {
  const line = state.doc.lineAt(state.selection.main.head);
  if (/^#+\s/.test(line.text)) {
    const mark = /\s*\{\.demands\}\s*$/.exec(line.text);
    const changes = mark ? { from: line.from + mark.index, to: line.to } : { from: line.to, insert: ' {.demands}' };
    dispatch(state.update({ changes, userEvent: 'input', scrollIntoView: true }));
    return true;
  }
  const gap = line.text.trim() === '' ? '' : '\n\n';
  const insert = `${gap}## ${words.demands} {.demands}\n\n1. `;
  const at = line.to;
  dispatch(state.update({ changes: { from: at, insert }, selection: { anchor: at + insert.length }, userEvent: 'input', scrollIntoView: true }));
  return true;
};

const ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/;

// A link on what is chosen; the address is what one types next.
export const link = (words) => ({ state, dispatch }) => {
  const { from, to } = state.selection.main;
  const chosen = state.sliceDoc(from, to);
  const address = ADDRESS.test(chosen);
  const text = address ? words.linkText : chosen || words.linkText;
  const insert = `[${text}](${address ? chosen : 'https://'})`;
  const selection = address || chosen === ''
    ? { anchor: from + 1, head: from + 1 + text.length }
    : { anchor: from + insert.length - 1 };
  dispatch(state.update({ changes: { from, to, insert }, selection, userEvent: 'input', scrollIntoView: true }));
  return true;
};

export const NOTE = /\[\^([^\]\s]+)\]/g;

// The labels of notes that a text has already.
export const labels = (text) => new Set([...text.matchAll(NOTE)].map(([, label]) => label));

// A new note: its number at the cursor, its text below, where the cursor goes. In a note: back to where it is referred to.
export const note = ({ state, dispatch }) => {
  const text = state.doc.toString();
  const { head } = state.selection.main;
  const here = state.doc.lineAt(head);
  const within = /^\[\^([^\]\s]+)\]:/.exec(here.text);
  if (within) {
    const at = text.indexOf(`[^${within[1]}]`);
    if (at < 0 || at === here.from) return false;
    dispatch(state.update({ selection: { anchor: at + within[1].length + 3 }, scrollIntoView: true }));
    return true;
  }
  const taken = labels(text);
  let number = 1;
  while (taken.has(String(number))) number += 1;
  const mark = `[^${number}]`;
  // Notes stand together, after the last of them; the first at the end of the text.
  let last;
  for (let at = state.doc.lines; at >= 1 && !last; at -= 1) {
    if (/^\[\^[^\]\s]+\]:/.test(state.doc.line(at).text)) last = end(state, at);
  }
  const kept = text.trimEnd().length;
  const below = last ?? { at: Math.max(kept, head), gap: '\n\n' };
  const definition = `${below.gap}${mark}: `;
  // The cursor may stand after the last note: then the reference comes after it too.
  const at = head;
  const changes = [{ from: at, insert: mark }, { from: Math.max(below.at, at), insert: definition }];
  const anchor = Math.max(below.at, at) + mark.length + definition.length;
  dispatch(state.update({ changes, selection: { anchor }, userEvent: 'input', scrollIntoView: true }));
  return true;
};

// Where a note ends that begins on this line: it may go on, indented.
function end(state, number) {
  let line = state.doc.line(number);
  while (line.number < state.doc.lines && /^(?: {2,}|\t)\S/.test(state.doc.line(line.number + 1).text)) line = state.doc.line(line.number + 1);
  return { at: line.to, gap: '\n' };
}

// Enter goes on with a list or a quote; in an empty item it ends it.
export const goOn = ({ state, dispatch }) => {
  const { head, empty } = state.selection.main;
  const line = state.doc.lineAt(head);
  const begin = /^(\s*)(?:([-*+])|(\d+)([.)])|(>))\s+/.exec(line.text) ?? /^()()()()(>)$/.exec(line.text);
  if (!empty || !begin || head < line.from + begin[0].length) return false;
  const [whole, indent, bullet, number, dot, mark] = begin;
  if (line.text.slice(whole.length).trim() === '') {
    dispatch(state.update({ changes: { from: line.from, to: line.to }, userEvent: 'input', scrollIntoView: true }));
    return true;
  }
  const next = mark ? '> ' : `${indent}${bullet ?? `${Number(number) + 1}${dot}`} `;
  const insert = `\n${next}`;
  dispatch(state.update({ changes: { from: head, insert }, selection: { anchor: head + insert.length }, userEvent: 'input', scrollIntoView: true }));
  return true;
};

export const commands = (words) => ({ bold, italic, heading, quote, bullets, numbers, demands: demands(words), note, link: link(words) });

export function keys(words) {
  const all = commands(words);
  return [
    { key: 'Enter', run: goOn },
    { key: 'Mod-b', run: all.bold },
    { key: 'Mod-i', run: all.italic },
    { key: 'Mod-k', run: all.link },
    { key: 'Mod-Alt-k', run: all.heading },
    { key: 'Mod-Alt-f', run: all.note },
    { key: 'Mod-Alt-v', run: all.demands },
    { key: 'Mod-Shift-7', run: all.numbers },
    { key: 'Mod-Shift-8', run: all.bullets },
    { key: 'Mod-Shift-9', run: all.quote },
  ];
}
