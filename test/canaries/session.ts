import { DatabaseSync } from 'node:sqlite';
import { keepHalfWritten } from '#client/db/half-written.ts';
import { saveFilter } from '#client/db/inbox/inbox-filters.ts';
import { inboxWritten } from '#client/db/inbox/inbox-index.ts';
import { replyAsReporter } from '#client/db/mine/concerns.ts';
import { holdConcern } from '#client/db/mine/hold.ts';
import { sendConcern } from '#client/db/mine/sending.ts';
import { findTeam, type KnownTeam } from '#client/db/places/directory.ts';
import { savePlace } from '#client/db/places/place.ts';
import { answerAsTeam, giveOutcome, listCases, markOpened } from '#client/db/team/cases.ts';
import { keepToTeam } from '#client/db/team/casework.ts';
import { deriveAccount } from '#client/vault/account.ts';
import { chronology, earlierOf } from '#domain/concern/chronology.ts';
import type { Draft } from '#domain/concern/draft.ts';
import { newDraft } from '#domain/concern/draft.ts';
import { NO_FILTER } from '#domain/inbox/views.ts';
import { Device } from '#test/scenario/device.ts';
import { makeDice } from '#test/scenario/random.ts';
import { makeServer, TEAM } from '#test/scenario/server-side.ts';
import { inboxLists } from '#test/support/inbox-from-scratch.ts';
import { saveDraft } from '#test/support/save-draft.ts';
import { filesUnder, findWords, storedIn } from './search.ts';

/** What a request carries about who sends it, and when: none of it may be kept. */
const TRACES = { address: '203.0.113.77', agent: 'CanaryBrowser/9.9' };
const NOON = Date.UTC(2026, 10, 2, 11, 47, 23, 456);
const EXACT_TIMES = ['11:47:23', 'T11:47', String(NOON), String(Math.floor(NOON / 1000))];

export type Findings = { words: number; hits: string[]; traces: string[]; linked: string[] };

/**
 * One learner and one team write, send, answer and reply with `count` unheard-of words, in a mode of each kind in turn.
 * Then everything either phone, the server's folder, its log and the wire ever held is searched for them.
 */
export async function playSession(seed: number, count: number): Promise<Findings> {
  const dice = makeDice(seed);
  const word = (at: number) => `canary${seed}q${at}q${Buffer.from(dice.bytes(4)).toString('hex')}`;
  const words = Array.from({ length: count }, (_, at) => word(at));
  const [learner, lead] = await Promise.all([deriveAccount(dice.bytes(16)), deriveAccount(dice.bytes(16))]);
  const logged: string[] = [];
  const sent: string[] = [];
  const server = await makeServer(
    [lead],
    () => NOON,
    (event) => logged.push(JSON.stringify(event)),
  );
  const fetch: typeof server.fetch = (url, init) => {
    sent.push(String(init.body ?? ''));
    const headers = { ...init.headers, 'x-forwarded-for': TRACES.address, 'user-agent': TRACES.agent };
    return server.fetch(url, { ...init, headers });
  };
  const device = (account: typeof learner) =>
    new Device(
      'phone',
      account,
      dice,
      () => fetch,
      () => new Date(NOON),
      { faults: 0, offline: false },
    );
  const [phone, desk] = [device(learner), device(lead)];
  try {
    await phone.open();
    await desk.open();
    await phone.sync();
    const draft = await writeAll(phone, words.slice(0, Math.ceil(count / 2)));
    const mode = (['open', 'confidential', 'anonymous'] as const)[seed % 3]!;
    const to = (await findTeam(phone.phone, TEAM))!;
    const [name, answer, reply, outcome, half, ward, held, ...more] = words.slice(Math.ceil(count / 2));
    const earlier = earlierOf(chronology(draft.log, []));
    const result = await sendConcern(phone.phone, { draft, earlier, to, mode, name: name!, barred: [] });
    if (!result.ok) throw new Error(result.problem);
    await phone.sync();
    await desk.sync();
    const [received] = await listCases(desk.phone);
    await markOpened(desk.phone, received!);
    await answerAsTeam(desk.phone, received!.space, [answer, ...more].join(' '));
    await giveOutcome(desk.phone, received!.space, outcome!);
    await desk.sync();
    await phone.sync();
    await replyAsReporter(phone.phone, result.draft.sent[0]!, reply!);
    await keepBesides(phone, to, { half: half!, ward: ward!, held: held! });
    await phone.sync();
    await desk.sync();
    await keepToTeam(desk.phone, received!.space, [{ type: 'note', text: answer! }]);
    await saveFilter(desk.phone, { name: half!, view: 'open', filter: { ...NO_FILTER, where: ward! } });
    await desk.sync();
    await inboxLists(desk.phone);
    await inboxWritten(desk.phone);
    const places = new Map([
      ...(await storedIn(phone.storage().indexedDB)),
      ...(await storedIn(desk.storage().indexedDB)),
      ...filesUnder(server.folder),
      ['log', Buffer.from(logged.join('\n'))],
      ['wire', Buffer.from(sent.join('\n'))],
    ]);
    const onServer = new Map([...places].filter(([place]) => place.startsWith('file') || place === 'log'));
    const ids = await idsOf(phone);
    if (ids[1].length === 0) throw new Error('no receipt to look for');
    return {
      words: words.length,
      hits: findWords(words, places),
      traces: findWords([...Object.values(TRACES), ...EXACT_TIMES], onServer),
      linked: [...rowsNaming(server.database, ...ids), ...bodiesNaming(sent, ...ids)],
    };
  } finally {
    phone.close();
    desk.close();
    await server.close();
  }
}

