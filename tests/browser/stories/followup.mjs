// The secretariat begins a letter that comes back on an earlier one: sees whom it asks and how it reads, and is led to the one
// that there is when it begins another.

import assert from 'node:assert/strict';
import { demoAccount, press, refused, signIn, unchecked } from '../desk.mjs';
import { SCREEN, looksWell } from '../person.mjs';

export const title = 'A follow-up is begun from the outcomes, and nobody makes two unmeant';
export const demo = true;
// Many pages, each at three widths, light and dark.
export const patience = 240_000;

const DESK = '/bureau/brieven/eenvoudige-brieven';

export default async function ({ open, accounts, picture, engine }) {
  const bureau = await open({ viewport: SCREEN, javaScript: false });
  const desk = bureau.page;
  await signIn(bureau, ...demoAccount(accounts));
  await desk.goto(`${DESK}/uitkomsten`);
  await desk.getByRole('link', { name: 'Vervolgbrief opstellen' }).click();
  await desk.waitForURL('**/vervolg');
  await bureau.accessible('before a follow-up');
  await looksWell(await open({ javaScript: true }), DESK.replace('/bureau', ''), 'public before', { open, picture, engine });

  // Whom it asks and what, with what each said so far; looking again makes nothing.
  const boxes = desk.locator('input[name=demand]');
  assert.ok((await boxes.count()) > 0);
  await unchecked(desk);
  for (const box of await desk.locator('input[type=checkbox]').all()) await box.uncheck();
  await refused(bureau, await press(desk, 'button:has-text("Maak het concept")'), ['to', 'demand']);
  await desk.locator('input[name=to]').first().check();
  await boxes.first().check();
  await desk.locator('button:has-text("Werk het voorbeeld bij")').click();
  await desk.locator('#voorbeeld .paper').waitFor();
  assert.equal(await desk.locator('#voorbeeld .demands > li').count(), 1);
  await bureau.accessible('how a follow-up reads');
  await picture(desk, `follow-up-${engine}`);

  await desk.locator('button:has-text("Maak het concept")').focus();
  await desk.keyboard.press('Enter');
  await desk.waitForURL('**melding=vervolg');
  await desk.getByText('Deze brief is een vervolg op').waitFor();
  await bureau.accessible('a follow-up that was begun');
  await looksWell(bureau, new URL(desk.url()).pathname, 'begun', { open, picture, engine });

  await looksWell(bureau, `${DESK}/vervolg`, 'a second one', { open, picture, engine });
  await desk.goto(`${DESK}/vervolg`);
  await desk.getByText('Er komt al een brief op deze brief terug').first().waitFor();
  assert.equal((await press(desk, 'button:has-text("Maak het concept")')).status(), 409);
  await desk.locator('#again-fout').waitFor();
  await bureau.accessible('a second press');
}
