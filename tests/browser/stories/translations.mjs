// A letter in two languages: begun and brought up to date by keyboard, read beside each other, without JavaScript too.

import assert from 'node:assert/strict';
import { answered, demoAccount, fillText, press, signIn } from '../desk.mjs';
import { PHONE, SCREEN, TABLET } from '../person.mjs';

export const title = 'A letter is translated, brought up to date and read beside its original; also without JavaScript';
export const demo = true;
// What the engines keep is asked by `tests/tests/stories/translations.rs`, on both.
export const engines = ['sqlite'];
// Many pages, each looked at in several windows.
export const patience = 300_000;

const DUTCH = '/bureau/brieven/buurtkamers';
const ENGLISH = `${DUTCH}-en`;
const BESIDE = '/overleg/buurtkamers-en/naast-elkaar';
const TEXT = `Every neighbourhood deserves a room of its own. There are 14 of them today.

## What we ask {.demands}

1. Give every neighbourhood a room with a caretaker.
`;

// Goes to a link by the keyboard alone.
async function follows(page, words, to) {
  await page.getByRole('link', { name: words }).first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(to);
}

async function begins(bureau, picture) {
  const { page } = bureau;
  await page.goto(DUTCH);
  await follows(page, 'Maak een vertaling…', '**/vertaling');
  await bureau.accessible('before a translation is made');
  await picture(page, 'choose-1440');
  await page.getByRole('button', { name: 'Ja, maak een Engelse vertaling' }).focus();
  await answered(page, () => page.keyboard.press('Enter'));
  await page.waitForURL(`**${ENGLISH}?melding=vertaling`);
  await bureau.accessible('a translation that was just begun');
  await page.goto(`${ENGLISH}/bewerken`);
  await page.locator('.preview .findings').waitFor();
  await fillText(page, TEXT);
  await press(page, 'button[value=save]');
}

// The original changes; the translation says so until somebody says that it follows.
async function fallsBehind(bureau, picture, looks) {
  const { page } = bureau;
  await page.goto(`${DUTCH}/bewerken`);
  await page.locator('.cm-content').press('Control+End');
  await page.locator('.cm-content').pressSequentially(' Begin in 30 dagen.');
  await press(page, 'button[value=save]');
  await page.locator('#vertaling').getByText('Loopt achter').waitFor();
  await looks(DUTCH, 'original');
  await page.goto(`${ENGLISH}/bewerken`);
  await page.locator('.original').getByText('De Nederlandse tekst is daarna veranderd.').waitFor();
  await looks(`${ENGLISH}/bewerken`, 'editor');
  await page.goto(ENGLISH);
  await looks(ENGLISH, 'behind');
  await follows(page, /^Bekijk wat er van versie/, '**/vergelijk?*');
  assert.match(await page.locator('main').innerText(), /30 dagen/);
  await page.goto(ENGLISH);
  const button = page.getByRole('button', { name: /^Bijgewerkt tot versie/ });
  await button.focus();
  await answered(page, () => page.keyboard.press('Enter'));
  await page.waitForURL('**melding=bijgewerkt');
  await page.locator('#vertaling').getByText('Bij: het origineel is daarna niet veranderd').waitFor();
  assert.equal(await button.count(), 0, 'there is nothing more to say');
  await picture(page, 'up-to-date-1440');
}

// Side by side on a wide screen, under each other on a phone.
async function beside({ open }, storage) {
  for (const [viewport, columns] of [[PHONE, 1], [SCREEN, 2]]) {
    const reader = await open({ viewport, storage, javaScript: false });
    await reader.page.goto(BESIDE);
    const pair = reader.page.locator('.pair:not(.heads):not(.lone)').first();
    const [one, other] = await Promise.all([0, 1].map((at) => pair.locator('> *').nth(at).boundingBox()));
    assert.equal(Math.abs(one.y - other.y) < 2, columns === 2, `${columns} columns at ${viewport.width}`);
    assert.equal(await pair.locator('> *').first().getAttribute('lang'), 'nl');
    assert.equal(await pair.locator('> *').last().getAttribute('lang'), 'en');
    await reader.page.getByText('Getallen die alleen in de Engelse tekst staan: 14.').waitFor();
    await reader.close();
  }
}

export default async function (world) {
  const { accounts, open, picture } = world;
  const bureau = await signIn(await open({ viewport: SCREEN }), ...demoAccount(accounts));
  const storage = await bureau.context.storageState();
  const looks = async (path, what) => {
    for (const [viewport, dark, javaScript] of [[PHONE, false, true], [PHONE, true, false], [TABLET, false, true], [SCREEN, true, true], [SCREEN, false, false]]) {
      const who = await open({ viewport, dark, javaScript, storage });
      await who.page.goto(path);
      const name = `${what}-${viewport.width}-${dark ? 'dark' : 'light'}`;
      await who.accessible(name);
      await picture(who.page, name);
      await who.close();
    }
  };
  await begins(bureau, picture);
  await fallsBehind(bureau, picture, looks);
  await beside(world, storage);
  await looks(BESIDE, 'beside');

  // Out in the open: each leads to the other, in its own language.
  await bringsOut(world, bureau);
  const page = (await open()).page;
  await page.goto('/brieven/buurtkamers');
  const link = page.getByRole('link', { name: 'Read this letter in English' });
  assert.equal(await link.getAttribute('lang'), 'en');
  await link.click();
  await page.waitForURL('**/brieven/buurtkamers-en');
  await page.getByText('This is a translation.').waitFor();
  await looks('/brieven/buurtkamers', 'public-original');
  await looks('/brieven/buurtkamers-en', 'public-translation');
}

// Both, without a round: pinned, set, sealed and published.
async function bringsOut(world, bureau) {
  const { page } = bureau;
  for (const letter of [DUTCH, ENGLISH]) {
    await page.goto(letter);
    await press(page, 'text=Deel voor overleg');
    await page.goto(`${letter}/bevriezen`);
    await press(page, 'main form button.primary');
    await page.goto(`${letter}/afronden`);
    await press(page, 'main form button.primary');
    await page.getByRole('heading', { name: 'De verzegelde brief' }).waitFor({ timeout: 90_000 });
    await page.goto(`${letter}/publiceren`);
    await press(page, 'main form button.primary');
  }
}
