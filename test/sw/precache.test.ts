import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { integrityOf } from '../../src/client/vault/hash.ts';
import { createPrecache, type Entry } from '../../src/sw/precache.ts';

const ORIGIN = 'https://stepwise.example';
const page: Entry = { url: 'index.html', integrity: 'sha256-page' };
const writing: Entry = { url: 'assets/writing-1.js', integrity: 'sha256-writing' };
const team: Entry = { url: 'assets/team-1.js', integrity: 'sha256-team', staff: true };
const work: Entry = { url: 'assets/work-1.js', integrity: 'sha256-work', staff: true };
const FIRST = [page, writing, team, work];
const SECOND = FIRST.map((entry) => ({ ...entry, url: entry.url.replace('1', '2'), integrity: `${entry.integrity}2` }));

/** The browser's caches, in memory. */
function makeCaches() {
  const all = new Map<string, Map<string, Response>>();
  const open = async (name: string) => {
    const stored = all.get(name) ?? new Map<string, Response>();
    all.set(name, stored);
    return {
      put: async (key: string, response: Response) => void stored.set(key, response),
      keys: async () => [...stored.keys()].map((key) => ({ url: `${ORIGIN}${key}` })),
    };
  };
  return {
    open,
    keys: async () => [...all.keys()],
    delete: async (name: string) => all.delete(name),
    match: async (key: string, { cacheName }: { cacheName?: string } = {}) =>
      [...all]
        .flatMap(([name, stored]) => (cacheName && name !== cacheName ? [] : (stored.get(key) ?? [])))[0]
        ?.clone(),
    files: () => [...all.values()].flatMap((stored) => [...stored.keys()].map((key) => key.split('?')[0])).sort(),
  };
}

let caches: ReturnType<typeof makeCaches>;
let away: Set<string>;

beforeEach(() => {
  caches = makeCaches();
  away = new Set();
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('fetch', async (path: string) => {
    if (away.has(path)) throw new TypeError('no signal');
    return new Response('', { headers: { 'content-type': path.endsWith('.js') ? 'text/javascript' : 'text/html' } });
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('what is kept for when there is no signal', () => {
  test('on a learner’s phone: nothing that only staff open', async () => {
    await createPrecache(FIRST, ORIGIN).install();
    expect(caches.files()).toEqual(['/assets/writing-1.js', '/index.html']);
  });

  test('once somebody on a team was here: their pages too, also in the next version', async () => {
    const first = createPrecache(FIRST, ORIGIN);
    await first.install();
    await first.keepStaff();
    expect(caches.files()).toEqual(['/assets/team-1.js', '/assets/work-1.js', '/assets/writing-1.js', '/index.html']);
    const second = createPrecache(SECOND, ORIGIN);
    await second.install();
    await second.removeOthers();
    expect(caches.files()).toEqual(['/assets/team-2.js', '/assets/work-2.js', '/assets/writing-2.js', '/index.html']);
  });

  test('a learner’s next version brings nothing of staff’s either', async () => {
    await createPrecache(FIRST, ORIGIN).install();
    const second = createPrecache(SECOND, ORIGIN);
    await second.install();
    await second.removeOthers();
    expect(caches.files()).toEqual(['/assets/writing-2.js', '/index.html']);
  });

  test('a staff page that cannot be fetched now is fetched the next time, and the others are kept', async () => {
    const precache = createPrecache(FIRST, ORIGIN);
    await precache.install();
    away.add('/assets/work-1.js');
    await precache.keepStaff();
    expect(caches.files()).toContain('/assets/team-1.js');
    away.clear();
    await precache.keepStaff();
    expect(caches.files()).toContain('/assets/work-1.js');
  });

  test('all of what everybody needs, or nothing', async () => {
    away.add('/assets/writing-1.js');
    await expect(createPrecache(FIRST, ORIGIN).install()).rejects.toThrow();
    expect(caches.files()).toEqual([]);
  });

  test.each([
    ['with other words', () => Promise.reject(new TypeError('integrity'))],
    ['with another type', async () => new Response('', { headers: { 'content-type': 'application/octet-stream' } })],
  ])('what a browser has kept under our name, but %s, is fetched anew', async (_what, kept) => {
    const asked: (string | undefined)[] = [];
    vi.stubGlobal('fetch', async (path: string, { cache }: RequestInit) => {
      asked.push(`${path} ${cache}`);
      if (cache !== 'reload') return kept();
      return new Response('', { headers: { 'content-type': path.endsWith('.js') ? 'text/javascript' : 'text/html' } });
    });
    await createPrecache([page, writing], ORIGIN).install();
    expect(asked).toContain('/index.html reload');
    expect(asked).toContain('/assets/writing-1.js reload');
    expect(caches.files()).toEqual(['/assets/writing-1.js', '/index.html']);
  });

  test('somebody else’s page in place of ours is not kept', async () => {
    vi.stubGlobal('fetch', async () => new Response('Log in', { headers: { 'content-type': 'text/plain' } }));
    await expect(createPrecache(FIRST, ORIGIN).install()).rejects.toThrow();
    expect(caches.files()).toEqual([]);
  });
});

describe('on a first visit', () => {
  const text = 'export {}';
  let asked: string[];
  let parts: FormData;
  let files: Entry[];

  beforeEach(async () => {
    asked = [];
    parts = new FormData();
    files = [page, { url: 'assets/writing-1.js', integrity: await integrityOf(Buffer.from(text)) }];
    vi.stubGlobal('fetch', async (path: string) => {
      asked.push(path);
      if (away.has(path)) throw new TypeError('no signal');
      if (path === '/app.parts') return new Response(parts);
      const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
      return new Response(text, { headers: { 'content-type': type } });
    });
  });

  const bring = (what: string, type = 'text/javascript') =>
    parts.set('assets/writing-1.js', new File([what], 'writing', { type }));
  const keptScript = async () => {
    const kept = await caches.match(`/assets/writing-1.js?${encodeURIComponent(files[1]!.integrity)}`);
    return [kept!.headers.get('content-type'), await kept!.text()];
  };

  test('what is named by its content comes in one answer', async () => {
    bring(text);
    await createPrecache(files, ORIGIN).install();
    expect(asked.sort()).toEqual(['/app.parts', '/index.html']);
    expect(await keptScript()).toEqual(['text/javascript', text]);
  });

  test('a part that is not the build’s is asked for by itself, and never kept', async () => {
    bring('somebody else’s');
    await createPrecache(files, ORIGIN).install();
    expect(asked.sort()).toEqual(['/app.parts', '/assets/writing-1.js', '/index.html']);
    expect(await keptScript()).toEqual(['text/javascript', text]);
  });

  test.each([
    ['does not come', () => void away.add('/app.parts')],
    ['comes without a file', () => {}],
    ['says another type', () => bring(text, 'text/plain')],
    ['has words in place of a file', () => parts.set('assets/writing-1.js', text)],
  ])('when the one answer %s, the files are asked for one by one', async (_what, happens) => {
    happens();
    await createPrecache(files, ORIGIN).install();
    expect(asked.sort()).toEqual(['/app.parts', '/assets/writing-1.js', '/index.html']);
    expect(await keptScript()).toEqual(['text/javascript', text]);
  });

  test('an update asks only for what has changed', async () => {
    bring(text);
    await createPrecache(files, ORIGIN).install();
    asked.length = 0;
    await createPrecache([{ ...page, integrity: 'sha256-other' }, files[1]!], ORIGIN).install();
    expect(asked).toEqual(['/index.html']);
  });
});
