// What the stories of the desk share: signing in, and what a form owes to whoever fills it in.

import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';

export const PASSWORD = 'een wachtwoord van lengte';

// Makes an account of the secretariat and signs in with it; gives the person at the desk.
export async function atTheDesk({ account, open }, options = {}) {
  account('secretariat', 'Bo van het Bureau', 'bureau@voorbeeld.example', PASSWORD);
  return signIn(await open(options), 'bureau@voorbeeld.example', PASSWORD);
}

// What an app shows for a secret (RFC 6238): six digits that hold for half a minute.
export function codeOf(secret) {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret.replaceAll(' ', '')].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac('sha1', key).update(step).digest();
  const number = hash.readUInt32BE(hash.at(-1) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

// The account of the demonstration's secretariat: mail address, password, and a recovery code as the second step.
export function demoAccount(accounts) {
  const [, mail, password] = /(\S+@\S+), wachtwoord (\S+) \([^)]*secretariaat\)/.exec(accounts);
  const second = accounts.split('\n').find((line) => line.startsWith(`Tweede stap voor ${mail}`));
  return [mail, password, /: ([A-Z0-9]{4}(?:-[A-Z0-9]{4}){5})/.exec(second)[1]];
}

// Signs in with a password and the second step: a code that is given, or codes from an app that are set up on the way.
export async function signIn(person, mail, password, code) {
  const { page } = person;
  await page.goto('/inloggen');
  await page.fill('[name=mail]', mail);
  await page.fill('[name=password]', password);
  await page.click('main button.primary');
  if (code) {
    await page.waitForURL('**/inloggen/tweede-stap');
    await page.fill('[name=code]', code);
    await page.click('main button.primary');
  } else {
    await page.waitForURL('**/mijn/beveiliging?*');
    await setUpCodes(page);
    await page.goto('/bureau');
  }
  await page.waitForURL('**/bureau');
  return person;
}

// Sets up codes from an app on the page of one's own; gives the secret.
export async function setUpCodes(page) {
  await page.click('form[action="/mijn/codes"] button');
  const secret = await page.innerText('code.secret');
  await page.fill('[name=code]', codeOf(secret));
  await page.click('main button.primary');
  await page.locator('ol.recovery').waitFor();
  return secret;
}

// What a browser does when somebody pastes in the field of the text: one text per type.
export const paste = (page, texts) => page.locator('.cm-content').evaluate((field, found) => {
  const clipboardData = new DataTransfer();
  for (const [type, text] of Object.entries(found)) clipboardData.setData(type, text);
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}, texts);

// Puts another text in the field in the place of what was there.
export async function fillText(page, text) {
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+A');
  if (text === '') await page.keyboard.press('Delete');
  else await paste(page, { 'text/plain': text });
}

// Does what sends a form; gives the server's answer to it once its page is there. What a script sends meanwhile is no answer.
export async function answered(page, act) {
  await page.waitForLoadState();
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST' && response.request().isNavigationRequest()),
    page.waitForEvent('load'),
    act(),
  ]);
  return answer;
}

// Presses a button and gives the answer to its form.
export const press = (page, selector) => answered(page, () => page.click(selector));

// The form was refused: 422, each of these fields says why and is named in the summary, whose link leads to it.
export async function refused(person, answer, fields) {
  const { page } = person;
  assert.equal(answer.status(), 422);
  const summary = page.locator('.message.wrong[role=alert]');
  assert.equal(await summary.count(), 1, 'one summary of what is wrong');
  for (const field of fields) {
    const link = summary.locator(`a[href="#${field}"]`);
    assert.equal(await link.count(), 1, `the summary links to ${field}`);
    assert.equal(await page.locator(`#${field}-fout`).count(), 1, `${field} says what is wrong with it`);
    await link.click();
    assert.equal(await page.evaluate(() => document.activeElement.id), field, `the link leads to ${field}`);
  }
  await person.accessible(`refused: ${fields.join(', ')}`);
}

// Lets the browser send whatever is in the fields, as a browser does that checks nothing.
export const unchecked = (page) => page.evaluate(() => { for (const form of document.forms) form.noValidate = true; });

// Chromium's virtual authenticator stands in for a finger.
export async function withFinger({ page, context }) {
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true,
      isUserVerified: true, automaticPresenceSimulation: true,
    },
  });
  return { cdp, authenticatorId };
}

// Signs in with a password alone.
export async function withPassword(page, mail, password) {
  await page.goto('/inloggen');
  await page.fill('[name=mail]', mail);
  await page.fill('[name=password]', password);
  await page.click('main button.primary');
  await page.waitForURL('**/mijn*');
}

// Adds a passkey on the device at hand, for who is signed in.
export async function addPasskey(page, name) {
  await page.goto('/mijn/beveiliging');
  await page.click('form[action="/mijn/passkeys"] button');
  await page.fill('[name=name]', name);
  await page.click('main button.primary');
  await page.getByText('De passkey is toegevoegd').waitFor();
}
