export interface Entry {
  url: string;
  integrity: string;
}

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

/**
 * A file named by its content is taken from the browser's own cache when the page has just fetched it: on a slow network
 * asking again costs half a second each. Should that copy be somebody else's page, the hash says so, and it is fetched.
 */
function fetched(path: string, integrity: string): Promise<Response> {
  const ask = (cache: RequestCache) => fetch(path, { integrity, cache, credentials: 'omit' });
  return path.startsWith('/assets/') ? ask('default').catch(() => ask('reload')) : ask('no-cache');
}

export function createPrecache(entries: Entry[], origin: string) {
  const name = prefix + fingerprint(entries);
  const keys = new Map(entries.map(({ url, integrity }) => [`/${url}`, `/${url}?${encodeURIComponent(integrity)}`]));

  async function store(cache: Cache, { url, integrity }: Entry): Promise<void> {
    const path = `/${url}`;
    const key = keys.get(path) as string;
    // The key holds the content's hash, so a match in the previous version's cache is the same file.
    const kept = await caches.match(key);
    const response = kept ?? (await fetched(path, integrity));
    if (!kept && !isOurs(response, path)) throw new TypeError(`${path}: unexpected answer`);
    await cache.put(key, response);
  }

  return {
    async install(): Promise<void> {
      const cache = await caches.open(name);
      try {
        await Promise.all(entries.map((entry) => store(cache, entry)));
      } catch (error) {
        await caches.delete(name);
        throw error;
      }
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
