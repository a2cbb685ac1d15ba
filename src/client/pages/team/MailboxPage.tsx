import { useEffect, useRef, useState } from 'preact/hooks';
import type { OwnTeam } from '../../db/team/team.ts';
import type { Session } from '../../session/session.ts';
import { type MailboxReply, readMailbox, type TeamAnswer } from '../../session/team.ts';
import { mailboxStateText, mailboxText as text } from '../../text/mailbox.ts';
import { teamSentence, teamText } from '../../text/team.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { SetMailbox } from './SetMailbox.tsx';
import { WithTeam } from './WithTeam.tsx';

/** Where the team is told of news by e-mail: a lead sets it. */
export function MailboxPage({ params }: { params: Record<string, string> }) {
  return (
    <>
      <BackLink href={`/team/${params['team']}`}>{teamText.title}</BackLink>
      <WithTeam team={params['team']}>{(session, team) => <Shown session={session} team={team} />}</WithTeam>
    </>
  );
}

function Shown({ session, team: { known, me } }: { session: Session; team: OwnTeam }) {
  const { id, name } = known.team;
  const [told, setTold] = useState<TeamAnswer<MailboxReply> | undefined>();
  const [said, say] = useState('');
  const look = async () => setTold(await readMailbox(session.phone, id));
  const leads = me.role === 'lead';
  useEffect(() => {
    if (leads) void look();
  }, [id, leads]);
  const line = useRef<HTMLParagraphElement>(null);
  const changed = async (what: string) => {
    // The form is another one afterwards.
    line.current?.focus();
    await look();
    say(what);
  };
  const mailbox = told?.ok ? told.value.mailbox : null;
  return (
    <>
      <h1>{text.title}</h1>
      <p class="sw-lead">{text.lead}</p>
      <p>
        {text.example} {text.says(name)}
      </p>
      {!leads && <p>{text.askLead}</p>}
      <p role="status" tabIndex={-1} ref={line}>
        {said}
      </p>
      {told && !told.ok && (
        <p role="alert">
          {text.cannotLook} {teamSentence(told.problem)}
        </p>
      )}
      {mailbox && <p>{mailboxStateText[mailbox.state](mailbox.address)}</p>}
      {told?.ok && (
        <SetMailbox
          key={`${mailbox?.address} ${mailbox?.state}`}
          session={session}
          team={id}
          before={mailbox}
          onChanged={changed}
        />
      )}
    </>
  );
}
