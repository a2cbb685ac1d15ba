import { type Fact, factOf } from '#domain/picture/fact.ts';
import { namesIn, type PackedFacts, unpackFacts } from '#domain/picture/packed.ts';
import { type Answer, answerTo, type Question } from '#domain/picture/question.ts';
import type { FactsNews, SealedFacts } from '../../db/inbox/inbox-facts.ts';
import { unsealAtRest } from '../../vault/seal.ts';

/** What has to be folded again: buckets that did not open, and cases of a team whose roster is another one now. */
export type Flaws = { unread: number[]; outdated: string[] };

type Opened = Pick<PackedFacts, 'names' | 'outsiders'> & { version: string; facts: readonly Fact[] };

/** All facts a member may count, opened, in memory only. Lives in a worker, so that nothing stutters while it counts. */
export class Counted {
  readonly #key: CryptoKey;
  #buckets = new Map<number, Opened>();
  #live = new Map<string, Fact | null>();
  #names = new Map<string, string>();
  #teams = new Map<string, number>();
  #facts: readonly Fact[] = [];
  #taking: Promise<unknown> = Promise.resolve();

  constructor(key: CryptoKey) {
    this.#key = key;
  }

  /** Takes in what changed. Whoever asks from now on is answered with it. */
  take(news: FactsNews): Promise<Flaws> {
    const taken = this.#taking.then(() => this.#take(news));
    this.#taking = taken.catch(() => {});
    return taken;
  }

  async answer<Asked extends Question>(asked: Asked): Promise<Answer<Asked>> {
    await this.#taking;
    return answerTo(this.#facts, this.#names, asked);
  }

  async #take({ rows, live, teams }: FactsNews): Promise<Flaws> {
    const opened = await Promise.all(rows.map((row) => this.#open(row)));
    const unread: number[] = [];
    for (const [at, one] of opened.entries()) {
      const { bucket } = rows[at]!;
      if (one) this.#buckets.set(bucket, one);
      else unread.push(bucket);
    }
    this.#live = new Map(live.map(([space, summary]) => [space, summary && factOf(summary)]));
    this.#teams = new Map(teams);
    for (const { names } of opened.filter((one) => one !== null))
      for (const [id, name] of names) this.#names.set(id, name);
    for (const [, summary] of live) {
      if (summary) for (const [id, name] of namesIn(summary)) this.#names.set(id, name);
    }
    this.#facts = this.#together();
    return { unread, outdated: this.#outdated() };
  }

  #together(): Fact[] {
    const all: Fact[] = [];
    for (const { facts } of this.#buckets.values()) {
      for (const fact of facts) if (this.#teams.has(fact.team) && !this.#live.has(fact.space)) all.push(fact);
    }
    for (const fact of this.#live.values()) if (fact && this.#teams.has(fact.team)) all.push(fact);
    return all;
  }

  #outdated(): string[] {
    return [...this.#buckets.values()].flatMap(({ outsiders }) =>
      outsiders.flatMap(({ space, team, roster }) => {
        const now = this.#teams.get(team);
        return now !== undefined && now !== roster && !this.#live.has(space) ? [space] : [];
      }),
    );
  }

  async #open({ version, place, sealed }: SealedFacts): Promise<Opened | null> {
    const packed = (await unsealAtRest(this.#key, place, sealed)) as PackedFacts | null;
    if (!packed) return null;
    const { facts, names, outsiders } = packed;
    return { version, facts: unpackFacts(facts), names, outsiders };
  }
}
