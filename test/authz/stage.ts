import type { Mutation } from '#protocol/operations.ts';
import type { MemberRole } from '#protocol/roster.ts';
import type { SyncReply } from '#protocol/sync.ts';
import { appendArgs, type Device, grant, id, openArgs, putArgs, sealedBody, signRoster } from '../server/device.ts';
import { makeTeam, type TestTeam } from '../server/harness.ts';
import type { Ground } from './ground.ts';
import { type Act, changeTeam, expected, follow, type World } from './model.ts';

/** The devices, ids and last words behind the names of a world, and the world as it should be. */
export interface Stage {
  ground: Ground;
  world: World;
  people: Map<string, Device>;
  /** Devices with tokens that are nobody's, or nobody's any more. */
  ghosts: Map<string, Device>;
  teams: Map<string, TestTeam>;
  /** Ids of spaces and records by what they are called. */
  ids: Map<string, string>;
  /** The newest place of each record in its space's log, and its body. */
  said: Map<string, { seq: number; body: string }>;
  /** All the store holds, as it was last looked at. */
  content: string | null;
}

export const TEAM = 'the team';
export const OTHER_TEAM = 'another team';
export const CLASSES = [12, 24];

export function emptyStage(ground: Ground): Stage {
  const world: World = { steward: 'steward', teams: new Map(), spaces: new Map(), classes: CLASSES };
  return {
    ground,
    world,
    people: new Map(),
    ghosts: new Map(),
    teams: new Map(),
    ids: new Map(),
    said: new Map(),
    content: null,
  };
}

export async function comesIn(stage: Stage, name: string): Promise<Device> {
  const device = await stage.ground.server().device();
  device.send = (path, init) => stage.ground.server().send(path, init);
  stage.people.set(name, device);
  return device;
}

export const accountOf = (stage: Stage, name: string) => stage.people.get(name)!.person.id;

export function idOf(stage: Stage, name: string): string {
  const known = stage.ids.get(name) ?? id();
  stage.ids.set(name, known);
  return known;
}

type Roles = Record<string, MemberRole>;
const signers = (stage: Stage, roles: ReadonlyMap<string, MemberRole>) =>
  [...roles].map(([name, role]) => ({ person: stage.people.get(name)!.person, role }));

export async function founds(stage: Stage, team: string, roles: Roles): Promise<void> {
  const now = new Map(Object.entries(roles));
  const first = stage.people.get([...now.keys()][0]!)!;
  stage.teams.set(team, await makeTeam(stage.ground.server().store, signers(stage, now), first.person));
  stage.world.teams.set(team, { now: new Map(), ever: new Set(), version: 0 });
  changeTeam(stage.world, team, now);
}

/** The next roster, as this person would sign it. */
export function nextRoster(stage: Stage, team: string, now: ReadonlyMap<string, MemberRole>, signer: string) {
  const { id: teamId, rosters } = stage.teams.get(team)!;
  return signRoster(teamId, rosters.at(-1)!, signers(stage, now), stage.people.get(signer)!.person);
}

/** Stores the next roster. Those it leaves out have lost their sessions, and sign in again as their phones would. */
export async function changes(stage: Stage, team: string, roles: Roles, signer: string): Promise<void> {
  const now = new Map(Object.entries(roles));
  const before = stage.world.teams.get(team)!.now;
  await stage.teams.get(team)!.change(signers(stage, now), stage.people.get(signer)!.person);
  changeTeam(stage.world, team, now);
  for (const name of before.keys()) if (!now.has(name)) await stage.people.get(name)!.signIn();
}

/** The arguments on the wire of what somebody asks for in names. */
export function wireOf(stage: Stage, who: string, act: Act): Record<string, unknown> {
  const space = idOf(stage, act.space);
  const account = (name: string) => stage.people.get(name)?.person.id ?? idOf(stage, name);
  if (act.op === 'open@1') {
    const team = act.team === null ? null : (stage.teams.get(act.team)?.id ?? idOf(stage, act.team));
    return openArgs(account(who), {
      space,
      kind: act.kind,
      team,
      roster: team === null ? null : (stage.world.teams.get(act.team!)?.version ?? 1) || 1,
      participants: act.givenTo.map((name) => ({ account: account(name), grant: grant() })),
      barred: act.barred.map(account),
    });
  }
  if (act.op === 'grant@1') return { space, account: account(act.to), grant: grant() };
  if (act.op === 'bar@1') return { space, account: account(act.whom) };
  if (act.op === 'retain@1') return { space, months: act.months };
  if (act.op === 'hold@1') return { space, reason: act.reason };
  const key = idOf(stage, `${act.space}, ${act.key}`);
  const before = stage.said.get(key);
  if (act.op === 'append@1') return appendArgs(space, key, act.same && before ? before.body : sealedBody());
  const newest = before?.seq ?? 0;
  return putArgs(space, key, act.fresh ? newest : newest + 7, act.remove ? null : sealedBody());
}

/** Sends it, and answers what came of it: a status, or the code of a refusal. Keeps what was said, if it was. */
export async function tries(stage: Stage, device: Device, op: string, args: Record<string, unknown>): Promise<string> {
  const mutation: Mutation = device.next(op, args);
  const answer = await device.raw([mutation], null);
  const said = (await answer.json()) as SyncReply & { error?: { code: string } };
  if (said.error) {
    device.last -= 1;
    return said.error.code;
  }
  const outcome = said.outcomes[0]?.outcome;
  if (outcome?.status === 'rejected') return outcome.code;
  if (outcome?.status === 'applied' && typeof args['key'] === 'string') {
    stage.said.set(args['key'], { seq: outcome.seq, body: (args['body'] as string | null) ?? '' });
  }
  return outcome?.status ?? 'no answer';
}

/** Something that has to work, to set the scene. */
export async function does(stage: Stage, who: string, act: Act): Promise<void> {
  const answer = await tries(stage, stage.people.get(who)!, act.op, wireOf(stage, who, act));
  const wanted = expected(stage.world, who, act);
  if (answer !== 'applied' || wanted.answer !== 'applied') throw new Error(`${who} ${act.op} ${act.space}: ${answer}`);
  follow(stage.world, who, act);
}

/** Keeps the scene; the answer puts everything back to it, on the server and in what is thought of it. */
export async function remember(stage: Stage): Promise<() => Promise<void>> {
  const kept = structuredClone({ world: stage.world, said: stage.said, ids: stage.ids });
  const rosters = [...stage.teams].map(([name, team]) => [name, [...team.rosters]] as const);
  const devices = [...stage.people.values()].map((device) => ({ device, last: device.last, token: device.token }));
  await stage.ground.remember();
  return async () => {
    await stage.ground.putBack();
    Object.assign(stage, structuredClone(kept), { content: null });
    for (const [name, list] of rosters) stage.teams.get(name)!.rosters = [...list];
    for (const { device, last, token } of devices) Object.assign(device, { last, token, cursor: null });
  };
}
