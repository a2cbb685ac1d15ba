import { expect, test } from 'vitest';
import { KEPT } from './kept-stories.ts';
import { type Played, playInWorker } from './play-in-worker.ts';

test('no story in which something once went wrong goes wrong again', async () => {
  const all: Played[] = [];
  await playInWorker({ stories: Object.values(KEPT) }, (played) => void all.push(played));
  const names = Object.keys(KEPT);
  expect(all.flatMap(({ failure }, at) => (failure ? [`${names[at]}: ${failure}`] : []))).toEqual([]);
  expect(all).toHaveLength(names.length);
});
