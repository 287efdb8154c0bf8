import assert from 'node:assert/strict';
import { demoAccount, press, signIn } from '../desk.mjs';
import { invitation } from '../letterbox.mjs';
import { PHONE, SCREEN } from '../person.mjs';
import { pause } from '../standpunt.mjs';

export const title = 'Directors answer on a phone, without JavaScript: yes, no, not yet, too often, too late';
export const demo = true;

const SLUG = 'huurachterstanden';

export default async function ({ open, mails, accounts, picture, engine }) {
  const answers = [sign, decline, reserve, leaveOut, guess, readAnother].map((tell) => tell({ open, mails, picture, engine }));
  const [signed, declined] = await Promise.all(answers);

  // The secretariat calls the round off, and opens another one.
  const bureau = await open({ viewport: SCREEN });
  const { page } = bureau;
  await signIn(bureau, ...demoAccount(accounts));
  await page.goto(`/bureau/brieven/${SLUG}/ronde/annuleren`);
  await page.click('form[action$="/ronde/annuleren"] button.primary');
  await page.waitForURL(`**/${SLUG}?*`);
  for (const director of [signed, declined]) {
    await shows(director, 'afgeblazen', 'the round was called off');
    assert.equal(await director.page.locator('main form').count(), 0, 'nothing is left to answer');
  }
  await picture(signed.page, `cancelled-${engine}`);

  const before = mails().length;
  await page.goto(`/bureau/brieven/${SLUG}/ronde`);
  await page.click('form[action$="/ronde"] button.primary');
  await page.waitForURL('**melding=ronde-open');
  for (let tries = 0; mails().length < before + 40 && tries < 100; tries += 1) await pause(100);
  const again = invitation(mails(), 'Sociaal Team Rietmonde');
  assert.notEqual(again.link, signed.link, 'a new round has new links');
  const late = await open({ viewport: PHONE, javaScript: false });
  await late.page.goto(again.link);
  await late.page.fill('[name=code]', again.code);
  await page.goto(`/bureau/brieven/${SLUG}/ronde/sluiten`);
  await page.click('form[action$="/ronde/sluiten"] button.primary');
  await page.waitForURL('**melding=ronde-gesloten');
  // The page was still open on the phone when the round was closed.
  await late.page.click('button[value=sign]');
  await late.page.getByText('De ronde is gesloten').first().waitFor();
  assert.equal(await late.page.locator('main form').count(), 0);
  await late.accessible('answered after the round was closed');
  await picture(late.page, `closed-${engine}`);
}

// Opens the page again and looks for a sentence.
async function shows(director, sentence, what) {
  await director.page.goto(director.link);
  await director.page.getByText(sentence).first().waitFor();
  await director.accessible(what);
}

async function invited({ open, mails }, organisation) {
  const director = await open({ viewport: PHONE, javaScript: false });
  const mine = invitation(mails(), organisation);
  await director.page.goto(mine.link);
  return { ...director, ...mine };
}

