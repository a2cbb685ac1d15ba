import type { Logo } from '#protocol/deployment.ts';
import { LOGO, moves, pictureIn } from '../../session/steward.ts';
import { settingsText } from './settings-text.ts';

const { logo: text } = settingsText;

export type LogoPicture = Omit<Logo, 'alt'>;

/** The picture in a file, or what is wrong with it. Its name and what the browser says of it count for nothing. */
export async function readLogo(file: File): Promise<LogoPicture | string> {
  if (file.size > LOGO.bytes) return text.heavy(Math.ceil(file.size / 1000), LOGO.bytes / 1000);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const picture = pictureIn(bytes);
  if (!picture) return text.other;
  if (moves(bytes)) return text.moving;
  const { width, height } = picture;
  if (width > LOGO.width || height > LOGO.height) return text.large(width, height, LOGO);
  return { ...picture, data: btoa(String.fromCharCode(...bytes)) };
}
