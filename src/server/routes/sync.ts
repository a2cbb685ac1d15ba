import { type SyncReply, SyncRequest } from '#protocol/sync.ts';
import { PROTOCOL } from '#protocol/version.ts';
import type { Log } from '../log.ts';
import { readMessage } from '../middleware/read-message.ts';
import type { Wake } from '../notify/wake.ts';
import { type Clock, dayOf } from '../platform/clock.ts';
import { reply } from '../reply.ts';
import { authenticate } from '../session/authenticate.ts';
import { isSteward } from '../steward/steward-only.ts';
import type { Store } from '../store/store.ts';
import { pull } from '../sync/pull.ts';
import { createPush } from '../sync/push.ts';
import type { Answer } from './answer.ts';

export function sync(deps: { store: Store; clock: Clock; log: Log; wake: Wake }): Answer {
  const { store, clock } = deps;
  const push = createPush(deps);
  return async (c) => {
    const { account, device } = await authenticate(deps, c.req.header('authorization'));
    const request = await readMessage(c, SyncRequest);
    const pushed = await push({ account, device, day: dayOf(clock) }, request.push);
    // After the push, so that a device gets its own writes back with their places in the log.
    const answer = await store.read(async (tx): Promise<SyncReply> => {
      const [found, steward, news] = await Promise.all([
        tx.device.find(device),
        isSteward(tx, account),
        pull(tx, account, request.cursor),
      ]);
      return { protocol: PROTOCOL, last: found!.last, steward, ...pushed, ...news };
    });
    return reply(answer);
  };
}
