import { forgetOffMyList, type OffMyList } from '../../db/off-my-list.ts';
import type { LeftTeam } from '../../db/team.ts';
import { LeftTeams } from '../../forms/LeftTeams.tsx';
import type { Session } from '../../session/session.ts';
import { longDate } from '../../text/dates.ts';
import { teamText } from '../../text/team.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';

export interface GoneProps {
  session: Session;
  left: readonly LeftTeam[];
  off: readonly OffMyList[];
}

/** What went from this list without its owner's doing, until they have read it. Nothing in it says what it was about. */
export function Gone({ session, left, off }: GoneProps) {
  return (
    <>
      <LeftTeams session={session} left={left} />
      {off.length > 0 && (
        <Callout title={teamText.offTitle}>
          {off.map(({ space, kind, day }) => (
            <p key={space}>{teamText.off(kind, longDate(day))}</p>
          ))}
          <p>{teamText.offWhy}</p>
          <Button look="secondary" onClick={() => void forgetOffMyList(session.phone)}>
            {teamText.leftRead}
          </Button>
        </Callout>
      )}
    </>
  );
}
