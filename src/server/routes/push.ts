import { PushOn } from '#protocol/push.ts';
import { publicHalf } from '../crypto/proof-key.ts';
import { readMessage } from '../middleware/read-message.ts';
import { keepPushAddress } from '../notify/push/addresses.ts';
import type { PushSettings } from '../notify/push/tell-devices.ts';
import type { Clock } from '../platform/clock.ts';
import { reply } from '../reply.ts';
import { authenticate } from '../session/authenticate.ts';
import type { Store } from '../store/store.ts';
import type { Answer } from './answer.ts';

interface PushDeps {
  store: Store;
  clock: Clock;
  push?: PushSettings | null;
}

/** The key to subscribe to. Public: nothing is asked of whoever wants to know. */
export function pushKeyRoute({ store, push }: PushDeps): Answer {
  return async () => {
    const key = push ? (await store.read((tx) => tx.meta.get('push_key')))! : null;
    return reply({ key: key && publicHalf(key) });
  };
}

/** Whether the device that asks is told of its own account's news, by the last part of the address `/v1/push/…`. */
export function pushRoutes(deps: PushDeps): Record<'on' | 'off', Answer> {
  const { store, push } = deps;
  return {
    async on(c) {
      const session = await authenticate(deps, c.req.header('authorization'));
      const message = await readMessage(c, PushOn);
      await store.write((tx) => keepPushAddress(tx, session, message, push?.hosts ?? []));
      return reply({});
    },
    async off(c) {
      const { device } = await authenticate(deps, c.req.header('authorization'));
      await store.write((tx) => tx.pushAddress.remove(device));
      return reply({});
    },
  };
}
