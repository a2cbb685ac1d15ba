import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Identifier } from '#domain/identifiers/identifier.ts';
import { directionOf } from '../ui/direction.ts';
import { pieces } from './identifier-pieces.tsx';

export interface IdentifierUnderlinesProps {
  field: string;
  text: string;
  found: readonly Identifier[];
}

/**
 * The same words again, unseen, over the box: only the lines under the finds show (decision 006). It ends with the word
 * of the last find, so that typing further on costs nothing.
 */
export function IdentifierUnderlines({ field, text, found }: IdentifierUnderlinesProps) {
  const layer = useRef<HTMLDivElement>(null);
  const any = found.length > 0;
  useLayoutEffect(() => {
    const box = document.getElementById(field);
    if (!any || !box) return;
    // Someone may have made the box smaller than its text.
    const follow = () => {
      if (!layer.current) return;
      layer.current.style.width = `${box.clientWidth}px`;
      layer.current.scrollTop = box.scrollTop;
    };
    follow();
    box.addEventListener('scroll', follow);
    return () => box.removeEventListener('scroll', follow);
  }, [any, field]);
  if (!any) return null;
  const end = found.at(-1)!.end;
  const space = text.slice(end).search(/\s/);
  const needed = space < 0 ? text : text.slice(0, end + space);
  return (
    <div class="sw-underlines" dir={directionOf(text)} aria-hidden="true" ref={layer}>
      {pieces(needed, found, (words) => (
        <span class="sw-find">{words}</span>
      ))}
    </div>
  );
}
