import { DeploymentRequest, ImportRequest, NotesDoneRequest, RemoveRequest } from '#protocol/steward.ts';
import { changeDeployment } from '../deployment/settings.ts';
import { readMessage } from '../middleware/read-message.ts';
import { type Clock, dayOf } from '../platform/clock.ts';
import { reply } from '../reply.ts';
import { act, type By } from '../steward/act.ts';
import { importOrganisations } from '../steward/import-organisations.ts';
import { readDesk } from '../steward/read-desk.ts';
import { removeOrganisation } from '../steward/remove-organisation.ts';
import { stewardOnly } from '../steward/steward-only.ts';
import type { Store, Tx } from '../store/store.ts';
import type { Answer } from './answer.ts';

interface Deps {
  store: Store;
  clock: Clock;
}

/** Everything a steward looks after; `forbidden` for anyone else. */
export function steward(deps: Deps): Answer {
  return async (c) => {
    await stewardOnly(deps, c);
    return reply(await deps.store.read(readDesk));
  };
}

/** An act of the steward on what a message of theirs says. */
function acting<Message>(
  schema: Parameters<typeof readMessage<Message>>[1],
  job: (tx: Tx, message: Message, by: By) => Promise<void>,
): (deps: Deps) => Answer {
  return (deps) => async (c) => {
    const account = await stewardOnly(deps, c);
    const message = await readMessage(c, schema);
    return reply(await act(deps.store, (tx) => job(tx, message, { account, day: dayOf(deps.clock) })));
  };
}

export const stewardImport = acting(ImportRequest, (tx, { organisations }, by) =>
  importOrganisations(tx, organisations, by),
);

export const stewardRemove = acting(RemoveRequest, (tx, { organisation }, by) =>
  removeOrganisation(tx, organisation, by),
);

export const stewardDeployment = acting(DeploymentRequest, (tx, { base, deployment }, by) =>
  changeDeployment(tx, base, deployment, by),
);

export const stewardNotes = acting(NotesDoneRequest, async (tx, { notes }, by) => {
  await tx.contactNote.remove(notes);
  await tx.audit.add({ day: by.day, act: 'contact-notes', actor: by.account, subjects: notes.map(String) });
});
