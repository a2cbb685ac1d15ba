type Timer = { due: number; run: () => void };

/** Time that passes only when the test says so. `settle`: lets what waits for anything but time come to its end. */
export function makeStillClock(start: number, settle: () => Promise<void> = async () => {}) {
  let time = start;
  let waiting: Timer[] = [];
  const next = (until: number) => waiting.filter(({ due }) => due <= until).sort((a, b) => a.due - b.due)[0];
  const run = (timer: Timer) => {
    waiting = waiting.filter((one) => one !== timer);
    time = Math.max(time, timer.due);
    timer.run();
  };
  return {
    clock: {
      now: () => new Date(time),
      after(ms: number, run: () => void) {
        const timer = { due: time + ms, run };
        waiting.push(timer);
        return () => {
          waiting = waiting.filter((one) => one !== timer);
        };
      },
    },
    since: () => time - start,
    count: () => waiting.length,
    /** How long until the next thing that is planned. */
    soonest: () => (next(Number.POSITIVE_INFINITY)?.due ?? Number.POSITIVE_INFINITY) - time,
    /** The next thing that is planned happens. */
    turn: () => run(next(Number.POSITIVE_INFINITY)!),
    /** Timers run as they fall due. */
    async pass(ms: number) {
      const until = time + ms;
      await settle();
      for (let timer = next(until); timer; timer = next(until)) {
        run(timer);
        await settle();
      }
      time = until;
    },
    /** The phone sleeps: time goes on, and no timer runs. */
    sleep(ms: number) {
      time += ms;
    },
    /** The app is killed: nothing it had planned happens. */
    forget() {
      waiting = [];
    },
  };
}
