import { useAct } from '../../forms/use-act.ts';
import { takeLink } from '../../session/link.ts';
import { linkSentence, takeLinkText as text } from '../../text/devices.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';

/** A code from the screen of another device was scanned. Nothing is taken before somebody says so. */
export function TakeLink({ token, onOpened }: { token: string; onOpened: (account: string) => Promise<void> }) {
  const { busy, problem, act } = useAct();
  const take = () =>
    act(async () => {
      const opened = await takeLink(token);
      if (!opened.ok) return linkSentence(opened.problem);
      await onOpened(opened.account);
      return undefined;
    });
  return (
    <>
      <p>{text.yours}</p>
      {problem && <p role="alert">{problem}</p>}
      <Button busy={busy} onClick={() => void take()}>
        {text.open}
      </Button>
      <LinkButton href="/" look="secondary">
        {text.no}
      </LinkButton>
    </>
  );
}
