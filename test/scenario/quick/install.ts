import { createCipheriv, createDecipheriv, createSecretKey, hash, hkdfSync, KeyObject } from 'node:crypto';
import { registerHooks, syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';

/**
 * Makes this thread play stories quickly and the same way each time: key pairs are stood in for (`key-pairs.ts`); hashes and
 * AES-GCM are the real ones, answered at once instead of by a pool of threads; a turn of the event loop is a tick; copies of what
 * goes into IndexedDB are plain. To be called before anything of the app is loaded.
 */
export function playQuickly(): void {
  const real = globalThis.crypto;
  Object.defineProperty(globalThis, 'crypto', { value: { subtle, getRandomValues: real.getRandomValues.bind(real) } });
  Object.assign(globalThis, { setImmediate: nextTurn, structuredClone: plainCopy });
  timers.setImmediate = ((value?: unknown) => new Promise((done) => nextTurn(() => done(value)))) as never;
  syncBuiltinESMExports();
  const { signal } = new AbortController();
  AbortSignal.timeout = () => signal;
  Object.assign(globalThis, { AbortController: NeverHeard });
  standInForKeyPairs();
}

function standInForKeyPairs(): void {
  const src = new URL('../../../src/', import.meta.url);
  const places = ['client/vault/p256', 'client/vault/signing', 'client/vault/hpke', 'server/crypto/signature'];
  const replaced = new Set([...places, 'server/crypto/proof-key'].map((place) => new URL(`${place}.ts`, src).href));
  const standIn = new URL('./key-pairs.ts', import.meta.url).href;
  registerHooks({
    resolve(specifier, context, next) {
      // The build that goes into the app (vite.config.ts), and the quicker one.
      const found = next(specifier === 'dexie' ? 'dexie/dist/modern/dexie.mjs' : specifier, context);
      return replaced.has(found.url) ? { ...found, url: standIn } : found;
    },
  });
}

/** Dexie makes one for each write, to take off listeners of a transaction that is over. */
class NeverHeard {
  signal = { aborted: false, addEventListener() {}, removeEventListener() {} };
  abort() {}
}

const jobs: (() => void)[] = [];
/** One job for each tick, so that all promises of one are settled before the next: a tick asked for by a tick comes before them. */
function nextTurn(job: () => void): void {
  jobs.push(job);
  if (jobs.length === 1) settleFirst();
}
const settleFirst = () => queueMicrotask(() => process.nextTick(turn));
function turn(): void {
  const job = jobs[0]!;
  try {
    job();
  } finally {
    jobs.shift();
    if (jobs.length > 0) settleFirst();
  }
}

function plainCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'function') throw new DOMException('a function cannot be stored', 'DataCloneError');
    return value;
  }
  if (value instanceof KeyObject) return value;
  if (value instanceof Uint8Array) return value.slice() as T;
  if (Array.isArray(value)) return value.map(plainCopy) as T;
  if (value instanceof Date) return new Date(value) as T;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = plainCopy((value as Record<string, unknown>)[key]);
  return copy as T;
}

/** Also what IndexedDB holds of a key: `plainCopy` hands it on as it is. */
type Secret = { secret: KeyObject };
type Gcm = { iv: Uint8Array; additionalData: Uint8Array };
const TAG_BYTES = 16;
const bytesOf = (data: BufferSource) =>
  data instanceof ArrayBuffer ? new Uint8Array(data) : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
const alone = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts)).buffer;

const subtle = {
  digest: async (_: 'SHA-256', data: BufferSource) => alone(hash('sha256', bytesOf(data), 'buffer')),
  importKey: async (_: 'raw', raw: BufferSource): Promise<Secret> => ({ secret: createSecretKey(bytesOf(raw)) }),
  generateKey: async (): Promise<Secret> => ({
    secret: createSecretKey(crypto.getRandomValues(new Uint8Array(32))),
  }),
  deriveBits: async ({ salt, info }: { salt: Uint8Array; info: Uint8Array }, { secret }: Secret, bits: number) =>
    hkdfSync('sha256', secret, salt, info, bits / 8),
  async encrypt({ iv, additionalData }: Gcm, { secret }: Secret, plain: BufferSource) {
    const cipher = createCipheriv('aes-256-gcm', secret, iv).setAAD(additionalData);
    return alone(cipher.update(bytesOf(plain)), cipher.final(), cipher.getAuthTag());
  },
  async decrypt({ iv, additionalData }: Gcm, { secret }: Secret, sealed: BufferSource) {
    const bytes = bytesOf(sealed);
    const decipher = createDecipheriv('aes-256-gcm', secret, iv).setAAD(additionalData);
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return alone(decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final());
  },
};
