import { exec } from 'preact-iso/router';
import { routes } from './routes.tsx';

function titleOf(path: string): string {
  const route = routes.find((candidate) => candidate.path === '*' || exec(path, candidate.path));
  return route?.title ?? '';
}

/** Without this a screen reader stays silent on a new page and the tab keeps the old page's name. */
export function arrive(url: string): void {
  document.title = titleOf(new URL(url, location.origin).pathname);
  const main = document.getElementById('main');
  // A page that opens with its own field focused (Write it down) keeps it.
  if (!main || (document.activeElement !== main && main.contains(document.activeElement))) return;
  const named = location.hash && document.getElementById(location.hash.slice(1));
  const target = named || main.querySelector<HTMLElement>('h1') || main;
  target.tabIndex = -1;
  target.focus({ preventScroll: !named });
}
