import { useState } from 'preact/hooks';
import type { OwnTeam } from '../../db/team/team.ts';
import { useAct } from '../../forms/use-act.ts';
import type { Session } from '../../session/session.ts';
import { type JoiningReply, withdrawInvitation } from '../../session/team.ts';
import { longDate } from '../../text/dates.ts';
import { leadText, roleText, teamSentence } from '../../text/team.ts';
import { Button } from '../../ui/Button.tsx';
import { Asking } from './Asking.tsx';
import { useJoining } from './use-joining.ts';

/** For a lead: people to be let in first, then links that nobody has used. */
export function Joining({ session, team }: { session: Session; team: OwnTeam }) {
  const { joining, look } = useJoining(session, team.known.team.id);
  const [said, say] = useState('');
  const settled = (words: string) => {
    say(words);
    void look();
  };
  if (!joining) return null;
  if (!joining.ok) {
    return (
      <p role="status">
        {leadText.cannotLook} {teamSentence(joining.problem)}
      </p>
    );
  }
  const { requests, invitations } = joining.value;
  return (
    <>
      {(requests.length > 0 || invitations.length > 0) && <h2>{leadText.requests}</h2>}
      <p role="status">{said}</p>
      {requests.length === 0 && invitations.length > 0 && <p>{leadText.noRequests}</p>}
      {requests.map((request) => (
        <Asking key={request.account} session={session} team={team} request={request} onSettled={settled} />
      ))}
      {invitations.length > 0 && (
        <>
          <h3>{leadText.links}</h3>
          <ul class="sw-plain">
            {invitations.map((one) => (
              <Open key={one.invitation} session={session} team={team} open={one} onWithdrawn={settled} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface OpenProps {
  session: Session;
  team: OwnTeam;
  open: JoiningReply['invitations'][number];
  onWithdrawn: (said: string) => void;
}

function Open({ session, team, open: { invitation, role, until }, onWithdrawn }: OpenProps) {
  const { busy, problem, act } = useAct();
  const words = leadText.until(roleText[role].label, longDate(until));
  const withdraw = () =>
    act(async () => {
      const answer = await withdrawInvitation(session.phone, team.known.team.id, invitation);
      if (!answer.ok) return teamSentence(answer.problem);
      onWithdrawn(leadText.withdrawn);
      return undefined;
    });
  return (
    <li>
      <p id={`link-${invitation}`}>{words}</p>
      {problem && <p role="alert">{problem}</p>}
      <Button look="secondary" busy={busy} describedBy={`link-${invitation}`} onClick={() => void withdraw()}>
        {leadText.withdraw}
      </Button>
    </li>
  );
}
