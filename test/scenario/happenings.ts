import assert from 'node:assert/strict';
import type { Device } from './device.ts';
import { forge, isChoking, poison } from './hostile-acts.ts';
import { keepBack, note, reply, send, write, writeWhileSyncing } from './learner-acts.ts';
import { answer, changeRoster, close, keep, look } from './team-acts.ts';
import { everyone, type World } from './world.ts';

/** Whom it may happen to, and (`during`) what happens while the app may be killed at any of its next writes. */
type Scene = {
  world: World;
  device: Device;
  writer: Device;
  member: Device;
  during(one: Device, action: () => Promise<boolean>): Promise<Device>;
};
type Happening = {
  often: number;
  /** Answers whose screen may have changed. */
  play(scene: Scene): Promise<Device>;
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const synced = (run: Promise<unknown>) => run.then((connection) => connection !== 'unknown');

/** With nothing in the way it has to work, at any time. */
async function syncs(world: World, device: Device): Promise<boolean> {
  const { faults, offline } = device.weather;
  const { backup, tooOld, server } = world;
  const fine = faults === 0 && !offline && backup !== 'lost' && !tooOld && !server.inside?.armed();
  const mayWait = !fine || (await isChoking(world, device));
  const connection = await device.sync();
  assert.ok(connection === 'online' || mayWait, `${device.name} is ${connection} with nothing in the way`);
  return true;
}

const HAPPENINGS = {
  writes: { often: 19, play: ({ world, writer, during }) => during(writer, () => write(world, writer)) },
  'writes while the storage fails': {
    often: 4,
    async play({ world, writer, member }) {
      const problem = world.dice.pick(['AbortError', 'UnknownError', 'QuotaExceededError', null]);
      const one = world.dice.chance(0.7) ? writer : member;
      one.disk.failWrites(1 + world.dice.below(4), () => problem && new DOMException('no', problem));
      await (one === member ? answer : world.dice.pick([write, reply]))(world, one);
      one.disk.failWrites(0, () => null);
      return one;
    },
  },
  notes: { often: 6, play: ({ world, writer, during }) => during(writer, () => note(world, writer)) },
  'keeps back': { often: 3, play: ({ world, writer, during }) => during(writer, () => keepBack(world, writer)) },
  sends: { often: 5, play: ({ world, writer, during }) => during(writer, () => send(world, writer)) },
  replies: { often: 8, play: ({ world, writer, during }) => during(writer, () => reply(world, writer)) },
  answers: { often: 8, play: ({ world, member, during }) => during(member, () => answer(world, member)) },
  'keeps to the team': { often: 4, play: ({ world, member, during }) => during(member, () => keep(world, member)) },
  'looks at the inbox': { often: 4, play: ({ member, during }) => during(member, () => look(member)) },
  'takes somebody off': { often: 3, play: ({ world, member, during }) => during(member, () => close(world, member)) },
  'changes the roster': {
    often: 2,
    async play({ world, device }) {
      await changeRoster(world);
      return device;
    },
  },
  syncs: { often: 22, play: ({ world, device, during }) => during(device, () => syncs(world, device)) },
  'syncs in two tabs': { often: 4, play: ({ device, during }) => during(device, () => synced(device.syncInTwoTabs())) },
  'everybody syncs': {
    often: 1,
    async play({ world, device }) {
      for (const one of everyone(world)) await one.sync();
      return device;
    },
  },
  'writes while syncing': {
    often: 5,
    play: ({ world, writer, during }) => during(writer, () => writeWhileSyncing(world, writer)),
  },
  'a tab freezes': {
    often: 3,
    async play({ world: { dice }, device }) {
      await device.freeze(1 + dice.below(5), dice.chance(0.5));
      return device;
    },
  },
  'a tab wakes': { often: 3, play: ({ device, during }) => during(device, () => device.thaw().then(() => true)) },
  'is put away': {
    often: 4,
    play: ({ world, device, during }) =>
      during(device, async () => {
        // The page may also come back just then.
        const both = world.dice.chance(0.3) ? [device.isPutAway(), device.sync()] : [device.isPutAway()];
        return (await Promise.all(both)).every(Boolean);
      }),
  },
  'loses or finds the network': {
    often: 6,
    async play({ device }) {
      device.weather.offline = !device.weather.offline;
      return device;
    },
  },
  'half of them lose the network': {
    often: 1,
    async play({ world, device }) {
      for (const one of everyone(world)) one.weather.offline = world.dice.chance(0.5);
      return device;
    },
  },
  'a late letter arrives': {
    often: 4,
    async play({ device }) {
      await device.deliverLate();
      return device;
    },
  },
  'is opened again': {
    often: 3,
    async play({ device }) {
      await device.open();
      return device;
    },
  },
  'a clock is put right or wrong': {
    often: 1,
    async play({ world: { dice }, device }) {
      device.ahead += dice.pick([-3650, -40, -1, 1, 40, 3650]) * DAY;
      return device;
    },
  },
  'time passes': {
    often: 2,
    async play({ world, device }) {
      world.time.later += world.dice.pick([HOUR / 2, 2 * HOUR, DAY]);
      return device;
    },
  },
  'the server starts again': {
    often: 2,
    async play({ world, device }) {
      await world.server.restart();
      return device;
    },
  },
  'the server is about to die': {
    often: 3,
    async play({ world, device, during }) {
      world.server.inside?.lightFuse(1 + world.dice.below(6), world.dice.chance(0.5));
      return during(device, () => synced(device.sync()));
    },
  },
  'the disk of the server is full': {
    often: 2,
    async play({ world, device, during }) {
      world.server.inside?.fillDisk();
      return during(device, () => synced(device.sync()));
    },
  },
  'the server is an older one, or not': {
    often: 1,
    async play({ world, device }) {
      world.tooOld = world.server.beTooOld !== undefined && world.dice.chance(0.5);
      world.server.beTooOld?.(world.tooOld);
      return device;
    },
  },
  'a row is poisoned': {
    often: 1,
    async play({ world, writer, member }) {
      return poison(world, world.dice.pick([writer, member]));
    },
  },
  'somebody forges': { often: 4, play: ({ world }) => forge(world) },
  'the server is backed up': {
    often: 0,
    async play({ world, device }) {
      await world.server.backUp();
      world.backup = 'made';
      return device;
    },
  },
  'the server is lost and restored': {
    often: 0,
    async play({ world, device }) {
      if (world.backup === 'none') return device;
      await world.server.loseAndRestore();
      world.backup = 'lost';
      return device;
    },
  },
} as const satisfies Record<string, Happening>;

export type Name = keyof typeof HAPPENINGS;
export const NAMES = Object.keys(HAPPENINGS) as Name[];
export const howOften = (name: Name): number => HAPPENINGS[name].often;
export const isName = (text: string): text is Name => Object.hasOwn(HAPPENINGS, text);

/** One thing that somebody does, or that happens to them. Answers whose screen may have changed. */
export async function happen(world: World, name: Name): Promise<Device> {
  const scene: Scene = {
    world,
    device: world.dice.pick(everyone(world)),
    writer: world.dice.pick(world.learner),
    member: world.dice.pick(world.team),
    during: async (one, action) => {
      await one.survive(action, mayDie);
      return one;
    },
  };
  const mayDie = world.dice.chance(0.3);
  const device = await (HAPPENINGS[name] as Happening).play(scene);
  if (world.server.inside?.dead()) await world.server.restart();
  return device;
}
