// A director reads on a phone without a script, says so, and signs later with a word beside the name for everybody to read.
// The secretariat takes that word off the website by keyboard, and puts it back.

import assert from 'node:assert/strict';
import { demoAccount, signIn } from '../desk.mjs';
import { invitation } from '../letterbox.mjs';
import { PHONE, SCREEN, TABLET } from '../person.mjs';
import { pause } from '../standpunt.mjs';

export const title = 'A director reads first, and says something beside the name that everybody reads';
export const demo = true;

const SLUG = 'huurachterstanden';
const ORGANISATION = 'Sociaal Team Rietmonde';
const SAID = 'Bij ons wachten mensen langer dan de brief zegt.';
// Longer than a machine takes, and than a page is kept ready, in milliseconds.
const HUMAN = 4_500;

export default async function ({ open, mails, accounts, picture, engine }) {
  const { link, code } = invitation(mails(), ORGANISATION);
  const director = await open({ viewport: PHONE, javaScript: false });
  const { page } = director;
  await page.goto(link);
  await page.click('button[value=read]');
  await page.getByText('Dat ging sneller dan iemand lezen kan').first().waitFor();
  await director.accessible('read too fast');
  await pause(HUMAN);
  await page.click('button[value=read]');
  await page.waitForURL('**gedaan=gelezen');
  await page.getByText('Dank u wel, wij weten dat u de brief las').waitFor();
  assert.equal(await page.locator('button[value=read]').count(), 0, 'it is said once');
  await director.accessible('read, and decides later');
  await picture(page, `read-${engine}`);

  const bureau = await open({ viewport: SCREEN });
  const desk = bureau.page;
  await signIn(bureau, ...demoAccount(accounts));
  await desk.goto(`/bureau/brieven/${SLUG}`);
  const row = desk.locator('tr', { hasText: ORGANISATION });
  await row.getByText('Gelezen,').waitFor();

  // The word beside the name: by touch, still without a script.
  await page.getByText('Zet mijn opmerking bij onze naam op de website').tap();
  await page.fill('[name=remark]', SAID);
  await page.fill('[name=code]', code);
  await page.click('button[value=sign]');
  await page.waitForURL('**gedaan=getekend');
  await director.accessible('signed with a word beside the name');

  await desk.goto(`/bureau/brieven/${SLUG}/ronde/sluiten`);
  await desk.click('form[action$="/ronde/sluiten"] button.primary');
  await desk.waitForURL('**melding=ronde-gesloten');
  await desk.click('a[href$="/afronden"]');
  await desk.click('form[action$="/afronden"] button.primary');
  await desk.locator('a[href$="/publiceren"]').waitFor({ timeout: 60_000 });
  await desk.click('a[href$="/publiceren"]');
  await desk.click('form[action$="/publiceren"] button.primary');
  await desk.waitForURL('**melding=gepubliceerd');

  const reader = await open({ viewport: PHONE, javaScript: false });
  await reader.page.goto(`/brieven/${SLUG}`);
  const beside = reader.page.locator('table.people .beside', { hasText: SAID });
  await beside.waitFor();
  await reader.accessible('a word beside a name');
  await beside.scrollIntoViewIfNeeded();
  await picture(reader.page, `beside-360-${engine}`);
  const wide = await open({ viewport: TABLET, dark: true });
  await wide.page.goto(`/brieven/${SLUG}`);
  await picture(wide.page, `beside-768-dark-${engine}`);

  // Taken off and put back by keyboard.
  await desk.goto(`/bureau/brieven/${SLUG}`);
  await desk.getByRole('link', { name: 'Bekijk de hele stand' }).click();
  await row.getByText(SAID).waitFor();
  await bureau.accessible('a remark at the desk');
  await picture(desk, `board-${engine}`);
  await row.getByRole('button', { name: 'Laat weg op de website' }).focus();
  await desk.keyboard.press('Enter');
  await desk.waitForURL('**melding=opmerking-verborgen');
  await bureau.accessible('a remark that is hidden');
  await picture(desk, `hidden-${engine}`);
  await pause(HUMAN);
  await reader.page.reload();
  assert.equal(await beside.count(), 0, 'nobody reads it any more');
  await row.getByRole('button', { name: 'Zet op de website' }).focus();
  await desk.keyboard.press('Enter');
  await desk.waitForURL('**melding=opmerking-getoond');
  await pause(HUMAN);
  await reader.page.reload();
  await beside.waitFor();
  for (let tries = 0; tries < 50 && !mails().some((mail) => mail.includes('Uw opmerking bij')); tries += 1) await pause(100);
  assert.ok(mails().some((mail) => mail.includes('Uw opmerking bij')), 'who wrote it hears so');
}
