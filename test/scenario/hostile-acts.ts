import { sealedEvent } from '#client/db/exchange/concern-events.ts';
import { enqueue, type NewMutation } from '#client/db/outbox.ts';
import { newId, type Phone } from '#client/db/phone.ts';
import { importContentKey, sealGrant } from '#client/vault/content-key.ts';
import type { Device } from './device.ts';
import { TEAM } from './server-side.ts';
import type { World } from './world.ts';

/**
 * Rows that no screen makes, from somebody who knows this code: the server must refuse every one of them, and what is behind
 * them in the queue has to go on.
 */
type Forgery = (phone: Phone, aim: Aim) => Promise<NewMutation[]> | NewMutation[];
/** A concern and the learner's vault; somebody its sender kept out, or who was never on the team. */
type Aim = { space: string; vault: string; outsider: string; lead: string };

const FOR_OUTSIDERS: Record<string, Forgery> = {
  'says something there': async (phone, { space }) => [await words(phone, space)],
  'lets itself in': async (phone, { space, outsider }) => [await grant(phone, space, outsider)],
  'takes the lead off': (phone, { space, lead }) => row(phone, 'bar@1', { space, account: lead }),
  'writes into a vault': async (phone, { vault: space }) => {
    const { key, args } = await words(phone, space);
    return [{ op: 'put@1', space, key, args: { ...args, base: 0 } }];
  },
  'opens what is there': (phone, { space }) => opening(phone, 'concern', { space }),
  'lays something under the name of the team': (phone) => opening(phone, 'casework', {}),
};
const FOR_MEMBERS: Record<string, Forgery> = {
  'takes the lead off': (phone, { space, lead }) =>
    phone.account.id === lead ? [] : row(phone, 'bar@1', { space, account: lead }),
  'lets in who was kept out': async (phone, { space, outsider }) => [await grant(phone, space, outsider)],
  'opens one for somebody who is kept out of it': (phone, { outsider }) =>
    opening(phone, 'concern', { participants: [phone.account.id, outsider], barred: [outsider] }),
};

const row = (phone: Phone, op: NewMutation['op'], args: Record<string, unknown>): NewMutation[] => [
  { op, space: phone.account.vaultSpace, key: newId(phone.random), args },
];

async function words(phone: Phone, space: string): Promise<NewMutation> {
  const event = { type: 'message', text: 'forged', at: phone.clock.now().toISOString() } as const;
  const key = await importContentKey(phone.random(32));
  const said = (await sealedEvent(phone, phone.account, key, space, event))!;
  return { ...said, space: phone.account.vaultSpace };
}

async function grant(phone: Phone, space: string, account: string): Promise<NewMutation> {
  const sealed = await sealGrant(space, phone.random(32), phone.account.keys.encryption);
  return row(phone, 'grant@1', { space, account, grant: sealed })[0]!;
}

function opening(
  phone: Phone,
  kind: string,
  { space = newId(phone.random), participants = [phone.account.id], barred = [] as string[] },
): NewMutation[] {
  const all = participants.map((account) => ({ account, grant: null }));
  return row(phone, 'open@1', { space, kind, team: TEAM, roster: 1, participants: all, barred });
}

/** Of somebody who was never on the team. */
const OUTSIDER = 'strangerAAAAAAAAAAAAAA';

/** Somebody who knows the code tries what no screen offers. */
export async function forge(world: World): Promise<Device> {
  const { dice, strangers, team, learner, membership } = world;
  const [stranger] = strangers;
  const barred = membership.takenOff.filter(({ bySender }) => bySender);
  const one = barred.length > 0 && dice.chance(0.7) ? dice.pick(barred) : null;
  const space = one?.space ?? (world.promises.sent.size > 0 ? dice.pick([...world.promises.sent]) : TEAM);
  const lead = membership.accounts.lead.id;
  const aim = { space, vault: learner[0]!.account.vaultSpace, outsider: one?.account ?? OUTSIDER, lead };
  const isThere = (await world.server.look((tx) => tx.space.find(aim.space))) !== null;
  if (dice.chance(0.5)) {
    const device = dice.pick(team.filter(({ account }) => account.id !== aim.outsider));
    for (const attempt of Object.values(FOR_MEMBERS)) {
      await queueRefused(world, device, await attempt(device.phone, aim));
    }
    return device;
  }
  const device = team.find(({ account }) => account.id === one?.account) ?? stranger;
  if (!device) return dice.pick(team);
  for (const [name, attempt] of Object.entries(FOR_OUTSIDERS)) {
    if (!isThere && name === 'opens what is there') continue;
    if (device !== stranger && name === 'lays something under the name of the team') continue;
    await queueRefused(world, device, await attempt(device.phone, aim));
  }
  return device;
}

/** A row as a bug of this app could make it, which the server cannot read, or fails on each time. */
export async function poison(world: World, device: Device): Promise<Device> {
  const { phone } = device;
  const { args, ...said } = await words(phone, phone.account.vaultSpace);
  const chokes = world.dice.chance(0.5) && world.server.inside !== null;
  if (chokes) world.server.inside?.choke(said.key);
  const bad = { ...said, args: chokes ? args : { ...args, body: 'what is this' } };
  await queueRefused(world, device, [bad], chokes ? 'parked' : 'rejected');
  return device;
}

async function queueRefused(
  world: World,
  { phone }: Device,
  rows: readonly NewMutation[],
  how: 'rejected' | 'parked' = 'rejected',
): Promise<void> {
  for (const { key } of rows) world.refused.set(key, how);
  const { lanes, outbox, documents } = phone.critical;
  await phone.critical.transaction('rw', [lanes, outbox, documents], () => enqueue(phone, phone.account.id, rows));
}

/** The server fails on a row of this device and has not given it up yet, or has forgotten that it had. */
export async function isChoking(world: World, device: Device): Promise<boolean> {
  return (await chokingOn(world, device)) > 0;
}

/** How many such rows. */
export async function chokingOn({ refused, backup }: World, { phone }: Device): Promise<number> {
  const settled = backup === 'lost' ? ['acked'] : ['acked', 'parked'];
  const rows = await phone.critical.outbox.where('state').noneOf(settled).toArray();
  return rows.filter(({ key }) => refused.get(key) === 'parked').length;
}
