// The secretariat strikes out a sending that it had noted by mistake, by keyboard and without a script, and prints a copy at another
// address than the letter's.

import assert from 'node:assert/strict';
import { demoAccount, press, refused, signIn, unchecked } from '../desk.mjs';
import { PHONE, SCREEN, looksWell } from '../person.mjs';

export const title = 'What was noted by mistake is struck out, and a copy goes to another address';
export const demo = true;
export const engines = ['sqlite'];
// Pages at three widths, light and dark.
export const patience = 240_000;

const SLUG = 'eenvoudige-brieven';
const DESK = `/bureau/brieven/${SLUG}`;
const TO = 'Gemeente Schelpwijk aan Zee';
const today = new Date().toISOString().slice(0, 10);

export default async function ({ open, accounts, picture, engine }) {
  const bureau = await open({ viewport: SCREEN });
  const { page } = bureau;
  await signIn(bureau, ...demoAccount(accounts));
  await page.goto(DESK);
  await page.getByText('Noteer een verzending').click();
  await page.fill('[name=to]', TO);
  await page.locator('#channel-post').check();
  await page.fill('[name=sent-on]', today);
  await page.click('button:has-text("Noteer de verzending")');
  await page.waitForURL('**melding=verzending');

  await page.goto(`${DESK}/verzendingen`);
  const sending = page.locator('article.envelope', { hasText: TO });
  await sending.getByText('Bij vergissing genoteerd?').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/doorhalen');
  const strike = page.url();
  await looksWell(bureau, strike, 'doorhalen', { open, picture, engine });
  await unchecked(page);
  await refused(bureau, await press(page, 'button:has-text("Haal door")'), ['why']);
  await picture(page, 'doorhalen-leeg');

  // Somebody else has the same page open on a phone, without a script; who is second finds it done.
  const storage = await bureau.context.storageState();
  const phone = await open({ viewport: PHONE, javaScript: false, storage });
  await phone.page.goto(strike);
  await phone.page.fill('[name=why]', 'Dit was een andere brief.');
  await phone.page.click('button:has-text("Haal door")');
  await phone.page.waitForURL('**melding=verzending-doorgehaald');
  await page.fill('[name=why]', 'Dubbel genoteerd.');
  await page.locator('[name=why]').press('Enter');
  await page.waitForURL('**melding=verzending-doorgehaald');
  await page.getByText('Doorgehaald (1)').click();
  assert.ok(await page.getByText('Dit was een andere brief.').isVisible());
  await bureau.accessible('what was struck out');
  await picture(page, 'doorgehaald');

  const post = `${DESK}/verzendingen/post`;
  await page.goto(post);
  await looksWell(bureau, post, 'postexemplaren', { open, picture, engine });
  const address = page.locator('[name=address-0]');
  assert.match(await address.inputValue(), /\n/);
  await address.fill('Alleen een naam');
  await page.locator('[name=goes-0]').check();
  await refused(bureau, await press(page, 'button:has-text("Download de postexemplaren")'), ['address-0']);
  await picture(page, 'postexemplaren-adres');
}
