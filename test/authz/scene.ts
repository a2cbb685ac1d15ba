import type { SpaceKind } from '#protocol/operations.ts';
import { removalText } from '#protocol/texts.ts';
import { eraseDue } from '#server/retention/erase-due.ts';
import { Device, post, sha256 } from '../server/device.ts';
import type { Ground } from './ground.ts';
import { changes, comesIn, does, emptyStage, founds, OTHER_TEAM, type Stage, TEAM } from './stage.ts';

/** Everybody the matrix asks about, by what they are to `TEAM` and to the concern that was sent to it. */
export const PEOPLE = [
  'a stranger with an account',
  'a learner',
  'the receipt of the concern',
  'the receipt of another concern',
  'the receipt of one that was erased',
  'an educator',
  'a handler',
  'a lead',
  'a lead who is barred',
  'a handler who was taken off',
  'a lead who was removed',
  'a handler who came back',
  'a handler who came later',
  'a lead of another team',
  'a handler of another team',
  'steward',
] as const;

/** Tokens that are nobody's, or nobody's any more. */
export const GHOSTS = ['nobody', 'a made-up token', 'a session that is over', 'a device that was removed'] as const;

export const SPACES = [
  'the vault of a learner',
  'the concern',
  'a concern that is held',
  'a concern with an end',
  'a concern that was erased',
  'a concern of another team',
  'an observation',
  'a question to an educator',
  'the casework',
  'the register',
  'nowhere',
] as const;

const EVENT = 'an event';
const DOCUMENT = 'a document';

/** Opens a space and says one thing in it, by an event and by a document. */
async function opens(
  stage: Stage,
  who: string,
  space: string,
  kind: SpaceKind,
  team: string | null,
  others: readonly string[] = [],
  barred: readonly string[] = [],
): Promise<void> {
  await does(stage, who, { op: 'open@1', space, kind, team, givenTo: [who, ...others], barred: [...barred] });
  await does(stage, who, { op: 'append@1', space, key: EVENT, same: false });
  await does(stage, who, { op: 'put@1', space, key: DOCUMENT, fresh: true });
}

/** The team after each change, in the order they happen. */
const FIRST = {
  'a lead': 'lead',
  'a handler': 'handler',
  'an educator': 'educator',
  'a lead who is barred': 'lead',
  'a handler who was taken off': 'handler',
  'a lead who was removed': 'lead',
  'a handler who came back': 'handler',
} as const;
const { 'a lead who was removed': _removed, 'a handler who came back': cameBack, ...STAYED } = FIRST;
const WITHOUT = { ...STAYED, 'a handler who came later': 'handler' } as const;
const NOW = { ...WITHOUT, 'a handler who came back': cameBack } as const;

/** Two teams, people in every standing towards them, and a space of every kind and state. */
export async function setScene(ground: Ground): Promise<Stage> {
  const stage = emptyStage(ground);
  for (const name of PEOPLE) await comesIn(stage, name);
  await founds(stage, TEAM, FIRST);
  await founds(stage, OTHER_TEAM, { 'a lead of another team': 'lead', 'a handler of another team': 'handler' });
  const { store } = ground.server();
  const steward = stage.people.get('steward')!.person.id;
  const retention = stage.world.classes.map((months) => ({ name: `Class of ${months}`, months }));
  const settings = { welcome: '', links: [], leave: null, roles: [], matrix: null, retention };
  await store.write(async (tx) => {
    await tx.meta.set('steward', steward);
    await tx.meta.set('deployment', JSON.stringify({ version: 1, settings }));
  });

  for (const name of PEOPLE) await opens(stage, name, vaultOf(name), 'vault', null);
  const barred = ['a lead who is barred'];
  const all = Object.keys(FIRST).filter((name) => !barred.includes(name));
  for (const [who, concern] of [
    ['the receipt of the concern', 'the concern'],
    ['the receipt of the concern', 'a concern that is held'],
    ['the receipt of the concern', 'a concern with an end'],
    ['the receipt of one that was erased', 'a concern that was erased'],
  ] as const) {
    await opens(stage, who, concern, 'concern', TEAM, all, barred);
    await does(stage, 'a lead', { op: 'bar@1', space: concern, whom: 'a handler who was taken off' });
  }
  const theirs = ['a lead of another team', 'a handler of another team'];
  await opens(stage, 'the receipt of another concern', 'a concern of another team', 'concern', OTHER_TEAM, theirs);
  await opens(stage, 'an educator', 'an observation', 'observation', TEAM, ['a lead', 'a handler'], barred);
  await opens(stage, 'a handler', 'a question to an educator', 'ask', TEAM, ['an educator']);
  const readers = all.filter((name) => name !== 'an educator');
  await opens(stage, 'a handler', 'the casework', 'casework', TEAM, without(readers, 'a handler'), barred);
  await opens(stage, 'a lead', 'the register', 'register', TEAM, without(Object.keys(FIRST), 'a lead'));

  await does(stage, 'a lead', { op: 'retain@1', space: 'a concern that was erased', months: 12 });
  await eraseDue({ store, wake: null }, '2040-01-01');
  stage.world.spaces.get('a concern that was erased')!.erased = true;
  await does(stage, 'a lead', { op: 'retain@1', space: 'a concern with an end', months: 12 });
  await does(stage, 'a lead', { op: 'retain@1', space: 'a concern that is held', months: 12 });
  await does(stage, 'a lead', { op: 'hold@1', space: 'a concern that is held', reason: 'legal' });
  await changes(stage, TEAM, WITHOUT, 'a lead');
  await changes(stage, TEAM, NOW, 'a lead');
  stage.ghosts = await ghostsOf(stage);
  return stage;
}

export const vaultOf = (name: string) => `the vault of ${name}`;
const without = (names: readonly string[], one: string) => names.filter((name) => name !== one);

/** All of them would be the lead, if they were anybody. */
async function ghostsOf(stage: Stage): Promise<Map<string, Device>> {
  const { ground } = stage;
  const lead = stage.people.get('a lead')!;
  const like = (token: string) => {
    const device = new Device(lead.send, lead.person);
    device.token = token;
    return device;
  };
  const removed = await new Device(lead.send, lead.person).signIn();
  const signature = lead.person.sign(removalText(lead.person.id, removed.id));
  await post(lead.send, '/v1/devices/remove', { device: removed.id, signature }, lead.token);
  const over = await new Device(lead.send, lead.person).signIn();
  const tokenHash = sha256('O'.repeat(43));
  const { store, clock } = ground.server();
  const expires = Math.floor(clock.now() / 1000) - 60;
  await store.write((tx) => tx.session.add({ tokenHash, account: lead.person.id, device: over.id, expires }, 8));
  over.token = 'O'.repeat(43);
  return new Map([
    ['nobody', like('')],
    ['a made-up token', like('M'.repeat(43))],
    ['a session that is over', over],
    ['a device that was removed', removed],
  ]);
}
