import type { Report } from '#protocol/events.ts';
import type { Phone } from '../phone.ts';
import { type Case, readCase } from '../team/cases.ts';
import type { Wording } from './inbox-fold.ts';
import { readInbox } from './inbox-index.ts';

/** What a report belongs to never changes, so each is opened for it once while the phone is open. */
const known = new WeakMap<Phone, Map<string, Report['about'] | null>>();

/** The observations this device holds that were written on a concern, or that answer what was asked about it. */
export async function observationsOn(phone: Phone, concern: Case, asks: readonly string[]): Promise<Case[]> {
  const { cache, account } = phone;
  const spaces = await cache.spaces.where('[lane+kind]').equals([account.id, 'observation']).primaryKeys();
  const belongs = new Set([concern.space, ...asks]);
  const about = await Promise.all(spaces.map(async (space) => ({ space, on: await aboutOf(phone, space) })));
  const found = about.filter(({ on }) => on && belongs.has(on.space)).map(({ space }) => readCase(phone, space));
  // Anyone may claim that theirs belongs here; only what was sent to the same team is put beside it.
  const held = (await Promise.all(found)).filter((one) => one !== null);
  return held.filter((one) => one.team.team.id === concern.team.team.id);
}

async function aboutOf(phone: Phone, space: string): Promise<Report['about'] | null> {
  const memory = known.get(phone) ?? new Map<string, Report['about'] | null>();
  known.set(phone, memory);
  const held = memory.get(space);
  if (held !== undefined) return held;
  const report = (await readCase(phone, space))?.conversation.report;
  if (report) memory.set(space, report.about ?? null);
  return report?.about ?? null;
}

/** The concern an observation belongs to, when this device holds it for the same team; null: it does not. */
export async function concernOf(phone: Phone, observation: Case, wording: Wording): Promise<Case | null> {
  const { conversation, team } = observation;
  const about = conversation.report?.about;
  const space = about?.kind === 'ask' ? await askedAbout(phone, about.space, wording) : about?.space;
  const concern = space ? await readCase(phone, space) : null;
  return concern?.team.team.id === team.team.id ? concern : null;
}

/** The inbox holds of each case what was asked about it. What is not folded yet is folded until it is found. */
async function askedAbout(phone: Phone, ask: string, wording: Wording, before = Infinity): Promise<string | null> {
  const { cases, left } = await readInbox(phone, wording);
  const found = cases.find(({ asks }) => asks.includes(ask));
  if (found || left === 0 || left >= before) return found?.space ?? null;
  return askedAbout(phone, ask, wording, left);
}
