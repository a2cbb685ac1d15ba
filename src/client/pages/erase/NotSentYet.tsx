import { useState } from 'preact/hooks';
import type { NotSent } from '../../db/erase-phone.ts';
import { useConnection } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { eraseText as text } from './erase-text.ts';

export interface NotSentYetProps {
  /** Null: the phone is not open, so nothing can be sent from here. */
  session: Session | null;
  notSent: NotSent | null | undefined;
  drafts: number;
}

/** What would be lost, counted, and the way to send it first. */
export function NotSentYet({ session, notSent, drafts }: NotSentYetProps) {
  const offline = useConnection(session) === 'offline';
  const [sending, send] = useState(false);
  if (notSent === undefined) return null;
  if (notSent === null) return <p role="status">{text.unknown}</p>;
  const { concerns, copies } = notSent;
  return (
    <>
      <div role="status">
        <ul>
          {concerns > 0 && <li>{text.concerns(concerns)}</li>}
          {drafts > 0 && <li>{text.drafts(drafts)}</li>}
          {copies > 0 && <li>{text.copies(copies)}</li>}
          {concerns + copies === 0 && <li>{text.nothing}</li>}
        </ul>
      </div>
      {session && concerns > 0 && (
        <>
          {offline && <p>{text.noSignal}</p>}
          {!offline && sending && <p>{text.sending}</p>}
          {!offline && (
            <Button
              look="secondary"
              onClick={() => {
                send(true);
                session.syncNow();
              }}
            >
              {text.sendFirst}
            </Button>
          )}
        </>
      )}
    </>
  );
}
