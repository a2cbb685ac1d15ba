import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompressSync, gzip } from 'node:zlib';

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
/** A file once more, as `src/build/packed.ts` writes it. */
const PACKED = '.br';

export type Encoding = 'br' | 'gzip' | 'identity';
const BR: readonly Encoding[] = ['br'];
type Bytes = Uint8Array<ArrayBuffer>;

export interface Page {
  type: string;
  tag: string;
  /** Its name holds a hash of its content, so it never changes. */
  lasting: boolean;
  encodings: readonly Encoding[];
  bytes(encoding: Encoding): Promise<Bytes>;
}

/** Vite puts everything it names by content into this folder. */
const HASHED = /^\/assets\/.+[-.][A-Za-z0-9_-]{7,}\.[a-z0-9]+$/;

function pageOf(path: string, content: Bytes, packed: Bytes | undefined): Page {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  let zipped: Promise<Bytes> | undefined;
  return {
    type: TYPES[extension] ?? 'application/octet-stream',
    tag: hash('sha256', content, 'base64url').slice(0, 22),
    lasting: HASHED.test(path),
    encodings: COMPRESSED_ALREADY.has(extension) ? ['identity'] : [...(packed ? BR : []), 'gzip', 'identity'],
    async bytes(encoding) {
      if (encoding === 'br' && packed) return packed;
      if (encoding !== 'gzip') return content;
      zipped ??= zip(content, { level: 9 });
      return zipped;
    },
  };
}

/**
 * The built client, read once. Only what was found then can be asked for, so no spelling of a path leads out of the
 * folder. For browsers without brotli compressed on first use and kept: the whole client is a few hundred kilobytes.
 */
export function readPages(folder: string): ReadonlyMap<string, Page> {
  const pages = new Map<string, Page>();
  if (!existsSync(folder)) return pages;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.') || /\.(map|br)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    const content = read(file);
    pages.set(path, pageOf(path, content, packedOf(file, content)));
  }
  return pages;
}

const read = (file: string): Bytes => new Uint8Array(readFileSync(file));

/** Should somebody have changed the file since, what was packed before counts for nothing. */
function packedOf(file: string, content: Bytes): Bytes | undefined {
  if (!existsSync(file + PACKED)) return undefined;
  const packed = read(file + PACKED);
  return brotliDecompressSync(packed).equals(content) ? packed : undefined;
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
