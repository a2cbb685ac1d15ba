import type { StepDown } from '#domain/register/step-down.ts';
import { progressSeenText as text } from '../../text/register.ts';

/** What is not there yet for stepping down, or that nothing is missing. */
export function MissingList({ found: { missing } }: { found: StepDown }) {
  if (missing.length === 0) return <p>{text.enough}</p>;
  return (
    <>
      <p>{text.needs}</p>
      <ul>
        {missing.map(({ what, have, need }) => (
          <li key={what}>{text.missing[what](have, need)}</li>
        ))}
      </ul>
    </>
  );
}
