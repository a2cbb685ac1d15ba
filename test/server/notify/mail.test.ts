import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mailbox, MailboxReply, MailLink } from '#protocol/mailbox.ts';
import { openPost, type Post } from '#server/notify/mail/post.ts';
import { systemRandom } from '#server/platform/random.ts';
import { startMailServer } from '#test/support/mail-server.ts';
import { appendArgs, type Device, grant, openArgs, post as postTo } from '../device.ts';
import { makeFolder, makeTeam, startServer, type TestServer, type TestTeam } from '../harness.ts';
import { notifierOn } from './notifier-on.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ADDRESS = 'quality.team@hospital.example';

let server: TestServer;
let mail: Awaited<ReturnType<typeof startMailServer>>;
let post: Post;
let lead: Device;
let receipt: Device;
let team: TestTeam;
beforeEach(async () => {
  server = startServer({ time: Date.parse('2026-11-20T10:00:00Z') });
  mail = await startMailServer();
  post = openPost({ smtp: mail.url, from: 'stepwise@trust.example', folder: '/nowhere', random: systemRandom });
  [lead, receipt] = [await server.device(), await server.device()];
  team = await makeTeam(server.store, [{ person: lead.person, role: 'lead' }], lead.person);
});
afterEach(async () => {
  post.close();
  await mail.stop();
  await server.stop();
});

const mailbox = (change: Partial<Mailbox> = {}): Mailbox => ({
  address: ADDRESS,
  often: 'hourly',
  hour: 9,
  quiet: null,
  ...change,
});
async function ask(by: Device, act: string, body: unknown): Promise<unknown> {
  await by.signIn();
  const answer = await postTo(server.send, `/v1/team/${act}`, body, by.token);
  const said = (await answer.json()) as { error?: { code: string } };
  return answer.ok ? said : said.error?.code;
}
const sets = (change: Partial<Mailbox> = {}) => ask(lead, 'set-mailbox', { team: team.id, mailbox: mailbox(change) });
const reads = () => ask(lead, 'mailbox', { team: team.id }) as Promise<MailboxReply>;

/** Minutes go by, and each of them somebody looks what is to be told. Answers what was mailed meanwhile. */
async function pass(minutes: number) {
  const before = mail.mailed.length;
  const { tick } = notifierOn(server, { post });
  for (let minute = 0; minute <= minutes; minute++) {
    await tick();
    if (minute < minutes) server.clock.time += MINUTE;
  }
  return mail.mailed.slice(before).map(textOf);
}
/** What a mail program shows of it: long lines are wrapped on the way. */
function textOf({ raw }: { raw: string }): string {
  return raw.replace(/=\r?\n/g, '').replace(/=3D/g, '=');
}
function linkIn(text: string, act: MailLink['act']): MailLink {
  const [, team, token] = new RegExp(`https://stepwise\\.example/mailbox#${act}\\.([\\w-]{22})\\.([\\w-]{43})`).exec(
    text,
  )!;
  return { act, team: team!, token: token! };
}
async function follow(link: MailLink): Promise<unknown> {
  const answer = await postTo(server.send, '/v1/mailbox', link);
  const said = (await answer.json()) as { error?: { code: string } };
  return answer.ok ? said : said.error?.code;
}
/** The mailbox says yes to the first e-mail. */
async function confirmed(change: Partial<Mailbox> = {}): Promise<void> {
  await sets(change);
  const [first] = await pass(1);
  expect(await follow(linkIn(first!, 'confirm'))).toEqual({ team: 'Practice learning team' });
}
async function sends(): Promise<string> {
  await receipt.signIn();
  const participants = [receipt, lead].map((one) => ({ account: one.person.id, grant: grant() }));
  const args = openArgs(receipt.person.id, { kind: 'concern', team: team.id, roster: 1, participants });
  await receipt.sync(receipt.next('open@1', args), receipt.next('append@1', appendArgs(args.space)));
  return args.space;
}
async function answers(space: string): Promise<void> {
  await lead.signIn();
  await lead.sync(lead.next('append@1', appendArgs(space)));
}

