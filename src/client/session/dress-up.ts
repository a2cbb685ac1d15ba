import { remember } from '../platform/remembered.ts';
import { shellText } from '../text/shell.ts';
import { isPlain } from './plain-name.ts';

export function goBy(name: 'stepwise' | 'plain'): void {
  remember('plain', name === 'plain' ? 'yes' : null);
  dressUp();
}

/** What a browser reads when somebody adds this to the home screen. The page itself comes as Stepwise. */
export function dressUp(): void {
  const [file, icon, name] = isPlain() ? ['plain', 'plain', shellText.plainName] : ['manifest', 'icon', shellText.name];
  point('link[rel=manifest]', 'href', `/${file}.webmanifest`);
  point('link[rel=icon]', 'href', `/${icon}.svg`);
  point('link[rel=apple-touch-icon]', 'href', `/${icon}-192.png`);
  point('meta[name=apple-mobile-web-app-title]', 'content', name);
}

function point(what: string, attribute: string, to: string): void {
  document.head.querySelector(what)?.setAttribute(attribute, to);
}
