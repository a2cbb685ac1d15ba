import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { shape } from './shape.ts';

const Hour = z.int().check(z.gte(0), z.lte(23));

/** One address, as it is typed: nothing that could begin another header or name another address. */
export const MailAddress = z
  .string()
  .check(z.maxLength(120), z.regex(/^[^\s@<>"',;:\\()[\]]+@[^\s@<>"',;:\\()[\]]+\.[^\s@<>"',;:\\()[\]]+$/));

const mailbox = () => ({
  address: MailAddress,
  /** `hourly`: at once, but at most once in an hour. `daily`: once a day, at `hour`. */
  often: z.enum(['hourly', 'daily', 'never']),
  hour: Hour,
  quiet: z.nullable(z.strictObject({ from: Hour, to: Hour })),
});
/** When the mailbox of a team is told. Hours are those of England; `quiet` begins at `from` and ends before `to`. */
export const Mailbox = shape(() => z.strictObject(mailbox()));
export type Mailbox = z.infer<typeof Mailbox>;

/**
 * `asked`: a first e-mail with a link goes to it, and nothing else until somebody there has opened that link: `confirmed`.
 * `stopped`: somebody who reads it wants no e-mails.
 */
export const MailboxState = z.enum(['asked', 'confirmed', 'stopped']);
export type MailboxState = z.infer<typeof MailboxState>;

/** Reads it, for a lead. */
export const MailboxRequest = shape(() => z.strictObject({ team: Id }));
export const MailboxReply = shape(() =>
  z.object({ mailbox: z.nullable(z.object({ ...mailbox(), state: MailboxState })) }),
);
export type MailboxReply = z.infer<typeof MailboxReply>;

/** Sets it, or takes it away, by a lead. Another address has to be confirmed again. */
export const SetMailbox = shape(() => z.strictObject({ team: Id, mailbox: z.nullable(Mailbox) }));
export type SetMailbox = z.infer<typeof SetMailbox>;

/** What a link in an e-mail does, for whoever reads that mailbox; nobody signs in for it. */
export const MailLink = shape(() =>
  z.strictObject({
    act: z.enum(['confirm', 'stop']),
    team: Id,
    token: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  }),
);
export type MailLink = z.infer<typeof MailLink>;
/** The team's name, to say what was confirmed or stopped. */
export const MailLinkReply = shape(() => z.object({ team: z.string() }));
