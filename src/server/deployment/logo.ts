import type { Logo } from '#protocol/deployment.ts';
import { LOGO, moves, pictureIn } from '#protocol/picture.ts';

/** Whether its bytes are one still picture of the kind and size it says, and small enough. */
export function isLogo({ type, data, width, height }: Logo): boolean {
  const bytes = Buffer.from(data, 'base64');
  if (bytes.toString('base64') !== data || bytes.length > LOGO.bytes) return false;
  const picture = pictureIn(bytes);
  if (picture?.type !== type || picture.width !== width || picture.height !== height) return false;
  return !moves(bytes) && width <= LOGO.width && height <= LOGO.height;
}
