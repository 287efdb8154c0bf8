// A public page, 64 connections on loopback, against nginx serving the same bytes as a static file.
// Both in turn, several times; the medians count. One row: what, ours, against, ratio, figure to reach.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, pause, start } from '../browser/standpunt.mjs';

const ROUNDS = 5;
const CONNECTIONS = 64;
const SECONDS = 4;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

// Requests a second and the 99th percentile in milliseconds, as wrk measures them.
function load(url) {
  const said = execFileSync('wrk', ['-t2', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '--latency', url], { encoding: 'utf8' });
  if (/Non-2xx|Socket errors/.test(said)) throw new Error(`${url}: ${said}`);
  const [, p99, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(said);
  return { rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(said)[1]), p99: p99 * { us: 0.001, ms: 1, s: 1000 }[unit] };
}

async function nginx(body) {
  const folder = mkdtempSync(join(tmpdir(), 'standpunt-nginx-'));
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'page.html'), body, { mode: 0o644 });
  const port = await freePort();
  writeFileSync(join(folder, 'nginx.conf'), `
    daemon off; worker_processes 2; pid ${folder}/pid; error_log stderr warn;
    events { worker_connections 1024; }
    http { access_log off; default_type text/html; keepalive_requests 1000000; sendfile on; open_file_cache max=10;
      server { listen 127.0.0.1:${port}; root ${folder}; } }`);
  const server = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${port}/page.html`;
  for (let tries = 0; !(await fetch(url).catch(() => undefined))?.ok; tries += 1) {
    if (tries > 100) throw new Error('nginx did not start');
    await pause(50);
  }
  return { url, stop: async () => { server.kill('SIGTERM'); await pause(200); rmSync(folder, { recursive: true }); } };
}

const ours = await start({ demo: true });
let theirs;
try {
  // The newest letter on the front page is what people come for.
  const front = await (await fetch(ours.url)).text();
  const path = /href="(?:https?:\/\/[^"/]+)?(\/brieven\/[^"#?.]+)"/.exec(front)?.[1] ?? '/';
  theirs = await nginx(Buffer.from(await (await fetch(ours.url + path)).arrayBuffer()));
  const rounds = Array.from({ length: ROUNDS }, () => ({ ours: load(ours.url + path), theirs: load(theirs.url) }));
  const of = (who, what) => median(rounds.map((round) => round[who][what]));
  const shown = (who) => `${Math.round(of(who, 'rate')).toLocaleString('en')}/s, p99 ${of(who, 'p99').toFixed(1)} ms`;
  console.log([`a letter's page, ${CONNECTIONS} connections`, shown('ours'), `nginx: ${shown('theirs')}`,
    `${(of('ours', 'rate') / of('theirs', 'rate')).toFixed(2)}, p99 ${(of('ours', 'p99') / of('theirs', 'p99')).toFixed(1)}×`, '≥ 0.6, p99 ≤ 2×'].join('\t'));
} finally {
  await theirs?.stop();
  await ours.stop();
}
