import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  // What `src/build/app-parts.ts` writes.
  parts: 'multipart/form-data; boundary=stepwise-app-parts-6b0c1f',
};
const COMPRESSED_ALREADY = new Set(['png', 'woff2', 'ico']);

export type Encoding = 'br' | 'gzip' | 'identity';

export interface Page {
  type: string;
  tag: string;
  /** Its name holds a hash of its content, so it never changes. */
  lasting: boolean;
  encodings: readonly Encoding[];
  bytes(encoding: Encoding): Promise<Uint8Array<ArrayBuffer>>;
}

/** Vite puts everything it names by content into this folder. */
const HASHED = /^\/assets\/.+[-.][A-Za-z0-9_-]{7,}\.[a-z0-9]+$/;

function pageOf(path: string, content: Uint8Array<ArrayBuffer>): Page {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  const packed = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>();
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  function pack(encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
    if (encoding === 'identity') return Promise.resolve(content);
    return encoding === 'br' ? brotli(content, quality) : zip(content, { level: 9 });
  }
  return {
    type: TYPES[extension] ?? 'application/octet-stream',
    tag: hash('sha256', content, 'base64url').slice(0, 22),
    lasting: HASHED.test(path),
    encodings: COMPRESSED_ALREADY.has(extension) ? ['identity'] : ['br', 'gzip', 'identity'],
    bytes(encoding) {
      const ready = packed.get(encoding) ?? pack(encoding);
      packed.set(encoding, ready);
      return ready;
    },
  };
}

/**
 * The built client, read once. Only what was found then can be asked for, so no spelling of a path leads out of the
 * folder. Compressed on first use and kept: the whole client is a few hundred kilobytes.
 */
export function readPages(folder: string): ReadonlyMap<string, Page> {
  const pages = new Map<string, Page>();
  if (!existsSync(folder)) return pages;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.') || entry.name.endsWith('.map')) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    pages.set(path, pageOf(path, new Uint8Array(readFileSync(file))));
  }
  return pages;
}

/** The best of a page's encodings that the browser takes. */
export function chooseEncoding(page: Page, accepted: string | undefined): Encoding {
  const offers = new Set(
    (accepted ?? '')
      .split(',')
      .filter((offer) => !/;\s*q=0(\.0*)?\s*$/.test(offer))
      .map((offer) => offer.split(';')[0]!.trim().toLowerCase()),
  );
  return page.encodings.find((encoding) => encoding === 'identity' || offers.has(encoding)) ?? 'identity';
}
