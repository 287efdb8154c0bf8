// How the field looks: the same paper, ink and letter as the page around it, whose names for them reach in here.

import { EditorView } from '@codemirror/view';

export const dress = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--paper)', border: 'var(--hairline) solid var(--control-edge)', borderRadius: 'var(--radius)' },
  '&.cm-focused': { outline: 'var(--stroke) solid var(--accent)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'var(--serif)', fontSize: '1.0625rem', lineHeight: '1.6', minHeight: '60vh', fontVariantNumeric: 'proportional-nums' },
  '.cm-content': { padding: 'var(--s3) 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 var(--s3)' },
  '.cm-gutters': { backgroundColor: 'var(--paper)', color: 'var(--ink-faint)', border: 'none', fontFamily: 'var(--sans)', fontSize: 'var(--size-note)' },
  '.cm-searchMatch': { backgroundColor: 'var(--needs-wash)' },
  '.cm-searchMatch-selected': { outline: 'var(--stroke) solid var(--needs-mark)' },
  '.cm-heading': { fontWeight: '600' },
  '.cm-strong': { fontWeight: '600' },
  '.cm-emphasis': { fontStyle: 'italic' },
  '.cm-strike': { textDecoration: 'line-through' },
  '.cm-quote': { color: 'var(--ink-soft)' },
  '.cm-link': { color: 'var(--accent)' },
  '.cm-code': { fontFamily: 'var(--mono)', fontSize: '0.9em' },
  '.cm-sign': { color: 'var(--ink-faint)', fontWeight: '400' },
  '.cm-note': { color: 'var(--accent)', fontFamily: 'var(--sans)', fontSize: '0.85em' },
  '.cm-claim': { color: 'var(--accent)', fontFamily: 'var(--sans)', fontSize: '0.9em', backgroundColor: 'var(--accent-wash)' },
  '.cm-unfinished': { color: 'var(--needs)', backgroundColor: 'var(--needs-wash)' },
  '.cm-found': { textDecoration: 'underline wavy var(--needs-mark)', textUnderlineOffset: '0.25em', textDecorationThickness: '1px' },
  '.cm-panels': { backgroundColor: 'var(--paper-sunk)', color: 'var(--ink)', fontFamily: 'var(--sans)', borderBottom: 'var(--hairline) solid var(--rule)' },
  '.cm-panel.cm-search': { padding: 'var(--s2)', fontSize: 'var(--size-note)' },
  '.cm-panel.cm-search label': { fontSize: 'inherit' },
  '.cm-textfield, .cm-button': { font: 'inherit', color: 'var(--ink)', background: 'var(--paper)', border: 'var(--hairline) solid var(--control-edge)', borderRadius: 'var(--radius)', padding: '0.3em 0.5em', minHeight: '24px' },
  '.cm-panel.cm-search [name=close]': { fontSize: '1.25rem', minWidth: '24px', minHeight: '24px', color: 'var(--ink)' },
});
