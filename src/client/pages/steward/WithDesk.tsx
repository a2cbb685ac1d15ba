import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Session } from '../../session/session.ts';
import { readDesk, type StewardReply } from '../../session/steward.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { stewardText as text } from './steward-text.ts';

/** What a page of the steward works on. `look` asks the server again. */
export type Desk = StewardReply & { session: Session; look(): Promise<void> };

/** Everything these pages show comes from the server when they open: two devices of a steward never disagree. */
export function WithDesk({ children }: { children: (desk: Desk) => ComponentChildren }) {
  return <WithSession>{(session) => <Looking session={session}>{children}</Looking>}</WithSession>;
}

function Looking({ session, children }: { session: Session; children: (desk: Desk) => ComponentChildren }) {
  const [answer, show] = useState<Awaited<ReturnType<typeof readDesk>> | null>(null);
  const look = async () => show(await readDesk(session.phone));
  useEffect(() => void look(), []);
  if (answer === null) return <p role="status">{text.looking}</p>;
  if (answer === 'forbidden') {
    return (
      <>
        <h1>{text.forbidden}</h1>
        <p>{text.forbiddenWhy}</p>
        <LinkButton href="/open">{text.openCode}</LinkButton>
      </>
    );
  }
  if (typeof answer === 'string') {
    return (
      <>
        <h1>{text.offline}</h1>
        <p>{text.offlineWhy}</p>
        <Button onClick={() => void look()}>{text.again}</Button>
      </>
    );
  }
  return <>{children({ ...answer, session, look })}</>;
}
