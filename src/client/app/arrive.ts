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
  const heading = main.querySelector<HTMLElement>('h1') ?? main;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
