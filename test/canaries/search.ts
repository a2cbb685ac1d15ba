import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Fewer letters than this are found by chance in a megabyte of ciphertext. */
const SHORTEST = 6;

/** Every way a word may lie about in stored bytes without being encrypted: UTF-8, UTF-16, hex, base64 at each offset. */
export function disguises(word: string): Buffer[] {
  const plain = Buffer.from(word, 'utf8');
  const inBase64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), plain]).toString('base64');
    // The first and last letters also depend on the neighbours.
    return text.slice(offset === 0 ? 0 : 4, text.length - 4);
  });
  const encoded = [...inBase64, ...inBase64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))];
  const certain = encoded.filter((text) => text.length >= SHORTEST).map((text) => Buffer.from(text));
  return [plain, Buffer.from(word, 'utf16le'), Buffer.from(plain.toString('hex')), ...certain];
}

/** Which words are found in any of the named pieces of bytes, as "word in place". */
export function findWords(words: readonly string[], places: ReadonlyMap<string, Buffer>): string[] {
  const hits: string[] = [];
  for (const word of words) {
    const forms = disguises(word);
    for (const [name, bytes] of places) if (forms.some((form) => bytes.includes(form))) hits.push(`${word} in ${name}`);
  }
  return hits;
}

export function filesUnder(folder: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) files.set(`file ${entry.name}`, readFileSync(join(entry.parentPath, entry.name)));
  }
  return files;
}

/** Every key and value of every store of every database, as bytes. Key objects that cannot be exported have none. */
export async function storedIn(factory: IDBFactory): Promise<Map<string, Buffer>> {
  const places = new Map<string, Buffer>();
  for (const { name } of await factory.databases()) {
    const database = await done(factory.open(name!));
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store);
      const [keys, values] = [await done(objects.getAllKeys()), await done(objects.getAll())];
      places.set(`${name} ${store}`, flatten([name, store, keys, values]));
    }
    database.close();
  }
  return places;
}

function flatten(value: unknown): Buffer {
  if (value instanceof ArrayBuffer) return Buffer.from(value);
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (value !== null && typeof value === 'object') {
    return Buffer.concat(Object.entries(value).flatMap(([key, inner]) => [Buffer.from(`${key}\n`), flatten(inner)]));
  }
  return Buffer.from(`${String(value)}\n`);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
