// Signing with a key of one's own: a director with a passkey needs no code, and what it signs nobody else can sign. And
// whoever is signed in with two factors needs no code either.

import assert from 'node:assert/strict';
import { PASSWORD, addPasskey, demoAccount, signIn, withFinger, withPassword } from '../desk.mjs';
import { invitation } from '../letterbox.mjs';
import { PHONE, SCREEN, TABLET } from '../person.mjs';

export const title = 'A director signs with a passkey, and everybody can see that it was them';
export const demo = true;
// Passkeys are bound to a name: a number will not do.
export const host = 'localhost';
export const engines = ['sqlite'];

const SLUG = 'huurachterstanden';
const ORGANISATION = 'Sociaal Team Rietmonde';

export default async function (world) {
  const { open, account, mails, picture } = world;
  const mine = invitation(mails(), ORGANISATION);
  const address = (text) => /^To: .*?<?([^<>\s]+@[^<>\s]+?)>?\s*$/m.exec(text)[1];
  const mail = address(mails().findLast((text) => text.includes(mine.link)));
  account('contributor', 'De directeur', mail, PASSWORD);

  // Without a passkey there is nothing to see of it.
  const director = await open({ viewport: PHONE });
  const { page } = director;
  await page.goto(mine.link);
  assert.equal(await page.locator('[data-own-key]').count(), 0);

  const { cdp, authenticatorId } = await withFinger(director);
  await withPassword(page, mail, PASSWORD);
  await addPasskey(page, 'Mijn telefoon');
  await page.click('form[action="/uitloggen"] button');

  // A browser without scripts offers what it can: the code from the mail.
  const plain = await open({ viewport: PHONE, javaScript: false });
  await plain.page.goto(mine.link);
  assert.ok(await plain.page.locator('[data-own-key]').isHidden());
  await plain.accessible('signing without a script, with a passkey elsewhere');
  await plain.close();

  // A finger that does not fit signs nothing, and the page says what to do.
  await page.goto(mine.link);
  const button = page.getByRole('button', { name: 'Onderteken met mijn passkey' });
  await button.waitFor();
  const failed = page.getByText('De passkey is niet gebruikt');
  assert.ok(await failed.isHidden(), 'nothing went wrong yet');
  await director.accessible('signing with a passkey');
  await picture(page, 'own-key-360');
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await button.click();
  await failed.waitFor();
  await director.accessible('a passkey that was not used');
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });

  // What is signed is what is chosen on the page: something else in its place is not taken.
  await page.locator('[data-own-key]').evaluate((it) => {
    it.dataset.opening = it.dataset.opening.replace(/[0-9a-f]{64}/, '0'.repeat(64));
  });
  await button.click();
  await page.getByText('tekende voor iets anders').first().waitFor();
  await director.accessible('a passkey that signed something else');

  // All but one request, without a code: a finger is enough, also by keyboard.
  await page.goto(mine.link);
  await page.getByText('U steunt alle 4 verzoeken').click();
  await page.locator('label.pick', { hasText: 'Verzoek 2:' }).click();
  await page.fill('[name=remark]', 'Onze verhuurder wacht al langer.');
  await button.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**gedaan=getekend');
  await page.getByText('behalve verzoek 2').waitFor();
  await picture(page, 'own-key-signed-360');

  // Somebody else's finger signs nothing, also where a passkey is asked for.
  const other = invitation(mails(), 'Buurtteams Lindermeer');
  const third = invitation(mails(), 'Stichting Aan Tafel');
  const named = (found) => address(mails().findLast((text) => text.includes(found.link)));
  account('contributor', 'Een andere directeur', named(other), PASSWORD);
  account('contributor', 'Een derde directeur', named(third), PASSWORD);
  const owner = await open({ viewport: SCREEN });
  await withFinger(owner);
  await withPassword(owner.page, named(third), PASSWORD);
  await addPasskey(owner.page, 'Mijn laptop');
  await owner.close();
  const guest = await open({ viewport: TABLET });
  await withFinger(guest);
  await withPassword(guest.page, named(other), PASSWORD);
  await guest.page.goto(other.link);
  assert.equal(await guest.page.locator('[name=code]').count(), 1, 'one factor is not enough');
  await addPasskey(guest.page, 'Hun tablet');
  await guest.page.goto(third.link);
  await guest.page.getByRole('button', { name: 'Onderteken met mijn passkey' }).click();
  await guest.page.getByText('Deze passkey is niet van u').first().waitFor();
  await guest.accessible('a passkey of somebody else');

  // Signed in with two factors, no code is asked either.
  await guest.page.goto('/mijn');
  await guest.page.click('form[action="/uitloggen"] button');
  await guest.page.click('form[action="/inloggen/passkey"] button');
  await guest.page.waitForURL('**/mijn*');
  await guest.page.goto(other.link);
  await guest.page.getByText('U bent ingelogd: een code is niet nodig').waitFor();
  assert.equal(await guest.page.locator('[name=code]').count(), 0);
  await guest.accessible('signed in, without a code');
  await picture(guest.page, 'own-key-known-768');
  await guest.page.click('button[value=sign]');
  await guest.page.waitForURL('**gedaan=getekend');
  // On the page of somebody else being signed in is worth nothing.
  await guest.page.goto(third.link);
  assert.equal(await guest.page.locator('[name=code]').count(), 1);

  await everybodySees(world);
}

