import type { RejectionCode } from '#protocol/errors.ts';
import type { SpaceKind } from '#protocol/operations.ts';
import type { Space } from '../store/spaces.ts';
import type { ReadTx } from '../store/store.ts';
import type { Actor } from './actor.ts';

/** How much is kept of one space, and of all that one account has opened. */
export interface Room {
  accountBytes: number;
  accountRecords: number;
  spaceBytes: number;
  spaceRecords: number;
}

const MIB = 1024 * 1024;

/** A thousand long notes, or ten years of a busy conversation, are a quarter of it. */
export const ROOM: Room = {
  accountBytes: 64 * MIB,
  accountRecords: 20_000,
  spaceBytes: 64 * MIB,
  spaceRecords: 20_000,
};

/** What a team keeps to itself: nobody but its members, its opener included. So it is no one member's own. */
export const TEAM_ONLY: readonly SpaceKind[] = ['register', 'casework'];

type More = { bytes: number; records: number };

/** Why so much more has no room; null when it has. What makes something smaller always has. */
export async function whatIsFull(tx: ReadTx, actor: Actor, space: Space, more: More): Promise<RejectionCode | null> {
  const { room } = actor;
  // Of somebody else's account nothing is told.
  if (await isAccountFull(tx, room, space, more)) return space.owner === actor.account ? 'account_full' : 'space_full';
  const most = { bytes: room.spaceBytes, records: room.spaceRecords };
  return tooMuch({ bytes: space.bytes, records: space.count }, more, most) ? 'space_full' : null;
}

/** Whether an account has no room for one space more, or for more in one that it has opened. */
export async function isAccountFull(
  tx: ReadTx,
  room: Room,
  { owner, kind }: Pick<Space, 'owner' | 'kind'>,
  more: More,
): Promise<boolean> {
  if (TEAM_ONLY.includes(kind) || (more.bytes <= 0 && more.records <= 0)) return false;
  const most = { bytes: room.accountBytes, records: room.accountRecords };
  return tooMuch(await tx.space.usedBy(owner, TEAM_ONLY), more, most);
}

function tooMuch(used: More, more: More, most: More): boolean {
  return (
    (more.bytes > 0 && used.bytes + more.bytes > most.bytes) ||
    (more.records > 0 && used.records + more.records > most.records)
  );
}
