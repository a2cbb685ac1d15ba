import pg from 'pg';
import { StorageFailure } from '../failure.ts';
import type { Value } from '../sql/connection.ts';

const CONNECT_MS = 3000;
/** Longer than any round of ours; a database that answers nothing for so long is taken for lost. */
const SILENCE_MS = 15_000;
/** A process that stops in the middle of a round must not hold up the others for ever. */
const SETTINGS = `SET lock_timeout = 10000; SET idle_in_transaction_session_timeout = 10000; SET statement_timeout = 14000`;

const INT8 = 20;
const types = new pg.TypeOverrides();
types.setTypeParser(INT8, Number);

interface Statement {
  name: string;
  text: string;
}
const statements = new Map<string, Statement>();

/** `?` becomes `$1`, `$2` …, and `?3` becomes `$3`; the name lets the database keep it prepared. */
function statement(sql: string): Statement {
  let known = statements.get(sql);
  if (!known) {
    let count = 0;
    const text = sql.replace(/\?(\d*)/g, (_, n: string) => `$${n || ++count}`);
    known = { name: `s${statements.size + 1}`, text };
    statements.set(sql, known);
  }
  return known;
}

/** Whether the database, and not the job, is what failed: SQLSTATE classes of connections, resources, the operator, the system. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // Whatever carries no SQLSTATE came from the socket.
  if (error instanceof pg.DatabaseError) return /^(08|25006|40|53|55P03|57|58|XX)/.test(code);
  return code.startsWith('E') || /connection|timeout|Client/i.test(error.message);
}

export function outage(error: unknown): StorageFailure {
  return error instanceof StorageFailure
    ? error
    : new StorageFailure('The database could not be reached, or could not store this.', { cause: error });
}

/** One connection on which statements are sent without waiting for the ones before. */
export interface Line {
  send<Row>(sql: string, values: readonly Value[]): Promise<{ rows: Row[]; command: string }>;
  /** Several statements, no values. */
  script(sql: string): Promise<void>;
  readonly broken: boolean;
  /** Ends it here and now; whatever waits on it fails. */
  cut(): void;
  end(): Promise<void>;
}

/** Throws what `pg` throws. `patient`: waits as long as it takes, for what a whole table takes. */
export async function openLine(url: string, { patient = false } = {}): Promise<Line> {
  const client = new pg.Client({
    connectionString: url,
    pipeline: true,
    types,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    application_name: 'stepwise',
  });
  let broken = false;
  // Without a listener a lost connection would end the process.
  client.on('error', () => {
    broken = true;
  });
  client.on('end', () => {
    broken = true;
  });
  await client.connect();
  const { stream } = (client as unknown as { connection: { stream: import('node:net').Socket } }).connection;
  if (!patient) await client.query(SETTINGS);

  let waiting = 0;
  let corked = false;
  let silence: NodeJS.Timeout | null = null;
  function cut(): void {
    broken = true;
    stream.destroy();
  }
  function begin(): void {
    waiting += 1;
    if (!patient) silence ??= setTimeout(cut, SILENCE_MS);
    if (corked) return;
    // Whatever is asked in one turn of the event loop leaves in one piece.
    corked = true;
    stream.cork();
    setImmediate(() => {
      corked = false;
      stream.uncork();
    });
  }
  function end(): void {
    waiting -= 1;
    if (waiting > 0) {
      silence?.refresh();
    } else if (silence) {
      clearTimeout(silence);
      silence = null;
    }
  }
  return {
    async send<Row>(sql: string, values: readonly Value[]) {
      begin();
      try {
        const { rows, command } = await client.query({ ...statement(sql), values: values as Value[] });
        return { rows: rows as Row[], command };
      } finally {
        end();
      }
    },
    async script(sql) {
      begin();
      try {
        await client.query(sql);
      } finally {
        end();
      }
    },
    get broken() {
      return broken;
    },
    cut,
    end: () => client.end(),
  };
}
