import { describe, expect, test } from 'vitest';
import { files } from '#content/packs/england/files.ts';
import { gradeOf, proseIn, sentencesIn, syllables, wordsIn } from '#test/content/reading-ease.ts';

const never = [
  'id',
  'kind',
  'value',
  'source',
  'lastChecked',
  'when',
  'steps',
  'also',
  'question',
  'otherwise',
  'limit',
];

const protection = 'the page about protection';

/** Left out by name: titles of posts and regions, official labels. We may not reword what people are called. */
const learnerFiles: Readonly<Record<string, { file: string; skip: readonly string[]; steps?: true }>> = {
  'the pathway': { file: 'pathway.json', skip: never.filter((key) => key !== 'steps') },
  'the domains': { file: 'domains.json', skip: [...never, 'label'] },
  'the questions': { file: 'questions.json', skip: never.filter((key) => key !== 'question') },
  'what an educator is asked': { file: 'observation.json', skip: never.filter((key) => key !== 'question') },
  'the door': {
    file: 'door.json',
    skip: [...never.filter((key) => key !== 'also' && key !== 'steps'), 'outcome', 'step', 'role', 'help'],
  },
  'the contacts': { file: 'regions.json', skip: [...never, 'title'] },
  'the ways to appear': { file: 'modes.json', skip: never.filter((key) => key !== 'limit') },
  'the danger panel': { file: 'danger.json', skip: never },
  'what we can see': { file: 'privacy.json', skip: never },
  'the roles that differ': {
    file: 'roles.json',
    skip: [...never, 'title', 'step', 'professions', 'regions', 'sources'],
  },
  'the pages to read': { file: 'learn.json', skip: [...never, 'sources', 'to'] },
  'the poster': { file: 'poster.json', skip: never },
  'the ready words for answers': { file: 'replies.json', skip: never },
  'the conversation sheet': { file: 'talk.json', skip: [...never, 'of'] },
  [protection]: { file: 'learn.json', skip: [...never, 'sources', 'to'] },
};

/** For people at a desk, or read by nobody. */
const otherFiles = [
  ...['matrix.json', 'register.json', 'partners.json'],
  ...['suggestions.json', 'holidays.json', 'pack.json'],
];

function textsOf(name: string): string[] {
  return proseIn(dataOf(name), new Set(learnerFiles[name]?.skip));
}

/** A page, a question, an outcome, a step: what somebody reads at once. */
function partsOf(name: string): string[][] {
  const lists = Object.values(dataOf(name)).filter((value) => Array.isArray(value));
  return lists.flat().map((part) => proseIn(part, new Set(learnerFiles[name]?.skip)));
}

function dataOf(name: string): Record<string, unknown> {
  const entry = learnerFiles[name];
  if (!entry) throw new Error(`No learner file called ${name}`);
  let data = structuredClone(files[entry.file]) as Record<string, unknown>;
  if (entry.file === 'pathway.json') {
    const { steps } = data as { steps: { roles: { title?: string }[] }[] };
    for (const role of steps.flatMap((step) => step.roles)) delete role.title;
  }
  if (entry.file === 'learn.json') {
    const { pages } = data as { pages: { id: string }[] };
    data = { ...data, pages: pages.filter((page) => (page.id === 'protection') === (name === protection)) };
  }
  if (entry.file === 'questions.json' || entry.file === 'observation.json') {
    const { tasks } = data as { tasks: { title: string }[] };
    data = { ...data, tasks: tasks.map((task) => task.title) };
  }
  return data;
}

describe('a learner can read it with ease', () => {
  test('every file of the pack is measured, or is none for learners', () => {
    const measured = Object.values(learnerFiles).map(({ file }) => file);
    expect([...new Set([...measured, ...otherFiles])].sort()).toEqual(Object.keys(files).sort());
  });

  test.each(Object.keys(learnerFiles))('%s: grade 6 or lower on average', (name) => {
    const texts = textsOf(name);
    expect(texts.length).toBeGreaterThan(10);
    expect(gradeOf(texts)).toBeLessThanOrEqual(6);
  });

  test.each(Object.keys(learnerFiles))('%s: each part by itself grade 8 or lower', (name) => {
    const hard = partsOf(name).filter((texts) => sentencesIn(texts).length > 2 && gradeOf(texts) > 8);
    expect(hard).toEqual([]);
  });

  test.each(Object.keys(learnerFiles))('%s: no sentence over 20 words', (name) => {
    expect(sentencesIn(textsOf(name)).filter((sentence) => wordsIn(sentence).length > 20)).toEqual([]);
  });

  test.each(Object.keys(learnerFiles))('%s: says concern, learner and team', (name) => {
    const wrong = /\b(complain\w*|students?|the system|whistleblow\w*|alleg\w*|perpetrator|victim)\b/i;
    expect(textsOf(name).filter((text) => wrong.test(text))).toEqual([]);
  });

  const law = /\b(laws?|legal\w*|protected|guarantee\w*|rights|right to)\b/i;

  test.each(Object.keys(learnerFiles).filter((name) => name !== protection))(
    '%s: promises no protection by law',
    (name) => {
      expect(textsOf(name).filter((text) => law.test(text))).toEqual([]);
    },
  );
});

describe('the measure itself', () => {
  test.each([
    ['ward', 1],
    ['placement', 2],
    ['supervisor', 4],
    ['anonymous', 4],
    ['someone', 2],
    ['raise', 1],
    ['team', 1],
    ['team’s', 1],
  ])('hears "%s" as %i', (word, count) => {
    expect(syllables(word)).toBe(count);
  });

  test('finds officialese hard and plain words easy', () => {
    const hard = [
      'Responsibility for the mitigation of educational governance concerns remains with the organisation.',
    ];
    expect(gradeOf(hard)).toBeGreaterThan(14);
    expect(gradeOf(['Say what you saw. Say who was there.'])).toBeLessThan(2);
  });
});
