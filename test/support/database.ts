import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Asks one thing on a connection of its own. */
export async function ask<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** A database of its own for one test, on the server behind `url`; `like` names one to begin with a copy of. */
export async function freshDatabase(url: string, like = 'template1'): Promise<string> {
  const name = `t_${randomBytes(8).toString('hex')}`;
  await ask(url, `CREATE DATABASE ${name} TEMPLATE ${like}`);
  const fresh = new URL(url);
  fresh.pathname = `/${name}`;
  return fresh.href;
}

export const nameOf = (url: string) => new URL(url).pathname.slice(1);

export async function dropDatabase(url: string): Promise<void> {
  const server = new URL(url);
  server.pathname = '/postgres';
  await ask(server.href, `DROP DATABASE IF EXISTS ${nameOf(url)} WITH (FORCE)`);
}
