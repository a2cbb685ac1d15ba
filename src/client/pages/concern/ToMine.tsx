import type { Form } from '#domain/concern/draft.ts';
import { concernText } from '../../text/concern.ts';
import { shellText } from '../../text/shell.ts';
import { BackLink } from '../../ui/BackLink.tsx';

/** A learner goes back to the start, an educator to the page of their observations. */
export function ToMine({ form }: { form: Form }) {
  return form === 'observation' ? (
    <BackLink href="/observations">{concernText.toObservations}</BackLink>
  ) : (
    <BackLink href="/">{shellText.toStart}</BackLink>
  );
}
