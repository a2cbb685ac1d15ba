import type { Log } from '../log.ts';
import { type Clock, secondsOf } from '../platform/clock.ts';
import type { RandomBytes } from '../platform/random.ts';
import type { ClaimedNotice } from '../store/notices.ts';
import type { Store } from '../store/store.ts';
import type { Post } from './mail/post.ts';
import { tellTeam } from './mail/tell-team.ts';
import { noteOverdue } from './overdue.ts';
import { chanceOf, planNotices } from './plan.ts';
import { type PushSettings, tellDevices } from './push/tell-devices.ts';
import { tryAgain } from './schedule.ts';
import type { Wake } from './wake.ts';

export interface NotifierDeps {
  store: Store;
  clock: Clock;
  random: RandomBytes;
  log: Log;
  wake: Pick<Wake, 'listens'>;
  push: PushSettings | null;
  post: Post;
  /** Where people reach this server, for links in e-mails. */
  origin: string;
  fetch: typeof fetch;
}

/** `again`: it could not be told now; not before `seconds`, if the other side said so. */
export type Told = { kind: 'done' } | { kind: 'again'; seconds: number | null };
export type TellAll = (deps: NotifierDeps, claimed: readonly ClaimedNotice[]) => Promise<(Told & { id: string })[]>;

/** Longer than telling a whole portion may take. A process that dies meanwhile leaves it to the others after that. */
const LEASE_SECONDS = 600;
const PORTION = 100;
/** In one tick: what is left after that is told in the next. */
const PORTIONS = 10;

/**
 * Tells what is to be told. `tick` is called each minute, by every process: which of them tells what is settled in the
 * store, so that nothing is told twice and a restart loses nothing.
 */
export function createNotifier(deps: NotifierDeps): { tick(): Promise<void>; idle(): Promise<void> } {
  const { store, clock, random, wake, log } = deps;
  let running: Promise<void> | null = null;

  async function plan(): Promise<void> {
    const now = secondsOf(clock);
    const planning = { now, random, listens: wake.listens };
    await store.write(async (tx) => {
      await noteOverdue(tx, now);
      await planNotices(tx, planning);
    });
  }

  async function tellPortion(): Promise<boolean> {
    const now = secondsOf(clock);
    const claimed = await store.write((tx) => tx.notice.claim(now, now + LEASE_SECONDS, PORTION));
    const pushes = claimed.filter(({ kind }) => kind === 'push');
    const letters = claimed.filter(({ kind }) => kind !== 'push');
    await Promise.all([settle(pushes, tellDevices), ...letters.map((letter) => settle([letter], tellTeam))]);
    return claimed.length === PORTION;
  }

  async function settle(claimed: readonly ClaimedNotice[], tell: TellAll): Promise<void> {
    const told = await tell(deps, claimed);
    const now = secondsOf(clock);
    const chance = chanceOf(random);
    await store.write(async (tx) => {
      for (const notice of claimed) {
        const how = told.find(({ id }) => id === notice.id);
        if (how?.kind !== 'again') {
          await tx.notice.settle(notice);
          continue;
        }
        const due = tryAgain(now, notice.tries + 1, chance, how.seconds);
        if (due === null) await tx.notice.drop(notice);
        else await tx.notice.plan(notice, due);
      }
    });
  }

  async function run(): Promise<void> {
    await plan();
    for (let portions = 0; portions < PORTIONS; portions++) if (!(await tellPortion())) return;
  }

  return {
    /** Once nothing is under way any more. */
    idle: async () => running ?? undefined,
    /** Resolves when all is told that was due; a call meanwhile waits for the one that runs. Never rejects. */
    tick() {
      running ??= run()
        // A store that takes nothing just now: the next minute tries again, and leases end by themselves.
        .catch((error: unknown) => {
          log.write({ event: 'notices_failed', error: error instanceof Error ? error.name : 'unknown' });
        })
        .finally(() => {
          running = null;
        });
      return running;
    },
  };
}