describe('the mailbox of a team', () => {
  it('is asked first, and gets nothing else before somebody there has opened the link', async () => {
    expect(await reads()).toEqual({ mailbox: null });
    await sets();
    await sends();
    const first = await pass(180);
    expect(first).toHaveLength(1);
    expect(mail.mailed[0]).toMatchObject({ from: 'stepwise@trust.example', to: [ADDRESS] });
    expect(first[0]).toMatch(/^Subject: Do you want e-mails from Stepwise\?\r?$/m);
    expect(await reads()).toEqual({ mailbox: { ...mailbox(), state: 'asked' } });
    await follow(linkIn(first[0]!, 'confirm'));
    expect(await reads()).toEqual({ mailbox: { ...mailbox(), state: 'confirmed' } });
    expect(await pass(180)).toEqual([]);
    await sends();
    expect(await pass(10)).toHaveLength(1);
  });

  it('hears that there is something new: the name of the team, a link to the inbox, a way to stop, and nothing else', async () => {
    await confirmed();
    const space = await sends();
    const [text] = await pass(10);
    expect(text).toMatch(/^Subject: There is something new in Stepwise\r?$/m);
    expect(text).toContain('There is something new in Stepwise for Practice learning team.');
    expect(text).toContain('https://stepwise.example/inbox');
    for (const hidden of [space, receipt.person.id, lead.person.id, 'concern']) expect(text).not.toContain(hidden);
    expect(text).not.toMatch(/\b\d+ (concern|new)/);
    expect(await follow(linkIn(text!, 'stop'))).toEqual({ team: 'Practice learning team' });
    expect((await reads()).mailbox?.state).toBe('stopped');
    await sends();
    expect(await pass(180)).toEqual([]);
  });

  it('hears at once, and then not for an hour; not of what the team itself writes', async () => {
    await confirmed();
    const space = await sends();
    expect(await pass(10)).toHaveLength(1);
    await sends();
    expect(await pass(45)).toEqual([]);
    expect(await pass(20)).toHaveLength(1);
    await answers(space);
    expect(await pass(180)).toEqual([]);
  });

  it('hears once a day at nine when it wants that, and nothing on a day without news', async () => {
    await confirmed({ often: 'daily' });
    await sends();
    await sends();
    expect(await pass(60)).toEqual([]);
    server.clock.time = Date.parse('2026-11-21T08:58:00Z');
    expect(await pass(1)).toEqual([]);
    expect(await pass(2)).toHaveLength(1);
    server.clock.time += 24 * HOUR;
    expect(await pass(5)).toEqual([]);
  });

  it('is left alone in its quiet hours, also by what should have gone before', async () => {
    await confirmed({ quiet: { from: 18, to: 8 } });
    server.clock.time = Date.parse('2026-11-20T17:56:00Z');
    mail.refuse(true);
    await sends();
    await pass(3);
    mail.refuse(false);
    expect(await pass(300)).toEqual([]);
    server.clock.time = Date.parse('2026-11-21T08:10:00Z');
    expect(await pass(10)).toHaveLength(1);
  });

  it('hears nothing when it is set to never, or taken away', async () => {
    await confirmed();
    await sets({ often: 'never' });
    expect((await reads()).mailbox?.state).toBe('confirmed');
    await sends();
    expect(await pass(180)).toEqual([]);
    await sets();
    await sends();
    expect(await ask(lead, 'set-mailbox', { team: team.id, mailbox: null })).toEqual({});
    expect(await reads()).toEqual({ mailbox: null });
    expect(await pass(180)).toEqual([]);
    expect(server.dump()).not.toContain(ADDRESS);
  });

  it('has to say yes again for another address, and links to the old one do nothing any more', async () => {
    await sets();
    const [first] = await pass(1);
    await sets({ address: 'other@hospital.example' });
    expect(await follow(linkIn(first!, 'confirm'))).toBe('forged');
    const [second] = await pass(1);
    expect(mail.mailed.at(-1)?.to).toEqual(['other@hospital.example']);
    await follow(linkIn(second!, 'confirm'));
    expect((await reads()).mailbox?.state).toBe('confirmed');
  });

  it('that has said no is not made to say yes by an older link', async () => {
    await sets();
    const [first] = await pass(1);
    await follow(linkIn(first!, 'confirm'));
    expect(await follow(linkIn(first!, 'stop'))).toEqual({ team: 'Practice learning team' });
    expect(await follow(linkIn(first!, 'confirm'))).toBe('link_used');
    expect((await reads()).mailbox?.state).toBe('stopped');
  });

  it('is asked five times a day at most, whatever a lead does', async () => {
    for (let time = 0; time < 5; time++) {
      expect(await sets({ address: `team${time}@hospital.example` })).toEqual({});
      await ask(lead, 'set-mailbox', { team: team.id, mailbox: null });
    }
    expect(await sets()).toBe('too_many');
    server.clock.time += 24 * HOUR;
    expect(await sets()).toEqual({});
  });
});

