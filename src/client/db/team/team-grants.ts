import type { Member } from '#protocol/roster.ts';
import { hiddenName } from '../../vault/account.ts';
import { openRawGrant, sealGrant } from '../../vault/content-key.ts';
import type { VerifiedTeam } from '../../vault/roster-chain.ts';
import type { SpaceRow } from '../databases.ts';
import type { NewMutation } from '../outbox.ts';
import { enqueue } from '../outbox.ts';
import type { Phone } from '../phone.ts';
import { myTeams } from '../places/directory.ts';
import { keptOutBy, reportIn, wasOn } from './case-readers.ts';
import { readCasework } from './casework.ts';
import { whatTheyAreAbout } from './casework-spaces.ts';
import { heldRegister } from './register-spaces.ts';
import { wasSent } from './sent-spaces.ts';
import { lookAtSpaces } from './to-look-at.ts';

/** A member who has no key to a space of the team yet, and may be due one. */
type Gap = { row: SpaceRow; member: Member; roster: VerifiedTeam; about: string | undefined };
type Found = { mutations: NewMutation[]; done: string[] };

/** A server that claims another roster than the reporter signed is not asked about again while this phone is open. */
const disbelieved = new WeakMap<Phone, Set<string>>();

/**
 * Seals the keys of this team's spaces to members who came later, and queues them: `most` at a time. Answers how many.
 * Each is tried once for each version of the roster, whatever the server makes of it.
 */
export async function openToNewMembers(phone: Phone, most: number): Promise<number> {
  const teams = await myTeams(phone);
  const rosters = new Map(teams.flatMap(({ team, roster }) => (roster.ok ? [[team.id, roster.verified]] : [])));
  const lacking = (row: SpaceRow) => {
    const roster = isTeams(row) ? rosters.get(row.team ?? '') : undefined;
    const members = roster?.current.members.filter(({ account }) => !row.participants.includes(account)) ?? [];
    return members.map((member) => ({ member, roster: roster! }));
  };
  let queued = 0;
  await lookAtSpaces(
    phone,
    'grants',
    teams,
    (row) => lacking(row).length > 0,
    async (spaces) => {
      const { mutations, done } = await grantsFor(phone, spaces, lacking, most - queued);
      if (mutations.length > 0) {
        const { lanes, outbox, documents } = phone.critical;
        await phone.critical.transaction('rw', [lanes, outbox, documents], () =>
          enqueue(phone, phone.account.id, mutations),
        );
      }
      queued += mutations.length;
      return { done, more: queued < most };
    },
  );
  return queued;
}

/** `done`: spaces of which nothing is left to do for now. The others wait for what has not arrived, or for the next turn. */
async function grantsFor(
  phone: Phone,
  spaces: readonly string[],
  lacking: (row: SpaceRow) => Pick<Gap, 'member' | 'roster'>[],
  most: number,
): Promise<Found> {
  const found: Found = { mutations: [], done: [] };
  const rows = await phone.cache.spaces.bulkGet([...spaces]);
  const abouts = await whatTheyAreAbout(
    phone,
    spaces.filter((_, at) => rows[at]?.kind === 'casework'),
  );
  for (const [at, space] of spaces.entries()) {
    const row = rows[at];
    let later = false;
    for (const gap of row ? lacking(row) : []) {
      if (found.mutations.length === most) return found;
      const grant = await grantFor(phone, { ...gap, row: row!, about: abouts.get(space) });
      if (grant === 'later') later = true;
      else if (grant) found.mutations.push(grant);
    }
    if (!later) found.done.push(space);
  }
  return found;
}

/** How many of what a team was sent, among what this device can open, is opened to a member; `of`: that may be. */
export type OpenedTo = { done: number; of: number };

export async function openedTo(phone: Phone, team: string, roster: VerifiedTeam): Promise<Map<string, OpenedTo>> {
  const rows = (await spacesOf(phone, team)).filter(wasSent);
  return new Map(
    roster.current.members.map(({ account }) => {
      const done = rows.filter((row) => row.participants.includes(account)).length;
      const missing = rows.filter((row) => lacks(row, account, roster)).length;
      return [account, { done, of: done + missing }];
    }),
  );
}

async function spacesOf(phone: Phone, team: string): Promise<SpaceRow[]> {
  const rows = await phone.cache.spaces.where({ lane: phone.account.id }).toArray();
  return rows.filter((row) => row.team === team && isTeams(row));
}

/** This device can open it, so that it can give the key to others. */
const isTeams = (row: SpaceRow) =>
  row.grant !== null && (wasSent(row) || row.kind === 'casework' || row.kind === 'register');

/** As far as the server's word goes: who was on the roster then and has no key was kept out. */
function lacks(row: SpaceRow, account: string, roster: VerifiedTeam): boolean {
  return !row.participants.includes(account) && !wasOn(roster, row.roster, account);
}

/** Null: there is nothing to do about it. */
async function grantFor(phone: Phone, gap: Gap): Promise<NewMutation | 'later' | null> {
  const { row, member, roster } = gap;
  const { space, grant } = row;
  const name = `grant ${space} ${member.account} ${roster.current.version}`;
  const never = disbelieved.get(phone) ?? new Set<string>();
  disbelieved.set(phone, never);
  if (never.has(name)) return null;
  const key = await hiddenName(phone.account, name);
  const { vaultSpace } = phone.account;
  if ((await phone.critical.outbox.where({ space: vaultSpace, key }).count()) > 0) return null;
  const due = await DUE[row.kind === 'casework' || row.kind === 'register' ? row.kind : 'sent'](phone, gap);
  if (due === 'later') return due;
  if (due === 'never') never.add(name);
  const raw = due === 'now' && grant && (await openRawGrant(space, grant, phone.account));
  if (!raw) return null;
  const sealed = await sealGrant(space, raw, member.keys.encryption);
  // Queued under the account's own space and a hidden key: it is no word of anybody's, and not counted as one.
  return { op: 'grant@1', space: vaultSpace, key, args: { space, account: member.account, grant: sealed } };
}

type Due = 'now' | 'later' | 'never';

const DUE = { sent: isDue, casework: isDueCasework, register: isDueRegister };

async function isDue(phone: Phone, { row, member, roster }: Gap): Promise<Due> {
  const report = await reportIn(phone, row, roster);
  if (!report) return 'later';
  const elsewhere = report.to && report.to.team !== row.team;
  if (elsewhere || keptOutBy(report, row, roster, member.account)) return 'never';
  return (await readCasework(phone, row.space, roster)).barred.has(member.account) ? 'never' : 'now';
}

async function isDueCasework(phone: Phone, { about, member, roster }: Gap): Promise<Due> {
  const concern = about ? await phone.cache.spaces.get(about) : undefined;
  if (!about || !concern?.participants.includes(member.account)) return 'later';
  const report = await reportIn(phone, concern, roster);
  if (!report || keptOutBy(report, concern, roster, member.account)) return 'later';
  return (await readCasework(phone, about, roster)).barred.has(member.account) ? 'never' : 'now';
}

/** Nobody is kept out of a register: it is due to whoever is on the team. */
async function isDueRegister(phone: Phone, { row, roster }: Gap): Promise<Due> {
  return (await heldRegister(phone, row.space, roster)) ? 'now' : 'later';
}
