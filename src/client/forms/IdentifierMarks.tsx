import { identifierText } from '../text/identifiers.ts';
import { pieces } from './identifier-pieces.tsx';
import { useFindIdentifiers } from './use-find-identifiers.ts';

/** Words to read before they go, with what may show who somebody is underlined; said, too, for who does not see lines. */
export function IdentifierMarks({ text }: { text: string }) {
  const found = useFindIdentifiers()(text);
  return (
    <>
      {pieces(text, found, (words, { kind }) => (
        <mark class="sw-find">
          {words}
          <span class="sw-hidden"> ({identifierText.looksLike(kind)})</span>
        </mark>
      ))}
    </>
  );
}