describe('somebody who is not a lead of the team', () => {
  it('can neither read nor set where it gets e-mails, nor guess a link', async () => {
    const [handler, stranger] = [await server.device(), receipt];
    await team.change(
      [
        { person: lead.person, role: 'lead' },
        { person: handler.person, role: 'handler' },
      ],
      lead.person,
    );
    await confirmed();
    for (const one of [handler, stranger]) {
      expect(await ask(one, 'mailbox', { team: team.id })).toBe('forbidden');
      expect(await ask(one, 'set-mailbox', { team: team.id, mailbox: null })).toBe('forbidden');
    }
    expect(await follow({ act: 'stop', team: team.id, token: 'A'.repeat(43) })).toBe('forged');
    expect((await reads()).mailbox?.state).toBe('confirmed');
  });

  it('cannot slip a second address or another header into one', async () => {
    for (const address of ['a@b.example, c@d.example', 'a@b.example\r\nBcc: c@d.example', 'A <a@b.example>', 'a@b']) {
      expect(await sets({ address })).toBe('bad_request');
    }
  });
});

describe('a concern that nobody has opened', () => {
  const OVERDUE = /^Subject: Something in Stepwise waits for an answer\r?$/m;
  const reminded = async (minutes: number) => (await pass(minutes)).filter((text) => OVERDUE.test(text));
  const at = (text: string) => {
    server.clock.time = Date.parse(text);
  };

  it('is brought to mind the working day before the promise ends, and once on each working day after', async () => {
    await confirmed({ often: 'daily', hour: 23 });
    // A Friday. The team says it answers within 5 working days.
    await sends();
    at('2026-11-25T09:00:00Z');
    expect(await reminded(30)).toEqual([]);
    at('2026-11-26T08:50:00Z');
    const first = await reminded(60);
    expect(first).toHaveLength(1);
    expect(first[0]).toContain('Something for Practice learning team has waited 4 working days for a first answer.');
    expect(await reminded(300)).toEqual([]);
    at('2026-11-27T09:00:00Z');
    expect((await reminded(5))[0]).toContain('has waited 5 working days');
    at('2026-11-28T12:00:00Z');
    expect(await reminded(5)).toEqual([]);
    at('2026-11-30T09:00:00Z');
    expect((await reminded(5))[0]).toContain('has waited 6 working days');
  });

  it('is one line, however many wait; and none once somebody on the team has written', async () => {
    await confirmed({ often: 'daily', hour: 23 });
    const spaces = [await sends(), await sends()];
    at('2026-12-01T09:00:00Z');
    expect(await reminded(5)).toHaveLength(1);
    for (const space of spaces) await answers(space);
    at('2026-12-02T09:00:00Z');
    expect(await reminded(5)).toEqual([]);
    await receipt.signIn();
    await receipt.sync(receipt.next('append@1', appendArgs(spaces[0]!)));
    at('2026-12-20T09:00:00Z');
    expect(await reminded(5)).toEqual([]);
  });

  it('is not brought to mind on a bank holiday', async () => {
    await confirmed({ often: 'daily', hour: 23 });
    await sends();
    at('2026-12-25T10:00:00Z');
    expect(await reminded(5)).toEqual([]);
    at('2026-12-29T10:00:00Z');
    expect(await reminded(5)).toHaveLength(1);
  });
});

describe('a mail server that is out of order', () => {
  it('holds up nobody; what it did not take is sent later, once', async () => {
    await confirmed();
    mail.refuse(true);
    const space = await sends();
    expect(await pass(60)).toEqual([]);
    expect(space).toHaveLength(22);
    expect(server.log.every(({ event }) => event === 'mail_failed')).toBe(true);
    expect(JSON.stringify(server.log)).not.toContain('@');
    mail.refuse(false);
    expect(await pass(120)).toHaveLength(1);
    expect(await pass(120)).toEqual([]);
  });

  it('that is not there at all is no more than a line in the log', async () => {
    await confirmed();
    post.close();
    post = openPost({ smtp: 'smtp://127.0.0.1:1', from: 'a@b.example', folder: '/nowhere', random: systemRandom });
    await sends();
    await pass(10);
    expect(server.log).toContainEqual({ event: 'mail_failed', error: 'ESOCKET' });
  });
});

it('without a mail server each e-mail is a file, as mail programs read them', async () => {
  const folder = join(makeFolder(), 'mail');
  const files = openPost({ smtp: null, from: 'stepwise@localhost', folder, random: systemRandom });
  await files.send({ to: ADDRESS, subject: 'There is something new', text: 'Open the inbox.\n' });
  const [file] = readdirSync(folder);
  expect(file).toMatch(/^[\w-]{22}\.eml$/);
  const text = readFileSync(join(folder, file!), 'utf8');
  expect(text).toMatch(/^From: Stepwise <stepwise@localhost>\r\nTo: quality\.team@hospital\.example\r\n/m);
  expect(text).toContain('\r\n\r\nOpen the inbox.');
  rmSync(folder, { recursive: true });
});
