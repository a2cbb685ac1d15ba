import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type RandomBytes, randomId } from '../../platform/random.ts';
import { type AuditHead, verifyAudit } from '../audit-chain.ts';
import { StoreRefused } from '../failure.ts';
import { nodeSqlite } from './driver.ts';
import { lookAt } from './look.ts';
import { DATABASE_FILE, openSqliteStore } from './open-store.ts';
import { claimFolder } from './single-process.ts';

/**
 * Copies the database into a file, as it is at one moment, while a server may be using it. (SQLite's backup API would start
 * again with each write of the server.) The copy has only what is there: nothing that was erased before. It gets its name
 * once it was read through and is on disk.
 */
export async function backUpFolder(folder: string, file: string): Promise<AuditHead> {
  if (existsSync(file)) throw new StoreRefused(`${file} is there already. Choose another name, or move it away.`);
  const database = join(folder, DATABASE_FILE);
  if (!existsSync(database)) throw new StoreRefused(`There is no Stepwise in ${folder}.`);
  const part = `${file}.part`;
  rmSync(part, { force: true });
  // Made by us first, so that nobody else may ever read it.
  closeSync(openSync(part, 'wx', 0o600));
  try {
    const connection = nodeSqlite.open(database, { readOnly: true });
    try {
      connection.run('VACUUM INTO ?', part);
    } finally {
      connection.close();
    }
    const head = await checkDatabase(part);
    settle(part, file);
    return head;
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** Reads all of it: SQLite's own check, and the audit trail from its first line. Throws `StoreRefused` with what is wrong. */
export async function checkDatabase(file: string): Promise<AuditHead> {
  return lookAt(file, async (tx, connection) => {
    const found = connection.all<{ integrity_check: string }>('PRAGMA integrity_check(1)');
    const stray = connection.all('PRAGMA foreign_key_check');
    if (found[0]?.integrity_check !== 'ok' || stray.length > 0) throw new StoreRefused(`${file} is damaged.`);
    const { head, flaw } = await verifyAudit(tx);
    if (flaw) throw new StoreRefused(`${file} is damaged: its audit trail breaks at line ${flaw.n}.`);
    return head;
  });
}

/**
 * Puts a backup into a folder that has no Stepwise. It begins another life: everybody signs in again, and phones notice and put back
 * what it lacks. It gets its name last of all, so that a server never starts on half of it.
 */
export async function restoreFolder(
  file: string,
  { folder, random }: { folder: string; random: RandomBytes },
): Promise<void> {
  const database = join(folder, DATABASE_FILE);
  if (existsSync(database)) {
    throw new StoreRefused(
      `There is a Stepwise in ${folder} already. Nothing was changed. Move that folder away first.`,
    );
  }
  await checkDatabase(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const claim = claimFolder(nodeSqlite, folder);
  const aside = join(folder, 'restoring');
  try {
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(aside, { mode: 0o700 });
    copyFileSync(file, join(aside, DATABASE_FILE));
    await beginAnotherLife(aside, random);
    settle(join(aside, DATABASE_FILE), database);
  } finally {
    rmSync(aside, { recursive: true, force: true });
    claim.release();
  }
}

async function beginAnotherLife(folder: string, random: RandomBytes): Promise<void> {
  const store = openSqliteStore({ folder, random });
  try {
    await store.write(async (tx) => {
      await tx.meta.set('incarnation', randomId(random));
      await tx.session.sweep(Number.MAX_SAFE_INTEGER);
    });
  } finally {
    await store.close();
  }
}

/** Its name, and the disk's word that it is there. */
function settle(part: string, file: string): void {
  flush(part);
  renameSync(part, file);
  flush(dirname(file));
}

function flush(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
