import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { homeText } from '#client/pages/home/home-text.ts';
import { shellText } from '#client/text/shell.ts';

const page = readFileSync('index.html', 'utf8')
  .replace(/<[^>]+>|\s+/g, ' ')
  .replace(/ +/g, ' ');

test.each([
  shellText.name,
  shellText.danger,
  shellText.tellFirst,
  homeText.title,
  homeText.lead,
  homeText.write,
  homeText.help,
])('the first paint, before any script, already says: %s', (words) => {
  expect(page).toContain(words);
});

test('tests run in an awkward time zone', () => {
  expect(new Date('2026-01-01T12:00:00Z').getTimezoneOffset()).toBe(-825);
});
