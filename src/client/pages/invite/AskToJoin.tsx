import { useState } from 'preact/hooks';
import type { InviteLink } from '../../db/team/team-join.ts';
import { jobTitleFlaw } from '../../forms/job-title.ts';
import { useAct } from '../../forms/use-act.ts';
import type { Session } from '../../session/session.ts';
import { type InvitedReply, joinTeam } from '../../session/team.ts';
import { joinText, leadText, roleText, teamSentence } from '../../text/team.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Form } from '../../ui/Form.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

const FIELD = 'job-title';

export interface AskToJoinProps {
  session: Session;
  link: InviteLink;
  invited: InvitedReply;
  onAsked: () => Promise<void>;
}

export function AskToJoin({ session, link, invited, onAsked }: AskToJoinProps) {
  const { team, organisation, role, founded } = invited;
  const [title, setTitle] = useState('');
  const [flaw, setFlaw] = useState<string | undefined>();
  const { busy, problem, act } = useAct();
  const join = () =>
    act(async () => {
      const wrong = await jobTitleFlaw(title, session.phone.clock.now());
      setFlaw(wrong);
      if (wrong) return undefined;
      const answer = await joinTeam(session.phone, link, invited, title.trim());
      if (!answer.ok) return teamSentence(answer.problem);
      session.syncNow();
      await onAsked();
      return undefined;
    });
  return (
    <>
      <h1>{joinText.title(team.name)}</h1>
      <p class="sw-lead">{joinText.at(organisation.name, roleText[role].label)}</p>
      <p>{roleText[role].hint}</p>
      {!founded && <p>{joinText.founding}</p>}
      <p>{joinText.device}</p>
      <Form onSubmit={() => void join()}>
        <ErrorSummary errors={flaw ? [{ id: FIELD, message: flaw }] : []} />
        <TextInput
          id={FIELD}
          label={leadText.jobTitle}
          hint={leadText.jobHint}
          error={flaw}
          value={title}
          onInput={setTitle}
        />
        {problem && <p role="alert">{problem}</p>}
        <Button type="submit" busy={busy}>
          {founded ? joinText.submit : joinText.submitFounding}
        </Button>
      </Form>
    </>
  );
}
