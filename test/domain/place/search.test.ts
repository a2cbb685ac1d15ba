import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeIndex, search } from '#domain/place/search.ts';

type Ward = { name: string; rest: string };
const indexOf = (wards: readonly Ward[]) => makeIndex(wards, (ward) => ward);
const names = (wards: readonly Ward[], query: string, most = 20) =>
  search(indexOf(wards), query, most).found.map(({ name }) => name);
const at = (name: string, rest = 'Hill Hospital'): Ward => ({ name, rest });

describe('finding a placement', () => {
  const wards = Array.from({ length: 120 }, (_, number) => at(`Ward ${number}`));

  test('“ward 4” finds ward 4 first, and wards 40 to 49 after it', () => {
    expect(names([...wards].reverse(), 'ward 4')).toEqual([
      'Ward 4',
      ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `Ward 4${n}`),
    ]);
  });

  test('words may come in any order, half typed, in any case, with or without accents and signs', () => {
    const list = [at('Salle Été', 'St. Mary’s Hospital'), at('Maternity', 'St. Anne’s')];
    for (const query of ['ete', 'MARYS sal', 'st marys', 'été salle', '  ÉTÉ ', 'St. Mary’s']) {
      expect(names(list, query), query).toEqual(['Salle Été']);
    }
  });

  test('what it is called counts for more than where it is', () => {
    const list = [at('Ward 1', 'Children’s Hospital'), at('Children’s ward', 'Hill Hospital')];
    expect(names(list, 'childrens')).toEqual(['Children’s ward', 'Ward 1']);
    expect(names(list, 'child')).toEqual(['Children’s ward', 'Ward 1']);
  });

  test('a word in the middle of another finds nothing', () => {
    expect(names([at('Northward')], 'ward')).toEqual([]);
  });

  test('at most twenty are given, and how many more there are', () => {
    const { found, more } = search(indexOf(wards), 'ward', 20);
    expect([found.length, more]).toEqual([20, 100]);
    expect(search(indexOf(wards), '', 200)).toMatchObject({ more: 0 });
  });
});

describe('whatever is typed', () => {
  const sure = { seed: 20261125, numRuns: 500 };
  const word = fc.constantFrom('ward', '4', '40', '9a', 'été', 'Ärzte', 'st', 'mary’s', 'older', 'people', 'op', 'ol');
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  const list = fc.array(fc.record({ name, rest: name }), { maxLength: 30 });
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/\p{Mn}|’/gu, '')
      .toLowerCase()
      .split(/\s+/)
      .filter(Boolean);

  test('it finds exactly the entries in which every word typed begins a word', () => {
    fc.assert(
      fc.property(list, name, (wards, query) => {
        const expected = wards.filter((ward) => {
          const has = plain(`${ward.name} ${ward.rest}`);
          return plain(query).every((typed) => has.some((one) => one.startsWith(typed)));
        });
        const { found, more } = search(indexOf(wards), query, 10);
        expect(found.length + more).toBe(expected.length);
        expect(found.every((one) => expected.includes(one))).toBe(true);
      }),
      sure,
    );
  });

  test('an entry with every word whole never comes after one with a word only begun', () => {
    fc.assert(
      fc.property(list, name, (wards, query) => {
        const whole = ({ name: own, rest }: Ward) => {
          const has = plain(`${own} ${rest}`);
          return plain(query).every((typed) => has.includes(typed));
        };
        const shown = search(indexOf(wards), query, 100).found.map(whole);
        expect(shown).toEqual([...shown].sort((a, b) => Number(b) - Number(a)));
      }),
      sure,
    );
  });

  test('the order of the list it was made from does not matter', () => {
    fc.assert(
      fc.property(list, name, (wards, query) => {
        const say = (all: readonly Ward[]) =>
          search(indexOf(all), query, 100).found.map((one) => `${one.name}|${one.rest}`);
        expect(say([...wards].reverse()).sort()).toEqual(say(wards).sort());
      }),
      sure,
    );
  });

  test('any text at all is answered', () => {
    fc.assert(
      fc.property(list, fc.string({ unit: 'binary' }), (wards, query) => {
        const { found, more } = search(indexOf(wards), query, 20);
        expect(found.length + more).toBeLessThanOrEqual(wards.length);
      }),
      { ...sure, numRuns: 200 },
    );
  });
});
