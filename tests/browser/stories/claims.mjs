import assert from 'node:assert/strict';
import { demoAccount, fillText, signIn } from '../desk.mjs';
import { PHONE, SCREEN, TABLET } from '../person.mjs';

export const title = 'Figures follow while someone types and are looked over before they are frozen; a demand keeps its address';
export const demo = true;
export const engines = ['sqlite'];
export const patience = 240_000;

const VIEWS = [[PHONE, false], [TABLET, true], [SCREEN, false]];
const DRAFT = '/bureau/brieven/buurtkamers';
const BODY = (demands) => `De vereniging heeft {{leden}} in {{gemeenten}}. Samen ({{inwoners}}) sterk.

Dit vragen {{ondertekenaars}}.

## Wat wij vragen {.demands}

${demands.map((text) => `1. ${text}`).join('\n')}
`;
const FIRST = ['Geef iedere wijk een buurtkamer met een vaste beheerder.', 'Betaal die uit de algemene middelen.'];
const UNCLEAR = '#verzoek-2 form button';
const SECOND = ['Betaal die uit de algemene middelen.', 'Laat iedere wijk zelf een beheerder kiezen.'];

async function saves(page) {
  await page.click('button[value=save]');
  await page.waitForURL('**melding=bewaard');
}

// What is typed becomes a figure at once; what cannot be one is told.
async function follows({ page, accessible }, picture) {
  await page.goto(`${DRAFT}/bewerken`);
  await page.locator('.preview .findings').waitFor();
  await fillText(page, BODY(FIRST));
  await page.locator('.preview .claim').getByText('52 leden').waitFor();
  const shown = await page.locator('.preview .claim').allInnerTexts();
  assert.match(shown.join(' | '), /^52 leden \| \d+ gemeenten \| [\d.]+ inwoners \| \[aantal\] ondertekenaars$/);
  const hint = await page.locator('.preview .claim').first().getAttribute('title');
  assert.match(hint, /^Uit het ledenregister van/);
  await accessible('the editor with figures');
  await picture(page, 'editor');
  await page.locator('.cm-content').press('Control+End');
  await page.locator('.cm-content').pressSequentially('{{mensen}}');
  await page.locator('.findings').getByText('cijfer dat niet bestaat ‘mensen’').waitFor();
  await fillText(page, BODY(FIRST));
  await saves(page);
}

async function looks(open, storage, picture, path, what, ready) {
  for (const [viewport, dark] of VIEWS) {
    const bureau = await open({ viewport, dark, storage });
    await bureau.page.goto(path);
    await ready(bureau.page);
    const name = `${what}-${viewport.width}${dark ? '-dark' : ''}`;
    await bureau.accessible(name);
    await picture(bureau.page, name);
    await bureau.close();
  }
}

export default async function ({ accounts, open, picture }) {
  const bureau = await signIn(await open(), ...demoAccount(accounts));
  const { page } = bureau;
  const storage = await bureau.context.storageState();
  await follows(bureau, picture);

  // Another text for a demand: the author is asked, and says.
  await page.goto(`${DRAFT}/bewerken`);
  await fillText(page, BODY(SECOND));
  await saves(page);
  await page.getByText('Van één verzoek is niet duidelijk').waitFor();
  await looks(open, storage, picture, `${DRAFT}/verzoeken`, 'demands', (one) => one.getByText('Hetzelfde verzoek?').waitFor());
  await page.click('text=Zeg welk verzoek het is');
  await page.click(UNCLEAR);
  await page.locator('.message.wrong').getByText('Kies of het hetzelfde verzoek is.').waitFor();
  await page.locator('.message.wrong a').click();
  assert.match(await page.evaluate(() => document.activeElement.id), /^zelfde-2-0$/, 'the message leads to the choice');
  await bureau.accessible('a demand without an answer');
  await page.keyboard.press('Space');
  await page.click(UNCLEAR);
  await page.waitForURL('**/verzoeken?melding=bewaard');
  await page.getByText('Hetzelfde verzoek als eerst, zoals gezegd').waitFor();

  await page.goto(DRAFT);
  await page.click('text=Deel voor overleg');
  await looks(open, storage, picture, `${DRAFT}/bevriezen`, 'freeze', (one) => one.locator('table.figures').waitFor());
  await page.goto(`${DRAFT}/bevriezen`);
  assert.equal(await page.locator('table.figures tbody tr').count(), 3);
  const [proof] = await Promise.all([page.context().request.get(`${DRAFT}/bevriezen/proefdruk.pdf`)]);
  assert.equal(proof.headers()['content-type'], 'application/pdf');
  await page.click('main form button.primary');
  await page.waitForURL('**melding=vastgelegd');
  await page.getByText('ingevuld: 52 leden').waitFor();

  // Out in the open: the address of a demand leads to where it stands.
  const visitor = await open();
  await visitor.page.goto('/brieven/eenvoudige-brieven');
  const place = visitor.page.locator('.demands .place').first();
  const address = await place.getAttribute('href');
  assert.match(address, /^\/brieven\/eenvoudige-brieven\/verzoeken\/[0-9a-z]{6}$/);
  await place.click();
  await visitor.page.waitForURL('**/brieven/eenvoudige-brieven#verzoek-1');
  await looks(open, undefined, picture, '/brieven/eenvoudige-brieven', 'public', (one) => one.locator('.place').first().waitFor());
}
