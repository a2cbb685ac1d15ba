import type { Briefing } from '#domain/briefing/briefing.ts';
import { briefingText as text } from './briefing-text.ts';

/** What is different from the day that was chosen. For others only what is not about single concerns. */
export function Changed({ brief: { since }, others }: { brief: Briefing; others: boolean }) {
  if (others) return <p>{text.leftOut}</p>;
  return (
    <ul>
      <li>{text.opened(since.opened.length)}</li>
      <li>{text.closed(since.closed.length)}</li>
      <li>{text.done(since.done.length)}</li>
    </ul>
  );
}
