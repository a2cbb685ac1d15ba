import { integrityOf } from '../client/vault/hash.ts';

/** Written with the client (`src/build/app-parts.ts`). */
const PARTS = '/app.parts';

/** The files in it by address, none when it does not come whole. It stays in no cache of the browser's: the files are what is kept. */
export type Parts = (url: string, integrity: string) => Promise<Response | undefined>;

/** Nobody's word is taken for what is in it: a part counts when its hash is the build's. */
export function askForParts(): Parts {
  const form = fetch(PARTS, { cache: 'no-store', credentials: 'omit' })
    .then((answer) => answer.formData())
    .catch(() => new FormData());
  return async (url, integrity) => {
    const part = (await form).get(url);
    if (!part || typeof part === 'string') return undefined;
    const bytes = await part.arrayBuffer();
    if ((await integrityOf(bytes)) !== integrity) return undefined;
    return new Response(bytes, { headers: { 'content-type': part.type } });
  };
}
