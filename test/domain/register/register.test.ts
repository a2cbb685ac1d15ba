import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Held } from '#domain/held/held.ts';
import {
  isReviewOverdue,
  listed,
  nameForAddress,
  refusedAbout,
  refusedElsewhere,
  scopeSaidIn,
} from '#domain/register/listed.ts';
import { countedIn, FIRST_RULES, foldRegister, type RegisterSpace, scopeName } from '#domain/register/register.ts';
import { isStepDown, stepDown } from '#domain/register/step-down.ts';
import type { Categorised, Category, RegisterEvent, SourceKind } from '#protocol/register.ts';
import { at, scope, categorised as set } from './categorised.ts';

const voices = { everMember: new Set(['lead', 'manager', 'other']), everLead: new Set(['lead']) };
let keys = 0;
const said = (author: string, event: RegisterEvent): Held<RegisterEvent> => ({
  key: `key${String(++keys).padStart(4, '0')}`,
  seq: keys,
  author,
  event,
  delivery: 'sent',
});
const space = (name: string, ...events: Held<RegisterEvent>[]): RegisterSpace => ({ space: name, events });
const fold = (...events: Held<RegisterEvent>[]) => foldRegister([space('a', ...events)], voices);
const standing = (...events: Held<RegisterEvent>[]) => fold(...events).scopes.get(scopeName(scope))!;
const seen = (source: SourceKind, day: string): RegisterEvent => ({
  type: 'progress-seen',
  at,
  scope,
  source,
  day,
  text: 'A supervisor on every shift.',
  linked: [],
});

describe('the register', () => {
  test('holds one category for a scope, the newest, and all that came before', () => {
    const { current, history } = standing(said('lead', set('minor')), said('manager', set('significant')));
    expect(current?.category).toBe('significant');
    expect(history.map(({ category, author }) => [category, author])).toEqual([
      ['minor', 'lead'],
      ['significant', 'manager'],
    ]);
  });

  test('knows a scope again however its words were typed', () => {
    expect(scopeName({ provider: 'trust', programme: ' Adult  nursing ' })).toBe(
      scopeName({ programme: 'adult nursing', provider: 'trust' }),
    );
    expect(scopeName({ provider: 'trust' })).not.toBe(scopeName({ provider: 'trust', site: 'main' }));
  });

  test('does not suspend training on one person’s word', () => {
    const before = said('manager', set('major'));
    const suspension = said('lead', set('training-suspended'));
    const confirm = (author: string) => said(author, { type: 'confirmed', at, category: suspension.key });
    const alone = standing(before, suspension, confirm('lead'));
    expect([alone.current?.category, alone.waiting?.category]).toEqual(['major', 'training-suspended']);
    const agreed = standing(before, suspension, confirm('manager'));
    expect([agreed.current?.category, agreed.current?.confirmedBy, agreed.waiting]).toEqual([
      'training-suspended',
      'manager',
      null,
    ]);
  });

  test('hears nobody who was never on the team, and takes its rules from leads only', () => {
    const rules: RegisterEvent = { type: 'rules-set', at, ...FIRST_RULES, sustainedDays: 30 };
    const register = fold(said('stranger', set('major')), said('manager', rules));
    expect(register.scopes.size).toBe(0);
    expect(register.rules).toEqual(FIRST_RULES);
    expect(register.setAside).toHaveLength(2);
    expect(fold(said('lead', rules)).rules.sustainedDays).toBe(30);
  });

  test('is the same on every device, whatever order its events came in', () => {
    const categories = fc.constantFrom<Category>('no-concerns', 'minor', 'significant', 'major', 'training-suspended');
    const events = fc
      .array(fc.tuple(fc.constantFrom('lead', 'manager', 'stranger'), categories), { maxLength: 12 })
      .map((all) => all.map(([author, category]) => said(author, set(category))));
    fc.assert(
      fc.property(events, fc.nat(), (all, at) => {
        const half = all.length === 0 ? 0 : at % all.length;
        const [first, second] = [space('a', ...all.slice(0, half)), space('b', ...all.slice(half))];
        const turned = (one: RegisterSpace) => space(one.space, ...[...one.events].reverse());
        expect(foldRegister([turned(second), turned(first)], voices)).toEqual(foldRegister([first, second], voices));
      }),
      { seed: 20261125, numRuns: 200 },
    );
  });
});

