import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadDraft, removeDraft } from '#client/db/documents.ts';
import { proofKeyChanged } from '#client/db/mine/proofs.ts';
import { sendConcern } from '#client/db/mine/sending.ts';
import { closePhone, createPhone, type Phone } from '#client/db/phone.ts';
import { findTeam } from '#client/db/places/directory.ts';
import { draftEditor } from '#client/forms/draft-editor.ts';
import { makeAnnounce } from '#client/platform/announce.ts';
import { systemClock } from '#client/platform/clock.ts';
import { systemRandom } from '#client/platform/random.ts';
import { type Engine, makeEngine } from '#client/sync/engine.ts';
import { makeSessions } from '#client/sync/session.ts';
import { type Fetch, makeTransport } from '#client/sync/transport.ts';
import { answered, type Draft, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { type Proof, proofText } from '#protocol/proof.ts';
import { makeProofKey, publicHalf, signWith } from '#server/crypto/proof-key.ts';
import { person } from '#test/scenario/people.ts';
import { makeServer, type ServerSide, TEAM } from '#test/scenario/server-side.ts';
import { saveDraft } from '#test/support/save-draft.ts';

const NOON = Date.UTC(2026, 10, 2, 12);
const id = 'p'.repeat(22);
const at = '2026-11-02T09:00:00.000Z';
const draft = answered(newDraft(id, at, { id: 'england', version: 1 }), WHAT_HAPPENED, 'Nobody came.', at);

let server: ServerSide;
let phones: Phone[];
let time: number;
/** What was asked of `/v1/proof`, and with which token. */
let asked: { token: string; body: { space: string; key: string } }[];
/** What the network makes of an answer about a proof. */
let onTheWay: (proof: Proof) => Response | null;
/** What the server says of itself, where it is not what the real one says. */
let hello: Response | null;

beforeEach(async () => {
  time = NOON;
  asked = [];
  onTheWay = () => null;
  hello = null;
  phones = [];
  server = await makeServer([await person(2)], () => time);
});
afterEach(async () => {
  for (const phone of phones) closePhone(phone);
  await server.close();
});

async function open(fill: number): Promise<{ phone: Phone; engine: Engine; tokens: Set<string> }> {
  const tokens = new Set<string>();
  const fetch: Fetch = async (url, init) => {
    const token = (init.headers as Record<string, string>)['authorization'] ?? '';
    if (url === '/v1/hello' && hello) return hello;
    if (url !== '/v1/proof') {
      if (url === '/v1/sync') tokens.add(token);
      return server.fetch(url, init);
    }
    asked.push({ token, body: JSON.parse(String(init.body)) });
    const answer = await server.fetch(url, init);
    return (answer.ok && onTheWay(await answer.clone().json())) || answer;
  };
  const deps = {
    storage: { indexedDB: new IDBFactory(), IDBKeyRange },
    clock: { ...systemClock, now: () => new Date(time) },
    random: systemRandom,
    announce: makeAnnounce(`proofs ${fill} ${phones.length}`),
  };
  const phone = await createPhone(deps, (await person(fill)).secret);
  phones.push(phone);
  const transport = makeTransport(fetch);
  return {
    phone,
    engine: makeEngine({ phone, transport, sessions: makeSessions(transport), onConnection() {} }),
    tokens,
  };
}

async function send(phone: Phone, what: Draft = draft): Promise<void> {
  await saveDraft(phone, what);
  const to = (await findTeam(phone, TEAM))!;
  const result = await sendConcern(phone, { draft: what, to, mode: 'anonymous', name: '', barred: [] });
  if (!result.ok) throw new Error(result.problem);
}
const proofsOf = async (phone: Phone) => (await loadDraft(phone, id))?.sent.map(({ proof }) => proof);
const OURS = { 'content-type': 'application/vnd.stepwise+json', 'stepwise-protocol': '1' };
const changed = (proof: Proof, change: Partial<Proof>) =>
  new Response(JSON.stringify({ ...proof, ...change }), { headers: OURS });

describe('the proof of a sending', () => {
  test('is here after the sync that sent it, and is not asked for again', async () => {
    const { phone, engine } = await open(1);
    await engine.run();
    await send(phone);
    expect(await engine.run()).toBe('online');
    const [proof] = (await proofsOf(phone))!;
    expect(proof).toMatchObject({ day: '2026-11-02', space: (await loadDraft(phone, id))!.sent[0]!.space });
    await engine.run();
    expect(asked).toHaveLength(1);
  });

  test('each is asked for as its own receipt, in a request of its own', async () => {
    const { phone, engine, tokens } = await open(1);
    await engine.run();
    await send(phone);
    await send(phone, { ...draft, id: 'q'.repeat(22) });
    await engine.run();
    expect(asked).toHaveLength(2);
    expect(new Set(asked.map(({ token }) => token)).size).toBe(2);
    const [ownToken] = tokens;
    expect(asked.map(({ token }) => token)).not.toContain(ownToken);
    expect(new Set(asked.map(({ body }) => body.space)).size).toBe(2);
  });

  test('comes to another device of the person with the draft', async () => {
    const first = await open(1);
    await first.engine.run();
    await send(first.phone);
    await first.engine.run();
    const second = await open(1);
    await second.engine.run();
    expect(await proofsOf(second.phone)).toEqual(await proofsOf(first.phone));
    expect(asked).toHaveLength(1);
  });

  test('joins what is being written, and neither is lost', async () => {
    const { phone, engine } = await open(1);
    await engine.run();
    await send(phone);
    const editor = draftEditor(phone, id);
    const end = editor.listen(() => {});
    await new Promise<void>((resolve) => {
      const wait = editor.listen(() => editor.view().draft && resolve(wait()));
    });
    editor.edit((before) => answered(before, WHAT_HAPPENED, 'Nobody came. Again.', at));
    await engine.run();
    expect(await editor.flush()).toBe(true);
    end();
    const stored = (await loadDraft(phone, id))!;
    expect(stored.answers[WHAT_HAPPENED]).toBe('Nobody came. Again.');
    expect(stored.sent[0]!.proof).toBeTruthy();
    expect(stored.kept).toEqual([]);
  });

  test('that does not come disturbs nothing, and is asked for again ten minutes later', async () => {
    const { phone, engine } = await open(1);
    await engine.run();
    await send(phone);
    onTheWay = () => {
      throw new Error('no signal');
    };
    expect(await engine.run()).toBe('online');
    expect(await engine.run()).toBe('online');
    expect(asked).toHaveLength(1);
    expect(await proofsOf(phone)).toEqual([undefined]);
    time += 11 * 60_000;
    onTheWay = () => null;
    await engine.run();
    expect((await proofsOf(phone))![0]).toBeTruthy();
  });

  test.each([
    ['no answer', () => new Response('', { status: 503 })],
    ['one that nobody can read', () => new Response('{}', { headers: OURS })],
  ])('is not asked for as long as the server says with which key it signs by %s', async (_, says) => {
    const { phone, engine } = await open(1);
    await engine.run();
    await send(phone);
    hello = says();
    expect(await engine.run()).toBe('online');
    expect(asked).toEqual([]);
    hello = null;
    time += 11 * 60_000;
    await engine.run();
    expect((await proofsOf(phone))![0]).toBeTruthy();
  });

  test.each([
    ['another day', { day: '2026-11-01' }],
    ['another hash', { hash: 'A'.repeat(43) }],
    ['another space', { space: 'A'.repeat(22) }],
    ['no shape', { signature: 'x' }],
  ])('with %s is not kept', async (_, change) => {
    const { phone, engine } = await open(1);
    await engine.run();
    await send(phone);
    onTheWay = (proof) => changed(proof, change);
    expect(await engine.run()).toBe('online');
    expect(await proofsOf(phone)).toEqual([undefined]);
    expect(await proofKeyChanged(phone)).toBe(false);
  });

  test('signed with another key than the first one told is not taken, and is noticed', async () => {
    const { phone, engine } = await open(1);
    await engine.run();
    await send(phone);
    const other = makeProofKey();
    onTheWay = (proof) => changed(proof, { proofKey: publicHalf(other), signature: signWith(other, proofText(proof)) });
    await engine.run();
    expect(await proofsOf(phone)).toEqual([undefined]);
    expect(await proofKeyChanged(phone)).toBe(true);
  });

  test('does not bring a removed draft back', async () => {
    const { phone, engine } = await open(1);
    await engine.run();
    await send(phone);
    let removing: Promise<unknown> = Promise.resolve();
    onTheWay = () => {
      removing = removeDraft(phone, id);
      return null;
    };
    await engine.run();
    await removing;
    await engine.run();
    expect(await loadDraft(phone, id)).toBe(null);
  });
});
