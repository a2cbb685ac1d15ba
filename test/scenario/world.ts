import type { Account } from '#client/vault/account.ts';
import type { Weather } from './bad-network.ts';
import { Device } from './device.ts';
import { person } from './people.ts';
import type { Dice } from './random.ts';
import type { ServerSide } from './server-side.ts';
import { makeServer } from './server-side.ts';
import type { Membership } from './team-acts.ts';

/** Something said about a concern, for which it was shown that it will go: `from` which device, and under which row. */
export type Said = {
  space: string;
  mark: string;
  by: string | null;
  from: string;
  row: { space: string; key: string };
};

/** What people were told has worked: held against what is really there at the end. */
export type Promises = {
  /** Marks typed into drafts for which "Saved on this phone" was shown. */
  saved: Set<string>;
  /** Messages that were accepted for sending, by space. */
  said: Said[];
  /** Notes a member kept to the team. */
  kept: Said[];
  /** Spaces of concerns that were accepted for sending. */
  sent: Set<string>;
};

export type World = {
  dice: Dice;
  server: ServerSide;
  learner: Device[];
  team: Device[];
  /** Somebody who has nothing to do with any of this, or nobody. */
  strangers: Device[];
  membership: Membership;
  promises: Promises;
  /** Rows that the server must never take, by their key, and what has to become of them. */
  refused: Map<string, 'rejected' | 'parked'>;
  /** `lost`: the server came back on its backup, and what it lacks is still on the phones alone. */
  backup: 'none' | 'made' | 'lost';
  /** The server is too old for what phones ask. */
  tooOld: boolean;
  /** All clocks, the server's too, were put forward by so many milliseconds. */
  time: { later: number };
  mark(): string;
};

export type OnServer = (members: Account[], now: () => number) => Promise<ServerSide>;

const START = Date.UTC(2026, 10, 2);
const DAY = 86_400_000;

/** One learner with 1-3 devices, a team of two with 1-2 devices each, somebody who may join it, a stranger, and a server. */
export async function makeWorld(dice: Dice, onServer: OnServer = makeServer): Promise<World> {
  const [learner, lead, handler, stranger, newcomer] = await Promise.all([1, 2, 3, 4, 5].map(person));
  const time = { later: 0 };
  let minutes = 0;
  // Clocks of phones are wrong by up to 400 days, or by decades; nothing may depend on them.
  const clock = () => {
    const wrong = (dice.below(800) - 400) * DAY * (dice.chance(0.1) ? 20 : 1);
    return () => new Date(START + wrong + time.later + ++minutes * 60_000);
  };
  const server = await onServer([lead!, handler!], () => START + time.later);
  const device = (name: string, account: Account) => {
    const weather: Weather = { faults: dice.pick([0, 0.2, 0.5]), offline: false };
    return new Device(name, account, dice, () => server.fetch, clock(), weather);
  };
  const several = (name: string, account: Account, least: number, more: readonly number[]) =>
    Array.from({ length: least + dice.pick(more) }, (_, at) => device(`${name} ${at + 1}`, account));
  const world: World = {
    dice,
    server,
    learner: several('learner', learner!, 1, [0, 0, 0, 1, 1, 2]),
    team: [
      ...several('lead', lead!, 1, [0, 0, 0, 1]),
      ...several('handler', handler!, 0, [0, 1, 1, 2]),
      ...several('newcomer', newcomer!, 0, [0, 1]),
    ],
    membership: {
      accounts: { lead: lead!, handler: handler!, newcomer: newcomer! },
      now: new Set([lead!.id, handler!.id]),
      everOff: new Set([newcomer!.id]),
      takenOff: [],
    },
    strangers: several('stranger', stranger!, 0, [0, 1]),
    promises: { saved: new Set(), said: [], kept: [], sent: new Set() },
    refused: new Map(),
    backup: 'none',
    tooOld: false,
    time,
    mark: () => `mark${++minutes}x`,
  };
  for (const one of everyone(world)) await one.open();
  return world;
}

export const everyone = (world: World) => [...world.learner, ...world.team, ...world.strangers];
