import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HeldEvent } from '#domain/concern/conversation.ts';
import { foldConversation } from '#domain/concern/conversation.ts';
import type { ConcernEvent } from '#protocol/events.ts';

const at = (minute: number) => `2026-11-02T09:${String(minute).padStart(2, '0')}:00.000Z`;
const team = new Set(['lead', 'handler']);
const held = (seq: number | null, author: string | null, event: ConcernEvent | null): HeldEvent => ({
  key: `key-${seq ?? 'pending'}-${author}-${event?.type}`,
  seq,
  author,
  event,
  delivery: seq === null ? 'waiting' : 'sent',
});
const report: ConcernEvent = {
  type: 'report',
  at: at(1),
  step: 'placement',
  mode: 'anonymous',
  pack: { id: 'england', version: 1 },
  answers: { 'what-happened': 'No supervisor for two weeks.' },
};
const message = (text: string, minute: number): ConcernEvent => ({ type: 'message', at: at(minute), text });
const whole = [
  held(1, 'learner', report),
  held(2, 'handler', { type: 'opened', at: at(2) }),
  held(3, 'lead', { type: 'opened', at: at(3) }),
  held(4, 'handler', message('Thank you. We are looking into it.', 4)),
  held(5, 'learner', message('It happened again today.', 5)),
  held(null, 'learner', message('And the day after.', 6)),
];

const toTheEnd = [
  ...whole.filter(({ seq }) => seq !== null),
  held(6, 'learner', {
    type: 'earlier',
    at: at(6),
    entries: [{ day: '2026-10-30', what: 'told', step: 'placement', who: 'Ward manager', text: 'I said so.' }],
  }),
  held(7, 'lead', { type: 'seen-too', at: at(7) }),
  held(8, 'lead', { type: 'outcome', at: at(8), text: 'A supervisor is named.' }),
  held(9, 'learner', { type: 'fixed', at: at(9), is: 'no' }),
  held(10, 'learner', { type: 'reopened', at: at(10) }),
];

describe('a conversation', () => {
  test('tells to the end what came of it, and keeps apart what was done before', () => {
    const { items, earlier } = foldConversation(toTheEnd, 'learner', team);
    expect(items.slice(-4).map((item) => item.kind)).toEqual(['seen-too', 'outcome', 'fixed', 'reopened']);
    expect(earlier.map(({ who }) => who)).toEqual(['Ward manager']);
  });

  test('what cannot be, or comes a second time, is shown as something that cannot be read', () => {
    const identity: ConcernEvent = { type: 'identity', at: at(2), sealed: {} };
    const odd = [
      held(1, 'learner', report),
      held(2, 'learner', report),
      held(3, 'learner', identity),
      held(4, 'learner', identity),
      held(5, 'learner', { type: 'opened', at: at(3) }),
      held(6, 'stranger', message('Let me in.', 4)),
      held(7, 'lead', null),
    ];
    expect(foldConversation(odd, 'learner', team).items.map(({ kind }) => kind)).toEqual([
      'report',
      ...Array.from({ length: 5 }, () => 'unreadable'),
    ]);
  });

  test('shows what was sent, that it was opened once, and the messages in order, waiting ones last', () => {
    const { items, openedAt, openedBy } = foldConversation(whole, 'learner', team);
    expect(items.map((item) => item.kind)).toEqual(['report', 'opened', 'message', 'message', 'message']);
    expect(openedAt).toBe(at(2));
    expect([...openedBy]).toEqual(['handler', 'lead']);
    expect(items.at(-1)).toMatchObject({ text: 'And the day after.', delivery: 'waiting', from: 'reporter' });
  });

  test('is the same in whatever order its events arrive', () => {
    for (const story of [whole, toTheEnd]) {
      const expected = foldConversation(story, 'learner', team);
      fc.assert(
        fc.property(fc.shuffledSubarray(story, { minLength: story.length }), (shuffled) => {
          expect(foldConversation(shuffled, 'learner', team)).toEqual(expected);
        }),
        { seed: 20261121, numRuns: 200 },
      );
    }
  });

  test('never lets a stranger, or the reporter, speak as the team', () => {
    const { items, openedAt } = foldConversation(
      [
        held(1, 'learner', report),
        held(2, 'stranger', message('Trust me.', 2)),
        held(3, 'learner', { type: 'opened', at: at(3) }),
      ],
      'learner',
      team,
    );
    expect(openedAt).toBeNull();
    expect(items.map((item) => item.kind)).toEqual(['report', 'unreadable', 'unreadable']);
  });

  test('shows that a lead opened the name, and believes it of the team only', () => {
    const nameOpened = (minute: number): ConcernEvent => ({ type: 'name-opened', at: at(minute) });
    const { items } = foldConversation(
      [held(1, 'learner', report), held(2, 'lead', nameOpened(2)), held(3, 'learner', nameOpened(3))],
      'learner',
      team,
    );
    expect(items.map((item) => item.kind)).toEqual(['report', 'name-opened', 'unreadable']);
  });

  test('keeps a place for what it cannot read, and loses nothing around it', () => {
    const { items, report: found } = foldConversation(
      [held(2, null, null), held(1, 'learner', report), held(3, 'lead', message('Hello.', 3))],
      'learner',
      team,
    );
    expect(found).toEqual(report);
    expect(items.map((item) => item.kind)).toEqual(['report', 'unreadable', 'message']);
  });

  test('tells who the reporter is as they said it first; a second name stands there as one nobody can read', () => {
    const name = (minute: number, said: string) =>
      ({ type: 'identity', at: at(minute), sealed: { lead: said } }) as const;
    const { identity, items } = foldConversation(
      [held(1, 'learner', report), held(2, 'learner', name(2, 'Robin')), held(3, 'learner', name(3, 'Alex'))],
      'learner',
      team,
    );
    expect(identity).toMatchObject({ sealed: { lead: 'Robin' } });
    expect(items.map((item) => item.kind)).toEqual(['report', 'unreadable']);
  });

  test('takes a day by which to answer from the team only', () => {
    const promise: ConcernEvent = { type: 'message', at: at(2), text: 'Soon.', by: '2026-11-09' };
    const { items } = foldConversation([held(1, 'lead', promise), held(2, 'learner', promise)], 'learner', team);
    expect(items.map((item) => item.kind === 'message' && item.by)).toEqual(['2026-11-09', null]);
  });

  test('a second report or a report by the team changes nothing', () => {
    const forged = { ...report, answers: { 'what-happened': 'All is well.' } };
    const { report: found } = foldConversation(
      [held(1, 'learner', report), held(2, 'learner', forged), held(3, 'lead', forged)],
      'learner',
      team,
    );
    expect(found).toEqual(report);
  });
});
