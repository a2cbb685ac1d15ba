import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BODY_LENGTHS } from '#protocol/body.ts';
import { LIMITS } from '#protocol/limits.ts';
import { CONTENT_TYPE } from '#protocol/version.ts';
import { appendArgs, type Device, id, mutation, openArgs, post, putArgs, sealedBody } from './device.ts';
import { codeOf, contentOf, startServer, type TestServer } from './harness.ts';

let server: TestServer;
let device: Device;
let vault: string;
beforeEach(async () => {
  server = startServer();
  device = await server.device();
  vault = await device.openVault();
});
afterEach(async () => {
  expect(server.log).toEqual([]);
  await server.stop();
});

const content = () => contentOf(server);

describe('a request that is not one', () => {
  const sync = (body: string, headers: Record<string, string> = {}) =>
    server.send('/v1/sync', {
      method: 'POST',
      headers: { 'content-type': CONTENT_TYPE, authorization: `Bearer ${device.token}`, ...headers },
      body,
    });
  const valid = { protocol: 1, push: [], cursor: null };
  const cases: [string, number, string, () => Promise<Response>][] = [
    ['no JSON', 400, 'bad_request', () => sync('{')],
    ['an empty body', 400, 'bad_request', () => sync('')],
    ['JSON of the wrong shape', 400, 'bad_request', () => sync('[]')],
    ['null', 400, 'bad_request', () => sync('null')],
    ['wrong types', 400, 'bad_request', () => sync(JSON.stringify({ ...valid, push: 'all' }))],
    ['one field too many', 400, 'bad_request', () => sync(JSON.stringify({ ...valid, admin: true }))],
    [
      'polluting keys',
      400,
      'bad_request',
      () => sync('{"protocol":1,"push":[],"cursor":null,"__proto__":{"admin":true},"constructor":1}'),
    ],
    ['JSON nested 150,000 deep', 400, 'bad_request', () => sync('['.repeat(150_000) + ']'.repeat(150_000))],
    [
      'a huge number',
      400,
      'bad_request',
      () => sync('{"protocol":1e999,"push":[],"cursor":null}').then((r) => (r.status === 426 ? sync('1e999') : r)),
    ],
    ['another version', 426, 'unknown_version', () => sync(JSON.stringify({ ...valid, protocol: 2 }))],
    ['a version that is no number', 400, 'bad_request', () => sync(JSON.stringify({ ...valid, protocol: '1' }))],
    [
      'too many mutations',
      400,
      'bad_request',
      () => sync(JSON.stringify({ ...valid, push: Array(51).fill(mutation(1, 'x', {})) })),
    ],
    [
      'a sequence number of 0, -1, 1.5, 2^53 or none',
      400,
      'bad_request',
      async () => {
        for (const seq of [0, -1, 1.5, 2 ** 53]) {
          const answer = await sync(JSON.stringify({ ...valid, push: [{ ...mutation(1, 'x', {}), seq }] }));
          expect(answer.status).toBe(400);
        }
        return sync(JSON.stringify({ ...valid, push: [{ ...mutation(1, 'x', {}), seq: Number.NaN }] }));
      },
    ],
    ['mistrust that is no plain yes', 400, 'bad_request', () => sync(JSON.stringify({ ...valid, mistrust: 1 }))],
    ['a cursor of its own making', 400, 'bad_request', () => sync(JSON.stringify({ ...valid, cursor: "' OR 1=1" }))],
    [
      'another content type',
      415,
      'wrong_content_type',
      () => sync(JSON.stringify(valid), { 'content-type': 'text/plain' }),
    ],
    ['a compressed body', 415, 'wrong_content_type', () => sync(JSON.stringify(valid), { 'content-encoding': 'gzip' })],
    ['more than the limit, undeclared', 413, 'too_large', () => sync(' '.repeat(LIMITS.requestBytes + 1))],
    [
      'more than the limit, declared',
      413,
      'too_large',
      () => sync('{}', { 'content-length': String(LIMITS.requestBytes + 1) }),
    ],
    [
      'a length that is a lie',
      413,
      'too_large',
      () => sync(' '.repeat(LIMITS.requestBytes + 1), { 'content-length': '2' }),
    ],
    ['no token', 401, 'session_required', () => sync('{}', { authorization: '' })],
    [
      'a token of its own making',
      401,
      'session_required',
      () => sync('{}', { authorization: `Bearer ${'A'.repeat(43)}` }),
    ],
    ['an address that is none', 404, 'not_found', () => server.send('/v1/admin')],
    ['another method', 404, 'not_found', () => server.send('/v1/sync')],
    ['an organisation nobody knows', 404, 'not_found', () => server.send('/v1/directory/..%2f..%2fetc')],
  ];
  it.each(cases)('with %s is answered %i %s, and changes nothing', async (_what, status, code, attempt) => {
    const before = server.dump();
    const answer = await attempt();
    expect([answer.status, (await answer.json()).error.code]).toEqual([status, code]);
    expect(server.dump()).toBe(before);
    expect(({} as Record<string, unknown>).admin).toBe(undefined);
  });

  it('is not read further than the limit when its length is unknown', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const answer = await server.send('/v1/sync', {
      method: 'POST',
      headers: { 'content-type': CONTENT_TYPE, authorization: `Bearer ${device.token}` },
      body,
      duplex: 'half',
    } as RequestInit);
    expect(answer.status).toBe(413);
    expect(sent).toBeLessThan(2 * LIMITS.requestBytes);
  });
});

