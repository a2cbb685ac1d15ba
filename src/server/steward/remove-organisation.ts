import { raiseDirectoryVersion } from '../directory/directory-version.ts';
import type { Tx } from '../store/store.ts';
import { ActStopped, type By } from './act.ts';

/** Only what nothing depends on: no organisation of its region, and nobody on its teams. */
export async function removeOrganisation(tx: Tx, id: string, by: By): Promise<void> {
  const found = await tx.organisation.find(id);
  if (!found) throw new ActStopped('not_there', id);
  if ((await tx.organisation.inRegion(id)).length > 0) throw new ActStopped('has_organisations', id);
  for (const team of found.organisation.teams) {
    if (await tx.roster.latest(team.id)) throw new ActStopped('has_members', id);
  }
  const notes = (await tx.contactNote.list()).filter(({ organisation }) => organisation === id);
  await tx.contactNote.remove(notes.map(({ n }) => n));
  await tx.organisation.remove(id);
  await raiseDirectoryVersion(tx);
  await tx.audit.add({ day: by.day, act: 'organisation-removed', actor: by.account, subjects: [id] });
}
