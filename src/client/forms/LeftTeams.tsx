import { forgetLeft, type LeftTeam } from '../db/team/team.ts';
import type { Session } from '../session/session.ts';
import { teamText } from '../text/team.ts';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';

/** What was taken off this device, until the person has read it. */
export function LeftTeams({ session: { phone }, left }: { session: Session; left: readonly LeftTeam[] }) {
  return (
    <>
      {left.map(({ team, name, organisation }) => (
        <Callout key={team} title={teamText.leftTitle}>
          <p>{teamText.left(name, organisation)}</p>
          <Button look="secondary" onClick={() => void forgetLeft(phone, team)}>
            {teamText.leftRead}
          </Button>
        </Callout>
      ))}
    </>
  );
}