describe('stepping down', () => {
  const SET_ON = '2026-06-01';
  const TODAY = '2026-11-25';
  const check = (...progress: Held<RegisterEvent>[]) =>
    stepDown(standing(said('lead', set('major')), ...progress), FIRST_RULES, TODAY, SET_ON).missing.map(
      ({ what }) => what,
    );

  test.each<[string, ReturnType<typeof seen>[], string[]]>([
    ['asks for days and for sources when nothing was seen', [], ['days', 'sources']],
    ['asks for another kind of source', [seen('provider', '2026-07-01'), seen('provider', '2026-10-01')], ['sources']],
    ['asks for more days when it is new', [seen('provider', '2026-11-01'), seen('visit', '2026-11-10')], ['days']],
    [
      'asks for nothing more once it lasted and two kinds say so',
      [seen('provider', '2026-07-01'), seen('learners', '2026-11-10')],
      [],
    ],
    [
      'does not count what was seen before the category was set',
      [seen('provider', '2026-05-01'), seen('visit', '2026-05-02')],
      ['days', 'sources'],
    ],
    [
      'does not count a day that has not come',
      [seen('provider', '2026-12-01'), seen('visit', '2026-12-02')],
      ['days', 'sources'],
    ],
  ])('%s', (_, progress, missing) => expect(check(...progress.map((one) => said('manager', one)))).toEqual(missing));

  test('where nothing was ever set, nothing was seen since', () => {
    const never = standing(said('manager', seen('visit', '2026-07-01')));
    expect(stepDown(never, FIRST_RULES, TODAY, SET_ON)).toMatchObject({ sources: [], since: null });
  });

  test('says since when it lasts, and what from', () => {
    const some = [seen('visit', '2026-10-01'), seen('learners', '2026-07-01'), seen('visit', '2026-08-01')];
    const major = standing(said('lead', set('major')), ...some.map((one) => said('manager', one)));
    expect(stepDown(major, { ...FIRST_RULES, sustainedDays: 148, sources: 3 }, TODAY, SET_ON)).toEqual({
      missing: [
        { what: 'days', have: 147, need: 148 },
        { what: 'sources', have: 2, need: 3 },
      ],
      sources: ['learners', 'visit'],
      since: '2026-07-01',
    });
    expect(stepDown(major, { ...FIRST_RULES, sustainedDays: 147, sources: 2 }, TODAY, SET_ON).missing).toEqual([]);
  });

  test('is one only when there is something to step down from', () => {
    const major = standing(said('lead', set('major')));
    expect(isStepDown(major, 'minor')).toBe(true);
    expect(isStepDown(major, 'training-suspended')).toBe(false);
    expect(isStepDown({ ...major, current: null }, 'no-concerns')).toBe(false);
  });
});

describe('a step down in the register', () => {
  const day = (on: string) => `${on}T09:00:00.000Z`;
  const major = said('lead', set('major', { at: day('2026-06-01') }));
  const down = (author: string, change: Partial<Categorised> = {}) =>
    said(author, set('minor', { at: day('2026-11-25'), ...change }));
  const progress = () => [
    said('manager', seen('provider', '2026-07-01')),
    said('manager', seen('learners', '2026-11-10')),
  ];

  test('without what it asks for counts for nothing, and stays to be seen', () => {
    const alone = standing(major, down('manager'));
    expect(alone.current?.category).toBe('major');
    expect(alone.history.map(({ category, lacking }) => [category, lacking])).toEqual([
      ['major', false],
      ['minor', true],
    ]);
    expect(countedIn(alone)).toHaveLength(1);
    expect(standing(major, down('lead')).current?.category, 'a lead has to say why, too').toBe('major');
  });

  test('counts with what it asks for, or with a lead’s reason', () => {
    expect(standing(major, ...progress(), down('manager')).current?.category).toBe('minor');
    expect(standing(major, down('lead', { despite: 'The visit is booked.' })).current?.category).toBe('minor');
    expect(standing(major, down('manager'), ...progress()).current?.category, 'seen too late').toBe('major');
  });

  test('by a clock that nobody can read rests on nothing that was seen', () => {
    expect(standing(major, ...progress(), down('manager', { at: 'by a wrong clock' })).current?.category).toBe('major');
  });

  test('from what was set by such a clock rests on all that was seen', () => {
    const odd = said('lead', set('major', { at: 'by a wrong clock' }));
    expect(standing(odd, ...progress(), down('manager')).current?.category).toBe('minor');
  });

  test('is none from a suspension to which somebody agreed only afterwards', () => {
    const suspend = () => said('lead', set('training-suspended', { at: day('2026-06-01') }));
    const agree = ({ key }: Held<RegisterEvent>) => said('other', { type: 'confirmed', at, category: key });
    const since = () => said('manager', set('major', { at: day('2026-06-02') }));
    const [first, second] = [suspend(), suspend()];
    expect(standing(first, since(), agree(first)).current?.category).toBe('major');
    expect(standing(second, agree(second), since()).current?.category).toBe('training-suspended');
  });
});

