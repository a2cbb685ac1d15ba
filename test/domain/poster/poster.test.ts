import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { posterOf } from '#domain/poster/poster.ts';
import type { Contact, Organisation, StepId } from '#protocol/directory.ts';

const contact = (step: StepId, at: number, lastChecked = '2026-10-03'): Contact => ({
  id: `${step}${at}`,
  step,
  role: `Role ${at}`,
  lastChecked,
});
const many = (step: StepId, count: number) => Array.from({ length: count }, (_, at) => contact(step, at));
const organisation = (id: string, contacts: Contact[]): Organisation => ({
  id,
  kind: 'placement',
  name: `The ${id}`,
  region: null,
  sites: [{ id: 's', name: 'The site' }],
  placements: [
    { id: 'ward', site: 's', name: 'Ward 4', programme: 'Midwifery' },
    { id: 'plain', site: 's', name: 'Ward 5' },
  ],
  teams: [],
  contacts,
});

describe('a poster of one placement', () => {
  test('names it, says where it is, and has the people of each step in order', () => {
    const others = [organisation('region', many('region', 1)), organisation('course', many('provider', 2))];
    const poster = posterOf(organisation('trust', many('placement', 2)), 'ward', others)!;
    expect(poster.name).toBe('Ward 4, Midwifery');
    expect(poster.where).toEqual(['The site', 'The trust']);
    expect(poster.steps.map(({ step, contacts }) => [step, contacts.length])).toEqual([
      ['placement', 2],
      ['provider', 2],
      ['region', 1],
    ]);
    expect(posterOf(organisation('trust', []), 'plain', [])?.name).toBe('Ward 5');
    expect(posterOf(organisation('trust', []), 'nowhere', [])).toBeNull();
  });

  test('says when the contact was checked that was checked longest ago, and nothing without contacts', () => {
    const contacts = [contact('placement', 1, '2026-10-03'), contact('placement', 2, '2026-03-01')];
    expect(posterOf(organisation('trust', contacts), 'ward', [])?.checked).toBe('2026-03-01');
    expect(posterOf(organisation('trust', []), 'ward', [])?.checked).toBeNull();
  });

  test('never has more than twelve contacts, leaves nobody out unsaid, and never empties a step for another', () => {
    const size = fc.nat(40);
    fc.assert(
      fc.property(size, size, size, (first, second, third) => {
        const counts = [first, second, third];
        const all = [...many('placement', first), ...many('provider', second), ...many('region', third)];
        const { steps } = posterOf(organisation('trust', all), 'ward', [])!;
        const shown = steps.map(({ contacts }) => contacts.length);
        expect(shown.reduce((sum, one) => sum + one)).toBe(Math.min(12, first + second + third));
        expect(steps.map(({ contacts, more }) => contacts.length + more)).toEqual(counts);
        for (const [at, count] of counts.entries()) expect(shown[at]).toBeGreaterThanOrEqual(Math.min(4, count));
      }),
      { seed: 20261125, numRuns: 500 },
    );
  });
});
