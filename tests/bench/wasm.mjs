// What a browser downloads for the drafting room, packed with brotli as it is served. One row: what, ours, against, ratio,
// figure to reach; the parts stand in the third column.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const weigh = (file) => brotliCompressSync(readFileSync(join(process.env.STANDPUNT_ISLANDS, file))).length;
const kilobytes = (count) => `${Math.round(count / 1000)} kB`;
const parts = { 'WebAssembly': 'app_bg.wasm', 'its bindings': 'app.js', 'the editor': 'editor.js' };
const weights = Object.entries(parts).map(([name, file]) => [name, weigh(file)]);
console.log(['the drafting room: script and WebAssembly, brotli', kilobytes(weights.reduce((sum, [, bytes]) => sum + bytes, 0)),
  weights.map(([name, bytes]) => `${name} ${kilobytes(bytes)}`).join(', '), '', '≤ 350 kB'].join('\t'));
