import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PHONE, SCREEN, TABLET } from '../person.mjs';

export const title = 'A visitor walks through every public page, on every screen, by finger and by keyboard';
export const demo = true;
// What visitors see does not depend on the engine; the whole story shows them a letter from each.
export const engines = ['sqlite'];

const LETTERS = ['asielnoodmaatregelenwet', 'kennismaking', 'toekomstscenario', 'eenvoudige-brieven', 'persbericht-eenvoudige-brieven'];
const PAGES = ['/', ...LETTERS.map((slug) => `/brieven/${slug}`), '/brieven/kennismaking/logboek', '/logboek', '/controle', '/inloggen', '/dit-bestaat-niet'];
// One of each sort: with demands, with office-holders, long with notes, with answers.
const LOOKS = PAGES.filter((path) => !path.includes('persbericht'));
const NARROWEST = { width: 320, height: 640 };
const WEIGHT_BYTES = 60_000;

export default async function ({ open, url, picture }) {
  await Promise.all([
    ...[PHONE, TABLET, SCREEN].map((viewport) => look(open, picture, viewport)),
    narrow(open),
    weigh(open),
    read(open),
    ask(url),
    understand(url),
    verify(open, url),
    follow(open, url),
  ]);
}

// Every page at one width, in the light and in the dark.
async function look(open, picture, viewport) {
  for (const dark of [false, true]) {
    const visitor = await open({ viewport, dark });
    for (const path of LOOKS) {
      await visitor.page.goto(path);
      const what = `${path} at ${viewport.width}px${dark ? ' in the dark' : ''}`;
      assert.equal(await visitor.page.locator('h1').count(), 1, `${what} has one heading of the first level`);
      assert.equal(await visitor.page.locator('script').count(), 0, `${what} has no script`);
      await visitor.accessible(what);
      if (viewport !== TABLET) await picture(visitor.page, `${path.slice(1).replaceAll('/', '-') || 'home'}-${viewport.width}${dark ? '-dark' : ''}`);
    }
    await visitor.close();
  }
}

// At 320 px, which is also 1280 px at 400 %, nothing scrolls sideways and everything can be hit with a thumb.
async function narrow(open) {
  const visitor = await open({ viewport: NARROWEST });
  const { page } = visitor;
  for (const path of PAGES) {
    await page.goto(path);
    const { sideways, small } = await page.evaluate(() => {
      const root = document.documentElement;
      // A link within a sentence is as high as its line; what stands by itself is for thumbs.
      const standing = [...document.querySelectorAll('a, button, input:not([type=hidden]), textarea, select, summary')]
        .filter((one) => one.checkVisibility() && getComputedStyle(one).display !== 'inline' && !one.closest('sup'));
      const small = standing
        .map((one) => {
          // A radio button is hit by its label too.
          const { width, height } = (one.closest('label') ?? one).getBoundingClientRect();
          return { what: one.outerHTML.slice(0, 90), width, height };
        })
        .filter(({ width, height }) => height < 43.5 || width < 24);
      return { sideways: root.scrollWidth - root.clientWidth, small };
    });
    assert.ok(sideways <= 0, `${path} scrolls sideways by ${sideways}px at 320px`);
    assert.deepEqual(small, [], `too small for a thumb on ${path}`);
  }
  await visitor.close();
}

// What a letter costs over the line, fonts and all, for someone who never came here before.
async function weigh(open) {
  for (const slug of LETTERS) {
    const visitor = await open({ viewport: SCREEN });
    const wire = await visitor.context.newCDPSession(visitor.page);
    await wire.send('Network.enable');
    let bytes = 0;
    wire.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
    await visitor.page.goto(`/brieven/${slug}`, { waitUntil: 'networkidle' });
    assert.ok(bytes > 10_000, `the measure of ${slug} measures`);
    assert.ok(bytes <= WEIGHT_BYTES, `${slug} takes ${bytes} bytes`);
    await visitor.close();
  }
}

