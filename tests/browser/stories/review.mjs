// The review of a draft: a jurist comments and suggests on a phone without JavaScript; the secretariat decides, by keyboard.

import assert from 'node:assert/strict';
import { answered, demoAccount, press, refused, signIn, unchecked } from '../desk.mjs';
import { PHONE, SCREEN, TABLET } from '../person.mjs';

export const title = 'Review: comments and suggestions on a phone without JavaScript, decided by keyboard';
export const demo = true;
// What the engines keep is asked by `tests/tests/stories/review.rs`, on both.
export const engines = ['sqlite'];
// Many pages, each looked at in several windows.
export const patience = 300_000;

const LETTER = '/overleg/gegevensdeling';
const JURIST = ['nienke.brandsma@wijkteamssamen.example.org', 'standpunt-demo-nienke'];

export default async function (world) {
  const { accounts, open, picture } = world;
  const jurist = await signsIn(await open({ viewport: PHONE, javaScript: false }));
  await comments(jurist, picture);
  await suggests(jurist, picture);
  const bureau = await signIn(await open({ viewport: SCREEN }), ...demoAccount(accounts));
  await decides(bureau, picture);
  await readsTheReason(jurist);
  await looks(world, await bureau.context.storageState());
}

async function signsIn(jurist) {
  const { page } = jurist;
  await page.goto('/inloggen');
  await page.fill('[name=mail]', JURIST[0]);
  await page.fill('[name=password]', JURIST[1]);
  await page.click('main button.primary');
  await page.waitForURL('**/mijn');
  await page.click('a[href="/overleg"]');
  await page.click(`a[href="${LETTER}"]`);
  await page.locator('mark.com').first().waitFor();
  await jurist.accessible('the draft, on a phone');
  return jurist;
}

// The row of the text in which these words stand.
const row = (page, words) => page.locator('.row', { has: page.locator('.text', { hasText: words }) });

async function comments(jurist, picture) {
  const { page } = jurist;
  await row(page, 'is niet het probleem').locator('a', { hasText: 'Opmerking maken' }).click();
  await page.waitForURL('**/opmerking?*');
  await jurist.accessible('the form for a comment');
  await page.fill('#tekst', 'Dit geldt ook voor de politie.');
  await page.fill('#woorden', 'woorden die er niet staan');
  const answer = await press(page, 'main button.primary');
  assert.equal(answer.status(), 422);
  assert.equal(await page.inputValue('#tekst'), 'Dit geldt ook voor de politie.');
  await picture(page, 'comment-refused-360');
  await page.fill('#woorden', 'een organisatie verwerkt niet meer dan nodig');
  await press(page, 'main button.primary');
  const card = page.locator('article.card', { hasText: 'Dit geldt ook voor de politie.' });
  await card.waitFor();
  assert.equal((await row(page, 'is niet het probleem').locator('mark.com').allTextContents()).join('').replace(/\s+/g, ' '), 'een organisatie verwerkt niet meer dan nodig');
}

async function suggests(jurist, picture) {
  const { page } = jurist;
  await row(page, 'Schrijf die regel zo').locator('a', { hasText: 'Stel andere woorden voor' }).click();
  await page.waitForURL('**/voorstel?*');
  await jurist.accessible('the form for other words');
  const words = await page.inputValue('#woorden');
  assert.match(words, /^2\. Schrijf die regel zo dat een bewoner/);
  await page.fill('#woorden', words.replace('zonder hulp begrijpt', 'in één keer begrijpt'));
  await page.fill('#tekst', 'Hulp is juist goed.');
  await picture(page, 'suggest-360');
  await press(page, 'main button.primary');
  const card = row(page, 'Schrijf die regel zo').locator('article.sug');
  await card.waitFor();
  assert.match(await card.locator('del').innerText(), /zonder hulp/);
  assert.match(await card.locator('ins').innerText(), /in één keer/);
  await jurist.accessible('the draft with a suggestion, on a phone');
}

// By keyboard alone.
async function decides(bureau, picture) {
  const { page } = bureau;
  await page.goto('/bureau/brieven/gegevensdeling');
  await page.locator('#overleg').waitFor();
  await page.goto(LETTER);
  const own = row(page, 'Schrijf die regel zo').locator('article.sug');
  await own.locator('a', { hasText: 'Besluit of antwoord' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/draden/*');
  await bureau.accessible('a suggestion that waits');
  await picture(page, 'thread-1440');
  // Without a reason nothing is rejected.
  await unchecked(page);
  await page.focus('button[value=afwijzen]');
  const answer = await answered(page, () => page.keyboard.press('Enter'));
  await refused(bureau, answer, ['reden']);
  await page.fill('#reden', 'Hulp mag er zijn, maar het moet ook zonder kunnen.');
  await page.focus('button[value=afwijzen]');
  await page.keyboard.press('Enter');
  await page.waitForURL('**?melding=afgewezen*');

  // Two of the demonstration's suggestions change the same words.
  await page.locator('#botsingen').waitFor();
  const both = page.locator('article.sug', { has: page.locator('.clash') });
  assert.equal(await both.count(), 2);
  await picture(page, 'clash-1440');
  await both.first().locator('a', { hasText: 'Besluit of antwoord' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/draden/*');
  assert.match(await page.locator('main').innerText(), /verandert dezelfde woorden/);
  await page.focus('button[value=overnemen]');
  await page.keyboard.press('Enter');
  await page.waitForURL('**?melding=overgenomen*');
  await page.locator('.needs', { hasText: 'intussen veranderd' }).first().waitFor();
  await bureau.accessible('a suggestion whose words were changed');
}

async function readsTheReason(jurist) {
  const { page } = jurist;
  await page.goto(LETTER);
  await page.locator('details summary', { hasText: 'afgehandeld' }).click();
  await page.getByText('Hulp mag er zijn, maar het moet ook zonder kunnen.').waitFor();
}

async function looks({ open, picture }, storage) {
  const windows = [[PHONE, false, false], [PHONE, true, true], [TABLET, false, true], [SCREEN, true, true], [SCREEN, false, true]];
  for (const [viewport, dark, javaScript] of windows) {
    const who = await open({ viewport, dark, javaScript, storage });
    for (const [name, path] of Object.entries({ list: '/overleg', draft: LETTER, lines: `${LETTER}?regels=1`, desk: '/bureau/brieven/gegevensdeling', own: '/mijn' })) {
      await who.page.goto(path);
      await who.accessible(`${path} at ${viewport.width}${dark ? ', dark' : ''}`);
      await picture(who.page, `${name}-${viewport.width}-${dark ? 'dark' : 'light'}`);
    }
    await who.close();
  }
}
