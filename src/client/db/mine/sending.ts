import { type Draft, type Form, type Sending, turnedAway } from '#domain/concern/draft.ts';
import { mergeDraft } from '#domain/merge/merge-draft.ts';
import type { Answers } from '#domain/questions/answers.ts';
import { englandDay } from '#domain/time/days.ts';
import { answerDueBy } from '#domain/time/holidays.ts';
import type { ConcernEvent, EarlierEntry, IdentityMode, Report, ReportPlace } from '#protocol/events.ts';
import type { Account } from '../../vault/account.ts';
import { deriveAccount, PAPER_BYTES, paperSecret, SECRET_BYTES } from '../../vault/account.ts';
import { toBase64url } from '../../vault/base64url.ts';
import { importContentKey, sealGrant } from '../../vault/content-key.ts';
import { sealTo } from '../../vault/hpke.ts';
import type { RosterProblem, VerifiedTeam } from '../../vault/roster-chain.ts';
import type { SaveProblem, SaveResult } from '../durably.ts';
import { durably } from '../durably.ts';
import { sealedEvent } from '../exchange/concern-events.ts';
import { newLane } from '../exchange/lanes.ts';
import type { NewMutation } from '../outbox.ts';
import { enqueue } from '../outbox.ts';
import type { Phone } from '../phone.ts';
import { newId } from '../phone.ts';
import type { KnownTeam } from '../places/directory.ts';
import { changeStored } from './edits.ts';

export type SendRequest = {
  draft: Draft;
  /** Exactly what the sender was shown, when that is less than the draft holds (words of hidden questions stay here). */
  answers?: Answers;
  /** What was done before, as far as the sender wants it to go along. */
  earlier?: readonly EarlierEntry[];
  to: KnownTeam;
  /** The placement and the course, as far as the sender lets them be said. */
  place?: ReportPlace | null;
  mode: IdentityMode;
  /** The reporter's name as they typed it. Left out when anonymous. */
  name: string;
  /** Accounts on the roster who must not get it. */
  barred: readonly string[];
  /** It was kept back until now: it goes only while it still is, so that two windows never send it twice. */
  held?: boolean;
};
export type SendResult =
  | { ok: true; draft: Draft }
  | { ok: false; problem: SaveProblem | RosterProblem | 'not_held' | 'about_a_learner' };

export const identityPurpose = (space: string) => `stepwise/identity/1|${space}`;

/**
 * Seals the concern to the team and queues it under a receipt of its own. The draft's new state, the receipt and the
 * queued rows are one transaction: either it is on its way, or nothing has happened.
 */
export async function sendConcern(phone: Phone, request: SendRequest): Promise<SendResult> {
  const { to, draft, mode } = request;
  if (!to.roster.ok) return { ok: false, problem: to.roster.problem };
  if ([draft.answers, request.answers ?? {}].some((answers) => turnedAway({ form: draft.form, answers }))) {
    return { ok: false, problem: 'about_a_learner' };
  }
  const roster = to.roster.verified;
  // Nobody but the words on paper may lead back to an anonymous one, so its secret is one that words can say.
  const anonymous = mode === 'anonymous';
  const receipt = await deriveAccount(anonymous ? paperSecret(phone.random(PAPER_BYTES)) : phone.random(SECRET_BYTES));
  const rawKey = phone.random(32);
  const space = newId(phone.random);
  const at = phone.clock.now().toISOString();
  const sending: Sending = {
    space,
    receipt: receipt.id,
    secret: toBase64url(receipt.secret),
    contentKey: toBase64url(rawKey),
    step: to.team.step,
    organisation: to.organisation.name,
    team: to.team.id,
    teamName: to.team.name,
    mode,
    at,
  };
  const contentKey = await importContentKey(rawKey);
  const events: ConcernEvent[] = [reportOf(request, at), ...earlierEvents(request.earlier ?? [], at)];
  if (mode === 'confidential') events.push(await identityFor(roster, request, space, at));
  const appends = await Promise.all(events.map((event) => sealedEvent(phone, receipt, contentKey, space, event)));
  // What waited for this team has gone with it, or in its place.
  const hold = request.held || draft.hold?.team === to.team.id ? null : draft.hold;
  const sent: Draft = { ...draft, stage: 'concern', edited: at, sent: [...draft.sent, sending], hold };
  if (appends.includes(null)) return { ok: false, problem: 'too_long' };
  const open = await openSent(draft.form, space, rawKey, receipt, roster, request.barred);
  const lane = await newLane(receipt);
  const kept: { draft: Draft | null; stillHeld: boolean } = { draft: null, stillHeld: true };
  const next = (stored: Draft | null): Draft | null => {
    kept.stillHeld = !request.held || stored?.hold?.at === draft.hold?.at;
    return kept.stillHeld ? (stored ? mergeDraft(draft, sent, stored) : sent) : null;
  };
  const saved: SaveResult = await durably(phone, async () => {
    kept.draft = await changeStored(phone, draft.id, next, async () => {
      await phone.critical.lanes.add(lane);
      await enqueue(phone, receipt.id, [open, ...(appends as NewMutation[])]);
    });
  });
  if (!saved.ok) return saved;
  if (!kept.stillHeld) return { ok: false, problem: 'not_held' };
  if (!kept.draft) return { ok: false, problem: 'too_long' };
  phone.announce.changed();
  return { ok: true, draft: kept.draft };
}

