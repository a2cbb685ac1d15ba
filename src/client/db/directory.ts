import type { OrganisationReply } from '#protocol/directory.ts';
import type { RosterProblem, VerifiedTeam } from '../vault/roster-chain.ts';
import { verifyRosters } from '../vault/roster-chain.ts';
import { seal, unseal } from '../vault/seal.ts';
import type { DirectoryRow } from './databases.ts';
import type { Phone } from './phone.ts';
import { newIv } from './phone.ts';

/** A place's team as this phone trusts it. `problem`: its roster fails a check, and nothing must be sent to it. */
export type KnownTeam = {
  organisation: OrganisationReply['organisation'];
  team: OrganisationReply['organisation']['teams'][number];
  roster: { ok: true; verified: VerifiedTeam } | { ok: false; problem: RosterProblem };
};

const pinName = (team: string) => `pin:${team}`;
const placeOf = (phone: Phone, id: string) => ({ space: phone.account.vaultSpace, key: id });

/** Public facts, sealed all the same: which places a phone holds says where its owner is. */
export async function storeOrganisation(phone: Phone, reply: OrganisationReply, etag: string): Promise<void> {
  const { id } = reply.organisation;
  const chunks = await sealChunks(phone, id, JSON.stringify(reply));
  await phone.cache.directory.put({ id, etag, body: chunks });
}

export async function directoryEtags(phone: Phone): Promise<Map<string, string>> {
  return new Map((await phone.cache.directory.toArray()).map((row) => [row.id, row.etag]));
}

/** Lets go of organisations the directory no longer has. True when there were any. */
export async function keepOnly(phone: Phone, ids: ReadonlySet<string>): Promise<boolean> {
  const gone = (await phone.cache.directory.toCollection().primaryKeys()).filter((id) => !ids.has(id));
  await phone.cache.directory.bulkDelete(gone);
  return gone.length > 0;
}

export async function listOrganisations(phone: Phone): Promise<OrganisationReply[]> {
  return (await known(phone)).map(({ reply }) => reply);
}

/** Every team this phone knows, its roster checked against the founding fingerprint first seen. */
export async function listTeams(phone: Phone): Promise<KnownTeam[]> {
  return (await known(phone)).flatMap(({ teams }) => teams);
}

type Known = { reply: OrganisationReply; teams: readonly KnownTeam[] };
const opened = new WeakMap<Phone, Map<string, { etag: string; known: Promise<Known | null> }>>();

/** Unsealing and checking signatures is done once for each version of an organisation. */
async function known(phone: Phone): Promise<Known[]> {
  const memory = opened.get(phone) ?? new Map<string, { etag: string; known: Promise<Known | null> }>();
  opened.set(phone, memory);
  const rows = await phone.cache.directory.toArray();
  const all = rows.map((row) => {
    const held = memory.get(row.id);
    if (held?.etag === row.etag) return held.known;
    const fresh = openOrganisation(phone, row);
    memory.set(row.id, { etag: row.etag, known: fresh });
    fresh.catch(() => memory.delete(row.id));
    return fresh;
  });
  const found = (await Promise.all(all)).filter((one) => one !== null);
  return found.sort((a, b) => a.reply.organisation.name.localeCompare(b.reply.organisation.name));
}

async function openOrganisation(phone: Phone, { id, body }: DirectoryRow): Promise<Known | null> {
  const reply = await openChunks(phone, id, body);
  if (!reply) return null;
  const { organisation, rosters } = reply;
  const teams: KnownTeam[] = [];
  for (const team of organisation.teams) {
    teams.push({ organisation, team, roster: await trustedRoster(phone, team.id, rosters[team.id] ?? []) });
  }
  return { reply, teams };
}

export async function findTeam(phone: Phone, id: string): Promise<KnownTeam | null> {
  return (await listTeams(phone)).find(({ team }) => team.id === id) ?? null;
}

async function trustedRoster(phone: Phone, team: string, chain: OrganisationReply['rosters'][string]) {
  const pin = await phone.critical.meta.get(pinName(team));
  const verdict = await verifyRosters(team, chain, typeof pin?.value === 'string' ? pin.value : undefined);
  if (!verdict.ok) return verdict;
  if (!pin) await phone.critical.meta.put({ name: pinName(team), value: verdict.team.fingerprint });
  return { ok: true as const, verified: verdict.team };
}

/** A big organisation is longer than one sealed body may be, so it is sealed in pieces. */
const PIECE = 40_000;

async function sealChunks(phone: Phone, id: string, text: string): Promise<string> {
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${PIECE}}`, 'g')) ?? [];
  const sealed = pieces.map((piece) => seal(phone.account.vaultKey, placeOf(phone, id), piece, newIv(phone.random)));
  return (await Promise.all(sealed)).join('.');
}

async function openChunks(phone: Phone, id: string, body: string): Promise<OrganisationReply | null> {
  const pieces = await Promise.all(
    body.split('.').map((piece) => unseal(phone.account.vaultKey, placeOf(phone, id), piece)),
  );
  return pieces.every((piece) => typeof piece === 'string') ? (JSON.parse(pieces.join('')) as OrganisationReply) : null;
}
