import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { countUnsent } from '#client/db/exchange/push.ts';
import { closePhone, createPhone } from '#client/db/phone.ts';
import { listOrganisations } from '#client/db/places/directory.ts';
import { askAs } from '#client/sync/ask.ts';
import { type Engine, makeEngine } from '#client/sync/engine.ts';
import { syncLane } from '#client/sync/lane.ts';
import { keepListening } from '#client/sync/listening.ts';
import { fetchOrganisation, refreshDirectory } from '#client/sync/places.ts';
import { makeSessions, type SessionRules } from '#client/sync/session.ts';
import type { Reply, Request, Transport } from '#client/sync/transport.ts';
import { listenForWakes } from '#client/sync/wake.ts';
import { answered, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import type { ErrorCode } from '#protocol/errors.ts';
import { PROTOCOL } from '#protocol/version.ts';
import { person, smallWorld } from '#test/scenario/people.ts';
import { saveDraft } from '#test/support/save-draft.ts';
import { makeStillClock } from '#test/support/still-clock.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
beforeEach(async () => {
  world = await smallWorld();
});
afterEach(() => world.end());

const ok = (body: unknown): Reply => ({ kind: 'ok', body, etag: null });
const refused = (code: ErrorCode, more: { retryAfter?: number; removal?: string } = {}): Reply => ({
  kind: 'refused',
  code,
  last: null,
  retryAfter: more.retryAfter ?? null,
  removal: more.removal,
});
const CHALLENGE = ok({ nonce: 'n', bits: 0 });
const TOKEN = 't'.repeat(43);
const BEGUN = ok({ account: 'A'.repeat(22), device: 'B'.repeat(22), token: TOKEN, seconds: 3600, last: 0 });
const NOTHING_NEW = {
  protocol: PROTOCOL,
  incarnation: 'I'.repeat(22),
  last: 0,
  outcomes: [],
  reset: false,
  cursor: `${'I'.repeat(22)}.0`,
  more: false,
  teams: [],
  spaces: [],
  entries: [],
  digests: [],
};

/** A server that says these things, one after another; a session begins as it should unless something else is told. */
function says(answers: Record<string, Reply[]>) {
  const asked: Request[] = [];
  const usual: Record<string, Reply> = { '/v1/session/challenge': CHALLENGE, '/v1/session': BEGUN };
  const transport: Transport = async (request) => {
    asked.push(request);
    return answers[request.path]?.shift() ?? usual[request.path] ?? { kind: 'offline' };
  };
  return { transport, asked, paths: () => asked.map(({ path }) => path) };
}
const laneOf = async () => {
  const { phone } = world.phone;
  return (await phone.critical.lanes.get(phone.account.id))!;
};

describe('beginning a session', () => {
  const begin = async (answers: Record<string, Reply[]>, rules: SessionRules = {}) =>
    makeSessions(says(answers).transport, rules).token(await laneOf());

  test.each<[string, Record<string, Reply[]>]>([
    ['no challenge', { '/v1/session/challenge': [{ kind: 'offline' }] }],
    ['a challenge that is none', { '/v1/session/challenge': [ok({ puzzle: 1 })] }],
    ['a session that is none', { '/v1/session': [ok({ token: 'short' })] }],
    ['an answer that nothing has changed', { '/v1/session': [{ kind: 'unchanged' }] }],
  ])('with %s is no signal', async (_, answers) => {
    expect(await begin(answers)).toEqual({ kind: 'offline' });
  });

  test('does the work a stranger is asked for, and leaves it when nobody is to be made known', async () => {
    const asks = () => ({ '/v1/session': [refused('work_needed')] });
    const server = says(asks());
    expect(await makeSessions(server.transport).token(await laneOf())).toEqual({ kind: 'token', token: TOKEN });
    expect(server.paths()).toEqual(['/v1/session/challenge', '/v1/session', '/v1/session']);
    expect(await begin(asks(), { strangers: false })).toMatchObject({ kind: 'refused', code: 'work_needed' });
  });

  test('of an account that nobody can know yet brings the work along, and is not refused first', async () => {
    const server = says({});
    await makeSessions(server.transport).token(await laneOf(), true);
    expect(server.paths()).toEqual(['/v1/session/challenge', '/v1/session']);
    expect(server.asked[1]!.body).toMatchObject({ work: expect.arrayContaining([expect.any(Number)]) });
  });

  test('has a device listed to its person for the account itself, and not for a receipt', async () => {
    const lane = await laneOf();
    const listed = async (account: string) => {
      const server = says({});
      await makeSessions(server.transport, { own: { account } }).token(lane);
      return (server.asked[1]!.body as { listed?: boolean }).listed;
    };
    expect(await listed(lane.account)).toBe(true);
    expect(await listed('O'.repeat(22))).toBeUndefined();
  });

  test('is not needed twice, and tells who asked that a device was removed', async () => {
    const lane = await laneOf();
    const server = says({});
    const sessions = makeSessions(server.transport);
    for (let time = 0; time < 2; time++) expect(await sessions.token(lane)).toMatchObject({ kind: 'token' });
    expect(server.asked).toHaveLength(2);
    const heard: unknown[] = [];
    const removal = 'S'.repeat(86);
    const gone = { '/v1/session': [refused('device_removed', { removal })] };
    const own = { account: lane.account, onRemoved: (said: unknown) => void heard.push(said) };
    expect(await begin(gone, { own })).toMatchObject({ code: 'device_removed' });
    expect(heard).toEqual([{ lane, removal }]);
  });
});

describe('a question, signed in', () => {
  const ask = (answers: Record<string, Reply[]>, account?: string) => {
    const { transport } = says(answers);
    const deps = { phone: world.phone.phone, transport, sessions: makeSessions(transport) };
    return askAs(deps, '/v1/devices/list', {}, account);
  };
  test('is asked once more when the session has run out, and no more than that', async () => {
    const gone = () => refused('session_required');
    expect(await ask({ '/v1/devices/list': [gone(), ok({ devices: [] })] })).toEqual({
      kind: 'ok',
      body: { devices: [] },
    });
    expect(await ask({ '/v1/devices/list': [gone(), gone(), ok(1)] })).toMatchObject({ code: 'session_required' });
    expect(await ask({ '/v1/devices/list': [refused('forbidden')] })).toMatchObject({ code: 'forbidden' });
    expect(await ask({ '/v1/devices/list': [{ kind: 'unchanged' }] })).toEqual({ kind: 'offline' });
  });
  test('is not asked for an account that is not on this phone, or without a session', async () => {
    expect(await ask({}, 'N'.repeat(22))).toEqual({ kind: 'offline' });
    expect(await ask({ '/v1/session': [refused('try_later')] })).toMatchObject({ code: 'try_later' });
  });
});

describe('what a phone makes of what its server says', () => {
  const sync = async (...answers: Reply[]) => {
    const { transport } = says({ '/v1/sync': answers });
    const { phone } = world.phone;
    return syncLane({ phone, transport, sessions: makeSessions(transport) }, phone.account.id);
  };
  test.each<[string, Reply[], unknown]>([
    ['nothing new is done', [ok(NOTHING_NEW)], { kind: 'done' }],
    ['no answer is no signal', [{ kind: 'offline' }], { kind: 'offline' }],
    ['“unchanged”, which was not asked, is no signal', [{ kind: 'unchanged' }], { kind: 'offline' }],
    ['what this version cannot read is a newer server’s', [ok({ hello: 1 })], { kind: 'update_needed' }],
    ['another version wants an update', [refused('unknown_version')], { kind: 'update_needed' }],
    ['a full disk is for later', [refused('try_later', { retryAfter: 5 })], { kind: 'later', seconds: 5 }],
    ['slowing down is for later', [refused('slow_down')], { kind: 'later', seconds: 30 }],
    ['a failure of its own is for later', [refused('internal')], { kind: 'later', seconds: 30 }],
    ['a session that ran out is begun again', [refused('session_required'), ok(NOTHING_NEW)], { kind: 'done' }],
    ['so is one whose challenge came too late', [refused('challenge_expired'), ok(NOTHING_NEW)], { kind: 'done' }],
    ['so is one that has work to do first', [refused('work_needed'), ok(NOTHING_NEW)], { kind: 'done' }],
    [
      'and then it is enough',
      [refused('session_required'), refused('challenge_expired')],
      { kind: 'stuck', code: 'challenge_expired' },
    ],
    ['a lost count begins on a new device, once', [refused('sequence_gap'), ok(NOTHING_NEW)], { kind: 'done' }],
    [
      'and not again and again',
      [refused('sequence_conflict'), refused('sequence_gap')],
      { kind: 'stuck', code: 'sequence_gap' },
    ],
    ['anything else is said', [refused('forbidden')], { kind: 'stuck', code: 'forbidden' }],
  ])('%s', async (_, answers, result) => {
    expect(await sync(...answers)).toEqual(result);
  });

  test('more than fits is asked for until there is no more, and whoever waits for the first of it is told once', async () => {
    const { transport, asked } = says({
      '/v1/sync': [1, 2].map(() => ok({ ...NOTHING_NEW, more: true })).concat(ok(NOTHING_NEW)),
    });
    const { phone } = world.phone;
    let first = 0;
    const told = async () => {
      first += 1;
    };
    const deps = { phone, transport, sessions: makeSessions(transport) };
    expect(await syncLane(deps, phone.account.id, told)).toEqual({ kind: 'done' });
    expect([first, asked.filter(({ path }) => path === '/v1/sync').length]).toEqual([1, 3]);
    expect(await sync(ok({ ...NOTHING_NEW, more: true }), ok(NOTHING_NEW))).toEqual({ kind: 'done' });
  });

  test('words that were not answered wait for as long as it says', async () => {
    const at = '2026-11-02T09:00:00.000Z';
    const draft = answered(
      newDraft('d'.repeat(22), at, { id: 'england', version: 1 }),
      WHAT_HAPPENED,
      'Nobody came.',
      at,
    );
    await saveDraft(world.phone.phone, draft);
    expect(await sync(ok({ ...NOTHING_NEW, retryAfter: 7 }))).toEqual({ kind: 'later', seconds: 7 });
    expect(await sync(ok(NOTHING_NEW))).toEqual({ kind: 'later', seconds: 30 });
    expect(await countUnsent(world.phone.phone, () => true)).toMatchObject({ refused: 0 });
  });

  test('a receipt whose secret is not on this phone cannot begin anew, and says what is wrong', async () => {
    const { phone } = world.phone;
    const account = 'N'.repeat(22);
    await phone.critical.lanes.put({ ...(await laneOf()), account });
    const { transport } = says({ '/v1/sync': [refused('sequence_gap')] });
    const deps = { phone, transport, sessions: makeSessions(transport) };
    expect(await syncLane(deps, account)).toEqual({ kind: 'stuck', code: 'sequence_gap' });
  });

  test('and of an account that is not here, nothing', async () => {
    const { transport, asked } = says({});
    const deps = { phone: world.phone.phone, transport, sessions: makeSessions(transport) };
    expect(await syncLane(deps, 'N'.repeat(22))).toEqual({ kind: 'done' });
    expect(asked).toEqual([]);
  });
});

describe('how it stands between this phone and the server', () => {
  const NEWS = { '/v1/directory': [ok({ organisations: [] }), ok({ organisations: [] }), ok({ organisations: [] })] };
  function engineWith(answers: Record<string, Reply[]>, phone = world.phone.phone) {
    const server = says({ ...structuredClone(NEWS), ...answers });
    const told: string[] = [];
    const { transport } = server;
    const engine = makeEngine({
      phone,
      transport,
      sessions: makeSessions(transport),
      onConnection: (connection) => void told.push(connection),
    });
    return { engine, told, server };
  }
  const begin = async () => {
    const draft = newDraft('d'.repeat(22), '2026-11-02T09:00:00.000Z', { id: 'england', version: 1 });
    await saveDraft(world.phone.phone, draft);
  };

  test('nobody who has written nothing yet is made known to it', async () => {
    const { clock, random, announce } = world.phone.phone;
    const fresh = await createPhone({ storage: world.phone.storage(), clock, random, announce });
    const { engine, told, server } = engineWith({}, fresh);
    expect(engine.connection()).toBe('unknown');
    expect(await engine.run('own')).toBe('online');
    expect(server.paths()).toEqual(['/v1/directory']);
    expect(told).toEqual(['online']);
    closePhone(fresh);
  });

  test('whoever asks is told how it is now, and whoever listens hears of each change once', async () => {
    const { engine, told } = engineWith({ '/v1/sync': [ok(NOTHING_NEW), ok(NOTHING_NEW)] });
    const now: string[] = [];
    for (let at = 0; at < 4; at++) {
      await engine.runLane(world.phone.phone.account.id);
      now.push(engine.connection());
    }
    expect(now).toEqual(['online', 'online', 'offline', 'offline']);
    expect(told).toEqual(['online', 'offline']);
  });

  test('screens are told when something was taken or has come, and left alone when nothing has', async () => {
    const { phone } = world;
    const second = await world.another(await person(1));
    const told = async (device: typeof phone) => {
      const before = device.changes;
      await device.sync();
      return device.changes > before;
    };
    const quiet = async (device: typeof phone) => {
      for (let at = 0; at < 5 && (await told(device)); at++);
      return !(await told(device));
    };
    await begin();
    expect([await told(phone), await told(second)]).toEqual([true, true]);
    expect([await quiet(phone), await quiet(second)]).toEqual([true, true]);
    await begin();
    const draft = newDraft('e'.repeat(22), '2026-11-02T09:00:00.000Z', { id: 'england', version: 1 });
    await saveDraft(phone.phone, draft);
    expect([await told(phone), await told(second)]).toEqual([true, true]);
    expect(await quiet(second)).toBe(true);
  });

  test('a newer server wants an update, and a server that is lost is no signal', async () => {
    await begin();
    expect(await engineWith({ '/v1/sync': [ok({ hello: 1 })] }).engine.run('own')).toBe('update_needed');
    expect(await engineWith({ '/v1/sync': [refused('forbidden')] }).engine.run('own')).toBe('stuck');
    expect(await engineWith({ '/v1/sync': [refused('try_later')] }).engine.run('own')).toBe('offline');
  });

  test('news of the account may be of another team, so the directory is looked at; without an answer it is not', async () => {
    const account = world.phone.phone.account.id;
    const { engine, server } = engineWith({ '/v1/sync': [ok(NOTHING_NEW)] });
    expect(await engine.runLane(account)).toBe('online');
    expect(server.paths().at(-1)).toBe('/v1/directory');
    const lost = engineWith({});
    expect(await lost.engine.runLane(account)).toBe('offline');
    expect(lost.server.paths()).not.toContain('/v1/directory');
    expect(lost.told).toEqual(['offline']);
  });

  test('a tab whose databases another one has taken over says that it is stuck', async () => {
    await begin();
    const { critical } = world.phone.phone;
    const newer = world.phone.storage().indexedDB.open(critical.name, critical.backendDB().version + 10);
    await new Promise((done) => (newer.onsuccess = done));
    newer.result.close();
    const { engine, told } = engineWith({ '/v1/sync': [ok(NOTHING_NEW)] });
    expect(await engine.run('own')).toBe('stuck');
    expect(told).toEqual(['stuck']);
  });
});

describe('the directory, from a server that says odd things', () => {
  const WANTS = { organisations: [], teams: [] } as unknown as Parameters<typeof refreshDirectory>[2];
  const organisation = 'O'.repeat(22);
  const listed = ok({ organisations: [], deployment: 3 });
  const look = (answers: Record<string, Reply[]>) =>
    refreshDirectory(world.phone.phone, says(answers).transport, WANTS);

  test('stays as it was without a list, or one that can be read', async () => {
    expect(await look({ '/v1/directory': [{ kind: 'offline' }] })).toBe('offline');
    expect(await look({ '/v1/directory': [refused('internal')] })).toBe('offline');
    expect(await look({ '/v1/directory': [ok({ organisations: 'all' })] })).toBe('offline');
    expect(await look({ '/v1/directory': [{ kind: 'unchanged' }] })).toBe('done');
  });

  test('waits for the settings it tells of, and leaves those it cannot read yet', async () => {
    expect(await look({ '/v1/directory': [listed] })).toBe('offline');
    expect(await look({ '/v1/directory': [listed], '/v1/deployment': [ok({ version: 'third' })] })).toBe('done');
    const words = { name: 'The North', welcome: '', leave: null, matrix: null };
    const deployment = { ...words, links: [], roles: [], retention: [] };
    const told = ok({ version: 3, deployment });
    expect(await look({ '/v1/directory': [listed], '/v1/deployment': [told] })).toBe('done');
    expect(await look({ '/v1/directory': [listed] }), 'it is here now').toBe('done');
  });

  test('of a server that knows no settings asks for none', async () => {
    const server = says({ '/v1/directory': [ok({ organisations: [] })] });
    expect(await refreshDirectory(world.phone.phone, server.transport, WANTS)).toBe('done');
    expect(server.paths()).toEqual(['/v1/directory']);
  });

  test('is not said to be here while an organisation of it has no answer', async () => {
    const one = { id: organisation, kind: 'placement', name: 'Hill', region: null, version: 1, teams: [] };
    const answers = () => ({ '/v1/directory': [ok({ organisations: [one] })] });
    const path = `/v1/directory/${organisation}`;
    expect(await look({ ...answers(), [path]: [{ kind: 'offline' }] })).toBe('offline');
    const { teams: _, version: __, ...own } = { ...one, sites: [], placements: [], contacts: [] };
    const given = ok({ version: 1, organisation: { ...own, teams: [] }, rosters: {} });
    expect(await look({ ...answers(), [path]: [given] })).toBe('done');
    expect((await listOrganisations(world.phone.phone)).map((held) => held.organisation.name)).toEqual(['Hill']);
  });

  test('asks again for an organisation that it missed, and tells screens of what is new or gone', async () => {
    const one = { id: organisation, kind: 'placement', name: 'Hill', region: null, version: 1, teams: [] };
    const path = `/v1/directory/${organisation}`;
    const list = () => ({ ...ok({ organisations: [one] }), etag: 'list' }) as Reply;
    const { teams: _, version: __, ...own } = { ...one, sites: [], placements: [], contacts: [] };
    const given = { ...ok({ version: 1, organisation: { ...own, teams: [] }, rosters: {} }), etag: 'one' } as Reply;
    const told = async (answers: Record<string, Reply[]>) => {
      const server = says(answers);
      const before = world.phone.changes;
      expect(await refreshDirectory(world.phone.phone, server.transport, WANTS)).toBe('done');
      return { etags: server.asked.map(({ etag }) => etag), changed: world.phone.changes > before };
    };
    await told({ '/v1/directory': [list()], [path]: [ok({ name: 'Somewhere' })] });
    expect(await told({ '/v1/directory': [list()], [path]: [given] })).toEqual({
      etags: [undefined, undefined],
      changed: true,
    });
    const same = { '/v1/directory': [list()], [path]: [{ kind: 'unchanged' } as Reply] };
    expect(await told(same)).toEqual({ etags: ['list', 'one'], changed: false });
    expect(await told({ '/v1/directory': [ok({ organisations: [] })] })).toMatchObject({ changed: true });
  });

  test('misses an organisation that cannot be read or is not given, and waits for one without an answer', async () => {
    const path = `/v1/directory/${organisation}`;
    const fetched = (answer: Reply) =>
      fetchOrganisation(world.phone.phone, says({ [path]: [answer] }).transport, organisation);
    expect(await fetched(ok({ name: 'Somewhere' }))).toBe('missed');
    expect(await fetched(refused('not_found'))).toBe('missed');
    expect(await fetched({ kind: 'offline' })).toBe('offline');
    expect(await fetched({ kind: 'unchanged' })).toBe('unchanged');
  });
});

describe('listening for news', () => {
  const stream = (...texts: string[]) =>
    new Response(new Blob(texts).stream(), { headers: { 'content-type': 'text/event-stream' } });
  async function listen(response: Response | Error, answers: Record<string, Reply[]> = {}) {
    const server = says(answers);
    const sessions = makeSessions(server.transport);
    let woken = 0;
    const fetch = async () => {
      if (response instanceof Error) throw response;
      return response;
    };
    const deps = { fetch, sessions, signal: new AbortController().signal };
    await listenForWakes(deps, await laneOf(), () => {
      woken += 1;
    });
    await sessions.token(await laneOf());
    return { woken, sessions: server.paths().filter((path) => path === '/v1/session').length };
  }

  test('wakes at once, and with each word of news until the connection ends', async () => {
    expect((await listen(stream(':\n\n'))).woken).toBe(1);
    expect((await listen(stream('event: wake\ndata:\n\n'))).woken).toBe(2);
  });

  test('hears nothing where there is nothing to hear', async () => {
    const json = new Response('{}', { headers: { 'content-type': 'application/json' } });
    const empty = new Response(null, { headers: { 'content-type': 'text/event-stream' } });
    for (const answer of [json, empty, new Response('', { status: 503 }), new TypeError('gone')]) {
      expect(await listen(answer)).toEqual({ woken: 0, sessions: 1 });
    }
    expect((await listen(stream(''), { '/v1/session': [refused('try_later')] })).woken).toBe(0);
  });

  test('does not make an account known in which nothing was ever kept', async () => {
    const { random, announce } = world.phone.phone;
    const hands = makeStillClock(0);
    const fresh = await createPhone({ storage: world.phone.storage(), clock: hands.clock, random, announce });
    const server = says({});
    const sessions = makeSessions(server.transport);
    const engine = { connection: () => 'online' } as Engine;
    const stop = new AbortController();
    const fetch = async () => stream(':\n\n');
    const deps = { phone: fresh, engine, sessions, fetch, jitter: () => 0 };
    const listening = keepListening(deps, fresh.account.id, stop.signal, () => false);
    await vi.waitFor(() => expect(hands.count()).toBe(1));
    stop.abort();
    hands.turn();
    await listening;
    expect(server.paths()).toEqual([]);
    closePhone(fresh);
  });

  test('signs in anew after a session that the server knows no more', async () => {
    expect(await listen(new Response('', { status: 401 }))).toEqual({ woken: 0, sessions: 2 });
  });
});
