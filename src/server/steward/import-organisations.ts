import type { Put } from '#protocol/steward.ts';
import { putOrganisation } from '../directory/put-organisation.ts';
import type { Tx } from '../store/store.ts';
import { ActStopped, type By } from './act.ts';

/** Puts them in the order given, so that a region comes before what belongs to it. The first that cannot be stops all. */
export async function importOrganisations(tx: Tx, puts: readonly Put[], by: By): Promise<void> {
  for (const { base, organisation } of puts) {
    const { id } = organisation;
    if (((await tx.organisation.version(id)) ?? 0) !== base) throw new ActStopped('changed_meanwhile', id);
    const result = await putOrganisation(tx, organisation, by);
    if (!result.put) throw new ActStopped(result.reason, id);
  }
}
