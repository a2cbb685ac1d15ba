import type { ComponentType } from 'preact';
import { Briefing } from '../pages/briefing/Briefing.tsx';
import { Export } from '../pages/export/Export.tsx';
import { Share } from '../pages/share/Share.tsx';
import type { PageProps } from './routes.tsx';

/** By the last part of their address, so that the first page of every learner knows one address and not all of them. */
const PARTS: Record<string, ComponentType<PageProps>> = { briefing: Briefing, export: Export, share: Share };

export function PicturePart({ params, query }: PageProps) {
  const part = params['part'] ?? '';
  const Page = Object.hasOwn(PARTS, part) ? PARTS[part]! : Briefing;
  return <Page key={part} params={params} query={query} />;
}
