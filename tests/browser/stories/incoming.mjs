// An answer comes as a file of a mail: the secretariat says which letter it belongs to, reads it and makes a response of it; on a
// phone without a script.
import assert from 'node:assert/strict';
import { demoAccount, signIn } from '../desk.mjs';
import { PHONE, SCREEN, TABLET } from '../person.mjs';

export const title = 'An answer by mail is placed with its letter, read, and recorded';
export const demo = true;
export const patience = 240_000;

const VIEWS = [[PHONE, false], [PHONE, true], [TABLET, true], [SCREEN, false]];

const MAIL = [
  'From: =?utf-8?q?Griffie_Merelhoven?= <griffie@merelhoven.example>',
  'To: <bureau@wijkteams.example>',
  'Message-ID: <antwoord-1@merelhoven.example>',
  'Date: Mon, 2 Mar 2026 09:30:00 +0100',
  'Subject: Uw brief over de wijkteams, met ons antwoord en een lang-woord-dat-nergens-breekt-in-de-kop',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=x',
  '',
  '--x',
  'Content-Type: multipart/alternative; boundary=y',
  '',
  '--y',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Geachte mevrouw,',
  '',
  'Wij nemen uw verzoek over: elke brief van de gemeente wordt voortaan in gewone taal geschreven.',
  '',
  'Met vriendelijke groet,',
  'Ada Woud',
  '',
  'Op 1 maart 2026 schreef Hanna Bureau:',
  '> Geachte griffie,',
  '> hierbij onze brief.',
  '',
  '--y',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Geachte mevrouw,</p><p>Wij nemen uw verzoek <b>over</b>.</p><table><tr><td>Datum</td><td>1 april</td></tr></table><img src="https://volgt.example/p.gif">',
  '--y--',
  '--x',
  'Content-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document; name="toelichting.docx"',
  'Content-Disposition: attachment; filename="toelichting.docx"',
  'Content-Transfer-Encoding: base64',
  '',
  'UEsDBBQAAAAIAAAAIQ==',
  '--x--',
  '',
].join('\r\n');

async function looks({ open, picture }, storage, what, show) {
  for (const [viewport, dark] of VIEWS) {
    const someone = await open({ viewport, dark, storage });
    await show(someone.page);
    const name = `incoming-${what}-${viewport.width}${dark ? '-dark' : ''}`;
    await someone.accessible(name);
    const wide = await someone.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `${name} is ${wide} pixels too wide`);
    await picture(someone.page, name);
    await someone.close();
  }
}

export default async function (world) {
  const phone = await signIn(await world.open({ viewport: PHONE, javaScript: false }), ...demoAccount(world.accounts));
  const { page } = phone;
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/bureau');
  await page.getByRole('link', { name: 'Binnengekomen mail' }).click();
  await page.getByText('Er ligt niets.').waitFor();

  // A file that is no mail is refused at its field.
  const bring = async (name, text) => {
    await page.setInputFiles('[name=file]', { name, mimeType: 'message/rfc822', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: 'Lees de mail in' }).press('Enter');
  };
  await bring('brief.txt', 'Zomaar een tekst.\n');
  await page.locator('#file-fout').getByText('Dit is geen mail.').waitFor();
  await bring('antwoord.eml', MAIL);
  await page.getByText('De mail is ingelezen').waitFor();
  const message = new URL(page.url()).pathname;
  const storage = await phone.context.storageState();
  await looks(world, storage, 'queue', (there) => there.goto('/bureau/post'));
  const unfold = async (there) => {
    await there.goto(message);
    for (const fold of await there.locator('#tekst summary').all()) await fold.click();
  };
  await looks(world, storage, 'waiting', unfold);

  await page.selectOption('[name=letter]', 'eenvoudige-brieven');
  await page.getByRole('button', { name: 'Bij deze brief leggen' }).press('Enter');
  await page.getByText('De mail ligt bij de brief').waitFor();
  await looks(world, storage, 'placed', (there) => there.goto(message));
  assert.equal(await page.inputValue('[name=from]'), 'Griffie Merelhoven');
  assert.ok(!(await page.inputValue('[name=text]')).includes('hierbij onze brief'), 'what was quoted is left out');
  await page.fill('[name=came-on]', '2099-01-01');
  await page.getByRole('button', { name: 'Noteer de reactie' }).press('Enter');
  await page.locator('#came-on-fout').waitFor();
  await page.fill('[name=came-on]', '2026-03-02');
  await phone.accessible('a response that is refused');
  await page.fill('[name=from]', 'Ada Woud, griffie van Merelhoven');
  await page.getByRole('button', { name: 'Noteer de reactie' }).press('Enter');
  await page.getByRole('heading', { name: 'Ada Woud' }).waitFor();
  await looks(world, storage, 'letter', (there) => there.goto('/bureau/brieven/eenvoudige-brieven#reacties'));
  await page.goto('/bureau/post/gehad');
  await page.getByText('Genoteerd als reactie').waitFor();
  assert.deepEqual(asked.filter((url) => url.includes('volgt.example')), [], 'nothing of elsewhere is fetched');
}
