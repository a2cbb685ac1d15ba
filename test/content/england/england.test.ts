import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadPack, packFileNames } from '#content/load.ts';
import { files } from '#content/packs/england/files.ts';
import type { Channel } from '#content/schema.ts';
import { RISING } from '#domain/register/step-down.ts';
import { Category } from '#protocol/register.ts';

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

describe('every step', () => {
  test.each(pack.pathway.steps.map((step) => [step.id, step] as const))('%s: nobody should be alone', (_, step) => {
    expect(step.bring.join(' ')).toContain('You should not be alone in a formal meeting.');
  });

  test.each(pack.pathway.steps.map((step) => [step.id, step] as const))('%s: no time is invented', (_, step) => {
    const words = [...step.expect, ...step.moveOn].join(' ');
    expect(words).toContain('We found no published time for a reply.');
    expect(words).not.toMatch(/\d+ (working )?(days?|weeks?|hours?)/);
  });
});

describe('the roles', () => {
  const named = [
    ...pack.pathway.steps.flatMap((step) => step.roles.map((role) => `${step.id}: ${role.id}`)),
    ...pack.roles.groups.flatMap((group) => group.roles.map((role) => `${group.step}: ${role.id}`)),
  ];

  test.each([
    'placement: supervisor',
    'placement: ward-manager',
    'placement: senior-clinician',
    'placement: medical-education-manager',
    'placement: speak-up-guardian',
    'placement: safe-hours-guardian',
    'provider: head-of-school',
    'provider: link-tutor',
    'provider: programme-director',
    'provider: director-medical-education',
    'region: postgraduate-dean',
    'region: quality-team',
    'region: regulator',
  ])('of the national page are all there: %s', (role) => {
    expect(named).toContain(role);
  });
});

describe('the register', () => {
  const { categories } = pack.register;

  test('has the five categories of the policy’s figure 3, which the register itself knows', () => {
    expect(categories.map(({ id }) => id)).toEqual(Category.options);
    expect(categories.map(({ id }) => id)).toEqual(RISING);
  });

  test('never speaks of a score, and asks for no number of criteria', () => {
    const words = JSON.stringify(pack.register);
    expect(words).not.toMatch(/\b(score|risk|matrix|points?)\b/i);
    expect(pack.register.hint).toContain('does not say how many');
  });
});

describe('protection', () => {
  const parts = pack.byId.learnPage['protection']?.parts ?? [];
  const said = (id: string): string => JSON.stringify(parts.find((part) => part.id === id));

  test('is promised to nobody', () => {
    expect(JSON.stringify(parts)).not.toMatch(/you (are|will be) (protected|safe)|guarantee|right to|fully/i);
  });

  test('the law of 2015 names one group, and its source stands beside it', () => {
    expect(said('nursing')).toMatch(/A law from 2015 names learners on courses that the NMC has approved/);
    expect(said('nursing')).toMatch(/"order-2015"/);
    expect(said('other-courses')).toMatch(/The 2015 law does not name these courses/);
  });

  test.each(['employed', 'other-courses', 'not-sure'])('says that it is not known, and who to ask: %s', (id) => {
    expect(said(id)).toMatch(/could not confirm|have not checked/);
    expect(said(id)).toMatch(/Protect/);
    expect(said(id)).toMatch(/union/);
  });

  test('gives the advice line, with its source and when it was checked', () => {
    const reach = parts.flatMap((part) => (part.kind === 'contact' ? part.reach : []));
    expect(reach).toEqual([
      expect.objectContaining({ kind: 'call', value: '020 3117 2520', lastChecked: '2026-11-20' }),
    ]);
  });
});

describe('an observation', () => {
  const { questions, tasks } = pack.observation;

  test('is sorted first: only about the place is anything else asked', () => {
    expect(tasks[0]?.questions).toEqual(['about']);
    const others = questions.filter(
      ({ id, when }) => id !== 'about' && JSON.stringify(when) !== '{"is":["about","place"]}',
    );
    expect(others.map(({ id }) => id)).toEqual(['learner-groups-more']);
  });

  test('keeps what was seen and what is thought of it apart, and asks for strengths as for concerns', () => {
    const kindOf = (id: string) => questions.find((question) => question.id === id)?.kind;
    expect([kindOf('what-happened'), kindOf('opinion')]).toEqual(['long-text', 'long-text']);
    const kind = questions.find(({ id }) => id === 'kind');
    expect(kind && 'options' in kind && kind.options.map(({ id }) => id)).toEqual(['strength', 'concern']);
  });

  test('needs no more than what it is about and what was seen', () => {
    expect(questions.filter(({ required }) => required).map(({ id }) => id)).toEqual(['about', 'what-happened']);
  });

  test('offers the same domains and the same groups as a concern, so that both can be put side by side', () => {
    for (const id of ['domains', 'learner-groups']) {
      const ids = (form: typeof pack.questions) => {
        const question = form.questions.find((one) => one.id === id);
        return question && 'options' in question ? question.options.map((option) => option.id) : [];
      };
      expect(ids(pack.observation)).toEqual(ids(pack.questions));
    }
  });

  test('about a learner’s practice has somewhere to go, and says who comes first', () => {
    const page = pack.byId.learnPage['a-learners-practice'];
    expect(page?.parts.map(({ id }) => id)).toEqual(['now', 'learner-first', 'who', 'apart']);
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
