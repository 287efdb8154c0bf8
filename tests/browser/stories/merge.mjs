// Two people at one letter: a conflict, a choice by keyboard on a phone, the outcome; both ways to compare, on paper too.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { atTheDesk, fillText, PASSWORD, press, signIn } from '../desk.mjs';
import { PHONE, SCREEN, TABLET } from '../person.mjs';

export const title = 'Two people save at once: what clashes is asked, chosen by keyboard, and compared afterwards';
export const engines = ['sqlite'];

const LETTER = `De wachtlijst groeide in een jaar van acht naar elf weken.[^1]

Daarom vragen wij u om ieder wijkteam een vaste waarnemer te geven, ook in de zomer.

Deze alinea gaat straks naar het einde van de brief, met een woord erbij.

Wij horen graag van u.

[^1]: Eigen telling, januari 2026.`;
const EDIT = '/bureau/brieven/de-botsing/bewerken';

export default async function (world) {
  const { account, open, picture } = world;
  const hanna = await atTheDesk(world, { javaScript: false });
  await begins(hanna);
  account('secretariat', 'Ibrahim van het Bureau', 'ibrahim@voorbeeld.example', PASSWORD);
  const ibrahim = await signIn(await open({ viewport: SCREEN }), 'ibrahim@voorbeeld.example', PASSWORD);

  await hanna.page.goto(EDIT);
  await saves(ibrahim, (text) => text.replace('elf weken', 'twaalf weken').replace('Daarom vragen', 'Daarom vraagt de vereniging'));
  await type(hanna.page, (text) => text.replace('elf weken', 'tien weken').replace('de zomer', 'de winter'));
  assert.equal((await press(hanna.page, 'button[value=save]')).status(), 409);
  await hanna.page.locator('.clash').first().waitFor();
  assert.equal(await hanna.page.locator('.clash').count(), 1, 'only what clashes is asked');
  await hanna.accessible('the merge page');

  const storage = await ibrahim.context.storageState();
  await asked(world, storage);

  // Without a choice it is asked again, with the question named.
  assert.equal((await press(hanna.page, 'main button.primary')).status(), 422);
  await hanna.page.locator('.message.wrong a[href="#choice-1"]').click();
  assert.equal(await hanna.page.locator('#choice-1').count(), 1);
  await hanna.page.check('#choice-1-both');
  await press(hanna.page, 'main button.primary');
  await hanna.page.waitForURL('**melding=samengevoegd');
  await hanna.accessible('after a merge');
  const text = await value(hanna.page);
  for (const words of ['tien weken', 'twaalf weken', 'de winter', 'vraagt de vereniging']) assert.ok(text.includes(words), words);

  await compared(world, ibrahim, storage);
  await picture(hanna.page, 'done');
}

// The same conflict in other windows: on a phone, on a tablet, in the dark; answered by keyboard alone.
async function asked({ open, picture }, storage) {
  for (const [viewport, dark] of [[PHONE, false], [PHONE, true], [TABLET, false], [SCREEN, true], [SCREEN, false]]) {
    const who = await open({ viewport, dark, storage });
    // What is typed here is for this window alone: it is not to come back in the next.
    await who.page.route('**/tussentijds', (route) => route.abort());
    await who.page.goto(EDIT);
    await who.page.locator('.cm-content').waitFor();
    await who.page.evaluate(() => { document.querySelector('[name=base]').value = '2'; });
    await type(who.page, (text) => text.replace('twaalf weken', 'negen weken'));
    assert.equal((await press(who.page, 'button[value=save]')).status(), 409);
    await who.accessible(`the merge page at ${viewport.width}${dark ? ', dark' : ''}`);
    await picture(who.page, `asks-${viewport.width}-${dark ? 'dark' : 'light'}`);
    if (viewport === PHONE && !dark) {
      await who.page.locator('#choice-1').focus();
      await who.page.keyboard.press('ArrowDown');
      assert.equal(await who.page.locator('#choice-1-theirs').isChecked(), true, 'arrows choose');
    }
    await who.close();
  }
}

// A paragraph that moved, seen both ways, on every width and on paper.
async function compared({ open, picture }, ibrahim, storage) {
  const moved = /\n\nDeze alinea gaat straks[^\n]*/;
  await saves(ibrahim, (text) => {
    const [paragraph] = moved.exec(text);
    return text.replace(moved, '').replace('\n\n[^1]', `${paragraph.replace('een woord', 'nog een woord')}\n\n[^1]`).replace('januari', 'februari');
  });
  const paper = await open({ viewport: SCREEN, storage });
  for (const view of ['onder', 'naast']) {
    const path = `/bureau/brieven/de-botsing/vergelijk?van=2&naar=5&beeld=${view}`;
    for (const [viewport, dark] of [[PHONE, false], [TABLET, true], [SCREEN, false]]) {
      const who = await open({ viewport, dark, storage });
      await who.page.goto(path);
      assert.equal(await who.page.locator('.moved').count(), 1, 'the paragraph that went is found');
      await who.accessible(`${path} at ${viewport.width}`);
      await picture(who.page, `${view}-${viewport.width}-${dark ? 'dark' : 'light'}`);
      await who.close();
    }
    await paper.page.goto(path);
    const pictures = process.env.STANDPUNT_PICTURES;
    if (pictures) await paper.page.pdf({ path: join(pictures, `merge-${view}.pdf`), preferCSSPageSize: true });
  }
}

async function begins({ page }) {
  await page.goto('/bureau/brieven/nieuw');
  await page.fill('[name=subject]', 'De botsing');
  await page.fill('[name=sender]', 'Vereniging Proef');
  await page.check('[name=empty]');
  await page.click('main form button.primary');
  await page.waitForURL('**/de-botsing?melding=gemaakt');
  await page.goto(EDIT);
  await type(page, () => LETTER);
  await press(page, 'button[value=save]');
}

async function type(page, change) {
  const text = change(await page.inputValue('textarea[name=body]'));
  // Without script the text area is there itself.
  if (await page.locator('textarea.stood-in-for').count() > 0) await fillText(page, text);
  else await page.fill('textarea[name=body]', text);
}

async function saves({ page }, change) {
  await page.goto(EDIT);
  await page.locator('.cm-content').waitFor();
  await type(page, change);
  await press(page, 'button[value=save]');
  await page.waitForURL('**melding=*');
}

async function value(page) {
  await page.goto(EDIT);
  return page.locator('textarea[name=body]').inputValue();
}
