import type { Draft } from '#domain/concern/draft.ts';
import { loadDraft } from '../db/documents.ts';
import { saveEdit } from '../db/mine/edits.ts';
import type { Phone } from '../db/phone.ts';
import { fetchForm } from './asked.ts';
import type { SaveState } from './autosave.ts';
import { makeAutosave } from './autosave.ts';

/** `draft` is what is on screen; undefined until the phone has answered, null when there is none here. */
export type DraftView = { draft: Draft | null | undefined; state: SaveState };

export type DraftEditor = {
  view(): DraftView;
  listen(listener: () => void): () => void;
  /** Starts a draft that is not stored yet, and saves it. */
  begin(draft: Draft): void;
  edit(change: (draft: Draft) => Draft): void;
  /** Saves now. True when every word is on disk. */
  flush(): Promise<boolean>;
};

/** A browser that would not read just now is asked again. */
const REREAD_MS = 2000;

/** From one page of a draft to the next there is a moment without any. */
const LINGER_MS = 2000;

const open = new WeakMap<Phone, Map<string, DraftEditor>>();

/**
 * The one editor of a draft in this window. Pages come and go; the editor stays as long as a page shows it or words of
 * it are not on disk, so that going to another page never loses what storage has refused so far.
 */
export function draftEditor(phone: Phone, id: string): DraftEditor {
  const editors = open.get(phone) ?? new Map<string, DraftEditor>();
  open.set(phone, editors);
  const known = editors.get(id);
  if (known) return known;
  const editor = makeDraftEditor(phone, id, () => editors.delete(id));
  editors.set(id, editor);
  return editor;
}

/** A draft is shown once its questions are here. */
async function loadWithForm(phone: Phone, id: string): Promise<Draft | null> {
  const draft = await loadDraft(phone, id);
  if (draft) await fetchForm(draft.form);
  return draft;
}

function makeDraftEditor(phone: Phone, id: string, forget: () => void): DraftEditor {
  const listeners = new Set<() => void>();
  let view: DraftView = { draft: undefined, state: { kind: 'untouched' } };
  /** The stored version that the one on screen grew from. */
  let base: Draft | null = null;
  /** Grows with each change and each save made here, so that what was read before one is not shown after it. */
  let changes = 0;

  const show = (next: Partial<DraftView>) => {
    view = { ...view, ...next };
    for (const listener of listeners) listener();
  };
  const save = async (now: Draft) => {
    const result = await saveEdit(phone, base, now);
    if (!result.ok) return result;
    changes += 1;
    const typedSince = view.draft !== now;
    base = typedSince ? now : result.draft;
    if (!typedSince) show({ draft: result.draft });
    return result;
  };
  const autosave = makeAutosave<Draft>(phone.clock, save, (state) => show({ state }));
  const refresh = async () => {
    const before = changes;
    const stored = await loadWithForm(phone, id).catch(() => undefined);
    if (stored === undefined) {
      phone.clock.after(REREAD_MS, () => void refresh());
      return;
    }
    // Meanwhile someone typed, or began: what is on screen wins, and the next save joins the two.
    if (before !== changes || !autosave.settled() || JSON.stringify(stored) === JSON.stringify(view.draft)) return;
    base = stored;
    show({ draft: stored });
  };
  let unlisten: (() => void) | null = null;
  const rest = () => {
    if (listeners.size > 0) return;
    if (!autosave.settled()) {
      phone.clock.after(LINGER_MS, rest);
      return;
    }
    unlisten?.();
    unlisten = null;
    forget();
  };
  return {
    view: () => view,
    listen(listener) {
      listeners.add(listener);
      unlisten ??= phone.announce.listen(() => void refresh());
      void refresh();
      return () => {
        listeners.delete(listener);
        void autosave.flush();
        phone.clock.after(LINGER_MS, rest);
      };
    },
    begin(draft) {
      changes += 1;
      show({ draft });
      autosave.change(draft);
    },
    edit(change) {
      if (!view.draft) return;
      changes += 1;
      show({ draft: change(view.draft) });
      autosave.change(view.draft);
    },
    async flush() {
      await autosave.flush();
      return autosave.settled();
    },
  };
}
