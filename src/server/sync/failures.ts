/** More than any honest number of devices failing at once; beyond it the oldest count is forgotten. */
const REMEMBERED = 10_000;

/**
 * How often a mutation has failed in a way nobody expected. Kept in memory: a failed mutation stores nothing, and
 * a count lost with the process only delays parking.
 */
export function createFailureCount() {
  const counts = new Map<string, number>();
  const name = (device: string, seq: number) => `${device}.${seq}`;
  return {
    add(device: string, seq: number): number {
      const key = name(device, seq);
      const count = (counts.get(key) ?? 0) + 1;
      counts.delete(key);
      counts.set(key, count);
      if (counts.size > REMEMBERED) counts.delete(counts.keys().next().value!);
      return count;
    },
    forget(device: string, seq: number): void {
      counts.delete(name(device, seq));
    },
  };
}
