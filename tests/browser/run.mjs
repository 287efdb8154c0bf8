// Tells every story of stories/*.mjs in Debian's chromium, on SQLite and on PostgreSQL, each with a server of its own.
//
// What pages look like and whether they are accessible is asked on the first engine of a story: the engine shows in no page.
//
// A story is a module with `title`, if wanted `demo = true` (start from the demonstration), `host` (under which name
// browsers reach it), `engines = ['sqlite']` or `patience` (in ms), and a default function that is given { open, url, run, account, mail, mails, accounts, engine,
// picture }. `node run.mjs WORD` tells only the stories with that word in their file name. Two are told at a time: much of
// a story is waiting.

import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { person } from './person.mjs';
import { start } from './standpunt.mjs';

const pictures = process.env.STANDPUNT_PICTURES ?? join(import.meta.dirname, '../../target/pictures');
const STORY_TIMEOUT_MS = 120_000;
const AT_A_TIME = 2;

const enginesOf = (story) => story.engines ?? ['sqlite', 'postgres'];

async function tell(story, browser, engine, name) {
  // The engine shows in no page: what it looks like is asked and drawn on the first.
  const looked = engine === enginesOf(story)[0];
  const server = await start({ engine, demo: story.demo, host: story.host });
  const people = [];
  const open = async (options) => {
    people.push(await person(browser, server.url, { looked, ...options }));
    return people.at(-1);
  };
  const draw = (page, what) => page.screenshot({ path: join(pictures, `${name}-${what}.png`), fullPage: true });
  const picture = async (page, what) => { if (looked) await draw(page, what); };
  const limit = story.patience ?? STORY_TIMEOUT_MS;
  let patience;
  try {
    await Promise.race([
      story.default({ ...server, open, picture }),
      new Promise((_, failed) => { patience = setTimeout(() => failed(new Error(`not told within ${limit} ms`)), limit); }),
    ]);
    const complaints = people.flatMap((one) => one.complaints);
    if (complaints.length) throw new Error(`the pages complain:\n    ${complaints.join('\n    ')}`);
  } catch (error) {
    for (const [index, { page }] of people.entries()) await draw(page, `failed-${engine}-${index}`).catch(() => {});
    error.message += `\n    the server said:\n${server.log().split('\n').slice(-20).join('\n')}`;
    throw error;
  } finally {
    clearTimeout(patience);
    await Promise.allSettled(people.map((one) => one.close()));
    await server.stop();
  }
}

mkdirSync(pictures, { recursive: true });
// Chromium's own sandbox needs a user without root's rights; the only pages opened here are ours.
const args = process.getuid() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args });
const wanted = process.argv[2] ?? '';
const files = readdirSync(join(import.meta.dirname, 'stories')).filter((file) => file.endsWith('.mjs') && file.includes(wanted)).sort();
let passed = 0;
let failed = 0;
const waiting = [];
for (const file of files) {
  const story = await import(`./stories/${file}`);
  for (const engine of enginesOf(story)) waiting.push({ story, engine, name: file.replace('.mjs', '') });
}
async function tellOn() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { story, engine, name } = next;
    const started = Date.now();
    try {
      await tell(story, browser, engine, name);
      passed += 1;
      console.log(`  ✓ ${story.title} (${engine}, ${Date.now() - started} ms)`);
    } catch (error) {
      failed += 1;
      console.log(`  ✗ ${story.title} (${engine})\n    ${error.stack ?? error}`);
    }
  }
}
await Promise.all(Array.from({ length: AT_A_TIME }, tellOn));
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
