import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { placementText } from './placement-text.ts';

const text = placementText.offline;

/** Without signal and without the list: why, and what works anyway. */
export function NoList({ onAgain }: { onAgain: () => void }) {
  return (
    <>
      <h1>{text.title}</h1>
      {text.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <LinkButton href="/note" look="secondary">
        {text.write}
      </LinkButton>
      <LinkButton href="/pathway" look="secondary">
        {text.steps}
      </LinkButton>
      <Button onClick={onAgain}>{text.again}</Button>
    </>
  );
}
