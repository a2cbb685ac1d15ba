import type { AnyComponent } from 'preact';
import { lazyPage } from './lazy-page.ts';
import type { PageProps } from './routes.tsx';

const seen = () => import('./seen-pages.ts');

const Picture = lazyPage(() => seen().then((pages) => pages.Picture));
/** Pages of the picture, and of what leaves it, by the last part of their address. */
const PARTS: Record<string, AnyComponent<PageProps>> = {
  briefing: lazyPage(() => import('../pages/briefing/Briefing.tsx').then((page) => page.Briefing)),
  cases: lazyPage(() => seen().then((pages) => pages.Cases)),
  export: lazyPage(() => import('../pages/export/Export.tsx').then((page) => page.Export)),
  place: lazyPage(() => seen().then((pages) => pages.Place)),
  print: lazyPage(() => seen().then((pages) => pages.Print)),
  share: lazyPage(() => import('../pages/share/Share.tsx').then((page) => page.Share)),
};

export function PicturePart({ params, query }: PageProps) {
  const { part = '' } = params;
  const Page = Object.hasOwn(PARTS, part) ? PARTS[part]! : Picture;
  return <Page key={part} params={params} query={query} />;
}
