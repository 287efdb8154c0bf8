import assert from 'node:assert/strict';
import { answered, demoAccount, press, signIn } from '../desk.mjs';
import { invitation } from '../letterbox.mjs';
import { PHONE, SCREEN, TABLET } from '../person.mjs';

export const title = 'The board of a round changes by itself while a director signs on a phone, and by its link without JavaScript';
export const demo = true;
export const patience = 300_000;

const LETTER = '/bureau/brieven/huurachterstanden';
const SIGNS = 'Sociaal Team Rietmonde';

const counted = async (page, key) => Number(await page.locator(`.key .${key} b`).innerText());

export default async function (world) {
  const { accounts, open, picture, engine } = world;
  const bureau = await signIn(await open({ viewport: SCREEN }), ...demoAccount(accounts));
  const { page } = bureau;
  const storage = await bureau.context.storageState();
  await page.goto(LETTER);
  await page.click('text=Bekijk de hele stand');
  await page.getByText('Deze stand verandert vanzelf mee.').waitFor();
  await bureau.accessible('the board');
  const address = page.url();

  const plain = await open({ viewport: PHONE, javaScript: false, storage });
  await plain.page.goto(address);
  assert.ok(!await plain.page.getByText('verandert vanzelf mee').isVisible(), 'nothing is promised without a script');
  await looked(world, storage, address);
  await changing(world, bureau, plain);
  await narrowing(plain);
  await takingBack(world, storage, plain);
  await table(bureau);
  await reminding(bureau);
  await ending(bureau, plain);
  await picture(page, `closed-1440-${engine}`);
}

// The page at every width, by day and by night.
async function looked({ open, picture, engine }, storage, address) {
  for (const [viewport, dark] of [[PHONE, false], [PHONE, true], [TABLET, false], [TABLET, true], [SCREEN, false], [SCREEN, true]]) {
    const one = await open({ viewport, dark, storage });
    await one.page.goto(address);
    const what = `${viewport.width}-${dark ? 'dark' : 'light'}`;
    await one.accessible(`the board at ${what}`);
    await picture(one.page, `${what}-${engine}`);
    await one.close();
  }
}

// A director signs: who watches sees it, and is left where they were.
async function changing({ open, mails }, bureau, plain) {
  const { page } = bureau;
  const before = await counted(page, 'getekend');
  await page.click('#cijfers summary');
  const button = page.locator('.board tbody.stil tr:last-of-type button');
  await button.focus();
  await button.scrollIntoViewIfNeeded();
  const place = () => page.evaluate(() => ({
    id: document.activeElement.id, top: Math.round(document.activeElement.getBoundingClientRect().top), same: globalThis.untouched,
  }));
  await page.evaluate(() => { globalThis.untouched = true; });
  const was = await place();
  assert.ok(was.id.startsWith('h-'), was.id);

  const director = await open({ viewport: PHONE, javaScript: false });
  const mine = invitation(mails(), SIGNS);
  await director.page.goto(mine.link);
  await director.page.fill('[name=code]', mine.code);
  await press(director.page, 'button[value=sign]');
  await director.page.getByText('Dank u wel, uw handtekening staat eronder').waitFor();

  await page.locator('[role=status]', { hasText: `${SIGNS}: getekend.` }).waitFor();
  assert.equal(await counted(page, 'getekend'), before + 1);
  assert.ok(await page.locator('#getekend tr', { hasText: SIGNS }).isVisible());
  const is = await place();
  assert.equal(is.id, was.id, 'the focus stays');
  assert.ok(Math.abs(is.top - was.top) <= 2, `the page stays where it was: ${was.top} and ${is.top}`);
  assert.ok(is.same, 'the page was not opened anew');
  assert.ok(await page.locator('#cijfers').evaluate((details) => details.open), 'what was unfolded stays so');
  await bureau.accessible('the board, changed');

  // Without a script it is as it was, until it is asked.
  assert.equal(await counted(plain.page, 'getekend'), before);
  await plain.page.click('#vernieuwen');
  assert.equal(await counted(plain.page, 'getekend'), before + 1);
}

// Every choice is a link.
async function narrowing(plain) {
  const { page } = plain;
  const all = await page.locator('.board tbody tr:not(.group)').count();
  const silent = await counted(page, 'stil');
  await page.click('.key .stil a');
  assert.equal(await page.locator('.board tbody tr:not(.group)').count(), silent);
  await page.getByText(`Dat zijn er ${silent} van ${all}.`).waitFor();
  await page.click('.provinces li a >> nth=0');
  await page.getByText('U ziet alleen: stil, ').waitFor();
  await plain.accessible('a board narrowed down');
  await page.click('#alles');
  assert.equal(await page.locator('.board tbody tr:not(.group)').count(), all);
}

// A director telephones: the secretariat takes the signature back, on a phone too and without a script.
async function takingBack({ open, picture, engine }, storage, plain) {
  const { page } = plain;
  const before = await counted(page, 'getekend');
  const row = page.locator('#getekend tr', { hasText: SIGNS });
  const way = row.getByRole('link', { name: 'Trek de handtekening in' });
  const address = new URL(await way.getAttribute('href'), page.url()).href;
  for (const [viewport, dark] of [[PHONE, false], [PHONE, true], [TABLET, true], [SCREEN, false]]) {
    const one = await open({ viewport, dark, storage });
    await one.page.goto(address);
    const what = `${viewport.width}-${dark ? 'dark' : 'light'}`;
    await one.accessible(`before a signature is taken back at ${what}`);
    await picture(one.page, `taking-back-${what}-${engine}`);
    await one.close();
  }
  await way.click();
  await page.getByText('De naam gaat van de brief af').waitFor();
  await page.locator('[name=told]').evaluate((field) => field.removeAttribute('required'));
  assert.equal((await press(page, 'main form button.primary')).status(), 422);
  await page.locator('#told-fout').waitFor();
  await plain.accessible('taken back without a word');
  await page.fill('[name=told]', 'Telefoon van de voorzitter, vandaag.');
  await page.locator('main form button.primary').focus();
  await page.keyboard.press('Enter');
  await page.getByText('De handtekening is ingetrokken.').waitFor();
  assert.equal(await counted(page, 'getekend'), before - 1);
  await plain.accessible('the board, a signature taken back');
}

async function table({ page }) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#tabel')]);
  assert.match(download.suggestedFilename(), /^ronde-huurachterstanden-\d{4}-\d\d-\d\d\.csv$/);
}

async function reminding({ page }) {
  await page.click('.key .stil a');
  const buttons = page.locator('.board button.mini', { hasText: 'Stuur herinnering' });
  const silent = await buttons.count();
  await answered(page, () => buttons.first().click());
  await page.getByText('De herinnering is verstuurd.').waitFor();
  await page.getByText('U ziet alleen: stil.').waitFor();
  assert.equal(await buttons.count(), silent - 1, 'once a day');
}

// The round is closed from elsewhere: who watches sees that, and nothing more is promised.
async function ending({ page }, plain) {
  await page.getByText('Deze stand verandert vanzelf mee.').waitFor();
  await plain.page.goto(`${LETTER}/ronde/sluiten`);
  await press(plain.page, 'form[action$="/ronde/sluiten"] button.primary');
  await page.locator('#bord .lead', { hasText: 'gesloten op' }).waitFor();
  await page.getByText('Deze stand verandert vanzelf mee.').waitFor({ state: 'hidden' });
}
