// One letter with sixty signatories as a PDF: ours is set, checked against its standards and its source, sealed and read
// again; WeasyPrint and Chromium, both warm, print the same letter's HTML, tagged. All in turn, several times; the medians
// count. Two rows: what, ours, against, ratio, figure to reach.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import { setting } from '../browser/standpunt.mjs';

const { chromium } = createRequire(new URL('../browser/', import.meta.url))('playwright-core');

const ROUNDS = 5;
const LETTERS = 20;
const LETTER = fileURLToPath(new URL('../../letters/samples/asielnoodmaatregelenwet.md', import.meta.url));

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const shown = (ms) => `${ms.toFixed(0)} ms`;

// Ours: a process that does the letter so often and says how long each step took.
function ours(folder) {
  const said = execFileSync(setting('STANDPUNT_BIN'), ['measure-press', LETTER, '--signatories', '60', '--rounds', String(LETTERS), '--output', folder], { encoding: 'utf8' });
  const took = JSON.parse(said);
  const step = (name) => median(took[name].slice(1));
  return { set: step('set'), gate: step('gate'), seal: step('seal') + step('verify') };
}

// WeasyPrint: a process that stays, and prints the letter once for each line it reads.
function weasyprint(html) {
  const script = `
import sys, time
import logging
logging.disable(logging.CRITICAL)
from weasyprint import HTML
for line in sys.stdin:
    start = time.perf_counter()
    pdf = HTML(filename=sys.argv[1]).write_pdf(pdf_variant='pdf/ua-1')
    print((time.perf_counter() - start) * 1000 if pdf.startswith(b'%PDF') else 'no PDF', flush=True)
`;
  const python = spawn(setting('STANDPUNT_WEASYPRINT'), ['-c', script, html], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  return {
    print: async () => {
      python.stdin.write('\n');
      const took = Number((await lines.next()).value);
      if (!(took > 0)) throw new Error('WeasyPrint made no PDF');
      return took;
    },
    stop: () => python.stdin.end(),
  };
}

async function browserPrints(page, html) {
  const start = performance.now();
  await page.setContent(html);
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
  if (!pdf.subarray(0, 4).equals(Buffer.from('%PDF'))) throw new Error('Chromium made no PDF');
  return performance.now() - start;
}

const folder = mkdtempSync(join(tmpdir(), 'standpunt-press-'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
let weasy;
try {
  ours(folder);
  const html = readFileSync(join(folder, 'letter.html'), 'utf8');
  const page = await browser.newPage();
  weasy = weasyprint(join(folder, 'letter.html'));
  // Once each to warm up: fonts, hyphenation, caches.
  await weasy.print();
  await browserPrints(page, html);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const mine = ours(folder);
    rounds.push({ ...mine, weasy: await weasy.print(), browser: await browserPrints(page, html) });
  }
  const of = (what) => median(rounds.map((round) => round[what]));
  const all = of('set') + of('gate') + of('seal');
  const what = 'PDF with 60 signatories: set, gate, seal; ms in a release build';
  const figures = `${shown(all)} (set ${shown(of('set'))}, gate ${shown(of('gate'))}, seal and read again ${of('seal').toFixed(1)} ms)`;
  console.log([what, figures, `WeasyPrint, warm, no gate, no seal: ${shown(of('weasy'))}`, `${(of('weasy') / all).toFixed(1)}×`, '≥ 5×'].join('\t'));
  console.log([what, figures, `Chromium print, warm, no gate, no seal: ${shown(of('browser'))}`, `${(of('browser') / all).toFixed(1)}×`, '≥ 2×'].join('\t'));
} finally {
  weasy?.stop();
  await browser.close();
  rmSync(folder, { recursive: true });
}
