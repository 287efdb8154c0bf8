import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const title = 'Pasting: what Word, Outlook, Google Docs, LibreOffice and Apple Mail put on the clipboard becomes Markdown that a letter takes';
export const engines = ['sqlite'];

const SOURCES = join(import.meta.dirname, '../../../app/editor/src');
const CLIPBOARD = join(import.meta.dirname, '../clipboard');
const ORIGIN = 'http://klembord.test';

// Two megabytes take under a second on a machine that has nothing else to do; tests share theirs.
const LARGE = 2_000_000;
const LARGE_MS = 3_000;

const fixture = (name) => readFileSync(join(CLIPBOARD, name), 'utf8');

export default async function (world) {
  const { page } = await world.open();
  await page.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    return pathname === '/'
      ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Klembord</title>' })
      : route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(SOURCES, pathname)) });
  });
  await page.goto(`${ORIGIN}/`);
  await page.evaluate(async () => { window.paste = await import('/paste.js'); });
  const markdown = (html, taken = []) => page.evaluate(([text, labels]) => window.paste.toMarkdown(text, { taken: new Set(labels) }), [html, taken]);

  await eachProgram(world, markdown);
  await wordsStayWords(markdown);
  await marks(markdown);
  await labels(markdown);
  await nothingRuns(page, markdown);
  await largeAndHostile(page);
}

// Each fixture gives the Markdown beside it, and a letter can be made of that.
async function eachProgram({ data, run }, markdown) {
  const names = readdirSync(CLIPBOARD).filter((name) => name.endsWith('.html'));
  assert.ok(names.length >= 6);
  for (const name of names) {
    const wanted = fixture(name.replace('.html', '.md')).trimEnd();
    assert.equal(await markdown(fixture(name)), wanted, name);
    // What Windows puts before the lines of files changes nothing.
    assert.equal(await markdown(fixture(name).replaceAll('\n', '\r\n')), wanted, `${name} with the line ends of Windows`);
    const file = join(data, `${name}.md`);
    writeFileSync(file, `+++\nkind = "letter"\nsubject = "Geplakt uit ${name}"\nsender = "Proef"\n+++\n\n${wanted}\n`);
    assert.match(run('import', file), /^geplakt-uit-/, `${name} is sound`);
  }
}

// Words that look like Markdown are escaped where they would be read so, and left alone elsewhere.
async function wordsStayWords(markdown) {
  const paragraph = (text) => markdown(`<p>${text}</p>`);
  for (const same of ['5 * 3 = 15', 'een_naam_met_streepjes', '[vierkant] (rond)', 'a < b & c', 'C# en € 5', '“aan” en "uit"', 'foto’s -- 3-4', '50% ~ 60%', 'a | b']) {
    assert.equal(await paragraph(same.replace('&', '&amp;').replace('<', '&lt;')), same);
  }
  for (const [text, wanted] of [
    ['*sterren* en _strepen_', '\\*sterren\\* en \\_strepen\\_'], ['# geen kop', '\\# geen kop'], ['- geen punt', '\\- geen punt'], ['3) geen lijst', '3\\) geen lijst'],
    ['2025. Een jaar', '2025\\. Een jaar'], ['&gt; geen citaat', '\\> geen citaat'], ['[^1] geen noot', '\\[^1] geen noot'], ['[a](https://a.test)', '[a\\](https://a.test)'],
    ['&lt;b&gt; en &amp;amp;', '\\<b> en \\&amp;'], ['`code`', '\\`code\\`'], ['een \\* en c:\\map', 'een \\\\\\* en c:\\map'], ['~~weg~~', '\\~\\~weg\\~\\~'], ['---', '\\---'], ['a<br>===', 'a\\\n\\==='],
  ]) assert.equal(await paragraph(text), wanted, text);
  assert.equal(await markdown('<h2>Kop {.demands}</h2>'), '## Kop {.demands\\}');
  assert.equal(await markdown('<h2>Taal C #</h2>'), '## Taal C \\#');
}

