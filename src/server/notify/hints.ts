import type { Wake } from './wake.ts';

/** Short texts from one process to all others. They may be lost. */
export interface Hints {
  /** At most `HINT_BYTES` long. */
  send(text: string): void;
  onHeard(listener: (text: string) => void): void;
  close(): Promise<void>;
}

/** PostgreSQL takes less than 8,000. */
const HINT_BYTES = 7900;
const GATHER_MS = 30;

type Hint = { from: string; woken?: [account: string, by: string][]; dismissed?: [account: string, device: string] };

/** Wake-ups that reach devices connected to other processes too. `self` tells this process's own hints from theirs. */
export function spreadWake(local: Wake, hints: Hints, self: string, { gatherMs = GATHER_MS } = {}): Wake {
  let news = new Map<string, string>();
  let timer: NodeJS.Timeout | null = null;

  function tell(): void {
    timer = null;
    const pairs = [...news];
    news = new Map();
    const perHint = Math.floor((HINT_BYTES - 100) / JSON.stringify(pairs[0]).length);
    for (let at = 0; at < pairs.length; at += perHint) {
      hints.send(JSON.stringify({ from: self, woken: pairs.slice(at, at + perHint) } satisfies Hint));
    }
  }
  hints.onHeard((text) => {
    const { from, woken = [], dismissed } = JSON.parse(text) as Hint;
    if (from === self) return;
    for (const [account, by] of woken) local.wake([account], by);
    if (dismissed) local.dismiss(...dismissed);
  });

  return {
    ...local,
    wake(accounts, by) {
      local.wake(accounts, by);
      for (const account of accounts) {
        // Told by several devices in one moment, all of them may want to look.
        const known = news.get(account);
        news.set(account, known === undefined || known === by ? by : '');
      }
      if (accounts.length > 0) timer ??= setTimeout(tell, gatherMs);
    },
    dismiss(account, device) {
      local.dismiss(account, device);
      hints.send(JSON.stringify({ from: self, dismissed: [account, device] } satisfies Hint));
    },
    close() {
      if (timer) {
        clearTimeout(timer);
        tell();
      }
      local.close();
    },
  };
}
