import { mergeDocument } from '#domain/merge/merge-document.ts';
import type { DocumentRow, OutboxRow } from '../databases.ts';
import { sealDocument, unsealDocument } from '../documents.ts';
import { enqueuePut, rowsOf } from '../outbox.ts';
import type { Phone } from '../phone.ts';
import { grownFrom, versionOf } from './grown-from.ts';
import { cursorOf } from './pulled.ts';

/** `anew`: of another life of the server, so that its place says nothing of what it grew from. */
type ServerVersion = { seq: number; body: string | null; anew?: boolean | undefined };

/**
 * Brings the vault's documents up to what the server holds. Safe to run again at any time: it compares versions, so a
 * crash between storing a page and reconciling it costs nothing. Places in the log of another life of the server say
 * nothing: then all documents are held against all that it has, and it gets back what it lost.
 */
export async function reconcileVault(phone: Phone): Promise<void> {
  const { account, cache, critical } = phone;
  const { anew, more } = await cursorOf(phone, account.id);
  if (anew && more) return;
  const known = new Map((await critical.documents.toArray()).map((row) => [row.key, row.base]));
  const all = cache.records.where('[space+seq]').between([account.vaultSpace, 0], [account.vaultSpace, Infinity]);
  const records = (await all.toArray()).filter(
    (record) => record.op === 'put' && (anew || record.seq > (known.get(record.key) ?? 0)),
  );
  for (const { key, seq, body } of records) {
    await adopt(phone, key, { seq, body, anew });
    known.delete(key);
  }
  if (!anew) return;
  for (const [key, base] of known) if (base > 0) await adopt(phone, key, { seq: 0, body: null, anew });
  await cache.cursors.update(account.id, { anew: false });
}

/** Settles every refused version of a document: joined with the server's, and queued again. */
export async function resolveConflicts(phone: Phone): Promise<void> {
  const { critical, account } = phone;
  const refused = await critical.outbox.where('[lane+state]').equals([account.id, 'rejected']).toArray();
  if (refused.length === 0) return;
  const { anew } = await cursorOf(phone, account.id);
  for (const row of refused.filter(({ code }) => code === 'conflict')) {
    await adopt(phone, row.key, { seq: row.current?.seq ?? 0, body: row.current?.body ?? null, anew }, row);
  }
}

/**
 * Takes a version of the server into a document. What was not changed here is replaced; what was is merged. Sealing is
 * done before the transaction; if the document moved meanwhile, all of it is done again.
 */
async function adopt(phone: Phone, key: string, server: ServerVersion, refused?: OutboxRow): Promise<void> {
  for (;;) {
    const before = await phone.critical.documents.get(key);
    const next = await nextVersion(phone, key, before, server, refused);
    if (await replace(phone, key, before, next, { refused, anew: server.anew })) return;
  }
}

async function nextVersion(
  phone: Phone,
  key: string,
  known: DocumentRow | undefined,
  { seq, body, anew }: ServerVersion,
  refused?: OutboxRow,
): Promise<DocumentRow | null> {
  const rows = await rowsOf(phone.critical, phone.account.vaultSpace, key);
  if (!known) {
    // Removed here, and the server has forgotten it.
    const removed = rows.some(({ args }) => args['body'] === null && seq <= (args['base'] as number));
    if (body === null || (removed && !refused && !anew)) return null;
    return { key, base: seq, baseBody: body, body: removed ? null : body };
  }
  const row = grownFrom(known, seq, body);
  if (isForgotten(known, seq, body)) return row;
  const elsewhere = anew || seq < known.base;
  const unsent = known.body !== known.baseBody;
  const ownEcho = rows.some(({ args }) => args['body'] === body);
  if (!unsent && !elsewhere) return body === null ? null : { ...row, body };
  if (ownEcho || body === null || known.body === null || [known.body, known.baseBody].includes(body)) return row;
  const [base, ours, theirs] = await Promise.all(
    [elsewhere ? null : known.baseBody, known.body, body].map((sealed) =>
      sealed ? unsealDocument(phone, key, sealed) : null,
    ),
  );
  if (!ours || !theirs) return row;
  const merged = mergeDocument(base ?? null, ours, theirs);
  const same = JSON.stringify(merged) === JSON.stringify(theirs);
  return { ...row, body: same ? body : ((await sealDocument(phone, merged)) ?? known.body) };
}

/** Whether the server, restored from a backup, has only what this version grew from, or nothing of it. */
function isForgotten({ base, baseBody, was = [] }: DocumentRow, seq: number, body: string | null): boolean {
  return body === null ? seq < base : body !== baseBody && was.includes(versionOf(body));
}

/** False when the document changed since `before` was read. */
async function replace(
  phone: Phone,
  key: string,
  before: DocumentRow | undefined,
  next: DocumentRow | null,
  { refused, anew }: { refused?: OutboxRow | undefined; anew?: boolean | undefined },
): Promise<boolean> {
  const { critical } = phone;
  return critical.transaction('rw', [critical.documents, critical.outbox, critical.lanes], async () => {
    const now = await critical.documents.get(key);
    if (now?.body !== before?.body || now?.base !== before?.base) return false;
    if (anew) await critical.outbox.where({ space: phone.account.vaultSpace, key }).delete();
    else if (refused) await critical.outbox.delete([refused.lane, refused.seq]);
    if (next) await critical.documents.put(next);
    else await critical.documents.delete(key);
    if (next && next.body !== next.baseBody) await enqueuePut(phone, key, next.body);
    return true;
  });
}
