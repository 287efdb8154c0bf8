// What was typed is there: after a closed tab, a dropped network, a killed server, an ended session; and who else is at it
// is seen.

import assert from 'node:assert/strict';
import { PASSWORD, atTheDesk, press, signIn } from '../desk.mjs';
import { PHONE, SCREEN } from '../person.mjs';
import { pause } from '../standpunt.mjs';

export const title = 'Nothing typed is lost: a closed tab, no network, a killed server, an ended session, two windows';
export const patience = 240_000;

const EDIT = '/bureau/brieven/de-proef/bewerken';

export default async function (world) {
  const hanna = await atTheDesk(world, { viewport: SCREEN });
  const { page } = hanna;
  await page.goto('/bureau/brieven/nieuw');
  await page.fill('[name=subject]', 'De proef');
  await page.fill('[name=sender]', 'Vereniging Proef');
  await page.check('[name=empty]');
  await page.click('button.primary');
  await page.waitForURL('**/de-proef?melding=gemaakt');

  await closesTheTab(hanna);
  await losesTheNetwork(world, hanna);
  await losesTheServer(world, hanna);
  await isSignedOut(world, hanna);
  await hasTwoWindows(hanna);
  await seesAColleague(world, hanna);
  await startsAgain(hanna);
  for (const javaScript of [true, false]) await sendsTooLate(world, await hanna.context.storageState(), javaScript);
}

const kept = (page) => page.locator('[data-standing][data-state=kept]').waitFor();
const text = (page) => page.inputValue('#body');

async function write(page, words) {
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
}

// The page says that it is kept; then the tab is gone.
async function closesTheTab({ page, context, accessible }) {
  await page.goto(EDIT);
  await page.locator('.cm-content').waitFor();
  await write(page, 'De eerste zin.');
  await kept(page);
  assert.match(await page.innerText('[data-part=kept]'), /Bewaard, .* Nog geen nieuwe versie/);
  await accessible('the editor with something kept');
  const other = await context.newPage();
  await page.goto('about:blank');
  await other.goto(EDIT);
  assert.equal(await text(other), 'De eerste zin.');
  await other.getByText('U ziet wat u typte tot').waitFor();
  await other.close();
}

// Without a network it stays in the browser, also when the page is closed; with it, it goes.
async function losesTheNetwork({ picture }, { page, context, accessible }) {
  await page.goto(EDIT);
  await page.locator('.cm-content').waitFor();
  await kept(page);
  await context.setOffline(true);
  await write(page, ' Zonder verbinding.');
  await page.locator('[data-state=offline]').getByText('Geen verbinding').waitFor();
  await accessible('the editor without a network');
  await picture(page, 'offline');
  await context.setOffline(false);
  await kept(page);
  await page.reload();
  assert.equal(await text(page), 'De eerste zin. Zonder verbinding.');
}

// The server dies between two words; what was typed at a dead server is brought back from the browser.
async function losesTheServer({ kill, serve, picture }, { page, complaints }) {
  await page.locator('.cm-content').waitFor();
  await kept(page);
  await write(page, ' Vlak voor de klap.');
  await kept(page);
  await kill();
  await write(page, ' Na de klap.');
  await page.locator('[data-state=offline]').waitFor();
  await page.goto('about:blank');
  await serve();
  await page.goto(EDIT);
  await page.locator('.strip').getByText('Teruggehaald uit deze browser').waitFor();
  assert.equal(await text(page), 'De eerste zin. Zonder verbinding. Vlak voor de klap. Na de klap.');
  await picture(page, 'brought-back');
  await kept(page);
  // And if it was not meant: the server's own is one button away, and what was typed is still to be had.
  await page.reload();
  assert.equal(await page.locator('.strip').getByText('Teruggehaald uit deze browser').count(), 0, 'once is enough');
  assert.equal(await text(page), 'De eerste zin. Zonder verbinding. Vlak voor de klap. Na de klap.');
  // A browser says in its console that nobody answered: that is what this was about.
  complaints.length = 0;
}

// The session ends while somebody types: they sign in elsewhere, and it goes on here.
async function isSignedOut(world, { page, context, complaints }) {
  await page.locator('.cm-content').waitFor();
  await kept(page);
  const cookies = await context.cookies();
  await context.clearCookies();
  await write(page, ' Uitgelogd getypt.');
  await page.locator('[data-part=state]').getByText('U bent niet meer ingelogd').waitFor();
  assert.equal(await page.locator('[data-state=signed-out] a[target=_blank]').count(), 1);
  await context.addCookies(cookies);
  await kept(page);
  await page.reload();
  assert.match(await text(page), /Uitgelogd getypt\.$/);
  complaints.length = 0;
}

