// The secretariat fills the directory of addressees, lets the cabinet change, and picks from it to whom a letter goes.
import assert from 'node:assert/strict';
import { atTheDesk } from '../desk.mjs';
import { PHONE, SCREEN, TABLET } from '../person.mjs';

export const title = 'The secretariat keeps a directory of addressees, and picks from it to whom a letter goes';
export const patience = 240_000;

const DIRECTORY = '/bureau/geadresseerden';
const DRAFT = '/bureau/brieven/wachten-op-hulp/bewerken';
const MINISTER = 'minister van Volksgezondheid, Welzijn en Sport';
const VIEWS = [[PHONE, false], [PHONE, true], [TABLET, true], [SCREEN, false]];

async function looks({ open, picture }, storage, path, what, ready = async () => {}) {
  for (const [viewport, dark] of VIEWS) {
    const someone = await open({ viewport, dark, storage });
    await someone.page.goto(path);
    await ready(someone.page);
    const name = `${what}-${viewport.width}${dark ? '-dark' : ''}`;
    await someone.accessible(name);
    await picture(someone.page, name);
    await someone.close();
  }
}

// The starting list, and who holds an office: on a phone without a script.
async function fills(world, { page }) {
  await page.goto('/bureau');
  await page.click(`a[href="${DIRECTORY}"]`);
  await page.getByText('Er staan nog geen geadresseerden').waitFor();
  await world.picture(page, 'addressees-empty');
  await page.getByRole('button', { name: 'Startlijst overnemen' }).click();
  await page.waitForURL('**melding=startlijst');
  await page.getByRole('link', { name: MINISTER, exact: true }).click();
  await page.getByLabel('Ambtsdrager', { exact: true }).fill('Jan van den Berg');
  await page.getByLabel('Eerste dag', { exact: true }).fill('2024-07-02');
  await page.getByRole('button', { name: 'Leg de ambtsdrager vast' }).click();
  await page.getByText('sinds 2 juli 2024').first().waitFor();
}

// Offices change hands on one day: seen first, by keyboard.
async function changesTheCabinet(world, bo, storage) {
  const { page } = bo;
  await page.goto(`${DIRECTORY}/wisseling`);
  await page.getByLabel('Eerste dag van de nieuwe ambtsdragers').fill('2026-02-23');
  await page.getByRole('checkbox', { name: MINISTER }).focus();
  await page.keyboard.press('Space');
  await page.getByLabel(`Nieuw als ${MINISTER}`).fill('Bo de Zwart');
  await looks(world, storage, `${DIRECTORY}/wisseling`, 'addressees-cabinet');
  await page.keyboard.press('Enter');
  await page.getByText('Er is nog niets veranderd').waitFor();
  await bo.accessible('a change of cabinet before it is done');
  await world.picture(page, 'addressees-cabinet-preview');
  await page.getByRole('button', { name: 'Ja, voer de wisseling door' }).click();
  await page.waitForURL('**melding=gewisseld');
}

// An office that was added twice becomes one: seen first, without a script on a phone and by keyboard on a screen.
async function mergesAnOffice(world, bo, storage) {
  const { page } = bo;
  const office = page.url().split('?')[0];
  await page.goto(await page.locator('.crumb a').last().getAttribute('href'));
  await page.getByRole('link', { name: 'Voeg een ambt toe' }).click();
  await page.getByLabel('Ambt', { exact: true }).fill('minister voor Zorg');
  await page.locator('main form button.primary').click();
  await page.getByRole('link', { name: 'minister voor Zorg', exact: true }).first().click();
  await page.getByLabel('Ambtsdrager', { exact: true }).fill('Els Vroeger');
  await page.getByLabel('Eerste dag', { exact: true }).fill('2022-01-10');
  await page.getByLabel('Laatste dag', { exact: true }).fill('2024-07-01');
  await page.getByRole('button', { name: 'Leg de ambtsdrager vast' }).click();
  await page.getByText('Els Vroeger').first().waitFor();
  await page.getByRole('link', { name: 'Voeg samen met een andere' }).click();
  await looks(world, storage, page.url(), 'addressees-merge-office');
  await page.getByRole('combobox').selectOption({ label: await page.locator('option', { hasText: MINISTER }).first().innerText() });
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).press('Enter');
  await page.getByText('Termijnen die meegaan').waitFor();
  await looks(world, storage, page.url(), 'addressees-merge-office-preview');
  await page.getByRole('button', { name: 'Ja, voeg samen' }).press('Enter');
  await page.getByText('De ambten zijn samengevoegd').waitFor();
  assert.equal(page.url().split('?')[0], office);
  await page.getByText('Els Vroeger').first().waitFor();
}

// Picked in the draft; the form comes back with names, addresses and the salutation, and without a script it does too.
async function picks(world, storage) {
  const writer = await world.open({ viewport: SCREEN, storage });
  const { page } = writer;
  await page.goto('/bureau/brieven/nieuw');
  await page.fill('[name=subject]', 'Wachten op hulp');
  await page.fill('[name=sender]', 'Vereniging Proef');
  await page.click('main form button.primary');
  await page.waitForURL('**melding=gemaakt');
  const unfolded = async (there) => {
    await there.locator('.around > summary').click();
    await there.locator('.picker > summary').click();
    await there.locator('.picker .part > summary', { hasText: 'Ministeries' }).click();
  };
  await looks(world, storage, DRAFT, 'addressees-picker', unfolded);
  for (const javaScript of [true, false]) {
    const someone = await world.open({ viewport: javaScript ? SCREEN : PHONE, storage, javaScript });
    await someone.page.goto(DRAFT);
    await unfolded(someone.page);
    await someone.page.getByLabel(`${MINISTER}: Bo de Zwart`).check();
    await someone.page.getByRole('button', { name: 'Zet in de brief' }).click();
    await someone.page.waitForLoadState();
    assert.equal(await someone.page.inputValue('[name=addressee-0-institution]'), 'Ministerie van Volksgezondheid, Welzijn en Sport');
    assert.equal(await someone.page.inputValue('[name=addressee-0-person-0-name]'), 'Bo de Zwart');
    assert.match(await someone.page.inputValue('[name=addressee-0-postal]'), /^Postbus/);
    assert.equal(await someone.page.inputValue('[name=salutation]'), 'Geachte minister De Zwart,');
    assert.ok(await someone.page.locator('[name=salutation]').isVisible(), 'what was filled in is in sight');
    if (javaScript) {
      await someone.accessible('picked');
      await world.picture(someone.page, 'addressees-picked');
    }
  }
}

export default async function (world) {
  const phone = await atTheDesk(world, { viewport: PHONE, javaScript: false });
  await fills(world, phone);
  const storage = await phone.context.storageState();
  const bo = await world.open({ viewport: SCREEN, storage });
  await changesTheCabinet(world, bo, storage);
  await looks(world, storage, DIRECTORY, 'addressees-list');
  await bo.page.goto(DIRECTORY);
  await bo.page.getByRole('link', { name: 'Ministerie van Volksgezondheid, Welzijn en Sport', exact: true }).click();
  await looks(world, storage, bo.page.url(), 'addressees-institution');
  await bo.page.getByRole('link', { name: MINISTER, exact: true }).first().click();
  await looks(world, storage, bo.page.url(), 'addressees-office');
  await mergesAnOffice(world, bo, storage);
  await looks(world, storage, `${DIRECTORY}/nieuw`, 'addressees-new');
  await looks(world, storage, `${DIRECTORY}/groepen`, 'addressees-groups');
  await looks(world, storage, `${DIRECTORY}/inlezen`, 'addressees-import');
  await picks(world, storage);
}
