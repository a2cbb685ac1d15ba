import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chronology, earlierOf, type SentConversation } from '#domain/concern/chronology.ts';
import { foldConversation, type HeldEvent } from '#domain/concern/conversation.ts';
import type { Sending } from '#domain/concern/draft.ts';
import type { LogEntry } from '#domain/concern/log-entry.ts';
import type { ConcernEvent } from '#protocol/events.ts';

const note = (id: string, day: string, who: string): LogEntry => ({
  id,
  way: 'talk',
  step: 'placement',
  day,
  who,
  said: `Told the ${who}.`,
  promised: 'A look at the rota',
  by: '2026-11-12',
  noted: `${day}T20:00:00.000Z`,
});
const message = (at: string, text: string, by?: string): ConcernEvent => ({
  type: 'message',
  at,
  text,
  ...(by ? { by } : {}),
});
const report = (at: string): ConcernEvent => ({
  type: 'report',
  at,
  step: 'placement',
  mode: 'anonymous',
  pack: { id: 'england', version: 1 },
  answers: {},
});

function conversation(team: string, said: readonly (readonly ['L' | 'T', ConcernEvent | null])[]): SentConversation {
  const events = said.map(([side, event], at): HeldEvent => {
    return {
      key: `${team}-${at}`,
      seq: at + 1,
      author: side === 'L' ? 'learner' : 'lead',
      event,
      delivery: 'sent',
    };
  });
  return {
    sending: { step: 'placement', teamName: team, organisation: 'Larkrigg' } as Sending,
    conversation: foldConversation(events, 'learner', new Set(['lead'])),
  };
}

const ward = conversation('Ward', [
  ['L', report('2026-11-05T09:00:00.000Z')],
  ['T', { type: 'opened', at: '2026-11-06T09:00:00.000Z' }],
  ['T', message('2026-11-06T10:00:00.000Z', 'We will look.', '2026-11-13')],
  ['T', null],
]);
const school = conversation('School', [
  ['L', report('2026-11-06T09:30:00.000Z')],
  ['L', message('2026-11-14T09:00:00.000Z', 'Still the same.')],
]);

describe('the chronology of a concern', () => {
  test('has the log and every conversation in one line, by time', () => {
    const line = chronology([note('n2', '2026-11-12', 'nurse'), note('n1', '2026-11-03', 'manager')], [ward, school]);
    expect(line.map(({ key }) => key)).toEqual(['n1', 'Ward-0', 'Ward-1', 'School-0', 'Ward-2', 'n2', 'School-1']);
  });

  test('keeps the order within each conversation, whatever their clocks say', () => {
    const said = fc.array(fc.constantFrom('2026-11-01', '2026-11-30', '1999-01-01', 'never'), { maxLength: 6 });
    fc.assert(
      fc.property(said, said, (first, second) => {
        const talk = (team: string, times: readonly string[]) =>
          conversation(
            team,
            times.map((at) => ['L', message(`${at}T09:00:00.000Z`, 'x')] as const),
          );
        const keys = chronology([note('n', '2026-11-15', 'nurse')], [talk('A', first), talk('B', second)]).map(
          ({ key }) => key,
        );
        expect(keys.filter((key) => key.startsWith('A'))).toEqual(first.map((_, at) => `A-${at}`));
        expect(keys.filter((key) => key.startsWith('B'))).toEqual(second.map((_, at) => `B-${at}`));
        expect(keys).toHaveLength(first.length + second.length + 1);
      }),
      { seed: 20261125, numRuns: 300 },
    );
  });

  test('what may go along is what was done and said, with what was promised, and not who opened it', () => {
    const entries = earlierOf(chronology([note('n1', '2026-11-03', 'manager')], [ward]));
    expect(entries).toEqual([
      {
        key: 'n1',
        day: '2026-11-03',
        what: 'told',
        step: 'placement',
        who: 'manager',
        text: 'Told the manager.',
        promised: 'A look at the rota',
        by: '2026-11-12',
      },
      { key: 'Ward-0', day: '2026-11-05', what: 'sent', step: 'placement', who: 'Ward, Larkrigg', text: '' },
      {
        key: 'Ward-2',
        day: '2026-11-06',
        what: 'answered',
        step: 'placement',
        who: 'Ward, Larkrigg',
        text: 'We will look.',
        by: '2026-11-13',
      },
    ]);
  });

  test('at the same moment every device tells it in the same order', () => {
    const at = '2026-11-06T10:00:00.000Z';
    const said = [conversation('B', [['L', report(at)]]), conversation('A', [['L', report(at)]])];
    expect(chronology([], said).map(({ key }) => key)).toEqual(['A-0', 'B-0']);
    expect(chronology([], said.toReversed()).map(({ key }) => key)).toEqual(['A-0', 'B-0']);
  });

  test('what was refused, or was said on no day, does not go along', () => {
    const said = conversation('Ward', [
      ['L', report('2026-11-05T09:00:00.000Z')],
      ['L', message('by a wrong clock', 'No day.')],
    ]);
    const refused: HeldEvent = {
      key: 'refused',
      seq: null,
      author: 'learner',
      event: message('2026-11-06T09:00:00.000Z', 'It never arrived.'),
      delivery: 'refused',
    };
    const talk = foldConversation([refused], 'learner', new Set());
    expect(earlierOf(chronology([], [said, { ...said, conversation: talk }])).map(({ key }) => key)).toEqual([
      'Ward-0',
    ]);
  });

  test('a note goes along without what nobody promised; an answer without a day, and what came of it, as they are', () => {
    const { promised: _, by: __, ...bare } = note('n1', '2026-11-03', 'manager');
    const talk = conversation('Ward', [
      ['L', message('2026-11-06T09:00:00.000Z', 'Please look.')],
      ['T', message('2026-11-06T10:00:00.000Z', 'We will look.')],
      ['T', { type: 'outcome', at: '2026-11-07T10:00:00.000Z', text: 'A supervisor is named.' }],
    ]);
    const here = { step: 'placement', who: 'Ward, Larkrigg' };
    expect(earlierOf(chronology([{ ...bare, promised: '', by: null } as LogEntry], [talk]))).toEqual([
      { key: 'n1', day: '2026-11-03', what: 'told', step: 'placement', who: 'manager', text: 'Told the manager.' },
      { key: 'Ward-0', day: '2026-11-06', what: 'wrote', text: 'Please look.', ...here },
      { key: 'Ward-1', day: '2026-11-06', what: 'answered', text: 'We will look.', ...here },
      { key: 'Ward-2', day: '2026-11-07', what: 'outcome', text: 'A supervisor is named.', ...here },
    ]);
  });
});
