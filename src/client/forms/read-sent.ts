import type { Draft } from '#domain/concern/draft.ts';
import { readSendings, type SentConcern } from '../db/mine/concerns.ts';
import type { Phone } from '../db/phone.ts';
import { seenAnswers } from '../db/seen.ts';
import { answersIn } from './answers-in.ts';

/** What came of a concern that was sent, and whether there is an answer in it that was not on screen yet. */
export async function readSent(phone: Phone, draft: Draft): Promise<{ sendings: SentConcern[]; news: boolean }> {
  const sendings = await readSendings(phone, draft);
  const unseen = sendings.map(
    async (sent) => answersIn(sent.conversation).length > (await seenAnswers(phone, sent.sending.space)),
  );
  return { sendings, news: (await Promise.all(unseen)).includes(true) };
}
