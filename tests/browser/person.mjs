// A person with a browser of their own: what they have, what they see, and whether it is accessible.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const PHONE = { width: 360, height: 740 };
export const TABLET = { width: 768, height: 1024 };
export const SCREEN = { width: 1440, height: 900 };

// Opens a browser window. Errors on the page, refused scripts and styles included, end up in `complaints`. Where its pages are
// not `looked` at, axe is not asked: they are the same on every engine, and one of them is enough.
export async function person(browser, url, { viewport = SCREEN, javaScript = true, dark = false, storage, locale = 'nl-NL', looked = true } = {}) {
  const context = await browser.newContext({
    baseURL: url,
    viewport,
    javaScriptEnabled: javaScript,
    colorScheme: dark ? 'dark' : 'light',
    locale,
    timezoneId: 'Europe/Amsterdam',
    hasTouch: viewport.width < 600,
    storageState: storage,
  });
  context.setDefaultTimeout(10_000);
  // A page is waited for longer than a word on it: on a busy machine several people load theirs at once.
  context.setDefaultNavigationTimeout(30_000);
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // A 4xx is part of many a story; what the page itself does wrong is not.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.url()} answered ${response.status()}`);
  });

  // Fails if axe finds anything on this page, or if it scrolls sideways. Without JavaScript the same address is opened anew with it.
  async function accessible(what = page.url()) {
    if (!looked) return undefined;
    if (!javaScript) {
      const twin = await person(browser, url, { viewport, dark, locale, storage: await context.storageState() });
      await twin.page.goto(page.url());
      await twin.accessible(what);
      return twin.close();
    }
    if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(AXE);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }));
    const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n      ${nodes.map(({ html }) => html).join('\n      ')}`);
    assert.deepEqual(found, [], `axe on ${what}:\n    ${found.join('\n    ')}`);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(sideways <= 0, `${what} scrolls sideways by ${sideways}px at ${viewport.width}px`);
  }

  return { page, context, complaints, accessible, close: () => context.close() };
}

// What a page is looked at in.
const WINDOWS = [['phone', PHONE], ['tablet', TABLET], ['screen', SCREEN]];

// The page at `url` as `someone` sees it, at three widths, light and dark: accessible, and drawn. On one engine: they draw alike. Each is opened
// once, and turns dark while it is open.
export async function looksWell(someone, url, name, { open, picture, engine }) {
  if (engine !== 'sqlite') return;
  const storage = await someone.context.storageState();
  for (const [width, viewport] of WINDOWS) {
    const eye = await open({ viewport, storage });
    await eye.page.goto(url);
    for (const dark of [false, true]) {
      await eye.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      await eye.accessible(`${name} on a ${width}${dark ? ', in the dark' : ''}`);
      await picture(eye.page, `${name}-${width}${dark ? '-dark' : ''}`);
    }
    await eye.close();
  }
}
