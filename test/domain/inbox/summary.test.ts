import { describe, expect, test } from 'vitest';
import { foldCasework } from '#domain/casework/casework.ts';
import { type CaseToSum, summarise } from '#domain/inbox/summary.ts';
import { factOf } from '#domain/picture/fact.ts';
import type { CaseworkEvent } from '#protocol/casework.ts';
import type { ConcernEvent, Report } from '#protocol/events.ts';

const REPORTER = 'reporter';
const MEMBER = 'member';
const members = new Set([MEMBER]);
const at = '2026-11-20T10:00:00Z';
const trust = { id: 'trust', name: 'The trust' };
const ward = { id: 'ward', name: 'Ward 7' };
const school = { id: 'school', name: 'The university' };
const report: Report = {
  type: 'report',
  at,
  step: 'region',
  mode: 'anonymous',
  pack: { id: 'england', version: 1 },
  answers: { 'what-happened': 'Nobody came.', domains: ['supervisors', 'not-sure'], 'learner-groups': ['nursing'] },
  place: { organisation: trust, placement: ward },
};
const assessed: CaseworkEvent = {
  type: 'assessed',
  at,
  domains: ['learners'],
  standards: '',
  controls: '',
  rated: { likelihood: 4, impact: 3 },
  further: '',
  residual: null,
  reason: 'So.',
};

function summary(said: readonly [string, ConcernEvent][], kept: readonly CaseworkEvent[] = []) {
  const held = <Event>(author: string, event: Event, seq: number) =>
    ({ key: `k${seq}`, seq, author, event, delivery: 'sent' }) as const;
  const casework = foldCasework(
    [{ space: 'work', events: kept.map((event, seq) => held(MEMBER, event, seq + 1)) }],
    'case',
    { everMember: members, everLead: members },
  );
  const one: CaseToSum = {
    space: 'case',
    kind: 'concern',
    team: 'team',
    owner: REPORTER,
    events: said.map(([author, event], seq) => held(author, event, seq + 1)),
    casework,
    roster: { version: 1, everMember: members },
  };
  return summarise(one)!.summary;
}

describe('where a case belongs', () => {
  test('is as its writer let it be said', () => {
    const one = summary([[REPORTER, report]]);
    expect(one.place).toEqual({ organisation: trust, placement: ward, education: null });
    expect(one.domains).toEqual(['supervisors']);
    expect(one.groups).toEqual(['nursing']);
  });

  test('is as the team filed it, once it has, also when it is less', () => {
    const filed: CaseworkEvent = {
      type: 'filed',
      at,
      organisation: trust,
      placement: null,
      education: school,
      groups: [],
    };
    const one = summary([[REPORTER, report]], [filed]);
    expect(one.place).toEqual({ organisation: trust, placement: null, education: school });
    expect(one.groups).toEqual([]);
  });

  test('the domains are those it was assessed with last', () => {
    expect(summary([[REPORTER, report]], [assessed]).domains).toEqual(['learners']);
    expect(summary([[REPORTER, report]], [{ ...assessed, domains: [] }]).domains).toEqual(['supervisors']);
  });
});