async function writeAll({ phone }: Device, words: readonly string[]): Promise<Draft> {
  const at = phone.clock.now().toISOString();
  const blank = newDraft('draft'.padEnd(22, 'A'), at, { id: 'england', version: 1 });
  const [first, who, said, promised, ...rest] = words;
  const answers = { 'what-happened': rest.join(' '), 'who-group': [first!] };
  const talk = { id: 'entry', way: 'talk', step: 'placement', day: '2026-11-02', by: null, noted: at } as const;
  const log = [{ ...talk, who: who!, said: said!, promised: promised! }];
  const draft: Draft = { ...blank, answers, kept: [{ question: 'what-happened', text: rest.at(-1)! }], log };
  const saved = await saveDraft(phone, draft);
  if (!saved.ok) throw new Error(saved.problem);
  return draft;
}

/** What else a phone remembers: a message half written, where its owner is, a name on something kept back. */
async function keepBesides({ phone }: Device, to: KnownTeam, words: { half: string; ward: string; held: string }) {
  const draft = newDraft('held'.padEnd(22, 'A'), phone.clock.now().toISOString(), { id: 'england', version: 1 });
  const placement = { id: 'placement'.padEnd(22, 'A'), name: words.ward };
  const all = [
    await keepHalfWritten(phone, draft.id, words.half),
    await savePlace(phone, { placement }),
    await saveDraft(phone, draft),
    await holdConcern(phone, { draft, to, mode: 'open', name: words.held, barred: [] }, null),
  ];
  if (all.some(({ ok }) => !ok)) throw new Error('not kept');
}

/** What the server may know the person by, and what it may know their receipt by: account, device, and all their keys. */
async function idsOf({ phone }: Device): Promise<[person: string[], receipt: string[]]> {
  const lanes = await phone.critical.lanes.toArray();
  const ids = (own: boolean) =>
    lanes
      .filter(({ account }) => (account === phone.account.id) === own)
      .flatMap(({ account, keys, device }) => [account, keys.encryption, keys.signing, device.id, device.key]);
  return [[...ids(true), phone.account.vaultSpace], ids(false)];
}

const namesBoth = (text: string, some: readonly string[], others: readonly string[]) =>
  some.some((id) => text.includes(id)) && others.some((id) => text.includes(id));

/** Requests that name both. What is sealed to the receipt names it, of course, and never the person. */
function bodiesNaming(bodies: readonly string[], person: readonly string[], receipt: readonly string[]): string[] {
  return bodies.filter((body) => namesBoth(body, person, receipt)).map((body) => `wire: ${body.slice(0, 80)}`);
}

/** Rows of the server's database that name both: there must be nothing that ties a receipt to its person. */
function rowsNaming(file: string, person: readonly string[], receipt: readonly string[]): string[] {
  const database = new DatabaseSync(file, { readOnly: true });
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  const rows = tables.flatMap(({ name }) =>
    database
      .prepare(`SELECT * FROM "${name}"`)
      .all()
      .map((row) => flat(row))
      .filter((row) => namesBoth(row, person, receipt))
      .map(() => String(name)),
  );
  database.close();
  return rows;
}

function flat(row: Record<string, unknown>): string {
  const cell = (value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64url') : String(value);
  return Object.values(row).map(cell).join('|');
}
