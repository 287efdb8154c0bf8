// Starts the real program on a free port with a store of its own, and stops it again.

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START_TIMEOUT_MS = 30_000;
const STOP_TIMEOUT_MS = 10_000;

export function setting(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these through \`cargo xtask test\` (or bench), which knows it`);
  return value;
}

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// A port that nobody listens on.
export const freePort = () => new Promise((done, failed) => {
  const server = createServer().once('error', failed);
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});

// An empty database of its own on the PostgreSQL server that the tests were given.
function emptyDatabase() {
  const server = setting('STANDPUNT_TEST_POSTGRES');
  const name = `browser_${process.pid}_${Date.now()}`;
  execFileSync('psql', ['--quiet', '--dbname', server, '--command', `create database ${name}`]);
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

// Starts `standpunt serve` on `engine` ("sqlite" or "postgres"), after `standpunt demo` if asked, and waits until it is ready.
export async function start({ engine = 'sqlite', demo = false, env = {} } = {}) {
  const program = setting('STANDPUNT_BIN');
  const data = mkdtempSync(join(tmpdir(), 'standpunt-browser-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = {
    ...process.env,
    STANDPUNT_DATA: data,
    STANDPUNT_LISTEN: `127.0.0.1:${port}`,
    STANDPUNT_PUBLIC_URL: url,
    ...(engine === 'postgres' ? { DATABASE_URL: emptyDatabase() } : {}),
    ...env,
  };
  // Runs another command of the program on the same store, and returns what it printed.
  const run = (...words) => execFileSync(program, words, { env: settings, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const accounts = demo ? run('demo') : '';

  const server = spawn(program, ['serve'], { env: settings, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => { log += text; });
  const ended = new Promise((done) => server.once('close', done));
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill('SIGTERM');
      const patience = setTimeout(() => server.kill('SIGKILL'), STOP_TIMEOUT_MS);
      await ended;
      clearTimeout(patience);
    }
    rmSync(data, { recursive: true, force: true });
  };

  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) break;
    if (server.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`\`standpunt serve\` was not ready (exit code ${server.exitCode}); it said:\n${log}`);
    }
    await pause(50);
  }
  // The messages in the outbox folder, oldest first, as text.
  const mails = () => readdirSync(data, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.eml')).sort().map((name) => readFileSync(join(data, name), 'utf8'));
  return { url, data, engine, accounts, run, mails, stop, log: () => log, process: server };
}
