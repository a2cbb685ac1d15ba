import type { DoorState } from '#domain/door/door.ts';
import { startText } from '../../text/start.ts';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { Lines } from './Lines.tsx';

export interface MayFollowProps {
  all: Extract<DoorState, { kind: 'outcome' }>['mayFollow'];
  /** Where urgency cut the questions short. */
  onMore: (() => void) | undefined;
}

export function MayFollow({ all, onMore }: MayFollowProps) {
  if (all.length === 0 && !onMore) return null;
  return (
    <section class="sw-part">
      <h2>{startText.mayFollow}</h2>
      {all.map(({ why, outcome }) => (
        <Details key={outcome.id} summary={why}>
          <p>
            <strong>{outcome.title}.</strong> {outcome.first}
          </p>
          <Lines lines={outcome.next} />
          <p>{startText.whoToTell}:</p>
          <Lines lines={outcome.who} />
        </Details>
      ))}
      {onMore && (
        <>
          <p>{startText.more}</p>
          <Button look="secondary" onClick={onMore}>
            {startText.goOn}
          </Button>
        </>
      )}
    </section>
  );
}
