import { expect, test } from 'vitest';
import { listed, nameForAddress, ofProvider } from '#domain/register/listed.ts';
import { placeName } from '#domain/register/place-name.ts';
import { foldRegister } from '#domain/register/register.ts';
import type { Organisation } from '#protocol/directory.ts';
import type { Category, RegisterEvent, Scope } from '#protocol/register.ts';
import { at, categorised } from './categorised.ts';

const set = (scope: Scope, category: Category) => categorised(category, { scope, review: null });
const seen = (scope: Scope): RegisterEvent => ({
  type: 'progress-seen',
  at,
  scope,
  source: 'visit',
  day: '2026-11-01',
  text: 'A supervisor on every shift.',
  linked: [],
});
const fold = (...events: RegisterEvent[]) =>
  foldRegister(
    [
      {
        space: 'a',
        events: events.map((event, seq) => ({
          key: `k${seq}`,
          seq: seq + 1,
          author: 'lead',
          event,
          delivery: 'sent' as const,
        })),
      },
    ],
    { everMember: new Set(['lead']), everLead: new Set(['lead']) },
  );

const register = fold(
  seen({ provider: 'clinic' }),
  set({ provider: 'trust', site: 'main' }, 'minor'),
  set({ provider: 'trust' }, 'significant'),
  set({ provider: 'school' }, 'no-concerns'),
  set({ provider: 'trust', site: 'other' }, 'training-suspended'),
);

test('what waits comes first, then the most support, and last what has no category at all', () => {
  const names = listed(register).map(({ scope }) => scope.site ?? scope.provider);
  expect(names).toEqual(['other', 'trust', 'main', 'school', 'clinic']);
});

test('a place of which only progress is known has an address too', () => {
  const clinic = listed(register).at(-1)!;
  expect(nameForAddress(clinic)).toBe('k0');
  expect(nameForAddress({ ...clinic, progress: [] })).toBe('');
});

test('of a provider it tells how it stands as a whole, and its parts that hold a category', () => {
  const { whole, parts } = ofProvider(register, 'trust');
  expect(whole?.current?.category).toBe('significant');
  expect(parts.map(({ scope }) => scope.site)).toEqual(['main']);
  expect(ofProvider(register, 'clinic'), 'only progress was seen').toEqual({ whole: null, parts: [] });
  expect(ofProvider(register, 'nobody')).toEqual({ whole: null, parts: [] });
});

test('a place is called by all its names, or not at all as long as one of them is not here', () => {
  const trust = {
    id: 'trust',
    name: 'Larkrigg',
    sites: [{ id: 'main', name: 'The General' }],
    placements: [{ id: 'w4', name: 'Ward 4' }],
  } as unknown as Organisation;
  expect(placeName({ provider: 'trust' }, [trust])).toBe('Larkrigg');
  expect(placeName({ provider: 'trust', site: 'main', placement: 'w4' }, [trust])).toBe(
    'Larkrigg, The General, Ward 4',
  );
  expect(placeName({ provider: 'trust', placement: 'w4' }, [trust])).toBe('Larkrigg, Ward 4');
  expect(placeName({ provider: 'trust', site: 'gone' }, [trust])).toBeNull();
  expect(placeName({ provider: 'trust', site: 'main', placement: 'gone' }, [trust])).toBeNull();
  expect(placeName({ provider: 'trust' }, [])).toBeNull();
});
