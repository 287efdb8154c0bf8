// The keyboard alone: pages are walked with Tab, as somebody does who has no mouse or no hand for one.

import assert from 'node:assert/strict';
import { demoAccount, signIn } from '../desk.mjs';
import { invitation } from '../letterbox.mjs';
import { PHONE, SCREEN } from '../person.mjs';
import { pause } from '../standpunt.mjs';

export const title = 'By keyboard alone every stop is seen, in the order of the page, none is a trap, and each leads on';
export const demo = true;
// What the keyboard reaches does not depend on the engine.
export const engines = ['sqlite'];
export const patience = 360_000;

const PUBLIC = ['/', '/brieven/asielnoodmaatregelenwet', '/controle', '/inloggen', '/privacy', '/dit-bestaat-niet'];
const DESK = [
  '/bureau', '/bureau/brieven/huurachterstanden', '/bureau/brieven/eenvoudige-brieven', '/bureau/brieven/gegevensdeling/bewerken',
  '/bureau/brieven/nieuw', '/bureau/sjablonen', '/bureau/sjablonen/letter/nl', '/bureau/leden', '/bureau/leden/nieuw', '/bureau/gebeurtenissen', '/bureau/mandaten/nieuw', '/mijn', '/mijn/beveiliging', '/mijn/gegevens',
];
// A page with more stops than this on it is not walked to its end by anyone.
const MOST_STOPS = 400;

export default async function ({ accounts, mails, open, picture }) {
  const visitor = await open({ viewport: SCREEN });
  const { link } = invitation(mails(), 'Sociaal Team Rietmonde');
  for (const path of [...PUBLIC, link]) await walk(visitor.page, path);
  await acts(visitor.page, picture);
  await byThumb(open, link);
  const bureau = await signIn(await open({ viewport: SCREEN }), ...demoAccount(accounts));
  for (const path of DESK) await walk(bureau.page, path);
  await unfolds(bureau.page);
  await dark(open, bureau);
}

// Every stop of a page, from its top to its end and one step back.
async function walk(page, path) {
  // A page that glides to each stop is still on its way when somebody presses on; where it gets to is what counts here.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(path);
  await skips(page, path);
  await page.goto(path);
  await started(page);
  const stops = await page.evaluate(prepare);
  assert.ok(stops.length > 2 && stops.length < MOST_STOPS, `${path} has ${stops.length} stops`);
  let last = -1;
  for (const wanted of stops) {
    // A date is several stops in one: day, month, year, and the calendar.
    let stop;
    for (let parts = 0; parts < 6; parts += 1) {
      await page.keyboard.press('Tab');
      stop = await settled(page);
      if (!stop?.parts || stop.group !== last) break;
    }
    assert.ok(stop, `${path}: the keyboard is lost before ${wanted.what}`);
    assert.equal(stop.group, wanted.group, `${path}: after stop ${last} comes ${wanted.what}, not ${stop.what}`);
    assert.ok(stop.seen, `${path}: nothing shows that the keyboard is at ${stop.what}`);
    assert.ok(stop.inside, `${path}: ${stop.what} is not in the window (${stop.box})`);
    last = stop.group;
  }
  // From the end one goes on to the browser's own buttons, or, where it has none, back to the top.
  await page.keyboard.press('Tab');
  const beyond = await page.evaluate(where);
  assert.ok(!beyond || beyond.group === 0, `${path} does not let go at its end, but goes to ${beyond?.what}`);
  for (let back = 0; back < 2; back += 1) {
    await page.keyboard.press('Shift+Tab');
    if (await page.evaluate(where)) break;
  }
  assert.equal((await page.evaluate(where))?.group, last, `${path} is entered from its end as well`);
}

// A page with a field for a letter is walked as it is once its scripts have started: the field stands in for the text area,
// and a preview that follows by itself has no button to ask for it.
async function started(page) {
  if (await page.locator('form[data-room]').count() === 0) return;
  await page.locator('.cm-content').waitFor();
  await page.locator('.preview [data-live]').waitFor();
  await page.locator('[data-standing][data-state=kept]').waitFor();
}

// Where the keyboard is, once the page has scrolled there and the ring is drawn.
async function settled(page) {
  for (let tries = 0; ; tries += 1) {
    const stop = await page.evaluate(where);
    if (!stop || stop.seen && stop.inside || tries === 200) return stop;
    await pause(50);
  }
}

