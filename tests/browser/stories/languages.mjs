import assert from 'node:assert/strict';
import { PHONE, SCREEN } from '../person.mjs';

export const title = 'A visitor from abroad reads English, chooses Dutch by keyboard, and keeps what they chose';
export const demo = true;
// What visitors see does not depend on the engine; `tests/tests/stories/languages.rs` asks both.
export const engines = ['sqlite'];

const PAGES = ['/', '/brieven/asielnoodmaatregelenwet', '/controle', '/inloggen', '/dit-bestaat-niet'];
const spoken = (page) => page.locator('html').getAttribute('lang');

export default async function ({ open, picture }) {
  for (const viewport of [PHONE, SCREEN]) {
    const visitor = await open({ viewport, locale: 'en-GB' });
    for (const path of PAGES) {
      await visitor.page.goto(path);
      assert.equal(await spoken(visitor.page), 'en', path);
      await visitor.accessible(`${path} in English at ${viewport.width}px`);
    }
    await visitor.page.goto('/brieven/asielnoodmaatregelenwet');
    await picture(visitor.page, `english-${viewport.width}`);
    assert.equal(await visitor.page.locator('.text').getAttribute('lang'), 'nl', 'the letter itself is Dutch');
    assert.deepEqual(await visitor.context.cookies(), [], 'who only reads gets no cookie');
    await visitor.close();
  }

  // Without JavaScript and without a mouse.
  const visitor = await open({ viewport: SCREEN, locale: 'en-GB', javaScript: false });
  const { page } = visitor;
  await page.goto('/brieven/asielnoodmaatregelenwet');
  const box = await page.getByRole('button', { name: 'Nederlands' }).boundingBox();
  assert.ok(box.height >= 24 && box.width >= 24, `large enough to hit: ${JSON.stringify(box)}`);
  await page.getByRole('button', { name: 'Nederlands' }).press('Enter');
  await page.waitForURL('**/brieven/asielnoodmaatregelenwet');
  // The browser kept the English page for a minute; it is not the page of who chose Dutch.
  assert.equal(await spoken(page), 'nl', 'the same page, in Dutch');
  await page.goto('/');
  assert.equal(await spoken(page), 'nl', 'and so are the others');
  const [cookie, ...others] = await visitor.context.cookies();
  assert.deepEqual([cookie.name, cookie.value, others.length], ['standpunt-taal', 'nl', 0]);
  await page.getByRole('button', { name: 'English' }).press('Enter');
  await page.getByRole('link', { name: 'Positions' }).waitFor();
  assert.equal(await spoken(page), 'en', 'and back');
  await visitor.close();
}
