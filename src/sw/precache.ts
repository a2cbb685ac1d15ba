import { askForParts, type Parts } from './app-parts.ts';

export interface Entry {
  url: string;
  integrity: string;
  /** Only members of a team and stewards need it: stored once one of them was here. */
  staff?: true;
}

/** Ends the key of what is only staff's, so that the next version knows whether to store it too. */
const STAFF = '&staff';

const prefix = 'stepwise-';

const contentTypes: Record<string, RegExp> = {
  html: /^text\/html\b/,
  js: /^(text|application)\/javascript\b/,
  css: /^text\/css\b/,
  svg: /^image\/svg\+xml\b/,
};

/** A captive portal answers 200 with its own page for any address, so `ok` alone proves nothing. */
function isOurs(response: Response, path: string): boolean {
  const expected = contentTypes[path.slice(path.lastIndexOf('.') + 1)];
  return response.ok && !response.redirected && !!expected?.test(response.headers.get('content-type') ?? '');
}

function fingerprint(entries: Entry[]): string {
  let hash = 0;
  for (const char of entries.map((entry) => entry.integrity).join()) hash = (hash * 31 + char.charCodeAt(0)) | 0;
  return (hash >>> 0).toString(36);
}

const isNamedByContent = (path: string) => path.startsWith('/assets/');

/**
 * A file named by its content is taken from the browser's own cache when the page has just fetched it: on a slow network
 * asking again costs half a second each. Should what the browser has be somebody else's, its hash or type says so, and it is
 * fetched anew: a server that is only asked whether it has changed would call it the newest.
 */
function fetched(path: string, integrity: string): Promise<Response> {
  const ask = async (cache: RequestCache) => {
    const response = await fetch(path, { integrity, cache, credentials: 'omit' });
    if (!isOurs(response, path)) throw new TypeError(`${path}: unexpected answer`);
    return response;
  };
  return ask(isNamedByContent(path) ? 'default' : 'no-cache').catch(() => ask('reload'));
}

export function createPrecache(entries: Entry[], origin: string) {
  const name = prefix + fingerprint(entries);
  const keyOf = ({ url, integrity, staff }: Entry) => `/${url}?${encodeURIComponent(integrity)}${staff ? STAFF : ''}`;
  const keys = new Map(entries.map((entry) => [`/${entry.url}`, keyOf(entry)]));
  const everyones = entries.filter(({ staff }) => !staff);
  const staffs = entries.filter(({ staff }) => staff);

  /** The addresses of what is stored, of this version and the one before. */
  async function stored(): Promise<string[]> {
    const ours = (await caches.keys()).filter((known) => known.startsWith(prefix));
    const keys = await Promise.all(ours.map(async (known) => (await caches.open(known)).keys()));
    return keys.flat().map(({ url }) => url);
  }

  async function store(cache: Cache, entry: Entry, parts?: Parts): Promise<void> {
    const path = `/${entry.url}`;
    const key = keyOf(entry);
    // The key holds the content's hash, so a match in the previous version's cache is the same file.
    const kept =
      (await caches.match(key)) ?? (isNamedByContent(path) ? await parts?.(entry.url, entry.integrity) : undefined);
    await cache.put(key, kept && isOurs(kept, path) ? kept : await fetched(path, entry.integrity));
  }

  return {
    async install(): Promise<void> {
      const before = await stored();
      const wanted = before.some((url) => url.endsWith(STAFF)) ? entries : everyones;
      // An update fetches what has changed, file by file.
      const parts = before.length === 0 ? askForParts() : undefined;
      const cache = await caches.open(name);
      try {
        await Promise.all(wanted.map((entry) => store(cache, entry, parts)));
      } catch (error) {
        await caches.delete(name);
        throw error;
      }
    },

    /** Stores what members and stewards need besides. What cannot be fetched now is stored the next time. */
    async keepStaff(): Promise<void> {
      const cache = await caches.open(name);
      await Promise.allSettled(staffs.map((entry) => store(cache, entry)));
    },

    /** Removes the caches of other versions; true when there was one. */
    async removeOthers(): Promise<boolean> {
      const others = (await caches.keys()).filter((other) => other.startsWith(prefix) && other !== name);
      await Promise.all(others.map((other) => caches.delete(other)));
      return others.length > 0;
    },

    /** The cache key that answers this request, or nothing when it belongs to the network. */
    keyFor(request: Request): string | undefined {
      const url = new URL(request.url);
      if (request.method !== 'GET' || url.origin !== origin || url.pathname.startsWith('/v1/')) return undefined;
      if (request.mode === 'navigate') return keys.get(url.pathname === '/' ? '/index.html' : '/shell.html');
      return url.search ? undefined : keys.get(url.pathname);
    },

    async answer(key: string, request: Request): Promise<Response> {
      return (await caches.match(key, { cacheName: name })) ?? fetch(request);
    },
  };
}
