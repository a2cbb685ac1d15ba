/** Time that passes when the test says so. */
export function makeHands(start: number) {
  let time = start;
  const waiting = new Set<{ due: number; run: () => void }>();
  return {
    clock: {
      now: () => new Date(time),
      after(ms: number, run: () => void) {
        const timer = { due: time + ms, run };
        waiting.add(timer);
        return () => waiting.delete(timer);
      },
    },
    since: () => time - start,
    count: () => waiting.size,
    /** The next thing that is planned happens. */
    turn() {
      const [next] = [...waiting].sort((a, b) => a.due - b.due);
      waiting.delete(next!);
      time = Math.max(time, next!.due);
      next!.run();
    },
  };
}
