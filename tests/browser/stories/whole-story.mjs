import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PASSWORD, fillText, signIn } from '../desk.mjs';
import { PHONE, SCREEN } from '../person.mjs';

export const title = 'One letter, all the way: drafted, signed on a phone without JavaScript, sealed, published and checked';
export const patience = 240_000;

const MAIL = 'bureau@voorbeeld.example';
const LETTER = '/bureau/brieven/houd-het-buurthuis-open';
const BODY = `Een buurthuis is meer dan een gebouw.[^1]

## Verzoek {.demands}

- Houd het buurthuis open.
- Praat met de buurt.

[^1]: Zo zeggen de mensen die er komen.`;

const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
const link = (message) => /http:\/\/\S+\/ondertekenen\/[0-9a-f]+/.exec(message)[0];
const code = (message) => /code in: ([A-Z0-9]{3} [A-Z0-9]{3})/.exec(message)[1];

export default async function (world) {
  prepare(world);
  const bureau = await signsIn(world);
  await writes(world, bureau);
  await collides(world, bureau);
  await opensARound(bureau);
  const receipt = await answered(world);
  await closes(world, bureau);
  const sealed = await makesFinal(world, bureau);
  await recordsAndPublishes(world, bureau);
  await visited(world, receipt, sealed);
  await withdrawsAnother(world, bureau);
  assert.match(world.run('ledger', 'verify'), /total \d+ [0-9a-f]{64}/);
}

// The operator makes the association's account and members on the server itself.
function prepare({ account, run }) {
  account('secretariat', 'Bo van het Bureau', MAIL, PASSWORD);
  const member = (organisation, person, mail, role) => run('member', 'add', '--organisation', organisation, '--person', person, '--mail', mail, '--function', role);
  member('Wijkteam Elzenbroek', 'Noor Bakker', 'noor@elzenbroek.example', 'bestuurder');
  member('Buurtkracht Noord', 'Sam de Wit', 'sam@buurtkracht.example', 'directeur');
  member('Sociaal Huis Wilgenrode', 'Iris Dekker', 'iris@wilgenrode.example', 'bestuurder');
}

async function signsIn({ open }) {
  const bureau = await open({ viewport: SCREEN });
  const { page } = bureau;
  await page.goto('/bureau');
  assert.match(page.url(), /\/inloggen/, 'the desk is closed to strangers');
  await bureau.accessible('the sign-in page');
  await page.fill('[name=mail]', MAIL);
  await page.fill('[name=password]', 'niet het goede wachtwoord');
  await page.click('main button.primary');
  assert.equal(await page.inputValue('[name=mail]'), MAIL, 'what was typed is kept');
  await bureau.accessible('a wrong password');
  await signIn(bureau, MAIL, PASSWORD);
  await bureau.accessible('the empty desk');
  return bureau;
}

// A new letter; the editor shows the text as it will be, while it is typed.
async function writes({ engine, open, picture }, bureau) {
  const { page } = bureau;
  await page.click('a[href="/bureau/brieven/nieuw"] >> nth=0');
  await bureau.accessible('a new letter');
  await page.fill('[name=subject]', 'Houd het buurthuis open');
  await page.fill('[name=sender]', 'Vereniging Wijkteams Samen');
  await page.check('[name=empty]');
  await page.click('form[action="/bureau/brieven/nieuw"] button.primary');
  await page.waitForURL(`**${LETTER}?melding=gemaakt`);
  await bureau.accessible('a letter that was just made');

  await page.click(`a[href="${LETTER}/bewerken"]`);
  await page.click('.around summary');
  await page.fill('[name=place]', 'Elzenbroek');
  await page.fill('[name=date]', '2026-11-20');
  await page.fill('[name=salutation]', 'Geachte leden van de Kamer,');
  await fillText(page, BODY);
  await page.locator('.preview .text').getByText('meer dan een gebouw').waitFor();
  await page.locator('.preview .findings').getByText('Niets mis met de tekst').waitFor();
  // A row more takes the server; nothing that was typed gets lost.
  await page.click('button[value=add-addressee]');
  assert.equal(await page.inputValue('textarea[name=body]'), BODY);
  assert.equal(await page.inputValue('[name=place]'), 'Elzenbroek');
  await page.fill('[name="addressee-0-institution"]', 'Tweede Kamer der Staten-Generaal');
  await bureau.accessible('the editor');
  await picture(page, `editor-${engine}`);
  const live = await page.locator('.preview .text').innerHTML();
  await page.fill('[name=note]', 'eerste tekst');
  await page.click('button[value=save]');
  await page.waitForURL(`**${LETTER}?melding=bewaard`);

  // What the browser made of it is what the server makes of it, to the byte.
  const plain = await open({ javaScript: false, storage: await bureau.context.storageState() });
  await plain.page.goto(`${LETTER}/bewerken`);
  assert.equal(await plain.page.locator('.preview .text').innerHTML(), live);
  await plain.accessible('the editor without JavaScript');
  await plain.close();
}

