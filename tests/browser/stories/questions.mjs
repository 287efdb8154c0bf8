// Parliamentary questions: handed in, corrected and kept without a script and by keyboard, answered later, read by visitors.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoAccount, signIn } from '../desk.mjs';
import { PHONE, SCREEN, looksWell } from '../person.mjs';

export const title = 'The secretariat corrects and keeps parliamentary questions, and their answer';
export const demo = true;
export const patience = 420_000;

const LETTER = '/bureau/brieven/indicatie';
const ASKED = `2026Z00417

Vragen van de leden Terpstra (Partij Buurt) en Van Doorn (Lijst Wijk) aan de Minister van Zorg over verhuizen met hulp (ingezonden 2 februari 2026).

Vraag 1
Kent u het bericht?[1]

Vraag 2
Waarom?

Vraag 3
Hoe lang nog?

Vraag 3
En daarna?

[1] Een krant, 1 februari 2026.
`;
const ANSWER = `Antwoord van Minister Vos (Zorg), mede namens de Minister van Geld (ontvangen 24 februari 2026).

Antwoord 1
Ja.

Antwoord 2 en 3
Nee, want dat is zo.
`;

// Enter, and the page that comes of it.
const enters = (page) => Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);

// Tabs on until what is focused says this, as somebody without a mouse does; then presses it.
async function presses(page, words) {
  for (let tries = 0; tries < 120; tries += 1) {
    await page.keyboard.press('Tab');
    const said = await page.locator(':focus').innerText().catch(() => '');
    if (said.replace(/\s+/g, ' ').trim().startsWith(words)) {
      await enters(page);
      return;
    }
  }
  throw new Error(`nothing that is called ${words} comes into focus`);
}

