import { usePart } from '../../forms/use-part.ts';
import type { Session } from '../../session/session.ts';
import { OfferHomeScreen } from './OfferHomeScreen.tsx';

export interface OneLineProps {
  session: Session;
  /** Something of theirs was sent to a team. */
  sent: boolean;
}

/** What is worth saying to somebody who has kept something here. One such line at a time is enough. */
export function OneLine({ session, sent }: OneLineProps) {
  const { Part: Reminder } = usePart(
    () => import('../../forms/CodeReminder.tsx').then((part) => part.CodeReminder),
    sent,
  );
  const offer = session.kept() === 'phone' ? <OfferHomeScreen /> : null;
  if (!sent) return offer;
  return Reminder && <Reminder session={session}>{offer}</Reminder>;
}
