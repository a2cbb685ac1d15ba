import { parseArgs } from 'node:util';
import { loadPack } from '#content/load.ts';
import { files } from '#content/packs/england/files.ts';
import { findIdentifiers } from '#domain/identifiers/find.ts';
import { findDomains } from '#domain/suggest/suggest-domains.ts';
import { HARD_PIECES, repeated } from '../domain/identifiers/hard-pieces.ts';

/** Eight times the text takes eight times as long; if it grew with the square, sixty-four times. */
const SHORT = 20_000;
const TIMES = 8;
const MOST = 24;
const RUNS = 7;

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const { suggestions } = loadPack(files);
const READERS: Record<string, (text: string) => unknown> = {
  identifiers: (text) => findIdentifiers(text, 2026),
  domains: (text) => findDomains(suggestions, { 'what-happened': text }),
};

/** Milliseconds of the fastest run: what else the machine does can only make one slower. */
function fastest(read: (text: string) => unknown, text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const begin = performance.now();
    read(text);
    best = Math.min(best, performance.now() - begin);
  }
  return best;
}

/** `npm run bench:growth`: how much longer what reads while somebody types takes for a text eight times as long. */
const figures: Record<string, number> = {};
for (const [name, read] of Object.entries(READERS)) {
  let most = 0;
  for (const piece of Object.values(HARD_PIECES)) {
    const short = Math.max(fastest(read, repeated(piece, SHORT)), 0.2);
    most = Math.max(most, fastest(read, repeated(piece, SHORT * TIMES)) / short);
  }
  figures[name] = Math.round(most * 10) / 10;
  if (!values.json)
    console.log(`${name}: ${figures[name]} times as long for ${TIMES} times the text (${MOST} at most)`);
}
const pass = Object.values(figures).every((figure) => figure <= MOST);
if (values.json) console.log(JSON.stringify({ pass, ...figures }));
process.exitCode = pass ? 0 : 1;