// Two people save at once: what both wrote goes together, and the second hears so.
async function collides({ open, picture, engine }, bureau) {
  const { page } = bureau;
  const colleague = await open({ viewport: SCREEN, storage: await bureau.context.storageState() });
  await colleague.page.goto(`${LETTER}/bewerken`);
  await page.goto(`${LETTER}/bewerken`);
  await fillText(page, BODY.replace('meer dan een gebouw', 'meer dan een gebouw met een deur'));
  await page.click('button[value=save]');
  await page.waitForURL('**melding=bewaard');
  const mine = `${BODY}\n\nEn nog een zin van de collega.`;
  await fillText(colleague.page, mine);
  await colleague.page.click('button[value=save]');
  await colleague.page.waitForURL('**melding=samengevoegd');
  await colleague.accessible('two people saved at once');
  await picture(colleague.page, `together-${engine}`);
  await colleague.page.goto(`${LETTER}/bewerken`);
  const both = await colleague.page.inputValue('textarea[name=body]');
  for (const words of ['met een deur', 'En nog een zin van de collega.']) assert.ok(both.includes(words), words);
  await colleague.close();

  await page.goto(`${LETTER}/vergelijk?van=2&naar=3`);
  await page.locator('ins').getByText('met een deur').waitFor();
  await bureau.accessible('two versions beside each other');
  await page.goto(`${LETTER}/versies/2`);
  await bureau.accessible('an old version');
}

// Into review, frozen, and a round for two of the three.
async function opensARound(bureau) {
  const { page } = bureau;
  await page.goto(LETTER);
  await page.click('form[action$="/overleg"] button');
  await page.waitForURL('**melding=overleg');
  await bureau.accessible('a letter in review');
  await page.click('a[href$="/bevriezen"]');
  await bureau.accessible('before freezing');
  await page.click('form[action$="/bevriezen"] button.primary');
  await page.waitForURL('**melding=vastgelegd');
  await bureau.accessible('a frozen letter');
  await page.click('a[href$="/ronde"]');
  await bureau.accessible('before opening a round');
  await page.locator('#mail').getByText('/ondertekenen/eigen-link').waitFor();
  await page.getByLabel('Iris Dekker').uncheck();
  await page.fill('[name=time]', '16:30');
  await page.click('form[action$="/ronde"] button.primary');
  await page.waitForURL('**melding=ronde-open');
  await page.getByText('16.30').first().waitFor();
  await bureau.accessible('the board of an open round');
}

