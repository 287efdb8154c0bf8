// From runs to a line of Markdown: marks opened and closed where CommonMark sees them, signs escaped where they would mean something.

import { escaped, lineStart } from './escape.js';

const MARKS = ['strike', 'bold', 'italic'];
const SIGNS = { bold: '**', italic: '*', strike: '~~' };

const isSpace = (sign) => sign === '' || /\s/.test(sign);
const isPunctuation = (sign) => /[\p{P}\p{S}]/u.test(sign);
const same = (one, other) => [...MARKS, 'href', 'code'].every((name) => (one[name] || '') === (other[name] || ''));

const isWords = (run) => !run.br && !run.note && !run.auto;

export function inline(given, { place }) {
  const runs = flanked(autolinks(joined(spaced(given))));
  const marks = marksOf(runs);
  let text = '';
  let open = [];
  for (let at = 0; at <= runs.length; at += 1) {
    const wanted = marks[at] ?? [];
    const kept = open.findIndex((mark) => !wanted.some((other) => other.name === mark.name && other.value === mark.value));
    const close = kept < 0 ? [] : open.slice(kept);
    for (const mark of close.reverse()) text += mark.name === 'href' ? closedLink(mark) : SIGNS[mark.name];
    open = open.slice(0, open.length - close.length);
    if (at === runs.length) break;
    const opening = wanted.filter((mark) => !open.some((other) => other.name === mark.name)).sort((one, other) => other.end - one.end);
    for (const mark of opening) {
      text += mark.name === 'href' ? '[' : SIGNS[mark.name];
      open.push(mark);
    }
    text += shown(runs, at, open.some((mark) => mark.name === 'href'), place);
  }
  return place === 'cell' ? text : text.split('\n').map((line) => lineStart(line, place)).join('\n');
}

// The marks of each run, with the place where they end: what lasts longest is opened first, a link before others as long.
function marksOf(runs) {
  const all = Array(runs.length);
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    all[at] = ['href', ...MARKS].filter((name) => runs[at][name]).map((name) => {
      const value = runs[at][name];
      const after = all[at + 1]?.find((mark) => mark.name === name && mark.value === value);
      return { name, value, end: after?.end ?? at };
    });
  }
  return all;
}

const closedLink = ({ value }) => `](${value.replace(/[()]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&')})`;

function shown(runs, at, inLink, place) {
  const run = runs[at];
  if (run.note) return `[^${run.note}]`;
  if (run.auto) return `<${run.text}>`;
  if (run.br) return place === 'paragraph' ? '\\\n' : ' ';
  if (run.code) return ticks(run.text, place);
  return escaped(run.text, { before: at > 0 ? 'x' : '', after: at + 1 < runs.length ? 'x' : '', inLink, place });
}

function ticks(text, place) {
  const longest = (text.match(/`+/g) ?? []).reduce((most, its) => Math.max(most, its.length), 0);
  const fence = '`'.repeat(longest + 1);
  const room = /^`|`$/.test(text) ? ' ' : '';
  const code = place === 'cell' ? text.replace(/\|/g, '\\|') : text;
  return `${fence}${room}${code}${room}${fence}`;
}

// White space apart from words, marked only where it stands between two runs of that mark, single, and not around breaks.
function spaced(given) {
  let parts = [];
  for (const run of given) {
    if (run.note || run.br) parts.push(run);
    else for (const text of run.text.match(/^\s+|\s+$|\S(?:.*\S)?/gs) ?? []) parts.push({ ...run, text, blank: !/\S/.test(text) });
  }
  // Blanks in a row are one.
  parts = parts.filter((part, at) => !(part.blank && parts[at - 1]?.blank));
  const out = [];
  for (const [at, part] of parts.entries()) {
    const last = out.at(-1);
    const next = parts[at + 1];
    if (!part.blank) out.push(part);
    else if (last && !last.br && next && !next.br) {
      const both = Object.fromEntries([...MARKS, 'href'].map((name) => [name, last[name] === next[name] ? last[name] : undefined]));
      out.push({ text: part.text === '\u00A0' ? part.text : ' ', ...both });
    }
  }
  return out;
}

function joined(runs) {
  const out = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last && isWords(last) && isWords(run) && same(last, run)) last.text += run.text;
    else out.push({ ...run });
  }
  return out;
}

// A link that shows its own address is written as that address.
function autolinks(runs) {
  return runs.map((run, at) => {
    const isWhole = run.href && runs[at - 1]?.href !== run.href && runs[at + 1]?.href !== run.href;
    const isBare = isWhole && (run.href === run.text || (run.href === `mailto:${run.text}` && /^[\w.+-]+@[\w.-]+$/.test(run.text)));
    return isBare ? { ...run, href: undefined, auto: true } : run;
  });
}

// Takes marks from where CommonMark would not see them: at notes, at blanks, and at a sign of punctuation with a letter on its other side.
function flanked(runs) {
  let out = runs;
  for (const mark of MARKS) out = trimmedMarks(trimmedMarks(out, mark, false), mark, true);
  return joined(out);
}

// One side of each stretch with this mark: its beginning, or with `mirrored` its end.
function trimmedMarks(runs, mark, mirrored) {
  const rest = mirrored ? [...runs] : [...runs].reverse();
  const out = [];
  for (let run = rest.pop(); run; run = rest.pop()) {
    const last = out.at(-1);
    if (!run[mark] || last?.[mark]) {
      out.push(run);
      continue;
    }
    const sign = edge(run, last, mirrored);
    const before = last ? edge(last, run, !mirrored) : '';
    if (!run.note && !isSpace(sign) && (!isPunctuation(sign) || isSpace(before) || isPunctuation(before))) out.push(run);
    else if (!isWords(run) || run.code || run.href || sign.length >= run.text.length) out.push({ ...run, [mark]: undefined });
    else {
      out.push({ ...run, [mark]: undefined, text: sign });
      rest.push({ ...run, text: mirrored ? run.text.slice(0, -sign.length) : run.text.slice(sign.length) });
    }
  }
  return mirrored ? out.reverse() : out;
}

// The sign of a run that will stand next to its neighbour's: its first, or its last.
function edge(run, neighbour, atEnd) {
  if (run.br) return '';
  if (run.note) return '[';
  if (run.code) return '`';
  if (run.auto) return '<';
  if (run.href && run.href !== neighbour?.href) return '[';
  return (atEnd ? [...run.text].at(-1) : [...run.text][0]) ?? '';
}
