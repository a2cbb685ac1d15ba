import type { Briefing } from '#domain/briefing/briefing.ts';
import type { Day } from '#domain/time/days.ts';
import type { CategoryOf } from '../../forms/use-categories.ts';
import { longDate } from '../../text/dates.ts';
import { briefingText as text } from './briefing-text.ts';
import { setsOf } from './Categories.tsx';

export interface ChangedProps {
  brief: Briefing;
  categories: readonly CategoryOf[] | null;
  since: Day;
  others: boolean;
}

/** What is different from the day that was chosen. For others only what is not about single concerns. */
export function Changed({ brief, categories, since, others }: ChangedProps) {
  const { opened, closed, done } = brief.since;
  const set = (categories ?? []).flatMap(setsOf).filter(({ day }) => day >= since);
  return (
    <>
      <ul>
        {!others && (
          <>
            <li>{text.opened(opened.length)}</li>
            <li>{text.closed(closed.length)}</li>
            <li>{text.done(done.length)}</li>
          </>
        )}
        {categories && set.length === 0 && <li>{text.noSet}</li>}
        {set.map(({ key, place, day, label }) => (
          <li key={key}>{text.set(longDate(day), place, label)}</li>
        ))}
      </ul>
      {others && <p>{text.leftOut}</p>}
    </>
  );
}
