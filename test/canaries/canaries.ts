import { parseArgs } from 'node:util';
import { playSession } from './session.ts';

const { values } = parseArgs({
  options: {
    sessions: { type: 'string', default: '20' },
    canaries: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});

/** `npm run canaries -- --sessions 500 --canaries 1000`: S3 and S5. Passes only when nothing at all is found. */
const all = { words: 0, hits: [] as string[], traces: [] as string[], linked: [] as string[] };
for (let at = 0; at < Number(values.sessions); at++) {
  const found = await playSession(Number(values.seed) + at, Number(values.canaries));
  all.words += found.words;
  all.hits.push(...found.hits);
  all.traces.push(...found.traces);
  all.linked.push(...found.linked);
}
const pass = all.hits.length + all.traces.length + all.linked.length === 0;
if (values.json) console.log(JSON.stringify({ pass, sessions: Number(values.sessions), ...all }));
else {
  console.log(
    `${values.sessions} sessions, ${all.words} words: ${all.hits.length} found in the clear, ${all.traces.length} traces of who and when, ${all.linked.length} rows that link a receipt to its person`,
  );
  for (const line of [...all.hits, ...all.traces, ...all.linked].slice(0, 20)) console.log(`  ${line}`);
}
process.exitCode = pass ? 0 : 1;
