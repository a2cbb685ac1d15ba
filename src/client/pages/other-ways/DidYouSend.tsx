import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '#domain/concern/draft.ts';
import { noted } from '#domain/concern/log-entry.ts';
import { englandDay } from '#domain/time/days.ts';
import { newId } from '../../db/phone.ts';
import type { DraftEditor } from '../../forms/draft-editor.ts';
import type { Session } from '../../session/session.ts';
import { concernText } from '../../text/concern.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { otherWaysText, type WayOut } from './other-ways-text.ts';
import { nameOf, type Recipient } from './recipient.ts';

const text = otherWaysText.sent;

export interface DidYouSendProps {
  session: Session;
  editor: DraftEditor;
  draft: Draft;
  to: Recipient;
  /** The way that was used last; null before any, and once that was answered. */
  used: WayOut | null;
  onAnswered: () => void;
}

/** Only the person knows whether it went. What they say is noted in the concern's log. */
export function DidYouSend({ session, editor, draft, to, used, onAnswered }: DidYouSendProps) {
  const [state, setState] = useState<'asking' | 'saving' | 'noted' | 'not_kept'>('asking');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!used) return;
    setState('asking');
    box.current?.scrollIntoView?.({ block: 'nearest' });
  }, [used]);

  async function note(way: WayOut): Promise<void> {
    setState('saving');
    const now = session.phone.clock.now();
    const entry = {
      id: newId(session.phone.random),
      way,
      step: to.step,
      day: englandDay(now) ?? '',
      who: nameOf(to),
      said: text.said[way],
      promised: '',
      by: null,
      noted: now.toISOString(),
    };
    editor.edit((before) => ({ ...before, log: noted(before.log, entry), edited: entry.noted }));
    const kept = await editor.flush();
    onAnswered();
    setState(kept ? 'noted' : 'not_kept');
  }
  return (
    <div ref={box} role="status">
      {used && (state === 'asking' || state === 'saving') && (
        <Callout look="plain" title={text.title}>
          <p>{text.why}</p>
          <Button busy={state === 'saving'} onClick={() => void note(used)}>
            {text.yes}
          </Button>
          <Button look="secondary" onClick={onAnswered}>
            {text.no}
          </Button>
        </Callout>
      )}
      {state === 'noted' && (
        <Callout look="plain">
          <p>{text.noted}</p>
          <p>
            <a href={`/concerns/${draft.id}`}>{text.toStory}</a>
          </p>
        </Callout>
      )}
      {state === 'not_kept' && <Callout>{concernText.notKept}</Callout>}
    </div>
  );
}
