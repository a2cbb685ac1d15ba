import type { Sending } from '#domain/concern/draft.ts';
import { replyAsReporter } from '../../db/concerns.ts';
import { MessageBox as Box } from '../../forms/MessageBox.tsx';
import type { Session } from '../../session/session.ts';
import { followText } from '../../text/follow.ts';

export function MessageBox({ session, sending }: { session: Session; sending: Sending }) {
  return (
    <Box
      session={session}
      space={sending.space}
      label={followText.writeTo(sending.teamName)}
      send={followText.send}
      added={followText.added}
      onSend={(text) => replyAsReporter(session.phone, sending, text)}
    />
  );
}
