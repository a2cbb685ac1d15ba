import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');

/** Who may import whom, and which packages. `types:` means type-only imports. A layer always may import itself. */
const TABLE: Record<string, { from: readonly string[]; packages: readonly string[] }> = {
  content: { from: [], packages: ['zod'] },
  domain: { from: ['content', 'types:protocol'], packages: ['lean-qr'] },
  protocol: { from: [], packages: ['zod'] },
  // The worker sends what lies ready on the phone: it reads it there, and signs for the device.
  sw: { from: ['protocol', 'client/text', 'client/vault', 'client/db', 'client/platform'], packages: [] },
  server: {
    // Of the domain only what days are: a server computes no meaning.
    from: ['protocol', 'content', 'domain/time'],
    packages: ['hono', '@hono/node-server', 'zod', 'node', 'pg', 'nodemailer'],
  },
  admin: {
    from: ['content', 'domain', 'protocol', 'server', 'client/text'],
    packages: ['node'],
  },
  /** Only for builds, as the next. */
  build: { from: [], packages: ['vite', 'node'] },
  pseudo: { from: [], packages: ['vite', 'node'] },
  demo: {
    from: ['content', 'domain', 'protocol', 'server', 'client/db', 'client/vault', 'client/sync', 'client/platform'],
    packages: ['fake-indexeddb', 'node'],
  },
  'client/platform': { from: [], packages: [] },
  'client/ui': { from: ['client/text'], packages: ['preact'] },
  'client/text': {
    from: ['content', 'protocol', 'types:domain', 'types:client/db', 'types:client/vault'],
    packages: [],
  },
  'client/vault': {
    from: ['protocol', 'client/platform'],
    packages: ['@hpke/core', '@noble/hashes', '@scure/bip39', 'zod'],
  },
  'client/db': { from: ['protocol', 'domain', 'client/vault', 'client/platform'], packages: ['dexie', 'zod'] },
  'client/sync': { from: ['protocol', 'client/db', 'client/vault', 'client/platform'], packages: ['zod'] },
  'client/session': {
    from: ['protocol', 'domain', 'client/db', 'client/sync', 'client/vault', 'client/platform', 'client/text'],
    packages: ['preact', 'fake-indexeddb'],
  },
  'client/forms': {
    from: [
      'content',
      'domain',
      'types:protocol',
      'client/ui',
      'client/text',
      'client/db',
      'client/session',
      'types:client/platform',
    ],
    packages: ['preact'],
  },
  'client/pages': {
    from: [
      'content',
      'domain',
      'types:protocol',
      'client/ui',
      'client/forms',
      'client/text',
      'client/db',
      'client/session',
    ],
    packages: ['preact', 'preact-iso'],
  },
  'client/app': {
    from: ['client/ui', 'client/text', 'client/pages', 'client/session', 'client/db', 'client/styles'],
    packages: ['preact', 'preact-iso', 'workbox-window'],
  },
  'client/styles': { from: [], packages: [] },
  'client/main.tsx': { from: ['client/app', 'client/session', 'client/styles'], packages: ['preact'] },
};

type Import = { from: string; to: string; typeOnly: boolean };
type Source = { path: string; layer: string; text: string; imports: Import[] };

const sources = readSources();

