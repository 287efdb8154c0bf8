// Signatures that are kept in a minute, each on the disk with its line in the ledger and its receipt before it is acknowledged;
// beside them single rows, each with a commit of its own, by as many at once on the same database. One row per engine: what,
// ours, against, ratio, figure to reach.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyDatabase, setting } from '../browser/standpunt.mjs';

const SIGNATURES = 4_000;
const AT_ONCE = 64;

const perMinute = (number) => `${Math.round(number).toLocaleString('en')} a minute`;

for (const [engine, reach] of [['SQLite', 60_000], ['PostgreSQL', 30_000]]) {
  const folder = mkdtempSync(join(tmpdir(), 'standpunt-signing-'));
  try {
    const env = { ...process.env, STANDPUNT_LOG: 'error', ...(engine === 'PostgreSQL' ? { DATABASE_URL: emptyDatabase() } : {}) };
    const words = ['measure-signing', '--signatures', String(SIGNATURES), '--at-once', String(AT_ONCE), '--data', folder];
    const { signed, bare } = JSON.parse(execFileSync(setting('STANDPUNT_BIN'), words, { encoding: 'utf8', env }));
    console.log([`${SIGNATURES} signatures, ${AT_ONCE} at once, on ${engine}`, perMinute(signed), `single rows: ${perMinute(bare)}`,
      `${(signed / bare).toFixed(2)}×`, `≥ ${perMinute(reach)} and ≥ 0.4×`].join('\t'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
