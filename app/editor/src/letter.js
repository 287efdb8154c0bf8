// Markdown as letters use it, and how it looks while it is written. What counts is how the server reads it; this only shows.

import { defineLanguageFacet, HighlightStyle, Language, LanguageSupport } from '@codemirror/language';
import { Decoration, MatchDecorator, ViewPlugin } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { parser, Strikethrough, Table } from '@lezer/markdown';

const facet = defineLanguageFacet();

export const letter = () => new LanguageSupport(new Language(facet, parser.configure([Table, Strikethrough]), [], 'markdown'));

export const look = HighlightStyle.define([
  { tag: tags.heading, class: 'cm-heading' },
  { tag: tags.strong, class: 'cm-strong' },
  { tag: tags.emphasis, class: 'cm-emphasis' },
  { tag: tags.strikethrough, class: 'cm-strike' },
  { tag: tags.quote, class: 'cm-quote' },
  { tag: [tags.link, tags.url], class: 'cm-link' },
  { tag: tags.monospace, class: 'cm-code' },
  { tag: [tags.processingInstruction, tags.contentSeparator], class: 'cm-sign' },
]);

// What letters have besides: notes, figures that are filled in, what is still to be written, and the mark of a list of demands.
const OWN = { '[[': 'cm-unfinished', '[^': 'cm-note', '{{': 'cm-claim', '{.': 'cm-sign' };
const own = new MatchDecorator({
  regexp: /\[\[[^\]]+\]\]|\[\^[^\]\s]+\]:?|\{\{\s*\p{L}+\s*\}\}|\{\.[\w-]+\}/gu,
  decoration: ([text]) => Decoration.mark({ class: OWN[text.slice(0, 2)] }),
});

export const marks = ViewPlugin.fromClass(class {
  constructor(view) { this.decorations = own.createDeco(view); }
  update(update) { this.decorations = own.updateDeco(update, this.decorations); }
}, { decorations: (plugin) => plugin.decorations });