// Runs in the page: what the keyboard should stop at, in the order of the document, and how each looks when it is not there.
function prepare() {
  const looks = (one) => {
    const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor, textDecorationLine } = getComputedStyle(one);
    const outline = outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 ? '' : 'ring';
    return [outline, boxShadow, borderColor, backgroundColor, textDecorationLine].join('|');
  };
  // A ring may be around the field's label, as it is around a choice.
  // A field with a root of its own draws its ring inside.
  const around = (one) => [one.shadowRoot?.querySelector('.cm-editor') ?? one, ...(one.labels ?? [])];
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex], .field-of-text')]
    .filter((one) => (one.tabIndex >= 0 || one.shadowRoot) && !one.disabled && one.type !== 'hidden' && one.checkVisibility({ visibilityProperty: true }));
  globalThis.stops = new Map();
  const found = [];
  const radios = new Map();
  for (const one of all) {
    // Choices of one question are one stop: the arrows go on from there.
    const question = one.type === 'radio' ? `${[...document.forms].indexOf(one.form)} ${one.name}` : undefined;
    let group = radios.get(question);
    if (question === undefined || group === undefined) {
      group = found.length;
      found.push({ group, what: one.outerHTML.slice(0, 120) });
      if (question !== undefined) radios.set(question, group);
    }
    globalThis.stops.set(one, { group, before: around(one).map(looks) });
  }
  globalThis.looksNow = (one) => around(one).map(looks);
  return found;
}

// Runs in the page: where the keyboard is, and whether that can be seen.
function where() {
  const one = document.activeElement;
  if (!one || one === document.body) return undefined;
  const known = globalThis.stops.get(one);
  const { x, y, width, height } = one.getBoundingClientRect();
  const box = [x, y, width, height].map(Math.round).join(' ');
  // A field that is drawn by its label is where its label is.
  const place = width > 2 && height > 2 ? one : one.labels?.[0] ?? one;
  const rect = place.getBoundingClientRect();
  const inside = rect.bottom > 0 && rect.top < innerHeight && rect.right > 0 && rect.left < innerWidth && rect.width > 2 && rect.height > 2;
  const seen = known !== undefined && globalThis.looksNow(one).some((look, at) => look !== known.before[at]);
  const parts = ['date', 'time', 'datetime-local'].includes(one.type);
  return { group: known?.group, seen, inside, box, parts, what: one.outerHTML.slice(0, 120) };
}

// The first stop leads past the menu, to the text.
async function skips(page, path) {
  await page.keyboard.press('Tab');
  const skip = page.locator('a.skip');
  assert.ok(await skip.evaluate((one) => one === document.activeElement), `${path}: the first stop leads to the text`);
  assert.ok((await skip.boundingBox()).y >= 0, `${path}: and is seen`);
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'inhoud', path);
  await page.keyboard.press('Tab');
  const next = await page.evaluate(() => {
    const main = document.querySelector('main');
    const one = document.activeElement;
    return main.contains(one) || Boolean(main.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
  });
  assert.ok(next, `${path}: from there one goes on in the text, not in the menu`);
}

// Puts the keyboard on something, by Tab alone.
async function reach(page, selector) {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  assert.fail(`${selector} cannot be reached on ${page.url()}`);
}

// A link follows Enter; a button Enter and the space bar; a form what is typed in it.
async function acts(page, picture) {
  await page.goto('/');
  await reach(page, 'main a[href^="/brieven/"]');
  await picture(page, 'focus');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/brieven/*');
  await reach(page, 'footer button[name=language]');
  await page.keyboard.press('Space');
  await page.locator('html[lang=en]').waitFor();
  await reach(page, 'footer button[name=language]');
  await page.keyboard.press('Enter');
  await page.locator('html[lang=nl]').waitFor();
  await page.goto('/inloggen');
  await reach(page, '[name=mail]');
  await page.keyboard.type('niemand@voorbeeld.example');
  await page.keyboard.press('Tab');
  await page.keyboard.type('een verkeerd wachtwoord');
  await page.keyboard.press('Enter');
  await page.locator('#mail-fout').waitFor();
}

// On a narrow screen with a keyboard, in English, nothing is out of reach either.
async function byThumb(open, link) {
  const { page, close } = await open({ viewport: PHONE, locale: 'en-GB' });
  for (const path of ['/', link]) await walk(page, path);
  await close();
}

// What is folded up opens and closes by Enter, and what was in it is then a stop.
async function unfolds(page) {
  await page.goto('/bureau/brieven/huurachterstanden');
  await reach(page, 'main summary');
  const open = () => page.evaluate(() => document.activeElement.parentElement.open);
  const before = await open();
  await page.keyboard.press('Enter');
  assert.equal(await open(), !before);
  await page.keyboard.press('Space');
  assert.equal(await open(), before);
  await page.evaluate(() => { for (const one of document.querySelectorAll('details')) one.open = true; });
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.activeElement !== document.body), 'one goes on from there');
}

// The ring is as plain in the dark.
async function dark(open, bureau) {
  const { page, close } = await open({ viewport: SCREEN, dark: true, storage: await bureau.context.storageState() });
  for (const path of ['/bureau', '/mijn/beveiliging']) await walk(page, path);
  await close();
}
