import type { OutboxRow } from '../databases.ts';
import { listDrafts } from '../documents.ts';
import type { Phone } from '../phone.ts';

/**
 * What has been said to others and where it is, counted by concern. `refusedIn`: the draft of one that was refused, if
 * it is this person's own. `sent`: the queue is empty and the server acknowledged something.
 */
export type Unsent = { waiting: number; refused: number; refusedIn: string | null; sent: boolean };

/** Read from the queue itself, never from the memory of a last run. Drafts in one's own vault are said to nobody. */
export async function readUnsent(phone: Phone): Promise<Unsent> {
  const rows = (await phone.critical.outbox.toArray()).filter((row) => row.space !== phone.account.vaultSpace);
  const waiting = spacesOf(rows, ['queued', 'inflight']);
  const refused = spacesOf(rows, ['rejected', 'parked']);
  const sent = waiting.size === 0 && refused.size === 0 && rows.some((row) => row.state === 'acked');
  return { waiting: waiting.size, refused: refused.size, refusedIn: await draftOf(phone, refused), sent };
}

function spacesOf(rows: readonly OutboxRow[], states: readonly OutboxRow['state'][]): Set<string> {
  return new Set(rows.filter((row) => states.includes(row.state)).map((row) => row.space));
}

async function draftOf(phone: Phone, spaces: ReadonlySet<string>): Promise<string | null> {
  if (spaces.size === 0) return null;
  const drafts = await listDrafts(phone);
  return drafts.find((draft) => draft.sent.some((sending) => spaces.has(sending.space)))?.id ?? null;
}
