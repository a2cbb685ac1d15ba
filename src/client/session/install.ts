import { remember, remembered } from '../platform/remembered.ts';
import { waiting } from './home-screen.ts';

export const canAsk = (): boolean => waiting !== null;

/** The browser offers it anew: after the app's name has changed, say. Called after its offer was kept. */
export function onOffer(listener: () => void): () => void {
  addEventListener('beforeinstallprompt', listener);
  return () => removeEventListener('beforeinstallprompt', listener);
}

/** Shows the browser's own question. True: somebody said yes. */
export async function askToInstall(): Promise<boolean> {
  return waiting !== null && (await waiting.prompt()).outcome === 'accepted';
}

/** This is the app on the home screen, and no tab of a browser. */
export function isOnHomeScreen(): boolean {
  return (
    matchMedia('(display-mode: standalone)').matches || (navigator as { standalone?: boolean }).standalone === true
  );
}

/** On a phone or a tablet, or where the browser says it can; not where it is already, nor after a no. */
export function mayOffer(): boolean {
  const hasHomeScreen = canAsk() || matchMedia('(pointer: coarse)').matches;
  return hasHomeScreen && !isOnHomeScreen() && remembered('home-screen') === null;
}

export function offerNoMore(): void {
  remember('home-screen', 'no');
}
