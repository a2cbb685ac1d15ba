import type { VaultDocument } from '#domain/merge/merge-document.ts';
import { keepQuietly, sealDocument, unsealDocument } from './documents.ts';
import type { SaveResult } from './durably.ts';
import { durably } from './durably.ts';
import type { Phone } from './phone.ts';
import { isInUse } from './phone.ts';

/** A document of which an account has one, under a key that is the same on every device. */
export async function readOwn<Kind extends VaultDocument['kind']>(
  phone: Phone,
  id: string,
  kind: Kind,
): Promise<Extract<VaultDocument, { kind: Kind }> | null> {
  return (await stored(phone, id, kind)).document;
}

/**
 * Makes it into the next one, whatever else changes it at that moment. No reason to tell the server of an account: it goes
 * with the first thing that is.
 */
export async function changeOwn<Kind extends VaultDocument['kind']>(
  phone: Phone,
  id: string,
  kind: Kind,
  next: (stored: Extract<VaultDocument, { kind: Kind }> | null) => Extract<VaultDocument, { kind: Kind }>,
): Promise<SaveResult> {
  const { critical } = phone;
  const inUse = await isInUse(phone);
  let fits = true;
  const result = await durably(phone, async () => {
    for (let done = false; !done; ) {
      const { body, document } = await stored(phone, id, kind);
      const sealed = await sealDocument(phone, next(document));
      fits = sealed !== null;
      if (!sealed) return;
      done = await critical.transaction('rw', [critical.documents, critical.outbox, critical.lanes], async () => {
        if (((await critical.documents.get(id))?.body ?? null) !== body) return false;
        await keepQuietly(phone, id, sealed, inUse);
        return true;
      });
    }
  });
  if (result.ok && fits) phone.announce.changed();
  return fits ? result : { ok: false, problem: 'too_long' };
}

async function stored<Kind extends VaultDocument['kind']>(phone: Phone, id: string, kind: Kind) {
  const body = (await phone.critical.documents.get(id))?.body ?? null;
  const document = body ? await unsealDocument(phone, id, body) : null;
  const found = document?.kind === kind ? (document as Extract<VaultDocument, { kind: Kind }>) : null;
  return { body, document: found };
}
