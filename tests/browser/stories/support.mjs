import assert from 'node:assert/strict';
import { demoAccount, press, refused, signIn, unchecked } from '../desk.mjs';
import { PHONE, SCREEN, looksWell } from '../person.mjs';
import { pause } from '../standpunt.mjs';

export const title = 'A resident supports a letter on a phone, without JavaScript, and goes back on it; the secretariat opens it and hides a name';
export const demo = true;
// Five pages are looked at in three widths, light and dark.
export const patience = 420_000;

// Nobody reads a page in less; in milliseconds.
const LONGER_THAN_A_PROGRAM = 4_200;

export default async function ({ open, mail, accounts, picture, engine }) {
  const bureau = await open({ viewport: SCREEN });
  await signIn(bureau, ...demoAccount(accounts));
  const slug = await opens(bureau, picture, engine);
  const phone = () => open({ viewport: PHONE, javaScript: false });
  const resident = await phone();
  await supports(resident, slug, mail, picture, engine);
  await looksWell(bureau, `/brieven/${slug}/steun/betuigen`, 'form', { open, picture, engine });

  // The worker counts within a minute and a quarter.
  const { page } = await phone();
  for (let tries = 0; ; tries += 1) {
    await page.goto(`/brieven/${slug}`);
    if (await page.getByText('Eén persoon steunt deze brief.').count()) break;
    assert(tries < 60, 'nobody was counted');
    await pause(2_000);
  }
  await page.getByText('Sien Houtman').waitFor();
  await looksWell(bureau, `/brieven/${slug}#steunbetuigingen`, 'letter', { open, picture, engine });
  await looksWell(bureau, `/brieven/${slug}/steun`, 'names', { open, picture, engine });

  // The secretariat hides the name, with a reason.
  await bureau.page.goto(`/bureau/brieven/${slug}/steun`);
  await looksWell(bureau, `/bureau/brieven/${slug}/steun`, 'desk', { open, picture, engine });
  await bureau.page.getByRole('link', { name: 'Sien Houtman' }).click();
  await unchecked(bureau.page);
  await refused(bureau, await press(bureau.page, 'main form button'), ['reason']);
  await looksWell(bureau, bureau.page.url(), 'desk-one', { open, picture, engine });
  await bureau.page.fill('[name=reason]', 'Zij belde dat zij dit toch liever niet wil.');
  await bureau.page.click('main form button');
  await bureau.page.waitForURL('**melding=verborgen');
  await bureau.accessible('hidden');

  // The link in the mail asks; the button does it.
  const receipt = await mail('U steunt deze brief', 'Dank u wel', 'sien@houtman.example');
  const back = /http:\/\/\S+\/intrekken\/[0-9a-f]+/.exec(receipt)[0];
  await resident.page.goto(back);
  await resident.page.getByRole('heading', { level: 1, name: 'Wilt u uw steun intrekken?' }).waitFor();
  await resident.accessible('going back on it');
  await picture(resident.page, `withdraw-${engine}`);
  await resident.page.getByRole('button', { name: 'Trek mijn steun in' }).tap();
  await resident.page.getByText('Uw steun is ingetrokken').waitFor();
  await resident.accessible('gone back on it');
  await picture(resident.page, `withdrawn-${engine}`);
}

async function opens(bureau, picture, engine) {
  const { page } = bureau;
  await page.goto('/');
  const href = await page.locator('a[href*="/brieven/"]').first().getAttribute('href');
  const slug = href.split('/brieven/')[1];
  await page.goto(`/bureau/brieven/${slug}`);
  await page.getByRole('link', { name: 'Naar de steun' }).click();
  await bureau.accessible('not open yet');
  await picture(page, `desk-closed-${engine}`);
  await page.getByRole('button', { name: 'Open voor steunbetuigingen' }).click();
  await page.waitForURL('**melding=open');
  await bureau.accessible('open');
  await picture(page, `desk-open-${engine}`);
  return slug;
}

async function supports(resident, slug, mail, picture, engine) {
  const { page } = resident;
  await page.goto(`/brieven/${slug}`);
  await page.getByRole('link', { name: 'Steun deze brief' }).tap();
  await page.getByRole('heading', { level: 1, name: 'Steunt u deze brief?' }).waitFor();
  await resident.accessible('asked for support');
  // A mistake is said at its field, and what was typed is kept.
  await page.fill('[name=name]', 'Sien Houtman');
  await page.fill('[name=place]', '3231');
  await page.fill('[name=mail]', 'sien@houtman.example');
  await page.check('[name=shown]');
  await pause(LONGER_THAN_A_PROGRAM);
  await page.getByRole('button', { name: 'Stuur mij de code' }).tap();
  await page.locator('#place-fout', { hasText: 'naam van uw woonplaats' }).waitFor();
  assert.equal(await page.inputValue('[name=name]'), 'Sien Houtman', 'what was typed is kept');
  assert(await page.isChecked('[name=shown]'), 'what was ticked is kept');
  await resident.accessible('a mistake');
  await picture(page, `mistake-${engine}`);
  await page.fill('[name=place]', 'Zwartewaal');
  await page.getByRole('button', { name: 'Stuur mij de code' }).tap();
  await page.getByRole('heading', { level: 1, name: 'Kijk in uw mail' }).waitFor();
  await resident.accessible('the code');
  await picture(page, `code-${engine}`);
  const [, code] = /Uw code is ([A-Z0-9]{3} [A-Z0-9]{3})/.exec(await mail('Vul hem in', 'sien@houtman.example'));
  await page.fill('[name=code]', 'AAA AAA');
  await page.getByRole('button', { name: 'Bevestig' }).tap();
  await page.locator('#code-fout', { hasText: 'nog 4 keer' }).waitFor();
  await page.fill('[name=code]', code.toLowerCase().replace(' ', ''));
  await page.getByRole('button', { name: 'Bevestig' }).tap();
  await page.getByRole('heading', { level: 1, name: 'Dank u wel' }).waitFor();
  await resident.accessible('thanks');
  await picture(page, `thanks-${engine}`);
}
