import assert from 'node:assert/strict';
import { demoAccount, press, signIn } from '../desk.mjs';
import { invitation } from '../letterbox.mjs';
import { PHONE, SCREEN, looksWell } from '../person.mjs';

export const title = 'A director objects on a phone, without JavaScript; the secretariat says no to one, and takes another over';
export const demo = true;
// Nine pages are looked at in three widths, light and dark.
export const patience = 600_000;

const SLUG = 'huurachterstanden';

export default async function ({ open, mails, mail, accounts, picture, engine }) {
  const look = (person, url, name) => looksWell(person, url, name, { open, picture, engine });
  const mine = invitation(mails(), 'Sociaal Team Rietmonde');
  const director = await open({ viewport: PHONE, javaScript: false });
  const { page } = director;
  await page.goto(mine.link);
  await director.accessible('asked to sign');
  await look(director, mine.link, 'sign');
  await objects(director, mine, look);

  const bureau = await open({ viewport: SCREEN });
  await signIn(bureau, ...demoAccount(accounts));
  await mail('Bezwaar van Sociaal Team Rietmonde', 'Sinds maart zijn het er meer.');
  const { page: desk } = bureau;
  await desk.goto(`/bureau/brieven/${SLUG}`);
  await desk.getByText('Over 3 bezwaren is nog niet besloten.').waitFor();
  await bureau.accessible('the letter with two objections');
  await look(bureau, `/bureau/brieven/${SLUG}`, 'desk');
  await desk.getByRole('link', { name: 'Bekijk de hele stand' }).click();
  await desk.locator('#s-bezwaar').click();
  await bureau.accessible('the board of who objected');
  await look(bureau, desk.url(), 'board');

  // While the text is pinned there is only no.
  await desk.goto(`/overleg/${SLUG}`);
  await bureau.accessible('the pinned text with its objections');
  await look(bureau, `/overleg/${SLUG}`, 'review');
  await desk.locator('article.card', { hasText: 'Daar gaat de raad over.' }).getByRole('link', { name: 'Besluit' }).click();
  await bureau.accessible('one objection at the desk');
  await look(bureau, desk.url(), 'thread');
  assert.equal(await desk.locator('button[value=overnemen]').count(), 0);
  await desk.fill('[name=reden]', 'Dat is juist wat wij vragen.');
  await desk.click('button[value=afwijzen]');
  await desk.waitForURL('**melding=afgewezen**');
  await mail('Uw voorstel is niet overgenomen', 'Dat is juist wat wij vragen.');

  // Taken loose, the other one is taken over.
  await desk.goto(`/bureau/brieven/${SLUG}/losmaken`);
  await desk.getByText('Deze bezwaren wachten op een besluit').waitFor();
  await bureau.accessible('before the text is taken loose');
  await look(bureau, `/bureau/brieven/${SLUG}/losmaken`, 'thaw');
  await desk.getByRole('button', { name: 'Maak de tekst los' }).click();
  await desk.waitForURL('**melding=**');
  await desk.goto(`/overleg/${SLUG}`);
  await desk.locator('article.card', { hasText: 'Sinds maart zijn het er meer.' }).getByRole('link', { name: 'Besluit' }).click();
  await desk.click('button[value=overnemen]');
  await desk.waitForURL('**melding=overgenomen**');
  await mail('Uw voorstel is overgenomen', 'Ligt de nieuwe tekst vast');
  await page.goto(mine.link);
  await page.getByText('Overgenomen in versie').first().waitFor();
  await page.getByText('Niet overgenomen').first().waitFor();
  await director.accessible('what became of both');
  await picture(page, `became-${engine}`);
}

async function objects(director, mine, look) {
  const { page } = director;
  await page.getByRole('link', { name: 'Ik teken zo niet' }).tap();
  await page.getByRole('heading', { level: 1, name: 'Waar moet iets anders staan?' }).waitFor();
  await director.accessible('choosing a place');
  await look(director, page.url(), 'choose');
  await page.locator('.places a').nth(1).tap();
  await page.getByRole('heading', { level: 1, name: 'Wat moet er staan?' }).waitFor();
  await director.accessible('the form');
  await look(director, page.url(), 'propose');
  // A mistake is said at its field, and what was typed is kept.
  const said = await page.inputValue('[name=wording]');
  await page.fill('[name=why]', 'Sinds maart zijn het er meer.');
  await page.fill('[name=code]', mine.code);
  await page.getByRole('button', { name: 'Dien het bezwaar in' }).tap();
  await page.locator('#wording-fout', { hasText: 'nog niets veranderd' }).waitFor();
  assert.equal(await page.inputValue('[name=why]'), 'Sinds maart zijn het er meer.', 'what was typed is kept');
  await page.fill('[name=wording]', `${said} En het worden er meer.`);
  await page.fill('[name=code]', mine.code.toLowerCase().replace(' ', ''));
  await page.getByRole('button', { name: 'Dien het bezwaar in' }).tap();
  await page.waitForURL('**gedaan=bezwaar');
  await page.getByText('Uw bezwaar is ingediend').waitFor();
  await director.accessible('it was sent');

  // Another one, about a request; and one that is taken back.
  for (const why of ['Daar gaat de raad over.', 'Bij nader inzien.']) {
    await page.getByRole('link', { name: 'Ik teken zo niet' }).tap();
    await page.locator('.places a', { hasText: 'Verzoek 2:' }).tap();
    await page.fill('[name=wording]', `2. Overleg eerst met de raad: ${why}`);
    await page.fill('[name=why]', why);
    await page.fill('[name=code]', mine.code);
    await page.getByRole('button', { name: 'Dien het bezwaar in' }).tap();
    await page.waitForURL('**gedaan=bezwaar');
  }
  await look(director, mine.link, 'own');
  await page.locator('.objections a').last().tap();
  await page.getByText('Toch geen bezwaar?').waitFor();
  await director.accessible('one of one’s own');
  await look(director, page.url(), 'one');
  await page.fill('[name=code]', 'AAA AAA');
  assert.equal((await press(page, 'main form button')).status(), 422);
  await page.locator('#code-fout', { hasText: 'nog 4 keer' }).waitFor();
  await page.fill('[name=code]', mine.code);
  await page.click('main form button');
  await page.waitForURL('**gedaan=bezwaar-ingetrokken');
  await page.getByText('Uw bezwaar is ingetrokken').waitFor();
  // It is no answer: the way to sign is still there.
  assert.equal(await page.locator('button[value=sign]').count(), 1);
}
