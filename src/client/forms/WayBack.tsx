import type { Draft, Sending } from '#domain/concern/draft.ts';
import { keptText as text } from '../text/kept.ts';
import { Callout } from '../ui/Callout.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';

/** Where nothing is kept, what was sent can be found again only by what the person takes along. */
export function WayBack({ draft, sending }: { draft: Draft; sending: Sending }) {
  const paper = sending.mode === 'anonymous';
  return (
    <Callout title={text.beforeClosing}>
      <p>{text.lostWithPage}</p>
      <LinkButton href={paper ? `/concerns/${draft.id}/receipt/${sending.space}?paper` : '/recovery'}>
        {paper ? text.toPaper : text.code}
      </LinkButton>
    </Callout>
  );
}
