import type { Draft } from '#domain/concern/draft.ts';
import { concernText } from '../../text/concern.ts';

/** What can be done about it beside sending it, before and after. An observation is not argued step by step. */
export function WaysOn({ draft: { id, form } }: { draft: Draft }) {
  return (
    <>
      {form === 'concern' && (
        <>
          <p>
            <a href={`/concerns/${id}/log`}>{concernText.note}</a>
          </p>
          <p>
            <a href={`/concerns/${id}/talk`}>{concernText.talk}</a>
          </p>
        </>
      )}
      <p>
        <a href={`/concerns/${id}/other-ways`}>{concernText.otherWays}</a>
      </p>
    </>
  );
}