// Notes, demands and names, without JavaScript.
async function read(open) {
  const phone = await open({ viewport: PHONE, javaScript: false });
  await phone.page.goto('/brieven/toekomstscenario');
  const note = phone.page.locator('#noot-3');
  assert.equal(await note.isVisible(), false, 'notes are folded on a phone');
  await phone.page.locator('button[popovertarget="noot-3"]').tap();
  assert.equal(await note.isVisible(), true, 'and open at a touch');
  const box = await note.boundingBox();
  assert.ok(Math.abs(box.y + box.height - PHONE.height) < 2 && box.width === PHONE.width, 'at the foot of the screen');
  await phone.page.locator('h1').tap();
  assert.equal(await note.isVisible(), false, 'and close at a touch beside them');
  const names = await phone.page.locator('.people tbody tr').first();
  assert.equal(await names.evaluate((row) => getComputedStyle(row).display), 'block', 'the table folds to entries');
  await phone.close();

  const reader = await open({ viewport: SCREEN, javaScript: false });
  await reader.page.goto('/brieven/toekomstscenario');
  const text = await reader.page.locator('.text > p').first().boundingBox();
  for (const number of [1, 14, 28]) {
    const beside = await reader.page.locator(`#noot-${number}`).boundingBox();
    const mark = await reader.page.locator(`a[href="#noot-${number}"]`).first().boundingBox();
    assert.ok(beside.x > text.x + text.width, `note ${number} stands in the margin`);
    assert.ok(beside.y >= mark.y - 12, `note ${number} stands at its mark or below`);
  }
  await reader.page.goto('/brieven/asielnoodmaatregelenwet');
  await reader.page.getByRole('link', { name: 'Verzoek 2', exact: true }).click();
  assert.match(reader.page.url(), /#verzoek-2$/, 'a demand has an address of its own');
  await reader.close();
}

// What caches and programs are told.
async function ask(url) {
  for (const path of ['/', ...LETTERS.flatMap((slug) => ['', '.md', '.json', '.pdf'].map((form) => `/brieven/${slug}${form}`)), '/feed.atom']) {
    const first = await fetch(url + path);
    if (path.endsWith('.pdf') && first.status === 404) continue; // an old letter that was never sealed here
    assert.equal(first.status, 200, path);
    assert.match(first.headers.get('cache-control'), /^public, max-age=\d+/, path);
    const tag = first.headers.get('etag');
    assert.match(tag, /^"[^"]+"$/, path);
    const body = await first.arrayBuffer();
    const again = await fetch(url + path, { headers: { 'if-none-match': `"other", ${tag}` } });
    assert.deepEqual([again.status, again.headers.get('etag'), (await again.arrayBuffer()).byteLength], [304, tag, 0], path);
    const head = await fetch(url + path, { method: 'HEAD' });
    assert.deepEqual([head.status, head.headers.get('etag'), head.headers.get('content-type')], [200, tag, first.headers.get('content-type')], path);
    const plain = await fetch(url + path, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } });
    assert.equal(Number(plain.headers.get('content-length')), body.byteLength, `HEAD tells the length of ${path}`);
  }
  for (const path of ['/controle', '/inloggen', '/dit-bestaat-niet', '/brieven/avondspreekuur', '/ondertekenen/niets']) {
    const answer = await fetch(url + path);
    assert.match(answer.headers.get('cache-control'), /no-store/, `${path} is kept by nobody`);
  }
}

// A letter's data has the fields that its page of documentation names, and no others.
async function understand(url) {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/letter-data.md'), 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| `')).map((line) => line.split('|')[1]);
  const told = rows.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name)).sort();
  const found = new Set();
  const collect = (value, name) => {
    if (name) found.add(name);
    if (Array.isArray(value)) for (const item of value) collect(item, name);
    else if (value && typeof value === 'object') for (const [key, inner] of Object.entries(value)) collect(inner, name ? `${name}.${key}` : key);
  };
  for (const slug of LETTERS) {
    const data = await (await fetch(`${url}/brieven/${slug}.json`)).json();
    assert.equal(data.format, 'standpunt-letter-1');
    collect(data);
  }
  assert.deepEqual([...found].filter((name) => !told.includes(name)), [], 'every field is described');
  // No letter of the demonstration that is read here was withdrawn after it was published, has a translation, stands open for
  // support or comes back on another (the stories of support and of follow-ups read that in the data), and no response brought
  // a file.
  const absent = told.filter((name) => !found.has(name) && !/^(withdrawn|responses\.file|translation_of|translations|support|follows|follow_ups)\./.test(name));
  assert.deepEqual(absent, [], 'every field that is described is there');
}

