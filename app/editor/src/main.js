// The field in which a letter is written. The page is whole without it: a form with a text area, which this stands in for
// and keeps up to date, so that sending the form, the preview and everything else read the text from one place.

import { write } from './field.js';
import { keep } from './keep.js';
import { tools } from './toolbar.js';

// The page's own words: what they are called here, and what CodeMirror calls its own.
function said(list) {
  const named = (attribute) => Object.fromEntries([...list.querySelectorAll(`[data-${attribute}]`)].map((one) => [one.dataset[attribute], one.textContent]));
  return { ...named('word'), phrases: named('phrase') };
}

const form = document.querySelector('form[data-room]');
const source = form?.elements.body;
if (source) {
  const words = said(form.querySelector('[data-words]'));
  const view = write(source, words);
  tools(form.querySelector('[data-tools]'), view, words);
  keep(form, source, words);
  // A heading or a problem leads to its line in the text.
  form.addEventListener('click', (event) => {
    const line = Number(event.target.closest?.('a[data-line]')?.dataset.line);
    if (!line) return;
    event.preventDefault();
    source.dispatchEvent(new CustomEvent('standpunt:line', { detail: line }));
  });
  // What the preview finds is underlined where it stands.
  const found = form.querySelector('.findings ul');
  if (found) {
    const mark = () => {
      const problems = [...found.querySelectorAll('a[data-line]')].map((one) => ({ line: Number(one.dataset.line), text: one.textContent }));
      source.dispatchEvent(new CustomEvent('standpunt:found', { detail: problems }));
    };
    new MutationObserver(mark).observe(found, { childList: true, subtree: true, characterData: true });
    mark();
  }
}
