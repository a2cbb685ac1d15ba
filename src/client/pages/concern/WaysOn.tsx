import type { Draft } from '#domain/concern/draft.ts';
import { concernText } from '../../text/concern.ts';

/** What can be done about a concern beside sending it, before and after. */
export function WaysOn({ draft: { id } }: { draft: Draft }) {
  return (
    <>
      <p>
        <a href={`/concerns/${id}/log`}>{concernText.note}</a>
      </p>
      <p>
        <a href={`/concerns/${id}/talk`}>{concernText.talk}</a>
      </p>
      <p>
        <a href={`/concerns/${id}/other-ways`}>{concernText.otherWays}</a>
      </p>
    </>
  );
}
