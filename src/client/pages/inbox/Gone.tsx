import type { Ending } from '../../db/inbox/ending-soon.ts';
import { forgetOffMyList, type OffMyList } from '../../db/team/off-my-list.ts';
import type { LeftTeam } from '../../db/team/team.ts';
import { LeftTeams } from '../../forms/LeftTeams.tsx';
import type { Session } from '../../session/session.ts';
import { keepText } from '../../text/case.ts';
import { longDate } from '../../text/dates.ts';
import { teamText } from '../../text/team.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';

export interface GoneProps {
  session: Session;
  left: readonly LeftTeam[];
  off: readonly OffMyList[];
  ending: readonly Ending[];
}

/** So many are named; the others are counted. */
const NAMED = 5;

/**
 * What went from this list without its owner's doing, until they have read it; and what will go soon. Nothing in it says what
 * it was about.
 */
export function Gone({ session, left, off, ending }: GoneProps) {
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
      {ending.length > 0 && (
        <Callout title={keepText.endingTitle}>
          {ending.slice(0, NAMED).map(({ space, kind, until }) => (
            <p key={space}>
              {keepText.ending(kind, longDate(until))} <a href={`/inbox/${space}/keep`}>{keepText.endingSee}</a>
            </p>
          ))}
          {ending.length > NAMED && <p>{keepText.endingMore(ending.length - NAMED)}</p>}
        </Callout>
      )}
    </>
  );
}
