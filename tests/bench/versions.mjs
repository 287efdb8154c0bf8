// Two versions of a long position paper compared word by word, and three brought together; beside it what git needs
// for a merge of the same three by lines. Two rows: what, ours, against, ratio, figure to reach.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setting } from '../browser/standpunt.mjs';

const ROUNDS = 50;
const near = (path) => fileURLToPath(new URL(path, import.meta.url));
// The real one lies beside the project; the sample is as long.
const LETTER = [near('../../../shared/real/toekomstscenario-notitie.md'), near('../../letters/samples/toekomstscenario.md')].find(existsSync);

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const shown = (ms) => `${ms.toFixed(2)} ms`;

const folder = mkdtempSync(join(tmpdir(), 'standpunt-versions-'));
try {
  const took = JSON.parse(execFileSync(setting('STANDPUNT_COMPARE'), [LETTER, String(ROUNDS), folder], { encoding: 'utf8' }));
  const file = (name) => join(folder, name);
  const git = (...words) => Array.from({ length: 11 }, () => {
    const start = performance.now();
    const { status, error } = spawnSync('git', words, { encoding: 'utf8' });
    if (error || status > 127) throw error ?? new Error(`git ${words.join(' ')} ended with ${status}`);
    return performance.now() - start;
  });
  const rows = [
    ['two versions compared', median(took.diff), 'git diff --word-diff', git('diff', '--no-index', '--word-diff', file('base'), file('mine'))],
    [`three merged, ${took.conflicts} conflicts`, median(took.merge), 'git merge-file', git('merge-file', '-p', file('mine'), file('base'), file('theirs'))],
  ];
  for (const [what, ours, name, theirs] of rows) {
    const against = median(theirs);
    console.log([`${what}, ${Math.round(took.bytes / 1024)} kB`, shown(ours), `${name}: ${shown(against)}`, (ours / against).toFixed(2), '≤ 10 ms'].join('\t'));
  }
} finally {
  rmSync(folder, { recursive: true });
}
