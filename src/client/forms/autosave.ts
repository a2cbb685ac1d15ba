import type { SaveProblem, SaveResult } from '../db/durably.ts';
import type { Clock } from '../platform/clock.ts';
import { tellSave } from '../session/pending-saves.ts';

/** What may be said under an editor. `saved` only after the transaction is complete. */
export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'not_saved'; problem: SaveProblem };

/** Whether words are only on screen. */
export function isUnsaved({ kind }: SaveState): boolean {
  return kind === 'saving' || kind === 'not_saved';
}

export type Autosave<T> = {
  /** The newest words. Saved 400 ms after the last call, 2 s after the first unsaved one at the latest. */
  change(value: T): void;
  /** Saves now what is not yet saved; resolves when that is settled. */
  flush(): Promise<void>;
  /** False while words are only on screen. */
  settled(): boolean;
};

const PAUSE_MS = 400;
const LONGEST_MS = 1500;
const RETRY_MS = 2000;

/** Keeps one value on disk while it is being written. One save at a time; words typed meanwhile follow in the next. */
export function makeAutosave<T>(
  clock: Clock,
  save: (value: T) => Promise<SaveResult>,
  show: (state: SaveState) => void,
): Autosave<T> {
  let waiting: { value: T } | null = null;
  let running: Promise<void> | null = null;
  let saving = false;
  let since = 0;
  let cancel = () => {};
  const editor = {};

  const run = async () => {
    while (waiting) {
      const { value } = waiting;
      waiting = null;
      saving = true;
      const result = await save(value).catch(asFailure);
      saving = false;
      if (result.ok) show({ kind: 'saved', at: clock.now() });
      else {
        waiting ??= { value };
        show({ kind: 'not_saved', problem: result.problem });
        if (result.problem !== 'too_long') cancel = clock.after(RETRY_MS, () => void flush());
        break;
      }
    }
    tellSave(editor, null);
  };
  const flush = (): Promise<void> => {
    cancel();
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
  return {
    change(value) {
      const now = clock.now().getTime();
      if (!waiting) since = now;
      waiting = { value };
      show({ kind: 'saving' });
      cancel();
      const pause = Math.max(0, Math.min(PAUSE_MS, since + LONGEST_MS - now));
      cancel = clock.after(pause, () => void flush());
      if (!running) tellSave(editor, now + pause);
    },
    flush,
    settled: () => waiting === null && !saving,
  };
}

/** Whatever went wrong, the words are not on disk and the person has to know. The cause goes to the console. */
function asFailure(error: unknown): SaveResult {
  globalThis.reportError?.(error);
  return { ok: false, problem: 'storage_failed' };
}
