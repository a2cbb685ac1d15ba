import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Phone } from '#client/db/phone.ts';
import { closePhone, createPhone } from '#client/db/phone.ts';
import type { Clock } from '#client/platform/clock.ts';
import type { Random } from '#client/platform/random.ts';
import { makeEngine } from '#client/sync/engine.ts';
import { makeSessions } from '#client/sync/session.ts';
import { makeTransport } from '#client/sync/transport.ts';
import type { App } from '#server/app.ts';

export type Stage = { app: App; clock: Clock; random: Random };

/** Someone with a phone of their own: the real client, talking to the real server, in memory. */
export type Actor = {
  phone: Phone;
  /** Sends what waits and fetches what is new. @throws when that did not work. */
  sync(): Promise<void>;
  leave(): void;
};

/** No screen looks at these phones; a real channel would also keep the process from ending. */
const nobodyListens = { changed() {}, listen: () => () => {} };

export async function enter({ app, clock, random }: Stage, secret: Uint8Array<ArrayBuffer>): Promise<Actor> {
  const storage = { indexedDB: new IDBFactory(), IDBKeyRange };
  const phone = await createPhone({ storage, clock, random, announce: nobodyListens }, secret);
  const transport = makeTransport(async (url, init) => app.request(url, init));
  const sessions = makeSessions(transport);
  const engine = makeEngine({ phone, transport, sessions, onConnection() {} });
  return {
    phone,
    async sync() {
      const connection = await engine.run();
      if (connection !== 'online') throw new Error(`demo: sync: ${connection}`);
    },
    leave: () => closePhone(phone),
  };
}
