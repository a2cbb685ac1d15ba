import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf, toColumns } from '#domain/columns/columns.ts';

type Thing = {
  id: string;
  name: string;
  where: { town: string } | null;
  tags: readonly string[];
  count: number;
  on: boolean;
};

const things = fc.array(
  fc.record<Thing>({
    id: fc.string(),
    name: fc.constantFrom('', 'null', '"', 'one', 'two'),
    where: fc.option(fc.record({ town: fc.constantFrom('A', 'B') })),
    tags: fc.array(fc.constantFrom('x', 'y', '1'), { maxLength: 3 }),
    count: fc.constantFrom(0, 1, 2),
    on: fc.boolean(),
  }),
);
const SHARED = ['name', 'where', 'tags', 'count', 'on'] as const;

function readBack(packed: ReturnType<typeof toColumns>): Thing[] {
  const of = columnsOf<Thing>(packed);
  const [id, name, where, tags, count, on] = [of('id'), of('name'), of('where'), of('tags'), of('count'), of('on')];
  return Array.from({ length: packed.rows }, (_, row) => ({
    id: id(row),
    name: name(row),
    where: where(row),
    tags: tags(row),
    count: count(row),
    on: on(row),
  }));
}

test('things come out of columns as they went in, also after they were written down and packed again', () => {
  fc.assert(
    fc.property(things, things, (some, more) => {
      const written = JSON.parse(JSON.stringify(toColumns<Thing, 'id'>(some, ['id'], SHARED)));
      expect(readBack(written)).toEqual(some);
      const both = [...readBack(written), ...more];
      expect(readBack(toColumns<Thing, 'id'>(both, ['id'], SHARED))).toEqual([...some, ...more]);
    }),
    { seed: 20261126, numRuns: 500 },
  );
});

test('what many have alike stands there once', () => {
  const alike = Array.from({ length: 50 }, (_, at) => ({
    id: `${at}`,
    name: 'one',
    where: { town: 'A' },
    tags: ['x'],
    count: 1,
    on: true,
  }));
  expect(toColumns<Thing, 'id'>(alike, ['id'], SHARED).values).toEqual(['one', { town: 'A' }, ['x'], 1, true]);
});
