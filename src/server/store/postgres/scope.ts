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

/** What one job sees of a connection. Writes are sent and not waited for. */
export function openScope(line: Line): Scope {
  const audit: AuditLine[] = [];
  const sent: Promise<unknown>[] = [];
  let wrote = false;
  let failed: unknown = null;
  function send<Row>(sql: string, values: readonly Value[]) {
    wrote ||= !READS.test(sql);
    const answer = line.send<Row>(sql, values);
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
