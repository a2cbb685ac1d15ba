import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Draft, Hold } from '#domain/concern/draft.ts';
import type { Answers } from '#domain/questions/answers.ts';
import type { EarlierEntry, ReportPlace } from '#protocol/events.ts';
import { holdConcern } from '../../db/mine/hold.ts';
import type { SendRequest } from '../../db/mine/sending.ts';
import { sendConcern } from '../../db/mine/sending.ts';
import { draftEditor } from '../../forms/draft-editor.ts';
import type { Session } from '../../session/session.ts';
import { concernText } from '../../text/concern.ts';
import type { Sentence } from '../../text/saving.ts';
import { saveText } from '../../text/saving.ts';
import type { Choice, UsableTeam } from './choice.ts';

export type Letter = {
  draft: Draft;
  answers: Answers;
  earlier: readonly EarlierEntry[];
  to: UsableTeam;
  place: ReportPlace | null;
  choice: Choice;
};

/** Sends once, or keeps back, however often a button is pressed. Words for a failure; after success the page is left. */
export function useSending(session: Session, { draft, answers, earlier, to, place, choice }: Letter) {
  const { route } = useLocation();
  const started = useRef(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Sentence | null>(null);
  const { phone } = session;

  const attempt = async (act: (request: SendRequest) => ReturnType<typeof sendConcern | typeof holdConcern>) => {
    if (!(await draftEditor(phone, draft.id).flush())) return { say: concernText.notKept, do: '' };
    const { mode, barred } = choice;
    const name = mode === 'anonymous' ? '' : choice.name.trim();
    const result = await act({ draft, answers, earlier, to, place, mode: mode ?? 'anonymous', name, barred });
    if (result.ok) return null;
    // Words for what seldom happens come when it does.
    const { sentenceFor } = await import('../../text/errors.ts');
    return sentenceFor(result.problem);
  };
  const once = (act: Parameters<typeof attempt>[0]) => {
    if (started.current) return;
    started.current = true;
    setSending(true);
    setProblem(null);
    void attempt(act)
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
  return {
    sending,
    problem,
    send: () => once((request) => sendConcern(phone, request)),
    keepBack: (until: Hold['until']) => once((request) => holdConcern(phone, request, until)),
  };
}
