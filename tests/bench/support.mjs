// The page of a letter with a million supporters, as somebody opens it when nothing of it is ready; beside it the same page
// while it had none. The number on it must be exact. One row: what, ours, against, ratio, figure to reach.
import { pause, start } from '../browser/standpunt.mjs';

const SUPPORTERS = Number(process.env.STANDPUNT_SUPPORTERS ?? 1_000_000);
const ROUNDS = 15;
// Longer than a page is kept ready, in milliseconds.
const FRESH = 2_100;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const server = await start({ demo: true });
try {
  const front = await (await fetch(server.url)).text();
  const [, path, slug] = /href="(?:https?:\/\/[^"/]+)?(\/brieven\/([^"#?./]+))"/.exec(front);
  const fill = (count) => Number(server.run('fill-support', '--letter', slug, '--count', String(count)).trim());
  const opens = async () => {
    const took = [];
    let text = '';
    for (let round = 0; round < ROUNDS; round += 1) {
      await pause(FRESH);
      const begun = performance.now();
      const answer = await fetch(server.url + path, { headers: { 'accept-language': 'nl' } });
      text = await answer.text();
      took.push(performance.now() - begun);
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    }
    return { took: median(took), text };
  };
  fill(0);
  const none = await opens();
  const counted = fill(SUPPORTERS);
  if (counted !== SUPPORTERS) throw new Error(`${counted} of ${SUPPORTERS} are counted`);
  const many = await opens();
  const shown = SUPPORTERS.toLocaleString('nl');
  if (!many.text.includes(`${shown} mensen steunen deze brief`)) throw new Error(`the page does not say ${shown}`);
  console.log([`a letter's page, ${SUPPORTERS.toLocaleString('en')} supporters, not cached`, `${many.took.toFixed(1)} ms`,
    `none: ${none.took.toFixed(1)} ms`, `${(many.took / none.took).toFixed(2)}×`, '≤ 1.1×'].join('\t'));
} finally {
  await server.stop();
}