// The same letter in two windows: neither writes over the other.
async function hasTwoWindows({ page, context }) {
  await page.locator('.cm-content').waitFor();
  await kept(page);
  const before = await text(page);
  const other = await context.newPage();
  await other.goto(EDIT);
  await other.locator('.cm-content').waitFor();
  await kept(other);
  await write(other, ' In het tweede venster.');
  await kept(other);
  await write(page, ' In het eerste venster.');
  await kept(page);
  await other.close();
  await page.reload();
  assert.equal(await text(page), `${before} In het eerste venster.`);
  await page.getByText('Er is nog meer dat u typte').waitFor();
  await page.locator('.typed li a').click();
  await page.locator('.cm-content').waitFor();
  assert.equal(await text(page), `${before} In het tweede venster.`);
}

// Who else is there is said, and what they saved; their text and mine are both kept.
async function seesAColleague(world, { page }) {
  world.account('secretariat', 'Ibrahim Collega', 'ibrahim@voorbeeld.example', PASSWORD);
  const ibrahim = await signIn(await world.open({ viewport: SCREEN }), 'ibrahim@voorbeeld.example', PASSWORD);
  await ibrahim.page.goto(EDIT);
  await ibrahim.page.getByText('Bo van het Bureau is er nu ook mee bezig').waitFor();
  assert.equal(await text(ibrahim.page), '', 'what somebody typed is theirs until they save it');
  await page.reload();
  await page.getByText('Ibrahim Collega is er nu ook mee bezig').waitFor();
  await ibrahim.page.locator('.cm-content').waitFor();
  await write(ibrahim.page, 'Van Ibrahim.');
  await ibrahim.page.fill('[name=note]', 'de eerste zin');
  await ibrahim.page.click('button[value=save]');
  await ibrahim.page.waitForURL('**melding=bewaard');
  // Saved the moment it was typed: nothing of it is left over to be offered again, here or on the server.
  await ibrahim.page.goto(EDIT);
  await kept(ibrahim.page);
  assert.equal(await ibrahim.page.locator('.strip').count(), 0, 'what was saved is not offered again');
  await write(page, ' En nog wat.');
  await page.getByText('Ibrahim Collega heeft intussen versie 2 bewaard').waitFor();
  await world.picture(page, 'colleague');
  await ibrahim.close();
}

// What was typed can be thrown away, by who typed it.
async function startsAgain({ page }) {
  await page.reload();
  for (let left = await page.getByText('Gooi dit weg').count(); left > 0; left = await page.getByText('Gooi dit weg').count()) {
    await page.getByText('Gooi dit weg').click();
    await page.waitForURL(`**${EDIT}`);
    await pause(100);
  }
  assert.equal(await text(page), 'Van Ibrahim.');
  assert.equal(await page.locator('.typed').count(), 0);
}

// The session ends, and the form is sent all the same: what was written waits on the page until its writer is in again.
async function sendsTooLate({ open, picture }, storage, javaScript) {
  const hanna = await open({ viewport: PHONE, dark: javaScript, javaScript, storage });
  const { page, context } = hanna;
  const sentence = `Te laat verstuurd, ${javaScript ? 'met' : 'zonder'} script.`;
  await page.goto(EDIT);
  if (javaScript) {
    await page.locator('.cm-content').waitFor();
    await kept(page);
  }
  const cookies = await context.cookies();
  await context.clearCookies();
  if (javaScript) await write(page, ` ${sentence}`);
  else await page.fill('#body', `${await text(page)} ${sentence}`);
  assert.equal((await press(page, 'button[value=save]')).status(), 403);
  assert.ok((await page.inputValue('#held')).includes(sentence));
  if (javaScript) await hanna.accessible('what was sent too late');
  await picture(page, `too-late-${javaScript ? 'dark' : 'light'}`);
  await context.addCookies(cookies);
  await press(page, 'main form button.primary');
  await page.waitForURL('**melding=bewaard');
  await page.goto(EDIT);
  assert.ok((await text(page)).includes(sentence));
  hanna.complaints.length = 0;
  await hanna.close();
}