// Without a script, by keyboard, on a phone.
async function handsIn(page) {
  await page.goto(`${LETTER}/kamervragen`);
  await page.getByLabel('Of plak de tekst').focus();
  await page.keyboard.insertText(ASKED);
  await presses(page, 'Lees en kijk na');
  await page.getByText('Er is nog niets bewaard').waitFor();
  assert.equal(await page.locator('#paar-4 p.needs').innerText(), 'Vraag 3 staat er twee keer.');
  // Enter in a field looks once more; it neither keeps nor removes anything.
  await page.getByLabel('Nummer', { exact: true }).focus();
  await enters(page);
  assert.equal(await page.locator('.pair-form').count(), 4);
  await page.locator('#paar-4 input[name=pair-3-number]').fill('4');
  await page.locator('#paar-4 input[name=pair-3-number]').focus();
  await presses(page, 'Omhoog');
  assert.match(page.url(), /#paar-3$/, 'the page comes back where the question is now');
  assert.equal(await page.inputValue('[name=pair-2-question]'), 'En daarna?');
  await page.locator('#paar-3 input[name=pair-2-number]').focus();
  await presses(page, 'Omlaag');
  assert.equal(await page.getByText('staat er twee keer').count(), 0);
  await presses(page, 'Bewaren');
  await page.getByText('De Kamervragen zijn bewaard').waitFor();
  assert.equal(await page.locator('.pair-of').count(), 4);
  return page.url().split('?')[0];
}

// The page of corrections, on a phone and on a screen, in the light and in the dark.
async function looksAtCorrections({ open, picture }, storage, set) {
  for (const viewport of [PHONE, SCREEN]) {
    for (const dark of [false, true]) {
      const eye = await open({ viewport, dark, storage });
      await eye.page.goto(`${set}/antwoord`);
      await eye.page.getByLabel('Of plak de tekst').fill(ANSWER);
      await eye.page.getByRole('button', { name: 'Lees en kijk na' }).click();
      await eye.page.getByText('Er is nog niets bewaard').waitFor();
      const name = `questions-correct-${viewport.width}${dark ? '-dark' : ''}`;
      await eye.accessible(name);
      await picture(eye.page, name);
      await eye.page.getByLabel('Ingezonden op').fill('');
      await eye.page.evaluate(() => { document.querySelector('form[action$=bewerken]').noValidate = true; });
      await eye.page.getByRole('button', { name: 'Bewaren' }).click();
      await eye.page.locator('[role=alert]').waitFor();
      await eye.accessible(`${name}-wrong`);
      await picture(eye.page, `${name}-wrong`);
      await eye.close();
    }
  }
}

// Words of an answer are quoted for a request, without a script and by keyboard, and lead a reader on a phone to the question.
async function quotes(world, storage) {
  const bureau = await world.open({ viewport: PHONE, javaScript: false, storage });
  const { page } = bureau;
  await page.goto(LETTER);
  await page.locator('#reacties .records a').last().click();
  await page.getByText('Zie het antwoord op vraag 2 en 3').waitFor();
  const here = new URL(page.url()).pathname;
  await bureau.accessible('an answer of parliament');
  await looksWell(bureau, here, 'kamer-response', world);
  await page.locator('[id="paragraph-antwoord-2.1"]').focus();
  await page.keyboard.press('Space');
  await page.locator('[name=quote]').focus();
  await page.keyboard.insertText('want dat is zo');
  await page.locator('#demand').focus();
  await page.keyboard.press('Space');
  await page.locator('#outcome').focus();
  await page.keyboard.press('ArrowDown');
  await page.locator('[name=why]').fill('De minister zegt nee.');
  await enters(page);
  await page.getByText('De uitkomst is bewaard.').waitFor();
  await page.locator('mark', { hasText: 'want dat is zo' }).waitFor();
  await bureau.accessible('an answer that was quoted');
  await world.picture(page, `quoted-${PHONE.width}`);
  // A page in English, between texts in Dutch.
  const english = await world.open({ viewport: SCREEN, storage, locale: 'en-GB' });
  await english.page.goto(here);
  await english.accessible('an answer of parliament, in English');

  const reader = await world.open({ viewport: PHONE });
  await reader.page.goto('/brieven/indicatie');
  const cell = reader.page.locator('#uitkomsten .fate td', { hasText: 'antwoord op vraag 2 en 3' });
  await cell.locator('a.state').first().tap();
  await reader.page.waitForURL('**-vraag-2');
  const question = reader.page.locator(':target');
  assert.match(await question.innerText(), /Nee, want dat is zo/);
  assert.ok(await question.isVisible(), 'the set opens at its question');
}

export default async function (world) {
  const account = demoAccount(world.accounts);
  const phone = await signIn(await world.open({ viewport: PHONE, javaScript: false }), ...account);
  const { page } = phone;
  const home = await page.innerText('main');
  assert.match(home, /Antwoord op Kamervragen 5 dagen te laat/);
  const set = await handsIn(page);
  const storage = await phone.context.storageState();
  if (world.engine === 'sqlite') await looksAtCorrections(world, storage, set);

  // The answer, without a script.
  await page.goto(set);
  await presses(page, 'Antwoord toevoegen');
  await page.setInputFiles('[name=file]', { name: 'antwoord.txt', mimeType: 'text/plain', buffer: Buffer.from(ANSWER) });
  await page.getByRole('button', { name: 'Lees en kijk na' }).click();
  await page.getByText('Vraag 4 heeft geen antwoord').first().waitFor();
  await page.getByLabel('Antwoord op vraag 4').fill('Ook niet.');
  await page.getByLabel('Zet deze Kamervragen op de openbare pagina').check();
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await page.getByText('Het antwoord is bewaard en als reactie op de brief genoteerd').waitFor();
  await looksWell(phone, set, 'question-set', world);
  await looksWell(phone, `${LETTER}/kamervragen`, 'questions', world);
  await looksWell(phone, '/bureau/reces', 'recesses', world);

  // Visitors read it, and get it as data.
  const visitor = await world.open({ viewport: PHONE, javaScript: false });
  await visitor.page.goto('/brieven/indicatie');
  const about = visitor.page.locator('.questions-of', { hasText: 'verhuizen met hulp' });
  await about.locator('summary').focus();
  await visitor.page.keyboard.press('Enter');
  assert.match(await about.innerText(), /Antwoord op vraag 2 en 3/);
  await world.picture(about, `public-${PHONE.width}`);
  const data = await visitor.page.request.get(await about.locator('a[href$=".json"]').getAttribute('href'));
  assert.deepEqual((await data.json()).pairs[2].answered_together, [2, 3]);
  for (const [viewport, dark] of [[PHONE, true], [SCREEN, false], [SCREEN, true]]) {
    const reader = await world.open({ viewport, dark });
    await reader.page.goto('/brieven/eenvoudige-brieven');
    await reader.page.locator('.questions-of summary').first().click();
    await reader.accessible('questions on the page of a letter');
    await world.picture(reader.page.locator('.questions-of').first(), `public-${viewport.width}${dark ? '-dark' : ''}`);
    await reader.close();
  }

  await quotes(world, storage);

  // The real publication, from its file.
  const file = join(import.meta.dirname, '../../../../shared/real/kamervragen-1909.txt');
  await page.goto(`${LETTER}/kamervragen`);
  await page.setInputFiles('[name=file]', { name: 'ah-1909.txt', mimeType: 'text/plain', buffer: readFileSync(file) });
  await page.getByRole('button', { name: 'Lees en kijk na' }).click();
  assert.equal(await page.locator('.pair-form').count(), 8);
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await page.getByText('Beantwoord op 24 april 2018, na 19 dagen').waitFor();
}
