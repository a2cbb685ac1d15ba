import { ChallengeReply, SessionReply } from '#protocol/session.ts';
import { sessionText } from '#protocol/texts.ts';
import { PROTOCOL } from '#protocol/version.ts';
import type { LaneRow } from '../db/databases.ts';
import { removalHolds } from '../vault/own-devices.ts';
import { sign } from '../vault/signing.ts';
import type { Reply, Transport } from './transport.ts';

export type Failure = Exclude<Reply, { kind: 'ok' } | { kind: 'unchanged' }>;
export type Sessions = {
  /** A token for the lane, made by signing a challenge when there is none. */
  token(lane: LaneRow): Promise<{ kind: 'token'; token: string } | Failure>;
  forget(lane: string): void;
};

/**
 * Tokens live in memory only and are renewed by signing again: the device key needs no unlocked vault. `own`: the account
 * whose devices are listed to its person, and which is told by `onRemoved` when this one is no longer one of them.
 */
export function makeSessions(transport: Transport, own?: { account: string; onRemoved?: () => void }): Sessions {
  const tokens = new Map<string, { device: string; token: string }>();
  return {
    async token(lane) {
      const held = tokens.get(lane.account);
      if (held?.device === lane.device.id) return { kind: 'token', token: held.token };
      const made = await begin(transport, lane, lane.account === own?.account);
      if (made.kind === 'refused' && made.code === 'device_removed' && (await wasRemoved(lane, made)))
        own?.onRemoved?.();
      if (made.kind === 'token') tokens.set(lane.account, { device: lane.device.id, token: made.token });
      return made;
    },
    forget(lane) {
      tokens.delete(lane);
    },
  };
}

/** Without the account's own signature it is only the server's word, for which nothing is erased. */
async function wasRemoved({ account, keys, device }: LaneRow, { removal }: { removal?: string | undefined }) {
  return removal !== undefined && (await removalHolds(account, keys.signing, device.id, removal));
}

async function begin(
  transport: Transport,
  lane: LaneRow,
  listed: boolean,
): Promise<{ kind: 'token'; token: string } | Failure> {
  const asked = await transport({ path: '/v1/session/challenge', body: {} });
  if (asked.kind !== 'ok') return asFailure(asked);
  const challenge = ChallengeReply.safeParse(asked.body);
  if (!challenge.success) return { kind: 'offline' };
  const { nonce } = challenge.data;
  const { id, key, certificate, signingKey } = lane.device;
  const answered = await transport({
    path: '/v1/session',
    body: {
      protocol: PROTOCOL,
      account: lane.keys,
      device: { key, certificate },
      nonce,
      signature: await sign(signingKey, sessionText(lane.account, id, nonce)),
      ...(listed ? { listed: true } : {}),
    },
  });
  if (answered.kind !== 'ok') return asFailure(answered);
  const session = SessionReply.safeParse(answered.body);
  return session.success ? { kind: 'token', token: session.data.token } : { kind: 'offline' };
}

export function asFailure(reply: Exclude<Reply, { kind: 'ok' }>): Failure {
  return reply.kind === 'unchanged' ? { kind: 'offline' } : reply;
}
