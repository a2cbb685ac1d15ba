/** The only place that reads the time. Everything else is handed a Clock. */
export type Clock = {
  now(): Date;
  /** Calls back after `ms`; returns what cancels it. */
  after(ms: number, run: () => void): () => void;
};

export const systemClock: Clock = {
  now: () => new Date(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
