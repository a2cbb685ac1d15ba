import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CaseworkSpace, foldCasework } from '#domain/casework/casework.ts';
import type { Held } from '#domain/held/held.ts';
import type { CaseworkEvent } from '#protocol/casework.ts';

const CONCERN = 'concern';
const voices = { everMember: new Set(['lead', 'handler', 'other']), everLead: new Set(['lead']) };
const at = '2026-11-02T09:00:00.000Z';
type Word = CaseworkEvent extends infer Event ? (Event extends unknown ? Omit<Event, 'at'> : never) : never;

let keys = 0;
const said = (author: string, word: Word, seq: number | null = null): Held<CaseworkEvent> => ({
  key: `key${String(++keys).padStart(4, '0')}`,
  seq,
  author,
  event: { ...word, at } as CaseworkEvent,
  delivery: seq === null ? 'waiting' : 'sent',
});
const space = (name: string, ...events: Held<CaseworkEvent>[]): CaseworkSpace => ({
  space: name,
  events: [said('lead', { type: 'about', space: CONCERN }), ...events].map((one, index) => ({
    ...one,
    seq: index + 1,
  })),
});
const fold = (...spaces: CaseworkSpace[]) => foldCasework(spaces, CONCERN, voices);
const note = (text: string) => ({ type: 'note' as const, text });
const rated = { likelihood: 3, impact: 4 };
const assessed = {
  type: 'assessed' as const,
  domains: ['learning-environment'],
  standards: '',
  controls: 'A second supervisor comes twice a week.',
  rated,
  further: '',
  residual: null,
  reason: 'Three learners miss supervision.',
};

describe('what a team keeps to itself', () => {
  test('one person handles it at a time, and everybody watches for themself', () => {
    const casework = fold(
      space(
        'a',
        said('lead', { type: 'assigned', handler: 'handler' }),
        said('other', { type: 'watching', on: true }),
        said('handler', { type: 'watching', on: true }),
        said('handler', { type: 'watching', on: false }),
        said('handler', { type: 'assigned', handler: 'other' }),
      ),
    );
    expect(casework.handler).toBe('other');
    expect([...casework.watchers]).toEqual(['other']);
  });

  test('what was taken to the next step, and where else it belongs, stands for everybody', () => {
    const taken = { type: 'taken-on' as const, sent: 'x'.repeat(22), team: 't'.repeat(22) };
    const casework = fold(
      space(
        'a',
        said('lead', taken),
        said('other', { type: 'linked', space: 'x'.repeat(22), on: true }),
        said('lead', { type: 'retained', class: 'Closed' }),
      ),
    );
    expect(casework.takenOn).toMatchObject([taken]);
    expect([...casework.linked]).toEqual(['x'.repeat(22)]);
    expect(casework.retained).toBe('Closed');
  });

  test('two members who begin at once have one history, in which both their acts stand', () => {
    const [mine, theirs] = [space('b', said('lead', note('mine'))), space('a', said('handler', note('theirs')))];
    expect(fold(mine, theirs)).toEqual(fold(theirs, mine));
    expect(fold(mine, theirs).notes.map(({ text }) => text)).toEqual(['mine', 'theirs']);
  });

  test('every assessment stays, and the last one counts', () => {
    const higher = { ...assessed, rated: { likelihood: 5, impact: 4 }, reason: 'It happened again.' };
    const { assessments } = fold(space('a', said('lead', assessed), said('handler', higher)));
    expect(assessments.map(({ rated: { likelihood }, author }) => [likelihood, author])).toEqual([
      [3, 'lead'],
      [5, 'handler'],
    ]);
  });

  test('an action keeps its changes, and a change of one that is not there changes nothing', () => {
    const owner = { kind: 'organisation' as const, name: 'Northbank Hospital' };
    const added = said('lead', { type: 'action-added', what: 'Name a supervisor', owner, due: '2026-11-09' });
    const change = {
      type: 'action-changed' as const,
      state: 'done' as const,
      due: null,
      evidence: 'The rota shows it.',
    };
    const { actions } = fold(
      space(
        'a',
        added,
        said('handler', { ...change, action: added.key }),
        said('handler', { ...change, action: 'none' }),
      ),
    );
    expect(actions).toHaveLength(1);
    expect(actions[0]).toMatchObject({ id: added.key, state: 'done', evidence: 'The rota shows it.' });
    expect(actions[0]!.changes).toHaveLength(1);
  });

  test('somebody who steps back, or whom a lead takes off, handles and says nothing more of it', () => {
    const casework = fold(
      space(
        'a',
        said('lead', { type: 'assigned', handler: 'handler' }),
        said('handler', note('before')),
        said('handler', { type: 'barred', account: 'handler', reason: 'I know them.' }),
        said('handler', note('after')),
        said('other', { type: 'barred', account: 'lead', reason: 'I am not a lead.' }),
      ),
    );
    expect([...casework.barred]).toEqual(['handler']);
    expect(casework.handler).toBeNull();
    expect(casework.notes.map(({ text }) => text)).toEqual(['before']);
    expect(casework.history.filter(({ type }) => type === 'unreadable')).toHaveLength(2);
  });

  test('a stranger, a kind from a newer version and another concern are set aside, and the rest stays', () => {
    const { notes, history } = fold(
      space(
        'a',
        said('stranger', note('not theirs to say')),
        { ...said('lead', note('')), event: null },
        said('lead', { type: 'about', space: 'another' }),
        said('lead', note('still here')),
      ),
    );
    expect(notes.map(({ text }) => text)).toEqual(['still here']);
    expect(history.filter(({ type }) => type === 'unreadable')).toHaveLength(3);
  });

  test('words that were refused are not shown as said; words on their way are, and say so', () => {
    const { notes } = fold({
      space: 'a',
      events: [
        { ...said('lead', note('refused')), delivery: 'refused' },
        said('lead', note('on its way')),
        said('lead', note('there'), 2),
      ],
    });
    expect(notes.map(({ text, delivery }) => [text, delivery])).toEqual([
      ['there', 'sent'],
      ['on its way', 'waiting'],
    ]);
  });
});

