import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadPack, packFileNames } from '#content/load.ts';
import { files } from '#content/packs/england/files.ts';
import type { Channel } from '#content/schema.ts';

const pack = loadPack(files);
const folder = new URL('../../../src/content/packs/england/', import.meta.url);

describe('the pathway', () => {
  test('has three steps: the placement, the education provider, the region', () => {
    expect(pack.pathway.steps.map((step) => [step.number, step.id])).toEqual([
      [1, 'placement'],
      [2, 'provider'],
      [3, 'region'],
    ]);
  });

  test('offers the five reasons for going straight to a later step', () => {
    expect(pack.pathway.skipReasons.map((reason) => reason.id)).toEqual([
      'about-that-person',
      'tried-no-change',
      'not-safe',
      'nobody-available',
      'rather-not-say',
    ]);
  });

  test('stays under 6 kB, because the first screen carries it', () => {
    expect(readFileSync(new URL('pathway.json', folder)).byteLength).toBeLessThan(6000);
  });

  test('never asks for proof of an earlier step', () => {
    for (const step of pack.pathway.steps.filter((one) => one.number < 3)) {
      expect(step.moveOn).toContain('You do not have to prove that you tried.');
    }
  });
});

describe('the concern', () => {
  test('asks for nothing but what happened', () => {
    const required = pack.questions.questions.filter((question) => question.required);
    expect(required).toEqual([expect.objectContaining({ id: 'what-happened', kind: 'long-text', limit: 20000 })]);
    expect(pack.questions.tasks[0]?.questions).toEqual(['what-happened']);
  });

  test('names the six current domains by their official labels', () => {
    expect(pack.domains.domains.map((domain) => domain.label)).toEqual([
      'Learning environment and culture',
      'Educational governance and commitment to quality',
      'Developing and supporting learners',
      'Developing and supporting supervisors',
      'Delivering programmes and curricula',
      'Developing a sustainable workforce',
    ]);
  });

  test('never forces a domain: a learner can be unsure', () => {
    const asked = pack.byId.question[pack.domains.question];
    if (asked?.kind !== 'many') throw new Error('The question about domains has gone');
    expect(asked.required).toBeUndefined();
    expect(asked.options.map((option) => option.id)).toContain('not-sure');
  });

  test('says to speak first, where it asks about risk', () => {
    expect(pack.byId.question['at-risk']?.hint).toContain('tell the person in charge first');
  });

  test('never asks a learner to score anything', () => {
    expect(JSON.stringify(pack.questions)).not.toMatch(/score|likelihood|severity|out of (five|ten|5|10)/i);
  });
});

describe('the door', () => {
  test('knows six outcomes', () => {
    expect(pack.door.outcomes.map((outcome) => outcome.id).sort()).toEqual([
      'about-a-learner',
      'danger-now',
      'incident',
      'learning-environment',
      'own-grievance',
      'safeguarding',
    ]);
  });
});

describe('danger', () => {
  test('says that the app alerts nobody, and gives 2222 and 999', () => {
    expect(pack.danger.alertsNobody).toBe('This app alerts nobody by itself.');
    const reach = pack.danger.actions.flatMap((action) => action.reach);
    expect(reach.flatMap((channel) => ('value' in channel ? [channel.value] : []))).toEqual(['2222', '999']);
  });
});

describe('contacts', () => {
  const contacts: Channel[] = [
    ...pack.regions.regions.flatMap((region) => region.offices.flatMap((office) => office.contacts)),
    ...pack.regions.national,
  ];

  test('cover the seven regions', () => {
    expect(pack.regions.regions.map((region) => region.title)).toEqual([
      'North East and Yorkshire',
      'North West',
      'Midlands',
      'East of England',
      'London',
      'South East',
      'South West',
    ]);
  });

  test('are team mailboxes, never a person', () => {
    for (const contact of contacts.filter((one) => one.kind === 'email')) {
      expect(contact.value).toMatch(
        /^england\.(\w+\.)?[a-z]*(quality|concerns|qualityteam|qrimanagement)[a-z]*(\.[a-z]+)?@nhs\.net$/,
      );
    }
  });

  test('say when they were last checked', () => {
    for (const contact of contacts) expect(contact).toMatchObject({ lastChecked: '2026-11-20' });
  });

  test('keep both addresses, with a note, where the sources conflict', () => {
    for (const id of ['yorkshire-and-the-humber', 'kent-surrey-sussex', 'thames-valley']) {
      const mail = pack.byId.office[id]?.contacts.filter((contact) => contact.kind === 'email') ?? [];
      expect(mail).toHaveLength(2);
      for (const contact of mail) expect(contact.note).toBeDefined();
    }
  });
});

test('the folder holds the files of a pack and nothing else, and the bundle lists them all', () => {
  const json = readdirSync(folder).filter((name) => name.endsWith('.json'));
  expect(json.sort()).toEqual([...packFileNames].sort());
  for (const name of json) expect(files[name]).toEqual(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
});
