import type { AuditLine } from '../public.ts';
import type { Connection, Value } from '../sql/connection.ts';
import { createTx } from '../sql/tx.ts';
import type { Tx } from '../store.ts';
import type { Line } from './line.ts';

export interface Scope {
  connection: Connection;
  tx: Tx;
  /** Audit lines of this job, for the end of its round: the chain has one end, and jobs run side by side. */
  audit: AuditLine[];
  /** Whether it sent anything that could change the database. */
  readonly wrote: boolean;
  /** Until everything sent was answered. Throws the first thing that went wrong. */
  settled(): Promise<void>;
}

const READS = /^\s*SELECT\b/;

type Asked = Map<string, Promise<{ rows: unknown[] }>>;

/**
 * What one job sees of a connection. Writes are sent and not waited for. `asked` is what others have asked of the same
 * snapshot: asked again, it would be answered the same.
 */
export function openScope(line: Line, asked?: Asked): Scope {
  const audit: AuditLine[] = [];
  const sent: Promise<unknown>[] = [];
  let wrote = false;
  let failed: unknown = null;
  function once(sql: string, values: readonly Value[]): Promise<{ rows: unknown[] }> {
    const question = asked && `${sql}\n${values.join('\n')}`;
    const before = question && asked.get(question);
    if (before) return before;
    const answer = line.send(sql, values);
    if (question) asked.set(question, answer);
    return answer;
  }
  function send<Row>(sql: string, values: readonly Value[]) {
    wrote ||= !READS.test(sql);
    const answer = once(sql, values) as Promise<{ rows: Row[] }>;
    sent.push(
      answer.catch((error: unknown) => {
        failed ??= error;
      }),
    );
    return answer;
  }
  const connection: Connection = {
    run(sql, ...values) {
      void send(sql, values).catch(() => {});
    },
    get: async <Row>(sql: string, ...values: Value[]) => (await send<Row>(sql, values)).rows[0],
    all: async <Row>(sql: string, ...values: Value[]) => (await send<Row>(sql, values)).rows,
  };
  const tx = createTx(connection);
  return {
    connection,
    tx: { ...tx, audit: { ...tx.audit, add: async (entry) => void audit.push(entry) } },
    audit,
    get wrote() {
      return wrote;
    },
    async settled() {
      await Promise.all(sent);
      if (failed) throw failed;
    },
  };
}