describe('the layers', () => {
  test('every folder of src has its row in the table', () => {
    const unknown = sources.filter(({ layer }) => !(layer in TABLE)).map(({ path }) => path);
    expect(unknown).toEqual([]);
  });

  test('nobody imports what the table does not allow', () => {
    const forbidden = sources.flatMap(({ path, layer, imports }) =>
      imports.filter((one) => !allowed(layer, one)).map((one) => `${path} → ${one.to}`),
    );
    expect(forbidden).toEqual([]);
  });

  test('no page imports another page', () => {
    const page = (path: string) => path.match(/^client\/pages\/([^/]+)/)?.[1];
    const crossing = sources.flatMap(({ path, imports }) =>
      imports
        .filter((one) => page(path) && page(one.to) && page(one.to) !== page(path))
        .map((one) => `${path} → ${one.to}`),
    );
    expect(crossing).toEqual([]);
  });

  test('what is stored is read in one direction: no folder of db/ imports one that comes after it', () => {
    const order = ['', 'exchange', 'places', 'mine', 'team', 'inbox'];
    const folder = (path: string) =>
      path
        .match(/^client\/db\/(?:(\w+)\/)?[\w-]+\.ts$/)
        ?.slice(1)
        .join('');
    const rank = (path: string) => order.indexOf(folder(path) ?? 'elsewhere');
    const backwards = sources
      .filter(({ path }) => path.startsWith('client/db/'))
      .flatMap(({ path, imports }) =>
        imports.filter(({ to }) => rank(path) < rank(to)).map(({ to }) => `${path} → ${to}`),
      );
    expect(backwards).toEqual([]);
    const elsewhere = sources.filter(({ path }) => path.startsWith('client/db/') && rank(path) === -1);
    expect(elsewhere.map(({ path }) => path)).toEqual([]);
  });

  test('each kind of outside world is touched in one place only', () => {
    expect(usersOf(/from 'dexie'/)).toEqual(['client/db']);
    expect(usersOf(/\bcrypto\.subtle\b/, ['server'])).toEqual(['client/vault']);
    expect(usersOf(/from 'node:sqlite'/)).toEqual(['server']);
    expect(usersOf(/\b(SELECT|INSERT INTO|UPDATE|CREATE TABLE)\b[^']*\b(FROM|VALUES|SET|STRICT|\()/)).toEqual([
      'server',
    ]);
  });

  test('time and chance are handed in', () => {
    const reads = sources.filter(
      ({ path, text }) =>
        !/(^|\/)platform\//.test(path) && /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/.test(withoutComments(text)),
    );
    expect(reads.map(({ path }) => path)).toEqual([]);
  });
});

describe('the size of things', () => {
  const lengths = sources.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));

  test('no file is longer than 400 lines', () => {
    expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]);
  });

  test('the median file has at most 80 lines', () => {
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[sorted.length >> 1]).toBeLessThanOrEqual(80);
  });
});

describe('what must not be in the project', () => {
  test('names that say nothing', () => {
    const vague = sources.filter(
      ({ path }) => /(^|[/-])(utils?|helpers?|misc|common)([/.-]|$)/.test(path) || /\/index\.tsx?$/.test(path),
    );
    expect(vague.map(({ path }) => path)).toEqual([]);
  });

  test('a default export, a suppression without a reason, or a to-do', () => {
    const found = sources.filter(({ text }) =>
      /^export default|@ts-(ignore|nocheck)|@ts-expect-error\s*$|\b(TODO|FIXME)\b/m.test(text),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test('download addresses in the lock file', () => {
    expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toContain('"resolved": "http');
  });
});

function allowed(layer: string, { to, typeOnly }: Import): boolean {
  const { from, packages } = TABLE[layer]!;
  if (to.startsWith('package:')) {
    const name = to.slice('package:'.length);
    return packages.some(
      (one) => name === one || name.startsWith(`${one}/`) || (one === 'node' && name.startsWith('node:')),
    );
  }
  const target = layerOf(to);
  if (target === layer || from.includes(target)) return true;
  if (from.some((one) => to.startsWith(`${one}/`))) return true;
  return typeOnly && from.includes(`types:${target}`);
}

function usersOf(pattern: RegExp, except: readonly string[] = []): string[] {
  const layers = sources.filter(({ text }) => pattern.test(withoutComments(text))).map(({ layer }) => layer);
  return [...new Set(layers)].filter((layer) => !except.includes(layer)).sort();
}

function readSources(): Source[] {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'),
  );
  return files.map((path) => {
    const text = readFileSync(join(SRC, path), 'utf8');
    return { path, layer: layerOf(path), text, imports: importsOf(path, text) };
  });
}

function layerOf(path: string): string {
  const [top, second] = path.split('/');
  return top === 'client' ? `client/${second}` : top!;
}

function importsOf(path: string, text: string): Import[] {
  const statements = withoutComments(text).matchAll(
    /(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?'([^']+)'|import\(\s*'([^']+)'\s*\)/g,
  );
  return [...statements].map(([, type, fixed, lazy]) => {
    const target = (fixed ?? lazy)!;
    return { from: path, to: resolve(path, target), typeOnly: type !== undefined };
  });
}

function resolve(path: string, target: string): string {
  if (target.startsWith('#')) return target.slice(1);
  if (target.startsWith('.')) return relative(SRC, join(SRC, dirname(path), target));
  return `package:${target}`;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}
