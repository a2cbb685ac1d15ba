import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadPack, type PackFiles } from '#content/load.ts';
import { files as england } from '#content/packs/england/files.ts';
import { type Break, broken, type Json, messageOf } from './broken-pack.ts';

const packs = readdirSync(new URL('../../src/content/packs/', import.meta.url));

test.each(packs)('the pack "%s" loads', async (name) => {
  const { files } = (await import(`../../src/content/packs/${name}/files.ts`)) as { files: PackFiles };
  expect(loadPack(files).pack.id).toBe(name);
});

describe('a loaded pack', () => {
  const pack = loadPack(england);

  test('finds things by id', () => {
    expect(pack.byId.step.provider?.number).toBe(2);
    expect(pack.byId.question['what-happened']?.required).toBe(true);
    expect(pack.byId.question.constructor).toBeUndefined();
  });

  test('cannot be changed, however deep', () => {
    const loose: Json = pack;
    expect(() => loose.pathway.steps[0].roles[0].title.x.y).toThrow();
    expect(() => {
      loose.pathway.steps[0].roles[0].title = 'Someone else';
    }).toThrow(TypeError);
    expect(() => loose.questions.questions.push({})).toThrow(TypeError);
    expect(() => {
      loose.byId.question['what-happened'].required = undefined;
    }).toThrow(TypeError);
  });

  test('leaves the JSON it came from alone', () => {
    const files: Json = structuredClone(england);
    loadPack(files);
    expect(Object.isFrozen(files['pathway.json'].steps)).toBe(false);
  });
});

describe('a broken pack says what is wrong, and where', () => {
  test.each<Break>([
    ['a file is missing', (f) => delete f['door.json'], 'door.json: is missing.'],
    ['a file is not known', (f) => (f['risk.json'] = {}), 'risk.json: is not one of the files of a pack'],
    ['a file is empty', (f) => (f['modes.json'] = null), 'modes.json: must be an object, but is null.'],
    ['a title is missing', (f) => delete f['pathway.json'].steps[1].title, 'pathway.json, steps[1].title: is missing.'],
    [
      'a title is empty',
      (f) => (f['pathway.json'].steps[1].title = ' '),
      'pathway.json, steps[1].title: must be words, not empty, with no spaces at the start or the end.',
    ],
    [
      'words are a number',
      (f) => (f['danger.json'].lead = 4),
      'danger.json, lead: must be words in quotes, but is a number.',
    ],
    [
      'a key is misspelt',
      (f) => (f['questions.json'].questions[0].hnit = 'x'),
      'questions.json, questions[0]: has "hnit", which nothing reads.',
    ],
    [
      'an id has capitals',
      (f) => (f['domains.json'].domains[0].id = 'Culture'),
      'domains.json, domains[0].id: must be an id: lower-case words joined by hyphens.',
    ],
    [
      'a version is not whole',
      (f) => (f['pack.json'].version = 1.5),
      'pack.json, version: must be a whole number, but is a number.',
    ],
    [
      'a date does not exist',
      (f) => (f['pack.json'].reviewedOn = '2026-02-30'),
      'pack.json, reviewedOn: must be a real date written like 2026-11-20.',
    ],
    [
      'the review is due before it was done',
      (f) => (f['pack.json'].reviewDue = '2026-01-01'),
      'pack.json, reviewDue: must be later than reviewedOn.',
    ],
  ])('%s', (_, change, expected) => {
    expect(messageOf(broken(change))).toContain(expected);
  });

  test('two things are wrong: both are named', () => {
    const message = messageOf(
      broken((files) => {
        delete files['danger.json'].lead;
        files['privacy.json'].title = '';
      }),
    );
    expect(message.split('\n')).toHaveLength(2);
  });
});
