import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const CLIENT = join(import.meta.dirname, '../../src/client');

/** What people have to know at a glance, and the one file that has the words for it. */
const SAID_IN = {
  'text/who-sees.ts': [
    /[Oo]nly you can (read|see) this/,
    /\bOnly (your|the) team\b/,
    /only (your|the) team (can see|sees|reads)\b/,
  ],
  'text/truth.ts': [/['"`]Waiting to send\b/, /is on its way\b/, /goes? (by itself )?when there is signal/],
  'text/lock-state.ts': [/['"`]The lock is on/, /['"`]There is no lock/],
};

test.each(Object.entries(SAID_IN))('what %s says is said in no other words', (own, wordings) => {
  const files = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const elsewhere = files.filter((file) => {
    // What a comment says is not on any screen.
    const text = readFileSync(join(CLIENT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    return file !== own && wordings.some((wording) => wording.test(text));
  });
  expect(elsewhere).toEqual([]);
});
