import { Dexie } from 'dexie';
import type { Storage } from '#client/db/open.ts';
import { seal } from '#client/vault/seal.ts';
import { newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { OPERATIONS } from '#protocol/operations.ts';
import { SyncReply } from '#protocol/sync.ts';
import { grant, id, sealedBody } from '../server/device.ts';
import { makeTeam, startServer } from '../server/harness.ts';
import DATABASES from './fixtures/databases.json' with { type: 'json' };
import ALL_OPERATIONS from './fixtures/operations.json' with { type: 'json' };
import REPLY from './fixtures/reply.json' with { type: 'json' };
import { AT, type Story, wordsOf, write } from './story.ts';

/** A phone that an earlier Stepwise was on, with drafts from before their later fields: all of them are there, and go. */
export const earlierDatabase: Story = async (world, dice) => {
  const { version, stores } = dice.pick(DATABASES);
  const { phone: device } = world;
  const { account, critical } = device.phone;
  const written = Array.from({ length: 1 + dice.below(4) }, (_, at) => `Words ${at}, of version ${version}`);
  for (const [at, words] of written.entries()) {
    const { log, hold, form, about, onward, ...early } = newDraft(id(), AT, { id: 'england', version: 1 });
    const draft = { ...early, answers: { [WHAT_HAPPENED]: words } };
    const iv = new Uint8Array(12).fill(at);
    const body = await seal(account.vaultKey, { space: account.vaultSpace, key: draft.id }, draft, iv);
    await critical.documents.put({ key: draft.id, base: 0, baseBody: null, body });
  }
  device.close();
  await remake(device.storage(), device.phone.cache.name, version, stores);
  await device.open();
  await write(device.phone, id(), 'Words of today');
  const other = await world.another(account);
  await device.sync();
  await other.sync();
  const failures: string[] = [];
  for (const [where, { phone }] of Object.entries({ here: device, elsewhere: other })) {
    const there = await wordsOf(phone);
    const missing = [...written, 'Words of today'].filter((words) => !there.includes(words));
    failures.push(...missing.map((words) => `${words} is not ${where}`));
  }
  return failures;
};

/** The cache as that version left it. */
async function remake(
  storage: Storage,
  name: string,
  version: number,
  stores: Record<string, string | undefined>,
): Promise<void> {
  await new Dexie(name, storage).delete();
  const old = new Dexie(name, storage);
  old.version(version).stores(stores as Record<string, string>);
  await old.open();
  old.close();
}

/** Anything else is a rule that was broken, and no shape. */
const MISREAD = ['malformed', 'unknown_operation', 'hash_mismatch'];

/** What clients of the last 180 days send, in the shapes they had: each is understood, and none was forgotten. */
export const earlierRequests: Story = async () => {
  const server = startServer();
  const [lead, member, receipt] = [await server.device(), await server.device(), await server.device()];
  const members = [
    { person: lead.person, role: 'lead' as const },
    { person: member.person, role: 'handler' as const },
  ];
  const team = await makeTeam(server.store, members, lead.person);
  const values: Record<string, string> = {
    ...{ concern: id(), vault: id(), key: id(), team: team.id, other: id(), grant: grant(), body: sealedBody() },
    ...{ receipt: receipt.person.id, lead: lead.person.id, member: member.person.id },
  };
  const failures: string[] = [];
  for (const { op, args } of ALL_OPERATIONS) {
    const by = ['grant@1', 'retain@1', 'hold@1', 'bar@1'].includes(op) ? lead : receipt;
    const filled = JSON.parse(JSON.stringify(args).replace(/\$(\w+)/g, (_, name) => values[name]!));
    const { outcome } = (await by.sync(by.next(op, filled))).outcomes[0]!;
    const misread = outcome.status === 'rejected' && MISREAD.includes(outcome.code);
    if (misread || outcome.status === 'parked') failures.push(`${op}: ${JSON.stringify(outcome)}`);
  }
  await server.stop();
  const known = new Set(ALL_OPERATIONS.map(({ op }) => op));
  failures.push(...Object.keys(OPERATIONS).flatMap((op) => (known.has(op) ? [] : [`no fixture of ${op}`])));
  if (!SyncReply.safeParse(REPLY).success) failures.push('an earlier server’s reply cannot be read');
  return failures;
};
