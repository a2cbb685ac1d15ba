/** A device that waits for news of one account. */
export interface Listener {
  account: string;
  device: string;
  /** Seconds since 1970 after which its session is over. */
  expires: number;
  wake(): void;
  beat(): void;
  end(): void;
}

export interface Wake {
  /** Their feeds grew. `by` is the device whose own push did it, and which needs no telling. */
  wake(accounts: readonly string[], by: string): void;
  /** False when this account listens often enough already. */
  listen(listener: Listener): boolean;
  leave(listener: Listener): void;
  /** Whether a device of this account listens to this process now. */
  listens(account: string): boolean;
  /** A device that was removed: it is told to look, and hears no more. */
  dismiss(account: string, device: string): void;
  /** Keeps connections alive through proxies, and ends those whose session is over. */
  beat(now: number): void;
  close(): void;
  /** How many listen. */
  count(): number;
}

const LISTENERS_PER_ACCOUNT = 16;
/** News within this time becomes one wake-up: the pull that follows brings all of it. */
const GATHER_MS = 20;

/** Hints within one process. They may be lost: a device also asks by itself. */
export function createWake({ gatherMs = GATHER_MS }: { gatherMs?: number } = {}): Wake {
  const listening = new Map<string, Set<Listener>>();
  // account → the one device all its news came from, or null when there were several
  const news = new Map<string, string | null>();
  let timer: NodeJS.Timeout | null = null;

  function tell(): void {
    timer = null;
    for (const [account, by] of news) {
      for (const listener of listening.get(account) ?? []) {
        if (listener.device !== by) listener.wake();
      }
    }
    news.clear();
  }

  return {
    wake(accounts, by) {
      for (const account of accounts) {
        if (!listening.has(account)) continue;
        const known = news.get(account);
        news.set(account, known === undefined || known === by ? by : null);
        timer ??= setTimeout(tell, gatherMs);
      }
    },
    listen(listener) {
      const listeners = listening.get(listener.account) ?? new Set();
      if (listeners.size >= LISTENERS_PER_ACCOUNT) return false;
      listening.set(listener.account, listeners.add(listener));
      return true;
    },
    leave(listener) {
      const listeners = listening.get(listener.account);
      listeners?.delete(listener);
      if (listeners?.size === 0) listening.delete(listener.account);
    },
    listens: (account) => listening.has(account),
    dismiss(account, device) {
      for (const listener of [...(listening.get(account) ?? [])]) {
        if (listener.device !== device) continue;
        listener.wake();
        listener.end();
      }
    },
    beat(now) {
      for (const listeners of [...listening.values()]) {
        for (const listener of [...listeners]) {
          if (listener.expires <= now) listener.end();
          else listener.beat();
        }
      }
    },
    close() {
      if (timer) clearTimeout(timer);
      for (const listeners of [...listening.values()]) for (const listener of [...listeners]) listener.end();
      listening.clear();
    },
    count() {
      let all = 0;
      for (const listeners of listening.values()) all += listeners.size;
      return all;
    },
  };
}
