// From blocks to Markdown.

import { inline } from './inline.js';

// The document and its notes, as [{ label, blocks }].
export function write(blocks, notes) {
  const text = join(blocks);
  const defined = notes.map(({ label, blocks: its }) => indented(`[^${label}]: `, '    ', join(its) || '…'));
  return [text, ...defined].filter(Boolean).join('\n\n');
}

// Blocks with empty lines between. A list after one of its kind needs other marks, or the two would be one.
function join(blocks) {
  let out = '';
  let other = false;
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1];
    other = before?.kind === 'list' && block.kind === 'list' && before.ordered === block.ordered && !other;
    const text = written(block, other);
    if (text) out += out ? `\n\n${text}` : text;
  }
  return out;
}

function written(block, other) {
  switch (block.kind) {
    case 'heading': return `${'#'.repeat(block.level)} ${inline(block.runs, { place: 'heading' })}`;
    case 'quote': return indented('> ', '> ', join(block.blocks));
    case 'list': return list(block, other);
    case 'table': return table(block.rows);
    case 'code': return code(block.text);
    case 'rule': return '---';
    default: return inline(block.runs, { place: 'paragraph' });
  }
}

function indented(first, next, text) {
  return text.split('\n').map((line, at) => (at === 0 ? first : line ? next : next.trimEnd()) + line).join('\n');
}

function list({ ordered, start, items }, other) {
  const isTight = items.every(([first, ...rest]) => first.kind === 'paragraph' && rest.every((block) => block.kind === 'list'));
  return items.map((item, at) => {
    const mark = ordered ? `${(start ?? 1) + at}${other ? ')' : '.'} ` : `${other ? '*' : '-'} `;
    const text = isTight ? item.map((block) => written(block, false)).join('\n') : join(item);
    return indented(mark, ' '.repeat(mark.length), text);
  }).join(isTight ? '\n' : '\n\n');
}

function table(rows) {
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const line = (cells) => `| ${Array.from({ length: columns }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const [head, ...rest] = rows.map((cells) => cells.map((runs) => inline(runs, { place: 'cell' })));
  return [line(head), line(Array(columns).fill('---')), ...rest.map(line)].join('\n');
}

function code(text) {
  const longest = (text.match(/`+/g) ?? []).reduce((most, ticks) => Math.max(most, ticks.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}
