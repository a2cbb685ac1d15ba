import { readSendings, replyAsReporter } from '#client/db/concerns.ts';
import { findTeam } from '#client/db/directory.ts';
import { listDrafts, loadDraft } from '#client/db/documents.ts';
import { saveEdit } from '#client/db/edits.ts';
import { holdConcern, sendHeld } from '#client/db/hold.ts';
import { sendConcern } from '#client/db/sending.ts';
import type { Account } from '#client/vault/account.ts';
import { answered, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { noted } from '#domain/concern/log-entry.ts';
import type { Weather } from './bad-network.ts';
import { Device } from './device.ts';
import { person } from './people.ts';
import type { Dice } from './random.ts';
import type { ServerSide } from './server-side.ts';
import { makeServer, TEAM } from './server-side.ts';
import { answer, changeRoster, close, keep, look, type Membership } from './team-acts.ts';

const PACK = { id: 'england', version: 1 };

/** What people were told has worked: held against what is really there at the end. */
export type Promises = {
  /** Marks typed into drafts for which "Saved on this phone" was shown. */
  saved: Set<string>;
  /** Messages that were accepted for sending, by space. */
  said: { space: string; mark: string; by: string | null }[];
  /** Notes a member kept to the team. */
  kept: { space: string; mark: string; by: string }[];
  /** Spaces of concerns that were accepted for sending. */
  sent: Set<string>;
};

export type World = {
  dice: Dice;
  server: ServerSide;
  learner: Device[];
  team: Device[];
  stranger: Device;
  membership: Membership;
  promises: Promises;
  mark(): string;
};

export type OnServer = (members: Account[], now: () => number) => Promise<ServerSide>;

/** One learner with 1-3 devices, a team of two with 1-2 devices each, somebody who may join it, a stranger, and a server. */
export async function makeWorld(dice: Dice, onServer: OnServer = makeServer): Promise<World> {
  const [learner, lead, handler, stranger, newcomer] = await Promise.all([1, 2, 3, 4, 5].map(person));
  let minutes = 0;
  // Clocks of phones are wrong by up to 400 days; nothing may depend on them.
  const clock = () => {
    const wrong = (dice.below(800) - 400) * 86_400_000;
    return () => new Date(Date.UTC(2026, 10, 2) + wrong + ++minutes * 60_000);
  };
  const server = await onServer([lead!, handler!], () => Date.UTC(2026, 10, 2));
  const device = (name: string, account: Account) => {
    const weather: Weather = { faults: dice.pick([0, 0.2, 0.5]), offline: false };
    return new Device(name, account, dice, () => server.fetch, clock(), weather);
  };
  const several = (name: string, account: Account, most: number) =>
    Array.from({ length: 1 + dice.below(most) }, (_, at) => device(`${name} ${at + 1}`, account));
  const world: World = {
    dice,
    server,
    learner: several('learner', learner!, 3),
    team: [...several('lead', lead!, 2), ...several('handler', handler!, 2), device('newcomer', newcomer!)],
    membership: {
      accounts: { lead: lead!, handler: handler!, newcomer: newcomer! },
      now: new Set([lead!.id, handler!.id]),
      everOff: new Set([newcomer!.id]),
      takenOff: [],
    },
    stranger: device('stranger', stranger!),
    promises: { saved: new Set(), said: [], kept: [], sent: new Set() },
    mark: () => `mark${++minutes}x`,
  };
  for (const one of everyone(world)) await one.open();
  return world;
}

export const everyone = (world: World) => [...world.learner, ...world.team, world.stranger];

/** How many things can happen. */
export const HAPPENINGS = 100;

/** One thing that somebody does, or that happens to them. Answers whose screen may have changed. */
export async function step(world: World, happening = world.dice.below(HAPPENINGS)): Promise<Device> {
  const { dice } = world;
  const device = dice.pick(everyone(world));
  const writer = dice.pick(world.learner);
  const member = dice.pick(world.team);
  const mayDie = dice.chance(0.25);
  const during = async (one: Device, action: () => Promise<boolean>) => {
    await one.survive(action, mayDie);
    return one;
  };
  if (happening < 19) return during(writer, () => write(world, writer));
  if (happening < 25) return during(writer, () => note(world, writer));
  if (happening < 28) return during(writer, () => keepBack(world, writer));
  if (happening < 32) return during(writer, () => send(world, writer));
  if (happening < 40) return during(writer, () => reply(world, writer));
  if (happening < 48) return during(member, () => answer(world, member));
  if (happening < 52) return during(member, () => keep(world, member));
  if (happening < 54) return during(member, () => look(member));
  if (happening < 55) return during(member, () => close(world, member));
  if (happening < 57) await changeRoster(world);
  else if (happening < 76) return during(device, async () => (await device.sync()) !== 'unknown');
  if (happening < 80) return during(device, async () => (await device.syncInTwoTabs()) !== 'unknown');
  if (happening < 85) return during(writer, () => writeWhileSyncing(world, writer));
  if (happening < 91) device.weather.offline = !device.weather.offline;
  else if (happening < 95) await device.deliverLate();
  else if (happening < 97) await world.server.restart();
  else await device.open();
  return device;
}

async function write(world: World, { phone }: Device): Promise<boolean> {
  const { dice } = world;
  const drafts = await listDrafts(phone);
  const at = phone.clock.now().toISOString();
  const old = drafts.length > 0 && dice.chance(0.8) ? dice.pick(drafts) : null;
  const draft = old ?? newDraft(`draft${dice.below(3)}`.padEnd(22, 'A'), at, PACK);
  const stored = await loadDraft(phone, draft.id);
  const known = stored ?? draft;
  const question = dice.pick([WHAT_HAPPENED, 'when', 'where']);
  const mark = world.mark();
  const words = `${String(known.answers[question] ?? '')} ${mark}`.trim();
  const result = await saveEdit(phone, stored, answered(known, question, words, at));
  if (result.ok) world.promises.saved.add(mark);
  return result.ok;
}

/** Notes down who was told: a new entry, or more words in one that another device may be changing too. */
async function note(world: World, { phone }: Device): Promise<boolean> {
  const { dice } = world;
  const draft = (await listDrafts(phone))[0];
  if (!draft) return false;
  const now = phone.clock.now().toISOString();
  const id = `entry${dice.below(3)}`;
  const old = draft.log.find((entry) => entry.id === id);
  const mark = world.mark();
  const entry = { id, way: 'talk' as const, step: null, day: '2026-11-02', who: 'Nurse', promised: '', by: null };
  const log = noted(draft.log, { ...entry, said: `${old?.said ?? ''} ${mark}`.trim(), noted: now });
  const result = await saveEdit(phone, draft, { ...draft, log, edited: now });
  if (result.ok) world.promises.saved.add(mark);
  return result.ok;
}

/** Keeps a concern back, or sends what is kept back. What waits for a day goes by itself, by each phone's own clock. */
async function keepBack(world: World, { phone }: Device): Promise<boolean> {
  const { dice } = world;
  const drafts = (await listDrafts(phone)).filter((one) => one.sent.length < 2);
  const to = await findTeam(phone, TEAM);
  const [draft] = drafts;
  if (!draft || !to) return false;
  if (!draft.hold) {
    const request = { draft, to, mode: 'anonymous' as const, name: '', barred: [] };
    return (await holdConcern(phone, request, dice.pick([null, '2026-11-03', '2027-06-01']))).ok;
  }
  const result = await sendHeld(phone, draft);
  if (result.ok) world.promises.sent.add(result.draft.sent.at(-1)!.space);
  return result.ok;
}

async function writeWhileSyncing(world: World, device: Device): Promise<boolean> {
  const [written] = await Promise.all([write(world, device), device.sync()]);
  return written;
}

async function send(world: World, { phone }: Device): Promise<boolean> {
  const draft = (await listDrafts(phone)).find((one) => one.sent.length < 2);
  const to = await findTeam(phone, TEAM);
  if (!draft || !to) return false;
  const mode = world.dice.pick(['open', 'confidential', 'anonymous'] as const);
  const result = await sendConcern(phone, { draft, to, mode, name: 'A learner', barred: [] });
  if (!result.ok) return false;
  world.promises.sent.add(result.draft.sent.at(-1)!.space);
  return true;
}

async function reply(world: World, { phone }: Device): Promise<boolean> {
  const sendings = (await listDrafts(phone)).flatMap((draft) => draft.sent);
  if (sendings.length === 0) return false;
  const sending = world.dice.pick(sendings);
  const mark = world.mark();
  const lanes = await phone.critical.lanes.count();
  // A device that has not yet synced since another one sent has no voice in that concern; the page waits for it.
  if (lanes < 2 || !(await hasVoice(phone, sending.space))) return false;
  const result = await replyAsReporter(phone, sending, mark);
  if (result.ok) world.promises.said.push({ space: sending.space, mark, by: null });
  return result.ok;
}

async function hasVoice(phone: Device['phone'], space: string): Promise<boolean> {
  const opened = await phone.critical.outbox.where('[space+key]').equals([space, space]).count();
  return opened > 0 || (await phone.cache.spaces.get(space)) !== undefined;
}

/** What a device of the learner shows, in a form two devices can be compared by. */
export async function learnerSees({ phone }: Device) {
  const drafts = await listDrafts(phone);
  const concerns = await Promise.all(
    drafts.map(async (draft) => ({ draft, sendings: await readSendings(phone, draft) })),
  );
  return concerns
    .sort((a, b) => (a.draft.id < b.draft.id ? -1 : 1))
    .map(({ draft, sendings }) => ({
      draft,
      sendings: sendings.map(({ state, conversation }) => ({ state, items: conversation.items })),
    }));
}
