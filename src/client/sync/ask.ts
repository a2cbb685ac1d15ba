import type { Phone } from '../db/phone.ts';
import type { Failure, Sessions } from './session.ts';
import { asFailure } from './session.ts';
import type { Transport } from './transport.ts';

export type Answered = { kind: 'ok'; body: unknown } | Failure;

/** One question, signed in as one account of the phone, its own unless told; when the token has run out, once more with a new one. */
export async function askAs(
  { phone, transport, sessions }: { phone: Phone; transport: Transport; sessions: Sessions },
  path: string,
  body: unknown,
  account = phone.account.id,
): Promise<Answered> {
  const lane = await phone.critical.lanes.get(account);
  if (!lane) return { kind: 'offline' };
  for (let again = false; ; again = true) {
    const session = await sessions.token(lane);
    if (session.kind !== 'token') return session;
    const reply = await transport({ path, body, token: session.token });
    if (reply.kind === 'ok') return { kind: 'ok', body: reply.body };
    if (again || reply.kind !== 'refused' || reply.code !== 'session_required') return asFailure(reply);
    sessions.forget(lane.account);
  }
}
