import { describe, expect, test } from 'vitest';
import { makeTransport } from '#client/sync/transport.ts';
import { CONTENT_TYPE, MARKER_HEADER } from '#protocol/version.ts';

const ours = { 'content-type': CONTENT_TYPE, [MARKER_HEADER]: '1' };
const asked = (response: Response | Error) =>
  makeTransport(async () => {
    if (response instanceof Error) throw response;
    return response;
  })({ path: '/v1/sync', body: {} });

describe('what counts as an answer of the server', () => {
  test.each([
    ['a captive portal’s page', new Response('<h1>Log in</h1>', { headers: { 'content-type': 'text/html' } })],
    ['a portal that pretends to speak JSON', new Response('{}', { headers: { 'content-type': 'application/json' } })],
    ['our type without our marker', new Response('{}', { headers: { 'content-type': CONTENT_TYPE } })],
    [
      'our marker on something of another kind',
      new Response('<p>', { headers: { ...ours, 'content-type': 'text/html' } }),
    ],
    ['our marker on something without a kind', new Response(null, { headers: { [MARKER_HEADER]: '1' } })],
    ['a gateway’s error', new Response('bad gateway', { status: 502 })],
    ['a body cut off on the way', new Response('{"protocol":', { headers: ours })],
    ['an error in a shape we do not know', new Response('{"oops":1}', { status: 400, headers: ours })],
    ['no network', new TypeError('failed to fetch')],
  ])('%s counts as no signal', async (_, response) => {
    expect(await asked(response)).toEqual({ kind: 'offline' });
  });

  test('a refusal of ours is passed on with its code', async () => {
    const body = JSON.stringify({ error: { code: 'sequence_gap', last: 4 } });
    expect(await asked(new Response(body, { status: 409, headers: ours }))).toEqual({
      kind: 'refused',
      code: 'sequence_gap',
      last: 4,
      retryAfter: null,
    });
  });

  test('a refusal by a code that only a newer server has says that this Stepwise is too old', async () => {
    const body = JSON.stringify({ error: { code: 'from_the_future' } });
    expect(await asked(new Response(body, { status: 409, headers: ours }))).toMatchObject({ code: 'unknown_version' });
  });

  test('an answer of ours is passed on', async () => {
    const response = new Response('{"a":1}', { headers: { ...ours, etag: '"x"' } });
    expect(await asked(response)).toEqual({ kind: 'ok', body: { a: 1 }, etag: '"x"' });
  });

  test('what has not changed is said without a body', async () => {
    let seen: RequestInit = {};
    const ask = makeTransport(async (_, init) => {
      seen = init;
      return new Response(null, { status: 304, headers: ours });
    });
    expect(await ask({ path: '/v1/directory', etag: '"x"' })).toEqual({ kind: 'unchanged' });
    expect(seen).toMatchObject({ method: 'GET', headers: { 'if-none-match': '"x"' } });
    expect(seen).not.toHaveProperty('body');
  });

  test('no cookie, no cache and no redirect is ever involved', async () => {
    let seen: RequestInit = {};
    await makeTransport(async (_, init) => {
      seen = init;
      return new Response('{}', { headers: ours });
    })({ path: '/v1/sync', body: {}, token: 'secret' });
    expect(seen).toMatchObject({ credentials: 'omit', cache: 'no-store', redirect: 'error' });
  });
});

describe('a server that asks to slow down', () => {
  const slowDown = (retryAfter: number) =>
    new Response(JSON.stringify({ error: { code: 'slow_down', retryAfter } }), { status: 429, headers: ours });
  const at = { time: 0 };
  const served: string[] = [];
  let first: Response;
  const transport = () => {
    at.time = 0;
    served.length = 0;
    return makeTransport(
      async (path) => {
        served.push(path);
        return served.length === 1 ? first : new Response('{}', { headers: ours });
      },
      '',
      () => at.time,
    );
  };

  test('is left alone for as long as it said, by every request, and asked again after that', async () => {
    first = slowDown(7);
    const ask = transport();
    expect(await ask({ path: '/v1/sync', body: {} })).toMatchObject({ code: 'slow_down', retryAfter: 7 });
    at.time = 6_900;
    expect(await ask({ path: '/v1/directory' })).toMatchObject({ kind: 'refused', code: 'slow_down', retryAfter: 1 });
    expect(served).toEqual(['/v1/sync']);
    at.time = 7_000;
    expect(await ask({ path: '/v1/sync', body: {} })).toMatchObject({ kind: 'ok' });
  });

  test('without a word of how long, is left alone for a second', async () => {
    first = new Response(JSON.stringify({ error: { code: 'slow_down' } }), { status: 429, headers: ours });
    const ask = transport();
    expect(await ask({ path: '/v1/sync', body: {} })).toMatchObject({ code: 'slow_down', retryAfter: null });
    at.time = 1000;
    expect(await ask({ path: '/v1/sync', body: {} })).toMatchObject({ kind: 'ok' });
  });

  test('is not believed when it says a year', async () => {
    first = slowDown(31_536_000);
    const ask = transport();
    await ask({ path: '/v1/sync', body: {} });
    at.time = 600_000;
    expect(await ask({ path: '/v1/sync', body: {} })).toMatchObject({ kind: 'ok' });
  });
});
