// A key in the middle of a paper of eight pages, in a browser slowed down four times: what the browser has to do until the
// preview has followed, beside the same key in the plain text area that is there without scripts; and how much of it is the
// preview's, beside the same field without one. The medians count.
// Two rows: what, ours, against, ratio, figure to reach.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { atTheDesk } from '../browser/desk.mjs';
import { SCREEN, person } from '../browser/person.mjs';
import { pause, start } from '../browser/standpunt.mjs';

const { chromium } = createRequire(new URL('../browser/', import.meta.url))('playwright-core');
const near = (path) => fileURLToPath(new URL(path, import.meta.url));
// The real one lies beside the project; the sample is as long.
const PAPER = [near('../../../shared/real/toekomstscenario-notitie.md'), near('../../letters/samples/toekomstscenario.md')].find(existsSync);
const SLOWDOWN = 4;
const KEYS = 60;
const PLACE = 'Wmo';
// Long enough for the frame that shows it, and for nothing that happens when somebody pauses: that is 300 ms or more.
const SETTLES_MS = 120;
const PAUSE_MS = 900;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const server = await start();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: process.getuid() === 0 ? ['--no-sandbox'] : [] });
try {
  const [slug] = server.run('import', PAPER).split(/\s/);
  const open = (options) => person(browser, server.url, options);
  const { page, context } = await atTheDesk({ ...server, open }, { viewport: SCREEN });
  const path = `/bureau/brieven/${slug}/bewerken`;

  const searched = async (page) => {
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+f');
    await page.keyboard.type(PLACE);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
  };
  const ours = await typed(page, path, async () => {
    await page.locator('.preview .findings[data-live]').waitFor();
    await searched(page);
  });
  const follows = await page.locator('.preview .text').innerText();
  if (!follows.includes('n'.repeat(KEYS))) throw new Error('the preview did not follow');

  const still = await context.newPage();
  await still.route('**/*.wasm', (route) => route.abort());
  const alone = await typed(still, path, () => searched(still));
  if (await still.locator('.preview .findings[data-live]').count()) throw new Error('the preview followed without its module');

  const bare = await context.newPage();
  await bare.route('**/*.{js,wasm}', (route) => route.abort());
  const theirs = await typed(bare, path, async () => {
    await bare.locator('#body').focus();
    await bare.evaluate((place) => {
      const field = document.getElementById('body');
      const at = field.value.indexOf(place);
      field.setSelectionRange(at, at);
    }, PLACE);
  });
  const row = (...cells) => console.log(cells.join('\t'));
  row(`a key until the preview shows it, ${SLOWDOWN}× slower, ${KEYS} keys`, `${ours.toFixed(1)} ms`, `text area alone: ${theirs.toFixed(1)} ms`,
    `${(ours / theirs).toFixed(1)}×`, '≤ 16 ms');
  row('of that key, what the preview does', `${(ours - alone).toFixed(1)} ms`, `field without preview: ${alone.toFixed(1)} ms`,
    `${(ours / alone).toFixed(2)}×`, '');
} finally {
  await browser.close();
  await server.stop();
}

// The work of one key, in milliseconds of the page's main thread: scripts, style, layout and paint.
async function typed(page, path, goes) {
  await page.goto(path);
  await goes();
  await pause(PAUSE_MS);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const spent = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1_000;
  };
  const during = async (act) => {
    const before = await spent();
    await act();
    await pause(SETTLES_MS);
    return await spent() - before;
  };
  const rounds = [];
  for (let key = 0; key < KEYS; key += 1) {
    const idle = await during(() => {});
    const busy = await during(() => page.keyboard.press('n'));
    rounds.push(busy - idle);
    await pause(PAUSE_MS);
  }
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return median(rounds);
}
