// The door: a password and codes from an app, a code by mail, a passkey; where one is signed in; and being asked again.

import assert from 'node:assert/strict';
import { PASSWORD, setUpCodes, withFinger } from '../desk.mjs';
import { PHONE, SCREEN, TABLET } from '../person.mjs';

export const title = 'Getting in: by password and app, by a code in the mail, by passkey, and staying in control of it';
// Passkeys are bound to a name: a number will not do.
export const host = 'localhost';

const MAIL = 'bureau@voorbeeld.example';

export default async function (world) {
  const { account, open, picture } = world;
  account('secretariat', 'Bo van het Bureau', MAIL, PASSWORD);
  account('contributor', 'Jona van de Juristen', 'jona@voorbeeld.example', PASSWORD);
  await byMail(world);
  const bureau = await firstTime(world);
  await passkey(bureau, picture);
  await ended(world, bureau);
  await looks(open, picture, bureau);
}

// A code in the mail opens the door without JavaScript and without a password; the keyboard is enough.
async function byMail({ open, mail }) {
  const jona = await open({ viewport: PHONE, javaScript: false });
  const { page } = jona;
  await page.goto('/mijn/beveiliging');
  await page.fill('[name=mail]', 'jona@voorbeeld.example');
  await page.focus('button[formaction="/inloggen/mail"]');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/inloggen/code');
  await jona.accessible('the page for the code');
  const code = /^([A-Z0-9]{3} [A-Z0-9]{3})$/m.exec(await mail('jona@voorbeeld.example', 'in te loggen is'))[1];
  await page.fill('[name=code]', 'AAA AAA');
  await page.keyboard.press('Enter');
  await page.locator('#code-fout').waitFor();
  await jona.accessible('a wrong code');
  await page.fill('[name=code]', code);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/mijn/beveiliging');
  await page.getByText(', met een code per mail.').waitFor();
  await jona.close();
}

// Whoever works for the association sets up a second step first, and is let through then.
async function firstTime({ open }) {
  const bureau = await open({ viewport: SCREEN });
  const { page } = bureau;
  await page.goto('/inloggen');
  await page.fill('[name=mail]', MAIL);
  await page.fill('[name=password]', PASSWORD);
  await page.click('main button.primary');
  await page.getByText('Eerst een tweede stap').waitFor();
  await bureau.accessible('a second step is needed');
  await page.click('form[action="/mijn/codes"] button');
  await bureau.accessible('setting up codes');
  await page.goto('/mijn/beveiliging');
  await setUpCodes(page);
  await bureau.accessible('the recovery codes');
  await page.goto('/bureau');
  await page.getByText('Bo van het Bureau').first().waitFor();
  return bureau;
}

// A passkey is added, and opens the door.
async function passkey(bureau, picture) {
  const { page } = bureau;
  const { cdp, authenticatorId } = await withFinger(bureau);
  await page.goto('/mijn/beveiliging');
  await page.click('form[action="/mijn/passkeys"] button');
  await page.fill('[name=name]', 'Laptop van Bo');
  await bureau.accessible('a new passkey');
  await page.click('main button.primary');
  await page.getByText('De passkey is toegevoegd').waitFor();
  const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
  assert.equal(credentials.length, 1);
  assert.equal(credentials[0].rpId, 'localhost');

  await page.click('form[action="/uitloggen"] button');
  await page.getByText('U bent uitgelogd').waitFor();
  let answered;
  page.on('request', (request) => { if (request.url().endsWith('/passkey/antwoord')) answered = request.postData(); });
  await page.click('form[action="/inloggen/passkey"] button');
  await page.waitForURL('**/bureau');
  await page.goto('/mijn/beveiliging');
  await page.getByText(', met een passkey.').waitFor();
  await picture(page, 'security');

  // The same answer a second time opens nothing, and neither does it in another browser.
  const replay = await page.request.post('/inloggen/passkey/antwoord', {
    data: answered, headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }, maxRedirects: 0,
  });
  assert.equal(replay.status(), 303);
  assert.match(replay.headers().location, /melding=verlopen/);

  // A finger that does not fit: nothing happens, and the page says what to do.
  await page.click('form[action="/uitloggen"] button');
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await page.click('form[action="/inloggen/passkey"] button');
  await page.click('main button.primary');
  await page.getByText('De passkey is niet gebruikt').waitFor();
  await bureau.accessible('a passkey that did not work');
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
  await page.click('main button.primary');
  await page.waitForURL('**/bureau');
}

// A session ended from elsewhere is over.
async function ended({ open }, bureau) {
  const { page, context } = bureau;
  const stolen = await open({ viewport: PHONE, storage: await context.storageState() });
  await stolen.page.goto('/bureau');
  await stolen.page.waitForURL('**/bureau');
  await page.click('form[action="/uitloggen"] button');
  await page.getByText('U bent uitgelogd').waitFor();
  await stolen.page.goto('/bureau');
  await stolen.page.waitForURL('**/inloggen?*');
  await page.click('form[action="/inloggen/passkey"] button');
  await page.waitForURL('**/bureau');
}

// Every page of the door and of one's own, light and dark, on three screens, in both languages.
async function looks(open, picture, bureau) {
  const storage = await bureau.context.storageState();
  for (const [viewport, dark, locale] of [[PHONE, false, 'nl-NL'], [PHONE, true, 'en-GB'], [TABLET, false, 'en-GB'], [SCREEN, true, 'nl-NL'], [SCREEN, false, 'nl-NL']]) {
    const who = await open({ viewport, dark, locale, storage });
    for (const [name, path] of [['own', '/mijn'], ['events', '/bureau/gebeurtenissen'], ['security', '/mijn/beveiliging'], ['again', '/inloggen/opnieuw?verder=%2Fmijn']]) {
      await who.page.goto(path);
      await who.accessible(`${path} at ${viewport.width}${dark ? ' dark' : ''}`);
      await picture(who.page, `${name}-${viewport.width}-${dark ? 'dark' : 'light'}-${locale}`);
    }
    await who.close();
    const stranger = await open({ viewport, dark, locale });
    await stranger.page.goto('/inloggen');
    await stranger.accessible(`/inloggen at ${viewport.width}`);
    await picture(stranger.page, `sign-in-${viewport.width}-${dark ? 'dark' : 'light'}-${locale}`);
    await stranger.close();
  }
}
