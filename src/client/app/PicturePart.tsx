import type { ComponentType } from 'preact';
import { Cases } from '../pages/picture/Cases.tsx';
import { Picture } from '../pages/picture/Picture.tsx';
import { Place } from '../pages/picture/Place.tsx';
import { Print } from '../pages/picture/Print.tsx';
import { lazyPage } from './lazy-page.ts';
import type { PageProps } from './routes.tsx';

const leaving = () => import('./leaving-pages.ts');

/** Pages of the picture, and of what leaves it, by the last part of their address. */
const PARTS: Record<string, ComponentType<PageProps>> = {
  briefing: lazyPage(() => leaving().then((pages) => pages.Briefing)),
  cases: Cases,
  export: lazyPage(() => leaving().then((pages) => pages.Export)),
  place: Place,
  print: Print,
  share: lazyPage(() => leaving().then((pages) => pages.Share)),
};

export function PicturePart({ params, query }: PageProps) {
  const { part = '' } = params;
  const Page = Object.hasOwn(PARTS, part) ? PARTS[part]! : Picture;
  return <Page key={part} params={params} query={query} />;
}
