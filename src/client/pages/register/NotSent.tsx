import { scopeText as text } from '../../text/register.ts';

/** The server did not take it: said where it was written, so that nobody thinks it counts. */
export function NotSent() {
  return (
    <p>
      <strong>{text.refused}</strong>
    </p>
  );
}
