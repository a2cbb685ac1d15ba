import type { Context } from 'hono';
import { chooseEncoding, type Page } from '../pages/catalogue.ts';
import { readFirstFiles } from '../pages/first-files.ts';
import { PAGE_HEADERS } from '../pages/headers.ts';
import { matches } from '../reply.ts';
import type { Answer } from './answer.ts';

/** A browser opening an address, as opposed to code asking for a file that is not there. */
function isNavigation(c: Context): boolean {
  const mode = c.req.header('sec-fetch-mode');
  if (mode) return mode === 'navigate';
  return c.req.header('accept')?.includes('text/html') ?? false;
}

/** `shell.html` is the front page without its own words, so that no page flashes another page's heading. */
function find(catalogue: ReadonlyMap<string, Page>, c: Context): Page | undefined {
  const path = c.req.path === '/' ? '/index.html' : c.req.path;
  return catalogue.get(path) ?? (isNavigation(c) ? catalogue.get('/shell.html') : undefined);
}

/** The built client; any other address opened in a browser is one of its routes, and gets the shell. */
export function pages(catalogue: ReadonlyMap<string, Page>): Answer {
  const shell = catalogue.get('/shell.html');
  const firstFiles = readFirstFiles(catalogue);
  return async (c) => {
    const page = find(catalogue, c);
    if (!page) {
      const headers = { ...PAGE_HEADERS, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
      return new Response('Not found', { status: 404, headers });
    }
    const headers = {
      ...PAGE_HEADERS,
      'cache-control': page.lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: `"${page.tag}"`,
      vary: 'accept-encoding',
      ...(page === shell ? (await firstFiles)(c.req.path) : {}),
    };
    if (matches(page.tag, c.req.header('if-none-match'))) return new Response(null, { status: 304, headers });
    const encoding = chooseEncoding(page, c.req.header('accept-encoding'));
    const bytes = await page.bytes(encoding);
    return new Response(bytes, {
      headers: {
        ...headers,
        'content-type': page.type,
        'content-length': String(bytes.byteLength),
        ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      },
    });
  };
}
