import type { Logo } from '#protocol/deployment.ts';

/** What an image needs to show a logo. It brings its bytes along: nothing is fetched, and it prints without signal. */
export function imageOf({ type, data, width, height }: Omit<Logo, 'alt'>) {
  return { src: `data:image/${type};base64,${data}`, width: String(width), height: String(height) };
}
