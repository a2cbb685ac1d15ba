import type { OrganisationReply } from '#protocol/directory.ts';
import { OrganisationReply as Reply } from '#protocol/directory.ts';
import { PlaceCodeReply, readPlaceCode } from '#protocol/place-code.ts';
import type { Phone } from '../db/phone.ts';
import { listOrganisations } from '../db/places/directory.ts';
import type { Joined, PosterLink } from '../db/places/join.ts';
import { finishJoin, keepPoster } from '../db/places/join.ts';
import { directoryWants } from '../db/places/wants.ts';
import { refreshDirectory } from '../sync/places.ts';
import { makeTransport } from '../sync/transport.ts';

// Public facts, asked without a session: nothing says who asks, and no account is made known by it.
const transport = () => makeTransport(globalThis.fetch.bind(globalThis));

export type CodeProblem = 'not_a_code' | 'unknown_code' | 'offline';

/** The placement that a typed code stands for. A code is too short to say who is on its teams. */
export async function findByCode(typed: string): Promise<PosterLink | CodeProblem> {
  const code = readPlaceCode(typed);
  if (!code) return 'not_a_code';
  const reply = await transport()({ path: `/v1/directory/code/${code}` });
  if (reply.kind === 'refused' && reply.code === 'not_found') return 'unknown_code';
  const found = reply.kind === 'ok' ? PlaceCodeReply.safeParse(reply.body) : null;
  return found?.success ? { ...found.data, education: null, teams: [] } : 'offline';
}

/** What is to be shown before anything is set: the poster's organisation, from this phone or else from the server. */
export async function readPosterPlace(
  phone: Phone,
  { organisation }: PosterLink,
): Promise<OrganisationReply['organisation'] | 'gone' | 'offline'> {
  const held = (await listOrganisations(phone)).find((one) => one.organisation.id === organisation);
  if (held) return held.organisation;
  const reply = await transport()({ path: `/v1/directory/${organisation}` });
  if (reply.kind === 'refused' && reply.code === 'not_found') return 'gone';
  const found = reply.kind === 'ok' ? Reply.safeParse(reply.body) : null;
  return found?.success ? found.data.organisation : 'offline';
}

/** Keeps what the poster says and sets its placement, now or, without signal, with the next sync. */
export async function joinByPoster(phone: Phone, link: PosterLink): Promise<Joined> {
  const kept = await keepPoster(phone, link);
  if (!kept.ok) return kept;
  await refreshDirectory(phone, transport(), await directoryWants(phone));
  await finishJoin(phone);
  return kept;
}
