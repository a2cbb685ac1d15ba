import { Id } from '#protocol/ids.ts';
import { describeOrganisation } from '../directory/describe-organisation.ts';
import { directoryVersion } from '../directory/directory-version.ts';
import { Refusal } from '../refusal.ts';
import { replyTagged } from '../reply.ts';
import type { ReadTx, Store } from '../store/store.ts';
import type { Answer } from './answer.ts';

/** The incarnation is part of every tag: after a restore the same number may mean something else. */
async function tagOf(tx: ReadTx, version: number): Promise<string> {
  return `${await tx.meta.get('incarnation')}.${version}`;
}

export function directory({ store }: { store: Store }): Answer {
  return (c) =>
    store.read(async (tx) =>
      replyTagged(await tagOf(tx, await directoryVersion(tx)), c.req.header('if-none-match'), async () => ({
        organisations: await tx.organisation.list(),
      })),
    );
}

export function organisation({ store }: { store: Store }): Answer {
  return (c) =>
    store.read(async (tx) => {
      const id = c.req.param('organisation');
      const version = Id.safeParse(id).success ? await tx.organisation.version(id!) : null;
      if (version === null) throw new Refusal('not_found');
      return replyTagged(await tagOf(tx, version), c.req.header('if-none-match'), () => describeOrganisation(tx, id!));
    });
}
