import type { PosterTeam } from '#domain/poster/link.ts';
import { inOrder } from '#domain/words/in-order.ts';
import type { OrganisationReply } from '#protocol/directory.ts';
import { hiddenName } from '../../vault/account.ts';
import { seal, unseal } from '../../vault/seal.ts';
import type { DirectoryRow } from '../databases.ts';
import type { Phone } from '../phone.ts';
import { newIv } from '../phone.ts';
import type { TrustedRoster } from './pins.ts';
import { posterPins, trustedRoster } from './pins.ts';

/** A place's team as this phone trusts it. `problem`: its roster fails a check, and nothing must be sent to it. */
export type KnownTeam = {
  organisation: OrganisationReply['organisation'];
  team: OrganisationReply['organisation']['teams'][number];
  roster: TrustedRoster;
};

/** Rows are named so that they do not show which places they are about. */
const rowName = (phone: Phone, organisation: string) => hiddenName(phone.account, `organisation ${organisation}`);
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

/** In the order of their names. */
export async function listOrganisations(phone: Phone): Promise<OrganisationReply[]> {
  const replies = (await known(phone)).map(({ reply }) => reply);
  return replies.sort((a, b) => inOrder(a.organisation.name, b.organisation.name));
}

export async function knowsPlaces(phone: Phone): Promise<boolean> {
  return (await known(phone)).length > 0;
}

/** Where they are shown. What orders names takes a slow phone 40 ms to make, and a single team needs none. */
export function byPlace(a: KnownTeam, b: KnownTeam): number {
  return inOrder(a.organisation.name, b.organisation.name);
}

/** Every team this phone knows, in no order, its roster checked against the founding fingerprints seen first and on posters. */
export async function listTeams(phone: Phone): Promise<KnownTeam[]> {
  return (await known(phone)).flatMap(({ teams }) => teams);
}

/** Tells apart who was on which team, and whether that can be believed. */
export function versionsOf(teams: Iterable<KnownTeam>): string {
  return JSON.stringify([...teams].map(({ team, roster }) => [team.id, roster.ok && roster.verified.current.version]));
}

type Known = { reply: OrganisationReply; teams: readonly KnownTeam[] };
type Memory = Map<string, { of: string; known: Promise<Known | null> }>;
const opened = new WeakMap<Phone, Memory>();

const asked = new WeakMap<Phone, Promise<Known[]>>();

/** Whoever asks at the same moment, as all parts of a page do after a change, is answered by one look. */
function known(phone: Phone): Promise<Known[]> {
  const together =
    asked.get(phone) ??
    Promise.resolve().then(() => {
      asked.delete(phone);
      return look(phone);
    });
  asked.set(phone, together);
  return together;
}

/** Unsealing and checking signatures is done once for each version of an organisation and what posters said. */
async function look(phone: Phone): Promise<Known[]> {
  const memory: Memory = opened.get(phone) ?? new Map();
  opened.set(phone, memory);
  const [rows, posters] = await Promise.all([phone.cache.directory.toArray(), posterPins(phone)]);
  const all = rows.map((row) => {
    const of = JSON.stringify([row.etag, posters]);
    const held = memory.get(row.id);
    if (held?.of === of) return held.known;
    const fresh = openOrganisation(phone, row, posters);
    memory.set(row.id, { of, known: fresh });
    fresh.catch(() => memory.delete(row.id));
    return fresh;
  });
  return (await Promise.all(all)).filter((one) => one !== null);
}

async function openOrganisation(
  phone: Phone,
  { id, body }: DirectoryRow,
  posters: readonly PosterTeam[],
): Promise<Known | null> {
  const reply = await openChunks(phone, id, body);
  return reply && { reply, teams: await checkTeams(phone, reply, posters) };
}

/** The teams of an organisation, checked as they are before anything is sent to them. */
export async function checkTeams(
  phone: Phone,
  { organisation, rosters }: OrganisationReply,
  posters: readonly PosterTeam[],
): Promise<KnownTeam[]> {
  const teams: KnownTeam[] = [];
  for (const team of organisation.teams) {
    teams.push({ organisation, team, roster: await trustedRoster(phone, team.id, rosters[team.id] ?? [], posters) });
  }
  return teams;
}

export async function findTeam(phone: Phone, id: string): Promise<KnownTeam | null> {
  return (await listTeams(phone)).find(({ team }) => team.id === id) ?? null;
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

/** The teams this account is a member of now. */
export async function myTeams(phone: Phone): Promise<KnownTeam[]> {
  return teamsOf(phone, phone.account.id);
}

export async function teamsOf(phone: Phone, account: string): Promise<KnownTeam[]> {
  const teams = await listTeams(phone);
  return teams
    .filter(({ roster }) => roster.ok && roster.verified.current.members.some((member) => member.account === account))
    .sort(byPlace);
}