describe('how a case stands in a list', () => {
  const message = (text: string): ConcernEvent => ({ type: 'message', at, text });
  const last = (...said: [string, ConcernEvent][]) => summary([[REPORTER, report], ...said]).last;

  test('is no case yet, as long as nobody can read what was reported', () => {
    const casework = foldCasework([], 'case', { everMember: members, everLead: members });
    const roster = { version: 1, everMember: members };
    const one = {
      space: 'case',
      kind: 'concern',
      team: 'team',
      owner: REPORTER,
      events: [],
      casework,
      roster,
    } as const;
    expect(summarise(one)).toBeNull();
  });

  test('by who had the last word: nobody yet, the team, the outcome, or the reporter after the team', () => {
    const outcome: ConcernEvent = { type: 'outcome', at, text: 'Done.' };
    expect(last()).toBe('nobody');
    expect(last([REPORTER, message('And again.')])).toBe('nobody');
    expect(last([MEMBER, message('We look.')])).toBe('team');
    expect(last([MEMBER, message('We look.')], [MEMBER, outcome])).toBe('outcome');
    expect(last([MEMBER, outcome], [MEMBER, message('More to come.')])).toBe('team');
    expect(last([MEMBER, message('We look.')], [REPORTER, message('And again.')])).toBe('reply');
    expect(last([MEMBER, outcome], [REPORTER, message('And again.')])).toBe('reply');
  });

  test('a word of the team that has not left waits, and one that was refused was never said', () => {
    const said = (delivery: 'waiting' | 'refused') => {
      const event = (key: string, seq: number | null, author: string, one: ConcernEvent) => ({
        key,
        seq,
        author,
        event: one,
      });
      const casework = foldCasework([], 'case', { everMember: members, everLead: members });
      const events = [
        { ...event('k1', 1, REPORTER, report), delivery: 'sent' as const },
        { ...event('k2', null, MEMBER, message('We look.')), delivery },
      ];
      const roster = { version: 1, everMember: members };
      const one: CaseToSum = {
        space: 'case',
        kind: 'concern',
        team: 'team',
        owner: REPORTER,
        events,
        casework,
        roster,
      };
      const { last: spoke, waiting } = summarise(one)!.summary;
      return [spoke, waiting];
    };
    expect(said('waiting')).toEqual(['team', true]);
    expect(said('refused')).toEqual(['nobody', false]);
  });

  test('with the first day on which something still to be done is due', () => {
    const added = (due: string | null): CaseworkEvent => ({
      type: 'action-added',
      at,
      what: 'Name a supervisor',
      owner: { kind: 'person', account: MEMBER },
      due,
    });
    const done = (action: string): CaseworkEvent => ({
      type: 'action-changed',
      at,
      action,
      state: 'done',
      due: '2026-11-21',
      evidence: '',
    });
    const kept = [added('2026-11-21'), added('2026-12-09'), added('2026-12-01'), added(null), done('k1')];
    expect(summary([[REPORTER, report]], kept).actionBy).toBe('2026-12-01');
    expect(summary([[REPORTER, report]], [added(null)]).actionBy).toBeNull();
  });

  test('of an observation: where it was, in words that fit on a line, and what kind it is once that was said', () => {
    const answers = { where: ` Ward 7,\n by the ${'long '.repeat(20)}window`, 'at-risk': ['now'] };
    const { place: _, ...bare } = report;
    const one = summary([[REPORTER, { ...bare, form: 'observation', answers }]]);
    expect(one).toMatchObject({ form: 'observation', observed: '', risk: 'now', words: '' });
    expect(one.where).toMatch(/^Ward 7, by the long (long )*long…$/);
    expect(one.where.length).toBeLessThanOrEqual(61);
    expect(one.place).toEqual({ organisation: null, placement: null, education: null });
    expect(summary([[REPORTER, { ...report, answers: { kind: ['strength'] } }]]).observed).toBe('');
  });

  test('and whether something in it was said by somebody the team’s roster has no place for', () => {
    expect(summary([[REPORTER, report]]).outsiders).toBe(false);
    expect(
      summary([
        [REPORTER, report],
        ['stranger', message('Hello.')],
      ]).outsiders,
    ).toBe(true);
    const about: CaseworkEvent = { type: 'about', at, space: 'another case' };
    expect(summary([[REPORTER, report]], [about]).outsiders).toBe(true);
  });
});

describe('what the picture counts of it', () => {
  test('the day, the places, the band, and the day it was closed on as long as it is closed', () => {
    const closed: ConcernEvent = { type: 'closed', at: '2026-11-24T23:30:00Z', learning: '' };
    expect(
      factOf(
        summary(
          [
            [REPORTER, report],
            [MEMBER, closed],
          ],
          [assessed],
        ),
      ),
    ).toEqual({
      space: 'case',
      team: 'team',
      kind: 'concern',
      strength: false,
      day: '2026-11-20',
      closed: '2026-11-24',
      step: 'region',
      provider: 'trust',
      placement: 'ward',
      university: null,
      domains: ['learners'],
      groups: ['nursing'],
      band: 'high',
    });
    const again: ConcernEvent = { type: 'reopened', at };
    expect(
      factOf(
        summary([
          [REPORTER, report],
          [MEMBER, closed],
          [REPORTER, again],
        ]),
      )?.closed,
    ).toBeNull();
  });

  test('an observation, and whether it is of a strength', () => {
    const seen: Report = { ...report, form: 'observation', answers: { kind: ['strength'] } };
    expect(factOf(summary([[REPORTER, seen]]))).toMatchObject({ kind: 'observation', strength: true, domains: [] });
  });

  test('nothing, where the clock it was written by told no day', () => {
    expect(factOf(summary([[REPORTER, { ...report, at: 'yesterday' }]]))).toBeNull();
  });
});
