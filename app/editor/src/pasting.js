// What is pasted from a word processor, a mail or a page comes in as Markdown.

import { EditorView } from '@codemirror/view';
import { labels } from './commands.js';
import { toMarkdown } from './paste.js';

export const pasted = (words) => EditorView.domEventHandlers({
  paste(event, view) {
    const html = event.clipboardData?.getData('text/html');
    if (!html) return false;
    const text = toMarkdown(html, { taken: labels(view.state.doc.toString()) });
    if (text === undefined) return false;
    event.preventDefault();
    view.dispatch(view.state.replaceSelection(text), { userEvent: 'input.paste', scrollIntoView: true });
    return true;
  },
});
