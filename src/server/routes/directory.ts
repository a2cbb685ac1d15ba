import { EVERYWHERE, WrongContact } from '#protocol/directory.ts';
import { Id } from '#protocol/ids.ts';
import { LIMITS } from '#protocol/limits.ts';
import { readPlaceCode } from '#protocol/place-code.ts';
import { deploymentVersion } from '../deployment/settings.ts';
import { describeOrganisation } from '../directory/describe-organisation.ts';
import { describePlacements } from '../directory/describe-placements.ts';
import { directoryVersion } from '../directory/directory-version.ts';
import { noteWrongContact } from '../directory/note-wrong-contact.ts';
import { rememberPlaceCodes } from '../directory/place-codes.ts';
import { readMessage } from '../middleware/read-message.ts';
import { type Clock, dayOf } from '../platform/clock.ts';
import { Refusal } from '../refusal.ts';
import { reply, replyTagged } from '../reply.ts';
import type { ReadTx, Store } from '../store/store.ts';
import type { Answer } from './answer.ts';

/** The incarnation is part of every tag: after a restore the same number may mean something else. */
export async function tagOf(tx: ReadTx, version: number): Promise<string> {
  return `${await tx.meta.get('incarnation')}.${version}`;
}

export function directory({ store }: { store: Store }): Answer {
  return (c) =>
    store.read(async (tx) =>
      replyTagged(await tagOf(tx, await directoryVersion(tx)), c.req.header('if-none-match'), async () => ({
        organisations: await tx.organisation.list(),
        deployment: await deploymentVersion(tx),
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

/** What can be chosen in a region. Changes with the whole directory, so it has the list's tag. */
export function placements({ store }: { store: Store }): Answer {
  return (c) =>
    store.read(async (tx) => {
      const region = c.req.param('region')!;
      const everywhere = region === EVERYWHERE;
      if (!everywhere && !(await isRegion(tx, region))) throw new Refusal('not_found');
      return replyTagged(await tagOf(tx, await directoryVersion(tx)), c.req.header('if-none-match'), () =>
        describePlacements(tx, everywhere ? null : region),
      );
    });
}

async function isRegion(tx: ReadTx, id: string): Promise<boolean> {
  const found = Id.safeParse(id).success ? await tx.organisation.find(id) : null;
  return found?.organisation.kind === 'region';
}

/** The placement that a short code on a poster stands for. */
export function placeByCode({ store }: { store: Store }): Answer {
  const codes = rememberPlaceCodes();
  return (c) =>
    store.read(async (tx) => {
      const code = readPlaceCode(c.req.param('code')!);
      const place = code && (await codes(tx)).get(code);
      if (!place) throw new Refusal('not_found');
      return reply(place);
    });
}

/** Needs no session: a learner who says that a number is wrong must not be known by it. */
export function wrongContact({ store, clock }: { store: Store; clock: Clock }): Answer {
  return async (c) => {
    const wrong = await readMessage(c, WrongContact, LIMITS.strangerBytes);
    const noted = await store.write((tx) => noteWrongContact(tx, wrong, dayOf(clock)));
    if (!noted.noted) throw new Refusal(noted.reason);
    return reply({});
  };
}
