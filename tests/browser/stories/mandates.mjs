// Mandates: the secretariat records who may sign and asks who could on another day; a director appoints a deputy on a
// phone, by keyboard and without JavaScript.

import assert from 'node:assert/strict';
import { PASSWORD, answered, demoAccount, refused, signIn, unchecked } from '../desk.mjs';
import { PHONE, SCREEN, TABLET } from '../person.mjs';

export const title = 'Mandates: recorded with their ground, asked for on any day, and lent to a deputy on a phone';
export const demo = true;
// What the engines keep is asked by `tests/tests/stories/mandates.rs`, on both.
export const engines = ['sqlite'];

export default async function (world) {
  const { accounts, open, picture } = world;
  const bureau = await signIn(await open({ viewport: SCREEN }), ...demoAccount(accounts));
  const one = await recorded(bureau);
  await asked(bureau);
  const pages = { list: '/bureau/mandaten', new: '/bureau/mandaten/nieuw', one, end: `${one}/einde` };
  await looked(world, await bureau.context.storageState(), pages);
  await lent(world);
}

async function looked({ open, picture }, storage, pages) {
  for (const [viewport, dark, javaScript] of [[PHONE, false, false], [PHONE, true, true], [TABLET, false, true], [SCREEN, true, true]]) {
    const who = await open({ viewport, dark, javaScript, storage });
    for (const [name, path] of Object.entries(pages)) {
      await who.page.goto(path);
      await who.accessible(`${path} at ${viewport.width}${dark ? ', dark' : ''}`);
      await picture(who.page, `${name}-${viewport.width}-${dark ? 'dark' : 'light'}`);
    }
    await who.close();
  }
}

// A field refused keeps what was typed; then it is recorded, with the document that shows it.
async function recorded(bureau) {
  const { page } = bureau;
  await page.goto('/bureau/mandaten');
  await page.getByRole('link', { name: 'Leg een mandaat vast', exact: true }).first().click();
  await unchecked(page);
  await page.selectOption('[name=organisation]', { index: 1 });
  await page.fill('[name=name]', 'Veerle van Proefdorp');
  await page.fill('[name=mail]', 'veerle@proefdorp.example');
  await page.fill('[name=function]', 'bestuurder');
  await page.fill('[name=until]', '2020-01-01');
  await page.fill('[name=evidence]', 'Besluit van de raad van toezicht');
  const answer = await answered(page, () => page.locator('main form button.primary').click());
  await refused(bureau, answer, ['until']);
  assert.equal(await page.inputValue('[name=name]'), 'Veerle van Proefdorp');
  await page.fill('[name=until]', '');
  await page.setInputFiles('[name=document]', { name: 'besluit.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF') });
  await page.locator('main form button.primary').click();
  await page.waitForURL(/\/bureau\/mandaten\/[0-9a-f-]{36}\?/);
  assert.match(await page.innerText('main'), /Het mandaat is vastgelegd[\s\S]*besluit\.pdf/);
  return new URL(page.url()).pathname;
}

// On a day before the demonstration begins nobody could sign; today everybody can.
async function asked({ page }) {
  await page.goto('/bureau/mandaten');
  assert.match(await page.innerText('main'), /53\s+mandaten gelden vandaag/);
  await page.fill('[name=dag]', '2000-01-01');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/bureau/mandaten?*');
  assert.match(await page.innerText('main'), /gold geen mandaat/);
}

// A director without the secretariat's means: a phone, no JavaScript, the keyboard.
async function lent(world) {
  const { account, open, picture, run } = world;
  const mail = 'sjoerd@proefdorp.example';
  run('member', 'add', '--organisation', 'Wijkteam Proefdorp', '--person', 'Sjoerd van Proefdorp', '--mail', mail, '--function', 'bestuurder');
  account('contributor', 'Sjoerd van Proefdorp', mail, PASSWORD);
  const sjoerd = await open({ viewport: PHONE, javaScript: false });
  const { page } = sjoerd;
  await page.goto('/inloggen');
  await page.fill('[name=mail]', mail);
  await page.fill('[name=password]', PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/mijn');
  await page.getByRole('link', { name: 'Bekijk uw mandaten' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/mijn/mandaten');
  await sjoerd.accessible('one’s own mandates');
  await page.getByRole('link', { name: 'Wijs een plaatsvervanger aan' }).press('Enter');
  await page.waitForURL('**/plaatsvervanger');
  await sjoerd.accessible('appointing a deputy');
  await picture(page, 'appoint-360');
  await page.fill('[name=name]', 'Karlijn van Proefdorp');
  await page.fill('[name=mail]', 'karlijn@proefdorp.example');
  await page.fill('[name=function]', 'teamleider');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/mijn/mandaten?*');
  assert.match(await page.innerText('main'), /Karlijn van Proefdorp[\s\S]*teamleider/);
  await picture(page, 'own-360');
  assert.match(await world.mail('karlijn@proefdorp.example'), /Sjoerd van Proefdorp heeft vastgelegd/);
  await page.getByRole('link', { name: 'Beëindig het mandaat van Karlijn van Proefdorp' }).press('Enter');
  await page.getByLabel('Nu meteen').check();
  await page.locator('main form button.primary').press('Enter');
  await page.waitForURL('**/mijn/mandaten?*');
  assert.doesNotMatch(await page.innerText('main'), /Karlijn/);
}
