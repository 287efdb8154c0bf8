// A ledger of a million lines verified: every chain, the tree over all of them, and its head. Beside it what sha256sum takes
// over a file of the same size. One row: what, ours, against, ratio, figure to reach.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setting } from '../browser/standpunt.mjs';

const LINES = 1_000_000;

const folder = mkdtempSync(join(tmpdir(), 'standpunt-ledger-'));
try {
  const ours = (...words) => execFileSync(setting('STANDPUNT_BIN'), [...words, '--data', folder], { encoding: 'utf8' });
  const timed = (work) => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1_000;
  };
  ours('fill-ledger', '--lines', String(LINES));
  let said = '';
  const took = timed(() => { said = ours('ledger', 'verify'); });
  if (!said.includes(`total ${LINES} `)) throw new Error(`not all lines were verified: ${said.slice(-200)}`);
  const file = join(folder, 'as-large');
  writeFileSync(file, Buffer.alloc(statSync(join(folder, 'standpunt.sqlite')).size));
  const against = timed(() => execFileSync('sha256sum', [file]));
  const shown = (seconds) => `${seconds.toFixed(1)} s`;
  console.log([`${LINES} lines of the ledger verified`, shown(took), `sha256sum of as many bytes: ${shown(against)}`, (took / against).toFixed(1), '≤ 10 s'].join('\t'));
} finally {
  rmSync(folder, { recursive: true });
}
