import type { StewardReply } from '#protocol/steward.ts';
import type { ReadTx } from '../store/store.ts';

/** Everything a steward looks after. */
export async function readDesk(tx: ReadTx): Promise<StewardReply> {
  const versions = new Map((await tx.organisation.list()).map(({ id, version }) => [id, version]));
  const all = await tx.organisation.inRegion(null);
  return {
    organisations: all.map((organisation) => ({ version: versions.get(organisation.id)!, organisation })),
    founded: await tx.roster.founded(),
    notes: await tx.contactNote.list(),
  };
}
