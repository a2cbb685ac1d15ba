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

export const routes: PageRoute[] = [
  { path: '/', title: pageTitles.home, component: () => <Home /> },
  {
    path: '/pathway',
    title: pageTitles.pathway,
    component: lazyPage(() => import('../pages/pathway/Pathway.tsx').then((page) => page.Pathway)),
  },
  {
    path: '/danger',
    title: pageTitles.danger,
    component: lazyPage(() => import('../pages/danger/Danger.tsx').then((page) => page.Danger)),
  },
  {
    path: '/privacy',
    title: pageTitles.privacy,
    component: lazyPage(() => import('../pages/privacy/Privacy.tsx').then((page) => page.Privacy)),
  },
  {
    path: '*',
    title: pageTitles.notFound,
    component: lazyPage(() => import('../pages/not-found/NotFound.tsx').then((page) => page.NotFound)),
  },
];
