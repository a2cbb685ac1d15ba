import { StoreRefused } from '../failure.ts';

/** SQLite's primary result codes, and Node's for files, that have a sentence of their own. */
const WRITING = new Set<unknown>([8, 10, 14, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT', 'EEXIST', 'EIO']);
const FULL = new Set<unknown>([13, 'ENOSPC', 'EDQUOT']);
const DAMAGED = new Set<unknown>([11, 26]);

/** What kept a folder from being opened, for whoever starts the server. Anything else is a bug and stays what it is. */
export function whyRefused(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreRefused) return error;
  const code = 'errcode' in error ? Number(error.errcode) & 0xff : 'code' in error ? error.code : null;
  const refused = (sentence: string) => new StoreRefused(sentence, { cause: error });
  if (FULL.has(code)) return refused(`The disk that ${folder} is on is full. Make room, then start again.`);
  if (WRITING.has(code)) {
    return refused(`Stepwise cannot write in ${folder}. Let the user it runs as do so, or give it another DATA_DIR.`);
  }
  if (DAMAGED.has(code)) return refused(`The database in ${folder} is damaged, or is none. Restore a backup.`);
  return error;
}
