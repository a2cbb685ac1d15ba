import type { ComponentType } from 'preact';
import { Briefing } from '../pages/briefing/Briefing.tsx';
import { Export } from '../pages/export/Export.tsx';
import { Cases } from '../pages/picture/Cases.tsx';
import { Picture } from '../pages/picture/Picture.tsx';
import { Place } from '../pages/picture/Place.tsx';
import { Print } from '../pages/picture/Print.tsx';
import { Share } from '../pages/share/Share.tsx';
import type { PageProps } from './routes.tsx';

/** Pages of the picture, by the last part of their address. */
const PARTS: Record<string, ComponentType<PageProps>> = {
  briefing: Briefing,
  cases: Cases,
  export: Export,
  place: Place,
  print: Print,
  share: Share,
};

export function PicturePart({ params, query }: PageProps) {
  const { part = '' } = params;
  const Page = Object.hasOwn(PARTS, part) ? PARTS[part]! : Picture;
  return <Page key={part} params={params} query={query} />;
}
