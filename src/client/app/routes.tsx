import type { AnyComponent } from 'preact';
import { Home } from '../pages/home/Home.tsx';
import { pageTitles } from '../text/page-titles.ts';
import { lazyPage } from './lazy-page.ts';

/** What the router gives every page. */
export interface PageProps {
  params: Record<string, string>;
  query: Record<string, string>;
}

export interface PageRoute {
  /** preact-iso pattern; `*` is the page for unknown addresses. */
  path: string;
  /** Shown in the tab and in the browser's history: never words that a person wrote. */
  title: string;
  component: AnyComponent<PageProps>;
  /** A staff page: full width, no danger link. */
  wide?: boolean;
}

const guide = () => import('./guide-pages.ts');

export const routes: PageRoute[] = [
  { path: '/', title: pageTitles.home, component: () => <Home /> },
  {
    path: '/pathway',
    title: pageTitles.pathway,
    component: lazyPage(() => guide().then((pages) => pages.Pathway)),
  },
  { path: '/danger', title: pageTitles.danger, component: lazyPage(() => guide().then((pages) => pages.Danger)) },
  { path: '/privacy', title: pageTitles.privacy, component: lazyPage(() => guide().then((pages) => pages.Privacy)) },
  { path: '*', title: pageTitles.notFound, component: lazyPage(() => guide().then((pages) => pages.NotFound)) },
];
