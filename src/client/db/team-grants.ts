import { foldConversation } from '#domain/concern/conversation.ts';
import type { Report } from '#protocol/events.ts';
import type { Member } from '#protocol/roster.ts';
import { hiddenName } from '../vault/account.ts';
import { importContentKey, openRawGrant, sealGrant } from '../vault/content-key.ts';
import type { VerifiedTeam } from '../vault/roster-chain.ts';
import { myTeams } from './cases.ts';
import { heldEvents } from './concern-events.ts';
import type { SpaceRow } from './databases.ts';
import type { NewMutation } from './outbox.ts';
import { enqueue } from './outbox.ts';
import type { Phone } from './phone.ts';
import { wasSent } from './sent-spaces.ts';

/** A member who came after a space was opened, and has no key to it yet. */
type Gap = { row: SpaceRow; member: Member; roster: VerifiedTeam };

/** A server that claims another roster than the reporter signed is not asked about again while this phone is open. */
const disbelieved = new WeakMap<Phone, Set<string>>();

/**
 * Seals the keys of this team's spaces to members who came later, and queues them: `most` at a time. Answers how many.
 * Each is tried once for each version of the roster, whatever the server makes of it.
 */
export async function openToNewMembers(phone: Phone, most: number): Promise<number> {
  const found: NewMutation[] = [];
  for (const gap of await gaps(phone)) {
    if (found.length === most) break;
    const mutation = await grantFor(phone, gap);
    if (mutation) found.push(mutation);
  }
  if (found.length === 0) return 0;
  const { lanes, outbox, documents } = phone.critical;
  await phone.critical.transaction('rw', [lanes, outbox, documents], () => enqueue(phone, phone.account.id, found));
  return found.length;
}

/** How many of a team's concerns, among those this device can open, are opened to a member; `of`: that may be. */
export type OpenedTo = { done: number; of: number };

export async function openedTo(phone: Phone, team: string, roster: VerifiedTeam): Promise<Map<string, OpenedTo>> {
  const rows = await spacesOf(phone, team);
  return new Map(
    roster.current.members.map(({ account }) => {
      const done = rows.filter((row) => row.participants.includes(account)).length;
      const missing = rows.filter((row) => lacks(row, account, roster)).length;
      return [account, { done, of: done + missing }];
    }),
  );
}

async function gaps(phone: Phone): Promise<Gap[]> {
  const found: Gap[] = [];
  for (const { team, roster } of await myTeams(phone)) {
    if (!roster.ok) continue;
    const { verified } = roster;
    for (const row of await spacesOf(phone, team.id)) {
      for (const member of verified.current.members) {
        if (lacks(row, member.account, verified)) found.push({ row, member, roster: verified });
      }
    }
  }
  return found;
}

async function spacesOf(phone: Phone, team: string): Promise<SpaceRow[]> {
  const rows = await phone.cache.spaces.where({ lane: phone.account.id }).toArray();
  return rows.filter((row) => row.team === team && wasSent(row) && row.grant !== null);
}

/** Who was on the roster when it was sent has a key, or was kept out by the reporter: never theirs to be given. */
function lacks(row: SpaceRow, account: string, roster: VerifiedTeam): boolean {
  return !row.participants.includes(account) && !wasOn(roster, row.roster, account);
}

function wasOn({ history }: VerifiedTeam, version: number | null, account: string): boolean {
  const then = history[(version ?? 0) - 1];
  // A version this phone does not know says nothing about who was kept out.
  return !then || then.members.some((one) => one.account === account);
}

async function grantFor(phone: Phone, { row, member, roster }: Gap): Promise<NewMutation | null> {
  const { space, grant } = row;
  const key = await hiddenName(phone.account, `grant ${space} ${member.account} ${roster.current.version}`);
  const { vaultSpace } = phone.account;
  if ((await phone.critical.outbox.where({ space: vaultSpace, key }).count()) > 0) return null;
  const never = disbelieved.get(phone) ?? new Set<string>();
  disbelieved.set(phone, never);
  if (never.has(key)) return null;
  const raw = grant && (await openRawGrant(space, grant, phone.account));
  const report = raw && (await reportIn(phone, await importContentKey(raw), row, roster));
  if (!raw || !report) return null;
  if (report.to && (report.to.team !== row.team || wasOn(roster, report.to.roster, member.account))) {
    never.add(key);
    return null;
  }
  const sealed = await sealGrant(space, raw, member.keys.encryption);
  // Queued under the account's own space and a hidden key: it is no word of anybody's, and not counted as one.
  return { op: 'grant@1', space: vaultSpace, key, args: { space, account: member.account, grant: sealed } };
}

async function reportIn(
  phone: Phone,
  contentKey: CryptoKey,
  { space, owner }: SpaceRow,
  { everMember }: VerifiedTeam,
): Promise<Report | null> {
  return foldConversation(await heldEvents(phone, contentKey, space), owner, everMember).report;
}
