import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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

  test('somebody else’s page in place of ours is not kept', async () => {
    vi.stubGlobal('fetch', async () => new Response('Log in', { headers: { 'content-type': 'text/plain' } }));
    await expect(createPrecache(FIRST, ORIGIN).install()).rejects.toThrow();
    expect(caches.files()).toEqual([]);
  });
});
