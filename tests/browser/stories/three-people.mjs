// Three people write a paper of eight pages together, from what somebody pastes out of Word to the version that is signed.
// In the middle the network drops and the server is killed. What any of them was shown as kept is in the text at the end.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PASSWORD, answered, atTheDesk, paste, press, signIn } from '../desk.mjs';
import { PHONE, SCREEN, TABLET } from '../person.mjs';
import { asWord } from '../word.mjs';

export const title = 'Three people write a paper together, from a paste to the frozen text, through a dropped network and a killed server';
export const engines = ['sqlite'];
export const patience = 300_000;

const PAPER = readFileSync(join(import.meta.dirname, '../../../../shared/real/toekomstscenario-notitie.md'), 'utf8');
const [, , BODY] = PAPER.split(/^\+\+\+$/m);
const LETTER = '/bureau/brieven/een-eerste-reactie';
const EDIT = `${LETTER}/bewerken`;
const DRAFT = '/overleg/een-eerste-reactie';
const NOOR = 'noor@voorbeeld.example';

// Paragraphs of the paper, by words that are in it once.
const AIM = 'kan juridisch gezien dus nooit een opdracht zijn aan een wijkteam.';
const CHAIN = 'Wetten en regels die voor de ene partner gelden';

export default async function (world) {
  const bo = await atTheDesk(world, { viewport: SCREEN });
  world.account('secretariat', 'Ibrahim Collega', 'ibrahim@voorbeeld.example', PASSWORD);
  world.account('contributor', 'Noor Jurist', NOOR, PASSWORD);
  const shown = [];

  await pastes(world, bo);
  const ibrahim = await signIn(await world.open({ viewport: TABLET, dark: true }), 'ibrahim@voorbeeld.example', PASSWORD);
  await watches(bo.page, shown);
  await watches(ibrahim.page, shown);
  await writeTogether(world, bo, ibrahim);
  await oneWordTwice(bo, ibrahim);
  await talkItOver(world, bo, ibrahim);
  await freezes(world, bo, shown);
}

const field = (page) => page.locator('.cm-content');
const value = (page) => page.inputValue('#body');
const kept = (page) => page.locator('[data-standing][data-state=kept]').waitFor();
// The words of a text, without what Markdown says about them.
const words = (text) => text.replace(/\[\^\w+\]:?/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];

// Every text that the page calls kept, at the moment it does.
async function watches(page, shown) {
  await page.exposeFunction('seenAsKept', (text) => { shown.push(text); });
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const standing = document.querySelector('[data-standing]');
      if (!standing) return;
      new MutationObserver(() => {
        if (standing.dataset.state === 'kept') globalThis.seenAsKept(document.getElementById('body').value);
      }).observe(standing, { attributes: true, attributeFilter: ['data-state'] });
    });
  });
}

// By keyboard: finds these words in the text and goes behind them.
async function goesBehind(page, found) {
  await field(page).focus();
  await page.keyboard.press('Control+f');
  await page.locator('.cm-search [name=search]').waitFor();
  await page.keyboard.type(found);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
}

// Everything that was typed, sentence by sentence.
const typed = [];

async function types(page, text) {
  await page.keyboard.type(text);
  typed.push(text);
}

async function writes(page, behind, text) {
  await goesBehind(page, behind);
  await types(page, text);
}

async function saves(page, note) {
  await page.fill('[name=note]', note);
  const answer = await press(page, 'button[value=save]');
  assert.equal(answer.status(), 303, note);
  await page.waitForURL('**melding=*');
}

