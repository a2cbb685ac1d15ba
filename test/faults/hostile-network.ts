import { once } from 'node:events';
import {
  request as ask,
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Dice } from '../scenario/random.ts';

/** What a network does that is not to be trusted: a login page in place of a file, a file in part, one that was changed. */
export const TRICKS = [
  'login page',
  'login page with our type',
  'cut off',
  'shorter',
  'another type',
  'led elsewhere',
  'a file led back to itself',
  'gateway',
  'connection lost',
  'one letter changed',
] as const;
export type Trick = (typeof TRICKS)[number];
/** Another body with the server's own headers, its mark for this version among them. */
const UNDER_OUR_NAME: ReadonlySet<Trick> = new Set(['login page with our type', 'shorter', 'one letter changed']);

/** Whose requests are struck: the worker's, which asks for what is to be kept, or those of the page as well. */
export type Struck = 'nobody' | 'worker' | 'everybody';

const PORTAL = '<!doctype html><title>Ward Wi-Fi</title><h1>Please log in</h1>';
/** As some do: it would stay in the browser's cache for a year. */
const FOR_EVER = 'max-age=31536000, immutable';

export interface HostileNetwork {
  origin: string;
  /** The server behind it. */
  target: string;
  struck: Struck;
  offline: boolean;
  /** How likely each request is to be struck. */
  share: number;
  /**
   * A page was given another file under the server's own headers. The browser keeps it as the server's, and what could know
   * better does not run: this stays until the browser's cache is cleared (README, "Not there yet").
   */
  spoiled: boolean;
  tricks: Map<Trick, number>;
  close(): void;
}

/** Stands between a browser and a server, and plays the network. */
export async function startHostileNetwork(dice: Dice): Promise<HostileNetwork> {
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => request.socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const network: HostileNetwork = {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    target: '',
    struck: 'nobody',
    offline: false,
    share: 0,
    spoiled: false,
    tricks: new Map(),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url!;
    if (network.offline) throw new Error('no signal');
    if (path.startsWith('/login')) {
      send(response, 200, { 'content-type': 'text/html' }, PORTAL);
      return;
    }
    const passed = await pass(network.target, request);
    const own = /^(empty|serviceworker)$/.test(String(request.headers['sec-fetch-dest'] ?? ''));
    const aimed = network.struck === 'everybody' || (network.struck === 'worker' && own);
    if (!aimed || path.startsWith('/v1/') || path.includes('?again') || !dice.chance(network.share)) {
      send(response, passed.status, passed.headers, passed.body);
      return;
    }
    const trick = dice.pick(TRICKS);
    network.tricks.set(trick, (network.tricks.get(trick) ?? 0) + 1);
    if (!own && UNDER_OUR_NAME.has(trick)) network.spoiled = true;
    play(trick, path, passed, request, response, dice);
  }
  return network;
}

interface Passed {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

async function pass(target: string, asked: IncomingMessage): Promise<Passed> {
  const { host, connection, 'accept-encoding': _packed, ...headers } = asked.headers;
  const request = ask(target + asked.url, { method: asked.method!, headers });
  asked.pipe(request);
  const [reply] = (await once(request, 'response')) as [IncomingMessage];
  const body = await buffer(reply);
  const { 'content-length': _length, 'transfer-encoding': _coding, connection: _line, ...kept } = reply.headers;
  return { status: reply.statusCode!, headers: kept, body };
}

function send(response: ServerResponse, status: number, headers: OutgoingHttpHeaders, body: string | Buffer): void {
  response.writeHead(status, { ...headers, ...(status === 304 ? {} : { 'content-length': Buffer.byteLength(body) }) });
  response.end(body);
}

function play(
  trick: Trick,
  path: string,
  { status, headers, body }: Passed,
  request: IncomingMessage,
  response: ServerResponse,
  dice: Dice,
): void {
  const half = body.subarray(0, body.length >> 1);
  const kept = request.headers['sec-fetch-dest'] === 'empty' ? { 'cache-control': FOR_EVER } : {};
  const { socket } = request;
  switch (trick) {
    case 'login page':
      send(response, 200, { 'content-type': 'text/html', ...kept }, PORTAL);
      break;
    case 'login page with our type':
      send(response, 200, { ...headers, ...kept }, PORTAL);
      break;
    case 'cut off':
      response.writeHead(status, { ...headers, 'content-length': body.length });
      response.write(half, () => socket.destroy());
      break;
    case 'shorter':
      send(response, status, { ...headers, ...kept }, half);
      break;
    case 'another type':
      send(response, status, { ...headers, 'content-type': 'application/octet-stream' }, body);
      break;
    case 'led elsewhere':
      send(response, 302, { location: '/login' }, '');
      break;
    case 'a file led back to itself':
      send(response, 302, { location: `${path}?again` }, '');
      break;
    case 'gateway':
      send(response, dice.pick([502, 503, 504]), { 'content-type': 'text/html' }, PORTAL);
      break;
    case 'connection lost':
      socket.destroy();
      break;
    case 'one letter changed':
      send(response, status, { ...headers, ...kept }, oneChanged(body, dice));
  }
}

function oneChanged(body: Buffer, dice: Dice): Buffer {
  const changed = Buffer.from(body);
  if (changed.length > 0) changed[dice.below(changed.length)]! ^= 1;
  return changed;
}
