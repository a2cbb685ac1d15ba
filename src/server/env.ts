import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Paces } from './limits/limits.ts';
import { PUSH_HOSTS } from './notify/push/push-hosts.ts';
import { ROOM, type Room } from './operations/room.ts';

const MIB = 1024 * 1024;

const wholeNumber = (lowest: number, highest: number, bounds = `has to be from ${lowest} to ${highest}`) =>
  z.pipe(
    z.pipe(
      z.string().check(z.regex(/^\d{1,5}$/, 'has to be a whole number')),
      z.transform((text: string) => Number(text)),
    ),
    z.int().check(z.gte(lowest, bounds), z.lte(highest, bounds)),
  );

const origin = z.string().check(
  z.refine((text) => {
    const url = URL.parse(text);
    return url !== null && /^https?:$/.test(url.protocol) && url.origin === text;
  }, 'has to look like https://example.org, with nothing behind it'),
);

const hostList = z
  .string()
  .check(z.regex(/^(\*\.)?[a-z0-9.-]+(,(\*\.)?[a-z0-9.-]+)*$/, 'has to be names of hosts, with commas between them'));
const databases = z.pipe(
  z.string().check(
    z.refine(
      (text) =>
        text
          .trim()
          .split(/\s+/)
          .every((one) => /^postgres(ql)?:$/.test(URL.parse(one)?.protocol ?? '')),
      'has to look like postgresql://user@host/database; several, for a failover, with a space between',
    ),
  ),
  z.transform((text: string) => text.trim().split(/\s+/)),
);

const Variables = z.object({
  /** 0 takes any free port. */
  PORT: z._default(wholeNumber(0, 65_535), 8080),
  /** This machine only, unless told otherwise: browsers give nothing that Stepwise needs to a plain http address elsewhere. */
  HOST: z._default(z.string().check(z.minLength(1)), '127.0.0.1'),
  DATA_DIR: z._default(z.string().check(z.minLength(1)), './data'),
  /** PostgreSQL instead of a database in DATA_DIR. */
  DATABASE_URL: z.optional(databases),
  /** The built client. Without such a folder only the API answers. */
  PAGES_DIR: z._default(z.string().check(z.minLength(1)), './dist'),
  /** Each more makes a stranger's first session twice as hard; there is no way to ask for none. */
  PUZZLE_BITS: z._default(wholeNumber(1, 20), 11),
  /** Where people reach this server, for the link printed at the first start. */
  ORIGIN: z.optional(origin),
  /** Where e-mails go. Without it each becomes a file. */
  SMTP_URL: z.optional(
    z.url({ protocol: /^smtps?$/, error: 'has to look like smtps://user:password@mail.example.org' }),
  ),
  /** The address that e-mails come from. Push services may turn to it too. */
  MAIL_FROM: z.optional(z.email('has to be an e-mail address')),
  /** The push services this server talks to, with commas between them; `*.` before one means all that end so. */
  PUSH_HOSTS: z.optional(hostList),
  LOG: z._default(z.enum(['failures', 'requests']), 'failures'),
  /** How many proxies of yours stand before this server; each has to add to `x-forwarded-for`. */
  TRUST_PROXY: z._default(wholeNumber(0, 5), 0),
  /** Opens `/metrics` to other machines. */
  METRICS_TOKEN: z.optional(z.string().check(z.regex(/^[\x21-\x7e]{16,}$/, 'has to have 16 characters or more'))),
  /** In the long run; see `limits/limits.ts`. */
  REQUESTS_PER_ADDRESS: z._default(wholeNumber(1, 10_000), 50),
  REQUESTS_PER_CROWD: z._default(wholeNumber(1, 10_000), 200),
  REQUESTS_PER_ACCOUNT: z._default(wholeNumber(1, 10_000), 10),
  /** At the same moment; 0: as many as it likes. Behind a proxy nothing is counted here. */
  CONNECTIONS_PER_ADDRESS: z._default(wholeNumber(0, 20_000), 1000),
  /** How much is kept of one account's own, and of one space. */
  ACCOUNT_MB: z._default(wholeNumber(1, 99_999), ROOM.accountBytes / MIB),
  ACCOUNT_RECORDS: z._default(wholeNumber(1, 99_999), ROOM.accountRecords),
  SPACE_MB: z._default(wholeNumber(1, 99_999), ROOM.spaceBytes / MIB),
  SPACE_RECORDS: z._default(wholeNumber(1, 99_999), ROOM.spaceRecords),
});

export interface Env {
  port: number;
  host: string;
  dataFolder: string;
  /** Addresses of one PostgreSQL, of which the first that takes writes is used; null: SQLite in the data folder. */
  databaseUrls: string[] | null;
  pagesFolder: string;
  puzzleBits: number;
  earlierFolder: string;
  origin: string | null;
  smtpUrl: string | null;
  mailFrom: string | null;
  pushHosts: readonly string[];
  logRequests: boolean;
  metricsToken: string | null;
  paces: Paces;
  connectionsPerAddress: number;
  room: Room;
}

const NO_SENDER = { path: ['MAIL_FROM'], error: 'has to say from which address e-mails come, when SMTP_URL is set' };

export class BadEnvironment extends Error {
  override readonly name = 'BadEnvironment';
}

/** Throws `BadEnvironment`, naming every problem at once. */
export function readEnv(variables: Record<string, string | undefined>): Env {
  // An empty variable is how a compose file says "not set".
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = Variables.check(z.refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || !!MAIL_FROM, NO_SENDER)).safeParse(
    set,
  );
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new BadEnvironment(`These environment variables need mending:\n${problems.join('\n')}`);
  }
  const {
    PORT,
    HOST,
    DATA_DIR,
    DATABASE_URL,
    PAGES_DIR,
    PUZZLE_BITS,
    ORIGIN,
    SMTP_URL,
    MAIL_FROM,
    PUSH_HOSTS: hosts,
    LOG,
    TRUST_PROXY,
    ...rest
  } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    dataFolder: DATA_DIR,
    databaseUrls: DATABASE_URL ?? null,
    pagesFolder: PAGES_DIR,
    puzzleBits: PUZZLE_BITS,
    earlierFolder: join(DATA_DIR, 'earlier'),
    origin: ORIGIN ?? null,
    smtpUrl: SMTP_URL ?? null,
    mailFrom: MAIL_FROM ?? null,
    pushHosts: hosts?.split(',') ?? PUSH_HOSTS,
    logRequests: LOG === 'requests',
    metricsToken: rest.METRICS_TOKEN ?? null,
    paces: {
      proxies: TRUST_PROXY,
      perAddress: rest.REQUESTS_PER_ADDRESS,
      perCrowd: rest.REQUESTS_PER_CROWD,
      perAccount: rest.REQUESTS_PER_ACCOUNT,
    },
    connectionsPerAddress: TRUST_PROXY === 0 ? rest.CONNECTIONS_PER_ADDRESS : 0,
    room: {
      accountBytes: rest.ACCOUNT_MB * MIB,
      accountRecords: rest.ACCOUNT_RECORDS,
      spaceBytes: rest.SPACE_MB * MIB,
      spaceRecords: rest.SPACE_RECORDS,
    },
  };
}
