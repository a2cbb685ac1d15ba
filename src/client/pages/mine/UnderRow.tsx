import type { Draft } from '#domain/concern/draft.ts';
import { firstWords } from '#domain/concern/draft.ts';
import type { Found } from '#domain/concern/find.ts';
import { followText } from '../../text/follow.ts';
import { mineText } from './mine-text.ts';

/** Where the words were found, and the way to take the row off this phone. */
export function UnderRow({ draft, found }: { draft: Draft; found: Found | null }) {
  return (
    <>
      {found && (
        <p class="sw-mine__found">
          <span class="sw-line sw-soft">{found.label}</span>
          <bdi>
            {found.before}
            <mark>{found.match}</mark>
            {found.after}
          </bdi>
        </p>
      )}
      <a class="sw-mine__remove" href={`/concerns/${draft.id}/remove`}>
        {mineText.remove}
        <span class="sw-hidden"> {firstWords(draft) || followText.untitled}</span>
      </a>
    </>
  );
}