// Marks are closed where CommonMark sees that, and links lead only where a letter may link.
async function marks(markdown) {
  for (const [html, wanted] of [
    ['<p>a<b> b </b>c</p>', 'a **b** c'], ['<p><b>a</b> <b>b</b></p>', '**a b**'], ['<p>woord<b>(vet)</b>woord</p>', 'woord(**vet**)woord'],
    ['<p><b>a<i>b</i></b></p>', '**a*b***'], ['<p><b>a</b><i>b</i></p>', '**a***b*'], ['<p><b>vet <a href="https://a.test">met</a> link</b></p>', '**vet [met](https://a.test) link**'],
    ['<p><a href="javascript:alert(1)">klik</a> <a href="#hier">hier</a></p>', 'klik hier'], ['<p><a href="https://a.test/(x) y">x</a></p>', '[x](https://a.test/\\(x\\)%20y)'],
    ['<p>let op!<a href="https://a.test">a</a>!</p>', 'let op\\![a](https://a.test)!'],
    ['<p>een<br><br>twee</p>', 'een\n\ntwee'], ['<p><b>&nbsp;</b>x</p>', 'x'], ['<p><b>Vet:</b>woord</p>', '**Vet**:woord'],
    ['<p style="mso-outline-level:2">Kop</p>', '## Kop'], ['<h1>A</h1><h4>B</h4>', '## A\n\n### B'], ['<ul><li>a</li></ul><ul><li>b</li></ul>', '- a\n\n* b'],
    ['<table><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr></table>', '| a |  |\n| --- | --- |\n| b | c |'],
    ['<p>zie <a href="https://a.test/x">https://a.test/x</a></p>', 'zie <https://a.test/x>'],
  ]) assert.equal(await markdown(html), wanted, html);
}

// Footnotes get numbers that the text does not have yet, and bare text is left to the browser.
async function labels(markdown) {
  const pasted = await markdown(fixture('word.html'), ['1', '3', 'bron']);
  assert.ok(pasted.includes('meer regels.[^2]') && pasted.includes('loket.[^4]') && pasted.includes('\n[^2]: Naar') && pasted.includes('\n[^4]: Zie'), pasted);
  for (const bare of ['', 'losse woorden', '<span>losse woorden</span>', '<div style="font-family: monospace;white-space: pre;"><div><span style="font-weight:bold">## Kop</span></div></div>', '<meta><style>p { color: red }</style>']) {
    assert.equal(await markdown(bare), undefined, bare);
  }
}

async function nothingRuns(page, markdown) {
  const html = '<p>a<img src=x onerror="document.title=\'stuk\'"><script>document.title = "stuk"</script><svg onload="document.title=\'stuk\'"></svg> b</p>';
  assert.equal(await markdown(html), 'a b');
  await page.waitForTimeout(100);
  assert.equal(await page.title(), 'Klembord');
}

async function largeAndHostile(page) {
  const word = fixture('word.html');
  const [start, end] = ['<!--StartFragment-->', '<!--EndFragment-->'].map((mark) => word.indexOf(mark));
  const large = word.slice(0, start) + word.slice(start, end).repeat(Math.ceil(LARGE / (end - start))) + word.slice(end);
  const spent = (html) => page.evaluate((text) => {
    const times = [1, 2, 3].map(() => {
      const begun = performance.now();
      window.paste.toMarkdown(text);
      return performance.now() - begun;
    });
    return Math.min(...times);
  }, html);
  for (const [name, html] of Object.entries({
    large, spaces: `<p>a${' '.repeat(LARGE)}b</p>`, breaks: `<p>a${'<br>'.repeat(100_000)}b</p>`, quotes: '<blockquote>'.repeat(100_000), lists: '<ul><li>x'.repeat(100_000),
    tables: '<table><tr><td>a<td>b'.repeat(50_000), signs: `<p>${'*_['.repeat(LARGE / 3)}</p>`, header: `<p>Van: ${'Sent: '.repeat(100_000)}</p>`,
  })) {
    const ms = await spent(html);
    assert.ok(ms < LARGE_MS, `${name}: ${Math.round(ms)} ms`);
  }
}
