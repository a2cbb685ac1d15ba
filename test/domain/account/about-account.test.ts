import { expect, test } from 'vitest';
import { nothingAbout, remindsOfCode, withName } from '#domain/account/about-account.ts';

const fresh = nothingAbout('account');

test('somebody who never checked their code is reminded, and not again for 14 days after they closed it', () => {
  expect(remindsOfCode(fresh, '2026-11-26')).toBe(true);
  const closed = { ...fresh, closed: '2026-11-26' };
  expect(remindsOfCode(closed, '2026-11-26')).toBe(false);
  expect(remindsOfCode(closed, '2026-12-09')).toBe(false);
  expect(remindsOfCode(closed, '2026-12-10')).toBe(true);
});

test('a code that was checked once needs no reminder ever again', () => {
  expect(remindsOfCode({ ...fresh, checked: '2020-01-01', closed: '2020-01-01' }, '2026-11-26')).toBe(false);
});

test('a device has one name, a new one takes its place, and an empty one takes it away', () => {
  const named = withName(withName(fresh, 'a', 'Phone'), 'b', 'Tablet');
  expect(withName(named, 'a', 'My phone').names).toEqual([
    { id: 'b', name: 'Tablet' },
    { id: 'a', name: 'My phone' },
  ]);
  expect(withName(named, 'a', '').names).toEqual([{ id: 'b', name: 'Tablet' }]);
});
