import { foldAgain, readFacts } from '#client/db/inbox/inbox-facts.ts';
import type { Phone } from '#client/db/phone.ts';
import { Counted } from '#client/session/picture/counted.ts';
import { type Fact, factOf } from '#domain/picture/fact.ts';
import { inboxFromScratch, WORDING } from './inbox-from-scratch.ts';

/** A picture that stays open, as a page keeps it, over everything that happens to the phone. */
export class PictureKept {
  #counted: Counted | null = null;
  #known = new Map<number, string>();

  /** All facts, once everything marked is folded. */
  async facts(phone: Phone): Promise<Fact[]> {
    this.#counted ??= new Counted(phone.account.vaultKey);
    for (;;) {
      const news = await readFacts(phone, WORDING, this.#known);
      const flaws = await this.#counted.take(news);
      for (const { bucket, version } of news.rows) this.#known.set(bucket, version);
      await foldAgain(phone, WORDING, flaws);
      if (news.left + flaws.unread.length + flaws.outdated.length > 0) continue;
      return inOrder((await this.#counted.answer({ ask: 'facts', where: {} })).value);
    }
  }
}

/** The same from nothing but the records. */
export async function factsFromScratch(phone: Phone): Promise<Fact[]> {
  return inOrder((await inboxFromScratch(phone)).flatMap((one) => factOf(one) ?? []));
}

const inOrder = (facts: readonly Fact[]) => [...facts].sort((a, b) => (a.space < b.space ? -1 : 1));
