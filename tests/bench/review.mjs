// A letter of eight pages with 200 versions and 500 comments, as somebody who reads it along opens it; against the same
// letter without a comment. Both in turn, many times; the medians count. One row: what, ours, against, ratio, figure to reach.
import { start } from '../browser/standpunt.mjs';

const ROUNDS = 30;
const MAIL = 'jurist@example.org';
const PASSWORD = 'een wachtwoord van lengte';

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const server = await start();
try {
  const [discussed, silent] = server.run('fill-review').trim().split(' ');
  server.account('contributor', 'Jurist', MAIL, PASSWORD);
  const door = await fetch(`${server.url}/inloggen`, {
    method: 'POST', redirect: 'manual', headers: { origin: server.url, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ mail: MAIL, password: PASSWORD }),
  });
  const cookie = door.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  const opens = async (slug) => {
    const begun = performance.now();
    const answer = await fetch(`${server.url}/overleg/${slug}`, { headers: { cookie } });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${slug}: ${answer.status}`);
    return { took: performance.now() - begun, cards: text.split('<article').length - 1 };
  };
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push({ ours: await opens(discussed), theirs: await opens(silent) });
  const { cards } = rounds[0].ours;
  if (cards !== 500) throw new Error(`${cards} of 500 comments are shown`);
  const of = (who) => median(rounds.map((round) => round[who].took));
  console.log(['a draft with 200 versions and 500 comments', `${of('ours').toFixed(1)} ms`, `without comments: ${of('theirs').toFixed(1)} ms`,
    `${(of('ours') / of('theirs')).toFixed(1)}×`, '≤ 100 ms'].join('\t'));
} finally {
  await server.stop();
}
