// The board of a round in which 400 were asked, as the secretariat opens it; beside it the desk's list of letters, of which
// there is one. Both in turn, many times; the medians count. One row: what, ours, against, ratio, figure to reach.
import { createRequire } from 'node:module';
import { atTheDesk } from '../browser/desk.mjs';
import { person } from '../browser/person.mjs';
import { start } from '../browser/standpunt.mjs';

const { chromium } = createRequire(new URL('../browser/', import.meta.url))('playwright-core');

const ROUNDS = 40;
const INVITEES = 400;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const server = await start();
const args = process.getuid() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args });
try {
  const board = server.run('fill-round', '--invitees', String(INVITEES)).trim();
  const bureau = await atTheDesk({ account: server.account, open: (options) => person(browser, server.url, options) });
  const cookie = (await bureau.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  await bureau.close();
  const opens = async (path) => {
    const begun = performance.now();
    const answer = await fetch(server.url + path, { headers: { cookie }, redirect: 'manual' });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return { took: performance.now() - begun, rows: text.split('<tr id="r-').length - 1 };
  };
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push({ ours: await opens(board), theirs: await opens('/bureau') });
  const { rows } = rounds[0].ours;
  if (rows !== INVITEES) throw new Error(`${rows} of ${INVITEES} rows are shown`);
  const of = (who) => median(rounds.map((round) => round[who].took));
  console.log([`the board of a round with ${INVITEES} invitees`, `${of('ours').toFixed(1)} ms`, `the desk's list of letters: ${of('theirs').toFixed(1)} ms`,
    `${(of('ours') / of('theirs')).toFixed(1)}×`, '≤ 50 ms'].join('\t'));
} finally {
  await browser.close();
  await server.stop();
}
