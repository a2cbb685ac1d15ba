import { DeploymentReply } from '#protocol/deployment.ts';
import { DirectoryReply, OrganisationReply } from '#protocol/directory.ts';
import type { Phone } from '../db/phone.ts';
import { deploymentHeld, keepDeployment } from '../db/places/deployment.ts';
import { heldEtag, keepOnly, listTeams, storeOrganisation } from '../db/places/directory.ts';
import type { DirectoryLook, Wants } from '../db/places/wants.ts';
import { keepLook, lastLook, organisationsToKeep } from '../db/places/wants.ts';
import type { Transport } from './transport.ts';

/**
 * Brings what this phone keeps of the directory up to date: one question when nothing changed, and one more for each
 * organisation it keeps when something did. No session is needed, so nothing says which account asks.
 */
export async function refreshDirectory(phone: Phone, transport: Transport, wants: Wants): Promise<'done' | 'offline'> {
  const before = await lastLook(phone);
  const etag = before && (await stillHolds(phone, before, wants)) ? before.etag : null;
  const listed = await transport({ path: '/v1/directory', ...(etag ? { etag } : {}) });
  if (listed.kind === 'unchanged') return 'done';
  const directory = listed.kind === 'ok' ? DirectoryReply.safeParse(listed.body) : null;
  if (listed.kind !== 'ok' || !directory?.success) return 'offline';
  const kept = organisationsToKeep(directory.data.organisations, wants);
  const fetched = await fetchEach(phone, transport, kept.keep);
  if (fetched === 'offline') return 'offline';
  const told = await fetchDeployment(phone, transport, directory.data.deployment ?? 0);
  if (told === 'offline') return 'offline';
  const letGo = await keepOnly(phone, [...kept.keep, ...(await withWantedTeam(phone, wants))]);
  // Something this code could not read is asked for again, in case a newer code can.
  if (!fetched.missed) await keepLook(phone, { ...kept, wants, etag: listed.etag ?? '' });
  if (fetched.changed || told === 'changed' || letGo || gone(before) !== gone(kept)) phone.announce.changed();
  return 'done';
}

/** Whether an unchanged list would mean that all is well: the same is wanted, and a cleared cache has not lost it. */
async function stillHolds(phone: Phone, look: DirectoryLook, wants: Wants): Promise<boolean> {
  if (JSON.stringify(look.wants) !== JSON.stringify(wants)) return false;
  const held = await Promise.all(look.keep.map((id) => heldEtag(phone, id)));
  return !held.includes(null);
}

/** One after another, a bad line's way there and back would be waited for once for each. */
const AT_ONCE = 4;
type Fetched = 'changed' | 'unchanged' | 'missed' | 'offline';

async function fetchEach(
  phone: Phone,
  transport: Transport,
  ids: readonly string[],
): Promise<'offline' | { changed: boolean; missed: boolean }> {
  const waiting = [...ids];
  const seen = new Set<Fetched>();
  const next = async (): Promise<void> => {
    const id = waiting.shift();
    if (id === undefined || seen.has('offline')) return;
    seen.add(await fetchOrganisation(phone, transport, id));
    return next();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return seen.has('offline') ? 'offline' : { changed: seen.has('changed'), missed: seen.has('missed') };
}

/** Brings one organisation up to date. `missed`: the server would not give it, or gave what this code cannot read. */
export async function fetchOrganisation(phone: Phone, transport: Transport, id: string): Promise<Fetched> {
  const etag = await heldEtag(phone, id);
  const reply = await transport({ path: `/v1/directory/${id}`, ...(etag ? { etag } : {}) });
  if (reply.kind === 'unchanged' || reply.kind === 'offline') return reply.kind;
  const organisation = reply.kind === 'ok' ? OrganisationReply.safeParse(reply.body) : null;
  if (reply.kind !== 'ok' || !organisation?.success) return 'missed';
  await storeOrganisation(phone, organisation.data, reply.etag ?? '');
  return 'changed';
}

/** What the steward says about the deployment, asked for only when the list tells of another version of it. */
async function fetchDeployment(
  phone: Phone,
  transport: Transport,
  version: number,
): Promise<'same' | 'changed' | 'offline'> {
  if (version === (await deploymentHeld(phone))) return 'same';
  const reply = await transport({ path: '/v1/deployment' });
  const read = reply.kind === 'ok' ? DeploymentReply.safeParse(reply.body) : null;
  if (reply.kind !== 'ok') return 'offline';
  // One that this code cannot read yet leaves what is here as it is.
  if (!read?.success) return 'same';
  await keepDeployment(phone, read.data);
  return 'changed';
}

/** A team that somebody wrote to stays readable here, even if the directory should lose its organisation. */
async function withWantedTeam(phone: Phone, wants: Wants): Promise<string[]> {
  const held = await listTeams(phone);
  return held.filter(({ team }) => wants.teams.includes(team.id)).map(({ organisation }) => organisation.id);
}

const gone = (look: Pick<DirectoryLook, 'gone'> | null) => (look?.gone ?? []).join(' ');
