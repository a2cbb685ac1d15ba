import { DirectoryReply } from '#protocol/directory.ts';
import { addLane, newLane } from '../db/exchange/lanes.ts';
import { resetLane } from '../db/exchange/pulled.ts';
import { draftWith, keepFromPaper, type PaperProblem, sentUnder } from '../db/mine/paper.ts';
import type { Phone } from '../db/phone.ts';
import { listTeams } from '../db/places/directory.ts';
import { syncLane } from '../sync/lane.ts';
import { fetchOrganisation } from '../sync/places.ts';
import { makeSessions } from '../sync/session.ts';
import type { Transport } from '../sync/transport.ts';
import { makeTransport } from '../sync/transport.ts';
import { fromPaperText } from '../text/paper.ts';
import { deriveAccount } from '../vault/account.ts';
import { readPaperWords } from '../vault/paper-words.ts';

/** Opens the one conversation that words on paper stand for, and keeps it beside what is here. */
export async function openFromPaper(phone: Phone, typed: string): Promise<{ ok: true; draft: string } | PaperProblem> {
  const read = await readPaperWords(typed);
  if (!read.ok) return read;
  const receipt = await deriveAccount(read.secret);
  const transport = makeTransport(globalThis.fetch.bind(globalThis));
  const known = (await phone.critical.lanes.get(receipt.id)) !== undefined;
  if (!known) await addLane(phone, await newLane(receipt));
  // A wrong guess must not make an account of it.
  const sessions = makeSessions(transport, { strangers: false });
  const result = await syncLane({ phone, transport, sessions }, receipt.id);
  const sent = result.kind === 'done' ? await sentUnder(phone, receipt) : null;
  if (!sent) {
    const nothing = result.kind === 'done' || (result.kind === 'stuck' && result.code === 'work_needed');
    if (!known) await forgetLane(phone, receipt.id);
    return { ok: false, problem: nothing ? 'nothing_there' : 'offline' };
  }
  const here = await draftWith(phone, sent.space);
  if (here) return { ok: true, draft: here };
  const kept = await keepFromPaper(phone, receipt, sent, await namesOf(phone, transport, sent.team));
  return kept.ok ? { ok: true, draft: kept.draft } : kept;
}

/** A team that is not in the directory any more keeps nobody from reading what it said. */
async function namesOf(phone: Phone, transport: Transport, id: string) {
  const find = async () => (await listTeams(phone)).find(({ team }) => team.id === id);
  const found = (await find()) ?? (await fetchTeam(phone, transport, id).then(find));
  return found ? { teamName: found.team.name, organisation: found.organisation.name } : fromPaperText.gone;
}

async function fetchTeam(phone: Phone, transport: Transport, id: string): Promise<void> {
  const reply = await transport({ path: '/v1/directory' });
  const listed = reply.kind === 'ok' ? DirectoryReply.safeParse(reply.body) : null;
  const place = listed?.data?.organisations.find(({ teams }) => teams.includes(id));
  if (place) await fetchOrganisation(phone, transport, place.id);
}

async function forgetLane(phone: Phone, lane: string): Promise<void> {
  await resetLane(phone, lane, 0);
  await phone.cache.cursors.delete(lane);
  await phone.critical.lanes.delete(lane);
}