// The whole paper comes out of Word in one go, with its twenty-four notes.
async function pastes({ picture }, { page, accessible }) {
  await page.goto('/bureau/brieven/nieuw');
  await page.check('[name=kind][value=position-paper]');
  await page.check('[name=empty]');
  await page.fill('[name=subject]', 'Een eerste reactie');
  await page.fill('[name=sender]', 'Netwerk Proef');
  await page.click('button.primary');
  await page.waitForURL(`**${LETTER}?melding=gemaakt`);
  await page.goto(EDIT);
  await field(page).waitFor();
  await paste(page, { 'text/html': asWord(BODY), 'text/plain': 'wat een programma zonder opmaak krijgt' });
  await kept(page);
  const text = await value(page);
  assert.deepEqual(words(text), words(BODY), 'every word of the paper, in its order');
  assert.equal(text.match(/^## /gm).length, BODY.match(/^## /gm).length);
  assert.equal(text.match(/^### /gm).length, BODY.match(/^### /gm).length);
  assert.equal(text.match(/^\[\^\w+\]:/gm).length, 24);
  await page.locator('.findings').getByText('Niets mis met de tekst').waitFor();
  assert.equal(await page.locator('.preview section.notes li').count(), 24);
  await accessible('the paper in the editor');
  await picture(page, 'pasted');
  await saves(page, 'geplakt uit Word');
}

// Two in one text. Ibrahim loses the network, then the server dies under both; they go on typing.
async function writeTogether({ kill, serve, picture }, bo, ibrahim) {
  for (const { page } of [bo, ibrahim]) {
    await page.goto(EDIT);
    await field(page).waitFor();
    await kept(page);
  }
  await bo.page.reload();
  await bo.page.getByText('Ibrahim Collega is er nu ook mee bezig').waitFor();
  await field(bo.page).waitFor();
  await kept(bo.page);

  await writes(bo.page, AIM, ' Dat zei de vereniging al eerder, in drie brieven.');
  await writes(ibrahim.page, 'Kwaliteitskader, p. 4.', ' Zie ook de bijlage daarbij.');
  await kept(bo.page);
  await kept(ibrahim.page);

  await ibrahim.context.setOffline(true);
  await writes(ibrahim.page, 'Het zijn containerbegrippen.', ' Niemand weet wanneer eraan is voldaan.');
  await ibrahim.page.locator('[data-state=offline]').waitFor();
  await writes(bo.page, 'Het kwaliteitskader behoeft vernieuwing.', ' Daar denken wij graag over mee.');
  await kept(bo.page);
  await kill();
  await types(bo.page, ' Ook als het even duurt.');
  await bo.page.locator('[data-state=offline]').waitFor();
  await types(ibrahim.page, ' En niemand kan het meten.');
  await picture(bo.page, 'killed');
  // One closes the tab in between, one stays where they are.
  await bo.page.goto('about:blank');
  await serve();
  await bo.page.goto(EDIT);
  await field(bo.page).waitFor();
  await bo.page.locator('.strip').getByText('Teruggehaald uit deze browser').waitFor();
  await kept(bo.page);
  await ibrahim.context.setOffline(false);
  await kept(ibrahim.page);

  await saves(bo.page, 'eerder gezegd');
  // Both saved, nothing asked: they wrote in different places.
  await saves(ibrahim.page, 'begrippen');
  await ibrahim.page.goto(EDIT);
  const text = await value(ibrahim.page);
  for (const sentence of ['in drie brieven.', 'de bijlage daarbij.', 'eraan is voldaan. En niemand kan het meten.', 'over mee. Ook als het even duurt.']) {
    assert.ok(text.includes(sentence), sentence);
  }
  bo.complaints.length = 0;
  ibrahim.complaints.length = 0;
}

// Both change the same words: whoever saves last is asked, takes the other's, and puts in what is missing.
async function oneWordTwice(bo, ibrahim) {
  for (const { page } of [bo, ibrahim]) {
    await page.goto(EDIT);
    await field(page).waitFor();
    await kept(page);
  }
  await writes(bo.page, 'in drie brieven', ' en een gesprek');
  await writes(ibrahim.page, 'in drie brieven', ' aan de minister');
  await kept(bo.page);
  await kept(ibrahim.page);
  await saves(bo.page, 'gesprek');
  const answer = await press(ibrahim.page, 'button[value=save]');
  assert.equal(answer.status(), 409);
  assert.equal(await ibrahim.page.locator('.clash').count(), 1);
  await ibrahim.accessible('the question which words it is to be');
  await ibrahim.page.check('#choice-1-theirs');
  await press(ibrahim.page, 'main button.primary');
  await ibrahim.page.waitForURL('**melding=*');
  await ibrahim.page.goto(EDIT);
  await field(ibrahim.page).waitFor();
  await writes(ibrahim.page, 'in drie brieven', ' aan de minister');
  await kept(ibrahim.page);
  await saves(ibrahim.page, 'aan wie');
}

// The row of the text in which these words stand.
const row = (page, found) => page.locator('.row', { has: page.locator('.text', { hasText: found }) });

async function suggests(page, found, change, why) {
  await row(page, found).locator('a', { hasText: 'Stel andere woorden voor' }).click();
  await page.waitForURL('**/voorstel?*');
  await page.fill('#woorden', change(await page.inputValue('#woorden')));
  await page.fill('#tekst', why);
  await press(page, 'main button.primary');
}

// Noor reads along on a phone without JavaScript; she and Ibrahim want other words in one place, and Bo decides.
async function talkItOver(world, bo, ibrahim) {
  await bo.page.goto(LETTER);
  await answered(bo.page, () => bo.page.click('text=Deel voor overleg'));
  const noor = await world.open({ viewport: PHONE, javaScript: false });
  await noor.page.goto('/inloggen');
  await noor.page.fill('[name=mail]', NOOR);
  await noor.page.fill('[name=password]', PASSWORD);
  await noor.page.click('main button.primary');
  await noor.page.waitForURL('**/mijn');
  await noor.page.goto(DRAFT);
  await row(noor.page, 'Het zijn containerbegrippen').locator('a', { hasText: 'Opmerking maken' }).click();
  await noor.page.fill('#tekst', 'Is hier een bron voor?');
  await noor.page.fill('#woorden', 'Het zijn containerbegrippen.');
  await press(noor.page, 'main button.primary');
  await suggests(noor.page, 'Het kwaliteitskader behoeft vernieuwing', (text) => text.replace('Daar denken wij graag over mee.', 'Daar werken wij graag aan mee, met onze juristen.'), 'Meedenken is te weinig.');
  await noor.accessible('the draft on a phone, with a comment and a suggestion');
  await world.picture(noor.page, 'noor');

  await ibrahim.page.goto(DRAFT);
  await suggests(ibrahim.page, 'Het kwaliteitskader behoeft vernieuwing', (text) => text.replace('Daar denken wij graag over mee.', 'Daar denken wij in het najaar graag over mee.'), 'Eerder lukt niet.');

  const { page } = bo;
  await page.goto(DRAFT);
  const cards = row(page, 'Het kwaliteitskader behoeft vernieuwing').locator('article.sug');
  assert.equal(await cards.count(), 2);
  assert.equal(await cards.locator('.clash').count(), 2, 'each says that the other is there');
  await bo.accessible('two suggestions on one passage');
  await world.picture(page, 'clash');
  const decide = async (whose) => {
    await page.goto(DRAFT);
    await page.locator('article', { hasText: whose }).first().locator('a', { hasText: 'Besluit of antwoord' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/draden/*');
  };
  await decide('Meedenken is te weinig.');
  await page.focus('button[value=overnemen]');
  await answered(page, () => page.keyboard.press('Enter'));
  await decide('Eerder lukt niet.');
  await page.fill('#reden', 'De juristen zijn er ook in de zomer.');
  await page.focus('button[value=afwijzen]');
  await answered(page, () => page.keyboard.press('Enter'));
  await page.goto(DRAFT);
  await page.focus('form[action$="/afgehandeld"] button');
  await answered(page, () => page.keyboard.press('Enter'));
}

// The list says that nothing is open; the text is pinned, and all that was ever shown as kept is in it.
async function freezes({ picture }, { page, accessible }, shown) {
  await page.goto(`${LETTER}/bevriezen`);
  assert.equal(await page.locator('.checklist .blocking').count(), 0, await page.innerText('.checklist'));
  await accessible('the list before freezing');
  await picture(page, 'checklist');
  await answered(page, () => page.click('main form button.primary'));
  await page.waitForURL('**melding=vastgelegd');
  await page.goto(`${LETTER}/versies/${await newest(page)}`);
  const final = words(await page.innerText('main'));
  const text = final.join(' ');
  const says = (sentence) => text.includes(words(sentence).join(' '));
  assert.ok(says('Daar werken wij graag aan mee, met onze juristen.'), 'what was decided');
  assert.ok(!says('Daar denken wij graag over mee') && !says('in het najaar'), 'what was decided otherwise');

  // Somebody put ' en een gesprek' in the middle of what was typed before it.
  const whole = (sentence) => says(sentence) || sentence.includes('in drie brieven') || sentence.includes('graag over mee');
  for (const sentence of typed) assert.ok(whole(sentence), `“${sentence}” was typed, and is gone`);
  assert.ok(says('Dat zei de vereniging al eerder, in drie brieven aan de minister en een gesprek.'));
  // What the pages called kept, at whatever key that was: no word of it is missing.
  const decided = new Set([...words('denken wij graag over mee'), ...words(BODY)]);
  const seen = new Set(shown.flatMap(words).filter((word) => !decided.has(word)));
  assert.ok(shown.length > 10 && seen.size > 10, `${shown.length} texts were called kept, with ${seen.size} words of their own`);
  for (const word of seen) assert.ok(final.some((one) => one.startsWith(word)), `“${word}” was called kept, and is gone`);
}

// The number of the newest version that the letter's page leads to.
async function newest(page) {
  await page.goto(LETTER);
  const numbers = await page.locator(`a[href*="${LETTER}/versies/"]`).evaluateAll((links) => links.map(({ href }) => Number(/versies\/(\d+)/.exec(href)[1])));
  return Math.max(...numbers);
}
