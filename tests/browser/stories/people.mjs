// People: the operator writes somebody down, invites, gives a role, and looks at what ends when they leave.

import assert from 'node:assert/strict';
import { answered, demoAccount, press, refused, setUpCodes, signIn, unchecked } from '../desk.mjs';
import { PHONE, SCREEN, TABLET } from '../person.mjs';

export const title = 'People: written down, invited, given a role and let go, by keyboard and without JavaScript';
export const demo = true;
// What the engines keep is asked by `tests/tests/stories/people.rs`, on both.
export const engines = ['sqlite'];
// Many pages, each looked at in four windows.
export const patience = 300_000;

const JOKE = 'joke@juristen.example';

export default async function (world) {
  const { accounts, open, picture } = world;
  const operator = await keepsTheHouse(world);
  const joke = await writtenDown(operator);
  await invited(world, joke);
  await givenARole(operator, joke);
  const bureau = await signIn(await open({ viewport: SCREEN }), ...demoAccount(accounts));
  const [director] = await found(bureau);
  const pages = {
    list: '/bureau/mensen', none: '/bureau/mensen?zoek=niemand', new: '/bureau/mensen/nieuw',
    one: joke, director, details: `${joke}/gegevens`, roles: `${joke}/rollen`, leave: `${joke}/vertrek`,
  };
  const looks = [[PHONE, false, false], [PHONE, true, true], [TABLET, false, true], [SCREEN, true, true]];
  const storage = await operator.context.storageState();
  for (const [viewport, dark, javaScript] of looks) {
    const who = await open({ viewport, dark, javaScript, storage });
    for (const [name, path] of Object.entries(pages)) {
      await who.page.goto(path);
      await who.accessible(`${path} at ${viewport.width}${dark ? ', dark' : ''}`);
      await picture(who.page, `${name}-${viewport.width}-${dark ? 'dark' : 'light'}`);
    }
    await who.close();
  }
  await notTheOperator(bureau, operator, picture);
  await leaves(operator, joke, picture);
}

// An operator, signed in in two steps. There is no desk: the way is from the pages of one's own.
async function keepsTheHouse({ account, open }) {
  const password = 'een wachtwoord van lengte';
  account('operator', 'Omar Beheer', 'omar@voorbeeld.example', password);
  const operator = await open({ viewport: SCREEN });
  const { page } = operator;
  await page.goto('/inloggen');
  await page.fill('[name=mail]', 'omar@voorbeeld.example');
  await page.fill('[name=password]', password);
  await page.click('main button.primary');
  await page.waitForURL('**/mijn');
  await page.goto('/mijn/beveiliging');
  await setUpCodes(page);
  await page.goto('/mijn');
  await page.click('a[href="/bureau/mensen"]');
  await page.waitForURL('**/bureau/mensen');
  return operator;
}

// By keyboard alone; what is wrong is told at the field, and what was typed stays.
async function writtenDown(operator) {
  const { page } = operator;
  await page.goto('/bureau/mensen/nieuw');
  await unchecked(page);
  await page.focus('#name');
  await page.keyboard.type('Joke Jurist');
  await page.keyboard.press('Tab');
  await page.keyboard.type('omar@voorbeeld.example');
  const answer = await answered(page, () => page.keyboard.press('Enter'));
  await refused(operator, answer, ['mail']);
  assert.equal(await page.inputValue('#name'), 'Joke Jurist');
  assert.ok(await page.isChecked('#invite'), 'the invitation is still ticked');
  assert.equal(await page.locator('.known a').count(), 1, 'a way to who has the address');
  await page.fill('#mail', JOKE);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/bureau\/mensen\/[0-9a-f-]{36}\?/);
  return new URL(page.url()).pathname;
}

// The mail says how; she signs in on a phone, without JavaScript, with the code that comes next.
async function invited({ mail, open, url }) {
  const invitation = await mail(JOKE, 'Uitnodiging om in te loggen');
  assert.ok(invitation.includes(`${url}/inloggen`), invitation);
  const joke = await open({ viewport: PHONE, javaScript: false });
  const { page } = joke;
  await page.goto('/inloggen');
  await page.fill('[name=mail]', JOKE);
  await page.click('text=Mail mij een code');
  const code = /Uw code om in te loggen is:\s+([A-Z0-9]{3} [A-Z0-9]{3})/.exec(await mail(JOKE, 'Uw code om in te loggen is'))[1];
  await page.fill('[name=code]', code);
  await page.click('main button.primary');
  await page.waitForURL('**/mijn');
  assert.match(await page.innerText('main'), /Joke Jurist/);
  await joke.close();
}

async function givenARole(operator, joke) {
  const { page } = operator;
  await page.goto(`${joke}/rollen`);
  await page.check('input[name=role][value=reader]');
  const answer = await press(page, 'main button.primary');
  await page.locator('.message.wrong').waitFor();
  await refused(operator, answer, ['organisation']);
  await page.selectOption('#organisation', { index: 2 });
  await page.click('main button.primary');
  await page.waitForURL(`**${joke}?*`);
  assert.match(await page.innerText('main'), /lezer bij/);
}

// Found by the organisation that they sign for; of many no more than those are shown.
async function found({ page }) {
  await page.goto('/bureau/leden');
  await page.click('main a[href="/bureau/mensen"]');
  await page.fill('[name=zoek]', 'elzenbroek');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/bureau/mensen?*');
  const rows = page.locator('main tbody tr');
  assert.ok((await rows.count()) < 5);
  return rows.locator('th a').evaluateAll((links) => links.map((link) => link.pathname));
}

// A secretary sees the operator, and no way to change them.
async function notTheOperator({ page }, operator, picture) {
  await page.goto('/bureau/mensen?wie=operator');
  await page.click('text=Omar Beheer');
  await page.waitForURL(/\/bureau\/mensen\/[0-9a-f-]{36}$/);
  assert.equal(await page.locator('main a[href$="/gegevens"], main a[href$="/vertrek"], main a[href$="/rollen"]').count(), 0);
  await picture(page, 'operator-to-a-secretary');
  const path = new URL(page.url()).pathname;
  assert.equal((await page.goto(`${path}/gegevens`)).status(), 403);
  await onlyOperator(operator.page, path);
  await operator.page.goto(`${path}/rollen`);
  const answer = await press(operator.page, 'main .rows button');
  assert.equal(answer.status(), 422);
  await operator.page.locator('.message.needs').waitFor();
  await operator.accessible('the last operator');
  await picture(operator.page, 'last-operator');
}

// Takes the role from the others who hold it: the demonstration has an operator of its own.
async function onlyOperator(page, own) {
  await page.goto('/bureau/mensen?wie=operator');
  const all = await page.locator('main tbody th a').evaluateAll((links) => links.map((link) => link.pathname));
  for (const other of all.filter((path) => path !== own)) {
    await page.goto(`${other}/rollen`);
    await page.getByRole('button', { name: 'Trek de rol in: beheer' }).click();
    await page.waitForURL(`**${other}?*`);
  }
}

async function leaves(operator, joke, picture) {
  const { page } = operator;
  await page.goto(`${joke}/vertrek`);
  await page.click('main button.primary');
  await page.waitForURL(`**${joke}?*`);
  assert.match(await page.innerText('main'), /De persoon is vertrokken/);
  await operator.accessible('somebody who left');
  await picture(page, 'left');
  await page.goto('/bureau/mensen?wie=vertrokken');
  assert.match(await page.innerText('main'), /Joke Jurist/);
  await picture(page, 'list-of-who-left');
}
