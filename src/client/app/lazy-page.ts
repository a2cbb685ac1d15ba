import type { AnyComponent } from 'preact';
import lazy from 'preact-iso/lazy';
import { PageMissing } from './PageMissing.tsx';
import type { PageProps } from './routes.tsx';

type Page = AnyComponent<PageProps>;

/** One page of a chunk. If its code can't be fetched it says so, instead of leaving the screen as it was. */
export function lazyPage<Name extends string>(load: () => Promise<Record<Name, Page>>, name: Name): Page {
  return lazy(() =>
    load().then(
      (pages) => pages[name],
      () => PageMissing,
    ),
  ) as unknown as Page;
}
