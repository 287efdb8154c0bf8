import assert from 'node:assert/strict';
import { demoAccount, press, refused, signIn, unchecked } from '../desk.mjs';
import { PHONE, SCREEN, looksWell } from '../person.mjs';
import { pause } from '../standpunt.mjs';

export const title = 'A guest co-signs on a phone, without JavaScript; the secretariat lets it in, and refuses another';
export const demo = true;
// Three pages are looked at in three widths, light and dark.
export const patience = 300_000;

const SLUG = 'huurachterstanden';
// Nobody reads a letter in less; in milliseconds.
const LONGER_THAN_A_PROGRAM = 4_200;

export default async function ({ open, mail, accounts, picture, engine }) {
  const bureau = await open({ viewport: SCREEN });
  await signIn(bureau, ...demoAccount(accounts));
  const link = await makesTheLink(bureau, picture, engine);
  await looksWell(bureau, link, 'form', { open, picture, engine });
  const guest = await asks(await open({ viewport: PHONE, javaScript: false }), link, mail, picture, engine);
  await asksOnceMore(await open({ viewport: PHONE, javaScript: false }), link, mail);

  const { page } = bureau;
  await page.goto(`/bureau/brieven/${SLUG}/gasten`);
  await page.getByText('gratis maildienst').waitFor();
  await bureau.accessible('two guests wait');
  await picture(page, `desk-waiting-${engine}`);
  await looksWell(bureau, page.url(), 'desk-list', { open, picture, engine });
  await page.getByRole('link', { name: 'Stichting Vuurtoren' }).click();
  await bureau.accessible('one guest');
  await picture(page, `desk-one-${engine}`);
  await looksWell(bureau, page.url(), 'desk-one', { open, picture, engine });
  await page.click('button[value=admit]');
  await page.waitForURL('**melding=toegelaten');
  await page.getByRole('link', { name: 'Het Baken' }).click();
  await unchecked(page);
  await refused(bureau, await press(page, 'button[value=refuse]'), ['reason']);
  await page.fill('[name=reason]', 'We kennen u nog niet. Belt u ons?');
  await page.click('button[value=refuse]');
  await page.waitForURL('**melding=geweigerd');
  await bureau.accessible('both decided');
  await picture(page, `desk-decided-${engine}`);

  // The guest looks again, and has a mail with which to go back on it.
  await guest.page.reload();
  await guest.page.getByText('Uw organisatie staat onder de brief').waitFor();
  await guest.accessible('let in');
  const receipt = await mail('Getekend', 'als gast', 'vuurtoren.example');
  const own = /http:\/\/\S+\/ondertekenen\/[0-9a-f]+/.exec(receipt)[0];
  await guest.page.goto(own);
  await guest.page.getByText('U hebt deze brief ondertekend').waitFor();
  await guest.accessible('the signature, to be taken back');
}

async function makesTheLink(bureau, picture, engine) {
  const { page } = bureau;
  await page.goto(`/bureau/brieven/${SLUG}`);
  await page.getByRole('link', { name: 'Naar de gasten' }).click();
  // The demonstration has one already.
  await page.getByRole('button', { name: 'Sluit de link' }).click();
  await page.waitForURL('**melding=**');
  await bureau.accessible('no link');
  await page.getByRole('button', { name: 'Laat gasten meetekenen' }).click();
  await page.waitForURL('**melding=link');
  await bureau.accessible('the link');
  await picture(page, `desk-link-${engine}`);
  return page.locator('a[href*="/meetekenen/"]').getAttribute('href');
}

async function fill(page, { organisation, website, person, mail }) {
  await page.fill('[name=organisation]', organisation);
  await page.fill('[name=website]', website);
  await page.fill('[name=person]', person);
  await page.fill('[name=function]', 'directeur');
  await page.fill('[name=mail]', mail);
}

async function asks(guest, link, mail, picture, engine) {
  const { page } = guest;
  await page.goto(link);
  await page.getByRole('heading', { level: 1, name: 'Tekent uw organisatie mee?' }).waitFor();
  await guest.accessible('asked to co-sign');
  await picture(page, `form-${engine}`);
  // A mistake is said at its field, and what was typed is kept.
  await fill(page, { organisation: 'Stichting Vuurtoren', website: 'vuurtoren', person: 'Wim Zandstra', mail: 'wim@vuurtoren.example' });
  await pause(LONGER_THAN_A_PROGRAM);
  await page.getByRole('button', { name: 'Stuur mij de code' }).tap();
  await page.locator('#website-fout', { hasText: 'geen adres van een website' }).waitFor();
  assert.equal(await page.inputValue('[name=organisation]'), 'Stichting Vuurtoren', 'what was typed is kept');
  await picture(page, `mistake-${engine}`);
  await page.fill('[name=website]', 'www.vuurtoren.example');
  await page.getByRole('button', { name: 'Stuur mij de code' }).tap();
  await page.getByRole('heading', { level: 1, name: 'Vul de code uit de mail in' }).waitFor();
  await guest.accessible('the code');
  await picture(page, `code-${engine}`);
  const [, code] = /Uw code is ([A-Z0-9]{3} [A-Z0-9]{3})/.exec(await mail('Vul hem in', 'wim@vuurtoren.example'));
  await page.fill('[name=code]', 'AAA AAA');
  await page.getByRole('button', { name: 'Bevestig' }).tap();
  await page.locator('#code-fout', { hasText: 'nog 4 keer' }).waitFor();
  await page.fill('[name=code]', code.toLowerCase().replace(' ', ''));
  await page.getByRole('button', { name: 'Bevestig' }).tap();
  await page.getByText('Dank u wel, uw verzoek is binnen').waitFor();
  await guest.accessible('it waits');
  await picture(page, `waiting-${engine}`);
  return guest;
}

async function asksOnceMore(guest, link, mail) {
  const { page } = guest;
  await page.goto(link);
  await pause(LONGER_THAN_A_PROGRAM);
  await fill(page, { organisation: 'Het Baken', website: 'baken.example', person: 'Fleur Oosting', mail: 'fleur.oosting@gmail.com' });
  await page.getByRole('button', { name: 'Stuur mij de code' }).tap();
  await page.getByRole('heading', { level: 1, name: 'Vul de code uit de mail in' }).waitFor();
  const [, code] = /Uw code is ([A-Z0-9]{3} [A-Z0-9]{3})/.exec(await mail('Vul hem in', 'fleur.oosting@gmail.com'));
  await page.fill('[name=code]', code);
  await page.getByRole('button', { name: 'Bevestig' }).tap();
  await page.getByText('uw verzoek is binnen').waitFor();
}
