import { describe, expect, test } from 'vitest';
import { newDraft, type Sending } from '#domain/concern/draft.ts';
import { nextStep, stepsTaken } from '#domain/concern/steps.ts';

const blank = newDraft('d', '2026-11-02T09:00:00.000Z', { id: 'england', version: 4 });

describe('the steps that have had a concern', () => {
  test('are those it was sent to, in order', () => {
    const sent = [{ step: 'region' }, { step: 'placement' }] as unknown as Sending[];
    expect(stepsTaken({ ...blank, sent })).toEqual(['placement', 'region']);
    expect(stepsTaken(blank)).toEqual([]);
  });

  test('are also those up to the team that takes it on', () => {
    const onward = { space: 's', step: 'provider' as const, earlier: [] };
    expect(stepsTaken({ ...blank, onward })).toEqual(['placement', 'provider']);
  });

  test('there is one after the first and the second, and none after the last', () => {
    expect(['placement', 'provider', 'region'].map((step) => nextStep(step as 'region'))).toEqual([
      'provider',
      'region',
      null,
    ]);
  });
});