// Sealed and published: the name has its mark, the log its line, and whoever hands in the PDF sees that the key holds.
async function everybodySees({ open, accounts, picture, run }) {
  const bureau = await open({ viewport: SCREEN });
  const { page } = bureau;
  await signIn(bureau, ...demoAccount(accounts));
  await page.goto(`/bureau/brieven/${SLUG}/ronde/sluiten`);
  await page.click('form[action$="/ronde/sluiten"] button.primary');
  await page.waitForURL('**melding=ronde-gesloten');
  await page.click('a[href$="/afronden"]');
  await page.click('form[action$="/afronden"] button.primary');
  await page.locator('a[href$="/publiceren"]').waitFor({ timeout: 60_000 });
  await page.click('a[href$="/publiceren"]');
  await page.click('form[action$="/publiceren"] button.primary');
  await page.waitForURL('**melding=gepubliceerd');
  for (const [viewport, dark] of [[PHONE, false], [TABLET, true], [SCREEN, false]]) {
    const reader = await open({ viewport, dark });
    await reader.page.goto(`/brieven/${SLUG}`);
    const row = reader.page.locator('table.people tr', { hasText: ORGANISATION });
    await row.getByText('met eigen sleutel').waitFor();
    await reader.accessible(`a name with a key of its own at ${viewport.width}`);
    await row.scrollIntoViewIfNeeded();
    await picture(reader.page, `own-key-letter-${viewport.width}-${dark ? 'dark' : 'light'}`);
    await reader.page.goto(`/brieven/${SLUG}/logboek`);
    await reader.page.getByText('met eigen sleutel').first().waitFor();
    await reader.close();
  }
  const data = await (await page.request.get(`/brieven/${SLUG}.json`)).json();
  assert.equal(data.signatories.filter((name) => name.own_key).length, 1);
  const pdf = await (await page.request.get(`/brieven/${SLUG}.pdf`)).body();
  await page.goto('/controle');
  await page.setInputFiles('input[type=file]', { name: 'brief.pdf', mimeType: 'application/pdf', buffer: pdf });
  await page.click('form[enctype="multipart/form-data"] button');
  await page.getByText('De eigen sleutels kloppen').waitFor();
  await bureau.accessible('the keys hold');
  await picture(page, 'own-key-verified-1440');
  assert.match(run('ledger', 'verify'), new RegExp(`^${SLUG} `, 'm'));
}
