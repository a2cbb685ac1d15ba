import type { Draft, Hold } from '#domain/concern/draft.ts';
import { englandDay } from '#domain/time/days.ts';
import { listDrafts } from '../documents.ts';
import type { SaveResult } from '../durably.ts';
import { durably } from '../durably.ts';
import type { Phone } from '../phone.ts';
import type { KnownTeam } from '../places/directory.ts';
import { findTeam } from '../places/directory.ts';
import { changeStored } from './edits.ts';
import type { SendRequest, SendResult } from './sending.ts';
import { sendConcern } from './sending.ts';

/** Why something kept back cannot go as it was shown: the person has to look again. */
export type HoldProblem = 'team_gone' | 'team_changed';

/** Keeps a concern back, in place of sending it. Nothing leaves the phone but the sealed copy of the draft. */
export async function holdConcern(phone: Phone, request: SendRequest, until: Hold['until']): Promise<SaveResult> {
  const { draft, to, mode, name, barred, answers = draft.answers, earlier = [], place = null } = request;
  if (!to.roster.ok) return { ok: false, problem: 'storage_failed' };
  const lane = await phone.critical.lanes.get(phone.account.id);
  const at = phone.clock.now().toISOString();
  const hold: Hold = {
    until,
    team: to.team.id,
    teamName: to.team.name,
    organisation: to.organisation.name,
    step: to.team.step,
    mode,
    name,
    barred,
    answers,
    earlier,
    place,
    roster: to.roster.verified.current.version,
    device: lane?.device.id ?? '',
    at,
  };
  return setHold(phone, draft, hold);
}

export function letGoOfHold(phone: Phone, draft: Draft): Promise<SaveResult> {
  return setHold(phone, draft, null);
}

async function setHold(phone: Phone, draft: Draft, hold: Hold | null): Promise<SaveResult> {
  const edited = phone.clock.now().toISOString();
  const kept: { draft: Draft | null } = { draft: null };
  const result = await durably(phone, async () => {
    kept.draft = await changeStored(phone, draft.id, (stored) => ({
      ...(stored ?? draft),
      stage: 'concern',
      edited,
      hold,
    }));
  });
  if (!result.ok) return result;
  phone.announce.changed();
  return kept.draft ? result : { ok: false, problem: 'too_long' };
}

/** What is in the way of sending it exactly as it was shown; null when nothing is. */
export function holdProblem(hold: Hold, team: KnownTeam | null): HoldProblem | null {
  if (!team?.roster.ok) return 'team_gone';
  return team.roster.verified.current.version === hold.roster ? null : 'team_changed';
}

/** Sends what was kept back, as it was shown. */
export async function sendHeld(phone: Phone, draft: Draft): Promise<SendResult | { ok: false; problem: HoldProblem }> {
  const { hold } = draft;
  const to = hold && (await findTeam(phone, hold.team));
  const problem = hold && holdProblem(hold, to);
  if (!hold || !to || problem) return { ok: false, problem: problem ?? 'team_gone' };
  const { answers, earlier, place = null, mode, name, barred } = hold;
  return sendConcern(phone, { draft, answers, earlier, place, to, mode, name, barred, held: true });
}

/** Sends everything whose day has come, and says whether there was any. Another device does the same for its own. */
export async function sendDue(phone: Phone): Promise<boolean> {
  const today = englandDay(phone.clock.now());
  const lane = await phone.critical.lanes.get(phone.account.id);
  let any = false;
  for (const draft of await listDrafts(phone)) {
    const { hold } = draft;
    const due = hold?.until && today && hold.until <= today && hold.device === lane?.device.id;
    // What cannot go stays kept back, and its page says why.
    if (due && (await sendHeld(phone, draft)).ok) any = true;
  }
  return any;
}