describe('what the server did not take', () => {
  const refused = (event: RegisterEvent): Held<RegisterEvent> => ({
    ...said('lead', event),
    seq: null,
    delivery: 'refused',
  });

  test('counts for nothing, and is told beside the place it was meant for', () => {
    const clinic = { provider: 'clinic' };
    const register = fold(
      said('lead', set('minor')),
      refused(set('major')),
      refused(seen('visit', '2026-07-01')),
      refused(set('significant', { scope: clinic })),
    );
    expect(register.scopes.get(scopeName(scope))).toMatchObject({ current: { category: 'minor' }, progress: [] });
    expect(register.scopes.has(scopeName(clinic))).toBe(false);
    const { sets, progress } = refusedAbout(register, scope);
    expect([sets.map(({ category }) => category), progress.map(({ source }) => source)]).toEqual([
      ['major'],
      ['visit'],
    ]);
    expect(refusedElsewhere(register).map(({ category }) => category)).toEqual(['significant']);
  });
});

test('what the server did not take and nobody can read is not told at all', () => {
  const lost = { key: 'lost', seq: null, author: 'lead', event: null, delivery: 'refused' as const };
  expect(fold(lost, { ...lost, key: 'nobody’s', author: null, event: set('minor') })).toMatchObject({
    refused: [],
    setAside: [],
  });
});

test('what was shared with a partner is kept, and changes nothing about the place', () => {
  const shared = {
    type: 'shared',
    at,
    scope,
    with: 'A regulator',
    providerTold: 'yes',
  } as unknown as RegisterEvent;
  const register = fold(said('lead', set('minor')), said('manager', shared), said('stranger', shared));
  expect(register.shared.map(({ author }) => author)).toEqual(['manager']);
  expect(register.setAside).toHaveLength(1);
  expect(register.scopes.get(scopeName(scope))?.history).toHaveLength(1);
});

describe('the list of places', () => {
  const clinic = { provider: 'clinic' };
  const hospice = { provider: 'hospice' };

  test('begins with what waits for a second person, then goes from the most support to the least', () => {
    const register = fold(
      said('lead', set('minor', { scope: clinic })),
      said('lead', set('no-concerns', { scope: hospice })),
      said('lead', set('training-suspended', { scope: hospice })),
      said('lead', set('major')),
    );
    expect(listed(register).map((one) => one.scope.provider)).toEqual(['hospice', 'trust', 'clinic']);
  });

  test('finds a place again by anything that was said about it, whatever arrived since', () => {
    const earlier = said('lead', set('minor'));
    const [first, later] = [said('lead', seen('visit', '2026-07-01')), said('manager', set('major'))];
    const name = nameForAddress(standing(first, later));
    expect([first.key, later.key]).toContain(name);
    expect(scopeSaidIn(fold(earlier, first, later), name)?.current?.category).toBe('major');
    expect(scopeSaidIn(fold(later), 'elsewhere')).toBeNull();
  });

  test('says that a review is overdue from the day after', () => {
    const due = standing(said('lead', set('major', { review: '2026-11-25' })));
    expect(isReviewOverdue(due, '2026-11-25')).toBe(false);
    expect(isReviewOverdue(due, '2026-11-26')).toBe(true);
    expect(isReviewOverdue(standing(said('lead', set('major', { review: null }))), '2099-01-01')).toBe(false);
  });
});

test('a decision although something is missing is a lead’s: from anybody else it is set aside', () => {
  const despite = { despite: 'The visit is booked.' };
  const register = fold(said('lead', set('major')), said('manager', set('minor', despite)));
  expect(register.scopes.get(scopeName(scope))?.current?.category).toBe('major');
  expect(register.setAside).toHaveLength(1);
  expect(standing(said('lead', set('major')), said('lead', set('minor', despite))).current?.category).toBe('minor');
});

test('what a place was called does not make it another place', () => {
  expect(scopeName({ provider: 'trust', called: 'Larkrigg' })).toBe(
    scopeName({ provider: 'trust', called: 'Larkrigg NHS' }),
  );
});