const authors = fc.constantFrom('lead', 'handler', 'other', 'stranger');
const words: fc.Arbitrary<Word> = fc.oneof(
  fc.string({ minLength: 1, maxLength: 5 }).map(note),
  fc.constantFrom('lead', 'handler', null).map((handler) => ({ type: 'assigned' as const, handler })),
  fc.boolean().map((on) => ({ type: 'watching' as const, on })),
  fc.constant(assessed),
  fc.constantFrom('handler', 'other').map((account) => ({ type: 'barred' as const, account, reason: '' })),
  fc.record({ type: fc.constant('linked' as const), space: fc.constantFrom('x', 'y'), on: fc.boolean() }),
  fc.constantFrom('2026-11-02', '2126-11-02').map((day) => ({ type: 'read' as const, day })),
);
const spaces = fc
  .array(fc.array(fc.tuple(authors, words), { maxLength: 8 }), { minLength: 1, maxLength: 3 })
  .map((all) =>
    all.map((events, index) => space(`space${index}`, ...events.map(([author, word]) => said(author, word)))),
  );

describe('two members acting at once, online and offline', () => {
  test('every order of arrival folds to one state, and every act is visible in the history', () => {
    fc.assert(
      fc.property(spaces, fc.infiniteStream(fc.nat()), (all, dice) => {
        const shuffled = all
          .map(({ space: name, events }) => ({ space: name, events: shuffle(events, dice) }))
          .sort(() => ((dice.next().value as number) % 2 === 0 ? 1 : -1));
        const casework = fold(...shuffled);
        expect(casework).toEqual(fold(...all));
        const known = new Set(casework.history.map(({ key }) => key));
        for (const { events } of all) for (const { key } of events) expect(known.has(key)).toBe(true);
      }),
      { seed: 20261125, numRuns: 300 },
    );
  });

  test('whatever a device holds so far is a beginning: nothing it shows is taken back by what arrives in the same space', () => {
    fc.assert(
      fc.property(spaces, ([first]) => {
        const { events } = first!;
        for (let length = 0; length <= events.length; length++) {
          const part = fold({ space: 'a', events: events.slice(0, length) }).history;
          expect(fold({ space: 'a', events }).history.slice(0, length)).toEqual(part);
        }
      }),
      { seed: 20261125, numRuns: 100 },
    );
  });
});

function shuffle<T>(list: readonly T[], dice: Iterator<number>): T[] {
  const left = [...list];
  return list.map(() => left.splice((dice.next().value as number) % left.length, 1)[0]!);
}
