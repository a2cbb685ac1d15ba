import type { ComponentChildren } from 'preact';

export interface TimelineEvent {
  id: string;
  /** As people say it: "Tuesday 3 November". */
  when: string;
  /** The same for machines: 2026-11-03. */
  date?: string;
  title: ComponentChildren;
  body?: ComponentChildren;
  /** Promised, not done yet. */
  ahead?: boolean;
}

/** Oldest first, so that it reads like a story; what is ahead comes last. */
export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  return (
    <ol class="sw-timeline">
      {events.map(({ id, when, date, title, body, ahead }) => (
        <li class={ahead ? 'sw-timeline__event sw-timeline__event--ahead' : 'sw-timeline__event'} key={id} id={id}>
          <time class="sw-timeline__when" dateTime={date}>
            {when}
          </time>
          <strong>{title}</strong>
          {body && <div class="sw-timeline__body">{body}</div>}
        </li>
      ))}
    </ol>
  );
}