// A file or a code is handed in on a phone without JavaScript, and each step is told by itself.
async function verify(open, url) {
  const bytes = async (path) => Buffer.from(await (await fetch(url + path)).arrayBuffer());
  const pdf = await bytes('/brieven/eenvoudige-brieven.pdf');
  const code = createHash('sha256').update(await bytes('/brieven/eenvoudige-brieven.md')).digest('hex');
  const changed = Buffer.from(pdf);
  changed[Math.floor(pdf.length / 3)] ^= 1;
  const asker = await open({ viewport: PHONE, javaScript: false });
  const { page } = asker;
  const says = async (title, held) => {
    assert.equal(await page.locator('h1').innerText(), title);
    const steps = await page.locator('.checks li b').allInnerTexts();
    assert.equal(steps.filter((step) => step.endsWith(': klopt')).length, held, steps.join('; '));
  };
  for (const [buffer, title, held] of [
    [pdf, 'Ja, deze brief is echt', 9],
    [changed, 'Dit bestand is veranderd', 0],
    [Buffer.concat([pdf, Buffer.from('\n% erbij\n')]), 'Aan dit bestand is iets toegevoegd', 1],
    [Buffer.from('Geachte heer, mevrouw,'), 'Dit is geen pdf', 0],
  ]) {
    await page.goto('/controle');
    await page.setInputFiles('input[type=file]', { name: 'brief.pdf', mimeType: 'application/pdf', buffer });
    await page.getByRole('button', { name: 'Controleer het bestand' }).click();
    await says(title, held);
    assert.equal(await page.locator('.people tbody tr').count() > 0, held === 9, 'names are told of what is genuine only');
  }
  for (const [typed, title] of [
    [code, 'Ja, dit is de code van een gepubliceerde tekst'],
    [code.toUpperCase().replace(/.{8}/g, '$& '), 'Ja, dit is de code van een gepubliceerde tekst'],
    ['0'.repeat(64), 'Deze code kennen wij niet'],
    ['geen code', 'Is deze brief echt?'],
  ]) {
    await page.goto('/controle');
    await page.fill('[name=hash]', typed);
    await page.getByRole('button', { name: 'Zoek de code op' }).click();
    await says(title, 0);
  }
  assert.match(await page.locator('#hash-fout').innerText(), /64 tekens/);
  assert.equal(await page.inputValue('[name=hash]'), 'geen code', 'what was typed is kept');
  await asker.accessible('a code that is none');
  await asker.close();
}

// The feed, read by the browser's own XML parser.
async function follow(open, url) {
  const reader = await open({ viewport: SCREEN });
  await reader.page.goto('/');
  const feed = await reader.page.evaluate(async () => {
    const atom = 'http://www.w3.org/2005/Atom';
    const answer = await fetch(document.querySelector('link[type="application/atom+xml"]').href);
    const xml = new DOMParser().parseFromString(await answer.text(), 'application/xml');
    const one = (of, name) => [...of.children].filter((child) => child.namespaceURI === atom && child.localName === name);
    const told = (of) => ({
      once: ['id', 'title', 'updated'].map((name) => one(of, name).length),
      id: one(of, 'id')[0]?.textContent,
      updated: one(of, 'updated')[0]?.textContent,
      authors: one(of, 'author').map((author) => one(author, 'name')[0]?.textContent),
      links: one(of, 'link').map((link) => [link.getAttribute('rel'), link.getAttribute('href')]),
    });
    const root = xml.documentElement;
    return { kind: answer.headers.get('content-type'), root: root.localName, lang: root.getAttribute('xml:lang'), ...told(root), entries: one(root, 'entry').map(told) };
  });
  assert.match(feed.kind, /^application\/atom\+xml/);
  assert.deepEqual([feed.root, feed.lang, feed.once], ['feed', 'nl', [1, 1, 1]]);
  assert.ok(feed.links.some(([rel, href]) => rel === 'self' && href === `${url}/feed.atom`));
  assert.ok(feed.entries.length >= LETTERS.length);
  assert.equal(new Set(feed.entries.map(({ id }) => id)).size, feed.entries.length, 'each entry has an id of its own');
  for (const { once, id, updated, authors, links } of feed.entries) {
    assert.deepEqual(once, [1, 1, 1], id);
    assert.ok(!Number.isNaN(Date.parse(updated)) && Date.parse(updated) <= Date.parse(feed.updated), `${id} is no newer than the feed`);
    assert.ok(authors.length === 1 && authors[0], `${id} says who writes`);
    const [, page] = links.find(([rel]) => rel === 'alternate');
    assert.equal((await fetch(page)).status, 200, page);
  }
  await reader.close();
}
