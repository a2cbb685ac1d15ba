import type { Question } from '#domain/picture/question.ts';
import type { FactsNews } from '../../db/inbox/inbox-facts.ts';
import { Counted } from './counted.ts';

/** What the page sends, each answered by one message with the same number. */
export type ToWorker = { number: number } & ({ open: CryptoKey } | { take: FactsNews } | { ask: Question });
export type FromWorker = { number: number; answer: unknown } | { number: number; failed: string };

declare const self: {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(reply: FromWorker): void;
};

let counted: Counted | undefined;

async function answerTo(message: ToWorker): Promise<unknown> {
  if ('open' in message) {
    counted = new Counted(message.open);
    return undefined;
  }
  return 'take' in message ? counted?.take(message.take) : counted?.answer(message.ask);
}

self.onmessage = ({ data }) => {
  const { number } = data;
  answerTo(data).then(
    (answer) => self.postMessage({ number, answer }),
    (error: unknown) => self.postMessage({ number, failed: String(error) }),
  );
};
