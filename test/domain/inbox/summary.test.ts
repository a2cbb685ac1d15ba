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
