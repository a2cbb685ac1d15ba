import type { Phone } from '../db/phone.ts';
import { useConnection, useLive } from '../session/SessionProvider.tsx';
import type { Session } from '../session/session.ts';
import { shellText } from '../text/shell.ts';
import { truthText } from '../text/truth.ts';

/** Where there is an open phone its code is here; asked for like this, no page without one has to fetch it. */
const readUnsent = (phone: Phone) => import('../db/exchange/unsent.ts').then((part) => part.readUnsent(phone));

/** Counted from the queue each time it changes. */
export function TruthLine({ session }: { session: Session }) {
  const unsent = useLive(session, readUnsent, []);
  const connection = truthText.connection[useConnection(session)];
  if (!unsent) return <>{shellText.nothingSent}</>;
  const { waiting, refused, refusedIn, sent } = unsent;
  return (
    <>
      {refused > 0 && `${truthText.refused(refused)} `}
      {refusedIn && <a href={`/concerns/${refusedIn}`}>{truthText.why}</a>}
      {refusedIn && ' '}
      {waiting > 0 && `${truthText.waiting(waiting)} `}
      {sent && `${truthText.allSent} `}
      {refused + waiting === 0 && !sent && `${shellText.nothingSent} `}
      {connection}
      {session.kept() === 'page' && ` ${truthText.onPage}`}
    </>
  );
}
