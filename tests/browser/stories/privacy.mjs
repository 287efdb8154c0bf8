// Privacy: anybody reads what is kept; somebody takes a copy and asks to be erased, on a phone and without JavaScript;
// the operator sees what goes and what stays, and erases.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { PASSWORD, setUpCodes } from '../desk.mjs';
import { PHONE, SCREEN, TABLET } from '../person.mjs';

export const title = 'Privacy: read by anybody, a copy taken along, and somebody erased who asked for it';
export const demo = true;
// What goes from the disk is asked by `tests/tests/stories/privacy.rs`, on both engines.
export const engines = ['sqlite'];
export const patience = 240_000;

const MAIL = 'lotte@proefdorp.example';

export default async function (world) {
  const { account, open } = world;
  account('contributor', 'Lotte van Proefdorp', MAIL, PASSWORD);
  const lotte = await own(world);
  account('operator', 'Omar Beheer', 'omar@voorbeeld.example', PASSWORD);
  const omar = await signedIn(await open({ viewport: SCREEN }), 'omar@voorbeeld.example');
  await omar.page.goto('/mijn/beveiliging');
  await setUpCodes(omar.page);
  const erase = await asked(omar);
  await looked(world, await omar.context.storageState(), {
    public: '/privacy', retention: '/bureau/bewaartermijnen', data: '/mijn/gegevens', erase,
  });
  await erased(world, omar, lotte, erase);
}

async function signedIn(person, mail) {
  const { page } = person;
  await page.goto('/inloggen');
  await page.fill('[name=mail]', mail);
  await page.fill('[name=password]', PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/mijn');
  return person;
}

// From the front page to what is kept of oneself: a file that is complete, and a wish that is heard.
async function own({ open }) {
  const lotte = await open({ viewport: PHONE, javaScript: false });
  const { page } = lotte;
  await page.goto('/');
  await page.getByRole('link', { name: 'Privacy' }).click();
  await page.waitForURL('**/privacy');
  await signedIn(lotte, MAIL);
  await page.goto('/mijn/gegevens');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('form[action="/mijn/gegevens/kopie"] button').press('Enter'),
  ]);
  const copy = JSON.parse(readFileSync(await download.path(), 'utf8'));
  assert.match(JSON.stringify(copy), /Lotte van Proefdorp/);
  assert.doesNotMatch(JSON.stringify(copy), /argon2/);
  await page.locator('form[action="/mijn/gegevens/wissen"] button').press('Enter');
  await page.waitForURL('**/mijn/gegevens?*');
  assert.match(await page.innerText('main'), /Uw vraag staat klaar/);
  return lotte;
}

async function asked({ page }) {
  await page.goto('/bureau/bewaartermijnen');
  assert.match(await page.innerText('main'), /Lotte van Proefdorp/);
  await page.locator('a[href$="/wissen"]').first().click();
  await page.waitForURL('**/wissen');
  return new URL(page.url()).pathname;
}

async function looked({ open, picture }, storage, pages) {
  for (const [viewport, dark, javaScript] of [[PHONE, false, false], [PHONE, true, true], [TABLET, false, true], [SCREEN, true, true], [SCREEN, false, true]]) {
    const who = await open({ viewport, dark, javaScript, storage });
    for (const [name, path] of Object.entries(pages)) {
      await who.page.goto(path);
      await who.accessible(`${path} at ${viewport.width}${dark ? ', dark' : ''}`);
      await picture(who.page, `${name}-${viewport.width}-${dark ? 'dark' : 'light'}`);
    }
    await who.close();
  }
}

// While she has a role there is no button; when she has left there is, and after it she is nowhere.
async function erased({ run }, { page }, lotte, erase) {
  await page.goto(erase);
  assert.match(await page.innerText('main'), /heeft nog een rol\./);
  assert.equal(await page.locator('main button.primary').count(), 0);
  run('user', 'role', '--mail', MAIL, '--role', 'contributor', '--take');
  await page.reload();
  await page.locator('main button.primary').press('Enter');
  await page.waitForURL('**/bureau/bewaartermijnen?*');
  assert.doesNotMatch(await page.innerText('main'), /Lotte/);
  await page.goto('/bureau/mensen?zoek=lotte');
  assert.doesNotMatch(await page.innerText('main'), /Lotte/);
  await lotte.page.goto('/mijn');
  assert.match(lotte.page.url(), /\/inloggen/, 'her session has ended');
}
