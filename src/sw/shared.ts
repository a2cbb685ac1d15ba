/** Where the phone's own share sheet sends words: the manifest names it, and no server ever hears of it. */
export const SHARED_TO = '/shared';

/** Only here, and only until the page asks: nothing readable is stored. */
let waiting = '';

/** Keeps what another app shared and leads to a new note. A page elsewhere could send words too: they stand open in a note, no more. */
export async function takeShared(request: Request): Promise<Response> {
  const form = await request.formData();
  const parts = ['title', 'text', 'url'].map((name) => form.get(name));
  waiting = parts.filter((part) => typeof part === 'string' && part !== '').join('\n');
  return Response.redirect('/note#shared', 303);
}

/** What was shared, once. */
export function giveShared(port: MessagePort): void {
  port.postMessage(waiting);
  waiting = '';
}
