// Starts the real program on a free port with a store of its own, and stops it again.

import { execFile, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const START_TIMEOUT_MS = 30_000;
const STOP_TIMEOUT_MS = 10_000;

export function setting(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these through \`cargo xtask test\` (or bench), which knows it`);
  return value;
}

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// A message with its body as it is read: texts with accents travel as quoted-printable or base64.
function decoded(message) {
  const [head, ...rest] = message.split(/\r?\n\r?\n/);
  const body = rest.join('\n\n');
  if (/content-transfer-encoding: base64/i.test(head)) return `${head}\n\n${Buffer.from(body, 'base64').toString('utf8')}`;
  const bytes = body.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return `${head}\n\n${Buffer.from(bytes, 'latin1').toString('utf8')}`;
}

// A port that nobody listens on.
export const freePort = () => new Promise((done, failed) => {
  const server = createServer().once('error', failed);
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});

// An empty database of its own on the PostgreSQL server that the tests were given.
// A copy of `template`, where one is given.
export function emptyDatabase(template) {
  const server = setting('STANDPUNT_TEST_POSTGRES');
  const name = `browser_${randomUUID().replaceAll('-', '')}`;
  const as = template ? ` template ${new URL(template).pathname.slice(1)}` : '';
  execFileSync('psql', ['--quiet', '--dbname', server, '--command', `create database ${name}${as}`]);
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

// Where the demonstration is lived through once for all stories of an engine, and by which address it calls itself there.
const demonstrations = new Map();
const DEMONSTRATION_URL = 'http://demonstratie.example';

// The demonstration on `engine`, to be copied: living through it takes seconds, and it says the same in every story.
function demonstration(engine) {
  if (!demonstrations.has(engine)) demonstrations.set(engine, demonstrate(engine));
  return demonstrations.get(engine);
}

async function demonstrate(engine) {
  const data = mkdtempSync(join(tmpdir(), 'standpunt-demonstration-'));
  const database = engine === 'postgres' ? emptyDatabase() : undefined;
  const env = {
    ...process.env, STANDPUNT_DATA: data, STANDPUNT_PUBLIC_URL: DEMONSTRATION_URL, ...(database ? { DATABASE_URL: database } : {}),
  };
  process.on('exit', () => rmSync(data, { recursive: true, force: true }));
  const { stdout } = await promisify(execFile)(setting('STANDPUNT_BIN'), ['demo'], { env, encoding: 'utf8' });
  return { data, database, accounts: stdout };
}

// Starts `standpunt serve` on `engine` ("sqlite" or "postgres"), with the demonstration if asked, and waits until it is ready.
// Browsers reach it as `host`.
export async function start({ engine = 'sqlite', demo = false, host = '127.0.0.1', env = {} } = {}) {
  const program = setting('STANDPUNT_BIN');
  const data = mkdtempSync(join(tmpdir(), 'standpunt-browser-'));
  const lived = demo ? await demonstration(engine) : undefined;
  if (lived) cpSync(lived.data, data, { recursive: true });
  const port = await freePort();
  const url = `http://${host}:${port}`;
  const settings = {
    ...process.env,
    STANDPUNT_DATA: data,
    STANDPUNT_LISTEN: `127.0.0.1:${port}`,
    STANDPUNT_PUBLIC_URL: url,
    ...(engine === 'postgres' ? { DATABASE_URL: emptyDatabase(lived?.database) } : {}),
    ...env,
  };
  // Runs another command of the program on the same store, and returns what it printed.
  const run = (...words) => execFileSync(program, words, { env: settings, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  // Makes an account; its password goes by standard input, as it does in earnest.
  const account = (role, name, mail, password) => execFileSync(program, ['user', 'add', '--mail', mail, '--name', name, '--role', role, '--password-stdin'], {
    env: settings, input: password, encoding: 'utf8',
  });
  const accounts = lived?.accounts.replaceAll(DEMONSTRATION_URL, url) ?? '';

  let server;
  let ended;
  let log = '';
  const serve = async () => {
    server = spawn(program, ['serve'], { env: settings, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => { log += text; });
    ended = new Promise((done) => { server.once('close', done); });
    const deadline = Date.now() + START_TIMEOUT_MS;
    for (;;) {
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
      if (answer?.ok) break;
      if (server.exitCode !== null || Date.now() > deadline) {
        await stop();
        throw new Error(`\`standpunt serve\` was not ready (exit code ${server.exitCode}); it said:\n${log}`);
      }
      await pause(50);
    }
  };
  // As when somebody trips over the plug: no goodbye, and no time to write anything down.
  const kill = async () => {
    server.kill('SIGKILL');
    await ended;
  };
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill('SIGTERM');
      const patience = setTimeout(() => server.kill('SIGKILL'), STOP_TIMEOUT_MS);
      await ended;
      clearTimeout(patience);
    }
    rmSync(data, { recursive: true, force: true });
  };
  await serve();
  // The messages in the outbox folder, oldest first, as text.
  const mails = () => readdirSync(data, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.eml')).sort().map((name) => decoded(readFileSync(join(data, name), 'utf8')).replaceAll(DEMONSTRATION_URL, url));
  // The message with all these words in it, as soon as it is there.
  const mail = async (...words) => {
    for (let tries = 0; tries < 100; tries += 1) {
      const found = mails().find((text) => words.every((word) => text.includes(word)));
      if (found) return found;
      await pause(100);
    }
    throw new Error(`no mail with ${words.join(', ')}; there are:\n${mails().join('\n---\n')}`);
  };
  return { url, data, engine, accounts, run, account, mails, mail, kill, serve, stop, log: () => log, get process() { return server; } };
}
