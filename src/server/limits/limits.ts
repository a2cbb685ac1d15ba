import type { Context } from 'hono';
import type { Clock, Ticks } from '../platform/clock.ts';
import type { RandomBytes } from '../platform/random.ts';
import { Refusal } from '../refusal.ts';
import { addressOf, createNaming } from './asker.ts';
import { createBuckets } from './buckets.ts';
import { createLine } from './line.ts';
import { createRecent } from './recent.ts';

/** How much somebody may ask for. Each throws `slow_down` with the seconds to wait. */
export interface Limits {
  /** Whom a request comes from, as far as limits go; null when that cannot be told. */
  nameOf(c: Context): string | null;
  /** Before anything else of a request is looked at. `counted`: it costs more than bytes from memory. */
  knock(from: string | null, counted: boolean): Promise<void>;
  /** Somebody with a session was served there. */
  welcome(from: string | null): void;
  /** A request of an account with a session. */
  account(account: string): void;
  /** What an account wants to have stored. */
  mutations(account: string, count: number): void;
  /** Forgets who was here, ten minutes later. */
  sweep(): void;
}

/** For servers that nobody but their maker can reach. */
export const noLimits: Limits = {
  nameOf: () => null,
  knock: async () => {},
  welcome() {},
  account() {},
  mutations() {},
  sweep() {},
};

export type LimitedBy = 'address' | 'crowd' | 'account' | 'mutations';

export interface Paces {
  /** Proxies of ours before the server. */
  proxies: number;
  /** Requests a second of one address in the long run. Behind one a whole campus may sit, so it takes a minute's worth at once. */
  perAddress: number;
  /** The same of all addresses together where nobody has a session. */
  perCrowd: number;
  /** The same of one account: a device that fetches everything afresh asks some hundred times in a row. */
  perAccount: number;
}

const MINUTE = 60;
/** A crowd at the door must never take more than a few seconds to be told. */
const CROWD_BURST_SECONDS = 10;
/**
 * What an account may have stored, for each request it may make a second. A phone that heals a server after a restore sends what
 * it wrote in five weeks.
 */
const MUTATIONS = { burst: 500, perSecond: 2 };

interface Deps {
  clock: Clock;
  ticks: Ticks;
  ids: RandomBytes;
  paces: Paces;
  /** Told of each refusal. */
  count?: (by: LimitedBy) => void;
  /** Told once that a proxy stands before the server which `paces` does not name. */
  unnamedProxy?: () => void;
}

export function createLimits({ clock, ticks, ids, paces, count = () => {}, unnamedProxy = () => {} }: Deps): Limits {
  const { proxies, perAddress, perCrowd, perAccount } = paces;
  const naming = createNaming({ clock, ids });
  const addresses = createBuckets({ burst: MINUTE * perAddress, perSecond: perAddress }, ticks);
  const crowd = createBuckets({ burst: CROWD_BURST_SECONDS * perCrowd, perSecond: perCrowd }, ticks);
  const accounts = createBuckets({ burst: MINUTE * perAccount, perSecond: perAccount }, ticks);
  const { burst, perSecond } = MUTATIONS;
  const mutations = createBuckets({ burst: burst * perAccount, perSecond: perSecond * perAccount }, ticks);
  const line = createLine(perCrowd, ticks);
  // Who has a session goes before a crowd of strangers, also when it is time for the next session.
  const welcome = createRecent(ticks);

  let told = false;

  function within(wait: number, by: LimitedBy): void {
    if (wait === 0) return;
    count(by);
    throw new Refusal('slow_down', { retryAfter: wait });
  }

  return {
    nameOf(c) {
      if (proxies === 0 && !told && c.req.header('x-forwarded-for')) {
        told = true;
        unnamedProxy();
      }
      const address = addressOf(c, proxies);
      return address && naming(address);
    },
    async knock(from, counted) {
      if (!from) return;
      const stranger = !welcome.has(from);
      if (stranger) await (line.enter() ?? within(1, 'crowd'));
      if (!counted) return;
      within(addresses.take(from), 'address');
      if (stranger) within(crowd.take('all'), 'crowd');
    },
    welcome(from) {
      if (from) welcome.add(from);
    },
    account: (account) => within(accounts.take(account), 'account'),
    mutations: (account, many) => within(many === 0 ? 0 : mutations.take(account, many), 'mutations'),
    sweep() {
      for (const kept of [addresses, accounts, mutations, welcome]) kept.sweep();
    },
  };
}
