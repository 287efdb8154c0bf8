// The secretariat says by when an answer is expected, moves that day, and notes that post came back, on a phone without a script
// and by keyboard; a reader is told that it came back.

import assert from 'node:assert/strict';
import { demoAccount, press, refused, signIn, unchecked } from '../desk.mjs';
import { PHONE, SCREEN, looksWell } from '../person.mjs';

export const title = 'An answer is expected by a day, that day is moved, and post that came back is told';
export const demo = true;
// Pages at three widths, light and dark.
export const patience = 240_000;

const SLUG = 'eenvoudige-brieven';
const DESK = `/bureau/brieven/${SLUG}`;
const TO = 'Gemeente Schelpwijk aan Zee';

// A day so many days from now, as a form takes it; the demonstration's server shows the time of the machine.
const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

export default async function ({ open, accounts, picture, engine }) {
  const bureau = await open({ viewport: SCREEN });
  const { page } = bureau;
  await signIn(bureau, ...demoAccount(accounts));
  await page.goto(DESK);
  await page.getByText('Noteer een verzending').click();
  const usual = await page.inputValue('[name=awaited]');
  assert.ok(usual > day(40) && usual < day(44), `six weeks: ${usual}`);
  await unchecked(page);
  await page.fill('[name=to]', TO);
  await page.locator('#channel-post').check();
  await page.fill('[name=sent-on]', day(-3));
  await page.fill('[name=awaited]', day(-3));
  const send = 'button:has-text("Noteer de verzending")';
  await refused(bureau, await press(page, send), ['awaited']);
  assert.equal(await page.inputValue('[name=to]'), TO);
  await page.fill('[name=awaited]', day(-1));
  await page.locator(send).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**melding=verzending');
  await page.goto('/bureau');
  const hand = page.locator('.todo li', { hasText: TO });
  await hand.getByText('Antwoord 1 dag te laat').waitFor();
  await bureau.accessible('the desk with a late answer');
  await hand.getByRole('link', { name: 'Bekijk de verzendingen' }).click();
  await page.waitForURL('**/verzendingen');
  await looksWell(bureau, `${DESK}/verzendingen`, 'late', { open, picture, engine });

  // Moved by keyboard, with a mistake on the way.
  const sending = page.locator('article.envelope', { hasText: TO });
  await sending.getByText('Een andere dag…').focus();
  await page.keyboard.press('Enter');
  await unchecked(page);
  await sending.locator('[name^=until-day]').fill(day(5));
  await sending.locator('button:has-text("Verplaats de dag")').press('Enter');
  await sending.locator('.error').waitFor();
  assert.equal(await sending.locator('[name^=until-day]').inputValue(), day(5));
  await bureau.accessible('a day that is not moved');
  await picture(page, `wrong-${engine}`);
  await sending.locator('[name^=until-why]').fill('Gebeld: komt volgende week.');
  await sending.locator('[name^=until-why]').press('Enter');
  await page.waitForURL('**melding=antwoorddag');
  await sending.getByText(/Antwoord over 5 dagen verwacht/).waitFor();
  await page.goto('/bureau');
  await page.getByRole('heading', { name: 'Vandaag en deze week' }).waitFor();
  await looksWell(bureau, '/bureau', 'week', { open, picture, engine });

  // It came back: noted on a phone, without a script.
  const storage = await bureau.context.storageState();
  const phone = await open({ viewport: PHONE, javaScript: false, storage });
  await phone.page.goto(`${DESK}/verzendingen`);
  const there = phone.page.locator('article.envelope', { hasText: TO });
  await there.getByText('De brief kwam terug…').tap();
  await there.locator('[name^=returned-why]').fill('Onbestelbaar retour.');
  await phone.accessible('about to note that it came back');
  await there.getByRole('button', { name: 'Leg vast dat de brief terugkwam' }).tap();
  await phone.page.waitForURL('**melding=retour');
  await there.getByRole('link', { name: 'Bekijk het adres bij de geadresseerden' }).waitFor();
  await phone.accessible('what came back, on a phone');
  await picture(phone.page, `back-360-${engine}`);
  const reader = await open({ viewport: PHONE, javaScript: false });
  await reader.page.goto(`/brieven/${SLUG}`);
  await reader.page.getByText(/Kwam terug op/).waitFor();
  await reader.accessible('a letter of which a sending came back');
  await picture(reader.page, `public-360-${engine}`);
}
