import { exec } from 'preact-iso/router';
import { nameTab } from '../session/plain-name.ts';
import { routes } from './routes.tsx';

export function nameTabOf(path: string): void {
  const route = routes.find((candidate) => candidate.path === '*' || exec(path, candidate.path));
  nameTab(route?.title ?? '');
}

/** Goes to the part that the address names, once the page that holds it is there. */
export function showNamedPart(): boolean {
  const part = location.hash && document.getElementById(location.hash.slice(1));
  if (!part) return false;
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
  part.scrollIntoView();
  return true;
}

/** Without this a screen reader stays silent on a new page and the tab keeps the old page's name. */
export function arrive(url: string): void {
  nameTabOf(new URL(url, location.origin).pathname);
  const main = document.getElementById('main');
  // A page that opens with its own field focused (Write it down) keeps it.
  if (!main || (document.activeElement !== main && main.contains(document.activeElement))) return;
  if (showNamedPart()) return;
  main.focus({ preventScroll: true });
  goOnAtHeading();
}

/**
 * Where what was pressed is gone, a screen reader goes on at the heading. That may come a moment later, when a page is read
 * from the phone, and be drawn anew: so until somebody acts.
 */
export function goOnAtHeading(): void {
  const main = document.getElementById('main');
  const go = () => {
    const heading = main?.querySelector('h1');
    if (!heading || ![main, document.body].includes(document.activeElement as HTMLElement)) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };
  const drawn = new MutationObserver(go);
  drawn.observe(document.body, { childList: true, subtree: true });
  for (const act of ['keydown', 'pointerdown'])
    addEventListener(act, () => drawn.disconnect(), { capture: true, once: true });
  go();
}
