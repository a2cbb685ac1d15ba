import { useState } from 'preact/hooks';
import { takeToken } from '../../forms/take-token.ts';
import { useAct } from '../../forms/use-act.ts';
import { followMailLink, MailLink } from '../../session/team.ts';
import { mailLinkText as text } from '../../text/mailbox.ts';
import { teamSentence } from '../../text/team.ts';
import { Button } from '../../ui/Button.tsx';

/** Behind the links of an e-mail: nothing happens before the button is pressed, because some programs open links by themselves. */
export function MailLinkPage() {
  const [link] = useState(() => readLink(takeToken()));
  if (link) return <Follow link={link} />;
  return (
    <>
      <h1>{text.noLinkTitle}</h1>
      <p>{text.noLink}</p>
    </>
  );
}

function Follow({ link }: { link: MailLink }) {
  const [done, setDone] = useState('');
  const { busy, problem, act } = useAct();
  const confirms = link.act === 'confirm';
  const follow = () =>
    act(async () => {
      const answer = await followMailLink(link);
      if (answer.ok) return void setDone(confirms ? text.confirmed(answer.value) : text.stopped(answer.value));
      if (answer.problem === 'forged') return text.old;
      if (answer.problem === 'link_used') return text.refused;
      return answer.problem === 'offline' ? text.offline : teamSentence(answer.problem);
    });
  return (
    <>
      <h1>{confirms ? text.confirmTitle : text.stopTitle}</h1>
      {!done && (
        <>
          <p class="sw-lead">{confirms ? text.confirm : text.stop}</p>
          {confirms && <p>{text.confirmWhat}</p>}
          {problem && <p role="alert">{problem}</p>}
          <Button busy={busy} onClick={() => void follow()}>
            {confirms ? text.yes : text.stopYes}
          </Button>
          {confirms && <p>{text.no}</p>}
        </>
      )}
      <p role="status">{done}</p>
    </>
  );
}

function readLink(token: string): MailLink | null {
  const [act, team, rest] = token.split('.');
  return MailLink.safeParse({ act, team, token: rest }).data ?? null;
}
