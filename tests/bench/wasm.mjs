// What a browser downloads for the islands. One row: what, ours, against, ratio, figure to reach.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const bytes = Buffer.concat(['app_bg.wasm', 'app.js'].map((file) => readFileSync(join(process.env.STANDPUNT_ISLANDS, file))));
const kilobytes = (count) => `${Math.round(count / 1000)} kB`;
console.log(['islands, WebAssembly and bindings, brotli', kilobytes(brotliCompressSync(bytes).length),
  `${kilobytes(gzipSync(bytes, { level: 9 }).length)} gzip, ${kilobytes(bytes.length)} plain`, '', '≤ 350 kB'].join('\t'));
