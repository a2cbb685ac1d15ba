import type { EarlierEntry } from '#protocol/events.ts';
import { dayNamed } from '../text/dates.ts';
import { earlierText as text } from '../text/earlier.ts';
import { SummaryList } from '../ui/SummaryList.tsx';

/** What was done before, as it goes along or came along: the same words for the one who sends and the one who reads. */
export function EarlierList({ entries }: { entries: readonly EarlierEntry[] }) {
  return (
    <SummaryList
      rows={entries.map((entry) => ({
        key: `${dayNamed(entry.day)}: ${earlierTitle(entry)}`,
        value: earlierWords(entry).join('\n'),
      }))}
    />
  );
}

export function earlierTitle({ what, who }: EarlierEntry): string {
  return text.title[what](who || text.someone);
}

export function earlierWords({ text: said, promised, by }: EarlierEntry): string[] {
  return [said, promised ? `${text.promised}: ${promised}` : '', by ? text.by(dayNamed(by)) : ''].filter(
    (line) => line !== '',
  );
}
