import { describe, expect, test } from 'vitest';
import { groups, professions, rolesThatDiffer } from '#client/pages/pathway/differing.ts';

const nobody = { professions: [], region: '' };
const idsAt = (step: 'placement' | 'provider' | 'region', picked: Parameters<typeof rolesThatDiffer>[1]) =>
  rolesThatDiffer(step, picked)?.roles.map(({ id }) => id) ?? [];

describe('the roles that differ', () => {
  test('none are shown until something is picked', () => {
    for (const step of ['placement', 'provider', 'region'] as const) expect(rolesThatDiffer(step, nobody)).toBeNull();
  });

  test('a course shows its own', () => {
    expect(idsAt('placement', { professions: ['nursing'], region: '' })).toContain('practice-supervisor');
    expect(idsAt('placement', { professions: ['medicine'], region: '' })).not.toContain('practice-supervisor');
  });

  test('a region shows its own, whatever the course', () => {
    expect(idsAt('placement', { professions: [], region: 'south-west' })).toContain('placement-supervisor');
  });

  test('a group with both needs both', () => {
    expect(idsAt('provider', { professions: ['medicine'], region: '' })).not.toContain('associate-dean');
    expect(idsAt('provider', { professions: [], region: 'east-of-england' })).not.toContain('associate-dean');
    expect(idsAt('provider', { professions: ['medicine'], region: 'east-of-england' })).toContain('associate-dean');
  });

  test('a role that two groups name is shown once, with the sources of both', () => {
    const picked = { professions: ['nursing'], region: 'north-west' };
    const shown = idsAt('placement', picked);
    expect(shown.filter((id) => id === 'practice-education-facilitator')).toHaveLength(1);
    const sources = rolesThatDiffer('placement', picked)?.sources;
    expect(sources).toEqual(expect.arrayContaining(['nwb-learners', 'north-west-learners']));
  });

  test('everything that can be picked at once: no role twice at a step', () => {
    const everything = professions.map(({ id }) => id);
    for (const region of new Set(groups.flatMap((group) => group.regions ?? []))) {
      for (const step of ['placement', 'provider', 'region'] as const) {
        const shown = idsAt(step, { professions: everything, region });
        expect(new Set(shown).size).toBe(shown.length);
      }
    }
  });
});
