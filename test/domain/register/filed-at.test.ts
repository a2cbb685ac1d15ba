import { expect, test } from 'vitest';
import { isAt, isFiled } from '#domain/register/filed-at.ts';
import type { Organisation } from '#protocol/directory.ts';

const named = (id: string | null) => (id === null ? null : { id, name: `The ${id}` });
const filed = (organisation: string | null, placement: string | null = null) => ({
  organisation: named(organisation),
  placement: named(placement),
  education: null,
});
const held = [
  {
    id: 'trust',
    placements: [
      { id: 'ward', site: 'main' },
      { id: 'clinic', site: 'other' },
    ],
  },
] as unknown as Organisation[];

test('a case belongs to a place by where it was filed: the provider, a site of it, or one placement', () => {
  const ward = filed('trust', 'ward');
  expect(isAt(ward, { provider: 'trust' }, held)).toBe(true);
  expect(isAt(ward, { provider: 'another' }, held)).toBe(false);
  expect(isAt(ward, { provider: 'trust', site: 'main' }, held)).toBe(true);
  expect(isAt(ward, { provider: 'trust', site: 'other' }, held)).toBe(false);
  expect(isAt(ward, { provider: 'trust', site: 'main', placement: 'ward' }, held)).toBe(true);
  expect(isAt(filed('trust'), { provider: 'trust', placement: 'ward' }, held)).toBe(false);
  expect(isAt(ward, { provider: 'trust', site: 'main' }, []), 'nobody knows at which site it is').toBe(false);
});

test('only what nobody filed is looked for in the writer’s words', () => {
  expect(isFiled(filed(null))).toBe(false);
  expect(isFiled(filed('trust'))).toBe(true);
  expect(isFiled(filed(null, 'ward'))).toBe(true);
});
