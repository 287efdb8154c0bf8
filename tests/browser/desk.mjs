// What the stories of the desk share: signing in, and what a form owes to whoever fills it in.

import assert from 'node:assert/strict';

export const PASSWORD = 'een wachtwoord van lengte';

// Makes an account of the secretariat and signs in with it; gives the person at the desk.
export async function atTheDesk({ account, open }, options = {}) {
  account('secretariat', 'Bo van het Bureau', 'bureau@voorbeeld.example', PASSWORD);
  return signIn(await open(options), 'bureau@voorbeeld.example', PASSWORD);
}

export async function signIn(person, mail, password) {
  await person.page.goto('/inloggen');
  await person.page.fill('[name=mail]', mail);
  await person.page.fill('[name=password]', password);
  await person.page.click('main button');
  await person.page.waitForURL('**/bureau');
  return person;
}

// Presses a button and gives the answer to the form.
export async function press(page, selector) {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.click(selector),
  ]);
  await page.waitForLoadState();
  return answer;
}

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
