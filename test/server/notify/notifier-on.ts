import { createNotifier, type NotifierDeps } from '#server/notify/notifier.ts';
import { systemRandom } from '#server/platform/random.ts';
import type { TestServer } from '../harness.ts';

/** What looks each minute, on a server under test. Whatever is not given cannot be reached. */
export function notifierOn(server: TestServer, given: Partial<NotifierDeps>) {
  const nobody = async () => Promise.reject(new TypeError('nothing to send it with'));
  return createNotifier({
    store: server.store,
    clock: server.clock,
    wake: server.wake,
    log: { write: (event) => void server.log.push(event), requests: false },
    random: systemRandom,
    push: null,
    post: { send: nobody, close() {} },
    origin: 'https://stepwise.example',
    fetch: nobody,
    ...given,
  });
}
