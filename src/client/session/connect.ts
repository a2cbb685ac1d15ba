import type { Phone } from '../db/phone.ts';
import { blankWhenErased } from './erased.ts';
import type { Exchange } from './exchange.ts';
import type { Kept } from './mode.ts';
import { onceQuiet } from './quiet.ts';
import type { Session } from './session.ts';

const AGAIN_MS = 10_000;

type Manner = { locks?: boolean; kept: Kept };

/**
 * The session of an open phone. Writing needs no server, so the code that talks to it is fetched once all is quiet, or
 * when somebody sends. A failed fetch is tried again: words wait on the phone meanwhile.
 */
export function connect(phone: Phone, { locks = false, kept }: Manner): Session {
  blankWhenErased();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  let running: Exchange | null = null;
  let loading: Promise<Exchange> | null = null;
  const load = async (): Promise<Exchange> => {
    try {
      const { startExchange } = await import('./exchange.ts');
      running ??= startExchange(phone, tell);
      return running;
    } catch {
      await new Promise<void>((resolve) => phone.clock.after(AGAIN_MS, resolve));
      return load();
    }
  };
  const exchange = () => {
    loading ??= load();
    return loading;
  };
  void onceQuiet().then(exchange);
  return {
    phone,
    locks,
    kept: () => kept,
    keepsOnlyWhileOpen() {
      kept = 'page';
      tell();
    },
    connection: () => running?.connection() ?? 'unknown',
    onConnection(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    syncNow: () => void exchange().then(({ syncNow }) => syncNow()),
    listenTo(lane) {
      let ended = false;
      let end = () => {};
      void exchange().then((line) => {
        if (!ended) end = line.listenTo(lane);
      });
      return () => {
        ended = true;
        end();
      };
    },
  };
}
