import { NamedLink, OfferLink, RemoveDevice } from '#protocol/devices.ts';
import { LIMITS } from '#protocol/limits.ts';
import { lookAt, offer, take, withdrawLink } from '../devices/links.ts';
import { removeDevice } from '../devices/remove-device.ts';
import { readMessage } from '../middleware/read-message.ts';
import type { Wake } from '../notify/wake.ts';
import { type Clock, dayOf, secondsOf } from '../platform/clock.ts';
import { reply } from '../reply.ts';
import { authenticate } from '../session/authenticate.ts';
import type { Store } from '../store/store.ts';
import type { Answer } from './answer.ts';

/** Which devices open an account, and how one more comes to it, by the last part of the address `/v1/devices/…`. */
export function deviceRoutes(deps: { store: Store; clock: Clock; wake: Wake }): Record<string, Answer> {
  const { store, clock, wake } = deps;
  return {
    async list(c) {
      const { account } = await authenticate(deps, c.req.header('authorization'));
      return reply({ devices: await store.read((tx) => tx.device.ofAccount(account)) });
    },
    async remove(c) {
      const { account } = await authenticate(deps, c.req.header('authorization'));
      const message = await readMessage(c, RemoveDevice);
      await store.write((tx) => removeDevice(tx, { account, day: dayOf(clock) }, message));
      wake.dismiss(account, message.device);
      return reply({});
    },
    async offer(c) {
      const { account } = await authenticate(deps, c.req.header('authorization'));
      const message = await readMessage(c, OfferLink);
      return reply({ seconds: await store.write((tx) => offer(tx, account, secondsOf(clock), message)) });
    },
    async take(c) {
      const { link } = await readMessage(c, NamedLink, LIMITS.strangerBytes);
      // A name that is nobody's costs a look, and no write.
      await store.read((tx) => lookAt(tx, secondsOf(clock), link));
      const sealed = await store.write((tx) => take(tx, secondsOf(clock), link));
      return reply({ sealed });
    },
    async look(c) {
      const { link } = await readMessage(c, NamedLink, LIMITS.strangerBytes);
      return reply({ state: await store.read((tx) => lookAt(tx, secondsOf(clock), link)) });
    },
    async withdraw(c) {
      const { link } = await readMessage(c, NamedLink, LIMITS.strangerBytes);
      await store.write((tx) => withdrawLink(tx, secondsOf(clock), link));
      return reply({});
    },
  };
}
