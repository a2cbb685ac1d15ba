import { newId } from '#client/db/phone.ts';
import type { Random } from '#client/platform/random.ts';
import type { Account } from '#client/vault/account.ts';
import { importContentKey, sealGrant } from '#client/vault/content-key.ts';
import { seal } from '#client/vault/seal.ts';
import { signEvent } from '#client/vault/signed-event.ts';
import { mutationText, type OperationName, type SpaceKind } from '#protocol/operations.ts';
import { sha256 } from '#server/crypto/hash.ts';
import { judge } from '#server/operations/judge.ts';
import { ROOM } from '#server/operations/room.ts';
import type { Store } from '#server/store/store.ts';

export type Write = { account: string; op: OperationName; args: Record<string, unknown> };

/** `readers` can open it; `others` take part without a key. Each event has its author; the first one opens the space. */
export type NewSpace = {
  space: string;
  kind: SpaceKind;
  team: string;
  opener: Account;
  readers: readonly Account[];
  others?: readonly Account[];
  events: readonly (readonly [Account, object])[];
};

/** A space as its owner's phone would send it, sealed and signed by the client's own functions, without a phone for each. */
export async function sealSpace(random: Random, one: NewSpace): Promise<Write[]> {
  const { space, kind, team, opener, readers, others = [], events } = one;
  const raw = random(32);
  const contentKey = await importContentKey(raw);
  const granted = readers.map(async ({ id, keys }) => ({
    account: id,
    grant: await sealGrant(space, raw, keys.encryption),
  }));
  const participants = [...others.map(({ id }) => ({ account: id, grant: null })), ...(await Promise.all(granted))];
  const appends = events.map(async ([author, event]): Promise<Write> => {
    const place = { space, key: newId(random) };
    const body = await seal(contentKey, place, await signEvent(author, place, event), random(12));
    return { account: author.id, op: 'append@1', args: { ...place, body, chunks: [] } };
  });
  const args = { space, kind, team, roster: 1, participants, barred: [] };
  return [{ account: opener.id, op: 'open@1', args }, ...(await Promise.all(appends))];
}

/** All of it judged and stored by the server's own functions, in one step. */
export async function tellServer(store: Store, random: Random, day: string, writes: readonly Write[]): Promise<void> {
  await store.write(async (tx) => {
    for (const { account, op, args } of writes) {
      const mutation = { seq: 1, mid: newId(random), op, args, hash: sha256(mutationText({ op, args })) };
      const { verdict } = await judge(tx, { life: null, account, device: newId(random), day, room: ROOM }, mutation);
      if (verdict.status !== 'applied') throw new Error(`not taken: ${JSON.stringify(verdict)}`);
    }
  });
}
