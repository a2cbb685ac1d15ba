import type { MemberRole } from '#protocol/roster.ts';
import type { SyncReply } from '#protocol/sync.ts';
import { type Dice, makeDice } from '../scenario/random.ts';
import { post } from '../server/device.ts';
import { whatIsWronglyDelivered } from './delivered.ts';
import type { Ground } from './ground.ts';
import { actsIn, look, openings } from './matrix.ts';
import { changeTeam, leads, mayRead } from './model.ts';
import { PEOPLE, setScene } from './scene.ts';
import { nextRoster, OTHER_TEAM, remember, type Stage, TEAM } from './stage.ts';

export interface WalkResult {
  pass: boolean;
  walks: number;
  steps: number;
  seed: number;
  allowed: number;
  refused: number;
  rosters: number;
  wrong: string[];
}
/** What each person's device was ever given, page by page. */
type Held = Map<string, Set<string>>;
type Step = { wrong: string | null; allowed: boolean };

const STEPS = 25;

/** One after another they do what occurs to them, while teams change; the model goes along, and at the end all is compared. */
export async function playWalks(ground: Ground, { walks, seed }: { walks: number; seed: number }): Promise<WalkResult> {
  const stage = await setScene(ground);
  const putBack = await remember(stage);
  const result = { walks, steps: 0, seed, allowed: 0, refused: 0, rosters: 0, wrong: [] as string[] };
  for (let walk = 0; walk < walks; walk++) {
    const dice = makeDice(seed + walk);
    const held: Held = new Map(PEOPLE.map((name) => [name, new Set()]));
    let wrong: string | null = null;
    for (let at = 0; at < STEPS && !wrong; at++) {
      const roster = dice.chance(0.2);
      const step = roster ? await changesTeam(stage, dice) : await act(stage, dice, at);
      result.steps += 1;
      result[step.allowed ? 'allowed' : 'refused'] += 1;
      if (roster && step.allowed) result.rosters += 1;
      wrong = step.wrong ?? (await catchesUp(stage, dice.pick(PEOPLE), held));
    }
    for (const who of PEOPLE) wrong ??= (await catchesUp(stage, who, held)) ?? (await atTheEnd(stage, who, held));
    if (wrong) result.wrong.push(`seed ${seed + walk}: ${wrong}`);
    await putBack();
  }
  return { pass: result.wrong.length === 0 && result.rosters > 0, ...result };
}

/** Half of the time by somebody who may read the space, so that more comes of it than a refusal. */
async function act(stage: Stage, dice: Dice, at: number): Promise<Step> {
  const { world } = stage;
  const space = dice.pick([...world.spaces.keys()]);
  const readers = PEOPLE.filter((name) => mayRead(world, name, space));
  const who = dice.chance(0.5) && readers.length > 0 ? dice.pick(readers) : dice.pick(PEOPLE);
  const opened = dice.chance(0.1) ? dice.pick(openings(who)) : null;
  const act = opened ? { ...opened, space: `a space of step ${at}` } : dice.pick(actsIn(space));
  return look(stage, { who, act });
}

/** Somebody brings the next roster of a team: a lead, most of the time. Whoever it leaves out is signed out by it. */
async function changesTeam(stage: Stage, dice: Dice): Promise<Step> {
  const { world } = stage;
  const team = dice.pick([TEAM, TEAM, OTHER_TEAM]);
  const before = world.teams.get(team)!.now;
  const some = dice.chance(0.8) ? [...before.keys()].filter((name) => leads(world, team, name)) : PEOPLE;
  const by = dice.pick(some);
  const now = new Map(before);
  const whom = dice.pick(PEOPLE);
  if (!now.has(whom) || dice.chance(0.3)) now.set(whom, dice.pick<MemberRole>(['lead', 'handler', 'educator']));
  else now.delete(whom);
  const signed = nextRoster(stage, team, now, by);
  const { id, rosters } = stage.teams.get(team)!;
  const device = stage.people.get(by)!;
  const answer = await post(device.send, '/v1/team/roster', { team: id, signed }, device.token);
  const said = answer.ok ? 'ok' : ((await answer.json()) as { error: { code: string } }).error.code;
  const led = [...now.values()].includes('lead');
  const should = !leads(world, team, by) ? 'forbidden' : led ? 'ok' : 'no_lead';
  stage.content = null;
  const allowed = answer.ok;
  if (said !== should) return { wrong: `${by} changes ${team}: ${said}, and should be ${should}`, allowed };
  if (!allowed) return { wrong: null, allowed };
  rosters.push(signed);
  changeTeam(world, team, now);
  for (const name of before.keys()) {
    if (now.has(name)) continue;
    const left = stage.people.get(name)!;
    if ((await left.raw([])).ok) return { wrong: `${name} is still signed in after being left out`, allowed };
    await left.signIn();
  }
  return { wrong: null, allowed };
}

/** From where their device was: it is given nothing that is not theirs to read now. */
async function catchesUp(stage: Stage, who: string, held: Held): Promise<string | null> {
  const device = stage.people.get(who)!;
  const names = new Map([...stage.world.spaces.keys()].map((name) => [stage.ids.get(name)!, name]));
  for (;;) {
    const page = (await (await device.raw([], device.cursor)).json()) as SyncReply;
    device.cursor = page.cursor;
    for (const { space } of [...page.spaces, ...page.entries, ...page.digests]) {
      const name = names.get(space);
      if (!name || !mayRead(stage.world, who, name)) return `${who} is given ${name ?? 'a space nobody knows'}`;
    }
    for (const { space } of page.spaces) held.get(who)!.add(names.get(space)!);
    if (!page.more) return null;
  }
}

async function atTheEnd(stage: Stage, who: string, held: Held): Promise<string | null> {
  for (const name of stage.world.spaces.keys()) {
    if (mayRead(stage.world, who, name) && !held.get(who)!.has(name)) return `${who} was never given ${name}`;
  }
  return whatIsWronglyDelivered(stage, who);
}
