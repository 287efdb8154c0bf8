import assert from 'node:assert/strict';
import { PASSWORD, answered, atTheDesk, fillText, press, refused, signIn, unchecked } from '../desk.mjs';
import { PHONE, SCREEN, TABLET } from '../person.mjs';

export const title = 'The secretariat keeps templates, and a letter that starts with one is not frozen before it is finished';
export const patience = 240_000;

const TEMPLATES = '/bureau/sjablonen';
const LETTER = `${TEMPLATES}/letter/nl`;
const NEW = '/bureau/brieven/nieuw';
const DRAFT = '/bureau/brieven/wachten-op-hulp';
const VIEWS = [[PHONE, false], [TABLET, true], [SCREEN, false], [SCREEN, true]];
const SAVE = 'button[value=save]';

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

const follows = (page) => page.locator('.findings[data-live]').waitFor();

// The preview follows what is typed, and says of instructions nothing: they belong there.
async function changes(bo) {
  const { page } = bo;
  await page.goto('/bureau');
  await page.click('a[href="/bureau/sjablonen"]');
  await page.getByText('Zoals Standpunt het meebrengt').first().waitFor();
  await page.getByRole('link', { name: 'Brief in het Nederlands', exact: true }).click();
  await page.waitForURL(`**${LETTER}`);
  await follows(page);
  const text = await page.inputValue('#body');
  assert.match(text, /\[\[De kern in twee zinnen/);
  assert.doesNotMatch(await page.innerText('.findings'), /nog in te vullen/i);
  await page.fill('#body', `Namens alle wijken, en [^zonder].\n\n${text}`);
  await page.locator('.preview .text').getByText('Namens alle wijken').waitFor();
  await page.locator('.findings').getByText('noot zonder tekst ‘zonder’').waitFor();
  await page.fill('#body', `Namens alle wijken.\n\n${text}`);
  await page.fill('[name=purpose]', 'voor een bewindspersoon');
  await press(page, SAVE);
  await page.waitForURL('**/sjablonen?melding=bewaard');
  await page.getByText('Veranderd door Bo van het Bureau').waitFor();
}

async function starts({ picture }, { page }) {
  await page.goto(NEW);
  assert.ok(await page.isChecked('[name=kind][value=letter]'), 'a letter is what people mostly write');
  await page.fill('[name=subject]', 'Wachten op hulp');
  await page.fill('[name=sender]', 'Vereniging Proef');
  await press(page, 'main form button.primary');
  await page.waitForURL(`**${DRAFT}?melding=gemaakt`);
  await page.getByText('Begonnen met het sjabloon Brief').waitFor();
  await page.goto(`${DRAFT}/bewerken`);
  await page.locator('.cm-content').getByText('Namens alle wijken.').waitFor();
  await page.locator('.findings .unfinished').getByText('Regel 3: De kern in twee zinnen').waitFor();
  await page.locator('.findings [role=status]').getByText(/^Nog in te vullen: 1\d$/).waitFor();
  await page.locator('#aandacht').getByText('Nog invullen').first().waitFor();
  await picture(page, 'letter');
}

async function isNotFrozen(world, ibrahim) {
  const { page } = ibrahim;
  await page.goto(DRAFT);
  await press(page, `form[action="${DRAFT}/overleg"] button`);
  await page.goto(`${DRAFT}/bevriezen`);
  await page.locator('.checklist .blocking').getByText('Er staan nog aanwijzingen uit een sjabloon').waitFor();
  assert.equal(await page.locator(`form[action="${DRAFT}/bevriezen"]`).count(), 0);
  await ibrahim.accessible('a checklist with instructions');
  await world.picture(page, 'checklist');
  await page.click('.checklist .blocking a');
  await page.waitForURL('**/bewerken');
  await fillText(page, 'Wij vragen om hulp.\n');
  await page.click('.around summary');
  await page.fill('[name=salutation]', 'Geachte leden van de Kamer,');
  await press(page, SAVE);
  await page.goto(`${DRAFT}/bevriezen`);
  assert.equal(await page.locator(`form[action="${DRAFT}/bevriezen"]`).count(), 1);
}

// By keyboard, without a script: another template of a kind, a mistake on the way, and a letter that starts with it.
async function makesOneByKeyboard(world, storage) {
  const bo = await world.open({ javaScript: false, storage, viewport: PHONE });
  const { page } = bo;
  await page.goto(TEMPLATES);
  await page.locator(`a[href="${TEMPLATES}/press-release/nieuw"]`).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/press-release/nieuw');
  await page.locator('[name=template-name]').focus();
  await answered(page, () => page.keyboard.press('Enter'));
  await page.locator('.message.wrong a[href="#template-name"]').waitFor();
  await page.locator('#template-name').focus();
  await page.keyboard.type('Uitnodiging');
  await page.keyboard.press('Tab');
  await page.keyboard.type('voor de plaatselijke pers');
  await answered(page, () => page.keyboard.press('Enter'));
  await page.waitForURL('**/sjablonen?melding=bewaard');
  await page.getByText('voor de plaatselijke pers').waitFor();
  await page.goto(NEW);
  await page.getByText('Persbericht: Uitnodiging').click();
  await page.fill('[name=subject]', 'Kom kijken');
  await answered(page, () => page.press('[name=subject]', 'Enter'));
  await page.waitForURL('**/kom-kijken?melding=gemaakt');
  await page.getByText('Begonnen met het sjabloon Persbericht: Uitnodiging').waitFor();
  // The preview without a script is of the text as it was sent.
  await page.goto(`${TEMPLATES}/press-release/nl`);
  await page.fill('#body', 'Een heel nieuw begin.');
  await press(page, 'button[value=preview]');
  await page.locator('.preview .text').getByText('Een heel nieuw begin.').waitFor();
  await bo.close();
}

async function takesTurns(world, bo, ibrahim) {
  await bo.page.goto(LETTER);
  await ibrahim.page.goto(LETTER);
  await ibrahim.page.fill('#body', 'De tekst van Ibrahim.');
  await press(ibrahim.page, SAVE);
  await bo.page.fill('#body', 'De tekst van Bo.');
  assert.equal((await press(bo.page, SAVE)).status(), 409);
  await bo.page.locator('pre').getByText('De tekst van Ibrahim.').waitFor();
  assert.equal(await bo.page.inputValue('#body'), 'De tekst van Bo.');
  await bo.accessible('a template that somebody else saved first');
  await world.picture(bo.page, 'overtaken');
  await press(bo.page, SAVE);
  await bo.page.goto(LETTER);
  assert.equal(await bo.page.inputValue('#body'), 'De tekst van Bo.');
  await bo.page.click(`a[href="${LETTER}/terugzetten"]`);
  await bo.accessible('before a text is put back');
  await press(bo.page, 'main button.primary');
  await bo.page.waitForURL('**/sjablonen?melding=teruggezet');
}

async function isRefused(world, bo) {
  const { page } = bo;
  await page.goto(`${TEMPLATES}/letter/nieuw`);
  await unchecked(page);
  await page.fill('[name=purpose]', 'lang '.repeat(100));
  await refused(bo, await press(page, SAVE), ['template-name', 'purpose']);
  await world.picture(page, 'refused');
}

export default async function (world) {
  const bo = await atTheDesk(world);
  world.account('secretariat', 'Ibrahim Collega', 'ibrahim@voorbeeld.example', PASSWORD);
  const ibrahim = await signIn(await world.open(), 'ibrahim@voorbeeld.example', PASSWORD);
  const storage = await bo.context.storageState();
  await changes(bo);
  await starts(world, ibrahim);
  await isNotFrozen(world, ibrahim);
  await makesOneByKeyboard(world, storage);
  if (world.engine === 'sqlite') {
    await looks(world, storage, TEMPLATES, 'list');
    await looks(world, storage, LETTER, 'edit', follows);
    await looks(world, storage, NEW, 'new-letter');
    await looks(world, storage, `${DRAFT}/bevriezen`, 'freeze');
  }
  await takesTurns(world, bo, ibrahim);
  await isRefused(world, bo);
}
