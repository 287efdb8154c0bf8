// The register at the desk: the list and its figures, an organisation, a table that shows what it would change, a logo.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answered, demoAccount, refused, signIn, unchecked } from '../desk.mjs';
import { PHONE, SCREEN, TABLET } from '../person.mjs';

export const title = 'The register: counted, searched, changed, read in from a table after a look, with a logo made anew';
export const demo = true;
// What the engines keep is asked by `tests/tests/stories/register.rs`, on both.
export const engines = ['sqlite'];

export default async function (world) {
  const { accounts, open, picture } = world;
  const bureau = await signIn(await open({ viewport: SCREEN }), ...demoAccount(accounts));
  const one = await counted(bureau);
  await added(bureau);
  const preview = await readIn(world, bureau);
  await logo(world, bureau, one);
  const storage = await bureau.context.storageState();
  const pages = { list: '/bureau/leden', new: '/bureau/leden/nieuw', one, leave: `${one}/opzeggen`, 'read-in': '/bureau/leden/inlezen', preview };
  for (const [viewport, dark, javaScript] of [[PHONE, false, false], [PHONE, true, true], [TABLET, false, true], [SCREEN, true, true]]) {
    const who = await open({ viewport, dark, javaScript, storage });
    for (const [name, path] of Object.entries(pages)) {
      await who.page.goto(path);
      await who.accessible(`${path} at ${viewport.width}${dark ? ', dark' : ''}`);
      await picture(who.page, `${name}-${viewport.width}-${dark ? 'dark' : 'light'}`);
    }
    await who.close();
  }
}

// The figures of today and of a day long ago; a search that finds one; its page.
async function counted({ page }) {
  await page.goto('/bureau/leden');
  assert.match(await page.innerText('.figures'), /52\s+leden[\s\S]*122\s+gemeenten[\s\S]*12\s+provincies/);
  await page.fill('[name=zoek]', 'elzenbroek');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/bureau/leden?*');
  assert.equal(await page.locator('main table tbody tr').count(), 1);
  await page.locator('main table a').first().click();
  await page.waitForURL(/\/bureau\/leden\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

// A wrong municipality is told at its field, and what was typed is kept.
async function added(bureau) {
  const { page } = bureau;
  await page.goto('/bureau/leden/nieuw');
  await unchecked(page);
  await page.getByLabel('Naam', { exact: true }).fill('Wijkteam Proefdorp');
  const field = page.getByLabel('Gemeenten');
  await field.fill('Nergenshuizen');
  const answer = await answered(page, () => page.locator('main form button').first().click());
  await refused(bureau, answer, [await field.getAttribute('id')]);
  assert.equal(await page.getByLabel('Naam', { exact: true }).inputValue(), 'Wijkteam Proefdorp');
}

// A table as a Dutch spreadsheet writes it: nothing changes before the button under what it would change.
async function readIn({ data }, { page }) {
  const file = join(data, 'leden.csv');
  writeFileSync(file, Buffer.from('naam;gemeenten\r\nWijkteam Caf\xe9;Utrecht\r\n=1+1;Houten\r\n', 'latin1'));
  await page.goto('/bureau/leden/inlezen');
  await page.setInputFiles('main input[type=file]', file);
  await page.locator('main form button').first().click();
  await page.waitForURL(/\/inlezen\/[0-9a-f-]{36}$/);
  const text = await page.innerText('main');
  assert.match(text, /Wijkteam Café/);
  assert.match(text, /formule/);
  return new URL(page.url()).pathname;
}

// A drawing with a script in it becomes a drawing: what browsers get holds nothing that could run.
async function logo({ data, url }, { page }, one) {
  const file = join(data, 'logo.svg');
  writeFileSync(file, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)"><script>alert(2)</script><circle cx="4" cy="4" r="3"/></svg>');
  await page.goto(one);
  await page.setInputFiles('main input[type=file]', file);
  await page.locator('form:has(input[type=file]) button').first().click();
  await page.locator('main img.logo').waitFor();
  const answer = await fetch(url + await page.locator('main img.logo').getAttribute('src'));
  assert.equal(answer.headers.get('content-type'), 'image/svg+xml');
  assert.match(answer.headers.get('content-security-policy'), /sandbox/);
  assert.doesNotMatch(await answer.text(), /script|onload|alert/);
}
