import type { Clock } from '../platform/clock.ts';

const saves = new Set<() => Promise<boolean>>();

/** Says how to put what is on screen onto the disk now: true when all of it is there. Call the answer to forget it. */
export function onSaveNow(save: () => Promise<boolean>): () => void {
  saves.add(save);
  return () => saves.delete(save);
}

/** Saves everything on screen now. False when some of it could not be put onto the disk. */
export async function saveAllNow(): Promise<boolean> {
  const results = await Promise.allSettled([...saves].map((save) => save()));
  return results.every((one) => one.status === 'fulfilled' && one.value);
}

/** When the next save of each editor in this window begins, in ms. */
const coming = new Map<object, number>();
let passed = new Set<() => void>();

/** A step of a sync takes a slow phone about this long. */
const STEP_MS = 120;
/** Whoever makes way waits no longer than this, or a form that cannot be saved would keep everything back. */
const PATIENCE_MS = 1_000;

/** `at`: when this editor's next save begins; null: there is none, or it is over. */
export function tellSave(editor: object, at: number | null): void {
  if (at !== null) {
    coming.set(editor, at);
    return;
  }
  coming.delete(editor);
  const going = passed;
  passed = new Set();
  for (const go of going) go();
}

/** Ends when no save is under way or about to begin: a save and a sync that meet make *Saved* wait for both. */
export async function makeWay(clock: Clock): Promise<void> {
  const now = () => clock.now().getTime();
  const since = now();
  while ([...coming.values()].some((at) => at - now() < STEP_MS) && now() - since < PATIENCE_MS) {
    await new Promise<void>((resolve) => {
      const cancel = clock.after(STEP_MS, resolve);
      passed.add(() => {
        cancel();
        resolve();
      });
    });
  }
}
