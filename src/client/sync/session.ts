import { NO_WORK, type Puzzle, type Work } from '#protocol/puzzle.ts';
import { ChallengeReply, SessionReply } from '#protocol/session.ts';
import { sessionText } from '#protocol/texts.ts';
import { PROTOCOL } from '#protocol/version.ts';
import type { LaneRow } from '../db/databases.ts';
import { sign } from '../vault/signing.ts';
import type { Reply, Transport } from './transport.ts';

export type Failure = Exclude<Reply, { kind: 'ok' } | { kind: 'unchanged' }>;
export type Sessions = {
  /**
   * A token for the lane, made by signing a challenge when there is none. `isNew`: the work that a server wants of a stranger is
   * done before it asks for it.
   */
  token(lane: LaneRow, isNew?: boolean): Promise<{ kind: 'token'; token: string } | Failure>;
  forget(lane: string): void;
};

/** A device that the server calls removed, and the word of its account for that, which is still to be checked. */
export type SaidRemoved = { lane: LaneRow; removal: string };

/** `own`: the account whose devices are listed to its person, and what hears that this one is no longer among them. */
export type SessionRules = {
  own?: { account: string; onRemoved?: (said: SaidRemoved) => void };
  /** False: an account that the server does not know stays so. */
  strangers?: boolean;
};

/** Tokens live in memory only and are renewed by signing again: the device key needs no unlocked vault. */
export function makeSessions(transport: Transport, { own, strangers = true }: SessionRules = {}): Sessions {
  const tokens = new Map<string, { device: string; token: string }>();
  return {
    async token(lane, isNew = false) {
      const held = tokens.get(lane.account);
      if (held?.device === lane.device.id) return { kind: 'token', token: held.token };
      const made = await begin(transport, lane, { listed: lane.account === own?.account, strangers, isNew });
      if (made.kind === 'refused' && made.removal) own?.onRemoved?.({ lane, removal: made.removal });
      if (made.kind === 'token') tokens.set(lane.account, { device: lane.device.id, token: made.token });
      return made;
    },
    forget(lane) {
      tokens.delete(lane);
    },
  };
}

async function begin(
  transport: Transport,
  lane: LaneRow,
  { listed, strangers, isNew }: { listed: boolean; strangers: boolean; isNew: boolean },
): Promise<{ kind: 'token'; token: string } | Failure> {
  const asked = await transport({ path: '/v1/session/challenge', body: {} });
  if (asked.kind !== 'ok') return asFailure(asked);
  const challenge = ChallengeReply.safeParse(asked.body);
  if (!challenge.success) return { kind: 'offline' };
  const { nonce, bits } = challenge.data;
  const { id, key, certificate, signingKey } = lane.device;
  const signature = await sign(signingKey, sessionText(lane.account, id, nonce));
  const answer = (work: Work) =>
    transport({
      path: '/v1/session',
      body: {
        protocol: PROTOCOL,
        account: lane.keys,
        device: { key, certificate },
        nonce,
        signature,
        work,
        ...(listed ? { listed: true } : {}),
      },
    });
  const puzzle = { account: lane.account, nonce, bits };
  let answered = await answer((isNew && strangers && (await workFor(puzzle))) || NO_WORK);
  if (answered.kind === 'refused' && answered.code === 'work_needed' && strangers) {
    const work = await workFor(puzzle);
    if (!work) return { kind: 'offline' };
    answered = await answer(work);
  }
  if (answered.kind !== 'ok') return asFailure(answered);
  const session = SessionReply.safeParse(answered.body);
  return session.success ? { kind: 'token', token: session.data.token } : { kind: 'offline' };
}

/** Only an account's very first session needs the code for it. Null: it could not be fetched, and is asked for again. */
function workFor(puzzle: Puzzle): Promise<Work | null> {
  return import('../vault/work.ts').then(
    ({ work }) => work(puzzle),
    () => null,
  );
}

export function asFailure(reply: Exclude<Reply, { kind: 'ok' }>): Failure {
  return reply.kind === 'unchanged' ? { kind: 'offline' } : reply;
}
