import { describeDeployment } from '../deployment/set-up.ts';
import { reply } from '../reply.ts';
import type { Store } from '../store/store.ts';
import type { Answer } from './answer.ts';

export function hello({ store, demo }: { store: Store; demo: boolean }): Answer {
  return async () => reply(await store.read((tx) => describeDeployment(tx, demo)));
}
