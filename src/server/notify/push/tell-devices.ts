import type { PushAddressRow } from '../../store/notices.ts';
import type { NotifierDeps, TellAll, Told } from '../notifier.ts';
import { type Delivered, deliver } from './deliver.ts';
import { isPushAddress } from './push-hosts.ts';

export interface PushSettings {
  /** The push services this server talks to. */
  hosts: readonly string[];
  /** Whom a push service may turn to: begins with https: or mailto:. */
  subject: string;
}

/** Requests under way to push services at one time. */
const LANES = 8;

/** One push for each address, whichever accounts on that device have news. */
export const tellDevices: TellAll = async (deps, claimed) => {
  const found = await deps.store.read(async (tx) => {
    const key = (await tx.meta.get('push_key'))!;
    const rows = await Promise.all(claimed.map(({ id }) => tx.pushAddress.find(id)));
    return { key, rows: rows.filter((row) => row !== null) };
  });
  const { push } = deps;
  const { key } = found;
  if (!push) return [];
  const wanted = found.rows.filter(
    ({ account, endpoint }) => !deps.wake.listens(account) && isPushAddress(endpoint, push.hosts),
  );
  const byAddress = [...Map.groupBy(wanted, ({ endpoint }) => endpoint).values()];
  const told: (Told & { id: string })[] = [];
  const lane = async () => {
    for (let rows = byAddress.pop(); rows; rows = byAddress.pop()) told.push(...(await tellOne(deps, push, key, rows)));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return told;
};

async function tellOne(
  deps: NotifierDeps,
  { subject }: PushSettings,
  key: string,
  rows: readonly PushAddressRow[],
): Promise<(Told & { id: string })[]> {
  const { store, clock, random, log, fetch } = deps;
  const delivered = await deliver(rows[0]!, { now: clock.now, random, fetch, key, subject });
  if (delivered.kind === 'gone') {
    await store.write(async (tx) => {
      for (const { device } of rows) await tx.pushAddress.remove(device);
    });
  }
  if (delivered.kind === 'refused' || delivered.kind === 'later') {
    log.write({ event: 'push_failed', status: delivered.status });
  }
  return rows.map(({ device }) => ({ id: device, ...toldAfter(delivered) }));
}

function toldAfter(delivered: Delivered): Told {
  return delivered.kind === 'later' ? { kind: 'again', seconds: delivered.seconds } : { kind: 'done' };
}
