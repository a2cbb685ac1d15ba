import { DirectoryReply, OrganisationReply } from '#protocol/directory.ts';
import { directoryEtags, keepOnly, storeOrganisation } from '../db/directory.ts';
import type { Phone } from '../db/phone.ts';
import type { Transport } from './transport.ts';

/** Fetches what changed in the directory. It is public, so no session is needed and nothing says who asks. */
export async function refreshDirectory(phone: Phone, transport: Transport): Promise<'done' | 'offline'> {
  const listed = await transport({ path: '/v1/directory' });
  if (listed.kind !== 'ok') return 'offline';
  const directory = DirectoryReply.safeParse(listed.body);
  if (!directory.success) return 'offline';
  const etags = await directoryEtags(phone);
  let changed = await keepOnly(phone, new Set(directory.data.organisations.map((organisation) => organisation.id)));
  for (const { id } of directory.data.organisations) {
    const etag = etags.get(id);
    const reply = await transport({ path: `/v1/directory/${id}`, ...(etag ? { etag } : {}) });
    if (reply.kind === 'unchanged') continue;
    if (reply.kind !== 'ok') return 'offline';
    const organisation = OrganisationReply.safeParse(reply.body);
    if (!organisation.success) continue;
    await storeOrganisation(phone, organisation.data, reply.etag ?? '');
    changed = true;
  }
  if (changed) phone.announce.changed();
  return 'done';
}
