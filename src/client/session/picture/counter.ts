import type { Answer, Question } from '#domain/picture/question.ts';
import type { FactsNews } from '../../db/inbox/inbox-facts.ts';
import { Counted, type Flaws } from './counted.ts';
import type { FromWorker, ToWorker } from './worker.ts';
import address from './worker.ts?worker&url';

/** Where the counting is done. */
export interface Counter {
  take(news: FactsNews): Promise<Flaws>;
  ask<Asked extends Question>(asked: Asked): Promise<Answer<Asked>>;
  end(): void;
}

/** In a worker of its own where the browser has them; else here, which is slower to the touch and otherwise the same. */
export function startCounter(key: CryptoKey): Counter {
  if (typeof Worker === 'undefined') return countHere(key);
  const worker = new Worker(trusted(address), { type: 'module' });
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    const { resolve, reject } = waiting.get(data.number) ?? {};
    waiting.delete(data.number);
    if ('failed' in data) reject?.(new Error(data.failed));
    else resolve?.(data.answer as never);
  };
  worker.onerror = () => {
    for (const { reject } of waiting.values()) reject(new Error('picture: the worker did not start'));
    waiting.clear();
  };
  type Without<Message> = Message extends unknown ? Omit<Message, 'number'> : never;
  const send = <Reply>(message: Without<ToWorker>, handed: Transferable[] = []) =>
    new Promise<Reply>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ number: last, ...message }, handed);
    });
  const there: Counter = {
    // Handed over instead of copied: nobody here looks at sealed rows again.
    take: (news) =>
      send<Flaws>(
        { take: news },
        news.rows.map(({ sealed }) => sealed.buffer),
      ),
    ask: <Asked extends Question>(asked: Asked) => send<Answer<Asked>>({ ask: asked }),
    end: () => worker.terminate(),
  };
  // A browser that starts no workers of this kind tells by an error, before anything was counted.
  const started = send({ open: key }).then(
    () => there,
    () => countHere(key),
  );
  return {
    take: async (news) => (await started).take(news),
    ask: async (asked) => (await started).ask(asked),
    end: there.end,
  };
}

function countHere(key: CryptoKey): Counter {
  const counted = new Counted(key);
  return { take: (news) => counted.take(news), ask: (asked) => counted.answer(asked), end() {} };
}

type Policy = { createScriptURL(url: string): string };
type Factory = { createPolicy(name: string, rules: Policy): Policy };

let policy: Policy | undefined;

/** The one address besides the app's own worker that this page hands to the browser as a script. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy('picture', { createScriptURL: () => address });
  return policy.createScriptURL(url);
}
