import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Session } from '../session/session.ts';
import { isUnsaved } from './autosave.ts';
import type { DraftEditor, DraftView } from './draft-editor.ts';
import { draftEditor } from './draft-editor.ts';
import { useFlushOnLeave } from './use-flush-on-leave.ts';
import { useHold } from './use-hold.ts';

const opening: DraftView = { draft: undefined, state: { kind: 'untouched' } };

/** A draft on screen: read, edited, saved by itself, and brought up to date when another tab or device changes it. */
export function useDraft(
  session: Session | null,
  id: string | undefined,
): { view: DraftView; editor: DraftEditor | null } {
  const editor = useMemo(() => (session && id ? draftEditor(session.phone, id) : null), [session, id]);
  const [, redraw] = useState<DraftView>(opening);
  useEffect(() => {
    if (!editor) return;
    const show = () => redraw(editor.view());
    const unlisten = editor.listen(show);
    // It may have changed between the first drawing and now.
    show();
    return unlisten;
  }, [editor]);
  useFlushOnLeave(async () => (editor ? editor.flush() : true));
  const view = editor?.view() ?? opening;
  useHold(isUnsaved(view.state));
  return { view, editor };
}
