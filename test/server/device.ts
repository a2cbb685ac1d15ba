import { createHash, createHmac, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { work } from '#client/vault/work.ts';
import { BODY_LENGTHS } from '#protocol/body.ts';
import { HTTP_STATUS } from '#protocol/errors.ts';
import { type Mutation, mutationText, type OpenArgs, type SpaceKind } from '#protocol/operations.ts';
import type { MemberRole, SignedRoster } from '#protocol/roster.ts';
import type { AccountKeys, SessionReply, SessionRequest } from '#protocol/session.ts';
import type { SyncReply } from '#protocol/sync.ts';
import { accountText, certificateText, deviceText, rosterText, sessionText } from '#protocol/texts.ts';
import { CONTENT_TYPE, PROTOCOL } from '#protocol/version.ts';

export const id = () => randomBytes(16).toString('base64url');
export const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');
const shortHash = (text: string) => createHash('sha256').update(text).digest().subarray(0, 16).toString('base64url');

interface KeyPair {
  publicKey: string;
  sign(text: string): string;
}

export function makeKeyPair(): KeyPair {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { publicKey: point(pair.publicKey), sign: (text) => signText(pair.privateKey, text) };
}

function point(key: KeyObject): string {
  const { x, y } = key.export({ format: 'jwk' });
  const bytes = [Buffer.from([4]), Buffer.from(x!, 'base64url'), Buffer.from(y!, 'base64url')];
  return Buffer.concat(bytes).toString('base64url');
}

function signText(key: KeyObject, text: string): string {
  return sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
}

export interface Person {
  id: string;
  keys: AccountKeys;
  sign(text: string): string;
}

export function makePerson(): Person {
  const signing = makeKeyPair();
  const keys = { encryption: makeKeyPair().publicKey, signing: signing.publicKey };
  return { id: shortHash(accountText(keys)), keys, sign: signing.sign };
}

/** A body as the server sees one: the right header, the right length, and noise. */
export function sealedBody(sizeClass = 0): string {
  const bytes = randomBytes((BODY_LENGTHS[sizeClass]! * 3) / 4);
  bytes.set([1, 1, 0, 0]);
  return bytes.toString('base64url');
}

export const grant = () => randomBytes(113).toString('base64url').slice(0, 151);

export function mutation(seq: number, op: string, args: Record<string, unknown>, mid = id()): Mutation {
  return { seq, mid, op, args, hash: sha256(mutationText({ op, args })) };
}

export function openArgs(owner: string, change: Partial<OpenArgs> = {}): OpenArgs {
  const kind: SpaceKind = change.team ? 'concern' : 'vault';
  const participants = [{ account: owner, grant: grant() }];
  return { space: id(), kind, team: null, roster: null, participants, barred: [], ...change };
}

export const putArgs = (space: string, key: string, base: number, body: string | null = sealedBody()) => ({
  space,
  key,
  base,
  body,
  chunks: [],
});

export const appendArgs = (space: string, key = id(), body = sealedBody()) => ({ space, key, body, chunks: [] });

/** Signs the version that follows `previous`. */
export function signRoster(
  team: string,
  previous: SignedRoster | null,
  members: { person: Person; role: MemberRole }[],
  signer: Person,
  change: Record<string, unknown> = {},
): SignedRoster {
  const version = previous ? (JSON.parse(previous.text) as { version: number }).version + 1 : 1;
  const text = JSON.stringify({
    team,
    version,
    previous: previous && sha256(rosterText(previous.text)),
    members: members.map(({ person, role }) => ({
      account: person.id,
      keys: person.keys,
      role,
      title: 'Practice education facilitator',
    })),
    ...change,
  });
  return { text, signer: signer.id, signature: signer.sign(rosterText(text)) };
}

export type Send = (path: string, init?: RequestInit) => Promise<Response>;

export async function post(send: Send, path: string, body: unknown, token?: string): Promise<Response> {
  const headers = { 'content-type': CONTENT_TYPE, ...(token ? { authorization: `Bearer ${token}` } : {}) };
  return send(path, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
}

async function json<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** One installation of one account, speaking to a server as the client does. */
export class Device {
  readonly person: Person;
  readonly key: KeyPair;
  readonly id: string;
  token = '';
  last = 0;
  /** How hard the last challenge said a stranger's puzzle is. */
  bits = 0;
  cursor: string | null = null;
  send: Send;

  constructor(send: Send, person: Person = makePerson(), key: KeyPair = makeKeyPair()) {
    this.send = send;
    this.person = person;
    this.key = key;
    this.id = shortHash(deviceText(key.publicKey));
  }

  async sessionRequest(): Promise<SessionRequest> {
    const { nonce, bits } = await json<{ nonce: string; bits: number }>(
      await this.send('/v1/session/challenge', { method: 'POST' }),
    );
    this.bits = bits;
    const certificate = this.person.sign(certificateText(this.person.id, this.key.publicKey));
    return {
      protocol: PROTOCOL,
      account: this.person.keys,
      device: { key: this.key.publicKey, certificate },
      nonce,
      signature: this.key.sign(sessionText(this.person.id, this.id, nonce)),
    };
  }

  async signIn(): Promise<this> {
    const request = await this.sessionRequest();
    const puzzle = { account: this.person.id, nonce: request.nonce, bits: this.bits };
    let answer = await post(this.send, '/v1/session', { ...request, work: [] });
    if (answer.status === HTTP_STATUS.work_needed && this.bits > 0) {
      answer = await post(this.send, '/v1/session', { ...request, work: await work(puzzle) });
    }
    const session = await json<SessionReply>(answer);
    this.token = session.token;
    this.last = session.last;
    return this;
  }

  next(op: string, args: Record<string, unknown>, mid = id()): Mutation {
    this.last += 1;
    return mutation(this.last, op, args, mid);
  }

  raw(push: unknown[], cursor: string | null = this.cursor): Promise<Response> {
    return post(this.send, '/v1/sync', { protocol: PROTOCOL, push, cursor }, this.token);
  }

  /** One round trip; keeps the cursor. */
  async sync(...push: Mutation[]): Promise<SyncReply> {
    const answer = await json<SyncReply>(await this.raw(push));
    this.cursor = answer.cursor;
    return answer;
  }

  /** Pulls page after page until there is no more. */
  async pullAll(): Promise<Pick<SyncReply, 'spaces' | 'entries' | 'digests'>> {
    const all: Pick<SyncReply, 'spaces' | 'entries' | 'digests'> = { spaces: [], entries: [], digests: [] };
    for (;;) {
      const page = await this.sync();
      all.spaces.push(...page.spaces);
      all.entries.push(...page.entries);
      all.digests.push(...page.digests);
      if (!page.more) return all;
    }
  }

  /** Opens this account's own vault and answers its id. */
  async openVault(): Promise<string> {
    const args = openArgs(this.person.id);
    const answer = await this.sync(this.next('open@1', args));
    if (answer.outcomes[0]?.outcome.status !== 'applied') throw new Error(JSON.stringify(answer.outcomes));
    return args.space;
  }
}

/** Repeatable randomness for fuzzing: the same seed walks the same way. */
export function seeded(seed: string) {
  let counter = 0;
  const next = () => createHmac('sha256', seed).update(String(counter++)).digest().readUInt32BE(0) / 2 ** 32;
  return {
    next,
    below: (limit: number) => Math.floor(next() * limit),
    pick: <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!,
  };
}
