import { expect, test } from 'vitest';
import { playSchedule } from '#test/scenario/schedule.ts';

test('phones with failing storage and a bad network come to agree, a few stories of very many (npm run sim)', async () => {
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8])
    expect((await playSchedule(seed)).promises, `seed ${seed}`).toBeGreaterThan(0);
});
