import { join } from 'node:path';
import type { Env } from './env.ts';
import { type Clock, dayOf } from './platform/clock.ts';
import { type RandomBytes, randomId } from './platform/random.ts';
import { openStore } from './run.ts';
import { SHELL } from './steward/act.ts';
import { type AuditHead, verifyAudit } from './store/audit-chain.ts';
import { StoreRefused } from './store/failure.ts';
import { backUpFolder, restoreFolder } from './store/sqlite/backup.ts';
import { lookAt } from './store/sqlite/look.ts';
import { DATABASE_FILE } from './store/sqlite/open-store.ts';
import type { ReadTx } from './store/store.ts';

/** What can be done with everything a server has, while it serves. All of it may throw `StoreRefused`. */

/** Reads the store that the environment names, whoever else uses it. */
export async function readBeside<T>(env: Env, job: (tx: ReadTx) => Promise<T>): Promise<T> {
  if (!env.databaseUrls) return lookAt(join(env.dataFolder, DATABASE_FILE), job);
  const store = await openStore(env);
  try {
    return await store.read(job);
  } finally {
    await store.close();
  }
}

/** Copies everything into a new file, and answers where its audit trail ends. */
export async function backUp(env: Env, file: string): Promise<AuditHead> {
  if (!env.databaseUrls) return backUpFolder(env.dataFolder, file);
  const { head, flaw } = await readBeside(env, (tx) => verifyAudit(tx));
  if (flaw) throw new StoreRefused(`The database is damaged: its audit trail breaks at line ${flaw.n}.`);
  const { backUpDatabase } = await import('./store/postgres/backup.ts');
  await backUpDatabase(env.databaseUrls[0]!, file);
  return head;
}

/**
 * Puts a backup where there is no Stepwise. It begins another life: everybody signs in again, and phones notice, and put back
 * what it lacks.
 */
export async function restore(
  env: Env,
  file: string,
  { random, clock }: { random: RandomBytes; clock: Clock },
): Promise<AuditHead> {
  if (!env.databaseUrls) await restoreFolder(file, { folder: env.dataFolder, random });
  else {
    const { restoreDatabase } = await import('./store/postgres/backup.ts');
    await restoreDatabase(env.databaseUrls[0]!, file, randomId(random));
  }
  const store = await openStore(env);
  try {
    await store.write((tx) => tx.audit.add({ day: dayOf(clock), act: 'restore', actor: SHELL, subjects: [] }));
    const { head, flaw } = await store.read((tx) => verifyAudit(tx));
    if (flaw) throw new StoreRefused(`What was restored is damaged: its audit trail breaks at line ${flaw.n}.`);
    return head;
  } finally {
    await store.close();
  }
}
