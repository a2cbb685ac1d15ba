import { setTimeout as pause } from 'node:timers/promises';
import { bodyText, chainText } from '#protocol/chain.ts';
import { ZERO_HASH } from '#protocol/ids.ts';
import type { Mutation } from '#protocol/operations.ts';
import { appendArgs, Device, type Send, seeded, sha256 } from '../server/device.ts';

/** What a look at the server's log found wrong. */
export interface Found {
  /** Acknowledged, and not there. */
  lost: number;
  twice: number;
  /** A log whose chain, digest and records disagree, or a mutation that was refused because half of it was there. */
  broken: number;
}

/** One phone that writes as fast as it is answered, and remembers every answer. */
export class Writer {
  readonly device: Device;
  private readonly walk: ReturnType<typeof seeded>;
  private vault = '';
  private chain = ZERO_HASH;
  private places = 0;
  private refused = 0;
  /** Sent, and not answered before the server died. */
  private open: Mutation[] = [];
  private readonly seen = new Set<string>();
  readonly acknowledged = new Set<string>();
  /** The last answer that was none of what was asked for: its status and its code. */
  said = '';

  constructor(send: Send, seed: string, device = new Device(send)) {
    this.device = device;
    this.walk = seeded(seed);
  }

  async begin(): Promise<void> {
    await this.device.signIn();
    this.vault = await this.device.openVault();
  }

  /** Sends the next few, or again those that were not answered. False: no answer came, or another. */
  async turn(): Promise<boolean> {
    if (this.open.length === 0) {
      const next = () => this.device.next('append@1', appendArgs(this.vault));
      this.open = Array.from({ length: 1 + this.walk.below(10) }, next);
    }
    const answer = await this.device.raw(this.open).catch(() => null);
    // An answer whose body broke off was no answer either.
    const reply = await answer?.json().catch(() => null);
    if (!answer?.ok || !reply?.outcomes) {
      this.said = answer ? `${answer.status} ${reply?.error?.code ?? ''}` : '';
      if (answer?.status === 401) await this.signInAgain();
      return false;
    }
    for (const { seq, outcome } of reply.outcomes) {
      const mutation = this.open.find((one) => one.seq === seq)!;
      if (outcome.status === 'applied') this.acknowledged.add(String(mutation.args['key']));
      else this.refused += 1;
    }
    this.open = this.open.slice(reply.outcomes.length);
    return true;
  }

  /** Until the server is gone. */
  async write(): Promise<void> {
    while (await this.turn());
  }

  /** Whatever happens to the server. `answered` hears of each turn when it was asked and whether it was answered. */
  async writeUntil(over: () => boolean, answered: (asked: number, ok: boolean) => void): Promise<void> {
    while (!over()) {
      const asked = performance.now();
      const ok = await this.turn();
      answered(asked, ok);
      if (!ok) await pause(50);
    }
  }

  /** Reads what is new since the last check. */
  async check(): Promise<Found> {
    let [twice, broken] = [0, this.refused];
    this.refused = 0;
    const { entries, digests } = await this.device.pullAll();
    for (const entry of entries) {
      if (this.seen.has(entry.key)) twice += 1;
      this.seen.add(entry.key);
      this.places += 1;
      if (entry.seq !== this.places || entry.hash !== sha256(bodyText(entry.body ?? null))) broken += 1;
      this.chain = sha256(chainText(this.chain, entry));
    }
    const head = digests.at(-1);
    if (head && (head.chain !== this.chain || head.count !== this.places || head.seq !== this.places)) broken += 1;
    const lost = [...this.acknowledged].filter((key) => !this.seen.has(key)).length;
    return { lost, twice, broken };
  }

  private async signInAgain(): Promise<void> {
    const { last } = this.device;
    await this.device.signIn().catch(() => {});
    this.device.last = last;
  }
}

/** Speaks to wherever the server is by now. */
export const sendTo =
  (origin: { now: string }): Send =>
  (path, init) =>
    fetch(origin.now + path, init);

/** All of them at once, added to what was found before. */
export async function checkAll(writers: readonly Writer[], sum: Found): Promise<void> {
  for (const found of await Promise.all(writers.map((writer) => writer.check()))) {
    sum.lost += found.lost;
    sum.twice += found.twice;
    sum.broken += found.broken;
  }
}

export const acknowledgedBy = (writers: readonly Writer[]) =>
  writers.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);
