import { type Counts, VIEWS, type View } from '#domain/inbox/views.ts';
import { inboxText } from '../../text/inbox.ts';
import { Select } from '../../ui/Select.tsx';

export interface ViewsProps {
  counts: Counts;
  current: View;
  addressOf: (view: View) => string;
  onChoose: (address: string) => void;
}

/** The ways to look at the list, each with how many it has: side by side, and in one line on a phone. */
export function Views({ counts, current, addressOf, onChoose }: ViewsProps) {
  const options = VIEWS.map((value) => ({ value, label: inboxText.viewCount(inboxText.view[value], counts[value]) }));
  return (
    <>
      <nav class="sw-inbox__wide" aria-label={inboxText.views}>
        <ul class="sw-inbox__views">
          {options.map(({ value, label }) => (
            <li key={value}>
              <a href={addressOf(value)} aria-current={value === current ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="sw-inbox__narrow">
        <Select
          id="view"
          label={inboxText.views}
          options={options}
          value={current}
          onChange={(view) => onChoose(addressOf(view))}
        />
      </div>
    </>
  );
}
