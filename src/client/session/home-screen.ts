/** What Chromium hands out to be used once, when it would put the app on the home screen. The DOM library has no name for it. */
export interface InstallPrompt extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

export let waiting: InstallPrompt | null = null;

/** The browser's own banner would come before anybody has done anything here. So it waits until it is asked for. */
export function waitToBeAsked(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    waiting = event as InstallPrompt;
  });
}
