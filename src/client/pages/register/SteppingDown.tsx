import type { StepDown } from '#domain/register/step-down.ts';
import { setText as text } from '../../text/register.ts';
import { Callout } from '../../ui/Callout.tsx';
import { MissingList } from './MissingList.tsx';

/** Read out as soon as a category is chosen that steps down. Null: it does not. */
export function SteppingDown({ down, leads }: { down: StepDown | null; leads: boolean }) {
  return (
    <div role="status">
      {down && (
        <Callout title={text.down}>
          <MissingList found={down} />
          {down.missing.length > 0 && <p>{leads ? text.downLead : text.downHandler}</p>}
        </Callout>
      )}
    </div>
  );
}
