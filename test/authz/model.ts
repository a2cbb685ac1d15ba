import type { RejectionCode } from '#protocol/errors.ts';
import type { HoldReason, OperationName, SpaceKind } from '#protocol/operations.ts';
import type { MemberRole } from '#protocol/roster.ts';

// Who may do what, as the READMEs and decisions say it, in names instead of ids. It knows nothing of the server's code: where the
// two differ, one of them is wrong.

export interface Team {
  /** The newest roster; empty: nobody has founded it. */
  now: Map<string, MemberRole>;
  /** Everybody who ever stood on one. */
  ever: Set<string>;
  version: number;
}

export interface Space {
  kind: SpaceKind;
  owner: string;
  team: string | null;
  /** Who was given its key. */
  given: Set<string>;
  barred: Set<string>;
  erased: boolean;
  months: number | null;
  hold: HoldReason | null;
  /** What is in it, and how that came there. */
  records: Map<string, { by: 'put' | 'append'; live: boolean }>;
}

export interface World {
  steward: string;
  teams: Map<string, Team>;
  spaces: Map<string, Space>;
  /** Classes of the deployment, in months. */
  classes: readonly number[];
}

/** What somebody asks for, in names. `same`: exactly what was said before. `fresh`: on the newest version of the document. */
export type Act =
  | { op: 'open@1'; space: string; kind: SpaceKind; team: string | null; givenTo: string[]; barred: string[] }
  | { op: 'put@1'; space: string; key: string; fresh: boolean; remove?: boolean }
  | { op: 'append@1'; space: string; key: string; same: boolean }
  | { op: 'grant@1'; space: string; to: string }
  | { op: 'bar@1'; space: string; whom: string }
  | { op: 'retain@1'; space: string; months: number }
  | { op: 'hold@1'; space: string; reason: HoldReason | null };

/** `changes`: something is different afterwards. */
export type Expected = { answer: 'applied' | RejectionCode; changes: boolean };

const refused = (answer: RejectionCode): Expected => ({ answer, changes: false });
const DONE: Expected = { answer: 'applied', changes: true };
const NOTHING_TO_DO: Expected = { answer: 'applied', changes: false };

/** A team keeps these to itself: whoever opened one has no right to it beyond that of a member. */
const KEPT_TO_ITSELF: readonly SpaceKind[] = ['casework', 'register'];
/** A vault is its owner's, and a register is a team's memory. Everything else has an end. */
const ENDS: readonly SpaceKind[] = ['concern', 'observation', 'casework', 'ask'];

export const isMember = ({ teams }: World, team: string | null, who: string) =>
  team !== null && teams.get(team)?.now.has(who) === true;
export const leads = ({ teams }: World, team: string | null, who: string) =>
  team !== null && teams.get(team)?.now.get(who) === 'lead';
const wasEverMember = ({ teams }: World, team: string, who: string) => teams.get(team)?.ever.has(who) === true;

/** The one rule of access, for reading, writing and delivery alike. */
export function mayRead(world: World, who: string, name: string): boolean {
  const space = world.spaces.get(name);
  if (!space || space.erased) return false;
  if (space.barred.has(who)) return false;
  if (!space.given.has(who)) return false;
  if (space.team === null) return true;
  if (space.owner === who && !KEPT_TO_ITSELF.includes(space.kind)) return true;
  return isMember(world, space.team, who);
}

type Asked<Op extends OperationName> = { world: World; who: string; act: Extract<Act, { op: Op }>; space: Space };
type Rules = { [Op in Exclude<OperationName, 'open@1'>]: (asked: Asked<Op>) => Expected };

