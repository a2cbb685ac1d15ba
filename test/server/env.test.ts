import { describe, expect, it } from 'vitest';
import { readEnv } from '#server/env.ts';
import { createLog } from '#server/log.ts';
import { START } from './harness.ts';

describe('the environment', () => {
  it('may be empty', () => {
    expect(readEnv({ PORT: '' })).toEqual({
      port: 8080,
      host: '127.0.0.1',
      dataFolder: './data',
      databaseUrls: null,
      pagesFolder: './dist',
      puzzleBits: 11,
      earlierFolder: 'data/earlier',
      origin: null,
      logRequests: false,
    });
  });

  it('names a PostgreSQL, or several to try', () => {
    const { databaseUrls } = readEnv({ DATABASE_URL: 'postgresql://a@one/stepwise  postgres://a@two/stepwise' });
    expect(databaseUrls).toEqual(['postgresql://a@one/stepwise', 'postgres://a@two/stepwise']);
    expect(() => readEnv({ DATABASE_URL: 'mysql://a@one/stepwise' })).toThrow(/DATABASE_URL: has to look like/);
  });

  it('is refused with every problem at once', () => {
    const wrong = () => readEnv({ PORT: '80a', ORIGIN: 'https://example.org/app', LOG: 'all' });
    expect(wrong).toThrow(/PORT.*ORIGIN.*LOG/s);
    expect(() => readEnv({ PORT: '70000' })).toThrow(/PORT/);
  });
});

describe('the log', () => {
  it('dates its lines to the day', () => {
    const lines: string[] = [];
    const log = createLog({ clock: { now: () => START }, out: (line) => lines.push(line) });
    log.write({ event: 'started', port: 1 });
    expect(lines).toEqual(['{"day":"2026-11-20","event":"started","port":1}\n']);
  });
});
