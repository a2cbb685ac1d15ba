import { CopyText } from '../../forms/CopyText.tsx';
import { sessionText } from '../../text/session.ts';
import { writingText } from '../../text/writing.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { cannotKeepText } from './cannot-keep-text.ts';

/** No store to keep anything in: said under the words, which stay on screen and can be taken elsewhere. */
export function CannotKeep({ problem, text }: { problem: keyof typeof sessionText; text: string }) {
  const { title, lines } = problem === 'unsealed' ? cannotKeepText.unsealed : sessionText[problem];
  return (
    <div role="alert">
      <p>
        <strong>{writingText.notSaved}</strong> {title}.
      </p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {text !== '' && (
        <>
          <CopyText text={text} />
          <LinkButton href={`mailto:?body=${encodeURIComponent(text)}`} look="secondary">
            {cannotKeepText.mail}
          </LinkButton>
          <Button look="secondary" onClick={() => print()}>
            {cannotKeepText.print}
          </Button>
        </>
      )}
    </div>
  );
}
