// The secretariat notes what an answer promises and says what came of it, with a mistake on the way; a reader on a phone without a
// script follows a promise to the words in which it stands.

import assert from 'node:assert/strict';
import { demoAccount, press, refused, signIn, unchecked } from '../desk.mjs';
import { PHONE, SCREEN, looksWell } from '../person.mjs';

export const title = 'What was promised is noted from the answer, followed, settled, and found again in its words';
export const demo = true;
// Many pages, each at three widths, light and dark.
export const patience = 240_000;

const SLUG = 'eenvoudige-brieven';
const DESK = `/bureau/brieven/${SLUG}`;
const WHAT = 'Het ministerie bespreekt afspraken over de eerste regels.';

export default async function ({ open, accounts, picture, engine }) {
  const reader = await open({ viewport: PHONE, javaScript: false });
  const { page } = reader;
  await page.goto(`/brieven/${SLUG}`);
  const section = page.locator('#toezeggingen');
  await section.getByText('Het ministerie verstuurt de eerste aangepaste brief.').waitFor();
  await section.scrollIntoViewIfNeeded();
  await picture(page, `public-360-${engine}`);
  await section.locator('#toezegging-1 .from a').tap();
  await page.waitForURL('**#passage-*');
  assert.match(await page.locator('mark:has(:target)').innerText(), /^Wij verwachten de eerste aangepaste brief/);
  await reader.accessible('a promise on a phone');

  const bureau = await open({ viewport: SCREEN });
  const desk = bureau.page;
  await signIn(bureau, ...demoAccount(accounts));
  await desk.goto('/bureau');
  await desk.locator('.todo').getByText('dagen te laat').first().waitFor();
  await bureau.accessible('the desk with late promises');
  await desk.getByRole('link', { name: 'Toezeggingen', exact: true }).click();
  await desk.waitForURL('**/bureau/toezeggingen');
  await looksWell(bureau, '/bureau/toezeggingen', 'list', { open, picture, engine });
  await desk.getByRole('link', { name: /^Nagekomen/ }).click();
  await desk.getByText('De mail van 24 maart zegt dat de proef er komt.').waitFor();
  await bureau.accessible('what was kept');

  // From the answer, with the paragraph that was chosen there.
  await desk.goto(`${DESK}/uitkomsten`);
  await desk.locator('#reacties a', { hasText: 'directie Digitale Overheid' }).click();
  await desk.locator('#paragraph').check();
  await desk.getByRole('button', { name: 'Toezegging vastleggen…' }).click();
  await desk.waitForURL('**/toezegging?**');
  assert.ok(await desk.locator('#paragraph').isChecked(), 'the paragraph comes along');
  await looksWell(bureau, new URL(desk.url()).pathname, 'note', { open, picture, engine });
  const send = 'button:has-text("Toezegging vastleggen")';
  await unchecked(desk);
  await desk.fill('[name=what]', WHAT);
  await desk.fill('[name=due]', 'binnenkort');
  await desk.fill('[name=ahead]', '');
  await refused(bureau, await press(desk, send), ['due', 'ahead']);
  assert.equal(await desk.inputValue('[name=what]'), WHAT);
  assert.equal(await desk.inputValue('[name=due]'), 'binnenkort');
  await picture(desk, `wrong-${engine}`);
  await desk.fill('[name=due]', 'voorjaar 2031');
  await desk.fill('[name=ahead]', '30');
  await desk.locator(send).focus();
  await desk.keyboard.press('Enter');
  await desk.waitForURL('**melding=vastgelegd');
  await desk.getByText('uiterlijk 20 juni 2031 (“voorjaar 2031”)').first().waitFor();
  const one = new URL(desk.url()).pathname;
  await looksWell(bureau, one, 'one', { open, picture, engine });

  // Settled by keyboard, and opened again.
  await desk.locator('#ending').focus();
  await desk.keyboard.press('Space');
  await desk.fill('[name=settle-why]', 'Het gesprek was er.');
  await desk.locator('button:has-text("Rond de toezegging af")').focus();
  await desk.keyboard.press('Enter');
  await desk.waitForURL('**melding=afgerond');
  await bureau.accessible('a promise that was kept');
  await desk.getByText('De toezegging is toch niet afgerond').click();
  await desk.fill('[name=reopen-why]', 'Het ging over iets anders.');
  await bureau.accessible('about to open it again');
  await desk.getByRole('button', { name: 'Laat de toezegging weer lopen' }).click();
  await desk.waitForURL('**melding=heropend');

  // Taken back on a phone, without a script.
  const storage = await bureau.context.storageState();
  const phone = await open({ viewport: PHONE, javaScript: false, storage });
  await phone.page.goto(one);
  await phone.page.getByText('Dit was toch geen toezegging').tap();
  await phone.page.fill('[name=take-back-why]', 'Er werd alleen een gesprek genoemd.');
  await phone.accessible('about to take it back, on a phone');
  await phone.page.getByRole('button', { name: 'Neem deze toezegging terug' }).tap();
  await phone.page.waitForURL('**melding=teruggenomen');
  await phone.accessible('taken back, on a phone');
}
