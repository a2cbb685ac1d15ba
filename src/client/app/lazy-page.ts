import type { AnyComponent } from 'preact';
import lazy from 'preact-iso/lazy';
import { PageMissing } from './PageMissing.tsx';
import type { PageProps } from './routes.tsx';

type Page = AnyComponent<PageProps>;

/** A page whose code can't be fetched says so, instead of leaving the screen as it was. */
export function lazyPage(load: () => Promise<Page>): Page {
  return lazy(() => load().catch(() => PageMissing)) as unknown as Page;
}
