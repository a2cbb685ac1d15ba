import { listDrafts } from '#client/db/documents.ts';
import { openDatabases } from '#client/db/open.ts';
import { closePhone, createPhone, openPhone, type Phone } from '#client/db/phone.ts';
import { type DraftEditor, draftEditor } from '#client/forms/draft-editor.ts';
import { deriveAccount } from '#client/vault/account.ts';
import { answered, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import type { Dice } from '../scenario/random.ts';
import { makeStillClock } from '../support/still-clock.ts';
import { FAULTS, type Fault, makeFaultyStorage } from './faulty-storage.ts';

const PACK = { id: 'england', version: 1 };
const ID = 'draft'.padEnd(22, 'A');
/** A page says "Saving" for no longer than this after the last letter: the pause, and what a write may take. */
const LONGEST_SILENCE_MS = 400 + 2_000;
const MENDED_MS = 12_000;

export type Told = { saved: number; notSaved: number; struck: Partial<Record<Fault, number>>; lost: string[] };

/**
 * One story: somebody types, the browser's storage fails in one way or another, the app may be killed, and in the end all
 * is well again. Whatever was said to be saved must be on the disk, and whatever was not must still be on the screen.
 */
export async function playStorageRound(dice: Dice): Promise<Told> {
  const told: Told = { saved: 0, notSaved: 0, struck: {}, lost: [] };
  const disk = makeFaultyStorage();
  const time = makeStillClock(Date.parse('2026-11-26T09:00:00Z'), settle);
  const deps = {
    storage: disk.storage,
    clock: time.clock,
    random: dice.bytes,
    announce: { changed() {}, listen: () => () => {} },
  };
  let phone: Phone = await createPhone(deps);
  const { id, secret } = phone.account;
  let typed = '';
  /** The longest text that a screen has called saved. */
  let promised = '';
  let gone = false;
  let editor: DraftEditor = draftEditor(phone, ID);
  let unlisten = editor.listen(() => {});

  const onDisk = async (): Promise<string> => {
    const { critical, cache } = openDatabases(disk.storage, id);
    try {
      const reader = { ...deps, account: await deriveAccount(secret), critical, cache };
      const [draft] = await listDrafts(reader);
      return String(draft?.answers[WHAT_HAPPENED] ?? '');
    } finally {
      critical.close();
      cache.close();
    }
  };
  const look = async (fault: Fault | null) => {
    const { state, draft } = editor.view();
    if (state.kind === 'not_saved') told.notSaved += 1;
    const onScreen = String(draft?.answers[WHAT_HAPPENED] ?? '');
    if (typed !== '' && onScreen !== typed) told.lost.push(`${fault}: the screen lost words`);
    if (state.kind !== 'saved') return;
    told.saved += 1;
    promised = typed;
    if (gone) return;
    disk.breakWith(null);
    const stored = await onDisk();
    if (stored !== typed)
      told.lost.push(`${fault}: "Saved", but the disk has ${stored.length} of ${typed.length} letters`);
    disk.breakWith(fault);
  };
  const type = (more: string) => {
    const now = time.clock.now().toISOString();
    const before = typed;
    typed += more;
    if (before === '') editor.begin(answered(newDraft(ID, now, PACK), WHAT_HAPPENED, typed, now));
    else editor.edit((draft) => answered(draft, WHAT_HAPPENED, typed, now));
  };
  const pass = (ms: number) => time.pass(ms);

  const steps = 3 + dice.below(6);
  for (let step = 0; step < steps && !gone; step++) {
    type(`${dice.pick(['the ward', 'no supervisor', 'again', 'nobody came', 'at night'])} `);
    const fault = dice.chance(0.7) ? dice.pick(FAULTS) : null;
    const before = disk.struck();
    if (fault === 'vanished') {
      disk.breakWith(null);
      disk.release();
      gone = await vanish(disk.storage, id);
    }
    disk.breakWith(fault);
    await pass(LONGEST_SILENCE_MS);
    if (editor.view().state.kind === 'saving') told.lost.push(`${fault}: still "Saving" after two seconds`);
    await look(fault);
    if (fault === 'clone' || fault === 'null-key') told.lost.push(...(await startsElsewhere(fault, disk, deps, id)));
    if (fault) told.struck[fault] = (told.struck[fault] ?? 0) + disk.struck() - before + (fault === 'vanished' ? 1 : 0);
    if (gone) break;
    if (dice.chance(0.5)) {
      disk.breakWith(null);
      disk.release();
    }
    if (dice.chance(0.2)) {
      // Nothing that was under way comes to its end.
      disk.breakWith('lost');
      unlisten();
      await pass(0);
      time.forget();
      closePhone(phone);
      disk.breakWith(null);
      disk.release();
      const again = await openPhone(deps, id);
      if (!again) {
        told.lost.push(`${fault}: the phone did not open again`);
        return told;
      }
      phone = again;
      editor = draftEditor(phone, ID);
      unlisten = editor.listen(() => {});
      // The page opens, and reads.
      for (let turn = 0; editor.view().draft === undefined && turn < 50; turn++) await pass(100);
      const kept = String(editor.view().draft?.answers[WHAT_HAPPENED] ?? '');
      if (!kept.startsWith(promised)) told.lost.push(`${fault}: killed, and words that were "Saved" are gone`);
      typed = kept;
    }
  }
  disk.breakWith(null);
  disk.release();
  if (typed !== '' && !gone) {
    await pass(MENDED_MS);
    await look(null);
    if (editor.view().state.kind !== 'saved' && (await onDisk()) !== typed)
      told.lost.push('all is well, and it is not saved');
  }
  unlisten();
  closePhone(phone);
  return told;
}

/** A first start, and a later one, on a phone whose keys cannot be stored: it says so, and makes no other key in silence. */
async function startsElsewhere(
  fault: Fault,
  disk: ReturnType<typeof makeFaultyStorage>,
  deps: Parameters<typeof createPhone>[0],
  id: string,
): Promise<string[]> {
  const before = await keysOf(disk, deps, id, fault);
  const opened = fault === 'clone' ? await createPhone(deps).then(closePhone, () => null) : await openPhone(deps, id);
  const wrong = opened === null ? [] : [`${fault}: it opened with a key that is not there`];
  const after = await keysOf(disk, deps, id, fault);
  return before === after ? wrong : [...wrong, `${fault}: the keys were made anew`];
}

async function keysOf(
  disk: ReturnType<typeof makeFaultyStorage>,
  deps: { storage: Parameters<typeof openDatabases>[0] },
  id: string,
  fault: Fault,
): Promise<string> {
  disk.breakWith(null);
  const { critical, cache } = openDatabases(deps.storage, id);
  const rows = await critical.keys.toArray();
  critical.close();
  cache.close();
  disk.breakWith(fault);
  return JSON.stringify(rows);
}

/** The browser clears what it kept, while the page is open. */
async function vanish(storage: Parameters<typeof openDatabases>[0], id: string): Promise<true> {
  const { critical, cache } = openDatabases(storage, id);
  await critical.transaction('rw', critical.tables, () => Promise.all(critical.tables.map((table) => table.clear())));
  critical.close();
  cache.close();
  return true;
}

/** Lets everything that waits for the disk, and not for time, come to its end. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) {
    // Sealing is done elsewhere: what is asked there last is answered last.
    await crypto.subtle.digest('SHA-256', new Uint8Array(1));
    await new Promise((resolve) => setImmediate(resolve));
  }
}
