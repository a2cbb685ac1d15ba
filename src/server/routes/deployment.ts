import { readDeployment } from '../deployment/settings.ts';
import { replyTagged } from '../reply.ts';
import type { Store } from '../store/store.ts';
import type { Answer } from './answer.ts';
import { tagOf } from './directory.ts';

export function deployment({ store }: { store: Store }): Answer {
  return (c) =>
    store.read(async (tx) => {
      const described = await readDeployment(tx);
      return replyTagged(await tagOf(tx, described.version), c.req.header('if-none-match'), async () => described);
    });
}
