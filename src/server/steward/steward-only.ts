import type { Context } from 'hono';
import type { Clock } from '../platform/clock.ts';
import { Refusal } from '../refusal.ts';
import { authenticate } from '../session/authenticate.ts';
import type { ReadTx, Store } from '../store/store.ts';

export async function isSteward(tx: ReadTx, account: string): Promise<boolean> {
  return (await tx.meta.get('steward')) === account;
}

/** The steward's account. Throws `session_required`, or `forbidden` for anyone else. */
export async function stewardOnly(deps: { store: Store; clock: Clock }, c: Context): Promise<string> {
  const { account } = await authenticate(deps, c.req.header('authorization'));
  if (!(await deps.store.read((tx) => isSteward(tx, account)))) throw new Refusal('forbidden');
  return account;
}
