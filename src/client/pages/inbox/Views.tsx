import { type Counts, VIEWS, type View } from '#domain/inbox/views.ts';
import { inboxText } from '../../text/inbox.ts';

export interface ViewsProps {
  counts: Counts;
  current: View;
  addressOf: (view: View) => string;
}

/** The ways to look at the list, each with how many it has. */
export function Views({ counts, current, addressOf }: ViewsProps) {
  return (
    <nav aria-label={inboxText.views}>
      <ul class="sw-inbox__views">
        {VIEWS.map((view) => (
          <li key={view}>
            <a href={addressOf(view)} aria-current={view === current ? 'page' : undefined}>
              {inboxText.viewCount(inboxText.view[view], counts[view])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
