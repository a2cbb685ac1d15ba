import { joinText } from '../../text/team.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';

/** Why the link does nothing, and what to do about it. */
export function Said({ title, line, children }: { title: string; line: string; children?: preact.ComponentChildren }) {
  return (
    <>
      <h1>{title}</h1>
      <p role="alert">{line}</p>
      {children}
      <LinkButton href="/" look="secondary">
        {joinText.start}
      </LinkButton>
    </>
  );
}
