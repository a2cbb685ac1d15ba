import { describe, expect, it } from 'vitest';
import { readEnv } from '#server/env.ts';
import { createLog } from '#server/log.ts';
import { PUSH_HOSTS } from '#server/notify/push/push-hosts.ts';
import { pushSettings } from '#server/notify/start.ts';
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
      smtpUrl: null,
      mailFrom: null,
      pushHosts: PUSH_HOSTS,
      logRequests: false,
      metricsToken: null,
      paces: { proxies: 0, perAddress: 50, perCrowd: 200, perAccount: 10 },
      connectionsPerAddress: 1000,
      room: { accountBytes: 67_108_864, accountRecords: 20_000, spaceBytes: 67_108_864, spaceRecords: 20_000 },
    });
  });

  it('names a PostgreSQL, or several to try', () => {
    const { databaseUrls } = readEnv({ DATABASE_URL: 'postgresql://a@one/stepwise  postgres://a@two/stepwise' });
    expect(databaseUrls).toEqual(['postgresql://a@one/stepwise', 'postgres://a@two/stepwise']);
    expect(() => readEnv({ DATABASE_URL: 'mysql://a@one/stepwise' })).toThrow(/DATABASE_URL: has to look like/);
  });

  it('says where e-mails go, and has to say from whom they come', () => {
    const set = { SMTP_URL: 'smtps://desk:secret@mail.example:465', MAIL_FROM: 'stepwise@trust.example' };
    expect(readEnv(set)).toMatchObject({ smtpUrl: set.SMTP_URL, mailFrom: set.MAIL_FROM });
    expect(() => readEnv({ SMTP_URL: set.SMTP_URL })).toThrow(/MAIL_FROM/);
    expect(() => readEnv({ ...set, SMTP_URL: 'mail.example' })).toThrow(/SMTP_URL/);
    expect(() => readEnv({ ...set, MAIL_FROM: 'nobody' })).toThrow(/MAIL_FROM/);
  });

  it('says which push services there are, and whom they may turn to: without that no browser is promised anything', () => {
    expect(pushSettings(readEnv({}))).toBeNull();
    expect(pushSettings(readEnv({ ORIGIN: 'http://localhost:8080' }))).toBeNull();
    expect(pushSettings(readEnv({ ORIGIN: 'https://stepwise.example' }))?.subject).toBe('https://stepwise.example');
    const set = { MAIL_FROM: 'stepwise@trust.example', PUSH_HOSTS: 'push.example,*.push.example' };
    expect(pushSettings(readEnv(set))).toEqual({
      subject: 'mailto:stepwise@trust.example',
      hosts: ['push.example', '*.push.example'],
    });
    expect(() => readEnv({ PUSH_HOSTS: 'https://push.example/' })).toThrow(/PUSH_HOSTS/);
  });

  it('is refused with every problem at once', () => {
    const wrong = () =>
      readEnv({
        PORT: '80a',
        ORIGIN: 'https://example.org/app',
        LOG: 'all',
        TRUST_PROXY: 'yes',
        METRICS_TOKEN: 'short',
      });
    expect(wrong).toThrow(/PORT.*ORIGIN.*LOG.*TRUST_PROXY.*METRICS_TOKEN/s);
    expect(() => readEnv({ PORT: '70000' })).toThrow(/PORT: has to be from 0 to 65535/);
  });
});

it('leaves counting connections to a proxy, when there is one', () => {
  expect(readEnv({ TRUST_PROXY: '1', CONNECTIONS_PER_ADDRESS: '5' }).connectionsPerAddress).toBe(0);
  expect(readEnv({ CONNECTIONS_PER_ADDRESS: '5' }).connectionsPerAddress).toBe(5);
});

describe('the log', () => {
  it('dates its lines to the day', () => {
    const lines: string[] = [];
    const log = createLog({ clock: { now: () => START }, out: (line) => lines.push(line) });
    log.write({ event: 'started', port: 1 });
    expect(lines).toEqual(['{"day":"2026-11-20","event":"started","port":1}\n']);
  });
});
