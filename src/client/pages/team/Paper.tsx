import { useState } from 'preact/hooks';
import type { Member } from '#protocol/roster.ts';
import { makePaperMember } from '../../db/team/paper-member.ts';
import type { OwnTeam } from '../../db/team/team.ts';
import { useAct } from '../../forms/use-act.ts';
import type { Session } from '../../session/session.ts';
import { changeTeam } from '../../session/team.ts';
import { paperText, teamSentence, teamText } from '../../text/team.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { PaperCode } from './PaperCode.tsx';
import { WithTeam } from './WithTeam.tsx';

/** Makes a lead that is a code on paper. */
export function Paper({ params }: { params: Record<string, string> }) {
  return (
    <>
      <BackLink href={`/team/${params['team']}`}>{teamText.title}</BackLink>
      <WithTeam team={params['team']}>{(session, team) => <Making session={session} team={team} />}</WithTeam>
    </>
  );
}

type Made = { code: string; member: Member };

/** The code lives in this component and nowhere else. It joins the team only once it is known to be on paper. */
function Making({ session, team }: { session: Session; team: OwnTeam }) {
  const [made, setMade] = useState<Made | null>(null);
  const [done, setDone] = useState(false);
  const { busy, problem, act } = useAct();
  const add = (member: Member) =>
    act(async () => {
      const answer = await changeTeam(session.phone, team.known, { add: member });
      if (!answer.ok) return teamSentence(answer.problem);
      session.syncNow();
      setMade(null);
      setDone(true);
      return undefined;
    });
  if (team.me.role !== 'lead') {
    return (
      <>
        <h1>{paperText.title}</h1>
        <p>{teamText.askLead}</p>
      </>
    );
  }
  if (made) {
    const { code, member } = made;
    const name = teamText.of(team.known.team.name, team.known.organisation.name);
    return <PaperCode code={code} team={name} busy={busy} problem={problem} onKept={() => void add(member)} />;
  }
  return (
    <>
      <h1>{paperText.title}</h1>
      <p role="status">{done && paperText.done}</p>
      <p class="sw-lead">{paperText.why}</p>
      <p>{paperText.how}</p>
      <p>{paperText.where}</p>
      {!done && (
        <Button onClick={() => void makePaperMember(session.phone, paperText.memberTitle).then(setMade)}>
          {paperText.make}
        </Button>
      )}
    </>
  );
}