describe('a request without a body', () => {
  it('or without a word of what kind it has, is told so', async () => {
    const headers = { authorization: `Bearer ${device.token}` };
    const asked = async (init: RequestInit) => (await server.send('/v1/proof', { method: 'POST', ...init })).status;
    expect(await asked({ headers, body: new Uint8Array([1]) })).toBe(415);
    expect(await asked({ headers: { ...headers, 'content-type': CONTENT_TYPE } })).toBe(400);
  });
});

describe('arguments made to break something', () => {
  it('name attachments that nobody has sent, or a vault with a team', async () => {
    const chunks = ['A'.repeat(43)];
    const before = content();
    expect(await codeOf(device, 'put@1', { ...putArgs(vault, id(), 0), chunks })).toBe('chunk_missing');
    expect(await codeOf(device, 'append@1', { ...appendArgs(vault), chunks })).toBe('chunk_missing');
    for (const wrong of [{ team: id() }, { roster: 1 }, { team: id(), roster: 1 }]) {
      expect(await codeOf(device, 'open@1', openArgs(device.person.id, { ...wrong, kind: 'vault' }))).toBe('malformed');
    }
    expect(content()).toBe(before);
  });

  it('open what is open already: the same again is the same, and anything else is taken', async () => {
    const args = openArgs(device.person.id);
    expect(await codeOf(device, 'open@1', args)).toBe('applied');
    const before = content();
    expect(await codeOf(device, 'open@1', args)).toBe('applied');
    expect(await codeOf(device, 'open@1', { ...args, participants: openArgs(device.person.id).participants })).toBe(
      'space_taken',
    );
    expect(content()).toBe(before);
  });

  const key = id();
  const cases: [string, string, string, () => Record<string, unknown>][] = [
    ['an operation named like a method of objects', 'constructor', 'unknown_operation', () => ({})],
    ['an operation named __proto__', '__proto__', 'unknown_operation', () => ({})],
    ['a negative base', 'put@1', 'malformed', () => ({ ...putArgs(vault, key, 0), base: -1 })],
    ['a base that is no number', 'put@1', 'malformed', () => ({ ...putArgs(vault, key, 0), base: '0' })],
    ['a base beyond whole numbers', 'put@1', 'malformed', () => ({ ...putArgs(vault, key, 0), base: 1e300 })],
    ['a body that is an object', 'append@1', 'malformed', () => ({ ...appendArgs(vault), body: {} })],
    [
      'a body of a length between the classes',
      'append@1',
      'malformed',
      () => ({ ...appendArgs(vault), body: `${sealedBody()}AAAA` }),
    ],
    [
      'a body in another suite',
      'append@1',
      'malformed',
      () => ({ ...appendArgs(vault), body: `AQI${sealedBody().slice(3)}` }),
    ],
    [
      'a body longer than the largest class',
      'append@1',
      'malformed',
      () => ({ ...appendArgs(vault), body: sealedBody(3).padEnd(BODY_LENGTHS[3]! + 4, 'A') }),
    ],
    [
      'plain text as a body',
      'append@1',
      'malformed',
      () => ({ ...appendArgs(vault), body: 'a'.repeat(BODY_LENGTHS[0]!) }),
    ],
    ['an event without a body', 'append@1', 'malformed', () => ({ ...appendArgs(vault), body: null })],
    ['an extra argument', 'append@1', 'malformed', () => ({ ...appendArgs(vault), as: id() })],
    ['a space id with a quote', 'append@1', 'malformed', () => appendArgs(`${"'".repeat(22)}`)],
    ['65 chunks', 'append@1', 'malformed', () => ({ ...appendArgs(vault), chunks: Array(65).fill('A'.repeat(43)) })],
    ['a space without participants', 'open@1', 'malformed', () => openArgs(device.person.id, { participants: [] })],
    [
      'a participant twice',
      'open@1',
      'malformed',
      () => {
        const own = openArgs(device.person.id);
        return { ...own, participants: [...own.participants, ...own.participants] };
      },
    ],
    [
      'a vault for two',
      'open@1',
      'malformed',
      () => {
        const own = openArgs(device.person.id);
        return { ...own, participants: [...own.participants, { account: id(), grant: null }] };
      },
    ],
    ['a vault of somebody else', 'open@1', 'not_a_participant', () => openArgs(id())],
    [
      'a participant who is barred',
      'open@1',
      'barred',
      () => openArgs(device.person.id, { barred: [device.person.id] }),
    ],
    ['a concern to no team', 'open@1', 'unknown_team', () => ({ ...openArgs(device.person.id), kind: 'concern' })],
    ['a team nobody knows', 'open@1', 'unknown_team', () => openArgs(device.person.id, { team: id(), roster: 1 })],
    ['a space already there', 'open@1', 'space_taken', () => openArgs(device.person.id, { space: vault })],
    ['a space that is not there', 'append@1', 'not_yours', () => appendArgs(id())],
  ];
  it.each(cases)('%s: %s is rejected as %s', async (_what, op, code, args) => {
    const before = content();
    expect(await codeOf(device, op, args())).toBe(code);
    expect(content()).toBe(before);
  });

  it('nested 60,000 deep are malformed, whatever their hash says', async () => {
    const deep = `{"a":${'['.repeat(60_000)}${']'.repeat(60_000)}}`;
    device.last += 1;
    const push = `{"seq":${device.last},"mid":"${id()}","op":"append@1","args":${deep},"hash":"${'A'.repeat(43)}"}`;
    const answer = await post(server.send, '/v1/sync', `{"protocol":1,"push":[${push}],"cursor":null}`, device.token);
    expect((await answer.json()).outcomes[0].outcome).toMatchObject({ status: 'rejected' });
  });

  it('with polluting keys are rejected and pollute nothing', async () => {
    device.last += 1;
    const push = `{"seq":${device.last},"mid":"${id()}","op":"append@1","args":{"__proto__":{"space":"${vault}"},"constructor":{}},"hash":"${'A'.repeat(43)}"}`;
    const answer = await post(server.send, '/v1/sync', `{"protocol":1,"push":[${push}],"cursor":null}`, device.token);
    expect((await answer.json()).outcomes[0].outcome.status).toBe('rejected');
    expect(({} as Record<string, unknown>).space).toBe(undefined);
  });

  it('cannot rewrite an event or turn a document into one', async () => {
    const [event, doc] = [appendArgs(vault), putArgs(vault, id(), 0)];
    await device.sync(device.next('append@1', event), device.next('put@1', doc));
    const before = content();
    expect(await codeOf(device, 'append@1', { ...event, body: sealedBody() })).toBe('key_taken');
    expect(await codeOf(device, 'put@1', putArgs(vault, event.key, 1))).toBe('key_taken');
    expect(await codeOf(device, 'put@1', putArgs(vault, event.key, 1, null))).toBe('key_taken');
    expect(await codeOf(device, 'append@1', appendArgs(vault, doc.key))).toBe('key_taken');
    expect(content()).toBe(before);
  });

  it('may carry a body of the largest class, and not a byte more in one request', async () => {
    expect(await codeOf(device, 'append@1', appendArgs(vault, id(), sealedBody(3)))).toBe('applied');
    const many = Array.from({ length: 5 }, () => device.next('append@1', appendArgs(vault, id(), sealedBody(3))));
    expect((await device.raw(many)).status).toBe(413);
  });
});