// One director signs, withdraws and signs again, on a phone and without JavaScript; another declines.
async function answered({ engine, mail, mails, open, picture }) {
  const invitation = await mail('noor@elzenbroek.example', 'Houd het buurthuis open');
  const other = await mail('sam@buurtkracht.example', 'Houd het buurthuis open');
  assert.ok(!mails().some((text) => text.includes('iris@wilgenrode.example')), 'who was not asked gets no mail');
  const director = await open({ viewport: PHONE, javaScript: false });
  const { page } = director;
  for (let times = 0; times < 2; times += 1) await page.goto(link(invitation));
  await director.accessible('the signing page');
  await picture(page, `sign-${engine}`);
  await page.check('[name=capacity][value=on-behalf]');
  await page.fill('[name=remark]', 'Namens alle buren.');
  await page.fill('[name=code]', 'AAAAAA');
  await page.click('button[value=sign]');
  assert.equal(await page.inputValue('[name=remark]'), 'Namens alle buren.', 'what was typed is kept');
  await director.accessible('a wrong code');
  const act = async (what, done) => {
    if (what === 'withdraw') await page.click('#besluit summary');
    await page.fill('[name=code]', code(invitation).toLowerCase());
    await page.click(`button[value=${what}]`);
    await page.waitForURL(`**gedaan=${done}`);
    await director.accessible(`after ${what}`);
  };
  await act('sign', 'getekend');
  await picture(page, `signed-${engine}`);
  await mail('noor@elzenbroek.example', 'Getekend');
  await act('withdraw', 'ingetrokken');
  await mail('noor@elzenbroek.example', 'ingetrokken');
  await page.fill('[name=remark]', 'Namens alle buren.');
  await act('sign', 'getekend');
  await director.close();

  const second = await open({ viewport: PHONE, javaScript: false });
  await second.page.goto(link(other));
  await second.page.fill('[name=code]', code(other));
  await second.page.fill('[name=remark]', 'Ons bestuur denkt er anders over.');
  await second.page.click('button[value=decline]');
  await second.page.waitForURL('**gedaan=niet');
  await second.accessible('declined');
  await second.close();
  return mail('noor@elzenbroek.example', 'Getekend');
}

// The secretariat sees who did what and closes the round; who comes late hears so, and changes nothing.
async function closes({ mail, open, picture, engine }, bureau) {
  const { page } = bureau;
  await page.goto(LETTER);
  await page.getByText('Namens alle buren.').first().waitFor();
  await page.getByText('Ons bestuur denkt er anders over.').first().waitFor();
  await picture(page, `board-${engine}`);
  await page.click('a[href$="/ronde/sluiten"]');
  await bureau.accessible('before closing');
  await page.click('form[action$="/ronde/sluiten"] button.primary');
  await page.waitForURL('**melding=ronde-gesloten');
  await bureau.accessible('after the round');

  const late = await open({ viewport: PHONE, javaScript: false });
  await late.page.goto(link(await mail('sam@buurtkracht.example', 'Houd het buurthuis open')));
  await late.accessible('too late to sign');
  assert.equal(await late.page.locator('button[value=sign]').count(), 0);
  await late.close();
}

// Set and sealed, with its progress on the page, which looks again by itself.
async function makesFinal({ data, picture, engine }, bureau) {
  const { page } = bureau;
  await page.click('a[href$="/afronden"]');
  await page.getByText('Wijkteam Elzenbroek').first().waitFor();
  await bureau.accessible('before sealing');
  await page.click('form[action$="/afronden"] button.primary');
  await page.locator('#pers .work').waitFor();
  await picture(page, `press-${engine}`);
  await page.locator('a[href$="/publiceren"]').waitFor({ timeout: 60_000 });
  await bureau.accessible('a Final letter');
  const [download] = await Promise.all([
    bureau.context.request.get(`${LETTER}/brief.pdf`),
    page.locator('a[href$="/brief.pdf"]').waitFor(),
  ]);
  const sealed = await download.body();
  assert.equal(sealed.subarray(0, 5).toString(), '%PDF-');
  writeFileSync(join(data, 'echt.pdf'), sealed);
  return sealed;
}

// Where it went, what came back, and out into the open.
async function recordsAndPublishes({ data, picture, engine }, bureau) {
  const { page } = bureau;
  await page.click('#verzendingen summary');
  await page.fill('#to', 'Tweede Kamer der Staten-Generaal');
  await page.fill('#sent-on', today());
  await page.check('[name=channel][value=mail]');
  await page.click('form[action$="/verzendingen"] button');
  await page.waitForURL('**melding=verzending');

  const scan = join(data, 'antwoord van de griffie.txt');
  writeFileSync(scan, 'De commissie heeft uw brief ontvangen.');
  await page.click('#reacties summary');
  await page.fill('#from', 'Griffie van de Tweede Kamer');
  await page.fill('#came-on', today());
  await page.check('[name=kind][value=mail]');
  await page.fill('#text', 'De commissie bespreekt uw brief in haar procedurevergadering.');
  await page.setInputFiles('#file', scan);
  await page.check('#public');
  await bureau.accessible('recording a response');
  await page.click('form[action$="/reacties"] button');
  await page.waitForURL('**melding=reactie');
  await bureau.accessible('a sending and a response');
  await picture(page, `outside-${engine}`);

  await page.click('a[href$="/publiceren"]');
  await bureau.accessible('before publishing');
  await page.click('form[action$="/publiceren"] button.primary');
  await page.waitForURL('**melding=gepubliceerd');
  await bureau.accessible('a published letter at the desk');
}

