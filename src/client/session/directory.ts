import type { WrongContact } from '#protocol/directory.ts';
import { DirectoryReply, EVERYWHERE, PlacementsReply } from '#protocol/directory.ts';
import type { ErrorCode } from '#protocol/errors.ts';
import { makeTransport } from '../sync/transport.ts';

// Everything here is public and asked without a session: nothing says who asks, and nothing of it is stored.
const transport = () => makeTransport(globalThis.fetch.bind(globalThis));

export type Listed = DirectoryReply['organisations'][number];

/** All organisations by name, for choosing a region and who runs the course. */
export async function readOrganisations(): Promise<Listed[] | 'offline'> {
  const reply = await transport()({ path: '/v1/directory' });
  const list = reply.kind === 'ok' ? DirectoryReply.safeParse(reply.body) : null;
  return list?.success ? list.data.organisations : 'offline';
}

/** What can be chosen in a region; null: anywhere, where there are no regions to choose from. */
export async function readPlacements(region: string | null): Promise<PlacementsReply['organisations'] | 'offline'> {
  const reply = await transport()({ path: `/v1/directory/placements/${region ?? EVERYWHERE}` });
  const list = reply.kind === 'ok' ? PlacementsReply.safeParse(reply.body) : null;
  return list?.success ? list.data.organisations : 'offline';
}

/** `told`: the server has it on disk. Anything else: nothing was kept. */
export async function tellWrong(wrong: WrongContact): Promise<'told' | 'offline' | ErrorCode> {
  const reply = await transport()({ path: '/v1/directory/wrong', body: wrong });
  if (reply.kind === 'ok') return 'told';
  return reply.kind === 'refused' ? reply.code : 'offline';
}
