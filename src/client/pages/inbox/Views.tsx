import { type Counts, VIEWS, type View } from '#domain/inbox/views.ts';
import { inboxText } from '../../text/inbox.ts';

export interface ViewsProps {
  counts: Counts;
  current: View;
  addressOf: (view: View) => string;
}

const COUNTED = ['new', 'overdue', 'today'] as const;

/** What there is to do in three numbers, and the ways to look at it. */
export function Views({ counts, current, addressOf }: ViewsProps) {
  return (
    <>
      <ul class="sw-inbox__counts">
        {COUNTED.map((what) => (
          <li key={what}>{inboxText.count(counts[what], inboxText.counts[what])}</li>
        ))}
      </ul>
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
    </>
  );
}
