import { useEffect, useRef } from 'preact/hooks';
import { setUpText } from '../../text/set-up.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';

/** Why the link does nothing, and what to do about it. */
export function Said({ title, line }: { title: string; line: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p>{line}</p>
      <LinkButton href="/" look="secondary">
        {setUpText.start}
      </LinkButton>
    </>
  );
}
