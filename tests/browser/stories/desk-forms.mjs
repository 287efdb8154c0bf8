import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoAccount, press, refused, signIn, unchecked } from '../desk.mjs';
import { PHONE } from '../person.mjs';

export const title = 'Every form of the desk says what is wrong at its field and keeps what was typed';
export const demo = true;
export const engines = ['sqlite'];
export const patience = 240_000;

const TOO_LONG = 'x'.repeat(5_000);
const letter = (slug) => `/bureau/brieven/${slug}`;

export default async function (world) {
  const { accounts, open } = world;
  const bureau = await signIn(await open({ viewport: PHONE }), ...demoAccount(accounts));
  await newLetter(bureau);
  await importing(world, bureau);
  await editing(bureau);
  await rounds(bureau);
  await sendings(bureau);
  await responses(world, bureau);
  await withdrawing(bureau);
}

// Fills fields by their id, has them sent unchecked, and gives the answer.
async function send(page, values, button) {
  for (const [id, value] of Object.entries(values)) {
    // A date field takes no nonsense by typing; browsers of old, and programs, send what they like.
    await page.evaluate(([id, value]) => {
      const field = document.getElementById(id);
      if (field.type === 'date' || field.type === 'time') field.type = 'text';
      field.value = value;
    }, [id, value]);
  }
  await unchecked(page);
  return press(page, button);
}

async function kept(page, values) {
  for (const [id, value] of Object.entries(values)) {
    // A date that is none cannot be in a date field; it is for the message to say what to fill in.
    if (await page.getAttribute(`#${id}`, 'type') === 'date') {
      assert.equal(await page.getAttribute(`#${id}`, 'value'), value, id);
    } else {
      assert.equal(await page.inputValue(`#${id}`), value, id);
    }
  }
}

async function newLetter(bureau) {
  const { page } = bureau;
  await page.goto('/bureau/brieven/nieuw');
  await page.check('[name=kind][value=press-release]');
  const values = { subject: '', title: TOO_LONG, sender: '' };
  await refused(bureau, await send(page, values, 'form[action="/bureau/brieven/nieuw"] button'), ['subject', 'title', 'sender']);
  await kept(page, values);
  assert.ok(await page.isChecked('[name=kind][value=press-release]'));
}

async function importing({ data }, bureau) {
  const { page } = bureau;
  const button = 'form[action$="/nieuw/bestand"] button';
  await page.goto('/bureau/brieven/nieuw');
  await refused(bureau, await send(page, {}, button), ['letter-file']);
  const broken = join(data, 'kapot.md');
  writeFileSync(broken, '+++\nkind = "letter"\nsubject = "Zonder einde"\n');
  await page.setInputFiles('#letter-file', broken);
  await refused(bureau, await press(page, button), ['letter-file']);
  await page.getByText('kapot.md').first().waitFor();
  const huge = join(data, 'groot.md');
  writeFileSync(huge, Buffer.alloc(30_000_000, 'a'));
  await page.setInputFiles('#letter-file', huge);
  await refused(bureau, await press(page, button), ['letter-file']);
}

async function editing(bureau) {
  const { page } = bureau;
  await page.goto(`${letter('gegevensdeling')}/bewerken`);
  await page.click('.around summary');
  const values = { subject: '', sender: '', date: '2025-02-30', place: TOO_LONG, 'addressee-0-institution': '', note: TOO_LONG, body: 'Kort & <goed>\n\nEn nog wat.' };
  const answer = await send(page, values, 'button[value=save]');
  await refused(bureau, answer, ['subject', 'sender', 'date', 'place', 'addressee-0-institution', 'note']);
  await kept(page, values);
}

async function rounds(bureau) {
  const { page } = bureau;
  await page.goto(`${letter('huurachterstanden')}`);
  await page.click('#ronde details:has(#day) summary');
  let values = { day: '2020-01-01', time: '17:00' };
  await refused(bureau, await send(page, values, 'form[action$="/ronde/verlengen"] button'), ['day']);
  await kept(page, values);

  await page.goto(`${letter('werkdruk')}/ronde`);
  for (const box of await page.locator('[name=invite]').all()) await box.uncheck();
  values = { day: '2999-01-01', time: '12:00' };
  await refused(bureau, await send(page, values, 'form[action$="/ronde"] button.primary'), ['day', 'invite']);
  await kept(page, values);
  assert.equal(await page.locator('[name=invite]:checked').count(), 0, 'who was left out stays out');
  values = { day: 'morgen', time: '25:99' };
  await page.locator('[name=invite]').first().check();
  await refused(bureau, await send(page, values, 'form[action$="/ronde"] button.primary'), ['day', 'time']);
  assert.equal(await page.locator('[name=invite]:checked').count(), 1);
}

async function sendings(bureau) {
  const { page } = bureau;
  await page.goto(letter('eenvoudige-brieven'));
  await page.click('#verzendingen summary');
  const values = { to: '', 'sent-on': '2999-01-01', note: TOO_LONG };
  await refused(bureau, await send(page, values, 'form[action$="/verzendingen"] button'), ['to', 'sent-on', 'channel', 'note']);
  await kept(page, values);
}

async function responses({ data }, bureau) {
  const { page } = bureau;
  const button = 'form[action$="/reacties"] button';
  const open = async () => {
    await page.goto(letter('eenvoudige-brieven'));
    await page.click('#reacties summary');
  };
  const file = (name, bytes) => {
    writeFileSync(join(data, name), bytes);
    return join(data, name);
  };
  const values = { from: '', 'came-on': '2999-01-01', text: 'Een begin van een antwoord.' };
  await open();
  await page.check('#public');
  await page.setInputFiles('#file', file('goed.txt', 'een goed bestand'));
  await refused(bureau, await send(page, values, button), ['from', 'came-on', 'kind', 'file']);
  await kept(page, values);
  assert.ok(await page.isChecked('#public'));
  await page.locator('#file-fout').getByText('goed.txt').waitFor();

  const good = { from: 'Griffie', 'came-on': '2025-01-02', text: 'Een antwoord.' };
  for (const [name, bytes] of [['programma.exe', Buffer.from([0x4d, 0x5a, 0, 0])], ['groot.pdf', Buffer.alloc(60_000_000, '%PDF-')]]) {
    await open();
    await page.check('[name=kind][value=mail]');
    await page.setInputFiles('#file', file(name, bytes));
    await refused(bureau, await send(page, good, button), ['file']);
    await kept(page, good);
    assert.ok(await page.isChecked('[name=kind][value=mail]'));
  }
}

async function withdrawing(bureau) {
  const { page } = bureau;
  await page.goto(`${letter('buurtkamers')}/intrekken`);
  await refused(bureau, await send(page, { reason: '   ' }, 'form[action$="/intrekken"] button.primary'), ['reason']);
  await page.goto(letter('buurtkamers'));
  assert.equal(await page.locator('a[href$="/bewerken"]').count(), 1, 'nothing changed');
}
