// CodeMirror in place of the text area, which stays in the form and holds the same text at every moment.

import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { syntaxHighlighting } from '@codemirror/language';
import { search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { keys } from './commands.js';
import { letter, look, marks } from './letter.js';
import { pasted } from './pasting.js';
import { dress } from './dress.js';

// What the text area had to say for itself is said by the field that stands in for it.
const named = (source) => {
  const label = source.labels[0]?.textContent.trim() ?? '';
  const said = (source.getAttribute('aria-describedby') ?? '').split(/\s+/)
    .map((id) => document.getElementById(id)?.textContent.trim()).filter(Boolean).join(' ');
  return {
    'aria-label': label,
    ...(said && { 'aria-description': said }),
    ...(source.getAttribute('aria-invalid') === 'true' && { 'aria-invalid': 'true' }),
    spellcheck: 'true', autocorrect: 'on', autocapitalize: 'sentences', lang: source.lang || document.documentElement.lang,
  };
};

// Lines of which something was found, underlined where they stand.
const found = StateEffect.define();
const findings = StateField.define({
  create: () => Decoration.none,
  update(lines, transaction) {
    let now = lines.map(transaction.changes);
    for (const effect of transaction.effects) if (effect.is(found)) now = effect.value;
    return now;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function underlined(view, problems) {
  const { doc } = view.state;
  const lines = new Map();
  for (const { line, text } of problems) {
    if (line >= 1 && line <= doc.lines) lines.set(line, lines.has(line) ? `${lines.get(line)}\n${text}` : text);
  }
  const marked = [...lines].sort(([one], [other]) => one - other)
    .map(([line, title]) => Decoration.line({ class: 'cm-found', attributes: { title } }).range(doc.line(line).from));
  return Decoration.set(marked);
}

export function write(source, words) {
  const host = document.createElement('div');
  host.className = 'field-of-text';
  // In a root of its own the field's style needs no style element, which the page's policy would refuse.
  const root = host.attachShadow({ mode: 'open' });
  source.after(host);

  let mine = false;
  const tell = (view) => {
    mine = true;
    source.value = view.state.doc.toString();
    source.dispatchEvent(new Event('input', { bubbles: true }));
    mine = false;
  };
  const numbers = new Compartment();
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: source.value,
      extensions: [
        EditorState.phrases.of(words.phrases),
        EditorView.contentAttributes.of(named(source)),
        EditorView.lineWrapping,
        history(),
        letter(),
        syntaxHighlighting(look),
        marks,
        findings,
        search({ top: true }),
        numbers.of([]),
        keymap.of([...keys(words), ...searchKeymap, ...historyKeymap, ...defaultKeymap]),
        pasted(words),
        dress,
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !mine) tell(update.view);
        }),
      ],
    }),
  });

  // Whoever comes to the text area by a link, a label or its name comes to the field.
  source.classList.add('stood-in-for');
  source.tabIndex = -1;
  source.setAttribute('aria-hidden', 'true');
  source.addEventListener('focus', () => view.focus());
  source.labels[0]?.addEventListener('click', (event) => { event.preventDefault(); view.focus(); });
  // What others write in the text area (a browser that fills in, a text brought back) comes into the field.
  source.addEventListener('input', () => {
    if (mine || source.value === view.state.doc.toString()) return;
    mine = true;
    view.dispatch(changed(view.state.doc.toString(), source.value));
    mine = false;
  });
  source.addEventListener('standpunt:found', ({ detail }) => view.dispatch({ effects: found.of(underlined(view, detail)) }));
  source.addEventListener('standpunt:line', ({ detail }) => {
    const line = view.state.doc.line(Math.min(Math.max(detail, 1), view.state.doc.lines));
    view.dispatch({ selection: { anchor: line.from }, effects: EditorView.scrollIntoView(line.from, { y: 'start', yMargin: 24 }) });
    view.focus();
  });
  const count = document.querySelector('[data-line-numbers]');
  count?.addEventListener('change', () => view.dispatch({ effects: numbers.reconfigure(count.checked ? lineNumbers() : []) }));
  if (document.activeElement === source) view.focus();
  return view;
}

// The one stretch in which two texts differ: what stands before and after keeps the cursor where it was.
export function changed(before, after) {
  let from = 0;
  const most = Math.min(before.length, after.length);
  while (from < most && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < most - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { changes: { from, to: before.length - end, insert: after.slice(from, after.length - end) } };
}
