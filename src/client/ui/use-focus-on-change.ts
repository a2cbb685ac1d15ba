import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The router moves nothing when only the query changes, so the new page's top and heading are found here. */
export function useFocusOnChange(step: string | undefined): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    scrollTo(0, 0);
    const heading = place.current?.querySelector('h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [step]);
  return place;
}
