import type { ComponentType } from 'preact';
import { Cases } from '../pages/picture/Cases.tsx';
import { Picture } from '../pages/picture/Picture.tsx';
import { Place } from '../pages/picture/Place.tsx';
import { Print } from '../pages/picture/Print.tsx';
import type { PageProps } from './routes.tsx';

/** Pages of the picture, by the last part of their address. */
const PARTS: Record<string, ComponentType> = { cases: Cases, place: Place, print: Print };

export function PicturePart({ params }: PageProps) {
  const { part = '' } = params;
  const Page = Object.hasOwn(PARTS, part) ? PARTS[part]! : Picture;
  return <Page key={part} />;
}
