import { type SyncReply, SyncRequest } from '#protocol/sync.ts';
import { PROTOCOL } from '#protocol/version.ts';
import type { Limits } from '../limits/limits.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { readMessage } from '../middleware/read-message.ts';
import type { Wake } from '../notify/wake.ts';
import type { Room } from '../operations/room.ts';
import { type Clock, dayOf } from '../platform/clock.ts';
import { reply } from '../reply.ts';
import { authenticate } from '../session/authenticate.ts';
import { isSteward } from '../steward/steward-only.ts';
import type { Store } from '../store/store.ts';
import { lifeOf, pull } from '../sync/pull.ts';
import { createPush } from '../sync/push.ts';
import type { Answer } from './answer.ts';

interface Deps {
  store: Store;
  clock: Clock;
  log: Log;
  wake: Wake;
  limits: Limits;
  metrics: Metrics;
  room: Room;
}

export function sync(deps: Deps): Answer {
  const { store, clock, limits, metrics, room } = deps;
  const push = createPush(deps);
  return async (c) => {
    const { account, device } = await authenticate(deps, c.req.header('authorization'));
    const request = await readMessage(c, SyncRequest);
    limits.mutations(account, request.push.length);
    if (request.mistrust) metrics.mistrust();
    const actor = { account, device, day: dayOf(clock), room, life: lifeOf(request.cursor) };
    const pushed = await push(actor, request.push);
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
