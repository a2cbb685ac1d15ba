import type { ReadTx, Tx } from '../store/store.ts';

/** Counts every change of the directory; what the list's ETag is made of. */
export async function directoryVersion(tx: ReadTx): Promise<number> {
  return Number((await tx.meta.get('directory_version')) ?? 0);
}

export async function raiseDirectoryVersion(tx: Tx): Promise<void> {
  await tx.meta.set('directory_version', String((await directoryVersion(tx)) + 1));
}
