import { expect, test } from 'vitest';
import { playSchedules } from './sim.ts';

test('in some stories of failing phones, networks and servers no promise is broken', async () => {
  const { pass, schedules, real, failures } = await playSchedules({ schedules: 6, seed: 8, workers: 1 });
  expect(failures).toEqual([]);
  expect({ pass, schedules, real }).toEqual({ pass: true, schedules: 6, real: 1 });
});
