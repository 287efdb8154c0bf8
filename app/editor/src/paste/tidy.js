// Blocks as a writer would have made them: lists put together, heading levels in steps, nothing empty, no noise of mail.

// The lines by which mail programs announce what they quote, in Dutch and English.
const MAIL_HEADER = /^\s*(From|Van):.*(Sent|Verzonden|Date|Datum):.*(Subject|Onderwerp):/is;
const WROTE = /^\s*(Op|On)\s.{0,40}\d.{4,300}\b(schreef|geschreven|wrote)\b.{0,200}:\s*$/is;
// How much of a paragraph is looked at for them, in characters.
const LOOKED_AT = 1000;

export const textOf = (runs) => runs.map((run) => (run.br ? '\n' : run.text ?? '')).join('');

export function tidied(blocks) {
  let all = blocks.flatMap(paragraphs).flatMap(splitAtBreaks);
  all = all.filter((block) => !isMailNoise(block));
  all = quotesJoined(lists(all)).flatMap(inside);
  // Whoever copies from within a quoted mail means its words.
  if (all.length === 1 && all[0].kind === 'quote' && all[0].cited) all = all[0].blocks;
  while (all.at(-1)?.kind === 'rule') all.pop();
  while (all[0]?.kind === 'rule') all.shift();
  return steps(all);
}

function inside(block) {
  if (block.kind === 'quote') {
    const blocks = tidied(block.blocks);
    return blocks.length ? [{ ...block, blocks }] : [];
  }
  if (block.kind === 'list') {
    const items = block.items.map(tidied).filter((item) => item.length);
    return items.length ? [{ ...block, items }] : [];
  }
  return [block];
}

function isMailNoise(block) {
  if (block.kind !== 'paragraph') return false;
  const text = textOf(block.runs).slice(0, LOOKED_AT);
  return MAIL_HEADER.test(text) || WROTE.test(text);
}

// Runs without spaces at the ends, none of them empty; headings are bold already.
function paragraphs(block) {
  if (!block.runs) return [block];
  let runs = block.runs.filter((run) => run.note || run.br || run.text);
  const isBlank = (run) => run.br || (!run.note && !/[^\s\u00A0]/.test(run.text));
  const first = runs.findIndex((run) => !isBlank(run));
  const last = runs.findLastIndex((run) => !isBlank(run));
  runs = first < 0 ? [] : runs.slice(first, last + 1);
  if (block.kind === 'heading') runs = runs.map((run) => (run.br ? { text: ' ' } : { ...run, bold: false }));
  return runs.length ? [{ ...block, runs }] : [];
}

// Two line ends in a row are how mail programs end a paragraph.
function splitAtBreaks(block) {
  if (block.kind !== 'paragraph') return [block];
  const parts = [[]];
  let breaks = 0;
  for (const run of block.runs) {
    if (run.br) breaks += 1;
    else if (breaks === 0 || run.note || /\S/.test(run.text)) {
      if (breaks > 1) parts.push([]);
      else if (breaks === 1) parts.at(-1).push({ br: true });
      breaks = 0;
      parts.at(-1).push(run);
    }
  }
  return parts.filter((runs) => runs.length).map((runs) => ({ ...block, runs }));
}

// Items that say their own level, put into lists within lists.
function lists(blocks) {
  const out = [];
  let open = [];
  for (const block of blocks) {
    if (block.kind === 'more') {
      // It goes on with the item above it, or is a paragraph like any other.
      const there = open.at(-1)?.list.items.at(-1) ?? out;
      for (const inner of block.blocks) there.push(inner);
    } else if (block.kind === 'item') {
      open = open.filter((one) => one.level <= block.level);
      const last = open.at(-1);
      const restarts = block.ordered && block.number === 1;
      const goesOn = last?.level === block.level && last.list.ordered === block.ordered && !restarts && (last.key === block.key || open.length > 1);
      if (!goesOn) {
        if (last?.level === block.level) open.pop();
        const list = { kind: 'list', ordered: block.ordered, start: block.number, items: [] };
        (open.at(-1)?.list.items.at(-1) ?? out).push(list);
        open.push({ level: block.level, key: block.key, list });
      }
      open.at(-1).list.items.push([...block.blocks]);
    } else {
      open = [];
      out.push(block);
    }
  }
  return out;
}

// Paragraphs that are each a quotation stand in one.
function quotesJoined(blocks) {
  const out = [];
  for (const block of blocks) {
    const last = out.at(-1);
    if (block.kind === 'quote' && last?.kind === 'quote' && !block.cited && !last.cited) last.blocks = last.blocks.concat(block.blocks);
    else out.push(block);
  }
  return out;
}

// The subject is the letter's only heading of level 1, and no level is skipped on the way down.
function steps(blocks) {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const shift = headings.some((block) => block.level === 1) ? 1 : 0;
  let before;
  for (const block of headings) {
    block.level = Math.min(block.level + shift, 6, before === undefined ? 6 : before + 1);
    before = block.level;
  }
  return blocks;
}
