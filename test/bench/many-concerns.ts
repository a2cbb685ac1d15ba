import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { closePhone, createPhone, newId } from '#client/db/phone.ts';
import { systemClock } from '#client/platform/clock.ts';
import { systemRandom } from '#client/platform/random.ts';
import { makeEngine } from '#client/sync/engine.ts';
import { makeSessions } from '#client/sync/session.ts';
import { makeTransport } from '#client/sync/transport.ts';
import { recoveryCode } from '#client/vault/recovery-code.ts';
import { answered, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { saveDraft } from '#test/support/save-draft.ts';

/** Writes that many concerns from another device of a new account, and answers the code that opens it. */
export async function writeConcerns(origin: string, count: number): Promise<string> {
  const storage = { indexedDB: new IDBFactory(), IDBKeyRange };
  const announce = { changed() {}, listen: () => () => {} };
  const phone = await createPhone({ storage, clock: systemClock, random: systemRandom, announce });
  for (let at = 0; at < count; at++) {
    const now = phone.clock.now().toISOString();
    const blank = newDraft(newId(phone.random), now, { id: 'england', version: 1 });
    const words = `Concern ${at}. ${'The ward was short of staff again and nobody could show me what to do. '.repeat(10)}`;
    const saved = await saveDraft(phone, { ...answered(blank, WHAT_HAPPENED, words, now), stage: 'concern' });
    if (!saved.ok) throw new Error(saved.problem);
  }
  const transport = makeTransport(fetch, origin);
  const engine = makeEngine({ phone, transport, sessions: makeSessions(transport), onConnection() {} });
  const connection = await engine.run();
  if (connection !== 'online') throw new Error(`the concerns did not reach the server: ${connection}`);
  const code = await recoveryCode(phone.account.secret);
  closePhone(phone);
  return code;
}
