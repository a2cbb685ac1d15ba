import { type Line, openLine } from './line.ts';

/** The first of several databases that takes writes: after a failover another one does. Throws the last failure. */
export async function openWritable(urls: readonly string[], how: { patient?: boolean } = {}): Promise<Line> {
  let failure: unknown = new Error('connection: no database was named');
  for (const url of urls) {
    let line: Line | null = null;
    try {
      line = await openLine(url, how);
      const { rows } = await line.send<{ standby: boolean }>('SELECT pg_is_in_recovery() AS standby', []);
      if (!rows[0]?.standby) return line;
      await line.end();
      failure = new Error('connection: the database is a standby');
    } catch (error) {
      line?.cut();
      failure = error;
    }
  }
  throw failure;
}

/** One line at a time: the one there is while it holds, else a new one that `prepare` has looked at first. */
export function createLineKeeper(urls: readonly string[], prepare: (line: Line) => Promise<void> = async () => {}) {
  let kept: Line | null = null;
  return {
    async ready(): Promise<Line> {
      if (kept && !kept.broken) return kept;
      kept = null;
      const line = await openWritable(urls);
      try {
        await prepare(line);
      } catch (error) {
        line.cut();
        throw error;
      }
      kept = line;
      return line;
    },
    async end(): Promise<void> {
      const line = kept;
      kept = null;
      if (line && !line.broken) await line.end();
    },
  };
}
