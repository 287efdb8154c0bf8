import assert from 'node:assert/strict';
import { answered, demoAccount, press, signIn } from '../desk.mjs';
import { PHONE, SCREEN } from '../person.mjs';

export const title = 'A round is opened by group, without a script too, and who is silent is reminded and told';
export const demo = true;
export const engines = ['sqlite'];
export const patience = 240_000;

const chosen = (page) => page.locator('[name=invite]:checked').count();
const OPEN = '/bureau/brieven/huurachterstanden';

export default async function (world) {
  const { accounts, open } = world;
  const bureau = await signIn(await open({ viewport: SCREEN }), ...demoAccount(accounts));
  const storage = await bureau.context.storageState();
  const phone = await open({ viewport: PHONE, javaScript: false, storage });
  await choosing(world, phone);
  await reminding(world, phone, bureau);
  await moving(world, bureau);
}

async function choosing({ picture }, phone) {
  const { page } = phone;
  await page.goto('/bureau/brieven/werkdruk/ronde');
  const usual = await chosen(page);
  await page.fill('#time', '09:15');
  await page.uncheck('[name=remind][value=two-days]');
  await press(page, 'button[value=none]');
  assert.equal(await chosen(page), 0);
  assert.equal(await page.inputValue('#time'), '09:15', 'what was typed stays');
  assert.ok(!await page.isChecked('[name=remind][value=two-days]'));
  await page.getByText('Er is niemand gekozen.').waitFor();
  await phone.accessible('a round with nobody chosen');
  await page.selectOption('#group', { index: 2 });
  await press(page, 'button[value=only]');
  const some = await chosen(page);
  assert.ok(some > 0 && some <= usual + 1, `${some} of ${usual}`);
  await picture(page, 'group-360');
  // Enter in a field opens nothing.
  await page.focus('#time');
  await answered(page, () => page.keyboard.press('Enter'));
  assert.equal(await chosen(page), some);
  assert.ok(page.url().endsWith('/ronde'), page.url());
}

async function reminding({ picture, mail }, phone, bureau) {
  const { page } = phone;
  await page.goto(OPEN);
  const buttons = page.locator('.board form[action$="/ronde/herinneren"] button');
  const silent = await buttons.count();
  assert.ok(silent > 2, `${silent} are silent`);
  await phone.accessible('a board with people to remind');
  await picture(page, 'board-360');
  await answered(page, () => buttons.first().click());
  await page.getByText('De herinnering is verstuurd.').waitFor();
  assert.equal(await buttons.count(), silent - 1, 'once a day');
  const reminder = await mail('Subject: Herinnering:');
  const link = /\/ondertekenen\/\w+/.exec(reminder)[0];
  const code = /code in: (\w{3} \w{3})/.exec(reminder)[1];
  await bureau.page.goto(link);
  await bureau.page.check('[name=capacity][value=on-behalf]');
  await bureau.page.fill('[name=code]', code);
  await press(bureau.page, 'button[value=sign]');
  await bureau.page.getByText('Dank u wel, uw handtekening staat eronder').waitFor();
}

async function moving({ picture }, bureau) {
  const { page } = bureau;
  await page.goto(OPEN);
  await page.click('#ronde details:has(#day) summary');
  await page.getByText('Zij krijgen een mail met het oude en het nieuwe einde.').waitFor();
  await bureau.accessible('more time for a round');
  await picture(page, 'board-1440');
  await page.goto(`${OPEN}/ronde/sluiten`);
  await page.getByText('krijgt een mail over wat er met de handtekening gebeurt').waitFor();
  await page.getByText('krijgt een mail dat het niet meer hoeft').waitFor();
  await bureau.accessible('before a round closes');
  await picture(page, 'close-1440');
}
