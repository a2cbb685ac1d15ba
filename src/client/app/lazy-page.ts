import type { AnyComponent } from 'preact';
import lazy from 'preact-iso/lazy';
import { PageMissing } from './PageMissing.tsx';
import type { PageProps } from './routes.tsx';

type Page = AnyComponent<PageProps>;

/** A page whose code can't be fetched says so, instead of leaving the screen as it was. */
export function lazyPage(load: () => Promise<Page>): Page {
  return lazy(() => load().catch(() => PageMissing)) as unknown as Page;
}

/**
 * First the shapes of what is said to the server, then the page: each runs as a piece of its own, and the phone can answer a
 * finger in between. For pages that need both at once.
 */
export async function afterShapes<Pages>(load: () => Promise<Pages>): Promise<Pages> {
  await import('../session/ask.ts');
  return load();
}
