import { useState } from 'preact/hooks';
import type { OwnTeam } from '../../db/team/team.ts';
import { useAct } from '../../forms/use-act.ts';
import type { Session } from '../../session/session.ts';
import { changeTeam } from '../../session/team.ts';
import { memberText, teamSentence } from '../../text/team.ts';
import { Button } from '../../ui/Button.tsx';

/** Asked twice, because nobody comes back without a new version of the roster. */
export function RemoveMember({ session, team, account }: { session: Session; team: OwnTeam; account: string }) {
  const [asked, ask] = useState(false);
  const { busy, problem, act } = useAct();
  const self = account === team.me.account;
  const remove = () =>
    act(async () => {
      const answer = await changeTeam(session.phone, team.known, { remove: account });
      if (!answer.ok) return teamSentence(answer.problem);
      session.syncNow();
      return undefined;
    });
  return (
    <>
      <h2>{self ? memberText.leaveTitle : memberText.removeTitle}</h2>
      <p>{memberText.removeWhy}</p>
      <p>{memberText.erase}</p>
      <p>{memberText.kept}</p>
      {problem && <p role="alert">{problem}</p>}
      {asked ? (
        <Button look="danger" busy={busy} onClick={() => void remove()}>
          {self ? memberText.sureLeave : memberText.sure}
        </Button>
      ) : (
        <Button look="secondary" onClick={() => ask(true)}>
          {self ? memberText.leave : memberText.remove}
        </Button>
      )}
    </>
  );
}
