// The secretariat mails a Final letter: on a phone without a script, and looks at what became of it.
import assert from 'node:assert/strict';
import { demoAccount, signIn } from '../desk.mjs';
import { PHONE, SCREEN, TABLET } from '../person.mjs';

export const title = 'The secretariat mails a letter, sees it first, and sees what became of it';
export const demo = true;
export const patience = 240_000;

const LETTER = '/bureau/brieven/eenvoudige-brieven';
const VIEWS = [[PHONE, false], [PHONE, true], [TABLET, true], [SCREEN, false]];

async function looks({ open, picture }, storage, what, show) {
  for (const [viewport, dark] of VIEWS) {
    const someone = await open({ viewport, dark, storage });
    await show(someone.page);
    const name = `mailing-${what}-${viewport.width}${dark ? '-dark' : ''}`;
    await someone.accessible(name);
    await picture(someone.page, name);
    await someone.close();
  }
}

// Somebody at the form, with one envelope to one address.
async function fillsIn(page) {
  await page.goto(`${LETTER}/mailen`);
  const rows = await page.locator('fieldset.envelope').count();
  for (let row = 0; row + 1 < rows; row += 1) {
    if (row > 0) await page.locator(`[name=goes-${row}]`).uncheck();
  }
  await page.fill('[name=to-0]', 'Griffie <griffie@merelhoven.example>');
}

export default async function (world) {
  const phone = await signIn(await world.open({ viewport: PHONE, javaScript: false }), ...demoAccount(world.accounts));
  const { page } = phone;
  await page.goto(LETTER);
  await page.getByRole('link', { name: 'Mail de brief' }).click();
  await page.getByRole('heading', { name: 'Brief mailen' }).waitFor();
  const storage = await phone.context.storageState();
  await looks(world, storage, 'form', fillsIn);

  // What is wrong is said at its field, and what was typed stays.
  await fillsIn(page);
  await page.fill('[name=to-0]', 'geen adres');
  await page.getByRole('button', { name: 'Bekijk de berichten' }).click();
  await page.locator('#to-0-fout').getByText('Hier staat geen mailadres: geen adres').waitFor();
  assert.equal(await page.inputValue('[name=to-0]'), 'geen adres');
  await phone.accessible('a mailing that is refused');

  const preview = async (there) => {
    await fillsIn(there);
    await there.getByRole('button', { name: 'Bekijk de berichten' }).press('Enter');
    await there.getByRole('heading', { name: 'Zo gaan de berichten eruit' }).waitFor();
  };
  await looks(world, storage, 'preview', preview);
  await preview(page);
  await page.getByRole('button', { name: 'Verstuur het bericht' }).press('Enter');
  await page.getByText('Het staat klaar om te gaan.').waitFor();
  // The worker is quick, and the page tells what is so when it is asked.
  await page.waitForTimeout(1_000);
  await page.reload();
  await page.getByText('verzonden').first().waitFor();
  await looks(world, storage, 'standing', async (there) => {
    await there.goto(`${LETTER}/verzendingen`);
    await there.locator('article.envelope details summary').first().click();
  });
  await page.goto(LETTER);
  await page.getByRole('link', { name: 'Bekijk wat er gemaild is' }).waitFor();
}
