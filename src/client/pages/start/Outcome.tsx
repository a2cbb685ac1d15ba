import type { DoorState } from '#domain/door/door.ts';
import { startText } from '../../text/start.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { AsWell } from './AsWell.tsx';
import { Contacts } from './Contacts.tsx';
import { DoorWays } from './DoorWays.tsx';
import { MayFollow } from './MayFollow.tsx';
import { EmergencyNumbers, OutcomePart } from './OutcomePart.tsx';
import { Suggested } from './Suggested.tsx';

export interface OutcomeProps {
  state: Extract<DoorState, { kind: 'outcome' }>;
  onMore: () => void;
  onAgain: () => void;
}

/** What to do first stands alone at the top; what holds as well, and what may follow, comes after it. */
export function Outcome({ state, onMore, onAgain }: OutcomeProps) {
  const { outcome, step, asWell, mayFollow, more } = state;
  const steps = [state, ...asWell].map((held) => held.step?.step);
  const help = outcome.help && !steps.includes(outcome.help) ? outcome.help : null;
  return (
    <>
      <h1>{outcome.title}</h1>
      <p class="sw-lead">{outcome.first}</p>
      <EmergencyNumbers outcome={outcome} />
      {step && <LinkButton href="/note">{startText.write}</LinkButton>}
      {step && <Suggested step={step} level={2} />}
      <OutcomePart outcome={outcome} level={2} />
      {asWell.map((held) => (
        <AsWell key={held.outcome.id} held={held} />
      ))}
      {help && (
        <section class="sw-part">
          <h2>{startText.help}</h2>
          <Contacts step={help} />
        </section>
      )}
      <MayFollow all={mayFollow} onMore={more ? onMore : undefined} />
      <section class="sw-part">
        <DoorWays write={!step} />
        <Button look="secondary" onClick={onAgain}>
          {startText.again}
        </Button>
      </section>
    </>
  );
}
