import assert from 'node:assert/strict';
import { atTheDesk, fillText } from '../desk.mjs';
import { PHONE } from '../person.mjs';

export const title = 'The editor: the preview follows, hostile text stays text, and all of it works without the island';
export const engines = ['sqlite'];

const HOSTILE = `Eerste zin </textarea><script>document.title = 'stuk'</script> & <b>vet</b>.

\`\`\`
</textarea>
\`\`\`

[klik](javascript:alert(1)) en "aanhalingstekens"`;

export default async function (world) {
  const bureau = await atTheDesk(world);
  const { page } = bureau;
  for (const path of ['/bureau', '/bureau/brieven/nieuw']) {
    await page.goto(path);
    assert.equal(await page.locator('script').count(), 0, `${path} needs no script`);
  }
  await page.fill('[name=subject]', 'De proef');
  await page.fill('[name=sender]', 'Vereniging Proef');
  await page.check('[name=empty]');
  await page.click('button.primary');
  await page.waitForURL('**/de-proef?melding=gemaakt');
  assert.equal(await page.locator('script').count(), 0, 'the letter at the desk needs no script');

  await follows(world, bureau);
  await staysText(bureau);
  const storage = await bureau.context.storageState();
  await worksWithoutTheIsland(await world.open({ storage }), { blocked: true });
  await worksWithoutTheIsland(await world.open({ storage, viewport: PHONE, javaScript: false }), {});
}

// What is typed shows at once, and what is wrong with it too.
async function follows({ picture }, { page, accessible }) {
  await page.goto('/bureau/brieven/de-proef/bewerken');
  const text = page.locator('.preview .text');
  await page.locator('.preview .findings[data-live]').waitFor();
  assert.equal(await page.locator('button[value=preview]').isVisible(), false, 'no need to ask for the preview');
  await page.locator('.cm-content').pressSequentially('Een zin met een noot[^1].');
  await text.getByText('Een zin met een noot').waitFor();
  await page.locator('.findings').getByText('noot zonder tekst').waitFor();
  await page.locator('.cm-content').pressSequentially('\n\n[^1]: De noot.');
  await page.locator('.findings').getByText('Niets mis met de tekst').waitFor();
  await page.locator('.findings').getByText('8 woorden').waitFor();
  await accessible('the editor while someone types');
  await picture(page, 'live');
}

// A text that looks like markup is neither run nor lost: in the field, in the preview, and after a round trip.
async function staysText({ page, accessible }) {
  await fillText(page, HOSTILE);
  await page.locator('.preview .text').getByText('Eerste zin').waitFor();
  const harmless = async (where) => {
    assert.equal(await page.inputValue('#body'), HOSTILE, `${where}: the field holds what was typed`);
    assert.notEqual(await page.title(), 'stuk', `${where}: nothing ran`);
    assert.equal(await page.locator('.preview :is(script, b, a[href^="javascript"])').count(), 0, `${where}: no markup`);
    assert.equal(await page.locator('textarea#body').count(), 1);
  };
  await harmless('typed');
  await page.click('button[value=save]');
  await page.waitForURL('**melding=bewaard');
  await page.goto('/bureau/brieven/de-proef/bewerken');
  await page.locator('.preview .findings[data-live]').waitFor();
  await harmless('saved and opened again');
  await accessible('the editor with a text full of problems');
}

// The server previews when the browser cannot; saving never needs the island.
async function worksWithoutTheIsland({ page, accessible, close }, { blocked }) {
  if (blocked) await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('/bureau/brieven/de-proef/bewerken');
  const mine = `Zonder eiland ${blocked ? 'want geblokkeerd' : 'want zonder script'}.`;
  if (blocked) await fillText(page, mine);
  else await page.fill('#body', mine);
  assert.equal(await page.locator('.preview .text').getByText(mine).count(), 0);
  await page.click('button[value=preview]');
  await page.locator('.preview .text').getByText(mine).waitFor();
  assert.equal(await page.inputValue('#body'), mine);
  await accessible('a preview by the server');
  await page.click('button[value=save]');
  await page.waitForURL('**melding=bewaard');
  await close();
}
