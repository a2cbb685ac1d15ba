import type { Headers } from '../reply.ts';
import type { Page } from './catalogue.ts';

/** Written with the client (`src/build/first-files.ts`): patterns of addresses, each with the files its page is made of. */
const LIST = '/first-files.json';

/** For a page's address the `Link` header, by which a browser asks for the page's files together with the document, if there are any. */
export type FirstFiles = (path: string) => Headers;

/** A client that was built without the list is served as well: its pages only come a little later. */
export async function readFirstFiles(catalogue: ReadonlyMap<string, Page>): Promise<FirstFiles> {
  const list = await catalogue.get(LIST)?.bytes('identity');
  if (!list) return () => ({});
  const routes = JSON.parse(new TextDecoder().decode(list)) as [pattern: string, files: string[]][];
  const links = routes.map(([pattern, files]) => ({
    pattern: new RegExp(pattern),
    headers: { link: files.map(linkTo).join(', ') },
  }));
  return (path) => links.find(({ pattern }) => pattern.test(path))?.headers ?? {};
}

/** A style is asked for later as the bundler does it, across origins: asked for otherwise it would be fetched twice. */
function linkTo(file: string): string {
  return `</${file}>; rel=${file.endsWith('.css') ? 'preload; as=style; crossorigin' : 'modulepreload'}`;
}
