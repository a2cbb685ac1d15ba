import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byDomain, byProvider, heatMap } from '#domain/picture/heat-map.ts';
import { countOf, inLayer, LAYERS } from '#domain/picture/layer.ts';
import { settings, someFacts } from './some-facts.ts';

test('a cell says how many there are, and those are the ones that open when it is pressed', () => {
  fc.assert(
    fc.property(someFacts, fc.constantFrom(...LAYERS), (facts, layer) => {
      const { all } = heatMap(facts, byProvider, byDomain);
      expect(countOf(all, layer)).toBe(facts.filter((fact) => inLayer(fact, layer)).length);
    }),
    settings,
  );
});

test('what educators saw stands in a layer of its own; what is closed counts only where everything does', () => {
  const [one] = fc.sample(
    someFacts.filter((facts) => facts.length > 0),
    { ...settings, numRuns: 1 },
  )[0]!;
  const layersOf = (change: Partial<typeof one>) => LAYERS.filter((layer) => inLayer({ ...one!, ...change }, layer));
  expect(layersOf({ kind: 'observation', closed: null })).toEqual(['seen']);
  expect(layersOf({ kind: 'concern', closed: null })).toEqual(['open', 'all', 'risk']);
  expect(layersOf({ kind: 'concern', closed: '2026-01-01' })).toEqual(['all']);
});
