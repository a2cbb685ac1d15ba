/** One window of a browser with a profile of its own: the little that every browser can be asked to do. */
export interface Tab {
  /** Of the browser, as it says itself. */
  version: string;
  go(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs the body of an async function in the page. What it returns has to be JSON. */
  run<Value>(body: string): Promise<Value>;
  /** A press and a letter as from a person, through the browser's own events. */
  tap(x: number, y: number): Promise<void>;
  type(words: string): Promise<void>;
  /** Errors of the page and its console, where the browser tells them. */
  complaints(): readonly string[];
  close(): Promise<void>;
}

export type Size = { width: number; height: number };

export interface Browser {
  name: 'chromium' | 'firefox' | 'webkit';
  open(size: Size): Promise<Tab>;
}

/** A press with a mouse, as WebDriver and BiDi both put it. */
export const pressAt = (x: number, y: number) => ({
  type: 'pointer',
  id: 'mouse',
  parameters: { pointerType: 'mouse' },
  actions: [
    { type: 'pointerMove', x, y },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ],
});

/** Asks again until there is an answer, for as long as a person would wait on a busy machine. */
export async function until<Value>(
  what: string,
  ask: () => Promise<Value | null | false>,
  ms = 30_000,
): Promise<Value> {
  const end = performance.now() + ms;
  let failed: unknown;
  while (performance.now() < end) {
    const answer = await ask().catch((error: unknown) => {
      // A page that is just being left answers nothing.
      failed = error;
      return null;
    });
    if (answer !== null && answer !== false) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what}: waited for in vain${failed ? ` (${String(failed)})` : ''}`);
}
