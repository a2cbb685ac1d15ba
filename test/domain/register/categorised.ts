import type { Categorised, Category } from '#protocol/register.ts';

export const at = '2026-11-02T09:00:00.000Z';
export const scope = { provider: 'trust' };

/** A category as somebody sets it, with something of it otherwise. */
export const categorised = (category: Category, change: Partial<Categorised> = {}): Categorised => ({
  type: 'categorised',
  at,
  scope,
  category,
  criteria: [],
  linked: [],
  reason: 'Because of what was seen.',
  review: '2027-02-01',
  despite: '',
  ...change,
});
