import { describe, expect, test } from 'vitest';
import { loadPack } from '#content/load.ts';
import { files } from '#content/packs/england/files.ts';
import { doorState } from '#domain/door/door.ts';
import type { Answers } from '#domain/questions/answers.ts';
import { visibleQuestions } from '#domain/questions/tasks.ts';
import cases from './cases.json' with { type: 'json' };

interface DoorWay {
  name: string;
  answers: Answers;
  skipped?: string[];
  goOn?: boolean;
}

interface DoorCase extends DoorWay {
  outcome: string;
  step?: string;
  role?: string;
  asWell?: string[];
  mayFollow?: string[];
}

const pack = loadPack(files);
const doorCases = cases.door as unknown as DoorCase[];
const doorAsks = cases.doorAsks as unknown as (DoorWay & { asks: string })[];
interface QuestionCase {
  name: string;
  answers: Answers;
  shows: string[];
  hides: string[];
}
const forms = [
  ['a learner, about a concern', pack.questions, cases.questions as unknown as QuestionCase[]],
  ['an educator, about what they saw', pack.observation, cases.observation as unknown as QuestionCase[]],
] as const;

/** A misspelt id in a case would otherwise pass for an answer that does not matter. */
function expectKnown(
  answers: Answers,
  questions: readonly { id: string; options?: readonly { id: string }[] }[],
): void {
  for (const [id, answer] of Object.entries(answers)) {
    const options = questions.find((question) => question.id === id)?.options?.map((option) => option.id);
    expect(options, `question ${id}`).toBeDefined();
    expect(options).toEqual(expect.arrayContaining([answer].flat()));
  }
}

describe('what the door says', () => {
  test.each(doorCases)('$name', ({ outcome, step, role, asWell, mayFollow, ...way }) => {
    expectKnown(way.answers, pack.door.questions);
    const state = doorState(pack.door, { skipped: [], goOn: false, ...way });
    if (state.kind !== 'outcome') throw new Error(`The door still asks "${state.question.id}"`);
    expect(state.outcome.id).toBe(outcome);
    expect(state.step?.step).toBe(step);
    if (role) expect(state.step?.role).toBe(role);
    expect(state.asWell.map((held) => held.outcome.id)).toEqual(asWell ?? []);
    if (mayFollow) expect(state.mayFollow.map((one) => one.outcome.id)).toEqual(mayFollow);
  });

  test.each(doorAsks)('$name', ({ asks, ...way }) => {
    const state = doorState(pack.door, { skipped: [], goOn: false, ...way });
    expect(state.kind === 'ask' && state.question.id).toBe(asks);
  });

  test('every outcome has a case', () => {
    const covered = new Set(doorCases.map((one) => one.outcome));
    expect(pack.door.outcomes.map((outcome) => outcome.id).filter((id) => !covered.has(id))).toEqual([]);
  });

  test('every step an outcome can lead to has a case', () => {
    const covered = new Set(doorCases.map((one) => `${one.outcome} ${one.step}`));
    const all = pack.door.outcomes.flatMap((outcome) =>
      (outcome.steps ?? []).map((choice) => `${outcome.id} ${choice.step}`),
    );
    expect(all.filter((one) => !covered.has(one))).toEqual([]);
  });

  test('every question of the door is asked in a case', () => {
    const covered = new Set(doorAsks.map((one) => one.asks));
    expect(pack.door.questions.map((question) => question.id).filter((id) => !covered.has(id))).toEqual([]);
  });
});

describe.each(forms)('which questions are asked of %s', (_, form, all) => {
  test.each(all)('$name', ({ answers, shows, hides }) => {
    expectKnown(answers, form.questions as never);
    const asked = visibleQuestions(form, answers).map((question) => question.id);
    expect(asked).toEqual(expect.arrayContaining(shows));
    expect(asked.filter((id) => hides.includes(id))).toEqual([]);
  });

  test('every question with a condition has a case where it shows and one where it does not', () => {
    const conditional = form.questions.filter((question) => question.when).map((question) => question.id);
    expect(conditional.filter((id) => !all.some((one) => one.shows.includes(id)))).toEqual([]);
    expect(conditional.filter((id) => !all.some((one) => one.hides.includes(id)))).toEqual([]);
  });
});
