import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Draft } from '#domain/concern/draft.ts';
import type { Answers } from '#domain/questions/answers.ts';
import { sendConcern } from '../../db/sending.ts';
import { draftEditor } from '../../forms/draft-editor.ts';
import type { Session } from '../../session/session.ts';
import { concernText } from '../../text/concern.ts';
import type { Sentence } from '../../text/errors.ts';
import { saveText, sentenceFor } from '../../text/errors.ts';
import type { Choice, UsableTeam } from './choice.ts';

/** Sends once, however often the button is pressed. Its own words for a failure; after success the page is left. */
export function useSending(session: Session, draft: Draft, answers: Answers, to: UsableTeam, choice: Choice) {
  const { route } = useLocation();
  const started = useRef(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Sentence | null>(null);

  const attempt = async (): Promise<Sentence | null> => {
    const { phone } = session;
    if (!(await draftEditor(phone, draft.id).flush())) return { say: concernText.notKept, do: '' };
    const { mode, barred } = choice;
    const name = mode === 'anonymous' ? '' : choice.name.trim();
    const result = await sendConcern(phone, { draft, answers, to, mode: mode ?? 'anonymous', name, barred });
    return result.ok ? null : sentenceFor(result.problem);
  };
  const send = () => {
    if (started.current) return;
    started.current = true;
    setSending(true);
    setProblem(null);
    void attempt()
      .catch((error: unknown) => {
        globalThis.reportError?.(error);
        return saveText.storage_failed;
      })
      .then((failed) => {
        if (!failed) {
          session.syncNow();
          return route(`/concerns/${draft.id}`, true);
        }
        started.current = false;
        setSending(false);
        setProblem(failed);
      });
  };
  return { sending, problem, send };
}
