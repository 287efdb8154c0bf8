import assert from 'node:assert/strict';
import { demoAccount, press, signIn } from '../desk.mjs';
import { invitation } from '../letterbox.mjs';
import { PHONE, SCREEN } from '../person.mjs';

export const title = 'A text changes after it was signed: a director confirms it on a phone, without JavaScript';
export const demo = true;
export const engines = ['sqlite'];

const LETTER = '/bureau/brieven/huurachterstanden';
const WHO = 'Sociaal Team Rietmonde';

export default async function (world) {
  const { accounts, open, mails } = world;
  const director = await open({ viewport: PHONE, javaScript: false });
  const first = invitation(mails(), WHO);
  await director.page.goto(first.link);
  await director.page.fill('[name=code]', first.code);
  await press(director.page, 'button[value=sign]');

  const bureau = await signIn(await open({ viewport: SCREEN }), ...demoAccount(accounts));
  const storage = await bureau.context.storageState();
  const desk = await open({ viewport: PHONE, javaScript: false, storage });
  await changing(world, desk, bureau);
  await superseded(world, director, first);
  await world.mail('Subject: De tekst wordt veranderd:');
  await opening(world, desk);
  await confirming(world, director, first);
}

// What it costs is said before it is done.
async function changing({ picture }, { page, accessible }, bureau) {
  await bureau.page.goto(LETTER);
  await bureau.page.click('a[href$="/losmaken"]');
  await bureau.page.getByText('opnieuw bevestigen').waitFor();
  await bureau.accessible('before a signed text changes');
  await picture(bureau.page, 'thaw-1440');
  await page.goto(`${LETTER}/losmaken`);
  await accessible('before a signed text changes, on a phone');
  await picture(page, 'thaw-360');
  await press(page, 'main button.primary');
  await page.goto(`${LETTER}/bewerken`);
  const text = await page.inputValue('textarea[name=body]');
  await page.fill('textarea[name=body]', `${text}\n\nDeze zin is er na de handtekeningen bij gekomen.`);
  await press(page, 'button[value=save]');
  await page.goto(`${LETTER}/bevriezen`);
  await press(page, 'form[action$="/bevriezen"] button.primary');
}

// The link of the first mail says where the signature stands.
async function superseded({ picture }, { page, accessible }, first) {
  await page.goto(first.link);
  await page.getByText('De tekst is daarna veranderd.').waitFor();
  await accessible('a signature under an earlier text');
  await picture(page, 'superseded-360');
}

async function opening({ picture }, { page, accessible }) {
  await page.goto(`${LETTER}/ronde`);
  await page.locator('p.note', { hasText: 'tekenden een eerdere tekst' }).waitFor();
  await accessible('a round in which some confirm');
  await picture(page, 'round-360');
  await press(page, 'form[action$="/ronde"] button.primary');
}

async function confirming({ picture, mail, mails, open }, { page, accessible }, first) {
  await mail('Subject: Wilt u de gewijzigde tekst bevestigen:');
  let again = first;
  for (let tries = 0; again.link === first.link && tries < 100; tries += 1) {
    again = invitation(mails(), WHO);
    await page.waitForTimeout(100);
  }
  await page.goto(again.link);
  await page.getByRole('heading', { level: 1, name: 'Staat u ook achter de gewijzigde tekst?' }).waitFor();
  const added = page.locator('#gewijzigd ins', { hasText: 'na de handtekeningen bij gekomen' });
  assert.equal(await added.count(), 1, 'what changed stands there');
  await accessible('asked to confirm');
  await picture(page, 'confirm-360');
  const wide = await open({ viewport: SCREEN, dark: true });
  await wide.page.goto(again.link);
  await wide.accessible('asked to confirm, dark');
  await picture(wide.page, 'confirm-1440-dark');
  await page.getByRole('link', { name: 'Naar uw besluit' }).tap();
  await page.fill('[name=code]', again.code);
  await press(page, 'button[value=sign]');
  await page.getByText('Dank u wel, uw handtekening staat eronder').waitFor();
  await mail('Subject: Bevestigd:');
}