// A visitor reads, downloads and checks.
async function visited({ data, engine, open, picture, run }, receipt, sealed) {
  const visitor = await open({ viewport: PHONE });
  const { page } = visitor;
  const fetched = async (address) => (await visitor.context.request.get(address)).body();
  await page.goto('/');
  await visitor.accessible('the front page');
  await page.click('a[href="/brieven/houd-het-buurthuis-open"]');
  await page.getByText('Wijkteam Elzenbroek').first().waitFor();
  await page.getByText('procedurevergadering').first().waitFor();
  assert.equal(await page.getByText('Buurtkracht Noord').count(), 0, 'who declined is not named');
  assert.equal(await page.locator('script').count(), 0);
  await visitor.accessible('the letter');
  await picture(page, `letter-${engine}`);
  const attached = await page.locator('a[href*="/reacties/"]').getAttribute('href');
  assert.equal((await fetched(attached)).toString(), readFileSync(join(data, 'antwoord van de griffie.txt'), 'utf8'));

  const text = await fetched('/brieven/houd-het-buurthuis-open.md');
  const hash = createHash('sha256').update(text).digest('hex');
  assert.ok(receipt.replace(/\s/g, '').includes(hash), 'the receipt names the hash of the text that is published');
  assert.deepEqual(await fetched('/brieven/houd-het-buurthuis-open.pdf'), sealed, 'what is published is what was sealed');

  const genuine = join(data, 'echt.pdf');
  await page.goto('/controle');
  await visitor.accessible('the check');
  await page.setInputFiles('input[type=file]', genuine);
  await page.click('main form:has(input[type=file]) button');
  await page.getByText('Wijkteam Elzenbroek').first().waitFor();
  await visitor.accessible('a genuine file');
  await picture(page, `genuine-${engine}`);
  assert.equal(JSON.parse(run('verify', genuine)).genuine, true);

  const changed = Buffer.from(sealed);
  changed[Math.floor(changed.length / 3)] ^= 1;
  const forged = join(data, 'vals.pdf');
  writeFileSync(forged, changed);
  await page.goto('/controle');
  await page.setInputFiles('input[type=file]', forged);
  await page.click('main form:has(input[type=file]) button');
  assert.equal(await page.getByText('Wijkteam Elzenbroek').count(), 0);
  await visitor.accessible('a changed file');
  await picture(page, `forged-${engine}`);
  await visitor.close();
}

// Another letter does not come to anything.
async function withdrawsAnother({ open }, bureau) {
  const { page } = bureau;
  await page.goto('/bureau/brieven/nieuw');
  await page.fill('[name=subject]', 'Toch maar niet');
  await page.fill('[name=sender]', 'Vereniging Wijkteams Samen');
  await page.check('[name=empty]');
  await page.click('form[action="/bureau/brieven/nieuw"] button.primary');
  await page.waitForURL('**/toch-maar-niet?melding=gemaakt');
  await page.click('a[href$="/intrekken"]');
  await bureau.accessible('before withdrawing');
  await page.fill('[name=reason]', 'De wet gaat niet door.');
  await page.click('form[action$="/intrekken"] button.primary');
  await page.waitForURL('**melding=ingetrokken');
  await page.getByText('De wet gaat niet door.').first().waitFor();
  assert.equal(await page.locator('a[href$="/bewerken"]').count(), 0, 'nothing more can happen to it');
  await bureau.accessible('a withdrawn letter');
  await page.goto('/bureau');
  await bureau.accessible('the desk with two letters');
  const visitor = await open({ viewport: PHONE });
  assert.equal((await visitor.page.goto('/brieven/toch-maar-niet')).status(), 404, 'visitors never knew of it');
}
