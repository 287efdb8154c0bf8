import assert from 'node:assert/strict';
import { demoAccount, signIn } from '../desk.mjs';
import { PHONE, SCREEN, TABLET } from '../person.mjs';

export const title = 'Every page of the desk holds up on a phone, a tablet and a screen, light and dark';
export const demo = true;
export const engines = ['sqlite'];
export const patience = 360_000;

const letter = (slug, below = '') => `/bureau/brieven/${slug}${below}`;
const PAGES = {
  home: '/bureau',
  new: '/bureau/brieven/nieuw',
  draft: letter('buurtkamers'),
  review: letter('gegevensdeling'),
  'round-open': letter('huurachterstanden'),
  'round-closed': letter('werkdruk'),
  final: letter('eenvoudige-brieven'),
  archived: letter('asielnoodmaatregelenwet'),
  withdrawn: letter('avondspreekuur'),
  editor: letter('gegevensdeling', '/bewerken'),
  version: letter('gegevensdeling', '/versies/2'),
  compare: letter('gegevensdeling', '/vergelijk?van=1&naar=3'),
  freeze: letter('gegevensdeling', '/bevriezen'),
  'round-form': letter('werkdruk', '/ronde'),
  'close-round': letter('huurachterstanden', '/ronde/sluiten'),
  'cancel-round': letter('huurachterstanden', '/ronde/annuleren'),
  finalise: letter('werkdruk', '/afronden'),
  withdraw: letter('buurtkamers', '/intrekken'),
};
const VIEWS = [[PHONE, false], [PHONE, true], [TABLET, true], [SCREEN, false]];

// What cannot be done is not asked for: the letter's own page says why, at once.
async function toldAtOnce(page) {
  const shut = {
    buurtkamers: ['/bevriezen', '/ronde', '/afronden', '/publiceren'],
    huurachterstanden: ['/bewerken', '/ronde', '/afronden', '/intrekken'],
    'eenvoudige-brieven': ['/publiceren'],
    avondspreekuur: ['/intrekken'],
  };
  for (const path of Object.entries(shut).flatMap(([slug, below]) => below.map((one) => letter(slug, one)))) {
    assert.equal((await page.goto(path)).status(), 409, path);
    await page.getByText('Dat is niet gedaan').waitFor();
  }
}

export default async function ({ accounts, open, picture }) {
  const first = await signIn(await open(), ...demoAccount(accounts));
  await first.page.locator('.todo').getByText('Ronde gesloten').waitFor();
  await first.page.goto(PAGES['round-form']);
  await first.page.getByText('Van 45 mensen staat de naam of de organisatie al onder deze tekst').waitFor();
  assert.equal(await first.page.locator('[name=invite]').count(), 7, 'nobody is asked to sign twice');
  await toldAtOnce(first.page);
  const storage = await first.context.storageState();
  for (const [viewport, dark] of VIEWS) {
    const bureau = await open({ viewport, dark, storage });
    for (const [name, path] of Object.entries(PAGES)) {
      const answer = await bureau.page.goto(path);
      const what = `${name} at ${viewport.width}px${dark ? ' in the dark' : ''}`;
      assert.equal(answer.status(), 200, what);
      assert.equal(await bureau.page.locator('h1').count(), 1, `${what} has one heading of its own`);
      await bureau.accessible(what);
      await picture(bureau.page, `${name}-${viewport.width}${dark ? '-dark' : ''}`);
    }
    await bureau.close();
  }
}
