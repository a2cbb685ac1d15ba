import type { Answer, Question } from '#domain/picture/question.ts';
import { type FactsNews, foldAgain, foldSome, readFacts } from '../../db/inbox/inbox-facts.ts';
import type { Wording } from '../../db/inbox/inbox-fold.ts';
import type { Phone } from '../../db/phone.ts';
import { type Counter, startCounter } from './counter.ts';

/** Counts what the team has, and goes on doing so while anything changes. */
export class Picture {
  readonly #phone: Phone;
  readonly #wording: Wording;
  readonly #counter: Counter;
  readonly #heard = new Set<() => void>();
  readonly #watching = new Set<() => void>();
  readonly #known = new Map<number, string>();
  readonly #unlisten: () => void;
  #teams = '';
  #live = 0;
  #busy: Promise<void> | null = null;
  #again = false;
  #ended = false;
  /** Cases that are still to be folded; null: nothing was read yet. */
  left: number | null = null;
  /** How often it was counted: an answer is good until the next time. */
  counted = 0;

  constructor(phone: Phone, wording: Wording) {
    this.#phone = phone;
    this.#wording = wording;
    this.#counter = startCounter(phone.account.vaultKey);
    this.#unlisten = phone.announce.listen(() => this.#refresh());
    this.#refresh();
  }

  /** Called each time it was counted again, and when fewer cases are left. */
  listen(heard: () => void): () => void {
    this.#heard.add(heard);
    return () => this.#heard.delete(heard);
  }

  /** Called when it begins or ends to read what is here. */
  watch(changed: () => void): () => void {
    this.#watching.add(changed);
    return () => this.#watching.delete(changed);
  }

  /** Something may have come that is not counted yet. */
  get reading(): boolean {
    return this.#busy !== null;
  }

  async ask<Asked extends Question>(asked: Asked): Promise<Answer<Asked>> {
    return this.#counter.ask(asked);
  }

  end(): void {
    this.#ended = true;
    this.#unlisten();
    this.#counter.end();
  }

  #refresh(): void {
    if (this.#busy) {
      this.#again = true;
      return;
    }
    this.#busy = this.#look()
      // What could not be read now is read with the next change.
      .catch((error: unknown) => this.#ended || globalThis.reportError?.(error))
      .then(() => {
        this.#busy = null;
        if (this.#again && !this.#ended) {
          this.#again = false;
          this.#refresh();
        } else for (const changed of this.#watching) changed();
      });
    for (const changed of this.#watching) changed();
  }

  /** What was stored has nothing to do with what is counted: nobody has to ask again. */
  #isNone({ rows, live, teams, left }: FactsNews): boolean {
    const same = this.left === left && this.#teams === JSON.stringify(teams) && this.#live + live.length === 0;
    this.#teams = JSON.stringify(teams);
    this.#live = live.length;
    return same && rows.length === 0 && left === 0;
  }

  async #look(): Promise<void> {
    for (let more = true; more && !this.#ended; ) {
      // What is kept is counted and shown before anything is folded.
      const slice = this.left === null ? 0 : undefined;
      const news = await readFacts(this.#phone, this.#wording, this.#known, slice);
      if (this.#isNone(news)) return;
      const taking = this.#counter.take(news);
      this.counted += 1;
      // Who is told asks at once, and is answered after this.
      this.#tell(news.left);
      const flaws = await taking;
      for (const { bucket, version } of news.rows) this.#known.set(bucket, version);
      await foldAgain(this.#phone, this.#wording, flaws);
      more = news.left > 0;
      // Counting again after each part would take longer than folding all of them.
      for (let left = news.left; left > 0 && !this.#ended; this.#tell(left)) {
        left = await foldSome(this.#phone, this.#wording);
      }
    }
  }

  #tell(left: number): void {
    this.left = left;
    for (const heard of this.#heard) heard();
  }
}
