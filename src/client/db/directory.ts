import type { OrganisationReply } from '#protocol/directory.ts';
import { hiddenName } from '../vault/account.ts';
import type { RosterProblem, SeenRoster, VerifiedTeam } from '../vault/roster-chain.ts';
import { verifyRosters } from '../vault/roster-chain.ts';
import { seal, unseal } from '../vault/seal.ts';
import type { DirectoryRow } from './databases.ts';
import type { Phone } from './phone.ts';
import { newIv } from './phone.ts';
import { keepSealed, readSealed } from './sealed-row.ts';

/** A place's team as this phone trusts it. `problem`: its roster fails a check, and nothing must be sent to it. */
export type KnownTeam = {
  organisation: OrganisationReply['organisation'];
  team: OrganisationReply['organisation']['teams'][number];
  roster: { ok: true; verified: VerifiedTeam } | { ok: false; problem: RosterProblem };
};

/** Rows and pins are named so that they do not show which places and teams they are about. */
const rowName = (phone: Phone, organisation: string) => hiddenName(phone.account, `organisation ${organisation}`);
const pinName = (phone: Phone, team: string) => hiddenName(phone.account, `pin ${team}`);
/** What this phone saw last of a team's roster: what is older than that is not believed. */
const seenName = (team: string) => `newest-roster ${team}`;
const placeOf = (phone: Phone, id: string) => ({ space: phone.account.vaultSpace, key: id });

/** Public facts, sealed all the same: which places a phone holds says where its owner is. */
export async function storeOrganisation(phone: Phone, reply: OrganisationReply, etag: string): Promise<void> {
  const id = await rowName(phone, reply.organisation.id);
  await phone.cache.directory.put({ id, etag, body: await sealChunks(phone, id, JSON.stringify(reply)) });
}

/** The version of an organisation this phone holds; null: none. */
export async function heldEtag(phone: Phone, organisation: string): Promise<string | null> {
  return (await phone.cache.directory.get(await rowName(phone, organisation)))?.etag ?? null;
}

/** Lets go of all other organisations. True when there were any. */
export async function keepOnly(phone: Phone, organisations: readonly string[]): Promise<boolean> {
  const names = new Set(await Promise.all(organisations.map((id) => rowName(phone, id))));
  const others = (await phone.cache.directory.toCollection().primaryKeys()).filter((name) => !names.has(name));
  await phone.cache.directory.bulkDelete(others);
  return others.length > 0;
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

/**
 * Takes a founding fingerprint that came another way than through the server: with a link, or a poster. False when this
 * phone already trusts another one, which stays.
 */
export async function pinTeam(phone: Phone, team: string, fingerprint: string): Promise<boolean> {
  const name = await pinName(phone, team);
  const pin = await phone.critical.meta.get(name);
  if (!pin) await phone.critical.meta.put({ name, value: fingerprint });
  return (pin?.value ?? fingerprint) === fingerprint;
}

async function trustedRoster(phone: Phone, team: string, chain: OrganisationReply['rosters'][string]) {
  const pin = await phone.critical.meta.get(await pinName(phone, team));
  const seen = (await readSealed(phone, seenName(team))) as SeenRoster | undefined;
  const verdict = await verifyRosters(team, chain, typeof pin?.value === 'string' ? pin.value : undefined, seen);
  if (!verdict.ok) return verdict;
  const { fingerprint, hash, current } = verdict.team;
  if (!pin) await pinTeam(phone, team, fingerprint);
  await keepSealed(phone, seenName(team), { version: current.version, hash });
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
