import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '#domain/concern/draft.ts';
import { answered, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { newId } from '../../db/phone.ts';
import { draftEditor } from '../../forms/draft-editor.ts';
import { useDraft } from '../../forms/use-draft.ts';
import { listedBefore, rememberListed } from '../../session/pointer.ts';
import type { Session } from '../../session/session.ts';

/**
 * A note from its first letter, which may be typed before the phone is open: then the letters wait on screen and are
 * kept as soon as there is somewhere to keep them.
 */
export function useNote(session: Session | null, known: string | undefined, onNamed: (id: string) => void) {
  const [id, setId] = useState(known);
  const [early, setEarly] = useState('');
  const started = useRef<string | null>(null);
  const { view, editor } = useDraft(session, id);
  const answer = view.draft?.answers[WHAT_HAPPENED];

  const change = (edit: (draft: Draft, now: string) => Draft): string | null => {
    if (!session) return null;
    const { phone } = session;
    const now = phone.clock.now().toISOString();
    const writing = started.current ?? (view.draft ? view.draft.id : null);
    if (writing) {
      draftEditor(phone, writing).edit((draft) => edit(draft, now));
      return writing;
    }
    const fresh = newId(phone.random);
    started.current = fresh;
    draftEditor(phone, fresh).begin(edit(newDraft(fresh, now, PACK), now));
    if (session.kept() === 'phone') rememberListed(listedBefore() + 1);
    setId(fresh);
    onNamed(fresh);
    return fresh;
  };
  const keep = (text: string) => change((draft, now) => answered(draft, WHAT_HAPPENED, text, now));
  const write = (text: string) => {
    if (session) keep(text);
    else setEarly(text);
  };
  useEffect(() => {
    if (!session || early === '' || started.current) return;
    const kept = keep(early);
    // They have waited long enough.
    if (kept) void draftEditor(session.phone, kept).flush();
  }, [session, early]);
  // Another app has shared words with this one.
  useEffect(() => {
    if (location.hash !== '#shared') return;
    void import('../../session/shared-words.ts').then((part) => part.takeSharedWords(setEarly));
  }, []);
  return {
    draft: view.draft ?? null,
    /** A note that is stored has not been read yet: nothing can be typed into it. */
    reading: id !== undefined && view.draft === undefined,
    /** A note of that name is not on this phone, and none was begun here. */
    gone: id !== undefined && view.draft === null && !started.current,
    text: view.draft ? (typeof answer === 'string' ? answer : '') : early,
    state: early !== '' && !view.draft ? ({ kind: 'saving' } as const) : view.state,
    write,
    change,
    editor,
  };
}
