import type { Draft, Onward } from '#domain/concern/draft.ts';
import { listDrafts } from '../documents.ts';
import { readSending } from '../mine/concerns.ts';
import type { Phone } from '../phone.ts';
import { findTeam } from '../places/directory.ts';
import { keepToTeam, readCasework } from './casework.ts';

/** Tells the team what arrived at the next step, whenever it went. Answers whether there was anything to tell. */
export async function tellTakenOn(phone: Phone): Promise<boolean> {
  let told = false;
  for (const { onward, sent } of await listDrafts(phone)) {
    if (onward && sent.length > 0) told = (await tellOf(phone, onward, sent)) || told;
  }
  return told;
}

async function tellOf(phone: Phone, { space: concern, agreed }: Onward, sent: Draft['sent']): Promise<boolean> {
  const row = await phone.cache.spaces.get(concern);
  const known = row?.team ? await findTeam(phone, row.team) : null;
  if (!known?.roster.ok) return false;
  const { takenOn } = await readCasework(phone, concern, known.roster.verified);
  const states = await Promise.all(sent.map((sending) => readSending(phone, sending)));
  const news = states.filter(
    ({ state, sending }) => state === 'sent' && !takenOn.some((one) => one.sent === sending.space),
  );
  if (news.length === 0) return false;
  const words = news.map(({ sending: { space, team } }) => ({
    type: 'taken-on' as const,
    sent: space,
    team,
    ...(agreed && { agreed }),
  }));
  return (await keepToTeam(phone, concern, words)).ok;
}
