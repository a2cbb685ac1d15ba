import { useState } from 'preact/hooks';
import { fingerprintOf, type OwnTeam } from '../../db/team/team.ts';
import { jobTitleFlaw } from '../../forms/job-title.ts';
import { RoleRadios } from '../../forms/RoleRadios.tsx';
import { useAct } from '../../forms/use-act.ts';
import type { Session } from '../../session/session.ts';
import { changeTeam, type JoinRequest, turnAway } from '../../session/team.ts';
import { longDate } from '../../text/dates.ts';
import { leadText, teamSentence } from '../../text/team.ts';
import { Button } from '../../ui/Button.tsx';
import { CodeGroups } from '../../ui/CodeGroups.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

export interface AskingProps {
  session: Session;
  team: OwnTeam;
  request: JoinRequest;
  onSettled: (said: string) => void;
}

/** One person who waits. Their keys came through the server, so the letters are compared before anything is signed. */
export function Asking({ session, team, request, onSettled }: AskingProps) {
  const { account, keys, day } = request;
  const { phone } = session;
  const [title, setTitle] = useState(request.title);
  const [role, setRole] = useState(request.role);
  const [flaw, setFlaw] = useState<string | undefined>();
  const { busy, problem, act } = useAct();
  const field = `title-${account}`;
  const letIn = () =>
    act(async () => {
      const wrong = await jobTitleFlaw(title, phone.clock.now());
      setFlaw(wrong);
      if (wrong) return undefined;
      const answer = await changeTeam(phone, team.known, { add: { account, keys, role, title: title.trim() } });
      if (!answer.ok) return teamSentence(answer.problem);
      // The engine sees that somebody lacks keys, and seals them.
      session.syncNow();
      onSettled(leadText.letInDone);
      return undefined;
    });
  const refuse = () =>
    act(async () => {
      const answer = await turnAway(phone, team.known.team.id, account);
      if (!answer.ok) return teamSentence(answer.problem);
      onSettled(leadText.turnedAway);
      return undefined;
    });
  return (
    <div class="sw-card">
      <h3>{request.title}</h3>
      <p>{leadText.asked(longDate(day))}</p>
      <h4>{leadText.compare}</h4>
      <CodeGroups code={fingerprintOf(account)} />
      <p>{leadText.compareHow}</p>
      <ErrorSummary errors={flaw ? [{ id: field, message: flaw }] : []} />
      <TextInput
        id={field}
        label={leadText.jobTitle}
        hint={leadText.jobHint}
        error={flaw}
        value={title}
        onInput={setTitle}
      />
      <RoleRadios id={`role-${account}`} value={role} onChange={setRole} />
      {problem && <p role="alert">{problem}</p>}
      <Button busy={busy} onClick={() => void letIn()}>
        {leadText.letIn}
      </Button>
      <Button busy={busy} look="secondary" onClick={() => void refuse()}>
        {leadText.turnAway}
      </Button>
    </div>
  );
}
