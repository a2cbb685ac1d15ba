import { encodingOf } from '#domain/csv/encoding.ts';
import type { Line } from '#domain/directory-file/columns.ts';
import { knownIn, newCodes } from '#domain/directory-file/find-ids.ts';
import type { Plan } from '#domain/directory-file/plan.ts';
import { planImport } from '#domain/directory-file/plan.ts';
import { type FileRead, LIMIT, type Problem, readFile } from '#domain/directory-file/read-file.ts';
import { idsOfCodes } from '../../db/places/code-ids.ts';
import { MOST } from '../../session/steward.ts';
import { fileFlawText, unreadText } from '../../text/directory-file.ts';
import { importText } from './import-text.ts';
import type { Desk } from './WithDesk.tsx';

/** What was read. `old`: it was not UTF-8. */
export type ReadImport = { ok: true; lines: Line[]; problems: Problem[]; old: boolean } | { ok: false; why: string };

/** Reads a file in slices, so that the page goes on answering, and says how far it is. */
export async function readImport(file: File, today: string, onRows: (count: number) => void): Promise<ReadImport> {
  if (file.size > LIMIT.bytes) return { ok: false, why: unreadText.too_large };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return { ok: false, why: importText.unread };
  const encoding = encodingOf(new Uint8Array(bytes));
  if (encoding === 'workbook' || encoding === 'not_text') return { ok: false, why: unreadText[encoding] };
  const read = await readInSlices(new TextDecoder(encoding).decode(bytes), today, onRows);
  if (!read.ok) return { ok: false, why: fileFlawText(read.flaw) };
  return { ...read, old: encoding !== 'utf-8' };
}

async function readInSlices(text: string, today: string, onRows: (count: number) => void): Promise<FileRead> {
  const reading = readFile(text, today);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
    onRows(step.value);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** What it would do here, with every problem of the file in the order of its rows. */
export async function planOf(
  { lines, problems }: { lines: Line[]; problems: Problem[] },
  desk: Desk,
  remove: boolean,
): Promise<Plan> {
  const { organisations: held, founded } = desk;
  const known = knownIn(held.map(({ organisation }) => organisation));
  const made = await idsOfCodes(newCodes(lines, known));
  const plan = planImport({ lines, held, known, made, founded: new Set(founded), remove, mostChars: MOST.chars });
  return { ...plan, problems: [...problems, ...plan.problems].sort((a, b) => a.row - b.row) };
}