/** Asked only of somebody who may read the space: to everybody else it looks as if it were not there. */
const RULES: Rules = {
  'put@1': ({ act, space }) => {
    const record = space.records.get(act.key);
    if (record?.by === 'append') return refused('key_taken');
    return act.fresh ? DONE : refused('conflict');
  },
  'append@1': ({ act, space }) => {
    const record = space.records.get(act.key);
    if (!record) return DONE;
    return record.by === 'append' && act.same ? NOTHING_TO_DO : refused('key_taken');
  },
  // A member lets a later one in. Who reads for a team is for its roster to say, not for whoever wrote to it.
  'grant@1': ({ world, who, act, space }) => {
    if (!isMember(world, space.team, who)) return refused('not_yours');
    if (!isMember(world, space.team, act.to)) return refused('not_on_roster');
    if (space.barred.has(act.to)) return refused('barred');
    return space.given.has(act.to) ? NOTHING_TO_DO : DONE;
  },
  // A lead takes somebody off, or somebody steps back. Never whoever sent it, and never the last who reads it for the team.
  'bar@1': ({ world, who, act, space }) => {
    const { team } = space;
    if (team === null || !isMember(world, team, who)) return refused('not_yours');
    if (space.barred.has(act.whom)) return NOTHING_TO_DO;
    if (act.whom !== who && !leads(world, team, who)) return refused('not_yours');
    if (act.whom === space.owner && !KEPT_TO_ITSELF.includes(space.kind)) return refused('not_yours');
    if (!wasEverMember(world, team, act.whom)) return refused('not_on_roster');
    const left = [...space.given].filter(
      (one) => one !== act.whom && !space.barred.has(one) && isMember(world, team, one),
    );
    return left.length > 0 ? DONE : refused('last_reader');
  },
  // A member says how long it is kept, by a class of the deployment.
  'retain@1': ({ world, who, act, space }) => {
    if (!isMember(world, space.team, who) || !ENDS.includes(space.kind)) return refused('not_yours');
    if (!world.classes.includes(act.months)) return refused('unknown_class');
    return space.months === act.months ? NOTHING_TO_DO : DONE;
  },
  // A lead stops the clock, or lets it go on.
  'hold@1': ({ world, who, act, space }) => {
    if (!leads(world, space.team, who) || !ENDS.includes(space.kind)) return refused('not_yours');
    return space.hold === act.reason ? NOTHING_TO_DO : DONE;
  },
};

/** Anybody may write to a team, for people who stand or stood on its roster; only a member lays something under its name. */
function opening(world: World, who: string, act: Extract<Act, { op: 'open@1' }>): Expected {
  const { kind, team, givenTo, barred } = act;
  if (world.spaces.has(act.space)) return refused('space_taken');
  if (!givenTo.includes(who)) return refused('not_a_participant');
  if (barred.some((one) => givenTo.includes(one))) return refused('barred');
  if (kind === 'vault')
    return team === null && givenTo.length === 1 && barred.length === 0 ? DONE : refused('malformed');
  if (team === null || (world.teams.get(team)?.version ?? 0) === 0) return refused('unknown_team');
  if (givenTo.some((one) => one !== who && !wasEverMember(world, team, one))) return refused('not_on_roster');
  if (KEPT_TO_ITSELF.includes(kind) && !isMember(world, team, who)) return refused('not_on_roster');
  return DONE;
}

export function expected(world: World, who: string, act: Act): Expected {
  if (act.op === 'open@1') return opening(world, who, act);
  const space = world.spaces.get(act.space);
  if (!space || !mayRead(world, who, act.space)) return refused('not_yours');
  const rule = RULES[act.op] as (asked: { world: World; who: string; act: Act; space: Space }) => Expected;
  return rule({ world, who, act, space });
}

/** What is different after an act that was done. */
export function follow(world: World, who: string, act: Act): void {
  if (act.op === 'open@1') {
    const { kind, team, givenTo, barred } = act;
    // Whoever was removed since the phone saw the roster is left out.
    const given = new Set(givenTo.filter((one) => one === who || team === null || isMember(world, team, one)));
    const empty = { erased: false, months: null, hold: null, records: new Map() };
    world.spaces.set(act.space, { kind, owner: who, team, given, barred: new Set(barred), ...empty });
    return;
  }
  const space = world.spaces.get(act.space)!;
  if (act.op === 'put@1') space.records.set(act.key, { by: 'put', live: !act.remove });
  if (act.op === 'append@1') space.records.set(act.key, { by: 'append', live: true });
  if (act.op === 'grant@1') space.given.add(act.to);
  if (act.op === 'bar@1') space.barred.add(act.whom);
  if (act.op === 'retain@1') space.months = act.months;
  if (act.op === 'hold@1') space.hold = act.reason;
}

/** The next roster of a team. */
export function changeTeam(world: World, team: string, now: ReadonlyMap<string, MemberRole>): void {
  const before = world.teams.get(team)!;
  const ever = new Set([...before.ever, ...now.keys()]);
  world.teams.set(team, { now: new Map(now), ever, version: before.version + 1 });
}
