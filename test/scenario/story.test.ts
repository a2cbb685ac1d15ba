import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NAMES } from './happenings.ts';
import { shrink } from './shrink.ts';
import { drawStory, parseStory, printStory } from './story.ts';

const stories = fc.record({
  seed: fc.nat(),
  steps: fc.array(fc.record({ name: fc.constantFrom(...NAMES), seed: fc.nat() }), { maxLength: 40 }),
});

describe('a story', () => {
  test('is the same again for the same seed', () => {
    expect(drawStory(7)).toEqual(drawStory(7));
    expect(drawStory(7)).not.toEqual(drawStory(8));
  });

  test('can be printed and read back', () => {
    fc.assert(
      fc.property(stories, (story) => {
        expect(parseStory(printStory(story))).toEqual(story);
      }),
    );
  });

  test('is not read when a step in it cannot happen', () => {
    expect(() => parseStory('7;flies.1')).toThrow('no such step');
  });

  test('is shortened to the steps that it needs to fail, in their order', async () => {
    await fc.assert(
      fc.asyncProperty(stories, fc.infiniteStream(fc.nat()), async (story, picks) => {
        fc.pre(story.steps.length > 1);
        const needed = [...picks.take(2)].map((at) => story.steps[at % story.steps.length]!);
        const fails = async ({ steps }: typeof story) => needed.every((step) => steps.includes(step));
        const { steps } = await shrink(story, fails as never, 1000);
        expect(steps).toEqual(story.steps.filter((step) => needed.includes(step)));
      }),
      { numRuns: 50 },
    );
  });
});
