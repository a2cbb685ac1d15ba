import type { ComponentChildren } from 'preact';
import { firstWords } from '#domain/concern/draft.ts';
import { followText } from '../text/follow.ts';
import { concernLine, type Listed } from './concern-line.ts';

export interface ConcernRowsProps {
  rows: readonly Listed[];
  now: Date;
  offline: boolean;
  /** More about a row: then it is as high as it needs to be. */
  below?: (row: Listed) => ComponentChildren;
}

/** One's own concerns, each with one honest line. */
export function ConcernRows({ rows, now, offline, below }: ConcernRowsProps) {
  return (
    <ul class={below ? 'sw-tasks sw-mine--open' : 'sw-tasks'}>
      {rows.map((one) => (
        <li class="sw-tasks__task sw-mine__row" key={one.draft.id}>
          <a class="sw-tasks__link sw-mine__words" href={one.href} aria-describedby={`${one.draft.id}-line`} dir="auto">
            {firstWords(one.draft) || followText.untitled}
          </a>
          <span
            class={one.needsYou ? 'sw-mine__line sw-mine__line--news' : 'sw-mine__line'}
            id={`${one.draft.id}-line`}
          >
            {concernLine(one, now, offline)}
          </span>
          {below?.(one)}
        </li>
      ))}
    </ul>
  );
}
