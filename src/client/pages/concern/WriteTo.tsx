import type { SentConcern } from '../../db/mine/concerns.ts';
import { replyAsReporter } from '../../db/mine/concerns.ts';
import { MessageBox } from '../../forms/MessageBox.tsx';
import type { Session } from '../../session/session.ts';
import { followText } from '../../text/follow.ts';
import { Details } from '../../ui/Details.tsx';

/** A message box for the team it was sent to last; for the others one tap away. */
export function WriteTo({ session, newestFirst }: { session: Session; newestFirst: readonly SentConcern[] }) {
  const open = newestFirst.filter(({ state, erased }) => state !== 'refused' && !erased);
  return (
    <>
      {open.map(({ sending }, at) => {
        const box = (
          <MessageBox
            key={sending.space}
            session={session}
            space={sending.space}
            label={followText.writeTo(sending.teamName)}
            send={followText.send}
            added={followText.added}
            onSend={(text) => replyAsReporter(session.phone, sending, text)}
          />
        );
        return at === 0 ? (
          box
        ) : (
          <Details key={sending.space} summary={followText.writeTo(sending.teamName)}>
            {box}
          </Details>
        );
      })}
    </>
  );
}
