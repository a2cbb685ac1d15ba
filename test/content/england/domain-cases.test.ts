import { expect, test } from 'vitest';
import { loadPack } from '#content/load.ts';
import { files } from '#content/packs/england/files.ts';
import type { Answers } from '#domain/questions/answers.ts';
import { suggestDomains } from '#domain/suggest/suggest-domains.ts';
import cases from './domain-cases.json' with { type: 'json' };

const { suggestions, domains } = loadPack(files);
const suggested = (answers: Answers) => suggestDomains(suggestions, answers);
const domainsFor = (text: string) => suggested({ 'what-happened': text }).map(({ domain }) => domain);

test.each(Object.entries(cases.found))('%s', (_, [text, expected]) => {
  expect(domainsFor(text as string)).toEqual(expected);
});

test.each(Object.entries(cases.none))('no idea from: %s', (_, text) => {
  expect(domainsFor(text)).toEqual([]);
});

test('every domain can be suggested by the words of some case', () => {
  const reached = new Set(Object.values(cases.found).flatMap(([, expected]) => expected));
  expect(domains.domains.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
});

test('what led to it is quoted as the person wrote it', () => {
  const answers = { 'what-happened': 'First day: I was SHOUTED at.\nThen put me down, she did.' };
  expect(suggested(answers)).toEqual([
    { domain: 'environment-and-culture', quotes: ['SHOUTED', 'put me down'], reasons: [] },
  ]);
});

test('an answer that was ticked is a reason, and says so', () => {
  expect(suggested({ 'what-happened': 'Hm.', 'happened-before': 'heard' })).toEqual([
    { domain: 'governance', quotes: [], reasons: ['you said that it has happened before'] },
  ]);
});

test('words of other answers count, and those of a place do not', () => {
  expect(suggested({ improvement: 'Stop the shouting.' }).map(({ domain }) => domain)).toEqual([
    'environment-and-culture',
  ]);
  expect(suggested({ where: 'The Bully Ward' })).toEqual([]);
});
