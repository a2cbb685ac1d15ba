import { useEffect, useState } from 'preact/hooks';
import type { InviteLink } from '../../db/team/team-join.ts';
import type { Session } from '../../session/session.ts';
import { type InvitedReply, readInvitation, type TeamAnswer } from '../../session/team.ts';
import { joinText, teamSentence } from '../../text/team.ts';
import { Button } from '../../ui/Button.tsx';
import { AskToJoin } from './AskToJoin.tsx';
import { Joined } from './Joined.tsx';
import { Said } from './Said.tsx';
import { Waiting } from './Waiting.tsx';

const AGAIN_MS = 10_000;

/** How it stands with a link, asked again while somebody waits to be let in. */
export function Answered({ session, link }: { session: Session; link: InviteLink }) {
  const { phone } = session;
  const [answer, setAnswer] = useState<TeamAnswer<InvitedReply> | undefined>();
  const look = async () => setAnswer(await readInvitation(phone, link));
  useEffect(() => void look(), []);
  const waiting = answer?.ok && answer.value.state === 'waiting';
  useEffect(() => {
    if (!waiting) return;
    return phone.clock.after(AGAIN_MS, () => void look());
  }, [answer]);
  if (!answer) return <h1>{joinText.looking}</h1>;
  if (!answer.ok) {
    const { problem } = answer;
    return (
      <Said title={joinText.problemTitle} line={problem === 'not_found' ? joinText.noLink : teamSentence(problem)}>
        {problem === 'offline' && <Button onClick={() => void look()}>{joinText.again}</Button>}
      </Said>
    );
  }
  const invited = answer.value;
  if (invited.state === 'member') return <Joined session={session} invited={invited} />;
  if (invited.state === 'waiting') return <Waiting session={session} invited={invited} />;
  if (invited.state === 'refused') return <Said title={joinText.refusedTitle} line={joinText.refused} />;
  return <AskToJoin session={session} link={link} invited={invited} onAsked={look} />;
}
