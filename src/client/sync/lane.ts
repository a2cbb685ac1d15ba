import { SyncReply } from '#protocol/sync.ts';
import { PROTOCOL } from '#protocol/version.ts';
import type { CursorRow } from '../db/databases.ts';
import { letGoOfGone } from '../db/erase-space.ts';
import { renewDevice } from '../db/exchange/lanes.ts';
import { cursorOf, storePage } from '../db/exchange/pulled.ts';
import { applyOutcomes, hasAstray, hasWaiting, nextPush } from '../db/exchange/push.ts';
import { reconcileVault, resolveConflicts } from '../db/exchange/reconcile.ts';
import type { Phone } from '../db/phone.ts';
import { keepSteward } from '../db/places/steward.ts';
import { keepOwnTeams } from '../db/places/wants.ts';
import type { Failure, Sessions } from './session.ts';
import type { Transport } from './transport.ts';

/** `done`: everything queued was answered and everything new is here. The rest say why not. */
export type LaneResult =
  | { kind: 'done' }
  | { kind: 'offline' }
  | { kind: 'later'; seconds: number }
  | { kind: 'update_needed' }
  | { kind: 'stuck'; code: string };

/** Rounds after which a lane gives others a turn; a healthy one needs one or two, a first sync more. */
const ROUNDS = 500;

const noPart = () => null;
/** Seldom wanted, if ever. */
const anotherLife = () => import('../db/exchange/another-life.ts').catch(noPart);

export type LaneDeps = {
  phone: Phone;
  transport: Transport;
  sessions: Sessions;
  /** Ends when no words are about to be saved: each step waits for it, so that a save seldom meets a sync. */
  makeWay?: () => Promise<unknown>;
};

/**
 * Sends what a lane has queued and fetches what is new for it, round by round, until neither side has more. `afterFirst`:
 * to be done when the first round was not all.
 */
export async function syncLane(
  deps: LaneDeps,
  account: string,
  afterFirst: () => Promise<unknown> = async () => {},
): Promise<LaneResult> {
  let renewed = false;
  let signedAgain = false;
  let sentAstray = false;
  for (let round = 0; round < ROUNDS; round++) {
    const step = await oneRound(deps, account);
    if (step.kind === 'more') {
      if (round === 0) await afterFirst();
      continue;
    }
    if (step.kind === 'done') {
      if (sentAstray || !(await hasAstray(deps.phone, account))) return step;
      sentAstray = true;
      if (!(await (await anotherLife())?.sendAstray(deps.phone, account))) return step;
      continue;
    }
    if (step.kind === 'offline' || step.kind === 'stuck' || step.kind === 'update_needed') return step;
    const { code } = step;
    if (['session_required', 'challenge_expired', 'work_needed'].includes(code) && !signedAgain) {
      signedAgain = true;
      deps.sessions.forget(account);
    } else if ((code === 'sequence_gap' || code === 'sequence_conflict') && !renewed) {
      renewed = true;
      if (!(await renewDevice(deps.phone, account))) return { kind: 'stuck', code };
    } else if (code === 'unknown_version') return { kind: 'update_needed' };
    else if (code === 'try_later' || code === 'slow_down' || code === 'internal')
      return { kind: 'later', seconds: step.retryAfter ?? 30 };
    else return { kind: 'stuck', code };
  }
  return { kind: 'later', seconds: 1 };
}

/** What was held did not agree with the server's digest, and this is the first question after it was dropped. */
const startsAfresh = ({ cursor, mistrust }: CursorRow) => cursor === null && mistrust > 0;

type Step = { kind: 'more' } | Extract<LaneResult, { kind: 'done' | 'stuck' | 'update_needed' }> | Failure;

async function oneRound({ phone, transport, sessions, makeWay }: LaneDeps, account: string): Promise<Step> {
  await makeWay?.();
  const lane = await phone.critical.lanes.get(account);
  if (!lane) return { kind: 'done' };
  const since = await cursorOf(phone, account);
  // It has something to say and was never told anything: the server does not know it yet.
  const session = await sessions.token(lane, since.cursor === null && lane.next > 1);
  if (session.kind !== 'token') return session;
  const own = account === phone.account.id;
  // Documents are first held against all that a server in another life has: their places mean something else there.
  const push = own && since.anew ? [] : await nextPush(phone, account);
  await makeWay?.();
  const answer = await transport({
    path: '/v1/sync',
    body: { protocol: PROTOCOL, push, cursor: since.cursor, ...(startsAfresh(since) && { mistrust: true }) },
    token: session.token,
  });
  if (answer.kind === 'unchanged') return { kind: 'offline' };
  if (answer.kind !== 'ok') return answer;
  await makeWay?.();
  const parsed = SyncReply.safeParse(answer.body);
  // It came whole, and from the server: one that says more than this code can read.
  if (!parsed.success) return { kind: 'update_needed' };
  const reply = parsed.data;
  await applyOutcomes(phone, account, reply.outcomes);
  if (own) await resolveConflicts(phone);
  if (own) await keepOwnTeams(phone, reply.teams);
  if (own) await keepSteward(phone, reply.steward === true);
  if (reply.reset) {
    const life = await anotherLife();
    await life?.beginAnotherLife(phone, account, since.mistrust);
    return life ? { kind: 'more' } : { kind: 'offline' };
  }
  if (own && reply.gone?.length) {
    // Without this code it would go unsaid, so then the page is taken another time.
    const note = await import('../db/team/off-my-list.ts').then((part) => part.noteOffMyList, noPart);
    if (!note) return { kind: 'offline' };
    await note(phone, reply.gone);
  }
  await makeWay?.();
  const verdict = await storePage(phone, account, since, reply);
  if (verdict === 'history_changed') return { kind: 'stuck', code: verdict };
  await makeWay?.();
  if (own && verdict === 'stored') await reconcileVault(phone);
  const gone = [...(reply.gone ?? []), ...(reply.erased ?? [])];
  if (own) await letGoOfGone(phone, gone);
  if (push.length > 0 || reply.entries.length > 0 || reply.spaces.length > 0 || gone.length > 0)
    phone.announce.changed();
  if (reply.outcomes.length < push.length) {
    return { kind: 'refused', code: 'try_later', last: null, retryAfter: reply.retryAfter ?? null };
  }
  if (verdict !== 'stored' || reply.more || (await hasWaiting(phone, account))) return { kind: 'more' };
  // Everything here was answered once, and the server knows of less: it was restored from a backup.
  if (reply.last < lane.next - 1) return { kind: 'refused', code: 'sequence_gap', last: reply.last, retryAfter: null };
  return { kind: 'done' };
}
