import { removedText as text } from '../../text/devices.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';

/** What somebody sees on a device that another one of its account has removed. */
export function Removed() {
  return (
    <>
      <h1>{text.title}</h1>
      <p class="sw-lead">{text.gone}</p>
      <p>{text.who}</p>
      <LinkButton href="/">{text.start}</LinkButton>
      <LinkButton href="/open" look="secondary">
        {text.code}
      </LinkButton>
    </>
  );
}