async function sign(world) {
  const director = await invited(world, 'Sociaal Team Rietmonde');
  const { page } = director;
  await page.getByRole('heading', { level: 1, name: 'Zet u uw naam onder deze brief?' }).waitFor();
  await director.accessible('asked to sign');
  await world.picture(page, `open-${world.engine}`);
  // Opening the page is no answer, however often a mail scanner does it.
  for (let times = 0; times < 3; times += 1) await page.reload();
  await page.getByRole('link', { name: 'Naar uw besluit' }).tap();
  assert.match(page.url(), /#besluit$/);
  await page.fill('[name=code]', director.code.toLowerCase().replace(' ', ''));
  await page.click('button[value=sign]');
  await page.waitForURL('**gedaan=getekend');
  await page.getByText('Dank u wel, uw handtekening staat eronder').waitFor();
  await director.accessible('the receipt');
  await world.picture(page, `receipt-${world.engine}`);

  // Taken back, and given again.
  await page.locator('summary').tap();
  await page.fill('[name=code]', director.code);
  await page.click('button[value=withdraw]');
  await page.waitForURL('**gedaan=ingetrokken');
  await page.getByRole('heading', { level: 1, name: 'U hebt uw handtekening ingetrokken' }).waitFor();
  await director.accessible('withdrawn');
  await world.picture(page, `withdrawn-${world.engine}`);
  await page.fill('[name=code]', director.code);
  await page.click('button[value=sign]');
  await page.waitForURL('**gedaan=getekend');
  return director;
}

async function decline(world) {
  const director = await invited(world, 'Buurtteams Lindermeer');
  const { page } = director;
  await page.fill('[name=remark]', 'Wij schrijven zelf al.');
  await page.fill('[name=code]', director.code);
  await page.click('button[value=decline]');
  await page.waitForURL('**gedaan=niet');
  await page.getByRole('heading', { level: 1, name: 'U tekent deze brief niet' }).waitFor();
  assert.equal(await page.locator('button[value=sign]').count(), 1, 'minds can be changed');
  await director.accessible('declined');
  await world.picture(page, `declined-${world.engine}`);
  return director;
}

async function reserve(world) {
  const director = await invited(world, 'Naast de Deur');
  const { page } = director;
  const day = page.locator('[name=decides]');
  assert.ok(await day.isHidden(), 'the day is asked of who signs under reservation');
  await page.getByText('Onder voorbehoud van bestuursbesluit').tap();
  assert.ok(await day.isVisible());
  await director.accessible('when the board decides');
  await world.picture(page, `reserving-${world.engine}`);
  await page.fill('[name=code]', director.code);
  await page.click('button[value=sign]');
  await page.waitForURL('**gedaan=getekend');
  await director.accessible('signed under reservation');
  await world.picture(page, `reserved-${world.engine}`);
  await page.fill('[name=code]', director.code);
  await page.click('button[value=lift]');
  await page.waitForURL('**gedaan=akkoord');
  await page.getByText('Dank u wel, het voorbehoud is eraf').waitFor();
  await director.accessible('the reservation is lifted');
}

// All but one demand: said with a reason, which is asked for where it is missing.
async function leaveOut(world) {
  const director = await invited(world, 'Sociaal Team Korenvliet');
  const { page } = director;
  await page.getByText('U steunt alle 4 verzoeken').tap();
  await page.locator('label.pick', { hasText: 'Verzoek 2:' }).tap();
  await page.fill('[name=code]', director.code);
  await page.click('button[value=sign]');
  await page.locator('#remark-fout', { hasText: 'Schrijf kort waarom' }).waitFor();
  assert.ok(await page.isChecked('[name=except][value="2"]'), 'what was chosen is kept');
  await director.accessible('a demand left out without a reason');
  await world.picture(page, `left-out-${world.engine}`);
  await page.fill('[name=remark]', 'Onze verhuurder wacht al langer.');
  await page.fill('[name=code]', director.code);
  await page.click('button[value=sign]');
  await page.waitForURL('**gedaan=getekend');
  await page.getByText('behalve verzoek 2').waitFor();
  await director.accessible('signed but for one demand');
}

// Someone without the mail tries codes: five times, and then waits.
async function guess(world) {
  const director = await invited(world, 'Sociaal Wijkteam Eikwerve');
  const { page } = director;
  await page.getByText('Op persoonlijke titel').tap();
  await page.fill('[name=remark]', 'Namens <alle> buren & vrienden.');
  for (const [code, said] of [['', 'Vul de code'], ['AAAAAA', 'nog 4 keer'], ['AAAAAB', 'nog 3 keer'], ['AAAAAC', 'nog 2 keer'], ['AAAAAD', 'nog één keer']]) {
    await page.fill('[name=code]', code);
    // The browser itself would stop an empty field; a form sent by other means is answered all the same.
    await page.locator('[name=code]').evaluate((field) => field.removeAttribute('required'));
    await page.click('button[value=sign]');
    await page.locator('#code-fout', { hasText: said }).waitFor();
    assert.equal(await page.inputValue('[name=remark]'), 'Namens <alle> buren & vrienden.', 'what was typed is kept');
    assert.ok(await page.isChecked('[value=personal]'), 'and what was chosen');
  }
  await director.accessible('a wrong code');
  await world.picture(page, `wrong-code-${world.engine}`);
  await page.fill('[name=code]', 'AAAAAE');
  await page.click('button[value=sign]');
  // From here even the right code has to wait.
  await page.fill('[name=code]', director.code);
  assert.equal((await press(page, 'button[value=sign]')).status(), 429);
  await page.locator('#code-fout', { hasText: 'te vaak fout' }).waitFor();
  await director.accessible('throttled');
  await world.picture(page, `throttled-${world.engine}`);
}

// A page that showed another text is not taken for a signature under this one.
async function readAnother(world) {
  const director = await invited(world, 'Stichting Aan Tafel');
  const { page } = director;
  await page.locator('[name=shown]').evaluate((field) => { field.value = '0'.repeat(64); });
  await page.fill('[name=code]', director.code);
  await page.click('button[value=sign]');
  await page.getByText('De tekst is intussen veranderd').first().waitFor();
  await director.accessible('another version');
  await page.fill('[name=code]', director.code);
  await page.click('button[value=sign]');
  await page.waitForURL('**gedaan=getekend');
}