/** Who on the roster will get it. Leads only learn the name in confidential mode. */
export function readersOf(roster: VerifiedTeam, barred: readonly string[]) {
  return roster.current.members.filter((member) => !barred.includes(member.account));
}

function reportOf(request: SendRequest, at: string): Report {
  const { draft, answers: shown = draft.answers, to, mode, name, barred, place } = request;
  const answers = Object.fromEntries(
    Object.entries(shown).map(([question, answer]) => [question, typeof answer === 'string' ? answer : [...answer]]),
  );
  const report: Report = { type: 'report', at, step: to.team.step, mode, pack: draft.pack, answers };
  if (draft.form === 'observation') report.form = draft.form;
  // Which concern or question it belongs to is only for the team that has it.
  if (draft.about?.team === to.team.id) report.about = { kind: draft.about.kind, space: draft.about.space };
  if (to.roster.ok) {
    report.to = { team: to.team.id, roster: to.roster.verified.current.version, barred: [...barred] };
  }
  const day = englandDay(at);
  if (to.team.promiseDays && day) report.answerBy = answerDueBy(day, to.team.promiseDays);
  if (place) report.place = place;
  if (mode === 'open' && name) report.name = name;
  return report;
}

/** Well under the largest sealed body, with room for the signature around it. */
const EARLIER_BYTES = 40_000;

/** As few events as hold it all, in order. One entry that is too long by itself stands alone, and sealing refuses it. */
function earlierEvents(entries: readonly EarlierEntry[], at: string): ConcernEvent[] {
  const events: { type: 'earlier'; at: string; entries: EarlierEntry[] }[] = [];
  let room = 0;
  for (const entry of entries) {
    const bytes = new TextEncoder().encode(JSON.stringify(entry)).length;
    if (bytes > room) {
      events.push({ type: 'earlier', at, entries: [] });
      room = EARLIER_BYTES;
    }
    events.at(-1)!.entries.push(entry);
    room -= bytes;
  }
  return events;
}

async function identityFor(roster: VerifiedTeam, { name, barred }: SendRequest, space: string, at: string) {
  const leads = readersOf(roster, barred).filter((member) => member.role === 'lead');
  const plain = new TextEncoder().encode(JSON.stringify({ name }));
  const sealed = await Promise.all(
    leads.map(async ({ account, keys }) => [account, await sealTo(keys.encryption, identityPurpose(space), plain)]),
  );
  return { type: 'identity' as const, at, sealed: Object.fromEntries(sealed) as Record<string, string> };
}

async function openSent(
  kind: Form,
  space: string,
  rawKey: Uint8Array<ArrayBuffer>,
  receipt: Account,
  roster: VerifiedTeam,
  barred: readonly string[],
): Promise<NewMutation> {
  const readers = [{ account: receipt.id, keys: receipt.keys }, ...readersOf(roster, barred)];
  const participants = await Promise.all(
    readers.map(async ({ account, keys }) => ({ account, grant: await sealGrant(space, rawKey, keys.encryption) })),
  );
  const { team, version } = roster.current;
  const args = { space, kind, team, roster: version, participants, barred: [...barred] };
  return { op: 'open@1', space, key: space, args };
}
