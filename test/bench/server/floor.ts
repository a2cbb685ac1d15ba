import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { BODY_LENGTHS } from '#protocol/body.ts';

/** What each pushes: `clients` at once, `requests` times `batch` records, each batch committed by itself. */
export interface Load {
  clients: number;
  batch: number;
  requests: number;
}

const bodies = [0, 1].map((size) => randomBytes((BODY_LENGTHS[size]! * 3) / 4));

/** Records a second when the bare driver stores the same bytes and nothing else, one commit for each request. */
export function sqliteFloor({ clients, batch, requests }: Load): number {
  const folder = mkdtempSync(join(tmpdir(), 'stepwise-floor-'));
  const database = new DatabaseSync(join(folder, 'floor.db'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 8000');
  database.exec('CREATE TABLE record (id BLOB PRIMARY KEY, body BLOB) WITHOUT ROWID');
  const add = database.prepare('INSERT INTO record VALUES (?, ?)');
  const start = performance.now();
  for (let turn = 0; turn < clients * requests; turn++) {
    database.exec('BEGIN IMMEDIATE');
    for (let n = 0; n < batch; n++) add.run(randomBytes(16), bodies[(turn + n) % 2]!);
    database.exec('COMMIT');
  }
  const seconds = (performance.now() - start) / 1000;
  database.close();
  rmSync(folder, { recursive: true });
  return (clients * requests * batch) / seconds;
}

/** The same with a connection for each client. */
export async function postgresFloor(url: string, { clients, batch, requests }: Load): Promise<number> {
  const connections = await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );
  await connections[0]!.query('CREATE TABLE IF NOT EXISTS floor (id BYTEA PRIMARY KEY, body BYTEA)');
  const add = { name: 'add', text: 'INSERT INTO floor VALUES ($1, $2)' };
  const start = performance.now();
  await Promise.all(
    connections.map(async (client) => {
      for (let turn = 0; turn < requests; turn++) {
        if (batch > 1) await client.query('BEGIN');
        for (let n = 0; n < batch; n++)
          await client.query({ ...add, values: [randomBytes(16), bodies[(turn + n) % 2]!] });
        if (batch > 1) await client.query('COMMIT');
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  await Promise.all(connections.map((client) => client.end()));
  return (clients * requests * batch) / seconds;
}
