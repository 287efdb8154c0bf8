import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PHONE, SCREEN } from '../person.mjs';
import { pause } from '../standpunt.mjs';

export const title = 'One letter, all the way: drafted, signed on a phone without JavaScript, sealed, published and checked';

const PASSWORD = 'een wachtwoord van lengte';

// Waits until a mail with these words is in the folder.
async function mail(mails, words) {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = mails().map(decoded).find((text) => words.every((word) => text.includes(word)));
    if (found) return found;
    await pause(100);
  }
  throw new Error(`no mail with ${words.join(', ')}; there are:\n${mails().join('\n---\n')}`);
}

// Quoted-printable, as lettre writes texts with accents, and bodies in base64.
function decoded(message) {
  const [head, ...rest] = message.split(/\r?\n\r?\n/);
  const body = rest.join('\n\n');
  if (/content-transfer-encoding: base64/i.test(head)) return `${head}\n\n${Buffer.from(body, 'base64').toString('utf8')}`;
  const bytes = body.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return `${head}\n\n${Buffer.from(bytes, 'latin1').toString('utf8')}`;
}

export default async function ({ open, run, mails, data, picture, engine }) {
  // The operator makes the association's accounts and members on the server itself.
  execFileSync(process.env.STANDPUNT_BIN, ['user', 'add', '--mail', 'bureau@voorbeeld.example', '--name', 'Bo van het Bureau', '--role', 'secretariat', '--password-stdin'], {
    env: run.settings, input: PASSWORD, encoding: 'utf8',
  });
  run('member', 'add', '--organisation', 'Wijkteam Elzenbroek', '--person', 'Noor Bakker', '--mail', 'noor@elzenbroek.example', '--function', 'bestuurder');
  run('member', 'add', '--organisation', 'Buurtkracht Noord', '--person', 'Sam de Wit', '--mail', 'sam@buurtkracht.example', '--function', 'directeur');

  // The secretariat signs in and writes a letter.
  const bureau = await open({ viewport: SCREEN });
  const { page } = bureau;
  await page.goto('/bureau');
  assert.match(page.url(), /\/inloggen/, 'the desk is closed to strangers');
  await bureau.accessible('the sign-in page');
  await page.fill('[name=mail]', 'bureau@voorbeeld.example');
  await page.fill('[name=password]', 'niet het goede wachtwoord');
  await page.click('main button');
  assert.equal(await page.inputValue('[name=mail]'), 'bureau@voorbeeld.example', 'what was typed is kept');
  await page.fill('[name=password]', PASSWORD);
  await page.click('main button');
  await page.waitForURL('**/bureau');
  await bureau.accessible('the empty desk');

  await page.click('a[href="/bureau/brieven/nieuw"] >> nth=0');
  await bureau.accessible('a new letter');
  await page.selectOption('[name=kind]', 'letter');
  await page.fill('[name=subject]', 'Houd het buurthuis open');
  await page.fill('[name=sender]', 'Vereniging Wijkteams Samen');
  await page.fill('[name=place]', 'Elzenbroek');
  await page.fill('[name=date]', '2026-11-20');
  await page.fill('[name=salutation]', 'Geachte leden van de Kamer,');
  await page.fill('[name="addressee-0-institution"]', 'Tweede Kamer der Staten-Generaal');
  await page.click('form[action="/bureau/brieven/nieuw"] button.primary');
  await page.waitForURL('**/bureau/brieven/houd-het-buurthuis-open*');

  // The editor shows the text as it will be, while it is typed.
  await page.goto('/bureau/brieven/houd-het-buurthuis-open/bewerken');
  const body = 'Een buurthuis is meer dan een gebouw.[^1]\n\n## Verzoek {.demands}\n\n- Houd het buurthuis open.\n- Praat met de buurt.\n\n[^1]: Zo zeggen de mensen die er komen.';
  await page.fill('textarea[name=body]', body);
  await page.getByText('Een buurthuis is meer dan een gebouw.').first().waitFor();
  await bureau.accessible('the editor');
  await picture(page, `editor-${engine}`);
  await page.fill('[name=note]', 'eerste tekst');
  await page.click('button[value=save]');
  await page.waitForURL('**/houd-het-buurthuis-open?melding=bewaard');

  // Two people save at once: the second hears so, and loses nothing.
  const colleague = await open({ viewport: SCREEN, storage: await bureau.context.storageState() });
  await colleague.page.goto('/bureau/brieven/houd-het-buurthuis-open/bewerken');
  await page.goto('/bureau/brieven/houd-het-buurthuis-open/bewerken');
  await page.fill('textarea[name=body]', body.replace('meer dan een gebouw', 'meer dan een gebouw met een deur'));
  await page.click('button[value=save]');
  await page.waitForURL('**melding=bewaard');
  await colleague.page.fill('textarea[name=body]', `${body}\n\nEn nog een zin van de collega.`);
  await colleague.page.click('button[value=save]');
  assert.match(await colleague.page.inputValue('textarea[name=body]'), /zin van de collega/);
  await colleague.page.getByText('meer dan een gebouw met een deur').first().waitFor();
  await colleague.accessible('two people saved at once');
  await colleague.close();

  // Into review, frozen, and a round for everyone.
  await page.goto('/bureau/brieven/houd-het-buurthuis-open/vergelijk?van=2&naar=3');
  await bureau.accessible('two versions beside each other');
  await page.goto('/bureau/brieven/houd-het-buurthuis-open');
  await bureau.accessible('the letter at the desk');
  await page.click('form[action$="/overleg"] button');
  await page.click('a[href$="/bevriezen"]');
  await bureau.accessible('before freezing');
  await page.click('form[action$="/bevriezen"] button.primary');
  await page.waitForURL('**melding=vastgelegd');
  await page.click('a[href$="/ronde"]');
  await bureau.accessible('before opening a round');
  await page.click('form[action$="/ronde"] button.primary');
  await page.waitForURL('**melding=ronde-open');
  await bureau.accessible('the board');

  // A director signs on a phone, without JavaScript.
  const invitation = await mail(mails, ['noor@elzenbroek.example', 'Houd het buurthuis open']);
  const link = /http:\/\/\S+\/ondertekenen\/[0-9a-f]+/.exec(invitation)[0];
  const code = /code in: ([A-Z0-9]{3} [A-Z0-9]{3})/.exec(invitation)[1];
  const director = await open({ viewport: PHONE, javaScript: false });
  for (let times = 0; times < 2; times += 1) await director.page.goto(link);
  await director.accessible('the signing page');
  await picture(director.page, `sign-${engine}`);
  await director.page.check('[name=capacity][value=on-behalf]');
  await director.page.fill('[name=remark]', 'Namens alle buren.');
  await director.page.fill('[name=code]', 'AAAAAA');
  await director.page.click('button[value=sign]');
  assert.equal(await director.page.inputValue('[name=remark]'), 'Namens alle buren.', 'what was typed is kept');
  await director.accessible('a wrong code');
  await director.page.fill('[name=code]', code.toLowerCase());
  await director.page.click('button[value=sign]');
  await director.page.waitForURL('**gedaan=getekend');
  await director.accessible('the receipt');
  await picture(director.page, `signed-${engine}`);
  const receipt = await mail(mails, ['noor@elzenbroek.example', 'Getekend']);

  // Another declines, after which the secretariat sees who did what and closes the round.
  const other = await mail(mails, ['sam@buurtkracht.example', 'Houd het buurthuis open']);
  const second = await open({ viewport: PHONE, javaScript: false });
  await second.page.goto(/http:\/\/\S+\/ondertekenen\/[0-9a-f]+/.exec(other)[0]);
  await second.page.fill('[name=code]', /code in: ([A-Z0-9]{3} [A-Z0-9]{3})/.exec(other)[1]);
  await second.page.click('button[value=decline]');
  await second.page.waitForURL('**gedaan=niet');
  await second.accessible('declined');

  await page.goto('/bureau/brieven/houd-het-buurthuis-open');
  await page.getByText('Namens alle buren.').first().waitFor();
  await page.click('a[href$="/ronde/sluiten"]');
  await bureau.accessible('before closing');
  await page.click('form[action$="/ronde/sluiten"] button.primary');
  await page.waitForURL('**melding=ronde-gesloten');

  // Late: a clear page, and nothing changes.
  await second.page.goto(/http:\/\/\S+\/ondertekenen\/[0-9a-f]+/.exec(other)[0]);
  await second.accessible('after the round');
  assert.equal(await second.page.locator('button[value=sign]').count(), 0);

  // Set, sealed and published.
  await page.click('a[href$="/afronden"]');
  await bureau.accessible('before sealing');
  await page.click('form[action$="/afronden"] button.primary');
  for (let tries = 0; tries < 120 && (await page.locator('a[href$="/publiceren"]').count()) === 0; tries += 1) {
    await pause(500);
    await page.goto('/bureau/brieven/houd-het-buurthuis-open');
  }
  await bureau.accessible('a Final letter');
  await page.fill('form[action$="/verzendingen"] [name=to]', 'Tweede Kamer der Staten-Generaal');
  await page.fill('form[action$="/verzendingen"] [name=on]', new Date().toISOString().slice(0, 10));
  await page.selectOption('form[action$="/verzendingen"] [name=channel]', 'mail');
  await page.click('form[action$="/verzendingen"] button');
  await page.waitForURL('**melding=verzending');
  await page.fill('form[action$="/reacties"] [name=from]', 'Griffie van de Tweede Kamer');
  await page.fill('form[action$="/reacties"] [name=on]', new Date().toISOString().slice(0, 10));
  await page.selectOption('form[action$="/reacties"] [name=kind]', 'mail');
  await page.fill('form[action$="/reacties"] [name=text]', 'De commissie bespreekt uw brief in haar procedurevergadering.');
  await page.check('form[action$="/reacties"] [name=public]');
  await page.click('form[action$="/reacties"] button');
  await page.waitForURL('**melding=reactie');
  await page.click('a[href$="/publiceren"]');
  await bureau.accessible('before publishing');
  await page.click('form[action$="/publiceren"] button.primary');
  await page.waitForURL('**melding=gepubliceerd');

  // A visitor reads, downloads and checks.
  const visitor = await open({ viewport: PHONE });
  await visitor.page.goto('/');
  await visitor.accessible('the front page');
  await visitor.page.click('a[href="/brieven/houd-het-buurthuis-open"]');
  await visitor.page.getByText('Wijkteam Elzenbroek').first().waitFor();
  await visitor.page.getByText('procedurevergadering').first().waitFor();
  assert.equal(await visitor.page.getByText('Buurtkracht Noord').count(), 0, 'who declined is not named');
  assert.equal(await visitor.page.locator('script').count(), 0);
  await visitor.accessible('the letter');
  await picture(visitor.page, `letter-${engine}`);
  const text = await (await visitor.context.request.get('/brieven/houd-het-buurthuis-open.md')).body();
  const hash = createHash('sha256').update(text).digest('hex');
  assert.ok(receipt.replaceAll(' ', '').replaceAll('\r', '').replaceAll('\n', '').includes(hash), 'the receipt names the hash of the text that is published');
  const pdf = await (await visitor.context.request.get('/brieven/houd-het-buurthuis-open.pdf')).body();
  const genuine = join(data, 'echt.pdf');
  writeFileSync(genuine, pdf);
  await visitor.page.goto('/controle');
  await visitor.accessible('the check');
  await visitor.page.setInputFiles('input[type=file]', genuine);
  await visitor.page.click('main form:has(input[type=file]) button');
  await visitor.page.getByText('Wijkteam Elzenbroek').first().waitFor();
  await visitor.accessible('a genuine file');
  await picture(visitor.page, `genuine-${engine}`);
  const changed = Buffer.from(pdf);
  changed[Math.floor(changed.length / 3)] ^= 1;
  const forged = join(data, 'vals.pdf');
  writeFileSync(forged, changed);
  await visitor.page.goto('/controle');
  await visitor.page.setInputFiles('input[type=file]', forged);
  await visitor.page.click('main form:has(input[type=file]) button');
  assert.equal(await visitor.page.getByText('Wijkteam Elzenbroek').count(), 0);
  await visitor.accessible('a changed file');
  await picture(visitor.page, `forged-${engine}`);
  assert.match(run('ledger', 'verify'), /total \d+ [0-9a-f]{64}/);
}
