// The secretariat reads an answer by keyboard and says what it means; a reader on a phone without a script follows each outcome
// to the words in which it stands.

import assert from 'node:assert/strict';
import { demoAccount, press, refused, signIn, unchecked } from '../desk.mjs';
import { pause } from '../standpunt.mjs';
import { PHONE, SCREEN, looksWell } from '../person.mjs';

export const title = 'What became of the requests is said from the answer, and found again in its words';
export const demo = true;
// Many pages, each at three widths, light and dark.
export const patience = 240_000;

const SLUG = 'eenvoudige-brieven';
const DESK = `/bureau/brieven/${SLUG}`;
const WHY = 'Hier staat alleen dat zij meelezen.';

export default async function ({ open, accounts, picture, engine }) {
  const reader = await open({ viewport: PHONE, javaScript: false });
  const { page } = reader;
  await page.goto(`/brieven/${SLUG}`);
  const section = page.locator('#uitkomsten');
  await section.getByText('Deels toegezegd').first().waitFor();
  await section.getByText('De antwoorden verschillen.').first().waitFor();
  await reader.accessible('outcomes on a phone');
  // From the request to its outcome, from there to the words.
  await page.locator('.demands .support a', { hasText: 'Uitkomst: toegezegd' }).first().tap();
  await page.waitForURL('**#uitkomst-1');
  await section.locator('#uitkomst-1 a.state', { hasText: 'Toegezegd' }).tap();
  await page.waitForURL('**#passage-*');
  const passage = page.locator('mark:has(:target)');
  assert.match(await passage.innerText(), /^Bovenaan nieuwe standaardbrieven/);
  assert.ok(await passage.isVisible());
  const inSight = () => passage.evaluate((mark) => mark.getBoundingClientRect().top < innerHeight && mark.getBoundingClientRect().bottom > 0);
  for (let tries = 0; tries < 20 && !(await inSight()); tries += 1) await pause(100);
  assert.ok(await inSight(), `the link leads to the words: ${JSON.stringify(await passage.boundingBox())}`);
  await picture(page, `passage-360-${engine}`);
  await section.getByText('Hoe dit zo kwam bij verzoek 3').tap();
  await section.getByText('Er is over gesproken, zonder ja of nee.').waitFor();
  await picture(page, `history-360-${engine}`);
  await looksWell(await open({ javaScript: true }), `/brieven/${SLUG}`, 'public', { open, picture, engine });

  const bureau = await open({ viewport: SCREEN });
  const desk = bureau.page;
  await signIn(bureau, ...demoAccount(accounts));
  await desk.goto(DESK);
  await desk.getByRole('link', { name: 'Bekijk alle uitkomsten' }).click();
  await desk.waitForURL('**/uitkomsten');
  await bureau.accessible('outcomes at the desk');
  await looksWell(bureau, `${DESK}/uitkomsten`, 'desk', { open, picture, engine });
  // The visit of which the number was found evaded, then a letter: what counts leads there.
  await desk.locator('#reacties a', { hasText: 'directie Communicatie' }).nth(1).click();
  await desk.getByText('Vastgesteld uit deze reactie').waitFor();
  await bureau.accessible('a response');
  await looksWell(bureau, new URL(desk.url()).pathname, 'response', { open, picture, engine });

  // Wrong at once, told at each field, nothing lost.
  const send = 'button:has-text("Bewaar de uitkomst")';
  await unchecked(desk);
  await desk.fill('[name=quote]', 'Dit staat er niet');
  await desk.fill('[name=why]', WHY);
  await refused(bureau, await press(desk, send), ['quote', 'demand', 'outcome']);
  assert.equal(await desk.inputValue('[name=why]'), WHY);
  assert.equal(await desk.inputValue('[name=quote]'), 'Dit staat er niet');
  await picture(desk, `wrong-${engine}`);

  // By keyboard alone: a paragraph, the words in it, the request, the outcome.
  await desk.locator('#paragraph').focus();
  await desk.keyboard.press('Space');
  await desk.locator('[name=quote]').focus();
  await desk.keyboard.press('Control+A');
  await desk.keyboard.type('Vijf bewoners lazen mee');
  await desk.locator('#demand').focus();
  await desk.keyboard.press('ArrowDown');
  await desk.locator('#outcome').focus();
  await desk.keyboard.press('ArrowDown');
  await desk.locator(send).focus();
  await desk.keyboard.press('Enter');
  await desk.waitForURL('**melding=uitkomst');
  await desk.getByText('De uitkomst is bewaard.').waitFor();
  await desk.locator('mark', { hasText: 'Vijf bewoners lazen mee' }).waitFor();
  await bureau.accessible('an outcome that was given');

  // And back again: it stays in the history.
  const given = desk.locator('.found > li', { hasText: WHY });
  await given.getByText('Dit klopt niet').click();
  await given.locator('input[type=text]').fill('Verkeerd gelezen.');
  await bureau.accessible('about to take it back');
  await given.getByRole('button', { name: 'Neem deze uitkomst terug' }).click();
  await desk.waitForURL('**melding=teruggenomen');
  await desk.getByText('Verkeerd gelezen.').first().waitFor();
  await bureau.accessible('taken back');

  // The same page on a phone, without a script.
  const storage = await bureau.context.storageState();
  const phone = await open({ viewport: PHONE, javaScript: false, storage });
  await phone.page.goto(desk.url());
  await phone.accessible('a response on a phone');
}
