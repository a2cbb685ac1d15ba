import { useState } from 'preact/hooks';
import type { Member } from '#protocol/roster.ts';
import type { OwnTeam } from '../../db/team/team.ts';
import { jobTitleFlaw } from '../../forms/job-title.ts';
import { RoleRadios } from '../../forms/RoleRadios.tsx';
import { useAct } from '../../forms/use-act.ts';
import type { Session } from '../../session/session.ts';
import { changeTeam } from '../../session/team.ts';
import { leadText, memberText, teamSentence, teamText } from '../../text/team.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Form } from '../../ui/Form.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { RemoveMember } from './RemoveMember.tsx';
import { WithTeam } from './WithTeam.tsx';

/** One member, for a lead: their title, their role, and the way off the team. */
export function MemberPage({ params }: { params: Record<string, string> }) {
  const { team, account } = params;
  return (
    <>
      <BackLink href={`/team/${team}`}>{teamText.title}</BackLink>
      <WithTeam team={team}>
        {(session, own) => {
          const member = own.verified.current.members.find((one) => one.account === account);
          return member ? <Change key={account} session={session} team={own} member={member} /> : <Gone />;
        }}
      </WithTeam>
    </>
  );
}

function Gone() {
  return (
    <>
      <h1>{teamText.title}</h1>
      <p role="status">{memberText.gone}</p>
    </>
  );
}

const TITLE = 'job-title';

function Change({ session, team, member }: { session: Session; team: OwnTeam; member: Member }) {
  const { account } = member;
  const [title, setTitle] = useState(member.title);
  const [role, setRole] = useState(member.role);
  const [flaw, setFlaw] = useState<string | undefined>();
  const [said, say] = useState('');
  const { busy, problem, act } = useAct();
  const save = () =>
    act(async () => {
      say('');
      const wrong = await jobTitleFlaw(title, session.phone.clock.now());
      setFlaw(wrong);
      if (wrong) return undefined;
      const change = { account, role, title: title.trim() };
      const answer = await changeTeam(session.phone, team.known, { change });
      if (!answer.ok) return teamSentence(answer.problem);
      say(memberText.saved);
      return undefined;
    });
  if (team.me.role !== 'lead') {
    return (
      <>
        <h1>{member.title}</h1>
        <p>{teamText.askLead}</p>
      </>
    );
  }
  return (
    <>
      <h1>{member.title}</h1>
      <Form onSubmit={() => void save()}>
        <ErrorSummary errors={flaw ? [{ id: TITLE, message: flaw }] : []} />
        <TextInput
          id={TITLE}
          label={leadText.jobTitle}
          hint={leadText.jobHint}
          error={flaw}
          value={title}
          onInput={setTitle}
        />
        <RoleRadios id="role" value={role} onChange={setRole} />
        {problem && <p role="alert">{problem}</p>}
        <Button type="submit" busy={busy}>
          {memberText.save}
        </Button>
        <p role="status">{said}</p>
      </Form>
      <RemoveMember session={session} team={team} account={account} />
    </>
  );
}
