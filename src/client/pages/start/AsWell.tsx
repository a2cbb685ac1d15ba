import type { HeldOutcome } from '#domain/door/door.ts';
import { startText } from '../../text/start.ts';
import { Details } from '../../ui/Details.tsx';
import { OutcomePart } from './OutcomePart.tsx';
import { Suggested } from './Suggested.tsx';

/** An outcome that holds beside a more urgent one: what it is and where to begin in sight, the rest a tap away. */
export function AsWell({ held: { outcome, step } }: { held: HeldOutcome }) {
  return (
    <section class="sw-part">
      <h2>{outcome.asWell}</h2>
      <p>{outcome.first}</p>
      {step && <Suggested step={step} level={3} />}
      <Details summary={step ? startText.anyStep : startText.moreOfIt}>
        <OutcomePart outcome={outcome} level={3} />
      </Details>
    </section>
  );
}
