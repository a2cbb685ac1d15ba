import type { Logo } from '#protocol/deployment.ts';
import { DeploymentReply } from '#protocol/deployment.ts';
import type { Organisation } from '#protocol/directory.ts';
import { OrganisationReply } from '#protocol/directory.ts';
import { PlaceCodeReply, placeCode } from '#protocol/place-code.ts';
import type { Phone } from '../db/phone.ts';
import type { KnownTeam } from '../db/places/directory.ts';
import { checkTeams } from '../db/places/directory.ts';
import { posterPins } from '../db/places/pins.ts';
import type { Transport } from '../sync/transport.ts';
import { makeTransport } from '../sync/transport.ts';

/** What a poster is made from. `others`: the region, and who runs the course. `code`: null where it would not be clear. */
export type PosterFacts = {
  organisation: Organisation;
  others: readonly Organisation[];
  teams: readonly KnownTeam[];
  code: string | null;
  logo: Logo | null;
};
export type PosterOf = { organisation: string; placement: string; education: string | null };

/** Public facts, read anew from the server; each team is checked as it is before anything is sent to it. */
export async function readPosterFacts(phone: Phone, of: PosterOf): Promise<PosterFacts | 'gone' | 'offline'> {
  const transport = makeTransport(globalThis.fetch.bind(globalThis));
  const first = await readOne(transport, of.organisation);
  if (typeof first === 'string') return first;
  const replies = [first];
  for (const id of [of.education, first.organisation.region]) {
    const reply = id === null ? null : await readOne(transport, id);
    if (reply === 'offline') return reply;
    if (reply !== null && reply !== 'gone') replies.push(reply);
  }
  const posters = await posterPins(phone);
  const teams: KnownTeam[] = [];
  for (const reply of replies) teams.push(...(await checkTeams(phone, reply, posters)));
  const code = await clearCode(transport, of);
  if (code === 'offline') return code;
  const logo = await logoOf(transport);
  if (logo === 'offline') return logo;
  const others = replies.slice(1).map((one) => one.organisation);
  return { organisation: first.organisation, others, teams, code, logo };
}

async function readOne(transport: Transport, id: string): Promise<OrganisationReply | 'gone' | 'offline'> {
  const reply = await transport({ path: `/v1/directory/${id}` });
  if (reply.kind === 'refused' && reply.code === 'not_found') return 'gone';
  const found = reply.kind === 'ok' ? OrganisationReply.safeParse(reply.body) : null;
  return found?.success ? found.data : 'offline';
}

async function logoOf(transport: Transport): Promise<Logo | null | 'offline'> {
  const reply = await transport({ path: '/v1/deployment' });
  const told = reply.kind === 'ok' ? DeploymentReply.safeParse(reply.body) : null;
  return told?.success ? (told.data.deployment.logo ?? null) : 'offline';
}

/** The placement's code, if the server knows this placement by it and no other. */
async function clearCode(transport: Transport, { placement }: PosterOf): Promise<string | null | 'offline'> {
  const code = placeCode(placement);
  const reply = await transport({ path: `/v1/directory/code/${code}` });
  if (reply.kind === 'refused' && reply.code === 'not_found') return null;
  const found = reply.kind === 'ok' ? PlaceCodeReply.safeParse(reply.body) : null;
  if (!found?.success) return 'offline';
  return found.data.placement === placement ? code : null;
}
